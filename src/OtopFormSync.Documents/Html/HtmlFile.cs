using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Sheets;

namespace OtopFormSync.Documents.Html;

/// <summary>A web page or HTML mail as text and tables, whoever wrote it.</summary>
internal static class HtmlFile
{
    private const int MinLayoutRows = 3;

    /// <summary>Reads a page.</summary>
    /// <exception cref="UnreadableException">Nested too deep, or too big.</exception>
    public static (string Text, IReadOnlyList<ReadTable> Tables) Read(string html, string place, Budget budget)
    {
        using var document = Parse(html, budget);
        return Read(Body(document), place, budget);
    }

    /// <summary>Parses the page. Nothing is fetched, nothing is run.</summary>
    /// <exception cref="UnreadableException">Nested too deep, too big, or cut within a table: its last figure may be a part of one.</exception>
    public static IHtmlDocument Parse(string html, Budget budget) => Count(html, "<table") > Count(html, "</table")
        ? throw new UnreadableException(Complaint.HalfWritten)
        : new HtmlParser(new HtmlParserOptions { OnCreated = new HtmlMeter(budget).Created }).ParseDocument(html);

    /// <summary>What of a page is shown.</summary>
    public static IElement Body(IHtmlDocument document) => document.Body as IElement ?? document.DocumentElement;

    /// <summary>Reads what of the page is left.</summary>
    public static (string Text, IReadOnlyList<ReadTable> Tables) Read(IElement body, string place, Budget budget)
    {
        var styles = HtmlStyles.Of(body.Owner!, budget);
        var nearby = HtmlNearby.Of(body, styles, budget);
        var tables = new List<ReadTable>();
        foreach (var table in body.QuerySelectorAll("table"))
        {
            budget.Spend((long)Cost.Node * table.QuerySelectorAll("*").Length);
            if (HtmlTable.Rows(table, styles, budget) is { Count: > 0 } rows && (table.QuerySelector("table") is null || IsMoreThanLayout(rows)))
            {
                tables.Add(nearby.Beside(table, ReadTables.Make(FormattableString.Invariant($"{place} ตารางที่ {tables.Count + 1}"), rows, budget)));
            }
        }

        return (HtmlWalk.Text(body, styles, budget), tables);
    }

    private static int Count(string html, string tag)
    {
        var count = 0;
        for (var at = 0; (at = html.IndexOf(tag, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += tag.Length)
        {
            count++;
        }

        return count;
    }

    private static bool IsMoreThanLayout(IReadOnlyList<(int Number, IReadOnlyList<ReadCell> Cells)> rows) =>
        rows.Count(row => row.Cells.Count(cell => cell.Own.Length > 0) >= 2) >= MinLayoutRows;
}
