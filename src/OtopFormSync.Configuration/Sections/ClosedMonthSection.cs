using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Deadlines;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Reads which months are closed: a month alone, or with the instant of its closing.</summary>
internal static class ClosedMonthSection
{
    public static ValueList<ClosedMonth> Read(YamlNode? node, FiscalQuarter? quarter, ProblemLog log)
    {
        var closed = new List<ClosedMonth>();
        foreach (var item in node is null ? [] : Scalars.Items(node, log, "a list of months, such as [2023-10]"))
        {
            var (month, at) = One(item, log);
            if (month is null)
            {
                continue;
            }

            if (closed.Exists(other => other.Month == month))
            {
                log.Refuse(item.Spot, $"the month {month} is closed twice", "each month once");
            }

            else if (quarter?.Contains(month) == false)
            {
                log.Note(item.Spot, $"the month {month} is not of the quarter {quarter}, so that nothing is closed by it", $"one of {string.Join(", ", quarter.Months)}");
            }

            closed.Add(new(month, at));
        }

        return [.. closed];
    }

    private static (ReportingMonth? Month, DateTimeOffset? At) One(YamlNode item, ProblemLog log)
    {
        if (item is not YamlMap)
        {
            return (Scalars.Month(item, log), null);
        }

        var map = MapReader.Of(item, Shapes.ClosedMonth, log);
        return (map["month"] is { } month ? Scalars.Month(month, log) : null, map["at"] is { } at ? Scalars.Instant(at, log) : null);
    }
}
