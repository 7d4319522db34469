using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Claims.RunningText;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>Cells that hold a sentence where a figure should stand: สมัครเพิ่ม 3 ราย รวมสะสม 8 ราย.</summary>
/// <param name="program">The program.</param>
/// <param name="texts">Reads sentences.</param>
internal sealed class SentencesInCells(Program program, TextClaims texts)
{
    private const int LongestSentence = 300;
    private const int FewestLetters = 4; // "3/8" and "5-8 ราย" are no sentence

    /// <summary>What a cell claims: what it says behind the name of what its row or column counts, where that can be understood, else the cell as it is.</summary>
    /// <param name="cell">The claim of the cell.</param>
    public IEnumerable<Claim> Read(Claim cell)
    {
        if (!IsSentence(cell))
        {
            return [cell];
        }

        var said = texts.Line($"{program.FindIndicator(cell.Indicator!)!.Name} {cell.Value.Original.ReplaceLineEndings(" ")}", cell.Place)
            .Where(claim => claim.Indicator == cell.Indicator && claim.Sight == ClaimSight.Plain).ToList();
        return said.Count == 0 || said.Exists(claim => claim.Value is Reading<decimal>.Doubtful)
            ? [cell]
            : said.Select(claim => cell with { Value = claim.Value, Kind = claim.Kind, Month = claim.Month ?? cell.Month, SpansMonths = claim.SpansMonths || cell.SpansMonths, AsOf = claim.AsOf ?? cell.AsOf });
    }

    private static bool IsSentence(Claim cell) =>
        cell is { Spot: not null, Indicator: not null, Kind: ClaimKind.Reported or ClaimKind.Cumulative or ClaimKind.Added, Sight: ClaimSight.Plain, Value: Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.SeveralFigures or DoubtCode.Unreadable }, ..], Original: { Length: <= LongestSentence } text } }
        && !text.EndsWith(FiguresBeside.Satang, StringComparison.Ordinal) // what two columns say is no sentence
        && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 | text.AsSpan().IndexOfAnyInRange('๐', '๙') >= 0 && text.Count(ThaiLetters.IsLetter) >= FewestLetters;
}
