using System.Globalization;
using System.Security;
using System.Text;
using OtopFormSync.Core.Results;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>A chart of clustered columns below the table.</summary>
internal static class ChartParts
{
    private const int Rows = 18;

    /// <summary>The place of the chart in the sheet, with its description for those who cannot see it.</summary>
    public static string Drawing(TabChart chart, ChartPlace place)
    {
        var width = 0.0;
        var end = place.Layout.Visible.TakeWhile(column => (width += column.Width) < 110).Select(column => column.Place).LastOrDefault(place.Layout.LastVisible);
        return string.Create(CultureInfo.InvariantCulture, $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{place.LastRow}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>{end}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{place.LastRow + Rows}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="{Escape(chart.Title)}" descr="{Escape(chart.Description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>""");
    }

    /// <summary>The chart, with the figures as they stand, so that it shows before anything is computed.</summary>
    public static string Chart(Tab tab, IReadOnlyList<Row> rows, ChartPlace place, string sheetName)
    {
        var chart = tab.Chart!;
        var items = rows.Take(place.LastItem - place.FirstItem + 1).ToList();
        var category = IndexOf(tab, chart.CategoryColumn);
        var xml = new StringBuilder($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="th-TH" sz="1200" b="1"><a:solidFill><a:srgbClr val="{Palette.Accent}"/></a:solidFill>{Font()}</a:rPr><a:t>{Escape(chart.Title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>""");
        foreach (var (index, key) in chart.ValueColumns.Index())
        {
            var value = IndexOf(tab, key);
            if (value < 0)
            {
                continue;
            }

            xml.Append(CultureInfo.InvariantCulture, $"""<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:strRef><c:f>{Cells(place, sheetName, value, place.FirstItem - 1, place.FirstItem - 1)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{Escape(tab.Columns[value].Title)}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="{Palette.Series[index % Palette.Series.Count]}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>""");
            if (category >= 0)
            {
                xml.Append(CultureInfo.InvariantCulture, $"""<c:cat><c:strRef><c:f>{Cells(place, sheetName, category, place.FirstItem, place.LastItem)}</c:f><c:strCache><c:ptCount val="{items.Count}"/>""");
                foreach (var (point, row) in items.Index())
                {
                    xml.Append(CultureInfo.InvariantCulture, $"""<c:pt idx="{point}"><c:v>{Escape(CellText.Of(row.Cells[category]))}</c:v></c:pt>""");
                }

                xml.Append("</c:strCache></c:strRef></c:cat>");
            }

            xml.Append(CultureInfo.InvariantCulture, $"""<c:val><c:numRef><c:f>{Cells(place, sheetName, value, place.FirstItem, place.LastItem)}</c:f><c:numCache><c:formatCode>#,##0</c:formatCode><c:ptCount val="{items.Count}"/>""");
            foreach (var (point, row) in items.Index())
            {
                if (row.Cells[value].Number is { } number)
                {
                    xml.Append(CultureInfo.InvariantCulture, $"""<c:pt idx="{point}"><c:v>{number}</c:v></c:pt>""");
                }
            }

            xml.Append("</c:numCache></c:numRef></c:val></c:ser>");
        }

        return xml.Append(CultureInfo.InvariantCulture, $"""<c:gapWidth val="60"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart><c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>{Line(Palette.Rule)}{Text()}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx><c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>{Line("E5E9EE")}</c:majorGridlines><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{Text()}<c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx></c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>{Text()}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>{Line(Palette.Rule)}</c:chartSpace>""").ToString();
    }

    private static int IndexOf(Tab tab, string key) => tab.Columns.Index().Where(column => column.Item.Key == key).Select(column => column.Index).FirstOrDefault(-1);

    private static string Cells(ChartPlace place, string sheetName, int column, int first, int last)
    {
        var letters = Columns.Letters(place.Layout.Places[column]);
        return Escape(FormattableString.Invariant($"{TabNames.Quoted(sheetName)}!${letters}${first}:${letters}${last}"));
    }

    private static string Line(string color) => $"""<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="{color}"/></a:solidFill></a:ln></c:spPr>""";

    private static string Text() => $"""<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900">{Font()}</a:defRPr></a:pPr><a:endParaRPr lang="th-TH"/></a:p></c:txPr>""";

    private static string Font() => $"""<a:latin typeface="{CellStyle.FontName}"/><a:cs typeface="{CellStyle.FontName}"/>""";

    private static string Escape(string text) => SecurityElement.Escape(CellText.Of(text));
}
