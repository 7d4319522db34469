using OtopFormSync.Core.Reporting.Claims.Tables;
using static OtopFormSync.Core.Tests.Reporting.Drafted;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>A mail that names its month and no year at all: it is the month just over, as long as it is fresh and nothing in the mail speaks of another year.</summary>
public sealed class YearlessMonthsTests
{
    private const string Figures = "ยอดจำหน่าย 5,588,600 บาท\nDigital Wallet 8 ราย";

    [Theory]
    [InlineData("รายงาน OTOP เดือนธันวาคม", Figures, "- · 2023-12: sales 5588600, wallet 8")]
    [InlineData("ยอดเดือน ธ.ค.", Figures, "- · 2023-12: sales 5588600, wallet 8")]
    [InlineData("รายงาน", "ขอส่งรายงานเดือนธันวาคม\n" + Figures, "- · 2023-12: sales 5588600, wallet 8")]
    [InlineData("รายงาน", "ประจำเดือนธันวาคม\n" + Figures, "- · 2023-12: sales 5588600, wallet 8")]
    [InlineData("รายงาน", "ขอส่งรายงานเดือนธันวาคม ไตรมาส 1 ปีงบประมาณ 2567\n" + Figures, "- · 2023-12: sales 5588600, wallet 8")]
    [InlineData("รายงาน", "หนองคาย 5 มกราคม 2567\nขอส่งรายงานเดือนธันวาคม\n" + Figures, "- · 2023-12: sales 5588600, wallet 8")]
    [InlineData("รายงาน", "เดือนธันวาคม ยอดจำหน่าย 5,588,600 บาท\nDigital Wallet 8 ราย", "- · 2023-12: sales 5588600, wallet 8")]
    [InlineData("รายงาน", "เดือนธันวาคม ยอดขาย 5,124,500 บาท เพิ่มขึ้นจากเดือนพฤศจิกายน 610,700 บาท\nDigital Wallet 8 ราย", "- · 2023-12: sales 5124500, wallet 8")]
    [InlineData("รายงาน", "เดือนธันวาคม ขายได้ 5,130,000 บาท คาดว่าเดือนมกราคม 5,300,000 บาท", "- · 2023-12: sales 5130000")]
    [InlineData("รายงาน", "ยอดขาย พ.ย. 4,513,800 บาท ธ.ค. 5,124,500 บาท", "- · 2023-11: sales 4513800 · 2023-12: sales 5124500")]
    [InlineData("รายงาน", "ขอส่งรายงานเดือนตุลาคม\n" + Figures, "- · 2023-10: sales 5588600, wallet 8")]
    public void Is_the_one_just_over(string subject, string text, string says) => Assert.Equal(says, Says(Read(Mail(subject, text))));

    [Theory]
    [InlineData("ขอส่งรายงานเดือนมกราคม")] // has only begun
    [InlineData("ขอส่งรายงานเดือนกันยายน")] // is over for long
    [InlineData("ขอส่งรายงานเดือนธันวาคม เทียบ ปี 65")]
    [InlineData("ขอส่งรายงานเดือนธันวาคม\nข้อมูลปี 2565")]
    [InlineData("ขอส่งรายงานเดือนธันวาคมปีที่แล้ว")]
    [InlineData("ขอส่งรายงานเดือนธันวาคม\nขอส่งข้อมูลเดือนพฤศจิกายน")]
    [InlineData("ขอส่งรายงานเดือนธันวาคม\nผลิตภัณฑ์ใหม่เดือนพฤศจิกายน 2 ผลิตภัณฑ์")]
    public void Is_asked_where_the_year_is_open(string line) =>
        Assert.DoesNotMatch("[0-9]{4}-[0-9]{2}: ", Says(Read(Mail("รายงาน", $"{line}\n{Figures}"))));

    [Theory]
    [InlineData("รายงาน OTOP เดือนธันวาคม 2556", Figures, "- · YearOutsideWindow?: sales 5588600, wallet 8")]
    [InlineData("รายงาน OTOP เดือนธันวาคม 2656", Figures, "- · YearOutsideWindow?: sales 5588600, wallet 8")]
    [InlineData("รายงาน ธ.ค. 66", "ยอดจำหน่ายเดือนธันวาคม 2556 จำนวน 5,588,600 บาท", "- · YearOutsideWindow?: sales 5588600")]
    [InlineData("รายงาน", "ยอดจำหน่ายเดือนธันวาคม 2546 จำนวน 5,588,600 บาท", "- · YearOutsideWindow?: sales 5588600")]
    [InlineData("รายงาน OTOP เดือนธันวาคม 2556", "ยอดจำหน่ายเดือนธันวาคม 2566 จำนวน 5,588,600 บาท", "- · 2023-12: sales 5588600")]
    [InlineData("รายงาน OTOP เดือนธันวาคม", "ตามหนังสือกรมฯ เดือนมีนาคม 2556\n" + Figures, "- · 2023-12: sales 5588600, wallet 8")]
    public void A_year_that_can_be_none_is_asked_and_never_taken_for_another(string subject, string text, string says) => Assert.Equal(says, Says(Read(Mail(subject, text))));

    [Fact]
    public void So_is_one_among_the_months_of_a_table() =>
        Assert.Equal("- · 2023-10: sales 5000000 · YearOutsideWindow?: sales 5200000 · 2023-12: sales 5588600", Says(Read(Mail("รายงาน", "", Table("รายการ | ต.ค. 66 | พ.ย. 56 | ธ.ค. 66", "ยอดจำหน่าย | 5,000,000 | 5,200,000 | 5,588,600")))));

    [Theory]
    [InlineData("2023-12-28", "- · NoYear?: sales 5588600, wallet 8")]
    [InlineData("2024-01-01", "- · 2023-12: sales 5588600, wallet 8")]
    [InlineData("2024-03-31", "- · 2023-12: sales 5588600, wallet 8")]
    [InlineData("2024-04-01", "- · NoYear?: sales 5588600, wallet 8")]
    [InlineData("2024-12-15", "- · NoYear?: sales 5588600, wallet 8")]
    public void Holds_while_the_month_is_fresh(string received, string says) =>
        Assert.Equal(says, Says(Read(Mail("รายงานเดือนธันวาคม", Figures), received: DateOnly.ParseExact(received, "yyyy-MM-dd", null))));

    [Fact]
    public void A_table_is_of_the_mails_only_month() =>
        Assert.Equal("- · 2023-12: sales 5588600", Says(Read(Mail("รายงานเดือนธันวาคม", "", Table("รายการ | ธันวาคม", "ยอดจำหน่าย | 5,588,600")))));

    [Fact]
    public void A_table_of_months_goes_up_to_the_mails_own() =>
        Assert.Equal("- · 2023-11: sales 5000000 · 2023-12: sales 5588600", Says(Read(Mail("รายงานเดือนธันวาคม", "", Table("รายการ | พ.ย. | ธ.ค.", "ยอดจำหน่าย | 5,000,000 | 5,588,600")))));

    [Fact]
    public void Several_months_over_a_table_stay_open() =>
        Assert.DoesNotMatch("[0-9]{4}-[0-9]{2}: ", Says(Read(Mail("รายงาน", "", Table("รายการ | พ.ย. | ธ.ค.", "ยอดจำหน่าย | 5,000,000 | 5,588,600")))));

    [Fact]
    public void Sheets_are_of_the_months_whose_names_they_bear() =>
        Assert.Equal("- · 2023-10: sales 5000000 · 2023-11: sales 5200000 · 2023-12: sales 5588600", Says(Read(Mail("รายงาน", "", Sheets))));

    [Fact]
    public void Sheets_are_so_where_the_mail_names_one_of_their_months() =>
        Assert.Equal("- · 2023-10: sales 5000000 · 2023-11: sales 5200000 · 2023-12: sales 5588600", Says(Read(Mail("รายงานเดือนธันวาคม", "", Sheets))));

    [Theory]
    [InlineData("รายงานปี 2565", "2024-01-05")] // another year
    [InlineData("รายงานเดือนมกราคม", "2024-01-05")] // another month
    [InlineData("รายงาน", "2024-05-05")] // none is fresh
    [InlineData("รายงาน", "2023-12-20")] // the last one is not over
    public void Sheets_stay_open_where_the_mail_speaks_of_others(string subject, string received) =>
        Assert.DoesNotContain("2023-12: sales 5588600", Says(Read(Mail(subject, "", Sheets), received: DateOnly.ParseExact(received, "yyyy-MM-dd", null))), StringComparison.Ordinal);

    [Fact]
    public void A_sheet_stays_open_below_a_title_of_another_month() =>
        Assert.DoesNotContain("2023-11: sales 5200000", Says(Read(Mail("รายงาน", "", Sheet("พฤศจิกายน", "รายงานเดือนตุลาคม", "ยอดจำหน่าย | 5,200,000"), Sheet("ธันวาคม", "ยอดจำหน่าย | 5,588,600")))), StringComparison.Ordinal);

    private static ReadTable[] Sheets => [Sheet("ตุลาคม", "ยอดจำหน่าย | 5,000,000"), Sheet("พ.ย.", "ยอดจำหน่าย | 5,200,000"), Sheet("เดือนธันวาคม", "ยอดจำหน่าย | 5,588,600")];

    private static ReadTable Sheet(string name, params IEnumerable<string> rows) => Table(["รายการ | จำนวน", .. rows]) with { Place = $"ไฟล์แนบ รายงาน.xlsx แผ่นงาน {name}" };

    [Fact]
    public void What_is_sent_on_may_be_older() =>
        Assert.DoesNotMatch("[0-9]{4}-[0-9]{2}: ", Says(Read(Mail("Fwd: รายงานเดือนธันวาคม") with { Forwarded = new("รายงานเดือนธันวาคม", Figures, []) })));
}
