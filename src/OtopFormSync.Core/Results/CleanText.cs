using System.Buffers;
using System.Text;

namespace OtopFormSync.Core.Results;

/// <summary>Texts as every kind of cell carries them, so that what is read back equals what was written.</summary>
public static class CleanText
{
    /// <summary>Excel's own bound for one cell; a longer text makes it "repair" the file. Sheets takes more.</summary>
    public const int MaxCellChars = 32_767;

    private const char CutMark = '…';

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Enumerable.Range(0, 32).Select(value => (char)value).Where(value => value is not ('\t' or '\n')),
        '\uFFFE', '\uFFFF',
        .. Enumerable.Range(0xD800, 0x800).Select(value => (char)value),
    ]);

    /// <summary>The text as a cell will read it back.</summary>
    public static string Of(string text)
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
}
