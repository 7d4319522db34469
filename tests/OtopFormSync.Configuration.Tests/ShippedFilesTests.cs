using OtopFormSync.Configuration.Problems;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Drafts.Responses;
using OtopFormSync.Testing;

namespace OtopFormSync.Configuration.Tests;

/// <summary>The shipped files say what the letter says: its tables were transcribed apart from them.</summary>
public sealed class ShippedFilesTests
{
    private static readonly Program Program = ShippedConfiguration.Program;

    [Fact]
    public void The_province_has_its_nine_districts_in_the_order_of_the_letter() =>
        Assert.Equal(
            ["4301 เมืองหนองคาย", "4302 ท่าบ่อ", "4305 โพนพิสัย", "4307 ศรีเชียงใหม่", "4308 สังคม", "4314 สระใคร", "4315 เฝ้าไร่", "4316 รัตนวาปี", "4317 โพธิ์ตาก"],
            ShippedConfiguration.Province.Districts.Select(district => $"{district.Code} {district.Name}"));

    [Theory]
    [InlineData("4315", "เผ่าไร่")]
    [InlineData("4317", "โพธิตาก")]
    public void The_letters_own_misspellings_are_aliases(string code, string spelling) =>
        Assert.Contains(spelling, ShippedConfiguration.Province.Find(DistrictCode.Parse(code))!.Aliases);

    [Fact]
    public void Every_address_is_an_example() =>
        Assert.All(
            ShippedConfiguration.Province.Districts.SelectMany(district => district.Contacts).Concat(ShippedConfiguration.Province.Officers).Append(ShippedConfiguration.Province.Mailbox),
            address => Assert.EndsWith("example.org", address, StringComparison.Ordinal));

    [Fact]
    public void Sales_targets_are_those_of_the_letter_with_its_printed_totals()
    {
        var rows = TestData.Letter("sales-targets-fy2567-q1.csv").Where(row => row["district_code"].Length > 0).ToList();

        Assert.Equal(9, rows.Count);
        Assert.All(rows, row =>
        {
            var target = Program.FindIndicator(IndicatorKey.Parse("sales"))!.TargetOf(DistrictCode.Parse(row["district_code"]))!;
            Assert.Equal(
                [("2023-10", row.Number("2023-10")), ("2023-11", row.Number("2023-11")), ("2023-12", row.Number("2023-12"))],
                target.Months.Select(month => (month.Month.ToString(), month.Value)));
            Assert.Equal(row.Number("total_as_printed"), target.Quarter);
        });
    }

    [Fact]
    public void Base_figures_are_those_from_which_the_targets_were_computed()
    {
        var rows = TestData.Letter("sales-base-fy2566-q1-derived.csv").Where(row => row["district_code"].Length > 0).ToList();

        Assert.Equal(9, rows.Count);
        Assert.All(rows, row => Assert.Equal(
            [("2022-10", row.Number("2022-10")), ("2022-11", row.Number("2022-11")), ("2022-12", row.Number("2022-12"))],
            Program.FindIndicator(IndicatorKey.Parse("sales"))!.TargetOf(DistrictCode.Parse(row["district_code"]))!.Base.Select(month => (month.Month.ToString(), month.Value))));
    }

    [Theory]
    [InlineData("registrants.csv", "community_group", "community_group")]
    [InlineData("registrants.csv", "sole_owner", "sole_owner")]
    [InlineData("registrants.csv", "sme", "sme")]
    [InlineData("registrants.csv", "total", "registrants")]
    [InlineData("registrants.csv", "current_total", "registrants")]
    [InlineData("wallet-survey-targets.csv", "target", "survey_target")]
    [InlineData("wallet-survey-targets.csv", "sent_round_1", "surveys_round_1")]
    [InlineData("wallet-survey-targets.csv", "still_to_survey", "still_to_survey")]
    public void Reference_figures_are_those_of_the_letter_and_add_up_to_its_total(string file, string column, string key)
    {
        var rows = TestData.Letter(file);
        var reference = Program.FindReference(key)!;

        Assert.Equal(
            rows.SkipLast(1).Select(row => (row["district_code"], row.Number(column))).Order(),
            reference.Figures.Select(figure => (figure.District.Value, figure.Value)).Order());
        Assert.Equal(rows[^1].Number(column), reference.Figures.Sum(figure => figure.Value));
    }

    [Fact]
    public void Every_district_is_to_register_one_product_a_quarter() =>
        Assert.Equal(
            TestData.Letter("registrants.csv").SkipLast(1).Select(row => (row["district_code"], (decimal?)row.Number("new_products_target"))),
            Program.FindIndicator(IndicatorKey.Parse("products"))!.Targets.Select(target => (target.District.Value, target.Quarter)));

    [Fact]
    public void Grades_are_written_as_in_the_letter() =>
        Assert.Equal(
            [
                "A: products >= 1, sales >= 6, wallet >= 10",
                "B: products >= 1, sales >= 6, wallet >= 7.5",
                "C: products < 1, sales >= 6, wallet >= 5",
                "D: products < 1, sales < 6, wallet < 5",
            ],
            Program.Grading.Grades.Select(grade => $"{grade.Grade}: {string.Join(", ", grade.Conditions.Select(Shown))}"));

    [Fact]
    public void What_the_letter_leaves_open_has_its_documented_default()
    {
        var rules = Program.Grading;

        Assert.Equal(
            (UncoveredPolicy.BestMet, BaseYear.Fiscal, GrowthTest.PrintedTarget, QuarterTarget.Printed, DivisorSource.Snapshot, ProvinceGrade.Off),
            (rules.Uncovered, rules.BaseYear, rules.GrowthTest, rules.QuarterTarget, rules.Registrants, rules.ProvinceGrade));
        Assert.Equal(new DeadlineRule { Day = 15, ReportOffsetMonths = -1, Shift = DueShift.None, FirstDue = new(2023, 12, 15) }, Program.Deadline);
        Assert.All(rules.Criteria, criterion => Assert.True(criterion is { Less: null, Changes.IsEmpty: true }));
        Assert.Equal(6m, rules.Criteria[1].TargetRate);
        Assert.Equal("registrants", rules.Criteria[2].Of);
        Assert.True(Program.LatestWins);
    }

    [Fact]
    public void Suspending_the_wallet_is_one_line_that_stands_as_a_comment()
    {
        var text = ShippedConfiguration.Text(ShippedConfiguration.ProgramFile);
        Assert.Contains("      # measured: [{ from: 2023-12-01, by: none }]\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        var suspended = ShippedConfiguration.ValueOf(Load(text.Replace("# measured", "measured", StringComparison.Ordinal)));

        Assert.Equal([new(new(2023, 12, 1), new CriterionSource.Unmeasured())], suspended.Grading.Criteria[2].Changes);
    }

    [Theory]
    [InlineData("virtue-fy2567-q1", "ผ่าน ไม่ผ่าน", "charter:Total deeds:Total")]
    [InlineData("women-fund-fy2567-q1", "5 4 3 2 1", "loans:OfTarget overdue:Total meeting:Total score:Score")]
    public void A_sample_mission_has_grades_of_its_own_and_is_short(string id, string grades, string criteria)
    {
        var text = ShippedConfiguration.Text($"programs/{id}.yaml");

        var loaded = ProgramLoader.Load(text, $"programs/{id}.yaml", ShippedConfiguration.Province, ShippedConfiguration.AnyCron);
        var program = ShippedConfiguration.ValueOf(loaded);

        Assert.Contains("(ใส่เลขที่และวันที่หนังสือ)", Assert.Single(loaded.Notices).ToString(), StringComparison.Ordinal);
        Assert.InRange(text.Count(c => c == '\n'), 1, 79);
        Assert.Equal(grades, string.Join(' ', program.Grading.Grades.Select(rule => rule.Grade)));
        Assert.Equal(criteria, string.Join(' ', program.Grading.Criteria.Select(criterion => $"{criterion.Key}:{criterion.Measure}")));
    }

    [Fact]
    public void The_page_on_new_missions_shows_a_file_that_loads()
    {
        var page = ShippedConfiguration.Text("new-mission.md");
        var yaml = page.Split("```yaml\n")[1].Split("```")[0];

        var loaded = ProgramLoader.Load(yaml, "programs/khok-fy2567-q1.yaml", ShippedConfiguration.Province, ShippedConfiguration.AnyCron);

        Assert.Equal("ดีเด่น ดี พอใช้", string.Join(' ', ShippedConfiguration.ValueOf(loaded).Grading.Grades.Select(rule => rule.Grade)));
        Assert.Contains("(ใส่เลขที่และวันที่)", Assert.Single(loaded.Notices).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_that_the_offices_year_tells_to_switch_on_sends_forms_and_is_off_as_shipped()
    {
        var line = ShippedConfiguration.Text("office-year.md").Split("```yaml\n")[1].Split(" #")[0];
        var shipped = ShippedConfiguration.Text(ShippedConfiguration.ProgramFile);
        var switchedOn = shipped.Replace($"  # {line.Trim()}\n", $"{line}\n", StringComparison.Ordinal);

        Assert.Empty(ShippedConfiguration.ValueOf(Load(shipped)).Notices.Forms);
        Assert.Equal("0 0 8 1 * ?", Assert.Single(ShippedConfiguration.ValueOf(Load(switchedOn)).Notices.Forms).Cron);
    }

    [Fact]
    public void Just_the_five_totals_that_are_printed_one_baht_off_are_noted()
    {
        var notices = Load(ShippedConfiguration.Text(ShippedConfiguration.ProgramFile)).Notices;

        Assert.Equal(
            ["43638812", "24326226", "118301099", "133296706", "373482063"],
            notices.Select(notice => notice.What.Split(' ')[3]));
        Assert.All(notices, notice => Assert.Matches("differs by -?1 from", notice.What));
    }

    [Fact]
    public void The_form_of_the_samples_is_known_by_its_headers()
    {
        string[] thai =
        [
            "ประทับเวลา", "ที่อยู่อีเมล", "อำเภอ", "ประจำเดือน", "จำนวนผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่มในเดือน (ผลิตภัณฑ์)", "ยอดจำหน่ายในเดือน (บาท)",
            "จำนวนผู้เข้าร่วมโครงการ Digital Wallet สะสม (ราย)", "เดือนนี้ไม่มีผลการดำเนินงาน", "คำชี้แจง (ถ้ามี)", "ชื่อผู้รายงาน",
        ];
        var map = ColumnMap.Of(Program, [.. thai]);

        Assert.Empty(map.Unknown);
        Assert.Empty(map.Doubled);
        Assert.Equal((0, 2, 3, 7, 8), (map.Timestamp, Assert.Single(map.Districts), map.Month, map.NothingToReport, map.Explanation));
        Assert.Equal([("products", 4), ("sales", 5), ("wallet", 6)], map.Indicators.Select(column => (column.Indicator.Key.Value, column.Index)));
    }

    [Theory]
    [InlineData("2023-12-29", false, "the moved New Year's Eve, a special day")]
    [InlineData("2024-01-02", true, "a working day again, since its holiday was moved")]
    [InlineData("2023-12-15", true, "a plain Friday")]
    [InlineData("2024-05-06", false, "a substitute for Coronation Day")]
    [InlineData("2024-05-04", false, "a Saturday")]
    public void The_calendar_knows_when_offices_are_closed(string day, bool isWorkingDay, string because) =>
        Assert.True(ShippedConfiguration.Calendar.IsWorkingDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)) == isWorkingDay, because);

    [Fact]
    public void Days_on_which_only_banks_are_closed_are_working_days()
    {
        var notClosed = ShippedConfiguration.Text(ShippedConfiguration.HolidaysFile).Split('\n').Where(line => line.Contains(",no,", StringComparison.Ordinal)).Select(line => line[..10]).ToList();

        Assert.NotEmpty(notClosed);
        Assert.Contains(notClosed, day => ShippedConfiguration.Calendar.IsWorkingDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static Loaded<Program> Load(string text) => ProgramLoader.Load(text, ShippedConfiguration.ProgramFile, ShippedConfiguration.Province, ShippedConfiguration.AnyCron);

    private static string Shown(Condition condition) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{condition.Criterion} {(condition.Operator == ConditionOperator.AtLeast ? ">=" : "<")} {condition.Bound}");
}
