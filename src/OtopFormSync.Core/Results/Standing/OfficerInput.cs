using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Results.Words;

namespace OtopFormSync.Core.Results.Standing;

/// <summary>What officers typed into their columns, as far as it can be obeyed.</summary>
public sealed record OfficerInput
{
    /// <summary>Decisions on review items, in the order in which they stand.</summary>
    public required ValueList<Decision> Decisions { get; init; }

    /// <summary>Officers' own grades, in the province's order.</summary>
    public required ValueList<GradeOverride> Overrides { get; init; }

    /// <summary>Cells that cannot be obeyed as written, each with its place and what to do; nothing is guessed for them.</summary>
    public required ValueList<ReviewItem> Doubts { get; init; }

    /// <summary>Reads the officers' columns.</summary>
    /// <param name="state">What stands in the results.</param>
    /// <param name="province">The province.</param>
    /// <param name="program">The program.</param>
    /// <param name="items">Review items of the last derivation with their decisions, by which choices are checked and an unchanged decision keeps its time; null when they are not at hand.</param>
    /// <param name="at">The cycle's instant, for decisions that are seen for the first time.</param>
    /// <returns>Decisions, own grades and doubts.</returns>
    public static OfficerInput Read(ResultsState state, Province province, Program program, IReadOnlyList<ReviewItem>? items, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(province);
        ArgumentNullException.ThrowIfNull(program);
        var unclear = new List<ReviewItem>();
        var overrides = ReadOverrides(state, province, program, unclear);
        var decisions = ReadDecisions(state, items ?? [], at, unclear);
        var byItem = decisions.ToDictionary(decision => decision.ItemId);
        return new()
        {
            Decisions = decisions,
            Overrides = overrides,
            Doubts = unclear.Select(item => item with { Decision = byItem.GetValueOrDefault(item.Id) }).ToValueList(),
        };
    }

    private static ValueList<GradeOverride> ReadOverrides(ResultsState state, Province province, Program program, List<ReviewItem> unclear)
    {
        var overrides = new List<GradeOverride>();
        foreach (var district in province.Districts)
        {
            var text = state.OfficerText(TabKeys.Summary, district.Code.Value, OfficerColumns.OwnGrade);
            if (text is null || OwnGradeText.IsNone(text))
            {
                continue;
            }

            if (OwnGradeText.Read(text) is { } grade && program.Grading.Grades.Any(rule => rule.Grade == grade))
            {
                overrides.Add(new(district.Code, grade, state.OfficerText(TabKeys.Summary, district.Code.Value, OfficerColumns.OwnGradeReason)));
            }
            else
            {
                var choices = string.Join(", ", program.Grading.Grades.Select(rule => rule.Grade));
                unclear.Add(UnclearCell.Of(
                    SummaryTab.Title, district.Code.Value, district.Name, "ระดับที่ปรับ", text, district.Code,
                    $"ไม่เข้าใจข้อความในช่อง ระดับที่ปรับ จึงยังใช้ระดับที่คำนวณได้ โปรดเลือก {choices} หรือลบข้อความออก"));
            }
        }

        return overrides.ToValueList();
    }

    private static ValueList<Decision> ReadDecisions(ResultsState state, IReadOnlyList<ReviewItem> items, DateTimeOffset at, List<ReviewItem> unclear)
    {
        var known = items.DistinctBy(item => item.Id).ToDictionary(item => item.Id);
        var decisions = new List<Decision>();
        var rows = (state.Find(TabKeys.Review)?.Cells ?? [])
            .Where(cell => cell.Column is OfficerColumns.Decision or OfficerColumns.DecisionValue && !LineKeys.IsLine(cell.Row))
            .Select(cell => cell.Row).Distinct(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var text = state.OfficerText(TabKeys.Review, row, OfficerColumns.Decision);
            var value = state.OfficerText(TabKeys.Review, row, OfficerColumns.DecisionValue);
            var reason = state.OfficerText(TabKeys.Review, row, OfficerColumns.DecisionReason);
            var id = ReviewItemId.TryParse(row, null, out var read) ? read : null;
            var item = id is null ? null : known.GetValueOrDefault(id);
            var kind = text is null ? null : DecisionText.Read(text);
            if (Remedy(item, text, kind, value) is { } remedy)
            {
                unclear.Add(UnclearCell.Of(ReviewTab.Title, row, $"รหัส {row}", text is null ? "ค่าที่ถูกต้อง" : "คำตัดสิน", text ?? value ?? "", item?.District, remedy));
            }
            else if (kind is { } decided && id is not null)
            {
                var decision = new Decision(id, decided, value, reason, at);
                var before = item?.Decision;
                decisions.Add(before is not null && before == decision with { DecidedAt = before.DecidedAt } ? before : decision);
            }
        }

        return decisions.ToValueList();
    }

    /// <summary>What to do about a decision that cannot be obeyed; null when it can, or when none was made.</summary>
    private static string? Remedy(ReviewItem? item, string? text, DecisionKind? kind, string? value) => (text, kind) switch
    {
        (null, _) when value is null => null,
        (null, _) => $"พิมพ์ค่าที่ถูกต้องไว้แต่ยังไม่ได้เลือกคำตัดสิน จึงยังไม่ได้ดำเนินการ โปรดเลือก {DecisionText.Of(DecisionKind.UseValue)} ในช่อง คำตัดสิน หรือลบค่าออก",
        (_, null) => $"ไม่เข้าใจคำตัดสิน จึงยังไม่ได้ดำเนินการ โปรดเลือก {Offered(item)} หรือลบข้อความออก",
        (_, DecisionKind.UseValue) when value is null => $"เลือก {DecisionText.Of(DecisionKind.UseValue)} แต่ช่อง ค่าที่ถูกต้อง ว่างอยู่ จึงยังไม่ได้ดำเนินการ โปรดพิมพ์ค่าที่ถูกต้อง",
        (_, { } decided) when item is { Choices.IsEmpty: false } && !item.Choices.Contains(decided) =>
            $"รายการนี้ไม่มีคำตัดสิน {DecisionText.Of(decided)} จึงยังไม่ได้ดำเนินการ โปรดเลือก {Offered(item)}",
        _ => null,
    };

    private static string Offered(ReviewItem? item) =>
        string.Join(", ", item is { Choices.IsEmpty: false } ? item.Choices.Select(DecisionText.Of) : DecisionText.Choices);
}
