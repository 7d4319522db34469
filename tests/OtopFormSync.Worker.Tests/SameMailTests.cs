using System.Text;

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
    public async Task A_mail_saved_again_by_another_program_is_the_same_report(string how, bool isThereFromTheFirst)
    {
        var mail = await File.ReadAllTextAsync(Original, Encoding.Latin1, TestContext.Current.CancellationToken);
        var copy = how == "other line ends"
            ? mail.Contains("\r\n", StringComparison.Ordinal) ? mail.Replace("\r\n", "\n", StringComparison.Ordinal) : mail.Replace("\n", "\r\n", StringComparison.Ordinal)
            : "X-Moved: 1" + (mail.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n") + mail;
        using var alone = new DemoFolder();
        await alone.SyncAsync();
        if (!isThereFromTheFirst)
        {
            await _demo.SyncAsync();
        }

        await File.WriteAllTextAsync(_demo.In("inbox", "saved-again.eml"), copy, Encoding.Latin1, TestContext.Current.CancellationToken);
        await _demo.SyncAsync();

        Assert.Equal(alone.Mails().Length, _demo.Mails().Length);
        Assert.Equal((await alone.CycleAsync()).Programs[0].State!.Received.Count, (await _demo.CycleAsync()).Programs[0].State!.Received.Count);
    }
}
