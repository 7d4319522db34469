using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Forms;
using OtopFormSync.Testing;
using static OtopFormSync.Core.Tests.Reporting.Drafted;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>What a mail says, from the mail as it was taken apart: which district, which months, which figures, what is doubtful.</summary>
public sealed class MailReportReaderTests
{
    private const string Month = "รายงานประจำเดือนธันวาคม 2566";
    private static readonly string[] FormHead = ["ที่ | อำเภอ | ยอดจำหน่ายผลิตภัณฑ์ OTOP (บาท) | | | รวม", " | | ต.ค. 66 | พ.ย. 66 | ธ.ค. 66 | "];

    /// <summary>The mail, and what the draft says.</summary>
    private static readonly (string Name, MailContent Mail, string Says)[] Cases =
    [
        // Our own form that came back: its key, its heading and the mail's own words are equally likely.
        ("a form for another month than the subject and the text say", Returned("รายงานเดือนพฤศจิกายน 2566", "ขอส่งรายงานเดือนพฤศจิกายน 2566", "2023-10"), "ท่าบ่อ · SeveralMonths?: sales 100"),
        ("a form for another month than the text says", Returned("ส่งแบบ", "ขอส่งรายงานเดือนพฤศจิกายน 2566", "2023-10"), "ท่าบ่อ · SeveralMonths?: sales 100"),
        ("a form for the month that the mail says", Returned("รายงานเดือนพฤศจิกายน 2566", "ขอส่งตามแนบ", "2023-11"), "ท่าบ่อ · 2023-11: sales 100"),
        ("a form in a mail that names no month", Returned("ส่งแบบ", "ขอส่งตามแนบ ภายในวันที่ 15 พฤศจิกายน 2566", "2023-10"), "ท่าบ่อ · 2023-10: sales 100"),

        // Months below a label say what they say of that one alone.
        ("no month's nil below a label is of another indicator", Mail("รายงาน", "ผลิตภัณฑ์ใหม่\nต.ค. 66 ไม่มี\nพ.ย. 66 ไม่มี\nธ.ค. 66 ไม่มี"), "- · 2023-10: products 0 · 2023-11: products 0 · 2023-12: products 0"),
        ("nils and a figure below a label", Mail("รายงาน", "Digital Wallet\n- ต.ค. 66: ไม่มี\n- พ.ย. 66: ไม่มี\n- ธ.ค. 66: 1 ราย"), "- · 2023-10: wallet 0 · 2023-11: wallet 0 · 2023-12: wallet 1"),
        ("a nil between figures", Mail("รายงาน", "ยอดจำหน่าย\nเดือนตุลาคม 2566 จำนวน 100 บาท\nเดือนพฤศจิกายน 2566 ไม่มี\nเดือนธันวาคม 2566 จำนวน 300 บาท"), "- · 2023-10: sales 100 · 2023-11: sales 0 · 2023-12: sales 300"),
        ("a nil below the figure of one indicator", Mail("รายงาน", "ผลิตภัณฑ์ใหม่ พ.ย. 66 1 ผลิตภัณฑ์\nธ.ค. 66 ไม่มี"), "- · 2023-11: products 1 · 2023-12: products 0"),
        ("a nil below the figures of several", Mail("รายงาน", "พ.ย. 66 ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์\nพ.ย. 66 ยอดจำหน่าย 100 บาท\nธ.ค. 66 ไม่มี"), "- · 2023-11: products 1, sales 100 · 2023-12: nothing"),
        ("nils below one label, figures below another", Mail("รายงาน", "ผลิตภัณฑ์ใหม่\nพ.ย. 66 ไม่มี\nธ.ค. 66 ไม่มี\nยอดจำหน่าย\nพ.ย. 66 100 บาท\nธ.ค. 66 200 บาท"), "- · 2023-11: products 0, sales 100 · 2023-12: products 0, sales 200"),
        ("the rest behind one indicator and its month", Mail("รายงาน", "ผลิตภัณฑ์ใหม่ ต.ค. 66 1 ผลิตภัณฑ์ ที่เหลือไม่มี"), "- · 2023-10: products 1, sales Unreadable?, wallet Unreadable?"),
        ("a nil of several months", Mail("รายงาน", "เดือน ต.ค. พ.ย. ธ.ค. 66 ไม่มีผลิตภัณฑ์ลงทะเบียนเพิ่ม"), "- · 2023-10: products 0 · 2023-11: products 0 · 2023-12: products 0"),
        ("months below a label with empty lines between", Mail("รายงาน", "ยอดจำหน่าย\n\nต.ค. 66 100 บาท\n\nพ.ย. 66 200 บาท\n\nธ.ค. 66 300 บาท"), "- · 2023-10: sales 100 · 2023-11: sales 200 · 2023-12: sales 300"),
        ("months below the label's own", Mail("รายงาน", "Digital Wallet ต.ค. 66 3 ราย\nพ.ย. 66 4 ราย\nและ ธ.ค. 66 6 ราย"), "- · 2023-10: wallet 3 · 2023-11: wallet 4 · 2023-12: wallet 6"),
        ("a remark between months", Mail("รายงาน", "ยอดจำหน่าย\nต.ค. 66 100 บาท\nหมายเหตุ: มีงานบั้งไฟ\nพ.ย. 66 อยู่ระหว่างรวบรวม\nธ.ค. 66 300 บาท"), "- · 2023-10: sales 100 · 2023-12: sales 300"),

        // The name of a file against what it holds.
        ("a file that bears another month than its title", Named("รายงาน ธ.ค. 66.xlsx", "รายงานเดือนพฤศจิกายน 2566 | ", "อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 100"), "ท่าบ่อ · SeveralMonths?: sales 100"),
        ("a file that bears another month than one of its headings", Named("รายงาน พ.ย. 66.xlsx", "อำเภอ | ผลิตภัณฑ์ใหม่ | ยอดจำหน่าย ธ.ค. 66", "ท่าบ่อ | 1 | 100"), "ท่าบ่อ · SeveralMonths?: products 1, sales 100"),
        ("a file that bears the last of its months", Named("รายงาน ธ.ค. 66.xlsx", "อำเภอ | ยอดจำหน่าย พ.ย. 66 | ยอดจำหน่าย ธ.ค. 66", "ท่าบ่อ | 100 | 200"), "ท่าบ่อ · 2023-11: sales 100 · 2023-12: sales 200"),
        ("a file that bears the month in which it was sent", Named("รายงาน ม.ค. 67.xlsx", "รายงานเดือนธันวาคม 2566 | ", "อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 100"), "ท่าบ่อ · 2023-12: sales 100"),
        ("a sheet that bears another month than its title", Sheet("ธ.ค.", "รายงานเดือนพฤศจิกายน 2566 | ", "อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 100"), "ท่าบ่อ · SeveralMonths?: sales 100"),
        ("a sheet that bears another month than its heading", Sheet("ธันวาคม", "อำเภอ | ยอดจำหน่าย พ.ย. 66", "ท่าบ่อ | 100"), "ท่าบ่อ · SeveralMonths?: sales 100"),
        ("a sheet and its title that bear two months without a year", Sheet("ธ.ค.", "รายงานเดือนพฤศจิกายน | ", "อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 100") with { Subject = Month }, "ท่าบ่อ · SeveralMonths?: sales 100"),
        ("a sheet that bears a month with its year, and another one its title", Sheet("ธ.ค. 66", "รายงานเดือนพฤศจิกายน | ", "อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 100"), "ท่าบ่อ · SeveralMonths?: sales 100"),
        ("a sheet that bears the month of its title", Sheet("ธ.ค.", "รายงานเดือนธันวาคม 2566 | ", "อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 100"), "ท่าบ่อ · 2023-12: sales 100"),
        ("a sheet that bears the month in which it was sent", Sheet("ม.ค.", "รายงานเดือนธันวาคม 2566 | ", "อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 100"), "ท่าบ่อ · 2023-12: sales 100"),
        ("a file that alone bears the month", Named("รายงาน ธ.ค. 66.xlsx", "อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 100"), "ท่าบ่อ · 2023-12: sales 100"),

        ("a cell that says that its figure was corrected", Mail("ส่งรายงาน", "", Table("เดือน | ยอดจำหน่าย", "พ.ย. 66 | 4,090,532 บาท", "ธ.ค. 66 | 4,877,642 บาท (แก้ไข)")), "- · 2023-11: sales 4090532 · 2023-12: sales 4877642"),

        ("a figure with words that nobody knows in the last row", Mail("ส่งรายงาน", "", Table("เดือน | ยอดจำหน่าย", "พ.ย. 66 | 4,090,532", "ธ.ค. 66 | 4,877,642 (ร่วมงาน OTOP)")), "- · 2023-11: sales 4090532 · 2023-12: sales Unreadable?"),

        // What stands in tables and is none.
        ("a remark that puts right the figure beside it", Mail(Month, "", Table("รายการ | จำนวน | หมายเหตุ", "Digital Wallet | 5 | แก้ไขจากเดิม 5 ราย เป็น 6 ราย")), "- · 2023-12: wallet SeveralClaims?"),
        ("a target that was put right", Mail(Month, "", Table("รายการ | เป้าหมาย | ผล", "ยอดจำหน่าย | จากเดิม 5,120,000 บาท เป็น 5,000,000 บาท | 5,130,000")), "- · 2023-12: sales 5130000"),
        ("a target that was put right in the line below", Mail(Month, "Digital Wallet 6 ราย\nเป้าหมาย Digital Wallet ปรับจากเดิม 5 ราย เป็น 8 ราย"), "- · 2023-12: wallet 6"),
        ("a report within a cell below its month", Mail(Month, "", Table("อำเภอ | ผลการดำเนินงานเดือนธันวาคม 2566", "ท่าบ่อ | 1. ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ 2. ยอดจำหน่าย 15,412,300 บาท 3. Digital Wallet 8 ราย")), "ท่าบ่อ · 2023-12: products 2, sales 15412300, wallet 8"),
        ("reports within cells of two months", Mail("รายงาน", "", Table("อำเภอ | พ.ย. 66 | ธ.ค. 66", "ท่าบ่อ | 1. ผลิตภัณฑ์ใหม่ 2\n2. ยอดจำหน่าย 4,812,440 บาท | 1. ผลิตภัณฑ์ใหม่ 1\n2. ยอดจำหน่าย 5,412,300 บาท")), "ท่าบ่อ · 2023-11: products 2, sales 4812440 · 2023-12: products 1, sales 5412300"),
        ("numbered labels in one cell and their figures in another", Mail(Month, "", Table("กิจกรรม | ผล", "1. ผลิตภัณฑ์ใหม่\n2. ยอดจำหน่าย\n3. Digital Wallet | 2 ผลิตภัณฑ์\n15,412,300 บาท\n8 ราย")), "- · 2023-12: products 2, sales 15412300, wallet 8"),
        ("one producer beneath what its figures are", Mail("รายงาน", "", Table("ยอดจำหน่าย (บาท) | พ.ย. 66 | ธ.ค. 66", "กลุ่มทอผ้าบ้านนาข่า | 4,812,440 | 5,412,300")), "- · 2023-11: sales OnlyParts? · 2023-12: sales OnlyParts?"),
        ("groups beneath what their figures are, and their sum", Mail("รายงาน", "", Table("ยอดจำหน่าย (บาท) | ธ.ค. 66", "อาหาร | 4,000,000", "ผ้า | 1,412,300", "รวม | 5,412,300")), "- · 2023-12: sales 5412300"),
        ("districts beneath what their figures are, and their sum", Mail("รายงาน", "", Table("ยอดจำหน่าย (บาท) | ธ.ค. 66", "ท่าบ่อ | 5,412,300", "รวม | 5,412,300")), "ท่าบ่อ · 2023-12: sales 5412300"),
        ("a remark beside the figure that calls it another month's", Mail(Month, "", Table("ตัวชี้วัด | ผล | หมายเหตุ", "ยอดจำหน่าย (บาท) | 5,412,300 | ของเดือน พ.ย.")), "- · SeveralMonths?: sales 5412300"),
        ("a letter that tells in round what its table says", Mail(Month, "ยอดจำหน่ายประมาณ 5.4 ล้านบาท", Table("รายการ | ผล", "ยอดจำหน่าย | 5,412,300")), "- · 2023-12: sales 5412300"),
        ("a letter that says of the table's very figure that it is none for sure", Mail(Month, "ยอดจำหน่ายประมาณ 5,412,300 บาท", Table("รายการ | ผล", "ยอดจำหน่าย | 5,412,300")), "- · 2023-12: sales SeveralClaims?"),
        ("a letter that tells another figure in round", Mail(Month, "ยอดจำหน่ายประมาณ 5.5 ล้านบาท", Table("รายการ | ผล", "ยอดจำหน่าย | 5,412,300")), "- · 2023-12: sales SeveralClaims?"),
        ("a letter in a sheet", Mail("ส่งรายงาน", "", Table("เรื่อง รายงานผล OTOP ประจำเดือนธันวาคม 2566", "1. ยอดจำหน่าย จำนวน 100 บาท", "2. ผลิตภัณฑ์ใหม่ จำนวน 2 ผลิตภัณฑ์", "3. Digital Wallet จำนวน 8 ราย")), "- · 2023-12: sales 100, products 2, wallet 8"),
        ("a table of one column", Mail(Month, "", Table("ยอดจำหน่าย (บาท)", "100", "ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์")), "- · 2023-12: sales 100, products 2"),
        ("a table that says of which month the one below it is", Mail("ส่งรายงาน", "", Fields("อำเภอ | ท่าบ่อ | ประจำเดือน | พฤศจิกายน 2566"), Below("ตัวชี้วัด | ผลงาน", "ยอดจำหน่าย | 100")), "ท่าบ่อ · 2023-11: sales 100"),
        ("an empty form over a filled one", Mail("ส่งรายงาน", "", Fields("ตัวชี้วัด | พฤศจิกายน 2566", "ยอดจำหน่าย | "), Below("ตัวชี้วัด | ผลงาน", "ยอดจำหน่าย | 100")), "- · -: sales 100"),

        // Sentences in cells.
        ("a cell that says what was added and what it has come to", Mail(Month, "", Table("ตัวชี้วัด | ผลการดำเนินงาน", "Digital Wallet | สมัครเพิ่ม 3 ราย รวมสะสม 8 ราย", "ผลิตภัณฑ์ใหม่ | มีผู้มาลงทะเบียน 2 ผลิตภัณฑ์ (ข้าวฮาง, ผ้าไหม)")), "- · 2023-12: wallet 8, products 2"),
        ("a cell of two figures, neither of which is said to be meant", Mail(Month, "", Table("ตัวชี้วัด | ผลการดำเนินงาน", "Digital Wallet | ชาย 3 ราย หญิง 8 ราย")), "- · 2023-12: wallet OnlyParts?"),
        ("a sum that two groups do not come to", Mail(Month, "รวมยอดจำหน่ายทั้งสิ้น 300 บาท", Table("กลุ่ม | ยอดจำหน่าย", "ทอผ้าบ้านโพน | 100", "จักสานนาข่า | 100")), "- · 2023-12: sales SeveralClaims?"),

        // Names of new products, of which nobody wrote how many there are.
        ("a list of products in a sheet of its own", Sheet("ผลิตภัณฑ์ใหม่", "ที่ | ชื่อผลิตภัณฑ์ | ผู้ผลิต", "1 | ข้าวฮาง | บ้านโพน", "2 | ผ้าไหม | นาข่า") with { Subject = Month, Text = "ยอดขาย 100 บาท" }, "- · 2023-12: products OnlyMentioned?, sales 100"),
        ("a list of products below a title", Mail(Month, "ยอดขาย 100 บาท", Table("ผลิตภัณฑ์ที่ลงทะเบียนเพิ่มในเดือน", "ที่ | ชื่อผลิตภัณฑ์ | ผู้ผลิต", "1 | ข้าวฮาง | บ้านโพน", "2 | ผ้าไหม | นาข่า")), "- · 2023-12: products OnlyMentioned?, sales 100"),
        ("a list of as many products as were reported", Sheet("ผลิตภัณฑ์ใหม่", "ที่ | ชื่อผลิตภัณฑ์ | ผู้ผลิต", "1 | ข้าวฮาง | บ้านโพน", "2 | ผ้าไหม | นาข่า") with { Subject = Month, Text = "ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์" }, "- · 2023-12: products 2"),
        ("a list of more products than were reported", Sheet("ผลิตภัณฑ์ใหม่", "ที่ | ชื่อผลิตภัณฑ์ | ผู้ผลิต", "1 | ข้าวฮาง | บ้านโพน", "2 | ผ้าไหม | นาข่า") with { Subject = Month, Text = "ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์" }, "- · 2023-12: products SeveralClaims?"),

        // A file that is named after the plan.
        ("results in a file that is named after the plan", Named("แผน OTOP ธ.ค. 66.xlsx", "รายงานผล OTOP ประจำเดือนธันวาคม 2566 | ", "ตัวชี้วัด | ผลการดำเนินงาน", "ยอดจำหน่าย | 100"), "- · 2023-12: sales 100"),
        ("a draft of results in a file that is named after the plan", Named("ร่าง แผน OTOP ธ.ค. 66.xlsx", "รายงานผล OTOP ประจำเดือนธันวาคม 2566 | ", "ตัวชี้วัด | ผลการดำเนินงาน", "ยอดจำหน่าย | 100"), "- · 2023-12: sales Remarked?"),
        ("figures in a file that is named after the plan", Named("แผน OTOP.xlsx", "อำเภอ | ยอดจำหน่าย ธ.ค. 66", "ท่าบ่อ | 100"), "- · 2023-12: sales OnlyTarget?"),

        // Figures without a label before the label of their sum.
        ("parts that come to the sum behind them", Mail(Month, "ผ้า 100,000 และ อาหาร 200,000 รวมยอดจำหน่าย 300,000 บาท"), "- · 2023-12: sales 300000"),
        ("parts that do not come to the sum behind them", Mail(Month, "ผ้า 100,000 และ อาหาร 200,000 รวมยอดจำหน่าย 400,000 บาท"), "- · 2023-12: sales SeveralClaims?"),
        ("parts that are far from the sum behind them", Mail(Month, "ผ้า 10,000 และ อาหาร 20,000 รวมยอดจำหน่าย 300,000 บาท"), "- · 2023-12: sales SeveralClaims?"),
        ("parts in lines that do not come to the sum below them", Mail(Month, "ผ้า 100,000 บาท\nอาหาร 200,000 บาท\nรวมยอดจำหน่าย 400,000 บาท"), "- · 2023-12: sales SeveralClaims?"),
        ("parts in lines that come to the sum below them", Mail(Month, "ผ้า 100,000 บาท\nอาหาร 200,000 บาท\nรวมยอดจำหน่าย 300,000 บาท"), "- · 2023-12: sales 300000"),
        ("parts of a table whose row for the sum says more", Mail(Month, "", Table("รายการ | บาท", "ผ้า | 100,000", "อาหาร | 200,000", "รวมยอดจำหน่าย | 400,000")), "- · 2023-12: sales SeveralClaims?"),
        ("parts of a table whose row for the sum says what they come to", Mail(Month, "", Table("รายการ | บาท", "ผ้า | 100,000", "อาหาร | 200,000", "รวมยอดจำหน่าย | 300,000")), "- · 2023-12: sales 300000"),
        ("groups that come to the sum behind them", Mail(Month, "กลุ่มทอผ้า 100,000 บาท กลุ่มจักสาน 200,000 บาท รวมยอดจำหน่าย 300,000 บาท"), "- · 2023-12: sales 300000"),
        ("groups that do not come to the sum behind them", Mail(Month, "กลุ่มทอผ้า 100,000 บาท กลุ่มจักสาน 200,000 บาท รวมยอดจำหน่าย 400,000 บาท"), "- · 2023-12: sales SeveralClaims?"),
        ("people who come to the sum behind them", Mail(Month, "ชาย 3 ราย หญิง 5 ราย รวมผู้เข้าร่วม Digital Wallet 8 ราย"), "- · 2023-12: wallet 8"),
        ("people who do not come to the sum behind them", Mail(Month, "ชาย 3 ราย หญิง 5 ราย รวมผู้เข้าร่วม Digital Wallet 9 ราย"), "- · 2023-12: wallet SeveralClaims?"),
        ("what was spent before what was sold", Mail(Month, "ค่าวิทยากร 3,000 บาท ค่าเช่า 5,000 บาท ยอดจำหน่ายรวม 300,000 บาท"), "- · 2023-12: sales 300000"),
        ("sales in and outside the district with their sum", Mail(Month, "ยอดจำหน่าย เฉพาะในอำเภอ 50,000 บาท นอกอำเภอ 104,000 บาท รวม 154,000 บาท"), "- · 2023-12: sales 154000"),
        ("sales in and outside the district that do not come to their sum", Mail(Month, "ยอดจำหน่ายในอำเภอ 50,000 บาท นอกอำเภอ 104,000 บาท รวม 164,000 บาท"), "- · 2023-12: sales OnlyParts?"),
        ("sales in and outside the district in lines", Mail(Month, "ยอดจำหน่าย เฉพาะในอำเภอ 50,000\nนอกอำเภอ 104,000\nรวม 154,000"), "- · 2023-12: sales SeveralClaims?"),
        ("sales of a shop and online in lines, of which the first has the label", Mail(Month, "ยอดจำหน่าย หน้าร้าน 50,000\nออนไลน์ 104,000\nรวม 154,000"), "- · 2023-12: sales 154000"),
        ("what was sold before and what it comes to", Mail(Month, "ยอดจำหน่ายเดือนก่อน 50,000 เดือนนี้ 104,000 รวม 154,000"), "- · 2023-12: sales SeveralClaims?"),
        ("prizes, prices and costs beside a report without sales", Mail(Month, "ผลิตภัณฑ์ใหม่ 1\nได้รับเงินรางวัล 5,000 บาท ค่าอาหาร 3,500 บาท\nผ้าไหม ราคาผืนละ 2,500 บาท"), "- · 2023-12: products 1"),
        ("a prize that is counted", Mail(Month, "ยอดขาย 100 บาท\nได้รับรางวัลที่ 1 ผลิตภัณฑ์ OTOP ดีเด่น"), "- · 2023-12: sales 100"),
        ("no problems behind the last figure", Mail(Month, "ผลิตภัณฑ์ใหม่ 1 wallet 8 ปัญหาอุปสรรค ไม่มี"), "- · 2023-12: products 1, wallet 8"),
        ("months in one line and what they come to", Mail(Month, "ต.ค. 100,000 พ.ย. 200,000 ธ.ค. 300,000 รวมยอดจำหน่าย 600,000 บาท"), "- · 2023-12: sales OnlyCumulative?"),

        ("a sum that the rows below a title come to", Mail(Month, "", Table("ที่ | ชื่อผลิตภัณฑ์ | จำนวน", "1 | กล้วยฉาบ | 1", "2 | ผ้าทอ | 2", " | รวม | 3") with { Above = ["ผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม"] }), "- · 2023-12: products 3"),

        // A month without its year against the subject's.
        ("a month in the letter's sentence", Mail(Month, "ขอส่งรายงานประจำเดือนพฤศจิกายน ดังนี้\n1. ผลิตภัณฑ์ลงทะเบียนเพิ่ม 1 ผลิตภัณฑ์\n2. ยอดจำหน่าย 8,100,000 บาท"), "- · SeveralMonths?: products 1, sales 8100000"),
        ("a month in which nothing was done", Mail(Month, "เดือน พ.ย. ไม่มีผลการดำเนินงาน"), "- · SeveralMonths?: nothing"),
        ("a month over a table", Mail(Month, "", Table("พฤศจิกายน | ", "ยอดจำหน่าย | 8,100,000")), "- · SeveralMonths?: sales 8100000"),
        ("two months in the letter's sentence", Mail(Month, "ส่งข้อมูลของเดือนตุลาคมและพฤศจิกายนค่ะ\nยอดจำหน่าย 8,100,000 บาท"), "- · SeveralMonths?: sales 8100000"),
        ("the subject's month and the one before", Mail(Month, "เดือนพฤศจิกายนส่งแล้วนะคะ ขอส่งข้อมูลเดือนธันวาคม\nยอดจำหน่าย 100 บาท"), "- · 2023-12: sales 100"),
        ("a month in which something will be held", Mail(Month, "ยอดจำหน่าย 100 บาท\nงานกาชาดเดือนพฤศจิกายนมีคนน้อย"), "- · 2023-12: sales 100"),
        ("a sheet of another month than the subject's", Named("a.xlsx", "อำเภอ | ยอดจำหน่าย พ.ย. 66", "ท่าบ่อ | 100") with { Subject = Month }, "ท่าบ่อ · SeveralMonths?: sales 100"),

        ("an answer to a reminder that asks for three months", Mail("Re: ครบกำหนด 15 ม.ค. 67: ธ.ค. 66 +ค้าง 2 เดือน – อ.รัตนวาปี", "ยอดจำหน่าย 100 บาท"), "รัตนวาปี · SeveralMonths?: sales 100"),
        ("an answer to our receipt that is about another month", Mail("Re: ได้รับรายงาน ธ.ค. 66 – อ.รัตนวาปี (รอยืนยัน 1 รายการ)", "ยืนยันยอดจำหน่าย พ.ย. 66 48,250,000 บาท ถูกต้องค่ะ"), "รัตนวาปี · 2023-11: sales 48250000"),
        ("an answer to it, known by its thread", Mail("ตัวเลข ธ.ค. 66", "แก้ไขยอดจำหน่าย พ.ย. 66 เป็น 4,825,000 บาท") with { Answers = [$"thread.{ShippedConfiguration.Program.Id}.4302.2023-12@cdd.example.org"] }, "- · 2023-11: sales 4825000"),
        ("an answer to it that names the month without its year", Mail("Re: ได้รับรายงาน ธ.ค. 66 – อ.รัตนวาปี", "ขอส่งข้อมูลเดือนพฤศจิกายนค่ะ\nยอดจำหน่าย 4,825,000 บาท"), "รัตนวาปี · 2023-11: sales 4825000"),
        ("an answer to it that names two", Mail("Re: ได้รับรายงาน ธ.ค. 66 – อ.รัตนวาปี", "ข้อมูล ต.ค. 66 และ พ.ย. 66\nยอดจำหน่าย 4,825,000 บาท"), "รัตนวาปี · SeveralMonths?: sales 4825000"),
        ("an answer to it that names none", Mail("Re: ได้รับรายงาน ธ.ค. 66 – อ.รัตนวาปี", "ยอดจำหน่าย 4,825,000 บาท"), "รัตนวาปี · 2023-12: sales 4825000"),
        ("an answer to a letter of their own", Mail("Re: ส่งรายงาน ธ.ค. 66 อ.รัตนวาปี", "ยอดจำหน่าย พ.ย. 66 4,825,000 บาท"), "รัตนวาปี · SeveralMonths?: sales 4825000"),
        ("an answer to a reminder that names all three", Mail("Re: ยังไม่ได้รับรายงาน OTOP ต.ค.–ธ.ค. 66 – อ.รัตนวาปี", "ยอดจำหน่าย 100 บาท"), "รัตนวาปี · SeveralMonths?: sales 100"),
        ("an answer that there is nothing, to one that names two", Mail("Re: รายงาน OTOP ต.ค.–พ.ย. 66 – อ.รัตนวาปี", "ไม่มีผลการดำเนินงาน"), "รัตนวาปี · SeveralMonths?: nothing"),
        ("one that says for which of those", Mail("Re: รายงาน OTOP ต.ค.–ธ.ค. 66 – อ.รัตนวาปี", "ข้อมูลเดือนธันวาคม\nยอดจำหน่าย 100 บาท"), "รัตนวาปี · 2023-12: sales 100"),
        ("one that says the first of those", Mail("Re: รายงาน OTOP ต.ค.–ธ.ค. 66 – อ.รัตนวาปี", "เดือน ต.ค. 66\nยอดจำหน่าย 100 บาท"), "รัตนวาปี · 2023-10: sales 100"),
        ("one that says for which", Mail("Re: ครบกำหนด 15 ม.ค. 67: ธ.ค. 66 +ค้าง 2 เดือน – อ.รัตนวาปี", "ข้อมูลเดือนธันวาคม\nยอดจำหน่าย 100 บาท"), "รัตนวาปี · 2023-12: sales 100"),
        ("one that says it with the year", Mail("Re: ครบกำหนด 15 ม.ค. 67: ธ.ค. 66 +ค้าง 2 เดือน – อ.รัตนวาปี", "ยอดจำหน่าย ต.ค. 66 100 บาท\nยอดจำหน่าย ธ.ค. 66 200 บาท"), "รัตนวาปี · 2023-10: sales 100 · 2023-12: sales 200"),

        // Another district is only spoken of.
        ("a letter that another district wrote", Mail("รายงาน OTOP อ.เฝ้าไร่ ธ.ค. 66", "ตามที่อำเภอสังคมได้แจ้งแนวทางไว้ในกลุ่มไลน์\nยอดจำหน่าย 5,700,000 บาท"), "เฝ้าไร่ · 2023-12: sales 5700000"),
        ("the same where the sender's district is not named", Mail(Month, "ตามที่อำเภอสังคมแจ้งเลื่อนการประชุม นั้น\nยอดจำหน่าย 5,700,000 บาท"), "- · 2023-12: sales 5700000"),
        ("a figure that another district told", Mail("รายงาน OTOP อ.เฝ้าไร่ ธ.ค. 66", "ตามที่อำเภอสังคมแจ้งยอดจำหน่าย 5,700,000 บาท นั้น"), "เฝ้าไร่ · 2023-12: sales OnlyMentioned? · !SeveralDistricts"),

        // Tables as other programs write them into a text.
        ("a table of bars with a rule under its headings", Mail(Month, "| รายการ | เป้าหมาย | ผล | หมายเหตุ |\n|---|:---:|---|---|\n| ผลิตภัณฑ์ใหม่ | 1 | 2 | ผ้าคราม |\n| ยอดจำหน่าย (บาท) | 90 | 100 | |"), "- · 2023-12: products 2, sales 100"),
        ("a table whose first column is a figure", Mail(Month, "ผลิตภัณฑ์ใหม่ | ยอดจำหน่าย | Digital Wallet\n2 | 15,412,300 | 8"), "- · 2023-12: products 2, sales 15412300, wallet 8"),
        ("figures behind thanks", Mail("Re: " + Month, "รับทราบค่ะ แก้ไขเป็น 8,545,900 บาทนะคะ (ยอดจำหน่าย)"), "- · 2023-12: sales 8545900"),

        // Another district than the report's.
        ("a district of another province over the figures", Mail("รายงาน OTOP อ.เฝ้าไร่ ธ.ค. 66", "อำเภอศรีวิไล\nยอดจำหน่าย 5,700,000 บาท"), "เฝ้าไร่ · 2023-12: sales 5700000 · !SeveralDistricts"),
        ("an office of another province that reports", Mail("รายงาน OTOP อ.เฝ้าไร่ ธ.ค. 66", "สพอ.ศรีวิไล ขอส่งรายงาน\nยอดจำหน่าย 5,700,000 บาท"), "เฝ้าไร่ · 2023-12: sales 5700000 · !SeveralDistricts"),
        ("another province over the figures", Mail("รายงาน OTOP อ.เฝ้าไร่ ธ.ค. 66", "จังหวัดอุดรธานี\nยอดจำหน่าย 5,700,000 บาท"), "เฝ้าไร่ · 2023-12: sales 5700000 · !SeveralDistricts"),
        ("another district's figure in it, without a word for district", Mail("รายงาน OTOP อ.เฝ้าไร่ ธ.ค. 66", "ยอดจำหน่าย 5,412,300 บาท (รวมยอดขายของสังคมด้วย)"), "เฝ้าไร่ · 2023-12: sales 5412300 · !SeveralDistricts"),
        ("its own figure in it", Mail("รายงาน OTOP อ.เฝ้าไร่ ธ.ค. 66", "ยอดจำหน่าย 5,412,300 บาท (รวมยอดขายของกลุ่มใหม่ด้วย)"), "เฝ้าไร่ · 2023-12: sales 5412300"),
        ("another district's bare name over the figures", Mail("รายงาน OTOP อ.เฝ้าไร่ ธ.ค. 66", "รัตนวาปี\nผลิตภัณฑ์ใหม่ 1"), "เฝ้าไร่ · 2023-12: products 1 · !SeveralDistricts"),
        ("another province behind the capital's name", Mail("รายงาน OTOP อ.เฝ้าไร่ ธ.ค. 66", "อำเภอเมือง จังหวัดอุดรธานี\nยอดจำหน่าย 5,700,000 บาท"), "เฝ้าไร่ · 2023-12: sales 5700000 · !SeveralDistricts"),
        ("another province behind the own district's name", Mail("รายงาน OTOP อำเภอเฝ้าไร่ จังหวัดอุดรธานี ธ.ค. 66", "ยอดจำหน่าย 5,700,000 บาท"), "เฝ้าไร่ · 2023-12: sales 5700000 · !SeveralDistricts"),
        ("a subject of three months", Mail("รายงาน OTOP อ.เฝ้าไร่ ต.ค.-ธ.ค. 66", "ยอดจำหน่าย 43,774,740 บาท\nDigital Wallet 8 ราย"), "เฝ้าไร่ · 2023-12: wallet 8 · SeveralMonths?: sales OnlyCumulative?"),
        ("a subject of three months, and the one in the text", Mail("รายงาน OTOP อ.เฝ้าไร่ ผลงาน 3 เดือน", "เดือนธันวาคม 2566 ยอดจำหน่าย 5,700,000 บาท"), "เฝ้าไร่ · 2023-12: sales 5700000"),
        ("a fair in another province", Mail("รายงาน OTOP อ.เฝ้าไร่ ธ.ค. 66", "ออกร้านที่จังหวัดอุดรธานี\nยอดจำหน่าย 5,700,000 บาท"), "เฝ้าไร่ · 2023-12: sales OnlyParts?"),
        ("nothing done in another district", Mail("รายงาน OTOP อ.เฝ้าไร่ ธ.ค. 66", "อ.รัตนวาปี ไม่มีผลการดำเนินงาน"), "เฝ้าไร่ · 2023-12: nothing · !SeveralDistricts"),
        ("another district by its name alone", Mail("รายงาน OTOP อ.เฝ้าไร่ ธ.ค. 66", "รัตนวาปี ยอดจำหน่าย 5,700,000 บาท"), "เฝ้าไร่ · 2023-12: sales OnlyMentioned? · !SeveralDistricts"),
        ("a report sent for another district", Mail("รายงาน OTOP อ.เฝ้าไร่ ธ.ค. 66", "ฝากส่งของรัตนวาปีด้วยค่ะ ยอดจำหน่าย 5,700,000 บาท"), "เฝ้าไร่ · 2023-12: sales 5700000 · !SeveralDistricts"),
        ("a district of another province that reports a month", Mail("รายงาน OTOP อ.เฝ้าไร่", "อำเภอศรีวิไล ขอรายงานเดือนธันวาคม 2566\nยอดจำหน่าย 5,700,000 บาท"), "เฝ้าไร่ · 2023-12: sales 5700000 · !SeveralDistricts"),
        ("another office of another province", Mail("รายงาน OTOP อ.เฝ้าไร่", "สพอ.บ้านผือขอส่งรายงานเดือน ธ.ค. 66\nยอดจำหน่าย 5,700,000 บาท"), "เฝ้าไร่ · 2023-12: sales 5700000 · !SeveralDistricts"),
        ("two districts that report together", Mail("รายงาน OTOP อ.เฝ้าไร่", "อำเภอเฝ้าไร่ อำเภอสังคม ขอรายงานเดือนธันวาคม 2566\nยอดจำหน่าย 5,700,000 บาท"), "เฝ้าไร่ · 2023-12: sales 5700000 · !SeveralDistricts"),
        ("another district reports than the subject says", Mail("รายงาน OTOP อ.เฝ้าไร่ ธ.ค. 66", "อำเภอสังคม ขอรายงานดังนี้\nยอดจำหน่าย 5,700,000 บาท"), "เฝ้าไร่ · 2023-12: sales 5700000 · !SeveralDistricts"),
        ("the district itself reports", Mail("รายงาน OTOP อ.เฝ้าไร่", "ด้วยอำเภอเฝ้าไร่ จังหวัดหนองคาย ขอรายงานเดือนธันวาคม 2566\nยอดจำหน่าย 5,700,000 บาท"), "เฝ้าไร่ · 2023-12: sales 5700000"),
        ("a district of another province", Mail("รายงาน OTOP อ.เฝ้าไร่ ธ.ค. 66", "อ.ศรีวิไล ยอดจำหน่าย 5,700,000 บาท"), "เฝ้าไร่ · 2023-12: sales 5700000 · !SeveralDistricts"),
        ("the report's own district, and whom it is for", Mail("รายงาน OTOP อ.เฝ้าไร่ ธ.ค. 66", "เรียน พัฒนาการอำเภอเมืองหนองคาย\nอ.เฝ้าไร่ ยอดจำหน่าย 100 บาท"), "เฝ้าไร่ · 2023-12: sales 100"),

        ("a file that bears another district's name", Named("รัตนวาปี.xlsx", "รายการ | ผล", "ยอดจำหน่าย | 5,700,000") with { Subject = "รายงาน OTOP อ.เฝ้าไร่ ธ.ค. 66" }, "เฝ้าไร่ · 2023-12: sales 5700000 · !SeveralDistricts"),

        // What words before it call an attached file.
        ("what all months come to, as attached", Named("a.xlsx", "รายการ | ผล", "ยอดจำหน่าย | 24,400,000") with { Subject = Month, Text = "ยอดสะสมถึง ธ.ค. 66 ตามไฟล์แนบ" }, "- · 2023-12: sales Remarked?"),
        ("results, as attached", Named("a.xlsx", "รายการ | ผล", "ยอดจำหน่าย | 24,400,000") with { Subject = Month, Text = "ยอดจำหน่ายตามไฟล์แนบ" }, "- · 2023-12: sales 24400000"),

        // What is still to come, in a line of its own.
        ("a sub-district that is awaited", Mail(Month, "ยอดจำหน่ายรวม 100 บาท\nต.น้ำโมง รอข้อมูล"), "- · 2023-12: sales Remarked?"),

        ("why it came late", Mail(Month, "ยอดจำหน่าย 100 บาท\nหมายเหตุ ส่งรายงานล่าช้าเนื่องจากรอข้อมูลจากผู้ประกอบการ"), "- · 2023-12: sales 100"),
        ("an apology for it", Mail(Month, "ขออภัยที่ส่งรายงานช้าเพราะรอข้อมูลจากกลุ่มค่ะ\nยอดจำหน่าย 100 บาท"), "- · 2023-12: sales 100"),
        ("why it came late, and that it is not final", Mail(Month, "ยอดจำหน่าย 100 บาท\nหมายเหตุ ส่งช้าเพราะรอข้อมูล เป็นประมาณการค่ะ"), "- · 2023-12: sales Remarked?"),
        ("a group that has not sent", Mail(Month, "ยอดจำหน่าย 100 บาท\nกลุ่มอาหารยังไม่ส่งข้อมูล"), "- · 2023-12: sales Remarked?"),
        ("a figure before the district's name", Mail(Month, "ยอดจำหน่าย 5,412,300 อำเภอท่าบ่อ"), "ท่าบ่อ · 2023-12: sales 5412300"),

        // A unit over running text is applied, and remarks nothing; below it, it is open.
        ("a unit over the figures", Mail(Month, "(หน่วย : ล้านบาท)\nยอดจำหน่าย 15.4"), "- · 2023-12: sales 15400000.0"),
        ("a unit below the figures", Mail(Month, "ยอดจำหน่าย 15.4\n(หน่วย : ล้านบาท)"), "- · 2023-12: sales Remarked?"),

        // An invitation tells what a meeting costs.
        ("a meeting and its budget", Mail("ขอเชิญประชุม", "ขอเชิญประชุมคณะทำงาน วันที่ 20 ธันวาคม 2566 งบประมาณ 50,000 บาท"), "- · letter"),
        ("a meeting of a month", Mail("เชิญประชุมประจำเดือนธันวาคม 2566", "ขอเชิญประชุม เวลา 09.30 น. ค่าอาหารว่าง 35 บาท"), "- · letter"),
        ("an invitation beside sales", Mail("ขอเชิญประชุม", "ขอเชิญประชุม เดือนนี้ขายได้ 50,000 บาท"), "- · -: sales OnlyMentioned?"),

        // Other missions, and a month that is only mentioned.
        ("what another mission counts", Mail(Month, "ยอดจำหน่าย 100 บาท\nผู้เข้าร่วมกองทุนพัฒนาบทบาทสตรี 12 ราย\nเบี้ยผู้สูงอายุ 1,250 ราย"), "- · 2023-12: sales 100"),
        ("a month that was reported before", Mail("รายงาน OTOP", "ต่อจากเดือน พ.ย. 66 ที่ส่งไปแล้ว ขอส่งเดือน ธ.ค. 66\nยอดจำหน่าย 100 บาท"), "- · 2023-12: sales 100"),

        // Parts and numbers of a list.
        ("an event beside another one", Mail(Month, "", Table("งาน | ยอดจำหน่าย", "งานกาชาด | 600,000", "OTOP City | 5,000,000")), "- · 2023-12: sales OnlyParts?"),
        ("numbers before names", Mail(Month, "", Table("ผลิตภัณฑ์ใหม่ | 1 | ผ้าทอ", " | 2 | กล้วยฉาบ")), "- · !Unreadable"),
        ("nobody has sent it", Mail(Month, "เดือนนี้ไม่มีใครส่งยอดจำหน่ายมาเลย"), "- · 2023-12: sales NoData?"),
        ("a figure alone in an answer", Mail("Re: ยังไม่ได้รับรายงาน", "12 ค่ะ"), "- · !Unreadable"),
        ("none, in an answer", Mail("Re: ยังไม่ได้รับรายงาน", "ไม่มีค่ะ"), "- · !Unreadable"),
        ("one month with its year over others without", Mail(Month, "", Table("ยอดจำหน่าย ต.ค. 2566 | 100", "ยอดจำหน่าย พ.ย. | 200")), "- · 2023-10: sales 100 · NoYear?: sales 200"),

        // A year that is over.
        ("a year on a line of its own", Mail(Month, "ปี 2565\nยอดจำหน่าย 8,400,000 บาท"), "- · 2023-12: sales OnlyBase?"),
        ("a year below a table", Mail(Month, "ข้อมูลปี 2565", Table("ยอดจำหน่าย | 8,400,000")), "- · 2023-12: sales Remarked?"),
        ("this year on a line of its own", Mail(Month, "ปี 2566\nยอดจำหน่าย 8,400,000 บาท"), "- · 2023-12: sales 8400000"),
        ("two years, each over its own figure", Mail(Month, "ปี 2565\nยอดจำหน่าย ธ.ค. 65 100 บาท\nปี 2566\nยอดจำหน่าย ธ.ค. 66 200 บาท"), "- · 2023-12: sales 200"),

        // None of something less.
        ("no products that were cancelled", Mail(Month, "ไม่มีผลิตภัณฑ์ใหม่ที่ยกเลิก\nยอดจำหน่าย 100 บาท"), "- · 2023-12: products Unreadable?, sales 100"),
        ("no sales at a fair", Mail(Month, "ไม่มียอดจำหน่ายในงานกาชาด"), "- · 2023-12: sales Unreadable?"),
        ("none of what came, and a figure behind it", Mail(Month, "ไม่มีผลิตภัณฑ์ใหม่ที่ลงทะเบียน มียอดจำหน่าย 100 บาท"), "- · 2023-12: products 0, sales 100"),

        // Words where the result should stand.
        ("words that leave the result open, beside a target", Mail(Month, "", Table("ตัวชี้วัด | เป้าหมาย | ผลการดำเนินงาน", "ยอดจำหน่าย | 15,306,774 | 15,412,300 (รอตรวจ)", "Digital Wallet | 8 | 9")), "- · 2023-12: sales Waiting?, wallet 9"),
        ("words in place of the result, before the target", Mail(Month, "", Table("ตัวชี้วัด | ผลงาน | เป้าหมาย", "ยอดจำหน่าย | ตามเอกสารแนบ | 15,306,774", "Digital Wallet | 9 | 8")), "- · 2023-12: sales NoData?, wallet 9"),
        ("words in place of this year's figure", Mail(Month, "", Table("รายการ | ปี 2565 | ปี 2566", "ยอดจำหน่าย ธ.ค. | 5272200 | เท่าเดิม")), "- · 2023-12: sales NoData?"),
        ("a figure with its running total behind it", Mail(Month, "", Table("รายการ | พ.ย. 66 | ธ.ค. 66", "ยอดจำหน่าย | 4800750 | 5,600,000 (สะสม 15,210,000)", "Digital Wallet | 3 | 4")), "- · 2023-11: sales 4800750, wallet 3 · 2023-12: sales WordsContradictFigure?, wallet 4"),
        ("a heading of results over the labels", Mail(Month, "", Table("ผลการดำเนินงาน | ผลงาน | ประจำเดือน", "ยอดจำหน่าย | 100 | ธ.ค. 66", "Digital Wallet | 9 | ธ.ค. 66")), "- · 2023-12: sales 100, wallet 9"),
        ("a dash in place of the result", Mail(Month, "", Table("ตัวชี้วัด | เป้าหมาย | ผล", "ยอดจำหน่าย | 15,306,774 | -", "Digital Wallet | 8 | 9")), "- · 2023-12: sales Dash?, wallet 9"),

        ("a figure that is confirmed", Mail(Month, "ยอดจำหน่าย ธ.ค. ยืนยัน 4,710,000 บาทค่ะ"), "- · 2023-12: sales 4710000"),

        // A second figure that may belong to the first.
        ("what is said not to be in it", Mail(Month, "ยอดจำหน่าย 15,400,000 บาท (ยังไม่รวมยอดออนไลน์ 500,000 บาท)"), "- · 2023-12: sales SeveralClaims?"),
        ("so much more elsewhere", Mail(Month, "ยอดจำหน่าย 5,600,000 บาท ออนไลน์อีก 400,000 บาท"), "- · 2023-12: sales SeveralClaims?"),
        ("what is lacking of the target", Mail(Month, "Digital Wallet 8 ราย ขาดอีก 2 ราย"), "- · 2023-12: wallet 8"),
        ("a footnote that calls it an estimate", Mail(Month, "ยอดจำหน่าย 5,600,000 บาท*\n* ตัวเลขประมาณการ"), "- · 2023-12: sales Remarked?"),
        ("dots between the thousands", Mail(Month, "ยอดจำหน่าย 4.700.000 บาท"), "- · 2023-12: sales 4700000"),

        // Plain sentences.
        ("one figure in a sentence", Mail(Month, "อำเภอท่าบ่อ มียอดจำหน่าย 15,306,774 บาท"), "ท่าบ่อ · 2023-12: sales 15306774"),
        ("three figures, one a line", Mail(Month, "สพอ.ท่าบ่อ\nผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม 1 ผลิตภัณฑ์\nยอดจำหน่าย 100 บาท\nผู้เข้าร่วม Digital Wallet 8 ราย"), "ท่าบ่อ · 2023-12: products 1, sales 100, wallet 8"),
        ("three figures in one line", Mail(Month, "ยอดจำหน่าย 100 บาท ผู้เข้าร่วม Digital Wallet 8 ราย และแบบสำรวจที่ส่งแล้ว 5 ราย"), "- · 2023-12: sales 100, wallet 8, surveys 5"),
        ("Thai digits", Mail("รายงานประจำเดือนธันวาคม ๒๕๖๖", "ยอดจำหน่าย ๑๕,๓๐๖,๗๗๔ บาท"), "- · 2023-12: sales 15306774"),
        ("the figure in millions", Mail(Month, "ยอดจำหน่าย 13.6 ล้านบาท"), "- · 2023-12: sales 13600000.0"),
        ("the month in the text, not the subject", Mail("ขอส่งรายงาน", "ประจำเดือน ธันวาคม 2566 ยอดจำหน่าย 100 บาท"), "- · 2023-12: sales 100"),
        ("the subject's month before the text's", Mail(Month, "เทียบกับเดือนพฤศจิกายน 2566\nยอดจำหน่าย 100 บาท"), "- · 2023-12: sales 100"),
        ("a date is no month", Mail("รายงาน", "ณ วันที่ 5 มกราคม 2567\nประจำเดือนธันวาคม 2566\nยอดจำหน่าย 100 บาท"), "- · 2023-12: sales 100"),
        ("no month at all", Mail("รายงาน", "ยอดจำหน่าย 100 บาท"), "- · -: sales 100"),
        ("two months, neither of which is said to be meant", Mail("รายงาน", "พ.ย. 2566 และ ธ.ค. 2566\nยอดจำหน่าย 100 บาท"), "- · SeveralMonths?: sales 100"),
        ("the date of signing on a form", Mail("รายงาน", "ประจำเดือนธันวาคม 2566\nยอดจำหน่าย 100 บาท\nวันที่ ๑๐ เดือน มกราคม พ.ศ. ๒๕๖๗"), "- · 2023-12: sales 100"),
        ("a next meeting", Mail("รายงาน", "ประจำเดือนธันวาคม 2566\nยอดจำหน่าย 100 บาท\nประชุมครั้งต่อไปเดือนกุมภาพันธ์ 2567"), "- · 2023-12: sales 100"),
        ("the next report", Mail("รายงาน", "ประจำเดือนธันวาคม 2566\nยอดจำหน่าย 100 บาท\nเดือนมกราคม 2567 จะรายงานภายในวันที่ 15 กุมภาพันธ์ 2567"), "- · 2023-12: sales 100"),
        ("an earlier report", Mail("รายงาน", "ตามที่ได้รายงานของเดือนพฤศจิกายน 2566 แล้ว นั้น\nขอส่งของเดือนธันวาคม 2566\nยอดจำหน่าย 100 บาท"), "- · 2023-12: sales 100"),
        ("an earlier report that is corrected", Mail("รายงาน", "ตามที่ได้รายงานเดือนพฤศจิกายน 2566 แล้ว นั้น ขอแก้ไข\nเดือนธันวาคม 2566 จะส่งภายหลัง\nยอดจำหน่าย 100 บาท"), "- · 2023-11: sales 100"),
        ("the whole month by its days", Mail("รายงาน", "ระหว่างวันที่ 1 ธันวาคม 2566 ถึงวันที่ 31 ธันวาคม 2566\nยอดจำหน่าย 100 บาท"), "- · 2023-12: sales 100"),
        ("two values for one figure", Mail(Month, "ยอดจำหน่าย 100 บาท\nยอดจำหน่าย 200 บาท"), "- · 2023-12: sales SeveralClaims?"),
        ("the same value twice", Mail(Month, "ยอดจำหน่าย 100 บาท\nสรุป ยอดขาย 100.00 บาท"), "- · 2023-12: sales 100"),
        ("a label without a figure", Mail(Month, "ขอส่งรายงานยอดจำหน่าย ตามไฟล์แนบ"), "- · !Unreadable"),
        ("a dash behind a label, of what every report has and of what not every one has", Mail(Month, "ยอดจำหน่าย 100 บาท\nDigital Wallet -\nแบบสำรวจ -"), "- · 2023-12: sales 100, wallet Dash?"),
        ("nothing to report", Mail(Month, "เดือนนี้ไม่มีผลการดำเนินงาน"), "- · 2023-12: nothing"),
        ("nothing done in a month that a line names, beside another with figures", Mail("รายงาน", "พ.ย. 66 ไม่มีผลการดำเนินงาน\nธ.ค. 66 ผลิตภัณฑ์ใหม่ 1 ยอดขาย 100 บาท"), "- · 2023-12: products 1, sales 100 · 2023-11: nothing"),
        ("nothing done in a month that a line names without its year", Mail("รายงาน", "ธ.ค. ผลิตภัณฑ์ใหม่ 1 ยอดขาย 100 บาท\nพ.ย. ไม่มี"), "- · NoYear?: products 1, sales 100 · NoYear?: nothing"),
        ("nothing done in two months", Mail("Re: ยังไม่ได้รับรายงาน OTOP ต.ค.–ธ.ค. 66 – อ.ท่าบ่อ", "ต.ค. และ พ.ย. ไม่มีผลการดำเนินงาน\nธ.ค. ยอดขาย 100 บาท"), "ท่าบ่อ · 2023-12: sales 100 · 2023-10: nothing · 2023-11: nothing"),
        ("nothing done in two months, said once", Mail("รายงาน", "พ.ย. และ ธ.ค. 66 ไม่มีผลการดำเนินงานทั้งสองเดือน"), "- · 2023-11: nothing · 2023-12: nothing"),
        ("nothing done in three months, said of their span", Mail("รายงาน", "เดือนตุลาคม - ธันวาคม 2566 ไม่มีผลการดำเนินงานทั้งสามเดือน"), "- · 2023-10: nothing · 2023-11: nothing · 2023-12: nothing"),
        ("nothing done in two months, each in a line", Mail(Month, "พ.ย. 66 ไม่มีผลการดำเนินงาน\nธ.ค. 66 ไม่มีผลการดำเนินงาน"), "- · 2023-11: nothing · 2023-12: nothing"),
        ("nothing done in a month, and figures of the next one in the same line", Mail(Month, "พ.ย. 66 ไม่มีผลการดำเนินงาน ธ.ค. 66 ยอดขาย 100 บาท"), "- · 2023-12: sales 100 · 2023-11: nothing"),
        ("no data of a month beside figures of the next one", Mail(Month, "พ.ย. 66 ยังไม่มีข้อมูล\nธ.ค. 66 ยอดขาย 100 บาท"), "- · 2023-12: sales 100"),
        ("nothing of all that is not named", Mail(Month, "ยอดขาย 100 บาท นอกนั้นเป็นศูนย์"), "- · 2023-12: sales 100, products 0, wallet 0"),
        ("nothing of all that is not named, in a line of its own", Mail(Month, "ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ยอดขาย 100 บาท\nตัวชี้วัดอื่นไม่มีค่ะ"), "- · 2023-12: products 2, sales 100, wallet 0"),
        ("nothing of all that is not named, beside a doubtful figure", Mail(Month, "ยอดขาย ประมาณ 100 บาท\nที่เหลือไม่มี"), "- · 2023-12: sales Approximate?, products Unreadable?, wallet Unreadable?"),
        ("nothing of all that is not named, beside several months", Mail("รายงาน", "พ.ย. 66 ยอดขาย 100 บาท\nธ.ค. 66 ยอดขาย 200 บาท\nที่เหลือไม่มี"), "- · 2023-11: sales 100 · 2023-12: sales 200 · SeveralMonths?: nothing"),
        ("no data of all that is not named", Mail(Month, "ยอดขาย 100 บาท นอกนั้นไม่มีข้อมูล"), "- · 2023-12: sales 100"),
        ("nothing in another group", Mail(Month, "ยอดขาย 100 บาท\nกลุ่มอื่นไม่มี"), "- · 2023-12: sales 100"),
        ("nothing done in the other months", Mail("รายงาน", "ธ.ค. 66 ยอดขาย 100 บาท\nเดือนอื่นไม่มีผลการดำเนินงาน"), "- · 2023-12: sales 100 · SeveralMonths?: nothing"),
        ("months one below the other, each with figures of its own", Mail("รายงาน", "พ.ย. ผลิตภัณฑ์ใหม่ 2\nธ.ค. ผลิตภัณฑ์ใหม่ 1 ยอดขาย 100 บาท"), "- · 2023-11: products 2 · 2023-12: products 1, sales 100"),
        ("nothing of one kind", Mail(Month, "ยอดจำหน่าย ไม่มี"), "- · 2023-12: sales 0"),
        ("a letter that is no report", Mail("สวัสดีปีใหม่", "ขอให้มีความสุข"), "- · letter"),
        ("neither figure nor word of none, and speaks of sales", Mail("สวัสดีปีใหม่", "ยอดเท่าเดิม"), "- · !Unreadable"),
        ("nothing at all", Mail(), "- · !Unreadable"),
        ("the subject of a report, and nothing else", Mail("รายงาน OTOP"), "- · !Unreadable"),
        ("a link without its scheme", Mail("Re: ตัวอย่าง", "forms.gle/AbCdEf123"), "- · !Unreadable"),
        ("an e-mail address is no link", Mail("ขอบคุณ", "สมศรี somsri@example.go.th"), "- · letter"),
        ("thanks for a report", Mail("ขอบคุณ", "ขอบคุณสำหรับข้อมูลค่ะ โทร 042-431234 ต่อ 15"), "- · letter"),
        ("thanks, and a word on the report", Mail("ขอบคุณ", "ขอบคุณสำหรับรายงานค่ะ ตัวเลขผิด"), "- · !Unreadable"),
        ("people without saying who", Mail("Re: ตัวอย่าง", "มี 8 คนครับ"), "- · !Unreadable"),

        // None of one thing, none of all, and a mere "none".
        ("none of one thing that is not told apart", Mail(Month, "เดือนนี้ไม่มีผู้สมัคร"), "- · !Unreadable"),
        ("a word of none that may answer anything", Mail(Month, "ปัญหาอุปสรรค\n- ไม่มี"), "- · !Unreadable"),
        ("nothing to report, with the district's name", Mail(Month, "อำเภอท่าบ่อ ขอรายงานว่า เดือนนี้ไม่มีผลการดำเนินงานค่ะ"), "ท่าบ่อ · 2023-12: nothing"),
        ("nothing to report, beside a figure", Mail(Month, "Digital Wallet สะสม 8 ราย\nเดือนนี้ไม่มีผลการดำเนินงาน"), "- · 2023-12: wallet 8, nothing"),
        ("nothing more to report, beside all figures", Mail(Month, "ผลิตภัณฑ์ใหม่ 1\nยอดจำหน่าย 100\nDigital Wallet สะสม 8\nเดือนนี้ไม่มีกิจกรรม"), "- · 2023-12: products 1, sales 100, wallet 8"),
        ("what came in the month, of a running total", Mail(Month, "Digital Wallet เดือนนี้ 2 ราย"), "- · 2023-12: wallet OnlyAdded?"),

        // The day up to which a figure counts.
        ("a running total at the month's end", Mail("รายงาน", "Digital Wallet ณ 31 ธ.ค. 66 8 ราย"), "- · 2023-12: wallet 8"),
        ("a running total at the end of the subject's month", Mail(Month, "ข้อมูล ณ วันที่ 31 ธันวาคม 2566\nDigital Wallet 8 ราย"), "- · 2023-12: wallet 8"),
        ("a running total in the midst of the month", Mail(Month, "Digital Wallet 8 ราย ณ 15 ธ.ค. 66"), "- · 2023-12: wallet OnlyParts?"),
        ("a running total after the month", Mail(Month, "ณ วันที่ 12 มกราคม 2567 Digital Wallet สะสม 8 ราย"), "- · SeveralMonths?: wallet 8"),
        ("running totals of two months", Mail("รายงาน", "Digital Wallet ณ 30 พ.ย. 66 6 ราย\nDigital Wallet ณ 31 ธ.ค. 66 8 ราย"), "- · 2023-11: wallet 6 · 2023-12: wallet 8"),
        ("the month's sales, counted after it", Mail(Month, "ยอดจำหน่าย 100 บาท (ข้อมูล ณ 12 ม.ค. 67)"), "- · 2023-12: sales 100"),
        ("the month's sales, counted within it", Mail(Month, "ยอดจำหน่าย ณ 20 ธ.ค. 66 100 บาท"), "- · 2023-12: sales OnlyParts?"),
        ("sales up to the month's end", Mail(Month, "ยอดจำหน่ายถึง 31 ธ.ค. 66 300 บาท"), "- · 2023-12: sales OnlyCumulative?"),

        // Several districts in one text.
        ("a district's name in each line", Mail("รายงานธันวาคม 2566", "อ.ท่าบ่อ ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์\nอ.สังคม ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์"), "ท่าบ่อ · 2023-12: products 1 · !SeveralDistricts"),
        ("districts' names over the lines", Mail("รายงานธันวาคม 2566", "อำเภอท่าบ่อ\nยอดจำหน่าย 100 บาท\nอำเภอสังคม\nDigital Wallet สะสม 5 ราย"), "ท่าบ่อ · 2023-12: sales 100, wallet OnlyMentioned? · !SeveralDistricts"),
        ("the own district's name over the lines", Mail(Month, "อำเภอท่าบ่อ\nยอดจำหน่าย 100 บาท\nสำเนา\nอำเภอสังคม"), "ท่าบ่อ · 2023-12: sales 100"),

        // The writer's own sum, with the parts that he names in it.
        ("a sum that names its parts", Mail(Month, "ยอดขายอาหาร 40 บาท\nยอดขายผ้า 60 บาท\nยอดขายอาหารและผ้ารวม 100 บาท"), "- · 2023-12: sales 100"),
        ("a sum that names its parts, with them in brackets", Mail(Month, "ยอดขายออนไลน์และหน้าร้าน รวม 100 บาท (ออนไลน์ 40 บาท หน้าร้าน 60 บาท)"), "- · 2023-12: sales 100"),
        ("a sum that its parts do not come to", Mail(Month, "ยอดขายอาหาร 40 บาท\nยอดขายผ้า 60 บาท\nยอดขายอาหารและผ้ารวม 110 บาท"), "- · 2023-12: sales OnlyParts?"),
        ("the sum of a part's parts", Mail(Month, "ยอดขายออนไลน์ Facebook และ Line รวม 100 บาท (Facebook 40 บาท Line 60 บาท)"), "- · 2023-12: sales OnlyParts?"),

        // Mails sent on.
        ("a mail sent on without a word", Sent("", "ยอดจำหน่าย 100 บาท\nDigital Wallet 8 ราย"), "- · 2023-12: sales 100, wallet 8"),
        ("a word of one's own on one figure", Sent("ยอดจำหน่าย 120 บาท นอกนั้นตามนี้", "ยอดจำหน่าย 100 บาท\nDigital Wallet 8 ราย"), "- · 2023-12: wallet 8, sales 120"),
        ("words of one's own on every figure", Sent("ยอดจำหน่าย 120 บาท ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์ Digital Wallet 9 ราย", "แบบสำรวจ 7 ราย\nDigital Wallet 9 ราย"), "- · 2023-12: sales 120, products 1, wallet 9"),
        ("words of one's own on every figure, one of them another", Sent("ยอดจำหน่าย 120 บาท ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์ Digital Wallet 9 ราย", "แบบสำรวจ 7 ราย\nDigital Wallet 8 ราย"), "- · 2023-12: sales 120, products 1, wallet SeveralClaims?"),
        ("a label of one's own without a figure", Sent("ยอดจำหน่าย ตามข้างล่าง", "ยอดจำหน่าย 100 บาท"), "- · 2023-12: sales 100"),
        ("nothing to report, said before a mail sent on", Sent("เดือนนี้ไม่มีผลการดำเนินงาน", "ยอดจำหน่าย 100 บาท"), "- · 2023-12: nothing"),

        ("a figure that is disowned before a mail sent on", Sent("ข้างล่างนี้ตัวเลขผิดนะครับ อย่าใช้", "ยอดจำหน่าย 100 บาท"), "- · 2023-12: sales Remarked?"),

        // What a letter says of figures that stand elsewhere.
        ("a line below calls the figure an estimate", Mail(Month, "ยอดจำหน่าย 100 บาท\nตัวเลขข้างต้นเป็นประมาณการ"), "- · 2023-12: sales Remarked?"),
        ("a line above says that it is not final", Mail(Month, "ตัวเลขนี้ยังไม่ใช่ตัวเลขจริงนะครับ\nยอดจำหน่าย 100 บาท"), "- · 2023-12: sales Remarked?"),
        ("a line calls it another month's", Mail(Month, "ยอดจำหน่ายเดือนธันวาคม 2566 จำนวน 100 บาท\nข้อมูลข้างต้นเป็นของเดือนพฤศจิกายน 2566"), "- · 2023-12: sales Remarked?"),
        ("a line calls it the month's that it is", Mail(Month, "ยอดจำหน่ายเดือนธันวาคม 2566 จำนวน 100 บาท\nข้อมูลข้างต้นเป็นของเดือนธันวาคม 2566"), "- · 2023-12: sales 100"),
        ("a line gives the unit of amounts", Mail(Month, "ยอดจำหน่าย 100 บาท\nDigital Wallet 8 ราย\nหน่วย : พันบาท"), "- · 2023-12: sales Remarked?, wallet 8"),
        ("a line calls one indicator a target", Mail(Month, "ยอดจำหน่าย 100 บาท\nDigital Wallet 8 ราย\nยอดจำหน่ายข้างต้นเป็นเป้าหมาย"), "- · 2023-12: sales Remarked?, wallet 8"),
        ("a line with a target of its own", Mail(Month, "ยอดจำหน่าย 100 บาท\nสูงกว่าเป้าหมาย 105,526 บาท\nปีที่แล้ว 90 บาท"), "- · 2023-12: sales 100"),
        ("a line that says what is counted in", Mail(Month, "ยอดจำหน่าย 100 บาท\nยอดนี้รวมงานกาชาดแล้ว\nตรวจสอบแล้วถูกต้อง"), "- · 2023-12: sales 100"),
        ("a line on what was sent before", Mail(Month, "ขออภัยค่ะ ไฟล์ที่ส่งไปเมื่อวานผิด ขอส่งใหม่\nยอดจำหน่าย 100 บาท"), "- · 2023-12: sales 100"),
        ("an excuse in advance", Mail(Month, "ยอดจำหน่าย 100 บาท\nหากข้อมูลผิดพลาดประการใด ขออภัยมา ณ ที่นี้"), "- · 2023-12: sales 100"),
        ("the letter calls the file last year's", Mail(Month, "ไฟล์แนบเป็นของปีที่แล้วนะครับ", Table([.. FormHead, "2 | ท่าบ่อ | | | 30 |"])), "ท่าบ่อ · 2023-12: sales Remarked?"),
        ("the letter takes one month of the file back, and gives it anew", Mail(Month, "ไฟล์แนบยอด ธ.ค. 66 ผิด ขอแก้เป็น 40,000 บาท", Table([.. FormHead, "2 | ท่าบ่อ | | 20 | 30 |"])), "ท่าบ่อ · 2023-11: sales 20 · 2023-12: sales Remarked?"),
        ("the letter's sum is not the file's", Mail(Month, "ส่งตามแนบ รวมไตรมาส 70 บาท", Table([.. FormHead, "2 | ท่าบ่อ | 10 | 20 | 30 |"])), "ท่าบ่อ · 2023-10: sales TotalDiffers? · 2023-11: sales TotalDiffers? · 2023-12: sales TotalDiffers?"),
        ("the letter's sum is the file's", Mail(Month, "ส่งตามแนบ รวมไตรมาส 60 บาท", Table([.. FormHead, "2 | ท่าบ่อ | 10 | 20 | 30 |"])), "ท่าบ่อ · 2023-10: sales 10 · 2023-11: sales 20 · 2023-12: sales 30"),
        ("the subject calls it a draft", Mail("(ร่าง) รายงานธันวาคม 2566", "ยอดจำหน่าย 100 บาท"), "- · 2023-12: sales Remarked?"),
        ("the subject of an answer calls it a draft", Mail("Re: (ร่าง) รายงานธันวาคม 2566", "ยอดจำหน่าย 100 บาท"), "- · 2023-12: sales 100"),
        ("the file's name calls it an example", Mail(Month, "", Table([.. FormHead, "2 | ท่าบ่อ | | | 30 |"]) with { Place = "ไฟล์แนบ ตัวอย่าง.xlsx" }) with { Attachments = [new("ตัวอย่าง.xlsx", "h", "")] }, "ท่าบ่อ · 2023-12: sales Remarked?"),
        ("the file's name is another district's than its row", Mail(Month, "", Table([.. FormHead, "2 | ท่าบ่อ | | | 30 |"])) with { Attachments = [new("ยอดจำหน่าย อ.โพนพิสัย.xlsx", "h", "")] }, "ท่าบ่อ · 2023-12: sales 30 · !SeveralDistricts"),
        ("a list of the quarter's months without a year, and their sum", Mail(Month, "ยอดจำหน่าย\nตุลาคม 13,544,999 บาท\nพฤศจิกายน 14,812,440 บาท\nธันวาคม 15,412,300 บาท\nรวม 43,769,739 บาท"), "- · 2023-10: sales 13544999 · 2023-11: sales 14812440 · 2023-12: sales 15412300"),
        ("amounts of several months that no label names, beside other figures", Mail(Month, "ยอดเดือน ต.ค. 66 13,544,999 บาท พ.ย. 66 14,812,440 บาท ธ.ค. 66 15,412,300 บาท รวม 43,769,739 บาท\nDigital Wallet 8 ราย"), "- · 2023-12: wallet 8, sales OnlyUnexplained? · 2023-10: sales OnlyUnexplained? · 2023-11: sales OnlyUnexplained?"),
        ("a sum of several months that no label names, beside other figures", Mail(Month, "ยอดรวม ต.ค. พ.ย. ธ.ค. 66 เป็นเงิน 43,769,739 บาท\nDigital Wallet 8 ราย"), "- · 2023-12: wallet 8, sales OnlyUnexplained?"),
        ("what sales came to since the year began, and nothing else of them", Mail(Month, "ยอดจำหน่ายนับตั้งแต่ต้นปีงบประมาณ 43,769,739 บาท\nDigital Wallet 8 ราย"), "- · 2023-12: sales OnlyMentioned?, wallet 8"),
        ("a sum of three months below a target", Mail(Month, "ยอดจำหน่าย\nเป้าหมาย 15,306,774 บาท\nรวม 3 เดือน 43,769,739 บาท"), "- · 2023-12: sales OnlyTarget?"),
        ("what is summed below a quarter's target", Mail(Month, "ยอดจำหน่าย\nเป้าไตรมาส 43,638,812 บาท\nรวมผล 43,769,739 บาท"), "- · -: sales OnlyTarget?"),
        ("a sum of months, which stand behind it in one sentence", Mail(Month, "ยอดจำหน่ายรวม 43,769,739 บาท แยกเป็น ต.ค. 13,544,999 พ.ย. 14,812,440 ธ.ค. 15,412,300 บาท"), "- · 2023-12: sales OnlyCumulative?"),
        ("a sum of months, which stand in brackets behind it", Mail(Month, "ยอดจำหน่าย\nรวม 43,769,739 บาท (ต.ค. 13,544,999 พ.ย. 14,812,440 ธ.ค. 15,412,300)"), "- · 2023-10: sales 13544999 · 2023-11: sales 14812440 · 2023-12: sales 15412300"),
        ("a sum of months, which stand below it", Mail(Month, "ยอดจำหน่าย 43,769,739 บาท\n- ต.ค. 13,544,999\n- พ.ย. 14,812,440\n- ธ.ค. 15,412,300"), "- · 2023-12: sales OnlyCumulative?"),
        ("a sum of months, which stand in rows below it", Mail(Month, "", Table("ยอดจำหน่าย (บาท) | 43,769,739", "ตุลาคม | 13,544,999", "พฤศจิกายน | 14,812,440", "ธันวาคม | 15,412,300")), "- · 2023-12: sales OnlyCumulative?"),
        ("a month's figure beside those of the months before it, which nothing names", Mail(Month, "ยอดจำหน่าย 15,412,300 บาท\n- ต.ค. 13,544,999\n- พ.ย. 14,812,440"), "- · 2023-12: sales 15412300 · 2023-10: sales OnlyUnexplained? · 2023-11: sales OnlyUnexplained?"),
        ("months, and behind them what they come to", Mail("รายงาน", "ยอดจำหน่าย ต.ค. 66 10 บาท พ.ย. 66 20 บาท ธ.ค. 66 30 บาท รวมทั้งสิ้น 60 บาท"), "- · 2023-10: sales 10 · 2023-11: sales 20 · 2023-12: sales 30"),
        ("months, and behind them what they do not come to", Mail("รายงาน", "ยอดจำหน่าย ต.ค. 66 10 บาท พ.ย. 66 20 บาท ธ.ค. 66 30 บาท รวมทั้งสิ้น 70 บาท"), "- · SeveralMonths?: sales SeveralFigures?"),
        ("months in brackets behind their figures", Mail("รายงาน", "ผลิตภัณฑ์ใหม่ 1 (ต.ค. 66) 0 (พ.ย. 66) 2 (ธ.ค. 66)"), "- · 2023-10: products 1 · 2023-11: products 0 · 2023-12: products 2"),
        ("months in brackets before their figures", Mail("รายงาน", "ยอดจำหน่าย (ต.ค. 66) 10 บาท (พ.ย. 66) 20 บาท (ธ.ค. 66) 30 บาท"), "- · 2023-10: sales 10 · 2023-11: sales 20 · 2023-12: sales 30"),
        ("months that are named as one before a figure, and another one", Mail("รายงาน", "ยอดจำหน่าย ต.ค.-พ.ย. 66 30 บาท ธ.ค. 66 40 บาท"), "- · SeveralMonths?: sales 30 · 2023-12: sales 40"),
        ("later months without their year below the first", Mail("รายงาน", "ยอดจำหน่ายเดือนตุลาคม 2566 100 บาท\nเดือนพฤศจิกายน 200 บาท\nธ.ค. 300 บาท"), "- · 2023-10: sales 100 · 2023-11: sales 200 · 2023-12: sales 300"),
        ("months over their figures below a label", Mail("รายงาน", "ยอดจำหน่าย\nพ.ย. 66 :\n10 บาท\nธ.ค. 66\n20 บาท"), "- · 2023-11: sales 10 · 2023-12: sales 20"),
        ("months of a list within a list", Mail("รายงาน", "1. ผลิตภัณฑ์ใหม่\n1.1 พ.ย. 66 ไม่มี\n1.2 ธ.ค. 66 2 ผลิตภัณฑ์"), "- · 2023-11: products 0 · 2023-12: products 2"),
        ("months with amounts without their commas", Mail("รายงาน", "ยอดจำหน่าย\nพ.ย. 66 1420000\nธ.ค. 66 1540000"), "- · 2023-11: sales 1420000 · 2023-12: sales 1540000"),
        ("counts of months, or days, below a label", Mail("รายงาน", "ผลิตภัณฑ์ใหม่\n1 พ.ย. 66\n2 ธ.ค. 66"), "- · 2023-11: products CountOrDay? · 2023-12: products CountOrDay?"),
        ("counts of months, or days, behind a label", Mail("รายงาน", "ผลิตภัณฑ์ใหม่ 1 ต.ค. 66 / 1 ธ.ค. 66"), "- · 2023-10: products CountOrDay? · 2023-12: products CountOrDay?"),
        ("a count of a month, or a day, beside another month's figure", Mail("รายงาน", "ผลิตภัณฑ์ใหม่ ต.ค. 66 2 ผลิตภัณฑ์\nผลิตภัณฑ์ใหม่ 1 ธ.ค. 66"), "- · 2023-10: products 2 · 2023-12: products CountOrDay?"),
        ("a running total of which there was none, beside that of a later month", Mail("รายงาน", "Digital Wallet สะสม\nต.ค. 66 ไม่มี\nธ.ค. 66 2 ราย"), "- · 2023-10: wallet NoneAdded? · 2023-12: wallet 2"),

        // Nothing names what they are of, and nothing is known of their month.
        ("an amount of another month", Mail("รายงาน", "ธ.ค. 66 ยอดจำหน่าย 100 บาท Digital Wallet 8 ราย\nพ.ย. 66 = 1420000"), "- · 2023-12: sales 100, wallet 8 · 2023-11: sales OnlyUnexplained?"),
        ("an amount of another month behind Latin letters", Mail("รายงาน", "ธ.ค. 66 ยอดจำหน่าย 100 บาท Digital Wallet 8 ราย\nพ.ย. 66 ยอด OTOP 1420000"), "- · 2023-12: sales 100, wallet 8 · 2023-11: sales OnlyUnexplained?"),
        ("an amount of another month in brackets", Mail("รายงาน", "ยอดจำหน่าย ธ.ค. 66 30 บาท\n(พ.ย. 66 20 บาท)"), "- · 2023-12: sales 30 · 2023-11: sales OnlyUnexplained?"),
        ("the month's own amount, once more", Mail("รายงาน", "ยอดจำหน่าย ธ.ค. 66 30 บาท\n(ธ.ค. 66 30 บาท)"), "- · 2023-12: sales 30"),
        ("telephones, letters and accounts beside another month's figure", Mail("รายงาน", "ยอดจำหน่าย ธ.ค. 66 30 บาท\nพ.ย. 66 โทร 4243123 บัญชีเลขที่ 430123456 ที่ นค 0019/123456"), "- · 2023-12: sales 30"),

        ("several months beside another one in the subject", Mail(Month, "ยอดจำหน่าย ต.ค. 66 10 บาท และ พ.ย. 66 20 บาท"), "- · 2023-10: sales 10 · 2023-11: sales 20"),

        // What is set anew, and a second amount that nothing explains.
        ("a figure that is put right to none", Mail(Month, "ผลิตภัณฑ์ใหม่ที่แจ้งไว้ 1 ผลิตภัณฑ์ ขอแก้เป็นไม่มี"), "- · 2023-12: products 0"),
        ("a figure whose label stands within what was reported before", Mail(Month, "เดิมแจ้งยอดจำหน่าย 90 บาท ใหม่ 100 บาท"), "- · 2023-12: sales 100"),
        ("a present figure beside the former", Mail(Month, "Digital Wallet เดิม 7 ปัจจุบัน 8 ราย"), "- · 2023-12: wallet 8"),
        ("a figure that had a digit too many", Mail(Month, "ยอดจำหน่ายที่รายงานไป 1,000 บาท เกินมาหนึ่งหลัก ขอแก้ไขเป็น 100 บาท"), "- · 2023-12: sales 100"),
        ("a figure that was wrong, and is to be put right", Mail(Month, "ตามที่รายงานยอดจำหน่าย 110 บาท นั้น คลาดเคลื่อน จึงขอแก้ไขให้ถูกต้องเป็น 100 บาท"), "- · 2023-12: sales 100"),
        ("a label's figure that is set anew", Mail(Month, "ยอดจำหน่าย 8,300,000 บาท\nขอบคุณค่ะ\nปล. ยอดจำหน่ายขอแก้เป็น 8,423,150 บาทนะคะ"), "- · 2023-12: sales 8423150"),
        ("a count that is set anew", Mail(Month, "ยอดจำหน่าย 100 บาท\nผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์\nผลิตภัณฑ์ขอแก้เป็น 3 ค่ะ"), "- · 2023-12: sales 100, products 3"),
        ("a label's latest figure", Mail(Month, "ยอดจำหน่าย 100 บาท\nยอดจำหน่ายล่าสุด 110 บาท"), "- · 2023-12: sales SeveralClaims?"),
        ("a figure that is set anew without saying which", Mail(Month, "ยอดจำหน่าย 100 บาท\nDigital Wallet 8 ราย\nขอแก้เป็น 110 บาทค่ะ"), "- · 2023-12: sales SeveralClaims?, wallet 8"),
        ("a line of a chat that corrects the one before", Mail(Month, "สมศรี 10:02\nยอดจำหน่าย 8,423,150 บาท\nสมศรี 10:05\nแก้ค่ะ 8432150"), "- · 2023-12: sales SeveralClaims?"),
        ("a new total", Mail(Month, "ยอดจำหน่าย 5,500,000 บาท\nยอดใหม่ 5,623,905"), "- · 2023-12: sales SeveralClaims?"),
        ("a second amount after an excuse", Mail(Month, "ยอดจำหน่าย 5,500,000 บาท\nขอโทษค่ะ 5,623,905 บาท"), "- · 2023-12: sales SeveralClaims?"),
        ("a second amount behind words that only look like a label", Mail(Month, "ยอดจำหน่าย 5,500,000 บาท\nยอดจำหน่ายลึกลับ 5,623,905 บาท"), "- · 2023-12: sales SeveralClaims?"),
        ("amounts of another size, and one that is named", Mail(Month, "ยอดจำหน่าย 5,500,000 บาท\nมูลค่าความเสียหาย 120,000 บาท\nงบประมาณ 5,000,000 บาท"), "- · 2023-12: sales 5500000"),
        ("amounts that are the parts of the figure", Mail(Month, "ยอดจำหน่าย 5,500,000 บาท\nบ้านดอน 3,500,000 บาท\nบ้านโคก 2,000,000 บาท"), "- · 2023-12: sales 5500000"),
        ("the month's printed target", Mail(Month, "อำเภอท่าบ่อ\nยอดจำหน่าย 15,418,275 บาท\nจังหวัดให้ไว้ 15,306,774 บาท"), "ท่าบ่อ · 2023-12: sales 15418275"),
        ("the letter sets a figure of the file anew", Mail(Month, "ไฟล์แนบยอดจำหน่ายผิด ที่ถูกคือ 40 บาท", Table([.. FormHead, "2 | ท่าบ่อ | | | 30 |"])), "ท่าบ่อ · 2023-12: sales SeveralClaims?"),
        ("a row of the table sets its figure anew", Mail(Month, "", Table(["รายการ | ผล", "ยอดจำหน่าย | 100", "Digital Wallet | 8", "แก้เป็น 110 บาท | "])), "- · 2023-12: sales SeveralClaims?, wallet 8"),

        // What takes figures back.
        ("a note names who is not yet counted in", Mail(Month, "ยอดจำหน่าย 100 บาท\nDigital Wallet 8 ราย\nหมายเหตุ: ยอดจำหน่ายยังไม่รวมกลุ่มทอผ้าบ้านนาฮี"), "- · 2023-12: sales Remarked?, wallet 8"),
        ("a note that not all is collected", Mail(Month, "ยอดจำหน่าย 100 บาท\nหมายเหตุ ยังเก็บไม่ครบทุกตำบล"), "- · 2023-12: sales Remarked?"),
        ("a note that another month is counted in", Mail(Month, "ยอดจำหน่าย 100 บาท\nยอดจำหน่ายนี้รวมเดือนพฤศจิกายนด้วยค่ะ"), "- · 2023-12: sales Remarked?"),
        ("a note on a part of the month", Mail(Month, "ยอดจำหน่าย 100 บาท\nหมายเหตุ ตัดยอด ณ 20 ธ.ค."), "- · 2023-12: sales Remarked?"),
        ("a note on a part of the sales", Mail(Month, "ยอดจำหน่าย 100 บาท\nหมายเหตุ ยอดนี้เฉพาะออนไลน์"), "- · 2023-12: sales Remarked?"),
        ("a note on the month before", Mail(Month, "ยอดจำหน่าย 100 บาท\nหมายเหตุ ใช้ยอดเดือนก่อนแทนไปก่อน"), "- · 2023-12: sales Remarked?"),
        ("a report that will be sent anew", Mail(Month, "ยอดจำหน่าย 100 บาท\nส่งผิดไฟล์ค่ะ ขอส่งใหม่พรุ่งนี้"), "- · 2023-12: sales Remarked?"),
        ("figures that nobody has looked over", Mail(Month, "ยอดจำหน่าย 100 บาท\nทั้งนี้ ตัวเลขยังไม่ผ่านการตรวจสอบจากพัฒนาการอำเภอ"), "- · 2023-12: sales Remarked?"),
        ("what brackets take back, with a label within", Mail(Month, "ยอดจำหน่าย 100 บาท (ไม่รวมยอดขายออนไลน์)"), "- · 2023-12: sales Unreadable?"),
        ("notes that leave the figure as it is", Mail(Month, "ยอดจำหน่าย 100 บาท\nหมายเหตุ รวมทุกช่องทาง\nหมายเหตุ ตรวจสอบแล้ว\nหมายเหตุ ตัดยอด ณ 31 ธ.ค.\nสรุปยอดรวม 3 เดือนตามแนบ"), "- · 2023-12: sales 100"),
        ("a row of words below the figures", Mail(Month, "", Table(["รายการ | ผล", "ยอดจำหน่าย | 100", "Digital Wallet | 8", "หมายเหตุ: ยอดจำหน่ายยังไม่รวมกลุ่มทอผ้า | "])), "- · 2023-12: sales Remarked?, wallet 8"),
        ("a row of words without the word for a note", Mail(Month, "", Table(["รายการ | ผล", "ยอดจำหน่าย | 100", "ยังไม่รวมออนไลน์ | "])), "- · 2023-12: sales Remarked?"),
        ("months down, set with spaces", Mail(Month, "เดือน      ยอดจำหน่าย     ผลิตภัณฑ์ใหม่\nพฤศจิกายน     1,000     0\nธันวาคม    2,000    1"), "- · 2023-11: sales 1000, products 0 · 2023-12: sales 2000, products 1"),
        ("a target beside a result, set with spaces", Mail(Month, "รายการ   เป้าหมาย   ผล\nยอดจำหน่าย   1,000   2,000\nDigital Wallet   8   9"), "- · 2023-12: sales 2000, wallet 9"),
        ("a table of bars", Mail("รายงาน OTOP", "เดือน|ยอดจำหน่าย|Digital Wallet\nธ.ค. 66|1,000|9"), "- · 2023-12: sales 1000, wallet 9"),
        ("a table of commas", Mail("รายงาน OTOP", "เดือน,ยอดจำหน่าย,Digital Wallet\nธ.ค. 66,1000,9"), "- · 2023-12: sales 1000, wallet 9"),
        ("what somebody asks below the figures", Mail(Month, "ยอดจำหน่าย 100 บาท\nถูกต้องไหมคะ"), "- · 2023-12: sales Remarked?"),
        ("a table pasted one cell a line", Mail(Month, "ที่\nตัวชี้วัด\nหน่วยนับ\nผล\n1\nยอดจำหน่าย\nบาท\n1,000\n2\nDigital Wallet\nราย\n9\n\nขอบคุณค่ะ"), "- · 2023-12: sales 1000, wallet 9"),
        ("one pasted so, with a cell left out", Mail(Month, "รายการ\nเป้าหมาย\nผล\nยอดจำหน่าย\n1,000\n2,000\nผลิตภัณฑ์ใหม่\n1\nDigital Wallet\n8\n9"), "- · 2023-12: sales 2000, products Approximate?, wallet 9"),
        ("one pasted so, under what it counts", Mail(Month, "เปรียบเทียบยอดจำหน่าย\nเดือน\nปี 2565\nปี 2566\nพฤศจิกายน\n1,000\n2,000\nธันวาคม\n3,000\n4,000"), "- · 2023-11: sales 2000 · 2023-12: sales 4000"),
        ("months that stand in a table without their year", Mail(Month, "", Table(["รายการ | พฤศจิกายน | ธันวาคม", "ยอดจำหน่าย | 100 | 200"])), "- · 2023-11: sales 100 · 2023-12: sales 200"),
        ("months after the report's without their year", Mail(Month, "", Table(["รายการ | ธันวาคม | มกราคม", "ยอดจำหน่าย | 100 | 200"])), "- · 2023-12: sales 100 · NoYear?: sales 200"),
        ("sentences in cells, the month in one of them", Mail("รายงาน OTOP", "", Table(["ผลการดำเนินงาน", "มียอดจำหน่ายในเดือนธันวาคม 2566 จำนวน 100 บาท", "มีผู้เข้าร่วม Digital Wallet 7 ราย"])), "- · 2023-12: sales 100, wallet 7"),
        ("a sheet of nothing but a remark", Mail(Month, "", Table(["รายการ | ผล", "ยอดจำหน่าย | 100"]), Table(["ตัวเลขเบื้องต้น"])), "- · 2023-12: sales Remarked?"),
        ("a row below the figures that names what it takes back", Mail(Month, "", Table(["รายการ | ผล", "ยอดจำหน่าย | 100", "Digital Wallet | 8", "ยอดจำหน่ายยังไม่ครบทุกกลุ่ม | "])), "- · 2023-12: sales Remarked?, wallet 8"),
        ("a sheet of notes", Mail(Month, "", Table(["รายการ | ผล", "ยอดจำหน่าย | 100"]), Table(["หมายเหตุ: ตัวเลขเบื้องต้น"])), "- · 2023-12: sales Remarked?"),
        ("a sheet that says how to fill in", Mail(Month, "", Table(["รายการ | ผล", "ยอดจำหน่าย | 100"]), Table(["1. ไม่นับรวมสินค้าเกษตร", "2. ห้ามใช้เครื่องหมายจุลภาค"])), "- · 2023-12: sales 100"),

        // What limits a figure to a part, or lends it another month's.
        ("sales at one fair alone", Mail(Month, "ยอดขายเดือนธันวาคม 100 บาท เฉพาะงาน OTOP City"), "- · 2023-12: sales OnlyParts?"),
        ("sales at another one", Mail(Month, "ยอดขาย 100 บาท (เฉพาะงานกาชาด)"), "- · 2023-12: sales OnlyParts?"),
        ("sales at a market on one day of the week", Mail(Month, "ยอดจำหน่าย 100 บาท เฉพาะตลาดนัดวันเสาร์\nDigital Wallet 8 ราย"), "- · 2023-12: sales OnlyParts?, wallet 8"),
        ("sales of a part before the next figure of the line", Mail(Month, "ยอดจำหน่าย 100 บาท เฉพาะงานกาชาด ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์"), "- · 2023-12: sales OnlyParts?, products 2"),
        ("sales that are said before the figure to be a part", Mail(Month, "ยอดจำหน่าย เฉพาะถนนคนเดิน 100 บาท"), "- · 2023-12: sales OnlyParts?"),
        ("what is limited to the whole", Mail(Month, "ยอดจำหน่าย 100 บาท เฉพาะเดือนธันวาคม 2566\nDigital Wallet 8 ราย เฉพาะอำเภอท่าบ่อ"), "ท่าบ่อ · 2023-12: sales 100, wallet 8"),
        ("what is especially so", Mail(Month, "ยอดจำหน่าย 100 บาท โดยเฉพาะงานกาชาด"), "- · 2023-12: sales 100"),
        ("another month's figure for the time being", Mail(Month, "ยอดขายเดือนธันวาคม 100 บาท เป็นตัวเลขเดือนพฤศจิกายนไปก่อน\nDigital Wallet 8 ราย"), "- · 2023-12: sales Unreadable?, wallet 8"),
        ("a line that says so of it", Mail(Month, "ยอดจำหน่าย 100 บาท\nใช้ตัวเลขเดือนพฤศจิกายนไปก่อนนะคะ"), "- · SeveralMonths?: sales 100"),
        ("a figure that stands for the time being", Mail(Month, "ยอดจำหน่าย 100 บาท\nขอส่งตัวเลขนี้ไปก่อนนะคะ"), "- · 2023-12: sales Remarked?"),

        // A month that is said to be wrong.
        ("a note that sets another month", Mail(Month, "ยอดจำหน่าย 100 บาท\nหมายเหตุ ขอแก้ไขเดือนเป็นพฤศจิกายน 2566\nDigital Wallet 8 ราย"), "- · SeveralMonths?: sales 100, wallet 8"),
        ("a month that is set in place of another", Mail(Month, "ขอแก้เดือนธันวาคมเป็นเดือนพฤศจิกายน\nยอดจำหน่าย 100 บาท"), "- · SeveralMonths?: sales 100"),
        ("a month that was mistyped", Mail(Month, "ยอดจำหน่าย 100 บาท\nพิมพ์เดือนผิดค่ะ"), "- · SeveralMonths?: sales 100"),
        ("a month that a sheet's note calls wrong", Mail(Month, "", Table("รายการ | ผล", "ยอดจำหน่าย | 100", "หมายเหตุ | เดือนในหัวเรื่องไม่ถูกต้อง")), "- · SeveralMonths?: sales Remarked?"),
        ("nothing done in a month that is said to be wrong", Mail(Month, "ไม่มีผลการดำเนินงาน\nส่งผิดเดือนค่ะ"), "- · SeveralMonths?: nothing"),
        ("the very month that is set in place of another", Mail("รายงานเดือนพฤศจิกายน 2566", "ขอแก้ไขเดือนเป็นพฤศจิกายน 2566\nยอดจำหน่าย 100 บาท"), "- · 2023-11: sales 100"),
        ("a month's figure that is corrected", Mail(Month, "ขอแก้ไขยอดจำหน่ายเดือนธันวาคมเป็น 100 บาท"), "- · 2023-12: sales 100"),
        ("a wrong month of the report before", Mail(Month, "ฉบับก่อนพิมพ์เดือนผิดค่ะ ขอส่งใหม่\nยอดจำหน่าย 100 บาท"), "- · 2023-12: sales 100"),

        // Corrected figures in a file that cannot be read.
        ("a corrected file that cannot be read beside the one that it corrects", Unread("รายงาน (แก้ไข).xlsx", "ขอส่งรายงานค่ะ", Table("รายการ | ผล", "ยอดจำหน่าย | 100")), "- · 2023-12: sales Remarked? · ?Unreadable"),
        ("a file in place of an earlier one", Unread("ใหม่.xlsx", "ขอส่งรายงานใหม่แทนฉบับเดิมค่ะ", Table("รายการ | ผล", "ยอดจำหน่าย | 100")), "- · 2023-12: sales Remarked? · ?Unreadable"),
        ("figures that are said to be corrected in such a file", Unread("รายงาน.xlsx", "ยอดจำหน่าย 100 บาท\nแก้ไขแล้วในไฟล์แนบค่ะ"), "- · 2023-12: sales Remarked? · ?Unreadable"),
        ("a mail that corrects, beside a file of its own name", Unread("รายงาน (แก้ไข).pdf", "ขอแก้ไขยอดจำหน่ายเป็น 100 บาท"), "- · 2023-12: sales 100 · ?Unreadable"),
        ("a file that corrects nothing", Unread("ภาพกิจกรรม.pdf", "ขอส่งรายงานค่ะ", Table("รายการ | ผล", "ยอดจำหน่าย | 100")), "- · 2023-12: sales 100 · ?Unreadable"),

        // All products, and those that are new.
        ("all products that there are", Mail(Month, "ผลิตภัณฑ์ลงทะเบียนทั้งหมด 40 ผลิตภัณฑ์"), "- · 2023-12: products OnlyCumulative?"),
        ("to how many the products came", Mail(Month, "ผลิตภัณฑ์เพิ่มเป็น 40 ผลิตภัณฑ์"), "- · 2023-12: products OnlyCumulative?"),
        ("all products that were added", Mail(Month, "ผลิตภัณฑ์ที่ลงทะเบียนเพิ่มทั้งหมด 2 ผลิตภัณฑ์"), "- · 2023-12: products 2"),

        // Letters of appointments and of disputes.
        ("a report that is sent again", Mail("Re: ตัวอย่าง", "ส่งอีกครั้งค่ะ เมื่อวานไม่แน่ใจว่าได้รับไหม"), "- · !Unreadable"),
        ("an answer that points at what it repeats", Mail("Re: ตัวอย่าง", "รายละเอียดด้านล่างค่ะ"), "- · !Unreadable"),
        ("a day of a month in a letter", Mail("แจ้งเพื่อทราบ", "ขอเชิญประชุมวันที่ 20 มกราคม 2567 เวลา 09.30 น."), "- · letter"),
        ("a report that is promised", Mail("Re: แจ้งเพื่อทราบ", "จะส่งรายงานภายในวันที่ 15 ครับ"), "- · letter"),
        ("an answer that begins like a no", Mail("Re: แจ้งผล", "Noted with thanks"), "- · letter"),
        ("an answer that takes back", Mail("Re: ได้รับรายงาน", "ขอยกเลิกครับ"), "- · !Unreadable"),
        ("a receipt that is said not to be right", Mail("Fwd: ได้รับรายงาน", "ตัวเลขไม่ตรงครับ"), "- · !Unreadable"),

        // Which district.
        ("the district in the subject before the text's", Mail("อำเภอสังคม รายงานประจำเดือนธันวาคม 2566", "ยอดจำหน่าย 100 บาท\nสำเนาส่ง อ.ท่าบ่อ"), "สังคม · 2023-12: sales 100"),
        ("the district in an attachment's name", Mail(Month, "ยอดจำหน่าย 100 บาท") with { Attachments = [new("รายงาน อ.โพนพิสัย.docx", "h", "")] }, "โพนพิสัย · 2023-12: sales 100"),
        ("a name that is only near to a district's is no naming", Mail(Month, "อำเภอโพนพิไส\nยอดจำหน่าย 100 บาท"), "- · 2023-12: sales 100"),

        // Texts of attachments.
        ("a figure in an attachment", Mail(Month, "ตามไฟล์แนบ") with { Attachments = [new("รายงาน.docx", "h", "ยอดจำหน่าย 100 บาท")] }, "- · 2023-12: sales 100"),
        ("an attachment that cannot be read, beside a figure", Mail(Month, "ยอดจำหน่าย 100 บาท") with { Problems = [new("ไฟล์แนบ รายงาน.pdf", new("document.broken-document"))] }, "- · 2023-12: sales 100 · ?Unreadable"),

        // The letter's report form: districts down, months across.
        ("the form with one row filled in", Mail(Month, "", Table([.. FormHead, "1 | เมืองหนองคาย | | | |", "2 | ท่าบ่อ | 10 | 20 | 30 | 60", "รวม | รวมทั้งจังหวัด | 10 | 20 | 30 | 60"])), "ท่าบ่อ · 2023-10: sales 10 · 2023-11: sales 20 · 2023-12: sales 30"),
        ("dashes and noughts of rows that were left empty", Mail(Month, "", Table([.. FormHead, "1 | เมืองหนองคาย | - | 0 | ๐ |", "2 | ท่าบ่อ | - | – | 30 | 30"])), "ท่าบ่อ · 2023-12: sales 30"),
        ("dashes under the months that the report is not about", Mail("รายงานเดือนตุลาคม 2566", "", Table([.. FormHead, "1 | เมืองหนองคาย | | | |", "2 | ท่าบ่อ | 10 | - | - | 10"])), "ท่าบ่อ · 2023-10: sales 10"),
        ("a dash under the month that the report is about", Mail("รายงานเดือนตุลาคม 2566", "", Table([.. FormHead, "1 | เมืองหนองคาย | | | |", "2 | ท่าบ่อ | - | 10 | - | 10"])), "ท่าบ่อ · 2023-10: sales Dash? · 2023-11: sales 10"),
        ("dashes under months of which the report is about none", Mail("รายงาน", "", Table([.. FormHead, "2 | ท่าบ่อ | 10 | - | 30 | 40"])), "ท่าบ่อ · 2023-10: sales 10 · 2023-11: sales Dash? · 2023-12: sales 30"),
        ("a dash in a mail that names a month after the quarter", Mail("รายงานเดือนมกราคม 2567", "", Table([.. FormHead, "2 | ท่าบ่อ | 10 | 20 | - | "])), "ท่าบ่อ · 2023-10: sales 10 · 2023-11: sales 20 · 2023-12: sales Dash?"),
        ("nothing but dashes under months that the report is not about", Mail("รายงานเดือนตุลาคม 2566", "", Table([.. FormHead, "2 | ท่าบ่อ | | - | - | "])), "- · !Unreadable"),
        ("the empty form", Mail("แบบรายงานยอดจำหน่าย", "", Table([.. FormHead, "1 | เมืองหนองคาย | | | |", "2 | ท่าบ่อ | | | |"])), "- · !Unreadable"),
        ("the form with a figure that cannot be read for sure", Mail(Month, "", Table([.. FormHead, "2 | ท่าบ่อ | | | 1.234 |"])), "ท่าบ่อ · 2023-12: sales AmbiguousSeparator?"),
        ("the form with two districts", Mail(Month, "", Table([.. FormHead, "1 | สังคม | | | 10 |", "2 | ท่าบ่อ | | | 30 |"])), "สังคม · 2023-12: sales 10 · !SeveralDistricts"),
        ("the form with the printed targets", Mail(Month, "", Table([.. FormHead, "2 | ท่าบ่อ | 13,544,178 | 14,787,861 | 15,306,774 |"])), "ท่าบ่อ · 2023-10: sales 13544178 · 2023-11: sales 14787861 · 2023-12: sales 15306774 · !TargetsInsteadOfFigures"),
        ("one figure that happens to equal the target", Mail(Month, "", Table([.. FormHead, "2 | ท่าบ่อ | | | 15,306,774 |"])), "ท่าบ่อ · 2023-12: sales 15306774"),
        ("the form beside a covering text with another figure", Mail(Month, "ยอดจำหน่าย 999 บาท", Table([.. FormHead, "2 | ท่าบ่อ | | | 30 |"])), "ท่าบ่อ · 2023-12: sales SeveralClaims?"),
        ("the form beside a covering text with the same figure", Mail(Month, "ยอดจำหน่าย 30.00 บาท", Table([.. FormHead, "2 | ท่าบ่อ | | | 30 |"])), "ท่าบ่อ · 2023-12: sales 30"),
        ("the form beside a covering text with another kind of figure", Mail(Month, "ผู้เข้าร่วม Digital Wallet 8 ราย", Table([.. FormHead, "2 | ท่าบ่อ | | | 30 |"])), "ท่าบ่อ · 2023-12: sales 30, wallet 8"),
        ("the form without its heading, known by the mail", Mail("รายงานยอดจำหน่าย", "", Table(["อำเภอ | ต.ค. 66 | พ.ย. 66", "ท่าบ่อ | 10 | "])), "ท่าบ่อ · 2023-10: sales 10"),

        // Tables that are no form are read like sentences.
        ("label and value in a row", Mail(Month, "", Table(["ยอดจำหน่าย (บาท) | 100"])), "- · 2023-12: sales 100"),
        ("a header row above one row of values", Mail(Month, "", Table(["อำเภอ | ยอดจำหน่าย (บาท) | ผู้เข้าร่วม Digital Wallet (ราย)", "ท่าบ่อ | 100 | 8"])), "ท่าบ่อ · 2023-12: sales 100, wallet 8"),
    ];

    [Theory]
    [InlineData("ขอรายงานผลเดือนพฤศจิกายน และเดือนธันวาคม 2566")]
    [InlineData("เดือนพฤศจิกายน 2566 และธันวาคม 2566")]
    [InlineData("เดือน พ.ย. และ ธ.ค. 66")]
    [InlineData("เดือน พ.ย./ธ.ค. 2566")]
    [InlineData("เดือนตุลาคม พฤศจิกายน และธันวาคม 2566")]
    [InlineData("เดือน ต.ค. พ.ย. ธ.ค. 66")]
    [InlineData("เดือนพฤศจิกายน กับเดือนธันวาคม 2566")]
    [InlineData("สองเดือน (พ.ย. และเดือน ธ.ค. 2566)")]
    [InlineData("พ.ย., ธ.ค. 66")]
    [InlineData("พ.ย. & ธ.ค. 66")]
    [InlineData("ตุลาคม พฤศจิกายน ธันวาคม ปี 2566")]
    [InlineData("November and December 2023")]
    public void Figures_under_several_months_are_of_none(string line)
    {
        Assert.Equal("- · SeveralMonths?: sales 100, wallet 8", Says(Read(Mail("รายงาน", $"{line}\nยอดจำหน่าย 100 บาท\nDigital Wallet 8 ราย"))));
        Assert.Equal("- · SeveralMonths?: sales 100, wallet 8", Says(Read(Mail("รายงาน", $"{line}\n\nยอดจำหน่าย 100 บาท\nDigital Wallet 8 ราย"))));
        Assert.Equal("- · SeveralMonths?: sales 100", Says(Read(Mail(Month, $"{line}\n\nยอดจำหน่าย 100 บาท"))));
    }

    [Fact]
    public void A_file_may_name_several_months_over_its_sentences()
    {
        var mail = Mail(Month, "ตามแนบ") with { Attachments = [new("a.docx", "0", "รายงานผลเดือนพฤศจิกายน และธันวาคม 2566\nยอดจำหน่าย 100 บาท")] };
        Assert.Equal("- · SeveralMonths?: sales 100", Says(Read(mail)));
    }

    [Theory]
    [InlineData("รายงาน", "รายงานเดือนธันวาคม 2566 (เดือนพฤศจิกายนได้ส่งแล้ว)")]
    [InlineData("รายงาน", "ส่งรายงานเดือน พ.ย. แล้ว นี่คือเดือน ธ.ค. 66")]
    [InlineData("รายงาน", "ประจำเดือนธันวาคม 2566 ส่วนเดือนตุลาคมและพฤศจิกายน 2566 ส่งแล้ว")]
    [InlineData("รายงาน", "ประจำเดือนธันวาคม 2566\nช่วง ต.ค. - ธ.ค. 66 มีงานประเพณี")]
    [InlineData("รายงาน", "เปรียบเทียบเดือน พ.ย. กับเดือน ธ.ค. 66")]
    [InlineData("รายงาน ธ.ค. 66", "ของดีมีมากในเดือนตุลาคม - ธันวาคม")]
    [InlineData("รายงาน พ.ย. และ ธ.ค. 66", "ประจำเดือนธันวาคม 2566")]
    public void A_month_that_stands_apart_is_the_reports(string subject, string line) =>
        Assert.Equal("- · 2023-12: sales 100", Says(Read(Mail(subject, $"{line}\n\nยอดจำหน่าย 100 บาท"))));

    /// <summary>Of a month's own figures the subject leaves open which month is theirs; what a running total has come to is the last one's.</summary>
    [Theory]
    [InlineData("รายงาน พ.ย. และ ธ.ค. 66", "พฤศจิกายน 2566, ธันวาคม 2566")]
    [InlineData("รายงาน ต.ค.-ธ.ค. 66", "ตุลาคม 2566, พฤศจิกายน 2566, ธันวาคม 2566")]
    public void A_subject_of_several_months_says_so_of_figures_without_one(string subject, string months)
    {
        var draft = Read(Mail(subject, "ยอดจำหน่าย 100 บาท\nDigital Wallet 8 ราย"));
        Assert.Equal("- · 2023-12: wallet 8 · SeveralMonths?: sales OnlyCumulative?", Says(draft with { Months = [.. draft.Months.OrderBy(month => month.Month is Reading<ReportingMonth>.Doubtful)] }));
        Assert.Equal([months], draft.Months.Select(month => month.Month).OfType<Reading<ReportingMonth>.Doubtful>().SelectMany(open => open.Doubts).SelectMany(doubt => doubt.Facts));
    }

    [Theory]
    [InlineData("รายงาน ต.ค.-ธ.ค. 66", "ต.ค. ยอดจำหน่าย 100 บาท\nพ.ย. ยอดจำหน่าย 200 บาท\nธ.ค. ยอดจำหน่าย 300 บาท", "- · 2023-10: sales 100 · 2023-11: sales 200 · 2023-12: sales 300")]
    [InlineData("รายงาน พ.ย. และ ธ.ค. 66", "เดือนพฤศจิกายน ยอดจำหน่าย 200 บาท\nเดือนธันวาคม ยอดจำหน่าย 300 บาท", "- · 2023-11: sales 200 · 2023-12: sales 300")]
    public void Months_that_the_subject_names_together_need_no_year_in_the_text(string subject, string text, string says) => Assert.Equal(says, Says(Read(Mail(subject, text))));

    /// <summary>What stands beside figures to explain them: what takes something out of them or leaves them open is asked, wherever it stands; what only tells of them is not.</summary>
    [Theory]
    [InlineData("ยอดจำหน่ายยังไม่รวมงาน OTOP City 40 บาท", "sales SeveralClaims?, wallet 8")]
    [InlineData("หมายเหตุ ยอดจำหน่ายไม่รวมยอดออนไลน์ 40 บาท", "sales Remarked?, wallet 8")]
    [InlineData("คำชี้แจง: ตัวเลขเป็นประมาณการ", "sales Remarked?, wallet Remarked?")]
    [InlineData("คำชี้แจง: ข้อมูลยังไม่ครบทุกกลุ่ม", "sales Remarked?, wallet Remarked?")]
    [InlineData("คำชี้แจง: เทียบกับปีที่แล้ว 90 บาท เพิ่มขึ้น 2.6 %", "sales 100, wallet 8")]
    [InlineData("คำชี้แจง: ยอดจำหน่ายเพิ่มขึ้นจากเดือนก่อน 30 บาท เพราะมีงานประเพณี", "sales 100, wallet 8")]
    [InlineData("คำชี้แจง: Digital Wallet รายใหม่คือร้านป้าศรี 3 สาขา", "sales 100, wallet 8")]
    [InlineData("คำชี้แจง: ยอดขายลดลงเพราะงดจัดงาน ไม่ตรงกับแผนที่วางไว้", "sales 100, wallet 8")]
    [InlineData("คำชี้แจง: ยอดจำหน่าย 200 บาท", "sales SeveralClaims?, wallet 8")]
    public void Explanations(string line, string says)
    {
        var table = Fields("ตัวชี้วัด | ผลการดำเนินงาน", "ยอดจำหน่าย | 100", "Digital Wallet | 8");
        Assert.Equal($"- · 2023-12: {says}", Says(Read(Mail(Month, $"ยอดจำหน่าย 100 บาท\nDigital Wallet 8 ราย\n{line}"))));
        Assert.Equal($"- · 2023-12: {says}", Says(Read(Mail(Month, "", table) with { Attachments = [new("รายงาน.docx", "0", line)] })));
        if (line.Split(": ") is [var label, var said])
        {
            Assert.Equal($"- · 2023-12: {says}", Says(Read(Mail(Month, "", Fields("ตัวชี้วัด | ผลการดำเนินงาน", "ยอดจำหน่าย | 100", "Digital Wallet | 8", $"{label}: | {said}")))));
        }
    }

    [Fact]
    public void What_explains_is_no_candidate_of_what_is_left_empty() =>
        Assert.Equal("- · 2023-12: sales 100", Says(Read(Mail(Month, "", Table("ตัวชี้วัด | ผลการดำเนินงาน", "ผลิตภัณฑ์ใหม่ | ", "ยอดจำหน่าย | 100", "คำชี้แจง: | เทียบกับปีที่แล้ว 5,000,000 บาท เพิ่มขึ้น 2.6 %")))));

    [Fact]
    public void The_comma_of_a_number_makes_no_table_of_a_text()
    {
        var draft = Read(Mail("ข่าว OTOP", "ยอดจำหน่ายรวมทั้งงานกว่า 1,250 ล้านบาท\nคนเข้าชมงานวันละ 35,000 คน"));
        Assert.DoesNotContain(draft.Claims, claim => claim.Spot is not null);
        Assert.DoesNotContain(draft.Claims, claim => claim.Value.TryGetValue(out var value) && value == 250_000_000);
    }

    /// <summary>What one writes above a report that he sends on stands in place of its figures of the same indicator and month, and of no other month.</summary>
    [Theory]
    [InlineData("ยอดจำหน่ายพฤศจิกายน 2566 90 บาท", "ท่าบ่อ · 2023-12: products 1, sales 100, wallet 8 · 2023-11: sales 90")]
    [InlineData("พ.ย. 66 ผลิตภัณฑ์ใหม่ 2 ยอดจำหน่าย 90 บาท Digital Wallet 7 ราย", "ท่าบ่อ · 2023-12: products 1, sales 100, wallet 8 · 2023-11: products 2, sales 90, wallet 7")]
    [InlineData("ยอดจำหน่ายธันวาคม 2566 90 บาท", "ท่าบ่อ · 2023-12: products 1, wallet 8, sales SeveralClaims?")]
    [InlineData("ส่งของเดือน พ.ย. 66 เพิ่ม ยอดจำหน่าย 90 บาท", "ท่าบ่อ · SeveralMonths?: products 1, sales 100, wallet 8 · 2023-11: sales OnlyAdded?")]
    [InlineData("พ.ย. 66 ไม่มีผลการดำเนินงาน", "ท่าบ่อ · 2023-11: nothing · 2023-12: products 1, sales 100, wallet 8")]
    [InlineData("ธ.ค. 66 ไม่มีผลการดำเนินงาน", "- · 2023-12: nothing")]
    public void What_stands_above_a_forward_speaks_of_its_own_month(string text, string says) =>
        Assert.Equal(says, Says(Read(Mail("Fwd: รายงาน OTOP", text) with { Forwarded = new("รายงาน OTOP", "อำเภอท่าบ่อ เดือนธันวาคม 2566\nผลิตภัณฑ์ใหม่ 1\nยอดจำหน่าย 100 บาท\nDigital Wallet 8 ราย", []) })));

    /// <summary>A sum that its own parts, which are said to be all, do not come to is asked about, however far off it is; some of its parts say nothing against it.</summary>
    [Theory]
    [InlineData("ยอดจำหน่าย ผ้า 100 บาท อาหาร 200 บาท รวม 3,000 บาท", "sales TotalDiffers?")]
    [InlineData("ยอดจำหน่าย ผ้า 100 บาท อาหาร 200 บาท รวม 400 บาท", "sales TotalDiffers?")]
    [InlineData("ยอดจำหน่าย 400 บาท แยกเป็น ผ้า 100 บาท อาหาร 200 บาท", "sales TotalDiffers?")]
    [InlineData("ยอดจำหน่ายรวม 400 บาท ดังนี้ ผ้า 100 บาท อาหาร 200 บาท", "sales TotalDiffers?")]
    [InlineData("ยอดจำหน่ายรวม 300 บาท ดังนี้ ผ้า 100 บาท อาหาร 200 บาท", "sales 300")]
    [InlineData("Digital Wallet ชาย 3 ราย และ หญิง 5 ราย รวม 9 ราย", "wallet TotalDiffers?")] // of what is counted nothing is rounded
    [InlineData("Digital Wallet ชาย 3 ราย และ หญิง 5 ราย รวม 8 ราย", "wallet 8")]
    [InlineData("ยอดจำหน่าย ผ้า 100 บาท อาหาร 200 บาท รวม 300 บาท", "sales 300")]
    [InlineData("ยอดจำหน่าย 400 บาท เช่น ผ้า 100 บาท อาหาร 200 บาท", "sales 400")]
    public void A_sum_that_its_parts_do_not_come_to(string text, string says) =>
        Assert.Equal($"- · 2023-12: {says}", Says(Read(Mail(Month, text))));

    [Fact]
    public void A_sum_that_its_parts_do_not_come_to_is_asked_with_what_they_come_to() =>
        Assert.Equal(["3000", "300"], Read(Mail(Month, "ยอดจำหน่าย ผ้า 100 บาท อาหาร 200 บาท รวม 3,000 บาท")).Months.Single().Figures.Single().Candidates);

    /// <summary>Words of none that are doubted for the others around them may mean none.</summary>
    [Theory]
    [InlineData("ผลิตภัณฑ์ใหม่ ไม่มีให้เห็นเลยทั้งอำเภอ", "0")]
    [InlineData("ผลิตภัณฑ์ใหม่ ไม่ได้เพิ่มให้เห็นเลยทั้งอำเภอ", "ผลิตภัณฑ์ใหม่ ไม่ได้เพิ่มให้เห็นเลย")]
    public void None_in_words_that_are_not_understood_is_asked_with_nought(string text, string candidate) =>
        Assert.Equal([candidate], Read(Mail(Month, text)).Months.Single().Figures.Single().Candidates);

    [Theory]
    [InlineData("ยอดจำหน่ายเฉพาะในอำเภอท่าบ่อ 50 บาท นอกอำเภอ 100 บาท รวม 160 บาท")]
    [InlineData("ยอดจำหน่ายเฉพาะในอำเภอ 50 บาท นอกอำเภอ 100 บาท")]
    public void Sales_within_the_district_beside_those_outside_are_asked_about(string text) =>
        Assert.Matches("^(?:ท่าบ่อ|-) · 2023-12: sales [A-Za-z]+\\?$", Says(Read(Mail(Month, text))));

    /// <summary>A forward that says that it is its writer's report is asked about once: who may send it.</summary>
    [Theory]
    [InlineData("อำเภอสังคม\nยอดจำหน่าย 100 บาท", "สังคม · 2023-12: sales 100")]
    [InlineData("ยอดจำหน่าย 100 บาท", "- · 2023-12: sales 100 · !SeveralDistricts")]
    public void Anothers_report_sent_on(string text, string says) =>
        Assert.Equal(says, Says(Read(Mail($"Fwd: {Month}", "ส่งต่อค่ะ") with { Forwarded = new(Month, text, []) }, senderDistrict: "ท่าบ่อ", forwardedDistrict: "สังคม")));

    /// <summary>What one says who sends a report on: its month or its district was wrong, or the corrected figures are in a file.</summary>
    [Theory]
    [InlineData("ขอแก้ไขเดือนเป็นเดือนพฤศจิกายน 2566 ค่ะ ตัวเลขเท่าเดิม", "ท่าบ่อ · SeveralMonths?: sales 100")]
    [InlineData("รายงานนี้เป็นของเดือนพฤศจิกายนค่ะ พิมพ์เดือนผิด", "ท่าบ่อ · SeveralMonths?: sales 100")]
    [InlineData("ฉบับที่ส่งไปแล้วเดือนผิดค่ะ", "ท่าบ่อ · SeveralMonths?: sales 100")]
    [InlineData("ขอแก้ไขอำเภอเป็นศรีเชียงใหม่", "ท่าบ่อ · 2023-12: sales 100 · !SeveralDistricts")]
    [InlineData("ส่งผิดอำเภอค่ะ", "ท่าบ่อ · 2023-12: sales 100 · !SeveralDistricts")]
    [InlineData("พิมพ์ชื่ออำเภอผิด", "ท่าบ่อ · 2023-12: sales 100 · !SeveralDistricts")]
    [InlineData("ขอแก้ไขเป็นเดือนพฤศจิกายน 2566", "ท่าบ่อ · SeveralMonths?: sales 100")]
    [InlineData("เดือนที่ถูกต้องคือพฤศจิกายน 2566", "ท่าบ่อ · SeveralMonths?: sales 100")]
    [InlineData("ที่ถูกคือเดือนพฤศจิกายนค่ะ", "ท่าบ่อ · SeveralMonths?: sales 100")]
    [InlineData("ขอแก้เป็นอำเภอศรีเชียงใหม่", "ท่าบ่อ · 2023-12: sales 100 · !SeveralDistricts")]
    [InlineData("อำเภอที่ถูกต้องคือศรีเชียงใหม่", "ท่าบ่อ · 2023-12: sales 100 · !SeveralDistricts")]
    [InlineData("แก้ไขเดือนธันวาคมให้แล้วค่ะ", "ท่าบ่อ · 2023-12: sales 100")]
    [InlineData("ขอส่งรายงานเดือนธันวาคม แก้ไขเป็นปัจจุบันแล้ว", "ท่าบ่อ · 2023-12: sales 100")]
    [InlineData("กรณีเดือนผิดโปรดแจ้ง", "ท่าบ่อ · 2023-12: sales 100")]
    [InlineData("ขอแก้ไขอำเภอเป็นท่าบ่อ", "ท่าบ่อ · 2023-12: sales 100")]
    [InlineData("ขอแก้ไขยอดของอำเภอท่าบ่อเป็นปัจจุบันแล้ว", "ท่าบ่อ · 2023-12: sales 100")]
    [InlineData("หากพิมพ์เดือนผิดโปรดแจ้งค่ะ", "ท่าบ่อ · 2023-12: sales 100")]
    public void Heads_of_a_report_that_the_one_who_sends_it_on_calls_wrong(string text, string says) =>
        Assert.Equal(says, Says(Read(Sent(text, "อำเภอท่าบ่อ ขอรายงานผลเดือนธันวาคม 2566\nยอดจำหน่าย 100 บาท"), senderDistrict: "ท่าบ่อ")));

    /// <summary>What one says who sends a report on, beside the 100 baht and the 8 that stand in it.</summary>
    [Theory]
    [InlineData("ยอดจำหน่าย 110 บาท", "- · 2023-12: wallet 8, sales SeveralClaims?")]
    [InlineData("ยอดจำหน่ายเดือนธันวาคม 2566 110 บาท ตามที่ส่งต่อ", "- · 2023-12: wallet 8, sales SeveralClaims?")]
    [InlineData("ยอดจำหน่าย 100 บาท", "- · 2023-12: wallet 8, sales 100")]
    [InlineData("ยอดจำหน่าย 110 บาท นอกนั้นตามนี้ค่ะ", "- · 2023-12: wallet 8, sales 110")]
    [InlineData("ขอแก้ไขยอดจำหน่ายเป็น 110 บาท", "- · 2023-12: wallet 8, sales 110")]
    [InlineData("ยอดจำหน่ายที่ถูกต้องคือ 110 บาท", "- · 2023-12: wallet 8, sales 110")]
    [InlineData("ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์\nยอดจำหน่าย 110 บาท\nDigital Wallet 9 ราย", "- · 2023-12: products 1, sales SeveralClaims?, wallet SeveralClaims?")]
    [InlineData("ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์\nยอดจำหน่าย 100 บาท\nDigital Wallet 9 ราย", "- · 2023-12: products 1, sales 100, wallet SeveralClaims?")]
    public void Another_figure_than_the_report_that_is_sent_on_has_is_asked_about_unless_it_is_called_its_correction(string text, string says) =>
        Assert.Equal(says, Says(Read(Sent(text, "ยอดจำหน่าย 100 บาท\nDigital Wallet 8 ราย"), senderDistrict: "ท่าบ่อ")));

    [Fact]
    public void Figures_that_are_sent_on_wait_for_the_file_that_corrects_them() =>
        Assert.Equal("- · 2023-12: sales Remarked? · ?Unreadable", Says(Read(Sent("แก้ไขแล้วในไฟล์แนบค่ะ", "ยอดจำหน่าย 100 บาท") with { Problems = [new("ไฟล์แนบ แก้ไข.xlsx", new("document.broken-document"))] }, senderDistrict: "ท่าบ่อ")));

    [Fact]
    public void A_dash_beside_a_months_figure_is_asked_about() =>
        Assert.Equal("- · 2023-11: sales 90, products Dash? · 2023-12: sales 100, products 1", Says(Read(Mail(Month, "", Table("เดือน | ยอดจำหน่าย | ผลิตภัณฑ์ใหม่", "พ.ย. 66 | 90 | -", "ธ.ค. 66 | 100 | 1")))));

    public static TheoryData<string> Names => [.. Cases.Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads(string name)
    {
        var (_, mail, says) = Cases.Single(known => known.Name == name);
        Assert.Equal(says, Says(Read(mail)));
    }

    [Fact]
    public void Of_two_districts_in_the_form_the_sender_s_own_is_shown() =>
        Assert.Equal("ท่าบ่อ · 2023-12: sales 30 · !SeveralDistricts", Says(Read(Mail(Month, "", Table([.. FormHead, "1 | สังคม | | | 10 |", "2 | ท่าบ่อ | | | 30 |"])), senderDistrict: "ท่าบ่อ")));

    /// <summary>A filter may hide the very row that was meant: what is seen is not taken for it, and both are shown.</summary>
    [Fact]
    public void The_sender_s_own_row_that_a_filter_hides_stands_beside_the_one_that_is_seen()
    {
        var table = Hidden(Table([.. FormHead, "1 | ท่าบ่อ | | | 30 |", "2 | สังคม | | | 10 |"]), row: 2);
        var draft = Read(Mail(Month, "", table), senderDistrict: "ท่าบ่อ");
        Assert.Equal("ท่าบ่อ · 2023-12: sales OnlyHidden? · !SeveralDistricts", Says(draft));
        Assert.Equal(["สังคม: 10", "ท่าบ่อ: 30"], draft.Problems.OfType<DraftProblem.SeveralDistricts>().Single().Rows);
        Assert.Equal("สังคม · 2023-12: sales 10", Says(Read(Mail(Month, "", table), senderDistrict: "โพนพิสัย")));
        Assert.Equal("ท่าบ่อ · 2023-12: sales OnlyHidden?", Says(Read(Mail(Month, "", Hidden(Table([.. FormHead, "1 | ท่าบ่อ | | | 30 |"]), row: 2)), senderDistrict: "ท่าบ่อ")));
    }

    [Fact]
    public void An_automatic_mail_is_no_report_whatever_it_says()
    {
        var draft = Read(Mail(Month, "อำเภอท่าบ่อ ยอดจำหน่าย 100 บาท") with { IsAutomatic = true });
        Assert.False(draft.IsReport);
        Assert.Equal("-", Says(draft));
    }

    [Fact]
    public void Who_sent_it_and_what_came_along_is_kept()
    {
        var draft = Read(Mail(Month, "ยอดจำหน่าย 100 บาท") with { From = "thabo@example.org", MessageId = "a1@example.org", SenderAuthenticated = false, Attachments = [new("ก.docx", "h1", ""), new("ข.docx", "h2", "")] });
        Assert.Equal(("thabo@example.org", "a1@example.org", (bool?)false), (draft.Sender, draft.MessageId, draft.SenderAuthenticated));
        Assert.Equal(["h1", "h2"], draft.AttachmentHashes);
        Assert.Equal(new(2023, 12), draft.NamedMonth);
    }

    [Theory]
    [InlineData("คำชี้แจง: งานกาชาดเลื่อนไปเดือนหน้า", "งานกาชาดเลื่อนไปเดือนหน้า")]
    [InlineData("เนื่องจากมีงานกาชาดในเดือนนี้", "เนื่องจากมีงานกาชาดในเดือนนี้")]
    [InlineData("หมายเหตุ -", null)]
    [InlineData("ขอแสดงความนับถือ", null)]
    public void An_explanation_is_the_line_that_calls_itself_one(string line, string? explanation) =>
        Assert.Equal(explanation, Read(Mail(Month, $"ยอดจำหน่าย 100 บาท\n{line}")).Explanation);

    [Fact]
    public void Every_figure_says_where_it_stands()
    {
        var draft = Read(Mail(Month, "ผู้เข้าร่วม Digital Wallet 8 ราย", Table([.. FormHead, "2 | ท่าบ่อ | | | 30 |"])));
        Assert.Equal(["ไฟล์แนบ รายงาน.xlsx แถว 3", $"{Body} บรรทัดที่ 1"], draft.Months.Single().Figures.Select(figure => figure.Place));
    }

    [Fact]
    public void What_is_asked_shows_the_text_in_question()
    {
        var problem = Assert.Single(Read(Mail("รายงาน", "ยอดเท่าเดิม")).Problems);
        Assert.Equal(new DraftProblem.NoFigures("รายงาน\nยอดเท่าเดิม"), problem);
    }

    private static ReadTable Fields(params string[] rows) => Table(rows) with { Place = "ไฟล์แนบ รายงาน.docx ตารางที่ 1" };

    private static ReadTable Below(params string[] rows) => Table(rows) with { Place = "ไฟล์แนบ รายงาน.docx ตารางที่ 2" };

    private static MailContent Sheet(string name, params string[] rows) => Mail("ส่งรายงาน", "ตามแนบ", Table(rows) with { Place = $"ไฟล์แนบ รายงาน.xlsx แผ่นงาน {name}" }) with { Attachments = [new("รายงาน.xlsx", "0", "")] };

    private static MailContent Named(string file, params string[] rows) => Mail("ส่งรายงาน", "ตามแนบ", Table(rows) with { Place = $"ไฟล์แนบ {file} แผ่นงาน Sheet1" }) with { Attachments = [new(file, "0", "")] };

    [Theory]
    [InlineData("รายงานตามลิงก์ https://drive.google.com/file/d/1a/view", "document.linked-file")]
    [InlineData("รายงาน https://docs.google.com/spreadsheets/d/1a/edit", "document.linked-file")]
    [InlineData("ดูอีเมล https://confidential-mail.google.com/msg/1a", "document.confidential-mail")]
    [InlineData("รายงานตามแบบฟอร์ม https://docs.google.com/forms/d/1a", null)]
    [InlineData("ยอดจำหน่าย 100 บาท ภาพกิจกรรม https://drive.google.com/drive/1a", null)]
    public void A_mail_that_only_points_to_its_report_says_so(string text, string? key) =>
        Assert.Equal(key, Read(Mail(Month, text)).Problems.OfType<DraftProblem.UnreadablePart>().SingleOrDefault()?.Part.Reason.Key);

    private static MailContent Unread(string file, string text, params ReadTable[] tables) => Mail(Month, text, tables) with { Attachments = [new(file, "0", "")], Problems = [new($"ไฟล์แนบ {file}", new("document.broken-document"))] };

    private static MailContent Sent(string text, string forwarded) => Mail(Month, text) with { Forwarded = new(Month, forwarded, []) };

    private static ReadTable Hidden(ReadTable table, int row) => table with
    {
        Rows = table.Rows.Select((known, at) => at == row ? known with { Cells = known.Cells.Select(cell => cell with { Marks = cell.Marks | CellMarks.Hidden }).ToValueList() } : known).ToValueList(),
    };

    private static MailContent Returned(string subject, string text, string month) => new()
    {
        Subject = subject,
        Text = text,
        Attachments = [new("แบบรายงาน.docx", "0", $"ยอดจำหน่าย 100 บาท\nรหัสแบบ {new FormKey(ShippedConfiguration.Program.Id, DistrictCode.Parse("4302"), ReportingMonth.Parse(month))}")],
    };
}
