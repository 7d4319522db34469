using System.Buffers;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace OtopFormSync.Documents.Text;

/// <summary>Finds the encoding of a text. Thai office programs write UTF-8, UTF-16 and Windows-874 (TIS-620), mostly without saying so.</summary>
internal static class TextDecoder
{
    /// <summary>Bytes that Windows-874 gives a character.</summary>
    private static readonly SearchValues<byte> Thai874 = SearchValues.Create(
    [
        0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97,
        .. Enumerable.Range(0xA0, 0xDA - 0xA0 + 1).Select(value => (byte)value),
        .. Enumerable.Range(0xDF, 0xFB - 0xDF + 1).Select(value => (byte)value),
    ]);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Windows-874, a superset of TIS-620.</summary>
    public static Encoding Windows874 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(874)!;

    /// <summary>The encoding of a text and the length of its byte order mark.</summary>
    /// <param name="bytes">The text.</param>
    /// <returns>The encoding.</returns>
    /// <exception cref="UnreadableException">No encoding fits: nothing is guessed.</exception>
    public static (Encoding Encoding, int Mark) Detect(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Utf8.IsValid(span) ? (Encoding.UTF8, 3) : throw new UnreadableException(EndsInsideCharacter(span) ? Complaint.HalfWritten : Complaint.BrokenText);
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (Encoding.Unicode, 2);
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode, 2);
        }

        if (LooksLikeUtf16(span))
        {
            return (span[0] == 0 || span[0] == 0x0E ? Encoding.BigEndianUnicode : Encoding.Unicode, 0);
        }

        if (Utf8.IsValid(span))
        {
            return (Encoding.UTF8, 0);
        }

        if (IsPlausible874(span))
        {
            return (Windows874, 0);
        }

        if (EndsInsideCharacter(span))
        {
            throw new UnreadableException(Complaint.HalfWritten);
        }

        return (DetectOther(bytes) ?? throw new UnreadableException(Complaint.BrokenText), 0);
    }

    /// <summary>The text in whatever encoding it is.</summary>
    /// <exception cref="UnreadableException">No encoding fits.</exception>
    public static string Decode(ReadOnlyMemory<byte> bytes)
    {
        var (encoding, mark) = Detect(bytes);
        return encoding.GetString(bytes.Span[mark..]);
    }

    /// <summary>True when every second byte is the high byte of ASCII or of the Thai block.</summary>
    public static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        var pairs = Math.Min(bytes.Length / 2, 256);
        if (pairs < 2)
        {
            return false;
        }

        int little = 0, big = 0, zeros = 0;
        for (var i = 0; i < pairs; i++)
        {
            var (first, second) = (bytes[2 * i], bytes[(2 * i) + 1]);
            big += first is 0 or 0x0E or 0x20 ? 1 : 0;
            little += second is 0 or 0x0E or 0x20 ? 1 : 0;
            zeros += first == 0 || second == 0 ? 1 : 0;
        }

        return zeros > 0 && Math.Max(little, big) * 10 >= pairs * 9;
    }

    /// <summary>True when the bytes above ASCII are Thai letters and marks stand where marks can stand.</summary>
    public static bool IsPlausible874(ReadOnlySpan<byte> bytes)
    {
        int thai = 0, misplaced = 0;
        byte before = 0;
        foreach (var value in bytes)
        {
            if (value >= 0x80)
            {
                if (!Thai874.Contains(value))
                {
                    return false;
                }

                thai++;
                if (IsMark(value) && !IsConsonant(before) && !IsMark(before))
                {
                    misplaced++;
                }
            }

            before = value;
        }

        return thai > 0 && misplaced * 20 <= thai && !IsDamagedUtf8(bytes, thai);
    }

    /// <summary>True when most bytes above ASCII are whole Thai letters of UTF-8: a few damaged ones do not make it Windows-874, which would read every letter as two others.</summary>
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes, int high)
    {
        var letters = 0;
        for (var i = 0; i + 2 < bytes.Length; i++)
        {
            if (bytes[i] == 0xE0 && bytes[i + 1] is (0xB8 or 0xB9) && bytes[i + 2] is >= 0x80 and <= 0xBF)
            {
                letters++;
                i += 2;
            }
        }

        return letters * 3 * 2 > high;
    }

    private static bool IsConsonant(byte value) => value is >= 0xA1 and <= 0xCE;

    private static bool IsMark(byte value) => value is 0xD1 or (>= 0xD4 and <= 0xDA) or (>= 0xE7 and <= 0xEE);

    private static bool EndsInsideCharacter(ReadOnlySpan<byte> bytes)
    {
        for (var cut = 1; cut <= 3 && cut < bytes.Length; cut++)
        {
            if (bytes[^cut] >= 0xC0)
            {
                return Utf8.IsValid(bytes[..^cut]);
            }
        }

        return false;
    }

    private static Encoding? DetectOther(ReadOnlyMemory<byte> bytes)
    {
        // Thai as UTF-8 with damaged bytes: any other reading would be mojibake passed off as text.
        if (bytes.Span.IndexOf((ReadOnlySpan<byte>)[0xE0, 0xB8]) >= 0 || bytes.Span.IndexOf((ReadOnlySpan<byte>)[0xE0, 0xB9]) >= 0)
        {
            return null;
        }

        var sample = bytes.Span[..Math.Min(bytes.Length, 64 * 1024)].ToArray();
        return CharsetDetector.DetectFromBytes(sample).Detected is { Encoding: { } encoding, Confidence: >= 0.7f } && encoding.CodePage is not (65001 or 20127)
            ? encoding
            : null;
    }
}
