using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>Counts in sentences that may be of all there is, and not of what is new.</summary>
internal static class StockInText
{
    /// <summary>The claims of a line, of which those that may be of a stock say no longer what they count.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="line">The line.</param>
    /// <param name="beside">The lines before and behind it; null for none.</param>
    public static IEnumerable<Claim> Settled(IEnumerable<Claim> claims, ReadSentence line, params IEnumerable<ReadSentence?> beside)
    {
        var labels = line.Labels.Where(label => label.Indicator.CountsNew).ToList();
        return labels is [var only] && IsOfStock(line, only, beside)
            ? claims.Select(claim => claim.Indicator == only.Indicator.Key && claim is { Kind: ClaimKind.Reported or ClaimKind.Added, Value: Normalization.Reading<decimal>.Value { Result: > 0 } } ? claim with { Indicator = null, CouldMean = [only.Indicator.Key] } : claim)
            : claims;
    }

    private static bool IsOfStock(ReadSentence line, Label label, IEnumerable<ReadSentence?> beside)
    {
        if (!Stock.NamesAll(line.Text[label.Start..label.End], label.Indicator))
        {
            return false;
        }

        var makers = Stock.Counted(line.Text) is var (first, last) && !line.Labels.Exists(other => other.Start < last && other.End > first) ? (first, last) : ((int From, int End)?)null;
        var from = Math.Max(line.Labels.FindLast(other => other.End <= label.Start)?.End ?? 0, makers is { } before && before.End <= label.Start ? before.End : 0);
        var end = Math.Min(line.Labels.Find(other => other.Start >= label.End)?.Start ?? line.Text.Length, makers is { } behind && behind.From >= label.End ? behind.From : line.Text.Length);
        var figure = FigureRun.Of(line.Plain[label.End..end]) is [var own, ..] ? label.End + own.At : end;
        return !Stock.CallNew(line.Text[from..end])
            && (makers is not null || Stock.AreOfAll(line.Text[label.End..figure]) || Stock.OpenBehindBaht(line.Text[..label.Start])
                || beside.Any(other => other is { Labels.Count: 0 } && Stock.Counted(other.Text) is not null));
    }
}
