using System.Collections.Frozen;
using AngleSharp.Dom;

namespace OtopFormSync.Documents.Mail.Threads;

/// <summary>Knows the markup that mail programs put around what they repeat.</summary>
internal static class QuoteMarkup
{
    /// <summary>Outlook (web, phone, new desktop, Mac), Yahoo, Proton, Zoho, Zimbra, and Outlook before 2010 (web).</summary>
    private static readonly FrozenSet<string> Quotes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "divRplyFwdMsg", "mail-editor-reference-message-container", "ms-outlook-mobile-reference-message", "OLK_SRC_BODY_SECTION", "stopSpelling", "zwchr",
        "yahoo_quoted", "protonmail_quote", "tutanota_quote", "zmail_extra", "moz-forward-container");

    /// <summary>Gmail, Thunderbird, Roundcube.</summary>
    private static readonly FrozenSet<string> Attributions = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "gmail_attr", "gmail_quote", "gmail_quote_container", "moz-cite-prefix", "reply-intro");

    /// <summary>True for a block that sets off what is quoted; blocks that only indent are the sender's own.</summary>
    public static bool IsQuoting(IElement element)
    {
        if (element.LocalName != "blockquote")
        {
            return false;
        }

        var isIndent = element.ClassList.Contains("webkit-indent-blockquote")
            || (Style(element) is var style && style.Contains("border:none", StringComparison.OrdinalIgnoreCase) && style.Contains("margin:00040px", StringComparison.OrdinalIgnoreCase));
        return !isIndent || element.HasAttribute("type") || element.HasAttribute("cite");
    }

    /// <summary>What the markup says of the line that it begins.</summary>
    public static LineHint Hint(IElement element)
    {
        if (element.LocalName is "blockquote" or "body")
        {
            return LineHint.None;
        }

        foreach (var name in element.ClassList.Append(element.Id ?? ""))
        {
            var own = WithoutPrefix(name);
            if (Quotes.Contains(own) || own.EndsWith("yahoo_quoted", StringComparison.Ordinal) || own.StartsWith("yahoo_quoted", StringComparison.Ordinal))
            {
                return LineHint.Quote;
            }

            if (Attributions.Contains(own))
            {
                return LineHint.Attribution;
            }

            if (own == "appendonsend")
            {
                return LineHint.AfterRule;
            }
        }

        return element.LocalName == "hr" || Style(element).Contains("border-top:solid", StringComparison.OrdinalIgnoreCase) || Style(element).Contains("border-style:solidnone", StringComparison.OrdinalIgnoreCase)
            ? LineHint.AfterRule
            : LineHint.None;
    }

    /// <summary>Outlook puts x_ before the names of others, once for each time a mail went through it.</summary>
    private static string WithoutPrefix(string name)
    {
        while (name.StartsWith("x_", StringComparison.Ordinal))
        {
            name = name[2..];
        }

        return name;
    }

    private static string Style(IElement element) => (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal);
}
