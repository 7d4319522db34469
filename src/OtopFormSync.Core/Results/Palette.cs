namespace OtopFormSync.Core.Results;

/// <summary>The colours of every results tab, mail and page; chosen so that grades stay apart for the colour-blind and letters stay readable.</summary>
public static class Palette
{
    /// <summary>Dark text, also on fills.</summary>
    public const string Ink = "1B1B1B";

    /// <summary>Less important text.</summary>
    public const string MutedInk = "5F6368";

    /// <summary>Headings and header fill.</summary>
    public const string Accent = "1F4E79";

    /// <summary>Group band fill.</summary>
    public const string Band = "DCE6F1";

    /// <summary>Total row fill.</summary>
    public const string Total = "EEF2F7";

    /// <summary>Head of officers' columns.</summary>
    public const string OfficerHead = "FFF2B3";

    /// <summary>Cells of officers' columns.</summary>
    public const string OfficerCell = "FFFCEB";

    /// <summary>Rules between cells.</summary>
    public const string Rule = "BFC7D1";

    /// <summary>The columns of a chart, one colour a series, from the first.</summary>
    public static ValueList<string> Series { get; } = [Accent, "9CC9F0", "F2A99F", "FFE9A8", "7F8C99"];

    /// <summary>The fill of a look.</summary>
    /// <param name="look">The look.</param>
    /// <returns>RRGGBB, or null for no fill.</returns>
    public static string? Fill(CellLook look) => look switch
    {
        CellLook.GradeA => "9CC9F0",
        CellLook.GradeB => "D3E6F8",
        CellLook.GradeMiddle => "F3F1E4",
        CellLook.GradeC => "FFE9A8",
        CellLook.GradeD => "F2A99F",
        CellLook.Good => "E3F0FB",
        CellLook.Attention => "FFF1CC",
        CellLook.Bad => "FADBD6",
        CellLook.GradeNone or CellLook.Neutral => "F1F3F4",
        CellLook.Plain or CellLook.Muted or CellLook.Strong => null,
    };
}
