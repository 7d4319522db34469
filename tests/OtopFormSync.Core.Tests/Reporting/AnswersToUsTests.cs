using System.Text.RegularExpressions;
using OtopFormSync.Configuration;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Drafts.Mails;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>Some mail programs carry no name of the mail that they answer. Then the subject alone tells an answer to one of our notices, so that each subject that we ship must be known again.</summary>
public sealed partial class AnswersToUsTests
{
    /// <summary>What the subjects may name, once with everything to be told in them and once with nothing.</summary>
    private static readonly (string Name, object Full, object Bare)[] Values =
    [
        ("program", "OTOP", "OTOP"), ("months", "ธ.ค. 66", "ธ.ค. 66"), ("district", "ท่าบ่อ", "ท่าบ่อ"), ("due", "15 ม.ค. 67", "15 ม.ค. 67"),
        ("grade", "A", ""), ("waiting", 2, 0), ("officers", 1, 0), ("overdue", 1, 0), ("partial", 1, 0),
        ("before", "ระดับ A~ (A–D)", "ยังไม่มีระดับ"), ("now", "ระดับ A (รอทบทวน D)", "ยังไม่มีระดับ"), ("count", 3, 1), ("round", "รอบที่ 1", "รอบที่ 1"), ("left", 3, 1), ("unit", "ราย", "ราย"),
    ];

    /// <summary>Every subject that is shipped of a notice to a district.</summary>
    public static TheoryData<string> Subjects()
    {
        var keys = Keys().Matches(ShippedConfiguration.Text("wording/th.yaml")).Select(match => match.Groups["key"].Value).ToList();
        var wording = WordingLoader.Shipped(keys.Select(key => new Sentence(key, [.. Values.Select(value => value.Name)])));
        return [.. keys.SelectMany(key => new[]
        {
            wording.Say(key, [.. Values.Select(value => (value.Name, value.Full))]),
            wording.Say(key, [.. Values.Select(value => (value.Name, value.Bare))]),
        }).Distinct(StringComparer.Ordinal)];
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void An_answer_is_known_by_the_subject_of_our_notice(string subject)
    {
        Assert.True(IsAnswerToUs($"Re: {subject}"));
        Assert.True(IsAnswerToUs($"ตอบกลับ: {subject}"));
        Assert.False(IsAnswerToUs(subject));
    }

    private static bool IsAnswerToUs(string subject) => Correspondence.IsAnswerToUs(new MailContent { Subject = subject, Text = "8 ราย" }, ShippedConfiguration.Program);

    [GeneratedRegex(@"^(?<key>(?!(?:digest|group|report)\.)[a-z-]+\.(?:[a-z-]+-)?subject[a-z-]*): ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Keys();
}
