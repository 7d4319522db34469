namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>A cell in a column that people put beside or between ours.</summary>
/// <param name="Row">The row on which it stands.</param>
/// <param name="Cell">What stands in it.</param>
/// <param name="Stray">How it is told where its row is no more; empty for the title of such a column.</param>
public sealed record PeoplesCell(int Row, ScannedCell Cell, string Stray);
