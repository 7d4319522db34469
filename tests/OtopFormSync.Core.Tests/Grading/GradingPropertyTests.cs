using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Tests.Grading;

[Properties(Arbitrary = [typeof(GradingArbitraries)], MaxTest = 2000)]
public sealed class GradingPropertyTests
{
    [Property]
    public void A_better_figure_never_lowers_the_grade(SomeFigures some, int which, ushort more)
    {
        var better = some.Change(which, figures => figures with { Actual = figures.Actual + (more * (figures.Kind == IndicatorKind.Amount ? 0.01m : 1)) });

        var (before, after) = (some.Grade().Grade, better.Grade().Grade);

        Assert.True(before is null || Rank(after) <= Rank(before), $"{before} became {after}");
    }

    [Property]
    public void The_gap_reaches_the_next_grade_when_the_others_are_met_and_one_unit_less_does_not(SomeFigures some)
    {
        var result = some.Grade();
        if (result.Gap is not { } gap)
        {
            Assert.True(result.Grade is null || result.Grade == Grade.A);
            return;
        }

        Assert.Equal(Rank(result.Grade) - 1, Rank(gap.To));
        var filled = some;
        for (var i = 0; i < gap.Parts.Count; i++)
        {
            filled = filled.Add(i, gap.Parts[i].Missing);
        }

        Assert.True(Rank(filled.Grade().Grade) <= Rank(gap.To));
        Assert.Equal(Rank(gap.Reached), Rank(filled.Grade().Grade));
        for (var i = 0; i < gap.Parts.Count; i++)
        {
            if (gap.Parts[i].Missing > 0)
            {
                var step = some.Figures[i].Kind == IndicatorKind.Amount ? 0.01m : 1m;
                Assert.Equal(0, gap.Parts[i].Missing % step);
                Assert.True(Rank(filled.Add(i, -step).Grade().Grade) > Rank(gap.To));
            }
        }
    }

    [Property]
    public void The_provisional_range_holds_for_every_completion(SomeFigures complete, bool products, bool sales, bool wallet, UncoveredPolicy policy)
    {
        var open = complete with { Rules = complete.Rules with { Uncovered = policy } };
        var hidden = new[] { products, sales, wallet };
        for (var i = 0; i < hidden.Length; i++)
        {
            open = hidden[i] ? open.Change(i, figures => figures with { Actual = null }) : open;
        }

        var (provisional, final) = (open.Grade(), (complete with { Rules = open.Rules }).Grade());

        Assert.Equal(hidden.Contains(true), provisional.IsProvisional);
        if (provisional.IsProvisional && !hidden.All(isHidden => isHidden))
        {
            Assert.True(final.Grade is null || (Rank(provisional.BestPossible) <= Rank(final.Grade) && Rank(final.Grade) <= Rank(provisional.WorstPossible)));
            Assert.Null(provisional.LiteralGrade);
        }
    }

    [Property]
    public void A_grade_named_by_the_letter_is_the_same_under_every_policy(SomeFigures some)
    {
        var grades = Enum.GetValues<UncoveredPolicy>().Select(policy => (some with { Rules = some.Rules with { Uncovered = policy } }).Grade()).ToList();

        Assert.All(grades, result => Assert.True(result.LiteralGrade is null || result.Grade == result.LiteralGrade));
        Assert.Single(grades.Select(result => result.LiteralGrade).Distinct());
    }

    [Property(MaxTest = 200)]
    public void The_order_of_the_entries_does_not_matter(int seed, byte products, byte wallet, uint sales)
    {
        var entries = A.WholeQuarter("ท่าบ่อ", products, [sales / 100m, 14_787_861m, 15_306_774m], wallet);
        var mixed = (LedgerEntry[])entries.Clone();
        new Random(seed).Shuffle(mixed);

        Assert.Equal(A.Card(A.Program(), "ท่าบ่อ", "2024-01-16", entries), A.Card(A.Program(), "ท่าบ่อ", "2024-01-16", mixed));
    }

    public sealed record SomeFigures(GradingRules Rules, ValueList<CriterionFigures> Figures)
    {
        public GradingResult Grade() => Grader.Grade(Rules, Figures);

        public SomeFigures Add(int which, decimal more) => Change(which, figures => figures with { Actual = figures.Actual + more });

        public SomeFigures Change(int which, Func<CriterionFigures, CriterionFigures> change)
        {
            var at = Math.Abs(which % Figures.Count);
            return this with { Figures = Figures.Select((figures, i) => i == at ? change(figures) : figures).ToValueList() };
        }
    }

    /// <summary>Figures of a district of any size, close to the bounds more often than not.</summary>
    public static class GradingArbitraries
    {
        public static Arbitrary<SomeFigures> Some()
        {
            var figures =
                from registrants in Gen.Choose(1, 400)
                from bound in Gen.Elements(50, 75, 100)
                from offset in Gen.Choose(-2, 2)
                from target in Gen.Choose(100, 2_000_000_000)
                from satang in Gen.Frequency((2, Gen.Choose(-150, 150)), (1, Gen.Choose(-100, 2_000_000_000)))
                from products in Gen.Choose(0, 2)
                from hasBase in Gen.Elements(true, false)
                from test in Gen.Elements(Enum.GetValues<GrowthTest>())
                select new SomeFigures(
                    A.Rules(rules => rules with { GrowthTest = test }),
                    [
                        new() { Criterion = "products", Kind = IndicatorKind.Count, Actual = products },
                        new()
                        {
                            Criterion = "sales",
                            Kind = IndicatorKind.Amount,
                            Actual = Math.Max(0, target + (satang / 100m)),
                            PrintedTarget = target,
                            Base = hasBase ? Math.Round(target / 1.06m, 2) : null,
                        },
                        new() { Criterion = "wallet", Kind = IndicatorKind.Count, Actual = Math.Max(0, (registrants * bound / 1000) + offset), Divisor = registrants },
                    ]);
            return figures.ToArbitrary();
        }
    }

    private static int? Rank(Grade? grade) => A.Rules().RankOf(grade);
}
