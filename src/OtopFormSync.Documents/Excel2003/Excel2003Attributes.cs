using System.Globalization;
using System.Xml;

namespace OtopFormSync.Documents.Excel2003;

/// <summary>Elements and attributes of the workbooks that Excel 2003 writes in XML; prefixes differ between programs.</summary>
internal static class Excel2003Attributes
{
    private const string Namespace = "urn:schemas-microsoft-com:office:spreadsheet";

    /// <summary>Whether the reader stands on an element of a workbook, and not on one of the text in a cell.</summary>
    public static bool IsOfWorkbook(this XmlReader reader) => reader.NamespaceURI == Namespace;

    public static string? Said(this XmlReader reader, string attribute) => reader.GetAttribute(attribute, Namespace);

    /// <summary>A number that is said; null where none is.</summary>
    public static int? Number(this XmlReader reader, string attribute) =>
        double.TryParse(reader.Said(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= int.MaxValue / 2 ? (int)value : null;

    /// <summary>Whether a row or column is one that nobody sees.</summary>
    /// <param name="reader">Stands on it.</param>
    /// <param name="size">Its height or width.</param>
    public static bool IsHidden(this XmlReader reader, string size) => reader.Said("Hidden") == "1" || reader.Said(size) is "0" or "0.0";
}
