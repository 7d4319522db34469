using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Sync.Collecting;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>Documents that cost much hold up no cycle and are read once: a mailbox of them is read in the order of its mails, as far as a cycle goes.</summary>
public sealed class ReadingBudgetTests : IDisposable
{
    private readonly DemoFolder _demo = new();
    private readonly List<string> _read = [];
    private readonly MinutesTime _time = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task What_a_cycle_does_not_reach_is_told_and_read_in_the_next_ones_in_order()
    {
        var open = Directory.GetFiles(_demo.In("inbox"), "*.eml").Length;

        // Each mail costs half of what a cycle may read.
        using var session = await SessionAsync(KeptReadings.MostWork / 2);
        var first = await session.RunAsync(Stop);

        Assert.Equal(2, _read.Count);
        var problem = Assert.Single(first.Problems);
        Assert.True(problem.IsPassing);
        Assert.Contains($"ยังเหลืออีก {open - 2} ฉบับ", problem.Telling.InThai, StringComparison.Ordinal);
        Assert.True(first.Programs[0].IsPublished); // what was read counts
        for (var left = open - 2; left > 0; left -= 2)
        {
            await session.RunAsync(Stop);
        }

        var last = await session.RunAsync(Stop);
        Assert.Empty(last.Problems);
        Assert.Equal(open, last.Programs[0].State!.Received.Count(report => report.Channel == ReportChannel.Mail));
        Assert.Equal(open, _read.Distinct().Count());
        Assert.Equal(open, _read.Count);
    }

    [Fact]
    public async Task A_new_process_reads_nothing_again_and_a_new_reader_everything()
    {
        using (var first = await SessionAsync(cost: 0))
        {
            await first.RunAsync(Stop);
        }

        var count = _read.Count;
        using (var second = await SessionAsync(cost: 0))
        {
            await second.RunAsync(Stop);
        }

        Assert.Equal(count, _read.Count);
        using var upgraded = await SessionAsync(cost: 0, version: "2");
        await upgraded.RunAsync(Stop);
        Assert.Equal(2 * count, _read.Count);
    }

    private Task<WorkspaceSession> SessionAsync(long cost, string version = "1") => WorkspaceSession.OpenAsync(
        _demo.Path,
        _time,
        TimeProvider.System,
        SessionMode.Once,
        Stop,
        parts => parts with { Mails = new CostlyReader(parts.Mails, cost, version, _read) });

    /// <summary>The samples' evening, a minute on at each look.</summary>
    private sealed class MinutesTime : TimeProvider
    {
        private int _minutes;

        public override DateTimeOffset GetUtcNow() => AsOf.Parse(DemoFolder.AsOf)!.Value.ToUniversalTime().AddMinutes(_minutes++);
    }

    private sealed class CostlyReader(IMailReader reader, long cost, string version, List<string> read) : IMailReader
    {
        public string Version => version;

        public MailContent Read(RawContent.Mail mail)
        {
            read.Add(mail.Hash);
            return reader.Read(mail) with { Work = cost };
        }

        public MailContent Read(RawContent.LineMessage message) => reader.Read(message);
    }
}
