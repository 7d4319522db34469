using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OtopFormSync.Core.Sync.Collecting;

/// <summary>Readings as bytes. What one version wrote only the same version reads, so that the form may change with any of them.</summary>
public static class ReadingCodec
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Converters = { new ValueListConverters(), new SayingConverter() },
    };

    /// <summary>The bytes of a reading.</summary>
    /// <typeparam name="T">What was read.</typeparam>
    /// <param name="reading">The reading.</param>
    /// <returns>The bytes.</returns>
    public static byte[] Encode<T>(T reading)
    {
        using var bytes = new MemoryStream();
        using (var packed = new DeflateStream(bytes, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(packed, reading, Options);
        }

        return bytes.ToArray();
    }

    /// <summary>The reading of bytes.</summary>
    /// <typeparam name="T">What was read.</typeparam>
    /// <param name="bytes">What <see cref="Encode"/> gave.</param>
    /// <returns>The reading.</returns>
    public static T Decode<T>(byte[] bytes)
    {
        using var packed = new DeflateStream(new MemoryStream(bytes, writable: false), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(packed, Options)!;
    }

    /// <summary>Its values are texts and whole numbers, which a serializer does not tell apart by itself.</summary>
    private sealed class SayingConverter : JsonConverter<Saying>
    {
        public override Saying Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var parts = JsonSerializer.Deserialize<Part[]>(ref reader, options)!;
            return new(parts[0].Name, [.. parts.Skip(1).Select(part => (part.Name, part.Text ?? (part.IsLong ? part.Number : (object)(int)part.Number)))]);
        }

        public override void Write(Utf8JsonWriter writer, Saying value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, (Part[])[new(value.Key, null, 0, false), .. value.Values.Select(Of)], options);

        private static Part Of((string Name, object Value) value) => value.Value switch
        {
            string text => new(value.Name, text, 0, false),
            int number => new(value.Name, null, number, false),
            long number => new(value.Name, null, number, true),
            _ => throw new NotSupportedException($"A value of '{value.Name}' is neither a text nor a whole number."),
        };

        private sealed record Part(string Name, string? Text, long Number, bool IsLong);
    }
}
