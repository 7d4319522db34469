using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Blocks;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>Months that a mail names without their year, in lines and titles that speak of the report: "ขอส่งรายงานประจำเดือนพฤศจิกายน", a sheet called พฤศจิกายน. Against another month in the subject neither is more likely.</summary>
/// <param name="program">The program.</param>
internal sealed partial class NamelessMonths(Program program)
{
    private const int LongestLine = 120;

    private readonly HeadingLexicon _lexicon = new(program);

    /// <summary>The quarter's months that are named so, and those that a reminder asks for in the subject of its answer where none is named; both empty where the given month is named as well.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="texts">Its texts with their places.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="titled">The month that the subject names.</param>
    public (ValueList<ReportingMonth> Named, ValueList<ReportingMonth> Owed) Against(MailContent mail, IEnumerable<(string Text, string Place)> texts, IEnumerable<ReadTable> tables, ReportingMonth titled)
    {
        var named = Spoken(mail, texts, tables).ToHashSet();
        return named.Contains(titled.Month) || texts.SelectMany(text => MonthFinder.Find(text.Text)).Any(found => found.Month == titled) ? ([], [])
            : named.Count == 0 ? ([], Owed(mail, titled))
            : ([.. program.Quarter.Months.Where(month => named.Contains(month.Month))], []);
    }

    /// <summary>The months, 1 to 12, that lines which speak of the report, titles and names of files name without a year, each as often as it stands there.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="texts">Its texts with their places.</param>
    /// <param name="tables">Its tables.</param>
    public IEnumerable<int> Spoken(MailContent mail, IEnumerable<(string Text, string Place)> texts, IEnumerable<ReadTable> tables) =>
        texts.SelectMany(text => ComparedMonths.SetAside(text.Text).Split('\n')).Where(SpeaksOfReport)
            .Concat(tables.SelectMany(Titles))
            .Concat(mail.Attachments.Select(attachment => Path.GetFileNameWithoutExtension(attachment.Name)))
            .SelectMany(Months);

    /// <summary>What a mail says of its months without their years.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="received">The month in which it was received.</param>
    /// <param name="subject">Its subject, with that of what it sends on.</param>
    /// <param name="texts">Its texts with their places.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="claims">Its claims.</param>
    public YearlessMonths Yearless(MailContent mail, ReportingMonth received, string subject, ValueList<(string Text, string Place)> texts, ValueList<ReadTable> tables, ValueList<Claim> claims) => new(
        mail.Forwarded is null ? received : null, // what is sent on may be older
        [subject, .. texts.Select(text => text.Text), .. tables.SelectMany(Titles), .. mail.Attachments.Select(attachment => attachment.Name)],
        Told(subject).Concat(Spoken(mail, texts, tables)),
        Sheets(mail, subject, texts, tables),
        claims);

    private IEnumerable<int> Told(string subject) => subject.Split('\n').SelectMany(line => Months(ComparedMonths.SetAside(line)));

    // Sheets that bear the names of months, of which each has its own, or one beside others; a title in them or a word of the mail may name none that is not among them.
    private Dictionary<string, int> Sheets(MailContent mail, string subject, ValueList<(string Text, string Place)> texts, ValueList<ReadTable> tables)
    {
        var named = tables.Select(table => (table.Place, Months: Months(SheetOf(table)), Titled: table.Titles.SelectMany(title => Months(title)).ToList())).ToList();
        var sheets = named.FindAll(sheet => sheet.Months is [var only] && sheet.Titled.TrueForAll(month => month == only)).DistinctBy(sheet => sheet.Place, StringComparer.Ordinal).ToDictionary(sheet => sheet.Place, sheet => sheet.Months[0], StringComparer.Ordinal);
        return Told(subject).Concat(Spoken(mail, texts, [])).All(sheets.ContainsValue) ? sheets : [];
    }

    // "Re: ธ.ค. 66 +ค้าง 2 เดือน" and "Re: ต.ค.–ธ.ค. 66" answer reminders that ask for three.
    private static ValueList<ReportingMonth> Owed(MailContent mail, ReportingMonth titled) =>
        !Correspondence.IsAnswer(mail) ? []
        : OwedBefore().Match(mail.Subject) is { Success: true } owed ? [.. Enumerable.Range(1, owed.Groups["months"].ValueSpan[0] - '0').Select(back => titled.Plus(-back)).Reverse()]
        : [.. JoinedMonths.UpTo(titled, mail.Subject).Where(month => month != titled)];

    private static IEnumerable<string> Titles(ReadTable table) => table.Titles.Append(SheetOf(table));

    private static string SheetOf(ReadTable table) => table.Place.IndexOf(BlockSurroundings.SheetWord, StringComparison.Ordinal) is >= 0 and var at ? table.Place[at..] : "";

    private ValueList<int> Months(string line) =>
        line.Length is > 3 and < LongestLine && MonthFinder.Names(HeadingLexicon.Key(line)) is { Count: > 0 } names && MonthFinder.Find(line).Count == 0 && HeadingSense.Of(_lexicon, line) is { Day: null, Kind: null or ClaimKind.Reported } ? names : [];

    /// <summary>True for a line without a figure that speaks of what is reported.</summary>
    /// <param name="line">The line.</param>
    public static bool SpeaksOfReport(string line) => Speaking().IsMatch(line) && !TableBlock.SaysFigure(line);

    [GeneratedRegex("รายงาน|(?<!เป็น)ผล|ข้อมูล|ยอด|ตัวเลข|ส่ง|ไม่มี|^[\\s*•-]*(?:ประจำ)?(?:เดือน)?\\s*[ก-๎.]{4,10}\\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Speaking();

    [GeneratedRegex("ค้าง\\s*(?<months>[1-9])\\s*เดือน", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex OwedBefore();
}
