using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Reporting.Claims;

/// <summary>Districts that are named within a sentence, by the word for district before them.</summary>
internal static partial class DistrictMention
{
    /// <summary>The district that is named; null when none is.</summary>
    /// <param name="text">The words.</param>
    /// <param name="districts">Reads district names.</param>
    public static Reading<District>? In(string text, DistrictReader districts) => Name().Match(text) is { Success: true } match ? districts.Named(match.Value) : Bare(text, districts).Select(Reading<District>? (bare) => new Reading<District>.Value(bare.District.Name, bare.District)).FirstOrDefault();

    /// <summary>The district that the words behind a figure say it is of, by its name alone: 2 ผลิตภัณฑ์ ของท่าบ่อ; null when none is.</summary>
    /// <param name="behind">The words.</param>
    /// <param name="districts">Reads district names.</param>
    public static Reading<District>? Behind(string behind, DistrictReader districts) =>
        Owner().Match(behind) is { Success: true } match && districts.Named($"อำเภอ{match.Groups["name"].Value}") is Reading<District>.Value named ? named : null;

    /// <summary>The district of a line that names it and nothing else; null for any other line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="districts">Reads district names.</param>
    public static Reading<District>? Alone(string line, DistrictReader districts) => OnlyName().IsMatch(line) ? In(line, districts) : null;

    /// <summary>The words without the districts that they name.</summary>
    /// <param name="text">The words.</param>
    /// <param name="districts">Reads district names.</param>
    public static string Without(string text, DistrictReader districts)
    {
        var named = Name().Replace(text, match => districts.Read(match.Value) is Reading<District>.Value ? " " : match.Value);
        return Bare(named, districts).Reverse().Aggregate(named, (rest, bare) => $"{rest[..bare.Index]} {rest[(bare.Index + bare.Length)..]}");
    }

    // โพนพิสัยมียอดจำหน่าย, ของท่าบ่อ, ธันวาคม 2566 เฝ้าไร่: a name as a word of its own, without the word for district. Other words may go on it that begin a clause.
    private static IEnumerable<(int Index, int Length, District District)> Bare(string text, DistrictReader districts) => Word().Matches(text)
        .Select(word => (word.Index, Name: word.Groups["name"], District: districts.Beginning(text, word.Groups["name"].Index)))
        .Where(word => word.District is { Name.Length: var length } && (length == word.Name.Length || FurtherClause().IsMatch(text[(word.Name.Index + length)..])))
        .Select(word => (word.Index, word.Name.Index + word.District!.Name.Length - word.Index, word.District!));

    /// <summary>ยอดจำหน่ายท่าบ่อ 100 บาท: the district whose bare name goes on a label, and where it ends; null where none does, or other letters go on the name.</summary>
    /// <param name="behind">What stands behind the label.</param>
    /// <param name="districts">Reads district names.</param>
    public static (Reading<District> District, int End)? GoingOn(string behind, DistrictReader districts)
    {
        if (Run().Match(behind) is not { Success: true } match)
        {
            return null;
        }

        var run = match.Groups["name"];
        for (var length = run.Length; length > 3; length--)
        {
            if ((length == run.Length || Further().IsMatch(run.Value[length..])) && districts.Read(run.Value[..length]) is Reading<District>.Value { Steps.Count: 0 } named)
            {
                return (named, run.Index + length);
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\s?(?:ของ\s?)?(?<name>[ก-๎]{4,40})", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Run();

    [GeneratedRegex("^(?:เดือน|ประจำ|จำนวน|รวม|ไม่|ได้|มี|เป็น|คือ|อยู่)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Further();

    // อำเภอท่าบ่อจำหน่ายได้ 100 บาท: what was done may touch the name.
    [GeneratedRegex(@"(?:ของ)?\s*(?:อำเภอ|อ\.|สพอ\.?)\s*[ก-๎]+?(?=(?:สามารถ)?(?:จำหน่าย|ขาย)(?:ได้|สินค้า|ผลิตภัณฑ์)|(?![ก-๎]))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Name();

    [GeneratedRegex("(?<![ก-๎])(?:ของ\\s?)?(?<name>[ก-๎]{4,40})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Word();

    [GeneratedRegex("^(?:เดือน|ประจำ|จำนวน|รวม|ไม่|ได้|มี|เป็น|คือ|อยู่|ขอ|ขาย|จำหน่าย|ส่ง|รายงาน|แจ้ง|ครับ|ค่ะ|คะ|นะ|จ้า|ยอด|ใน)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex FurtherClause();

    // ของท่าบ่อค่ะ.
    [GeneratedRegex(@"^\s*\(?(?:เป็น)?(?:ยอด|ตัวเลข)?ของ\s?(?<name>[ก-๎]{3,20}?)\s?(?:นะ)?(?:ค่ะ|คะ|ครับ)?[\s).]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Owner();

    [GeneratedRegex(@"^[\s*•\-–]*(?:[0-9๐-๙]{1,2}[.)]\s*)?(?:อำเภอ|อ\.|สพอ\.?)\s*[ก-๎]+\s*:?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OnlyName();
}
