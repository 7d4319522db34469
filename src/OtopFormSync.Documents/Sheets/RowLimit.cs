namespace OtopFormSync.Documents.Sheets;

/// <summary>Gives a table's rows to a sink: pays for what is kept of them, passes over empty ones, and refuses more than a table may have.</summary>
/// <param name="sink">Takes the rows.</param>
/// <param name="budget">What they may cost.</param>
internal sealed class RowLimit(IRowSink sink, Budget budget)
{
    private int _rows;

    /// <summary>Gives a row.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="cells">Its cells, up to the last one with text; none for an empty row.</param>
    /// <exception cref="UnreadableException">Too many rows, or too costly.</exception>
    public void Give(int number, ReadOnlySpan<string> cells)
    {
        budget.Keep(cells.Length);
        if (cells.IsEmpty)
        {
            return;
        }

        if (++_rows > Limits.Rows)
        {
            throw new UnreadableException(Complaint.TooManyCells);
        }

        sink.Row(number, cells);
    }
}
