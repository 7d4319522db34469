namespace OtopFormSync.Core.Reporting.Review;

/// <summary>A cell that officers fill in, by the names under which people know it.</summary>
/// <param name="Tab">The tab's title.</param>
/// <param name="Row">The row's key: a district's code, an item's id.</param>
/// <param name="RowName">The row as people call it.</param>
/// <param name="Column">The column's title.</param>
/// <param name="Text">What was typed.</param>
internal sealed record OfficerCell(string Tab, string Row, string RowName, string Column, string Text)
{
    /// <summary>Where a person finds it.</summary>
    public string Place => $"แท็บ {Tab} แถว {RowName} ช่อง {Column}";
}
