using System.Diagnostics;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;
using OtopFormSync.Core;
using OtopFormSync.Core.Results;
using OtopFormSync.Documents.Responses;
using OtopFormSync.Documents.Workbooks;

namespace OtopFormSync.Benchmarks;

/// <summary>Measures the bounds that the project sets itself, in about a minute; the table goes into the README.</summary>
internal static class Targets
{
    private const int Rows = 100_000;
    private const int FewRows = 10_000;

    public static int Run()
    {
        Console.WriteLine("| what | aim | measured |");
        Console.WriteLine("|---|---|---|");
        Demo();
        PerSecond();
        Afresh();
        Ratio();
        return 0;
    }

    private static void Demo()
    {
        var best = Best(3, () =>
        {
            var folder = Path.Combine(Path.GetTempPath(), $"otop-bench-{Guid.NewGuid():N}");
            using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "otopformsync.dll"), "demo", "--out", folder]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Directory.Delete(folder, recursive: true);
        });
        Line("start of the built program to published results and mails (demo)", "under 2 s", $"{Text(best)} s");
    }

    private static void PerSecond()
    {
        var reports = Sample.Reports(Rows);
        foreach (var report in reports)
        {
            _ = report.Report.Id; // made when a row is collected
        }

        var asOf = Worker.AsOf.Parse("2024-12-31")!.Value;
        var best = Best(5, () => Sample.NewDerivation().Derive(new() { Reports = reports, AsOf = asOf }), cpu: true);
        Line("submissions normalized and graded on one core", "over 100,000 a second", $"{(int)(Rows / best):#,##0} a second");
    }

    private static void Afresh()
    {
        var folder = Directory.CreateTempSubdirectory("otop-bench-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "responses"));
        File.WriteAllText(Path.Combine(folder, "responses", "responses.csv"), Sample.Csv(Rows));
        string[] best = [];
        for (var i = 0; i < 3; i++)
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OtopFormSync.Benchmarks.dll"), "rows", folder]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var parts = process.StandardOutput.ReadToEnd().Trim().Split(' ');
            process.WaitForExit();
            if (best.Length == 0 || decimal.Parse(parts[2], CultureInfo.InvariantCulture) < decimal.Parse(best[2], CultureInfo.InvariantCulture))
            {
                best = parts;
            }
        }

        Directory.Delete(folder, recursive: true);
        Line("100,000 response rows read, normalized and graded afresh, in a new process", "under 2 s, 300 MB", $"{best[2]} s of one core, start-up and compiling included (reading {best[1]} s), {best[3]} MB");
    }

    private static void Ratio()
    {
        var cells = Sample.Rows(FewRows).ToList();
        var book = Book(cells);
        using var plain = new MemoryStream();
        var bareWrite = Best(5, () => BareWrite(cells, plain));
        var ownWrite = Best(5, () => ResultsWorkbook.Write(book, null, new MemoryStream()));
        var file = plain.ToArray();
        var bareRead = Best(5, () => BareRead(file));
        var ownRead = Best(5, () => ResponseFileReader.Read(file, "responses.xlsx"));
        var ratio = (ownRead + ownWrite) / (bareRead + bareWrite);
        Line("10,000 rows read and written, against bare ExcelDataReader and OpenXmlWriter", "under 2 times", $"{Text(ratio)} times (reading {Text(ownRead / bareRead)}, writing {Text(ownWrite / bareWrite)})");
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

    private static void BareWrite(List<string[]> rows, MemoryStream output)
    {
        output.SetLength(0);
        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(sheet))
        {
            writer.WriteStartElement(new Worksheet());
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

        workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Sheet1" }));
    }

    private static void BareRead(byte[] file)
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

    // Processor time where one core is meant, so that a busy machine does not count; else time on the clock.
    private static double Best(int times, Action action, bool cpu = false)
    {
        using var process = Process.GetCurrentProcess();
        var best = double.MaxValue;
        for (var i = 0; i < times; i++)
        {
            process.Refresh();
            var (started, used) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
            action();
            process.Refresh();
            best = Math.Min(best, (cpu ? process.TotalProcessorTime - used : Stopwatch.GetElapsedTime(started)).TotalSeconds);
        }

        return best;
    }

    private static string Text(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static void Line(string what, string aim, string measured) => Console.WriteLine($"| {what} | {aim} | {measured} |");
}
