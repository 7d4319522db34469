using System.Text;
using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Documents.Text;

/// <summary>Text of which is known how its pieces look, until it is told what of it counts.</summary>
internal sealed class MarkedText
{
    /// <summary>Stands in running text where a struck-out figure stood.</summary>
    public const char Gap = '\uFFFC';

    private readonly StringBuilder _text = new();

    /// <summary>Where another look begins; none while all is plain.</summary>
    private readonly List<(int Start, Look Look)> _turns = [];

    public int Length => _text.Length;

    public char Last => _text[^1];

    /// <summary>True while every piece looks as any text does.</summary>
    public bool IsPlain => _turns.Count == 0;

    private Look Current => _turns.Count == 0 ? Look.Plain : _turns[^1].Look;

    public void Append(char sign, Look look)
    {
        Turn(look);
        _text.Append(sign);
    }

    public void Append(string text, Look look)
    {
        Turn(look);
        _text.Append(text);
    }

    public void Append(MarkedText other)
    {
        foreach (var (text, look) in other.Pieces())
        {
            Append(text, look);
        }
    }

    /// <summary>Takes back all beyond a length.</summary>
    public void Cut(int length)
    {
        _text.Length = length;
        while (_turns.Count > 0 && _turns[^1].Start >= length)
        {
            _turns.RemoveAt(_turns.Count - 1);
        }
    }

    public void Clear() => Cut(0);

    public string From(int start) => _text.ToString(start, _text.Length - start);

    /// <summary>As the text of a cell: on one line, without struck-out parts, note marks and hidden parts, unless it is nothing else.</summary>
    public ReadCell Cell()
    {
        if (IsPlain)
        {
            return new ReadCell(OnOneLine(_text.ToString()));
        }

        var pieces = Pieces().ToList();
        var whole = pieces.Where(piece => !string.IsNullOrWhiteSpace(piece.Text)).Select(piece => piece.Look).DefaultIfEmpty().Min();
        var text = new StringBuilder();
        var isTrimmed = false;
        foreach (var (piece, look) in pieces)
        {
            if (look == Look.Plain || look == whole || (look == Look.Raised && whole == Look.Plain && !IsNoteMark(piece, text)))
            {
                text.Append(piece);
            }
            else
            {
                isTrimmed |= !string.IsNullOrWhiteSpace(piece);
            }
        }

        var marks = whole switch
        {
            Look.Struck => CellMarks.Struck,
            Look.Unseen => CellMarks.Hidden,
            Look.Plain or Look.Raised => CellMarks.None,
        };
        return new ReadCell(OnOneLine(text.ToString()), isTrimmed ? marks | CellMarks.Trimmed : marks);
    }

    /// <summary>As running text: a gap where a struck-out figure stood, without note marks and hidden parts.</summary>
    public string Running()
    {
        if (IsPlain)
        {
            return _text.ToString();
        }

        var text = new StringBuilder(_text.Length);
        var lead = (Start: -1, Length: 0);
        var hasText = false;
        foreach (var (piece, look) in Pieces())
        {
            if (look == Look.Struck && piece.Any(char.IsDigit) && (text.Length == 0 || text[^1] != Gap))
            {
                text.Append(Gap);
                hasText = true;
            }
            else if (look == Look.Raised && IsNoteMark(piece, text))
            {
                // At the head of a line it is a mark only if more follows.
                if (!hasText)
                {
                    lead = (text.Length, piece.Length);
                    text.Append(piece);
                }
            }
            else if (look is Look.Plain or Look.Raised)
            {
                var first = piece.AsSpan().IndexOfAny('\n', '\t');
                if (lead.Start >= 0 && !piece.AsSpan(0, first < 0 ? piece.Length : first).IsWhiteSpace())
                {
                    text.Remove(lead.Start, lead.Length);
                    lead.Start = -1;
                }

                text.Append(piece);
                lead.Start = first < 0 ? lead.Start : -1;
                hasText = (first < 0 && hasText) || !piece.AsSpan(piece.AsSpan().LastIndexOfAny('\n', '\t') + 1).IsWhiteSpace();
            }
        }

        return text.ToString();
    }

    private void Turn(Look look)
    {
        if (look != Current)
        {
            _turns.Add((_text.Length, look));
        }
    }

    /// <summary>Its pieces, each in one look.</summary>
    public IEnumerable<(string Text, Look Look)> Pieces()
    {
        var all = _text.ToString();
        var look = Look.Plain;
        var start = 0;
        foreach (var turn in _turns.Append((Start: all.Length, Look: Look.Plain)))
        {
            if (turn.Start > start)
            {
                yield return (all[start..turn.Start], look);
            }

            (start, look) = turn;
        }
    }

    /// <summary>Figures, stars or one letter, but not the satang that some write raised behind the point.</summary>
    private static bool IsNoteMark(string piece, StringBuilder before)
    {
        var mark = piece.AsSpan().Trim();
        var isSatang = mark.Length == 2 && char.IsDigit(mark[0]) && char.IsDigit(mark[1]) && before.Length > 0 && before[^1] == '.';
        return !mark.IsEmpty && !isSatang && piece.Count(char.IsLetter) <= 1;
    }

    private static string OnOneLine(string text) => text.Replace('\n', ' ').Replace('\t', ' ').Trim();
}
