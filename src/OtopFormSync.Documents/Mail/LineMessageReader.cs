using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Drafts.Mails;
using OtopFormSync.Documents.Pictures;

namespace OtopFormSync.Documents.Mail;

/// <summary>Reads a message of a LINE chat as a mail of the same words, or with the same file attached, would be read.</summary>
internal static class LineMessageReader
{
    private const string Picture = "รูปภาพ";

    /// <summary>Reads a message; never throws on what people send.</summary>
    /// <param name="message">The message.</param>
    /// <param name="clock">Tells when the machine is too slow to go on.</param>
    /// <param name="pictures">Reads pictures; null where they are only shown.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="UnfinishedReadingException">The machine is too slow now.</exception>
    public static MailContent Read(RawContent.LineMessage message, TimeProvider clock, IPictureReader? pictures) => ContentOf(message, clock, pictures) with
    {
        From = message.User,
        IsChat = true,
        SenderAuthenticated = true, // LINE signed who it was
        SenderPassedBefore = true,
    };

    private static MailContent ContentOf(RawContent.LineMessage message, TimeProvider clock, IPictureReader? pictures) => message.File switch
    {
        null => OfText(message.Text, clock),
        { State: LineFileState.Whole } file => AttachmentReader.Read([.. file.Bytes], file.Name, clock, pictures, message.Hash),
        { State: LineFileState.Picture } file => OfPicture(file, message.Hash, clock, pictures),
        { State: LineFileState.Gone } file => Missing(file, "document.line-gone"),
        { State: LineFileState.TooLong } file => Missing(file, "document.line-too-long"),
        { State: LineFileState.NotGiven } file => Missing(file, "document.line-not-given"),
        _ => throw new InvalidOperationException($"A file cannot be {message.File.State}."),
    };

    private static MailContent OfText(string text, TimeProvider clock)
    {
        var problems = new List<DocumentProblem>();
        var budget = new Budget(Limits.MailCells, clock);
        var parts = new MailParts(problems, budget);
        return parts.ContentOf(new(), parts.ReadText(text), text.Length);
    }

    private static MailContent OfPicture(LineFile file, string document, TimeProvider clock, IPictureReader? pictures)
    {
        var sights = PictureSights.By(pictures, document);
        var why = sights?.Look(Complaint.Picture, [.. file.Bytes], Picture, new Budget(Limits.MailCells, clock))?.Why;
        // It lies before officers since it came, where the report's own place says.
        return new() { Problems = [new(Picture, why ?? new("document.line-picture"))], Pictures = sights?.Pictures.Select(picture => picture with { File = null }).ToValueList() ?? [], Work = sights?.Work ?? 0 };
    }

    private static MailContent Missing(LineFile file, string why) => new() { Problems = [new(MailPlaces.Attachment(file.Name), new(why))] };
}
