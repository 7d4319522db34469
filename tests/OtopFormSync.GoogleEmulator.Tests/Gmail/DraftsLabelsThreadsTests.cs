namespace OtopFormSync.GoogleEmulator.Tests.Gmail;

public sealed class DraftsLabelsThreadsTests
{
    private static string Draft(string subject = "x", string more = "", string? threadId = null) =>
        $"{{\"message\":{{\"raw\":\"{PostOffice.Raw(PostOffice.Mail(subject, PostOffice.Clerk, "tabo@example.org", more))}\"{(threadId is null ? "" : $",\"threadId\":\"{threadId}\"")}}}}}";

    [Fact]
    public async Task A_draft_keeps_its_id_and_its_message_gets_a_new_one_on_every_save()
    {
        await using var office = await PostOffice.OpenAsync();

        var draft = (await office.PostAsync("drafts", Draft())).Json;
        var saved = (await office.CallAsync("PUT", $"gmail/v1/users/me/drafts/{draft["id"]}", Draft("y"))).Json;
        var listed = await office.GetAsync("drafts");

        Assert.StartsWith("r-", (string)draft["id"]!, StringComparison.Ordinal);
        Assert.Equal((string)draft["id"]!, (string)saved["id"]!);
        Assert.NotEqual((string)draft["message"]!["id"]!, (string)saved["message"]!["id"]!);
        Assert.Equal((string)saved["message"]!["id"]!, (string)listed.Json["drafts"]![0]!["message"]!["id"]!);
        Assert.Equal(404, (await office.GetAsync($"messages/{draft["message"]!["id"]}")).Status);
        Assert.Equal(["DRAFT"], saved["message"]!["labelIds"]!.AsArray().Select(l => (string)l!));
    }

    [Fact]
    public async Task Sending_makes_a_new_mail_and_ends_the_draft_once_and_for_all()
    {
        await using var office = await PostOffice.OpenAsync();
        var draft = (await office.PostAsync("drafts", Draft(more: "Message-ID: <own@example.org>\r\n"))).Json;
        var id = (string)draft["id"]!;

        var sent = await office.PostAsync("drafts/send", $$"""{"id":"{{id}}"}""");
        var again = await office.PostAsync("drafts/send", $$"""{"id":"{{id}}"}""");
        var changed = await office.CallAsync("PUT", $"gmail/v1/users/me/drafts/{id}", Draft());

        Assert.NotEqual((string)draft["message"]!["id"]!, (string)sent.Json["id"]!);
        Assert.Equal(["SENT"], sent.Json["labelIds"]!.AsArray().Select(l => (string)l!));
        Assert.EndsWith("@mail.gmail.com", office.Box.Find((string)sent.Json["id"]!).Message.MessageId, StringComparison.Ordinal);
        Assert.Equal((404, "notFound"), (again.Status, (string)again.Json["error"]!["errors"]![0]!["reason"]!));
        Assert.Equal((400, "Message not a draft"), (changed.Status, changed.Message));
        Assert.Equal("""{"resultSizeEstimate":0}""", (await office.GetAsync("drafts")).Json.ToJsonString());
        Assert.Single(office.Gmail.Elsewhere);
    }

    [Theory]
    [InlineData("r-42", 404, "Requested entity was not found.")]
    [InlineData("nonsense", 400, "Invalid draft")]
    public async Task A_draft_that_is_not_there(string id, int status, string message)
    {
        await using var office = await PostOffice.OpenAsync();

        foreach (var reply in (Reply[])[await office.PostAsync("drafts/send", $$"""{"id":"{{id}}"}"""), await office.GetAsync($"drafts/{id}"), await office.CallAsync("DELETE", $"gmail/v1/users/me/drafts/{id}")])
        {
            Assert.Equal((status, message), (reply.Status, reply.Message));
        }
    }

    [Fact]
    public async Task A_deleted_draft_is_gone_with_its_mail()
    {
        await using var office = await PostOffice.OpenAsync();
        var draft = (await office.PostAsync("drafts", Draft())).Json;

        Assert.Equal(204, (await office.CallAsync("DELETE", $"gmail/v1/users/me/drafts/{draft["id"]}")).Status);

        Assert.Empty(office.Box.Mails);
        Assert.Empty(office.Box.Drafts);
    }

    [Fact]
    public async Task A_labels_name_is_taken_once_whatever_its_case()
    {
        await using var office = await PostOffice.OpenAsync();

        var label = await office.PostAsync("labels", """{"name":"OTOP/รับแล้ว","labelListVisibility":"labelHide","color":{"textColor":"#000000","backgroundColor":"#16a766"}}""");
        var again = await office.PostAsync("labels", """{"name":"otop/รับแล้ว"}""");
        var inbox = await office.PostAsync("labels", """{"name":"Inbox"}""");

        Assert.Equal("Label_1", (string)label.Json["id"]!);
        Assert.Equal("labelHide", (string)label.Json["labelListVisibility"]!);
        Assert.Equal("#16a766", (string)label.Json["color"]!["backgroundColor"]!);
        Assert.Equal((409, "Label name exists or conflicts", "ALREADY_EXISTS"), (again.Status, again.Message, (string)again.Json["error"]!["status"]!));
        Assert.Equal(409, inbox.Status);
    }

    [Fact]
    public async Task Labels_are_renamed_counted_and_taken_off_with_their_deletion_but_not_Gmails_own()
    {
        await using var office = await PostOffice.OpenAsync();
        var id = (string)(await office.PostAsync("labels", """{"name":"a"}""")).Json["id"]!;
        var mail = office.Receive("x");
        office.Box.Relabel(mail, [id], []);

        var patched = await office.CallAsync("PATCH", $"gmail/v1/users/me/labels/{id}", """{"name":"b"}""");
        var counted = await office.GetAsync($"labels/{id}");
        var listed = await office.GetAsync("labels");
        var system = await office.CallAsync("DELETE", "gmail/v1/users/me/labels/INBOX");
        await office.CallAsync("DELETE", $"gmail/v1/users/me/labels/{id}");

        Assert.Equal("b", (string)patched.Json["name"]!);
        Assert.Equal((1, 1), ((int)counted.Json["messagesTotal"]!, (int)counted.Json["messagesUnread"]!));
        Assert.Contains("INBOX", PostOffice.Ids(listed, "labels"));
        Assert.Contains(id, PostOffice.Ids(listed, "labels"));
        Assert.Equal(400, system.Status);
        Assert.Equal(["INBOX", "UNREAD"], mail.Labels);
        Assert.Equal(404, (await office.GetAsync($"labels/{id}")).Status);
    }

    [Fact]
    public async Task A_reply_joins_its_thread_by_what_it_answers_and_its_subject()
    {
        await using var office = await PostOffice.OpenAsync();
        var first = office.Receive("report", more: "Message-ID: <a@example.org>\r\n");
        const string Answers = "In-Reply-To: <a@example.org>\r\nReferences: <a@example.org>\r\n";

        var joined = office.Receive("Re: report", more: Answers);
        var other = office.Receive("something else", more: Answers);
        var unrelated = office.Receive("Re: report");
        var draft = (await office.PostAsync("drafts", Draft("Re: report", Answers, first.ThreadId))).Json;
        var nowhere = await office.PostAsync("drafts", Draft("Re: report", Answers, "18c00000000000aa"));

        Assert.Equal(first.ThreadId, joined.ThreadId);
        Assert.NotEqual(first.ThreadId, other.ThreadId);
        Assert.NotEqual(first.ThreadId, unrelated.ThreadId);
        Assert.Equal(first.ThreadId, (string)draft["message"]!["threadId"]!);
        Assert.Equal(404, nowhere.Status);
        Assert.Equal(3, (await office.GetAsync($"threads/{first.ThreadId}?format=minimal")).Json["messages"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_thread_is_labelled_trashed_and_deleted_as_one()
    {
        await using var office = await PostOffice.OpenAsync();
        var first = office.Receive("report", more: "Message-ID: <a@example.org>\r\n");
        var second = office.Receive("Re: report", more: "In-Reply-To: <a@example.org>\r\n");

        await office.PostAsync($"threads/{first.ThreadId}/modify", """{"addLabelIds":["STARRED"]}""");
        await office.PostAsync($"threads/{first.ThreadId}/trash");

        Assert.Equal(["STARRED", "TRASH", "UNREAD"], second.Labels);
        Assert.Equal("""{"resultSizeEstimate":0}""", (await office.GetAsync("threads")).Json.ToJsonString());
        await office.PostAsync($"threads/{first.ThreadId}/untrash");
        Assert.Equal([first.ThreadId], PostOffice.Ids(await office.GetAsync("threads"), "threads"));
        Assert.Equal(204, (await office.CallAsync("DELETE", $"gmail/v1/users/me/threads/{first.ThreadId}")).Status);
        Assert.Empty(office.Box.Mails);
    }

    [Fact]
    public async Task Watching_is_answered_and_changes_nothing()
    {
        await using var office = await PostOffice.OpenAsync();

        var watch = await office.PostAsync("watch", """{"topicName":"projects/p/topics/t"}""");

        Assert.Equal(["historyId", "expiration"], watch.Json.AsObject().Select(f => f.Key));
        Assert.Equal(204, (await office.PostAsync("stop")).Status);
    }

    [Fact]
    public async Task The_page_shows_the_mails_encoded_and_a_mails_html_caged()
    {
        await using var office = await PostOffice.OpenAsync();
        var mail = office.Gmail.Receive(PostOffice.Clerk, PostOffice.Mail("<script>alert(1)</script>", more: "X-A: <b>\r\n").Select(b => b).ToArray(), "dmarc=pass");
        var html = office.Gmail.Receive(PostOffice.Clerk, PostOffice.MailWithFile("ไฟล์", "<i>.xlsx", [1]), "dmarc=pass");

        var list = await office.CallAsync("GET", $"mail/{PostOffice.Clerk}");
        var first = await office.CallAsync("GET", $"mail/{PostOffice.Clerk}?id={mail.Id}");
        var second = await office.CallAsync("GET", $"mail/{PostOffice.Clerk}?id={html.Id}");

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", list.Text, StringComparison.Ordinal);
        Assert.Contains("INBOX", list.Text, StringComparison.Ordinal);
        Assert.All((string[])[list.Text, first.Text, second.Text], page => Assert.DoesNotContain("<script", page, StringComparison.Ordinal));
        Assert.Contains("X-A: &lt;b&gt;", first.Text, StringComparison.Ordinal);
        Assert.Contains("<iframe sandbox srcdoc=\"&lt;p&gt;", second.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;i&gt;.xlsx", second.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await office.CallAsync("GET", $"mail/{PostOffice.Clerk}?id=18c00000000000aa")).Status);
        Assert.Empty(office.Traffic.Calls);
    }
}
