using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Sheets as responses: the texts of those that people see. A hidden sheet holds lists for drop-downs or our own notes.</summary>
/// <param name="sink">Takes the rows.</param>
internal sealed class AnswerSheets(IRowSink sink) : ISheetSink
{
    private string[] _texts = new string[64];
    private bool _isHidden;

    /// <inheritdoc/>
    public void BeginSheet(string name, bool isHidden)
    {
        _isHidden = isHidden;
        if (!isHidden)
        {
            sink.BeginSheet(name);
        }
    }

    /// <inheritdoc/>
    public void Row(int number, ReadOnlySpan<ReadCell> cells)
    {
        if (_isHidden)
        {
            return;
        }

        if (cells.Length > _texts.Length)
        {
            _texts = new string[Math.Max(cells.Length, _texts.Length * 2)];
        }

        var used = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            // What a merged cell covers is no answer of its own.
            _texts[i] = cells[i].Has(CellMarks.Covered) ? "" : AnswerTexts.Of(cells[i]);
            used = _texts[i].Length > 0 ? i + 1 : used;
        }

        if (used > 0)
        {
            sink.Row(number, _texts.AsSpan(0, used));
        }
    }
}
