using CsvHelper;

namespace OtopFormSync.Documents.Archives;

/// <summary>A list of an archive as a file that a spreadsheet program opens with its Thai whole.</summary>
public static class Table
{
    // Texts stand as people sent them: an archive that mends what was said is none.
    private static readonly CsvWriterOptions Writing = new() { HasHeader = false, Quoting = CsvQuoting.Always, NewLine = "\r\n", WriteByteOrderMark = true };
    private static readonly CsvReaderOptions Reading = new() { HasHeader = false, Separator = ',' };

    /// <summary>Writes a list.</summary>
    /// <param name="headings">The headings.</param>
    /// <param name="rows">The rows; a cell without a text is empty.</param>
    /// <returns>CSV (RFC 4180), UTF-8 with a byte order mark; every text as it is.</returns>
    public static ReadOnlyMemory<byte> Of(IEnumerable<string> headings, IEnumerable<IEnumerable<string?>> rows)
    {
        ArgumentNullException.ThrowIfNull(headings);
        ArgumentNullException.ThrowIfNull(rows);
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, Writing, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(headings))
            {
                csv.WriteRecord([.. row.Select(cell => cell ?? "")]);
            }
        }

        return memory.ToArray();
    }

    /// <summary>Reads a list.</summary>
    /// <param name="csv">The file, as <see cref="Of"/> writes it.</param>
    /// <returns>Its rows, headings included.</returns>
    public static IEnumerable<string[]> Read(byte[] csv)
    {
        using var text = new MemoryStream(csv);
        using var reader = CsvReader.Create(text, Reading);
        while (reader.Read())
        {
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
        }
    }
}
