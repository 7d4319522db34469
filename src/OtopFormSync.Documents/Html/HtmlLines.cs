using System.Text;
using AngleSharp.Dom;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Documents.Mail.Threads;

namespace OtopFormSync.Documents.Html;

/// <summary>The lines of a page and which pieces of its text each holds, walked without recursion.</summary>
internal sealed class HtmlLines
{
    private readonly Budget _budget;
    private readonly StringBuilder _text = new();
    private int _depth;
    private int _lineDepth;
    private int _hidden;
    private LineHint _hint;
    private LineHint _lineHint;

    private HtmlLines(Budget budget) => _budget = budget;

    /// <summary>The lines.</summary>
    public List<MailLine> Lines { get; } = [];

    /// <summary>The pieces of text, in order.</summary>
    public List<(IText Node, int Start, int Length, int Line)> Pieces { get; } = [];

    /// <summary>Walks a page.</summary>
    public static HtmlLines Of(IElement root, Budget budget)
    {
        var lines = new HtmlLines(budget);
        var path = new Stack<(INode Node, int Next)>();
        path.Push((root, 0));
        while (path.TryPop(out var at))
        {
            if (at.Next < at.Node.ChildNodes.Length)
            {
                path.Push(at with { Next = at.Next + 1 });
                var child = at.Node.ChildNodes[at.Next];
                if (lines.Enter(child))
                {
                    path.Push((child, 0));
                }
            }
            else if (at.Node is IElement left && left != root)
            {
                lines.Leave(left);
            }
        }

        lines.End(isForced: true);
        return lines;
    }

    private bool Enter(INode node)
    {
        _budget.Spend(Cost.Node);
        if (node is IText letters)
        {
            Add(letters);
            return false;
        }

        if (node is not IElement element)
        {
            return false;
        }

        // Styles are looked through several times, here and when the text is read; formatting that was never closed repeats them.
        _budget.Spend(4L * Cost.Char * (element.GetAttribute("style")?.Length ?? 0));
        if (HtmlWalk.IsBlock(element) || element.LocalName == "br")
        {
            End(isForced: element.LocalName == "br");
        }

        if (QuoteMarkup.Hint(element) is var hint && hint != LineHint.None)
        {
            End(isForced: false);
            _hint = hint > _hint ? hint : _hint;
        }

        _hidden += IsUnseen(element) ? 1 : 0;
        _depth += QuoteMarkup.IsQuoting(element) ? 1 : 0;
        return true;
    }

    private static bool IsUnseen(IElement element) =>
        HtmlWalk.IsSkipped(element) || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private void Leave(IElement element)
    {
        if (HtmlWalk.IsBlock(element))
        {
            End(isForced: false);
        }

        _hidden -= IsUnseen(element) ? 1 : 0;
        _depth -= QuoteMarkup.IsQuoting(element) ? 1 : 0;
    }

    private void Add(IText letters)
    {
        var data = letters.Data;
        _budget.Spend((long)Cost.Char * data.Length);
        var from = 0;
        if (HtmlWalk.IsPreformatted(letters))
        {
            for (var feed = data.IndexOf('\n', StringComparison.Ordinal); feed >= 0; feed = data.IndexOf('\n', from))
            {
                Add(letters, data, from, feed + 1);
                End(isForced: true);
                from = feed + 1;
            }
        }

        Add(letters, data, from, data.Length);
    }

    private void Add(IText letters, string data, int from, int to)
    {
        if (_hidden == 0 && _text.Length <= MailLine.MaxLength)
        {
            var shown = data.AsSpan(from, to - from);
            if (_text.Length == 0 && (shown = shown.TrimStart()).Length > 0)
            {
                (_lineDepth, _lineHint, _hint) = (_depth, _hint, LineHint.None);
            }

            foreach (var sign in shown.Length > MailLine.MaxLength ? shown[..MailLine.MaxLength] : shown)
            {
                _text.Append(char.IsWhiteSpace(sign) ? ' ' : sign);
            }
        }

        Pieces.Add((letters, from, to - from, Lines.Count));
    }

    private void End(bool isForced)
    {
        var line = PlainBody.Line(_text.ToString());
        if (isForced || !line.IsEmpty)
        {
            Lines.Add(line with { Depth = line.Depth + _lineDepth, Hint = _lineHint });
            (_lineDepth, _lineHint) = (0, LineHint.None);
        }

        _text.Clear();
    }
}
