using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.RunningText;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>ยอดขายกลุ่มทอผ้า ธ.ค. 66, ยอดสะสม ธ.ค. 66: a subject that says of the mail's own figures that they are a part of the district's, or have come to so much since.</summary>
/// <param name="program">The program.</param>
/// <param name="lexicon">Its words.</param>
/// <param name="districts">Reads district names.</param>
/// <param name="texts">Takes lines apart.</param>
internal sealed partial class SubjectLimits(Program program, HeadingLexicon lexicon, DistrictReader districts, TextClaims texts)
{
    /// <summary>The claims of the mail's own text and tables as the subject limits them; what says of itself what it is, or of the whole district, stays.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="claims">The claims.</param>
    public IEnumerable<Claim> Over(string subject, IReadOnlyList<Claim> claims)
    {
        subject = subject.Split('\n')[0];
        var said = HeadingSense.Of(lexicon, subject);
        return NamesPart(subject) ? claims.Select(claim => IsOwn(claim) && !PartTitles.NameWhole(claim.Words) ? With(claim, ClaimKind.Part) : claim)
            : said is { Kind: ClaimKind.Cumulative, NamesSeveral: false } && !said.Says(ClaimKind.Reported) && !said.NamesOneEnd ? claims.Select(claim => IsOwn(claim) && IsOfMonth(claim) && !claims.Any(other => other.Indicator == claim.Indicator && other.Kind == ClaimKind.Cumulative) ? With(claim, ClaimKind.Cumulative) : claim)
            // แก้ไขเป้าหมาย: what is corrected below may be the target, and not what was sold.
            : said is { Kind: ClaimKind.Target, Correction: > 0, SaysResult: false } ? claims.Select(claim => IsOwn(claim) && claim.Correction > 0 && claim.Value is Reading<decimal>.Value value ? claim with { Value = new Reading<decimal>.Doubtful(value.Original, [Doubt.Of(DoubtCode.Remarked, subject.Trim())]) } : claim)
            : claims;

        Claim With(Claim claim, ClaimKind kind) => claim with { Kind = kind, Words = $"{subject.Trim()} › {claim.Words}" };
    }

    // Behind its label stands whose it is, or behind the words of a heading.
    private bool NamesPart(string subject)
    {
        var sentence = texts.Sentence(subject);
        return sentence.Labels.Count < 2 && (sentence.Labels is [{ } label] && Names(sentence.Text[label.End..]) || Names(Heading().Replace(sentence.Text, "")));

        bool Names(string words) => Plain(words) is var named && !PartTitles.NameWhole(named) && PartTitles.NarrowInShort(named);

        // The district and the month are no part of the name.
        string Plain(string words) => string.Join(' ', DistrictMention.Without(MonthFinder.WithoutMonths(words), districts).Split([' ', ':', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => districts.Read(word) is not Reading<District>.Value { Steps.Count: 0 }));
    }

    [GeneratedRegex(@"^(?:(?:re|fwd?)\s*:|ขอ|ส่ง|แจ้ง|แก้ไข|สรุป|รายงาน|ผล|การดำเนินงาน|ผลงาน|ยอด|ขาย|จำหน่าย|ข้อมูล|ประจำ|เดือน|\s)*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Heading();

    private static bool IsOwn(Claim claim) => claim is { Indicator: not null, Sight: ClaimSight.Plain, SpansMonths: false, Kind: ClaimKind.Reported or ClaimKind.Total } && !MailPlaces.IsAttached(claim.Place);

    private bool IsOfMonth(Claim claim) => program.FindIndicator(claim.Indicator!) is { Accumulation: Accumulation.Increment } && !SentenceSenses.SayInMonth(claim.Words);
}
