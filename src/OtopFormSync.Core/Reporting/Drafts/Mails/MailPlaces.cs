namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>The names of the places within a mail, as officers read them. Identities of questions rest on them.</summary>
public static class MailPlaces
{
    /// <summary>Its subject.</summary>
    public const string Subject = "เรื่องของอีเมล";

    /// <summary>The mail's own text.</summary>
    public const string Body = "ข้อความในอีเมล";

    /// <summary>The text of a message in a LINE chat.</summary>
    public const string Message = "ข้อความใน LINE";

    /// <summary>What is attached.</summary>
    public const string Attachments = "ไฟล์แนบ";

    /// <summary>One attachment.</summary>
    /// <param name="name">Its file name.</param>
    /// <returns>The place.</returns>
    public static string Attachment(string name) => $"{Attachments} {name}";

    /// <summary>A place within a file that came by no mail, which nobody looks for among attachments.</summary>
    /// <param name="place">The place within the file as if it were attached.</param>
    /// <returns>The place.</returns>
    public static string OfFileAlone(string place) => IsAttached(place) ? $"ไฟล์{place[Attachments.Length..]}" : place;

    /// <summary>Whether a place is within what is attached.</summary>
    /// <param name="place">The place.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsAttached(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.StartsWith(Attachments, StringComparison.Ordinal);
    }
}
