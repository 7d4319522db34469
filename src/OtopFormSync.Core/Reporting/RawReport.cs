using System.Security.Cryptography;
using System.Text;

namespace OtopFormSync.Core.Reporting;

/// <summary>What arrived, untouched, with its source and time. Its identity is its content as it first came: the same source, key and content is the same report.</summary>
public sealed record RawReport
{
    // Made once; a copy with another source, key or content makes its own.
    private RawReportId? _id;

    /// <summary>The identity, made from source, key and content.</summary>
    public RawReportId Id => _id ??= MakeId(Source, Key, Content.Hash);

    /// <summary>True when it says what it said, but stands otherwise at its source than when it came: in other columns, under other headings, at another time of the zone.</summary>
    public bool IsRestated { get; private init; }

    /// <summary>How it came.</summary>
    public ReportChannel Channel => Content.Channel;

    /// <summary>The name of its source, stable over time, such as <c>responses</c> or <c>inbox</c>.</summary>
    public required string Source
    {
        get;
        init => (field, _id) = (value, null);
    }

    /// <summary>What names it within its source: a row's timestamp with an ordinal, a mail's message id.</summary>
    public required string Key
    {
        get;
        init => (field, _id) = (value, null);
    }

    /// <summary>When the province received it, by the source's own clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <inheritdoc/>
    public bool Equals(RawReport? other) => other is not null && Id == other.Id && ReceivedAt == other.ReceivedAt && string.Equals(Place, other.Place, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>Where a person finds it now, such as <c>responses/รายงาน.xlsx แถว 12</c>; not part of the identity.</summary>
    public required string Place { get; init; }

    /// <summary>What arrived.</summary>
    public required RawContent Content
    {
        get;
        init => (field, _id) = (value, null);
    }

    /// <summary>The headings that a row stands under; null for what is no row of a form.</summary>
    public ValueList<string>? Headers => Content.Match<ValueList<string>?>(static row => row.Headers, static _ => null, static _ => null, static _ => null);

    /// <summary>The same report as it stands at its source now.</summary>
    /// <param name="key">What names it now.</param>
    /// <param name="receivedAt">When it was received, as is known now.</param>
    /// <param name="content">How it stands.</param>
    /// <returns>The report under its identity.</returns>
    public RawReport Restated(string key, DateTimeOffset receivedAt, RawContent content)
    {
        var id = Id;
        return this with { Key = key, ReceivedAt = receivedAt, Content = content, IsRestated = true, _id = id };
    }

    private static RawReportId MakeId(string source, string key, string hash) =>
        RawReportId.Of(SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\n{key}\n{hash}")));
}
