using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>Registers beside the reports: the divisor as of the quarter, which figure counts, and what is asked.</summary>
public sealed class RegisterTests
{
    private static readonly StoredReport October = Form.Row("2023-11-10 09:00:00", "ท่าบ่อ", "ต.ค. 66", "1", "13600000", "8");

    [Fact]
    public void Without_a_register_there_is_no_tab_of_it() => Assert.DoesNotContain(Book(Form.Derive([October])).Tabs, tab => tab.Key == TabKeys.Registers);

    [Theory]
    [InlineData("2023-12-31", "", 100)]
    [InlineData("2023-09-30 90", "2023-12-15 100", 100)] // the latest within the quarter
    [InlineData("2023-12-15 100", "2024-02-15 120", 100)] // a later one is of a later quarter
    public void Registrants_are_those_as_of_the_quarter(string first, string second, int registrants)
    {
        var record = new[] { first, second }.Where(text => text.Length > 0).Select(text => text.Split(' ')).Aggregate(RegisterRecord.None, (known, part) =>
            known.With(Snapshot(RegisterKind.Registrants, part[0], ("4302", null, part.Length > 1 ? decimal.Parse(part[1], System.Globalization.CultureInfo.InvariantCulture) : 100))));
        var state = Form.Derive([October], change: ByRegister, registers: record);

        Assert.Equal(registrants, Divisor(state));
        Assert.Equal(53, state.ScorecardOf(Form.Code("สังคม")).Result.FiguresOf("wallet")!.Divisor); // of which no register says anything
        Assert.Equal(79, Divisor(Form.Derive([October], registers: record)));
    }

    [Fact]
    public void A_later_list_knows_the_quarter_where_it_says_since_when()
    {
        var list = Snapshot(RegisterKind.Registrants, "2024-05-01", ("4302", "2020-01", 60), ("4302", "2023-12", 5), ("4302", "2024-01", 7));
        var undated = Snapshot(RegisterKind.Registrants, "2024-05-01", ("4302", null, 99));

        Assert.Equal(65, Divisor(Form.Derive([October], change: ByRegister, registers: RegisterRecord.None.With(list))));
        Assert.Equal(79, Divisor(Form.Derive([October], change: ByRegister, registers: RegisterRecord.None.With(undated))));
    }

    [Fact]
    public void What_was_reported_counts_and_a_difference_beyond_the_tolerance_is_asked()
    {
        var state = Derived(13_000_000);
        var within = Derived(13_500_000); // 0.74 % apart

        Assert.Equal((13_600_000m, 1), (Sales(state).Accepted!.Figure.Value, state.Review.Count(item => item.IsOpen)));
        Assert.Equal((ReviewCode.RegisterDiffers, Form.Code("ท่าบ่อ")), (state.Review[0].Code, state.Review[0].District));
        Assert.Contains("13,600,000", state.Review[0].Reason, StringComparison.Ordinal);
        Assert.Contains("ยอดขาย.xlsx ณ 1 ก.พ. 67", state.Review[0].Reason, StringComparison.Ordinal);
        Assert.Empty(within.Review);
        Assert.Equal(["13600000", "13500000", "100000"], Cells(within, "4302", "sales_2023-10"));
        Assert.Equal(["13600000", "13500000", "100000"], Cells(within, "total", "sales_2023-10"));
        Assert.Equal(CellLook.Plain, Cell(within, "4302", "sales_2023-10_difference").Look);
        Assert.Equal(CellLook.Bad, Cell(state, "4302", "sales_2023-10_difference").Look);
        Assert.Equal(["–", "–", "–"], Cells(state, "4308", "sales_2023-10"));
        Assert.Contains("ใช้ตามที่อำเภอรายงาน", Tab(state).Intro.Select(line => line.Text!).First(line => line.Contains("ยอดจำหน่าย", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_officer_says_which_of_the_two_is_right_or_another()
    {
        var item = Assert.Single(Derived(13_000_000).Review);
        var typed = Derived(13_000_000, decision: item.Decide(DecisionKind.UseValue, "13,250,000"));
        var taken = Derived(13_000_000, decision: item.Decide(DecisionKind.Accept));
        var unclear = Derived(13_000_000, decision: item.Decide(DecisionKind.UseValue, "1.234"));

        Assert.Equal((13_250_000m, 13_600_000m), (Sales(typed).Accepted!.Figure.Value, Sales(typed).Reported!.Figure.Value));
        Assert.Equal(["13600000", "13000000", "600000"], Cells(typed, "4302", "sales_2023-10"));
        Assert.All([typed, taken], state => Assert.DoesNotContain(state.Review, question => question.IsOpen));
        Assert.Equal(13_600_000, Sales(taken).Accepted!.Figure.Value);
        Assert.True(Assert.Single(unclear.Review).IsOpen);
    }

    [Fact]
    public void Where_the_register_counts_its_figure_stands_in_months_that_were_reported_until_an_officer_takes_the_report()
    {
        var state = Derived(13_000_000, CountsRegister);
        var taken = Derived(13_000_000, CountsRegister, Assert.Single(state.Review).Decide(DecisionKind.Accept));

        Assert.Equal(13_000_000, Sales(state).Accepted!.Figure.Value);
        Assert.Equal(13_600_000, Sales(taken).Accepted!.Figure.Value);
        Assert.Null(state.Entry("ท่าบ่อ", "2023-11", "sales").Accepted); // owed, whatever a register says
        Assert.Contains(Tab(state).Intro, line => line.Text!.Contains("ใช้ตามทะเบียนในเดือนที่อำเภอรายงานแล้ว", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(13_000_000, "ทะเบียน 13,000,000 ต่างกัน +600,000 (ยอดขาย.xlsx ณ 1 ก.พ. 67) เกินกำหนด รอเจ้าหน้าที่ตัดสินในแท็บ ต้องตรวจสอบ")]
    [InlineData(13_700_000, "ทะเบียน 13,700,000 ต่างกัน -100,000 (ยอดขาย.xlsx ณ 1 ก.พ. 67)")]
    public void The_explanation_of_a_figure_tells_the_register_s_and_the_difference(int registered, string told)
    {
        var state = Derived(registered);
        var lines = new Explanations(state.Program, ShippedConfiguration.Wording).Of(state.Province.Find(Form.Code("ท่าบ่อ"))!, state.ScorecardOf(Form.Code("ท่าบ่อ")), state.Ledger, state.Review, state.Registers).Lines;

        Assert.Single(lines, line => line.EndsWith($" – {told}", StringComparison.Ordinal));
        Assert.Single(lines, line => line.EndsWith(" – ทะเบียน 5 (ยอดขาย.xlsx ณ 1 ก.พ. 67)", StringComparison.Ordinal)); // of November, which nobody reported
    }

    private static DerivedState Derived(decimal registered, Func<Program, Program>? change = null, Decision? decision = null) =>
        Form.Derive([October], decision is null ? [] : [decision], change: change, registers: RegisterRecord.None.With(Snapshot(RegisterKind.Sales, "2024-02-01", ("4302", "2023-10", registered), ("4302", "2023-11", 5), ("4301", "2023-10", 7))));

    private static Program ByRegister(Program program) => program with { Grading = program.Grading with { Registrants = DivisorSource.Register } };

    private static Program CountsRegister(Program program) => program with { Registers = program.Registers! with { Comparisons = program.Registers.Comparisons.Select(comparison => comparison with { Counts = CountingSource.Register }).ToValueList() } };

    private static RegisterSnapshot Snapshot(RegisterKind kind, string day, params (string District, string? Month, decimal Value)[] figures) =>
        new("OTOP", kind, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "ยอดขาย.xlsx", figures.Select(figure => new RegisterFigure(figure.District, figure.Month, figure.Value)).ToValueList());

    private static decimal? Divisor(DerivedState state) => state.ScorecardOf(Form.Code("ท่าบ่อ")).Result.FiguresOf("wallet")!.Divisor;

    private static LedgerEntry Sales(DerivedState state) => state.Entry("ท่าบ่อ", "2023-10", "sales");

    private static ResultsBook Book(DerivedState state) => ResultsBookBuilder.Build(state, ShippedConfiguration.Wording);

    private static Tab Tab(DerivedState state) => Book(state).Tabs.Single(tab => tab.Key == TabKeys.Registers);

    private static IEnumerable<string> Cells(DerivedState state, string row, string key) => new[] { "reported", "registered", "difference" }.Select(column => Shown(Cell(state, row, $"{key}_{column}")));

    private static string Shown(Cell cell) => cell.Number is { } number ? NumberText.Of(number) : cell.Text ?? "";

    private static Cell Cell(DerivedState state, string row, string column)
    {
        var tab = Tab(state);
        return tab.Rows.Single(known => known.Key == row).Cells[tab.Columns.Index().Single(known => known.Item.Key == column).Index];
    }
}
