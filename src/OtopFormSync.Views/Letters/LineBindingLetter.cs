using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Views.Letters;

/// <summary>Composes what a district hears of its account in LINE: the code, that somebody used it, or that it is void. The code stands in no subject.</summary>
internal static class LineBindingLetter
{
    public static Letter Of(Notice.LineBinding notice, LetterParts parts)
    {
        var (say, content) = (parts.Wording, notice.Content);
        var step = StepOf(content.Code);
        (string, string) district = ("district", content.District.Name);
        return new()
        {
            Subject = say.Say($"line-{step}.subject", district),
            Preheader = say.Say($"line-{step}.preheader", district),
            Office = parts.Province.Office,
            Topic = LetterParts.TopicOf(content.Program),
            Greeting = parts.Greeting(content.District),
            Opening = say.Say($"line-{step}.opening", ("office", parts.Province.Office), district),
            Result = ResultOf(content.Code, say),
            Blocks = [new Block.Points(step == Code ? [say.Say("line-code.alone"), say.Say("line-code.group"), say.Say("line-code.unasked")] : [say.Say($"line-{step}.unasked")])],
            Closing = say.Say("answer.closing"),
            Thanks = say.Say("common.thanks"),
            Foot = parts.Foot(notice.Key),
        };
    }

    private const string Code = "code";

    private static string StepOf(LineCode code) => code switch
    {
        { End: LineCodeEnd.Used } => "bound",
        { End: LineCodeEnd.Shown } => "void",
        _ => Code, // one that was replaced meanwhile is told as it was planned
    };

    private static string ResultOf(LineCode code, Sentences.MailWording say) => code switch
    {
        { End: LineCodeEnd.Used or LineCodeEnd.Shown, EndedAt: { } at } => say.Say($"line-{StepOf(code)}.result", ("at", ThaiText.LongInstant(at))),
        _ => say.Say("line-code.result", ("code", code.Shown), ("until", ThaiText.LongInstant(code.Until))),
    };
}
