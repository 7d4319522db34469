namespace OtopFormSync.GoogleEmulator.Discovery;

/// <summary>Bytes in JSON, in either alphabet of base64, padded or not.</summary>
internal static class Base64Url
{
    public static bool IsBytes(string text) => TryDecode(text, out _);

    public static bool TryDecode(string text, out byte[] bytes)
    {
        var standard = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        bytes = new byte[(standard.Length * 3 / 4) + 3];
        var fits = Convert.TryFromBase64String(standard.PadRight((standard.Length + 3) / 4 * 4, '='), bytes, out var count);
        bytes = bytes[..count];
        return fits;
    }

    public static string Encode(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_');
}
