using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Forms;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Tables;

/// <summary>Makes tables of sheets, hidden ones too; of our own key sheet it takes the keys.</summary>
/// <param name="place">Where the file stands, in Thai.</param>
/// <param name="budget">What it may cost.</param>
internal sealed class SheetTables(string place, Budget budget) : ISheetSink
{
    private readonly List<(string Sheet, List<(int Number, IReadOnlyList<ReadCell> Cells)> Rows)> _sheets = [];
    private readonly List<string> _forms = [];

    /// <summary>The keys of our forms that stand in no cell, one a line.</summary>
    public string Forms => string.Join('\n', _forms.Distinct(StringComparer.Ordinal));

    /// <inheritdoc/>
    public void BeginSheet(string name, bool isHidden) => _sheets.Add((name, []));

    /// <inheritdoc/>
    public void Row(int number, ReadOnlySpan<ReadCell> cells)
    {
        if (_sheets[^1].Sheet == KeyNotes.SheetName)
        {
            foreach (var cell in cells)
            {
                Mark(cell.Text);
            }

            return;
        }

        _sheets[^1].Rows.Add((number, cells.ToArray()));
    }

    /// <summary>Takes the keys of what is seen beside the cells: links, properties.</summary>
    public void Mark(string text) => _forms.AddRange(FormMarks.Of(text).Select(key => key.ToString()));

    /// <summary>The tables that hold anything.</summary>
    public IEnumerable<ReadTable> Tables() => ReadTables.OfSheets(place, _sheets, budget);
}
