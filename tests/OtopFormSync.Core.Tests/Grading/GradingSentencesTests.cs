using System.Reflection;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Grading;

public sealed class GradingSentencesTests
{
    private readonly HeardWording _wording = new();

    [Fact]
    public void Every_sentence_about_grades_is_said_with_all_that_it_names()
    {
        foreach (var reason in Reasons())
        {
            _wording.Say(reason);
        }

        _wording.Say(GradeAnswers.UnreadableQuarter("สาม"));
        foreach (var policy in Enum.GetValues<UncoveredPolicy>())
        {
            var program = A.Program(rules => rules with { Uncovered = policy });
            foreach (var wallet in (decimal?[])[null, 3, 5, 8])
            {
                WhatIf(program, A.Question(1, 43_638_812, wallet));
                WhatIf(program, A.Question(0, 40_000_000, wallet));
            }
        }

        WhatIf(A.Program(rules => rules with { Uncovered = UncoveredPolicy.Review }), A.Question(null, 43_638_812, 8));
        WhatIf(A.Program() with { References = [A.Program().References[0] with { Figures = [] }] }, A.Question(1, 43_638_812, 8));
        WhatIf(A.Program(rules => rules.With(A.Sales with { TargetRate = -100 })), A.Question(1, 43_638_812, 8));
        WhatIf(A.Program(rules => rules.With(A.Measured("start surveys", "2024-09-01 wallet"))), new() { Quarter = A.Quarter, Figures = [new(IndicatorKey.Parse("surveys"), 2)] });
        foreach (var question in (GradeQuestion[])[
            A.Question(-1, 0.5m, 1.5m),
            new() { Quarter = FiscalQuarter.Parse("2570-1"), Figures = [new(IndicatorKey.Parse("nosuch"), 1)], Targets = [new(IndicatorKey.Parse("sales"), 0)], References = [new("registrants", 0), new("nosuch", 1)] },
        ])
        {
            WhatIf(A.Program(), question);
        }

        foreach (var (measured, actual) in ((decimal, decimal)[])[(6, 99), (5.999m, 100), (5.999m, 101)])
        {
            new ScorecardText(A.Program(), _wording).PrintedTarget(new() { Criterion = A.Sales.Key, Indicator = A.Sales.Indicator, State = CriterionState.Met, Measured = measured, Actual = actual, Against = 100 });
        }

        var card = A.Card(A.Program(), "ท่าบ่อ", "2024-01-16", A.WholeQuarter("ท่าบ่อ", 1, [13_544_178, 14_787_861, 15_306_773], 8));
        new ScorecardText(A.Program(), _wording).Tally([A.Card(A.Program(), "ท่าบ่อ", "2024-01-31", A.WholeQuarter("ท่าบ่อ", 1, [13_544_178, 14_787_861, 15_306_773], 8))]);
        foreach (var question in (FinalQuestion[])[new("B", [], IsByReport: true, IsOpen: true), new("B", [GradingReasons.NotReported], IsByReport: false, IsOpen: true), new("B", [], IsByReport: false, IsOpen: false)])
        {
            new ScorecardText(A.Program(), _wording).Provisional(card with { Question = question });
        }

        foreach (var (program, sample) in MeasureTests.Samples())
        {
            var text = new ScorecardText(program, _wording);
            text.Gap(sample);
            Assert.All(sample.Criteria, result => Assert.NotEmpty(text.Criterion(result)));
        }

        Reported();
        Assert.Equal("", string.Join(' ', _wording.Missing(GradingSentences.All)));
    }

    private static IEnumerable<Saying> Reasons() =>
    [
        .. typeof(GradingReasons).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<Saying>(),
        GradingReasons.Begins(new(2024, 8, 1)),
        GradingReasons.BeginsLater(new(2024, 8, 1)),
        GradingReasons.Suspended(new(2024, 8, 1)),
        GradingReasons.SuspendedUntil(new(2024, 8, 1), new(2024, 9, 1)),
        GradingReasons.Replaced(A.Products.Name),
        GradingReasons.NoIndicator(A.Wallet.Indicator),
        GradingReasons.UnderReview(A.Program().Indicators[0]),
        GradingReasons.Withdrawn(A.Program().Indicators[0]),
        GradingReasons.Impossible(A.Sales),
        GradingReasons.NoDivisor(A.Wallet, "จำนวนผู้ลงทะเบียน"),
        GradingReasons.NoTarget(A.Sales),
        GradingReasons.MonthsLacking([A.Month("2023-12")]),
        GradingReasons.FiguresLacking([], [A.Month("2023-12")]),
        GradingReasons.MonthsUndecided([A.Month("2023-12")]),
        GradingReasons.CriteriaLacking([A.Wallet]),
    ];

    // Explanations of what was reported, and the province's own card.
    private void Reported()
    {
        var program = A.Program(rules => rules.With(A.Products with { Less = IndicatorKey.Parse("surveys") }) with { ProvinceGrade = ProvinceGrade.SameRule });
        LedgerEntry[] whole = A.WholeQuarter("ท่าบ่อ", 1, [13_544_178m, 14_787_861m, 15_306_773m], 6);
        whole[5] = whole[5] with { State = ReportState.ConfirmedZero };
        whole[8] = whole[8] with { Accepted = whole[8].Accepted! with { Explanation = "นับเพิ่ม" } };
        LedgerEntry[] states =
        [
            .. whole,
            A.Without("ท่าบ่อ", "2023-10", "surveys", ReportState.UnderReview),
            A.Without("ท่าบ่อ", "2023-11", "surveys", ReportState.Withdrawn),
            A.Without("ท่าบ่อ", "2023-12", "surveys", ReportState.Reported),
        ];
        var (ledger, explain, text) = (A.Ledger(states), new Explanations(program, _wording), new ScorecardText(program, _wording));
        foreach (var day in (string[])["2023-10-01", "2024-01-16"])
        {
            explain.Of(A.District("ท่าบ่อ"), A.Card(program, "ท่าบ่อ", day, states), ledger);
            explain.Of(A.District("สังคม"), A.Card(program, "สังคม", day, states), ledger);
        }

        foreach (var there in (string[])["2023-11", "2023-12"])
        {
            var part = program with { PartQuarters = [new(A.District("ท่าบ่อ").Code, [A.Month(there)])] };
            new Explanations(part, _wording).Of(A.District("ท่าบ่อ"), A.Card(program, "ท่าบ่อ", "2024-01-16"), A.Ledger([]));
        }

        foreach (var (isByOfficer, kind) in new[] { (true, DecisionKind.UseValue), (false, DecisionKind.Accept) })
        {
            LedgerEntry[] decided = [.. whole.Select(entry => entry with { Accepted = entry.Accepted! with { Figure = entry.Accepted.Figure with { IsByOfficer = isByOfficer } } })];
            var item = Results.Given.Item("1a1b1c1d");
            explain.Of(A.District("ท่าบ่อ"), A.Card(program, "ท่าบ่อ", "2024-01-16", decided), A.Ledger(decided), [item with { RawId = decided[5].Accepted!.RawId, Month = decided[5].Month, Indicator = decided[5].Indicator, Decision = new(item.Id, kind, "1", "ตรวจแล้ว", Results.Given.At("2024-01-15", "09:00")) }]);
        }

        var registers = ProgramRegisters.Of(RegisterRecord.None.With(new RegisterSnapshot(program.ShortTitle, RegisterKind.Sales, new(2024, 1, 10), "DOC.xlsx", [new("4302", "2023-10", 1), new("4302", "2023-11", 1)])), program);
        var differs = Results.Given.Item("1a1b1c1d") with { Code = ReviewCode.RegisterDiffers, District = A.District("ท่าบ่อ").Code, Month = A.Month("2023-10"), Indicator = A.Sales.Indicator, Decision = null };
        explain.Of(A.District("ท่าบ่อ"), A.Card(program, "ท่าบ่อ", "2024-01-16", whole), A.Ledger(whole), [differs], registers);
        explain.Of(A.District("ท่าบ่อ"), A.Card(program, "ท่าบ่อ", "2024-01-16"), A.Ledger([]), registers: registers);

        explain.Of(A.District("ท่าบ่อ"), A.Card(program, "ท่าบ่อ", "2023-11-16", [.. whole.Take(3)]), A.Ledger([.. whole.Take(3)]));
        var card = A.Card(program, "ท่าบ่อ", "2024-01-16", states);
        text.GradeLine(card with { Override = new(card.District, Grade.A, null) });
        text.GradeLine(A.Card(program, "สังคม", "2024-01-16", states) with { Override = new(card.District, Grade.A, "ตลาดปิด") });
        foreach (var (own, then) in new[] { (card.Grade!, Grade.D), (Grade.D, Grade.D) })
        {
            var overtaken = card with { Result = card.Result with { Grade = Grade.B }, Override = new(card.District, own == Grade.D ? Grade.D : Grade.B, null) { Ground = new(card.District, own, then) } };
            text.Drift(overtaken);
        }

        var lacking = A.Card(program, "สังคม", "2024-01-16", A.WholeQuarter("สังคม", 0, [1m, 1m, 1m], 0));
        text.Gap(lacking with { Override = new(lacking.District, Grade.A, null) });
        foreach (var criterion in A.ProvinceCard(program, "2024-01-16", states)!.Criteria)
        {
            text.Criterion(criterion);
        }

        text.Coverage(new(3, 2, 9));
        text.Growth(-1);
        text.Growth(-0.001m);
        text.Tally(A.Cards(program, "2023-11-16", [.. whole.Take(3)]));
        text.Tally([card with { Standing = GradeStanding.Final, Question = new("B", [], IsByReport: false, IsOpen: true) }]);
        text.Standing(card with { Standing = GradeStanding.Final, ClosedWithout = [GradingReasons.QuarterRuns] });
        Assert.NotEmpty(text.NotNamed);
        text.Provisional(card.Result with { IsProvisional = true, BestPossible = null });
        text.Criterion(new() { Criterion = "sales", Indicator = A.Sales.Indicator, State = CriterionState.Met, Actual = 2, Against = 1 }); // no base, as in a table with base figures of other months
    }

    private void WhatIf(Program program, GradeQuestion question) =>
        new Explanations(program, _wording).WhatIf(A.District("ท่าบ่อ"), GradeAnswers.Answer(program, A.District("ท่าบ่อ"), question));
}
