using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Configuration.Quarters;

/// <summary>Changes a workspace's own file and leaves the rest of it as it was written.</summary>
public static class WorkspaceFile
{
    /// <summary>Adds a program behind those that it names.</summary>
    /// <param name="text">The file's text; it must be valid.</param>
    /// <param name="program">The program.</param>
    /// <returns>The new text; the same where no program is named, since all are used then.</returns>
    public static string WithProgram(string text, ProgramId program)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(program);
        if (YamlReader.Read(text, new ProblemLog("")) is not YamlMap map
            || map.Entries.FirstOrDefault(entry => entry.Key.Text == "programs")?.Value is not YamlList { Items: [.., var last] })
        {
            return text;
        }

        var lines = new FileLines(text);
        lines.AddItem(last.Spot, program.Value);
        return lines.ToString();
    }
}
