namespace OtopFormSync.Core.Results;

/// <summary>One cell that differs.</summary>
/// <param name="Tab">The tab's key.</param>
/// <param name="Row">The row's key.</param>
/// <param name="Column">The column's key.</param>
/// <param name="Was">What stands there; null when nothing.</param>
/// <param name="Becomes">What will stand there; null when nothing.</param>
public sealed record CellChange(string Tab, string Row, string Column, string? Was, string? Becomes);
