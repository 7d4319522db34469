using System.Text.Json;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Sync;

/// <summary>The text form of final grades, as they are kept as a fact.</summary>
internal static class FinalGradeRecord
{
    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    public static ValueList<FinalGrade> Parse(string? kept) => kept is null ? [] : (JsonSerializer.Deserialize<List<Kept>>(kept) ?? []).Select(Final).ToValueList();

    /// <summary>The grades as a text.</summary>
    /// <param name="finals">The grades.</param>
    public static string Keep(ValueList<FinalGrade> finals) => JsonSerializer.Serialize(finals.Select(Of));

    private static FinalGrade Final(Kept kept) => new(DistrictCode.Parse(kept.District), Enum.Parse<Grade>(kept.Grade), kept.Literal is { } literal ? Enum.Parse<Grade>(literal) : null, kept.At, kept.Figures.ToValueList())
    {
        Replaced = kept.Replaced is { } replaced ? Final(replaced) : null,
    };

    private static Kept Of(FinalGrade final) => new(final.District.Value, final.Grade.ToString(), final.Literal?.ToString(), final.At, [.. final.Figures], final.Replaced is { } replaced ? Of(replaced) : null);

    private sealed record Kept(string District, string Grade, string? Literal, DateTimeOffset At, List<FinalFigure> Figures, Kept? Replaced);
}
