using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Worker.Tests;

/// <summary>Targets, districts, criteria and whole programs are changed in YAML, with no line of code.</summary>
public sealed partial class OtherProgramsTests : IDisposable
{
    private const string Otop = "config/programs/otop-fy2567-q1.yaml";
    private const string Province = "config/provinces/nong-khai.yaml";
    private const string Savings = "savings-fy2567-q1";

    private readonly DemoFolder _demo = new();

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task Another_target_changes_the_grade_of_reports_that_are_already_in()
    {
        // Three baht less in December: just what was sold. By the letter's target the district has a D.
        _demo.Edit(Otop, "65231697, 184084763]", "65231694, 184084760]");
        _demo.Edit(Otop, "133296706, 373482063]", "133296703, 373482060]");

        var state = await OtopAsync();

        Assert.Equal(Grade.A, Card(state, "4301").EffectiveGrade);
        Assert.Equal("A ●", Shown("4301"));
        Assert.Equal(Grade.D, Card(state, "4317").EffectiveGrade);
    }

    [Fact]
    public async Task A_tenth_district_has_its_row_and_its_grade()
    {
        AddDistrict();
        await File.AppendAllTextAsync(
            _demo.UseCsv(),
            """

            "15/11/2023, 9:00:00",wiangmai@cdd.example.org,เวียงใหม่,ต.ค. 66,1,1000000,1,,,
            "15/12/2023, 9:00:00",wiangmai@cdd.example.org,อ.เวียงใหม่,พ.ย. 66,0,1000000,1,,,
            "15/1/2024, 9:00:00",wiangmai@cdd.example.org,Wiang Mai,ธ.ค. 66,0,1000000,2,,,

            """,
            TestContext.Current.CancellationToken);

        var state = await OtopAsync();

        Assert.Equal(10, state.Scorecards.Count);
        Assert.Equal((Grade.A, GradeStanding.Final), (Card(state, "4399").EffectiveGrade, Card(state, "4399").Standing));
        Assert.Equal("A ●", Shown("4399"));
        Assert.Equal("เวียงใหม่", _demo.ReadResults().OfficerText("summary", "4399", "district"));
        Assert.Equal(Grade.D, Card(state, "4301").EffectiveGrade);
    }

    [Fact]
    public async Task A_tenth_district_without_targets_is_refused_with_the_place()
    {
        _demo.Edit(Province, "districts:\n", "districts:\n  - { code: \"4399\", name: เวียงใหม่, englishName: Wiang Mai }\n");

        var result = await _demo.SyncAsync();

        Assert.Equal(ExitCode.Configuration, result.Code);
        Assert.Matches(@"programs/otop-fy2567-q1\.yaml:\d+:\d+: .*เวียงใหม่", result.Error);
        Assert.False(File.Exists(_demo.Results));
    }

    [Fact]
    public async Task A_second_program_with_other_indicators_and_three_grades_has_its_own_book()
    {
        AddSavings();

        var report = await _demo.CycleAsync();

        var savings = report.Programs[1].State!;
        Assert.Equal([Grade.A, Grade.B, Grade.C], new[] { "4301", "4302", "4305" }.Select(code => Card(savings, code).EffectiveGrade));
        Assert.Equal(9, savings.Received.Count);
        Assert.DoesNotContain(savings.Review, item => item.IsOpen);
        Assert.Equal(["สรุปผลการจัดระดับ", "เงินออม", "สมาชิก", "การส่งรายงาน", "ต้องตรวจสอบ", "บันทึกการรับ", "คำอธิบาย"], Tabs(_demo.In($"results-{Savings}.xlsx")));
    }

    [Fact]
    public async Task A_second_program_leaves_the_first_as_it_was()
    {
        var alone = await OtopAsync();
        AddSavings();

        var beside = await OtopAsync();

        Assert.Equal(alone.Scorecards, beside.Scorecards);
        Assert.Equal(alone.Review.Select(item => item.Id), beside.Review.Select(item => item.Id));
        Assert.Equal(alone.Received.Count, beside.Received.Count);
    }

    [Fact]
    public async Task A_suspended_criterion_leaves_a_range_until_an_officer_closes()
    {
        _demo.Edit(Otop, "# measured: [", "measured: [");

        var state = await OtopAsync();

        var card = Card(state, "4308"); // C for its share alone
        Assert.Equal(("A~ (A–D)", GradeStanding.ToDate), (GradeMark.Of(card), card.Standing));
        Assert.Equal(CriterionState.NotMeasured, card.Criteria.First(result => result.Criterion == "wallet").State);
        Assert.Equal("A~ (A–D)", Shown("4308"));
        Assert.Equal("D~ (D)", GradeMark.Of(Card(state, "4301"))); // three baht short, whatever the wallet
    }

    private void AddDistrict()
    {
        _demo.Edit(Province, "districts:\n", "districts:\n  - { code: \"4399\", name: เวียงใหม่, englishName: Wiang Mai, contacts: [wiangmai@cdd.example.org] }\n");
        var yaml = Totals().Replace(File.ReadAllText(_demo.In(Otop)), "");
        // The tables in the order of the file: products, sales, their base, registrants, surveys.
        var rows = new Queue<string>(["[1]", "[1000000, 1000000, 1000000, 3000000]", "[943396, 943396, 943396]", "[15, 5, 0, 20]", "[2, 0, 2]"]);
        yaml = FirstRow().Replace(yaml, row => $"{row.Groups["indent"].Value}เวียงใหม่: {rows.Dequeue()}\n{row.Value}");
        Assert.Empty(rows);
        File.WriteAllText(_demo.In(Otop), yaml);
    }

    /// <summary>Two missions of one quarter: a form or an explanation of the wrong one looks like the right one.</summary>
    [Theory]
    [InlineData("form", "--district", "ท่าบ่อ", "--month", "2566-12", "--out", "form.xlsx")]
    [InlineData("explain", "--district", "ท่าบ่อ", "--quarter", "2567-1", "--json")]
    [InlineData("explain", "--district", "ท่าบ่อ", "--json")]
    public async Task Of_two_missions_the_one_that_is_named_is_taken_and_none_for_the_other(params string[] command)
    {
        AddSavings();
        string[] line = [.. command.Select(word => word == "form.xlsx" ? _demo.In(word) : word), "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf];

        var unclear = await Cli.RunAsync(line);
        Assert.Equal(ExitCode.Usage, unclear.Code);
        Assert.Contains($"--program otop-fy2567-q1 | --program {Savings}", unclear.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_demo.In("form.xlsx")));

        foreach (var program in new[] { "otop-fy2567-q1", Savings })
        {
            var named = await Cli.RunAsync([.. line, "--program", program]);
            Assert.True(named.Code == ExitCode.Ok, named.Error);
            Assert.Contains(program, named.Out, StringComparison.OrdinalIgnoreCase);
            File.Delete(_demo.In("form.xlsx")); // the next one is not written over it
        }

        Assert.Equal(ExitCode.Usage, (await Cli.RunAsync([.. line, "--program", "savings"])).Code);
    }

    private void AddSavings()
    {
        var data = Path.Combine(AppContext.BaseDirectory, "Demo", "savings");
        File.Copy(Path.Combine(data, $"{Savings}.yaml"), _demo.In("config", "programs", $"{Savings}.yaml"));
        File.Copy(Path.Combine(data, "savings.csv"), _demo.In("responses", "savings.csv"));
        _demo.Edit("workspace.yaml", "[otop-fy2567-q1]", $"[otop-fy2567-q1, {Savings}]");
    }

    private async Task<DerivedState> OtopAsync() => (await _demo.CycleAsync()).Programs[0].State!;

    private static Scorecard Card(DerivedState state, string district) => state.ScorecardOf(DistrictCode.Parse(district, null));

    private string? Shown(string district) => _demo.ReadResults().OfficerText("summary", district, "grade");

    private static string[] Tabs(string workbook)
    {
        using var document = SpreadsheetDocument.Open(workbook, false);
        return [.. document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Where(sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible).Select(sheet => sheet.Name!.Value!)];
    }

    [GeneratedRegex(@"^ +totals:.*\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Totals();

    [GeneratedRegex(@"^(?<indent> +)เมืองหนองคาย:.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FirstRow();
}
