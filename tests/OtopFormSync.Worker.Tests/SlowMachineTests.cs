using System.IO.Compression;
using System.Text;
using MimeKit;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Testing;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>A machine that is too slow for a mail tries again in the next cycle; slowness never becomes what the mail says.</summary>
public sealed class SlowMachineTests : IDisposable
{
    private const string Place = "inbox/heavy.eml";

    private readonly DemoFolder _demo = new();
    private readonly SlowMachine _machine = new();
    private readonly MovingTime _time = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task A_mail_that_cannot_be_finished_now_is_read_whole_in_the_next_cycle()
    {
        WriteHeavyMail();
        using var session = await OpenAsync();
        _machine.IsSlow = true;

        var slow = await session.RunAsync(Stop);

        var problem = Assert.Single(slow.Problems);
        Assert.Equal((Place, true), (problem.Place, problem.IsPassing));
        Assert.True(slow.IsPartial);
        Assert.True(slow.Programs[0].IsPublished); // the other reports count
        Assert.DoesNotContain(slow.Programs[0].State!.Received, report => report.Place == Place);
        Assert.DoesNotContain(slow.Programs[0].State!.Review, item => item.Place.StartsWith(Place, StringComparison.Ordinal));
        Assert.DoesNotContain(slow.Sent, notice => Encoding.UTF8.GetString(notice.Mime.AsSpan()).Contains("heavy", StringComparison.Ordinal));

        _machine.IsSlow = false;
        _time.Minutes++;
        var well = await session.RunAsync(Stop);

        Assert.Empty(well.Problems);
        Assert.Contains(well.Programs[0].State!.Received, report => report.Place == Place && report.Submissions.Count == 1);
    }

    [Fact]
    public async Task What_stands_of_a_mail_is_not_taken_away_while_it_cannot_be_read_again()
    {
        WriteHeavyMail();
        using (var session = await OpenAsync())
        {
            Assert.Empty((await session.RunAsync(Stop)).Problems);
        }

        var standing = await File.ReadAllBytesAsync(_demo.Results, Stop);
        using var restarted = await OpenAsync(isUpgraded: true);
        _machine.IsSlow = true;
        _time.Minutes += 60;

        var slow = await restarted.RunAsync(Stop);

        Assert.Equal(Place, Assert.Single(slow.Problems).Place);
        Assert.Null(slow.Programs[0].State);
        Assert.Empty(slow.Sent);
        Assert.Equal(standing, await File.ReadAllBytesAsync(_demo.Results, Stop));

        _machine.IsSlow = false;
        _time.Minutes++;
        Assert.Contains((await restarted.RunAsync(Stop)).Programs[0].State!.Received, report => report.Place == Place);
    }

    private Task<WorkspaceSession> OpenAsync(bool isUpgraded = false) =>
        WorkspaceSession.OpenAsync(_demo.Path, _time, _machine, SessionMode.Once, Stop, parts => isUpgraded ? parts with { Mails = new UpgradedReader(parts.Mails) } : parts);

    /// <summary>A report by a district's contact, whose workbook has megabytes of blanks.</summary>
    private void WriteHeavyMail()
    {
        var date = new DateTimeOffset(2024, 1, 9, 9, 0, 0, Bangkok.Offset);
        using var message = new MimeMessage
        {
            Subject = "รายงาน OTOP เดือนธันวาคม 2566 อำเภอสังคม",
            Date = date,
            Body = new Multipart("mixed")
            {
                new TextPart("plain") { Text = "อำเภอสังคม เดือนธันวาคม 2566\nยอดจำหน่ายในเดือน 1,234,567 บาท\n" },
                new MimePart("application", "octet-stream")
                {
                    Content = new MimeContent(new MemoryStream(HeavyWorkbook())),
                    ContentDisposition = new(ContentDisposition.Attachment) { FileName = "a.xlsx" },
                    ContentTransferEncoding = ContentEncoding.Base64,
                },
            },
        };
        message.From.Add(new MailboxAddress("สังคม", "sangkhom@cdd.example.org"));
        message.Headers.Add("Authentication-Results", "mx.example.org; dmarc=pass header.from=cdd.example.org");
        var path = _demo.In("inbox", "heavy.eml");
        using (var file = File.Create(path))
        {
            message.WriteTo(file, Stop);
        }

        File.SetLastWriteTimeUtc(path, date.UtcDateTime);
    }

    private static byte[] HeavyWorkbook()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            Add(zip, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Add(zip, "xl/worksheets/sheet1.xml", """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>แนบเพื่อทราบ</t></is></c></row></sheetData></worksheet>""" + new string(' ', 12_000_000));
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string path, string xml)
    {
        using var part = zip.CreateEntry(path).Open();
        part.Write(Encoding.UTF8.GetBytes(xml));
    }

    /// <summary>Reads anew what the version before has read.</summary>
    private sealed class UpgradedReader(IMailReader reader) : IMailReader
    {
        public string Version => "another";

        public MailContent Read(RawContent.Mail mail) => reader.Read(mail);

        public MailContent Read(RawContent.LineMessage message) => reader.Read(message);
    }

    /// <summary>The samples' evening, some minutes on.</summary>
    private sealed class MovingTime : TimeProvider
    {
        public int Minutes { get; set; }

        public override DateTimeOffset GetUtcNow() => AsOf.Parse(DemoFolder.AsOf)!.Value.ToUniversalTime().AddMinutes(Minutes);
    }
}
