using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>
/// A line of a text that says of the figures below it that they are no results of the month: ผลงานปี 2565, เกณฑ์ระดับ A, ตัวเลขเดิมที่ผิด, ร่าง. It holds up to the empty line
/// behind them, or to a line that heads others.
/// </summary>
/// <param name="Words">The line; null for none.</param>
/// <param name="Kind">What the figures are; null for a draft, which only mentions them.</param>
/// <param name="IsAboveFigures">True when figures stand below it already.</param>
internal sealed record HeadAbove(string? Words, ClaimKind? Kind, bool IsAboveFigures)
{
    /// <summary>Before the first line.</summary>
    public static HeadAbove None { get; } = new(null, null, false);

    /// <summary>What stands above the line that follows.</summary>
    /// <param name="line">A line.</param>
    /// <param name="sentence">The same taken apart.</param>
    /// <param name="sentences">Says what lines head.</param>
    public HeadAbove At(string line, ReadSentence sentence, SentenceClaims sentences)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return IsAboveFigures ? None : this;
        }

        return sentence.Labels.Count > 0 ? this
            : sentences.IsOfYearBefore(line) ? new(line.Trim(), ClaimKind.Base, false)
            : !SentenceJoints.HasFigure(sentence) && Headlines.KindOf(line) is { } kind ? new(line.Trim(), kind, false)
            : !SentenceJoints.HasFigure(sentence) && Headlines.CallDraft(line) ? new(line.Trim(), null, false)
            : Words is not null && (Headlines.HeadResults(line) || sentence.Months.Count > 0) ? None
            : this;
    }

    /// <summary>What stands above the line behind one.</summary>
    /// <param name="claims">What it says.</param>
    public HeadAbove Behind(IReadOnlyCollection<Claim> claims) => Words is not null && claims.Any(claim => claim.Indicator is not null) ? this with { IsAboveFigures = true } : this;

    /// <summary>A claim below such a line; what names its month itself is of that month, whatever year stands above.</summary>
    /// <param name="claim">The claim.</param>
    public Claim Over(Claim claim) => !Concerns(claim) || (Kind == ClaimKind.Base && claim.Month?.TryGetValue(out _) == true) ? claim : claim with { Kind = Kind ?? claim.Kind, Words = $"{Words} › {claim.Words}" };

    /// <summary>True for a claim below the head of a draft.</summary>
    /// <param name="claim">The claim.</param>
    public bool Mentions(Claim claim) => Kind is null && Concerns(claim);

    private bool Concerns(Claim claim) => Words is not null && claim is { Indicator: not null, Sight: ClaimSight.Plain, Kind: ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added or ClaimKind.Cumulative };
}
