using OtopFormSync.Core;
using OtopFormSync.Core.Results;
using OtopFormSync.Testing;
using OtopFormSync.Views.Letters;
using OtopFormSync.Views.Mail;
using OtopFormSync.Views.Sentences;

namespace OtopFormSync.Views.Tests;

public class WordingTests
{
    [Theory]
    [InlineData("a misspelt key", "receipt.subject:", "receipt.subjekt:", "did you mean 'receipt.subject'", "receipt.subject: the sentence is missing")]
    [InlineData("a misspelt placeholder", "เรียน พัฒนาการอำเภอ{{ district }}", "เรียน พัฒนาการอำเภอ{{ distrct }}", "common.greeting-district: there is no placeholder 'distrct', did you mean 'district'?")]
    [InlineData("a placeholder of another sentence", "common.thanks: \"", "common.thanks: \"{{ office }} ", "common.thanks: there is no placeholder 'office' (this sentence has none)")]
    [InlineData("a placeholder in a condition", "{% if phone != '' %}", "{% if telephone != '' %}", "there is no placeholder 'telephone'")]
    [InlineData("an open placeholder", "common.reference: \"เลขอ้างอิง {{ key }}\"", "common.reference: \"เลขอ้างอิง {{ key \"", "common.reference: the placeholders cannot be read")]
    [InlineData("an open condition", "{% endif %} หรือตอบกลับ", " หรือตอบกลับ", "common.contact: the placeholders cannot be read")]
    [InlineData("an empty text", "common.thanks: \"ขอขอบคุณในความร่วมมือมา ณ โอกาสนี้\"", "common.thanks: \"\"", "common.thanks: the text is empty")]
    [InlineData("a list", "common.thanks: \"ขอขอบคุณในความร่วมมือมา ณ โอกาสนี้\"", "common.thanks: [ขอขอบคุณ]", "common.thanks: the value must be one text")]
    [InlineData("a key twice", "common.thanks:", "common.footer:", "common.footer: the key stands in the file twice", "common.thanks: the sentence is missing")]
    public void A_mistake_is_named_with_its_line_and_what_is_expected(string why, string find, string replacement, params string[] expected)
    {
        var text = MailSample.WordingText.Replace(find, replacement, StringComparison.Ordinal);
        Assert.True(text != MailSample.WordingText, why);

        var problems = Problems(text);

        Assert.All(expected, part => Assert.Contains(problems, problem => problem.ToString().Contains(part, StringComparison.Ordinal)));
        Assert.Equal(expected.Length, problems.Count);
        var line = text[..text.IndexOf(replacement, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        Assert.Contains(problems, problem => problem.Line == line || expected[0].Contains("twice", StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.StartsWith("config/wording/th.yaml", problem.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var text = MailSample.WordingText
            .Replace("{{ district }}", "{{ amphoe }}", StringComparison.Ordinal)
            .Replace("common.reference:", "common.referense:", StringComparison.Ordinal);

        Assert.True(Problems(text).Count > 5);
    }

    [Theory]
    [InlineData("common.thanks: \"open")]
    [InlineData("- a\n- b")]
    [InlineData("")]
    [InlineData("common.thanks: \"a\"\n\tcommon.footer: \"b\"")]
    public void A_broken_file_is_refused_in_words(string text) => Assert.NotEmpty(Problems(text));

    [Fact]
    public void Every_sentence_of_the_catalogue_is_said_in_some_mail_or_stands_for_a_rarer_case()
    {
        string[] rarer =
        [
            "common.owed-soon", "common.grade-officer", "receipt.more", "receipt.no-grade", "receipt.best", "receipt.result-rejected", "receipt.result-replaced",
            "receipt.owed-none", "digest.subject-early", "digest.result-early", "digest.no-changes", "digest.change-gained", "digest.missing-none",
            "digest.review-none", "digest.more", "digest.closing", "common.grade-provisional",
        ];
        var said = new HashSet<string>(StringComparer.Ordinal);
        var marked = string.Join('\n', WordingCatalogue.Placeholders.Keys.Select(key => $"{key}: \"⟦{key}⟧\""));
        var wording = Assert.IsType<WordingResult.Loaded>(Wording.Load(marked, "marked")).Wording;
        foreach (var name in MailRulesTests.Mails)
        {
            var letter = MailRenderer.Compose(MailSample.Named(name), new(wording, NoticeSample.NongKhai));
            var text = $"{letter.Subject}{letter.Preheader}{PlainText.Of(letter)}{string.Concat(letter.Blocks.OfType<Block.Table>().SelectMany(table => table.Columns).Select(column => column.Title))}";
            said.UnionWith(text.Split('⟦', '⟧').Where(WordingCatalogue.Placeholders.ContainsKey));
        }

        // What stands inside another sentence is hidden by the marking.
        string[] nested = ["common.grade-none", "digest.change-better", "digest.change-worse", "digest.change-lost", "digest.change-reported", "digest.change-overdue", "digest.missing-month", "digest.held-month"];
        Assert.Empty(WordingCatalogue.Placeholders.Keys.Except(said).Except(rarer).Except(nested));
    }

    [Fact]
    public void The_stylesheet_has_the_colours_of_the_palette()
    {
        var css = MailSample.Css();

        Assert.All(
            Enum.GetValues<CellLook>().Select(Palette.Fill).OfType<string>().Concat([Palette.Ink, Palette.MutedInk, Palette.Accent, Palette.Band, Palette.Rule]),
            colour => Assert.Contains($"#{colour}", css, StringComparison.Ordinal));
    }

    private static ValueList<WordingProblem> Problems(string text) => Assert.IsType<WordingResult.Refused>(Wording.Load(text, "config/wording/th.yaml")).Problems;
}
