namespace OtopFormSync.Google.Gmail;

/// <summary>A draft as the record keeps it: its id, and the id of the message that we wrote into it. Gmail gives a draft that a person edits a new message.</summary>
/// <param name="Id">The draft.</param>
/// <param name="MessageId">The message; null for a draft of an earlier version's.</param>
internal readonly record struct WrittenDraft(string Id, string? MessageId)
{
    private const char Separator = '/';

    /// <summary>Reads what is on record.</summary>
    public static WrittenDraft Parse(string kept) => kept.Split(Separator) is [var id, var message] ? new(id, message) : new(kept, null);

    /// <summary>What goes on record.</summary>
    public override string ToString() => MessageId is null ? Id : $"{Id}{Separator}{MessageId}";
}
