using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Sync.Ports;

/// <summary>How mail goes out: two steps, so that nothing is sent twice.</summary>
public interface INoticeSender
{
    /// <summary>How many mails may go out within 24 hours; null for any number.</summary>
    int? MostADay { get; }

    /// <summary>Why nothing may be planned or sent now, whatever is due; null when nothing stands in the way.</summary>
    RemoteUnavailableException? Hindrance => null;

    /// <summary>Whether a mail of this key is among those that went out, whoever sent it. False proves nothing: it may have been taken away, or may not be listed yet.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    Task<bool> IsAmongSentAsync(NoticeKey key, CancellationToken cancellationToken);

    /// <summary>Stores the mail where it will be sent from, or finds the draft that already holds this key.</summary>
    /// <param name="notice">The rendered notice.</param>
    /// <param name="cancellationToken">Stops before the storing.</param>
    /// <returns>The draft's id.</returns>
    Task<string> DraftAsync(OutgoingNotice notice, CancellationToken cancellationToken);

    /// <summary>Sends a stored draft. Safe to repeat with the same id. A fault that is an <see cref="ISendFault"/> tells what it means for the mail.</summary>
    /// <param name="notice">The rendered notice.</param>
    /// <param name="draftId">The draft's id.</param>
    /// <param name="announced">The last sending that was announced and whose end is not known, also by an earlier process; null when this is the first, which is on record already.</param>
    /// <param name="cancellationToken">Stops before the sending.</param>
    /// <returns>What became of it.</returns>
    Task<SendOutcome> SendAsync(OutgoingNotice notice, string draftId, AnnouncedSending? announced, CancellationToken cancellationToken);
}

/// <summary>A sending that was announced and whose end is not known.</summary>
/// <param name="Ago">How long ago, by the machine's clock.</param>
/// <param name="AgainAsync">Puts on record that the mail may go out now; asked for before each further call that may send it, so that whoever comes after a death in it waits from then on.</param>
public sealed record AnnouncedSending(TimeSpan Ago, Func<CancellationToken, Task> AgainAsync);

/// <summary>A fault of a sending that tells whether the mail may have gone out. One that does not tell is taken for <see cref="SendDoubt.MayBeSent"/>.</summary>
public interface ISendFault
{
    /// <summary>Whether the mail may have gone out.</summary>
    SendDoubt Doubt { get; }
}

/// <summary>As many mails went out as may within a day; the rest follows by itself.</summary>
public sealed class DailyLimitException : RemoteUnavailableException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="limit">How many may go out within 24 hours.</param>
    public DailyLimitException(int limit)
        : base(
            new(
                FormattableString.Invariant($"ส่งอีเมลครบ {limit} ฉบับใน 24 ชั่วโมงตามที่ตั้งไว้ (mailsPerDay) ที่เหลือจะทยอยส่งเอง"),
                FormattableString.Invariant($"{limit} mails went out within 24 hours, as many as 'mailsPerDay' allows. The rest goes out by itself, the oldest first.")))
    {
    }

    /// <inheritdoc/>
    public override Reach Reach => Reach.Unreachable;
}

/// <summary>Whether a mail may have gone out.</summary>
public enum SendDoubt
{
    /// <summary>This attempt sent nothing.</summary>
    NotSent,

    /// <summary>This attempt may have sent it.</summary>
    MayBeSent,

    /// <summary>Nothing was attempted: what became of an earlier attempt is not known yet.</summary>
    StillUnknown,
}

/// <summary>What became of a sending.</summary>
public enum SendOutcome
{
    /// <summary>It went out, now or before.</summary>
    Sent,

    /// <summary>It can be neither proved nor disproved; never sent again by itself.</summary>
    Unknown,
}
