using System.Diagnostics.CodeAnalysis;

namespace OtopFormSync.Core.Programs.Indicators;

/// <summary>What an indicator is known by within its program, such as <c>sales</c>. Every figure holds the instance of its indicator, so that most comparisons end at the reference.</summary>
public sealed record IndicatorKey : IParsable<IndicatorKey>
{
    private IndicatorKey(string value) => Value = value;

    /// <summary>Small letters, digits and underscores, at most 40, a letter first.</summary>
    public string Value { get; }

    /// <summary>Reads a key.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The key.</returns>
    /// <exception cref="FormatException">The text cannot be a key.</exception>
    public static IndicatorKey Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var key) ? key : throw new FormatException($"'{s}' is not the key of an indicator (small letters, digits and underscores, such as sales).");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out IndicatorKey result)
    {
        result = s is not null && KeyText.Is(s, '_') ? new IndicatorKey(s) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <inheritdoc/>
    public bool Equals(IndicatorKey? other) => ReferenceEquals(this, other) || string.Equals(Value, other?.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
