using AngleSharp.Dom;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Html;

/// <summary>Markup as lines of text, walked without recursion.</summary>
internal static class HtmlWalk
{
    /// <summary>The text: one line per block and table row, cells parted by tabs, without scripts, styles and hidden parts.</summary>
    public static string Text(IElement root, HtmlStyles styles, Budget budget) =>
        Tidy(Walk(root, HtmlLook.At(root, styles, budget), styles, budget, isWhole: false).Running());

    /// <summary>The text of a cell, with what is known of it.</summary>
    public static ReadCell Cell(IElement cell, HtmlLook look, HtmlStyles styles, Budget budget) => Walk(cell, look, styles, budget, isWhole: true).Cell();

    /// <summary>Collects text.</summary>
    /// <param name="root">Where to begin.</param>
    /// <param name="rootLook">How its text looks.</param>
    /// <param name="styles">The page's styles.</param>
    /// <param name="budget">What it may cost.</param>
    /// <param name="isWhole">True to take hidden parts, too.</param>
    private static MarkedText Walk(IElement root, HtmlLook rootLook, HtmlStyles styles, Budget budget, bool isWhole)
    {
        // By index: asked for a node's next sibling, the library counts from the first.
        var text = new MarkedText();
        var path = new Stack<(INode Node, int Next, HtmlLook Look)>();
        Enter(root, rootLook, text, budget);
        path.Push((root, 0, rootLook));
        while (path.TryPop(out var at))
        {
            if (at.Next < at.Node.ChildNodes.Length)
            {
                var child = at.Node.ChildNodes[at.Next];
                path.Push(at with { Next = at.Next + 1 });
                var look = child is IElement inner ? at.Look.In(inner, styles, budget) : at.Look;
                if (child is not IElement element || (!IsSkipped(element) && (isWhole || !look.IsHidden)))
                {
                    Enter(child, look, text, budget);
                    path.Push((child, 0, look));
                }
            }
            else if (at.Node is IElement left && path.TryPeek(out var above))
            {
                Leave(left, isLast: !Holds(above.Node.ChildNodes, above.Next), text);
            }
        }

        return text;
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

    private static void Enter(INode node, HtmlLook look, MarkedText text, Budget budget)
    {
        budget.Spend(Cost.Node);
        if (node is IText letters)
        {
            budget.Spend((long)Cost.Char * letters.Data.Length);
            AppendCollapsed(letters.Data, look.Look, text, IsPreformatted(letters));
        }
        else if (node is IElement element && (element.LocalName == "br" || IsBlock(element)))
        {
            NewLine(text, force: element.LocalName == "br");
        }
    }

    private static void Leave(IElement element, bool isLast, MarkedText text)
    {
        if (element.LocalName is "td" or "th" && !isLast)
        {
            while (text.Length > 0 && text.Last is '\n' or ' ')
            {
                text.Cut(text.Length - 1);
            }

            text.Append('\t', Look.Plain);
        }
        else if (IsBlock(element))
        {
            NewLine(text, force: false);
        }
    }

    private static void NewLine(MarkedText text, bool force)
    {
        // A block within a table cell must not break the row.
        if (force || (text.Length > 0 && text.Last is not ('\n' or '\t')))
        {
            text.Append('\n', Look.Plain);
        }
    }

    private static void AppendCollapsed(string data, Look look, MarkedText text, bool isPreformatted)
    {
        foreach (var sign in data)
        {
            if (isPreformatted || sign is not (' ' or '\n' or '\r' or '\t'))
            {
                text.Append(sign == '\u00A0' ? ' ' : sign, look);
            }
            else if (text.Length > 0 && text.Last is not (' ' or '\n' or '\t'))
            {
                text.Append(' ', look);
            }
        }
    }

    internal static bool IsPreformatted(INode node) => node.ParentElement is { LocalName: "pre" or "textarea" };

    /// <summary>True for what is not shown.</summary>
    internal static bool IsSkipped(IElement element) =>
        element.LocalName is "script" or "style" or "head" or "title" or "template" or "noscript" or "object" or "iframe";

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
