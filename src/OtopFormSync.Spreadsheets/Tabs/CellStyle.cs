using OtopFormSync.Core.Results;


namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>The rules around a cell.</summary>
public enum CellEdge
{
    /// <summary>None.</summary>
    None,

    /// <summary>Thin rules on all sides.</summary>
    Thin,

    /// <summary>Thin rules and a stronger one above: a total.</summary>
    Total,
}

/// <summary>How a cell looks, from which the file's style follows.</summary>
public sealed record CellStyle
{
    /// <summary>
    /// Sarabun is Google's redrawing of the offices' TH Sarabun; Sheets always has it. Where a PC lacks it, the Thai
    /// charset and the swiss family lead Windows to Tahoma and LibreOffice to its Thai default, which are of like size;
    /// TH SarabunPSK is drawn a third smaller, so that its substitutes would burst every row.
    /// </summary>
    public const string FontName = "Sarabun";

    /// <summary>The size of ordinary text, points.</summary>
    public const double BodySize = 10;

    /// <summary>Whether the text is bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>The size of the text, points.</summary>
    public double Size { get; init; } = BodySize;

    /// <summary>The colour of the text, six hex digits.</summary>
    public string Color { get; init; } = Palette.Ink;

    /// <summary>The colour behind the text; null for none.</summary>
    public string? Fill { get; init; }

    /// <summary>The lines around the cell.</summary>
    public CellEdge Edge { get; init; }

    /// <summary>Where the text stands between left and right.</summary>
    public Alignment Alignment { get; init; }

    /// <summary>Whether it stands in the middle between top and bottom.</summary>
    public bool IsMiddle { get; init; }

    /// <summary>Whether it is broken into lines.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>Steps by which it is moved in.</summary>
    public int Indent { get; init; }

    /// <summary>The number format; null for general.</summary>
    public string? Format { get; init; }

    /// <summary>True for text that a program would take for a formula when somebody edits it.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>The first line of a tab.</summary>
    public static CellStyle Heading { get; } = new() { IsBold = true, Size = 16, Color = Palette.Accent, IsMiddle = true };

    /// <summary>The line that says for which instant the tab holds.</summary>
    public static CellStyle Stamp { get; } = new() { Size = 9, Color = Palette.MutedInk, IsMiddle = true };

    /// <summary>The line of groups above the header.</summary>
    public static CellStyle Band { get; } = new() { IsBold = true, Size = 9, Color = Palette.Accent, Fill = Palette.Band, Edge = CellEdge.Thin, Alignment = Alignment.Center, IsMiddle = true, IsWrapped = true };

    /// <summary>The header of a column of ours.</summary>
    public static CellStyle Header { get; } = new() { IsBold = true, Color = "FFFFFF", Fill = Palette.Accent, Edge = CellEdge.Thin, Alignment = Alignment.Center, IsMiddle = true, IsWrapped = true };

    /// <summary>The header of a column of the officers.</summary>
    public static CellStyle OfficerHeader { get; } = Header with { Color = Palette.Ink, Fill = Palette.OfficerHead };

    /// <summary>The line above texts that people wrote where none of our rows is.</summary>
    public static CellStyle StrayHead { get; } = new() { IsBold = true, Color = Palette.Ink, Fill = Palette.OfficerHead, IsMiddle = true };

    /// <summary>A text that people wrote where none of our rows is.</summary>
    public static CellStyle Stray { get; } = new() { Fill = Palette.OfficerCell, IsMiddle = true, IsWrapped = true };

    /// <summary>A line above or below the table.</summary>
    public static CellStyle Line(CellLook look, bool isWrapped)
    {
        var fill = Palette.Fill(look);
        return new CellStyle
        {
            IsBold = look == CellLook.Strong,
            Size = look == CellLook.Muted ? 9 : BodySize,
            Color = look == CellLook.Muted ? Palette.MutedInk : Palette.Ink,
            Fill = fill,
            Edge = fill is null ? CellEdge.None : CellEdge.Thin,
            IsMiddle = true,
            Indent = fill is null ? 0 : 1,
            IsWrapped = isWrapped,
        };
    }

    /// <summary>A cell of the table.</summary>
    public static CellStyle Body(Column column, RowKind kind, Cell cell)
    {
        var isGrade = cell.Look is CellLook.GradeA or CellLook.GradeB or CellLook.GradeMiddle or CellLook.GradeC or CellLook.GradeD or CellLook.GradeNone;
        var alignment = cell.Number is not null && column.Alignment == Alignment.Left ? Alignment.Right : column.Alignment;
        var isOfficers = column.IsOfficers && kind == RowKind.Item;
        return new CellStyle
        {
            IsBold = kind != RowKind.Item || isGrade || cell.Look == CellLook.Strong,
            Color = cell.Look == CellLook.Muted ? Palette.MutedInk : kind == RowKind.Section ? Palette.Accent : Palette.Ink,
            Fill = isOfficers ? Palette.OfficerCell : Palette.Fill(cell.Look) ?? (kind == RowKind.Total ? Palette.Total : kind == RowKind.Section ? Palette.Band : null),
            Edge = kind == RowKind.Total ? CellEdge.Total : CellEdge.Thin,
            Alignment = alignment,
            IsMiddle = true,
            Indent = alignment == Alignment.Left ? 1 : 0,
            IsWrapped = cell.Number is null && !column.IsKey,
            Format = cell.Number is null ? null : cell.NumberLook switch
            {
                NumberLook.Whole => "#,##0",
                NumberLook.TwoDecimals => "#,##0.00",
            },
            IsQuoted = cell.Text is [('=' or '+' or '-' or '@' or '\t'), ..],
        };
    }
}
