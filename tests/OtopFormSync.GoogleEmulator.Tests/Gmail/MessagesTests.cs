using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using OtopFormSync.GoogleEmulator.Discovery;
using OtopFormSync.GoogleEmulator.Gmail;

namespace OtopFormSync.GoogleEmulator.Tests.Gmail;

public sealed class MessagesTests
{
    [Fact]
    public async Task An_empty_box_lists_no_messages_and_has_no_such_key()
    {
        await using var office = await PostOffice.OpenAsync();

        var reply = await office.GetAsync("messages");

        Assert.Equal("""{"resultSizeEstimate":0}""", reply.Json.ToJsonString());
    }

    [Fact]
    public async Task Mails_come_newest_first_in_pages_with_their_ids_and_threads_only()
    {
        await using var office = await PostOffice.OpenAsync();
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            office.Clock.Advance(TimeSpan.FromSeconds(1));
            ids.Insert(0, office.Receive($"m{i}").Id);
        }

        var found = new List<string>();
        string? token = null;
        var pages = 0;
        do
        {
            var page = await office.GetAsync($"messages?maxResults=2{(token is null ? "" : "&pageToken=" + token)}");
            Assert.All(page.Json["messages"]!.AsArray(), m => Assert.Equal(["id", "threadId"], m!.AsObject().Select(f => f.Key)));
            found.AddRange(PostOffice.Ids(page, "messages"));
            token = (string?)page.Json["nextPageToken"];
            pages++;
        }
        while (token is not null);

        Assert.Equal(ids, found);
        Assert.Equal(3, pages);
    }

    [Fact]
    public async Task Several_labels_must_all_be_there_and_spam_and_trash_are_asked_for_on_their_own()
    {
        await using var office = await PostOffice.OpenAsync();
        var starred = office.Receive("starred");
        office.Receive("plain");
        var trashed = office.Receive("trashed");
        await office.PostAsync($"messages/{starred.Id}/modify", """{"addLabelIds":["STARRED"]}""");
        await office.PostAsync($"messages/{trashed.Id}/trash");

        Assert.Equal([starred.Id], PostOffice.Ids(await office.GetAsync("messages?labelIds=INBOX&labelIds=STARRED"), "messages"));
        Assert.DoesNotContain(trashed.Id, PostOffice.Ids(await office.GetAsync("messages"), "messages"));
        Assert.Contains(trashed.Id, PostOffice.Ids(await office.GetAsync("messages?includeSpamTrash=true"), "messages"));
        Assert.Equal([trashed.Id], PostOffice.Ids(await office.GetAsync("messages?labelIds=TRASH"), "messages"));
        Assert.Equal("Invalid label: Label_9", (await office.GetAsync("messages?labelIds=Label_9")).Message);
    }

    [Fact]
    public async Task A_raw_mail_is_what_came_byte_for_byte_and_without_a_payload()
    {
        await using var office = await PostOffice.OpenAsync();
        var mail = office.Receive("first");

        var reply = await office.GetAsync($"messages/{mail.Id}?format=raw");

        Assert.True(Base64Url.TryDecode((string)reply.Json["raw"]!, out var bytes));
        Assert.Equal(mail.Raw, bytes);
        Assert.Null(reply.Json["payload"]);
        Assert.DoesNotContain('+', (string)reply.Json["raw"]!);
    }

    [Fact]
    public async Task Numbers_of_64_bits_are_texts_and_the_date_is_when_the_mail_was_taken()
    {
        await using var office = await PostOffice.OpenAsync();
        var mail = office.Receive("first", more: "Date: Mon, 1 Jan 2018 10:00:00 +0700\r\n");

        var reply = await office.GetAsync($"messages/{mail.Id}");

        Assert.Equal(PostOffice.Start.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), (string)reply.Json["internalDate"]!);
        Assert.Equal(mail.HistoryId.ToString(CultureInfo.InvariantCulture), (string)reply.Json["historyId"]!);
        Assert.Equal("ยอดจำหน่าย 100 บาท", (string)reply.Json["snippet"]!);
    }

    [Fact]
    public async Task The_formats_minimal_and_metadata_leave_the_body_out()
    {
        await using var office = await PostOffice.OpenAsync();
        var mail = office.Receive("first", more: "X-Key: k1\r\n");

        var minimal = await office.GetAsync($"messages/{mail.Id}?format=minimal");
        var metadata = await office.GetAsync($"messages/{mail.Id}?format=metadata&metadataHeaders=x-key&metadataHeaders=subject");

        Assert.Null(minimal.Json["payload"]);
        Assert.Equal("""[{"name":"Subject","value":"first"},{"name":"X-Key","value":"k1"}]""", metadata.Json["payload"]!["headers"]!.ToJsonString());
        Assert.Null(metadata.Json["payload"]!["body"]);
        Assert.Null(metadata.Json["payload"]!["parts"]);
    }

    [Fact]
    public async Task A_full_mail_is_taken_apart_and_its_file_is_fetched_with_a_token_that_is_never_the_same()
    {
        await using var office = await PostOffice.OpenAsync();
        var mail = office.Gmail.Receive(PostOffice.Clerk, PostOffice.MailWithFile("file", "รายงาน.xlsx", [1, 2, 3]), SenderCheck.Pass);

        var payload = (await office.GetAsync($"messages/{mail.Id}")).Json["payload"]!;
        var file = payload["parts"]!.AsArray().Single(p => (string)p!["filename"]! == "รายงาน.xlsx")!;
        var token = (string)file["body"]!["attachmentId"]!;
        var attachment = await office.GetAsync($"messages/{mail.Id}/attachments/{token}");
        var again = (await office.GetAsync($"messages/{mail.Id}")).Json["payload"]!["parts"]![1]!["body"]!["attachmentId"]!;

        Assert.Equal("multipart/mixed", (string)payload["mimeType"]!);
        Assert.Equal(["0.0", "0.1"], payload["parts"]![0]!["parts"]!.AsArray().Select(p => (string)p!["partId"]!));
        Assert.Equal("แนบแล้ว", Encoding.UTF8.GetString(Bytes(payload["parts"]![0]!["parts"]![0]!["body"]!)).Trim());
        Assert.Equal("""{"size":3,"data":"AQID"}""", attachment.Json.ToJsonString());
        Assert.NotEqual(token, (string)again!);
        office.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal("Invalid attachment token", (await office.GetAsync($"messages/{mail.Id}/attachments/{token}")).Message);
    }

    [Fact]
    public async Task Labels_change_one_by_one_or_for_a_thousand_mails_at_once_but_never_sent_and_draft()
    {
        await using var office = await PostOffice.OpenAsync();
        var mail = office.Receive("first");

        var modified = await office.PostAsync($"messages/{mail.Id}/modify", """{"removeLabelIds":["UNREAD"],"addLabelIds":["STARRED"]}""");
        var many = await office.PostAsync("messages/batchModify", $$"""{"ids":["{{mail.Id}}","18c00000000000ff"],"removeLabelIds":["STARRED"]}""");
        var tooMany = await office.PostAsync("messages/batchModify", $$"""{"ids":[{{string.Join(',', Enumerable.Repeat("\"a\"", 1001))}}],"addLabelIds":["STARRED"]}""");
        var sent = await office.PostAsync($"messages/{mail.Id}/modify", """{"addLabelIds":["SENT"]}""");

        Assert.Equal(["INBOX", "STARRED"], modified.Json["labelIds"]!.AsArray().Select(l => (string)l!));
        Assert.Equal((204, ""), (many.Status, many.Text));
        Assert.Equal(["INBOX"], mail.Labels);
        Assert.Equal(400, tooMany.Status);
        Assert.Equal((400, "Invalid label: SENT"), (sent.Status, sent.Message));
    }

    [Fact]
    public async Task Trash_is_undone_and_delete_is_not()
    {
        await using var office = await PostOffice.OpenAsync();
        var mail = office.Receive("first");

        await office.PostAsync($"messages/{mail.Id}/trash");
        Assert.Equal(["TRASH", "UNREAD"], mail.Labels);
        await office.PostAsync($"messages/{mail.Id}/untrash");
        Assert.Equal(["UNREAD"], mail.Labels);
        Assert.Equal(204, (await office.CallAsync("DELETE", $"gmail/v1/users/me/messages/{mail.Id}")).Status);
        var gone = await office.GetAsync($"messages/{mail.Id}");

        Assert.Equal("""{"error":{"code":404,"message":"Requested entity was not found.","errors":[{"message":"Requested entity was not found.","domain":"global","reason":"notFound"}],"status":"NOT_FOUND"}}""", gone.Json.ToJsonString());
    }

    [Fact]
    public async Task Insert_says_when_it_came_and_import_when_it_was_written()
    {
        await using var office = await PostOffice.OpenAsync();
        var raw = PostOffice.Raw(PostOffice.Mail("old", more: "Date: Mon, 1 Jan 2018 10:00:00 +0700\r\n"));

        var inserted = await office.PostAsync("messages", $$"""{"raw":"{{raw}}","labelIds":["INBOX"]}""");
        var imported = await office.PostAsync("messages/import", $$"""{"raw":"{{raw}}"}""");

        Assert.Equal(PostOffice.Start, office.Box.Find((string)inserted.Json["id"]!).InternalDate);
        Assert.Equal(2018, office.Box.Find((string)imported.Json["id"]!).InternalDate.Year);
        Assert.Null(imported.Json["labelIds"]);
    }

    [Fact]
    public async Task A_sent_mail_gets_Gmails_own_Message_ID_and_the_senders_own_address()
    {
        await using var office = await PostOffice.OpenAsync();
        var raw = PostOffice.Raw(PostOffice.Mail("x", "Somebody <else@example.org>", "tabo@example.org", "Message-ID: <own@example.org>\r\nX-Key: k1\r\n"));

        var sent = await office.PostAsync("messages/send", $$"""{"raw":"{{raw}}"}""");
        var mail = office.Box.Find((string)sent.Json["id"]!);

        Assert.Equal(["SENT"], mail.Labels);
        Assert.EndsWith("@mail.gmail.com", mail.Message.MessageId, StringComparison.Ordinal);
        Assert.DoesNotContain("own@example.org", Encoding.UTF8.GetString(mail.Raw), StringComparison.Ordinal);
        Assert.Equal("k1", mail.Message.Headers["X-Key"]);
        Assert.Equal(PostOffice.Clerk, mail.Message.From.Mailboxes.Single().Address);
        Assert.Equal(("tabo@example.org", 1), (office.Gmail.Elsewhere.Single().To, office.Gmail.Elsewhere.Count));
    }

    [Fact]
    public async Task A_mail_to_another_box_arrives_there_with_Googles_word_on_top_and_without_Bcc()
    {
        await using var office = await PostOffice.OpenAsync();
        office.Gmail.Of(PostOffice.Chief);

        await office.PostAsync("messages/send", $$"""{"raw":"{{PostOffice.Raw(PostOffice.Mail("สรุป", PostOffice.Clerk, PostOffice.Chief, "Bcc: hidden@example.org\r\nAuthentication-Results: mx.google.com; dmarc=fail\r\n"))}}"}""");

        var mail = Assert.Single(office.Gmail.Of(PostOffice.Chief).Mails);
        Assert.Equal(["INBOX", "UNREAD"], mail.Labels);
        Assert.StartsWith("mx.google.com;", mail.Message.Headers[0].Value.Trim(), StringComparison.Ordinal);
        Assert.Contains("dmarc=pass (p=NONE", mail.Message.Headers[0].Value, StringComparison.Ordinal);
        Assert.Empty(mail.Message.Bcc);
        Assert.Single(office.Box.Mails.Single().Message.Bcc);
    }

    [Theory]
    [InlineData(SenderCheck.Pass, "dmarc=pass")]
    [InlineData(SenderCheck.Fail, "dmarc=fail")]
    [InlineData(SenderCheck.None, "spf=none")]
    public async Task A_test_chooses_what_Google_found_out(object check, string word)
    {
        await using var office = await PostOffice.OpenAsync();

        var mail = office.Gmail.Receive(PostOffice.Clerk, PostOffice.Mail("x"), (SenderCheck)check);
        var asGiven = office.Gmail.Receive(PostOffice.Clerk, PostOffice.Mail("y"), authentication: null);

        Assert.Equal("Authentication-Results", mail.Message.Headers[0].Field);
        Assert.Contains(word, mail.Message.Headers[0].Value, StringComparison.Ordinal);
        Assert.Equal(PostOffice.Mail("y"), asGiven.Raw);
    }

    [Theory]
    [InlineData("GET", "messages/nonsense!", null, 400, "Invalid id value")]
    [InlineData("GET", "messages/18c00000000000aa", null, 404, "Requested entity was not found.")]
    [InlineData("POST", "messages/send", """{"raw":"U3ViamVjdDogeA0KDQp4"}""", 400, "Recipient address required")]
    [InlineData("POST", "messages/send", """{}""", 400, "'raw' RFC822 payload message string or uploading message via /upload/* URL required")]
    [InlineData("POST", "messages/batchDelete", """{"ids":[]}""", 400, "No message ids specified")]
    [InlineData("GET", "messages?maxResults=x", null, 400, "Invalid value at 'max_results' (TYPE_UINT32), \"x\"")]
    [InlineData("GET", "messages?pageToken=x", null, 400, "Invalid pageToken")]
    public async Task Bad_calls_are_refused(string method, string path, string? body, int status, string message)
    {
        await using var office = await PostOffice.OpenAsync();

        var reply = await office.CallAsync(method, "gmail/v1/users/me/" + path, body);

        Assert.Equal((status, message), (reply.Status, reply.Message));
    }

    [Fact]
    public async Task Nobody_reads_anothers_box()
    {
        await using var office = await PostOffice.OpenAsync();

        Assert.Equal(200, (await office.CallAsync("GET", $"gmail/v1/users/{PostOffice.Clerk}/profile")).Status);
        Assert.Equal(PostOffice.Chief, (string)(await office.CallAsync("GET", "gmail/v1/users/me/profile", token: "user:" + PostOffice.Chief)).Json["emailAddress"]!);
        var reply = await office.CallAsync("GET", $"gmail/v1/users/{PostOffice.Chief}/messages");

        Assert.Equal((403, "Delegation denied for the user"), (reply.Status, reply.Message));
    }

    private static byte[] Bytes(JsonNode body)
    {
        Assert.True(Base64Url.TryDecode((string)body["data"]!, out var bytes));
        return bytes;
    }
}
