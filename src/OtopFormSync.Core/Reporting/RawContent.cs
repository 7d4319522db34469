using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace OtopFormSync.Core.Reporting;

/// <summary>The content of a raw report. Taken apart by <c>Match</c> only, so that whoever reads one kind has said what becomes of the others.</summary>
public abstract record RawContent
{
    private RawContent()
    {
    }

    /// <summary>SHA-256 of the content, 64 hex digits.</summary>
    public abstract string Hash { get; }

    /// <summary>How such a content comes.</summary>
    public abstract ReportChannel Channel { get; }

    /// <summary>Takes the content apart; every kind must be provided for.</summary>
    /// <typeparam name="T">What is made of it.</typeparam>
    /// <param name="row">For a row of a response sheet.</param>
    /// <param name="mail">For a mail.</param>
    /// <param name="line">For a message of a LINE chat.</param>
    /// <param name="purged">For what is left of any of them after its time.</param>
    /// <returns>What the function for its kind returned.</returns>
    public T Match<T>(Func<FormRow, T> row, Func<Mail, T> mail, Func<LineMessage, T> line, Func<Purged, T> purged)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(purged);
        return Match(
            (Row: row, Mail: mail, Line: line, Purged: purged),
            static (given, content) => given.Row(content),
            static (given, content) => given.Mail(content),
            static (given, content) => given.Line(content),
            static (given, content) => given.Purged(content));
    }

    /// <summary>Takes the content apart, with what the functions need handed to them: nothing is made where a hundred thousand rows pass by.</summary>
    /// <typeparam name="TState">What the functions need.</typeparam>
    /// <typeparam name="T">What is made of it.</typeparam>
    /// <param name="state">What the functions need.</param>
    /// <param name="row">For a row of a response sheet.</param>
    /// <param name="mail">For a mail.</param>
    /// <param name="line">For a message of a LINE chat.</param>
    /// <param name="purged">For what is left of any of them after its time.</param>
    /// <returns>What the function for its kind returned.</returns>
    public abstract T Match<TState, T>(TState state, Func<TState, FormRow, T> row, Func<TState, Mail, T> mail, Func<TState, LineMessage, T> line, Func<TState, Purged, T> purged);

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
        public override ReportChannel Channel => ReportChannel.Form;

        /// <inheritdoc/>
        public override T Match<TState, T>(TState state, Func<TState, FormRow, T> row, Func<TState, Mail, T> mail, Func<TState, LineMessage, T> line, Func<TState, Purged, T> purged)
        {
            ArgumentNullException.ThrowIfNull(row);
            return row(state, this);
        }

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
        public override ReportChannel Channel => ReportChannel.Mail;

        /// <inheritdoc/>
        public override T Match<TState, T>(TState state, Func<TState, FormRow, T> row, Func<TState, Mail, T> mail, Func<TState, LineMessage, T> line, Func<TState, Purged, T> purged)
        {
            ArgumentNullException.ThrowIfNull(mail);
            return mail(state, this);
        }

        /// <inheritdoc/>
        public bool Equals(Mail? other) => other is not null && string.Equals(Hash, other.Hash, StringComparison.Ordinal);

        /// <inheritdoc/>
        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Hash);
    }

    /// <summary>What one person wrote or laid into a LINE chat at one instant: a text, or a file.</summary>
    /// <param name="User">The id by which LINE knows who sent it; null when LINE does not say. Proves nothing about a district by itself.</param>
    /// <param name="Text">The text; empty for a file.</param>
    /// <param name="File">The file; null for a text.</param>
    public sealed record LineMessage(string? User, string Text, LineFile? File) : RawContent
    {
        /// <inheritdoc/>
        public override string Hash => field ??= HashOf(this);

        /// <inheritdoc/>
        public override ReportChannel Channel => ReportChannel.Line;

        /// <inheritdoc/>
        public override T Match<TState, T>(TState state, Func<TState, FormRow, T> row, Func<TState, Mail, T> mail, Func<TState, LineMessage, T> line, Func<TState, Purged, T> purged)
        {
            ArgumentNullException.ThrowIfNull(line);
            return line(state, this);
        }

        /// <inheritdoc/>
        public bool Equals(LineMessage? other) => other is not null && string.Equals(Hash, other.Hash, StringComparison.Ordinal);

        /// <inheritdoc/>
        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Hash);

        private static string HashOf(LineMessage message)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\u001F', message.User, message.Text, message.File?.Name, message.File?.State)));
            hash.AppendData([0x1E]);
            hash.AppendData(message.File is { } file ? file.Bytes.AsSpan() : []);
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <summary>What is left of a content that was removed after its time: its hash, and how it counted.</summary>
    /// <param name="OriginalHash">The hash of what it was.</param>
    /// <param name="From">How it came.</param>
    /// <param name="At">When it was removed.</param>
    /// <param name="Parts">How it counted, for each program that it concerned.</param>
    public sealed record Purged(string OriginalHash, ReportChannel From, DateTimeOffset At, ValueList<PurgedPart> Parts) : RawContent
    {
        /// <inheritdoc/>
        public override string Hash => OriginalHash;

        /// <inheritdoc/>
        public override ReportChannel Channel => From;

        /// <inheritdoc/>
        public override T Match<TState, T>(TState state, Func<TState, FormRow, T> row, Func<TState, Mail, T> mail, Func<TState, LineMessage, T> line, Func<TState, Purged, T> purged)
        {
            ArgumentNullException.ThrowIfNull(purged);
            return purged(state, this);
        }
    }
}
