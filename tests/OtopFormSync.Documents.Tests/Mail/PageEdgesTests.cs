using OtopFormSync.Core;
using OtopFormSync.Documents.RunningText;

namespace OtopFormSync.Documents.Tests.Mail;

/// <summary>What stands at the edges of a page.</summary>
public sealed class PageEdgesTests
{
    [Theory]
    [InlineData("หน้า 1")]
    [InlineData("หน้าที่ 2 จาก 5")]
    [InlineData("แผ่นที่ ๒/๕")]
    [InlineData("Page 1 of 3")]
    [InlineData("- 4 -")]
    public void A_page_s_number_is_no_line(string line) => Assert.Empty(Lines(line));

    [Theory]
    [InlineData("(หน่วย : ล้านบาท)")]
    [InlineData("หน้า 1 ข้อมูลเบื้องต้น")]
    [InlineData("////////////////////////////////////////////////////////////////ก")]
    public void Whatever_else_stands_there_is(string line) => Assert.Equal([line], Lines(line));

    private static ValueList<string> Lines(string text) => PageEdges.LinesOf([(text, [])]);
}
