using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;
using Microsoft.Data.Sqlite;
using MiniExcelLibs;
using OtopFormSync.Core;
using OtopFormSync.Core.Results;
using OtopFormSync.Documents.Responses;
using OtopFormSync.Documents.Workbooks;
using SpreadCheetah;
using BorderStyle = SpreadCheetah.Styling.BorderStyle;
using RowOptions = SpreadCheetah.Worksheets.RowOptions;
using Style = SpreadCheetah.Styling.Style;

namespace OtopFormSync.Benchmarks;

/// <summary>The same table of 10,000 rows read and written by us and by libraries that do nothing else.</summary>
internal static class Peers
{
    public const string Name = "peers";

    private const int Rows = 10_000;
    private const int Rounds = 40; // until all are compiled for good, on a busy machine, too

    /// <summary>Prints how many times as much time we take as each of them, in turn on one core that is warm.</summary>
    public static void Print()
    {
        var cells = Sample.Rows(Rows).ToList();
        var book = Book(cells);
        using var plain = new MemoryStream();
        WriteOpenXml(cells, plain);
        var file = plain.ToArray();
        var best = Best(
            () => ResponseFileReader.Read(file, "responses.xlsx"),
            () => ReadExcelDataReader(file),
            () => ReadMiniExcel(file),
            () => ResultsWorkbook.Write(book, null, new MemoryStream()),
            () => WriteOpenXml(cells, new MemoryStream()),
            () => WriteSpreadCheetah(output => WriteSameAsync(cells, output)),
            () => WriteSpreadCheetah(output => WriteTextsAsync(cells, output)),
            () => StoreSqlite(cells));
        var (read, excelDataReader, miniExcel, write, openXml, spreadCheetah, texts, sqlite) = (best[0], best[1], best[2], best[3], best[4], best[5], best[6], best[7]);
        Line("reading, against ExcelDataReader", excelDataReader, read);
        Line("reading, against MiniExcel", miniExcel, read);
        Line("writing, against OpenXmlWriter (texts alone)", openXml, write);
        Line("writing, against SpreadCheetah (the same cells, styles, heights and references)", spreadCheetah, write);
        Line("reading and writing, against ExcelDataReader and OpenXmlWriter", excelDataReader + openXml, read + write);
        Line("reading and writing, against MiniExcel and SpreadCheetah", miniExcel + spreadCheetah, read + write);
        Line("writing nothing else than texts, SpreadCheetah (for the scale)", texts, null);
        Line("storing nothing else than texts, SQLite alone (for the scale)", sqlite, null);
    }

    /// <summary>Reading and writing against the plainest libraries.</summary>
    /// <returns>How many times as long we take: both, reading, writing.</returns>
    public static (double Both, double Reading, double Writing) AgainstBare()
    {
        var cells = Sample.Rows(Rows).ToList();
        var book = Book(cells);
        using var plain = new MemoryStream();
        WriteOpenXml(cells, plain);
        var file = plain.ToArray();
        var best = Best(
            () => WriteOpenXml(cells, new MemoryStream()),
            () => ResultsWorkbook.Write(book, null, new MemoryStream()),
            () => ReadExcelDataReader(file),
            () => ResponseFileReader.Read(file, "responses.xlsx"));
        return ((best[3] + best[1]) / (best[2] + best[0]), best[3] / best[2], best[1] / best[0]);
    }

    private static void Line(string what, double peer, double? own) => Console.WriteLine(
        $"| 10,000 rows {what}, CPU ms | {Milliseconds(peer)} | {(own is { } ours ? Milliseconds(ours) : "")} | {(own / peer)?.ToString("0.00", CultureInfo.InvariantCulture)} |");

    private static string Milliseconds(double seconds) => (seconds * 1000).ToString("0", CultureInfo.InvariantCulture);

    // Processor time, so that a busy machine does not count; and what one leaves in memory costs no other.
    private static double[] Best(params Action[] actions)
    {
        var best = Enumerable.Repeat(double.MaxValue, actions.Length).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < actions.Length; i++)
            {
                GC.Collect();
                var before = ProcessUsage.OwnCpuSeconds();
                actions[i]();
                best[i] = Math.Min(best[i], ProcessUsage.OwnCpuSeconds() - before);
            }
        }

        return best;
    }

    private static ResultsBook Book(List<string[]> cells) => new("bench",
    [
        new()
        {
            Key = "received",
            Title = "บันทึกการรับ",
            Heading = "บันทึกการรับ",
            Stamp = "ข้อมูล ณ วันนี้",
            Columns = [new() { Key = "key", Title = "รหัส", Width = 8, IsKey = true }, .. Sample.Headers.Select((header, i) => new Core.Results.Column { Key = $"c{i}", Title = header, Width = 16 })],
            Rows = cells.Select((row, i) => new Core.Results.Row($"{i}", RowKind.Item, [Core.Results.Cell.Of($"{i}"), .. row.Select(text => Core.Results.Cell.Of(text))])).ToValueList(),
        },
    ]);

    private static void WriteOpenXml(List<string[]> rows, MemoryStream output)
    {
        output.SetLength(0);
        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(sheet))
        {
            writer.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Worksheet());
            writer.WriteStartElement(new SheetData());
            foreach (var row in rows.Prepend([.. Sample.Headers]))
            {
                writer.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Row());
                foreach (var text in row)
                {
                    writer.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString });
                }

                writer.WriteEndElement();
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Sheet1" }));
    }

    private static void WriteSpreadCheetah(Func<MemoryStream, ValueTask> write) => write(new MemoryStream()).AsTask().GetAwaiter().GetResult();

    private static async ValueTask WriteTextsAsync(List<string[]> rows, MemoryStream output)
    {
        await using var spreadsheet = await Spreadsheet.CreateNewAsync(output);
        await spreadsheet.StartWorksheetAsync("Sheet1");
        var cells = new DataCell[Sample.Headers.Count];
        foreach (var row in rows.Prepend([.. Sample.Headers]))
        {
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = new DataCell(row[i]);
            }

            await spreadsheet.AddRowAsync(cells);
        }

        await spreadsheet.FinishAsync();
    }

    // What our table holds as well: both columns of keys, a style in each cell, the height of each row, and where each cell stands.
    private static async ValueTask WriteSameAsync(List<string[]> rows, MemoryStream output)
    {
        await using var spreadsheet = await Spreadsheet.CreateNewAsync(output, new() { CompressionLevel = SpreadCheetahCompressionLevel.Fastest, WriteCellReferenceAttributes = true });
        var look = new Style();
        look.Font.Size = 10;
        look.Alignment.WrapText = true;
        look.Border.Bottom.BorderStyle = BorderStyle.Thin;
        var style = spreadsheet.AddStyle(look);
        var height = new RowOptions { Height = 20.5 };
        await spreadsheet.StartWorksheetAsync("Sheet1");
        var cells = new StyledCell[Sample.Headers.Count + 2];
        foreach (var (number, row) in rows.Prepend([.. Sample.Headers]).Index())
        {
            cells[0] = new StyledCell(row[0], style);
            cells[1] = new StyledCell($"r:{number}", null);
            cells[2] = new StyledCell($"{number}", style);
            for (var i = 1; i < row.Length; i++)
            {
                cells[i + 2] = row[i].Length > 0 ? new StyledCell(row[i], style) : new StyledCell(null as string, style);
            }

            await spreadsheet.AddRowAsync(cells, height);
        }

        await spreadsheet.FinishAsync();
    }

    private static void ReadExcelDataReader(byte[] file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                _ = reader.GetValue(i);
            }
        }
    }

    private static void ReadMiniExcel(byte[] file)
    {
        using var stream = new MemoryStream(file);
        foreach (IDictionary<string, object> row in stream.Query())
        {
            foreach (var cell in row)
            {
                _ = cell.Value;
            }
        }
    }

    private static void StoreSqlite(List<string[]> rows)
    {
        var file = Path.Combine(Path.GetTempPath(), $"otop-bench-{Guid.NewGuid():N}.db");
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "CREATE TABLE rows (seq INTEGER PRIMARY KEY, texts TEXT NOT NULL)";
            command.ExecuteNonQuery();
            command.CommandText = "INSERT INTO rows (texts) VALUES ($texts)";
            var texts = command.Parameters.Add("$texts", SqliteType.Text);
            foreach (var row in rows)
            {
                texts.Value = string.Join('\u001f', row);
                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        File.Delete(file);
    }
}
