using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Takes the sheets of a file with what is known of each cell, row by row.</summary>
internal interface ISheetSink
{
    /// <summary>A new sheet begins.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isHidden">True when nobody sees it.</param>
    void BeginSheet(string name, bool isHidden);

    /// <summary>A row that has at least one filled cell.</summary>
    /// <param name="number">Its number in the sheet, from 1.</param>
    /// <param name="cells">Its cells; valid only during the call. Trailing empty cells are cut off.</param>
    void Row(int number, ReadOnlySpan<ReadCell> cells);
}
