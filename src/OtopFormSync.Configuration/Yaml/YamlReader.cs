using System.Globalization;
using OtopFormSync.Configuration.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OtopFormSync.Configuration.Yaml;

/// <summary>Reads the plain part of YAML (keys, lists, values) into nodes that know their place. Anchors, tags and several documents in a file are refused: an officer's file needs none.</summary>
internal static class YamlReader
{
    /// <summary>Our files nest six deep; an endless row of brackets must not exhaust the stack.</summary>
    private const int MaxDepth = 20;

    /// <summary>Characters; a file that is longer is no configuration, and reading it would hold up the cycle.</summary>
    private const int MaxLength = 1_000_000;

    private const char ByteOrderMark = '\uFEFF';

    /// <summary>The root of the file; null when it could not be read, with the reason in the log.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="log">Takes what is wrong.</param>
    /// <param name="isProse">True where texts are shown and never compared: they may have invisible characters, such as Thai's marks for a line's end.</param>
    public static YamlNode? Read(string text, ProblemLog log, bool isProse = false)
    {
        if (text.Length > MaxLength)
        {
            log.Refuse(Spot.Start, "the file is too long", string.Create(CultureInfo.InvariantCulture, $"at most {MaxLength} characters"));
            return null;
        }

        // Windows editors begin a file with a byte order mark; it means nothing.
        text = text.StartsWith(ByteOrderMark) ? text[1..] : text;
        if (RefuseTabs(text, log))
        {
            return null;
        }

        var scanner = new Scanner(new StringReader(text), skipComments: true);
        try
        {
            return ReadDocument(new Parser(scanner), log, isProse);
        }
        catch (YamlException broken)
        {
            return Refuse(SpotOf(broken.Start), OneLine(broken.Message));
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or FormatException or ArithmeticException)
        {
            // The library's answer to some brackets that are not closed and to some marks (!); it names no place.
            return Refuse(SpotOf(scanner.CurrentPosition), "a value, bracket or mark is not as it should be before this place");
        }

        YamlNode? Refuse(Spot at, string reason)
        {
            log.Refuse(at, $"this is not well-formed YAML: {reason}", "keys as 'key: value', lists in [ ], each opened quote and bracket closed");
            return null;
        }
    }

    private static YamlNode? ReadDocument(Parser parser, ProblemLog log, bool isProse)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            log.Refuse(Spot.Start, "the file is empty", "keys as 'key: value'");
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = ReadNode(parser, log, isProse, 0);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
        {
            log.Refuse(SpotOf(parser.Current!.Start), "a second document begins here", "one document in a file, no line '---'");
        }

        return root;
    }

    private static YamlNode ReadNode(Parser parser, ProblemLog log, bool isProse, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, "too many levels of nesting");
        }

        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            log.Refuse(SpotOf(alias.Start), $"'*{alias.Value}' points to another place", "the value itself; a text that begins with * stands in quotes");
            return new YamlScalar(SpotOf(alias.Start), alias.Value.Value, false);
        }

        if (!parser.Accept<NodeEvent>(out var node))
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, "a value is missing");
        }

        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
        {
            log.Refuse(SpotOf(node.Start), "a value is marked with & or !", "the value without such marks; a text that begins with one stands in quotes");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return ScalarOf(scalar, log, isProse);
        }

        return parser.TryConsume<SequenceStart>(out var list) ? ReadList(parser, log, isProse, depth, list) : ReadMap(parser, log, isProse, depth);
    }

    private static YamlList ReadList(Parser parser, ProblemLog log, bool isProse, int depth, SequenceStart start)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(parser, log, isProse, depth + 1));
        }

        return new(SpotOf(start.Start), items);
    }

    private static YamlMap ReadMap(Parser parser, ProblemLog log, bool isProse, int depth)
    {
        var start = parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, Spot>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(parser, log, isProse, depth + 1);
            var value = ReadNode(parser, log, isProse, depth + 1);
            if (key is not YamlScalar name)
            {
                log.Refuse(key.Spot, $"{key.Kind} stands where a key is needed", "a plain word as key");
            }
            else if (!seen.TryAdd(name.Text, name.Spot))
            {
                log.Refuse(name.Spot, string.Create(CultureInfo.InvariantCulture, $"'{name.Text}' is given twice (first on line {seen[name.Text].Line})"), "each key once");
            }
            else
            {
                entries.Add(new(name, value));
            }
        }

        return new(SpotOf(start.Start), entries);
    }

    private static YamlScalar ScalarOf(Scalar scalar, ProblemLog log, bool isProse)
    {
        var spot = SpotOf(scalar.Start);
        foreach (var c in isProse ? "" : scalar.Value)
        {
            // Such a character would make two texts differ that look the same.
            if (c is '\u00A0' or '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or ByteOrderMark || (char.IsControl(c) && c != '\n'))
            {
                log.Refuse(spot, string.Create(CultureInfo.InvariantCulture, $"an invisible character (U+{(int)c:X4}) stands in this value"), "the same text typed anew, without it");
                break;
            }
        }

        return new(spot, scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private static bool RefuseTabs(string text, ProblemLog log)
    {
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            var indent = content[..(content.Length - content.TrimStart(" \t").Length)];
            if (indent.Contains('\t') && indent.Length < content.Length)
            {
                log.Refuse(new(line, indent.IndexOf('\t') + 1), "a tab is used to indent the line", "spaces");
            }
        }

        return log.HasProblems;
    }

    private static Spot SpotOf(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
}
