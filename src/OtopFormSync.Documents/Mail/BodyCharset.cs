using System.Text;
using System.Text.Unicode;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Mail;

/// <summary>Decodes a mail's text: what the header says of the charset is often missing or wrong in Thai mail.</summary>
internal static class BodyCharset
{
    private const int Latin1 = 28591;
    private const int Western = 1252;
    private const int Ascii = 20127;

    /// <summary>The text; what cannot be decoded becomes U+FFFD, never another letter.</summary>
    public static string Decode(byte[] bytes, string? charset)
    {
        var span = bytes.AsSpan();
        span = span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? span[3..] : span;
        var declared = Declared(charset);

        // Encodings of wide units or of escapes: their bytes are ASCII and would pass for UTF-8.
        if (declared is { CodePage: 1200 or 1201 or 12000 or 12001 or (>= 50220 and <= 50229) or 52936 })
        {
            return declared.GetString(span);
        }

        if (Utf8.IsValid(span))
        {
            return Encoding.UTF8.GetString(span);
        }

        var isVague = declared is null or { CodePage: Latin1 or Western or Ascii or 65001 };
        if (isVague && TextDecoder.IsPlausible874(span))
        {
            return TextDecoder.Windows874.GetString(span);
        }

        return declared is null or { CodePage: Ascii } ? Encoding.UTF8.GetString(span) : declared.GetString(span);
    }

    private static Encoding? Declared(string? charset)
    {
        try
        {
            return string.IsNullOrWhiteSpace(charset) ? null
                : charset.Trim().ToLowerInvariant() is "tis-620" or "tis620" or "iso-8859-11" or "windows-874" or "cp874" or "x-windows-874" ? TextDecoder.Windows874
                : Encoding.GetEncoding(charset.Trim());
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
