using System.Diagnostics;
using MimeKit;
using OtopFormSync.LineEmulator.Traffic;
using OtopFormSync.Worker.Health;

namespace OtopFormSync.Worker.Tests;

/// <summary>The office lets digests and reminders go to its group in LINE.</summary>
public sealed class LinePushStoryTests
{
    private const string Reminder = "2024-01-17T09:30";
    private const string Digest = "2024-01-22T09:00";

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public async Task Unless_it_is_switched_on_nothing_goes_to_the_group(bool? push)
    {
        await using var office = await LineFolder.OpenAsync(push);
        await office.SyncAsync(Reminder);
        await office.SyncAsync(Digest);
        Assert.Empty(office.Line.Traffic.Calls);
        Assert.Empty(office.MailsInstead());
    }

    [Fact]
    public async Task The_group_is_told_once_what_is_due_and_the_mails_go_out_as_before()
    {
        await using var office = await LineFolder.OpenAsync();
        using var other = new DemoFolder();

        foreach (var asOf in (string[])[Reminder, Reminder, Digest, Digest])
        {
            await office.SyncAsync(asOf);
            await Cli.RunAsync("sync", "--once", "--workspace", other.Path, "--as-of", asOf);
        }

        Assert.Equal(other.Mails(), office.Demo.Mails());
        Assert.Equal(3, office.Told.Count); // the digest of the day after the due day, the reminder of the day after, the next Monday's digest
        Assert.Contains(office.Told, told => told.Contains("แจ้งเตือนการส่งรายงาน", StringComparison.Ordinal));
        Assert.All(office.Told, told =>
        {
            Assert.DoesNotContain('@', told);
            Assert.DoesNotContain("ตรวจสอบ", told, StringComparison.Ordinal);
        });
        Assert.All(office.Line.World.Pushes, push => Assert.True(Guid.TryParseExact(push.RetryKey, "D", out _)));
    }

    [Fact]
    public async Task What_the_month_does_not_suffice_for_goes_to_the_officers_by_mail()
    {
        await using var office = await LineFolder.OpenAsync();
        office.Line.World.Used = 296; // 4 are left for 5 members
        await office.SyncAsync(Digest);
        await office.SyncAsync(Digest);

        Assert.Empty(office.Told);
        using var mail = await MimeMessage.LoadAsync(office.Demo.In("outbox", Assert.Single(office.MailsInstead())), TestContext.Current.CancellationToken);
        Assert.Contains("ส่งเข้ากลุ่ม LINE ไม่ได้", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("โปรดคัดลอกไปวางเอง", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("เมืองหนองคาย", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("เมืองหนองคาย", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_LINE_does_not_take_the_token_mails_go_out_and_the_push_waits_for_a_day()
    {
        await using var office = await LineFolder.OpenAsync();
        File.WriteAllText(office.Demo.In("line.token"), "old-token");

        var result = await office.SyncAsync(Digest);

        Assert.Equal(ExitCode.NotAuthorised, result.Code);
        Assert.Contains("LINE does not take the channel access token", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("old-token", result.Error + result.Out, StringComparison.Ordinal);
        Assert.Contains(office.Demo.Mails(), mail => mail.Contains(".digest.officers.", StringComparison.Ordinal));
        Assert.Equal("LINE", Assert.Single(HealthFile.Read(office.Demo.In(".otopformsync", "health.json"))!.Waits).Place);

        await office.SyncAsync("2024-01-23T09:01"); // a day later that is no news to the group
        Assert.Single(office.MailsInstead());
        File.WriteAllText(office.Demo.In("line.token"), office.Line.World.AccessToken);
        await office.SyncAsync("2024-01-23T09:02");
        Assert.Empty(office.Told);
    }

    [Fact]
    public async Task The_doctor_looks_at_the_channel()
    {
        await using var office = await LineFolder.OpenAsync();
        var result = await office.RunAsync("doctor", "--lang", "en");
        Assert.Contains("[✓] pushes go out: 300 messages left this month, 5 a push", result.Out, StringComparison.Ordinal);
        Assert.Contains("[✗] no webhook URL is set", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(office.Line.World.AccessToken, result.Out, StringComparison.Ordinal);
        Assert.Contains("LINE", (await office.RunAsync("doctor", "--offline", "--lang", "en")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_group_would_read_can_be_looked_at_before()
    {
        await using var office = await LineFolder.OpenAsync();
        var file = office.Demo.In("flex.json");
        await office.RunAsync("digest", "--preview", "--as-of", Digest, "--flex", file);
        Assert.Contains("\"bubble\"", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(office.Line.Traffic.Calls);
    }

    // Where the worker's process is killed: the call, before or after LINE carried it out, and whether it was lost on its way.
    [Theory]
    [InlineData("getMessageQuota", false, false)]
    [InlineData("getGroupMemberCount", true, false)]
    [InlineData("pushMessage", false, true)]
    [InlineData("pushMessage", true, false)]
    public async Task A_worker_that_is_killed_pushes_nothing_twice_and_loses_nothing(string operation, bool isCarriedOut, bool isLost)
    {
        await using var office = await LineFolder.OpenAsync();
        if (isLost)
        {
            office.Line.Traffic.Break(operation, new LineFault.Lost(IsApplied: false));
        }

        await KillAtAsync(office, operation, isCarriedOut);
        Assert.Equal(isCarriedOut && operation == "pushMessage" ? 1 : 0, office.Told.Count);

        await office.SyncAsync(Digest);
        await office.SyncAsync(Digest);

        Assert.Single(office.Told);
        Assert.Empty(office.MailsInstead());
        Assert.Equal((0, 0), (HealthFile.Read(office.Demo.In(".otopformsync", "health.json"))!.Unsent, HealthFile.Read(office.Demo.In(".otopformsync", "health.json"))!.Unproved));
    }

    private static async Task KillAtAsync(LineFolder office, string operation, bool afterwards)
    {
        using var worker = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet")
            {
                ArgumentList = { Cli.Program, "sync", "--once", "--workspace", office.Demo.Path, "--as-of", Digest },
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        var traffic = office.Line.Traffic;
        traffic.Arrived = call => Kill(call, isCarriedOut: false);
        traffic.CarriedOut = call => Kill(call, isCarriedOut: true);
        worker.Start();
        await Task.WhenAll(worker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), worker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), worker.WaitForExitAsync(TestContext.Current.CancellationToken));
        (traffic.Arrived, traffic.CarriedOut) = (null, null);
        Assert.True(worker.ExitCode > 128, $"It was not killed, but ended with {worker.ExitCode}.");

        void Kill(LineCall call, bool isCarriedOut)
        {
            if (call.Operation == operation && isCarriedOut == afterwards)
            {
                worker.Kill();
                worker.WaitForExit();
            }
        }
    }
}
