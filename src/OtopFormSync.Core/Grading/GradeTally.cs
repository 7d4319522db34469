using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Grading;

/// <summary>How many districts have which grade; a provisional grade is counted apart, since it is none yet.</summary>
/// <param name="Settled">Districts per grade, in the rules' order; zeros included.</param>
/// <param name="Provisional">Districts whose grade may still change.</param>
/// <param name="None">Districts without a grade.</param>
public sealed record GradeTally(ValueList<GradeCount> Settled, int Provisional, int None)
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
            rules.Grades.Select(rule => new GradeCount(rule.Grade, cards.Count(card => !card.IsProvisional && card.EffectiveGrade == rule.Grade))).ToValueList(),
            cards.Count(card => card.IsProvisional),
            cards.Count(card => card.EffectiveGrade is null));
    }
}

/// <summary>How many districts have a grade.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Districts">The districts.</param>
public sealed record GradeCount(Grade Grade, int Districts);
