using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Tests.Deriving;
using OtopFormSync.Testing;
using static OtopFormSync.Core.Tests.Reporting.RegisterTables;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>Files of registers in whatever layout: what they say, what is asked, and what is told.</summary>
public sealed class RegisterReaderTests
{
    [Fact]
    public void A_list_of_producers_is_counted_by_district_and_month_of_registration()
    {
        var read = Read(
            RegisterKind.Registrants,
            "รายชื่อผู้ผลิต ผู้ประกอบการ OTOP จังหวัดหนองคาย",
            "ข้อมูล ณ วันที่ ๓๑ ธันวาคม ๒๕๖๖",
            "ลำดับ|เลขทะเบียน|ชื่อผู้ประกอบการ|ตำบล|อำเภอ|โทรศัพท์|วันที่ลงทะเบียน|สถานะ",
            "1|4302-01|นาง ก|ท่าบ่อ|อ.ท่าบ่อ|0812345678|2019-03-05T00:00:00|ปกติ",
            "2|4302-02|นาง ข|กองนาง|อ.ท่าบ่อ|0812345679|5 ม.ค. 2565|ปกติ",
            "3|4302-02|นาง ข|กองนาง|อ.ท่าบ่อ|0812345679|5 ม.ค. 2565|ปกติ",
            "4|4305-01|นาง ค|สังคม|อ.สังคม|0812345670|1/2/2566|ยกเลิก",
            "5|4305-02|นาง ง|สังคม|อ.สังคม|0812345671||ปกติ",
            "รวม||||||4|");

        Assert.Equal(["4302 2019-03 1", "4302 2022-01 1", "4308  1"], Told(read));
        Assert.Equal(new DateOnly(2023, 12, 31), read.Day);
        Assert.Equal(["register.counted-once", "register.not-counted", "register.undated", "register.day-first"], read.Notes.Select(note => note.Key));
        Assert.Empty(read.Problems);
        Assert.Empty(read.Unknown);
    }

    [Theory]
    [InlineData("ที่|อำเภอ|จำนวนผู้ลงทะเบียน|รวมปัจจุบัน", "1|ท่าบ่อ|79|79", "2|โพนพิสัย|78|78", "|รวม|157|157")]
    [InlineData("District|Count", "Tha Bo|79", "Phon Phisai|78", "Total|157")]
    [InlineData("พื้นที่|จำนวน (ราย)", "สพอ.ท่าบ่อ|๗๙ ราย", "สพอ.โพนพิสัย|๗๘ ราย", "รวม|157")]
    public void A_table_of_counts_is_taken_as_it_stands(params string[] lines)
    {
        var read = Read(RegisterKind.Registrants, lines);

        Assert.Equal(["4302  79", "4305  78"], Told(read));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void A_producer_of_another_province_s_เมือง_is_none_of_ours()
    {
        var read = Read(RegisterKind.Registrants, "รหัสผู้ประกอบการ|จังหวัด|อำเภอ", "1|หนองคาย|เมือง", "2|อุดรธานี|เมือง", "3|จังหวัดเลย|เมือง", "4|หนองคาย|ท่าบ่อ");

        Assert.Equal(["4301  1", "4302  1"], Told(read));
        Assert.Empty(read.Problems);
        Assert.Equal(["จังหวัดอุดรธานี", "จังหวัดเลย"], read.Notes.Select(note => note["status"]));
    }

    [Fact]
    public void A_district_with_two_figures_and_nothing_that_tells_them_apart_is_asked()
    {
        var read = Read(RegisterKind.Registrants, "ที่|อำเภอ|จำนวน", "1|ท่าบ่อ|61", "2|สังคม|53", "3|ท่าบ่อ|99", "4|สังคม|53");

        Assert.Equal(["4308  53"], Told(read));
        Assert.Equal("register.differs", Assert.Single(read.Problems).Key);
    }

    [Fact]
    public void A_sub_district_s_rows_are_the_parts_of_its_district() =>
        Assert.Equal(["4302  160"], Told(Read(RegisterKind.Registrants, "อำเภอ|ตำบล|จำนวน", "ท่าบ่อ|กองนาง|61", "ท่าบ่อ|น้ำโมง|99")));

    [Fact]
    public void A_unit_in_the_title_is_that_of_all_figures() =>
        Assert.Equal(["ท่าบ่อ 2023-10 100000", "ท่าบ่อ 2023-11 200000"], Named(Read(RegisterKind.Sales, "ยอดจำหน่าย OTOP (หน่วย : พันบาท) ปีงบประมาณ 2567", "อำเภอ|ต.ค.|พ.ย.", "ท่าบ่อ|100|200")));

    [Fact]
    public void A_running_total_is_not_taken_for_the_month_s_sales() =>
        Assert.Equal(["ยอดจำหน่ายสะสม"], Read(RegisterKind.Sales, "อำเภอ|เดือน|ยอดจำหน่ายสะสม", "ท่าบ่อ|ต.ค. 66|1000000", "ท่าบ่อ|พ.ย. 66|2000000").Unknown);

    [Theory]
    [InlineData(0, "register.day-ahead", "2024-01-16", null)]
    [InlineData(1, null, "2024-12-31", null)]
    [InlineData(1, null, "2024-01-16", "2024-01-10")]
    public void Figures_of_a_day_that_has_not_come_are_none_yet(int figures, string? problem, string today, string? given)
    {
        var read = new RegisterReader(RegisterKind.Registrants, RegisterRecord.None.HeadingsOf(ShippedConfiguration.Program, RegisterKind.Registrants), new(), Form.Districts.Value).Read(
            [Table("แผ่นงาน 1", "ข้อมูล ณ วันที่ 31 ธันวาคม 2567", "อำเภอ|จำนวน", "ท่าบ่อ|79")], "x", Day(today), given is null ? null : Day(given));

        Assert.Equal(figures, read.Figures.Count);
        Assert.Equal(problem is null ? [] : [problem], read.Problems.Select(found => found.Key));

        static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void What_is_of_a_month_to_come_is_no_figure_and_that_nothing_is_there_of_one_that_is_not_over_says_nothing()
    {
        var read = Read(RegisterKind.Sales, "อำเภอ|ธ.ค. 66|ม.ค. 67|ก.พ. 67|มี.ค. 67", "ท่าบ่อ|0|0|0|5", "สังคม|1|2|0|0");

        Assert.Equal(["ท่าบ่อ 2023-12 0", "สังคม 2023-12 1", "สังคม 2024-01 2"], Named(read));
        Assert.Equal("register.month-ahead", Assert.Single(read.Problems).Key);
        Assert.Equal("register.not-yet", Assert.Single(read.Notes).Key);
    }

    [Theory]
    [InlineData("ท่าบ่อ 2023-10 1, ท่าบ่อ 2023-11 2", "25/10/2023", "5/11/2023")]
    [InlineData("ท่าบ่อ 2023-10 1, ท่าบ่อ 2023-11 2", "10/25/2023", "11/05/2023")]
    [InlineData("ท่าบ่อ 2023-10 1, ท่าบ่อ 2023-11 2", "05/10/2566", "06/11/2566")]
    [InlineData("ท่าบ่อ 2023-10 1, ท่าบ่อ 2023-11 2", "10-10-23", "11-11-23")]
    [InlineData("", "05/10/2023", "06/11/2023")]
    [InlineData("", "25/10/2023", "11/26/2023")]
    [InlineData("", "25/10/2023", "26/10/2023", "2023-05-11T00:00:00", "2023-06-11T00:00:00")]
    [InlineData("ท่าบ่อ 2023-10 3, ท่าบ่อ 2023-11 7", "25/10/2023", "26/10/2023", "2023-11-05T00:00:00", "2023-11-16T00:00:00")]
    public void Days_in_numbers_are_read_in_the_order_that_all_of_their_column_agree_on(string figures, params string[] days)
    {
        var read = Read(RegisterKind.Sales, ["วันที่ขาย|อำเภอ|จำนวนเงิน", .. days.Select((day, at) => $"{day}|ท่าบ่อ|{at + 1}")]);

        Assert.Equal(figures, string.Join(", ", Named(read)));
        Assert.Equal(figures.Length > 0 ? "" : "register.day-order", string.Join(' ', read.Problems.Select(problem => problem.Key)));
    }

    [Fact]
    public void A_line_of_a_day_after_that_of_the_file_is_told_and_not_counted()
    {
        var read = Read(RegisterKind.Sales, "ข้อมูล ณ วันที่ 31 ธันวาคม 2566", "วันที่ขาย|อำเภอ|จำนวนเงิน", "25/12/2566|ท่าบ่อ|1", "5/1/2567|ท่าบ่อ|2", "5/10/2576|ท่าบ่อ|4");

        Assert.Equal(["ท่าบ่อ 2023-12 1"], Named(read));
        Assert.Equal(("register.later", 2), (Assert.Single(read.Problems).Key, read.Problems[0]["count"]));
    }

    [Theory]
    [InlineData("กีบ", "ยอดจำหน่าย หน่วย : กีบ", "อำเภอ|ต.ค. 66", "ท่าบ่อ|5")]
    [InlineData("USD", "อำเภอ|ยอดจำหน่าย ต.ค. 66 (USD)", "ท่าบ่อ|5")]
    [InlineData("ชิ้น", "อำเภอ|ต.ค. 66 (ชิ้น)", "ท่าบ่อ|5")]
    [InlineData(null, "หน่วยงาน : สพจ.หนองคาย", "อำเภอ|ต.ค. 66", "ท่าบ่อ|5")]
    [InlineData(null, "หน่วยนับ : ราย / บาท", "อำเภอ|ยอดจำหน่าย (บาท) ต.ค. 66", "ท่าบ่อ|5")]
    public void A_unit_that_is_no_baht_or_unknown_is_asked(string? unit, params string[] lines)
    {
        var read = Read(RegisterKind.Sales, lines);

        Assert.Equal(unit is null ? ["ท่าบ่อ 2023-10 5"] : [], Named(read));
        Assert.Equal(unit, read.Problems.SingleOrDefault()?["unit"]);
    }

    [Theory]
    [InlineData("", "ยอดจำหน่าย ปี 2566", "อำเภอ|ต.ค.|พ.ย.", "ท่าบ่อ|1|2")]
    [InlineData("", "ยอดจำหน่าย ปี 2566", "อำเภอ|เดือน|ยอดขาย", "ท่าบ่อ|ต.ค.|1", "ท่าบ่อ|พ.ย.|2")]
    [InlineData("ท่าบ่อ 2023-09 1, ท่าบ่อ 2023-10 2", "ยอดจำหน่าย ปี 2566", "อำเภอ|ก.ย.|ต.ค.", "ท่าบ่อ|1|2")]
    [InlineData("ท่าบ่อ 2023-09 1, ท่าบ่อ 2023-10 2", "ยอดจำหน่าย ปี 2566", "อำเภอ|เดือน|ยอดขาย", "ท่าบ่อ|ก.ย.|1", "ท่าบ่อ|ต.ค.|2")]
    [InlineData("ท่าบ่อ 2023-08 1, ท่าบ่อ 2023-09 2", "ยอดจำหน่าย ปี 2566", "อำเภอ|ส.ค.|ก.ย.", "ท่าบ่อ|1|2")]
    public void A_year_that_may_be_the_fiscal_or_the_calendar_one_is_asked_where_they_differ(string figures, params string[] lines)
    {
        var read = Read(RegisterKind.Sales, lines);

        Assert.Equal(figures, string.Join(", ", Named(read)));
        Assert.Equal(figures.Length > 0 ? 0 : 1, read.Problems.Count);
    }

    [Theory]
    [InlineData("", "ท่าบ่อ|2566|ต.ค.|1", "ท่าบ่อ|2566|พ.ย.|2")]
    [InlineData("ท่าบ่อ 2022-10 1, ท่าบ่อ 2023-10 2", "ท่าบ่อ|2566|10|1", "ท่าบ่อ|2567|10|2")]
    [InlineData("ท่าบ่อ 2022-08 1, ท่าบ่อ 2022-09 2", "ท่าบ่อ|2565|ส.ค.|1", "ท่าบ่อ|2565|ก.ย.|2")]
    [InlineData("ท่าบ่อ 2023-12 1, ท่าบ่อ 2024-01 2", "ท่าบ่อ|2566|ธ.ค.|1", "ท่าบ่อ|2567|ม.ค.|2")]
    [InlineData("ท่าบ่อ 2022-09 1, ท่าบ่อ 2022-10 2", "ท่าบ่อ|2565|ก.ย.|1", "ท่าบ่อ|2566|ต.ค.|2")]
    [InlineData("ท่าบ่อ 2023-10 1, ท่าบ่อ 2023-11 2", "ท่าบ่อ|2567|ต.ค.|1", "ท่าบ่อ|2567|พ.ย.|2")]
    [InlineData("ท่าบ่อ 2023-10 1, ท่าบ่อ 2023-11 2", "ท่าบ่อ|2023|ต.ค.|1", "ท่าบ่อ|2023|พ.ย.|2")]
    public void A_year_beside_a_month_that_may_be_the_fiscal_or_the_calendar_one_is_asked_where_both_can_be(string figures, params string[] lines)
    {
        var read = Read(RegisterKind.Sales, ["อำเภอ|ปี|เดือน|ยอดจำหน่าย", .. lines]);

        Assert.Equal(figures, string.Join(", ", Named(read)));
        Assert.Equal(figures.Length > 0 ? [] : ["register.year-column"], read.Problems.Select(problem => problem.Key));
    }

    [Theory]
    [InlineData("register.multiplied", "ยอดจำหน่าย (พันบาท)|", "อำเภอ|ต.ค. 66", "ท่าบ่อ|5")]
    [InlineData("register.multiplied", "อำเภอ|ยอดจำหน่าย ต.ค. 66 (ล้านบาท)", "ท่าบ่อ|5")]
    [InlineData("", "ยอดจำหน่าย (บาท)|", "อำเภอ|ต.ค. 66", "ท่าบ่อ|5")]
    [InlineData("register.day-first", "วันที่ขาย|อำเภอ|จำนวนเงิน", "05/11/2566|ท่าบ่อ|5", "06/11/2566|ท่าบ่อ|5")]
    [InlineData("", "วันที่ขาย|อำเภอ|จำนวนเงิน", "05/11/2566|ท่าบ่อ|5", "25/11/2566|ท่าบ่อ|5")]
    [InlineData("", "วันที่ขาย|อำเภอ|จำนวนเงิน", "05/11/2023|ท่าบ่อ|5", "25/11/2023|ท่าบ่อ|5")]
    [InlineData("", "วันที่ขาย|อำเภอ|จำนวนเงิน", "11/11/2566|ท่าบ่อ|5")]
    public void What_was_made_of_units_and_days_is_told(string note, params string[] lines)
    {
        var read = Read(RegisterKind.Sales, lines);

        Assert.Empty(read.Problems);
        Assert.Equal(note, string.Join(' ', read.Notes.Select(told => told.Key)));
    }

    [Theory]
    [InlineData(RegisterKind.Registrants, "ท่าบ่อ  1, สังคม  2", "อำเภอ|จำนวนผู้ประกอบการ|จำนวนผลิตภัณฑ์", "ท่าบ่อ|1|3", "สังคม|2|5")]
    [InlineData(RegisterKind.Products, "ท่าบ่อ 2023-10 3, สังคม 2023-10 5", "ต.ค. 66|", "อำเภอ|จำนวนผู้ประกอบการ|จำนวนผลิตภัณฑ์", "ท่าบ่อ|1|3", "สังคม|2|5")]
    [InlineData(RegisterKind.Products, "ท่าบ่อ 2023-10 3, สังคม 2023-10 5", "อำเภอ|ต.ค. 66|<", "^|ผู้ประกอบการ (ราย)|ผลิตภัณฑ์ (รายการ)", "ท่าบ่อ|1|3", "สังคม|2|5")]
    [InlineData(RegisterKind.Registrants, "ท่าบ่อ  1, สังคม  2", "อำเภอ|ผู้ประกอบการ (ราย)|ผลิตภัณฑ์ (รายการ)", "ท่าบ่อ|1|3", "สังคม|2|5")]
    public void Of_producers_and_products_side_by_side_each_register_counts_its_own(RegisterKind kind, string figures, params string[] lines)
    {
        var read = Read(kind, lines);

        Assert.Equal(figures, string.Join(", ", Named(read)));
        Assert.Empty(read.Problems);
        Assert.Empty(read.Unknown);
    }

    [Theory]
    [InlineData(RegisterKind.Registrants, "register.no-figures", "อำเภอ|จำนวนผลิตภัณฑ์", "ท่าบ่อ|3")]
    [InlineData(RegisterKind.Products, "register.no-figures", "ต.ค. 66|", "อำเภอ|จำนวนผู้ประกอบการ", "ท่าบ่อ|3")]
    [InlineData(RegisterKind.Registrants, "register.stock", "อำเภอ|ต.ค. 66|พ.ย. 66", "ท่าบ่อ|3|4")]
    public void What_another_register_counts_or_several_months_is_not_taken(RegisterKind kind, string problem, params string[] lines)
    {
        var read = Read(kind, lines);

        Assert.Empty(read.Figures);
        Assert.Equal(problem, Assert.Single(read.Problems).Key);
    }

    [Theory]
    [InlineData("ท่าบ่อ 2023-10 30, สังคม 2023-10 3", "", "", "ต.ค. 66||", "อำเภอ|ออนไลน์|หน้าร้าน|รวม", "ท่าบ่อ|10|20|30", "สังคม|1|2|3")]
    [InlineData("ท่าบ่อ 2023-10 30, สังคม 2023-10 3", "", "", "อำเภอ|ต.ค. 66|<|<", "^|ออนไลน์|หน้าร้าน|รวม", "ท่าบ่อ|10|20|30", "สังคม|1|2|3")]
    [InlineData("", "register.no-figures", "ออนไลน์ หน้าร้าน", "ต.ค. 66||", "อำเภอ|ออนไลน์|หน้าร้าน|รวม", "ท่าบ่อ|10|20|31", "สังคม|1|2|3")]
    [InlineData("", "register.no-figures", "เป้า ผล", "ต.ค. 66||", "อำเภอ|เป้า|ผล|รวม", "ท่าบ่อ|10|20|30", "สังคม|1|2|3")]
    public void What_sums_up_its_neighbours_in_every_row_is_the_figure(string figures, string problem, string unknown, params string[] lines)
    {
        var read = Read(RegisterKind.Sales, lines);

        Assert.Equal((figures, problem, unknown), (string.Join(", ", Named(read)), string.Join(' ', read.Problems.Select(found => found.Key)), string.Join(' ', read.Unknown)));
    }

    [Fact]
    public void A_row_whose_parts_do_not_come_to_its_sum_is_told()
    {
        var read = Read(RegisterKind.Registrants, "อำเภอ|เดิม|ใหม่|รวม", "ท่าบ่อ|70|9|78", "สังคม|50|3|53");

        Assert.Equal(["ท่าบ่อ  78", "สังคม  53"], Named(read));
        Assert.Equal(("register.sum", "79"), (Assert.Single(read.Problems).Key, read.Problems[0]["sum"]));
    }

    [Theory]
    [InlineData("", "อำเภอ|ยอดจำหน่าย", "รวมทั้งสิ้น|110", "ท่าบ่อ|100", "สังคม|10")]
    [InlineData("register.sum 130 110", "อำเภอ|ยอดจำหน่าย", "รวมทั้งสิ้น|130", "ท่าบ่อ|100", "สังคม|10")]
    [InlineData("", "อำเภอ|ยอดจำหน่าย", "ประจำเดือนตุลาคม 2566|", "รวม|110", "ท่าบ่อ|100", "สังคม|10", "ประจำเดือนพฤศจิกายน 2566|", "รวม|220", "ท่าบ่อ|200", "สังคม|20")]
    [InlineData("register.sum 230 220", "อำเภอ|ยอดจำหน่าย", "ประจำเดือนตุลาคม 2566|", "รวม|110", "ท่าบ่อ|100", "สังคม|10", "ประจำเดือนพฤศจิกายน 2566|", "รวม|230", "ท่าบ่อ|200", "สังคม|20")]
    public void A_sum_may_stand_over_its_rows(string problem, params string[] lines)
    {
        var read = Read(RegisterKind.Sales, ["ยอดจำหน่าย ต.ค. 66|", .. lines]);

        Assert.Contains("ท่าบ่อ 2023-10 100", Named(read));
        Assert.Equal(problem, string.Join(' ', read.Problems.Select(found => $"{found.Key} {found["said"]} {found["sum"]}")));
    }

    [Theory]
    [InlineData(RegisterKind.Registrants, "อำเภอ|จำนวน", "ท่าบ่อ|70", "สังคม|50", "สระใคร|3", "รวม|124")]
    [InlineData(RegisterKind.Products, "อำเภอ|ต.ค. 66|พ.ย. 66|รวม", "ท่าบ่อ|1|2|4")]
    public void A_sum_of_things_is_not_rounded(RegisterKind kind, params string[] lines) =>
        Assert.Equal("register.sum", Assert.Single(Read(kind, lines).Problems).Key);

    [Fact]
    public void The_sum_of_several_columns_of_producers_is_the_count() =>
        Assert.Equal(["ท่าบ่อ  9", "สังคม  5"], Named(Read(RegisterKind.Registrants, "อำเภอ|กลุ่มผู้ผลิตชุมชน (ราย)|ผู้ผลิตรายเดียว (ราย)|SMEs (ราย)|รวม (ราย)", "ท่าบ่อ|5|3|1|9", "สังคม|3|2|0|5")));

    [Theory]
    [InlineData("Year|Month", "2023|10")]
    [InlineData("พ.ศ.|เดือน", "2566|10")]
    [InlineData("Year|Month", "2023|October")]
    [InlineData("เดือน|ปี", "202310|")]
    [InlineData("เดือน|ปี", "256610|")]
    [InlineData("เดือน|ปี", "102566|")]
    public void A_month_may_stand_in_English_or_numbers(string heading, string month) =>
        Assert.Equal(["ท่าบ่อ 2023-10 7"], Named(Read(RegisterKind.Sales, $"Province|District|{heading}|Sales", $"Nong Khai|Tha Bo|{month}|7")));

    [Fact]
    public void A_district_that_stands_in_the_first_of_its_rows_is_that_of_those_below()
    {
        var read = Read(RegisterKind.Sales, "อำเภอ|เดือน|ยอดจำหน่าย", "ท่าบ่อ|ต.ค. 66|1", "|พ.ย. 66|2", "|รวม|3", "สังคม|ต.ค. 66|4", "|พ.ย. 66|5", "|รวม|9", "รวมทั้งสิ้น||12");

        Assert.Equal(["ท่าบ่อ 2023-10 1", "ท่าบ่อ 2023-11 2", "สังคม 2023-10 4", "สังคม 2023-11 5"], Named(read));
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData("ท่าบ่อ|ก|1", "ท่าบ่อ|ข|2", "|ค|4", "สังคม|ง|8")]
    [InlineData("ท่าบ่อ|ก|1", "สังคม|ข|2", "|ค|4", "สระใคร|ง|8")]
    public void A_row_that_lacks_its_district_is_not_given_another_s(params string[] lines)
    {
        var read = Read(RegisterKind.Sales, ["ต.ค. 66||", "อำเภอ|ชื่อกลุ่ม|ยอดจำหน่าย", .. lines]);

        Assert.Equal(11, read.Figures.Sum(figure => figure.Value));
        Assert.Equal("register.no-district", Assert.Single(read.Problems).Key);
    }

    [Theory]
    [InlineData("เทียบกับเดือนธันวาคม 2565|")]
    [InlineData("เป้าหมายยอดจำหน่าย เดือนธันวาคม 2566|", "อำเภอ|ยอดขาย")]
    public void Rows_below_a_title_of_something_else_are_told_and_not_counted(params string[] title)
    {
        var read = Read(RegisterKind.Sales, ["ยอดจำหน่าย เดือนธันวาคม 2566|", "อำเภอ|ยอดขาย", "ท่าบ่อ|6", "สังคม|3", .. title, "ท่าบ่อ|50", "สังคม|20", "รวม|70"]);

        Assert.Equal(["ท่าบ่อ 2023-12 6", "สังคม 2023-12 3"], Named(read));
        Assert.Empty(read.Problems);
        Assert.Equal(2, Assert.Single(read.Notes)["count"]);
    }

    [Fact]
    public void Figures_that_are_struck_out_count_not_and_hidden_ones_are_told()
    {
        var read = ReadCells(RegisterKind.Sales, [[new("อำเภอ"), new("ต.ค. 66"), new("พ.ย. 66")], [new("ท่าบ่อ"), new("1", CellMarks.Struck), new("2")], [new("สังคม"), new("3", CellMarks.Hidden), new("4")]]);

        Assert.Equal(["ท่าบ่อ 2023-11 2", "สังคม 2023-10 3", "สังคม 2023-11 4"], Named(read));
        Assert.Equal(["register.not-counted", "register.hidden"], read.Notes.Select(note => note.Key));
    }

    [Fact]
    public void Sheets_that_say_the_same_count_once_and_are_told()
    {
        var read = Read(RegisterKind.Sales, "x", Table("แผ่นงาน 1", "อำเภอ|ต.ค. 66", "ท่าบ่อ|1"), Table("แผ่นงาน 2", "อำเภอ|ต.ค. 66", "ท่าบ่อ|1"));

        Assert.Equal(["ท่าบ่อ 2023-10 1"], Named(read));
        Assert.Equal("แผ่นงาน 1, แผ่นงาน 2", Assert.Single(read.Notes)["places"]);
    }

    [Fact]
    public void Targets_and_shares_beside_the_figures_need_no_name() =>
        Assert.Empty(Read(RegisterKind.Sales, "ต.ค. 66|||", "อำเภอ|เป้าหมาย|ยอดจำหน่าย|ร้อยละ", "ท่าบ่อ|100|90|90").Unknown);

    [Theory]
    [InlineData("ยอดจำหน่าย OTOP ปีงบประมาณ 2567", "ที่|อำเภอ|ต.ค.|พ.ย.|รวม", "1|ท่าบ่อ|100|200|300", "2|สังคม|10|20|30", "|รวม|110|220|330")]
    [InlineData("ยอดจำหน่าย OTOP", "อำเภอ|เดือน|ยอดจำหน่าย (บาท)", "ท่าบ่อ|ต.ค. 66|100", "ท่าบ่อ|พ.ย. 66|200", "สังคม|ต.ค. 66|10", "สังคม|พ.ย. 66|20")]
    [InlineData("ยอดจำหน่าย OTOP", "อำเภอ|พ.ศ.|เดือน|มูลค่า (พันบาท)", "ท่าบ่อ|2566|ตุลาคม|0.1", "ท่าบ่อ|2566|พฤศจิกายน|0.2", "สังคม|2566|ตุลาคม|0.01", "สังคม|2566|พฤศจิกายน|0.02")]
    [InlineData("ยอดจำหน่าย OTOP", "เดือน|ท่าบ่อ|สังคม", "ต.ค. 2566|100|10", "พ.ย. 2566|200|20", "รวม|300|30")]
    [InlineData("ยอดจำหน่าย OTOP", "วันที่ขาย|อำเภอ|จำนวนเงิน", "1/10/2566|ท่าบ่อ|60", "20/10/2566|ท่าบ่อ|40", "5/11/2566|ท่าบ่อ|200", "5/10/2566|สังคม|10", "9/11/2566|สังคม|20")]
    [InlineData("ยอดจำหน่าย OTOP", "วันที่ขาย|จำนวนเงิน", "อำเภอท่าบ่อ|", "1/10/2566|100", "5/11/2566|200", "อำเภอสังคม|", "5/10/2566|10", "9/11/2566|20")]
    public void Sales_are_read_by_month_whichever_way_the_table_goes(params string[] lines)
    {
        var read = Read(RegisterKind.Sales, lines);

        Assert.Equal(["ท่าบ่อ 2023-10 100", "ท่าบ่อ 2023-11 200", "สังคม 2023-10 10", "สังคม 2023-11 20"], Named(read));
        Assert.Empty(read.Problems);
        Assert.Empty(read.Unknown);
    }

    [Theory]
    [InlineData("ที่|อำเภอ|ต.ค. 66|<|พ.ย. 66|<", "^|^|จำนวน|มูลค่า|จำนวน|มูลค่า", "1|ท่าบ่อ|7|100|8|200", "2|สังคม|1|10|2|20", "|รวม|8|110|10|220")]
    [InlineData("อำเภอ|ต.ค. 66||พ.ย. 66|", "|จำนวน|มูลค่า|จำนวน|มูลค่า", "ท่าบ่อ|7|100|8|200", "สังคม|1|10|2|20")]
    [InlineData("อำเภอ|ตุลาคม 2566|<|พฤศจิกายน 2566|<", "^|มูลค่า (บาท)|จำนวน (ชิ้น)|มูลค่า (บาท)|จำนวน (ชิ้น)", "ท่าบ่อ|100|7|200|8", "สังคม|10|1|20|2")]
    [InlineData("อำเภอ|จำนวน|<|มูลค่า|<", "^|ต.ค. 2566|พ.ย. 2566|ต.ค. 2566|พ.ย. 2566", "ท่าบ่อ|7|8|100|200", "สังคม|1|2|10|20")]
    [InlineData("เดือน|ท่าบ่อ|<|สังคม|<", "^|จำนวน|มูลค่า|จำนวน|มูลค่า", "ต.ค. 2566|7|100|1|10", "พ.ย. 2566|8|200|2|20")]
    [InlineData("ยอดจำหน่าย OTOP ปีงบประมาณ 2567", "อำเภอ|ยอดจำหน่าย|<|<", "^|ต.ค.|พ.ย.|รวม", "ท่าบ่อ|100|200|300", "สังคม|10|20|30")]
    [InlineData("อำเภอ|ปี 2566|", "|ต.ค.|พ.ย.", "ท่าบ่อ|100|200", "สังคม|10|20")]
    [InlineData("อำเภอ|ต.ค. 66|||พ.ย. 66||", "|เป้าหมาย|ยอดจำหน่าย|รวม|เป้าหมาย|ยอดจำหน่าย|รวม", "ท่าบ่อ|90|100|1|90|200|1", "สังคม|9|10|1|9|20|1")]
    [InlineData("อำเภอ|ต.ค. 66|<|<|พ.ย. 66|<|<", "^|เป้าหมาย|ผล|ร้อยละ|เป้าหมาย|ผล|ร้อยละ", "ท่าบ่อ|90|100|111|90|200|222", "สังคม|9|10|111|9|20|222")]
    [InlineData("ยอดจำหน่ายประจำเดือนตุลาคม 2566|", "อำเภอ|ยอดจำหน่าย", "ท่าบ่อ|100", "สังคม|10", "รวม|110", "ยอดจำหน่ายประจำเดือนพฤศจิกายน 2566|", "อำเภอ|ยอดจำหน่าย", "ท่าบ่อ|200", "สังคม|20", "รวม|220")]
    [InlineData("อำเภอ|ยอดจำหน่าย (บาท)", "ประจำเดือนตุลาคม 2566|", "ท่าบ่อ|100", "สังคม|10", "ประจำเดือนพฤศจิกายน 2566|", "ท่าบ่อ|200", "สังคม|20")]
    public void Of_pairs_below_a_month_or_a_district_the_one_that_the_register_counts_is_taken(params string[] lines)
    {
        var read = Read(RegisterKind.Sales, lines);

        Assert.Equal(["ท่าบ่อ 2023-10 100", "ท่าบ่อ 2023-11 200", "สังคม 2023-10 10", "สังคม 2023-11 20"], Named(read));
        Assert.Empty(read.Problems);
        Assert.Empty(read.Unknown);
    }

    [Theory]
    [InlineData("register.no-figures", "ออนไลน์ หน้าร้าน", "อำเภอ|ต.ค. 66|<|พ.ย. 66|<", "^|ออนไลน์|หน้าร้าน|ออนไลน์|หน้าร้าน", "ท่าบ่อ|60|40|150|50", "สังคม|6|4|15|5")]
    [InlineData("register.no-figures", "ต.ค. 66 พ.ย. 66", "อำเภอ|เป้าหมายการจำหน่าย|<", "^|ต.ค. 66|พ.ย. 66", "ท่าบ่อ|60|40", "สังคม|6|4")]
    [InlineData("register.two-columns", "", "อำเภอ|ต.ค. 66|ต.ค. 66", "ท่าบ่อ|60|40", "สังคม|6|4")]
    public void Where_nothing_says_which_figure_is_meant_nothing_is_taken(string problem, string unknown, params string[] lines)
    {
        var read = Read(RegisterKind.Sales, lines);

        Assert.Empty(read.Figures);
        Assert.Equal(problem, Assert.Single(read.Problems).Key);
        Assert.Equal(unknown, string.Join(' ', read.Unknown));
    }

    [Fact]
    public void A_row_of_targets_is_no_sale()
    {
        var read = Read(RegisterKind.Sales, "อำเภอ|รายการ|ต.ค. 66|พ.ย. 66", "ท่าบ่อ|เป้าหมาย|90|90", "^|ผล|100|200", "^|ร้อยละ|111|222", "สังคม|เป้าหมาย (บาท)|9|9", "^|ผล|10|20");

        Assert.Equal(["ท่าบ่อ 2023-10 100", "ท่าบ่อ 2023-11 200", "สังคม 2023-10 10", "สังคม 2023-11 20"], Named(read));
        Assert.Equal(["ร้อยละ", "เป้าหมาย", "เป้าหมาย (บาท)"], read.Notes.Select(note => note.Values.Single(value => value.Name == "status").Value.ToString()));
    }

    [Theory]
    [InlineData(RegisterKind.Sales, "ยอดจำหน่ายสะสม ปีงบประมาณ 2567", "อำเภอ|ต.ค.|พ.ย.", "ท่าบ่อ|100|300", "สังคม|10|30")]
    [InlineData(RegisterKind.Sales, "ยอดจำหน่ายสะสมถึงเดือนธันวาคม 2566", "อำเภอ|ยอดจำหน่าย", "ท่าบ่อ|100", "สังคม|10")]
    [InlineData(RegisterKind.Products, "จำนวนผลิตภัณฑ์ OTOP ที่ลงทะเบียนทั้งหมด ปีงบประมาณ 2567", "อำเภอ|ต.ค.|พ.ย.", "ท่าบ่อ|100|103", "สังคม|10|11")]
    [InlineData(RegisterKind.Products, "จำนวนผลิตภัณฑ์ OTOP ต.ค. 66", "อำเภอ|รวมปัจจุบัน", "ท่าบ่อ|122", "สังคม|10")]
    [InlineData(RegisterKind.Products, "จำนวนผลิตภัณฑ์ OTOP ทั้งหมดในระบบ ณ สิ้นเดือน ต.ค. 66", "อำเภอ|จำนวนผลิตภัณฑ์", "ท่าบ่อ|122", "สังคม|10")]
    public void Figures_that_run_up_from_month_to_month_are_those_of_no_month(RegisterKind kind, params string[] lines)
    {
        var read = Read(kind, lines);

        Assert.Empty(read.Figures);
        Assert.Equal("register.cumulative", Assert.Single(read.Problems).Key);
    }

    [Fact]
    public void All_that_came_new_in_a_month_are_those_of_the_month() => Assert.Equal(
        ["ท่าบ่อ 2023-10 3", "สังคม 2023-10 5"],
        Named(Read(RegisterKind.Products, "ผลิตภัณฑ์ที่ลงทะเบียนเพิ่มทั้งหมด ต.ค. 66", "อำเภอ|จำนวนผลิตภัณฑ์", "ท่าบ่อ|3", "สังคม|5")));

    [Fact]
    public void What_an_officer_said_of_a_figure_below_the_months_holds_for_each_of_them()
    {
        var said = RegisterRecord.None.With([.. new[] { ("ที่แจ้ง", RegisterColumn.Amount), ("ที่ตั้งไว้", RegisterColumn.Ignored) }.Select(word => new RememberedHeading(ShippedConfiguration.Program.ShortTitle, RegisterKind.Sales, RegisterHeadings.KeyOf(word.Item1), word.Item2))]);

        var read = Read(RegisterKind.Sales, said, "อำเภอ|ต.ค. 66|<|พ.ย. 66|<", "^|ที่ตั้งไว้|ที่แจ้ง|ที่ตั้งไว้|ที่แจ้ง", "ท่าบ่อ|90|100|90|200", "สังคม|9|10|9|20");

        Assert.Equal(["ท่าบ่อ 2023-10 100", "ท่าบ่อ 2023-11 200", "สังคม 2023-10 10", "สังคม 2023-11 20"], Named(read));
        Assert.Empty(read.Unknown);
    }

    [Theory]
    [InlineData(new string[0], "อำเภอ|ประเภท|ต.ค. 66", "ท่าบ่อ|ผ้า|60", "^|อาหาร|40", "^|รวม|100", "สังคม|ผ้า|4", "^|อาหาร|6", "^|รวม|10")]
    [InlineData(new string[0], "อำเภอ|ประเภท|ต.ค. 66", "ท่าบ่อ|ผ้า|60", "ท่าบ่อ|อาหาร|40", "ท่าบ่อ|รวมอำเภอท่าบ่อ|100", "สังคม|รวม|10", "รวมทั้งสิ้น||110")]
    [InlineData(new[] { "register.sum" }, "อำเภอ|ประเภท|ต.ค. 66", "ท่าบ่อ|ผ้า|60", "^|อาหาร|40", "^|รวม|150", "สังคม|ผ้า|10")]
    public void The_sum_of_a_district_s_own_rows_is_not_counted_again(string[] problems, params string[] lines)
    {
        var read = Read(RegisterKind.Sales, lines);

        Assert.Equal(["ท่าบ่อ 2023-10 100", "สังคม 2023-10 10"], Named(read));
        Assert.Equal(problems, read.Problems.Select(problem => problem.Key));
    }

    [Fact]
    public void A_month_may_stand_in_the_title_or_in_the_sheet_s_name_alone()
    {
        var read = new RegisterReader(RegisterKind.Sales, RegisterRecord.None.HeadingsOf(ShippedConfiguration.Program, RegisterKind.Sales), new(), Form.Districts.Value).Read(
            [
                Table("ไฟล์ doc.xlsx แผ่นงาน ต.ค. 66", "อำเภอ|ยอดจำหน่าย", "ท่าบ่อ|100", "สังคม|10"),
                Table("ไฟล์ doc.xlsx แผ่นงาน Sheet2", "ยอดจำหน่าย OTOP ประจำเดือน พฤศจิกายน พ.ศ. ๒๕๖๖", "อำเภอ|ยอดจำหน่าย", "ท่าบ่อ|200", "สังคม|20"),
            ],
            "doc",
            Today);

        Assert.Equal(["ท่าบ่อ 2023-10 100", "ท่าบ่อ 2023-11 200", "สังคม 2023-10 10", "สังคม 2023-11 20"], Named(read));
    }

    [Theory]
    [InlineData("ธ.ค. 66 / พ.ย.", "พ.ย.", "x", "ยอดจำหน่าย OTOP ประจำเดือนธันวาคม 2566", "อำเภอ|ยอดจำหน่าย", "ท่าบ่อ|100")]
    [InlineData("ธ.ค. 66 / พ.ย. 66", "พ.ย. 66", "x", "ยอดจำหน่าย OTOP ประจำเดือนธันวาคม 2566", "อำเภอ|ยอดจำหน่าย", "ท่าบ่อ|100")]
    [InlineData("ธ.ค. 66 / พ.ย. 66", "พ.ย. 66", "ยอดจำหน่าย ธ.ค. 66", "อำเภอ|ยอดจำหน่าย", "ท่าบ่อ|100")]
    [InlineData("ธ.ค. 66 / พ.ย. 66", "Sheet1", "x", "ยอดจำหน่าย OTOP ประจำเดือนธันวาคม 2566", "อำเภอ|เดือน|ยอดจำหน่าย", "ท่าบ่อ|พ.ย. 66|100")]
    [InlineData("พ.ย. 66 / ธ.ค. 66", "Sheet1", "x", "ยอดจำหน่าย OTOP เดือนพฤศจิกายน 2566", "วันที่ขาย|อำเภอ|จำนวนเงิน", "1/12/2566|ท่าบ่อ|60", "20/12/2566|ท่าบ่อ|40")]
    [InlineData("ปีงบประมาณ 2567 / ต.ค. 67 / พ.ย. 67", "Sheet1", "x", "ยอดจำหน่าย OTOP ปีงบประมาณ 2567", "อำเภอ|ต.ค. 67|พ.ย. 67", "ท่าบ่อ|100|200")]
    [InlineData("ปีงบประมาณ 2566 / ต.ค. 66", "Sheet1", "x", "ยอดจำหน่าย OTOP ปีงบประมาณ 2566", "อำเภอ|เดือน|ยอดจำหน่าย", "ท่าบ่อ|ต.ค. 66|100")]
    [InlineData("ไตรมาส 2/2567 / ต.ค. 66 / พ.ย. 66", "Sheet1", "x", "ยอดจำหน่าย OTOP ไตรมาส 2/2567", "อำเภอ|ต.ค. 66|พ.ย. 66", "ท่าบ่อ|100|200")]
    public void Months_or_years_that_contradict_each_other_are_named_and_nothing_is_taken(string months, string sheet, string file, params string[] lines)
    {
        var read = Read(RegisterKind.Sales, file, Table($"ไฟล์ {file}.xlsx แผ่นงาน {sheet}", lines));

        Assert.Empty(read.Figures);
        Assert.Equal(("register.months", months), (Assert.Single(read.Problems).Key, read.Problems[0]["months"]?.ToString()));
    }

    [Theory]
    [InlineData("2023-11", "พ.ย.", "ยอดจำหน่าย OTOP ประจำเดือนพฤศจิกายน 2566", "อำเภอ|ยอดจำหน่าย", "ท่าบ่อ|100")]
    [InlineData("2023-11", "พ.ย.", "ยอดจำหน่าย OTOP ปีงบประมาณ 2567", "อำเภอ|ยอดจำหน่าย", "ท่าบ่อ|100")]
    [InlineData("2023-11", "พ.ย.", "ยอดจำหน่าย OTOP ไตรมาส 1/2567", "อำเภอ|ยอดจำหน่าย", "ท่าบ่อ|100")]
    [InlineData("2023-12", "Sheet1", "ยอดจำหน่าย OTOP เดือนธันวาคม 2566 หน่วย:บาท ข้อมูล ณ วันที่ 5 มกราคม 2567", "อำเภอ|ยอดจำหน่าย", "ท่าบ่อ|100")]
    [InlineData("2023-10 2023-11 2023-12", "Sheet1", "ยอดจำหน่าย OTOP ไตรมาสที่ 1 ปี 2567", "อำเภอ|ต.ค.|พ.ย.|ธ.ค.", "ท่าบ่อ|1|2|3")]
    [InlineData("2023-10 2023-11 2023-12", "Sheet1", "ยอดจำหน่าย OTOP ไตรมาส 4 ปี 2566", "อำเภอ|ต.ค.|พ.ย.|ธ.ค.", "ท่าบ่อ|1|2|3")]
    [InlineData("2023-10 2023-11 2023-12", "Sheet1", "ยอดจำหน่าย OTOP", "อำเภอ|ต.ค. 66|พ.ย.|ธ.ค.", "ท่าบ่อ|1|2|3")]
    [InlineData("2023-11 2023-12 2024-01", "Sheet1", "ยอดจำหน่าย OTOP ประจำเดือนมกราคม 2567", "อำเภอ|พ.ย.|ธ.ค.|ม.ค.", "ท่าบ่อ|1|2|3")]
    [InlineData("2023-11 2023-12", "Sheet1", "ยอดจำหน่าย OTOP ประจำเดือนธันวาคม 2566", "อำเภอ|เดือน|ยอดจำหน่าย", "ท่าบ่อ|พ.ย. 66|1", "ท่าบ่อ|ธ.ค. 66|2")]
    [InlineData("2023-10 2023-11", "Sheet1", "ยอดจำหน่าย OTOP", "อำเภอ|ปีงบประมาณ|เดือน|ยอดจำหน่าย", "ท่าบ่อ|2567|ตุลาคม|1", "ท่าบ่อ|2567|พฤศจิกายน|2")]
    [InlineData("2023-10 2023-11", "Sheet1", "ยอดจำหน่าย OTOP", "อำเภอ|พ.ศ.|เดือน|ยอดจำหน่าย", "ท่าบ่อ|2566|10|1", "ท่าบ่อ|2566|11|2")]
    public void A_month_without_a_year_takes_it_from_what_is_certain(string months, string sheet, params string[] lines)
    {
        var read = Read(RegisterKind.Sales, "x", Table($"ไฟล์ x.xlsx แผ่นงาน {sheet}", lines));

        Assert.Equal(months, string.Join(' ', read.Figures.Select(figure => figure.Month)));
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData("ต.ค.", "ต.ค.", "ยอดจำหน่าย OTOP", "อำเภอ|ยอดจำหน่าย", "ท่าบ่อ|100")]
    [InlineData("ต.ค., พ.ย., ธ.ค., ม.ค.", "Sheet1", "ยอดจำหน่าย OTOP ปี 2567", "อำเภอ|ต.ค.|พ.ย.|ธ.ค.|ม.ค.", "ท่าบ่อ|1|2|3|4")]
    [InlineData("ม.ค., ก.พ.", "ปีงบประมาณ 2566", "ยอดจำหน่าย OTOP ปีงบประมาณ 2567", "อำเภอ|ม.ค.|ก.พ.", "ท่าบ่อ|1|2")]
    public void A_month_whose_year_is_not_certain_is_asked(string months, string sheet, params string[] lines)
    {
        var read = Read(RegisterKind.Sales, "x", Table($"ไฟล์ x.xlsx แผ่นงาน {sheet}", lines));

        Assert.Empty(read.Figures);
        Assert.Empty(read.Unknown);
        Assert.Equal(("register.no-year", months), (Assert.Single(read.Problems).Key, read.Problems[0]["months"]?.ToString()));
    }

    [Fact]
    public void A_file_named_for_its_last_month_leaves_each_sheet_its_own()
    {
        var read = Read(RegisterKind.Sales, "ยอดจำหน่าย พ.ย. 66", Table("ไฟล์ x.xlsx แผ่นงาน ต.ค. 66", "อำเภอ|ยอดจำหน่าย", "ท่าบ่อ|100"), Table("ไฟล์ x.xlsx แผ่นงาน พ.ย. 66", "อำเภอ|ยอดจำหน่าย", "ท่าบ่อ|200"));

        Assert.Equal(["ท่าบ่อ 2023-10 100", "ท่าบ่อ 2023-11 200"], Named(read));
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData(1, "อำเภอ|ยอดขาย ต.ค.66|ยอดขาย พ.ย.66", "ท่าบ่อ|100|200", "สังคม|10|20")]
    [InlineData(1, "อำเภอ|ยอดจำหน่ายเดือนตุลาคม 2566 (บาท)|ยอดจำหน่ายเดือนพฤศจิกายน 2566 (บาท)|รวม", "ท่าบ่อ|100|200|300", "สังคม|10|20|30", "รวม|110|220|330")]
    [InlineData(1, "อำเภอ|มูลค่าการจำหน่าย (บาท) เดือน ต.ค. 2566|มูลค่าการจำหน่าย (บาท) เดือน พ.ย. 2566|รวมไตรมาส 1", "ท่าบ่อ|100|200|300", "สังคม|10|20|30")]
    [InlineData(1, "อำเภอ|จำนวน (ชิ้น) ต.ค. 66|มูลค่า (บาท) ต.ค. 66|จำนวน (ชิ้น) พ.ย. 66|มูลค่า (บาท) พ.ย. 66", "ท่าบ่อ|7|100|8|200", "สังคม|1|10|2|20")]
    [InlineData(1, "ยอดจำหน่าย ปีงบประมาณ 2567", "อำเภอ|ยอดขาย (ต.ค.)|ยอดขาย (พ.ย.)", "ท่าบ่อ|100|200", "สังคม|10|20")]
    [InlineData(1000, "อำเภอ|ยอดจำหน่าย ต.ค. 66 (พันบาท)|ยอดจำหน่าย พ.ย. 66 (พัน บาท)", "ท่าบ่อ|100|200", "สังคม|10|20")]
    [InlineData(1000000, "อำเภอ|มูลค่า (ล้านบาท)|<", "^|ต.ค. 66|พ.ย. 66", "ท่าบ่อ|100|200", "สังคม|10|20")]
    [InlineData(1000, "หน่วยนับ : พันบาท", "อำเภอ|ยอดขาย ต.ค. 66|ยอดขาย พ.ย. 66", "ท่าบ่อ|100|200", "สังคม|10|20")]
    [InlineData(1000, "อำเภอ|เดือน|ยอดจำหน่าย|หน่วย", "ท่าบ่อ|ต.ค. 66|100|พันบาท", "ท่าบ่อ|พ.ย. 66|200|พันบาท", "สังคม|ต.ค. 66|10|พันบาท", "สังคม|พ.ย. 66|20|พันบาท")]
    public void A_month_within_the_heading_of_a_figure_and_its_unit_are_understood(int unit, params string[] lines)
    {
        var read = Read(RegisterKind.Sales, lines);

        Assert.Equal([$"ท่าบ่อ 2023-10 {100 * unit}", $"ท่าบ่อ 2023-11 {200 * unit}", $"สังคม 2023-10 {10 * unit}", $"สังคม 2023-11 {20 * unit}"], Named(read));
        Assert.Empty(read.Problems);
        Assert.Empty(read.Unknown);
    }

    [Fact]
    public void A_figure_s_unknown_word_beside_its_months_is_asked_once_for_all_of_them()
    {
        string[] lines = ["อำเภอ|ยอดที่ตรวจแล้ว ต.ค. 66|ยอดที่ตรวจแล้ว พ.ย. 66", "ท่าบ่อ|100|200"];
        var said = RegisterRecord.None.With([new RememberedHeading(ShippedConfiguration.Program.ShortTitle, RegisterKind.Sales, RegisterHeadings.KeyOf("ยอดที่ตรวจแล้ว"), RegisterColumn.Amount)]);

        Assert.Equal(["ยอดที่ตรวจแล้ว"], Read(RegisterKind.Sales, lines).Unknown);
        Assert.Equal(["ท่าบ่อ 2023-10 100", "ท่าบ่อ 2023-11 200"], Named(Read(RegisterKind.Sales, said, lines)));
    }

    [Theory]
    [InlineData("บาท / พันบาท", "ยอดจำหน่าย OTOP (หน่วย : พันบาท)", "อำเภอ|ยอดจำหน่าย ต.ค. 66 (บาท)", "ท่าบ่อ|100")]
    [InlineData("พันบาท / ล้านบาท", "ยอดจำหน่าย OTOP (หน่วย : ล้านบาท)", "หน่วย : พันบาท", "อำเภอ|ต.ค. 66", "ท่าบ่อ|100")]
    [InlineData("พันบาท / ล้านบาท", "ยอดจำหน่าย OTOP (ล้านบาท)", "อำเภอ|เดือน|ยอดจำหน่าย|หน่วย", "ท่าบ่อ|ต.ค. 66|100|พันบาท")]
    public void A_figure_of_two_units_is_none_and_they_are_named(string units, params string[] lines)
    {
        var read = Read(RegisterKind.Sales, lines);

        Assert.Empty(read.Figures);
        Assert.Equal(("register.units", units), (Assert.Single(read.Problems).Key, read.Problems[0]["units"]));
    }

    [Theory]
    [InlineData("ยอดจำหน่าย (ล้านบาท)", "6.648521", "6648521")]
    [InlineData("ยอดจำหน่าย (พันบาท)", "59299.015", "59299015")]
    [InlineData("ยอดจำหน่าย (พันบาท)", "13544.178560000001", "13544178.56")]
    public void A_number_in_a_multiple_is_rounded_to_satang_and_not_before_it_is_one(string heading, string number, string baht) =>
        Assert.Equal([$"ท่าบ่อ 2023-10 {baht}"], Named(ReadCells(RegisterKind.Sales, [[new("อำเภอ"), new("เดือน"), new(heading)], [new("ท่าบ่อ"), new("ต.ค. 66"), new(number, CellMarks.Number)]])));

    [Theory]
    [InlineData("4810000", "(พันบาท)", "4,810 พันบาท")]
    [InlineData("4000000", "(พันบาท)", "4 ล้านบาท")]
    [InlineData("4810333", "(ล้านบาท)", "4,810,333 บาท")]
    [InlineData("", "(พันบาท)", "4,810 บาท")]
    [InlineData("", "(ล้านบาท)", "59,299,015")]
    public void A_figure_that_names_its_own_unit_is_in_it(string baht, string unit, string figure)
    {
        var read = Read(RegisterKind.Sales, $"อำเภอ|ยอดจำหน่าย ต.ค. 66 {unit}", $"ท่าบ่อ|{figure}");

        Assert.Equal(baht.Length > 0 ? [$"ท่าบ่อ 2023-10 {baht}"] : [], Named(read));
        Assert.Equal(baht.Length > 0 ? [] : ["register.no-value"], read.Problems.Select(problem => problem.Key));
    }

    [Theory]
    [InlineData(1000000, "OTOP sales (million baht)", "District|Oct-23", "Tha Bo|5")]
    [InlineData(1000000, "ยอดจำหน่าย (Million Baht)", "อำเภอ|ต.ค. 66", "ท่าบ่อ|5")]
    [InlineData(1000000, "ยอดจำหน่าย (ลบ.)", "อำเภอ|ต.ค. 66", "ท่าบ่อ|5")]
    [InlineData(1000000, "ยอดจำหน่าย (MB)", "อำเภอ|ต.ค. 66", "ท่าบ่อ|5")]
    [InlineData(1000, "OTOP sales, Unit: '000 THB", "District|Oct-23", "Tha Bo|5")]
    [InlineData(1000, "OTOP sales (Baht '000)", "District|Oct-23", "Tha Bo|5")]
    [InlineData(1000000, "OTOP sales (Mn Baht)", "District|Oct-23", "Tha Bo|5")]
    [InlineData(10000, "ยอดจำหน่าย (หมื่นบาท)", "อำเภอ|ต.ค. 66", "ท่าบ่อ|5")]
    [InlineData(10000000, "ยอดจำหน่าย (สิบล้านบาท)", "อำเภอ|ต.ค. 66", "ท่าบ่อ|5")]
    [InlineData(100000000, "ยอดจำหน่าย หน่วย : ร้อยล้าน บาท", "อำเภอ|ต.ค. 66", "ท่าบ่อ|5")]
    [InlineData(1000, "อำเภอ|ต.ค. 66", "ท่าบ่อ|5", "หมายเหตุ: ตัวเลขเป็นพันบาท")]
    [InlineData(1, "ยอดจำหน่ายรวม 300 ล้านบาท", "อำเภอ|ต.ค. 66", "ท่าบ่อ|5")]
    [InlineData(1, "OTOP sales (THB)", "District|Oct-23", "Tha Bo|5")]
    public void A_unit_is_understood_in_whatever_words_it_stands(int unit, params string[] lines)
    {
        var read = Read(RegisterKind.Sales, lines);

        Assert.Equal([$"ท่าบ่อ 2023-10 {5 * unit}"], Named(read));
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData("register.target", "Sheet1", "เป้าหมายยอดจำหน่าย ไตรมาส 1 ปีงบประมาณ 2567", "อำเภอ|ต.ค. 66", "ท่าบ่อ|6")]
    [InlineData("register.target", "Sheet1", "ประมาณการยอดจำหน่าย", "อำเภอ|ต.ค. 66", "ท่าบ่อ|6")]
    [InlineData("register.target", "เป้าหมาย", "อำเภอ|ต.ค. 66", "ท่าบ่อ|6")]
    [InlineData("register.target", "Sheet1", "ตารางที่ 2 เป้าหมายยอดจำหน่าย", "อำเภอ|ต.ค. 66", "ท่าบ่อ|6")]
    [InlineData("register.target", "Sheet1", "จังหวัดหนองคาย เป้าหมายยอดจำหน่าย", "อำเภอ|ต.ค. 66", "ท่าบ่อ|6")]
    [InlineData("register.target", "Sheet1", "แผนยอดจำหน่าย", "อำเภอ|ต.ค. 66", "ท่าบ่อ|6")]
    [InlineData("register.not-money", "Sheet1", "จำนวนผลิตภัณฑ์ที่ลงทะเบียน", "อำเภอ|ต.ค. 66", "ท่าบ่อ|6")]
    [InlineData("register.not-money", "Sheet1", "จำนวนชิ้นที่จำหน่าย", "อำเภอ|ต.ค. 66", "ท่าบ่อ|6")]
    [InlineData("register.words", "Sheet1", "เป้าหมายและผลการจำหน่าย", "อำเภอ|ต.ค. 66", "ท่าบ่อ|6")]
    [InlineData(null, "Sheet1", "เป้าหมายและผลการจำหน่าย", "อำเภอ|เป้าหมาย|ยอดจำหน่าย ต.ค. 66", "ท่าบ่อ|9|6")]
    [InlineData(null, "Sheet1", "จำนวนผลิตภัณฑ์และยอดจำหน่าย", "อำเภอ|ต.ค. 66", "ท่าบ่อ|6")]
    public void Targets_and_numbers_of_things_are_no_sales(string? problem, string sheet, params string[] lines)
    {
        var read = Read(RegisterKind.Sales, "x", Table($"ไฟล์ x.xlsx แผ่นงาน {sheet}", lines));

        Assert.Equal(problem is null ? ["ท่าบ่อ 2023-10 6"] : [], Named(read));
        Assert.Equal(problem is null ? [] : [problem], read.Problems.Select(found => found.Key));
    }

    [Theory]
    [InlineData(RegisterKind.Registrants, "register.target", "เป้าหมายจำนวนผู้ผลิต ผู้ประกอบการ", "อำเภอ|จำนวน", "ท่าบ่อ|70", "สังคม|50")]
    [InlineData(RegisterKind.Registrants, "register.before", "จำนวนผู้ผลิต ผู้ประกอบการ ปีก่อน", "อำเภอ|จำนวน", "ท่าบ่อ|70", "สังคม|50")]
    [InlineData(RegisterKind.Products, "register.target", "ประมาณการผลิตภัณฑ์ที่ลงทะเบียน", "อำเภอ|ต.ค. 66", "ท่าบ่อ|2", "สังคม|1")]
    [InlineData(RegisterKind.Registrants, null, "จำนวนผู้ผลิต ผู้ประกอบการ OTOP", "อำเภอ|จำนวน", "ท่าบ่อ|70", "สังคม|50")]
    public void Targets_and_figures_of_before_are_no_producers_and_products(RegisterKind kind, string? problem, params string[] lines)
    {
        var read = Read(kind, lines);

        Assert.Equal(problem is null, read.Figures.Count > 0);
        Assert.Equal(problem is null ? [] : [problem], read.Problems.Select(found => found.Key));
    }

    [Theory]
    [InlineData("ณ วันที่ 30 พฤศจิกายน 2566", "อำเภอ|จำนวน", "ท่าบ่อ|70", "ณ วันที่ 15 ธันวาคม 2566|")]
    [InlineData("ข้อมูล ณ วันที่ 30 พฤศจิกายน 2566", "รายงาน ณ วันที่ 15 ธันวาคม 2566", "อำเภอ|จำนวน", "ท่าบ่อ|70")]
    public void Two_days_that_one_table_says_are_named_and_nothing_is_taken(params string[] lines)
    {
        var read = Read(RegisterKind.Registrants, lines);

        Assert.Equal("register.days", Assert.Single(read.Problems).Key);
        Assert.Empty(read.Figures);
    }

    [Theory]
    [InlineData(RegisterKind.Registrants, 0)]
    [InlineData(RegisterKind.Sales, 2)]
    public void Sheets_of_several_days_are_no_stock_but_may_be_months(RegisterKind kind, int figures)
    {
        var read = Read(
            kind,
            "x",
            Table("ไฟล์ x.xlsx แผ่นงาน 1", "ข้อมูล ณ วันที่ 31 ตุลาคม 2566", $"อำเภอ|{(kind == RegisterKind.Sales ? "ยอดจำหน่าย ต.ค. 66" : "จำนวน")}", "ท่าบ่อ|70"),
            Table("ไฟล์ x.xlsx แผ่นงาน 2", "ข้อมูล ณ วันที่ 30 พฤศจิกายน 2566", $"อำเภอ|{(kind == RegisterKind.Sales ? "ยอดจำหน่าย พ.ย. 66" : "จำนวน")}", "ท่าบ่อ|80"));

        Assert.Equal("register.days", Assert.Single(read.Problems).Key);
        Assert.Equal(figures, read.Figures.Count);
    }

    [Theory]
    [InlineData("ท่าบ่อ 2023-10 200, สังคม 2023-10 5", "", "205")]
    [InlineData("ท่าบ่อ 2023-10 100, สังคม 2023-10 5", "", "105")]
    [InlineData("สังคม 2023-10 5", "register.sum register.differs", "300")]
    public void The_sum_below_them_says_whether_equal_rows_of_a_district_are_parts_of_it(string figures, string problems, string sum)
    {
        var read = Read(RegisterKind.Sales, "อำเภอ|ต.ค. 66", "ท่าบ่อ|100", "ท่าบ่อ|100", "สังคม|5", $"รวม|{sum}");

        Assert.Equal(figures, string.Join(", ", Named(read)));
        Assert.Equal(problems, string.Join(' ', read.Problems.Select(problem => problem.Key)));
    }

    [Fact]
    public void Several_figures_of_a_district_are_its_parts_where_the_sum_below_says_so() =>
        Assert.Equal(["ท่าบ่อ 2023-10 210", "สังคม 2023-10 5"], Named(Read(RegisterKind.Sales, "อำเภอ|ต.ค. 66", "ท่าบ่อ|100", "ท่าบ่อ|110", "สังคม|5", "รวม|215")));

    [Theory]
    [InlineData("ย้ายภูมิลำเนา")]
    [InlineData("ค้างชำระ")]
    [InlineData("คืนสินค้าแล้ว")]
    [InlineData("2")]
    public void A_status_of_which_nobody_knows_whether_it_counts_is_named_and_asked(string status)
    {
        string[] lines = ["รหัส|อำเภอ|วันที่ขึ้นทะเบียน|สถานะ", "A1|ท่าบ่อ|15/10/2566|ปกติ", $"A2|ท่าบ่อ|15/10/2566|{status}"];

        var asked = Read(RegisterKind.Products, lines);
        var read = new RegisterReader(RegisterKind.Products, RegisterRecord.None.HeadingsOf(ShippedConfiguration.Program, RegisterKind.Products), new() { Counted = [status] }, Form.Districts.Value).Read([Table("แผ่นงาน 1", lines)], "x", Today);

        Assert.Equal(["ท่าบ่อ 2023-10 1"], Named(asked));
        Assert.Equal(("register.status", status), (Assert.Single(asked.Problems).Key, asked.Problems[0]["status"]));
        Assert.Equal(["ท่าบ่อ 2023-10 2"], Named(read));
    }

    [Theory]
    [InlineData(true, "Active")]
    [InlineData(true, "อนุมัติ")]
    [InlineData(true, "ไม่ยกเลิก")]
    [InlineData(true, "ยังไม่หมดอายุ")]
    [InlineData(true, "Not cancelled")]
    [InlineData(false, "Cancelled")]
    [InlineData(false, "Expired")]
    [InlineData(false, "รออนุมัติ")]
    [InlineData(false, "ไม่อนุมัติ")]
    [InlineData(false, "ยังไม่ได้รับอนุมัติ")]
    [InlineData(false, "ยกเลิก")]
    public void A_line_counts_by_what_its_status_says(bool counts, string status)
    {
        var read = Read(RegisterKind.Products, "รหัส|อำเภอ|วันที่ขึ้นทะเบียน|สถานะ", "A1|ท่าบ่อ|15/10/2566|ปกติ", $"A2|ท่าบ่อ|15/10/2566|{status}");

        Assert.Equal([$"ท่าบ่อ 2023-10 {(counts ? 2 : 1)}"], Named(read));
        Assert.Equal(counts ? 0 : 1, read.Notes.Count);
    }

    [Fact]
    public void A_formula_without_its_result_is_told()
    {
        var read = ReadCells(RegisterKind.Sales, [[new("อำเภอ"), new("ต.ค. 66"), new("พ.ย. 66")], [new("ท่าบ่อ"), new("1"), new("", CellMarks.NoResult)], [new("สังคม"), new("", CellMarks.NoResult), new("", CellMarks.NoResult)]]);

        Assert.Equal(["ท่าบ่อ 2023-10 1"], Named(read));
        Assert.Equal(("register.no-value", 2), (Assert.Single(read.Problems).Key, read.Problems[0]["count"]));
    }

    [Fact]
    public void A_sum_of_months_that_they_do_not_come_to_is_told()
    {
        var read = Read(RegisterKind.Sales, "อำเภอ|ต.ค. 66|พ.ย. 66|รวม (บาท)", "ท่าบ่อ|100|200|900");

        Assert.Equal(["ท่าบ่อ 2023-10 100", "ท่าบ่อ 2023-11 200"], Named(read));
        Assert.Equal("register.sum", Assert.Single(read.Problems).Key);
    }

    [Theory]
    [InlineData("Sheet1", "อำเภอ|ยอดจำหน่าย ต.ค. 66", "จังหวัดหนองคาย|", "เมือง|7", "ท่าบ่อ|100", "จังหวัดอุดรธานี|", "เมือง|999", "กุมภวาปี|5")]
    [InlineData("Sheet1", "อำเภอ|ยอดจำหน่าย ต.ค. 66", "เมืองหนองคาย|7", "ท่าบ่อ|100", "จังหวัดอุดรธานี|1004", "เมือง|999", "กุมภวาปี|5")]
    [InlineData("Sheet1", "จังหวัด|อำเภอ|ยอดจำหน่าย ต.ค. 66", "หนองคาย|เมือง|7", "|ท่าบ่อ|100", "อุดรธานี|กุมภวาปี|5", "|เมือง|999")]
    public void Below_another_province_s_name_no_district_is_ours(string sheet, params string[] lines) =>
        Assert.Equal(["เมืองหนองคาย 2023-10 7", "ท่าบ่อ 2023-10 100"], Named(Read(RegisterKind.Sales, "x", Table($"ไฟล์ x.xlsx แผ่นงาน {sheet}", lines))));

    [Theory]
    [InlineData("อุดรธานี", "อำเภอ|ยอดจำหน่าย ต.ค. 66", "เมือง|999")]
    [InlineData("Sheet1", "ยอดจำหน่าย OTOP จังหวัดอุดรธานี", "อำเภอ|ยอดจำหน่าย ต.ค. 66", "เมือง|999")]
    public void A_table_of_another_province_has_none_of_our_districts(string sheet, params string[] lines)
    {
        var read = Read(RegisterKind.Sales, "x", Table($"ไฟล์ x.xlsx แผ่นงาน {sheet}", lines));

        Assert.Empty(read.Figures);
        Assert.Equal("register.not-counted", Assert.Single(read.Notes).Key);
    }

    [Fact]
    public void A_sheet_for_each_district_needs_no_column_of_districts_and_a_month_without_a_line_brought_nothing()
    {
        var read = new RegisterReader(RegisterKind.Products, RegisterRecord.None.HeadingsOf(ShippedConfiguration.Program, RegisterKind.Products), new(), Form.Districts.Value).Read(
            [
                Table("ไฟล์ products.xlsx แผ่นงาน ท่าบ่อ", "รหัสผลิตภัณฑ์|ชื่อผลิตภัณฑ์|วันที่ขึ้นทะเบียน", "P1|ผ้า|5/10/2566", "P2|ผ้า|6/12/2566"),
                Table("ไฟล์ products.xlsx แผ่นงาน สังคม", "รหัสผลิตภัณฑ์|ชื่อผลิตภัณฑ์|วันที่ขึ้นทะเบียน", "P3|ผ้า|5/12/2566"),
            ],
            "products",
            Today);

        Assert.Equal(["ท่าบ่อ 2023-10 1", "ท่าบ่อ 2023-11 0", "ท่าบ่อ 2023-12 1", "สังคม 2023-10 0", "สังคม 2023-11 0", "สังคม 2023-12 1"], Named(read));
    }

    [Fact]
    public void A_heading_in_words_that_nobody_knows_is_asked_and_once_said_it_counts()
    {
        string[] lines = ["อำเภอ|วันออกใบ|เลขที่ใบ", "ท่าบ่อ|5/10/2566|A1", "ท่าบ่อ|6/10/2566|A2", "สังคม|5/10/2566|A3"];
        var said = RegisterRecord.None.With(
        [
            new RememberedHeading("OTOP", RegisterKind.Products, RegisterHeadings.KeyOf("วันออกใบ"), RegisterColumn.Day),
            new RememberedHeading("OTOP", RegisterKind.Products, RegisterHeadings.KeyOf("เลขที่ใบ"), RegisterColumn.Code),
        ]);

        var asked = Read(RegisterKind.Products, lines);
        var read = Read(RegisterKind.Products, RegisterRecord.Parse(said.Keep()), lines);

        Assert.Equal(["วันออกใบ", "เลขที่ใบ"], asked.Unknown);
        Assert.Empty(asked.Figures);
        Assert.Equal(["ท่าบ่อ 2023-10 2", "สังคม 2023-10 1"], Named(read));
        Assert.Empty(read.Unknown);
    }

    [Theory]
    [InlineData("ประมาณการ")]
    [InlineData("คาดการณ์")]
    [InlineData("Target")]
    [InlineData("base")]
    [InlineData("ยอดยกมา")]
    [InlineData("เฉลี่ย")]
    [InlineData("ค่าเฉลี่ย")]
    [InlineData("เทียบปีฐาน")]
    [InlineData("ช่วงเดียวกันของปีก่อน")]
    [InlineData("เป้า")]
    [InlineData("แผน")]
    [InlineData("แผนการจำหน่าย")]
    [InlineData("เป้าหมายที่จังหวัดกำหนด")]
    [InlineData("ยอดขายปีก่อน")]
    [InlineData("ร้อยละที่เพิ่มขึ้น")]
    public void A_row_of_another_kind_than_what_came_about_is_told_and_not_counted(string kind)
    {
        var read = Read(RegisterKind.Sales, "อำเภอ|รายการ|ต.ค. 66", "ท่าบ่อ|ยอดจำหน่าย|90000", $"ท่าบ่อ|{kind}|100000");

        Assert.Equal(["ท่าบ่อ 2023-10 90000"], Named(read));
        Assert.Equal(kind, Assert.Single(read.Notes)["status"]);
    }

    [Theory]
    [InlineData("ฐานรองแก้ว", "")]
    [InlineData("จากตานี", "")]
    [InlineData("แผนที่ผ้าปัก", "")]
    [InlineData("ผลไม้แปรรูป", "")]
    [InlineData("ผ้าไหม", "ตามเป้าหมาย")]
    [InlineData("ผ้าไหม", "สูงกว่าเป้าหมาย")]
    public void A_name_that_begins_as_such_a_word_and_a_remark_on_a_target_count(string name, string remark) =>
        Assert.Equal(["ท่าบ่อ 2023-10 30"], Named(Read(RegisterKind.Sales, "อำเภอ|ผลิตภัณฑ์|ต.ค. 66|หมายเหตุ", "ท่าบ่อ|อาหาร|10|", $"ท่าบ่อ|{name}|20|{remark}")));

    [Theory]
    [InlineData("รวม")]
    [InlineData("ทั้งหมด")]
    [InlineData("ทั้งสิ้น")]
    [InlineData("ภาพรวม")]
    [InlineData("ทั้งไตรมาส")]
    [InlineData("ยอดสุทธิ")]
    [InlineData("รวมสุทธิ")]
    [InlineData("รวมยอดจำหน่ายทั้งสิ้น")]
    [InlineData("รวมไตรมาส 1")]
    [InlineData("รวม (บาท)")]
    [InlineData("รวมทั้งสิ้น 2 รายการ")]
    [InlineData("Sub total")]
    [InlineData("รวมผ้าและอาหาร")]
    public void A_row_below_products_that_calls_itself_a_sum_is_none_of_them(string total)
    {
        var read = Read(RegisterKind.Sales, "ยอดจำหน่าย OTOP อำเภอท่าบ่อ ปีงบประมาณ 2567", "ผลิตภัณฑ์|ต.ค. 66|พ.ย. 66", "ผ้าไหม|100000|200000", "อาหาร|50000|60000", $"{total}|150000|260000");

        Assert.Equal(["ท่าบ่อ 2023-10 150000", "ท่าบ่อ 2023-11 260000"], Named(read));
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData("รวมใจผ้าไหม|100|200", "อาหาร|50|60")]
    [InlineData("อาหาร|50|60", "รวมใจผ้าไหม|100|200")]
    [InlineData("อาหาร|50|60", "Summer silk|100|200", "รวม|150|260")]
    [InlineData("รวมใจผ้าไหม|100|200", "อาหาร|50|60", "รวม|150|260")]
    public void A_product_whose_name_begins_with_a_word_for_a_sum_is_a_product(params string[] lines)
    {
        var read = Read(RegisterKind.Sales, ["ยอดจำหน่าย OTOP อำเภอท่าบ่อ ปีงบประมาณ 2567", "ผลิตภัณฑ์|ต.ค. 66|พ.ย. 66", .. lines]);

        Assert.Equal(["ท่าบ่อ 2023-10 150", "ท่าบ่อ 2023-11 260"], Named(read));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void A_producer_whose_name_begins_so_is_counted_in_a_list() =>
        Assert.Equal(["ท่าบ่อ  2"], Named(Read(RegisterKind.Registrants, "ผู้ผลิต OTOP อำเภอท่าบ่อ", "รหัส|ชื่อกลุ่ม", "1|รวมใจผ้าไหม", "2|กลุ่มจักสาน", "รวม|2")));

    [Theory]
    [InlineData("('000 บาท)", 100000)]
    [InlineData("(k baht)", 100000)]
    [InlineData("(k บาท)", 100000)]
    [InlineData("(ร้อยบาท)", 10000)]
    [InlineData("(หน่วย : พันบาท)", 100000)]
    [InlineData("(สิบบาท)", 1000)]
    public void A_heading_s_unit_is_its_figures_however_it_is_written(string unit, int value) =>
        Assert.Equal([$"ท่าบ่อ 2023-10 {value}"], Named(Read(RegisterKind.Sales, $"อำเภอ|ต.ค. 66 {unit}", "ท่าบ่อ|100")));

    [Fact]
    public void Baht_with_more_than_two_places_are_of_a_unit_that_nothing_names()
    {
        var read = Read(RegisterKind.Sales, "อำเภอ|ยอดจำหน่าย ต.ค. 66", "ท่าบ่อ|13.544178", "สังคม|1500.1254", "สระใคร|13.54");

        Assert.Equal(["สังคม 2023-10 1500.1254", "สระใคร 2023-10 13.54"], Named(read));
        Assert.Equal("register.no-value", Assert.Single(read.Problems).Key);
        Assert.Equal("register.no-value", Assert.Single(ReadCells(RegisterKind.Sales, [new("อำเภอ"), new("ยอดจำหน่าย ต.ค. 66")], [new("ท่าบ่อ"), new("13.544178", CellMarks.Number)]).Problems).Key);
        Assert.Equal(["ท่าบ่อ 2023-10 13544178"], Named(Read(RegisterKind.Sales, "อำเภอ|ยอดจำหน่าย ต.ค. 66 (ล้านบาท)", "ท่าบ่อ|13.544178")));
    }

    [Fact]
    public void A_code_of_another_district_than_the_name_beside_it_is_asked()
    {
        var read = Read(RegisterKind.Sales, "รหัสอำเภอ|ชื่ออำเภอ|ยอดขาย ต.ค. 66", "4302|สังคม|5", "4302|ท่าบ่อ|7");

        Assert.Equal(["ท่าบ่อ 2023-10 7"], Named(read));
        Assert.Equal("register.no-district", Assert.Single(read.Problems).Key);
        Assert.Empty(read.Unknown);
    }

    [Theory]
    [InlineData("ยอดสั่งซื้อ/ยอดจำหน่ายไตรมาสก่อน ต.ค. 66")]
    [InlineData("ยอดจำหน่ายปีก่อน ต.ค. 66")]
    public void A_title_that_speaks_of_a_time_before_leaves_the_figures_open(string title)
    {
        var read = Read(RegisterKind.Sales, title, "อำเภอ|มูลค่า", "ท่าบ่อ|60", "สังคม|30");

        Assert.Equal("register.before", Assert.Single(read.Problems).Key);
        Assert.Empty(read.Figures);
    }

    [Fact]
    public void A_heading_is_asked_as_it_stands_and_what_is_said_of_it_holds_for_every_month()
    {
        string[] lines = ["อำเภอ|ยอดขาย ต.ค. 66 ออนไลน์|ยอดขาย ต.ค. 66 หน้าร้าน|ยอดขาย พ.ย. 66 ออนไลน์|ยอดขาย พ.ย. 66 หน้าร้าน", "ท่าบ่อ|1|2|3|4"];
        var asked = Read(RegisterKind.Sales, lines);
        var said = RegisterRecord.None.With(
        [
            new RememberedHeading("OTOP", RegisterKind.Sales, RegisterHeadings.AskedKeyOf(asked.Unknown[0]), RegisterColumn.Ignored),
            new RememberedHeading("OTOP", RegisterKind.Sales, RegisterHeadings.AskedKeyOf(asked.Unknown[1]), RegisterColumn.Amount),
        ]);

        Assert.Equal(["ยอดขาย ต.ค. 66 ออนไลน์", "ยอดขาย ต.ค. 66 หน้าร้าน"], asked.Unknown);
        Assert.Equal(["ท่าบ่อ 2023-10 2", "ท่าบ่อ 2023-11 4"], Named(Read(RegisterKind.Sales, said, lines)));
    }

    [Theory]
    [InlineData(1, "register.no-month")]
    [InlineData(3, "register.day-order")]
    public void A_few_days_in_another_order_than_a_long_column_are_asked_by_themselves(int astray, string problem)
    {
        var days = Enumerable.Range(0, 30).Select(at => $"{13 + (at % 15)}/10/2023").Append("5/11/2023").Concat(Enumerable.Range(0, astray).Select(at => $"11/{20 + at}/2023"));
        var read = Read(RegisterKind.Sales, ["วันที่ขาย|อำเภอ|จำนวนเงิน", .. days.Select(day => $"{day}|ท่าบ่อ|1")]);

        Assert.Equal(astray == 1 ? ["ท่าบ่อ 2023-10 30", "ท่าบ่อ 2023-11 1"] : [], Named(read));
        Assert.Equal(problem, Assert.Single(read.Problems).Key);
    }

    [Theory]
    [InlineData("register.sum", "อำเภอ|เดือน|ยอดจำหน่าย", "ท่าบ่อ|ต.ค. 66|100", "รวม||250")]
    [InlineData("register.no-district", "อำเภอ|เดือน|ยอดจำหน่าย", "ท่าบ่อ|ต.ค. 66|100", "ไม่ระบุ|ต.ค. 66|50")]
    [InlineData("register.outside", "อำเภอ|เดือน|ยอดจำหน่าย", "ท่าบ่อ|ต.ค. 66|100", "ศรีวิไล|ต.ค. 66|50")]
    [InlineData("register.negative", "อำเภอ|เดือน|ยอดจำหน่าย", "ท่าบ่อ|ต.ค. 66|100", "สังคม|ต.ค. 66|-5,000", "สระใคร|ต.ค. 66|(300)")]
    [InlineData("register.no-month", "อำเภอ|เดือน|ยอดจำหน่าย", "ท่าบ่อ|ต.ค. 66|100", "สังคม|ตุลาคม|50")]
    [InlineData("register.no-value", "อำเภอ|เดือน|ยอดจำหน่าย", "ท่าบ่อ|ต.ค. 66|100", "สังคม|ต.ค. 66|-", "สระใคร|ต.ค. 66|1.234")]
    [InlineData("register.two-columns", "อำเภอ|เดือน|ยอดจำหน่าย|ยอดขาย", "ท่าบ่อ|ต.ค. 66|100|90")]
    [InlineData("register.no-figures", "อำเภอ|เดือน|ชื่อผลิตภัณฑ์", "ท่าบ่อ|ต.ค. 66|ผ้า")]
    public void What_is_not_plain_is_told_with_its_rows_and_nothing_is_taken_for_it(string problem, params string[] lines)
    {
        var read = Read(RegisterKind.Sales, lines);

        Assert.Equal(problem, Assert.Single(read.Problems).Key);
        Assert.Equal(problem is "register.two-columns" or "register.no-figures" ? [] : ["ท่าบ่อ 2023-10 100"], Named(read));
    }

    [Theory]
    [InlineData(RegisterKind.Registrants, "ยอดจำหน่าย OTOP ปีงบประมาณ 2566 (บาท)||||", "อำเภอ|ม.ค. 66|ก.พ. 66|มี.ค. 66|รวม", "ท่าบ่อ|100|200|300|600")]
    [InlineData(RegisterKind.Products, "อำเภอ|เดือน|จำนวน (ล้านบาท)", "ท่าบ่อ|ต.ค. 66|100")]
    public void A_table_of_money_is_no_register_of_producers_or_products(RegisterKind kind, params string[] lines)
    {
        var read = Read(kind, lines);

        Assert.Equal("register.money", Assert.Single(read.Problems).Key);
        Assert.Empty(read.Figures);
    }

    [Theory]
    [InlineData("ข้อมูล ณ วันที่ 15 มกราคม 2567", "2024-01-15")]
    [InlineData("หมายเหตุ ข้อมูล ณ 31/12/2566", "2023-12-31")]
    [InlineData("ผู้จัดทำ", null)]
    public void The_day_may_stand_below_the_table(string remark, string? day)
    {
        var read = Read(RegisterKind.Registrants, "อำเภอ|จำนวน", "ท่าบ่อ|79", "สังคม|53", remark);

        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), read.Day);
        Assert.Equal(2, read.Figures.Count);
    }

    [Fact]
    public void A_code_in_two_districts_counts_where_it_stands_first_and_is_told()
    {
        var read = Read(RegisterKind.Registrants, "รหัส|อำเภอ", "A1|ท่าบ่อ", "A1|สังคม", "A2|สังคม");

        Assert.Equal(["ท่าบ่อ  1", "สังคม  1"], Named(read));
        Assert.Equal("register.code-differs", Assert.Single(read.Problems).Key);
    }

    [Fact]
    public void Two_tables_that_contradict_each_other_are_not_taken()
    {
        var read = new RegisterReader(RegisterKind.Registrants, RegisterRecord.None.HeadingsOf(ShippedConfiguration.Program, RegisterKind.Registrants), new(), Form.Districts.Value).Read(
            [Table("แผ่นงาน 1", "อำเภอ|จำนวน", "ท่าบ่อ|79", "สังคม|53"), Table("แผ่นงาน 2", "อำเภอ|จำนวน", "ท่าบ่อ|80", "สังคม|53")],
            "x",
            Today);

        Assert.Equal(["สังคม  53"], Named(read));
        Assert.Equal("ท่าบ่อ", Assert.Single(read.Problems)["district"]);
    }

    [Fact]
    public void What_is_kept_holds_no_name_code_or_telephone()
    {
        var read = Read(RegisterKind.Registrants, "รหัส|ชื่อผู้ประกอบการ|โทรศัพท์|อำเภอ", "1430200012345|นางสาวสมศรี|0812345678|ท่าบ่อ");
        var kept = RegisterRecord.None.With(new RegisterSnapshot("OTOP", RegisterKind.Registrants, new(2023, 12, 31), "a.xlsx", read.Figures)).Keep();

        Assert.Equal("""{"Snapshots":[{"Mission":"OTOP","Kind":"Registrants","Day":"2023-12-31","Source":"a.xlsx","Figures":[{"District":"4302","Month":null,"Value":1}]}],"Headings":[]}""", kept);
    }
}
