using System.Text.Json;

namespace OtopFormSync.Google.Auth;

/// <summary>A file of Google's console: JSON with texts. Its contents are secret and stand in no message.</summary>
internal sealed class SignInDocument
{
    private readonly string _name;
    private readonly string _expected;
    private readonly JsonElement _root;

    private SignInDocument(string name, string expected, JsonElement root) => (_name, _expected, _root) = (name, expected, root);

    /// <summary>Reads a file.</summary>
    /// <param name="workspace">The folder that the name is relative to.</param>
    /// <param name="name">The file, as the workspace names it.</param>
    /// <param name="expected">What the file should be.</param>
    /// <exception cref="SignInFileException">It is not there, or no JSON.</exception>
    public static SignInDocument Read(string workspace, string name, string expected)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(workspace, name)));
            return new(name, expected, document.RootElement.Clone());
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SignInFileException($"{name}: the file is not there — expected {expected}, relative to the workspace folder", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SignInFileException($"{name}: the file cannot be read — expected {expected}, readable for this program", fault);
        }
        catch (JsonException fault)
        {
            throw new SignInFileException($"{name}: the file is no JSON — expected {expected}, as Google's console lets one download it", fault);
        }
    }

    /// <summary>The part of that name.</summary>
    /// <exception cref="SignInFileException">It is not there.</exception>
    public SignInDocument Part(string key) => new(_name, _expected, Find(key) is { ValueKind: JsonValueKind.Object } part ? part : throw Missing(key));

    /// <summary>A text.</summary>
    /// <exception cref="SignInFileException">It is not there.</exception>
    public string Text(string key) => OptionalText(key) ?? throw Missing(key);

    /// <summary>A text; null when it is not there.</summary>
    public string? OptionalText(string key) => Find(key) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } found ? found : null;

    /// <summary>The file is another one.</summary>
    public SignInFileException Wrong(string what, Exception? cause = null) => new($"{_name}: {what} — expected {_expected}", cause);

    private JsonElement? Find(string key) => _root.ValueKind == JsonValueKind.Object && _root.TryGetProperty(key, out var found) ? found : null;

    private SignInFileException Missing(string key) => Wrong($"'{key}' is missing in the file");
}
