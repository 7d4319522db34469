using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Tests.Deriving;
using OtopFormSync.Core.Tests.Grading;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Results;

public sealed class TabContentTests
{
    [Fact]
    public void Growth_is_cut_so_that_5_999_does_not_read_as_6()
    {
        var book = Given.Book(new Given().Quarter("เมืองหนองคาย", 1, [59_299_015, 59_554_051, 65_231_697], 29).State());
        Assert.Equal(5.99m, At(book, "sales", "4301", "sales_growth").Number);
        Assert.Equal("✓ บรรลุ\nเท่ากับเป้าหมายที่กำหนด", At(book, "sales", "4301", "sales_state").Text);
    }

    [Theory]
    [InlineData(-100, '✗', "")] // 5.99 %, and seen to be missed
    [InlineData(0, '✓', "เท่ากับเป้าหมายที่กำหนด")]
    [InlineData(10, '✓', "สูงกว่าเป้าหมายที่กำหนด 0.10 บาท")]
    [InlineData(100, '✓', "")] // 6.00 %
    public void Where_the_printed_target_decides_and_the_percentage_looks_otherwise_the_cell_says_so(int satang, char seen, string decides)
    {
        var more = satang / 100m;
        var book = Given.Book(new Given().Quarter("เมืองหนองคาย", 1, [59_299_015, 59_554_051, 65_231_697 + more], 29).State());
        foreach (var text in (string[])[At(book, "sales", "4301", "sales_state").Text!, At(book, "summary", "4301", "criterion_sales").Text!])
        {
            Assert.Contains(seen, text);
            Assert.Equal(decides.Length > 0, text.Contains("ที่กำหนด", StringComparison.Ordinal));
            Assert.EndsWith(decides, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_target_that_was_rounded_up_is_missed_at_6_00_percent_and_the_cell_says_by_how_much()
    {
        var book = Given.Book(new Given().Quarter("ศรีเชียงใหม่", 1, [6_648_521, 7_181_193, 7_857_506.60m], 5).State()); // printed: 21,687,221; 6 % are 21,687,220.52
        Assert.Equal(6.00m, At(book, "sales", "4307", "sales_growth").Number);
        Assert.Equal("✗ ไม่บรรลุ\nต่ำกว่าเป้าหมายที่กำหนด 0.40 บาท", At(book, "sales", "4307", "sales_state").Text);
    }

    [Fact]
    public void What_is_still_to_survey_follows_what_was_reported()
    {
        var book = ResultsBookBuilder.Build(Surveyed(), ShippedConfiguration.Wording);
        var cell = At(book, "wallet", "4301", "reference_still_to_survey");
        Assert.Equal(5m, cell.Number);
        Assert.Contains("หนังสือพิมพ์ไว้ 19 ราย", cell.Note, StringComparison.Ordinal);
        Assert.Equal((8m, null), At(book, "wallet", "4302", "reference_still_to_survey") is var silent ? (silent.Number, silent.Note) : default);
        Assert.Equal(30m, At(book, "wallet", "total", "reference_still_to_survey").Number); // 44 as printed, less 14
    }

    [Theory]
    [InlineData(null, "แจ้งว่าไม่มี")]
    [InlineData("ตลาดปิดปรับปรุง", "แจ้งว่าไม่มี (ตลาดปิดปรับปรุง)")]
    public void That_there_is_none_is_said_also_where_it_is_explained(string? explanation, string said)
    {
        var given = new Given();
        var nil = A.Entry("ท่าบ่อ", "2023-11", "sales", 0) with { State = ReportState.ConfirmedZero };
        given.Entries(nil with { Accepted = nil.Accepted! with { Explanation = explanation } });

        Assert.Contains(said, At(Given.Book(given.State()), "sales", "4302", "explanation").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A B C D", "~ หลังระดับ เช่น A~ (A–D)", "หากเขียนว่า ผ่านระดับ B หรือ C")]
    [InlineData("5 4 3 2", "~ หลังระดับ เช่น 5~ (5–2)", "หากเขียนว่า ผ่านระดับ 4 หรือ 3")]
    public void The_explanations_speak_of_the_missions_own_grades(string names, string provisional, string marks)
    {
        var named = names.Split(' ');
        var program = Given.Otop with { Grading = Given.Otop.Grading with { Grades = Given.Otop.Grading.Grades.Select((rule, at) => rule with { Grade = Grade.Parse(named[at]) }).ToValueList() } };
        var guide = Given.Book(new Given { Program = program }.State()).Tabs.Single(tab => tab.Key == TabKeys.Guide).Rows.SelectMany(row => row.Cells).Select(cell => cell.Text).ToList();

        Assert.Contains(provisional, guide);
        Assert.Contains(guide, text => text?.Contains(marks, StringComparison.Ordinal) == true);
    }

    [Fact]
    public void The_sums_of_the_districts_rows_say_that_they_are_sums() =>
        Assert.Equal("รวม (ผลบวก)", At(Given.Book(new Given().State()), "sales", "total", "district").Text);

    /// <summary>เมืองหนองคาย has 30 to survey, had 11 in the letter and has reported 25.</summary>
    internal static DerivedState Surveyed() =>
        Form.Derive([Form.Row("2023-11-10 09:00:00", ["ประทับเวลา", "อำเภอ", "ประจำเดือน", "แบบสำรวจ Digital Wallet ที่ส่งแล้ว"], "เมืองหนองคาย", "ต.ค. 66", "25")]);

    /// <summary>A quarter that was set up by rule has no printed totals: its totals are the months' sums, and the guide says so.</summary>
    [Theory]
    [InlineData(false, "ใช้ยอดรวมที่พิมพ์ในหนังสือ")]
    [InlineData(true, "ใช้ผลรวมของเป้าหมายรายเดือน")]
    public void The_guide_speaks_of_rounded_totals_only_where_a_total_differs_from_its_months(bool isByRule, string words)
    {
        var state = Form.Derive([], change: program => !isByRule ? program : program with
        {
            Indicators = [.. program.Indicators.Select(indicator => indicator with { Targets = [.. indicator.Targets.Select(target => target.Months.IsEmpty ? target : target with { Quarter = target.Months.Sum(month => month.Value) })] })],
        });
        var guide = BookRendering.Text(ResultsBookBuilder.Build(state, ShippedConfiguration.Wording)).Split('\n').Where(line => line.Contains("settings_", StringComparison.Ordinal)).ToList();

        Assert.Contains(guide, line => line.Contains(words, StringComparison.Ordinal));
        Assert.Equal(!isByRule, guide.Exists(line => line.Contains("ที่พิมพ์ในหนังสือ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_band_names_no_unit_that_its_columns_are_not_in()
    {
        var sales = Given.Book(new Given().State()).Tabs.Single(tab => tab.Key == "sales");

        Assert.All(sales.Columns.Where(column => column.Key.StartsWith("sales_growth", StringComparison.Ordinal) || column.Key == "sales_state"), column => Assert.Equal("เกณฑ์ ยอดจำหน่ายเพิ่มขึ้น", column.Group));
    }

    [Theory]
    [InlineData("การขับเคลื่อนยอดจำหน่าย", "การขับเคลื่อนยอดจำหน่าย ไตรมาส")]
    [InlineData("OTOP", "ยอดจำหน่าย OTOP ไตรมาส")]
    public void A_tab_that_bears_the_mission_s_name_says_it_once(string title, string heading) =>
        Assert.StartsWith(heading, Given.Book(Form.Derive([], change: program => program with { Title = title })).Tabs.Single(tab => tab.Key == "sales").Heading, StringComparison.Ordinal);

    [Fact]
    public void Zero_that_was_said_and_silence_are_never_the_same()
    {
        var zero = A.Entry("ท่าบ่อ", "2023-10", "sales", 0) with { State = ReportState.ConfirmedZero };
        var book = Given.Book(new Given().Entries(zero).State());
        var said = At(book, "sales", "4302", "sales_2023-10");
        Assert.Equal((0m, CellLook.Neutral), (said.Number, said.Look));
        Assert.Contains("แจ้งว่าไม่มี", said.Note, StringComparison.Ordinal);
        Assert.Equal("ต.ค. 66: แจ้งว่าไม่มี", At(book, "sales", "4302", "explanation").Text);
        Assert.Equal("ยังไม่รายงาน", At(book, "sales", "4302", "sales_2023-11").Text);
    }

    [Fact]
    public void A_printed_total_that_is_one_baht_off_says_so()
    {
        var book = Given.Book(new Given().State());
        Assert.Contains("ต่างจากผลรวมรายเดือน 1 บาท", At(book, "sales", "4302", "sales_target").Note, StringComparison.Ordinal);
        Assert.Null(At(book, "sales", "4301", "sales_target").Note);
        Assert.Equal(118_301_098m, At(book, "sales", "total", "sales_2023-10_target").Number);
    }

    [Fact]
    public void A_replaced_figure_stays_in_the_history_of_its_cell()
    {
        var book = Given.Book(GoldenBookTests.Quarter().State());
        Assert.EndsWith("ประวัติการแก้ไข:\n7,900,000 (ได้รับ 10 พ.ย. 66 09.00 น.)", At(book, "sales", "4315", "sales_2023-10").Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grade_on_some_criteria_only_is_marked_as_provisional()
    {
        var card = Given.Book(new Given().Entries(A.Entry("ท่าบ่อ", "2023-10", "sales", 14_000_000)).State());
        var cell = At(card, "summary", "4302", "grade");
        Assert.Equal(("A~ (A–D)", CellLook.GradeA), (cell.Text, cell.Look));
        Assert.Contains("ระดับชั่วคราว", cell.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void An_officers_own_grade_is_shown_with_its_reason_and_the_computed_one()
    {
        var cell = At(Given.Book(new Given().Quarter("ท่าบ่อ", 1, [1, 2, 3], 8).Override("ท่าบ่อ", Grade.B, "อุทกภัย").State()), "summary", "4302", "grade");
        Assert.Equal(("B ◕ (ปรับ)", CellLook.GradeB), (cell.Text, cell.Look));
        Assert.Contains("คำนวณได้ระดับ D", cell.Note, StringComparison.Ordinal);
        Assert.Contains("อุทกภัย", cell.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Senders_addresses_are_not_shown_on_the_log()
    {
        var log = Given.Book(GoldenBookTests.Quarter().State()).Tabs.Single(tab => tab.Key == TabKeys.Received);
        Assert.DoesNotContain(log.Rows.SelectMany(row => row.Cells), cell => cell.Text?.Contains("example.org", StringComparison.Ordinal) == true || cell.Note?.Contains("example.org", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void What_waits_comes_first_on_the_review_tab() => Assert.Equal(
        ["1a1b1c1d", "2a2b2c2d", "0a0b0c0d"],
        Given.Book(GoldenBookTests.Quarter().State()).Tabs.Single(tab => tab.Key == TabKeys.Review).Rows.Select(row => row.Key));

    [Fact]
    public void Nothing_to_review_is_said_in_a_friendly_sentence()
    {
        var tab = Given.Book(new Given().State()).Tabs.Single(tab => tab.Key == TabKeys.Review);
        Assert.Empty(tab.Rows);
        Assert.StartsWith("ขณะนี้ไม่มีรายการที่ต้องตรวจสอบ", Assert.Single(tab.Intro).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UncoveredPolicy.BestMet, "C ◑")]
    [InlineData(UncoveredPolicy.Lowest, "D ○")]
    [InlineData(UncoveredPolicy.Review, "รอตัดสิน")]
    public void The_guide_says_what_becomes_of_the_ten_cases_that_the_letter_does_not_name(UncoveredPolicy policy, string sharpest)
    {
        var given = new Given();
        given.Program = given.Program with { Grading = given.Program.Grading with { Uncovered = policy } };
        var cases = Given.Book(given.State()).Tabs.Single(tab => tab.Key == TabKeys.Guide).Rows.Where(row => row.Key.StartsWith("uncovered_", StringComparison.Ordinal)).ToList();
        Assert.Equal(1 + 10, cases.Count);
        Assert.Equal("10 จาก 16 กรณี", cases[0].Cells[1].Text);
        // Products and sales met, Wallet between 5 and 7.5 percent: better than every C of the letter, and not named.
        Assert.Equal(sharpest, cases[1].Cells[3].Text);
    }

    [Fact]
    public void The_guide_names_the_day_from_which_a_criterion_is_suspended()
    {
        var given = new Given();
        given.Program = given.Program with { Grading = given.Program.Grading.With(A.Measured("2024-01-01 none")) };
        Assert.Contains(
            Given.Book(given.State()).Tabs.Single(tab => tab.Key == TabKeys.Guide).Rows,
            row => row.Cells[2].Text == "ระงับการวัดตั้งแต่ 1 มกราคม 2567");
    }

    [Fact]
    public void The_provinces_own_grade_is_shown_only_when_the_program_asks()
    {
        var given = GoldenBookTests.Quarter();
        Assert.Null(At(Given.Book(given.State()), "summary", "total", "grade").Text);
        given.Program = given.Program with { Grading = given.Program.Grading with { ProvinceGrade = ProvinceGrade.SameRule } };
        Assert.NotNull(At(Given.Book(given.State()), "summary", "total", "grade").Text);
    }

    [Fact]
    public void What_people_wrote_is_cleaned_of_what_a_spreadsheet_would_change()
    {
        var wild = Given.Item("1a1b1c1d") with { Original = " =IMPORTXML(\"x\")\u0001\r\n" + new string('ก', 5000), Reason = "ก\ud800ข" };
        var book = Given.Book(new Given().Review(wild).State());
        var original = At(book, "review", "1a1b1c1d", "original").Text!;
        Assert.StartsWith("=IMPORTXML(\"x\") \nกก", original, StringComparison.Ordinal);
        Assert.Equal((2000, '…'), (original.Length, original[^1]));
        Assert.Equal("ก\ufffdข", At(book, "review", "1a1b1c1d", "detail").Text);
    }

    internal static Cell At(ResultsBook book, string tab, string row, string column)
    {
        var found = book.Tabs.Single(candidate => candidate.Key == tab);
        var index = found.Columns.Select((candidate, i) => (candidate.Key, i)).Single(pair => pair.Key == column).i;
        return found.Rows.Single(candidate => candidate.Key == row).Cells[index];
    }
}
