using MimeKit;

namespace OtopFormSync.Documents.Tests.Mail.Clients;

/// <summary>How a mail program writes a mail that repeats another one.</summary>
/// <param name="Name">The program and its language.</param>
/// <param name="Subject">How the subject begins.</param>
/// <param name="Text">Its plain text: OWN is what the sender writes, QUOTE the other mail, MARKED the same with marks of quoting.</param>
/// <param name="Html">Its markup, with OWN and QUOTE.</param>
/// <param name="Tail">What the program adds to the sender's own text.</param>
public sealed record MailClient(string Name, string Subject, string Text, string Html, string Tail = "")
{
    /// <summary>The ways in which a mail is wrapped.</summary>
    public static readonly string[] Formats = ["text", "html", "alternative"];

    /// <summary>The mail.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="own">What the sender writes.</param>
    /// <param name="text">The other mail as text.</param>
    /// <param name="html">The other mail as markup.</param>
    public byte[] Write(string format, string own, string text, string html)
    {
        var plain = new TextPart("plain") { Text = Text.Replace("MARKED", string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? ">" : "> " + line)), StringComparison.Ordinal).Replace("QUOTE", text, StringComparison.Ordinal).Replace("OWN", own, StringComparison.Ordinal) };
        var markup = new TextPart("html") { Text = Html.Replace("QUOTE", html, StringComparison.Ordinal).Replace("OWN", own.Replace("\n", "<br>", StringComparison.Ordinal), StringComparison.Ordinal) };
        MimeEntity body = format switch
        {
            "text" => plain,
            "html" => markup,
            _ => new MultipartAlternative { plain, markup },
        };
        using var message = new MimeMessage { Subject = $"{Subject} รายงาน OTOP เดือนธันวาคม 2566".Trim(), Body = body };
        message.From.Add(new MailboxAddress("ท่าบ่อ", "thabo@example.org"));
        using var stream = new MemoryStream();
        message.WriteTo(stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}
