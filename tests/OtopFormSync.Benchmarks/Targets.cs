using System.Diagnostics;
using System.Globalization;

namespace OtopFormSync.Benchmarks;

/// <summary>Measures the bounds that the project sets itself, in about a minute; the table goes into the README.</summary>
internal static class Targets
{
    private const int Rows = 100_000;

    public static int Run()
    {
        Console.WriteLine("| what | aim | measured |");
        Console.WriteLine("|---|---|---|");
        Demo();
        PerSecond();
        Afresh();
        Ratio();
        return 0;
    }

    private static void Demo()
    {
        var best = Enumerable.Range(0, 3).Min(_ => PublishedBuild.Own.Demo().WallSeconds);
        Line("start of the built program to published results and mails (demo)", "under 2 s", $"{Text(best)} s");
    }

    private static void PerSecond()
    {
        var reports = Sample.Reports(Rows);
        foreach (var report in reports)
        {
            _ = report.Report.Id; // made when a row is collected
        }

        var asOf = Worker.AsOf.Parse("2024-12-31")!.Value;
        var best = Best(5, () => Sample.NewDerivation().Derive(new() { Reports = reports, AsOf = asOf }), cpu: true);
        Line("submissions normalized and graded on one core", "over 100,000 a second", $"{(int)(Rows / best):#,##0} a second");
    }

    private static void Afresh()
    {
        var folder = Directory.CreateTempSubdirectory("otop-bench-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "responses"));
        File.WriteAllText(Path.Combine(folder, "responses", "responses.csv"), Sample.Csv(Rows));
        string[] best = [];
        for (var i = 0; i < 3; i++)
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OtopFormSync.Benchmarks.dll"), "rows", folder]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var parts = process.StandardOutput.ReadToEnd().Trim().Split(' ');
            process.WaitForExit();
            if (best.Length == 0 || decimal.Parse(parts[2], CultureInfo.InvariantCulture) < decimal.Parse(best[2], CultureInfo.InvariantCulture))
            {
                best = parts;
            }
        }

        Directory.Delete(folder, recursive: true);
        Line("100,000 response rows read, normalized and graded afresh, in a new process", "under 2 s, 300 MB", $"{best[2]} s of one core, start-up and compiling included (reading {best[1]} s), {best[3]} MB");
    }

    private static void Ratio()
    {
        var (both, reading, writing) = Peers.AgainstBare();
        Line("10,000 rows read and written, against bare ExcelDataReader and OpenXmlWriter", "under 2 times", $"{Text(both)} times (reading {Text(reading)}, writing {Text(writing)})");
    }

    // Processor time where one core is meant, so that a busy machine does not count; else time on the clock.
    private static double Best(int times, Action action, bool cpu = false)
    {
        using var process = Process.GetCurrentProcess();
        var best = double.MaxValue;
        for (var i = 0; i < times; i++)
        {
            process.Refresh();
            var (started, used) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
            action();
            process.Refresh();
            best = Math.Min(best, (cpu ? process.TotalProcessorTime - used : Stopwatch.GetElapsedTime(started)).TotalSeconds);
        }

        return best;
    }

    private static string Text(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static void Line(string what, string aim, string measured) => Console.WriteLine($"| {what} | {aim} | {measured} |");
}
