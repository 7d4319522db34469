using OtopFormSync.Core.Workspaces;

namespace OtopFormSync.Line;

/// <summary>Reads a secret of the channel anew each time, so that one that was changed counts at once.</summary>
/// <param name="secret">Where it lies.</param>
/// <param name="workspace">The workspace's folder.</param>
public sealed class LineSecretText(LineSecret secret, string workspace)
{
    private const int LongestBytes = 64 * 1024;

    /// <summary>What it is called where it lies.</summary>
    public string Name => secret.Name;

    /// <summary>The file that holds it; null when it lies in the environment.</summary>
    public string? File => secret.Kind switch
    {
        LineSecretKind.File => Path.Combine(workspace, secret.Name),
        LineSecretKind.Variable => null,
    };

    /// <summary>Reads it.</summary>
    /// <returns>The first line that is not empty; null when it is not there or cannot be read.</returns>
    public string? Read()
    {
        try
        {
            var text = File is not { } file ? Environment.GetEnvironmentVariable(secret.Name)
                : new FileInfo(file).Length > LongestBytes ? null
                : System.IO.File.ReadLines(file).FirstOrDefault(line => line.Trim().Length > 0);
            return text?.Trim() is { Length: > 0 } found ? found : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
