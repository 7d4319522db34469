using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary>Which of a workspace's programs a command means.</summary>
internal static class ProgramChoice
{
    /// <summary>The program of an id.</summary>
    /// <param name="configuration">The workspace's configuration.</param>
    /// <param name="option">The option that gave the id.</param>
    /// <param name="id">The id as typed.</param>
    /// <exception cref="WorkspaceFaultException">There is no such program.</exception>
    public static Program Named(WorkspaceConfiguration configuration, string option, string id) =>
        configuration.Programs.FirstOrDefault(known => string.Equals(known.Id.Value, id, StringComparison.Ordinal))
        ?? throw new WorkspaceFaultException(ExitCode.Usage, "There is no such program in this workspace", option, $"'{id}' is not among {Ids(configuration.Programs)}", "give one of these");

    /// <summary>The only one of the programs that could be meant: which of two missions is for a person to say.</summary>
    /// <param name="candidates">Those that could be meant, at least one.</param>
    /// <exception cref="WorkspaceFaultException">Several could.</exception>
    public static Program Only(IReadOnlyList<Program> candidates) => candidates is [var only]
        ? only
        : throw new WorkspaceFaultException(ExitCode.Usage, "It is not clear which mission is meant", "--program", $"there is {string.Join(", ", candidates.Select(program => $"{program.Id} ({program.ShortTitle})"))}", string.Join(" | ", candidates.Select(program => $"--program {program.Id}")));

    /// <summary>The latest program of each mission, in the workspace's order.</summary>
    /// <param name="configuration">The workspace's configuration.</param>
    public static List<Program> Latest(WorkspaceConfiguration configuration) =>
        [.. configuration.Programs.Where(program => !configuration.Programs.Any(other => other.IsOfMissionOf(program) && other.Quarter.CompareTo(program.Quarter) > 0))];

    private static string Ids(ValueList<Program> programs) => string.Join(", ", programs.Select(program => program.Id));
}
