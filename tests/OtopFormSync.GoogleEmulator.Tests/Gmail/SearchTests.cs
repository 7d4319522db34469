namespace OtopFormSync.GoogleEmulator.Tests.Gmail;

public sealed class SearchTests
{
    /// <summary>
    /// The box: a report with a file from tabo on the 16th, an unstarred chat from boss in the label OTOP/รับแล้ว on the 17th, a starred reply that was read on the 18th, one in the spam, one in the trash.
    /// </summary>
    [Theory]
    [InlineData("", "report chat reply")]
    [InlineData("in:anywhere", "report chat reply spam trash")]
    [InlineData("in:spam", "spam")]
    [InlineData("in:trash", "trash")]
    [InlineData("in:inbox", "report chat reply")]
    [InlineData("in:sent", "")]
    [InlineData("rfc822msgid:<report@example.org>", "report")]
    [InlineData("rfc822msgid:chat@example.org", "chat")]
    [InlineData("from:tabo", "report reply")]
    [InlineData("from:boss@example.org", "chat")]
    [InlineData("to:clerk", "report chat reply")]
    [InlineData("subject:reply", "reply")]
    [InlineData("subject:\"a reply\"", "reply")]
    [InlineData("\"ยอดจำหน่าย 100\"", "report chat reply")]
    [InlineData("after:1705449600", "chat reply")]
    [InlineData("before:1705449600", "report")]
    [InlineData("after:2024/01/17", "reply")]
    [InlineData("before:2024-01-17", "report chat")]
    [InlineData("newer_than:2d", "chat reply")]
    [InlineData("older_than:2d", "report")]
    [InlineData("has:attachment", "report")]
    [InlineData("filename:xlsx", "report")]
    [InlineData("filename:pdf", "")]
    [InlineData("label:otop-รับแล้ว", "chat")]
    [InlineData("label:INBOX", "report chat reply")]
    [InlineData("is:unread", "report chat")]
    [InlineData("is:read", "reply")]
    [InlineData("is:starred", "reply")]
    [InlineData("-is:starred from:tabo", "report")]
    [InlineData("-in:chats", "report chat reply")]
    [InlineData("from:boss OR is:starred", "chat reply")]
    [InlineData("{from:boss is:starred}", "chat reply")]
    [InlineData("(from:tabo is:starred)", "reply")]
    [InlineData("-{from:boss is:starred}", "report")]
    [InlineData("from:tabo -(has:attachment OR is:starred)", "")]
    [InlineData("k-hidden", "")]
    [InlineData("x-key:k-hidden", "")]
    public async Task The_search_box_finds(string query, string subjects)
    {
        await using var office = await PostOffice.OpenAsync();
        var label = office.Box.NewLabel("OTOP/รับแล้ว");
        var names = new Dictionary<string, string>
        {
            [office.Gmail.Receive(PostOffice.Clerk, [.. "Message-ID: <report@example.org>\r\n"u8, .. PostOffice.MailWithFile("report ยอดจำหน่าย 100", "r.xlsx", [1])], "dmarc=pass").Id] = "report",
        };
        office.Clock.Advance(TimeSpan.FromDays(1));
        var chat = office.Receive("chat", "boss@example.org", "Message-ID: <chat@example.org>\r\nX-Key: k-hidden\r\n");
        office.Box.Relabel(chat, [label], []);
        names[chat.Id] = "chat";
        office.Clock.Advance(TimeSpan.FromDays(1));
        var reply = office.Receive("Re: a reply");
        office.Box.Relabel(reply, ["STARRED"], ["UNREAD"]);
        names[reply.Id] = "reply";
        names[office.Gmail.Receive(PostOffice.Clerk, PostOffice.Mail("s"), null, "SPAM").Id] = "spam";
        names[office.Gmail.Receive(PostOffice.Clerk, PostOffice.Mail("t"), null, "TRASH").Id] = "trash";
        office.Clock.Advance(TimeSpan.FromHours(1));

        var found = (await office.FindAsync(query)).Select(id => names[id]).ToHashSet();

        Assert.Equal(subjects.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(), found);
    }

    [Fact]
    public async Task The_index_may_lag_behind_while_the_mail_itself_is_there()
    {
        await using var office = await PostOffice.OpenAsync();
        office.Box.SearchLag = TimeSpan.FromSeconds(30);
        var mail = office.Receive("late");

        Assert.Empty(await office.FindAsync("subject:late"));
        Assert.Equal(200, (await office.GetAsync($"messages/{mail.Id}?format=minimal")).Status);
        office.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal([mail.Id], await office.FindAsync("subject:late"));
    }
}
