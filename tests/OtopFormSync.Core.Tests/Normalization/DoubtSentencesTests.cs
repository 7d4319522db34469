using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Normalization;

public sealed class DoubtSentencesTests
{
    public static TheoryData<DoubtCode> Codes => [.. Enum.GetValues<DoubtCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_doubt_has_a_Thai_sentence_that_names_its_facts(DoubtCode code)
    {
        var bare = ShippedConfiguration.Wording.Say(Doubt.Of(code));
        Assert.Contains(bare, c => c is >= 'ก' and <= 'ฮ');
        Assert.DoesNotContain(bare, c => c is '!' or '{' or '}');
        Assert.False(bare.EndsWith('.'));

        var told = ShippedConfiguration.Wording.Say(Doubt.Of(code, "<first>", "<second>", "<third>"));
        foreach (var (place, fact) in new[] { ("<first>", 0), ("<second>", 1), ("<third>", 2) }.Take(bare.Count(c => c == '…')))
        {
            Assert.True(told.Contains(place, StringComparison.Ordinal), $"{code} does not name fact {fact}");
        }
    }

    [Theory]
    [InlineData("1.234", "อ่านค่า “1.234” ได้สองทาง คือ 1,234 หรือ 1.234")]
    [InlineData("สองพันห้า", "คำบอกจำนวนอ่านได้สองทาง คือ 2,005 หรือ 2,500")]
    [InlineData("-", "มีเพียงเครื่องหมายขีดหรือจุด ไม่แน่ชัดว่าเป็นศูนย์ หรือยังไม่รายงาน")]
    [InlineData("12 ราย", "หน่วย “ราย” ไม่ใช่หน่วยของช่องนี้")]
    public void The_sentence_of_an_amount_says_what_is_unclear(string text, string sentence) =>
        Assert.Equal(sentence, AmountReader.Read(text).Match(_ => string.Empty, doubt => ShippedConfiguration.Wording.Say(doubt.Doubts[0])));
}
