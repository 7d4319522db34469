using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Documents.Mail;

/// <summary>A web page or HTML mail as text and tables.</summary>
internal static class HtmlFile
{
    private const int MinLayoutRows = 3;

    /// <summary>Reads the page. Nothing is fetched, nothing is run.</summary>
    /// <exception cref="UnreadableException">Nested too deep, or too big.</exception>
    public static (string Text, IReadOnlyList<ReadTable> Tables) Read(string html, string place, Budget budget)
    {
        using var document = new HtmlParser(new HtmlParserOptions { OnCreated = new HtmlMeter(budget).Created }).ParseDocument(html);
        var body = document.Body as IElement ?? document.DocumentElement;
        var styles = HtmlStyles.Of(document, budget);
        var tables = new List<ReadTable>();
        foreach (var table in body.QuerySelectorAll("table"))
        {
            budget.Spend((long)Cost.Node * table.QuerySelectorAll("*").Length);
            if (!IsQuoted(table, budget) && HtmlTable.Rows(table, styles, budget) is { Count: > 0 } rows && (table.QuerySelector("table") is null || IsMoreThanLayout(rows)))
            {
                tables.Add(ReadTables.Make(FormattableString.Invariant($"{place} ตารางที่ {tables.Count + 1}"), rows, budget));
            }
        }

        return (HtmlWalk.Text(body, styles, budget), tables);
    }

    /// <summary>True for what an answer repeats of the mail it answers.</summary>
    public static bool IsQuote(IElement element, Budget budget) =>
        element.LocalName == "blockquote" || element.ClassList.Contains("gmail_quote_container") || (element.ClassList.Contains("gmail_quote") && element.LocalName == "div" && !IsForward(element, budget))
        || element.Id is "divRplyFwdMsg" or "appendonsend";

    private static bool IsForward(IElement element, Budget budget)
    {
        budget.Spend((long)Cost.Node * element.QuerySelectorAll("*").Length);
        return element.QuerySelector(".gmail_attr")?.TextContent.Contains("----------", StringComparison.Ordinal) ?? false;
    }

    private static bool IsQuoted(IElement element, Budget budget)
    {
        for (var above = element.ParentElement; above is not null; above = above.ParentElement)
        {
            if (IsQuote(above, budget))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMoreThanLayout(IReadOnlyList<(int Number, IReadOnlyList<ReadCell> Cells)> rows) =>
        rows.Count(row => row.Cells.Count(cell => cell.Own.Length > 0) >= 2) >= MinLayoutRows;
}
