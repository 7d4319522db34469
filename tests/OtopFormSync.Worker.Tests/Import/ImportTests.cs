using System.Text.Json;

namespace OtopFormSync.Worker.Tests.Import;

/// <summary>Documents that were read wrongly once, as the command <c>import</c> shows them. Those of ท่าบ่อ are mails of its contact, or files attached to one.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly DirectoryInfo _workspace = Directory.CreateTempSubdirectory("import");

    /// <summary>What would count, then what would be asked with every candidate.</summary>
    private static readonly (string File, string Says)[] Cases =
    [
        // Groups over sub-columns, and tables beside each other.
        ("04-subcolumns-weeks.eml", "sales 12=15412300"),
        ("04-subcolumns-target.eml", "sales 12=15412300"),
        ("04-subcolumns-satang.eml", "sales 12=15412300.5"),
        ("05-groups-target-then-result.eml", "sales 10=13550000 11=14812440.5 12=15412300"),
        ("09-months-without-year-dropped.eml", "sales 10=13550000 11=14812440.5 12=15412300"),
        ("15-months-down.eml", "products 10=0 11=1 12=0 · sales 10=13550000 11=14812440.5 12=15412300 · wallet 10=5 11=6 12=8"),
        ("15-title-above-table.eml", "sales 10=13550000 11=14812440.5 12=15412300"),

        ("unit-column.csv", "sales 12=5000000 · wallet 12=5"),
        ("groups-down.csv", "sales 12=5000000"),
        ("groups-down-off.csv", "ask sales 12: 5000000|2000000|3100000"),

        // What stands around columns in plain text, and around a table that is all there is of a page.
        ("unit-above-columns.txt", "sales 10=5100548.76"),
        ("piece-of-page.html", "ask sales 12: ยอดจำหน่าย OTOP ประจำเดือนธันวาคม 2566|5000000"),

        // Candidates that differ.
        ("05-two-sheets-same-month.eml", "ask sales 12: 15412300|15000000"),
        ("05-text-against-table.eml", "products 12=1 · wallet 12=8 · ask sales 12: 15412300|15500000"),
        ("conflict-body-attachment.eml", "sales 10=13544999 11=14812440.5 · ask sales 12: 15412300|16000000"),
        ("exceljs-doubledmonthcolumn.xlsx", "sales 11=14812440.5 12=15412300 · ask sales 10: 11111111|13544999"),

        // Words before and after the figure.
        ("07-last-years-figure.eml", "products 12=1 · wallet 12=8 · ask sales 12: 14440353|15412300"),
        ("07-cumulative-figure.eml", "products 12=1 · wallet 12=8 · ask sales 12: 43774740.5"),
        ("08-target-before-label.eml", "products 12=1 · wallet 12=8 · ask sales 12: 15306774|15412300"),
        ("08-province-total.eml", "products 12=1 · wallet 12=8 · ask sales 12: 133296706"),
        ("18-nil-before-label.eml", "products 12=0 · sales 12=15412300 · ask wallet 12: ไม่มีผู้เข้าร่วมโครงการ Digital Wallet เพิ่ม"),
        ("16-signature.eml", "products 12=1 · sales 12=15412300 · wallet 12=8"),

        // What is struck out, raised, hidden or never computed.
        ("s-text.eml", "products 12=1 · sales 12=15412300 · wallet 12=8"),
        ("strike-table.eml", "sales 12=15412300 · wallet 12=8"),
        ("onlystruck-table.eml", "sales 12=15412300 · ask wallet 12: 6"),
        ("sup-table.eml", "sales 12=15412300 · wallet 12=8"),
        ("label-strike.docx", "products 12=1 · sales 12=15412300 · wallet 12=8"),
        ("label-super.docx", "products 12=1 · sales 12=15412300 · wallet 12=8"),
        ("exceljs-strike-super.xlsx", "sales 10=3544999 11=14812440.5 12=15412300"),
        ("10-formula-without-value-mail.eml", "sales 10=13550000 11=14812440.5 · ask sales 12: "),
        ("exceljs-formula-nocache.xlsx", "sales 12=15412300 · ask sales 10:  · ask sales 11: "),
        ("nested-cell.docx", "sales 10=13544999 11=14812440.5 12=15412300"),
        ("letter-sdt-saved-by-writer.docx", "sales 10=9321450 11=9877210.5 12=10234500"),

        // Other kinds of files.
        ("exceljs-saved-by-calc.ods", "sales 10=13544999 11=14812440.5 12=15412300"),
        ("input-fields-saved-by-writer.odt", "sales 10=9321450 11=9877210.5 12=10234500"),
        ("names-of-thai-windows.zip", "sales 12=10234500"),

        // Whose and when.
        ("reporter-district-under-table.xlsx", "sales 10=9321450 11=9877210.5 12=10234500"),
        ("datehead-bbbb.csv", "sales 10=13544999 11=14812440.5 · ask - -: 15,412,300.00"),

        // Answers and forwards.
        ("06-reply-outlook-table.eml", "letter"),
        ("06-reply-gmail-thai-text.eml", "letter"),
        ("06-reply-to-own-receipt-a.eml", "products 12=1 · sales 12=15412300 · wallet 12=8"),
        ("06-reply-to-own-receipt-b.eml", "products 12=2 · sales 12=15512300 · wallet 12=9"),
        ("06-reply-to-own-receipt-c.eml", "letter"),
        ("14-forward-outlook-note.eml", "products 12=1 · sales 12=15412300 · wallet 12=8"),
        ("14-forward-apple-html.eml", "products 12=1 · sales 12=15412300 · wallet 12=8"),
    ];

    public static TheoryData<string> Files => [.. Cases.Select(known => known.File)];

    public void Dispose() => _workspace.Delete(recursive: true);

    [Fact]
    public void Every_document_has_its_answer() =>
        Assert.Equal(Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal), Cases.Select(known => known.File).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Reads(string file)
    {
        var result = await RunAsync(file, "--json");
        using var answer = JsonDocument.Parse(result.Out);
        var says = Told(answer.RootElement);
        Assert.Equal(Cases.Single(known => known.File == file).Says, says);
        Assert.Equal(says.Contains("ask", StringComparison.Ordinal) ? ExitCode.Review : ExitCode.Ok, result.Code);
    }

    [Fact]
    public async Task Text_shows_every_claim_what_counts_and_what_is_asked()
    {
        var result = await RunAsync("04-subcolumns-target.eml");
        Assert.Contains("พบ    ยอดจำหน่าย ธ.ค. 66 เป้าหมาย 15306774 — ธันวาคม 2566 › เป้าหมาย › ท่าบ่อ", result.Out, StringComparison.Ordinal);
        Assert.Contains("✓ ใช้    ยอดจำหน่าย ธ.ค. 66 15,412,300", result.Out, StringComparison.Ordinal);
        Assert.Contains("? ถาม   ", (await RunAsync("05-text-against-table.eml")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_files_are_answered_together_and_nothing_is_written()
    {
        var result = await Cli.RunAsync("import", Path.Combine(Folder, "nested-cell.docx"), Path.Combine(Folder, "datehead-bbbb.csv"), "-d", "ท่าบ่อ", "--json", "-w", _workspace.FullName, "--as-of", "2024-01-16");
        using var answer = JsonDocument.Parse(result.Out);
        Assert.Equal(2, answer.RootElement.GetProperty("files").GetArrayLength());
        Assert.Equal(ExitCode.Review, result.Code);
        Assert.Empty(_workspace.GetFileSystemInfos());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_to_be_missing()
    {
        var result = await Cli.RunAsync("import", "gone.xlsx", "-w", _workspace.FullName);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("'gone.xlsx' is not there", result.Error, StringComparison.Ordinal);
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Cases");

    private Task<CliResult> RunAsync(string file, params string[] options) => Cli.RunAsync(
        ["import", Path.Combine(Folder, file), .. file.EndsWith(".eml", StringComparison.Ordinal) ? (string[])["--mail"] : ["-d", "ท่าบ่อ"], .. options, "-w", _workspace.FullName, "--as-of", "2024-01-16"]);

    private static string Told(JsonElement answer)
    {
        if (answer.GetProperty("correspondence").GetBoolean())
        {
            return "letter";
        }

        Assert.Equal("ท่าบ่อ", answer.GetProperty("district").GetString());
        var figures = answer.GetProperty("figures").EnumerateArray()
            .GroupBy(figure => figure.GetProperty("indicator").GetString(), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} {string.Join(' ', group.Select(figure => $"{figure.GetProperty("month").GetString()![^2..]}={figure.GetProperty("value").GetString()}").Order(StringComparer.Ordinal))}");
        var questions = answer.GetProperty("questions").EnumerateArray()
            .Select(question => $"ask {question.GetProperty("indicator").GetString() ?? "-"} {question.GetProperty("month").GetString()?[^2..] ?? "-"}: {string.Join('|', question.GetProperty("candidates").EnumerateArray().Select(candidate => candidate.GetString()))}")
            .Order(StringComparer.Ordinal);
        return string.Join(" · ", figures.Concat(questions));
    }
}
