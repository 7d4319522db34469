using System.Text;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Documents.Tests.Generated;

/// <summary>A document made at random from a known report.</summary>
internal sealed record GeneratedDocument(KnownReport Report, string Layout, string Twist, string Format, Laid Laid, IReadOnlySet<(IndicatorKey Indicator, ReportingMonth Month)> Unreadable, string Name, byte[] Bytes, string Subject, string Body)
{
    private static readonly string[] Formats = ["xlsx", "xlsx", "docx", "docx", "html", "mail", "csv", "text"];

    /// <summary>The mail with which it came.</summary>
    public static RawReport Mail { get; } = new() { Source = "inbox", Key = "k", ReceivedAt = new(2024, 1, 5, 9, 0, 0, TimeSpan.FromHours(7)), Place = "k.eml", Content = new RawContent.Mail([]) };

    /// <summary>The document of a seed.</summary>
    public static GeneratedDocument Of(int seed)
    {
        var random = new Random(seed);
        var report = KnownReport.Of(random);
        var spelling = Spelling.Of(random);
        var layout = Layouts.Names[random.Next(Layouts.Names.Count)];
        var laid = new Layouts(random, report, spelling).Make(layout);
        var format = Formats[random.Next(Formats.Length)];
        var twist = Twists.Names[random.Next(Twists.Names.Count)];
        twist = (format != "xlsx" && Twists.OfSpreadsheets.Contains(twist)) || (format is "csv" or "text" && Twists.OfLooks.Contains(twist)) ? "none" : twist;
        twist = format == "mail" && twist == "body-disowns" ? "none" : twist; // its words stand within the page, beside the table
        var (others, body) = (new List<Sheet>(), new List<string>());
        var unreadable = new Twists(random, report, spelling).Apply(twist, laid, others, body).ToHashSet();
        var month = new Spelling(random.Next(2), false, false, false).Month(report.Last);
        var subject = random.Next(3) == 0 && laid.Figures.Select(figure => figure.Month).Distinct().Count() > 1 ? "รายงาน OTOP" : $"รายงานยอดจำหน่าย OTOP เดือน{month}";
        var name = $"รายงาน {seed}.{format switch { "mail" => "html", "text" => "txt", _ => format }}";
        List<Sheet> tables = random.Next(2) == 0 ? [laid.Sheet, .. others] : [.. others, laid.Sheet];
        var bytes = format switch
        {
            "xlsx" => Files.Xlsx(tables),
            "docx" => Files.Docx(tables, []),
            "csv" => Encoding.UTF8.GetBytes(Files.Text(tables, ',')),
            "text" => Encoding.UTF8.GetBytes(Files.Text(tables, '\t')),
            _ => Encoding.UTF8.GetBytes(Files.Html(tables, format == "mail" ? body : [])),
        };
        return new(report, layout, twist, format, laid, unreadable, name, bytes, subject, format == "mail" ? "" : string.Join('\n', body));
    }

    /// <summary>What was read of the file, with the mail around it.</summary>
    public MailContent Around(MailContent file) => file with { Subject = Subject, Text = Body };
}
