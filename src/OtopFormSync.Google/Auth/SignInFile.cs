using System.Text.Json;
using OtopFormSync.Files;

namespace OtopFormSync.Google.Auth;

/// <summary>The file with a person's lasting sign-in; only the owner can read it. Whoever has it can act for the mailbox.</summary>
/// <param name="workspace">The workspace's folder.</param>
internal sealed class SignInFile(string workspace)
{
    /// <summary>The file's name in the workspace.</summary>
    public const string Name = "google-token.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly string _path = Path.Combine(workspace, Name);

    /// <summary>Changes when somebody signs in anew or the sign-in is forgotten.</summary>
    public DateTime Stamp => File.GetLastWriteTimeUtc(_path);

    /// <summary>Reads it.</summary>
    /// <returns>The sign-in; null when there is none, or the file is damaged: then one signs in anew.</returns>
    public StoredSignIn? Read()
    {
        try
        {
            return JsonSerializer.Deserialize<StoredSignIn>(File.ReadAllText(_path), Json) is { Account: not null, Client: not null, TokenAddress: not null, Scopes: not null, RefreshToken: not null } stored ? stored : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it in one step.</summary>
    public void Write(StoredSignIn signIn) => DurableFiles.Put(_path, $"{_path}.{Guid.NewGuid():N}.tmp", stream => JsonSerializer.Serialize(stream, signIn, Json));

    /// <summary>Removes it; nothing happens when there is none.</summary>
    public void Delete() => File.Delete(_path);
}
