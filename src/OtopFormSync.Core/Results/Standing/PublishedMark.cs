using System.Security.Cryptography;
using System.Text;

namespace OtopFormSync.Core.Results.Standing;

/// <summary>Fingerprints of what was published, small enough to be kept between cycles: by them a computed cell that a person overwrote is known.</summary>
/// <remarks>The log of received reports is left out: it grows without bound, and a mark of it would outgrow the fact that it is kept in.</remarks>
public sealed record PublishedMark
{
    private const int BytesPerCell = 16;
    private readonly Dictionary<ulong, ulong> _texts;

    private PublishedMark(Dictionary<ulong, ulong> texts) => _texts = texts;

    /// <summary>Nothing published.</summary>
    public static PublishedMark None { get; } = new([]);

    /// <summary>The mark of a book. Keep it before publishing, beside the mark before it, so that a crash between the two blames nobody.</summary>
    /// <param name="book">The book.</param>
    /// <returns>The mark.</returns>
    public static PublishedMark Of(ResultsBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var texts = new Dictionary<ulong, ulong>();
        foreach (var tab in book.Tabs.Where(tab => tab.Key != TabKeys.Received))
        {
            foreach (var row in tab.Rows)
            {
                for (var i = 0; i < row.Cells.Count; i++)
                {
                    if (tab.Columns[i] is { IsKey: false, IsOfficers: false } column)
                    {
                        var cell = row.Cells[i];
                        texts[Position(tab.Key, row.Key, column.Key)] = Text(cell.Number, cell.Text);
                    }
                }
            }
        }

        return new(texts);
    }

    /// <summary>Reads a kept mark.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    /// <returns>The mark; <see cref="None"/> when the text is no mark, since a lost mark may only mean that nobody is asked.</returns>
    public static PublishedMark Parse(string? kept)
    {
        var bytes = new byte[(kept?.Length ?? 0) * 3 / 4];
        if (kept is null || !Convert.TryFromBase64String(kept, bytes, out var written) || written % BytesPerCell != 0)
        {
            return None;
        }

        var texts = new Dictionary<ulong, ulong>(written / BytesPerCell);
        for (var i = 0; i < written; i += BytesPerCell)
        {
            texts[BitConverter.ToUInt64(bytes, i)] = BitConverter.ToUInt64(bytes, i + 8);
        }

        return new(texts);
    }

    /// <summary>The mark as a text: 22 characters a cell.</summary>
    /// <returns>Base64.</returns>
    public string Keep()
    {
        var bytes = new byte[_texts.Count * BytesPerCell];
        var i = 0;
        foreach (var (position, text) in _texts.OrderBy(pair => pair.Key))
        {
            BitConverter.TryWriteBytes(bytes.AsSpan(i), position);
            BitConverter.TryWriteBytes(bytes.AsSpan(i + 8), text);
            i += BytesPerCell;
        }

        return Convert.ToBase64String(bytes);
    }

    /// <summary>Whether a cell was published, whatever it said.</summary>
    internal bool Holds(string tab, string row, string column) => _texts.ContainsKey(Position(tab, row, column));

    /// <summary>Whether a cell was published, and then with which text.</summary>
    internal bool? WasPublished(string tab, string row, string column, decimal? number, string? text) =>
        _texts.TryGetValue(Position(tab, row, column), out var known) ? known == Text(number, text) : null;

    private static ulong Position(string tab, string row, string column) => Hash($"{tab}\u001f{row}\u001f{column}");

    private static ulong Text(decimal? number, string? text) =>
        Hash(number is { } known ? NumberText.Of(decimal.Round(known, 4)) : "'" + BookDiff.Plain(text ?? ""));

    private static ulong Hash(string text) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <inheritdoc/>
    public bool Equals(PublishedMark? other) => other is not null && string.Equals(Keep(), other.Keep(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => _texts.Count;
}
