using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Tests.Sheets;

/// <summary>The form writes and people edit, in this process and over HTTP.</summary>
public sealed class PeopleTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>
{
    private static readonly DateTimeOffset At = new(2024, 1, 15, 10, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task A_response_goes_below_the_last_response_and_pushes_what_was_typed_there()
    {
        var (book, tab) = Form();
        emulator.People.Submit(book.Id, tab, Answers("เมือง", "1,500"), At);
        await book.PutAsync("A5", """[["typed by hand"]]""");

        emulator.People.Submit(book.Id, tab, Answers("ท่าบ่อ", "=1+1"), At);

        Assert.Equal("""[["ประทับเวลา","อำเภอ","ยอด"],["15/1/2024, 10:00:00","เมือง","1,500"],["15/1/2024, 10:00:00","ท่าบ่อ","=1+1"],[],[],["typed by hand"]]""", await book.RowsAsync("A1:C9"));
        Assert.Equal("""[[1500],["=1+1"]]""", await book.RowsAsync("C2:C3", "?valueRenderOption=UNFORMATTED_VALUE"));
    }

    [Fact]
    public async Task An_edited_response_finds_its_row_and_gets_a_new_timestamp()
    {
        var (book, tab) = Form();
        var first = emulator.People.Submit(book.Id, tab, Answers("ก", "1"), At);
        emulator.People.Submit(book.Id, tab, Answers("ข", "2"), At);
        emulator.People.Sort(book.Id, tab, 2, descending: true);
        emulator.People.InsertRows(book.Id, tab, 1);

        emulator.People.EditResponse(book.Id, tab, first, Answers("ก", "9"), At.AddDays(1));

        Assert.Equal("""[[],["15/1/2024, 10:00:00","ข","2"],["16/1/2024, 10:00:00","ก","9"]]""", await book.RowsAsync("A2:C9"));
    }

    [Fact]
    public async Task The_form_writes_to_its_columns_whatever_people_did_to_them()
    {
        var (book, tab) = Form();
        emulator.People.InsertColumns(book.Id, tab, 1);
        emulator.People.Type(book.Id, "C1", "อำเภอ (แก้)");
        emulator.People.RenameQuestion(book.Id, tab, "ยอด", "ยอดจำหน่าย");
        emulator.People.AddQuestion(book.Id, tab, "ใหม่");

        emulator.People.Submit(book.Id, tab, new Dictionary<string, JsonNode?> { ["อำเภอ"] = "x", ["ยอดจำหน่าย"] = 3, ["ใหม่"] = "y" }, At);

        Assert.Equal("""[["ประทับเวลา","","อำเภอ (แก้)","ยอดจำหน่าย","ใหม่"],["15/1/2024, 10:00:00","","x","3","y"]]""", await book.RowsAsync("A1:F2"));
    }

    [Fact]
    public async Task A_tab_with_a_form_cannot_be_deleted()
    {
        var (book, tab) = Form();

        var reply = await book.TryBatchAsync($$$"""{"deleteSheet":{"sheetId":{{{tab}}}}}""");

        Assert.Equal(400, reply.Status);
    }

    [Fact]
    public async Task Everything_can_be_played_over_http()
    {
        var id = (string)(await emulator.CallAsync("POST", "emulator/sheets/create", """{"owner":"somchai@example.go.th","title":"ผล"}""")).Json["spreadsheetId"]!;
        var book = new Book(emulator, id, Book.Somchai);
        var tab = (int)(await ActAsync("form", """{"title":"การตอบ","questions":["อำเภอ"]}"""))["sheetId"]!;
        await ActAsync("submit", $$$"""{"sheetId":{{{tab}}},"answers":{"อำเภอ":"ก"},"at":"2024-01-15T10:00:00+07:00"}""");
        await ActAsync("edit", $$$"""{"sheetId":{{{tab}}},"response":1,"answers":{"อำเภอ":"ข"},"at":"2024-01-15T11:00:00+07:00"}""");
        await ActAsync("renameTab", $$$"""{"sheetId":{{{tab}}},"title":"ใหม่"}""");
        await ActAsync("type", """{"cell":"ใหม่!C2","text":"10%"}""");
        await ActAsync("merge", """{"range":"ใหม่!A5:B6"}""");

        Assert.Equal("""[["15/1/2024, 11:00:00","ข","10%"]]""", await book.RowsAsync("ใหม่!A2:C2"));
        Assert.Equal(400, (await emulator.CallAsync("POST", $"emulator/sheets/{id}/dance", "{}")).Status);

        async Task<JsonNode> ActAsync(string action, string body)
        {
            var reply = await emulator.CallAsync("POST", $"emulator/sheets/{id}/{action}", body);
            Assert.True(reply.Status == 200, reply.Text);
            return reply.Json;
        }
    }

    [Fact]
    public async Task The_page_shows_what_people_see()
    {
        var book = await Book.CreateAsync(emulator, """{"title":"ผล <script>"}""");
        await book.PutAsync("A1", """[["<b>", 1234.5]]""");
        await book.BatchAsync(
            """{"updateCells":{"start":{"columnIndex":1},"rows":[{"values":[{"note":"เพราะ \"x\"","userEnteredFormat":{"numberFormat":{"type":"NUMBER","pattern":"#,##0.00"},"textFormat":{"bold":true}}}]}],"fields":"note,userEnteredFormat"}}""",
            """{"addConditionalFormatRule":{"rule":{"ranges":[{}],"booleanRule":{"condition":{"type":"NUMBER_GREATER","values":[{"userEnteredValue":"1000"}]},"format":{"backgroundColor":{"red":1}}}}}}""",
            """{"mergeCells":{"range":{"startRowIndex":2,"endRowIndex":4,"startColumnIndex":0,"endColumnIndex":2},"mergeType":"MERGE_ALL"}}""");

        var page = (await emulator.CallAsync("GET", $"sheets/{book.Id}")).Text;

        Assert.Contains("&lt;b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.Contains("title=\"เพราะ &quot;x&quot;\" style=\"background:#ff0000;font-weight:bold;", page, StringComparison.Ordinal);
        Assert.Contains(">1,234.50</td>", page, StringComparison.Ordinal);
        Assert.Contains("colspan=\"2\" rowspan=\"2\"", page, StringComparison.Ordinal);
        Assert.Contains($"/sheets/{book.Id}", (await emulator.CallAsync("GET", "")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await emulator.CallAsync("GET", "sheets/nowhere")).Status);
    }

    private (Book Book, int Tab) Form()
    {
        var id = emulator.People.Create(Book.Somchai, "ผล");
        return (new Book(emulator, id, Book.Somchai), emulator.People.LinkForm(id, "การตอบแบบฟอร์ม 1", "อำเภอ", "ยอด"));
    }

    private static Dictionary<string, JsonNode?> Answers(string district, string sales) => new() { ["อำเภอ"] = district, ["ยอด"] = sales };
}
