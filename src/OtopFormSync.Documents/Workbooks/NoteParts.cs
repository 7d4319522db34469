using System.Globalization;
using System.Security;
using System.Text;
using OtopFormSync.Spreadsheets.Tabs;


namespace OtopFormSync.Documents.Workbooks;

/// <summary>Notes shown on hovering, in the old form: quiet, and kept by Excel, LibreOffice and Sheets alike.</summary>
internal static class NoteParts
{
    /// <summary>Who wrote our notes.</summary>
    public const string Writer = "OtopFormSync";

    private const int WidthColumns = 3;
    private const int CharsPerLine = 38;

    /// <summary>The texts.</summary>
    public static string Texts(IEnumerable<CellNote> notes)
    {
        var xml = new StringBuilder($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>{Writer}</author></authors><commentList>""");
        foreach (var note in notes)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<comment ref="{Columns.Letters(note.Column)}{note.Row}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="{CellStyle.FontName}"/><family val="2"/><charset val="222"/></rPr><t xml:space="preserve">{SecurityElement.Escape(note.Text)}</t></r></text></comment>""");
        }

        return xml.Append("</commentList></comments>").ToString();
    }

    /// <summary>The yellow boxes, sized to their texts.</summary>
    public static string Shapes(IEnumerable<CellNote> notes)
    {
        var xml = new StringBuilder("""<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""");
        var id = 1025;
        foreach (var note in notes)
        {
            var rows = Math.Max(2, TextSize.Lines(note.Text, CharsPerLine) + 1);
            xml.Append(CultureInfo.InvariantCulture, $"""<v:shape id="_x0000_s{id++}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:200pt;height:{(rows * 14) + 6}pt;z-index:1;visibility:hidden" fillcolor="#fffceb" o:insetmode="auto"><v:fill color2="#fffceb"/><v:shadow on="t" color="#bfc7d1" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{note.Column}, 12, {note.Row - 1}, 4, {note.Column + WidthColumns}, 12, {note.Row - 1 + rows}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{note.Row - 1}</x:Row><x:Column>{note.Column - 1}</x:Column></x:ClientData></v:shape>""");
        }

        return xml.Append("</xml>").ToString();
    }
}
