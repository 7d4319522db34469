using System.Globalization;
using System.Text;
using System.Xml;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Sheets.Looks;

/// <summary>Reads the part of a sheet for what ExcelDataReader does not tell.</summary>
/// <param name="styles">The styles of the cells.</param>
/// <param name="texts">The shared texts that are written in several looks, by index.</param>
/// <param name="isStale">True when the results of formulas are to be computed anew on opening: a zero is then no result.</param>
internal sealed class SheetLooksReader(CellStyles styles, IReadOnlyDictionary<int, RichText> texts, bool isStale)
{
    private readonly StringBuilder _value = new();

    /// <summary>Reads a sheet.</summary>
    public SheetLooks Read(XmlReader reader)
    {
        var looks = new SheetLooks();
        var (row, column) = (0, 0);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "col" when IsHidden(reader, "width"):
                    looks.HideColumns(Number(reader, "min"), Number(reader, "max"));
                    break;
                case "row":
                    row = reader.GetAttribute("r") is null ? row + 1 : Number(reader, "r");
                    column = 0;
                    if (IsHidden(reader, "ht"))
                    {
                        looks.HideRow(row);
                    }

                    break;
                case "c":
                    column = reader.GetAttribute("r") is { } reference ? Columns.Of(reference) : column + 1;
                    if (!reader.IsEmptyElement && ReadCell(reader) is { } look)
                    {
                        looks.Set(row, column, look);
                    }

                    break;
                default:
                    break;
            }
        }

        return looks;
    }

    private static bool IsHidden(XmlReader reader, string size) =>
        XmlFlags.IsOn(reader.GetAttribute("hidden")) || (reader.GetAttribute(size) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value == 0);

    private static int Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private CellLook? ReadCell(XmlReader reader)
    {
        var type = reader.GetAttribute("t");
        var style = styles.Of(Number(reader, "s"));
        var (isFormula, hasValue, isValue) = (false, false, false);
        _value.Clear();
        RichText? rich = null;
        var end = reader.Depth;
        while (reader.Read() && reader.Depth > end)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                isValue = reader.LocalName == "v";
                hasValue |= isValue;
                isFormula |= reader.LocalName == "f";
                rich = reader.LocalName == "is" ? RichText.Read(reader) : rich;
            }
            else if (isValue && reader.IsOnLetters() && reader.Depth == end + 2)
            {
                _value.Append(reader.Value);
            }
        }

        var value = _value.ToString();
        if (isFormula && IsResultless(type, hasValue, value))
        {
            return new("", CellMarks.NoResult);
        }

        if (type == "e")
        {
            return new(value, CellMarks.None);
        }

        if (type == "s" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            rich = texts.GetValueOrDefault(index);
        }

        return rich is not null ? rich.In(style) : style.Marks == CellMarks.None ? null : new(null, style.Marks);
    }

    /// <summary>A formula whose result is an empty text has an empty value of the type of texts.</summary>
    private bool IsResultless(string? type, bool hasValue, string value) => type switch
    {
        "str" => !hasValue,
        null or "n" => value.Length == 0 || (isStale && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == 0),
        _ => value.Length == 0,
    };
}
