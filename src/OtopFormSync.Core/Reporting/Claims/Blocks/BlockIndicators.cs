using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>What the figures of a block count.</summary>
/// <param name="grid">The table.</param>
/// <param name="around">What stands around the block.</param>
/// <param name="columns">The headings of its columns.</param>
/// <param name="rows">The words of its rows.</param>
/// <param name="hasMonths">True when columns or rows name months.</param>
internal sealed class BlockIndicators(TableGrid grid, BlockSurroundings around, ColumnHeadings[] columns, Dictionary<int, IReadOnlyList<RowHeadings>> rows, bool hasMonths)
{
    /// <summary>The indicator of the figure below a heading and beside words; null when that is not known.</summary>
    /// <param name="above">The heading.</param>
    /// <param name="left">The words.</param>
    public Indicator? Of(ColumnHeadings above, RowHeadings left)
    {
        if (above.Indicator is { } up && left.Indicator is { } beside && up.Key != beside.Key)
        {
            return above.IsIndicatorByUnit ? beside : left.IsIndicatorByUnit ? up : null;
        }

        if ((above.Indicator ?? left.Indicator) is { } near)
        {
            // ยอดจำหน่าย over จำนวน (ชิ้น) and มูลค่า (บาท): pieces are no baht.
            return near.IsMoney && grid.SenseOf(above.Leaf) is { CountUnit: not null, NamesBaht: false } and ({ Indicator: null } or { IsIndicatorByUnit: true }) ? null : near;
        }

        if ((above.HasUnknownLeaf || left.HasUnknownLabel) && above.Month is null && !(around.Indicator is { } titled && !left.HasUnknownLabel && IsOfLabel(grid.SenseOf(above.Leaf), titled)))
        {
            return SummedAbove(left);
        }

        if (around.NamesOtherMatter)
        {
            return null;
        }

        var far = SummedAbove(left) ?? around.Indicator ?? (above.Month is not null ? SummedIndicator() ?? CornerIndicator() : null)
            ?? (hasMonths || above.Kinds.Count > 0 ? around.IndicatorOfMail : null);
        return far is not null && (above.CountUnit ?? left.CountUnit) is { } unit && !string.Equals(unit, far.Unit, StringComparison.Ordinal) ? null : far;
    }

    /// <summary>True for words that an indicator's label holds: ผู้เข้าร่วม below the caption Digital Wallet, of "ผู้เข้าร่วมโครงการ Digital Wallet".</summary>
    /// <param name="leaf">The words.</param>
    /// <param name="indicator">The indicator.</param>
    public static bool IsOfLabel(HeadingSense leaf, Indicator indicator) =>
        leaf.CountUnit is { } unit && unit == indicator.Unit && leaf.Unknown.TrueForAll(word => indicator.Columns.Any(label => HeadingLexicon.Key(label).Contains(word, StringComparison.Ordinal)));

    // The sum below rows of one indicator is its own: ยอดจำหน่ายอาหาร, ยอดจำหน่ายผ้า, รวมทั้งสิ้น.
    private Indicator? SummedAbove(RowHeadings left)
    {
        if (left is not { District: null, Indicator: null, IsTotalOfDistricts: false, Month: null })
        {
            return null;
        }

        var above = rows.Values.TakeWhile(row => !row.Contains(left)).Reverse().ToList();

        // So is รวมสะสม directly below a running total.
        if (left is { HasUnknownLabel: false } && left.Kinds.Contains(ClaimKind.Cumulative))
        {
            return above is [[{ Indicator: { Accumulation: Accumulation.RunningTotal } running }], ..] ? running : null;
        }

        var summed = !left.Kinds.Contains(ClaimKind.Total) ? [] : above.TakeWhile(row => row is [{ Indicator: not null } only] && !only.Kinds.Contains(ClaimKind.Total)).Select(row => row[0].Indicator!).ToList();
        return summed.Count > 1 && summed.Distinct().Count() == 1 ? summed[0] : null;
    }

    // ยอดจำหน่าย (บาท) | ต.ค. | พ.ย.: what stands over the words of the rows, and over no figure, is what the months came to.
    private Indicator? CornerIndicator() => columns.Index().Where(column => column.Item is { Indicator: not null, Month: null }).ToList() is [{ Item: { Indicator: { } only, IsIndicatorByUnit: false, NamesGroups: false, NamesParts: false } } corner] && !grid.HoldsFigures(corner.Index) ? only : null;

    // Months without a name beside the sum of a named indicator are what it adds up.
    private Indicator? SummedIndicator() => columns.Where(column => column is { Indicator: not null, Month: null } && column.Kinds.Contains(ClaimKind.Total)).Select(column => column.Indicator).Distinct().Take(2).ToList() is [{ } only] ? only : null;
}
