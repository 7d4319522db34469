using System.Text;
using AngleSharp.Dom;

namespace OtopFormSync.Documents.Mail;

/// <summary>Markup as lines of text, walked without recursion.</summary>
internal static class HtmlWalk
{
    /// <summary>The text: one line per block and table row, cells parted by tabs, without scripts, styles and hidden parts.</summary>
    public static string Text(IElement root, Budget budget)
    {
        // By index: asked for a node's next sibling, the library counts from the first.
        var text = new StringBuilder();
        var path = new Stack<(INode Node, int Next)>();
        Enter(root, text, budget);
        path.Push((root, 0));
        while (path.TryPop(out var at))
        {
            if (at.Next < at.Node.ChildNodes.Length)
            {
                var child = at.Node.ChildNodes[at.Next];
                path.Push(at with { Next = at.Next + 1 });
                if (child is not IElement element || !IsSkipped(element))
                {
                    Enter(child, text, budget);
                    path.Push((child, 0));
                }
            }
            else if (at.Node is IElement left && path.TryPeek(out var above))
            {
                Leave(left, isLast: !Holds(above.Node.ChildNodes, above.Next), text);
            }
        }

        return Tidy(text.ToString());
    }

    /// <summary>Whether an element follows.</summary>
    private static bool Holds(INodeList nodes, int from)
    {
        for (var i = from; i < nodes.Length; i++)
        {
            if (nodes[i] is IElement)
            {
                return true;
            }
        }

        return false;
    }

    private static void Enter(INode node, StringBuilder text, Budget budget)
    {
        budget.Spend(Cost.Node);
        if (node is IText letters)
        {
            budget.Spend((long)Cost.Char * letters.Data.Length);
            AppendCollapsed(letters.Data, text, IsPreformatted(letters));
        }
        else if (node is IElement element && (element.LocalName == "br" || IsBlock(element)))
        {
            NewLine(text, force: element.LocalName == "br");
        }
    }

    private static void Leave(IElement element, bool isLast, StringBuilder text)
    {
        if (element.LocalName is "td" or "th" && !isLast)
        {
            while (text.Length > 0 && text[^1] is '\n' or ' ')
            {
                text.Length--;
            }

            text.Append('\t');
        }
        else if (IsBlock(element))
        {
            NewLine(text, force: false);
        }
    }

    private static void NewLine(StringBuilder text, bool force)
    {
        // A block within a table cell must not break the row.
        if (force || (text.Length > 0 && text[^1] is not ('\n' or '\t')))
        {
            text.Append('\n');
        }
    }

    private static void AppendCollapsed(string data, StringBuilder text, bool isPreformatted)
    {
        foreach (var sign in data)
        {
            if (isPreformatted || sign is not (' ' or '\n' or '\r' or '\t'))
            {
                text.Append(sign == '\u00A0' ? ' ' : sign);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n' or '\t'))
            {
                text.Append(' ');
            }
        }
    }

    internal static bool IsPreformatted(INode node) => node.ParentElement is { LocalName: "pre" or "textarea" };

    /// <summary>True for what is not shown.</summary>
    internal static bool IsSkipped(IElement element) =>
        element.LocalName is "script" or "style" or "head" or "title" or "template" or "noscript" or "object" or "iframe"
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    internal static bool IsBlock(IElement element) =>
        element.LocalName is "p" or "div" or "tr" or "li" or "ul" or "ol" or "table" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hr" or "section" or "article" or "header" or "footer" or "pre" or "dt" or "dd" or "caption" or "blockquote";

    private static string Tidy(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim(' ').TrimEnd());
        var kept = new List<string>();
        foreach (var line in lines)
        {
            if (line.Length > 0 || (kept.Count > 0 && kept[^1].Length > 0))
            {
                kept.Add(line);
            }
        }

        return string.Join('\n', kept).Trim();
    }
}
