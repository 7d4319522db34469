using System.Globalization;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Benchmarks;

/// <summary>What a cycle costs against how much there is: the first one, one that finds nothing new, and one that finds one more.</summary>
internal static class Curve
{
    private const int IdleCycles = 50;

    private static readonly (string Kind, int Count)[] Points = [("rows", 100), ("rows", 1_000), ("rows", 10_000), ("rows", 100_000), ("rows", 200_000), ("mails", 100), ("mails", 1_000), ("mails", 10_000)];

    public static int Run()
    {
        Console.WriteLine("| on record | first cycle | nothing new | one more |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var (kind, count) in Points)
        {
            var start = new System.Diagnostics.ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OtopFormSync.Benchmarks.dll"), "point", kind, count.ToString(CultureInfo.InvariantCulture)]) { UseShellExecute = false };
            using var process = System.Diagnostics.Process.Start(start)!;
            process.WaitForExit();
        }

        return 0;
    }

    /// <summary>One line of the table, in a process of its own: what one line leaves in memory costs the next nothing.</summary>
    public static async Task<int> PointAsync(string kind, int count)
    {
        using var office = kind == "mails" ? OfficeFolder.WithMails(count) : OfficeFolder.WithRows(count);
        var clock = Worker.AsOf.Standing(Worker.AsOf.Parse(OfficeFolder.Clock)!.Value);
        using var session = await WorkspaceSession.OpenAsync(office.Root, clock, SessionMode.Watching, CancellationToken.None);
        var first = await CostAsync(session, 1);
        await CostAsync(session, IdleCycles); // until it is settled, and what runs each time is compiled
        var idle = await CostAsync(session, IdleCycles);
        if (kind == "mails")
        {
            office.AddMail(count);
        }
        else
        {
            office.AddRow();
        }

        var more = await CostAsync(session, 1);
        Console.WriteLine(FormattableString.Invariant($"| {count:#,##0} {kind} | {first:#,##0} ms | {idle / IdleCycles:0.0} ms | {more:#,##0} ms |"));
        return 0;
    }

    private static async Task<double> CostAsync(WorkspaceSession session, int cycles)
    {
        var before = ProcessUsage.OwnCpuSeconds();
        for (var i = 0; i < cycles; i++)
        {
            var report = await session.RunAsync(CancellationToken.None);
            if (report.Programs.FirstOrDefault(program => program.Unavailable is not null)?.Unavailable is { } refused)
            {
                throw new InvalidOperationException($"What was written cannot be read or written again: {refused.Message}");
            }
        }

        return (ProcessUsage.OwnCpuSeconds() - before) * 1000;
    }
}
