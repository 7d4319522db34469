using System.Text.Json;
using MimeKit;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Line.Messaging;

namespace OtopFormSync.Line.Pushing;

/// <summary>Pushes what is meant for the group; every other notice, and what the month's messages do not suffice for, goes out as mail.</summary>
/// <remarks>
/// Which of the two it is goes on record before anything is sent, and stays. A push bears a retry key that follows from the notice: as long
/// as LINE knows the key, it is simply made again until LINE says that it was taken. After that nobody can tell, and an officer is asked.
/// </remarks>
/// <param name="mail">How mail goes out.</param>
/// <param name="client">Calls LINE.</param>
/// <param name="group">The group.</param>
/// <param name="time">The worker's clock.</param>
public sealed class GroupSender(INoticeSender mail, LineClient client, string group, TimeProvider time) : INoticeSender
{
    // LINE knows a key for 24 hours; what is under way when they end must still be within.
    private static readonly TimeSpan KeyLife = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(5);

    // What is older is no news to a group.
    private static readonly TimeSpan FreshFor = TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public int? MostADay => mail.MostADay;

    /// <inheritdoc/>
    public RemoteUnavailableException? Hindrance => mail.Hindrance;

    /// <inheritdoc/>
    public Task<bool> IsAmongSentAsync(NoticeKey key, CancellationToken cancellationToken) => mail.IsAmongSentAsync(key, cancellationToken);

    /// <inheritdoc/>
    public async Task<string> DraftAsync(OutgoingNotice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.Kind == NoticeKind.Group && await MayPushAsync(notice, cancellationToken) ? PushDraft.Of(notice.Key) : await mail.DraftAsync(notice, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(OutgoingNotice notice, string draftId, AnnouncedSending? announced, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (!PushDraft.Is(draftId))
        {
            return await mail.SendAsync(notice, draftId, announced, cancellationToken);
        }

        if (announced?.Ago >= KeyLife)
        {
            return SendOutcome.Unknown;
        }

        try
        {
            using var messages = JsonDocument.Parse(Messages(notice));
            await client.PushAsync(group, messages.RootElement, PushDraft.RetryKeyOf(notice.Key), cancellationToken);
            return SendOutcome.Sent;
        }
        catch (LineUnavailableException fault) when (fault.Kind == LineFaultKind.MonthlyLimit && announced is null)
        {
            // LINE's count lags behind, and this is the first time that it was asked: nothing went out.
            return await mail.SendAsync(notice, await mail.DraftAsync(notice, cancellationToken), null, cancellationToken);
        }
        catch (LineUnavailableException fault) when (fault.Doubt == SendDoubt.MayBeSent)
        {
            // The key's time runs from the first announcement, not from this attempt.
            throw fault.With(SendDoubt.StillUnknown);
        }
    }

    private async Task<bool> MayPushAsync(OutgoingNotice notice, CancellationToken cancellationToken)
    {
        using (var message = Read(notice))
        {
            if (time.GetUtcNow() - message.Date > FreshFor)
            {
                return false;
            }
        }

        var quota = await client.GetQuotaAsync(cancellationToken);
        return quota.Suffices(await client.CountMembersAsync(group, cancellationToken));
    }

    private static ReadOnlyMemory<byte> Messages(OutgoingNotice notice)
    {
        using var mail = Read(notice);
        var part = mail.BodyParts.OfType<MimePart>().First(part => string.Equals(part.ContentType.MimeType, OutgoingNotice.GroupPart, StringComparison.OrdinalIgnoreCase));
        using var content = new MemoryStream();
        part.Content!.DecodeTo(content);
        return content.ToArray();
    }

    private static MimeMessage Read(OutgoingNotice notice)
    {
        using var stream = new MemoryStream([.. notice.Mime], writable: false);
        return MimeMessage.Load(stream);
    }
}
