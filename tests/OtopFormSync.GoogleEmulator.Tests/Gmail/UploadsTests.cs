using System.Net.Http.Headers;
using System.Text;

namespace OtopFormSync.GoogleEmulator.Tests.Gmail;

public sealed class UploadsTests
{
    private static readonly byte[] Mail = PostOffice.Mail("uploaded", PostOffice.Clerk, "tabo@example.org");

    [Fact]
    public async Task A_mail_comes_as_bytes_at_once()
    {
        await using var office = await PostOffice.OpenAsync();

        var reply = await office.SendAsync("POST", "upload/gmail/v1/users/me/messages/send?uploadType=media", Bytes(Mail));

        Assert.Equal("uploaded", office.Box.Find((string)reply.Json["id"]!).Message.Subject);
    }

    [Fact]
    public async Task A_draft_comes_in_two_parts_its_JSON_and_its_bytes()
    {
        await using var office = await PostOffice.OpenAsync();
        var first = office.Gmail.Receive(PostOffice.Clerk, PostOffice.Mail("uploaded", more: "Message-ID: <a@example.org>\r\n"), "dmarc=pass");
        using var content = new MultipartContent("related", "b1");
        content.Add(new StringContent($$"""{"message": {"threadId":"{{first.ThreadId}}"} }""", Encoding.UTF8, "application/json"));
        content.Add(Bytes([.. "In-Reply-To: <a@example.org>\r\n"u8, .. Mail]));

        var reply = await office.SendAsync("POST", "upload/gmail/v1/users/me/drafts?uploadType=multipart", content);

        Assert.Equal(first.ThreadId, (string)reply.Json["message"]!["threadId"]!);
    }

    [Fact]
    public async Task A_mail_comes_in_pieces_and_an_interrupted_upload_goes_on_where_it_stopped()
    {
        await using var office = await PostOffice.OpenAsync();
        var begun = await office.SendAsync("POST", "resumable/upload/gmail/v1/users/me/messages/send?uploadType=resumable", new StringContent("{}", Encoding.UTF8, "application/json"), headers: [("X-Upload-Content-Type", "message/rfc822"), ("X-Upload-Content-Length", Mail.Length.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        var session = begun.Headers.Location!.ToString();

        var half = Mail.Length / 2;
        var first = await office.SendAsync("PUT", session, Piece(0, half), null);
        var again = await office.SendAsync("PUT", session, Piece(0, half), null);
        var asked = await office.SendAsync("PUT", session, Asking(), null);
        var last = await office.SendAsync("PUT", session, Piece(half, Mail.Length), null);

        Assert.Equal((308, $"bytes=0-{half - 1}"), (first.Status, first.Headers.GetValues("Range").Single()));
        Assert.Equal((308, $"bytes=0-{half - 1}"), (again.Status, again.Headers.GetValues("Range").Single()));
        Assert.Equal((308, $"bytes=0-{half - 1}"), (asked.Status, asked.Headers.GetValues("Range").Single()));
        Assert.Equal("uploaded", office.Box.Find((string)last.Json["id"]!).Message.Subject);
        Assert.Equal(404, (await office.SendAsync("PUT", session, Asking(), null)).Status);
    }

    [Fact]
    public async Task Too_large_a_mail_and_an_unknown_kind_of_upload_are_refused()
    {
        await using var office = await PostOffice.OpenAsync();

        var large = await office.SendAsync("POST", "upload/gmail/v1/users/me/messages/send?uploadType=media", Bytes(new byte[36_700_161]));
        var kind = await office.SendAsync("POST", "upload/gmail/v1/users/me/messages/send?uploadType=pigeon", Bytes(Mail));

        Assert.Equal(413, large.Status);
        Assert.Equal((400, "Invalid uploadType"), (kind.Status, kind.Message));
        Assert.Empty(office.Box.Mails);
    }

    private static ByteArrayContent Bytes(byte[] mail)
    {
        var content = new ByteArrayContent(mail);
        content.Headers.ContentType = new MediaTypeHeaderValue("message/rfc822");
        return content;
    }

    private static ByteArrayContent Piece(int from, int to)
    {
        var content = Bytes(Mail[from..to]);
        content.Headers.ContentRange = new ContentRangeHeaderValue(from, to - 1, Mail.Length);
        return content;
    }

    private static ByteArrayContent Asking()
    {
        var content = Bytes([]);
        content.Headers.ContentRange = new ContentRangeHeaderValue(Mail.Length);
        return content;
    }
}
