using FsCheck;
using FsCheck.Xunit;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Checks;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Testing;

namespace OtopFormSync.Configuration.Tests;

public sealed class ProgramLoaderTests
{
    private static readonly string Savings = TestData.Text(TestData.SavingsFile);

    public static IEnumerable<TheoryDataRow<BrokenCase>> Broken => BrokenPrograms.All.Select(BrokenCase.Row);

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_wrong_file_is_refused_with_the_place_and_what_is_expected(BrokenCase broken) =>
        Assert.Equal(TestData.SavingsFile, broken.AssertRefused(Savings, text => TestData.ProblemsOf(TestData.LoadSavings(text))).File);

    [Theory]
    [InlineData("A: { growth: \">= 10 %\", cover: \">= 50 %\" }", "A: { growth: \">= 10 %\", cover: \"at least 50\" }", "is not a condition")]
    [InlineData("A: { growth: \">= 10 %\", cover: \">= 50 %\" }", "A: { growth: \">= 10 %\", coverr: \">= 50 %\" }", "unknown criterion 'coverr'")]
    [InlineData("A: { growth: \">= 10 %\", cover: \">= 50 %\" }", "A: { growth: \">= 10 %\", cover: \">= 50\" }", "is measured in percent")]
    [InlineData("A: { growth: \">= 10 %\", cover: \">= 50 %\" }", "A: [growth]", "stands where the conditions of a grade are")]
    [InlineData("B: { growth: \">= 10 %\", cover: \">= 25 %\" }", "B: { growth: 10 }", "is not a condition")]
    [InlineData("      measure: share\n", "", "key 'measure' is missing")]
    [InlineData("      measure: share\n", "      measure: shared\n", "'shared'")]
    public void Of_a_grade_that_cannot_be_read_it_is_not_said_that_it_asks_for_nothing(string old, string changed, string told)
    {
        Assert.Contains(old, Savings, StringComparison.Ordinal);

        Assert.Contains(told, Assert.Single(TestData.ProblemsOf(TestData.LoadSavings(Savings.Replace(old, changed, StringComparison.Ordinal)))).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(", of: survey_target, less: surveys", "", "", null)]
    [InlineData(", of: survey_target, less: surveys", "", ", of: survey_target", "has only one of 'of' and 'less'")]
    [InlineData("of: survey_target", "of: survey_targets", "", "names 'survey_targets', which is no reference figure")]
    [InlineData("less: surveys }", "less: survey }", "", "names 'survey', which is no indicator")]
    [InlineData("receiptsPerDay: 5", "receiptsPerDay: 0", "", "0 is too small")]
    public void What_hangs_on_an_indicator_or_bounds_the_receipts_is_checked(string old, string changed, string instead, string? refused)
    {
        var text = ShippedConfiguration.Text("programs/otop-fy2567-q1.yaml");
        Assert.Contains(old, text, StringComparison.Ordinal);
        var loaded = ProgramLoader.Load(text.Replace(old, changed.Length > 0 ? changed : instead, StringComparison.Ordinal), "otop-fy2567-q1.yaml", ShippedConfiguration.Province, _ => null);
        if (refused is null)
        {
            Assert.Null(ShippedConfiguration.ValueOf(loaded).FindReference("still_to_survey")!.Done);
        }
        else
        {
            Assert.Contains(TestData.ProblemsOf(loaded), problem => problem.What.Contains(refused, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_shipped_program_bounds_receipts_and_lets_what_is_still_to_survey_follow_the_reports()
    {
        Assert.Equal(5, ShippedConfiguration.Program.Notices.ReceiptsPerDay);
        Assert.Equal(("survey_target", "surveys"), ShippedConfiguration.Program.FindReference("still_to_survey") is { } figure ? (figure.Whole, figure.Done?.Value) : default);
    }

    [Fact]
    public void Another_programme_with_a_tenth_district_needs_no_code()
    {
        var loaded = TestData.LoadSavings(Savings);
        var program = ShippedConfiguration.ValueOf(loaded);

        Assert.Empty(loaded.Notices);
        Assert.Equal(["savings", "members"], program.Indicators.Select(indicator => indicator.Key.Value));
        Assert.Equal([Grade.A, Grade.B, Grade.C], program.Grading.Grades.Select(grade => grade.Grade));
        Assert.Equal(["เงินออม", "สมาชิก"], program.Tabs);
        Assert.Equal(10, program.Indicators[0].Targets.Count);
        var tenth = TestData.TenDistricts.Districts[^1].Code;
        Assert.Equal(392700m, program.Indicators[0].TargetOf(tenth)!.Quarter);
        Assert.Equal(1900m, program.References[0].Of(tenth));
        Assert.Null(program.Until);
        Assert.Equal(new NoticeSchedule { Key = "last-day", LastWorkingDayAt = new(9, 0) }, Assert.Single(program.Notices.Reminders));
    }

    [Fact]
    public void A_file_that_lists_the_address_among_what_is_not_read_is_read_with_it_as_who_answers_and_told()
    {
        var today = ShippedConfiguration.Text("programs/otop-fy2567-q1.yaml");
        var earlier = today.Replace("  address: [ที่อยู่อีเมล, อีเมล, Email Address, Email]\n", "", StringComparison.Ordinal).Replace("  ignored:\n", "  ignored:\n    - ที่อยู่อีเมล\n    - Email\n", StringComparison.Ordinal);
        var loaded = ProgramLoader.Load(earlier, "otop-fy2567-q1.yaml", ShippedConfiguration.Province, ShippedConfiguration.AnyCron);
        var form = ShippedConfiguration.ValueOf(loaded).Form;

        Assert.Equal(["ที่อยู่อีเมล", "Email"], form.Address);
        Assert.DoesNotContain("Email", form.Ignored);
        Assert.Contains("'ที่อยู่อีเมล', 'Email'", Assert.Single(loaded.Notices, notice => notice.Expected.Contains("address:", StringComparison.Ordinal)).What, StringComparison.Ordinal);
        Assert.Equal((FormAddresses.Typed, null), (form.Addresses, form.UnsignedAnswers));
    }

    // What no office can have meant, and what is no mistake by itself.
    [Theory]
    [InlineData("closedMonths: [2024-05]", "the month 2024-05 is not of the quarter 2567-1")]
    [InlineData("until: 2023-11-01", "no report is ever due")]
    public void What_is_senseless_is_named_and_refuses_nothing(string line, string named)
    {
        var text = string.Join('\n', Savings.Split('\n').Select(there => there.StartsWith(line.Split(':')[0], StringComparison.Ordinal) ? line : there == "  dueShift: next" ? "  dueShift: next\n  firstDue: 2023-12-15" : there));
        var loaded = TestData.LoadSavings(text);

        ShippedConfiguration.ValueOf(loaded);
        Assert.Contains(loaded.Notices, notice => notice.What.Contains(named, StringComparison.Ordinal));
        Assert.DoesNotContain(TestData.LoadSavings(Savings).Notices, notice => notice.What.Contains(named, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("* * * * * ?", true)]
    [InlineData("0 */5 * * * ?", true)]
    [InlineData("0 30 8 ? * MON", false)]
    public void A_schedule_that_fires_several_times_an_hour_is_named(string cron, bool isNamed)
    {
        var shipped = ShippedConfiguration.Text(ShippedConfiguration.ProgramFile);
        Assert.Contains("\"0 30 8 ? * MON\"", shipped, StringComparison.Ordinal);
        var loaded = ProgramLoader.Load(shipped.Replace("\"0 30 8 ? * MON\"", $"\"{cron}\"", StringComparison.Ordinal), ShippedConfiguration.ProgramFile, ShippedConfiguration.Province, ShippedConfiguration.AnyCron);

        ShippedConfiguration.ValueOf(loaded);
        Assert.Equal(isNamed, loaded.Notices.Any(notice => notice.What.Contains("fires several times an hour", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_month_is_closed_since_it_was_seen_or_since_the_named_minute_in_Bangkok()
    {
        var program = ShippedConfiguration.ValueOf(TestData.LoadSavings(Savings.Replace("closedMonths: [2023-10]", "closedMonths: [2023-10, { month: 2023-11, at: 2023-12-20T16:30 }]", StringComparison.Ordinal)));

        Assert.Equal([new ClosedMonth(new(2023, 10), null), new ClosedMonth(new(2023, 11), new(2023, 12, 20, 16, 30, 0, TimeSpan.FromHours(7)))], program.ClosedMonths);
    }

    [Fact]
    public void The_first_due_day_is_that_of_the_letter() => Assert.Equal(new DateOnly(2023, 12, 15), ShippedConfiguration.Program.Deadline.FirstDue);

    [Fact]
    public void A_side_of_a_check_is_read_as_a_sum_of_terms()
    {
        var check = Assert.Single(ShippedConfiguration.ValueOf(TestData.LoadSavings(Savings)).Checks);

        Assert.Equal(new CheckSide([new(1, new CheckOperand.OfIndicator(IndicatorKey.Parse("members"), CheckAspect.Current))]), check.Left);
        Assert.Equal(new CheckSide([new(1.5m, new CheckOperand.OfReference("households")), new(10, null)]), check.Right);
    }

    [Theory]
    [InlineData("savings.previous", CheckAspect.Previous)]
    [InlineData("savings.target", CheckAspect.Target)]
    [InlineData("savings.base", CheckAspect.Base)]
    [InlineData("savings.latest", CheckAspect.Latest)]
    [InlineData("savings.before", CheckAspect.Before)]
    [InlineData("savings.rising", CheckAspect.Rising)]
    [InlineData("savings.stood", CheckAspect.Stood)]
    [InlineData("savings.quarterTarget", CheckAspect.QuarterTarget)]
    [InlineData("savings", CheckAspect.Current)]
    public void An_aspect_stands_after_the_dot(string side, CheckAspect aspect)
    {
        var program = ShippedConfiguration.ValueOf(TestData.LoadSavings(Savings.Replace("1.5 * households + 10", side, StringComparison.Ordinal)));

        Assert.Equal(new CheckSide([new(1, new CheckOperand.OfIndicator(IndicatorKey.Parse("savings"), aspect))]), program.Checks[0].Right);
    }

    [Fact]
    public void A_check_says_which_figures_it_looks_at()
    {
        var checks = ShippedConfiguration.Program.Checks.ToDictionary(check => check.Key, StringComparer.Ordinal);

        Assert.Equal((CheckSaid.Nil, CheckSeverity.Hold, true), (checks["nil-over-figures"].Said, checks["nil-over-figures"].Severity, checks["nil-over-figures"].IsOfAnyFigure));
        Assert.Equal(new CheckSide([new(1, new CheckOperand.OfFigure(CheckAspect.Stood))]), checks["nil-over-figures"].Right);
        Assert.Equal((CheckSaid.Figure, 10m), (checks["products-equal-previous"].Said, checks["products-equal-previous"].Least));
        Assert.Contains("ศูนย์จำหน่าย", checks["wallet-with-centre"].Mentions);
        Assert.Equal((CheckSaid.Any, null, true), (checks["sales-jump"].Said, checks["sales-jump"].Least, checks["sales-jump"].Mentions.IsEmpty));
    }

    [Fact]
    public void Districts_are_answered_and_told_of_changed_grades_unless_the_file_says_otherwise()
    {
        var plain = ShippedConfiguration.ValueOf(TestData.LoadSavings(Savings)).Notices;

        Assert.Equal((true, true), (plain.Answers, plain.GradeChanges));
    }

    [Fact]
    public void All_problems_are_told_at_once_in_the_order_of_the_file()
    {
        var broken = Savings
            .Replace("quarter: 2567-1", "quarter: 2567-9", StringComparison.Ordinal)
            .Replace("kind: amount", "kind: money", StringComparison.Ordinal)
            .Replace("ท่าบ่อ: [111100", "ท่าบอ: [-1", StringComparison.Ordinal)
            .Replace("of: households", "of: houses", StringComparison.Ordinal)
            .Replace("cover: \">= 25 %\"", "cover: 25", StringComparison.Ordinal)
            .Replace("severity: warn", "severity: loud", StringComparison.Ordinal);

        var problems = TestData.ProblemsOf(TestData.LoadSavings(broken));

        Assert.Equal(
            ["'2567-9' is not a fiscal quarter", "'money' is not known here", "'ท่าบอ' is no district", "-1 is too small", "unknown reference figure 'houses'", "'25' is not a condition", "'loud' is not known here"],
            problems.Where(problem => !problem.What.Contains("has no figure for", StringComparison.Ordinal) && !problem.What.Contains("printed total", StringComparison.Ordinal))
                .Select(problem => problem.What[..Math.Min(problem.What.Length, problem.What.IndexOf(" (did", StringComparison.Ordinal) is > 0 and var hint ? hint : problem.What.Length)])
                .Select(what => what.Replace(" of หนองคาย", "", StringComparison.Ordinal)));
        Assert.Equal(problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column), problems);
    }

    [Fact]
    public void A_problem_is_one_line_with_place_fact_and_expectation()
    {
        var problem = TestData.ProblemsOf(TestData.LoadSavings(Savings.Replace("  day: 5", "  day: 31", StringComparison.Ordinal)));

        Assert.Matches(@"^programs/savings-fy2567-q1\.yaml:\d+:8: 31 is too great — expected a whole number from 1 to 28, ", Assert.Single(problem).ToString());
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_change_nothing() =>
        Assert.Equal(
            ShippedConfiguration.ValueOf(TestData.LoadSavings(Savings)),
            ShippedConfiguration.ValueOf(TestData.LoadSavings("\uFEFF" + Savings.ReplaceLineEndings("\r\n"))));

    [Fact]
    public void A_district_may_be_named_by_alias_or_code() =>
        Assert.Equal(
            ShippedConfiguration.ValueOf(TestData.LoadSavings(Savings)),
            ShippedConfiguration.ValueOf(TestData.LoadSavings(Savings.Replace("เฝ้าไร่:", "เผ่าไร่:", StringComparison.Ordinal).Replace("ท่าบ่อ:", "4302:", StringComparison.Ordinal))));

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        const string first = "        เมืองหนองคาย: [110000, 121000, 132000, 363000]\n";
        const string last = "        เวียงใหม่: [119900, 130900, 141900, 392700]\n";

        var moved = Savings.Replace(first, "", StringComparison.Ordinal).Replace(last, last + first, StringComparison.Ordinal);

        Assert.Equal(ShippedConfiguration.ValueOf(TestData.LoadSavings(Savings)), ShippedConfiguration.ValueOf(TestData.LoadSavings(moved)));
    }

    [Fact]
    public void A_reported_divisor_needs_an_indicator_with_the_reference_figures_key()
    {
        const string reported = "  households:\n    name: ครัวเรือนปัจจุบัน\n    unit: ครัวเรือน\n    kind: count\n    reports: cumulative\n    required: false\n    tab: สมาชิก\n    columns: [ครัวเรือนปัจจุบัน]\nreferences:\n";

        var program = ShippedConfiguration.ValueOf(TestData.LoadSavings(
            Savings.Replace("references:\n", reported, StringComparison.Ordinal).Replace("uncovered: lowest", "registrants: current", StringComparison.Ordinal)));

        Assert.Equal(DivisorSource.Current, program.Grading.Registrants);
    }

    [Fact]
    public void A_table_that_no_grade_rests_on_may_leave_a_district_out_with_a_notice()
    {
        const string last = "        เวียงใหม่: [109000, 119000, 129000]\n";
        Assert.Contains(last, Savings, StringComparison.Ordinal);

        var loaded = TestData.LoadSavings(Savings.Replace(last, "", StringComparison.Ordinal).Replace("totals: [1045000, 1145000, 1245000]", "totals: [936000, 1026000, 1116000]", StringComparison.Ordinal));

        Assert.True(loaded.TryGetValue(out _));
        Assert.Contains("'savings.base' has no figure for เวียงใหม่", Assert.Single(loaded.Notices).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_does_not_follow_from_its_base_is_noted()
    {
        var loaded = TestData.LoadSavings(Savings.Replace("[100000, 110000, 120000]", "[100001, 110000, 119999]", StringComparison.Ordinal));

        Assert.Equal(
            ["the target 110000 of เมืองหนองคาย is not 10 % above its base figure 100001", "the target 132000 of เมืองหนองคาย is not 10 % above its base figure 119999"],
            loaded.Notices.Where(notice => notice.What.StartsWith("the target", StringComparison.Ordinal)).Select(notice => notice.What));
    }

    /// <summary>Registers and rounds of a survey look for indicators by their keys.</summary>
    [Theory]
    [InlineData("indicators:\n  products:\n", "indicators:\n  ผลิตภัณฑ์ ใหม่:\n")]
    [InlineData("\n  wallet:\n", "\n  ผู้เข้าร่วม สะสม:\n")]
    public void A_program_with_an_indicator_whose_key_cannot_be_read_is_refused(string key, string unreadable)
    {
        var text = ShippedConfiguration.Text(ShippedConfiguration.ProgramFile).ReplaceLineEndings("\n");
        var broken = text.Replace(key, unreadable, StringComparison.Ordinal);
        Assert.NotEqual(text, broken);

        Assert.NotEmpty(TestData.ProblemsOf(ProgramLoader.Load(broken, "program.yaml", ShippedConfiguration.Province, _ => null)));
    }

    /// <summary>Whatever a slip of the hand does to a file, the answer is a program or a list of problems.</summary>
    [Property(MaxTest = 1000)]
    public void No_change_of_a_file_makes_the_loader_throw(DoNotSize<int> seed)
    {
        var text = Mutation.Of(seed.Item % 2 == 0 ? Savings : ShippedConfiguration.Text(ShippedConfiguration.ProgramFile), seed.Item);

        Assert.NotNull(TestData.LoadSavings(text));
    }

    [Property(MaxTest = 300)]
    public void No_text_makes_the_loader_throw(string? text) => Assert.NotEmpty(TestData.ProblemsOf(TestData.LoadSavings(text ?? "")));

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('-')]
    [InlineData('?')]
    public void Endless_nesting_is_a_problem_not_a_crash(char opening) =>
        Assert.NotEmpty(TestData.ProblemsOf(TestData.LoadSavings(string.Concat(Enumerable.Repeat(opening + " ", 200_000)))));
}
