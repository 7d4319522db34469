using System.Text.RegularExpressions;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>Digital Wallet ถึงเดือนธันวาคม 8 ราย: words that lead up to a month, and no range of figures. What they lead to has been counted up to then.</summary>
internal static partial class UpToMonth
{
    /// <summary>True when the words before a figure lead up to a month.</summary>
    /// <param name="words">The words, with their months.</param>
    public static bool Lead(string words) => Find(words) is not null;

    /// <summary>The words before a figure without the one that leads up to a month, as long as before.</summary>
    /// <param name="words">The words, with their months.</param>
    /// <param name="plain">The same, with months blanked where they name their year.</param>
    public static string Without(string words, string plain) => Find(words) is { } found && words.Length == plain.Length ? $"{plain[..found.Index]}{new string(' ', found.Length)}{plain[(found.Index + found.Length)..]}" : plain;

    private static Group? Find(string words) => Until().Match(words) is { Success: true } until && ThaiMonths.Match(words, until.Index + until.Length, out _) > 0 ? until.Groups["until"] : null;

    [GeneratedRegex(@"(?<![ก-๎])(?<until>(?:จน)?ถึง(?:สิ้น)?)\s*(?:เดือน)?\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Until();
}
