using System.Globalization;
using System.Runtime.InteropServices;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Storage;

/// <summary>A raw content as its row holds it: the one place that knows which shapes are stored.</summary>
/// <param name="Kind">Tells the kinds apart: a channel, or <see cref="Purged"/>.</param>
/// <param name="Headers">The header texts of a form row, kept in a table of their own; null for a mail.</param>
/// <param name="Bytes">The cells of a form row, a mail as it came, or a message with its file.</param>
internal sealed record StoredContent(string Kind, ValueList<string>? Headers, byte[] Bytes)
{
    internal const string Purged = "Purged";

    internal static StoredContent Of(RawContent content) => content.Match(
        static row => new StoredContent(row.Channel.ToString(), row.Headers, TextsCodec.Encode(row.Cells)),
        static mail => new StoredContent(mail.Channel.ToString(), null, ImmutableCollectionsMarshal.AsArray(mail.Bytes) ?? []),
        static message => new StoredContent(message.Channel.ToString(), null, StoredMessage.Encode(message)),
        static purged => new StoredContent(Purged, null, TextsCodec.Encode([purged.OriginalHash, purged.From.ToString(), purged.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), PurgedPart.Keep(purged.Parts)])));

    /// <summary>Whether a content is stored in just this way, and holds the very list of headers that its row has.</summary>
    /// <param name="content">What was written.</param>
    internal bool IsOf(RawContent content) =>
        Of(content) is var written && string.Equals(written.Kind, Kind, StringComparison.Ordinal) && ReferenceEquals(written.Headers, Headers) && written.Bytes.AsSpan().SequenceEqual(Bytes);

    /// <summary>The content.</summary>
    /// <exception cref="InvalidDataException">The row is not whole, or of a kind that no version known here wrote.</exception>
    internal RawContent Read(TextPool pool) => string.Equals(Kind, Purged, StringComparison.Ordinal) ? Left(TextsCodec.Decode(Bytes, pool)) : ChannelOf(Kind) switch
    {
        ReportChannel.Form => new RawContent.FormRow(Headers ?? throw new InvalidDataException("A stored form row has no headers."), TextsCodec.Decode(Bytes, pool)),
        ReportChannel.Mail => new RawContent.Mail(ImmutableCollectionsMarshal.AsImmutableArray(Bytes)),
        ReportChannel.Line => StoredMessage.Decode(Bytes, pool),
    };

    private static RawContent.Purged Left(ValueList<string> texts) => texts is [var hash, var channel, var at, var parts]
        ? new(hash, ChannelOf(channel), UnixMilliseconds.Instant(long.Parse(at, CultureInfo.InvariantCulture)), PurgedPart.Parse(parts))
        : throw new InvalidDataException("What is left of a stored report is not whole.");

    private static ReportChannel ChannelOf(string text) =>
        Enum.TryParse<ReportChannel>(text, out var channel) && Enum.IsDefined(channel) ? channel : throw new InvalidDataException($"A stored report has the unknown channel '{text}'.");
}
