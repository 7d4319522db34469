using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Testing.Hands;

namespace OtopFormSync.Worker.Tests;

/// <summary>
/// The worker's process is killed at one of its effects, wherever that is: a file that is written or renamed, a call that is sent or answered.
/// It happens in its first or a later cycle, in a folder or with Google, with reports, decisions and a restored record in between.
/// KILLS=500 kills more often, KILLS_FIRST=30 goes on from there.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Usual = 30;
    private const string Remark = "โทรติดตามแล้ว";

    // The first report, one more with an officer's decisions, one more with a digest.
    private static readonly DateTimeOffset[] Days = [At(16, 12), At(17, 8), At(22, 9)];

    // What may have gone out through Gmail is looked at again after some minutes.
    private static readonly TimeSpan[] Later = [TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(18)];

    [Fact]
    public async Task Wherever_it_is_killed_nothing_is_lost_and_nothing_goes_out_twice()
    {
        var undisturbed = new ConcurrentDictionary<(string World, bool IsRestored), Lazy<Task<Life>>>();
        var ends = new ConcurrentBag<(Kill Kill, bool WasKilled, string[] Lost, string[] Twice)>();
        await Parallel.ForEachAsync(Enumerable.Range(Number("KILLS_FIRST", 0), Number("KILLS", Usual)), TestContext.Current.CancellationToken, async (seed, _) =>
        {
            var kill = Kill.Of(seed);
            var whole = await undisturbed.GetOrAdd((kill.World, kill.IsRestored), _ => new(() => LiveAsync(kill.World, kill.IsRestored, null))).Value;
            var life = await LiveAsync(kill.World, kill.IsRestored, kill with { At = 1 + (int)(kill.Share * whole.Effects[kill.Day][kill.IsRecord ? 0 : 1]) });
            ends.Add((kill, life.WasKilled, [.. whole.Holds[kill.Day].Except(life.Holds[^1], StringComparer.Ordinal)], [.. life.Sent.GroupBy(key => key, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)]));
        });

        foreach (var group in ends.GroupBy(end => (end.Kill.World, end.Kill.Day, end.Kill.IsRestored)).OrderBy(group => group.Key))
        {
            output.WriteLine($"{group.Key.World,-7} cycle {group.Key.Day + 1}{(group.Key.IsRestored ? ", the record restored before it" : "")}: {group.Count(end => end.WasKilled)} killed, {group.Count(end => !end.WasKilled)} ended before");
        }

        output.WriteLine($"{ends.Count} trials, {ends.Count(end => end.WasKilled)} killed, lost {ends.Sum(end => end.Lost.Length)}, twice {ends.Sum(end => end.Twice.Length)}");
        foreach (var end in ends.Where(end => end.Lost.Length + end.Twice.Length > 0))
        {
            output.WriteLine($"{end.Kill}: lost {string.Join("; ", end.Lost)}, twice {string.Join("; ", end.Twice)}");
        }

        Assert.DoesNotContain(ends, end => end.Lost.Length + end.Twice.Length > 0);
        Assert.InRange(ends.Count(end => end.WasKilled), ends.Count / 2, ends.Count);
    }

    private static DateTimeOffset At(int day, int hour) => new(2024, 1, day, hour, 0, 0, Bangkok.Offset);

    private static int Number(string variable, int usual) => Environment.GetEnvironmentVariable(variable) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;

    /// <summary>Lives three days, or till one on which it is killed and started again.</summary>
    private static async Task<Life> LiveAsync(string name, bool isRestored, Kill? kill)
    {
        await using var world = await World.OpenAsync(name);
        var (effects, holds, wasKilled) = (new List<int[]>(), new List<HashSet<string>>(), false);
        DerivedState state = null!;
        for (var day = 0; day <= (kill?.Day ?? Days.Length - 1); day++)
        {
            await HappenAsync(world, day, state, isRestored);
            if (kill?.Day == day)
            {
                wasKilled = await KillAsync(world, Days[day], kill);
                world.Collect();
            }

            var counted = new int[2];
            using (kill is null ? world.Watch(effect => Interlocked.Increment(ref counted[IsOfRecord(effect) ? 0 : 1])) : null)
            {
                state = (await (day < kill?.Day ? world.LivedAsync(Days[day]) : world.CycleAsync(Days[day], TimeSpan.Zero))).Programs[0].State!;
            }

            effects.Add(counted);
            foreach (var minutes in (kill?.Day == day || (isRestored && day == Days.Length - 1)) ? Later.Take(name == "google" ? Later.Length : 1) : [])
            {
                state = (await world.CycleAsync(Days[day] + minutes, minutes)).Programs[0].State!;
            }

            holds.Add([.. Holds(world, state)]);
            if (day == 0)
            {
                world.Copy();
            }
        }

        return new(wasKilled, world.Sent(), holds, effects);
    }

    private static async Task HappenAsync(World world, int day, DerivedState state, bool isRestored)
    {
        if (day == 0)
        {
            return;
        }

        world.Submit(Days[day].Day);
        if (day == 1)
        {
            world.Officer.Type("ต้องตรวจสอบ", state.Review.First(item => item.IsOpen && item.Code == ReviewCode.Implausible).Id.Value, "คำตัดสิน", "รับตามที่รายงาน");
            world.Officer.Type("สรุปผลการจัดระดับ", "โพธิ์ตาก", "หมายเหตุ", Remark);
        }
        else if (isRestored)
        {
            await world.RestoreAsync(1);
        }
    }

    /// <summary>What a workspace must hold after a day: figures, grades, questions, officers' words, mails.</summary>
    private static IEnumerable<string> Holds(World world, DerivedState state) =>
    [
        .. state.Ledger.Entries.Where(entry => entry.Accepted is not null).Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.District} {entry.Month} {entry.Indicator} {entry.Accepted!.Figure.Value}")),
        .. state.Scorecards.Select(card => $"{card.District} {card.Grade}"),
        .. state.Review.GroupBy(item => (item.Code, item.IsOpen)).Select(group => $"{group.Key}: {group.Count()}"),
        $"remark {world.Officer.AllOf("สรุปผลการจัดระดับ").Contains(Remark, StringComparison.Ordinal)}",
        .. world.Sent().Distinct(StringComparer.Ordinal).GroupBy(Matter, StringComparer.Ordinal).Select(group => $"{group.Key}: {group.Count()}"),
    ];

    // A receipt is named after the report, which is another one in every spreadsheet.
    private static string Matter(string key) => key.Contains(".receipt.", StringComparison.Ordinal) ? key[..key.LastIndexOf('.')] : key;

    private static bool IsOfRecord(string effect) => effect.StartsWith("state.db", StringComparison.Ordinal);

    /// <summary>Runs one cycle as a process; false when it ended before the effect at which it should die.</summary>
    private static async Task<bool> KillAsync(World world, DateTimeOffset asOf, Kill kill)
    {
        using var worker = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet")
            {
                ArgumentList = { Cli.Program, "sync", "--once", "--workspace", world.Path, "--as-of", asOf.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) },
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        var left = kill.At;
        worker.Start();
        using (world.Watch(Count))
        {
            await Task.WhenAll(worker.StandardOutput.ReadToEndAsync(), worker.StandardError.ReadToEndAsync(), worker.WaitForExitAsync());
        }

        return left <= 0 && worker.ExitCode > 128;

        void Count(string effect)
        {
            if (IsOfRecord(effect) == kill.IsRecord && Interlocked.Decrement(ref left) == 0)
            {
                worker.Kill();
            }
        }
    }

    /// <summary>Where the worker is killed.</summary>
    /// <param name="World">folder or google.</param>
    /// <param name="Day">In which cycle.</param>
    /// <param name="IsRestored">Whether the record of the first cycle is put back before the third.</param>
    /// <param name="IsRecord">Whether effects on the record are counted, or all others.</param>
    /// <param name="Share">At which of them, as a share of all.</param>
    private sealed record Kill(string World, int Day, bool IsRestored, bool IsRecord, double Share)
    {
        /// <summary>The number of the effect.</summary>
        public int At { get; init; }

        public static Kill Of(int seed)
        {
            var random = new Random(seed);
            var day = seed / 2 % Days.Length;
            return new(seed % 2 == 0 ? "folder" : "google", day, day == Days.Length - 1 && random.Next(2) == 0, random.Next(3) == 0, random.NextDouble());
        }
    }

    /// <summary>What became of a workspace.</summary>
    /// <param name="WasKilled">Whether the worker was killed.</param>
    /// <param name="Sent">The mails that went out, each as often as it did.</param>
    /// <param name="Holds">What it holds after each day.</param>
    /// <param name="Effects">How many effects each cycle had on the record, and how many others.</param>
    private sealed record Life(bool WasKilled, List<string> Sent, List<HashSet<string>> Holds, List<int[]> Effects);
}
