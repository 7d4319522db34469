using AngleSharp.Dom;

namespace OtopFormSync.Documents.Html;

/// <summary>The simple rules of a page's style sheets: for an element, a class, or an element with a class.</summary>
internal sealed class HtmlStyles
{
    private readonly Dictionary<string, HtmlDeclarations> _rules = new(StringComparer.OrdinalIgnoreCase);

    private HtmlStyles()
    {
    }

    /// <summary>True when a rule that is not understood colours the ground of something.</summary>
    public bool HasUnknownGrounds { get; private set; }

    /// <summary>Reads the style sheets of a page.</summary>
    public static HtmlStyles Of(IParentNode page, Budget budget)
    {
        var styles = new HtmlStyles();
        foreach (var sheet in page.QuerySelectorAll("style"))
        {
            var css = sheet.TextContent;
            budget.Spend((long)Cost.Char * css.Length);
            styles.Read(css.Replace("<!--", " ", StringComparison.Ordinal).Replace("-->", " ", StringComparison.Ordinal));
        }

        return styles;
    }

    /// <summary>What the rules say of an element, the strongest last.</summary>
    public IEnumerable<HtmlDeclarations> For(IElement element, Budget budget)
    {
        if (_rules.Count == 0)
        {
            yield break;
        }

        if (_rules.TryGetValue(element.LocalName, out var ofElement))
        {
            yield return ofElement;
        }

        if (element.GetAttribute("class") is { Length: > 0 } classes)
        {
            foreach (var name in classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                budget.Spend((long)Cost.Char * (name.Length + element.LocalName.Length));
                if (_rules.TryGetValue("." + name, out var ofClass))
                {
                    yield return ofClass;
                }

                if (_rules.TryGetValue($"{element.LocalName}.{name}", out var ofBoth))
                {
                    yield return ofBoth;
                }
            }
        }
    }

    private void Read(string css)
    {
        for (var at = 0; at < css.Length;)
        {
            if (char.IsWhiteSpace(css[at]))
            {
                at++;
            }
            else if (css.AsSpan(at).StartsWith("/*"))
            {
                at = After(css, "*/", at);
            }
            else if (css[at] == '@')
            {
                // Rules for other devices, fonts and paper.
                var end = css.IndexOfAny([';', '{'], at);
                at = end < 0 ? css.Length : css[end] == ';' ? end + 1 : AfterBlock(css, end);
            }
            else
            {
                var open = At(css, '{', at);
                var close = At(css, '}', open);
                Add(css[at..open], HtmlDeclarations.Of(css[Math.Min(open + 1, close)..close]));
                at = close + 1;
            }
        }
    }

    private void Add(string selectors, HtmlDeclarations declarations)
    {
        if (declarations == HtmlDeclarations.None)
        {
            return;
        }

        foreach (var selector in selectors.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (selector.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_') && selector.Count(sign => sign == '.') <= 1)
            {
                _rules[selector] = declarations;
            }
            else
            {
                HasUnknownGrounds |= declarations.Ground is not null;
            }
        }
    }

    private static int At(string css, char sign, int from) => css.IndexOf(sign, from) is var found && found < 0 ? css.Length : found;

    private static int After(string css, string mark, int at) => css.IndexOf(mark, at, StringComparison.Ordinal) is var found && found < 0 ? css.Length : found + mark.Length;

    private static int AfterBlock(string css, int open)
    {
        var depth = 0;
        for (var at = open; at < css.Length; at++)
        {
            depth += css[at] == '{' ? 1 : css[at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return css.Length;
    }
}
