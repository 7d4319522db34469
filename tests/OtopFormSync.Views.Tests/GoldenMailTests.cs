using System.Text;
using MimeKit;
using OtopFormSync.Core.Notices;
using OtopFormSync.Testing;
using OtopFormSync.Views.Mail;

namespace OtopFormSync.Views.Tests;

/// <summary>Mails as they are, kept as files: HTML, plain text and headers. UPDATE_GOLDEN=1 writes them anew; look at them before committing.</summary>
public class GoldenMailTests
{
    [Theory]
    [InlineData("digest")]
    [InlineData("digest-first")]
    [InlineData("reminder-before")]
    [InlineData("reminder-after")]
    [InlineData("reminder-linked")]
    [InlineData("blank-form")]
    [InlineData("survey")]
    [InlineData("receipt-plain")]
    [InlineData("receipt-unclear")]
    [InlineData("receipt-unread")]
    [InlineData("receipt-zero")]
    [InlineData("receipt-conflict")]
    [InlineData("receipt-unchosen")]
    [InlineData("receipt-both")]
    [InlineData("receipt-list")]
    [InlineData("answer")]
    [InlineData("answer-sender")]
    [InlineData("grade-change")]
    [InlineData("line-code")]
    [InlineData("line-bound")]
    [InlineData("line-void")]
    [InlineData("group")]
    public async Task A_mail_reads_as_its_golden_files_say(string name)
    {
        var outgoing = await RenderAsync(MailSample.Named(name));
        using var mail = Read(outgoing);

        Golden.Check(typeof(GoldenMailTests).Assembly, $"Golden/{name}.golden.html", mail.HtmlBody!);
        Golden.Check(typeof(GoldenMailTests).Assembly, $"Golden/{name}.golden.txt", mail.TextBody!);
        Golden.Check(typeof(GoldenMailTests).Assembly, $"Golden/{name}.golden.headers", Headers(mail));
    }

    internal static Task<OutgoingNotice> RenderAsync(Notice notice) =>
        new MailRenderer(MailSample.Thai, new TextEnclosures()).RenderAsync(notice, NoticeSample.NongKhai, TestContext.Current.CancellationToken);

    internal static MimeMessage Read(OutgoingNotice outgoing) => MimeMessage.Load(new MemoryStream([.. outgoing.Mime]), TestContext.Current.CancellationToken);

    [Fact]
    public async Task Forms_go_with_a_mail_as_files_under_their_names_and_the_same_notice_gives_the_same_bytes()
    {
        var outgoing = await RenderAsync(MailSample.Named("reminder-linked"));
        using var mail = Read(outgoing);

        var files = mail.Attachments.OfType<MimePart>().Select(file => (file.FileName, ((TextPart)file).Text)).ToList();
        Assert.Equal([("แบบรายงาน OTOP เฝ้าไร่ 2566-11.txt", "otop-fy2567-q1.4315.2023-11.83"), ("แบบรายงาน OTOP เฝ้าไร่ 2566-12.txt", "otop-fy2567-q1.4315.2023-12.84")], files);
        Assert.Contains("entry.1001=%E0%B9%80%E0%B8%9D%E0%B9%89%E0%B8%B2%E0%B9%84%E0%B8%A3%E0%B9%88&amp;entry.1002=%E0%B8%98", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(outgoing.Mime, (await RenderAsync(MailSample.Named("reminder-linked"))).Mime);
        Assert.Empty(Read(await RenderAsync(MailSample.Named("reminder-after"))).Attachments);
    }

    [Fact]
    public async Task What_a_group_gets_instead_stands_in_the_mail_before_what_programs_show()
    {
        using var mail = Read(await RenderAsync(MailSample.Group()));
        var ways = Assert.IsType<MultipartAlternative>(mail.Body);
        Assert.Equal([OutgoingNotice.GroupPart, "text/plain", "text/html"], ways.Select(way => way.ContentType.MimeType));
        Assert.Empty(mail.Attachments);
        using var digest = Read(await RenderAsync(MailSample.Digest()));
        Assert.DoesNotContain(digest.BodyParts, part => part.ContentType.MimeType == OutgoingNotice.GroupPart);
    }

    private static string Headers(MimeMessage mail)
    {
        var text = new StringBuilder();
        foreach (var header in mail.Headers.Concat(mail.Body!.Headers))
        {
            text.Append(header.Field).Append(": ").Append(header.Value).Append('\n');
        }

        return text.ToString();
    }
}
