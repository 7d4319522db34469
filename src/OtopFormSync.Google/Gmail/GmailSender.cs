using Google.Apis.Gmail.v1.Data;
using MimeKit;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Google.Calls;

namespace OtopFormSync.Google.Gmail;

/// <summary>Mail goes out through Gmail as a draft that is sent by its id: Gmail sends a draft at most once.</summary>
/// <remarks>
/// A draft that is not there may have been sent or deleted; only the mail itself among the sent ones, known by its key, proves that
/// it went out. The key stands in a header and in the last line of the text: a person who edits a draft may lose the one, not both.
/// What a person has edited is theirs to send.
/// </remarks>
/// <param name="mailbox">The mailbox.</param>
/// <param name="time">The clock.</param>
/// <param name="mostADay">How many mails may go out within 24 hours.</param>
/// <param name="clock">Compares the machine's clock with Google's; null not to compare.</param>
public sealed class GmailSender(GmailMailbox mailbox, TimeProvider time, int mostADay = GoogleSettings.StandardMailsPerDay, ServerClock? clock = null) : INoticeSender
{
    private const string Sent = "in:sent";
    private const int SentMailsLookedAt = 200;

    // The list of sent mails lags behind; after this time a mail that is not in it is not there.
    private static readonly TimeSpan IndexLag = TimeSpan.FromMinutes(10);

    // Longer than Google works on one call, so that a draft is never sent twice at once.
    private static readonly TimeSpan AnswerLost = TimeSpan.FromMinutes(3);

    // By message id. A message never changes: a draft that is edited gets a new one.
    private readonly Dictionary<string, string?> _keys = new(StringComparer.Ordinal);

    // Drafts just made, which nobody can have opened yet.
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    // Drafts whose last attempt Gmail refused before doing anything: what became of it is known.
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    public int? MostADay => mostADay;

    public RemoteUnavailableException? Hindrance => clock?.Fault;

    public Task<bool> IsAmongSentAsync(NoticeKey key, CancellationToken cancellationToken) => IsNamedAsync(Sent, key, cancellationToken);

    public async Task<string> DraftAsync(OutgoingNotice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (await FindDraftAsync(notice.Key, cancellationToken) is { } found)
        {
            return found.ToString();
        }

        var message = new Message { Raw = MailBytes.Encode(notice.Mime.AsSpan()), ThreadId = await FindThreadAsync(notice, cancellationToken) };
        var made = await mailbox.CreateDraftAsync(message, cancellationToken);
        _made.Add(made.Id);
        return new WrittenDraft(made.Id, made.Message?.Id).ToString();
    }

    public async Task<SendOutcome> SendAsync(OutgoingNotice notice, string draftId, AnnouncedSending? announced, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (!_refused.Remove(draftId) && announced?.Ago < AnswerLost)
        {
            throw Waiting(AnswerLost - announced.Ago);
        }

        try
        {
            var draft = WrittenDraft.Parse(draftId);
            return await StandsAsync(draft, cancellationToken) switch
            {
                true => await SendAsync(draft.Id, notice.Key, announced, cancellationToken),
                null => await OutcomeOfGoneAsync(notice.Key, announced?.Ago ?? TimeSpan.Zero, cancellationToken),
                false => throw Touched(),
            };
        }
        catch (GoogleUnavailableException fault) when (fault.Doubt == SendDoubt.NotSent)
        {
            _refused.Add(draftId);
            throw;
        }
    }

    /// <summary>Whether the draft still holds what we wrote; null when it is gone.</summary>
    private async Task<bool?> StandsAsync(WrittenDraft draft, CancellationToken cancellationToken)
    {
        if (_made.Remove(draft.Id))
        {
            return true;
        }

        return await mailbox.DraftMessageAsync(draft.Id, cancellationToken) is { } holds ? draft.MessageId is not { } written || string.Equals(holds, written, StringComparison.Ordinal) : null;
    }

    private async Task<SendOutcome> SendAsync(string draftId, NoticeKey key, AnnouncedSending? announced, CancellationToken cancellationToken)
    {
        if (announced is not null)
        {
            await announced.AgainAsync(cancellationToken);
        }

        try
        {
            await mailbox.SendDraftAsync(draftId, cancellationToken);
            return SendOutcome.Sent;
        }
        catch (GoogleUnavailableException fault) when (fault.Kind is GoogleFaultKind.NotFound or GoogleFaultKind.Refused)
        {
            // Refused while the draft is still there (a wrong address): nothing went out, and the reason is told.
            if (fault.Kind == GoogleFaultKind.Refused && await FindDraftAsync(key, cancellationToken) is not null)
            {
                throw;
            }

            return await OutcomeOfGoneAsync(key, announced?.Ago ?? TimeSpan.Zero, cancellationToken);
        }
    }

    /// <summary>The draft is gone: sent, if it stands among the sent mails; under another id, if a person opened it; else looked for again until the list must show it.</summary>
    private async Task<SendOutcome> OutcomeOfGoneAsync(NoticeKey key, TimeSpan announcedAgo, CancellationToken cancellationToken)
    {
        if (await IsThereAsync(Sent, key, cancellationToken))
        {
            return SendOutcome.Sent;
        }

        if (await IsThereAsync("in:drafts", key, cancellationToken))
        {
            throw Touched();
        }

        return announcedAgo < IndexLag ? throw Waiting(IndexLag - announcedAgo) : SendOutcome.Unknown;
    }

    /// <summary>Whether one of the mails bears the key, in its text or in its header, which Gmail does not search.</summary>
    private async Task<bool> IsThereAsync(string where, NoticeKey key, CancellationToken cancellationToken)
    {
        if (await IsNamedAsync(where, key, cancellationToken))
        {
            return true;
        }

        foreach (var mail in (await mailbox.SearchAsync(where, SentMailsLookedAt, null, cancellationToken)).Messages ?? [])
        {
            if (await HoldsAsync(mail.Id, key, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> IsNamedAsync(string where, NoticeKey key, CancellationToken cancellationToken)
    {
        foreach (var mail in (await mailbox.SearchAsync($"{where} \"{key}\"", SentMailsLookedAt, null, cancellationToken)).Messages ?? [])
        {
            if ((await mailbox.TextsAsync(mail.Id, cancellationToken)).Any(text => Names(text, key.Value)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a text names the key, and not one that only begins like it.</summary>
    private static bool Names(string text, string key)
    {
        for (var at = text.IndexOf(key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            var end = at + key.Length;
            if (end == text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A draft that was made before a crash and not stored. Gmail does not search such headers, so each draft is looked at, once.</summary>
    private async Task<WrittenDraft?> FindDraftAsync(NoticeKey key, CancellationToken cancellationToken)
    {
        string? page = null;
        do
        {
            var answer = await mailbox.DraftsAsync(page, cancellationToken);
            foreach (var draft in answer.Drafts ?? [])
            {
                if (await HoldsAsync(draft.Message.Id, key, cancellationToken))
                {
                    return new WrittenDraft(draft.Id, draft.Message.Id);
                }
            }

            page = answer.NextPageToken;
        }
        while (page is not null);
        return null;
    }

    private async Task<bool> HoldsAsync(string messageId, NoticeKey key, CancellationToken cancellationToken)
    {
        if (!_keys.TryGetValue(messageId, out var known))
        {
            _keys[messageId] = known = await mailbox.HeaderAsync(messageId, OutgoingNotice.KeyHeader, cancellationToken);
        }

        return string.Equals(known, key.Value, StringComparison.Ordinal);
    }

    /// <summary>The thread of the report that a receipt answers; null when there is none.</summary>
    private async Task<string?> FindThreadAsync(OutgoingNotice notice, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(notice.Mime.ToArray(), writable: false);
        var headers = await HeaderList.LoadAsync(stream, cancellationToken);
        if (headers[HeaderId.InReplyTo]?.Trim().Trim('<', '>') is not { Length: > 0 } id)
        {
            return null;
        }

        var found = await mailbox.SearchAsync($"rfc822msgid:{id}", 1, null, cancellationToken);
        return found.Messages is [var mail, ..] ? mail.ThreadId : null;
    }

    private static GoogleUnavailableException Touched() => new(
        GoogleFaultKind.Refused,
        new(
            "มีผู้เปิดแก้ไขร่างอีเมลของระบบใน Gmail ระบบจึงไม่ส่งร่างนั้นเอง กรุณาส่งหรือลบร่างนั้นใน Gmail หากส่งแล้วระบบจะทราบเอง",
            "A person edited a draft of the worker's in Gmail, so that it is not sent by itself. Send it or delete it in Gmail; once it is sent, that is noticed."));

    private GoogleUnavailableException Waiting(TimeSpan wait)
    {
        var until = time.GetUtcNow() + wait;
        return new(
            GoogleFaultKind.Passing,
            new(
                "ยังไม่ทราบว่าอีเมลออกไปแล้วหรือไม่ ระบบจะตรวจอีกครั้งเอง ไม่ต้องดำเนินการใด",
                FormattableString.Invariant($"Whether the mail went out is not known yet; it is looked at again at {Bangkok.Written(until)}. Nothing needs to be done.")))
        {
            RetryAt = until,
            IsWaiting = true,
        };
    }
}
