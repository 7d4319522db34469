using System.Text;
using OtopFormSync.Configuration.Problems;

namespace OtopFormSync.Configuration.Quarters;

/// <summary>The lines of a file that is changed at some places and else stays as it was written. Changes go from its end to its beginning.</summary>
internal sealed class FileLines
{
    private readonly List<string> _lines;

    public FileLines(string text) => _lines = [.. text.ReplaceLineEndings("\n").Split('\n')];

    /// <summary>Replaces a value on its line.</summary>
    public void ReplaceValue(Spot at, string old, string value)
    {
        var line = _lines[at.Line - 1];
        var start = line.IndexOf(old, at.Column - 1, StringComparison.Ordinal);
        _lines[at.Line - 1] = string.Concat(line.AsSpan(0, start), value, line.AsSpan(start + old.Length));
    }

    /// <summary>Replaces a key with its value, all of its lines.</summary>
    public void Replace(Spot key, string line)
    {
        var end = EndOf(key);
        _lines.RemoveRange(key.Line - 1, end - key.Line + 1);
        _lines.Insert(key.Line - 1, Indent(key) + line);
    }

    /// <summary>Replaces a key with its value and the comments that stand above it.</summary>
    public void ReplaceBlock(Spot key, IEnumerable<string> block)
    {
        var (start, end) = (key.Line - 1, EndOf(key));
        while (start > 0 && _lines[start - 1].TrimStart().StartsWith('#') && IndentOf(_lines[start - 1]) == key.Column - 1)
        {
            start--;
        }

        _lines.RemoveRange(start, end - start);
        _lines.InsertRange(start, block.Select(line => Indent(key) + line));
    }

    /// <summary>True for a key within braces, which shares its line with others.</summary>
    public bool IsInBraces(Spot key) => _lines[key.Line - 1][..(key.Column - 1)].Trim(' ', '-').Length > 0;

    /// <summary>Replaces a value within braces, which may run over several lines.</summary>
    public void ReplaceInBraces(Spot value, string text)
    {
        var (row, end) = EndInBraces(value);
        var rest = _lines[row][(row == value.Line - 1 ? _lines[row].AsSpan(0, end).TrimEnd(' ').Length : end)..]; // with the space before the brace
        _lines[value.Line - 1] = string.Concat(_lines[value.Line - 1].AsSpan(0, value.Column - 1), text, rest);
        _lines.RemoveRange(value.Line, row - value.Line + 1);
    }

    /// <summary>Removes a key with its value and the comma that parts it from its neighbours, or all of its lines.</summary>
    public void Remove(Spot key, Spot value)
    {
        if (!IsInBraces(key))
        {
            _lines.RemoveRange(key.Line - 1, EndOf(key) - key.Line + 1);
            return;
        }

        var (row, end) = EndInBraces(value);
        var (before, rest) = (_lines[key.Line - 1][..(key.Column - 1)], _lines[row][end..].TrimStart());
        _lines[key.Line - 1] = rest.StartsWith(',') ? before + rest[1..].TrimStart() : $"{before.TrimEnd().TrimEnd(',')} {rest}";
        _lines.RemoveRange(key.Line, row - key.Line + 1);
    }

    /// <summary>Puts a comment above a key, in place of one there that begins alike.</summary>
    public void CommentAbove(Spot key, string beginning, string comment)
    {
        var above = key.Line - 2;
        if (above >= 0 && _lines[above].TrimStart().StartsWith($"# {beginning}", StringComparison.Ordinal))
        {
            _lines[above] = $"{Indent(key)}# {comment}";
        }
        else
        {
            _lines.Insert(key.Line - 1, $"{Indent(key)}# {comment}");
        }
    }

    /// <summary>Puts lines behind the last of a key's group, one level in.</summary>
    public void Append(Spot key, IEnumerable<string> block) => _lines.InsertRange(EndOf(key), block.Select(line => $"{Indent(key)}  {line}"));

    /// <summary>Puts one more item behind the last of a list.</summary>
    public void AddItem(Spot last, string item)
    {
        var line = _lines[last.Line - 1];
        if (line[..(last.Column - 1)].TrimStart() == "- ")
        {
            _lines.Insert(last.Line, line[..(last.Column - 1)] + item);
            return;
        }

        // The bracket that ends the list; what may stand before it is a comma or an end of line.
        for (var (row, from) = (last.Line - 1, last.Column - 1); row < _lines.Count; row++, from = 0)
        {
            if (_lines[row].IndexOf(']', from) is var end and >= 0)
            {
                var before = _lines[row][..end].TrimEnd();
                var isAlone = before.Length == 0;
                var space = _lines[row][before.Length..end];
                if (isAlone)
                {
                    _lines.RemoveAt(row);
                    var previous = _lines[row - 1].TrimEnd();
                    _lines[row - 1] = previous.EndsWith(',') ? previous : previous + ",";
                    _lines.Insert(row, $"{new string(' ', IndentOf(_lines[row - 1]))}{item}]");
                }
                else
                {
                    _lines[row] = string.Concat(before, $", {item}", space, _lines[row].AsSpan(end));
                }

                return;
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', _lines);

    /// <summary>The text, with each comment as it is made anew.</summary>
    public string WithComments(Func<string, string> comment)
    {
        var text = new StringBuilder();
        foreach (var (index, line) in _lines.Index())
        {
            var at = line.TrimStart().StartsWith('#') ? 0 : line.IndexOf(" #", StringComparison.Ordinal);
            text.Append(index == 0 ? "" : "\n").Append(at < 0 ? line : line[..at] + comment(line[at..]));
        }

        return text.ToString();
    }

    // Where a value within braces ends: behind its last bracket, or before the comma or brace that follows it.
    private (int Row, int End) EndInBraces(Spot value)
    {
        var (depth, quote) = (0, '\0');
        for (var (row, at) = (value.Line - 1, value.Column - 1); row < _lines.Count; row++, at = 0)
        {
            for (; at < _lines[row].Length; at++)
            {
                var sign = _lines[row][at];
                if (quote != '\0')
                {
                    quote = sign == quote ? '\0' : quote;
                }
                else if (sign is '"' or '\'')
                {
                    quote = sign;
                }
                else if (depth == 0 && sign is (',' or '}' or ']'))
                {
                    return (row, at);
                }
                else if (sign is '{' or '[')
                {
                    depth++;
                }
                else if (sign is '}' or ']' && --depth == 0)
                {
                    return (row, at + 1);
                }
            }
        }

        return (_lines.Count - 1, _lines[^1].Length);
    }

    private static string Indent(Spot key) => new(' ', key.Column - 1);

    private static int IndentOf(string line) => line.Length - line.TrimStart(' ').Length;

    // The last line (from 1) of a key's value: what follows stands further in, and lines without anything end nothing.
    private int EndOf(Spot key)
    {
        var last = key.Line;
        for (var line = key.Line + 1; line <= _lines.Count; line++)
        {
            var text = _lines[line - 1];
            if (text.Trim().Length == 0)
            {
                continue;
            }

            // The items of a list may stand right below their key.
            if (IndentOf(text) < key.Column && !(IndentOf(text) == key.Column - 1 && text.TrimStart().StartsWith("- ", StringComparison.Ordinal)))
            {
                break;
            }

            last = line;
        }

        return last;
    }
}
