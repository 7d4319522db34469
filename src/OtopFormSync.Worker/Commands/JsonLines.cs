using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OtopFormSync.Worker.Commands;

/// <summary>One JSON object a line in, one a line out, in UTF-8; each answer is written before the next line is read.</summary>
internal static class JsonLines
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers every line.</summary>
    /// <param name="input">The lines.</param>
    /// <param name="output">The answers.</param>
    /// <param name="answer">Writes the members of one answer and says whether the question was understood; the element is the line's object, or null when the line is none.</param>
    /// <returns>Usage when a line was no JSON object or asked for what there is not, else ok.</returns>
    public static async Task<ExitCode> AnswerAsync(Stream input, Stream output, Func<JsonElement?, Utf8JsonWriter, bool> answer)
    {
        var code = ExitCode.Ok;
        using var reader = new StreamReader(input, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        using var buffer = new MemoryStream();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            buffer.SetLength(0);
            using (var document = Parse(line))
            using (var writer = new Utf8JsonWriter(buffer, Plain))
            {
                var isObject = document?.RootElement.ValueKind == JsonValueKind.Object;
                writer.WriteStartObject();
                code = answer(isObject ? document!.RootElement : null, writer) && isObject ? code : ExitCode.Usage;
                writer.WriteEndObject();
            }

            buffer.WriteByte((byte)'\n');
            await output.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
            await output.FlushAsync();
        }

        return code;
    }

    /// <summary>A member's text.</summary>
    /// <param name="element">The object.</param>
    /// <param name="name">The member.</param>
    /// <returns>The text; for a number its digits as written; null when absent, null, or text that is no Unicode.</returns>
    public static string? Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var member))
        {
            return null;
        }

        try
        {
            return member.ValueKind switch
            {
                JsonValueKind.String => member.GetString(),
                JsonValueKind.Number => member.GetRawText(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.Object or JsonValueKind.Array => null,
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair: no text at all
        }
    }

    private static JsonDocument? Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
