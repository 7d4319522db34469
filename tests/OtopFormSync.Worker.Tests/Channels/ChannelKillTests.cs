using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using OtopFormSync.Core.Deriving;

namespace OtopFormSync.Worker.Tests.Channels;

/// <summary>
/// The worker's process is killed in the story of all channels, at one of its effects: on the record or another file, a call to the spreadsheet or to LINE, a call to Gmail or a line said to the mail server.
/// Whatever was killed is started again and compared with a life that nothing disturbed. CHANNEL_KILLS=100 kills more often, CHANNEL_KILLS_FIRST=30 goes on from there.
/// </summary>
public sealed class ChannelKillTests(MailboxWorkspaceTests.Post post, ITestOutputHelper output) : IClassFixture<MailboxWorkspaceTests.Post>
{
    private const int Usual = 8;

    private static readonly EffectKind[] Kinds = Enum.GetValues<EffectKind>();

    // What may have gone out is looked for again after some minutes.
    private static readonly TimeSpan[] Later = [TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(18)];

    [Fact]
    public async Task Wherever_it_is_killed_nothing_is_lost_on_any_channel_and_nothing_goes_out_twice()
    {
        var undisturbed = new ConcurrentDictionary<bool, Lazy<Task<Life>>>();
        var ends = new ConcurrentBag<(Kill Kill, Life Life, string[] Lost, string[] Twice)>();
        await Parallel.ForEachAsync(Enumerable.Range(Number("CHANNEL_KILLS_FIRST", 0), Number("CHANNEL_KILLS", Usual)), TestContext.Current.CancellationToken, async (seed, _) =>
        {
            var kill = Kill.Of(seed);
            var whole = await undisturbed.GetOrAdd(kill.IsGmail, isGmail => new(() => LiveAsync(isGmail, null))).Value;
            var life = await LiveAsync(kill.IsGmail, kill.AmongThose(whole.Effects[kill.Day]));
            ends.Add((kill, life, [.. whole.Holds[kill.Day].Except(life.Holds[^1], StringComparer.Ordinal)], [.. life.WentOut.GroupBy(one => one, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)]));
        });

        foreach (var group in ends.GroupBy(end => (Mail: end.Kill.IsGmail ? "Gmail" : "mail server", end.Kill.Day)).OrderBy(group => group.Key))
        {
            output.WriteLine($"{group.Key.Mail,-11} day {group.Key.Day + 1}: {group.Count(end => end.Life.WasKilled)} killed, {group.Count(end => !end.Life.WasKilled)} ended before");
        }

        output.WriteLine($"killed at: {string.Join(", ", ends.Where(end => end.Life.WasKilled).CountBy(end => end.Life.Kind!.Value).OrderBy(kind => kind.Key).Select(kind => $"{kind.Key} {kind.Value}"))}");
        output.WriteLine($"{ends.Count} trials, {ends.Count(end => end.Life.WasKilled)} killed, lost {ends.Sum(end => end.Lost.Length)}, twice {ends.Sum(end => end.Twice.Length)}, an officer is asked of {ends.Sum(end => end.Life.Asked)} mails");
        foreach (var end in ends.Where(end => end.Lost.Length + end.Twice.Length > 0))
        {
            output.WriteLine($"{end.Kill}: lost {string.Join("; ", end.Lost)}, twice {string.Join("; ", end.Twice)}");
        }

        Assert.DoesNotContain(ends, end => end.Lost.Length + end.Twice.Length > 0);
        Assert.InRange(ends.Count(end => end.Life.WasKilled), ends.Count / 2, ends.Count);
    }

    private static int Number(string variable, int usual) => Environment.GetEnvironmentVariable(variable) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;

    /// <summary>Lives all days, or till one on which it is killed and started again.</summary>
    private async Task<Life> LiveAsync(bool isGmail, Kill? kill)
    {
        await using var office = await ChannelOffice.OpenAsync(isGmail, post.Server);
        var (effects, holds, wasKilled, asked) = (new List<Dictionary<EffectKind, int>>(), new List<HashSet<string>>(), false, 0);
        DerivedState? state = null;
        for (var day = 0; day <= (kill?.Day ?? ChannelTable.Days.Length - 1); day++)
        {
            var at = ChannelTable.Days[day].At;
            await ChannelTable.Days[day].Happen(office, state);
            if (kill?.Day == day)
            {
                wasKilled = await KillAsync(office, at, kill);
            }

            var counted = new ConcurrentDictionary<EffectKind, int>();
            using (office.Watch(effect => counted.AddOrUpdate(effect, 1, (_, count) => count + 1)))
            {
                state = (await office.CycleAsync(at)).Programs[0].State!;
            }

            effects.Add(new(counted));
            foreach (var ahead in kill?.Day == day ? Later : [])
            {
                state = (await office.CycleAsync(at, ahead)).Programs[0].State!;
            }

            await office.ArriveAsync();
            // What cannot be told from what went out lies before an officer, ready to be sent by hand.
            var ready = (await office.AskedAsync(at)).Where(key => office.Arrived().All(mail => mail.Key != key) && office.IsReady(key)).ToList();
            asked += ready.Count;
            holds.Add([.. Holds(office, state, ready)]);
        }

        return new(wasKilled, kill?.Kind, [.. office.Arrived().Select(mail => $"{mail.To} {mail.Key}"), .. office.Told()], holds, effects, asked);
    }

    /// <summary>What an office must hold after a day: figures, grades, questions, who speaks for whom, what lies before officers, and what districts, officers and the group were told.</summary>
    private static IEnumerable<string> Holds(ChannelOffice office, DerivedState state, IEnumerable<string> ready) =>
    [
        .. state.Ledger.Entries.Where(entry => entry.Accepted is not null).Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.District} {entry.Month} {entry.Indicator} {entry.Accepted!.Figure.Value}")),
        .. state.Scorecards.Select(card => $"{card.District} {card.Grade}"),
        .. state.Review.GroupBy(item => (item.Code, item.IsOpen)).Select(group => $"{group.Key}: {group.Count()}"),
        $"received {state.Received.Count}, pictures {office.Pictures}",
        .. office.Arrived().Select(mail => mail.Key).Concat(ready).Distinct(StringComparer.Ordinal).GroupBy(Matter, StringComparer.Ordinal).Select(group => $"{group.Key}: {group.Count()}"),
        .. office.Told(),
    ];

    // A receipt is named after the report, and a code after its instant, which are others in every life.
    private static string Matter(string key) => key.Contains(".receipt.", StringComparison.Ordinal) || key.Contains(".linebinding.", StringComparison.Ordinal) ? key[..key.LastIndexOf('.')] : key;

    /// <summary>Runs one cycle as a process; false when it ended before the effect at which it should die.</summary>
    private static async Task<bool> KillAsync(ChannelOffice office, DateTimeOffset asOf, Kill kill)
    {
        using var worker = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet")
            {
                ArgumentList = { Cli.Program, "sync", "--once", "--workspace", office.Path, "--as-of", asOf.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) },
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        var left = kill.At;
        worker.Start();
        using (office.Watch(Count))
        {
            await Task.WhenAll(worker.StandardOutput.ReadToEndAsync(), worker.StandardError.ReadToEndAsync(), worker.WaitForExitAsync());
        }

        return left <= 0 && worker.ExitCode > 128;

        void Count(EffectKind effect)
        {
            if (effect == kill.Kind && Interlocked.Decrement(ref left) == 0)
            {
                worker.Kill();
            }
        }
    }

    /// <summary>Where the worker is killed.</summary>
    /// <param name="IsGmail">Whether mails go through Gmail.</param>
    /// <param name="Day">On which day.</param>
    /// <param name="Kind">Effects on what are counted.</param>
    /// <param name="Share">At which of them, as a share of all.</param>
    private sealed record Kill(bool IsGmail, int Day, EffectKind Kind, double Share)
    {
        /// <summary>The number of the effect.</summary>
        public int At { get; init; }

        public static Kill Of(int seed)
        {
            var random = new Random(seed);
            return new(seed % 2 == 0, seed / 2 % ChannelTable.Days.Length, Kinds[random.Next(Kinds.Length)], random.NextDouble());
        }

        /// <summary>With the number of an effect that there is on the day: not on every day LINE is called.</summary>
        public Kill AmongThose(Dictionary<EffectKind, int> effects)
        {
            var kind = effects.ContainsKey(Kind) ? Kind : EffectKind.Mail;
            return this with { Kind = kind, At = 1 + (int)(Share * effects[kind]) };
        }
    }

    /// <summary>What became of an office.</summary>
    /// <param name="WasKilled">Whether the worker was killed.</param>
    /// <param name="Kind">At an effect on what; null for a life that nothing disturbs.</param>
    /// <param name="WentOut">The mails that arrived and what the group was told, each as often as it did.</param>
    /// <param name="Holds">What it holds after each day.</param>
    /// <param name="Effects">How many effects each cycle had, by their kind.</param>
    /// <param name="Asked">Of how many mails that did not arrive an officer is asked.</param>
    private sealed record Life(bool WasKilled, EffectKind? Kind, List<string> WentOut, List<HashSet<string>> Holds, List<Dictionary<EffectKind, int>> Effects, int Asked);
}
