using System.Text.Json;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Sync.Records;

/// <summary>The text form of final grades, as they are kept as a fact.</summary>
internal static class FinalGradeRecord
{
    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    public static ValueList<FinalGrade> Parse(string? kept) => kept is null ? [] : (JsonSerializer.Deserialize<List<Kept>>(kept) ?? []).Select(Final).ToValueList();

    /// <summary>The grades as a text.</summary>
    /// <param name="finals">The grades.</param>
    public static string Keep(ValueList<FinalGrade> finals) => JsonSerializer.Serialize(finals.Select(Of));

    private static FinalGrade Final(Kept kept) => new(DistrictCode.Parse(kept.District), Programs.Criteria.Grade.Parse(kept.Grade), kept.Literal is { } literal ? Programs.Criteria.Grade.Parse(literal) : null, kept.At, kept.Figures.ToValueList())
    {
        Replaced = kept.Replaced is { } replaced ? Final(replaced) : null,
        IsByClosing = kept.ByClosing,
        IsOpenAgain = kept.OpenAgain,
        Through = kept.Through is { } report ? RawReportId.Parse(report) : null,
        Rests = (kept.Rests ?? []).Select(rest => new FinalRest(ReportingMonth.Parse(rest.Month), IndicatorKey.Parse(rest.Indicator), RawReportId.Parse(rest.Report), rest.Value)).ToValueList(),
    };

    private static Kept Of(FinalGrade final) => new(final.District.Value, final.Grade.ToString(), final.Literal?.ToString(), final.At, [.. final.Figures], final.Replaced is { } replaced ? Of(replaced) : null)
    {
        ByClosing = final.IsByClosing,
        OpenAgain = final.IsOpenAgain,
        Through = final.Through?.Value,
        Rests = [.. final.Rests.Select(rest => new KeptRest(rest.Month.ToString(), rest.Indicator.Value, rest.RawId.Value, rest.Value))],
    };

    private sealed record Kept(string District, string Grade, string? Literal, DateTimeOffset At, List<FinalFigure> Figures, Kept? Replaced)
    {
        public bool? ByClosing { get; init; }

        public bool OpenAgain { get; init; }

        public string? Through { get; init; }

        public List<KeptRest>? Rests { get; init; }
    }

    private sealed record KeptRest(string Month, string Indicator, string Report, decimal Value);
}
