using DocumentFormat.OpenXml.Packaging;
using MimeKit;

namespace OtopFormSync.Worker.Tests;

/// <summary>The report upward comes to the officers by itself once its month is due: in the folder, and with the digest.</summary>
public sealed class ReportDraftTests : IDisposable
{
    private const string Draft = "report-otop-fy2567-q1-2023-12.docx";

    private readonly DemoFolder _demo = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task The_digest_after_the_due_day_brings_it_and_it_lies_in_the_folder_and_neither_comes_twice()
    {
        await _demo.CycleAsync("2024-01-15");
        Assert.False(Directory.Exists(_demo.In("reports")));

        await _demo.CycleAsync();
        var laid = await File.ReadAllBytesAsync(_demo.In("reports", Draft), Token);
        Assert.Equal(laid, Assert.Single(await FilesAsync("2024-01-16")).Content);
        using (var document = WordprocessingDocument.Open(new MemoryStream(laid), false))
        {
            Assert.Contains("ประจำเดือนธันวาคม ๒๕๖๖", document.MainDocumentPart!.Document!.Body!.InnerText.Replace('\u00A0', ' '), StringComparison.Ordinal);
        }

        // Officers work on it; later digests and cycles leave it alone.
        await File.WriteAllTextAsync(_demo.In("reports", Draft), "ลงนามแล้ว", Token);
        await _demo.CycleAsync("2024-01-22");
        Assert.Empty(await FilesAsync("2024-01-22"));
        Assert.Equal("ลงนามแล้ว", await File.ReadAllTextAsync(_demo.In("reports", Draft), Token));
        Assert.Equal([Draft], Directory.GetFiles(_demo.In("reports")).Select(Path.GetFileName));
    }

    /// <summary>Officers of a spreadsheet see no folder: the digest brings it.</summary>
    [Fact]
    public async Task With_Google_the_digest_brings_it()
    {
        await using var google = await GoogleFolder.OpenAsync();
        var digest = Assert.Single((await google.CycleAsync()).Sent, notice => notice.Kind == Core.Notices.NoticeKind.Digest);

        using var mail = await MimeMessage.LoadAsync(new MemoryStream([.. digest.Mime]), Token);
        Assert.Equal(Draft, Assert.Single(mail.Attachments.OfType<MimePart>()).FileName);
        Assert.False(Directory.Exists(Path.Combine(google.Path, "reports")));
    }

    [Fact]
    public async Task Where_it_cannot_be_laid_that_is_told_and_the_digest_goes_out()
    {
        await File.WriteAllTextAsync(_demo.In("reports"), "a file where the folder would be", Token);

        var report = await _demo.CycleAsync();

        Assert.Contains(report.Notes, note => note.InEnglish.Contains("could not be laid", StringComparison.Ordinal));
        Assert.Single(await FilesAsync("2024-01-16"));
    }

    [Fact]
    public async Task A_trial_lays_nothing()
    {
        Assert.Equal(ExitCode.Review, (await _demo.SyncAsync("--dry-run")).Code);
        Assert.False(Directory.Exists(_demo.In("reports")));
    }

    private async Task<List<(string Name, byte[] Content)>> FilesAsync(string day)
    {
        using var mail = await MimeMessage.LoadAsync(Assert.Single(Directory.GetFiles(_demo.Outbox, $"*.digest.officers.{day}*")), Token);
        return [.. mail.Attachments.OfType<MimePart>().Select(file =>
        {
            using var bytes = new MemoryStream();
            file.Content!.DecodeTo(bytes, Token);
            return (file.FileName!, bytes.ToArray());
        })];
    }
}
