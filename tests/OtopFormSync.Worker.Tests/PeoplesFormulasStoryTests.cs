using System.Text;
using System.Text.Json.Nodes;
using OtopFormSync.Core.Notices;
using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.Spreadsheets.Tabs;
using OtopFormSync.Testing;
using OtopFormSync.Worker.Health;

namespace OtopFormSync.Worker.Tests;

/// <summary>People calculate beside our tables, in the responses and in officers' cells; some formulas fail, some are another at each look. Reports go on being published, and each is answered once.</summary>
public sealed class PeoplesFormulasStoryTests
{
    private const int Cycles = 50;

    private static readonly string[] Formulas = ["=VLOOKUP(\"ศรีวิไล\", A1:C9, 2, FALSE)", "=RAND()", "=1+#REF!", "=NOW()", "=IMPORTRANGE(\"x\", \"ผล!A1\")", "=SUM(A1:F60)/0", "=IF(TODAY()>45000, \"เลยกำหนด\", \"\")"];
    private static readonly DateTimeOffset Evening = new(2024, 1, 16, 11, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Fifty_cycles_publish_each_what_is_new_and_no_notice_goes_out_twice()
    {
        await using var google = await GoogleFolder.OpenAsync();
        var machine = new JumpingTime(TimeProvider.System.GetUtcNow());
        using var session = await google.WatchAsync(machine);
        await session.RunAsync(TestContext.Current.CancellationToken);
        var people = new People(google.Server.State.Sheets);
        TypeEverywhere(google, people);
        var tab = google.Server.State.Sheets.Read(google.SpreadsheetId, null, book => book.Sheets.Single(sheet => sheet.Responses is not null).Id);

        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            var answers = GoogleCallCountTests.Answers();
            answers["ยอดจำหน่ายในเดือน (บาท)"] = JsonValue.Create($"{5_200_000 + cycle} บาท");
            people.Submit(google.SpreadsheetId, tab, answers, Evening.AddMinutes(cycle));
            machine.Advance(TimeSpan.FromMinutes(1));

            var report = await session.RunAsync(TestContext.Current.CancellationToken);

            Assert.Equal((cycle, 1, true, null), (cycle, report.Counts.New, report.Programs[0].IsPublished, report.Programs[0].Unavailable?.Message));
        }

        Assert.Empty(HealthFile.Read(google.In(".otopformsync", "health.json"))!.Waits);
        var sent = google.Server.State.Gmail.Of(GoogleFolder.Mailbox).Mails.Where(mail => mail.Has("SENT")).Select(mail => KeyOf(mail.Raw)).ToList();
        Assert.Equal(sent.Distinct(StringComparer.Ordinal), sent);
        Assert.Equal(Formulas.Length * google.Server.State.Sheets.Read(google.SpreadsheetId, null, book => book.Sheets.Count(sheet => !sheet.Hidden)), Standing(google));
    }

    /// <summary>In every tab: beside the table, in its rows; below it, where no answers stand; and where officers write, in their cells.</summary>
    private static void TypeEverywhere(GoogleFolder google, People people)
    {
        var places = google.Server.State.Sheets.Read(google.SpreadsheetId, null, book => book.Sheets.Where(sheet => !sheet.Hidden).Select(sheet => (sheet.Title, sheet.Rows, sheet.Columns, Remark: RemarkOf(sheet), IsForm: sheet.Responses is not null)).ToList());
        foreach (var (title, rows, columns, remark, isForm) in places)
        {
            foreach (var (index, formula) in Formulas.Index())
            {
                var cell = index == 0 && remark is not null ? remark : index % 2 == 0 || isForm ? Columns.Letters(columns) + (6 + index) : Columns.Letters(2) + (rows - index);
                people.Type(google.SpreadsheetId, $"'{title}'!{cell}", formula);
            }
        }
    }

    private static string? RemarkOf(Sheet sheet)
    {
        var header = sheet.Cells.Where(cell => (string?)cell.Value["userEnteredValue"]?["stringValue"] == "หมายเหตุ").Select(cell => cell.Key).FirstOrDefault();
        return header == default ? null : Columns.Letters(header.Column + 1) + (header.Row + 2);
    }

    // Their references follow the rows that we insert, so that the texts need not be the same.
    private static int Standing(GoogleFolder google) => google.Server.State.Sheets.Read(google.SpreadsheetId, null, book => book.Sheets.Sum(sheet => sheet.Cells.Values.Count(cell => cell["userEnteredValue"]?["formulaValue"] is not null)));

    private static string KeyOf(byte[] raw) => Encoding.UTF8.GetString(raw).Split('\n').First(line => line.StartsWith(OutgoingNotice.KeyHeader + ":", StringComparison.OrdinalIgnoreCase));
}
