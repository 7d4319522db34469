using System.Text;

namespace Google.Apis.Generator;

/// <summary>Source text that indents itself.</summary>
internal sealed class CodeText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>One line, or an empty one.</summary>
    public void Line(string line = "") => _text.Append(' ', line.Length == 0 ? 0 : _depth * 4).Append(line).Append('\n');

    /// <summary>A line, then <paramref name="body"/> in braces.</summary>
    public void Block(string head, Action body, string end = "}")
    {
        Line(head);
        Line("{");
        _depth++;
        body();
        _depth--;
        Line(end);
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    /// <summary>A C# string literal, or <c>null</c>.</summary>
    public static string Literal(string? value) =>
        value is null ? "null" : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
