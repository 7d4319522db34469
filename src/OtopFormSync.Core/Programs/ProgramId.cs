using System.Diagnostics.CodeAnalysis;

namespace OtopFormSync.Core.Programs;

/// <summary>What a program is known by: the name of its file without extension, such as <c>otop-fy2567-q1</c>.</summary>
public sealed record ProgramId : IParsable<ProgramId>
{
    private ProgramId(string value) => Value = value;

    /// <summary>Small letters, digits and hyphens, at most 40, a letter first.</summary>
    public string Value { get; }

    /// <summary>Reads an id.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException">The text cannot be an id.</exception>
    public static ProgramId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a program's id (small letters, digits and hyphens, such as otop-fy2567-q1).");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ProgramId result)
    {
        result = s is not null && KeyText.Is(s, '-') ? new ProgramId(s) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
