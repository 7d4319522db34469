using OtopFormSync.Core;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs;
using OtopFormSync.Views.Sentences;

namespace OtopFormSync.Views.Letters;

/// <summary>What a grade rests on, in short.</summary>
internal static class GradeWords
{
    public static IEnumerable<Block> Of(Program program, Scorecard card, MailWording say)
    {
        var text = new ScorecardText(program, say);
        yield return new Block.Heading(say.Say("answer.ground"));
        yield return new Block.Points(card.Criteria.Select(text.Criterion).ToValueList());
        foreach (var sentence in new[] { text.Gap(card), text.Provisional(card) }.OfType<string>())
        {
            yield return new Block.Paragraph(sentence);
        }
    }
}
