namespace OtopFormSync.Benchmarks;

/// <summary>A published build of the worker: this one, or one of an earlier commit.</summary>
/// <param name="Folder">Where it lies.</param>
internal sealed record PublishedBuild(string Folder)
{
    /// <summary>The build that lies beside this program.</summary>
    public static PublishedBuild Own { get; } = new(AppContext.BaseDirectory);

    private const int MostAttempts = 5;

    private string Program => Path.Combine(Folder, "otopformsync.dll");

    /// <summary>Whether there is one.</summary>
    public bool Exists => File.Exists(Program);

    /// <summary>Whether its benchmarks lie beside it.</summary>
    public bool HasBenchmarks => File.Exists(Benchmarks);

    private string Benchmarks => Path.Combine(Folder, "OtopFormSync.Benchmarks.dll");

    /// <summary>Runs one cycle in a process of its own. Earlier builds give up on a mail, and end, when the machine makes them wait in the midst of it: they are asked again.</summary>
    public ProcessUsage Sync(OfficeFolder office)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return ProcessUsage.Of([Program, "sync", "--once", "--workspace", office.Root, "--as-of", OfficeFolder.Clock]);
            }
            catch (InvalidOperationException) when (attempt < MostAttempts)
            {
            }
        }
    }

    /// <summary>Reads, normalizes and grades the office's rows in a process of its own, and nothing else.</summary>
    public ProcessUsage Rows(OfficeFolder office) => ProcessUsage.Of([Benchmarks, "rows", office.Root]);

    /// <summary>Runs the demo.</summary>
    public ProcessUsage Demo()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"otop-bench-{Guid.NewGuid():N}");
        try
        {
            return ProcessUsage.Of([Program, "demo", "--out", folder]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Starts a worker that keeps watching.</summary>
    public RunningWorker Watch(OfficeFolder office) => new(office, [Program, "run", "--workspace", office.Root, "--as-of", OfficeFolder.Clock]);
}
