using OtopFormSync.Configuration.Quarters;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Testing;

namespace OtopFormSync.Configuration.Tests;

/// <summary>The program file of another quarter, written from one that is there.</summary>
public sealed class QuarterFileTests
{
    private static readonly string Shipped = ShippedConfiguration.Text(ShippedConfiguration.ProgramFile).ReplaceLineEndings("\n");
    private static readonly Program From = ShippedConfiguration.Program;
    private static readonly FiscalQuarter Next = new(2567, 2);
    private static readonly DistrictCode ThaBo = DistrictCode.Parse("4302");

    [Fact]
    public void Only_what_belongs_to_the_quarter_differs()
    {
        var text = Write(Next, (_, _, _) => 1000);
        var (old, made) = (Shipped.Split('\n'), text.Split('\n'));

        // What a person sees when both files are compared: nothing but these kinds of lines.
        string[] allowed = ["id:", "quarter:", "firstDue:", "columns:", "totals:", "ไตรมาส", "เป้าหมาย", "ปีฐาน", "ยอดรวมบางช่อง", "2023-12-31", "2024-03-31", .. ShippedConfiguration.Province.Districts.Select(district => district.Name)];
        Assert.All(old.Except(made).Concat(made.Except(old)), line => Assert.Contains(allowed, word => line.Contains(word, StringComparison.Ordinal)));
        var program = Load(text, Next);
        Assert.Equal(("otop-fy2567-q2", Next), (program.Id.Value, program.Quarter));
        Assert.Equal(From.Indicators.Select(indicator => indicator with { Targets = [] }), program.Indicators.Select(indicator => indicator with { Targets = [] }));
        Assert.Equal((From.References, From.Form, From.Grading, From.Checks, From.Notices, From.Until), (program.References, program.Form, program.Grading, program.Checks, program.Notices, program.Until));
        Assert.Contains("ไตรมาส 2 ปีงบประมาณ พ.ศ. 2567 (มกราคม ถึง มีนาคม 2567)", made[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12777526, 13544178)] // as the letter prints October for ท่าบ่อ
    [InlineData(12705300, 13467618)]
    [InlineData(25, 27)] // 26.5: halves away from zero
    [InlineData(0, 0)]
    public void A_target_is_the_base_and_six_percent_rounded_to_baht_and_the_quarters_is_the_sum(int from, int target)
    {
        var sales = Load(Write(Next, (_, _, _) => from), Next).FindIndicator(IndicatorKey.Parse("sales"))!.TargetOf(ThaBo)!;
        Assert.Equal([("2024-01", target), ("2024-02", target), ("2024-03", target)], sales.Months.Select(month => (month.Month.ToString(), (int)month.Value)));
        Assert.Equal(3 * target, sales.Quarter);
        Assert.Equal([("2023-01", from), ("2023-02", from), ("2023-03", from)], sales.Base.Select(month => (month.Month.ToString(), (int)month.Value)));
    }

    [Fact]
    public void The_first_quarter_of_the_next_year_names_its_base_year_rightly() =>
        Assert.Contains("ยอดของปีฐาน (ตุลาคม ถึง ธันวาคม 2566)", Write(FiscalQuarter.Parse("2568-1"), (_, _, _) => null), StringComparison.Ordinal);

    [Theory]
    [InlineData("2567-2", "# ปีฐาน 2566: fiscal = ปีงบประมาณ (ม.ค.-มี.ค. 2566)")]
    [InlineData("2568-1", "# ปีฐาน 2567: fiscal = ปีงบประมาณ (ต.ค.-ธ.ค. 2566)")]
    public void What_the_comments_say_of_the_base_year_is_the_new_quarter_s(string quarter, string comment) =>
        Assert.Contains(comment, Write(FiscalQuarter.Parse(quarter), (_, _, _) => null), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_known_stands_open_and_what_hangs_on_it_too()
    {
        var february = new ReportingMonth(2023, 2);
        var text = Write(Next, (_, district, month) => district == ThaBo && month == february ? null : 100);
        var loaded = ProgramLoader.Load(text, "otop-fy2567-q2.yaml", ShippedConfiguration.Province, _ => null);
        var sales = ShippedConfiguration.ValueOf(loaded).FindIndicator(IndicatorKey.Parse("sales"))!.TargetOf(ThaBo)!;

        Assert.Equal(["2024-01", "2024-03"], sales.Months.Select(month => month.Month.ToString()));
        Assert.Null(sales.Quarter);
        Assert.Null(sales.BaseOf(february));
        Assert.Equal(2, loaded.Notices.Count(notice => notice.What.Contains("not known yet (~) for ท่าบ่อ", StringComparison.Ordinal)));
        Assert.Single(text.Split('\n'), line => line.Contains("ท่าบ่อ:", StringComparison.Ordinal) && line.Contains("[      106,         ~,       106,         ~]", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_was_written_so_can_be_taken_over_again_year_after_year()
    {
        var (text, from) = (Shipped, From);
        for (var quarter = Next; quarter.FiscalYear < 2570; quarter = FiscalQuarter.Of(quarter.LastMonth.Plus(1)))
        {
            text = QuarterFile.Write(text, from, ShippedConfiguration.Province, quarter, (_, district, _) => district == ThaBo ? null : 500);
            from = Load(text, quarter);
            Assert.Equal(From.Until!.Value.AddYears(quarter.FiscalYear - 2567), from.Until);
        }

        Assert.Equal("otop-fy2569-q4", from.Id.Value);
        Assert.Equal(Shipped.Split('\n').Length, text.Split('\n').Length, 8.0); // comments are not heaped up
        Assert.Equal(From.Indicators.Select(indicator => indicator.Columns), from.Indicators.Select(indicator => indicator.Columns));
    }

    /// <summary>A program file may stand on lines of its own or within braces, as the guide and the other samples have it.</summary>
    public static TheoryData<string, string> OtherMissions => new()
    {
        { "virtue-fy2567-q1", ShippedConfiguration.Text("programs/virtue-fy2567-q1.yaml") },
        { "women-fund-fy2567-q1", ShippedConfiguration.Text("programs/women-fund-fy2567-q1.yaml") },
        { "khok-fy2567-q1", ShippedConfiguration.Text("new-mission.md").Split("```yaml\n")[1].Split("```")[0] },
        { "khok-fy2567-q1", ShippedConfiguration.Text("new-mission.md").Split("```yaml\n")[1].Split("```")[0].Replace(
            "    columns: [แปลงที่พัฒนาแล้วในเดือน, แปลงที่พัฒนาแล้ว]",
            $"    columns: [แปลงที่พัฒนาแล้ว]\n    targets: {{ columns: [2023-10, 2023-11, 2023-12, quarter], rows: {{ {string.Join(", ", ShippedConfiguration.Province.Districts.Select(district => $"{district.Name}: [1, 1, 1, 3]"))} }} }}\n    laterTargets: [{{ from: 2023-12-15, columns: [quarter], rows: {{ {string.Join(", ", ShippedConfiguration.Province.Districts.Select(district => $"{district.Name}: [4]"))} }} }}]",
            StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(OtherMissions))]
    public void Another_missions_next_quarter_loads_and_goes_on_asking_for_reports(string id, string shipped)
    {
        var from = ShippedConfiguration.ValueOf(ProgramLoader.Load(shipped, $"{id}.yaml", ShippedConfiguration.Province, _ => null));
        var text = QuarterFile.Write(shipped, from, ShippedConfiguration.Province, Next, (_, _, _) => null);
        var next = ShippedConfiguration.ValueOf(ProgramLoader.Load(text, $"{QuarterFile.IdOf(from, Next)}.yaml", ShippedConfiguration.Province, _ => null));

        Assert.Equal((Next, new DateOnly(2024, 4, 15)), (next.Quarter, next.Until));
        Assert.Null(next.Deadline.FirstDue);
        Assert.DoesNotContain("none}", text, StringComparison.Ordinal); // as a person writes it
        Assert.Equal(from.Indicators.Select(indicator => indicator.Columns), next.Indicators.Select(indicator => indicator.Columns));
        Assert.All(next.Indicators, indicator => Assert.Empty(indicator.LaterTargets));
    }

    [Theory]
    [InlineData("programs: [otop-fy2567-q1]\npoll: 5s\n", "programs: [otop-fy2567-q1, otop-fy2567-q2]\npoll: 5s\n")]
    [InlineData("programs: [ otop-fy2567-q1 ] # ภารกิจ\n", "programs: [ otop-fy2567-q1, otop-fy2567-q2 ] # ภารกิจ\n")]
    [InlineData("programs: [\"otop-fy2567-q1\"]", "programs: [\"otop-fy2567-q1\", otop-fy2567-q2]")]
    [InlineData("programs:\n  - other\n  - otop-fy2567-q1\npoll: 5s", "programs:\n  - other\n  - otop-fy2567-q1\n  - otop-fy2567-q2\npoll: 5s")]
    [InlineData("programs: [other,\n  otop-fy2567-q1,\n]\n", "programs: [other,\n  otop-fy2567-q1,\n  otop-fy2567-q2]\n")]
    [InlineData("poll: 5s\n", "poll: 5s\n")]
    [InlineData("programs: []\n", "programs: []\n")]
    public void The_workspace_names_it_beside_the_others(string before, string after)
    {
        var text = WorkspaceFile.WithProgram(before, ProgramId.Parse("otop-fy2567-q2"));
        Assert.Equal(after, text);
        Assert.Empty(TestData.ProblemsOf(WorkspaceSettingsLoader.Load(text, "workspace.yaml")));
    }

    [Theory]
    [InlineData("round-2: { name: รอบที่ 2, from: 2023-12-12, until: 2024-01-15, target: still_to_survey, remind: [2024-01-08, 2024-01-16] }", "round-2: { name: รอบที่ 2, target: still_to_survey }")]
    [InlineData("round-2:\n      name: รอบที่ 2\n      from: 2023-12-12\n      until: 2024-01-15\n      target: still_to_survey\n      remind:\n        - 2024-01-08\n", "round-2:\n      name: รอบที่ 2\n      target: still_to_survey\n")]
    public void The_days_of_a_survey_s_round_are_left_out_and_asked_for(string round, string made)
    {
        var text = Shipped.Replace("# round-2: { name: รอบที่ 2, from: 2023-12-12, until: 2024-01-15, target: still_to_survey, remind: [2024-01-08, 2024-01-16] }", round, StringComparison.Ordinal);
        var from = ShippedConfiguration.ValueOf(ProgramLoader.Load(text, $"{From.Id}.yaml", ShippedConfiguration.Province, _ => null));

        var written = QuarterFile.Write(text, from, ShippedConfiguration.Province, Next, (_, _, _) => 1000);

        Assert.Contains($"    {made}", written, StringComparison.Ordinal);
        Assert.Contains("    # ยังไม่กำหนดวันของรอบนี้ในไตรมาสใหม่ (from 2023-12-12, until 2024-01-15, remind 2024-01-08", written, StringComparison.Ordinal);
        Assert.Equal(["round-2"], QuarterFile.RoundsWithoutDays(from, Next).Select(open => open.Key));
        Assert.Equal((null, null, 0), Load(written, Next).Surveys!.Rounds[^1] is var last ? (last.From, last.Until, last.Reminders.Count) : default);

        // Nor do they come back, or ask twice, in the quarter after.
        var next = new FiscalQuarter(2567, 3);
        var again = QuarterFile.Write(written, Load(written, Next), ShippedConfiguration.Province, next, (_, _, _) => 1000);
        Assert.Single(again.Split('\n'), line => line.Contains("ยังไม่กำหนดวันของรอบนี้", StringComparison.Ordinal));
    }

    [Fact]
    public void A_round_that_begins_in_the_new_quarter_keeps_its_days()
    {
        var text = Shipped.Replace("# round-2: { name: รอบที่ 2, from: 2023-12-12, until: 2024-01-15,", "round-2: { name: รอบที่ 2, from: 2024-01-02, until: 2024-02-15,", StringComparison.Ordinal);
        var from = ShippedConfiguration.ValueOf(ProgramLoader.Load(text, $"{From.Id}.yaml", ShippedConfiguration.Province, _ => null));

        Assert.Contains("from: 2024-01-02, until: 2024-02-15", QuarterFile.Write(text, from, ShippedConfiguration.Province, Next, (_, _, _) => 1000), StringComparison.Ordinal);
        Assert.Empty(QuarterFile.RoundsWithoutDays(from, Next));
    }

    private static string Write(FiscalQuarter quarter, Func<Indicator, DistrictCode, ReportingMonth, decimal?> baseOf) =>
        QuarterFile.Write(Shipped, From, ShippedConfiguration.Province, quarter, baseOf);

    private static Program Load(string text, FiscalQuarter quarter) =>
        ShippedConfiguration.ValueOf(ProgramLoader.Load(text, $"{QuarterFile.IdOf(From, quarter)}.yaml", ShippedConfiguration.Province, _ => null));
}
