using System.Text.Json.Nodes;
using OtopFormSync.GoogleEmulator.Gmail;

namespace OtopFormSync.GoogleEmulator.Tests.Gmail;

public sealed class HistoryTests
{
    [Fact]
    public async Task Nothing_new_is_an_id_without_a_history()
    {
        await using var office = await PostOffice.OpenAsync();
        office.Receive("first");
        var start = await StartAsync(office);

        Assert.Equal($$"""{"historyId":"{{start}}"}""", (await office.GetAsync($"history?startHistoryId={start}")).Json.ToJsonString());
    }

    [Fact]
    public async Task What_happened_is_told_in_order_and_several_kinds_may_stand_in_one_record()
    {
        await using var office = await PostOffice.OpenAsync();
        var start = await StartAsync(office);
        var label = office.Box.NewLabel("Reports");
        var mail = office.Gmail.ReceiveFiltered(PostOffice.Clerk, PostOffice.Mail("x"), SenderCheck.Pass, label);
        await office.PostAsync($"messages/{mail.Id}/modify", """{"addLabelIds":["STARRED"],"removeLabelIds":["UNREAD"]}""");
        await office.CallAsync("DELETE", $"gmail/v1/users/me/messages/{mail.Id}");

        var history = (await office.GetAsync($"history?startHistoryId={start}")).Json["history"]!.AsArray();

        Assert.Equal([["messagesAdded", "labelsAdded"], ["labelsAdded", "labelsRemoved"], ["messagesDeleted"]], history.Select(Kinds));
        Assert.Equal(mail.Id, (string)history[0]!["messagesAdded"]![0]!["message"]!["id"]!);
        Assert.Equal(["UNREAD"], history[1]!["labelsRemoved"]![0]!["labelIds"]!.AsArray().Select(l => (string)l!));
        var ids = history.Select(h => ulong.Parse((string)h!["id"]!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(ids.Order(), ids);
    }

    [Fact]
    public async Task Types_and_a_label_choose()
    {
        await using var office = await PostOffice.OpenAsync();
        var start = await StartAsync(office);
        var mail = office.Receive("kept");
        office.Box.Relabel(office.Receive("archived"), [], ["INBOX"]);
        office.Box.Relabel(mail, ["STARRED"], []);

        var added = (await office.GetAsync($"history?startHistoryId={start}&historyTypes=messageAdded")).Json["history"]!.AsArray();
        var either = (await office.GetAsync($"history?startHistoryId={start}&historyTypes=labelAdded&historyTypes=labelRemoved")).Json["history"]!.AsArray();
        var inbox = (await office.GetAsync($"history?startHistoryId={start}&labelId=INBOX")).Json["history"]!.AsArray();

        Assert.Equal(2, added.Count);
        Assert.Equal([["labelsRemoved"], ["labelsAdded"]], either.Select(Kinds));
        Assert.All(inbox, h => Assert.Equal(mail.Id, (string)h!["messages"]![0]!["id"]!));
    }

    [Fact]
    public async Task A_long_history_comes_in_pages_and_a_page_may_be_empty_and_lead_on()
    {
        await using var office = await PostOffice.OpenAsync();
        var start = await StartAsync(office);
        office.Box.HistoryBeginsWithEmptyPage = true;
        var mails = Enumerable.Range(0, 5).Select(i => office.Receive($"m{i}").Id).ToList();

        var first = await office.GetAsync($"history?startHistoryId={start}&maxResults=3");
        var second = await office.GetAsync($"history?startHistoryId={start}&maxResults=3&pageToken={first.Json["nextPageToken"]}");
        var third = await office.GetAsync($"history?startHistoryId={start}&maxResults=3&pageToken={second.Json["nextPageToken"]}");

        Assert.Null(first.Json["history"]);
        Assert.Equal(mails, second.Json["history"]!.AsArray().Concat(third.Json["history"]!.AsArray()).Select(h => (string)h!["messages"]![0]!["id"]!));
        Assert.Null(third.Json["nextPageToken"]);
    }

    [Fact]
    public async Task An_expired_history_is_not_found_in_that_box_alone()
    {
        await using var office = await PostOffice.OpenAsync();
        office.Gmail.Of(PostOffice.Chief);
        var (start, chiefs) = (await StartAsync(office), await StartAsync(office, PostOffice.Chief));

        await office.CallAsync("POST", $"emulator/mail/{PostOffice.Clerk}/expire-history");

        var expired = await office.GetAsync($"history?startHistoryId={start}");
        Assert.Equal((404, "Requested entity was not found."), (expired.Status, expired.Message));
        Assert.Equal(200, (await office.GetAsync($"history?startHistoryId={await StartAsync(office)}")).Status);
        Assert.Equal(200, (await office.CallAsync("GET", $"gmail/v1/users/me/history?startHistoryId={chiefs}", token: PostOffice.Chief)).Status);
        Assert.Equal(400, (await office.GetAsync("history")).Status);
    }

    [Fact]
    public async Task Post_may_have_come_at_an_earlier_instant()
    {
        await using var office = await PostOffice.OpenAsync();

        await office.CallAsync("POST", $"emulator/mail/{PostOffice.Clerk}/receive?at=2024-01-10T15:22:35%2B07:00", "Subject: x\r\n\r\nx\r\n");

        Assert.Equal(new DateTimeOffset(2024, 1, 10, 8, 22, 35, TimeSpan.Zero), Assert.Single(office.Box.Mails).InternalDate);
    }

    private static async Task<string> StartAsync(PostOffice office, string who = PostOffice.Clerk) => (string)(await office.CallAsync("GET", "gmail/v1/users/me/profile", token: who)).Json["historyId"]!;

    private static IEnumerable<string> Kinds(JsonNode? record) => record!.AsObject().Select(f => f.Key).Where(k => k is not ("id" or "messages"));
}
