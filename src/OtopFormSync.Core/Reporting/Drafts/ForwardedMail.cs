using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>A mail within another one, which was sent on to us.</summary>
/// <param name="Subject">Its subject; empty when none is given.</param>
/// <param name="Text">What its sender wrote, without what it repeats of others.</param>
/// <param name="Tables">The tables of its text.</param>
public sealed record ForwardedMail(string Subject, string Text, ValueList<ReadTable> Tables)
{
    /// <summary>The address of who wrote it, in small letters; null where none is told.</summary>
    public string? From { get; init; }

    /// <summary>The instants at which it may have been sent, as its header tells: more than one where day and month can be read either way; empty where none is told.</summary>
    public ValueList<DateTimeOffset> Sent { get; init; } = [];
}
