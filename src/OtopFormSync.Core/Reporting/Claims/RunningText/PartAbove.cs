using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>
/// A line of a text that narrows the figures below it to a part of the district's: กลุ่มทอผ้าบ้านนาข่า. It stands over them, and not among
/// figures, where a name only tells of the one before; it holds up to the empty line behind them.
/// </summary>
/// <param name="Words">The line; null for none.</param>
/// <param name="IsBelowFigures">True when figures stand above within the same paragraph.</param>
/// <param name="AwaitsNames">True when the last figures were followed by the word for a list of names: ได้แก่.</param>
internal sealed partial record PartAbove(string? Words, bool IsBelowFigures, bool AwaitsNames)
{
    /// <summary>Before the first line.</summary>
    public static PartAbove None { get; } = new(null, false, false);

    /// <summary>What stands above the line that follows.</summary>
    /// <param name="line">A line.</param>
    /// <param name="sentence">The same taken apart.</param>
    public PartAbove At(string line, ReadSentence sentence)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return IsBelowFigures ? this with { Words = null, IsBelowFigures = false } : this;
        }

        if (FigureRun.Of(NoFigure().Replace(sentence.Plain, "")).Count > 0)
        {
            return this;
        }

        // What is counted in that unit is no label there: วิสาหกิจชุมชนแปรรูปผลิตภัณฑ์ปลา. Behind another stands whose it is: ยอดขายของกลุ่มทอผ้า.
        var label = sentence.Labels.FindLast(label => label.Indicator.IsMoney || sentence.Text[label.Start..label.End] != label.Indicator.Unit);
        return (label is null ? PartTitles.Narrow(line) : label.Indicator.IsMoney && (PartTitles.NarrowInShort(line) || PartTitles.NarrowInShort(sentence.Text[label.End..].Trim()))) ? Words is not null || !(IsBelowFigures || AwaitsNames) ? new(line.Trim(), false, false) : this
            : PartTitles.NameWhole(line) && !IsName(line) ? this with { Words = null }
            : Words is not null && PartTitles.NamePerson(Words) && PartTitles.NameOffice(line) ? this with { Words = null } // the writer's
            : this;
    }

    /// <summary>What stands above the line behind one.</summary>
    /// <param name="line">The line.</param>
    /// <param name="claims">What it says.</param>
    public PartAbove Behind(string line, IReadOnlyCollection<Claim> claims) => claims.Any(claim => claim.Indicator is not null) ? this with { IsBelowFigures = true, AwaitsNames = Naming().IsMatch(line) } : this;

    /// <summary>A claim below such a line.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="line">The line in which it stands; where it speaks of the district, it holds against the one above.</param>
    public Claim Over(Claim claim, string line) => Words is null || Words == line.Trim() || claim is not { Indicator: not null, Sight: ClaimSight.Plain, Kind: ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added or ClaimKind.Cumulative } || PartTitles.NameWhole(line) ? claim
        : claim with { Kind = ClaimKind.Part, Words = $"{Words} › {claim.Words}" };

    // อำเภอสระใคร below a producer's name is where it is, and no word on the figures.
    private static bool IsName(string line) => OnlyDistrict().IsMatch(line);

    [GeneratedRegex(@"^\W*(?:(?:ต\.|ตำบล)\s*[ก-๎]+\s*)?" + DistrictContext.Lead + @"\s*[ก-๎]+(?:\s*(?:จ\.|จังหวัด)\s*[ก-๎]+)?(?:\s+(?:ประจำ)?(?:เดือน)?\s*[ก-๎.]+\s*[0-9๐-๙]{2,4})?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OnlyDistrict();

    // The number of a village, that of a list, stars, and what is of a feast's own name: งานฮีต 12 คอง 14.
    [GeneratedRegex(@"[1-5]\s?ดาว|(?<=^\W*งาน[^0-9]{1,20}(?:[0-9]{1,2}\s[^0-9]{1,10})?)[0-9]{1,2}(?![0-9,.]|\s?(?:ราย|ผลิต|คน|บาท|ครั้ง))|(?:หมู่(?:ที่)?|ม\.)\s*[0-9]{1,2}|^\s*\(?[0-9]{1,2}[.)]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NoFigure();

    [GeneratedRegex(@"(?:ได้แก่|คือ|ดังนี้|ประกอบด้วย|อาทิ|เช่น|:)\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Naming();
}
