namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>That a mail could not be delivered, as a mail server says it.</summary>
/// <param name="Notices">Keys that it names and that may be those of the notice; the surest first.</param>
/// <param name="Recipients">Whom the mail did not reach; never empty.</param>
public sealed record DeliveryFailure(ValueList<string> Notices, ValueList<FailedRecipient> Recipients)
{
    /// <summary>True when it never came from another machine: the server on which the mailbox lies wrote it, and checks no sender of its own. Whoever sends a mail there leaves his trace in it.</summary>
    public bool IsWrittenHere { get; init; }
}

/// <summary>An address that a mail did not reach.</summary>
/// <param name="Address">The address, in small letters.</param>
/// <param name="Why">What the server says of it; empty when it says nothing.</param>
public sealed record FailedRecipient(string Address, string Why);
