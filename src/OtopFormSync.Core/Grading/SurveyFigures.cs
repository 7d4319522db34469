using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Grading;

/// <summary>How a round of a survey stands in the districts that it is about.</summary>
/// <param name="Round">The round.</param>
/// <param name="Districts">The districts with a target, in the province's order.</param>
public sealed record SurveyFigures(SurveyRound Round, ValueList<DistrictSurvey> Districts)
{
    /// <summary>Over the province.</summary>
    public DistrictSurvey Total => new(null, Districts.Sum(district => district.Target), Districts.Any(district => district.Sent is not null) ? Districts.Sum(district => district.Sent ?? 0) : null, Districts.Sum(district => district.Left));

    /// <summary>A district's figures.</summary>
    /// <param name="district">The district.</param>
    /// <returns>The figures; null for one without a target.</returns>
    public DistrictSurvey? Of(DistrictCode district)
    {
        foreach (var known in Districts)
        {
            if (known.District == district)
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>The rounds as they stand.</summary>
    /// <param name="rounds">The rounds.</param>
    /// <param name="province">The province.</param>
    /// <param name="reported">The running total that a district reported last; null when it reported none.</param>
    /// <param name="today">The day.</param>
    /// <returns>Each round, in order.</returns>
    public static ValueList<SurveyFigures> Of(SurveyRounds rounds, Province province, Func<DistrictCode, decimal?> reported, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        ArgumentNullException.ThrowIfNull(province);
        var sent = province.Districts.ToDictionary(district => district.Code, district => SentOf(rounds, district.Code, reported(district.Code), today));
        return rounds.Rounds.Select((round, at) => new SurveyFigures(round, [.. province.Districts.Select(district => Standing(round, district.Code, sent[district.Code][at])).OfType<DistrictSurvey>()])).ToValueList();
    }

    private static DistrictSurvey? Standing(SurveyRound round, DistrictCode district, decimal? sent) =>
        FigureOf(round.Targets, district) is { } target ? new(district, target, sent, Math.Max(0, target - (sent ?? 0))) : null;

    // What is beyond the target of a round counts for the next one, and of the last that has begun it stays there.
    private static decimal?[] SentOf(SurveyRounds rounds, DistrictCode district, decimal? reported, DateOnly today)
    {
        var sent = rounds.Rounds.Select(round => round.Printed is { } printed ? FigureOf(printed, district) : null).ToArray();
        var open = rounds.Rounds.Index().Where(round => round.Item.Printed is null && round.Item.HasBegun(today)).ToList();
        if (reported is not { } total)
        {
            return sent;
        }

        var rest = Math.Max(0, total - sent.Sum(printed => printed ?? 0));
        foreach (var (at, round) in open)
        {
            var own = at == open[^1].Index ? rest : Math.Min(rest, FigureOf(round.Targets, district) ?? 0);
            (sent[at], rest) = (own, rest - own);
        }

        return sent;
    }

    private static decimal? FigureOf(ValueList<DistrictFigure> figures, DistrictCode district)
    {
        foreach (var figure in figures)
        {
            if (figure.District == district)
            {
                return figure.Value;
            }
        }

        return null;
    }
}

/// <summary>A district's part in a round.</summary>
/// <param name="District">The district; null for the province.</param>
/// <param name="Target">How many are to be surveyed.</param>
/// <param name="Sent">How many were sent; null when nothing was reported, or the round has not begun.</param>
/// <param name="Left">How many are still to be surveyed.</param>
public sealed record DistrictSurvey(DistrictCode? District, decimal Target, decimal? Sent, decimal Left);
