using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results.Words;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>One way in which a district can stand on every criterion at once, with the grade that the letter names for it and the one that the program gives.</summary>
/// <param name="Bands">Per criterion, in words.</param>
/// <param name="Literal">The grade that the letter names; null when it names none.</param>
/// <param name="Given">The grade by the program's setting; null when an officer must decide.</param>
internal sealed record Combination(ValueList<string> Bands, Grade? Literal, Grade? Given)
{
    // A program with many criteria would fill the tab with cases that nobody reads.
    private const int MaxCombinations = 256;

    /// <summary>All combinations of the bands between the criteria's bounds, best first; empty when they are too many to list.</summary>
    public static IReadOnlyList<Combination> All(Program program)
    {
        var criteria = program.Grading.Criteria.Select(criterion => (Criterion: criterion, Bands: BandsOf(program, criterion))).ToList();
        if (criteria.Aggregate(1L, (product, entry) => Math.Min(product * entry.Bands.Count, MaxCombinations + 1)) > MaxCombinations)
        {
            return [];
        }

        IEnumerable<ValueList<Band>> all = [[]];
        foreach (var (_, bands) in criteria)
        {
            all = all.SelectMany(_ => bands, (done, band) => done.Append(band).ToValueList()).ToList();
        }

        return all.Select(bands => Of(program, bands)).ToList();
    }

    private static Combination Of(Program program, ValueList<Band> bands)
    {
        var rules = program.Grading;
        var measurements = bands.Select(band => new Measurement(rules, band.Criterion, null).Assume(band.Level)).ToArray();
        return new(bands.Select(band => band.Text).ToValueList(), GradeRange.AsWritten(rules, measurements), GradeRange.Decide(rules, measurements));
    }

    private static List<Band> BandsOf(Program program, Criterion criterion)
    {
        var bounds = program.Grading.Grades.SelectMany(rule => rule.Conditions)
            .Where(condition => string.Equals(condition.Criterion, criterion.Key, StringComparison.Ordinal))
            .Select(condition => condition.Bound).Distinct().OrderDescending().ToList();
        if (bounds.Count == 0)
        {
            return [new(criterion, "", 0)];
        }

        var bands = new List<Band> { new(criterion, $"{criterion.Name} ไม่น้อยกว่า {CriterionText.Bound(program, criterion, bounds[0])}", bounds[0]) };
        for (var i = 1; i < bounds.Count; i++)
        {
            bands.Add(new(criterion, $"{criterion.Name} {CriterionText.Bound(program, criterion, bounds[i])} แต่ไม่ถึง {CriterionText.Bound(program, criterion, bounds[i - 1])}", bounds[i]));
        }

        bands.Add(new(criterion, $"{criterion.Name} น้อยกว่า {CriterionText.Bound(program, criterion, bounds[^1])}", decimal.MinValue));
        return bands;
    }

    private sealed record Band(Criterion Criterion, string Text, decimal Level);
}
