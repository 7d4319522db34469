using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary>The file that a command was given.</summary>
internal static class GivenFile
{
    /// <summary>Refuses a path at which there is no file.</summary>
    /// <exception cref="WorkspaceFaultException">There is none.</exception>
    public static void MustBeThere(string path)
    {
        if (!File.Exists(path))
        {
            throw new WorkspaceFaultException(ExitCode.Usage, $"'{path}' is not there", path, "no such file", "give the path of a file");
        }
    }
}
