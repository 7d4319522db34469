namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>What the readers of months, days, instants and quarters share.</summary>
internal static class CalendarReading
{
    /// <summary>Reads a text, and where it is not understood what may have been meant by it.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="text">What was written.</param>
    /// <param name="parse">Takes a text apart.</param>
    /// <param name="finish">Makes the value of the parts, or a doubt.</param>
    /// <returns>The reading.</returns>
    internal static Reading<T> Read<T>(string text, Func<string, CalendarText> parse, Func<CalendarText, (T? Value, Doubt? Doubt)> finish)
        where T : class
    {
        var (value, steps, doubt) = Once(text, parse, finish);
        if (value is null && doubt!.Code is DoubtCode.Unreadable or DoubtCode.NoSuchMonth or DoubtCode.NoMonth or DoubtCode.AmbiguousDate)
        {
            foreach (var (meant, step) in MonthRepair.Candidates(text))
            {
                var (repaired, repairedSteps, _) = Once(meant, parse, finish);
                if (repaired is not null)
                {
                    repairedSteps.Add(step);
                    return new Reading<T>.Value(text, repaired, repairedSteps.ToList());
                }
            }
        }

        return value is null ? new Reading<T>.Doubtful(text, [doubt!]) : new Reading<T>.Value(text, value, steps.ToList());
    }

    private static (T? Value, StepSet Steps, Doubt? Doubt) Once<T>(string text, Func<string, CalendarText> parse, Func<CalendarText, (T? Value, Doubt? Doubt)> finish)
        where T : class
    {
        var calendar = parse(text);
        if (calendar.Doubt is { } doubt)
        {
            return (null, calendar.Steps, doubt);
        }

        var (value, reason) = finish(calendar);
        return (value, calendar.Steps, reason);
    }
}
