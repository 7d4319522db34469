using System.Text.Json.Nodes;
using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.GoogleEmulator.Traffic;

namespace OtopFormSync.Worker.Tests;

/// <summary>What a cycle asks of Google, counted where it arrives; each cycle in a new process, which remembers nothing but its record.</summary>
public sealed class GoogleCallCountTests
{
    [Fact]
    public async Task A_cycle_without_news_is_one_read_of_the_spreadsheet_and_one_question_to_the_mailbox()
    {
        await using var google = await SettledAsync();
        await google.SyncAsync();
        Assert.Equal(["gmail.users.history.list", "sheets.spreadsheets.values.batchGetByDataFilter"], Methods(google));
    }

    [Fact]
    public async Task A_new_response_is_one_more_read_one_write_and_its_receipt_which_is_looked_for_among_the_sent()
    {
        await using var google = await SettledAsync();
        new People(google.Server.State.Sheets).Submit(google.SpreadsheetId, ResponsesTab(google), Answers(), new DateTimeOffset(2024, 1, 16, 13, 0, 0, TimeSpan.Zero));
        await google.SyncAsync();
        Assert.Equal(
            [
                "gmail.users.drafts.create", "gmail.users.drafts.list", "gmail.users.drafts.send", "gmail.users.history.list", "gmail.users.messages.list",
                "sheets.spreadsheets.batchUpdate", "sheets.spreadsheets.getByDataFilter", "sheets.spreadsheets.values.batchGetByDataFilter",
            ],
            Methods(google));
    }

    [Fact]
    public async Task An_officer_s_own_grade_is_one_more_read_and_one_write_and_no_mail()
    {
        await using var google = await SettledAsync();
        var cell = google.Server.State.Sheets.Read(google.SpreadsheetId, null, book =>
        {
            var sheet = book.Named("สรุปผลการจัดระดับ")!;
            var header = sheet.Cells.First(known => (string?)known.Value["userEnteredValue"]?["stringValue"] == "ระดับที่ปรับ").Key;
            return $"'{sheet.Title}'!{(char)('A' + header.Column)}{header.Row + 2}";
        });
        new People(google.Server.State.Sheets).Type(google.SpreadsheetId, cell, "C");
        await google.SyncAsync();
        Assert.Equal((2, 1, 0), (google.Traffic.CountOf(CallKind.Read, "sheets."), google.Traffic.CountOf(CallKind.Write, "sheets."), google.Traffic.CountOf(CallKind.Write, "gmail.")));
    }

    /// <summary>The samples are taken, answered and labelled.</summary>
    private static async Task<GoogleFolder> SettledAsync()
    {
        var google = await GoogleFolder.OpenAsync();
        await google.SyncAsync();
        await google.SyncAsync();
        await google.SyncAsync();
        google.Traffic.ForgetCalls();
        return google;
    }

    private static int ResponsesTab(GoogleFolder google) => google.Server.State.Sheets.Read(google.SpreadsheetId, null, book => book.Sheets.Single(sheet => sheet.Responses is not null).Id);

    internal static Dictionary<string, JsonNode?> Answers() => new()
    {
        ["อำเภอ"] = "สระใคร",
        ["ประจำเดือน"] = "ธันวาคม ๒๕๖๖",
        ["จำนวนผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่มในเดือน (ผลิตภัณฑ์)"] = "ไม่มี",
        ["ยอดจำหน่ายในเดือน (บาท)"] = "5.2 ล้านบาท",
        ["จำนวนผู้เข้าร่วมโครงการ Digital Wallet สะสม (ราย)"] = "๖ ราย",
        ["ที่อยู่อีเมล"] = "sakhrai@cdd.example.org",
    };

    private static List<string> Methods(GoogleFolder google) => [.. google.Traffic.Calls.Select(call => call.Method).Order(StringComparer.Ordinal)];
}
