using System.Globalization;
using System.IO.Compression;
using System.Xml;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Writes the part of a sheet anew with nothing but its filled cells, and wide gaps between them narrow.</summary>
internal static class SheetNarrowing
{
    /// <summary>Writes the part.</summary>
    /// <param name="part">The part as it is.</param>
    /// <param name="output">Takes the narrow one.</param>
    /// <returns>Which rows and columns it holds.</returns>
    /// <exception cref="UnreadableException">More is filled than is read.</exception>
    public static SheetGaps Write(ZipArchiveEntry part, Stream output)
    {
        var gaps = GapsOf(part);
        using var reader = WorkbookScanner.Open(part);
        using var writer = XmlWriter.Create(output, new() { CheckCharacters = false });
        var row = new Counter();
        var column = new Counter();
        reader.MoveToContent();
        var space = reader.NamespaceURI;
        writer.WriteStartElement(reader.LocalName, space);
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "row" } && gaps.ReadRow(row.Value) is not null)
                {
                    writer.WriteEndElement();
                }
                else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" or "mergeCells" })
                {
                    writer.WriteEndElement();
                }

                reader.Read();
                continue;
            }

            switch (reader.LocalName)
            {
                case "sheetData" or "mergeCells":
                    writer.WriteStartElement(reader.LocalName, space);
                    Close(reader, writer);
                    break;
                case "row":
                    row.Next(RowOf(reader));
                    column = new();
                    if (gaps.ReadRow(row.Value) is { } readRow)
                    {
                        writer.WriteStartElement("row", space);
                        writer.WriteAttributeString("r", readRow.ToString(CultureInfo.InvariantCulture));
                        Close(reader, writer);
                    }

                    break;
                case "c":
                    column.Next(ColumnOf(reader));
                    if (gaps.ReadRow(row.Value) is { } cellRow && gaps.ReadColumn(column.Value) is { } cellColumn && !reader.IsEmptyElement)
                    {
                        WriteCell(reader, writer, space, $"{Columns.Letters(cellColumn)}{cellRow.ToString(CultureInfo.InvariantCulture)}");
                        continue; // stands behind the cell already
                    }

                    reader.Skip();
                    continue;
                case "mergeCell":
                    WriteMerged(reader.GetAttribute("ref"), gaps, writer, space);
                    break;
                default:
                    reader.Skip();
                    continue;
            }

            reader.Read();
        }

        return gaps;
    }

    private static SheetGaps GapsOf(ZipArchiveEntry part)
    {
        var (rows, columns) = (new SortedSet<int>(), new SortedSet<int>());
        var (row, column) = (new Counter(), new Counter());
        using var reader = WorkbookScanner.Open(part);
        var more = reader.Read();
        while (more)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                row.Next(RowOf(reader));
                column = new();
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                column.Next(ColumnOf(reader));
                if (IsFilled(reader))
                {
                    rows.Add(row.Value);
                    columns.Add(column.Value);
                    if (rows.Count > Limits.Rows || columns.Count > Limits.Columns)
                    {
                        throw new UnreadableException(Complaint.TooManyCells);
                    }
                }

                continue; // stands behind its beginning already
            }

            more = reader.Read();
        }

        return SheetGaps.Between(rows, columns);
    }

    // Leaves the reader at what follows the beginning of the cell.
    private static bool IsFilled(XmlReader reader)
    {
        var (isEmpty, depth) = (reader.IsEmptyElement, reader.Depth);
        reader.Read();
        return !isEmpty && reader.NodeType == XmlNodeType.Element && reader.Depth > depth;
    }

    private static void WriteCell(XmlReader reader, XmlWriter writer, string space, string reference)
    {
        writer.WriteStartElement("c", space);
        writer.WriteAttributeString("r", reference);
        foreach (var name in new[] { "s", "t" })
        {
            if (reader.GetAttribute(name) is { } value)
            {
                writer.WriteAttributeString(name, value);
            }
        }

        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            writer.WriteNode(reader, defattr: false);
        }

        writer.WriteEndElement();
        reader.Read();
    }

    private static void WriteMerged(string? reference, SheetGaps gaps, XmlWriter writer, string space)
    {
        var ends = (reference ?? "").Split(':');
        if (ends.Length == 2 && gaps.ReadColumn(Columns.Of(ends[0])) is { } left && gaps.ReadRow(RowOf(ends[0])) is { } top)
        {
            writer.WriteStartElement("mergeCell", space);
            writer.WriteAttributeString("ref", FormattableString.Invariant($"{Columns.Letters(left)}{top}:{Columns.Letters(Math.Max(left, gaps.LastReadColumn(Columns.Of(ends[1]))))}{Math.Max(top, gaps.LastReadRow(RowOf(ends[1])))}"));
            writer.WriteEndElement();
        }
    }

    private static void Close(XmlReader reader, XmlWriter writer)
    {
        if (reader.IsEmptyElement)
        {
            writer.WriteEndElement();
        }
    }

    private static int? RowOf(XmlReader row) => int.TryParse(row.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? ColumnOf(XmlReader cell) => cell.GetAttribute("r") is { } reference ? Columns.Of(reference) : null;

    private static int RowOf(string reference) => int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>What says no number of its own follows the one before.</summary>
    private sealed class Counter
    {
        public int Value { get; private set; }

        public void Next(int? own) => Value = own ?? Value + 1;
    }
}
