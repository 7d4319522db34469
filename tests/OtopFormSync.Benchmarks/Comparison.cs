using System.Globalization;

namespace OtopFormSync.Benchmarks;

/// <summary>Two builds in turn over the same folders: how many times as much this one costs as the other.</summary>
internal static class Comparison
{
    private const int Rounds = 3;
    private const int Polls = 30;
    private const int UntilSettled = 5;

    /// <summary>Measures and prints the table.</summary>
    /// <param name="folder">The published build of an earlier commit.</param>
    /// <param name="only">Rows whose name holds this; all when empty.</param>
    public static int Run(string folder, string only)
    {
        var other = new PublishedBuild(Path.GetFullPath(folder));
        if (!other.Exists)
        {
            Console.Error.WriteLine($"'{folder}' holds no published build (otopformsync.dll). Publish the earlier commit there, as README says of this one.");
            return 2;
        }

        Console.WriteLine("| what | earlier | now | ratio |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var measure in All().Where(measure => (other.HasBenchmarks || !measure.NeedsBenchmarks) && measure.Names.Any(name => name.Contains(only, StringComparison.OrdinalIgnoreCase))))
        {
            measure.Print(other);
        }

        if (Peers.Name.Contains(only, StringComparison.OrdinalIgnoreCase))
        {
            Peers.Print();
        }

        return 0;
    }

    private static IEnumerable<Measure> All() =>
    [
        Idle("idle poll, 100 rows", () => OfficeFolder.WithRows(100)),
        Idle("idle poll, 10,000 rows", () => OfficeFolder.WithRows(10_000)),
        Idle("idle poll, 1,000 mails", () => OfficeFolder.WithMails(1_000)),
        new(["one more row on 10,000, CPU s"], 1, build =>
        {
            using var office = OfficeFolder.WithRows(10_000);
            using var worker = build.Watch(office);
            return [Median(Enumerable.Range(0, Rounds).Select(_ => worker.OneMoreRow()))];
        }),
        new(["first cycle, 100,000 rows, CPU s", "first cycle, 100,000 rows, peak MB"], Rounds, build =>
        {
            using var office = OfficeFolder.WithRows(100_000);
            var usage = build.Sync(office);
            return [usage.CpuSeconds, usage.PeakMegabytes];
        }),
        new(["100,000 rows read and graded afresh, CPU s", "100,000 rows read and graded afresh, peak MB"], Rounds, build =>
        {
            using var office = OfficeFolder.WithRows(100_000);
            var usage = build.Rows(office);
            return [usage.CpuSeconds, usage.PeakMegabytes];
        }) { NeedsBenchmarks = true },
        Known("idle sync --once, 100 rows", () => OfficeFolder.WithRows(100)),
        Known("idle sync --once, 5,000 mails", () => OfficeFolder.WithMails(5_000)),
        new(["demo, wall s"], Rounds, build => [build.Demo().WallSeconds]),
    ];

    private static Measure Idle(string name, Func<OfficeFolder> make) => new([$"{name}, CPU ms", $"{name}, resident MB"], 1, build =>
    {
        using var office = make();
        using var worker = build.Watch(office);
        return [worker.IdleMilliseconds(Polls), worker.Megabytes];
    });

    // What a build wrote itself it reads again.
    private static Measure Known(string name, Func<OfficeFolder> make) => new([$"{name}, CPU s", $"{name}, peak MB"], 1, build =>
    {
        using var office = make();
        for (var i = 0; i < UntilSettled; i++)
        {
            build.Sync(office); // writes, looks again, and again once all files have lain still for a while
        }

        var usages = Enumerable.Range(0, Rounds).Select(_ => build.Sync(office)).ToList();
        return [Median(usages.Select(usage => usage.CpuSeconds)), Median(usages.Select(usage => usage.PeakMegabytes))];
    });

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    /// <param name="Names">What is measured, with the unit.</param>
    /// <param name="Rounds">How often, in turn with the other build.</param>
    /// <param name="Take">Measures a build: one figure per name.</param>
    private sealed record Measure(string[] Names, int Rounds, Func<PublishedBuild, double[]> Take)
    {
        /// <summary>True for what only the benchmarks of a build do, which need not lie beside the earlier one.</summary>
        public bool NeedsBenchmarks { get; init; }

        // What one build cannot do says so in its column; the other rows are measured all the same.
        public void Print(PublishedBuild other)
        {
            var (earlier, now) = (new List<double[]>(), new List<double[]>());
            for (var round = 0; round < Rounds; round++)
            {
                TryTake(other, earlier, round);
                TryTake(PublishedBuild.Own, now, round);
            }

            for (var i = 0; i < Names.Length; i++)
            {
                var (was, @is) = (Middle(earlier, i), Middle(now, i));
                Console.WriteLine($"| {Names[i]} | {Text(was)} | {Text(@is)} | {(@is / was)?.ToString("0.000", CultureInfo.InvariantCulture)} |");
            }
        }

        // One that failed once is not asked again: what it takes for that may be long.
        private void TryTake(PublishedBuild build, List<double[]> figures, int round)
        {
            if (figures.Count < round)
            {
                return;
            }

            try
            {
                figures.Add(Take(build));
            }
            catch (InvalidOperationException fault)
            {
                Console.Error.WriteLine($"{Names[0]}: {fault.Message}");
            }
        }

        private double? Middle(List<double[]> figures, int at) => figures.Count < Rounds ? null : Median(figures.Select(taken => taken[at]));

        private static string Text(double? value) => value?.ToString(value < 10 ? "0.00" : "0", CultureInfo.InvariantCulture) ?? "ends with a fault";
    }
}
