using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Districts;

/// <summary>The unique nearest of our districts to a misspelled name.</summary>
internal static class DistrictNearest
{
    // The longest name of the country has fewer letters; longer runs are sentences.
    private const int LongestName = 24;

    /// <summary>Finds it.</summary>
    /// <param name="word">A plain run of Thai letters.</param>
    /// <param name="names">The names.</param>
    /// <param name="strict">True in a longer text, where only one slip is allowed.</param>
    /// <param name="doubt">A tie, or another province's district that is as near; null otherwise.</param>
    /// <returns>The district; null when none is near enough.</returns>
    internal static District? Find(string word, DistrictNames names, bool strict, out Doubt? doubt)
    {
        doubt = null;
        if (word.Length is < 4 or > LongestName)
        {
            return null;
        }

        var byLetter = Best(word, names, own => own.Name, other => other.Name, own => strict ? 1 : Tolerance(own.Name));
        if (byLetter.District is not null || byLetter.Doubt is not null)
        {
            doubt = byLetter.Doubt;
            return byLetter.District;
        }

        var bySound = Best(DistrictNames.Skeleton(word), names, own => own.Skeleton, other => other.Skeleton, own => strict ? 0 : own.Skeleton.Length < 7 ? 1 : 2);
        doubt = bySound.Doubt;
        return bySound.District;
    }

    private static int Tolerance(string name) => name.Length switch
    {
        <= 6 => 1,
        <= 9 => 2,
        _ => 3,
    };

    private static (District? District, Doubt? Doubt) Best(
        string word, DistrictNames names, Func<DistrictNames.OwnName, string> form, Func<(string Name, string Skeleton), string> otherForm, Func<DistrictNames.OwnName, int> tolerance)
    {
        District? nearest = null;
        District? rival = null;
        var best = 4;
        foreach (var own in names.Own)
        {
            // A slip in a very short form would make it of any word: เมือง, the sound of ท่าบ่อ.
            var distance = EditDistance.Between(word, form(own), 3);
            var allowed = form(own).Length < 5 || own.Name == DistrictNames.Capital ? 0 : tolerance(own);
            if (distance <= allowed && distance < best)
            {
                (best, nearest, rival) = (distance, own.District, null);
            }
            else if (distance == best && nearest is not null && own.District != nearest)
            {
                rival = own.District;
            }
        }

        if (nearest is null)
        {
            return default;
        }

        if (rival is not null)
        {
            return (null, Doubt.Of(DoubtCode.NearSeveralDistricts, nearest.Name, rival.Name));
        }

        foreach (var other in names.OtherSkeletons)
        {
            // Two slips are no nearness to a name of three letters.
            var distance = EditDistance.Between(word, otherForm(other), best);
            if (distance <= best && distance <= Tolerance(other.Name))
            {
                return (null, Doubt.Of(DoubtCode.NearSeveralDistricts, nearest.Name, other.Name));
            }
        }

        return (nearest, null);
    }
}
