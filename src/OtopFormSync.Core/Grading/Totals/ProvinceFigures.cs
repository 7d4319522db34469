using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Grading.Totals;

/// <summary>The quarter's figures so far, of each district and of the province: computed once, so that tabs, notes and mails only show them.</summary>
public sealed record ProvinceFigures
{
    /// <summary>Each district's figures: by district in the province's order, then by indicator in the program's.</summary>
    public required ValueList<DistrictFigures> Districts { get; init; }

    /// <summary>The province's sums per indicator, in the program's order.</summary>
    public required ValueList<IndicatorFigures> Totals { get; init; }

    /// <summary>The reference figures as they stand, with their sums, in the program's order.</summary>
    public required ValueList<ReferenceTotal> References { get; init; }

    /// <summary>The province's criteria, in the program's order.</summary>
    public required ValueList<CriterionTotal> Criteria { get; init; }

    /// <summary>What the rules for a district say about the province's sums, a total's minimum once per district that counts. The letter defines no grade of the province: whether this one is shown is the program's setting.</summary>
    public required GradingResult Result { get; init; }

    /// <summary>Adds up.</summary>
    /// <param name="program">The program.</param>
    /// <param name="ledger">The accepted figures.</param>
    /// <param name="scorecards">The districts' scorecards from that ledger, in the province's order.</param>
    /// <returns>The figures.</returns>
    public static ProvinceFigures Of(Program program, Ledger ledger, ValueList<Scorecard> scorecards)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(scorecards);
        var byIndicator = program.Indicators.Select(indicator =>
        {
            var targets = indicator.Targets.ToDictionary(target => target.District);
            return scorecards.Select(card => IndicatorFigures.Of(program, indicator, targets.GetValueOrDefault(card.District), card, ledger)).ToList();
        }).ToList();
        var result = ProvinceTotals.Grade(program, scorecards);
        var present = PresentDistricts.Of(program, scorecards).Select(card => card.District).ToHashSet();
        return new()
        {
            Districts = scorecards.Select((card, i) => new DistrictFigures(card.District, byIndicator.Select(districts => districts[i]).ToValueList())).ToValueList(),
            Totals = program.Indicators.Select((indicator, i) => IndicatorFigures.Of(program, indicator, byIndicator[i], [.. byIndicator[i].Where((_, at) => present.Contains(scorecards[at].District))])).ToValueList(),
            References = program.References.Select(reference => ReferenceTotal.Of(program, reference, Reported(program, reference, scorecards, byIndicator), present)).ToValueList(),
            Criteria = program.Grading.Criteria.Select((criterion, i) => CriterionTotal.Of(criterion, result.Criteria[i], scorecards.Select(card => card.ResultOf(criterion.Key)).OfType<CriterionResult>().ToList())).ToValueList(),
            Result = result,
        };
    }

    private static Dictionary<DistrictCode, decimal?> Reported(Program program, ReferenceFigure reference, ValueList<Scorecard> scorecards, List<List<IndicatorFigures>> byIndicator)
    {
        var at = program.Indicators.Select(indicator => indicator.Key).ToList().FindIndex(key => key == reference.Done);
        return scorecards.Select((card, i) => (card.District, Done: at < 0 ? null : byIndicator[at][i].ToDate.Value)).ToDictionary(pair => pair.District, pair => pair.Done);
    }
}

/// <summary>One district's figures.</summary>
/// <param name="District">The district.</param>
/// <param name="Indicators">Per indicator, in the program's order.</param>
public sealed record DistrictFigures(DistrictCode District, ValueList<IndicatorFigures> Indicators);
