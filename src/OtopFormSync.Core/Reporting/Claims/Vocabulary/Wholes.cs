using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>9/79: a figure of a share, and behind a slash all those of whom it is one, as the order prints them. Another number there may be anything.</summary>
/// <param name="program">The program.</param>
internal sealed partial class Wholes(Program program)
{
    private readonly HashSet<decimal> _printed =
        [.. from criterion in program.Grading.Criteria where criterion.Of is not null from reference in program.References where reference.Key == criterion.Of from figure in reference.Figures select figure.Value];

    /// <summary>The text with such numbers blanked, as long as before.</summary>
    /// <param name="text">The text, Arabic digits.</param>
    public string Blanked(string text) => Whole().Replace(text, match => IsWhole(match) ? new string(' ', match.Length) : match.Value);

    private bool IsWhole(Match match) => NumberOf(match.Groups["whole"]) is var whole && _printed.Contains(whole) && NumberOf(match.Groups["of"]) <= whole;

    private static decimal NumberOf(Group digits) => decimal.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=(?:\s|^|:|=)(?<of>[0-9]{1,4})\s?)/\s?(?<whole>[0-9]{2,4})(?![0-9/,.])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Whole();
}
