using OtopFormSync.Core;
using OtopFormSync.Core.Results.Report;
using OtopFormSync.Files;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>The folder in which drafts of the report upward are laid for officers.</summary>
internal static class ReportFolder
{
    /// <summary>Its name in a workspace.</summary>
    public const string Name = "reports";

    /// <summary>The folder of a workspace.</summary>
    public static string Of(string workspace) => Path.Combine(workspace, Name);

    /// <summary>Where a document can be laid without writing over what somebody has filled in: under its name, unless another one bears it; then with a number behind.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name.</param>
    /// <param name="content">The document; a file that holds just this is no other one.</param>
    public static string PlaceFor(string folder, string name, byte[] content)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        return Enumerable.Range(1, int.MaxValue - 1)
            .Select(number => Path.Combine(folder, number == 1 ? name : FormattableString.Invariant($"{stem} ({number}){Path.GetExtension(name)}")))
            .First(file => !File.Exists(file) || File.ReadAllBytes(file).AsSpan().SequenceEqual(content));
    }

    /// <summary>Lays a draft, unless there is a file of that name.</summary>
    /// <returns>What people are told where that fails; null when it lies there.</returns>
    public static Telling? Lay(string workspace, ProvinceReport report)
    {
        var file = Enclosures.DocumentOf(report);
        var target = Path.Combine(Of(workspace), file.Name);
        try
        {
            if (File.Exists(target))
            {
                return null;
            }

            // A name that officers see is never that of half a file.
            Directory.CreateDirectory(Of(workspace));
            var making = $"{target}.{Environment.ProcessId}.tmp";
            File.WriteAllBytes(making, file.Content.AsSpan());
            DurableFiles.Rename(making, target);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(
                $"วางร่างหนังสือรายงานไว้ที่ {target} ไม่ได้ ({fault.Message}) ร่างแนบอยู่ในอีเมลรายงานสรุป หรือทำใหม่ด้วยคำสั่ง report",
                $"The draft of the report could not be laid at {target} ({fault.Message}). The digest brings it as well, and the command report makes it anew.");
        }
    }
}
