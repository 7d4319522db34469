using System.Diagnostics;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Folder;

namespace OtopFormSync.Benchmarks;

/// <summary>Reads, normalizes and grades a response file afresh, in a process of its own so that its memory can be told.</summary>
internal static class RowsAfresh
{
    public static int Run(string folder)
    {
        var derivation = Sample.NewDerivation();
        var asOf = Worker.AsOf.Parse("2024-12-31")!.Value;
        using var process = Process.GetCurrentProcess();
        var source = new FolderResponses(new FolderLayout(folder), Sample.Configuration.Programs, Worker.AsOf.Standing(asOf), Patience.Once);
        var collected = source.CollectAsync(null, CancellationToken.None).GetAwaiter().GetResult();
        process.Refresh();
        var read = process.TotalProcessorTime;
        var state = derivation.Derive(new() { Reports = collected.Reports.Select(report => new StoredReport(report, asOf, null)).ToList(), AsOf = asOf });
        process.Refresh();
        var all = process.TotalProcessorTime;
        Console.WriteLine(FormattableString.Invariant($"{collected.Reports.Count} {read.TotalSeconds:0.00} {all.TotalSeconds:0.00} {process.PeakWorkingSet64 / 1024 / 1024} {state.Received.Count}"));
        return 0;
    }
}
