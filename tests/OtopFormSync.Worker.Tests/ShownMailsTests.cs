using MimeKit;

namespace OtopFormSync.Worker.Tests;

/// <summary>Whatever programs a workspace has, a mail is shown: by the program whose figures it brings, and where none can be read by the one that it is about.</summary>
public sealed class ShownMailsTests : IDisposable
{
    private const string First = "otop-fy2567-q1";
    private const string Second = "otop-fy2567-q2";
    private const string Savings = "savings-fy2567-q1";
    private const string Own = "@cdd.example.org";
    private const string District = "สระใคร";
    private const string Link = "ตามลิงก์ https://drive.example.org/x";

    /// <summary>Mails of the sixth of February, when January is in front, and the programs that show them where all three are there.</summary>
    private static readonly (string Name, string Subject, string Text, string? File, string? Thread, string ShownBy)[] Mails =
    [
        ("blank-december.xlsx", "ส่งแบบรายงาน", "ส่งแบบค่ะ", "2566-12.xlsx", null, First),
        ("blank-december.docx", "ส่งแบบรายงาน", "", "2566-12.docx", null, First),
        ("blank-of-other-words", "รายงานเดือนมกราคม 2567", "ส่งแบบค่ะ", "2566-12.docx", null, First),
        ("broken-december", "รายงาน OTOP ธันวาคม 2566", "ตามแนบค่ะ", "broken", null, First),
        ("broken-january", "รายงาน OTOP มกราคม 2567", "ตามแนบค่ะ", "broken", null, Second),
        ("words-december", "รายงาน OTOP", $"ขอส่งรายงานยอดจำหน่าย OTOP ธันวาคม 2566 {Link}", null, null, First),
        ("words-january", "รายงาน OTOP", $"ขอส่งรายงานยอดจำหน่าย OTOP มกราคม 2567 {Link}", null, null, Second),
        ("broken", "ส่งรายงาน", "ตามแนบค่ะ", "broken", null, Second),
        ("broken-of-no-quarter", "รายงานเดือนธันวาคม 2560", "ตามแนบค่ะ", "broken", null, Second),
        ("broken-reply", "Re: แจ้งเตือน", "ส่งตามแนบค่ะ", "broken", Savings, Savings),
        ("nothing-reply", "Re: รายงานเดือนธันวาคม 2566", "ไม่มีผลการดำเนินงาน", null, Savings, Savings),
        ("nothing-receipt", "Re: ได้รับรายงานเดือนธันวาคม 2566", "ไม่มีผลการดำเนินงาน", null, $"{Savings}.receipt.4314.0123456789abcdef01234567", Savings),
        ("broken-receipt", "Re: แจ้งเตือน", "ส่งตามแนบค่ะ", "broken", $"{Savings}.reminder.4314.2024-02-05", Savings),
        ("nothing", "รายงานเดือนธันวาคม 2566", "ไม่มีผลการดำเนินงาน", null, null, $"{First} {Savings}"),
        ("figures-december", "รายงาน OTOP ธันวาคม 2566", "ยอดจำหน่าย 5,124,600 บาท", null, null, First),
        ("figures-january", "รายงาน OTOP มกราคม 2567", "ยอดจำหน่าย 5,124,600 บาท", null, null, Second),
        ("figures-that-january-no-longer-asks-for", "รายงาน OTOP มกราคม 2567", "ส่งแบบสำรวจ 5 ฉบับ", null, null, Second),
        ("savings", "รายงานเดือนธันวาคม 2566", "เงินออม 120,000 บาท", null, null, Savings),
        ("nothing-of-own-savings", "Re: รายงานเดือนธันวาคม 2566", "ไม่มีผลค่ะ", null, $"savings{Own}", Savings),
        ("nothing-of-own-figures", "Re: รายงาน OTOP ธันวาคม 2566", "ไม่มีผลการดำเนินงานค่ะ", null, $"figures-december{Own}", First),
        ("nothing-of-another-month", "Re: รายงาน OTOP", "เดือนมกราคม 2567 ไม่มีผลการดำเนินงานค่ะ", null, $"figures-december{Own}", Second),
        ("nothing-after-nothing", "Re: รายงานเดือนธันวาคม 2566", "ไม่มีผลการดำเนินงานค่ะ", null, $"nothing{Own}", $"{First} {Savings}"),
        ("letter", "ตอบรับ", "รับทราบค่ะ", null, null, Second),
    ];

    private readonly DemoFolder _demo = new();

    public void Dispose() => _demo.Dispose();

    [Theory]
    [InlineData(First)]
    [InlineData(First, Second)]
    [InlineData(First, Savings)]
    [InlineData(Savings, First, Second)]
    public async Task Every_mail_is_shown_whatever_programs_there_are(params string[] programs)
    {
        var shown = await ShownAsync(programs);
        Assert.Equal(Mails.Select(mail => mail.Name), Mails.Where(mail => shown[mail.Name].Any()).Select(mail => mail.Name));
    }

    [Fact]
    public async Task What_no_program_can_read_is_shown_by_the_one_that_it_is_about()
    {
        var shown = await ShownAsync(First, Second, Savings);
        Assert.Equal(Mails.Select(mail => $"{mail.Name}: {mail.ShownBy}"), Mails.Select(mail => $"{mail.Name}: {string.Join(' ', shown[mail.Name].Order(StringComparer.Ordinal))}"));
    }

    // The programs in whose received tab each mail stands.
    private async Task<ILookup<string, string>> ShownAsync(params string[] programs)
    {
        foreach (var file in Directory.GetFiles(_demo.In("inbox")))
        {
            File.Delete(file);
        }

        if (programs.Contains(Second))
        {
            Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("program", "new", "--quarter", "2567-2", "--yes", "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf)).Code);
        }

        if (programs.Contains(Second))
        {
            _demo.Edit($"config/programs/{Second}.yaml", "แบบสำรวจ", "แบบสอบถาม");
        }

        File.Copy(Path.Combine(AppContext.BaseDirectory, "Demo", "savings", $"{Savings}.yaml"), _demo.In("config", "programs", $"{Savings}.yaml"));
        foreach (var mail in Mails)
        {
            await SendAsync(mail.Name, mail.Subject, mail.Text, mail.File, mail.Thread);
        }

        _demo.Edit("workspace.yaml", programs.Contains(Second) ? $"[{First}, {Second}]" : $"[{First}]", $"[{string.Join(", ", programs)}]");
        var report = await _demo.CycleAsync("2024-02-06T12:00");
        return report.Programs.SelectMany(program => program.State!.Received.Select(received => (Mail: Path.GetFileNameWithoutExtension(received.Place), program.State.Program.Id.Value))).ToLookup(shown => shown.Mail, shown => shown.Value);
    }

    private async Task SendAsync(string name, string subject, string text, string? file, string? thread)
    {
        using var mail = new MimeMessage { Date = new(2024, 2, 6, 9, 0, 0, TimeSpan.FromHours(7)), Subject = subject, MessageId = $"{name}{Own}", Body = new TextPart("plain") { Text = text } };
        mail.From.Add(MailboxAddress.Parse("sakhrai@cdd.example.org"));
        mail.To.Add(MailboxAddress.Parse("otop-nongkhai@example.org"));
        if (thread?.EndsWith(Own, StringComparison.Ordinal) == true)
        {
            mail.InReplyTo = thread;
        }
        else if (thread?.Contains(".4314.", StringComparison.Ordinal) == true)
        {
            mail.InReplyTo = $"{thread}@example.org"; // all that some mail programs pass on
        }
        else if (thread is not null)
        {
            mail.References.Add($"thread.{thread}.4314.2023-12@example.org");
        }

        if (file is not null)
        {
            var bytes = file == "broken" ? "PK\u0003\u0004broken"u8.ToArray() : await BlankAsync(file);
            mail.Body = new Multipart("mixed") { mail.Body, new MimePart("application", "octet-stream") { Content = new MimeContent(new MemoryStream(bytes)), FileName = file == "broken" ? "รายงาน.xlsx" : $"แบบรายงาน{Path.GetExtension(file)}", ContentDisposition = new(ContentDisposition.Attachment), ContentTransferEncoding = ContentEncoding.Base64 } };
        }

        await using var written = File.Create(_demo.In("inbox", $"{name}.eml"));
        await written.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"{DemoFolder.Vouched()}Received: from a by mx.example.org; Tue, 06 Feb 2024 09:00:00 +0700\r\n"), TestContext.Current.CancellationToken);
        await mail.WriteToAsync(written, TestContext.Current.CancellationToken);
    }

    private async Task<byte[]> BlankAsync(string file)
    {
        var path = _demo.In(file);
        if (!File.Exists(path))
        {
            Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("form", "--workspace", _demo.Path, "--district", District, "--month", Path.GetFileNameWithoutExtension(file), "--out", path)).Code);
        }

        return await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
    }
}
