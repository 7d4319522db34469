using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Reporting;

/// <summary>How a report whose content was removed counted in one program: its figures stay as they were read and decided, the words around them do not.</summary>
/// <param name="Program">The program.</param>
/// <param name="District">The district; null when none was known.</param>
/// <param name="Counts">True when its figures counted.</param>
/// <param name="Months">The figures, one entry a month.</param>
public sealed record PurgedPart(ProgramId Program, DistrictCode? District, bool Counts, ValueList<PurgedMonth> Months)
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>Parts as a text, for the record: every later version reads it.</summary>
    /// <param name="parts">The parts.</param>
    public static string Keep(ValueList<PurgedPart> parts) => JsonSerializer.Serialize(
        parts.Select(part => new Kept(part.Program.Value, part.District?.Value, part.Counts, [.. part.Months.Select(month => new KeptMonth(
            month.District.Value,
            month.Month.ToString(),
            month.NothingToReport,
            month.Explanation,
            [.. month.Figures.Select(figure => new KeptFigure(figure.Indicator.Value, figure.Value, figure.IsConfirmedZero, figure.IsAnswer, figure.IsByOfficer, figure.Steps.Contains(ReadingStep.Nil), figure.SaidAt))],
            month.IsAnswer,
            month.SaidAt))])),
        Written);

    /// <summary>Reads what <see cref="Keep"/> gave.</summary>
    /// <param name="kept">The text.</param>
    public static ValueList<PurgedPart> Parse(string kept) =>
        [.. (JsonSerializer.Deserialize<List<Kept>>(kept) ?? []).Select(part => new PurgedPart(
            ProgramId.Parse(part.Program, null),
            part.District is null ? null : DistrictCode.Parse(part.District),
            part.Counts,
            [.. (part.Months ?? []).Select(month => new PurgedMonth(
                DistrictCode.Parse(month.District),
                ReportingMonth.Parse(month.Month, null),
                [.. (month.Figures ?? []).Select(Figure)],
                month.Nothing,
                month.Explanation)
            { IsAnswer = month.Answer, SaidAt = month.Said })]))];

    private static Figure Figure(KeptFigure kept) => new()
    {
        Indicator = IndicatorKey.Parse(kept.Indicator),
        Value = kept.Value,
        Original = NumberText.Of(kept.Value),
        Place = "",
        IsConfirmedZero = kept.Zero,
        IsAnswer = kept.Answer,
        IsByOfficer = kept.ByOfficer,
        Steps = kept.InWords ? [ReadingStep.Nil] : [],
        SaidAt = kept.Said,
    };

    private sealed record Kept(string Program, string? District, bool Counts, List<KeptMonth>? Months);

    private sealed record KeptMonth(string District, string Month, bool Nothing, string? Explanation, List<KeptFigure>? Figures, bool Answer = false, DateTimeOffset? Said = null);

    private sealed record KeptFigure(string Indicator, decimal Value, bool Zero, bool Answer, bool ByOfficer, bool InWords, DateTimeOffset? Said = null);
}

/// <summary>One month of a report whose content was removed.</summary>
/// <param name="District">The district that it counted for.</param>
/// <param name="Month">The month.</param>
/// <param name="Figures">The figures.</param>
/// <param name="NothingToReport">True when the district said that there was nothing to report.</param>
/// <param name="Explanation">The district's explanation, by which a figure that was in question stands; null when it gave none.</param>
public sealed record PurgedMonth(DistrictCode District, ReportingMonth Month, ValueList<Figure> Figures, bool NothingToReport, string? Explanation)
{
    /// <summary>True when the district confirmed, asked about it, that there was nothing to report.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>When that there was nothing to report was written, where it stood in a mail that was sent on; null elsewhere.</summary>
    public DateTimeOffset? SaidAt { get; init; }
}
