using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Drafts.Mails;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Tests.Normalization.Districts;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>Mails as they are taken apart, and what a draft says of them, short enough to stand in a table.</summary>
internal static class Drafted
{
    public const string Body = "ข้อความในอีเมล";

    private static readonly MailReportReader Reader = new(ShippedConfiguration.Program, NongKhai.Reader);

    public static MailContent Mail(string subject = "", string text = "", params IEnumerable<ReadTable> tables) => new() { Subject = subject, Text = text, Tables = [.. tables] };

    /// <summary>A table, its cells between bars.</summary>
    public static ReadTable Table(params IEnumerable<string> rows) => new("ไฟล์แนบ รายงาน.xlsx", [.. rows.Select((row, index) => new ReadRow(index + 1, row.Split('|').Select(cell => new ReadCell(cell.Trim())).ToValueList()))]);

    public static District DistrictOf(string name) => NongKhai.Province.Districts.Single(district => district.Name == name);

    /// <summary>Reads a mail that came on 5 January 2567, or on another day.</summary>
    public static DraftReport Read(MailContent mail, string? senderDistrict = null, string? forwardedDistrict = null, DateOnly? received = null)
    {
        var raw = new RawReport { Source = "inbox", Key = "k", ReceivedAt = new((received ?? new(2024, 1, 5)).ToDateTime(new(9, 0)), Bangkok.Offset), Place = "inbox/k.eml", Content = new RawContent.Mail([]) };
        var sender = senderDistrict is null ? null : DistrictOf(senderDistrict);
        return Reader.WithRecorded(Reader.Read(raw, mail, sender, forwardedDistrict is null ? null : DistrictOf(forwardedDistrict)), mail, sender);
    }

    /// <summary>The district, then per month its figures, then the problems: "ท่าบ่อ · 2023-12: sales 100 · !Unreadable".</summary>
    public static string Says(DraftReport draft) => string.Join(
        " · ",
        ((string[])[draft.District is null ? "-" : Told(draft.District, district => district.Name)])
            .Concat(draft.Months.Select(month => $"{(month.Month is null ? "-" : Told(month.Month, at => at.ToString()))}: {string.Join(", ", month.Figures.Select(Told).Concat(month.NothingToReport ? ["nothing"] : Array.Empty<string>()))}"))
            .Concat(draft.IsCorrespondence ? ["letter"] : Array.Empty<string>())
            .Concat(draft.Problems.Select(problem => (problem.Blocks ? "!" : "?") + CodeOf(problem))));

    private static ReviewCode CodeOf(DraftProblem problem) => problem.Match(
        unreadable => ReviewCode.Unreadable,
        noFigures => ReviewCode.Unreadable,
        targets => ReviewCode.TargetsInsteadOfFigures,
        severalDistricts => ReviewCode.SeveralDistricts);

    public static string Told(DraftFigure figure) => $"{figure.Indicator} {Told(figure.Reading, value => value.ToString(CultureInfo.InvariantCulture))}";

    public static string Told<T>(Reading<T> reading, Func<T, string> show)
        where T : notnull =>
        reading switch
        {
            Reading<T>.Value value => show(value.Result),
            Reading<T>.Doubtful doubtful => string.Join('+', doubtful.Doubts.Select(doubt => doubt.Code)) + "?",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
