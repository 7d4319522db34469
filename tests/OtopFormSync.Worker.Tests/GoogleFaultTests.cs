using System.Text;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync;
using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.GoogleEmulator.Traffic;
using OtopFormSync.Testing;
using OtopFormSync.Worker.Health;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>
/// Google fails while a report comes in by Form and another by mail. The worker recovers by itself: no report is lost, no
/// mail goes out twice, the results are right, and while it lasts the health says what is waited for.
/// </summary>
public sealed class GoogleFaultTests
{
    private const string Sakhrai = "4314";

    private static readonly DateTimeOffset Evening = new(2024, 1, 16, 13, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What goes wrong, for how many cycles, and what the health then waits for; empty when a cycle mends it alone.</summary>
    private static readonly (string Name, Action<GoogleFolder> Break, string WaitsFor)[] Faults =
    [
        ("a storm of 429", google => All(google, new Fault.Answer(Fault.OfStatus(429, "gmail.")), 500), "Gmail"),
        ("a 503 hour", google => All(google, new Fault.Answer(Fault.Unavailable()), 5_000), "Google Sheets"),
        ("a 503 hour of Sheets alone", google => google.Traffic.Break("sheets.*", new Fault.Answer(Fault.Unavailable()), 5_000), "Google Sheets"),
        ("a 503 hour of Gmail alone", google => google.Traffic.Break("gmail.*", new Fault.Answer(Fault.Unavailable()), 5_000), "Gmail"),
        ("pages of a front end", google => All(google, new Fault.Page(502), 300), "Google Sheets"),
        ("truncated bodies", google => All(google, new Fault.Truncated(), 12), ""),
        ("connections cut before the work", google => All(google, new Fault.Reset(Applied: false), 12), ""),
        ("connections cut after the work", google => All(google, new Fault.Reset(Applied: true), 12), ""),
        ("each call arriving twice", google => All(google, new Fault.Twice(), 200), ""),
        ("stale reads", google => google.Traffic.Break("sheets.*", new Fault.Stale(3), 4), ""),
        ("errors after the work was done", google => All(google, new Fault.Answer(Fault.Unavailable(), Applied: true), 12), ""),
        ("an expired access token", google => google.Server.State.Auth.ExpireAccessTokens(), ""),
        ("an expired history", google => google.Server.State.Gmail.Of(GoogleFolder.Mailbox).ExpireHistory(), ""),
    ];

    public static TheoryData<string> Names => [.. Faults.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task During(string name)
    {
        var (_, act, waitsFor) = Faults.Single(known => known.Name == name);
        await using var google = await GoogleFolder.OpenAsync();
        if (name == "an expired access token")
        {
            google.UseClient();
            await google.SignInAsync();
        }

        var machine = new JumpingTime(TimeProvider.System.GetUtcNow());
        using var session = await google.WatchAsync(machine);
        await CycleAsync(session, machine, 3);
        var sentBefore = Sent(google).Count;

        act(google);
        Submit(google);
        Receive(google);
        await CycleAsync(session, machine, 6);
        if (waitsFor.Length > 0)
        {
            var ill = HealthFile.Read(google.In(".otopformsync", "health.json"))!;
            var wait = Assert.Single(ill.Waits, wait => wait.Place == waitsFor);
            Assert.Equal(Reach.Unreachable, wait.Reach);
            Assert.Equal(ExitCode.Unavailable, HealthVerdict.Of(ill, machine.GetUtcNow()).Code);
            google.Traffic.Mend();
        }

        // After the longest pause that the worker makes by itself.
        CycleReport report = null!;
        for (var i = 0; i < 6; i++)
        {
            machine.Advance(TimeSpan.FromMinutes(4));
            report = await RunAsync(session);
        }

        var card = report.Programs[0].State!;
        Assert.Equal([ReportState.Reported, ReportState.Reported, ReportState.Reported], card.Months.Where(month => month.District.Value == Sakhrai).Select(month => month.State));
        var health = HealthFile.Read(google.In(".otopformsync", "health.json"))!;
        Assert.Empty(health.Waits);
        Assert.Equal(0, health.Unproved);
        Assert.Equal(sentBefore + 2, Sent(google).Count); // one receipt for each report
        Assert.Equal(Sent(google).Count, Sent(google).Distinct(StringComparer.Ordinal).Count());
        if (name != "each call arriving twice")
        {
            // There, the second of two equal drafts is left for a person to delete; it is never sent.
            Assert.Empty(google.Server.State.Gmail.Of(GoogleFolder.Mailbox).Drafts);
        }

        // And the sheet shows it: a new process finds nothing to change.
        google.Traffic.ForgetCalls();
        session.Dispose();
        await google.SyncAsync();
        Assert.Equal(0, google.Traffic.CountOf(CallKind.Write, "sheets."));
    }

    [Fact]
    public async Task A_revoked_consent_asks_for_signing_in_and_goes_on_after_it()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseClient();
        await google.SignInAsync();
        var machine = new JumpingTime(TimeProvider.System.GetUtcNow());
        using var session = await google.WatchAsync(machine);
        await CycleAsync(session, machine, 3);
        google.Server.State.Auth.Revoke(GoogleFolder.Mailbox);
        Submit(google);
        await CycleAsync(session, machine, 2);
        var ill = HealthVerdict.Of(HealthFile.Read(google.In(".otopformsync", "health.json")), machine.GetUtcNow());
        Assert.Equal(ExitCode.NotAuthorised, ill.Code);
        Assert.Contains(ill.Lines, line => line.InEnglish.Contains("auth", StringComparison.Ordinal));

        await google.SignInAsync();
        await CycleAsync(session, machine, 2);
        Assert.Empty(HealthFile.Read(google.In(".otopformsync", "health.json"))!.Waits);
    }

    private static void All(GoogleFolder google, Fault fault, int times)
    {
        google.Traffic.Break("sheets.*", fault, times);
        google.Traffic.Break("gmail.*", fault, times);
    }

    private static async Task<CycleReport> CycleAsync(WorkspaceSession session, JumpingTime machine, int times)
    {
        CycleReport report = null!;
        for (var i = 0; i < times; i++)
        {
            report = await RunAsync(session);
            machine.Advance(TimeSpan.FromMinutes(1));
        }

        return report;
    }

    private static Task<CycleReport> RunAsync(WorkspaceSession session) => session.RunAsync(Token);

    private static void Submit(GoogleFolder google)
    {
        var tab = google.Server.State.Sheets.Read(google.SpreadsheetId, null, book => book.Sheets.Single(sheet => sheet.Responses is not null).Id);
        new People(google.Server.State.Sheets).Submit(google.SpreadsheetId, tab, GoogleCallCountTests.Answers(), Evening);
    }

    private static void Receive(GoogleFolder google) => google.Server.State.Gmail.Receive(
        GoogleFolder.Mailbox,
        Encoding.UTF8.GetBytes($"From: phonphisai@cdd.example.org\r\nTo: {GoogleFolder.Mailbox}\r\nSubject: รายงาน OTOP\r\nMessage-ID: <late@example.org>\r\nDate: Tue, 16 Jan 2024 20:00:00 +0700\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nอำเภอโพนพิสัย ประจำเดือน ธันวาคม 2566\r\nผลิตภัณฑ์ใหม่ 1\r\nยอดจำหน่าย 15,600,000 บาท\r\nผู้เข้าร่วมโครงการ Digital Wallet 8 ราย\r\n"),
        "dmarc=pass header.from=cdd.example.org",
        Evening);

    private static List<string> Sent(GoogleFolder google) =>
        [.. google.Server.State.Gmail.Of(GoogleFolder.Mailbox).Mails.Where(mail => mail.Has("SENT")).Select(mail => Header(mail.Raw, OutgoingNotice.KeyHeader))];

    private static string Header(byte[] raw, string name) =>
        Encoding.UTF8.GetString(raw).Split('\n').First(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();
}
