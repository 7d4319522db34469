using OtopFormSync.Mailbox.Connections;

namespace OtopFormSync.Mailbox.Reading;

/// <summary>Compares the machine's clock with the latest mail's time of receipt: by a clock that is behind, mails would go out on wrong days, for wrong months.</summary>
/// <param name="machine">The machine's clock.</param>
internal sealed class LatestMail(TimeProvider machine)
{
    // Wider than any difference of zones within an hour of daylight saving.
    private static readonly TimeSpan Most = TimeSpan.FromHours(1);

    private DateTimeOffset? _received;

    /// <summary>Why nothing may be sent; null while the latest mail was not received after now.</summary>
    public MailboxUnavailableException? Fault => _received is { } received && machine.GetUtcNow() is var now && received - now > Most ? FaultText.Clock(received, now) : null;

    /// <summary>Takes the time at which the server received the latest mail.</summary>
    /// <param name="received">The time; null when the folder is empty.</param>
    public void Hear(DateTimeOffset? received) => _received = received;
}
