using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using OtopFormSync.Folder.Files;

namespace OtopFormSync.Worker.Health;

/// <summary>The file that tells others how the worker is, replaced in one step after each cycle.</summary>
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
    /// <returns>Null when there is none, or another version wrote it.</returns>
    public static WorkerHealth? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<WorkerHealth>(File.ReadAllText(file), Json);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the file.</summary>
    public static void Write(string file, WorkerHealth health) => DurableFiles.Replace(file, Text(health));

    /// <summary>The health as JSON.</summary>
    public static string Text(WorkerHealth health) => JsonSerializer.Serialize(health, Json);
}
