namespace OtopFormSync.Core.Grading.Explaining;

/// <summary>How a grade is written wherever it is shown, in tabs, mails, on the console: what may still change has its mark and its range, A~ (A–D).</summary>
public static class GradeMark
{
    /// <summary>Stands behind a grade that may still change.</summary>
    public const string Provisional = "~";

    /// <summary>The grade that counts.</summary>
    /// <param name="card">The scorecard.</param>
    /// <returns>A, or A~ (A–D); null without a grade.</returns>
    public static string? Of(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.EffectiveGrade is not { } grade ? null
            : !card.IsProvisional ? $"{grade}"
            : card.Range is { } range ? $"{grade}{Provisional} ({range})"
            : $"{grade}{Provisional}";
    }
}
