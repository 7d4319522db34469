using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OtopFormSync.Worker.Commands;

/// <summary>What a command prints with <c>--json</c>: one object, indented, Thai as it is.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints an object.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="write">Writes the object, with its braces.</param>
    public static async Task WriteAsync(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            write(writer);
        }

        await output.WriteLineAsync(Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
