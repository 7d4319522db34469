using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Testing;
using static OtopFormSync.Core.Tests.Reporting.RegisterTables;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>What titles, sheets' names and headings of figures say beside the words in which they may speak of the whole register.</summary>
public sealed class RegisterWordsTests
{
    [Theory]
    [InlineData(RegisterKind.Registrants, "บัญชีสรุปจำนวนผู้ผลิต ผู้ประกอบการ OTOP ที่ขึ้นทะเบียน จำแนกรายอำเภอ", "สำนักงานพัฒนาชุมชนจังหวัดหนองคาย")]
    [InlineData(RegisterKind.Registrants, "แบบรายงานผลการลงทะเบียนผู้ผลิต ผู้ประกอบการ OTOP ทั้งหมด ณ วันที่ ๓๑ ธ.ค. ๒๕๖๖")]
    [InlineData(RegisterKind.Registrants, "ทะเบียนผู้ประกอบการ OTOP นค. (กลุ่มงานส่งเสริมการพัฒนาชุมชน)", "ปรับปรุงข้อมูลล่าสุด")]
    [InlineData(RegisterKind.Registrants, "ตารางที่ 1 จำนวนผู้ลงทะเบียน OTOP คงอยู่ปัจจุบัน (ไม่รวมที่ยกเลิก)")]
    [InlineData(RegisterKind.Registrants, "Registered producers, Nong Khai Province, as of December 2023 ณ 31/12/2566")]
    [InlineData(RegisterKind.Products, "ผลการลงทะเบียนผลิตภัณฑ์ OTOP รายเดือน รายอำเภอ ปีงบประมาณ พ.ศ. 2567")]
    [InlineData(RegisterKind.Products, "สถิติจำนวนผลิตภัณฑ์ใหม่ที่ขึ้นทะเบียนเพิ่ม ของจังหวัดหนองคาย ไตรมาสที่ 1/2567")]
    [InlineData(RegisterKind.Sales, "รายงานผลการจำหน่ายสินค้าหนึ่งตำบล หนึ่งผลิตภัณฑ์ (OTOP)", "ไตรมาส 1 (ตุลาคม - ธันวาคม 2566) ปีงบประมาณ พ.ศ. 2567")]
    [InlineData(RegisterKind.Sales, "ศูนย์ข้อมูลกลาง (DOC) ยอดขายสินค้า OTOP รวมทุกช่องทาง แยกตามประเภทผลิตภัณฑ์ (หน่วย:บาท)")]
    [InlineData(RegisterKind.Sales, "สรุปยอดขาย OTOP 9 อำเภอ จ.หนองคาย ต.ค. - พ.ย. 66")]
    public void A_title_in_known_words_needs_no_question(RegisterKind kind, params string[] titles) => Assert.Empty(Ask(kind, "Sheet1", "x", titles).Unknown);

    [Theory]
    [InlineData(RegisterKind.Registrants, "ใหม่", "จำนวนผู้ประกอบการ OTOP ที่ลงทะเบียนใหม่ ณ วันที่ 31 ธันวาคม 2566")]
    [InlineData(RegisterKind.Registrants, "ถูกเพิกถอน", "จำนวนผู้ประกอบการที่ถูกเพิกถอนทะเบียน")]
    [InlineData(RegisterKind.Registrants, "เลิกกิจการ", "จำนวนผู้ผลิตที่เลิกกิจการ")]
    [InlineData(RegisterKind.Registrants, "หมดอายุ", "จำนวนผู้ประกอบการ OTOP ที่ทะเบียนหมดอายุ")]
    [InlineData(RegisterKind.Registrants, "รอการอนุมัติ", "จำนวนผู้ประกอบการที่รอการอนุมัติ")]
    [InlineData(RegisterKind.Registrants, "กลุ่มอาหาร", "จำนวนผู้ประกอบการ OTOP กลุ่มอาหาร")]
    [InlineData(RegisterKind.Registrants, "เดือน", "จำนวนผู้ลงทะเบียน OTOP ประจำเดือนธันวาคม 2566")]
    [InlineData(RegisterKind.Registrants, "ไตรมาส", "จำนวนผู้ลงทะเบียน OTOP ไตรมาส 1 ปีงบประมาณ 2567")]
    [InlineData(RegisterKind.Products, "ถูกยกเลิก", "จำนวนผลิตภัณฑ์ OTOP ที่ถูกยกเลิกทะเบียน")]
    [InlineData(RegisterKind.Products, "ร้อยละ", "ร้อยละของผลิตภัณฑ์ OTOP ที่ขึ้นทะเบียน")]
    [InlineData(RegisterKind.Sales, "เฉลี่ยต่อ", "ยอดจำหน่ายเฉลี่ยต่อราย OTOP (บาท)")]
    [InlineData(RegisterKind.Sales, "กำไร", "กำไรจากการจำหน่าย OTOP (บาท)")]
    [InlineData(RegisterKind.Sales, "ต่าง เป้าหมาย", "ผลต่างยอดจำหน่าย OTOP จากเป้าหมาย (บาท)")]
    [InlineData(RegisterKind.Sales, "เป้าหมาย", "ยอดจำหน่าย OTOP ตามเป้าหมาย ปีงบประมาณ 2567 (บาท)")]
    [InlineData(RegisterKind.Sales, "ออนไลน์", "ยอดจำหน่ายผ่านช่องทางออนไลน์ OTOP (บาท)")]
    [InlineData(RegisterKind.Sales, "profit", "OTOP profit, Nong Khai (baht)")]
    public void What_a_title_says_beside_them_is_asked(RegisterKind kind, string word, string title)
    {
        var read = Ask(kind, "Sheet1", "x", title);

        Assert.Empty(read.Figures);
        Assert.Equal(["คำว่า " + word], read.Unknown);
        Assert.Equal(("register.words", title), (Assert.Single(read.Problems).Key, read.Problems[0]["title"]));
    }

    [Theory]
    [InlineData("คำว่า เลิกกิจการ", "ผู้ประกอบการเลิกกิจการ||หน้า 1", "อำเภอ|จำนวน|หมายเหตุ", "ท่าบ่อ|3|")]
    [InlineData("", "อำเภอ|เป้าหมาย|ผลการลงทะเบียน", "^|^|จำนวน", "ท่าบ่อ|5|3")]
    [InlineData("", "เป้าหมายและผลการลงทะเบียนผู้ประกอบการ||", "อำเภอ|เป้าหมาย|จำนวน", "ท่าบ่อ|5|3")]
    [InlineData("คำว่า ใหม่", "จำนวนผู้ประกอบการรายใหม่||", "อำเภอ|ร้อยละของรายใหม่|จำนวน", "ท่าบ่อ|5|3")]
    public void What_has_a_column_of_its_own_is_none_of_the_figures_beside_it(string asked, params string[] lines) =>
        Assert.Equal(asked, string.Join(' ', Read(RegisterKind.Registrants, lines).Unknown.Where(RegisterHeadings.IsWord)));

    [Theory]
    [InlineData("คำว่า ขาดต่อ", "ขาดต่อ", "x", "จำนวนผู้ประกอบการ")]
    [InlineData("", "ผู้ประกอบการ", "x", "จำนวนผู้ประกอบการ")]
    [InlineData("คำว่า เลิกกิจการ", "Sheet1", "ผู้ประกอบการเลิกกิจการ", "OTOP")]
    [InlineData("", "Sheet1", "later (final) 2", "OTOP")]
    [InlineData("", "Sheet1", "ส่งจากพี่แดง", "จำนวนผู้ประกอบการ")]
    public void So_may_a_sheet_s_name_and_where_no_title_speaks_of_the_register_the_file_s(string asked, string sheet, string file, string title) =>
        Assert.Equal(asked, string.Join(' ', Ask(RegisterKind.Registrants, sheet, file, title).Unknown));

    [Theory]
    [InlineData(RegisterKind.Registrants, "เลิกกิจการ", "อำเภอ|จำนวน (เลิกกิจการ)", "ท่าบ่อ|3")]
    [InlineData(RegisterKind.Sales, "ออนไลน์", "อำเภอ|ยอดขาย (ออนไลน์) ต.ค. 66", "ท่าบ่อ|3")]
    [InlineData(RegisterKind.Sales, "", "อำเภอ|ยอดจำหน่าย (หน่วย : บาท) ต.ค. 66", "ท่าบ่อ|3")]
    public void So_may_the_heading_of_the_figures(RegisterKind kind, string word, params string[] lines) =>
        Assert.Equal(word.Length > 0 ? ["คำว่า " + word] : [], Read(kind, lines).Unknown);

    [Theory]
    [InlineData(RegisterColumn.Count, 1, "")]
    [InlineData(RegisterColumn.Ignored, 0, "register.other-words")]
    public void What_is_said_of_a_word_holds_for_every_title_with_it(RegisterColumn said, int figures, string problem)
    {
        var known = RegisterRecord.None.With([new RememberedHeading(ShippedConfiguration.Program.ShortTitle, RegisterKind.Registrants, RegisterHeadings.AskedKeyOf("คำว่า กลุ่มอาหาร"), said)]);
        var read = Read(RegisterKind.Registrants, known, "ผู้ประกอบการกลุ่มอาหาร ณ วันที่ 15 มกราคม 2567|", "อำเภอ|จำนวน", "ท่าบ่อ|3");

        Assert.Equal((figures, 0, problem), (read.Figures.Count, read.Unknown.Count, string.Join(' ', read.Problems.Select(found => found.Key))));
    }

    private static RegisterReading Ask(RegisterKind kind, string sheet, string file, params string[] titles) => Read(
        kind,
        file,
        Table($"ไฟล์ {file}.xlsx แผ่นงาน {sheet}", [.. titles.Select(title => $"{title}|"), kind == RegisterKind.Registrants ? "อำเภอ|จำนวน" : "อำเภอ|พ.ย. 66", "ท่าบ่อ|3", "สังคม|4"]));
}
