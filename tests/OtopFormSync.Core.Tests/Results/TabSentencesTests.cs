using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Tests.Deriving;
using OtopFormSync.Core.Tests.Grading;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Results;

public sealed class TabSentencesTests
{
    private readonly HeardWording _wording = new();

    [Fact]
    public void Every_sentence_of_the_tabs_is_said_with_all_that_it_names()
    {
        ResultsBookBuilder.Build(GoldenBookTests.Quarter().State(), _wording);
        ResultsBookBuilder.Build(new Given().State(), _wording);
        ResultsBookBuilder.Build(ReceivedTabTests.OneFigureReported(ReceivedTab.MostRows + 1), _wording);
        ResultsBookBuilder.Build(new Given().Review(Given.Item("0a0b0c0d") with { Severity = ReviewSeverity.Notice, Indicator = null }).State(), _wording);
        ResultsBookBuilder.Build(new Given().Review(Given.Item("0a0b0c0e", ReviewCode.UnknownSender, DecisionKind.Accept, DecisionKind.Reject) with { Indicator = null }).State(), _wording);
        ResultsBookBuilder.Build(new Given().State() with { Closings = new([new(A.Month("2023-10"), Given.At("2023-11-20", "16:30"))], [new(A.District("สังคม").Code, A.Month("2023-10"), new(2024, 1, 31), "น้ำท่วม")]) }, _wording);
        ResultsBookBuilder.Build(FinalGradeTests.ClosedWhileAStrangerWaits(), _wording);
        ResultsBookBuilder.Build(new Given().State() with { Unreached = [new("a@example.org", A.District("สังคม").Code, "otop.reminder.4308.2024-01-16", Given.At("2024-01-16", "09:00"))] }, _wording);
        ResultsBookBuilder.Build(TabContentTests.Surveyed(), _wording);
        var given = new Given().State();
        BoardTab.Build(given, [(given.Program, given), (given.Program, null)], _wording, (_, _) => "");
        TrendTab.Build(given, [new(given.Program.Quarter, IsImported: true, [])], _wording);
        TrendTab.Build(
            given with { Province = given.Province with { Districts = [.. given.Province.Districts.Select((district, at) => at == 0 ? district with { From = new(2030, 1, 1) } : district)] } },
            [new(given.Program.Quarter, IsImported: false, [new(DistrictCode.Parse("4399"), null, null)])],
            _wording);
        SummaryTab.Closed(ResultsBookBuilder.Build(given, _wording).Tabs[0], _wording, new(2024, 1, 20));
        Partly();
        new CriterionText(Given.Otop, _wording).StateOfTarget(new() { Criterion = "sales", Indicator = A.Sales.Indicator, State = CriterionState.PartlyMet, MetFor = Grade.B });
        foreach (var (program, sample) in MeasureTests.Samples())
        {
            var text = new CriterionText(program, _wording);
            Assert.All(program.Grading.Grades, rule => Assert.NotEmpty(text.Conditions(rule)));
            Assert.All(sample.Criteria, result => Assert.NotEmpty(text.State(result).Text));
        }

        Nothing();
        Held();
        Rules(rules => rules.With(A.Measured("start none", "2024-08-01 wallet")));
        Rules(rules => rules.With(A.Measured("start =products")));
        foreach (var counts in Enum.GetValues<CountingSource>())
        {
            WithRegisters(counts);
        }

        StatusNote.Of(Given.Otop, _wording, new() { District = A.District("ท่าบ่อ").Code, Month = A.Month("2023-11"), Due = new(2023, 12, 15), State = ReportState.Reported, CoveredLater = [IndicatorKey.Parse("wallet")], IsDue = true });
        foreach (var code in Enum.GetValues<ReviewCode>())
        {
            _wording.Label(code);
        }

        foreach (var outcome in Enum.GetValues<ReceivedOutcome>())
        {
            OutcomeText.Of(_wording, outcome);
        }

        foreach (var reported in Enum.GetValues<ReportState>())
        {
            foreach (var timeliness in (Timeliness?[])[null, .. Enum.GetValues<Timeliness>().Cast<Timeliness?>()])
            {
                StateText.Of(_wording, new() { District = A.District("ท่าบ่อ").Code, Month = A.Month("2023-12"), Due = new(2024, 1, 15), State = reported, Timeliness = timeliness, IsDue = true });
                StateText.OfAbsent(_wording, reported, isDue: false, isRequired: true);
            }
        }

        Assert.Equal("", string.Join(" ", _wording.Missing(TabSentences.All)));
    }

    [Fact]
    public void Every_sentence_of_the_guide_is_said_with_all_that_it_names()
    {
        Rules(rules => rules);
        Rules(rules => rules with
        {
            BaseYear = BaseYear.Calendar,
            GrowthTest = GrowthTest.ExactGrowth,
            QuarterTarget = QuarterTarget.Sum,
            Registrants = DivisorSource.Current,
            ProvinceGrade = ProvinceGrade.SameRule,
            Uncovered = UncoveredPolicy.Lowest,
        });
        Rules(rules => rules with { Registrants = DivisorSource.Register });
        Rules(rules => rules.With(A.Measured("start surveys", "2023-11-01 wallet", "2023-12-01 none") with { Less = IndicatorKey.Parse("surveys") }) with { Uncovered = UncoveredPolicy.Review });
        foreach (var changes in (string[][])[["start none", "2023-12-01 surveys"], ["start wallet", "2023-12-01 =products"], ["start =products"]])
        {
            Rules(rules => rules.With(A.Measured(changes)));
        }

        foreach (var (months, shift) in ((int, DueShift)[])[(0, DueShift.None), (-1, DueShift.Next), (-2, DueShift.Previous), (1, DueShift.None)])
        {
            Book(new Given { Program = Given.Otop with { Deadline = new() { ReportOffsetMonths = months, Shift = shift }, LatestWins = months == 0 } });
        }

        Book(new Given { Province = A.Province, Program = Given.Otop with { Deadline = new() { FirstDue = new(2023, 12, 15) } } });
        Assert.Equal("", string.Join(" ", _wording.Missing(GuideSentences.All)));
    }

    // Before the months are due: one in parts, one taken back; a figure with a text that had to be read, and a target that is no sum of its months.
    private void Partly()
    {
        var read = A.Entry("ท่าบ่อ", "2023-10", "sales", 5_600_000);
        var sales = Given.Otop.FindIndicator(read.Indicator)!;
        var given = new Given { AsOf = Given.At("2023-10-20", "09:00"), Program = Given.Otop.WithIndicator(sales with { Targets = [.. sales.Targets.Select(target => target with { Quarter = target.Quarter + 1 })] }) };
        Book(given.Entries(
            read with { Accepted = read.Accepted! with { Figure = read.Accepted!.Figure with { Original = "5.6 ล้าน", Steps = [ReadingStep.Multiplier] } } },
            A.Without("สังคม", "2023-10", "sales", ReportState.Withdrawn),
            A.Without("สังคม", "2023-10", "products", ReportState.Withdrawn),
            A.Without("สังคม", "2023-10", "wallet", ReportState.Withdrawn)));
    }

    // Reports that say that there is nothing, as a whole or of one indicator; a letter about one.
    private void Nothing()
    {
        var received = GoldenBookTests.Quarter().State().Received.First(report => !report.Submissions.IsEmpty);
        var submission = received.Submissions[0];
        var none = submission.Figures[0] with { Value = 0, IsConfirmedZero = true };
        Book(new Given().Received(
            received with { Submissions = [submission with { NothingToReport = true, Figures = [none] }] },
            received with { RawId = RawReportId.Parse("2a2b2c2d2a2b2c2d2a2b2c2d"), Submissions = [], Outcome = ReceivedOutcome.Correspondence, AnswersPlace = "inbox/ก.eml" },
            received with { RawId = RawReportId.Parse("1a1b1c1d1a1b1c1d1a1b1c1d"), Submissions = [submission with { Figures = [none, submission.Figures[0]] }] }));
    }

    // Corrections of a final grade.
    private void Held()
    {
        var sales = A.Entry("ท่าบ่อ", "2023-10", "sales", 5_600_000);
        Book(new Given().Entries(sales with { HeldBack = [new(sales.Accepted!, IsRefused: false), new(sales.Accepted!, IsRefused: true)] }));
    }

    private void Rules(Func<GradingRules, GradingRules> change) => Book(new Given { Program = Given.Otop with { Grading = change(Given.Otop.Grading) } });

    private void Book(Given given) => ResultsBookBuilder.Build(given.State(), _wording);

    private void WithRegisters(CountingSource counts)
    {
        var program = Given.Otop with
        {
            Registers = new() { Comparisons = [new(IndicatorKey.Parse("sales"), 1, counts)] },
            Grading = Given.Otop.Grading with { Registrants = counts == CountingSource.Register ? DivisorSource.Register : DivisorSource.Snapshot },
        };
        var (reported, decided) = (A.District("ท่าบ่อ").Code.Value, A.District("สังคม").Code.Value);
        var registers = ProgramRegisters.Of(
            RegisterRecord.None
                .With(new RegisterSnapshot(program.ShortTitle, RegisterKind.Registrants, new(2023, 12, 31), "a.xlsx", [new(reported, null, 85)]))
                .With(new RegisterSnapshot(program.ShortTitle, RegisterKind.Sales, new(2023, 12, 31), "b.xlsx", [new(reported, "2023-10", 5), new(decided, "2023-10", 5)])),
            program);
        Book(new Given { Program = registers.Over(program), Registers = registers }
            .Entries(A.WholeQuarter("ท่าบ่อ", 1, [1, 2, 3], 8))
            .Entries([.. A.WholeQuarter("สังคม", 1, [1, 2, 3], 8).Select(entry => entry with { Accepted = entry.Accepted! with { Figure = entry.Accepted.Figure with { IsByOfficer = true } } })]));
    }
}
