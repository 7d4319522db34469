namespace OtopFormSync.Benchmarks;

/// <summary>A published build of the worker: this one, or one of an earlier commit.</summary>
/// <param name="Folder">Where it lies.</param>
internal sealed record PublishedBuild(string Folder)
{
    /// <summary>The build that lies beside this program.</summary>
    public static PublishedBuild Own { get; } = new(AppContext.BaseDirectory);

    private string Program => Path.Combine(Folder, "otopformsync.dll");

    /// <summary>Whether there is one.</summary>
    public bool Exists => File.Exists(Program);

    /// <summary>Runs one cycle in a process of its own.</summary>
    public ProcessUsage Sync(OfficeFolder office) => ProcessUsage.Of([Program, "sync", "--once", "--workspace", office.Root, "--as-of", OfficeFolder.Clock]);

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
