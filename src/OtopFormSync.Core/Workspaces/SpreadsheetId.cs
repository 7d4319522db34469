namespace OtopFormSync.Core.Workspaces;

/// <summary>The id of a Google spreadsheet, which people mostly know as part of its link.</summary>
public static class SpreadsheetId
{
    private const int Shortest = 20;
    private const int Longest = 100;

    /// <summary>What to write for one, in English.</summary>
    public const string Expected = "the link from the browser while the spreadsheet is open, such as https://docs.google.com/spreadsheets/d/1AbC…/edit";

    /// <summary>Finds the id in what a person pasted.</summary>
    /// <param name="text">The id or the link.</param>
    /// <returns>The id; null when it is neither.</returns>
    public static string? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Part(text.Trim()) is { Length: >= Shortest and <= Longest } id && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? id : null;
    }

    // The account's number may stand in a link: /spreadsheets/u/0/d/…
    private static string? Part(string text)
    {
        if (!text.Contains('/', StringComparison.Ordinal))
        {
            return text;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var link) && string.Equals(link.Host, "docs.google.com", StringComparison.OrdinalIgnoreCase)
            && link.AbsolutePath.Split('/') is ["", "spreadsheets", .. var parts] && Array.IndexOf(parts, "d") is >= 0 and var at && at + 1 < parts.Length
            ? parts[at + 1]
            : null;
    }
}
