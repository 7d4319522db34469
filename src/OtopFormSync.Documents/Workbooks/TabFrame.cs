using System.Globalization;
using OtopFormSync.Core.Results;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>What stands around the rows in a sheet's XML: view, columns, filter, lists of choices, page.</summary>
internal static class TabFrame
{
    private const double MaxFrozenPoints = 330;
    private const int MaxInlineChoices = 255;
    private const int RowsOnOnePage = 26; // more would print too small to read
    private const int RowsWithChart = 40;
    private const double OwnColumnWidth = 13;

    /// <summary>True when a list may stand in the rule itself.</summary>
    public static bool IsInline(IReadOnlyList<string> choices) =>
        choices.Sum(choice => choice.Length + 1) <= MaxInlineChoices && choices.All(choice => !choice.Contains(',', StringComparison.Ordinal) && !choice.Contains('"', StringComparison.Ordinal));

    /// <summary>Tab colour, view and columns.</summary>
    public static void WriteBefore(SheetXml xml, Tab tab, TabLayout layout, IReadOnlyList<(int Place, double Width)> peoples, int headerRow, double pointsToHeader, bool isActive)
    {
        xml.Start("sheetPr");
        if (Palette.Fill(tab.Accent) is { } color)
        {
            xml.Empty("tabColor", ("rgb", "FF" + color));
        }

        xml.Empty("pageSetUpPr", ("fitToPage", "1"));
        xml.End();
        xml.Start("sheetViews");
        xml.Start("sheetView", ("showGridLines", "0"), ("tabSelected", isActive ? "1" : null), ("zoomScale", "100"), ("zoomScaleNormal", "100"), ("workbookViewId", "0"));

        // A head that fills a small screen must not be frozen: nothing below it could be scrolled to.
        if (tab.Columns.Count > 0 && pointsToHeader <= MaxFrozenPoints)
        {
            WritePanes(xml, layout, headerRow);
        }

        xml.End();
        xml.End();
        xml.Empty("sheetFormatPr", ("defaultRowHeight", SheetXml.Number(TextSize.Height(1))));
        WriteColumns(xml, tab, layout, peoples);
    }

    /// <summary>Filter, merges, lists of choices, page, references to other parts.</summary>
    public static void WriteAfter(SheetXml xml, Tab tab, TabLayout layout, IReadOnlyDictionary<string, string> lists, string? filter, int firstItem, int lastItem, int lastRow, bool hasChart, string footer)
    {
        if (filter is not null)
        {
            xml.Empty("autoFilter", ("ref", filter));
        }

        if (xml.Merges.Count > 0)
        {
            xml.Start("mergeCells", ("count", xml.Merges.Count.ToString(CultureInfo.InvariantCulture)));
            foreach (var merge in xml.Merges)
            {
                xml.Empty("mergeCell", ("ref", merge));
            }

            xml.End();
        }

        WriteChoices(xml, tab, layout, lists, firstItem, lastItem);
        WritePage(xml, footer, isOnePage: lastRow <= (hasChart ? RowsWithChart : RowsOnOnePage));
        if (tab.Columns.Count > 0)
        {
            // Codes and original texts that look like numbers are texts on purpose.
            xml.Start("ignoredErrors");
            xml.Empty("ignoredError", ("sqref", FormattableString.Invariant($"A1:{xml.Letters(layout.LastColumn)}{lastRow}")), ("numberStoredAsText", "1"));
            xml.End();
        }

        if (hasChart)
        {
            xml.Reference("drawing", WrittenTab.DrawingId);
        }

        if (xml.Notes.Count > 0)
        {
            xml.Reference("legacyDrawing", WrittenTab.NoteShapesId);
        }
    }

    private static void WritePanes(SheetXml xml, TabLayout layout, int headerRow)
    {
        var frozen = layout.Frozen;
        var topLeft = xml.Letters(frozen + 1) + (headerRow + 1).ToString(CultureInfo.InvariantCulture);
        var pane = frozen > 0 ? "bottomRight" : "bottomLeft";
        xml.Empty(
            "pane",
            ("xSplit", frozen > 0 ? frozen.ToString(CultureInfo.InvariantCulture) : null),
            ("ySplit", headerRow.ToString(CultureInfo.InvariantCulture)),
            ("topLeftCell", topLeft),
            ("activePane", pane),
            ("state", "frozen"));
        xml.Empty("selection", ("pane", pane), ("activeCell", topLeft), ("sqref", topLeft));
    }

    private static void WriteColumns(SheetXml xml, Tab tab, TabLayout layout, IReadOnlyList<(int Place, double Width)> peoples)
    {
        xml.Start("cols");
        var widths = peoples.ToDictionary(column => column.Place, column => column.Width > 0 ? column.Width : OwnColumnWidth);
        for (var place = 1; place <= Math.Max(layout.LineKeyColumn, widths.Keys.DefaultIfEmpty(0).Max()); place++)
        {
            if (place > layout.LineKeyColumn && !widths.ContainsKey(place))
            {
                continue;
            }

            var index = Array.IndexOf(layout.Places, place);
            var isHidden = place == layout.RowKeyColumn || place == layout.LineKeyColumn || (index >= 0 && tab.Columns[index].IsKey);
            var width = widths.TryGetValue(place, out var chosen) ? chosen : isHidden ? CellStyle.BodySize : index < 0 ? layout.TotalWidth : layout.Widths[index];
            var number = place.ToString(CultureInfo.InvariantCulture);
            xml.Empty("col", ("min", number), ("max", number), ("width", SheetXml.Number(width)), ("hidden", isHidden ? "1" : null), ("customWidth", "1"));
        }

        xml.End();
    }

    private static void WriteChoices(SheetXml xml, Tab tab, TabLayout layout, IReadOnlyDictionary<string, string> lists, int firstItem, int lastItem)
    {
        var listed = tab.Columns.Index().Where(column => column.Item.IsOfficers && column.Item.Choices.Count > 0).ToList();
        if (listed.Count == 0 || lastItem < firstItem)
        {
            return;
        }

        xml.Start("dataValidations", ("count", listed.Count.ToString(CultureInfo.InvariantCulture)));
        foreach (var (index, column) in listed)
        {
            var letters = xml.Letters(layout.Places[index]);
            xml.Start(
                "dataValidation",
                ("type", "list"),
                ("allowBlank", "1"),
                ("showErrorMessage", "1"),
                ("errorTitle", "โปรดเลือกจากรายการ"),
                ("error", "โปรดเลือกคำตอบจากรายการในช่องนี้ หรือลบข้อความออกหากยังไม่ตัดสิน"),
                ("sqref", FormattableString.Invariant($"{letters}{firstItem}:{letters}{lastItem}")));
            xml.Element("formula1", lists.TryGetValue(column.Key, out var reference) ? reference : $"\"{string.Join(',', column.Choices.Select(CellText.Of))}\"");
            xml.End();
        }

        xml.End();
    }

    private static void WritePage(SheetXml xml, string footer, bool isOnePage)
    {
        xml.Empty("printOptions", ("horizontalCentered", "1"));
        xml.Empty("pageMargins", ("left", "0.45"), ("right", "0.45"), ("top", "0.55"), ("bottom", "0.65"), ("header", "0.3"), ("footer", "0.3"));
        xml.Empty("pageSetup", ("paperSize", "9"), ("fitToHeight", isOnePage ? null : "0"), ("orientation", "landscape"));
        xml.Start("headerFooter");
        const string Font = $"&\"{CellStyle.FontName},Regular\"&8";
        xml.Element("oddFooter", $"&L{Font} {CellText.Of(footer).Replace("&", "&&", StringComparison.Ordinal)}&R{Font}หน้า &P จาก &N");
        xml.End();
    }
}
