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
    [InlineData("receipt-plain")]
    [InlineData("receipt-unclear")]
    [InlineData("receipt-unread")]
    [InlineData("receipt-zero")]
    [InlineData("receipt-conflict")]
    [InlineData("receipt-list")]
    [InlineData("answer")]
    [InlineData("grade-change")]
    public async Task A_mail_reads_as_its_golden_files_say(string name)
    {
        var outgoing = await RenderAsync(MailSample.Named(name));
        using var mail = Read(outgoing);

        Golden.Check(typeof(GoldenMailTests).Assembly, $"Golden/{name}.golden.html", mail.HtmlBody!);
        Golden.Check(typeof(GoldenMailTests).Assembly, $"Golden/{name}.golden.txt", mail.TextBody!);
        Golden.Check(typeof(GoldenMailTests).Assembly, $"Golden/{name}.golden.headers", Headers(mail));
    }

    internal static Task<OutgoingNotice> RenderAsync(Notice notice) =>
        new MailRenderer(MailSample.Thai).RenderAsync(notice, NoticeSample.NongKhai, TestContext.Current.CancellationToken);

    internal static MimeMessage Read(OutgoingNotice outgoing) => MimeMessage.Load(new MemoryStream([.. outgoing.Mime]), TestContext.Current.CancellationToken);

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
