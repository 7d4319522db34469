using OtopFormSync.Core.Workspaces;

namespace OtopFormSync.Mailbox.Connections;

/// <summary>Reads the password or token of a mailbox anew for each login, so that one that was changed counts at once.</summary>
/// <param name="secret">Where it lies.</param>
/// <param name="workspace">The workspace's folder.</param>
internal sealed class SecretText(MailboxSecret secret, string workspace)
{
    private const int LongestBytes = 64 * 1024;

    /// <summary>The file that holds it; null when it lies in the environment.</summary>
    public string? File => IsInFile ? Path.Combine(workspace, secret.Name) : null;

    /// <summary>Reads it.</summary>
    /// <returns>The first line that is not empty.</returns>
    /// <exception cref="MailboxUnavailableException">It is not there.</exception>
    public string Read()
    {
        try
        {
            var text = !IsInFile ? Environment.GetEnvironmentVariable(secret.Name)
                : new FileInfo(File!).Length > LongestBytes ? null
                : System.IO.File.ReadLines(File!).FirstOrDefault(line => line.Trim().Length > 0);
            return text?.Trim() is { Length: > 0 } found ? found : throw FaultText.NoSecret(secret.Name);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw FaultText.NoSecret(secret.Name, fault);
        }
    }

    private bool IsInFile => secret.Kind switch
    {
        MailboxSecretKind.PasswordFile or MailboxSecretKind.TokenFile => true,
        MailboxSecretKind.PasswordVariable => false,
    };
}
