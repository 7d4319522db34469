using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Core.Grading.Explaining;

/// <summary>How many districts have which grade; a provisional grade is counted apart, since it is none yet, and so is a final one that waits for an officer's word.</summary>
/// <param name="Settled">Districts per grade, in the rules' order; zeros included.</param>
/// <param name="Provisional">Districts whose grade may still change.</param>
/// <param name="InQuestion">Districts whose final grade differs from what is known now, and waits for an officer.</param>
/// <param name="None">Districts without a grade.</param>
public sealed record GradeTally(ValueList<GradeCount> Settled, int Provisional, int InQuestion, int None)
{
    /// <summary>Counts.</summary>
    /// <param name="rules">The rules, for the grades that there are.</param>
    /// <param name="cards">The districts' scorecards.</param>
    /// <returns>The counts.</returns>
    public static GradeTally Of(GradingRules rules, ValueList<Scorecard> cards)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(cards);
        return new(
            rules.Grades.Select(rule => new GradeCount(rule.Grade, cards.Count(card => !card.IsProvisional && GradeMark.InQuestion(card) is null && card.EffectiveGrade == rule.Grade))).ToValueList(),
            cards.Count(card => card.IsProvisional),
            cards.Count(card => GradeMark.InQuestion(card) is not null),
            cards.Count(card => card.EffectiveGrade is null));
    }
}

/// <summary>How many districts have a grade.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Districts">The districts.</param>
public sealed record GradeCount(Grade Grade, int Districts);
