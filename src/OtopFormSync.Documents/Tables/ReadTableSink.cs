using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Sheets;

namespace OtopFormSync.Documents.Tables;

/// <summary>Makes tables of texts as they stand, one per sheet.</summary>
internal sealed class ReadTableSink(string place, Budget budget) : IRowSink
{
    private readonly List<(string Sheet, List<(int Number, IReadOnlyList<ReadCell> Cells)> Rows)> _sheets = [];

    /// <inheritdoc/>
    public void BeginSheet(string name) => _sheets.Add((name, []));

    /// <inheritdoc/>
    public void Row(int number, ReadOnlySpan<string> cells)
    {
        var row = new ReadCell[cells.Length];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = new ReadCell(cells[i]);
        }

        _sheets[^1].Rows.Add((number, row));
    }

    /// <summary>The tables that hold anything.</summary>
    public IEnumerable<ReadTable> Tables() => ReadTables.OfSheets(place, _sheets, budget);
}
