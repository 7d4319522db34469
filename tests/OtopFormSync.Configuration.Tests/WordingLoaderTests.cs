using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Sentences;
using OtopFormSync.Core;
using OtopFormSync.Testing;

namespace OtopFormSync.Configuration.Tests;

/// <summary>The wording file: what an office may write, and what it is told.</summary>
public sealed class WordingLoaderTests
{
    private const string File = "config/wording/th.yaml";

    private static readonly ValueList<Sentence> Sentences =
    [
        new("common.greeting-district", "district"),
        new("common.thanks"),
        new("common.contact", "office", "phone", "mailbox"),
        new("common.footer"),
        new("common.reference", "key") { NeedsAll = true },
        new("receipt.subject", "program", "months", "district", "grade", "waiting"),
    ];

    // The shipped file, of these sentences.
    private static readonly string Text = string.Join('\n', ShippedConfiguration.Text("wording/th.yaml").ReplaceLineEndings("\n").Split('\n')
        .Where(line => line.StartsWith('#') || Sentences.Any(sentence => line.StartsWith($"{sentence.Key}:", StringComparison.Ordinal))));

    public static TheoryData<string> OfTheCore => [.. ShippedConfiguration.Sentences.Select(sentence => sentence.Key)];

    [Theory]
    [InlineData("a misspelt key", "receipt.subject:", "receipt.subjekt:", "there is no sentence 'receipt.subjekt' (did you mean 'receipt.subject'?)")]
    [InlineData("a misspelt placeholder", "เรียน พัฒนาการอำเภอ{{ district }}", "เรียน พัฒนาการอำเภอ{{ distrct }}", "common.greeting-district: there is no placeholder 'distrct' (did you mean 'district'?) — expected one of district")]
    [InlineData("a placeholder of another sentence", "common.thanks: \"", "common.thanks: \"{{ office }} ", "common.thanks: there is no placeholder 'office' — expected none: this sentence has no placeholder")]
    [InlineData("a placeholder in a condition", "{% if phone != '' %}", "{% if telephone != '' %}", "there is no placeholder 'telephone'")]
    [InlineData("an open placeholder", "common.reference: \"เลขอ้างอิง {{ key }}\"", "common.reference: \"เลขอ้างอิง {{ key \"", "common.reference: the placeholders cannot be read")]
    [InlineData("single braces", "เรียน พัฒนาการอำเภอ{{ district }}", "เรียน พัฒนาการอำเภอ{ district }", "common.greeting-district: '{ district }' has single braces and would be sent as it stands — expected names in {{ }}, one of district")]
    [InlineData("a brace that is left", "เรียน พัฒนาการอำเภอ{{ district }}", "เรียน พัฒนาการอำเภอ{{ district }}}", "common.greeting-district: '}' has single braces")]
    [InlineData("a reference without its key", "common.reference: \"เลขอ้างอิง {{ key }}\"", "common.reference: \"เลขอ้างอิงของระบบ\"", "common.reference: the placeholder 'key' is missing — expected {{ key }} in the text")]
    [InlineData("an open condition", "{% endif %} หรือตอบกลับ", " หรือตอบกลับ", "common.contact: the placeholders cannot be read")]
    [InlineData("a loop", "{{ key }}\"", "{{ key }}{% for i in (1..1000000000) %}{% endfor %}\"", "common.reference: 'for' repeats or stores something, which may never end")]
    [InlineData("a list without an end", "{{ key }}\"", "{{ key }}{{ (1..1000000000) | size }}\"", "common.reference: '(1..n)' repeats or stores something")]
    [InlineData("a text that doubles", "{{ key }}\"", "{{ key }}{% assign a = key | append: key %}\"", "common.reference: 'assign' repeats or stores something")]
    [InlineData("an empty text", "common.thanks: \"ขอขอบคุณในความร่วมมือมา ณ โอกาสนี้\"", "common.thanks: \"\"", "common.thanks: the text is empty")]
    [InlineData("a list", "common.thanks: \"ขอขอบคุณในความร่วมมือมา ณ โอกาสนี้\"", "common.thanks: [ขอขอบคุณ]", "common.thanks: a list stands where a text is needed")]
    [InlineData("a key twice", "common.thanks:", "common.footer:", "'common.footer' is given twice (first on line")]
    public void A_mistake_is_named_with_its_line_and_what_is_expected(string why, string find, string replacement, string expected)
    {
        var text = Text.Replace(find, replacement, StringComparison.Ordinal);
        Assert.True(text != Text, why);

        var problem = Assert.Single(Refused(text).Problems);

        Assert.Contains(expected, problem.ToString(), StringComparison.Ordinal);
        Assert.StartsWith($"{File}:", problem.ToString(), StringComparison.Ordinal);
        if (why != "a key twice")
        {
            Assert.Equal(text[..text.IndexOf(replacement, StringComparison.Ordinal)].Count(c => c == '\n') + 1, problem.Line);
        }
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var text = Text
            .Replace("{{ district }}", "{{ amphoe }}", StringComparison.Ordinal)
            .Replace("{{ phone }}", "{{ telephone }}", StringComparison.Ordinal)
            .Replace("common.reference:", "common.referense:", StringComparison.Ordinal);

        Assert.Equal(5, Refused(text).Problems.Count);
    }

    [Theory]
    [InlineData("common.thanks: \"open")]
    [InlineData("- a\n- b")]
    [InlineData("")]
    [InlineData("common.thanks: \"a\"\n\tcommon.footer: \"b\"")]
    public void A_broken_file_is_refused_in_words(string text) => Assert.NotEmpty(Refused(text).Problems);

    [Fact]
    public void A_sentence_that_the_file_lacks_is_said_as_shipped_and_told()
    {
        var loaded = WordingLoader.Load("common.thanks: \"ขอบคุณ\"\n", File, Sentences);

        var wording = ShippedConfiguration.ValueOf(loaded);
        Assert.Equal("ขอบคุณ", wording.Say("common.thanks"));
        Assert.Equal("เลขอ้างอิง 7", wording.Say("common.reference", ("key", "7")));
        Assert.Equal(2, loaded.Notices.Count);
        Assert.Contains("1 sentences say otherwise than this version ships: common.thanks", loaded.Notices[1].ToString(), StringComparison.Ordinal);
        var notice = loaded.Notices[0];
        Assert.Contains("5 sentences are missing and are said as shipped: common.greeting-district, common.contact, common.footer, common.reference, receipt.subject", notice.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_file_is_taken_without_a_word() => Assert.Empty(WordingLoader.Load(Text, File, Sentences).Notices);

    [Fact]
    public void Only_a_known_sentence_can_be_said_and_only_with_its_own_placeholders()
    {
        var wording = WordingLoader.Shipped(Sentences);
        Assert.Throws<KeyNotFoundException>(() => wording.Say("common.thank"));
        Assert.Throws<KeyNotFoundException>(() => wording.Say("common.reference", ("kee", "7")));
        Assert.Throws<KeyNotFoundException>(() => WordingLoader.Shipped([new("common.nosuchthing")]));
    }

    [Fact]
    public void Texts_may_have_invisible_characters_and_other_ways_of_quoting()
    {
        var wording = ShippedConfiguration.ValueOf(WordingLoader.Load("common.thanks: ขอขอบคุณ\u200Bใน\u00A0ความร่วมมือ\ncommon.reference: 'เลข \"{{ key }}\"'\n", File, Sentences));
        Assert.Equal("ขอขอบคุณ\u200Bใน\u00A0ความร่วมมือ", wording.Say("common.thanks"));
        Assert.Equal("เลข \"7\"", wording.Say("common.reference", ("key", "7")));
    }

    [Theory]
    [InlineData("{{key}}")]
    [InlineData("{{ key }}{{ key }}")]
    [InlineData("ก {{   key }} ข }} { ค")]
    [InlineData("{{ }}", null)]
    [InlineData("{{- key -}} ข", null)]
    [InlineData("{{ key | upcase }}", null)]
    [InlineData("{% if key != '' %}{{ key }}{% endif %}", null)]
    [InlineData("{% raw %}{{ key }}{% endraw %}", null)]
    public void A_plain_sentence_reads_as_Liquid_would_read_it(string text, string? plain = "plain")
    {
        var sentence = new Sentence("common.reference", "key");
        Assert.Equal(plain is not null, SentenceText.IsPlain(sentence, text));
        foreach (var value in (object[])["<b>&amp;", "  สอง  ช่อง\nบรรทัด ", "{{ key }}", "", 1234567])
        {
            (string, object)[] values = [("key", value)];
            if (LiquidText.TryParse(text, out var liquid, out _))
            {
                Assert.Equal(LiquidText.Say(liquid, values), SentenceText.Of(sentence, text).Say(values));
            }
        }
    }

    [Theory]
    [MemberData(nameof(OfTheCore))]
    public void The_shipped_sentence_uses_all_its_placeholders_and_needs_no_Liquid_library(string key)
    {
        var sentence = ShippedConfiguration.Sentences.Single(known => known.Key == key);
        Assert.True(SentenceText.IsPlain(sentence, ShippedWording.Of(sentence)));
        var said = WordingLoader.Shipped([sentence]).Say(key, [.. sentence.Placeholders.Select(name => (name, (object)$"⟦{name}⟧"))]);
        Assert.All(sentence.Placeholders, name => Assert.Contains($"⟦{name}⟧", said, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_sentence_of_the_shipped_file_has_a_comment_that_names_its_placeholders()
    {
        var lines = ShippedConfiguration.Text("wording/th.yaml").ReplaceLineEndings("\n").Split('\n');
        foreach (var sentence in ShippedConfiguration.Sentences)
        {
            var at = Array.FindIndex(lines, line => line.StartsWith($"{sentence.Key}:", StringComparison.Ordinal));
            Assert.StartsWith("# ", lines[at - 1], StringComparison.Ordinal);
            Assert.True(sentence.Placeholders.IsEmpty ? lines[at - 1].EndsWith("– ไม่มีช่อง", StringComparison.Ordinal) : sentence.Placeholders.All(name => lines[at - 1].Contains(name, StringComparison.Ordinal)), lines[at - 1]);
        }
    }

    private static Loaded<IWording>.Refused Refused(string text) => Assert.IsType<Loaded<IWording>.Refused>(WordingLoader.Load(text, File, Sentences));
}
