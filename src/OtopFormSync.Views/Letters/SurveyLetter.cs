using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Views.Letters;

/// <summary>Composes the reminder of a round of a survey: how many are still to be surveyed, and until when.</summary>
internal static class SurveyLetter
{
    public static Letter Of(Notice.Survey notice, LetterParts parts)
    {
        var content = notice.Content;
        var say = parts.Wording;
        var indicator = content.Program.FindIndicator(content.Program.Surveys!.Indicator)!;
        var left = ThaiText.Money(content.Figures.Left);
        var until = content.Round.Until is { } last ? ThaiText.LongDate(last) : "";
        ReadOnlySpan<(string, object)> facts = [("office", parts.Province.Office), ("district", content.District.Name), ("round", content.Round.Name), ("until", until)];
        return new()
        {
            Subject = say.Say("survey.subject", ("program", content.Program.ShortTitle), ("round", content.Round.Name), ("left", left), ("unit", indicator.Unit), ("district", content.District.Name)),
            Preheader = say.Say("survey.preheader", ("until", until)),
            Office = parts.Province.Office,
            Topic = LetterParts.TopicOf(content.Program),
            Greeting = parts.Greeting(content.District),
            Opening = say.Say(content.Round.Until < content.Today ? "survey.opening-over" : "survey.opening", facts),
            Result = say.Say("survey.result", ("left", left), ("unit", indicator.Unit)),
            Blocks =
            [
                new Block.Table(
                    say.Say("survey.table"),
                    [new(say.Say("survey.column-round")), new(say.Say("survey.column-target"), IsNumber: true), new(say.Say("survey.column-sent"), IsNumber: true), new(say.Say("survey.column-left"), IsNumber: true)],
                    [new([new(content.Round.Name), new(ThaiText.Money(content.Figures.Target)), new(content.Figures.Sent is { } sent ? ThaiText.Money(sent) : say.Say("survey.not-reported")), new(left)])]),
                new Block.Paragraph(say.Say("survey.how", ("indicator", indicator.Name))),
            ],
            Closing = say.Say("survey.closing"),
            Thanks = say.Say("common.thanks"),
            Foot = parts.Foot(notice.Key),
        };
    }
}
