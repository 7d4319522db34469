using System.Net.Http.Headers;
using System.Text;
using OtopFormSync.GoogleEmulator.Traffic;

namespace OtopFormSync.GoogleEmulator.Tests.Gmail;

public sealed class BatchTests
{
    [Fact]
    public async Task Calls_of_a_batch_are_answered_in_order_and_fail_alone()
    {
        await using var office = await PostOffice.OpenAsync();
        var mail = office.Receive("first");

        var reply = await BatchAsync(
            office,
            "batch/gmail/v1",
            $"GET /gmail/v1/users/me/messages/{mail.Id}?format=minimal\r\n\r\n",
            "GET https://gmail.googleapis.com/gmail/v1/users/me/messages/18c00000000000aa HTTP/1.1\r\nAccept: application/json\r\n\r\n",
            $"POST /gmail/v1/users/me/messages/{mail.Id}/modify\r\nContent-Type: application/json\r\n\r\n{{\"removeLabelIds\":[\"UNREAD\"]}}",
            "nonsense");

        Assert.Equal(200, reply.Status);
        var parts = reply.Text.Split("Content-Type: application/http", StringSplitOptions.None)[1..];
        Assert.Equal(["200 OK", "404 Not Found", "200 OK", "400 Bad Request"], parts.Select(p => p[(p.IndexOf("HTTP/1.1 ", StringComparison.Ordinal) + 9)..].Split("\r\n")[0]));
        Assert.Equal(["<response-item0>", "<response-item1>", "<response-item2>", "<response-item3>"], parts.Select(p => p.Split("Content-ID: ")[1].Split("\r\n")[0]));
        Assert.Equal(["INBOX"], mail.Labels);
    }

    [Fact]
    public async Task Each_call_of_a_batch_counts_and_may_go_wrong_like_any_other()
    {
        await using var office = await PostOffice.OpenAsync();
        office.Traffic.Break("gmail.users.labels.list", new Fault.Answer(Fault.OfStatus(429, "gmail.")));

        var reply = await BatchAsync(office, "batch", "GET /gmail/v1/users/me/profile\r\n\r\n", "GET /gmail/v1/users/me/labels\r\n\r\n", "GET /v4/spreadsheets/none\r\n\r\n");

        Assert.Equal(["gmail.users.getProfile", "gmail.users.labels.list", "sheets.spreadsheets.get"], office.Traffic.Calls.Select(c => c.Method));
        Assert.Equal([200, 429, 404], office.Traffic.Calls.Select(c => c.Status));
        Assert.Contains("Too many concurrent requests for user", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_hundred_calls_and_what_is_no_batch_are_refused()
    {
        await using var office = await PostOffice.OpenAsync();

        Assert.Equal(400, (await BatchAsync(office, "batch", [.. Enumerable.Repeat("GET /gmail/v1/users/me/profile\r\n\r\n", 101)])).Status);
        Assert.Equal(400, (await office.CallAsync("POST", "batch", "{}")).Status);
        Assert.Empty(office.Traffic.Calls);
    }

    private static Task<Reply> BatchAsync(PostOffice office, string path, params string[] calls)
    {
        var body = string.Concat(calls.Select((call, i) => $"--b1\r\nContent-Type: application/http\r\nContent-ID: <item{i}>\r\n\r\n{call}\r\n")) + "--b1--\r\n";
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=b1");
        return office.SendAsync("POST", path, content);
    }
}
