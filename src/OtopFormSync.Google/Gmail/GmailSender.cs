using Google.Apis.Gmail.v1.Data;
using MimeKit;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Google.Calls;

namespace OtopFormSync.Google.Gmail;

/// <summary>Mail goes out through Gmail as a draft that is sent by its id: Gmail sends a draft at most once.</summary>
/// <remarks>A draft that is not there may have been sent or deleted; only the mail itself among the sent ones, known by its key's header, proves that it went out.</remarks>
/// <param name="mailbox">The mailbox.</param>
/// <param name="time">The clock.</param>
/// <param name="mostADay">How many mails may go out within 24 hours.</param>
public sealed class GmailSender(GmailMailbox mailbox, TimeProvider time, int mostADay = GoogleSettings.StandardMailsPerDay) : INoticeSender
{
    private const int SentMailsLookedAt = 200;

    // The list of sent mails lags behind; after this time a mail that is not in it is not there.
    private static readonly TimeSpan IndexLag = TimeSpan.FromMinutes(10);

    // Longer than Google works on one call, so that a draft is never sent twice at once.
    private static readonly TimeSpan AnswerLost = TimeSpan.FromMinutes(3);

    // By message id. A message never changes: a draft that is edited gets a new one.
    private readonly Dictionary<string, string?> _keys = new(StringComparer.Ordinal);

    // Drafts whose last attempt Gmail refused before doing anything: what became of it is known.
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    public int? MostADay => mostADay;

    public async Task<string> DraftAsync(OutgoingNotice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (await FindDraftAsync(notice.Key, cancellationToken) is { } found)
        {
            return found;
        }

        var message = new Message { Raw = MailBytes.Encode(notice.Mime.AsSpan()), ThreadId = await FindThreadAsync(notice, cancellationToken) };
        return (await mailbox.CreateDraftAsync(message, cancellationToken)).Id;
    }

    public async Task<SendOutcome> SendAsync(OutgoingNotice notice, string draftId, TimeSpan? announcedAgo, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (!_refused.Remove(draftId) && announcedAgo < AnswerLost)
        {
            throw Waiting(AnswerLost - announcedAgo.Value);
        }

        try
        {
            await mailbox.SendDraftAsync(draftId, cancellationToken);
            return SendOutcome.Sent;
        }
        catch (GoogleUnavailableException fault) when (fault.Kind is GoogleFaultKind.NotFound or GoogleFaultKind.Refused)
        {
            // Refused while the draft is still there (a wrong address): nothing went out, and the reason is told.
            if (fault.Kind == GoogleFaultKind.Refused && await FindDraftAsync(notice.Key, cancellationToken) is not null)
            {
                throw;
            }

            return await OutcomeOfGoneAsync(notice.Key, announcedAgo ?? TimeSpan.Zero, cancellationToken);
        }
        catch (GoogleUnavailableException fault) when (fault.Doubt == SendDoubt.NotSent)
        {
            _refused.Add(draftId);
            throw;
        }
    }

    /// <summary>The draft is gone: sent, if it stands among the sent mails; else looked for again until the list must show it.</summary>
    private async Task<SendOutcome> OutcomeOfGoneAsync(NoticeKey key, TimeSpan announcedAgo, CancellationToken cancellationToken)
    {
        var sent = await mailbox.SearchAsync("in:sent", SentMailsLookedAt, null, cancellationToken);
        foreach (var mail in sent.Messages ?? [])
        {
            if (await HoldsAsync(mail.Id, key, cancellationToken))
            {
                return SendOutcome.Sent;
            }
        }

        return announcedAgo < IndexLag ? throw Waiting(IndexLag - announcedAgo) : SendOutcome.Unknown;
    }

    /// <summary>A draft that was made before a crash and not stored. Gmail does not search such headers, so each draft is looked at, once.</summary>
    private async Task<string?> FindDraftAsync(NoticeKey key, CancellationToken cancellationToken)
    {
        string? page = null;
        do
        {
            var answer = await mailbox.DraftsAsync(page, cancellationToken);
            foreach (var draft in answer.Drafts ?? [])
            {
                if (await HoldsAsync(draft.Message.Id, key, cancellationToken))
                {
                    return draft.Id;
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

    private GoogleUnavailableException Waiting(TimeSpan wait)
    {
        var until = time.GetUtcNow() + wait;
        return new(
            GoogleFaultKind.Passing,
            new(
                "ยังไม่ทราบว่าอีเมลออกไปแล้วหรือไม่ ระบบจะตรวจอีกครั้งเอง ไม่ต้องดำเนินการใด",
                FormattableString.Invariant($"Whether the mail went out is not known yet; it is looked at again at {until:O}. Nothing needs to be done.")))
        {
            RetryAt = until,
            IsWaiting = true,
        };
    }
}
