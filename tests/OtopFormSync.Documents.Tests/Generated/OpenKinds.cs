namespace OtopFormSync.Documents.Tests.Generated;

/// <summary>Kinds of documents that are read wrongly or lost today. They are counted and shown, and fail no run; who mends one strikes it from the list.</summary>
internal static class OpenKinds
{
    private const string Any = "";

    private static readonly (string Layout, string Twist, string Format, string Why)[] Kinds =
    [
        (Any, "caption-limits", Any, "a sum's column, or a title below the caption, counts more than a caption that says เป้าหมาย, แผน or ปีที่แล้ว"),
        (Any, "sheet-name-limits", Any, "the same under a sheet of that name"),
        ("label-value", "sheet-name-month", Any, "the month of the sheet's name counts more than that under ประจำเดือน"),
        ("districts-across", "sheet-name-month", Any, "the month of the sheet's name counts more than that of the row"),
        (Any, "note-below", Any, "a target or last year's figure in a note makes the whole table its kind"),
        ("districts-across", "words-instead", Any, "words in place of a figure are taken for a heading of the rows below"),
        ("districts-across", "only-struck", Any, "a figure of a month is lost beside one that is struck out"),
        ("two-rows-a-district", "words-instead", Any, "the district's second row is no longer its own"),
        ("merged-districts", Any, Any, "among several districts, a row below the district's first whose only figure is 0, or words, is left out"),
        ("districts-across", "limited-table-beside", "csv", "two tables of one sheet are read as one"),
    ];

    /// <summary>Why a kind is read wrongly; null when it must not be.</summary>
    public static string? Why(string layout, string twist, string format) =>
        Kinds.FirstOrDefault(kind => (kind.Layout == Any || kind.Layout == layout) && (kind.Twist == Any || kind.Twist == twist) && (kind.Format == Any || kind.Format == format)).Why;
}
