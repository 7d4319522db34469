using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace OtopFormSync.Core.Reporting.Review;

/// <summary>The identity of a review item, made from what is in question, so that the same question keeps its decision.</summary>
public sealed record ReviewItemId : IParsable<ReviewItemId>, IComparable<ReviewItemId>
{
    private const int Digits = 8;

    private ReviewItemId(string value) => Value = value;

    /// <summary>Eight hex digits.</summary>
    public string Value { get; }

    /// <summary>Reads an identity.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The identity.</returns>
    /// <exception cref="FormatException">The text is not eight small hex digits.</exception>
    public static ReviewItemId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not the identity of a review item (eight hex digits).");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ReviewItemId result)
    {
        result = s is not null && HexText.Is(s, Digits) ? new ReviewItemId(s) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public int CompareTo(ReviewItemId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>The identity of a question.</summary>
    /// <param name="code">What kind of question it is.</param>
    /// <param name="identity">What is in question: another text is another question.</param>
    /// <returns>The identity.</returns>
    internal static ReviewItemId Of(ReviewCode code, params ReadOnlySpan<string> identity) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{code}\n{string.Join('\n', identity)}")))[..Digits]);
}
