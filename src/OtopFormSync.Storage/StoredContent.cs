using System.Runtime.InteropServices;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Storage;

/// <summary>A raw content as its row holds it: the one place that knows which shapes are stored.</summary>
/// <param name="Channel">Tells the kinds apart.</param>
/// <param name="Headers">The header texts of a form row, kept in a table of their own; null for a mail.</param>
/// <param name="Bytes">The cells of a form row, or a mail as it came.</param>
internal sealed record StoredContent(ReportChannel Channel, ValueList<string>? Headers, byte[] Bytes)
{
    internal static StoredContent Of(RawContent content) => content.Match(
        static row => new StoredContent(row.Channel, row.Headers, TextsCodec.Encode(row.Cells)),
        static mail => new StoredContent(mail.Channel, null, ImmutableCollectionsMarshal.AsArray(mail.Bytes) ?? []));

    /// <summary>The channel of a row.</summary>
    /// <exception cref="InvalidDataException">No version of ours that is known here wrote it.</exception>
    internal static ReportChannel ChannelOf(string text) =>
        Enum.TryParse<ReportChannel>(text, out var channel) && Enum.IsDefined(channel) ? channel : throw new InvalidDataException($"A stored report has the unknown channel '{text}'.");

    /// <summary>The content.</summary>
    /// <exception cref="InvalidDataException">The row is not whole.</exception>
    internal RawContent Read(TextPool pool) => Channel switch
    {
        ReportChannel.Form => new RawContent.FormRow(Headers ?? throw new InvalidDataException("A stored form row has no headers."), TextsCodec.Decode(Bytes, pool)),
        ReportChannel.Mail => new RawContent.Mail(ImmutableCollectionsMarshal.AsImmutableArray(Bytes)),
    };
}
