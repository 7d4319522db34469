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

    public const double BodySize = 10;

    public bool IsBold { get; init; }

    public double Size { get; init; } = BodySize;

    public string Color { get; init; } = Palette.Ink;

    public string? Fill { get; init; }

    public CellEdge Edge { get; init; }

    public Alignment Alignment { get; init; }

    public bool IsMiddle { get; init; }

    public bool IsWrapped { get; init; }

    public int Indent { get; init; }

    /// <summary>The number format; null for general.</summary>
    public string? Format { get; init; }

    /// <summary>True for text that a program would take for a formula when somebody edits it.</summary>
    public bool IsQuoted { get; init; }

    public static CellStyle Heading { get; } = new() { IsBold = true, Size = 16, Color = Palette.Accent, IsMiddle = true };

    public static CellStyle Stamp { get; } = new() { Size = 9, Color = Palette.MutedInk, IsMiddle = true };

    public static CellStyle Band { get; } = new() { IsBold = true, Size = 9, Color = Palette.Accent, Fill = Palette.Band, Edge = CellEdge.Thin, Alignment = Alignment.Center, IsMiddle = true };

    public static CellStyle Header { get; } = new() { IsBold = true, Color = "FFFFFF", Fill = Palette.Accent, Edge = CellEdge.Thin, Alignment = Alignment.Center, IsMiddle = true, IsWrapped = true };

    public static CellStyle OfficerHeader { get; } = Header with { Color = Palette.Ink, Fill = Palette.OfficerHead };

    public static CellStyle StrayHead { get; } = new() { IsBold = true, Color = Palette.Ink, Fill = Palette.OfficerHead, IsMiddle = true };

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
        var isGrade = cell.Look is CellLook.GradeA or CellLook.GradeB or CellLook.GradeC or CellLook.GradeD or CellLook.GradeNone;
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
