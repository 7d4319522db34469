using OtopFormSync.Core.Notices;
using OtopFormSync.Views.Sentences;

namespace OtopFormSync.Views.Letters;

/// <summary>Composes the mail that the officers have when a message cannot go to the group: the message, to be copied.</summary>
internal static class GroupLetter
{
    public static Letter Of(Notice.Group notice, LetterParts parts)
    {
        var message = notice.Message;
        var say = parts.Wording;
        return new()
        {
            Subject = say.Say("group.mail-subject", ("title", message.Title)),
            Preheader = MailWording.OnOneLine(message.Parts[0].Result),
            Office = parts.Province.Office,
            Topic = string.Join(" · ", message.Parts.Select(part => part.Heading)),
            Greeting = say.Say("common.greeting-officers", ("province", parts.Province.Name)),
            Opening = say.Say("group.mail-opening"),
            Result = $"{message.Title} · {message.Opening}",
            Blocks = [.. message.Parts.SelectMany(Part), new Block.Paragraph(message.Closing)],
            Closing = say.Say("digest.closing"),
            Foot = parts.Foot(notice.Key),
        };
    }

    private static IEnumerable<Block> Part(GroupPart part) =>
    [
        new Block.Heading(part.Heading),
        new Block.Paragraph(part.Result),
        new Block.Points([.. part.Rows.Select(row => row.Line)]),
    ];
}
