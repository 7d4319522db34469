using System.Globalization;
using System.Text.Json.Nodes;
using MimeKit;
using OtopFormSync.GoogleEmulator.Traffic;

namespace OtopFormSync.GoogleEmulator.Gmail;

/// <summary>What happened to a mail.</summary>
internal enum Change
{
    MessageAdded,
    MessageDeleted,
    LabelAdded,
    LabelRemoved,
}

/// <summary>One line of a mailbox's history: what happened to a mail at once.</summary>
internal sealed record HistoryRecord(ulong Id, string MessageId, string ThreadId, IReadOnlyList<(Change Kind, IReadOnlyList<string> Labels)> Changes);

/// <summary>One mailbox: mails, drafts, labels and the history of their changes.</summary>
internal sealed class Mailbox(string address, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> SystemLabels =
    [
        "CHAT", "SENT", "INBOX", "IMPORTANT", "TRASH", "DRAFT", "SPAM", "CATEGORY_FORUMS", "CATEGORY_UPDATES", "CATEGORY_PERSONAL", "CATEGORY_PROMOTIONS", "CATEGORY_SOCIAL", "STARRED", "UNREAD",
    ];

    // Ids grow with gaps.
    private const int HistoryGap = 3;

    private readonly Dictionary<string, StoredMail> _mails = new(StringComparer.Ordinal);
    private readonly List<HistoryRecord> _history = [];
    private ulong _lastHistory = 1000;
    private ulong _lastId = 0x18c0_0000_0000_0000;
    private int _lastLabel;

    public string Address { get; } = address;

    public IEnumerable<StoredMail> Mails => _mails.Values;

    /// <summary>By draft id, the id of the mail that is the draft now.</summary>
    public Dictionary<string, string> Drafts { get; } = new(StringComparer.Ordinal);

    /// <summary>By label id, the name of a label that a person or a program made.</summary>
    public Dictionary<string, string> UserLabels { get; } = new(StringComparer.Ordinal);

    /// <summary>By label id, how a label looks: its visibilities and colour.</summary>
    public Dictionary<string, JsonObject> LabelLooks { get; } = new(StringComparer.Ordinal);

    /// <summary>Draft ids that were sent.</summary>
    public HashSet<string> SentDrafts { get; } = new(StringComparer.Ordinal);

    /// <summary>Other addresses that mails may be sent from; from any other, the box's own is put in.</summary>
    public HashSet<string> Aliases { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Lists and searches do not know a mail before it is so old.</summary>
    public TimeSpan SearchLag { get; set; }

    /// <summary>The first page of a history is empty and only leads on.</summary>
    public bool HistoryBeginsWithEmptyPage { get; set; }

    public IReadOnlyList<HistoryRecord> History => _history;

    public ulong HistoryId => _lastHistory;

    /// <summary>History up to this id is no longer kept.</summary>
    public ulong ExpiredUpTo { get; private set; }

    public StoredMail Find(string id) => _mails.GetValueOrDefault(id) ?? throw GmailError.NotFound();

    /// <summary>Forgets the history, as Gmail does after a week or after hours.</summary>
    public void ExpireHistory()
    {
        _history.Clear();
        _lastHistory += 100;
        ExpiredUpTo = _lastHistory - 1;
    }

    /// <param name="raw">The mail's bytes.</param>
    /// <param name="labels">What it comes with.</param>
    /// <param name="threadId">The thread it is meant for.</param>
    /// <param name="internalDate">Null: now.</param>
    /// <param name="filterLabels">What a filter of the box's owner put on it, told in the same line of the history.</param>
    public StoredMail Add(byte[] raw, IEnumerable<string> labels, string? threadId = null, DateTimeOffset? internalDate = null, IReadOnlyList<string>? filterLabels = null)
    {
        var id = NewId();
        var message = MimeMessage.Load(new MemoryStream(raw, writable: false));
        var mail = new StoredMail(id, ThreadOf(message, threadId) ?? id, raw, internalDate ?? clock.GetUtcNow()) { AddedBy = _lastHistory + HistoryGap, AddedAt = clock.GetUtcNow() };
        mail.Labels.UnionWith(labels.Concat(filterLabels ?? []));
        _mails.Add(id, mail);
        Record(mail, filterLabels is { Count: > 0 } ? [(Change.MessageAdded, []), (Change.LabelAdded, filterLabels)] : [(Change.MessageAdded, [])]);
        return mail;
    }

    public void Remove(StoredMail mail)
    {
        _mails.Remove(mail.Id);
        foreach (var (draft, _) in Drafts.Where(draft => draft.Value == mail.Id).ToList()) { Drafts.Remove(draft); }
        Record(mail, [(Change.MessageDeleted, [])]);
    }

    /// <summary>Whether a list knows a mail already.</summary>
    public bool IsIndexed(StoredMail mail) =>
        mail.AddedAt + SearchLag <= clock.GetUtcNow()
        && (Staleness.HiddenChanges == 0 || !_history.TakeLast(Staleness.HiddenChanges).Any(record => record.Id == mail.AddedBy));

    public void Relabel(StoredMail mail, IEnumerable<string> add, IEnumerable<string> remove)
    {
        var added = add.Where(label => !mail.Has(label)).Distinct(StringComparer.Ordinal).ToList();
        var removed = remove.Where(mail.Has).Distinct(StringComparer.Ordinal).ToList();
        mail.Labels.UnionWith(added);
        mail.Labels.ExceptWith(removed);
        var changes = new List<(Change, IReadOnlyList<string>)>();
        if (added.Count > 0) { changes.Add((Change.LabelAdded, added)); }
        if (removed.Count > 0) { changes.Add((Change.LabelRemoved, removed)); }
        if (changes.Count > 0) { Record(mail, changes); }
    }

    public string NewDraft(StoredMail mail)
    {
        var id = "r-" + (_lastHistory * 7919).ToString(CultureInfo.InvariantCulture);
        Drafts.Add(id, mail.Id);
        return id;
    }

    public string NewLabel(string name)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"Label_{++_lastLabel}");
        UserLabels.Add(id, name);
        return id;
    }

    public void RequireLabels(IEnumerable<string> labels)
    {
        foreach (var label in labels)
        {
            if (!SystemLabels.Contains(label, StringComparer.Ordinal) && !UserLabels.ContainsKey(label)) { throw GmailError.Invalid($"Invalid label: {label}"); }
        }
    }

    // A mail joins a thread that was asked for only when it also answers it and has its subject.
    private string? ThreadOf(MimeMessage message, string? asked)
    {
        if (asked is not null && !_mails.Values.Any(mail => mail.ThreadId == asked)) { throw GmailError.NotFound(); }
        var answered = message.References.Append(message.InReplyTo).Where(id => !string.IsNullOrEmpty(id)).ToHashSet(StringComparer.Ordinal);
        var subject = Subject(message.Subject);
        return _mails.Values
            .Where(mail => asked is null || mail.ThreadId == asked)
            .FirstOrDefault(mail => mail.Message.MessageId is { } id && answered.Contains(id) && Subject(mail.Message.Subject) == subject)?.ThreadId;
    }

    private static string Subject(string? subject)
    {
        var text = (subject ?? "").Trim();
        while (text.StartsWith("re:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("fwd:", StringComparison.OrdinalIgnoreCase))
        {
            text = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        }

        return text;
    }

    private string NewId() => (_lastId += 0x1_0001).ToString("x16", CultureInfo.InvariantCulture);

    private void Record(StoredMail mail, IReadOnlyList<(Change Kind, IReadOnlyList<string> Labels)> changes)
    {
        _lastHistory += HistoryGap;
        mail.HistoryId = _lastHistory;
        _history.Add(new HistoryRecord(_lastHistory, mail.Id, mail.ThreadId, changes));
    }
}
