using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Programs;

/// <summary>A survey that goes on in rounds. Districts report one running total; it fills the rounds in their order.</summary>
/// <param name="Indicator">The running total of surveys that were sent.</param>
/// <param name="Rounds">The rounds, the first one first; at least one.</param>
public sealed record SurveyRounds(IndicatorKey Indicator, ValueList<SurveyRound> Rounds)
{
    /// <summary>The round that a district reports on a day: the last that has begun.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The round; null before the first.</returns>
    public SurveyRound? RoundOn(DateOnly day) => Rounds.LastOrDefault(round => round.HasBegun(day));

    /// <summary>The running total that a district is to reach in the round of a day: what it sent in those before, as the letter prints it, else what was asked of it then, and what is asked of it now.</summary>
    /// <param name="district">The district.</param>
    /// <param name="day">The day.</param>
    /// <returns>The number; null where nothing is asked of it.</returns>
    public decimal? TargetOf(DistrictCode district, DateOnly day)
    {
        if (RoundOn(day) is not { } last || Of(last.Targets) is not { } target)
        {
            return null;
        }

        return target + Rounds.TakeWhile(round => round != last).Where(round => round.HasBegun(day)).Sum(round => Of(round.Printed ?? round.Targets) ?? 0);

        decimal? Of(ValueList<DistrictFigure> figures) => figures.FirstOrDefault(figure => figure.District == district)?.Value;
    }

    /// <summary>How many a district sent in the rounds that the letter prints, together.</summary>
    /// <param name="district">The district.</param>
    /// <returns>The number; null where the letter prints none of it.</returns>
    public decimal? PrintedOf(DistrictCode district) =>
        Rounds.SelectMany(round => round.Printed ?? []).Where(figure => figure.District == district).ToList() is { Count: > 0 } printed ? printed.Sum(figure => figure.Value) : null;
}

/// <summary>A round of a survey.</summary>
public sealed record SurveyRound
{
    /// <summary>The hour at which districts are reminded, in Bangkok.</summary>
    public static readonly TimeOnly ReminderHour = new(9, 0);

    /// <summary>The key within the program.</summary>
    public required string Key { get; init; }

    /// <summary>The Thai name, such as รอบที่ 2.</summary>
    public required string Name { get; init; }

    /// <summary>The first day; null when it has begun already.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null when none is set.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How many each district is to survey.</summary>
    public required ValueList<DistrictFigure> Targets { get; init; }

    /// <summary>How many each district sent, of a round that is over and printed in the letter; null for a round that districts report.</summary>
    public ValueList<DistrictFigure>? Printed { get; init; }

    /// <summary>The days on which districts that still owe surveys are reminded.</summary>
    public ValueList<DateOnly> Reminders { get; init; } = [];

    /// <summary>Whether it has begun on a day.</summary>
    /// <param name="day">The day.</param>
    public bool HasBegun(DateOnly day) => From is not { } first || first <= day;
}
