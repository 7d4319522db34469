using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>Producers and centres are counted one by one, each a unit (the letter's note 3): where both stand side by side, neither is the whole.</summary>
internal static partial class Sides
{
    /// <summary>True for words that name centres or shops, and do not put them among those before.</summary>
    /// <param name="words">The words before a figure.</param>
    public static bool NameCentres(string words) => Centres().IsMatch(words);

    /// <summary>True when some claims are of producers and the others of centres.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="parts">What stands beside them.</param>
    public static bool AreApart(IEnumerable<Claim> figures, IReadOnlyCollection<Claim> parts) =>
        parts.Count > 0 && parts.All(part => OfCentres().IsMatch(part.Words)) && figures.All(figure => OfProducers().IsMatch(figure.Words) && !OfCentres().IsMatch(figure.Words));

    [GeneratedRegex(@"^\W*(?:และ|กับ)?\s*(?:มี)?\s*(?:ศูนย์|ร้าน)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Centres();

    [GeneratedRegex("ศูนย์|ร้าน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfCentres();

    [GeneratedRegex("ผู้ผลิต|ผู้ประกอบการ|กลุ่ม", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfProducers();
}
