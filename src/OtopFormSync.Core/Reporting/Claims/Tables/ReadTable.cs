namespace OtopFormSync.Core.Reporting.Claims.Tables;

/// <summary>A table as it stands in a document.</summary>
/// <param name="Place">Where it stands, in Thai: ไฟล์แนบ รายงาน.xlsx แผ่นงาน Sheet1.</param>
/// <param name="Rows">The rows that hold anything, all equally long.</param>
public sealed record ReadTable(string Place, ValueList<ReadRow> Rows)
{
    /// <summary>The lines of text directly above it, the nearest last: its caption and what it stands under. A sheet has its lines among its rows.</summary>
    public ValueList<string> Above { get; init; } = [];

    /// <summary>The lines of the page's header, which stand over all that is on it, however far above.</summary>
    public ValueList<string> OnPage { get; init; } = [];

    /// <summary>The lines of text directly below it, up to the next table: what is noted of it.</summary>
    public ValueList<string> Below { get; init; } = [];

    /// <summary>What may say whose and of when the table is: the lines above it, and those of its rows that hold one text alone.</summary>
    public IEnumerable<string> Titles => Above.Concat(Rows.Select(row => row.OwnTexts.Where(text => !string.IsNullOrWhiteSpace(text)).Take(2).ToList()).Where(texts => texts.Count == 1).Select(texts => texts[0]));

    /// <summary>Where a row of a table stands, in Thai.</summary>
    /// <param name="table">The table's place.</param>
    /// <param name="number">The row's number in the document.</param>
    public static string PlaceOfRow(string table, int number) => $"{table} แถว {number}";
}

/// <summary>A row of a table.</summary>
/// <param name="Number">Its number in the document, from 1, as its program shows it.</param>
/// <param name="Cells">Its cells.</param>
public sealed record ReadRow(int Number, ValueList<ReadCell> Cells)
{
    /// <summary>The texts of the cells; empty where a cell is covered by one to the left or above.</summary>
    public IEnumerable<string> OwnTexts => Cells.Select(cell => cell.Own);
}
