using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>What stands beside a figure and says it anew, or the rest of it: a correction, a remark, the satang.</summary>
/// <param name="program">The program.</param>
/// <param name="grid">The table.</param>
/// <param name="columns">The headings of its columns.</param>
internal sealed class FiguresBeside(Program program, TableGrid grid, ColumnHeadings[] columns)
{
    /// <summary>Ends the text of a figure whose satang stand in a column of their own.</summary>
    public const string Satang = "สตางค์";

    private static readonly string[] Restating = ["แก้", "ปรับ", "ตรวจสอบ", "ที่ถูก", "ยืนยัน"];

    /// <summary>A claim as it is meant: a figure under a blank heading, or one that speaks of correcting or checking, says the figure to its left anew.</summary>
    public Claim AsRestated(Claim claim, List<Claim> row) =>
        claim is { Indicator: null, Kind: ClaimKind.Reported } && columns[claim.Spot!.Column].Leaf is var leaf && (leaf.Length == 0 || Restating.Any(word => leaf.Contains(word, StringComparison.Ordinal)))
        && row.FindLast(before => before.Spot!.Column < claim.Spot.Column && before.Indicator is { } named && claim.CouldMean.Contains(named) && before.Kind == ClaimKind.Reported) is { } first
            ? claim with { Indicator = first.Indicator, CouldMean = [], Month = first.Month, SpansMonths = first.SpansMonths }
            : claim;

    /// <summary>An amount among the remarks, alone or as what is right, stands against the one figure of the row.</summary>
    public IEnumerable<Claim> Remarks(int row, List<Claim> claims)
    {
        if (claims.FindAll(claim => claim is { Indicator: not null, Kind: ClaimKind.Reported }) is not [var only] || program.FindIndicator(only.Indicator!) is not { IsMoney: true } indicator)
        {
            yield break;
        }

        for (var column = only.Spot!.Column + 1; column < grid.Width; column++)
        {
            if (columns[column].Leaf.Contains("หมายเหตุ", StringComparison.Ordinal) && IsAmountRemarked(row, column))
            {
                yield return only with { Value = CellFigure.Read(indicator, grid.Cell(row, column), 1), Spot = only.Spot with { Column = column }, Words = $"{columns[column].Leaf} › {only.Words}" };
            }
        }
    }

    private bool IsAmountRemarked(int row, int column) => grid.Sense(row, column) is var said && grid.Shape(row, column) switch
    {
        CellShape.Figure => said.Kind is null or ClaimKind.Reported && CellFigure.Read(null, grid.Cell(row, column), 1) is Reading<decimal>.Value { Result: >= 1000 } && !grid.Cell(row, column).Text.TrimStart().StartsWith('0'),
        CellShape.Words => said is { Correction: > 0, NamesFigure: true, NamesMonths: false, Kind: null or ClaimKind.Reported },
        CellShape.Blank or CellShape.Dash => false,
    };

    /// <summary>บาท | สต.: two columns of one figure. A dash beside baht that are known says that there are none.</summary>
    public static Claim WithSatang(Claim baht, string satang)
    {
        if (baht.Value is Reading<decimal>.Value && satang.AsSpan().IndexOfAnyExcept(TableGrid.Dashes) < 0)
        {
            return baht;
        }

        var original = $"{baht.Value.Original} บาท {satang.Trim()} {Satang}";
        return baht with
        {
            Value = baht.Value is Reading<decimal>.Value known && CountReader.Read(satang) is Reading<int>.Value { Result: >= 0 and < 100 and var hundredths } && decimal.IsInteger(known.Result)
                ? new Reading<decimal>.Value(original, known.Result + (hundredths / 100m), known.Steps)
                : new Reading<decimal>.Doubtful(original, [Doubt.Of(DoubtCode.SeveralFigures, original)]),
        };
    }
}
