using System.Globalization;
using System.Net;
using System.Text;

namespace OtopFormSync.GoogleEmulator.Gmail;

/// <summary>A mailbox as people would see it: its mails, and one of them opened.</summary>
internal static class MailPage
{
    private const string Style = "body{font:14px/1.5 Sarabun,'Noto Sans Thai',Loma,sans-serif;margin:24px;color:#202124}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #dadce0;padding:6px 8px;text-align:left;vertical-align:top}a{color:#1a5490;text-decoration:none}.label{background:#e8eaed;border-radius:4px;font-size:12px;margin-right:4px;padding:1px 6px}.unread{font-weight:bold}iframe{border:1px solid #dadce0;height:900px;width:100%}pre{background:#f8f9fa;padding:12px;white-space:pre-wrap}";

    public static string PathOf(string address) => $"/mail/{Uri.EscapeDataString(address)}";

    /// <summary>The list, or the mail with that id.</summary>
    public static string Of(Mailbox box, string? id) => Page(box.Address, id is null ? List(box) : Opened(box, box.Find(id)));

    private static string List(Mailbox box)
    {
        var html = new StringBuilder("<table><tr><th>ป้าย<th>จาก<th>ถึง<th>เรื่อง<th>เวลา</tr>");
        foreach (var mail in box.Mails.OrderByDescending(mail => mail.InternalDate).ThenByDescending(mail => mail.Id, StringComparer.Ordinal))
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr class='{(mail.Has("UNREAD") ? "unread" : "")}'><td>{Labels(box, mail)}<td>{Text(mail.Message.From.ToString())}<td>{Text(mail.Message.To.ToString())}<td><a href='{PathOf(box.Address)}?id={mail.Id}'>{Text(mail.Message.Subject)}</a><td>{Time(mail)}</tr>");
        }

        return html.Append("</table>").ToString();
    }

    private static string Opened(Mailbox box, StoredMail mail)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<p><a href='{PathOf(box.Address)}'>←</a> {Labels(box, mail)}</p><h2>{Text(mail.Message.Subject)}</h2><p>จาก {Text(mail.Message.From.ToString())}<br>ถึง {Text(mail.Message.To.ToString())}<br>{Time(mail)}</p>");
        foreach (var part in mail.Message.Attachments)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>ไฟล์แนบ: {Text(part.ContentDisposition?.FileName ?? part.ContentType.Name)} ({Text(part.ContentType.MimeType)})</p>");
        }

        // The mail's own HTML may neither run scripts nor reach this page.
        if (mail.Message.HtmlBody is { } body) { html.Append(CultureInfo.InvariantCulture, $"<iframe sandbox srcdoc=\"{Text(body)}\"></iframe>"); }
        if (mail.Message.TextBody is { } text) { html.Append(CultureInfo.InvariantCulture, $"<h3>ข้อความ</h3><pre>{Text(text)}</pre>"); }
        html.Append("<h3>ส่วนหัว</h3><pre>");
        foreach (var header in mail.Message.Headers) { html.Append(Text(header.Field)).Append(": ").Append(Text(header.Value)).Append('\n'); }
        return html.Append("</pre>").ToString();
    }

    private static string Labels(Mailbox box, StoredMail mail) =>
        string.Concat(mail.Labels.Select(label => $"<span class='label'>{Text(box.UserLabels.GetValueOrDefault(label, label))}</span>"));

    private static string Time(StoredMail mail) => mail.InternalDate.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static string Page(string title, string content) => $"<!DOCTYPE html><html lang='th'><meta charset='utf-8'><title>{Text(title)}</title><style>{Style}</style><h1>{Text(title)}</h1>{content}</html>";
}
