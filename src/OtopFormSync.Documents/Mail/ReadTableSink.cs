using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Documents.Sheets;

namespace OtopFormSync.Documents.Mail;

/// <summary>Makes tables as they stand, one per sheet.</summary>
internal sealed class ReadTableSink(string place, Budget budget) : IRowSink
{
    private readonly List<(string Sheet, List<string[]> Rows)> _sheets = [];

    /// <inheritdoc/>
    public void BeginSheet(string name) => _sheets.Add((name, []));

    /// <inheritdoc/>
    public void Row(int number, ReadOnlySpan<string> cells) => _sheets[^1].Rows.Add(cells.ToArray());

    /// <summary>The tables that hold anything.</summary>
    public IEnumerable<ReadTable> Tables() =>
        _sheets.Where(sheet => sheet.Rows.Count > 0).Select(sheet => Make($"{place} แผ่นงาน {sheet.Sheet}", sheet.Rows, budget));

    /// <summary>A table whose rows are all as long as the longest.</summary>
    public static ReadTable Make(string place, IReadOnlyList<IReadOnlyList<string>> rows, Budget budget)
    {
        var width = rows.Max(row => row.Count);
        budget.Spend((long)Cost.TableCell * width * rows.Count);
        return new ReadTable(place, rows.Select((row, index) => new ReadRow(index + 1, row.Select(text => new ReadCell(text)).Concat(Enumerable.Repeat(new ReadCell(""), width - row.Count)).ToValueList())).ToValueList());
    }
}
