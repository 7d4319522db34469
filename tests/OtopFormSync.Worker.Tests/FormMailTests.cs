using DocumentFormat.OpenXml.Packaging;
using MimeKit;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Testing;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace OtopFormSync.Worker.Tests;

/// <summary>The schedule that sends each district its own form, in a workspace of files: off until one line is switched on.</summary>
public sealed class FormMailTests : IDisposable
{
    private const string Program = "config/programs/otop-fy2567-q1.yaml";

    private readonly DemoFolder _demo = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task Each_district_that_owes_gets_its_form_once_and_what_it_sends_back_is_read()
    {
        foreach (var file in Directory.GetFiles(_demo.In("responses")).Concat(Directory.GetFiles(_demo.In("inbox"))))
        {
            File.Delete(file); // nobody has reported December
        }

        _demo.UseCsv();
        await File.WriteAllLinesAsync(_demo.In("responses", "responses.csv"), (await File.ReadAllLinesAsync(_demo.In("responses", "responses.csv"), Token)).Where(line => !line.Contains("ธันวาคม", StringComparison.Ordinal)), Token);
        await _demo.CycleAsync("2024-01-02");
        Assert.Empty(Forms());

        // The machine was off on the first of January; the office switches the schedule on, and forms are of use till the 15th.
        _demo.Edit(Program, "# forms: {", "forms: {");
        await _demo.CycleAsync("2024-01-04");
        var sent = Forms();
        await _demo.CycleAsync("2024-01-04");
        await _demo.CycleAsync("2024-01-16");

        Assert.Equal(9, sent.Length);
        Assert.Equal(sent, Forms());
        using var mail = await MimeMessage.LoadAsync(Assert.Single(sent, file => file.Contains(".4302.", StringComparison.Ordinal)), Token);
        var files = mail.Attachments.OfType<MimePart>().ToList();
        Assert.Equal(["แบบรายงาน OTOP ท่าบ่อ 2566-12.xlsx", "แบบรายงาน OTOP ท่าบ่อ 2566-12.docx"], files.Select(file => file.FileName));

        using var answer = new MimeMessage
        {
            Date = new(2024, 1, 17, 10, 0, 0, TimeSpan.FromHours(7)),
            Subject = $"Re: {mail.Subject}",
            MessageId = "reply@cdd.example.org",
            InReplyTo = mail.MessageId,
            Body = new Multipart("mixed") { new TextPart("plain") { Text = "เรียน จังหวัด ส่งแบบรายงานตามแนบค่ะ" }, Filled(files[0]) },
        };
        answer.From.Add(MailboxAddress.Parse("thabo@cdd.example.org"));
        answer.To.Add(mail.From[0]);
        await using (var file = File.Create(_demo.In("inbox", "99-reply.eml")))
        {
            await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"{DemoFolder.Vouched()}Received: from a by mx.example.org; Wed, 17 Jan 2024 10:00:00 +0700\r\n"), Token);
            await answer.WriteToAsync(file, Token);
        }

        var state = (await _demo.CycleAsync("2024-01-17")).Programs[0].State!;
        var report = Assert.Single(state.Received, one => one.Channel == ReportChannel.Mail && one.District?.Value == "4302");
        Assert.DoesNotContain(report.Items, item => item.IsOpen);
        Assert.Equal("2023-12: products=2 sales=15412300.5 wallet=9", string.Join(' ', report.Submissions.Select(submission => $"{submission.Month}: {string.Join(' ', submission.Figures.Select(figure => FormattableString.Invariant($"{figure.Indicator}={figure.Value:0.##}")))}")));
    }

    [Fact]
    public async Task Reminders_bring_forms_and_the_link_where_the_office_wants_it()
    {
        _demo.Edit(Program, "encloseForms: false", "encloseForms: true");
        _demo.Edit(Program, "  # link: \"https://docs.google.com/forms/d/e/รหัส/", "  link: \"https://docs.google.com/forms/d/e/1FAIp/");
        await _demo.CycleAsync();

        using var mail = await MimeMessage.LoadAsync(Directory.GetFiles(_demo.Outbox, "*.reminder.4314.*")[0], Token);
        Assert.NotEmpty(mail.Attachments);
        Assert.Contains("1FAIp/viewform?usp=pp_url&entry.1=%E0", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public void A_worker_that_has_nothing_to_do_wakes_for_it()
    {
        var program = NoticeSample.Otop with { Notices = new() { Forms = [new() { Key = "monthly", Cron = "0 0 8 1 * ?" }] } };

        Assert.Equal(NoticeSample.At("2024-02-01T08:00"), Schedules.NextFiring(program, NoticeSample.Calendar, NoticeSample.At("2024-01-31T09:00")));
    }

    private string[] Forms() => [.. Directory.GetFiles(_demo.Outbox, "*.form.*").Order(StringComparer.Ordinal)];

    private static MimePart Filled(MimePart file)
    {
        var bytes = new MemoryStream();
        file.Content!.DecodeTo(bytes, Token);
        using (var book = SpreadsheetDocument.Open(bytes, true))
        {
            var sheet = ((WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook!.Descendants<S.Sheet>().First().Id!.Value!)).Worksheet!;
            foreach (var (at, figure) in new[] { ("E5", "2"), ("E6", "15412300.5"), ("E7", "9") })
            {
                sheet.Descendants<S.Cell>().Single(cell => cell.CellReference!.Value == at).Append(new S.CellValue(figure));
            }
        }

        bytes.Position = 0;
        return new(file.ContentType.MediaType, file.ContentType.MediaSubtype) { Content = new MimeContent(bytes), FileName = file.FileName, ContentDisposition = new(ContentDisposition.Attachment), ContentTransferEncoding = ContentEncoding.Base64 };
    }
}
