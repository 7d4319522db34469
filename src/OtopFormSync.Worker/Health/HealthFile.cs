using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using OtopFormSync.Files;

namespace OtopFormSync.Worker.Health;

/// <summary>The file that tells others how the worker is, replaced in one step after each cycle that has something to say.</summary>
internal static class HealthFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Reads the file.</summary>
    /// <returns>Null when there is none, or it cannot be read (<see cref="IsDamaged"/>): the next cycle makes it anew.</returns>
    public static WorkerHealth? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<WorkerHealth>(File.ReadAllText(file), Json);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether something stands there that cannot be read: cut, locked, or another version's.</summary>
    public static bool IsDamaged(string file) => Path.Exists(file) && Read(file) is null;

    /// <summary>Writes the file; where a new one finds no room, over the one that is there.</summary>
    /// <exception cref="IOException">It cannot be written at all.</exception>
    /// <exception cref="UnauthorizedAccessException">This account may not write it.</exception>
    public static void Write(string file, WorkerHealth health)
    {
        var text = Text(health);
        try
        {
            DurableFiles.Replace(file, text);
        }
        catch (Exception fault) when (fault is (IOException or UnauthorizedAccessException) && DurableFiles.TryOverwrite(file, text))
        {
            // On a full disk the room that a file has is still its own.
        }
    }

    /// <summary>Writes that nothing but the clock went on: each poll does, so it costs as little as it says.</summary>
    /// <returns>False where the file must be written anew.</returns>
    public static bool TryGoOn(string file, WorkerHealth health) => DurableFiles.TryAmend(file, Text(health));

    /// <summary>Writes the file if that can be: the fault that it tells of is told anyway.</summary>
    public static void WriteIfPossible(string file, WorkerHealth health)
    {
        try
        {
            Write(file, health);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What is in the way is seen by whoever asks how the worker is.
        }
    }

    /// <summary>The health as JSON.</summary>
    public static string Text(WorkerHealth health) => JsonSerializer.Serialize(health, Json);
}
