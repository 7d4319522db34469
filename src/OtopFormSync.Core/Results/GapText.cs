using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Results;

/// <summary>What a district still lacks, in units.</summary>
internal static class GapText
{
    public static string Of(Program program, Scorecard card)
    {
        if (card.Gap is not { } gap)
        {
            return card.Doubt ?? (card.Grade is null ? "" : "–");
        }

        var parts = gap.Parts.Where(part => part.Missing > 0).Select(part => Part(program, part)).Where(text => text.Length > 0).ToList();
        return parts.Count == 0 ? $"ถึงเกณฑ์ระดับ {gap.To} ครบแล้ว" : $"ถึงระดับ {gap.To}: {string.Join(" และ ", parts)}";
    }

    private static string Part(Program program, GapPart part)
    {
        var criterion = program.Grading.Criteria.FirstOrDefault(candidate => string.Equals(candidate.Key, part.Criterion, StringComparison.Ordinal));
        return criterion is null ? "" : $"ขาด{criterion.Name}อีก {CriterionText.Number(part.Missing)} {CriterionText.Unit(program, criterion)}";
    }
}
