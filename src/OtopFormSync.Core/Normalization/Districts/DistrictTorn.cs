using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Districts;

/// <summary>The district whose name a machine saw in a picture, where marks above and below letters are lost first: โพธิ์ตาก as เพธิตาก.</summary>
internal static class DistrictTorn
{
    private const int ShortestWithSlip = 5;
    private const int LongestWithOneSlip = 9;

    /// <summary>Finds it.</summary>
    /// <param name="word">What was seen.</param>
    /// <param name="names">The names.</param>
    /// <returns>The district; null when none is near, or two are as near.</returns>
    internal static District? Find(string word, DistrictNames names)
    {
        var seen = Bare(word);
        var near = names.Own.Where(own => own.Name != DistrictNames.Capital)
            .Select(own => (own.District, Letters: Bare(own.Name)))
            .Select(own => (own.District, Distance: EditDistance.Between(seen, own.Letters, 3), Allowed: own.Letters.Length < ShortestWithSlip ? 0 : own.Letters.Length <= LongestWithOneSlip ? 1 : 2))
            .Where(own => own.Distance <= own.Allowed)
            .ToList();
        return near.Where(own => own.Distance == near.Min(other => other.Distance)).Select(own => own.District).Distinct().ToList() is [var only] ? only : null;
    }

    private static string Bare(string name) => string.Concat(DistrictNames.Plain(name).Where(letter => ThaiLetters.IsLetter(letter) && !ThaiLetters.IsMark(letter)));
}
