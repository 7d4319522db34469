namespace OtopFormSync.Core.Grading.Explaining;

/// <summary>How a grade is written wherever it is shown, in tabs, mails, on the console: what may still change has its mark and its range, A~ (A–D), and a final grade that is in question has what it would be by now, A (รอทบทวน D).</summary>
public static class GradeMark
{
    /// <summary>Stands behind a grade that may still change.</summary>
    public const string Provisional = "~";

    /// <summary>Begins what stands behind a final grade that is in question.</summary>
    public const string Asked = "(รอทบทวน";

    /// <summary>The grade that counts.</summary>
    /// <param name="card">The scorecard.</param>
    /// <returns>A, A~ (A–D), or A (รอทบทวน D); null without a grade.</returns>
    public static string? Of(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.EffectiveGrade is not { } grade ? null
            : InQuestion(card) is { } asked ? $"{grade} {asked}"
            : !card.IsProvisional ? $"{grade}"
            : card.Range is { } range ? $"{grade}{Provisional} ({range})"
            : $"{grade}{Provisional}";
    }

    /// <summary>What stands behind a final grade that waits for an officer's word.</summary>
    /// <param name="card">The scorecard.</param>
    /// <returns>(รอทบทวน D); null when the grade is in no question, or an officer gave his own.</returns>
    public static string? InQuestion(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card is { Override: null, Question: { IsOpen: true } question } ? $"{Asked} {question.Now})" : null;
    }
}
