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
        if (ReportIn(cell) is { Count: > 0 } report)
        {
            return report;
        }

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

    // 1. ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์ 2. ยอดจำหน่าย 100 บาท: a report within a cell, each figure by its own label, of the month and the district of the cell.
    private List<Claim> ReportIn(Claim cell)
    {
        if (cell is not { Spot: not null, Sight: ClaimSight.Plain, Value: Reading<decimal>.Doubtful { Original: { Length: <= LongestSentence } text } } || text.Count(ThaiLetters.IsLetter) < FewestLetters)
        {
            return [];
        }

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return !lines.SelectMany(line => texts.Sentence(line).Labels).DistinctBy(label => label.Indicator.Key).Skip(1).Any() ? []
            : [.. lines.SelectMany(line => texts.Line(line, cell.Place)).Where(claim => claim.Indicator is not null).Select(claim => claim with { Month = claim.Month ?? cell.Month, District = claim.District ?? cell.District, Spot = cell.Spot })];
    }

    private static bool IsSentence(Claim cell) =>
        cell is { Spot: not null, Indicator: not null, Kind: ClaimKind.Reported or ClaimKind.Cumulative or ClaimKind.Added, Sight: ClaimSight.Plain, Value: Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.SeveralFigures or DoubtCode.Unreadable }, ..], Original: { Length: <= LongestSentence } text } }
        && !text.EndsWith(FiguresBeside.Satang, StringComparison.Ordinal) // what two columns say is no sentence
        && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 | text.AsSpan().IndexOfAnyInRange('๐', '๙') >= 0 && text.Count(ThaiLetters.IsLetter) >= FewestLetters;
}
