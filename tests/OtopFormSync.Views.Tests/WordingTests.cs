using OtopFormSync.Configuration;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Forms;
using OtopFormSync.Testing;
using OtopFormSync.Views.Letters;
using OtopFormSync.Views.Mail;
using OtopFormSync.Views.Sentences;

namespace OtopFormSync.Views.Tests;

public class WordingTests
{
    [Fact]
    public void Every_sentence_of_the_catalogue_is_said_in_some_mail_or_stands_for_a_rarer_case()
    {
        string[] rarer =
        [
            "common.owed-soon", "common.grade-officer", "receipt.more", "receipt.no-grade", "receipt.best", "receipt.result-rejected", "receipt.result-replaced", "receipt.result-confirmed", "receipt.result-lacking", "receipt.result-blank", "answer.replacing", "answer.report", "answer.awaits-grade", "answer.remembered",
            "receipt.owed-none", "digest.subject-early", "digest.result-early", "digest.no-changes", "digest.change-gained", "digest.missing-none",
            "receipt.ask-unknown-sender", "receipt.ask-sender-of-other-district", "receipt.ask-closed-month", "receipt.ask-district-not-there", "receipt.ask-final-grade", "receipt.officers", "receipt.officers-action", "receipt.ask-same-file", "receipt.ask-targets", "receipt.ask-several-districts", "digest.review-none",
            "digest.more", "digest.closing", "common.grade-provisional", "digest.change-settled", "digest.closed-month",
            "receipt.result-kept", "receipt.kept", "receipt.opening-kept", "receipt.opening-undone", "receipt.owed-elsewhere", "digest.closed", "receipt.result-waiting", "receipt.opening-passed-on", "receipt.opening-answer", "receipt.ask-conflict", "receipt.moved-subject", "receipt.moved-opening", "receipt.moved-result", "receipt.sent-by-subject", "receipt.sent-by-opening", "receipt.sent-by-waiting", "receipt.sent-by-accepted", "receipt.sent-by-rejected", "receipt.preheader-held", "receipt.opening-held", "answer.chosen", "answer.opened", "answer.let-go", "answer.taken-back", "grade-change.own-grade", "digest.coming", "digest.coming-soon", "digest.coming-begun", "digest.base-open", "digest.not-measured", "receipt.ask-blank-form", "receipt.ask-zero-contradicts-figures", "answer.opening-passed-on", "answer.several-districts", "digest.and-more", "digest.parts", "digest.result-all", "reminder.owed-of", "reminder.also-overdue", "digest.trend", "digest.trend-legend", "digest.report-enclosed",
            "survey.opening-over", "survey.not-reported", "digest.survey", "digest.survey-sum", "digest.survey-left", "digest.survey-district",
        ];
        var said = new HashSet<string>(StringComparer.Ordinal);
        var keys = MailSentences.All.Select(sentence => sentence.Key).ToHashSet(StringComparer.Ordinal);
        var marked = string.Join('\n', MailSentences.All.Select(sentence => $"{sentence.Key}: \"⟦{sentence.Key}⟧{(sentence.NeedsAll ? string.Concat(sentence.Placeholders.Select(name => $"{{{{ {name} }}}}")) : "")}\""));
        var wording = ShippedConfiguration.ValueOf(WordingLoader.Load(marked, "marked", [.. ShippedConfiguration.Sentences, .. FormSentences.All, .. MailSentences.All]));
        foreach (var name in MailRulesTests.Mails)
        {
            var letter = MailRenderer.Compose(MailSample.Named(name), new(new(wording), NoticeSample.NongKhai));
            var text = $"{letter.Subject}{letter.Preheader}{PlainText.Of(letter)}{string.Concat(letter.Blocks.OfType<Block.Table>().SelectMany(table => table.Columns).Select(column => column.Title))}";
            said.UnionWith(text.Split('⟦', '⟧').Where(keys.Contains));
        }

        // What stands inside another sentence is hidden by the marking.
        string[] nested = ["common.grade-none", "digest.change-better", "digest.change-worse", "digest.change-lost", "digest.change-reported", "digest.change-overdue", "digest.missing-month", "digest.held-month"];
        Assert.Empty(keys.Except(said).Except(rarer).Except(nested));
    }

    [Fact]
    public void The_stylesheet_has_the_colours_of_the_palette()
    {
        var css = MailSample.Css();

        Assert.All(
            Enum.GetValues<CellLook>().Select(Palette.Fill).OfType<string>().Concat([Palette.Ink, Palette.MutedInk, Palette.Accent, Palette.Band, Palette.Rule]),
            colour => Assert.Contains($"#{colour}", css, StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_that_is_worded_on_several_lines_stands_on_one()
    {
        var wording = ShippedConfiguration.ValueOf(WordingLoader.Load("common.thanks: |\n  ขอขอบคุณ\n  ในความร่วมมือ\n", "th.yaml", MailSentences.All));
        Assert.Equal("ขอขอบคุณ ในความร่วมมือ", new MailWording(wording).Say("common.thanks"));
    }
}
