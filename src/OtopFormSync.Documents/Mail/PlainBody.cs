using OtopFormSync.Documents.Mail.Threads;

namespace OtopFormSync.Documents.Mail;

/// <summary>A plain text as lines that tell who wrote them.</summary>
internal sealed class PlainBody
{
    /// <summary>Spaces and signs that are not seen; some programs put them around what they quote.</summary>
    public const string Unseen = $"\t{UnseenInLine}";

    /// <summary>The same but for tabs, which part the cells of a table.</summary>
    public const string UnseenInLine = " \n\r\u00A0\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

    private readonly string[] _raw;

    /// <summary>Takes the text apart.</summary>
    /// <param name="text">The text, its lines parted by line feeds.</param>
    public PlainBody(string text)
    {
        _raw = text.Split('\n');
        Lines = Array.ConvertAll(_raw, Line);
    }

    /// <summary>The lines.</summary>
    public MailLine[] Lines { get; }

    /// <summary>The text of one zone, without the marks of quoting that say no more.</summary>
    public string Text(MailZones zones, LineZone zone)
    {
        var kept = new List<string>();
        for (var at = 0; at < _raw.Length; at++)
        {
            if (zones[at] == zone)
            {
                kept.Add(_raw[at][Quoted(_raw[at], zones.DepthOf(at), out _)..].TrimEnd());
            }
        }

        return string.Join('\n', kept).Trim('\n', '\r', ' ');
    }

    /// <summary>One line as it tells who wrote it.</summary>
    public static MailLine Line(string raw)
    {
        var begin = Quoted(raw, int.MaxValue, out var depth);
        return new(Trimmed(raw.AsSpan(begin)), depth);
    }

    private static string Trimmed(ReadOnlySpan<char> text)
    {
        text = text.Trim(Unseen);
        return (text.Length > MailLine.MaxLength ? text[..MailLine.MaxLength] : text).ToString();
    }

    /// <summary>Where the text begins behind at most so many marks of quoting.</summary>
    private static int Quoted(string raw, int most, out int depth)
    {
        var (begin, at) = (0, 0);
        depth = 0;
        while (depth < most)
        {
            while (at < raw.Length && raw[at] is ' ' or '\t' or '\u00A0')
            {
                at++;
            }

            if (at == raw.Length || raw[at] != '>')
            {
                break;
            }

            depth++;
            begin = ++at;
        }

        return begin < raw.Length && begin > 0 && raw[begin] == ' ' ? begin + 1 : begin;
    }
}
