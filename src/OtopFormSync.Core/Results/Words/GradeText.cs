using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Results.Words;

/// <summary>How grades are written: a letter with a symbol that goes from full to empty, so that it reads without colour and without a legend.</summary>
public static class GradeText
{
    /// <summary>What stands where there is no grade.</summary>
    public const string None = "–";

    /// <summary>The symbol of a grade.</summary>
    /// <param name="grade">The grade.</param>
    /// <returns>One character.</returns>
    public static string Symbol(Grade grade) => grade switch
    {
        Grade.A => "●",
        Grade.B => "◕",
        Grade.C => "◑",
        Grade.D => "○",
    };

    /// <summary>Letter and symbol: A ●.</summary>
    /// <param name="grade">The grade; null when there is none.</param>
    /// <returns>The text.</returns>
    public static string Chip(Grade? grade) => grade is { } known ? $"{known} {Symbol(known)}" : None;

    /// <summary>The grade that counts: letter and symbol, its mark and range when provisional, (ปรับ) when an officer's own.</summary>
    /// <param name="card">The scorecard.</param>
    /// <returns>The text.</returns>
    public static string Chip(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card switch
        {
            { Override: { } own } => $"{Chip(own.Grade)} {OwnGradeText.Mark}{Drift(own, card.Grade)})",
            { IsProvisional: true } => GradeMark.Of(card) ?? None,
            { Question: { } question } => $"{Chip(card.EffectiveGrade)} {(question.IsOpen ? OwnGradeText.Asked : OwnGradeText.Kept)} {question.Now})",
            _ => Chip(card.EffectiveGrade),
        };
    }

    // An own grade is marked where new data have overtaken it.
    private static string Drift(GradeOverride own, Grade? computed) => own.DriftFrom(computed) switch
    {
        OwnGradeDrift.None => "",
        OwnGradeDrift.Same => " ตรงกับที่คำนวณแล้ว",
        OwnGradeDrift.Far => $" คำนวณได้ {computed}",
    };

    /// <summary>The look of a grade.</summary>
    /// <param name="grade">The grade; null when there is none.</param>
    /// <returns>The look.</returns>
    public static CellLook Look(Grade? grade) => grade switch
    {
        Grade.A => CellLook.GradeA,
        Grade.B => CellLook.GradeB,
        Grade.C => CellLook.GradeC,
        Grade.D => CellLook.GradeD,
        null => CellLook.GradeNone,
    };
}
