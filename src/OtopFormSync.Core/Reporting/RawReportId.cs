using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace OtopFormSync.Core.Reporting;

/// <summary>The identity of a raw report, made from its source, key and content; made once per report.</summary>
public sealed record RawReportId : IParsable<RawReportId>, IComparable<RawReportId>
{
    private const int Bytes = 12;

    // The digits are a hash already, and reports are looked up by them all the time. Its end, since ids that are counted up differ there.
    private readonly int _hash;

    private RawReportId(string value) => (Value, _hash) = (value, int.Parse(value.AsSpan(value.Length - 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    /// <summary>24 hex digits.</summary>
    public string Value { get; }

    /// <summary>Reads an identity.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The identity.</returns>
    /// <exception cref="FormatException">The text is not 24 small hex digits.</exception>
    public static RawReportId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not the identity of a report (24 hex digits).");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out RawReportId result)
    {
        result = s is not null && HexText.Is(s, 2 * Bytes) ? new RawReportId(s) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public bool Equals(RawReportId? other) => ReferenceEquals(this, other) || string.Equals(Value, other?.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public int CompareTo(RawReportId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>The identity that begins a hash.</summary>
    internal static RawReportId Of(ReadOnlySpan<byte> hash) => new(Convert.ToHexStringLower(hash[..Bytes]));
}
