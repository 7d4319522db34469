using System.Globalization;
using System.Text;

namespace OtopFormSync.Documents.Rtf;

/// <summary>What the signs of an RTF file are.</summary>
internal enum RtfKind
{
    /// <summary>A group begins.</summary>
    Open,

    /// <summary>A group ends.</summary>
    Close,

    /// <summary>A control word with or without a number, or a control sign.</summary>
    Control,

    /// <summary>A letter of the file's code page, written as it is or in two digits.</summary>
    Letter,
}

/// <summary>One of them.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Word">The control word; empty for others.</param>
/// <param name="Number">The number behind it; null for none.</param>
/// <param name="Value">The letter.</param>
internal readonly record struct RtfToken(RtfKind Kind, string Word = "", int? Number = null, byte Value = 0);

/// <summary>Takes RTF apart.</summary>
/// <param name="bytes">The file.</param>
/// <param name="budget">What it may cost.</param>
internal sealed class RtfTokens(ReadOnlyMemory<byte> bytes, Budget budget)
{
    private const int LongestWord = 32;
    private int _at;

    /// <summary>The next one; false at the end.</summary>
    public bool TryRead(out RtfToken token)
    {
        var span = bytes.Span;
        while (_at < span.Length)
        {
            budget.Spend(Cost.Char);
            var sign = span[_at++];
            switch (sign)
            {
                case (byte)'{':
                    token = new(RtfKind.Open);
                    return true;
                case (byte)'}':
                    token = new(RtfKind.Close);
                    return true;
                case (byte)'\\' when _at < span.Length:
                    token = ReadControl(span);
                    return true;
                case (byte)'\r' or (byte)'\n' or 0:
                    break;
                default:
                    token = new(RtfKind.Letter, Value: sign);
                    return true;
            }
        }

        token = default;
        return false;
    }

    private RtfToken ReadControl(ReadOnlySpan<byte> span)
    {
        var sign = span[_at];
        if (!char.IsAsciiLetter((char)sign))
        {
            _at++;
            switch ((char)sign)
            {
                case '\'' when _at + 1 < span.Length && int.TryParse(Encoding.ASCII.GetString(span.Slice(_at, 2)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value):
                    _at += 2;
                    return new(RtfKind.Letter, Value: (byte)value);
                case '\\' or '{' or '}':
                    return new(RtfKind.Letter, Value: sign);
                case '\r' or '\n':
                    return new(RtfKind.Control, "par");
                default:
                    return new(RtfKind.Control, ((char)sign).ToString());
            }
        }

        var start = _at;
        while (_at < span.Length && _at - start < LongestWord && char.IsAsciiLetter((char)span[_at]))
        {
            _at++;
        }

        var word = Encoding.ASCII.GetString(span[start.._at]);
        start = _at;
        if (_at < span.Length && span[_at] == '-')
        {
            _at++;
        }

        while (_at < span.Length && _at - start < LongestWord && char.IsAsciiDigit((char)span[_at]))
        {
            _at++;
        }

        var number = int.TryParse(span[start.._at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read) ? read : (int?)null;
        _at = number is null ? start : _at;
        if (_at < span.Length && span[_at] == ' ')
        {
            _at++;
        }

        if (word == "bin" && number > 0)
        {
            _at = (int)Math.Min((long)_at + number.Value, span.Length);
        }

        return new(RtfKind.Control, word, number);
    }
}
