using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Cells of responses, of which a text is all that goes on.</summary>
internal static class AnswerTexts
{
    /// <summary>What stands for a cell: what is struck out is no answer any more, and what it was is shown to who must say so.</summary>
    public static string Of(ReadCell cell) =>
        cell.Has(CellMarks.NoResult) ? ReadCell.NoResultText
        : cell.Has(CellMarks.Struck) && cell.Text.Length > 0 ? ReadCell.StruckPrefix + cell.Text
        : cell.Text;
}
