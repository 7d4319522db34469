using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>What is said to explain a report's figures: คำชี้แจง, หมายเหตุ. It speaks of them and is no list of others.</summary>
internal static partial class Explanations
{
    /// <summary>True for a line that begins so.</summary>
    /// <param name="line">The line.</param>
    public static bool Begin(string line) => Beginning().IsMatch(line);

    /// <summary>True for a cell that says so and nothing else.</summary>
    /// <param name="cell">The cell.</param>
    public static bool Head(string cell) => Beginning().Match(cell) is { Success: true } match && match.Length == cell.Length;

    /// <summary>The line without the word by which an explanation is called.</summary>
    /// <param name="line">The line.</param>
    public static string Without(string line) => Beginning().Replace(line, "");

    [GeneratedRegex(@"^[\s(\[]*(?:หมายเหตุ|(?:คำ)?ชี้แจง)(?:เพิ่มเติม)?\s*:?\s*", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Beginning();
}
