using System.Text.Json;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Worker.Tests;

/// <summary>The demo against the figures that were worked out on paper (Demo/hand-computed.md shows the arithmetic).</summary>
public sealed class HandComputedTests : IAsyncLifetime
{
    private readonly DemoFolder _demo = new();
    private DerivedState _state = null!;

    public static TheoryData<string> Districts()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Demo", "hand-computed.jsonl"));
        Assert.Equal(9, lines.Length);
        return [.. lines];
    }

    public async ValueTask InitializeAsync() => _state = (await _demo.CycleAsync()).Programs[0].State!;

    public ValueTask DisposeAsync()
    {
        _demo.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Districts))]
    public void Every_district_is_graded_as_on_paper(string line)
    {
        using var paper = JsonDocument.Parse(line);
        var row = paper.RootElement;
        string? Text(string name) => row.GetProperty(name).ValueKind == JsonValueKind.Null ? null : row.GetProperty(name).ToString();
        var district = _state.Province.Districts.First(other => other.Name == Text("district"));
        var card = _state.ScorecardOf(district.Code);
        CriterionResult Result(string key) => card.Criteria.First(result => result.Criterion == key);

        Assert.Equal(Text("grade"), card.EffectiveGrade?.ToString());
        Assert.Equal(Text("literal"), card.LiteralGrade?.ToString());
        Assert.Equal(Text("standing"), card.Standing == GradeStanding.Final ? "final" : "to-date");
        Assert.Equal(row.GetProperty("provisional").GetBoolean(), card.IsProvisional);
        Assert.Equal(row.GetProperty("products").GetDecimal(), Result("products").Actual);
        Assert.Equal(decimal.Parse(Text("sales")!, System.Globalization.CultureInfo.InvariantCulture), Result("sales").Actual);
        Assert.Equal(decimal.Parse(Text("sales_target")!, System.Globalization.CultureInfo.InvariantCulture), Result("sales").Against);
        Assert.Equal(Text("growth"), ThaiText.Percent(Result("sales").Measured!.Value, 2));
        Assert.Equal(row.GetProperty("wallet").GetDecimal(), Result("wallet").Actual);
        Assert.Equal(Text("share"), ThaiText.Percent(Result("wallet").Measured!.Value, 2));
        Assert.Equal(Text("gap_to"), card.Gap?.To.ToString());
        foreach (var key in (string[])["products", "sales", "wallet"])
        {
            var missing = card.Gap?.Parts.FirstOrDefault(part => part.Criterion == key)?.Missing;
            var expected = Text($"gap_{key}");
            Assert.Equal(expected is null ? null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), missing);
        }

        foreach (var month in row.GetProperty("months").EnumerateObject())
        {
            Assert.Equal(month.Value.GetString(), StateOf(_state.Months.Single(status => status.District == district.Code && status.Month == ReportingMonth.Parse(month.Name, null))));
        }
    }

    [Fact]
    public void Three_items_wait_and_one_is_shown()
    {
        Assert.Equal(
            ["รัตนวาปี Implausible", "เฝ้าไร่ UnclearFigure", "สระใคร UnknownSender"],
            _state.Review.Where(item => item.IsOpen).Select(item => $"{_state.Province.Find(item.District!)!.Name} {item.Code}"));
        Assert.Equal(ReviewCode.NearestDistrict, Assert.Single(_state.Review, item => !item.IsOpen).Code);
    }

    [Fact]
    public void Eight_receipts_one_reminder_and_one_digest_go_out()
    {
        var mails = _demo.Mails();
        Assert.Equal(["4302", "4302", "4305", "4307", "4308", "4315", "4316", "4317"], mails.Where(mail => mail.Contains(".receipt.", StringComparison.Ordinal)).Select(mail => mail.Split('.')[2]));
        Assert.Equal(["otop-fy2567-q1.reminder.4314.2024-01-16.eml"], mails.Where(mail => mail.Contains(".reminder.", StringComparison.Ordinal)));
        Assert.Equal(["otop-fy2567-q1.digest.officers.2024-01-16.eml"], mails.Where(mail => mail.Contains(".digest.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_mail_opens_with_a_text_and_an_html_part()
    {
        foreach (var file in Directory.GetFiles(_demo.Outbox))
        {
            using var mail = await MimeKit.MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
            Assert.NotEmpty(mail.TextBody ?? "");
            Assert.NotEmpty(mail.HtmlBody ?? "");
            Assert.Equal("otop-nongkhai@example.org", Assert.IsType<MimeKit.MailboxAddress>(Assert.Single(mail.From)).Address);
        }
    }

    [Fact]
    public void The_workbook_has_its_eight_tabs()
    {
        using var workbook = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(_demo.Results, false);
        Assert.Equal(
            ["สรุปผลการจัดระดับ", "ยอดจำหน่าย", "ผู้ประกอบการและผลิตภัณฑ์", "Digital Wallet", "การส่งรายงาน", "ต้องตรวจสอบ", "บันทึกการรับ", "คำอธิบาย"],
            workbook.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
                .Where(sheet => sheet.State is null || sheet.State.Value == DocumentFormat.OpenXml.Spreadsheet.SheetStateValues.Visible)
                .Select(sheet => sheet.Name!.Value));
    }

    private static string StateOf(MonthStatus status) => status switch
    {
        { State: ReportState.Reported, Timeliness: Timeliness.Late } => "late",
        { State: ReportState.Reported } => "on-time",
        { State: ReportState.ConfirmedZero } => "confirmed-zero",
        { State: ReportState.UnderReview } => "under-review",
        { State: ReportState.Partial } => "partial",
        _ => "missing",
    };
}
