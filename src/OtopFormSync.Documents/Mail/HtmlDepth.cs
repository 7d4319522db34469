namespace OtopFormSync.Documents.Mail;

/// <summary>Bounds nesting before the parser builds a tree of it.</summary>
internal static class HtmlDepth
{
    /// <summary>Counts tags that open against tags that close; elements that never close count at most once per line of markup.</summary>
    /// <exception cref="UnreadableException">Far deeper than any mail program writes.</exception>
    public static void Check(string html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            if (html[at + 1] == '/')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (char.IsAsciiLetter(html[at + 1]) && !IsVoid(html.AsSpan(at + 1)) && ++depth > Limits.MarkupDepth)
            {
                throw new UnreadableException(Complaint.TooDeep);
            }
        }
    }

    /// <summary>Elements without an end, or whose end is mostly left out.</summary>
    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length]))
        {
            length++;
        }

        Span<char> name = stackalloc char[10];
        return length < name.Length && tag[..length].ToLowerInvariant(name) > 0
            && name[..length] is "br" or "img" or "hr" or "meta" or "link" or "input" or "col" or "wbr" or "p" or "li" or "td" or "tr" or "th" or "area" or "base" or "dd" or "dt" or "option";
    }
}
