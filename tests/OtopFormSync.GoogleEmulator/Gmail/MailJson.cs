using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MimeKit;
using OtopFormSync.GoogleEmulator.Discovery;

namespace OtopFormSync.GoogleEmulator.Gmail;

/// <summary>Mails as the service answers them.</summary>
internal static class MailJson
{
    private const int SnippetLength = 200;

    public static JsonObject Stub(StoredMail mail) => new() { ["id"] = mail.Id, ["threadId"] = mail.ThreadId };

    public static JsonObject Labelled(StoredMail mail)
    {
        var json = Stub(mail);
        if (mail.Labels.Count > 0) { json["labelIds"] = new JsonArray([.. mail.Labels.Select(label => JsonValue.Create(label))]); }
        return json;
    }

    public static JsonObject Of(StoredMail mail, string format, IReadOnlyList<string> headers, Func<StoredMail, MimeEntity, string> attachmentId)
    {
        var json = Labelled(mail);
        json["snippet"] = Snippet(mail.Message);
        if (format == "RAW")
        {
            json["raw"] = Base64Url.Encode(mail.Raw);
        }
        else if (format is "FULL" or "METADATA")
        {
            var body = mail.Message.Body ?? new TextPart("plain");
            var payload = format == "FULL" ? Part(mail, body, "", attachmentId) : new JsonObject { ["partId"] = "", ["mimeType"] = body.ContentType.MimeType };
            payload["headers"] = Headers(mail.Message.Headers.Concat(body.Headers), headers);
            json["payload"] = payload;
        }

        json["sizeEstimate"] = mail.Raw.Length;
        json["historyId"] = mail.HistoryId.ToString(CultureInfo.InvariantCulture);
        json["internalDate"] = mail.InternalDate.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return json;
    }

    public static byte[] Bytes(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return bytes.ToArray();
    }

    private static JsonObject Part(StoredMail mail, MimeEntity entity, string partId, Func<StoredMail, MimeEntity, string> attachmentId)
    {
        var name = entity.ContentDisposition?.FileName ?? entity.ContentType.Name ?? "";
        var json = new JsonObject { ["partId"] = partId, ["mimeType"] = entity.ContentType.MimeType, ["filename"] = name, ["headers"] = Headers(entity.Headers, []) };
        if (entity is Multipart multipart)
        {
            json["body"] = new JsonObject { ["size"] = 0 };
            json["parts"] = new JsonArray([.. multipart.Select((part, index) => Part(mail, part, partId.Length == 0 ? Number(index) : $"{partId}.{Number(index)}", attachmentId))]);
            return json;
        }

        var bytes = entity is MimePart leaf ? Bytes(leaf) : [];
        json["body"] = name.Length > 0
            ? new JsonObject { ["attachmentId"] = attachmentId(mail, entity), ["size"] = bytes.Length }
            : new JsonObject { ["size"] = bytes.Length, ["data"] = Base64Url.Encode(bytes) };
        return json;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static JsonArray Headers(IEnumerable<Header> headers, IReadOnlyList<string> wanted) =>
    [
        .. headers.Where(header => wanted.Count == 0 || wanted.Contains(header.Field, StringComparer.OrdinalIgnoreCase))
            .Select(header => (JsonNode)new JsonObject { ["name"] = header.Field, ["value"] = header.Value }),
    ];

    private static string Snippet(MimeMessage message)
    {
        var text = new StringBuilder();
        foreach (var sign in message.TextBody ?? "")
        {
            if (text.Length == SnippetLength) { break; }
            if (!char.IsWhiteSpace(sign)) { text.Append(sign); }
            else if (text.Length > 0 && text[^1] != ' ') { text.Append(' '); }
        }

        return text.ToString().TrimEnd();
    }
}
