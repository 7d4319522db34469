using System.Collections.Immutable;

namespace OtopFormSync.Line;

/// <summary>What people sent besides text, which lies at LINE for a while and is fetched from there.</summary>
public interface ILineContent
{
    /// <summary>Fetches the content of a message.</summary>
    /// <param name="messageId">The message's id, as its event names it.</param>
    /// <param name="longest">How many bytes are taken at most.</param>
    /// <param name="cancellationToken">Stops the fetching.</param>
    /// <returns>The content, or why it is not to be had; no answer of LINE is an exception.</returns>
    Task<LineContent> DownloadAsync(string messageId, long longest, CancellationToken cancellationToken);
}

/// <summary>What LINE answered when a content was asked for.</summary>
public abstract record LineContent
{
    private LineContent()
    {
    }

    /// <summary>The content.</summary>
    /// <param name="Bytes">All of it.</param>
    /// <param name="MediaType">Its media type as LINE tells it, such as <c>image/jpeg</c>; null when it tells none.</param>
    public sealed record Fetched(ImmutableArray<byte> Bytes, string? MediaType) : LineContent;

    /// <summary>LINE itself is not done with it yet (202); later it will be.</summary>
    public sealed record NotReady : LineContent;

    /// <summary>It lies there no longer (404, 410), and will not again.</summary>
    public sealed record Gone : LineContent;

    /// <summary>It is longer than what is taken.</summary>
    public sealed record TooLong : LineContent;

    /// <summary>LINE did not answer, is busy, or does not let us in; later it may.</summary>
    /// <param name="Reason">Why, in English, without secrets or names of people.</param>
    public sealed record Unavailable(string Reason) : LineContent;
}
