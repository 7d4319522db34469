using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.RunningText;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>ยอดขายกลุ่มทอผ้า ธ.ค. 66, ยอดสะสม ธ.ค. 66: a subject that says of the mail's own figures that they are a part of the district's, or have come to so much since.</summary>
/// <param name="program">The program.</param>
/// <param name="lexicon">Its words.</param>
internal sealed class SubjectLimits(Program program, HeadingLexicon lexicon)
{
    private readonly SentenceParser _parser = new(program);

    /// <summary>The claims of the mail's own text and tables as the subject limits them; what says of itself what it is, or of the whole district, stays.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="claims">The claims.</param>
    public IEnumerable<Claim> Over(string subject, IReadOnlyList<Claim> claims)
    {
        subject = subject.Split('\n')[0];
        var said = HeadingSense.Of(lexicon, subject);
        return NamesPart(subject) ? claims.Select(claim => IsOwn(claim) && !PartTitles.NameWhole(claim.Words) ? With(claim, ClaimKind.Part) : claim)
            : said is { Kind: ClaimKind.Cumulative, NamesSeveral: false } && !said.Says(ClaimKind.Reported) && !said.NamesOneEnd ? claims.Select(claim => IsOwn(claim) && IsOfMonth(claim) && !claims.Any(other => other.Indicator == claim.Indicator && other.Kind == ClaimKind.Cumulative) ? With(claim, ClaimKind.Cumulative) : claim)
            : claims;

        Claim With(Claim claim, ClaimKind kind) => claim with { Kind = kind, Words = $"{subject.Trim()} › {claim.Words}" };
    }

    // Behind its label stands whose it is.
    private bool NamesPart(string subject) => _parser.Of(subject) is { Labels: [{ } label] } sentence && PartTitles.NarrowInShort(MonthFinder.WithoutMonths(sentence.Text[label.End..]).Trim());

    private static bool IsOwn(Claim claim) => claim is { Indicator: not null, Sight: ClaimSight.Plain, SpansMonths: false, Kind: ClaimKind.Reported or ClaimKind.Total } && !MailPlaces.IsAttached(claim.Place);

    private bool IsOfMonth(Claim claim) => program.FindIndicator(claim.Indicator!) is { Accumulation: Accumulation.Increment } && !SentenceSenses.SayInMonth(claim.Words);
}
