using System.Numerics;

namespace OtopFormSync.Core.Tests.Grading;

/// <summary>
/// The letter's grading written a second time, by hand, with nothing of the product: whole satang, whole participants,
/// a table of the sixteen cells and, for a figure that was not reported, the weakest of the levels that are known.
/// </summary>
internal static class LetterOracle
{
    /// <summary>One line of a question; money in satang.</summary>
    public sealed record Row(int District, long? Products, BigInteger? Sales, long? Wallet, long? Registrants, BigInteger? Target, bool Exact);

    /// <summary>The answer in one line: grade, letter's grade, provisional, gap; or <c>doubt</c>.</summary>
    public static string Answer(Row row)
    {
        var (_, _, tableRegistrants, tableBase, _, printed) = A.Letter[row.District];
        var registrants = row.Registrants ?? tableRegistrants;
        if (row.Products < 0 || row.Sales < 0 || row.Wallet < 0 || registrants <= 0 || row.Target <= 0
            || (row.Products is null && row.Sales is null && row.Wallet is null))
        {
            return "doubt";
        }

        // Satang needed: the printed total; or 1.06 x base rounded up. An own target stands for 1.06 x its base.
        var need = row.Target ?? (row.Exact
            ? Up(tableBase.Aggregate(BigInteger.Zero, (sum, month) => sum + new BigInteger(month)) * 106, 1)
            : new BigInteger(printed) * 100);

        // Participants needed for 5, 7.5 and 10 %.
        var (five, seven, ten) = (Up(registrants * 50, 1000), Up(registrants * 75, 1000), Up(registrants * 100, 1000));
        var band = row.Wallet is not { } wallet ? -1 : wallet >= ten ? 3 : wallet >= seven ? 2 : wallet >= five ? 1 : 0;

        // Weakest level known: a product makes A possible, none at best C; sales met A, else D; the four bands D, C, B, A.
        var product = row.Products is not { } added ? "" : added > 0 ? "A" : "C";
        var sale = row.Sales is not { } sold ? "" : sold >= need ? "A" : "D";
        var share = band < 0 ? "" : "DCBA"[band].ToString();
        var levels = string.Concat(product, sale, share);
        var grade = levels.Max();
        var provisional = levels.Length < 3;

        return $"{grade} {(provisional ? "-" : Named(row.Products > 0, row.Sales >= need, band))} {(provisional ? "provisional" : "complete")} {Gap(grade)}";

        string Gap(char from)
        {
            if (from == 'A')
            {
                return "-";
            }

            var to = (char)(from - 1);
            BigInteger missing = 0;
            if (row.Sales is { } reported && reported < need)
            {
                missing = need - reported;
            }

            var people = to == 'C' ? five : to == 'B' ? seven : ten;
            var absent = row.Wallet is { } there && there < people ? people - there : 0;
            var made = to != 'C' && row.Products == 0 ? 1 : 0;
            return $"{to}: products {made}, sales {missing}, wallet {absent}";
        }
    }

    // The cells that the letter names: product?, sales?, band.
    private static char Named(bool product, bool sales, int band) => (product, sales, band) switch
    {
        (true, true, 3) => 'A',
        (true, true, 2) => 'B',
        (true, true, 1) => '-',
        (true, true, 0) => '-',
        (true, false, 3) => '-',
        (true, false, 2) => '-',
        (true, false, 1) => '-',
        (true, false, 0) => '-',
        (false, true, 3) => 'C',
        (false, true, 2) => 'C',
        (false, true, 1) => 'C',
        (false, true, 0) => '-',
        (false, false, 3) => '-',
        (false, false, 2) => '-',
        (false, false, 1) => '-',
        (false, false, 0) => 'D',
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    private static BigInteger Up(BigInteger number, BigInteger by) => (number + by - 1) / by;
}
