using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MimeKit;
using OtopFormSync.GoogleEmulator.Discovery;

namespace OtopFormSync.GoogleEmulator.Gmail;

/// <summary>Mails as the service answers them.</summary>
internal static partial class MailJson
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

    /// <summary>What a part holds: its decoded bytes, or the mail that is attached.</summary>
    public static byte[] Bytes(MimeEntity entity)
    {
        using var bytes = new MemoryStream();
        if (entity is MimePart part) { part.Content?.DecodeTo(bytes); }
        else if (entity is MessagePart { Message: { } message }) { message.WriteTo(bytes); }
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

        var bytes = Bytes(entity);
        json["body"] = name.Length > 0 || entity is MessagePart
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
        foreach (var sign in message.TextBody ?? WebUtility.HtmlDecode(Tag().Replace(message.HtmlBody ?? "", " ")))
        {
            if (text.Length == SnippetLength) { break; }
            if (!char.IsWhiteSpace(sign)) { text.Append(sign); }
            else if (text.Length > 0 && text[^1] != ' ') { text.Append(' '); }
        }

        return text.ToString().TrimEnd();
    }

    [GeneratedRegex(@"<(?<hidden>style|script|title)[^>]*>.*?</\k<hidden>>|<[^>]*>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Tag();
}
