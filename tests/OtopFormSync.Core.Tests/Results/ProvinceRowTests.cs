using OtopFormSync.Configuration;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Report;
using OtopFormSync.Core.Tests.Deriving;
using OtopFormSync.Core.Tests.Grading;
using OtopFormSync.Core.Thai;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Results;

/// <summary>
/// The province's row under the rule of the districts. Worked by hand:
/// เมืองหนองคาย reports the whole quarter to the baht (184,084,763 of 184,084,763, base 173,664,871), 1 product, 29 of 287 registrants;
/// ท่าบ่อ October only (14,000,000 of 13,544,178, base 12,777,526), 1 product, 8 of 79;
/// สังคม the sales of October and December only (10,000,000 of 10,398,865, base 9,810,250); the other six nothing.
/// Sales: 208,084,763 of 208,027,806, base 196,252,647: 6.029 % more. Wallet: 37 of 366: 10.109 %. Over all 853 registrants it would be 4.33 %.
/// </summary>
public sealed class ProvinceRowTests
{
    [Fact]
    public void Some_missing_and_some_partial_the_row_the_grade_and_its_note_say_one_number()
    {
        var state = Reported().State();
        var book = Given.Book(state);

        Assert.Equal("2 ผลิตภัณฑ์\nจาก 2 อำเภอที่รายงาน", Summary(book, "products"));
        Assert.Equal("208,084,763 จาก 208,027,806 บาท\nเพิ่มขึ้นร้อยละ 6.02\nจาก 3 อำเภอที่รายงาน", Summary(book, "sales"));
        Assert.Equal("37 ราย\nร้อยละ 10.10\nจาก 2 อำเภอที่รายงาน", Summary(book, "wallet"));
        Assert.Equal((6.02m, "คำนวณจาก 3 อำเภอที่มีข้อมูลแล้ว จากทั้งหมด 9 อำเภอ"), Number(book, "sales", "sales_growth"));
        Assert.Equal((10.10m, "คำนวณจาก 2 อำเภอที่มีข้อมูลแล้ว จากทั้งหมด 9 อำเภอ"), Number(book, "wallet", "wallet_share"));

        var grade = TabContentTests.At(book, "summary", "total", "grade");
        Assert.Equal("A~ (A–D)", grade.Text);
        Assert.Equal(
            """
            ระดับชั่วคราว A~ (A–D)
            ผลสะสมจากรายงานเดือนตุลาคม 2566 พฤศจิกายน 2566 และธันวาคม 2566
            ระดับชั่วคราว ยังมีอำเภอที่ไม่มีระดับสุดท้าย เมื่อข้อมูลครบอาจเป็นระดับ A ถึง D
            ผลิตภัณฑ์ที่ลงทะเบียนเพิ่ม 2 ผลิตภัณฑ์ จากเกณฑ์ไม่น้อยกว่า 2 ผลิตภัณฑ์ – ผ่านเกณฑ์ (จาก 2 อำเภอที่รายงาน)
            ยอดจำหน่าย 208,084,763 บาท จากเป้าหมาย 208,027,806 บาท (เพิ่มขึ้นร้อยละ 6.02) – ผ่านเกณฑ์ (จาก 3 อำเภอที่รายงาน)
            ผู้เข้าร่วมโครงการ 37 ราย จากจำนวนผู้ลงทะเบียน 366 ราย (ร้อยละ 10.10) – ผ่านเกณฑ์ (จาก 2 อำเภอที่รายงาน)
            """.ReplaceLineEndings("\n"),
            grade.Note);
    }

    [Fact]
    public void Without_a_grade_of_its_own_the_row_says_the_same_figures()
    {
        var off = Reported(ProvinceGrade.Off);
        var (with, without) = (Given.Book(Reported().State()), Given.Book(off.State()));

        Assert.All(["products", "sales", "wallet"], criterion => Assert.Equal(Summary(with, criterion), Summary(without, criterion)));
        Assert.Null(TabContentTests.At(without, "summary", "total", "grade").Text);
    }

    [Fact]
    public void A_month_counts_the_districts_that_reported_it()
    {
        var book = Given.Book(Reported().State());

        // October: 59,299,015 + 14,000,000 + 4,000,000 over 55,942,467 + 12,777,526 + 4,538,050; November: เมืองหนองคาย alone, 59,554,051 over 56,183,067.
        Assert.Equal((5.51m, "คำนวณจาก 3 อำเภอที่มีข้อมูลแล้ว จากทั้งหมด 9 อำเภอ"), Number(book, "sales", "sales_2023-10_growth"));
        Assert.Equal((5.99m, "คำนวณจาก 1 อำเภอที่มีข้อมูลแล้ว จากทั้งหมด 9 อำเภอ"), Number(book, "sales", "sales_2023-11_growth"));
        Assert.Equal((77_299_015m, "คำนวณจาก 3 อำเภอที่มีข้อมูลแล้ว จากทั้งหมด 9 อำเภอ"), Number(book, "sales", "sales_2023-10"));
    }

    [Fact]
    public void When_none_reported_nothing_is_measured_and_nothing_is_divided()
    {
        var state = new Given { Program = WithGrade(Given.Otop, ProvinceGrade.SameRule) }.State();
        var book = Given.Book(state);

        Assert.All(["products", "sales", "wallet"], criterion => Assert.Equal("– ยังไม่วัด", Summary(book, criterion)));
        Assert.Equal("–", TabContentTests.At(book, "sales", "total", "sales_growth").Text);
        Assert.Equal("–", TabContentTests.At(book, "wallet", "total", "wallet_share").Text);
        Assert.Null(state.ProvinceScorecard!.Grade);
        Assert.Equal("–", TabContentTests.At(book, "summary", "total", "grade").Text);
        Assert.StartsWith("ยังไม่มีระดับ", TabContentTests.At(book, "summary", "total", "grade").Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_district_without_a_divisor_is_in_neither_side_of_the_share_and_the_row_says_so()
    {
        // Without ท่าบ่อ's registrants: 29 of 287 are 10.104 %; its 8 participants stay in the sum of the figures.
        var given = Reported();
        given.Program = WithoutRegistrants(given.Program, "ท่าบ่อ");
        var state = given.State();
        var book = Given.Book(state);

        Assert.Equal("29 ราย\nร้อยละ 10.10\nจาก 1 อำเภอที่รายงาน ไม่รวม 1 อำเภอที่คำนวณไม่ได้", Summary(book, "wallet"));
        Assert.Equal((10.10m, "คำนวณจาก 1 อำเภอที่มีข้อมูลแล้ว จากทั้งหมด 9 อำเภอ"), Number(book, "wallet", "wallet_share"));
        Assert.Equal(37m, TabContentTests.At(book, "wallet", "total", "wallet_total").Number);
        Assert.Contains("29 ราย จากจำนวนผู้ลงทะเบียน 287 ราย (ร้อยละ 10.10) – ผ่านเกณฑ์ (จาก 1 อำเภอที่รายงาน ไม่รวม 1 อำเภอที่คำนวณไม่ได้)", TabContentTests.At(book, "summary", "total", "grade").Note, StringComparison.Ordinal);
    }

    [Fact]
    public void When_no_divisor_is_known_the_figure_stands_alone_and_the_province_has_no_grade()
    {
        var given = Reported();
        given.Program = WithoutRegistrants(given.Program, [.. A.Letter.Select(row => row.Name)]);
        var state = given.State();

        Assert.Equal("37 ราย\nจาก 2 อำเภอที่รายงาน", Summary(Given.Book(state), "wallet"));
        Assert.Null(state.ProvinceScorecard!.Grade);
        Assert.Contains("จำนวนผู้ลงทะเบียน", state.ProvinceScorecard.Doubt(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GrowthTest.PrintedTarget)]
    [InlineData(GrowthTest.ExactGrowth)]
    public void A_district_without_base_figures_counts_with_what_its_target_stands_for(GrowthTest test)
    {
        // ท่าบ่อ 110 over 100, สังคม 230 over 200 (212 / 1.06): 340 over 300 are 13.33 % more; 318 are asked for.
        var sales = A.Program().FindIndicator(IndicatorKey.Parse("sales"))!;
        DistrictTarget Target(string district, decimal target, decimal? @base) => new()
        {
            District = A.District(district).Code,
            Months = [new(A.Month("2023-10"), target)],
            Base = @base is { } known ? [new(A.Month("2022-10"), known)] : [],
        };
        var program = A.Program(rules => rules with { ProvinceGrade = ProvinceGrade.SameRule, GrowthTest = test })
            .WithIndicator(sales with { Targets = [Target("ท่าบ่อ", 106, 100), Target("สังคม", 212, null)] });

        var result = A.ProvinceCard(program, "2023-11-16", A.Entry("ท่าบ่อ", "2023-10", "sales", 110), A.Entry("สังคม", "2023-10", "sales", 230))!.Criteria[1];

        Assert.Equal((340m, 318m, CriterionState.Met, 13.33m), (result.Actual, result.Against, result.State, ThaiText.Cut(result.Measured!.Value)));
        Assert.Equal(new(2, 0, 9), result.Coverage);
    }

    [Fact]
    public void The_minimum_of_products_is_one_for_each_district_that_reported()
    {
        var state = Reported().State();
        LedgerEntry[] none = [.. state.Ledger.Entries.Where(entry => entry.Indicator != IndicatorKey.Parse("products")), A.Entry("ท่าบ่อ", "2023-10", "products", 1), A.Entry("เมืองหนองคาย", "2023-12", "products", 0)];

        var card = A.ProvinceCard(state.Program, "2024-01-16", none)!;

        Assert.Equal((Grade.C, 1m), (card.Grade, card.Gap!.Parts[0].Missing));
        Assert.Equal("ผลิตภัณฑ์ที่ลงทะเบียนเพิ่ม 1 ผลิตภัณฑ์ จากเกณฑ์ไม่น้อยกว่า 2 ผลิตภัณฑ์ – ไม่ผ่านเกณฑ์ (จาก 2 อำเภอที่รายงาน)", A.Text(state.Program).Criterion(card.Criteria[0]));
    }

    [Fact]
    public void A_districts_own_row_and_explanation_say_one_number_too()
    {
        var state = Reported().State();
        var book = Given.Book(state);
        var lines = A.Explain(state.Program).Of(A.District("ท่าบ่อ"), state.ScorecardOf(A.District("ท่าบ่อ").Code), state.Ledger).Lines;

        // 14,000,000 over 12,777,526 are 9.567 % more; 8 of 79 are 10.126 %.
        Assert.Equal("14,000,000 จาก 13,544,178 บาท\nเพิ่มขึ้นร้อยละ 9.56\n✓ ผ่าน", TabContentTests.At(book, "summary", "4302", "criterion_sales").Text);
        Assert.Equal(9.56m, TabContentTests.At(book, "sales", "4302", "sales_growth").Number);
        Assert.Equal(9.56m, TabContentTests.At(book, "sales", "4302", "sales_2023-10_growth").Number);
        Assert.Equal(13_544_178m, TabContentTests.At(book, "sales", "4302", "sales_target_to_date").Number);
        Assert.Contains("2) ยอดจำหน่าย 14,000,000 บาท จากเป้าหมาย 13,544,178 บาท (เพิ่มขึ้นร้อยละ 9.56) – ผ่านเกณฑ์", lines);
        Assert.Equal(10.12m, TabContentTests.At(book, "wallet", "4302", "wallet_share").Number);
        Assert.Contains("3) ผู้เข้าร่วมโครงการ 8 ราย จากจำนวนผู้ลงทะเบียน 79 ราย (ร้อยละ 10.12) – ผ่านเกณฑ์", lines);
    }

    [Fact]
    public void The_report_upward_prints_every_percentage_with_two_decimals()
    {
        var state = Reported().State();
        var book = Given.Book(state);
        var sales = book.Tabs.Index().Single(tab => tab.Item.Key == "sales").Index;

        var report = ProvinceReportBuilder.Build(state, null, WordingLoader.Shipped([.. ShippedConfiguration.Sentences, .. ReportSentences.All]), SampleBook.With(book, sales, "4302", "sales_growth", cell => cell with { Number = 6m }));

        Assert.Contains("๖.๐๐", report.Enclosures[sales].Rows.Single(row => row.Cells.Contains("ท่าบ่อ*")).Cells);
    }

    // Whoever holds a computed total against the letter's rate finds a baht that nobody lost.
    [Theory]
    [InlineData(true, false)] // as the letter prints them
    [InlineData(false, true)]
    public void The_report_upward_says_where_the_target_of_a_quarter_is_a_sum_of_rounded_months(bool isPrinted, bool isTold)
    {
        var wording = WordingLoader.Shipped([.. ShippedConfiguration.Sentences, .. ReportSentences.All]);
        var state = Form.Derive(Month("2023-10", except: null), change: program => isPrinted ? program : program with { Indicators = [.. program.Indicators.Select(indicator => indicator with { Targets = [.. indicator.Targets.Select(target => target with { Quarter = null })] })] });
        string NotesOf(ReportingMonth? month) => string.Join('\n', ProvinceReportBuilder.Build(state, month, wording).Enclosures.SelectMany(table => table.Notes));

        Assert.Equal(isTold, NotesOf(null).Contains("เป้าหมายไตรมาสของยอดจำหน่าย คำนวณจากผลบวกของเป้าหมายรายเดือนที่ปัดเศษแล้ว", StringComparison.Ordinal));
        Assert.DoesNotContain("ผลบวกของเป้าหมายรายเดือน", NotesOf(new(2023, 10)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_letter_says_over_how_many_districts_a_sum_is_where_not_all_have_reported()
    {
        var wording = WordingLoader.Shipped([.. ShippedConfiguration.Sentences, .. ReportSentences.All]);
        var part = string.Join(' ', ProvinceReportBuilder.Build(Form.Derive(Month("2023-10", except: "สระใคร")), ReportingMonth.Parse("2023-10"), wording).Letter.Paragraphs);
        var all = string.Join(' ', ProvinceReportBuilder.Build(Form.Derive(Month("2023-10", except: null)), ReportingMonth.Parse("2023-10"), wording).Letter.Paragraphs);

        Assert.Contains("ผลรวมเท่าที่รายงานแล้ว", part, StringComparison.Ordinal);
        Assert.Contains("Digital Wallet ๑๖ ราย (๘ จาก ๙ อำเภอ)", part, StringComparison.Ordinal);
        Assert.Contains("ผลรวมทั้งจังหวัด", all, StringComparison.Ordinal);
        Assert.Contains("Digital Wallet ๑๘ ราย", all, StringComparison.Ordinal);
        Assert.DoesNotContain("ราย (", all, StringComparison.Ordinal);

        // All nine have a figure of the quarter, and none has all its months.
        var quarter = string.Join(' ', ProvinceReportBuilder.Build(Form.Derive(Month("2023-10", except: null)), null, wording).Letter.Paragraphs);
        Assert.Contains("ผลรวมเท่าที่รายงานแล้ว", quarter, StringComparison.Ordinal);
        Assert.DoesNotContain("ผลรวมทั้งจังหวัด", quarter, StringComparison.Ordinal);

    }

    // October is due on 15 November, November on 15 December.
    [Theory]
    [InlineData("2023-11-14", "ยังไม่มีเดือนใดครบกำหนดส่งรายงาน", false)]
    [InlineData("2023-11-20", "มีอำเภอรายงานครบถ้วนถึงเดือนตุลาคม ๒๕๖๖ ๘ จาก ๙ อำเภอ", true)]
    [InlineData("2024-01-20", "มีอำเภอรายงานครบถ้วน ๐ จาก ๙ อำเภอ", true)]
    public void In_mid_quarter_the_letter_counts_the_months_that_are_due(string asOf, string reported, bool isOwed)
    {
        var letter = Letter(Form.Derive(Month("2023-10", except: "สระใคร"), asOf: Bangkok.EndOf(DateOnly.ParseExact(asOf, "yyyy-MM-dd", null)), change: program => program with { Deadline = program.Deadline with { FirstDue = null } }), null);

        Assert.Contains(reported, letter, StringComparison.Ordinal);
        Assert.Equal(isOwed, letter.Contains("อำเภอที่ยังรายงานไม่ครบ ได้แก่", StringComparison.Ordinal));
        Assert.Equal(asOf == "2023-11-20", letter.Contains("อำเภอที่ยังรายงานไม่ครบ ได้แก่ สระใคร", StringComparison.Ordinal) && !letter.Contains("ท่าบ่อ", StringComparison.Ordinal));
        Assert.Contains("ผลรวมเท่าที่รายงานแล้วของไตรมาส ๑/๒๕๖๗", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_s_letter_says_that_grades_are_the_quarter_s_and_sums_the_month_s()
    {
        var letter = Letter(Form.Derive(Month("2023-10", except: null)), ReportingMonth.Parse("2023-10"));

        Assert.Contains("ผลการจัดระดับของไตรมาส ๑/๒๕๖๗ ระดับ A", letter, StringComparison.Ordinal);
        Assert.Contains("ผลรวมทั้งจังหวัดประจำเดือนตุลาคม ๒๕๖๖ ผลิตภัณฑ์", letter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ผลงานเด่น", "ท่าบ่อ: ระดับ A (ปรับ) คือระดับที่เจ้าหน้าที่ปรับ ระดับที่คำนวณได้คือ C เหตุผล: ผลงานเด่น")]
    [InlineData(null, "ท่าบ่อ: ระดับ A (ปรับ) คือระดับที่เจ้าหน้าที่ปรับ ระดับที่คำนวณได้คือ C ไม่ได้ระบุเหตุผล")]
    public void An_officer_s_own_grade_is_told_as_such_with_its_reason(string? reason, string note)
    {
        var state = Form.Derive(Month("2023-10", except: null));
        state = state with { Scorecards = [.. state.Scorecards.Select(card => card.District != Form.Code("ท่าบ่อ") ? card : card with { Override = new(card.District, Grade.A, reason) })] };
        var report = ProvinceReportBuilder.Build(state, null, Words);
        var computed = state.ScorecardOf(Form.Code("ท่าบ่อ")).Grade!.ToString();

        Assert.Contains(note.Replace("คือ C", $"คือ {computed}", StringComparison.Ordinal), report.Enclosures[0].Notes);
        Assert.Contains("(รวมที่เจ้าหน้าที่ปรับ ๑ อำเภอ)", string.Join(' ', report.Letter.Paragraphs), StringComparison.Ordinal);
    }

    [Fact]
    public void A_criterion_that_was_suspended_is_told_with_its_day_and_sums_that_may_differ_from_the_letter_s_say_so()
    {
        var state = Form.Derive([], change: program => program with { Grading = program.Grading with { Criteria = [.. program.Grading.Criteria.Select(criterion => criterion.Key != "wallet" ? criterion : criterion with { Changes = [new(new(2023, 12, 1), new CriterionSource.Unmeasured())] })] } });
        var report = ProvinceReportBuilder.Build(state, null, Words);

        Assert.Contains(report.Enclosures[0].Notes, note => note.StartsWith("เกณฑ์ ผู้เข้าร่วม Digital Wallet", StringComparison.Ordinal) && note.EndsWith("ระงับการวัดตั้งแต่ ๑ ธันวาคม ๒๕๖๖", StringComparison.Ordinal));
        Assert.Contains(report.Enclosures[1].Notes, note => note.Contains("ต่างกัน ๑ หน่วย", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Enclosures[0].Notes, note => note.Contains("๑ หน่วย", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_template_leaves_to_fill_in_is_a_blank_in_the_letter()
    {
        var letter = ProvinceReportBuilder.Build(Form.Derive([], change: program => program with { Source = "หนังสือจังหวัด (ใส่เลขที่และวันที่)" }), null, Words).Letter;

        Assert.Equal("หนังสือจังหวัด ……………………", letter.Lines.Single(line => line.Label == "อ้างถึง").Texts[0]);
        Assert.DoesNotContain(letter.Paragraphs, text => text.Contains("(ใส่", StringComparison.Ordinal));
    }

    private static IWording Words { get; } = WordingLoader.Shipped([.. ShippedConfiguration.Sentences, .. ReportSentences.All]);

    private static string Letter(DerivedState state, ReportingMonth? month) => string.Join(' ', ProvinceReportBuilder.Build(state, month, Words).Letter.Paragraphs);

    private static List<StoredReport> Month(string month, string? except) =>
        [.. ShippedConfiguration.Province.Districts.Where(district => district.Name != except).Select((district, at) => Form.Row($"2023-11-10 09:{at:00}:00", district.Name, month, "1", "13600000", "2"))];

    private static Given Reported(ProvinceGrade grade = ProvinceGrade.SameRule) => new Given { Program = WithGrade(Given.Otop, grade) }
        .Quarter("เมืองหนองคาย", 1, [59_299_015, 59_554_051, 65_231_697], 29)
        .Entries(
            A.Entry("ท่าบ่อ", "2023-10", "products", 1),
            A.Entry("ท่าบ่อ", "2023-10", "sales", 14_000_000),
            A.Entry("ท่าบ่อ", "2023-10", "wallet", 8),
            A.Entry("สังคม", "2023-10", "sales", 4_000_000),
            A.Entry("สังคม", "2023-12", "sales", 6_000_000));

    private static Program WithGrade(Program program, ProvinceGrade grade) => program with { Grading = program.Grading with { ProvinceGrade = grade } };

    private static Program WithoutRegistrants(Program program, params string[] districts) => program with
    {
        References = program.References
            .Select(reference => reference with { Figures = reference.Figures.Where(figure => !districts.Contains(A.Province.Find(figure.District)!.Name)).ToValueList() })
            .ToValueList(),
    };

    private static string? Summary(ResultsBook book, string criterion) => TabContentTests.At(book, "summary", "total", $"criterion_{criterion}").Text;

    private static (decimal?, string?) Number(ResultsBook book, string tab, string column)
    {
        var cell = TabContentTests.At(book, tab, "total", column);
        return (cell.Number, cell.Note);
    }
}
