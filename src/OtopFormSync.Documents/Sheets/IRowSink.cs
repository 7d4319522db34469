namespace OtopFormSync.Documents.Sheets;

/// <summary>Takes the rows of a file one after the other, so that no second copy of a big table is ever held.</summary>
internal interface IRowSink
{
    /// <summary>A new sheet begins.</summary>
    void BeginSheet(string name);

    /// <summary>A row that has at least one cell with text.</summary>
    /// <param name="number">Its number in the sheet, from 1.</param>
    /// <param name="cells">Its cells; valid only during the call. Never null, trailing empty cells cut off.</param>
    void Row(int number, ReadOnlySpan<string> cells);
}
