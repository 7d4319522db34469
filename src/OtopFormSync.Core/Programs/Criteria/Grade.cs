using System.Diagnostics.CodeAnalysis;

namespace OtopFormSync.Core.Programs.Criteria;

/// <summary>A grade (ระดับ) by the name that its program gives it: A to D, 1 to 5, ผ่าน. Which is the better of two is the order of <see cref="GradingRules.Grades"/>.</summary>
public sealed record Grade : IParsable<Grade>
{
    private const int Longest = 20;

    private Grade(string name) => Name = name;

    /// <summary>Latin or Thai letters and digits, then also + - and dot, at most 20, without spaces: it stands in cells, on boards that are kept and in file names.</summary>
    public string Name { get; }

    /// <summary>Reads a name.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The grade.</returns>
    /// <exception cref="FormatException">The text cannot be the name of a grade.</exception>
    public static Grade Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var grade) ? grade : throw new FormatException($"'{s}' cannot be the name of a grade (such as A, 5 or ผ่าน).");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Grade result)
    {
        result = s is { Length: > 0 and <= Longest } && IsLetter(s[0]) && s.All(c => IsLetter(c) || c is '+' or '-' or '.') ? new Grade(s) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static bool IsLetter(char c) => char.IsAsciiLetterOrDigit(c) || c is >= 'ก' and <= '๛';
}
