using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Folder.Files;

/// <summary>What a folder was found to hold the last time, as long as nothing in it changed: neither opened nor listed by kinds again.</summary>
/// <param name="folder">The folder.</param>
/// <param name="machine">The machine's clock, by which files are dated; null to look at everything each time.</param>
internal sealed class LastCollection(string folder, TimeProvider? machine)
{
    private (FolderGlance Glance, string? Cursor, Collected Found)? _last;

    /// <summary>What was found, if it still holds; else it is looked for.</summary>
    /// <param name="cursor">What the source is asked with.</param>
    /// <param name="collect">Looks at everything.</param>
    internal async Task<Collected> OrAsync(string? cursor, Func<Task<Collected>> collect)
    {
        if (_last is { } last && string.Equals(last.Cursor, cursor, StringComparison.Ordinal) && last.Glance.Holds())
        {
            return last.Found;
        }

        var glance = machine is null ? null : FolderGlance.Of(folder); // before anything is read: what changes from here on shows in the next one
        var found = await collect();
        // Asked with what it answered, it would answer the same: also where something is in the way that only a person can clear.
        _last = (found.IsUnchanged || string.Equals(found.Cursor, cursor, StringComparison.Ordinal)) && glance?.IsStillAt(machine!.GetUtcNow()) == true && !found.Problems.Any(problem => problem.IsPassing) ? (glance, cursor, found) : null;
        return found;
    }
}
