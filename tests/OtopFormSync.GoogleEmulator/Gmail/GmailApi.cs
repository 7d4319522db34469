using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MimeKit;
using OtopFormSync.GoogleEmulator.Discovery;

namespace OtopFormSync.GoogleEmulator.Gmail;

/// <summary>The methods of Gmail v1.</summary>
internal sealed partial class GmailApi
{
    private const int DefaultPage = 100;
    private const int LargestPage = 500;
    private const int MostIdsAtOnce = 1000;

    private readonly GmailWorld _world;

    private static readonly TimeSpan AttachmentTokensLast = TimeSpan.FromHours(1);

    // Tokens of attachments live shortly and differ on every reading.
    private readonly Dictionary<string, (byte[] Bytes, DateTimeOffset Until)> _attachments = new(StringComparer.Ordinal);

    private GmailApi(GmailWorld world) => _world = world;

    public static void Register(Dictionary<string, Func<ApiCall, Task<JsonNode?>>> handlers, GmailWorld world)
    {
        var api = new GmailApi(world);
        Add("getProfile", Profile);
        Add("messages.list", api.ListMessages);
        Add("messages.get", (call, box) => api.Get(call, box.Find(GmailError.Id(call["id"]))));
        Add("messages.send", (call, box) => MailJson.Labelled(world.Send(box, Raw(call.Body), call.Body.Text("threadId"))));
        Add("messages.insert", (call, box) => Insert(call, box, "receivedTime"));
        Add("messages.import", (call, box) => Insert(call, box, "dateHeader"));
        Add("messages.modify", (call, box) => Modify(call, box, [box.Find(GmailError.Id(call["id"]))]));
        Add("messages.batchModify", BatchModify);
        Add("messages.batchDelete", (call, box) => RemoveAll(box, Ids(call).Select(id => box.Mails.FirstOrDefault(mail => mail.Id == id)).OfType<StoredMail>()));
        Add("messages.trash", (call, box) => Move(box, [box.Find(GmailError.Id(call["id"]))], ["TRASH"], ["INBOX"]));
        Add("messages.untrash", (call, box) => Move(box, [box.Find(GmailError.Id(call["id"]))], [], ["TRASH"]));
        Add("messages.delete", (call, box) => RemoveAll(box, [box.Find(GmailError.Id(call["id"]))]));
        Add("messages.attachments.get", api.Attachment);
        Add("drafts.create", CreateDraft);
        Add("drafts.get", (call, box) => DraftJson(call["id"], api.Get(call, DraftMail(box, call["id"]))));
        Add("drafts.list", api.ListDrafts);
        Add("drafts.update", UpdateDraft);
        Add("drafts.send", api.SendDraft);
        Add("drafts.delete", DeleteDraft);
        Add("labels.list", (_, box) => new JsonObject { ["labels"] = new JsonArray([.. Mailbox.SystemLabels.Concat(box.UserLabels.Keys).Select(id => LabelJson(box, id))]) });
        Add("labels.get", (call, box) => CountedLabel(box, KnownLabel(box, call["id"])));
        Add("labels.create", CreateLabel);
        Add("labels.update", RenameLabel);
        Add("labels.patch", RenameLabel);
        Add("labels.delete", DeleteLabel);
        Add("threads.list", api.ListThreads);
        Add("threads.get", api.GetThread);
        Add("threads.modify", (call, box) => { Modify(call, box, Thread(box, GmailError.Id(call["id"]))); return new JsonObject { ["id"] = call["id"] }; });
        Add("threads.trash", (call, box) => { Move(box, Thread(box, GmailError.Id(call["id"])), ["TRASH"], ["INBOX"]); return new JsonObject { ["id"] = call["id"] }; });
        Add("threads.untrash", (call, box) => { Move(box, Thread(box, GmailError.Id(call["id"])), [], ["TRASH"]); return new JsonObject { ["id"] = call["id"] }; });
        Add("threads.delete", (call, box) => RemoveAll(box, Thread(box, GmailError.Id(call["id"]))));
        Add("history.list", ListHistory);
        Add("watch", (_, box) => new JsonObject { ["historyId"] = Text(box.HistoryId), ["expiration"] = world.Clock.GetUtcNow().AddDays(7).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) });
        Add("stop", (_, _) => null);

        void Add(string method, Func<ApiCall, Mailbox, JsonNode?> handler) => handlers["gmail.users." + method] = call =>
        {
            lock (world.Gate)
            {
                return Task.FromResult(handler(call, BoxOf(call, world)));
            }
        };
    }

    private static Mailbox BoxOf(ApiCall call, GmailWorld world)
    {
        var user = call["userId"];
        return user == "me" ? world.Of(call.Caller.Email)
            : string.Equals(user, call.Caller.Email, StringComparison.OrdinalIgnoreCase) ? world.Of(user)
            : throw GmailError.Denied();
    }

    private static string Text(ulong number) => number.ToString(CultureInfo.InvariantCulture);

    private static byte[] Raw(JsonObject message) =>
        message.Text("raw") is { Length: > 0 } raw && Base64Url.TryDecode(raw, out var bytes) ? bytes : throw GmailError.Invalid("'raw' RFC822 payload message string or uploading message via /upload/* URL required");

    private static JsonObject Profile(ApiCall call, Mailbox box) => new()
    {
        ["emailAddress"] = box.Address,
        ["messagesTotal"] = box.Mails.Count(),
        ["threadsTotal"] = box.Mails.Select(mail => mail.ThreadId).Distinct(StringComparer.Ordinal).Count(),
        ["historyId"] = Text(box.HistoryId),
    };

    private IEnumerable<StoredMail> Found(ApiCall call, Mailbox box)
    {
        var search = MailSearch.Parse(call.Query.Text("q"), box, _world.Clock.GetUtcNow());
        var labels = call.Query.All("labelIds");
        box.RequireLabels(labels);
        var hidden = !search.FindsSpamAndTrash && !call.Query.Flag("includeSpamTrash") && !labels.Any(label => label is "SPAM" or "TRASH");
        return box.Mails.Where(mail => box.IsIndexed(mail) && labels.All(mail.Has) && !(hidden && (mail.Has("SPAM") || mail.Has("TRASH"))) && search.Matches(mail))
            .OrderByDescending(mail => mail.InternalDate).ThenByDescending(mail => mail.Id, StringComparer.Ordinal);
    }

    /// <summary>One page of a list; the token is the place to go on from.</summary>
    private static JsonObject Page<T>(ApiCall call, IEnumerable<T> items, string name, Func<T, JsonNode> json)
    {
        var all = items.ToList();
        var size = Math.Clamp(call.Query.Number("maxResults") ?? DefaultPage, 1, LargestPage);
        var start = call.Query.Text("pageToken") is not { } token ? 0
            : int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at
            : throw GmailError.Invalid("Invalid pageToken");
        var page = new JsonObject();
        if (start < all.Count) { page[name] = new JsonArray([.. all.Skip(start).Take(size).Select(json)]); }
        if (start + size < all.Count) { page["nextPageToken"] = (start + size).ToString("D6", CultureInfo.InvariantCulture); }
        page["resultSizeEstimate"] = all.Count;
        return page;
    }

    private JsonObject ListMessages(ApiCall call, Mailbox box) => Page(call, Found(call, box), "messages", MailJson.Stub);

    private JsonObject Get(ApiCall call, StoredMail mail) =>
        MailJson.Of(mail, (call.Query.Text("format") ?? "full").ToUpperInvariant(), call.Query.All("metadataHeaders"), NewAttachment);

    private string NewAttachment(StoredMail mail, MimeEntity entity)
    {
        var token = "ANGjdJ" + Guid.NewGuid().ToString("N");
        var now = _world.Clock.GetUtcNow();
        foreach (var (old, _) in _attachments.Where(pair => pair.Value.Until <= now).ToList()) { _attachments.Remove(old); }
        _attachments[$"{mail.Id}/{token}"] = (MailJson.Bytes(entity), now + AttachmentTokensLast);
        return token;
    }

    private JsonObject Attachment(ApiCall call, Mailbox box)
    {
        var mail = box.Find(GmailError.Id(call["messageId"]));
        var bytes = _attachments.TryGetValue($"{mail.Id}/{call["id"]}", out var known) && known.Until > _world.Clock.GetUtcNow() ? known.Bytes : throw GmailError.Invalid("Invalid attachment token");
        return new() { ["size"] = bytes.Length, ["data"] = Base64Url.Encode(bytes) };
    }

    private static JsonObject Insert(ApiCall call, Mailbox box, string usualDate)
    {
        var labels = call.Body.List("labelIds").Select(label => label!.GetValue<string>()).ToList();
        box.RequireLabels(labels);
        var raw = Raw(call.Body);
        var date = (call.Query.Text("internalDateSource") ?? usualDate) == "dateHeader" ? MimeMessage.Load(new MemoryStream(raw, writable: false)).Date : default;
        return MailJson.Labelled(box.Add(raw, labels, call.Body.Text("threadId"), date == default ? null : date));
    }

    private static List<string> Ids(ApiCall call)
    {
        var ids = call.Body.List("ids").Select(id => id!.GetValue<string>()).ToList();
        return ids.Count switch
        {
            0 => throw GmailError.Invalid("No message ids specified"),
            > MostIdsAtOnce => throw GmailError.Invalid("Too many message ids in request"),
            _ => ids,
        };
    }

    private static JsonObject Modify(ApiCall call, Mailbox box, IReadOnlyList<StoredMail> mails)
    {
        var (add, remove) = (Labels("addLabelIds"), Labels("removeLabelIds"));
        box.RequireLabels(add.Concat(remove));
        if (add.Concat(remove).FirstOrDefault(label => label is "SENT" or "DRAFT") is { } fixedLabel) { throw GmailError.Invalid($"Invalid label: {fixedLabel}"); }
        return Move(box, mails, add, remove);

        List<string> Labels(string name) => [.. call.Body.List(name).Select(label => label!.GetValue<string>())];
    }

    private static JsonObject Move(Mailbox box, IReadOnlyList<StoredMail> mails, IReadOnlyList<string> add, IReadOnlyList<string> remove)
    {
        foreach (var mail in mails) { box.Relabel(mail, add, remove); }
        return MailJson.Labelled(mails[0]);
    }

    private static JsonNode? BatchModify(ApiCall call, Mailbox box)
    {
        var mails = Ids(call).Select(id => box.Mails.FirstOrDefault(mail => mail.Id == id)).OfType<StoredMail>().ToList();
        if (mails.Count > 0) { Modify(call, box, mails); }
        return null;
    }

    private static JsonNode? RemoveAll(Mailbox box, IEnumerable<StoredMail> mails)
    {
        foreach (var mail in mails.ToList()) { box.Remove(mail); }
        return null;
    }

    private static StoredMail DraftMail(Mailbox box, string id) =>
        box.Drafts.TryGetValue(id, out var mail) ? box.Find(mail) : throw (DraftId().IsMatch(id) ? GmailError.NotFound() : GmailError.Invalid("Invalid draft"));

    private static JsonObject DraftJson(string id, JsonObject message) => new() { ["id"] = id, ["message"] = message };

    private static JsonObject CreateDraft(ApiCall call, Mailbox box)
    {
        var message = call.Body.Object("message") ?? throw GmailError.Invalid("Missing draft message");
        var mail = box.Add(Raw(message), ["DRAFT"], message.Text("threadId"));
        return DraftJson(box.NewDraft(mail), MailJson.Labelled(mail));
    }

    private JsonObject ListDrafts(ApiCall call, Mailbox box)
    {
        var found = Found(call, box).ToDictionary(mail => mail.Id, StringComparer.Ordinal);
        return Page(call, box.Drafts.Where(draft => found.ContainsKey(draft.Value)).OrderByDescending(draft => found[draft.Value].InternalDate).ThenByDescending(draft => draft.Value, StringComparer.Ordinal), "drafts", draft => DraftJson(draft.Key, MailJson.Stub(found[draft.Value])));
    }

    private static JsonObject UpdateDraft(ApiCall call, Mailbox box)
    {
        if (box.SentDrafts.Contains(call["id"])) { throw GmailError.Invalid("Message not a draft"); }
        var old = DraftMail(box, call["id"]);
        var message = call.Body.Object("message") ?? throw GmailError.Invalid("Missing draft message");
        var mail = box.Add(Raw(message), ["DRAFT"], message.Text("threadId"));
        box.Remove(old);
        box.Drafts[call["id"]] = mail.Id;
        return DraftJson(call["id"], MailJson.Labelled(mail));
    }

    private JsonObject SendDraft(ApiCall call, Mailbox box)
    {
        var id = call.Body.Text("id") ?? throw GmailError.Invalid("Invalid draft");
        var draft = DraftMail(box, id);
        var message = call.Body.Object("message");
        var sent = _world.Send(box, message?.Text("raw") is null ? draft.Raw : Raw(message), message?.Text("threadId") ?? (draft.ThreadId == draft.Id ? null : draft.ThreadId));
        box.SentDrafts.Add(id);
        box.Remove(draft);
        return MailJson.Labelled(sent);
    }

    private static JsonNode? DeleteDraft(ApiCall call, Mailbox box)
    {
        box.Remove(DraftMail(box, call["id"]));
        return null;
    }

    private static string KnownLabel(Mailbox box, string id) => Mailbox.SystemLabels.Contains(id, StringComparer.Ordinal) || box.UserLabels.ContainsKey(id) ? id : throw GmailError.NotFound();

    private static JsonObject LabelJson(Mailbox box, string id) => box.UserLabels.TryGetValue(id, out var name)
        ? Looked(new() { ["id"] = id, ["name"] = name, ["messageListVisibility"] = "show", ["labelListVisibility"] = "labelShow", ["type"] = "user" }, box.LabelLooks.GetValueOrDefault(id))
        : new() { ["id"] = id, ["name"] = id, ["type"] = "system" };

    private static JsonObject Looked(JsonObject label, JsonObject? look)
    {
        foreach (var (name, value) in look ?? []) { label[name] = value?.DeepClone(); }
        return label;
    }

    /// <summary>Only a label that is asked for alone comes with its counts.</summary>
    private static JsonObject CountedLabel(Mailbox box, string id)
    {
        var label = LabelJson(box, id);
        var mails = box.Mails.Where(mail => mail.Has(id)).ToList();
        label["messagesTotal"] = mails.Count;
        label["messagesUnread"] = mails.Count(mail => mail.Has("UNREAD"));
        label["threadsTotal"] = mails.DistinctBy(mail => mail.ThreadId).Count();
        label["threadsUnread"] = mails.Where(mail => mail.Has("UNREAD")).DistinctBy(mail => mail.ThreadId).Count();
        return label;
    }

    private static void TakeLook(ApiCall call, Mailbox box, string id)
    {
        if (!box.LabelLooks.TryGetValue(id, out var look)) { box.LabelLooks[id] = look = []; }
        foreach (var name in (string[])["messageListVisibility", "labelListVisibility", "color"])
        {
            if (call.Body[name] is { } value) { look[name] = value.DeepClone(); }
        }
    }

    private static string NewName(ApiCall call, Mailbox box, string? except)
    {
        var name = call.Body.Text("name")?.Trim() is { Length: > 0 } given ? given : throw GmailError.Invalid("Invalid label name");
        var exists = Mailbox.SystemLabels.Concat(box.UserLabels.Where(label => label.Key != except).Select(label => label.Value)).Contains(name, StringComparer.OrdinalIgnoreCase);
        return exists ? throw GmailError.Conflict() : name;
    }

    private static JsonObject CreateLabel(ApiCall call, Mailbox box)
    {
        var id = box.NewLabel(NewName(call, box, null));
        TakeLook(call, box, id);
        return LabelJson(box, id);
    }

    private static JsonObject RenameLabel(ApiCall call, Mailbox box)
    {
        var id = OwnLabel(call, box);
        if (call.Body.ContainsKey("name")) { box.UserLabels[id] = NewName(call, box, id); }
        TakeLook(call, box, id);
        return LabelJson(box, id);
    }

    private static JsonNode? DeleteLabel(ApiCall call, Mailbox box)
    {
        var id = OwnLabel(call, box);
        foreach (var mail in box.Mails.ToList()) { box.Relabel(mail, [], [id]); }
        box.UserLabels.Remove(id);
        return null;
    }

    private static string OwnLabel(ApiCall call, Mailbox box) =>
        Mailbox.SystemLabels.Contains(call["id"], StringComparer.Ordinal) ? throw GmailError.Invalid("Invalid delete request") : KnownLabel(box, call["id"]);

    private static List<StoredMail> Thread(Mailbox box, string id) =>
        box.Mails.Where(mail => mail.ThreadId == id).OrderBy(mail => mail.InternalDate).ToList() is { Count: > 0 } mails ? mails : throw GmailError.NotFound();

    private JsonObject ListThreads(ApiCall call, Mailbox box) => Page(
        call,
        Found(call, box).DistinctBy(mail => mail.ThreadId),
        "threads",
        mail => new JsonObject { ["id"] = mail.ThreadId, ["historyId"] = Text(Thread(box, mail.ThreadId).Max(other => other.HistoryId)) });

    private JsonObject GetThread(ApiCall call, Mailbox box)
    {
        var mails = Thread(box, GmailError.Id(call["id"]));
        return new() { ["id"] = call["id"], ["historyId"] = Text(mails.Max(mail => mail.HistoryId)), ["messages"] = new JsonArray([.. mails.Select(mail => Get(call, mail))]) };
    }

    private static JsonObject ListHistory(ApiCall call, Mailbox box)
    {
        if (!ulong.TryParse(call.Query.Text("startHistoryId"), NumberStyles.None, CultureInfo.InvariantCulture, out var start)) { throw GmailError.Invalid("Missing or invalid startHistoryId"); }
        if (start < box.ExpiredUpTo || start > box.HistoryId) { throw GmailError.NotFound(); }
        var kinds = call.Query.All("historyTypes");
        var label = call.Query.Text("labelId");
        var records = box.History
            .Where(record => record.Id > start && (label is null || box.Mails.Any(mail => mail.Id == record.MessageId && mail.Has(label))))
            .Select(record => record with { Changes = [.. record.Changes.Where(change => kinds.Count == 0 || kinds.Contains(change.Kind.ToString(), StringComparer.OrdinalIgnoreCase))] })
            .Where(record => record.Changes.Count > 0);
        var page = box.HistoryBeginsWithEmptyPage && call.Query.Text("pageToken") is null
            ? new JsonObject { ["nextPageToken"] = "000000" }
            : Page(call, records, "history", record => HistoryJson(box, record));
        page.Remove("resultSizeEstimate");
        page["historyId"] = Text(box.HistoryId);
        return page;
    }

    private static JsonObject HistoryJson(Mailbox box, HistoryRecord record)
    {
        JsonObject Message() => box.Mails.FirstOrDefault(mail => mail.Id == record.MessageId) is { } mail ? MailJson.Labelled(mail) : new() { ["id"] = record.MessageId, ["threadId"] = record.ThreadId };
        var json = new JsonObject { ["id"] = Text(record.Id), ["messages"] = new JsonArray(new JsonObject { ["id"] = record.MessageId, ["threadId"] = record.ThreadId }) };
        foreach (var (kind, labels) in record.Changes)
        {
            var change = new JsonObject { ["message"] = Message() };
            if (labels.Count > 0) { change["labelIds"] = new JsonArray([.. labels.Select(label => JsonValue.Create(label))]); }
            var name = kind switch
            {
                Change.MessageAdded => "messagesAdded",
                Change.MessageDeleted => "messagesDeleted",
                Change.LabelAdded => "labelsAdded",
                Change.LabelRemoved => "labelsRemoved",
            };
            json[name] = new JsonArray(change);
        }
        return json;
    }

    [GeneratedRegex("^r-?[0-9]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DraftId();
}
