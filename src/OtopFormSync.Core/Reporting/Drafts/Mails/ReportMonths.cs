using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>What one mail says of its months: which one it reports, and of which one each of its figures is.</summary>
internal sealed partial class ReportMonths
{
    private static readonly string[] Compared = ["เทียบ", "ก่อน", "ที่แล้ว", "ภายใน", "ปีฐาน", "เป้าหมาย"];

    private readonly Program _program;
    private readonly ReportingMonth? _named;
    private readonly string _subject;
    private readonly ValueList<(string Text, string Place)> _texts;
    private readonly ValueList<Claim> _claims;
    private readonly ReportingMonth? _titled;
    private readonly ReportingMonth? _told;
    private readonly bool _isTitledByUs;
    private readonly bool _spans;
    private readonly ValueList<ReportingMonth> _spanned;
    private readonly string? _joined;
    private readonly ValueList<(string Place, string? Words)> _joinedInFiles;
    private readonly ValueList<(string Place, ReportingMonth Month)> _ofFiles;
    private readonly YearlessMonths _yearless;

    /// <summary>What a mail says of its months.</summary>
    /// <param name="program">The program.</param>
    /// <param name="named">The month that subject or text names for the report; null for none.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="texts">Its texts with their places.</param>
    /// <param name="claims">All of its claims.</param>
    /// <param name="isAnswer">Whether it answers a mail, and its subject is that one's.</param>
    /// <param name="isAnswerToUs">Whether that mail was ours: we wrote the subject, so that it says nothing against a month that the district names.</param>
    /// <param name="nameless">Months that it names without their year, or is asked for, against the one month of the subject.</param>
    /// <param name="yearless">What it says of its months where it names no year at all.</param>
    public ReportMonths(Program program, ReportingMonth? named, string subject, ValueList<(string Text, string Place)> texts, ValueList<Claim> claims, bool isAnswer, bool isAnswerToUs, Func<ReportingMonth, (ValueList<ReportingMonth> Named, ValueList<ReportingMonth> Owed)> nameless, YearlessMonths yearless)
    {
        (_program, _named, _subject, _texts, _claims, _yearless) = (program, named, subject, texts, claims, yearless);
        (_titled, _told, _isTitledByUs) = (MonthFinder.SingleOrLast(subject), OfText(texts), isAnswerToUs);
        _joined = Joined(texts.Where(text => _titled is null || !MailPlaces.IsAttached(text.Place)), _titled is not null);
        _joinedInFiles = _titled is null ? [] : [.. texts.Where(text => MailPlaces.IsAttached(text.Place)).Select(text => (text.Place, Joined([text], isTitled: true))).Where(file => file.Item2 is not null)];
        _ofFiles = _titled is not null || _told is not null ? [] : [.. texts.Where(text => MailPlaces.IsAttached(text.Place)).SelectMany(text => Named(text.Text) is [var only] ? [(text.Place, only)] : Array.Empty<(string, ReportingMonth)>())];
        _spanned = _titled is null ? [] : JoinedMonths.UpTo(_titled, subject);
        _spans = !isAnswer && _told is null && SpansMonths(subject);
        Reported = _titled is null ? Of([]) : Against(_titled, nameless(_titled));
    }

    /// <summary>The month of what names none itself; null where the mail names none, doubtful where it names several.</summary>
    public Reading<ReportingMonth>? Reported { get; }

    /// <summary>A claim with the month of which it is, as far as the mail says it.</summary>
    /// <param name="claim">A claim of the mail.</param>
    public Claim Of(Claim claim) => AsOf(WithMonth(claim));

    /// <summary>The one month that the mail's own text is about; what it is compared with aside.</summary>
    /// <param name="texts">The texts with their places.</param>
    public static ReportingMonth? OfText(ValueList<(string Text, string Place)> texts) => Told(texts) is [var only] ? only : null;

    private static ValueList<ReportingMonth> Told(ValueList<(string Text, string Place)> texts) =>
    [
        .. texts.Where(text => !MailPlaces.IsAttached(text.Place)).SelectMany(text => Named(text.Text)).Distinct(),
    ];

    private static ValueList<ReportingMonth> Named(string text) =>
    [
        .. ComparedMonths.SetAside(text).Split('\n').Where(line => !Compared.Any(word => line.Contains(word, StringComparison.Ordinal)))
            .SelectMany(line => JoinedMonths.Apart(line, MonthFinder.Find(line))).Select(found => found.Month).Distinct(),
    ];

    // รายงานผลเดือนพฤศจิกายน และธันวาคม 2566: of which of them the figures are is open, where no line names one apart. Against the month of the subject
    // a line must speak of the report.
    private static string? Joined(IEnumerable<(string Text, string Place)> texts, bool isTitled)
    {
        var lines = texts.SelectMany(text => ComparedMonths.SetAside(text.Text).Split('\n')).Where(line => !Compared.Any(word => line.Contains(word, StringComparison.Ordinal))).ToList();
        return lines.Exists(line => JoinedMonths.Apart(line, MonthFinder.Find(line)).Count > 0) ? null
            : lines.Where(line => !TableBlock.SaysFigure(line) && (!isTitled || NamelessMonths.SpeaksOfReport(line) || JoinedMonths.StandAlone(line))).Select(JoinedMonths.Of).FirstOrDefault(words => words is not null);
    }

    private static Reading<ReportingMonth>.Doubtful Open(string words) => new(words, [Doubt.Of(DoubtCode.SeveralMonths, words)]);

    private Reading<ReportingMonth>? Against(ReportingMonth titled, (ValueList<ReportingMonth> Named, ValueList<ReportingMonth> Owed) nameless)
    {
        if (_told is not null && nameless.Owed.Contains(_told))
        {
            return new Reading<ReportingMonth>.Value(_told.ToString(), _told); // of several that were asked for the one that is answered
        }

        ValueList<ReportingMonth> told = _isTitledByUs ? [.. Told(_texts).Concat(nameless.Named).Distinct()] : [];
        return told.IsEmpty || told.Contains(titled) ? Of([.. new[] { _told }.OfType<ReportingMonth>().Where(month => month != titled), .. nameless.Named, .. nameless.Owed])
            : told is [var only] ? new Reading<ReportingMonth>.Value(only.ToString(), only)
            : MonthFinder.Several(told);
    }

    // The subject's, else the text's, else that of the only month of the tables.
    private Reading<ReportingMonth>? Of(ValueList<ReportingMonth> against)
    {
        if (against.Count > 0)
        {
            return MonthFinder.Several([_titled!, .. against]);
        }

        if (_joined is not null && (_named is null || _named == _titled))
        {
            return Open(_joined);
        }

        if (_named is not null)
        {
            return new Reading<ReportingMonth>.Value(_named.ToString(), _named);
        }

        var named = _texts.SelectMany(text => MonthFinder.Find(text.Text)).Concat(MonthFinder.Find(_subject)).Select(found => found.Month).Distinct().ToList();
        if (named.Count > 1)
        {
            return MonthFinder.Several(named);
        }

        var covered = _claims.Where(claim => claim is { Indicator: not null, Month: not null }).Select(claim => claim.Month!).DistinctBy(reading => reading.TryGetValue(out var at) ? at.ToString() : reading.Original, StringComparer.Ordinal).ToList();
        var only = covered.Count == 1 ? covered[0] : null;
        return _yearless.Reported is { } over ? new Reading<ReportingMonth>.Value(only?.Original ?? "", over) : only ?? _yearless.Open;
    }

    private Claim WithMonth(Claim claim)
    {
        // What a running total came to at a month's end is the month's.
        if (claim is { Month: null, SpansMonths: false, AsOf: { } day } && Accumulates(claim, Accumulation.RunningTotal) && AsOfDay.EndedBy(day) is { } ended)
        {
            claim = claim with { Month = new Reading<ReportingMonth>.Value(ended.ToString(), ended) };
        }

        if (claim.Month is null)
        {
            if (!claim.SpansMonths && _yearless.OfSheet(claim) is { } ofSheet)
            {
                return claim with { Month = new Reading<ReportingMonth>.Value(ThaiMonths.Name(ofSheet.Month), ofSheet) };
            }

            // What a file says over its own sentences is said of those.
            if (claim is { SpansMonths: false, Spot: null } && _joinedInFiles.FirstOrDefault(file => claim.Place.StartsWith(file.Place, StringComparison.Ordinal)).Words is { } words)
            {
                return claim with { Month = Open(words) };
            }

            // One file for each month: what a file names alone is its figures' month, where the mail names several.
            if (claim is { SpansMonths: false, Spot: null } && Reported is not Reading<ReportingMonth>.Value && _ofFiles.FirstOrDefault(file => claim.Place.StartsWith(file.Place, StringComparison.Ordinal)).Month is { } ofFile)
            {
                return claim with { Month = new Reading<ReportingMonth>.Value(ofFile.ToString(), ofFile) };
            }

            return claim.SpansMonths ? _joined is not null && Reported is Reading<ReportingMonth>.Doubtful ? claim with { Month = Reported } : claim : _spans && Reported is not Reading<ReportingMonth>.Doubtful && Accumulates(claim, Accumulation.Increment) ? claim with { SpansMonths = true, Month = _spanned.Count > 1 ? MonthFinder.Several(_spanned, "") : null } : claim with { Month = Reported };
        }

        if (claim.Month is Reading<ReportingMonth>.Doubtful { Doubts: [{ Code: DoubtCode.NoYear }], Original: var name })
        {
            return ((claim.Spot is null ? OfName(name) : OfTable(name.Trim())) ?? _yearless.Of(claim)) is { } standing ? claim with { Month = new Reading<ReportingMonth>.Value(name, standing) } : claim;
        }

        return AgainstSubject(claim);
    }

    // The one month beside figures against the only one that the subject names: neither is more likely.
    private Claim AgainstSubject(Claim claim) => !_isTitledByUs && claim is { Indicator: not null, Kind: not ClaimKind.Target } && claim.Month!.TryGetValue(out var own) && _titled is not null && _titled != own && (claim.Spot is null || (_program.Quarter.Contains(_titled) && _program.Quarter.Contains(own)))
        && !_claims.Any(other => other is { Indicator: not null, Month: { } beside } && (!beside.TryGetValue(out var at) || at != own))
        ? claim with { Month = MonthFinder.Several([_titled, own]) }
        : claim;

    // Nothing but the name of a month over or beside figures, in a report of a month of the quarter: that one, or one before it.
    private ReportingMonth? OfTable(string name) => _named is not null && _program.Quarter.Contains(_named)
        ? _program.Quarter.Months.FirstOrDefault(month => month.CompareTo(_named) <= 0 && IsCalled(month, name)) : null;

    // A month without a year: the report's own, or one of those that the subject names together, or, before each of several figures, one of the quarter before it where the report names no months but the quarter's.
    private ReportingMonth? OfName(string name)
    {
        if (_named is not null && IsCalled(_named, name))
        {
            return _named;
        }

        if (_spanned.FirstOrDefault(month => IsCalled(month, name)) is { } spanned)
        {
            return spanned;
        }

        var named = ThaiMonths.Abbreviations.Contains(name) ? _texts.SelectMany(text => MonthFinder.Find(text.Text)).Concat(MonthFinder.Find(_subject)).Select(found => found.Month).ToList() : [];
        return named.Count > 0 && named.TrueForAll(_program.Quarter.Contains) ? _program.Quarter.Months.FirstOrDefault(month => ThaiMonths.Abbreviation(month.Month) == name && month.CompareTo(named.Max()) <= 0) : null;
    }

    private static bool IsCalled(ReportingMonth month, string name) => ThaiMonths.Name(month.Month) == name || ThaiMonths.Abbreviation(month.Month) == name;

    // A figure that was counted before its month had ended is part of it; a running total that was counted after it holds what came later.
    private Claim AsOf(Claim claim)
    {
        if (claim is not { AsOf: { } day, Indicator: not null } || claim.Month?.TryGetValue(out var month) != true || AsOfDay.EndedBy(day) == month)
        {
            return claim;
        }

        var counted = ReportingMonth.Of(day);
        return counted.CompareTo(month) > 0 && !Accumulates(claim, Accumulation.RunningTotal) ? claim
            : counted == month ? claim with { Kind = claim.Kind is ClaimKind.Reported or ClaimKind.Cumulative or ClaimKind.Added ? ClaimKind.Part : claim.Kind }
            : claim with { Month = MonthFinder.Several([month!, counted]) };
    }

    // รายงาน OTOP ต.ค.-ธ.ค. 66, ผลงาน 3 เดือน: of which of its months a figure is that names none itself, is open.
    private static bool SpansMonths(string subject) => MonthFinder.Names(HeadingLexicon.Key(subject)).Distinct().Count() > 1 || SeveralMonths().IsMatch(subject);

    private bool Accumulates(Claim claim, Accumulation accumulation) => claim.Indicator is { } key && _program.FindIndicator(key)?.Accumulation == accumulation;

    [GeneratedRegex(@"(?<!(?:ครั้ง|ฉบับ|รอบ|ข้อ)ที่\s*)(?:[2-9๒-๙]|1[0-2]|สอง|สาม|หก|เก้า)\s*เดือน(?!ก่อน|ที่แล้ว)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex SeveralMonths();
}
