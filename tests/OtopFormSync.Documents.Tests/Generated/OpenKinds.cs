namespace OtopFormSync.Documents.Tests.Generated;

/// <summary>Kinds of documents that are read wrongly or lost today. They are counted and shown, and fail no run; who mends one strikes it from the list.</summary>
internal static class OpenKinds
{
    private const string Any = "";

    private static readonly (string Layout, string Twist, string Format, string Why)[] Kinds =
    [
        (Any, "caption-limits", "text", "lines above a table in plain text say nothing of it"),
        ("districts-across", "limited-table-beside", "csv", "two tables of one sheet are read as one"),
    ];

    /// <summary>Why a kind is read wrongly; null when it must not be.</summary>
    public static string? Why(string layout, string twist, string format) =>
        Kinds.FirstOrDefault(kind => (kind.Layout == Any || kind.Layout == layout) && (kind.Twist == Any || kind.Twist == twist) && (kind.Format == Any || kind.Format == format)).Why;
}
