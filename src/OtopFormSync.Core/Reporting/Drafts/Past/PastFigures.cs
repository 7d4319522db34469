using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Resolving;
using OtopFormSync.Core.Reporting.Drafts.Mails;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts.Past;

/// <summary>Reads figures of past months from tables with districts and months in their headings: a base year. What is not plain is told, and no figure is taken for it.</summary>
/// <param name="program">The program whose indicators are meant.</param>
/// <param name="districts">Reads district names.</param>
/// <param name="takesAll">True to take every indicator, not only what is measured by its base year.</param>
public sealed class PastFigures(Program program, DistrictReader districts, bool takesAll = false)
{
    /// <summary>Reads the figures of a quarter.</summary>
    /// <param name="content">The document.</param>
    /// <param name="name">Its name, which may say what it counts.</param>
    /// <param name="quarter">The quarter; what stands under other months is left alone.</param>
    public PastReading Read(MailContent content, string name, FiscalQuarter quarter)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(quarter);
        var past = program with { Quarter = quarter, Indicators = [.. program.Indicators.Select(indicator => indicator with { Targets = [] })] };
        var claims = new MailClaims(past, districts, isPast: true).Read([], content.Tables, name);
        var (figures, problems) = (new List<PastFigure>(), new List<PastProblem>());
        foreach (var group in claims.Select(claim => (Key: KeyOf(claim, quarter), Claim: claim)).Where(found => found.Key is not null).GroupBy(found => found.Key!.Value, found => found.Claim))
        {
            var values = group.Select(claim => IsPlain(claim, group.Key.Indicator) && claim.Value.TryGetValue(out var value) ? value : (decimal?)null).Distinct().ToList();
            var (indicator, district, month) = group.Key;
            if (values is [{ } value])
            {
                figures.Add(new(indicator, district.Code, month, value, group.First().Place));
            }
            else
            {
                problems.Add(new(indicator, district, month, [.. group.Select(claim => $"{claim.Value.Original} ({claim.Place})")]));
            }
        }

        return new([.. figures], problems.Count > 0 ? [.. problems] : [.. TotalsThatDiffer(claims, quarter)])
        {
            // A sum of months is no figure of its own: it is held against its parts.
            Columns = [.. claims.Where(claim => claim.SpansMonths || KeyOf(claim, quarter) is not null).Select(claim => claim.Spot).OfType<TableSpot>().Select(spot => new PastColumn(content.Tables[spot.Table].Place, spot.Column)).Distinct()],
        };
    }

    // What a row or a column is said to come to, where that is another sum: a figure of it is mistyped, or one is missing. The base year's sum is a base figure itself.
    private IEnumerable<PastProblem> TotalsThatDiffer(ValueList<Claim> claims, FiscalQuarter quarter)
    {
        foreach (var total in claims.Where(claim => claim is { Sight: ClaimSight.Plain, Spot: not null, Value: Reading<decimal>.Value } && ((claim.SpansMonths && claim.Kind is ClaimKind.Total or ClaimKind.Base) || claim.Kind == ClaimKind.Province)))
        {
            var (spot, indicator) = (total.Spot!, IndicatorOf(total));
            var parts = claims.Where(claim => claim is { Sight: ClaimSight.Plain, SpansMonths: false, Kind: ClaimKind.Reported or ClaimKind.Base, Spot: { } beside, Value: Reading<decimal>.Value } && beside.Table == spot.Table && IndicatorOf(claim) == indicator
                && (total.Kind == ClaimKind.Province ? beside.Column == spot.Column && beside.Row < spot.Row : beside.Row == spot.Row)).ToList();
            var sum = parts.Sum(part => part.Value.TryGetValue(out var value) ? value : 0);
            if (indicator is not null && parts.Count > 1 && parts.TrueForAll(part => part.Month?.TryGetValue(out var of) == true && quarter.Contains(of)) && total.Value.TryGetValue(out var said) && decimal.Abs(said - sum) > ClaimResolver.Slack(total, parts))
            {
                yield return new(
                    indicator,
                    total.Kind == ClaimKind.Province ? null : total.District?.TryGetValue(out var district) == true ? district : null,
                    total.Month?.TryGetValue(out var month) == true ? month : quarter.FirstMonth,
                    [$"{total.Value.Original} ({total.Place})", $"ผลรวมของตัวเลขในตาราง {ThaiText.Money(sum)}"]);
            }
        }
    }

    // A file of past figures may call them the base year's, or say nothing of the kind.
    private (IndicatorKey Indicator, District District, ReportingMonth Month)? KeyOf(Claim claim, FiscalQuarter quarter) =>
        claim is { SpansMonths: false, Sight: ClaimSight.Plain, Kind: ClaimKind.Reported or ClaimKind.Base or ClaimKind.Total }
        && IndicatorOf(claim) is { } indicator
        && claim.District?.TryGetValue(out var district) == true
        && claim.Month?.TryGetValue(out var month) == true && quarter.Contains(month)
            ? (indicator, district, month)
            : null;

    // Where nothing names what is counted it can only be the one that is measured by its base year.
    private IndicatorKey? IndicatorOf(Claim claim)
    {
        var measured = program.Grading.Criteria.Where(criterion => criterion.Measure == CriterionMeasure.Growth).Select(criterion => criterion.Indicator).Distinct().ToList();
        return claim.Indicator is { } named ? (takesAll || measured.Contains(named) ? named : null)
            : measured is [var only] ? only
            : null;
    }

    // A figure that by its size or its unit counts something else is told, as one that cannot be read. A nought has no size.
    private static bool IsPlain(Claim claim, IndicatorKey indicator) => claim.Indicator is not null || claim.CouldMean.IsEmpty || claim.CouldMean.Contains(indicator) || (claim.Value.TryGetValue(out var value) && value == 0);
}

/// <summary>What a document says of past months.</summary>
/// <param name="Figures">The figures, each once.</param>
/// <param name="Problems">What was found and is not plain.</param>
public sealed record PastReading(ValueList<PastFigure> Figures, ValueList<PastProblem> Problems)
{
    /// <summary>The columns of tables that were read, whether what stands there is plain or not.</summary>
    public ValueList<PastColumn> Columns { get; init; } = [];
}

/// <summary>A figure of a past month.</summary>
/// <param name="Indicator">What it counts.</param>
/// <param name="District">Whose it is.</param>
/// <param name="Month">The month.</param>
/// <param name="Value">The figure, in the indicator's unit.</param>
/// <param name="Place">Where it stands, in Thai.</param>
public sealed record PastFigure(IndicatorKey Indicator, DistrictCode District, ReportingMonth Month, decimal Value, string Place);

/// <summary>A figure of a past month that is not plain: none is taken.</summary>
/// <param name="Indicator">What it counts.</param>
/// <param name="District">Whose it is; null for a sum of all.</param>
/// <param name="Month">The month.</param>
/// <param name="Found">What was found, each with its place.</param>
public sealed record PastProblem(IndicatorKey Indicator, District? District, ReportingMonth Month, ValueList<string> Found);
