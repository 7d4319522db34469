using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Core.Grading.Totals;

/// <summary>One criterion over the province.</summary>
public sealed record CriterionTotal
{
    /// <summary>How the districts that count stand together; its coverage says which they are.</summary>
    public required CriterionResult Result { get; init; }

    /// <summary>For a share: the divisors of all districts, reported or not; else null.</summary>
    public required FigureSum Divisors { get; init; }

    /// <summary>What all districts, reported or not, need for each minimum; in the order of the rules' minimums, in the indicator's unit.</summary>
    public required ValueList<FigureSum> Needed { get; init; }

    /// <summary>Adds up the districts' results beside the province's own.</summary>
    internal static CriterionTotal Of(Criterion criterion, CriterionResult province, IReadOnlyCollection<CriterionResult> districts) => new()
    {
        Result = province,
        Divisors = criterion.Measure == CriterionMeasure.Share ? FigureSum.Of(districts.Select(district => FigureSum.Of(district.Against))) : default,
        Needed = province.Minimums.Select((_, i) => FigureSum.Of(districts.Where(district => i < district.Minimums.Count).Select(district => FigureSum.Of(district.Minimums[i].Needed)))).ToValueList(),
    };
}
