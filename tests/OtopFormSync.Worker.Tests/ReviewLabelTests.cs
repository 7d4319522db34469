using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Sync;
using OtopFormSync.Google.Gmail;
using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.GoogleEmulator.Traffic;
using OtopFormSync.Testing;

namespace OtopFormSync.Worker.Tests;

/// <summary>In the mailbox, officers see which mails wait for their decision.</summary>
public sealed class ReviewLabelTests
{
    private const string Modify = "gmail.users.messages.batchModify";

    [Fact]
    public async Task Mails_that_wait_for_an_officer_bear_a_label_until_they_are_decided_by_one_call_for_each_change()
    {
        await using var google = await GoogleFolder.OpenAsync();
        var report = await google.CycleAsync();
        var waiting = Waiting(report);
        Assert.NotEmpty(waiting);
        Assert.Equal(waiting, Labelled(google));
        Assert.Equal(1, google.Traffic.CountOf(Modify));

        await SettleAsync(google);
        Assert.Equal(0, google.Traffic.CountOf(CallKind.Write, "gmail."));
        Assert.Equal(1, google.Traffic.CountOf(CallKind.Read, "gmail."));

        Decide(google, report, waiting[0]);
        google.Traffic.ForgetCalls();
        await google.CycleAsync();
        Assert.Equal(waiting.Skip(1), Labelled(google));
        Assert.Equal(1, google.Traffic.CountOf(Modify));
    }

    [Fact]
    public async Task While_labels_cannot_be_put_for_a_while_all_else_is_done_and_they_are_put_later()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.Traffic.Break(Modify, new Fault.Answer(Fault.Unavailable()), 5);
        using var session = await google.WatchAsync(new JumpingTime(TimeProvider.System.GetUtcNow()));
        var report = await session.RunAsync(TestContext.Current.CancellationToken);
        Assert.True(report.Programs[0].IsPublished);
        Assert.NotEmpty(report.Sent);
        Assert.Empty(Labelled(google));

        await session.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Waiting(report), Labelled(google));
    }

    [Fact]
    public async Task A_label_that_somebody_deleted_is_made_again_for_the_next_change()
    {
        await using var google = await GoogleFolder.OpenAsync();
        using var session = await google.SessionAsync();
        var report = await session.RunAsync(TestContext.Current.CancellationToken);
        var box = google.Server.State.Gmail.Of(GoogleFolder.Mailbox);
        foreach (var mail in box.Mails)
        {
            mail.Labels.Remove(IdOf(box)!);
        }

        box.UserLabels.Remove(IdOf(box)!);
        Decide(google, report, Waiting(report)[0]);
        await session.RunAsync(TestContext.Current.CancellationToken);
        await session.RunAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(IdOf(box));
        google.Traffic.ForgetCalls();
        await session.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, google.Traffic.CountOf(Modify));
    }

    [Fact]
    public async Task While_the_results_cannot_be_read_no_label_is_changed()
    {
        await using var google = await GoogleFolder.OpenAsync();
        using var session = await google.WatchAsync(new JumpingTime(TimeProvider.System.GetUtcNow()));
        var waiting = Waiting(await session.RunAsync(TestContext.Current.CancellationToken));
        google.Traffic.Break("sheets.*", new Fault.Answer(Fault.Unavailable()), 100);
        await session.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(waiting, Labelled(google));
    }

    private static async Task SettleAsync(GoogleFolder google)
    {
        await google.CycleAsync();
        await google.CycleAsync();
        google.Traffic.ForgetCalls();
        await google.CycleAsync();
    }

    private static List<ReviewItem> Open(CycleReport report) =>
        [.. report.Programs[0].State!.Review.Where(item => item.IsOpen && item.RawId is not null && KeyOf(report, item) is not null)];

    private static string? KeyOf(CycleReport report, ReviewItem item) =>
        report.Programs[0].State!.Received.FirstOrDefault(received => received.RawId == item.RawId && received.Place.Contains("mail.google.com", StringComparison.Ordinal))?.Place.Split('/')[^1];

    private static List<string> Waiting(CycleReport report) => [.. Open(report).Select(item => KeyOf(report, item)!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string? IdOf(GoogleEmulator.Gmail.Mailbox box) => box.UserLabels.Where(label => label.Value == GmailInbox.WaitingLabel).Select(label => label.Key).SingleOrDefault();

    private static List<string> Labelled(GoogleFolder google)
    {
        var box = google.Server.State.Gmail.Of(GoogleFolder.Mailbox);
        return [.. box.Mails.Where(mail => IdOf(box) is { } id && mail.Has(id)).Select(mail => mail.Id).Order(StringComparer.Ordinal)];
    }

    /// <summary>The officer leaves out what the mail says, item by item.</summary>
    private static void Decide(GoogleFolder google, CycleReport report, string mail)
    {
        foreach (var item in Open(report).Where(item => KeyOf(report, item) == mail))
        {
            var cell = google.Server.State.Sheets.Read(google.SpreadsheetId, null, book =>
            {
                var sheet = book.Named("ต้องตรวจสอบ")!;
                var header = sheet.Cells.First(known => Text(known.Value) == "คำตัดสิน").Key;
                var row = sheet.Cells.First(known => Text(known.Value) == item.Id.Value).Key.Row;
                return $"'{sheet.Title}'!{(char)('A' + header.Column)}{row + 1}";
            });
            new People(google.Server.State.Sheets).Type(google.SpreadsheetId, cell, "ไม่ใช้รายงานนี้");
        }
    }

    private static string? Text(System.Text.Json.Nodes.JsonObject cell) => (string?)cell["userEnteredValue"]?["stringValue"];
}
