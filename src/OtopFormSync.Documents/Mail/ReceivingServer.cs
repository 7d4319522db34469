using MimeKit;

namespace OtopFormSync.Documents.Mail;

/// <summary>The server that receives the mails: its word alone counts about senders.</summary>
/// <param name="Name">Its own name, such as <c>mx.google.com</c>; null while nobody has said it: then nobody's word counts.</param>
public sealed record ReceivingServer(string? Name)
{
    /// <summary>Whether mails were ever judged by another word than its own. What came then is judged so for good.</summary>
    public bool HasAlwaysCounted { get; init; }

    /// <summary>The server whose check of the sender stands topmost in a mail.</summary>
    /// <param name="mail">The mail.</param>
    /// <returns>Its name; null when no check stands there.</returns>
    public static string? SeenIn(Stream mail)
    {
        try
        {
            return SenderCheck.ServerOf(HeaderList.Load(mail));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
