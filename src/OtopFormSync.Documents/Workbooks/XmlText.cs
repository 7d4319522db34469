using System.Buffers;
using System.Globalization;
using System.Text;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>Texts as an xlsx may carry them.</summary>
internal static class XmlText
{
    /// <summary>Excel's own bound for one cell; a longer text makes it "repair" the file.</summary>
    public const int MaxCellChars = 32_767;

    private const char CutMark = '…';

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Enumerable.Range(0, 32).Select(value => (char)value).Where(value => value is not ('\t' or '\n')),
        '_', '\uFFFE', '\uFFFF',
        .. Enumerable.Range(0xD800, 0x800).Select(value => (char)value),
    ]);

    /// <summary>The text without what XML cannot carry, with line feeds only, no longer than a cell, and with what reads like an escape (_x0041_) escaped.</summary>
    public static string Escape(string text)
    {
        if (text.Length <= MaxCellChars && !text.AsSpan().ContainsAny(Suspects))
        {
            return text;
        }

        var clean = Clean(text);
        if (!clean.Contains("_x", StringComparison.OrdinalIgnoreCase))
        {
            return clean;
        }

        var escaped = new StringBuilder(clean.Length + 16);
        for (var i = 0; i < clean.Length; i++)
        {
            escaped.Append(IsEscape(clean, i) ? "_x005F_" : clean[i].ToString());
        }

        return escaped.ToString();
    }

    /// <summary>What <see cref="Escape"/> wrote, as it reads.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsEscape(text, i))
            {
                plain.Append((char)int.Parse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.Replace("\r\n", "\n").Replace('\r', '\n').ToString();
    }

    /// <summary>The text as a cell will read it back.</summary>
    public static string Clean(string text)
    {
        if (text.Length <= MaxCellChars && !text.AsSpan().ContainsAny(Suspects))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (sign == '\r')
            {
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            }
            else if (char.IsHighSurrogate(sign) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(sign).Append(text[++i]);
            }
            else if (!char.IsSurrogate(sign) && (sign >= ' ' || sign is '\t' or '\n') && sign < '\uFFFE')
            {
                clean.Append(sign);
            }
        }

        if (clean.Length > MaxCellChars)
        {
            var end = MaxCellChars - 1;
            clean.Length = char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end;
            clean.Append(CutMark);
        }

        return clean.ToString();
    }

    private static bool IsEscape(string text, int at) =>
        at + 7 <= text.Length && text[at] == '_' && text[at + 1] is 'x' or 'X' && text[at + 6] == '_'
        && char.IsAsciiHexDigit(text[at + 2]) && char.IsAsciiHexDigit(text[at + 3]) && char.IsAsciiHexDigit(text[at + 4]) && char.IsAsciiHexDigit(text[at + 5]);
}
