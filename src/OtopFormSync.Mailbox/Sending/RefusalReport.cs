using MimeKit;
using MimeKit.Utils;
using OtopFormSync.Core.Notices;

namespace OtopFormSync.Mailbox.Sending;

/// <summary>Says of an address that was refused at once what a server that finds out later says (RFC 3464), so that both come the same way and officers see them in the mailbox.</summary>
internal static class RefusalReport
{
    public static MimeMessage Of(OutgoingNotice notice, IReadOnlyList<RefusedRecipient> refused, string mailbox, string server, DateTimeOffset at)
    {
        var report = new MimeMessage { Date = at, Subject = "Undelivered Mail Returned to Sender", MessageId = MimeUtils.GenerateMessageId(server) };
        report.From.Add(new MailboxAddress("Mail Delivery System", $"MAILER-DAEMON@{server}"));
        report.To.Add(MailboxAddress.Parse(mailbox));
        report.Headers.Add(HeaderId.AutoSubmitted, "auto-replied");
        report.Body = new MultipartReport("delivery-status")
        {
            new TextPart("plain") { Text = string.Concat(refused.Select(recipient => $"<{recipient.Address}>: {recipient.Words}\r\n")) },
            StatusOf(refused, server),
            new MessagePart { Message = SendingFolders.MailOf(notice) },
        };
        return report;
    }

    private static MessageDeliveryStatus StatusOf(IReadOnlyList<RefusedRecipient> refused, string server)
    {
        var status = new MessageDeliveryStatus();
        status.StatusGroups.Add(new HeaderList { { "Reporting-MTA", $"dns; {server}" } });
        foreach (var recipient in refused)
        {
            status.StatusGroups.Add(new HeaderList
            {
                { "Final-Recipient", $"rfc822; {recipient.Address}" },
                { "Action", "failed" },
                { "Status", recipient.Status },
                { "Diagnostic-Code", $"smtp; {recipient.Words}" },
            });
        }

        return status;
    }
}
