using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Results.Words;

namespace OtopFormSync.Core.Results.Standing;

/// <summary>What officers typed into their columns, as far as it can be understood. Whether a decision fits its item is judged where the item is made.</summary>
public sealed record OfficerInput
{
    /// <summary>Decisions on review items, in the order in which they stand.</summary>
    public required ValueList<Decision> Decisions { get; init; }

    /// <summary>Officers' own grades, in the province's order.</summary>
    public required ValueList<GradeOverride> Overrides { get; init; }

    /// <summary>The lines of the table of closings, in the order in which they stand.</summary>
    public ValueList<ClosingLine> Closings { get; init; } = [];

    /// <summary>Cells that cannot be obeyed as written, each with its place and what to do; nothing is guessed for them.</summary>
    public required ValueList<ReviewItem> Doubts { get; init; }

    /// <summary>Reads the officers' columns.</summary>
    /// <param name="state">What stands in the results.</param>
    /// <param name="province">The province.</param>
    /// <param name="program">The program.</param>
    /// <param name="wording">The office's wording.</param>
    /// <param name="at">The cycle's instant: a decision that is already on record keeps its own there.</param>
    /// <returns>Decisions, own grades and doubts.</returns>
    public static OfficerInput Read(ResultsState state, Province province, Program program, IWording wording, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(province);
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(wording);
        var rows = DecidedRow.In(state).ToList();
        var decisions = rows.Select(row => row.Decision(at)).OfType<Decision>().ToValueList();
        var items = new ReviewItems(decisions, wording);
        var grades = ReadGrades(state, province, program, items).ToList();
        var closings = new ClosingTable(state, province, program, items).Lines.ToList();
        return new()
        {
            Decisions = decisions,
            Closings = closings.Select(line => line.Line).OfType<ClosingLine>().ToValueList(),
            Overrides = grades.Select(grade => grade.Override).OfType<GradeOverride>().ToValueList(),
            Doubts = [.. grades.Select(grade => grade.Doubt).OfType<ReviewItem>(), .. rows.Select(row => row.Doubt(items)).OfType<ReviewItem>(), .. closings.Select(line => line.Doubt).OfType<ReviewItem>()],
        };
    }

    private static IEnumerable<(GradeOverride? Override, ReviewItem? Doubt)> ReadGrades(ResultsState state, Province province, Program program, ReviewItems items)
    {
        foreach (var district in province.Districts)
        {
            var code = district.Code;
            var text = state.OfficerText(TabKeys.Summary, code.Value, OfficerColumns.OwnGrade);
            if (text is null || OwnGradeText.IsNone(text))
            {
                continue;
            }

            if (OwnGradeText.Read(text, program.Grading) is { } grade)
            {
                var reason = state.OfficerText(TabKeys.Summary, code.Value, OfficerColumns.OwnGradeReason);
                var asked = reason is null ? items.OwnGradeWithoutReason(Cell(district, text), code, program.Quarter, $"{grade}") : null;
                yield return (new(code, grade, reason), asked);
            }
            else
            {
                yield return (null, items.UnclearOwnGrade(Cell(district, text), code, string.Join(", ", program.Grading.Grades.Select(rule => rule.Grade))));
            }
        }
    }

    private static OfficerCell Cell(District district, string text) => new(SummaryTab.Title, district.Code.Value, district.Name, SummaryTab.OwnGradeTitle, text);

    // A row of the review tab where an officer chose or typed something.
    private sealed record DecidedRow(string Id, string? Text, string? Value, string? Reason)
    {
        private DecisionKind? Kind { get; } = Text is null ? null : DecisionText.Read(Text);

        private bool LacksValue => Kind == DecisionKind.UseValue && Value is null;

        public static IEnumerable<DecidedRow> In(ResultsState state) => (state.Find(TabKeys.Review)?.Cells ?? [])
            .Where(cell => cell.Column is OfficerColumns.Decision or OfficerColumns.DecisionValue && !OuterRowKeys.IsOuter(cell.Row))
            .Select(cell => cell.Row).Distinct(StringComparer.Ordinal)
            .Select(id => new DecidedRow(
                id,
                state.OfficerText(TabKeys.Review, id, OfficerColumns.Decision),
                state.OfficerText(TabKeys.Review, id, OfficerColumns.DecisionValue),
                state.OfficerText(TabKeys.Review, id, OfficerColumns.DecisionReason)));

        // A row that people added is no item.
        public Decision? Decision(DateTimeOffset at) => Kind is { } kind && !LacksValue && ReviewItemId.TryParse(Id, null, out var item) ? new(item, kind, Value, Reason, at) : null;

        public ReviewItem? Doubt(ReviewItems items) => Unclear(items) is { } unclear && ReviewItemId.TryParse(Id, null, out var item) ? unclear with { Decides = item } : Unclear(items);

        private ReviewItem? Unclear(ReviewItems items) => (Text, Value, Kind) switch
        {
            (null, null, _) => null,
            (null, { } value, _) => items.ValueWithoutDecision(Cell(ReviewTab.DecisionValueTitle, value), DecisionText.Of(DecisionKind.UseValue)),
            ({ } text, _, null) => items.UnclearDecision(Cell(ReviewTab.DecisionTitle, text), DecisionText.Choices),
            ({ } text, _, _) when LacksValue => items.DecisionWithoutValue(Cell(ReviewTab.DecisionTitle, text), DecisionText.Of(DecisionKind.UseValue)),
            _ => null,
        };

        private OfficerCell Cell(string column, string text) => new(ReviewTab.Title, Id, $"รหัส {Id}", column, text);
    }
}
