using System.Globalization;
using System.Text;
using Google.Apis.Gmail.v1.Data;
using Google.Apis.Requests;
using Google.Apis.Sheets.v4;
using Google.Apis.Sheets.v4.Data;
using Google.Apis.Upload;

namespace Google.Apis.Clients.Tests;

/// <summary>What travels in bodies, there and back.</summary>
public sealed class BodyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cells_are_written_under_their_wire_names()
    {
        await using var google = Listener.Answering("""{"updatedRange":"A1","updatedCells":5,"aFieldOfTomorrow":{}}""");
        using var sheets = google.Sheets();
        var call = sheets.Spreadsheets.Values.Update(new ValueRange { MajorDimension = "ROWS", Values = [["ก", 1, 2.5, true, null]] }, "id", "A1");
        call.ValueInputOption = Google.Apis.Sheets.v4.SpreadsheetsResource.ValuesResource.UpdateRequest.ValueInputOptionEnum.USERENTERED;
        var answer = await call.ExecuteAsync(Token);
        Assert.Equal(("PUT", "/v4/spreadsheets/id/values/A1?valueInputOption=USER_ENTERED"), (google.Only.Method, google.Only.Target));
        Assert.Equal("""{"majorDimension":"ROWS","values":[["ก",1,2.5,true,null]]}""", google.Only.Body);
        Assert.StartsWith("application/json", google.Only.ContentType, StringComparison.Ordinal);
        Assert.Equal(("A1", 5), (answer.UpdatedRange, answer.UpdatedCells));
    }

    [Fact]
    public async Task A_batch_of_changes_is_written_under_its_wire_names()
    {
        await using var google = Listener.Answering();
        using var sheets = google.Sheets();
        var body = new BatchUpdateSpreadsheetRequest
        {
            Requests =
            [
                new Request { UpdateCells = new() { Fields = "userEnteredValue,note", Start = new() { SheetId = 0, RowIndex = 1 }, Rows = [new() { Values = [new() { Note = "ข", UserEnteredValue = new() { NumberValue = 45 } }] }] } },
                new Request { AddConditionalFormatRule = new() { Index = 0, Rule = new() { GradientRule = new() { Minpoint = new() { ColorStyle = new() { RgbColor = new() { Red = 0.1f } }, Type = "MIN" } } } } },
            ],
        };
        await sheets.Spreadsheets.BatchUpdate(body, "id").ExecuteAsync(Token);
        Assert.Equal(
            """{"requests":[{"updateCells":{"fields":"userEnteredValue,note","rows":[{"values":[{"note":"ข","userEnteredValue":{"numberValue":45.0}}]}],"start":{"rowIndex":1,"sheetId":0}}},"""
            + """{"addConditionalFormatRule":{"index":0,"rule":{"gradientRule":{"minpoint":{"colorStyle":{"rgbColor":{"red":0.1}},"type":"MIN"}}}}}]}""",
            google.Only.Body);
    }

    [Fact]
    public async Task Long_numbers_come_as_text()
    {
        await using var google = Listener.Answering("""{"id":"18c","historyId":"18446744073709551615","internalDate":"1705287600000","sizeEstimate":7,"payload":{"headers":[{"name":"Subject","value":"ยอด"}],"parts":[{"partId":"0"}]}}""");
        using var gmail = google.Gmail();
        var call = gmail.Users.Messages.Get("me", "18c");
        call.Format = Google.Apis.Gmail.v1.UsersResource.MessagesResource.GetRequest.FormatEnum.Metadata;
        var message = await call.ExecuteAsync(Token);
        Assert.Equal("/gmail/v1/users/me/messages/18c?format=metadata", google.Only.Target);
        Assert.Equal((18446744073709551615UL, 1705287600000L, 7), (message.HistoryId, message.InternalDate, message.SizeEstimate));
        Assert.Equal(("ยอด", "0"), (message.Payload.Headers.Single().Value, message.Payload.Parts.Single().PartId));
    }

    [Fact]
    public void An_instant_is_read_from_its_text_and_written_as_such()
    {
        using var sheets = new SheetsService();
        var interval = sheets.Serializer.Deserialize<Interval>("""{"startTime":"2024-01-15T10:00:00.500Z"}""");
        Assert.Equal("2024-01-15T10:00:00.500Z", interval.StartTimeRaw);
        Assert.Equal(DateTimeOffset.Parse("2024-01-15T10:00:00.500Z", CultureInfo.InvariantCulture), interval.StartTimeDateTimeOffset);
        interval.StartTimeDateTimeOffset = new DateTimeOffset(2024, 1, 15, 17, 0, 0, TimeSpan.FromHours(7));
        Assert.Contains("2024-01-15T10:00:00", interval.StartTimeRaw, StringComparison.Ordinal);
        Assert.Contains($"\"startTime\":\"{interval.StartTimeRaw}\"", sheets.Serializer.Serialize(interval), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_without_an_answer_gives_an_empty_text()
    {
        await using var google = Listener.Answering(status: 204);
        using var gmail = google.Gmail();
        var answer = await gmail.Users.Drafts.Delete("me", "r1").ExecuteAsync(Token);
        Assert.Equal(("DELETE", "/gmail/v1/users/me/drafts/r1", ""), (google.Only.Method, google.Only.Target, google.Only.Body));
        Assert.Equal("", answer);
    }

    [Fact]
    public async Task A_mail_is_uploaded_after_its_body()
    {
        await using var google = Listener.Answering("""{"id":"18d","labelIds":["SENT"]}""");
        using var gmail = google.Gmail();
        using var mail = new MemoryStream(Encoding.ASCII.GetBytes("Subject: x\r\n\r\ny"));
        var upload = gmail.Users.Messages.Send(new Message { ThreadId = "18c" }, "me", mail, "message/rfc822");
        upload.Fields = "id";
        var progress = await upload.UploadAsync(Token);
        Assert.Equal((UploadStatus.Completed, null), (progress.Status, progress.Exception));
        Assert.Equal("18d", upload.ResponseBody.Id);
        Assert.Collection(
            google.Received,
            first =>
            {
                Assert.Equal(("POST", """{"threadId":"18c"}""", "message/rfc822"), (first.Method, first.Body, first.UploadType));
                Assert.StartsWith("/upload/gmail/v1/users/me/messages/send?", first.Target, StringComparison.Ordinal);
                Assert.Equal(["fields=id", "uploadType=resumable"], first.Target.Split('?')[1].Split('&').Order(StringComparer.Ordinal));
            },
            second => Assert.Equal(("PUT", "/session", "Subject: x\r\n\r\ny"), (second.Method, second.Target, second.Body)));
    }

    [Fact]
    public async Task Calls_can_go_in_one_batch()
    {
        await using var google = Listener.Answering("no parts", status: 404);
        using var gmail = google.Gmail();
        var batch = new BatchRequest(gmail, google.Address + "batch");
        batch.Queue<Message>(gmail.Users.Messages.Modify(new ModifyMessageRequest { AddLabelIds = ["L1"] }, "me", "18c"), (_, _, _, _) => { });
        batch.Queue<Label>(gmail.Users.Labels.Get("me", "L1"), (_, _, _, _) => { });
        await Assert.ThrowsAnyAsync<Exception>(() => batch.ExecuteAsync(Token));
        Assert.Equal("/batch", google.Only.Target);
        Assert.Contains("/gmail/v1/users/me/messages/18c/modify", google.Only.Body, StringComparison.Ordinal);
        Assert.Contains("""{"addLabelIds":["L1"]}""", google.Only.Body, StringComparison.Ordinal);
        Assert.Contains("/gmail/v1/users/me/labels/L1", google.Only.Body, StringComparison.Ordinal);
    }
}
