using OtopFormSync.Documents.Mail;

namespace OtopFormSync.Documents.Tests.Mail;

/// <summary>Lines that a mail program broke for the way (RFC 3676), as they were written.</summary>
public sealed class FlowedTextTests
{
    [Theory]
    [InlineData("ยอดจำหน่าย \n100 บาท", "ยอดจำหน่าย 100 บาท")]
    [InlineData("ยอดจำหน่าย 100\nบาท", "ยอดจำหน่าย 100\nบาท")] // the writer's own break
    [InlineData("ก \nข \nค\nง", "ก ข ค\nง")]
    [InlineData("ก\n\nข", "ก\n\nข")]
    [InlineData("\nก", "\nก")]
    [InlineData(" >8 คือ", ">8 คือ")] // stuffed, and no quote
    [InlineData("> ก \n> ข\nค", "> ก ข\nค")]
    [InlineData("> ก \nค", "> ก \nค")] // a quote ends where its depth does
    [InlineData(">> ก \n> ข", ">> ก \n> ข")]
    [InlineData(">>ก \n>>ข", ">> ก ข")]
    [InlineData("ก \n-- \nสมศรี", "ก \n-- \nสมศรี")] // a signature goes on from nothing, and nothing from its mark
    [InlineData("", "")]
    public void Joins(string text, string written) => Assert.Equal(written, FlowedText.Joined(text, deletesSpace: false));

    [Theory]
    [InlineData("ยอดจำ \nหน่าย 8,525, \n000 บาท", "ยอดจำหน่าย 8,525,000 บาท")]
    [InlineData("Digital  \nWallet", "Digital Wallet")]
    public void The_space_that_marks_the_break_is_no_part_of_a_text_that_says_so(string text, string written) => Assert.Equal(written, FlowedText.Joined(text, deletesSpace: true));

    [Theory]
    [InlineData("text/plain; charset=utf-8; format=flowed", "ยอดจำหน่าย 100 บาท")]
    [InlineData("text/plain; charset=utf-8; Format=Flowed; DelSp=Yes", "ยอดจำหน่าย100 บาท")]
    [InlineData("text/plain; charset=utf-8", "ยอดจำหน่าย\n100 บาท")]
    public void A_mail_is_read_as_it_says_of_itself(string type, string text)
    {
        var raw = $"From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: {type}\r\nContent-Transfer-Encoding: 8bit\r\n\r\nยอดจำหน่าย \r\n100 บาท\r\n";
        Assert.Equal(text, EmlReaderTests.Read(System.Text.Encoding.UTF8.GetBytes(raw)).Text);
    }
}
