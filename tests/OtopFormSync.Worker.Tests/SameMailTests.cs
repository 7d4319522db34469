using System.Text;
using MimeKit;

namespace OtopFormSync.Worker.Tests;

/// <summary>A mail that lies in the inbox more than once is one report, and has one receipt.</summary>
public sealed class SameMailTests : IDisposable
{
    private readonly DemoFolder _demo = new();

    private string Original => _demo.In("inbox", "2024-01-11-thabo-text.eml");

    public void Dispose() => _demo.Dispose();

    [Theory]
    [InlineData("other line ends", true)]
    [InlineData("other line ends", false)]
    [InlineData("a line of the program that moved it", true)]
    [InlineData("a line of the program that moved it", false)]
    [InlineData("the line of a mailbox file", true)]
    [InlineData("the line of a mailbox file", false)]
    [InlineData("a byte order mark", false)]
    [InlineData("an empty line", false)]
    [InlineData("another encoding", true)]
    [InlineData("another encoding", false)]
    public async Task A_mail_saved_again_by_another_program_is_the_same_report(string how, bool isThereFromTheFirst)
    {
        var copy = Copy(await File.ReadAllBytesAsync(Original, TestContext.Current.CancellationToken), how);
        using var alone = new DemoFolder();
        await alone.LivedAsync();
        if (!isThereFromTheFirst)
        {
            await _demo.LivedAsync();
        }

        await File.WriteAllBytesAsync(_demo.In("inbox", "saved-again.eml"), copy, TestContext.Current.CancellationToken);
        await _demo.SyncAsync();

        Assert.Equal(alone.Mails().Length, _demo.Mails().Length);
        Assert.Equal((await alone.CycleAsync()).Programs[0].State!.Received.Count, (await _demo.CycleAsync()).Programs[0].State!.Received.Count);
    }

    private static byte[] Copy(byte[] mail, string how)
    {
        var text = Encoding.Latin1.GetString(mail);
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return how switch
        {
            "other line ends" => Encoding.Latin1.GetBytes(end == "\n" ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text.Replace("\r\n", "\n", StringComparison.Ordinal)),
            "a line of the program that moved it" => [.. Encoding.Latin1.GetBytes($"X-Moved: 1{end}"), .. mail],
            "the line of a mailbox file" => [.. Encoding.Latin1.GetBytes($"From - Thu Jan 11 09:00:00 2024{end}"), .. mail],
            "a byte order mark" => [0xEF, 0xBB, 0xBF, .. mail],
            "an empty line" => [.. Encoding.Latin1.GetBytes(end), .. mail],
            "another encoding" => Encoded(mail),
            _ => throw new ArgumentOutOfRangeException(nameof(how), how, null),
        };
    }

    private static byte[] Encoded(byte[] mail)
    {
        using var message = MimeMessage.Load(new MemoryStream(mail));
        foreach (var part in message.BodyParts.OfType<TextPart>())
        {
            part.ContentTransferEncoding = part.ContentTransferEncoding == ContentEncoding.QuotedPrintable ? ContentEncoding.Base64 : ContentEncoding.QuotedPrintable;
        }

        using var saved = new MemoryStream();
        message.WriteTo(saved);
        return saved.ToArray();
    }
}
