using System.Globalization;
using System.Text;
using OtopFormSync.Core.Results;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>Texts as an xlsx may carry them.</summary>
internal static class XmlText
{
    /// <summary>The text of a cell with what reads like an escape (_x0041_) escaped.</summary>
    public static string Escape(string text)
    {
        var clean = CellText.Of(text);
        if (!MayEscape(clean))
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
        if (!MayEscape(text))
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

    // Hardly a text has the sign, and letters of both sizes are looked for one by one.
    private static bool MayEscape(string text) => text.AsSpan().Contains('_') && text.Contains("_x", StringComparison.OrdinalIgnoreCase);

    private static bool IsEscape(string text, int at) =>
        at + 7 <= text.Length && text[at] == '_' && text[at + 1] is 'x' or 'X' && text[at + 6] == '_'
        && char.IsAsciiHexDigit(text[at + 2]) && char.IsAsciiHexDigit(text[at + 3]) && char.IsAsciiHexDigit(text[at + 4]) && char.IsAsciiHexDigit(text[at + 5]);
}
