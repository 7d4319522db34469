using System.Globalization;
using OtopFormSync.Files;
using OtopFormSync.Folder;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>
/// A workspace of files in which a single cycle found nothing to do. The next one is over when nothing that it would read has changed since and no instant has come
/// at which something changes by itself: it opens neither configuration nor record nor results.
/// </summary>
internal sealed record SettledWorkspace
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1); // then a whole cycle looks at the record, too, and tells that the worker is well

    /// <summary>The instant of the cycle.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The first instant at which something changes by itself.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The machine's clock at its end.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>What it answered to its caller.</summary>
    public required ExitCode Code { get; init; }

    /// <summary>What it said.</summary>
    public required string Text { get; init; }

    /// <summary>Finds what the last cycle left, if it still says everything. Holds the workspace while it looks.</summary>
    /// <param name="workspace">The folder.</param>
    /// <param name="time">The worker's clock.</param>
    /// <param name="machine">The machine's clock.</param>
    /// <returns>Null when a cycle must look.</returns>
    public static SettledWorkspace? Find(string workspace, TimeProvider time, TimeProvider machine)
    {
        var layout = new FolderLayout(workspace);
        if (!File.Exists(layout.SettledFile) || !InstanceLock.TryTake(layout, time, out var held, out _))
        {
            return null;
        }

        using (held)
        {
            return Parse(File.ReadAllLines(layout.SettledFile)) is var (settled, fingerprint)
                && settled.HoldsFor(time.GetUtcNow(), machine.GetUtcNow())
                && string.Equals(GlanceAt(layout)?.Fingerprint, fingerprint, StringComparison.Ordinal)
                ? settled
                : null;
        }
    }

    /// <summary>What a cycle over the workspace's files reads, as it is now.</summary>
    /// <param name="layout">The workspace.</param>
    public static WorkspaceGlance? GlanceAt(FolderLayout layout) =>
        WorkspaceGlance.Of(layout, [.. ConfigurationFolder.Of(layout.Root).Files(), .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")]);

    /// <summary>Leaves it for the next one.</summary>
    /// <param name="layout">The workspace, held by this process.</param>
    /// <param name="glance">What the cycle read, as it was before and behind it.</param>
    public void Keep(FolderLayout layout, WorkspaceGlance glance) => DurableFiles.Replace(
        layout.SettledFile,
        string.Create(CultureInfo.InvariantCulture, $"{glance.Fingerprint}\n{AsOf:O}\n{Until:O}\n{EndedAt:O}\n{(int)Code}\n{Text}"));

    private bool HoldsFor(DateTimeOffset asOf, DateTimeOffset now) => asOf >= AsOf && asOf < Until && now >= EndedAt && now - EndedAt < Longest;

    // Whatever it is that cannot be read: a cycle looks.
    private static (SettledWorkspace Settled, string Fingerprint)? Parse(string[] lines) =>
        lines is [var fingerprint, var asOf, var until, var ended, var code, .. var text]
            && Instant(asOf) is { } from && Instant(until) is { } to && Instant(ended) is { } end
            && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (new() { AsOf = from, Until = to, EndedAt = end, Code = (ExitCode)number, Text = string.Concat(text.Select(line => line + Environment.NewLine)) }, fingerprint)
            : null;

    private static DateTimeOffset? Instant(string text) => DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : null;
}
