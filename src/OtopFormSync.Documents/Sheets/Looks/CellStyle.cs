using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Sheets.Looks;

/// <summary>How a cell as a whole looks.</summary>
/// <param name="Look">Plain, struck out, or unseen: in the colour of its ground.</param>
/// <param name="Ground">The colour of its ground; null where that is not one colour.</param>
internal sealed record CellStyle(Look Look, string? Ground)
{
    public static CellStyle Plain { get; } = new(Look.Plain, SheetColor.White);

    public CellMarks Marks => Look switch
    {
        Look.Struck => CellMarks.Struck,
        Look.Unseen => CellMarks.Hidden,
        Look.Plain or Look.Raised => CellMarks.None,
    };
}
