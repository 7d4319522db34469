using System.Globalization;
using System.Text;
using System.Xml;
using OtopFormSync.Core.Results;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>Writes the hidden sheet: long lists of choices first, so that rules can refer to them, then names and order.</summary>
internal static class KeySheetWriter
{
    private const int FirstListRow = 2;
    private const int FirstChoiceColumn = 4;

    /// <summary>References to the lists that are too long for a rule: by tab, then by column.</summary>
    public static Dictionary<string, Dictionary<string, string>> ListReferences(ResultsBook book, string sheetName)
    {
        var references = book.Tabs.ToDictionary(tab => tab.Key, _ => new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (index, (tab, column)) in LongLists(book).Index())
        {
            var row = FirstListRow + index;
            references[tab.Key][column.Key] = FormattableString.Invariant($"{TabNames.Quoted(sheetName)}!$D${row}:${Columns.Letters(FirstChoiceColumn + column.Choices.Count - 1)}${row}");
        }

        return references;
    }

    /// <summary>Writes the sheet.</summary>
    public static void Write(Stream stream, ResultsBook book, IReadOnlyDictionary<string, IReadOnlyList<string>> strays)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartElement("worksheet", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        xml.WriteStartElement("sheetData");
        var number = 0;
        foreach (var row in KeyNotes.Rows(book, strays))
        {
            WriteRow(xml, ++number, row);
            if (number == 1)
            {
                foreach (var (tab, column) in LongLists(book))
                {
                    WriteRow(xml, ++number, ["list", tab.Key, column.Key, .. column.Choices]);
                }
            }
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static IEnumerable<(Tab Tab, Column Column)> LongLists(ResultsBook book) =>
        book.Tabs.SelectMany(tab => tab.Columns.Where(column => column.IsOfficers && column.Choices.Count > 0 && !TabFrame.IsInline(column.Choices)).Select(column => (tab, column)));

    private static void WriteRow(XmlWriter xml, int number, string[] cells)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length > 0)
            {
                xml.WriteStartElement("c");
                xml.WriteAttributeString("r", Columns.Letters(i + 1) + number.ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is");
                xml.WriteStartElement("t");
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(XmlText.Escape(cells[i]));
                xml.WriteEndElement();
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }
}
