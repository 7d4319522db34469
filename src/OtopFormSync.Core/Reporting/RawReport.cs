using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace OtopFormSync.Core.Reporting;

/// <summary>How a report came.</summary>
public enum ReportChannel
{
    /// <summary>A row of the Form's response sheet.</summary>
    Form,

    /// <summary>A mail with whatever it holds.</summary>
    Mail,
}

/// <summary>What arrived, untouched, with its source and time. Its identity is its content: the same source, key and content is the same report.</summary>
public sealed record RawReport
{
    // Made once; a copy with another source, key or content makes its own.
    private string? _id;

    /// <summary>The identity: 24 hex digits made from source, key and content.</summary>
    public string Id => _id ??= MakeId(Source, Key, Content.Hash);

    /// <summary>How it came.</summary>
    public ReportChannel Channel => Content is RawContent.FormRow ? ReportChannel.Form : ReportChannel.Mail;

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
    public bool Equals(RawReport? other) => other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal) && ReceivedAt == other.ReceivedAt && string.Equals(Place, other.Place, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>Where a person finds it, such as <c>responses/รายงาน.xlsx แถว 12</c>; not part of the identity.</summary>
    public required string Place { get; init; }

    /// <summary>What arrived.</summary>
    public required RawContent Content
    {
        get;
        init => (field, _id) = (value, null);
    }

    private static string MakeId(string source, string key, string hash) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\n{key}\n{hash}")).AsSpan(0, 12));
}

/// <summary>The content of a raw report.</summary>
public abstract record RawContent
{
    private RawContent()
    {
    }

    /// <summary>SHA-256 of the content, 64 hex digits.</summary>
    public abstract string Hash { get; }

    /// <summary>A row of a response sheet: header texts and cell texts, equally many. Numbers are in invariant form, instants as yyyy-MM-ddTHH:mm:ss.</summary>
    /// <param name="Headers">The header texts as they stand; rows of one sheet share the list.</param>
    /// <param name="Cells">The cell texts; empty where the cell is.</param>
    public sealed record FormRow(ValueList<string> Headers, ValueList<string> Cells) : RawContent
    {
        /// <summary>The header texts as they stand; rows of one sheet share the list.</summary>
        public ValueList<string> Headers { get; init; } = Headers;

        /// <summary>The cell texts; empty where the cell is.</summary>
        public ValueList<string> Cells { get; init; } = Cells;

        /// <summary>SHA-256 of the content, 64 hex digits; made anew each time, as the report keeps its identity.</summary>
        public override string Hash => HashOf(Headers, Cells);

        /// <inheritdoc/>
        public bool Equals(FormRow? other) => other is not null && Headers.Equals(other.Headers) && Cells.Equals(other.Cells);

        /// <inheritdoc/>
        public override int GetHashCode() => Cells.GetHashCode();

        // A hundred thousand rows are hashed in one go, so the text is made in borrowed memory.
        private static string HashOf(ValueList<string> headers, ValueList<string> cells)
        {
            var most = 1;
            foreach (var part in headers)
            {
                most += Encoding.UTF8.GetMaxByteCount(part.Length + 1);
            }

            foreach (var part in cells)
            {
                most += Encoding.UTF8.GetMaxByteCount(part.Length + 1);
            }

            var text = ArrayPool<byte>.Shared.Rent(most);
            var length = Write(headers, text);
            text[length++] = 0x1E;
            length += Write(cells, text.AsSpan(length));
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(text.AsSpan(0, length), hash);
            ArrayPool<byte>.Shared.Return(text);
            return Convert.ToHexStringLower(hash);
        }

        private static int Write(ValueList<string> parts, Span<byte> text)
        {
            var length = 0;
            foreach (var part in parts)
            {
                length += Encoding.UTF8.GetBytes(part, text[length..]);
                text[length++] = 0x1F;
            }

            return length;
        }
    }

    /// <summary>A mail as it came over the wire (RFC 5322).</summary>
    /// <param name="Bytes">All of it.</param>
    public sealed record Mail(ImmutableArray<byte> Bytes) : RawContent
    {
        /// <inheritdoc/>
        public override string Hash => field ??= Convert.ToHexStringLower(SHA256.HashData(Bytes.AsSpan()));

        /// <inheritdoc/>
        public bool Equals(Mail? other) => other is not null && string.Equals(Hash, other.Hash, StringComparison.Ordinal);

        /// <inheritdoc/>
        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Hash);
    }
}
