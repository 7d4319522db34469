using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Tests.Reporting;

public sealed class ReceiptOrderTests
{
    /// <summary>A mail that was read while it was still being copied came at the same time as the whole one, under the same name.</summary>
    [Fact]
    public void Of_copies_of_a_mail_the_whole_one_is_the_later_wherever_another_was_cut()
    {
        var whole = "Message-ID: <a@example.org>\r\n\r\nยอดจำหน่าย 15437928 บาท"u8.ToArray();
        for (var length = 40; length < whole.Length; length++)
        {
            Assert.Equal([whole[..length], whole], new[] { Mail(whole), Mail(whole[..length]) }.InOrderOfReceipt(mail => mail).Select(mail => ((RawContent.Mail)mail.Content).Bytes.ToArray()));
        }
    }

    private static RawReport Mail(byte[] bytes) => new() { Source = "inbox", Key = "a@example.org", Place = "a.eml", ReceivedAt = new(2024, 1, 5, 9, 0, 0, Bangkok.Offset), Content = new RawContent.Mail([.. bytes]) };
}
