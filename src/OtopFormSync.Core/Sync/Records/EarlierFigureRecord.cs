using System.Text.Json;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Sync.Records;

/// <summary>The text form of what stands in a quarter, as it is kept as a fact: the next quarter goes on from it also in a cycle in which the results of this one cannot be read.</summary>
internal static class EarlierFigureRecord
{
    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    public static IEnumerable<EarlierFigure> Parse(string? kept) => kept is null ? [] : (JsonSerializer.Deserialize<List<Kept>>(kept) ?? [])
        .Select(figure => new EarlierFigure(DistrictCode.Parse(figure.District), ReportingMonth.Parse(figure.Month), IndicatorKey.Parse(figure.Indicator), figure.Value));

    /// <summary>The figures as a text.</summary>
    /// <param name="figures">The figures.</param>
    public static string Keep(EarlierFigures figures) => JsonSerializer.Serialize(figures.Figures
        .Select(figure => new Kept(figure.District.Value, figure.Month.ToString(), figure.Indicator.Value, figure.Value)));

    private sealed record Kept(string District, string Month, string Indicator, decimal Value);
}
