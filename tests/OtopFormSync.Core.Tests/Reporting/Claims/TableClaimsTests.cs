using System.Globalization;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Blocks;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Tests.Normalization.Districts;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Reporting.Claims;

/// <summary>What the figures of a table could mean: whose, when, what, and which kind, from the words around each.</summary>
public sealed class TableClaimsTests
{
    private static readonly HeadingLexicon Lexicon = new(ShippedConfiguration.Program);
    private static readonly TableClaims Tables = new(ShippedConfiguration.Program, Lexicon, NongKhai.Reader);

    /// <summary>The rows, cells between bars; &lt; continues the merged cell to the left, ^ the one above, * after a text that is a number.</summary>
    private static readonly (string Name, string[] Rows, string Says)[] Cases =
    [
        // Months across and down.
        ("months across", ["อำเภอ | ต.ค. 66 | พ.ย. 66", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales 2023-11 Reported 20"),
        ("months under a group", ["อำเภอ | ยอดจำหน่าย | <", "^ | ต.ค. 66 | พ.ย. 66", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales 2023-11 Reported 20"),
        ("months under a group that is not merged", ["อำเภอ | ยอดจำหน่าย | ", " | ต.ค. 66 | พ.ย. 66", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales 2023-11 Reported 20"),
        ("months down", ["เดือน | ยอดจำหน่าย | Digital Wallet", "ตุลาคม 2566 | 10 | 3", "พฤศจิกายน 2566 | 20 | 4", "รวม | 30 | 4"], "- sales 2023-10 Reported 10; - wallet 2023-10 Reported 3; - sales 2023-11 Reported 20; - wallet 2023-11 Reported 4; - sales * Total 30; - wallet * Total 4"),
        ("months beside the sum of what they count", ["อำเภอ | ต.ค. 66 | พ.ย. 66 | ยอดจำหน่ายรวม เพิ่ม 6%", "ท่าบ่อ | 10 | 20 | 30"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales 2023-11 Reported 20; ท่าบ่อ sales * Total 30"),
        ("rows of a sum, whatever they are called", ["กลุ่ม | ยอดจำหน่าย", "ทอผ้าบ้านดอน | 10", "กล้วยตาก | 20", "รวม | 30"], "- sales - Part 10; - sales - Part 20; - sales - Total 30"),
        ("a year that stands once holds for its neighbours", ["อำเภอ | พ.ย. | ธ.ค. 66 | ม.ค.", "ท่าบ่อ | 10 | 20 | 30"], "ท่าบ่อ sales 2023-11 Reported 10; ท่าบ่อ sales 2023-12 Reported 20; ท่าบ่อ sales 2024-01 Reported 30"),
        ("months whose fiscal year stands in the title", ["ยอดจำหน่าย ปีงบประมาณ พ.ศ. 2567", "อำเภอ | ต.ค. | ม.ค.", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales 2024-01 Reported 20"),
        ("months without any year", ["อำเภอ | ต.ค. | พ.ย.", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales NoYear? Reported 10; ท่าบ่อ sales NoYear? Reported 20"),
        ("a heading that cannot be read over a filled column", ["อำเภอ | ต.ค. 66 | December bbbb", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales NoYear? Reported 20"),
        ("dates as headings", ["อำเภอ | 2023-10-01T00:00:00 | 2023-11-01T00:00:00", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales 2023-11 Reported 20"),

        ("what was reported before beside what is put in its place", ["รายการ | ค่าเดิม | ค่าที่แก้ไข", "ยอดจำหน่าย | 10 | 20"], "- sales - Base 10; - sales - Reported 20 no. 1"),
        ("a new figure beside a former one", ["รายการ | เดิม | ใหม่", "ยอดจำหน่าย | 10 | 20", "Digital Wallet | 7 | 8"], "- sales - Base 10; - sales - Reported 20 no. 1; - wallet - Base 7; - wallet - Reported 8 no. 1"),
        ("a former figure beside a new one", ["รายการ | ใหม่ | เดิม", "ผลิตภัณฑ์ใหม่ | 1 | 0", "ยอดจำหน่าย | 20 | 10"], "- products - Reported 1 no. 1; - products - Base 0; - sales - Reported 20 no. 1; - sales - Base 10"),
        ("those who are new beside those who were there", ["รายการ | เดิม | ใหม่", "Digital Wallet | 7 | 1"], "- wallet - Base 7; - wallet - Added 1"),
        ("the same in other words", ["รายการ | ยอดเดิม | ยอดที่แก้ไข", "ยอดจำหน่าย | 10 | 20"], "- sales - Base 10; - sales - Reported 20 no. 1"),

        // Running totals: what has come to be beside what came in a month, whatever words name it.
        ("what a running total has come to beside the month", ["รายการ | ธ.ค. 66 | สะสม", "Digital Wallet | 2 | 7"], "- wallet 2023-12 Added 2; - wallet 2023-12 Cumulative 7"),
        ("what all months come to beside the month", ["รายการ | ธันวาคม 2566 | รวมทั้งสิ้น", "Digital Wallet | 2 | 7"], "- wallet 2023-12 Added 2; - wallet 2023-12 Cumulative 7"),
        ("what was added in the month beside a total of no month", ["รายการ | เดือนนี้ (ธ.ค. 66) | ยอดสะสม", "Digital Wallet | 2 | 7"], "- wallet 2023-12 Added 2; - wallet 2023-12 Cumulative 7"),
        ("a month beside its own running total", ["รายการ | ธ.ค. 66 | <", "^ | เดือน | สะสม", "Digital Wallet | 2 | 7"], "- wallet 2023-12 Added 2; - wallet 2023-12 Cumulative 7"),
        ("a running total and its repetition", ["รายการ | ธ.ค. 66 | สะสม", "Digital Wallet | 7 | 7"], "- wallet 2023-12 Reported 7; - wallet * Cumulative 7"),
        ("a running total below the month's figure", ["รายการ | ธ.ค. 66 | สะสม", "Digital Wallet | 7 | 2"], "- wallet 2023-12 Reported 7; - wallet 2023-12 Cumulative 2"),
        ("what came in each month beside its sum", ["รายการ | ต.ค. 66 | พ.ย. 66 | ธ.ค. 66 | สะสม", "Digital Wallet | 3 | 2 | 2 | 7"], "- wallet 2023-10 Reported 3; - wallet 2023-11 Reported OnlyAdded?; - wallet 2023-12 Added 2; - wallet 2023-12 Cumulative 7"),
        ("running totals beside the last of them", ["รายการ | ต.ค. 66 | พ.ย. 66 | ธ.ค. 66 | สะสม", "Digital Wallet | 3 | 5 | 7 | 7"], "- wallet 2023-10 Reported 3; - wallet 2023-11 Reported 5; - wallet 2023-12 Reported 7; - wallet * Cumulative 7"),
        ("months beside a total that is neither the last nor their sum", ["รายการ | ต.ค. 66 | พ.ย. 66 | สะสม", "Digital Wallet | 3 | 2 | 15"], "- wallet 2023-10 Reported OnlyAdded?; - wallet 2023-11 Reported 2; - wallet 2023-11 Cumulative 15"),
        ("what came in each month over its sum", ["เดือน | Digital Wallet", "ต.ค. 66 | 3", "พ.ย. 66 | 2", "สะสม | 5"], "- wallet 2023-10 Reported 3; - wallet 2023-11 Added 2; - wallet 2023-11 Cumulative 5"),
        ("a row of what it has come to below the month's", ["รายการ | ธ.ค. 66", "Digital Wallet | 2", "รวมสะสม | 7"], "- wallet 2023-12 Added 2; - wallet 2023-12 Cumulative 7"),
        ("a running total of the month before", ["รายการ | สะสมถึง พ.ย. 66 | ธ.ค. 66", "Digital Wallet | 5 | 2"], "- wallet * Cumulative 5; - wallet 2023-12 Reported OnlyAdded?"),

        ("what a running total had come to each week", ["รายการ | ธ.ค. 66 | < | < | <", "^ | สัปดาห์ที่ 1 | สัปดาห์ที่ 2 | สัปดาห์ที่ 3 | รวม", "Digital Wallet | 2 | 5 | 8 | 8"], "- wallet 2023-12 Base 2; - wallet 2023-12 Base 5; - wallet 2023-12 Base 8; - wallet 2023-12 Total 8"),
        ("what a running total had come to each week, by its name", ["รายการ | ธ.ค. 66 | < | <", "^ | สัปดาห์ที่ 1 | สัปดาห์ที่ 2 | รวม", "ผู้เข้าร่วม Digital Wallet สะสม | 0 | 8 | 8"], "- wallet 2023-12 Base 0; - wallet 2023-12 Base 8; - wallet 2023-12 Total 8"),
        ("what each week added to a running total", ["รายการ | ธ.ค. 66 | < | <", "^ | สัปดาห์ที่ 1 | สัปดาห์ที่ 2 | รวม", "Digital Wallet | 3 | 5 | 8"], "- wallet 2023-12 Added 3; - wallet 2023-12 Added 5; - wallet 2023-12 Added 8"),
        ("a week alone that may have added all of a running total", ["รายการ | ธ.ค. 66 | < | <", "^ | สัปดาห์ที่ 1 | สัปดาห์ที่ 2 | รวม", "Digital Wallet | 0 | 8 | 8"], "- wallet 2023-12 Added 0; - wallet 2023-12 Added 8; - wallet 2023-12 Added 8"),
        ("weeks down of a running total", ["สัปดาห์ที่ | Digital Wallet", "1 | 2", "2 | 5", "3 | 8", "รวม | 8"], "- wallet - Base 2; - wallet - Base 5; - wallet - Base 8; - wallet - Total 8"),
        ("kinds of those who take part and their sum", ["รายการ | ธ.ค. 66 | < | <", "^ | ชาย | หญิง | รวม", "Digital Wallet | 3 | 5 | 8"], "- wallet 2023-12 Part 3; - wallet 2023-12 Part 5; - wallet 2023-12 Total 8"),
        ("a remark that a running total is one", ["เดือน | Digital Wallet | หมายเหตุ", "ธ.ค. 66 | 8 | ยอดสะสม"], "- wallet 2023-12 Reported 8"),
        ("a remark that a month's figure is a running total", ["เดือน | ยอดจำหน่าย | หมายเหตุ", "ธ.ค. 66 | 8 | ยอดสะสม"], "- sales 2023-12 Reported Remarked?"),

        // Plan and result one below the other, and what a heading parts.
        ("plan and result in rows of their own", ["ตัวชี้วัด | แผน/ผล | ต.ค. 66 | พ.ย. 66", "ยอดจำหน่าย | แผน | 10 | 20", "^ | ผล | 11 | 21"], "- sales 2023-10 Target 10; - sales 2023-11 Target 20; - sales 2023-10 Reported 11; - sales 2023-11 Reported 21"),
        ("words that are no kind beside a label", ["ตัวชี้วัด | ผลการดำเนินงาน | ต.ค. 66", "ยอดจำหน่าย | รอข้อมูล | 10"], "- sales - Reported Waiting?; - sales 2023-10 Reported 10"),
        ("the sum of what a heading parts", ["อำเภอ | ยอดจำหน่ายแยกตามประเภทผลิตภัณฑ์ (บาท) | < | <", "^ | อาหาร | ผ้า | รวม", "ท่าบ่อ | 10 | 20 | 30"], "ท่าบ่อ sales - Part 10; ท่าบ่อ sales - Part 20; ท่าบ่อ sales - Total 30"),
        ("a heading that parts over one figure", ["อำเภอ | ยอดจำหน่ายแยกตามประเภทผลิตภัณฑ์ (บาท)", "ท่าบ่อ | 10"], "ท่าบ่อ sales - Part 10"),
        ("the day of the report above the rows of labels", ["รายงาน OTOP อำเภอท่าบ่อ เดือนธันวาคม 2566 | ", "วันที่รายงาน | 10 ม.ค. 67", "ยอดจำหน่าย | 10", "ผลิตภัณฑ์ใหม่ | 2"], "ท่าบ่อ sales 2023-12 Reported 10; ท่าบ่อ products 2023-12 Reported 2"),
        ("that day in words", ["รายงาน OTOP อำเภอท่าบ่อ เดือนธันวาคม 2566 | ", "วันที่ | 10 มกราคม 2567", "ยอดจำหน่าย | 10"], "ท่าบ่อ sales 2023-12 Reported 10"),
        ("that day in numbers", ["รายงาน OTOP อำเภอท่าบ่อ เดือนธันวาคม 2566 | ", "ลงวันที่: | 10/1/2567", "ยอดจำหน่าย | 10"], "ท่าบ่อ sales 2023-12 Reported 10"),
        ("that day as a date of the sheet", ["รายงาน OTOP อำเภอท่าบ่อ เดือนธันวาคม 2566 | ", "วันที่รายงาน | 2024-01-10T00:00:00", "ยอดจำหน่าย | 10"], "ท่าบ่อ sales 2023-12 Reported 10"),
        ("that day beside who reports", ["รายงาน OTOP อำเภอท่าบ่อ เดือนธันวาคม 2566 | | | ", "วันที่รายงาน | 10 ม.ค. 67 | ผู้รายงาน | นางสาวใจดี มีสุข", "ยอดจำหน่าย | 10 | | ", "ผลิตภัณฑ์ใหม่ | 2 | | "], "ท่าบ่อ sales 2023-12 Reported 10; ท่าบ่อ products 2023-12 Reported 2"),
        ("that day where nothing names a month", ["วันที่ | 10 มกราคม 2567", "ยอดจำหน่าย | 10"], "- sales - Reported 10"),
        ("the day up to which was counted, which is no day of the letter", ["ข้อมูล ณ วันที่ | 31 ธ.ค. 66", "ยอดจำหน่าย | 10"], "- sales 2023-12 Reported 10"),
        ("a month beside the word for a day", ["วันที่ | ธันวาคม 2566", "ยอดจำหน่าย | 10"], "- sales 2023-12 Reported 10"),
        ("who reports above the rows of labels", ["อำเภอ | ท่าบ่อ", "ประจำเดือน | ธันวาคม 2566", "ผู้รายงาน | นางสาวใจดี มีสุข", "โทรศัพท์ | 042-411778", "ยอดจำหน่าย | 10 | บาท", "Digital Wallet | 8 | ราย"], "ท่าบ่อ sales 2023-12 Reported 10; ท่าบ่อ wallet 2023-12 Reported 8"),

        ("weeks by a short name", ["รายการ | สป.ที่ 1 | สป.ที่ 2 | รวม", "Digital Wallet | 2 | 8 | 8"], "- wallet - Base 2; - wallet - Base 8; - wallet - Total 8"),
        ("what groups sold in all months", ["ยอดจำหน่าย ตุลาคม 2566", "ประเภทผลิตภัณฑ์ | ต.ค. 66 | พ.ย. 66 | รวม", "อาหาร | 10 | | 10", "เครื่องดื่ม | 20 | | 20", "รวม | 30 | | 30"], "- sales 2023-10 Part 10; - sales * Part 10; - sales 2023-10 Part 20; - sales * Part 20; - sales 2023-10 Total 30; - sales * Total 30"),

        ("thousands as accounts write them", ["เดือน | ยอดจำหน่าย ('000 บาท)", "ธ.ค. 66 | 10"], "- sales 2023-12 Reported 10000"),
        ("thousands in brackets with their unit", ["เดือน | ยอดจำหน่าย (k baht)", "ธ.ค. 66 | 10"], "- sales 2023-12 Reported 10000"),
        ("thousands that a bracket calls the unit", ["เดือน | ยอดจำหน่าย (หน่วย : '000 บาท)", "ธ.ค. 66 | 10"], "- sales 2023-12 Reported 10000"),
        ("hundreds of baht", ["เดือน | ยอดจำหน่าย (ร้อยบาท)", "ธ.ค. 66 | 10"], "- sales 2023-12 Reported 1000"),
        ("all districts' sum by another word", ["อำเภอ | ยอดจำหน่าย ธ.ค. 66", "ท่าบ่อ | 10", "สังคม | 20", "ทั้งหมด | 30"], "ท่าบ่อ sales 2023-12 Reported 10; สังคม sales 2023-12 Reported 20; - sales 2023-12 Province 30"),
        ("millions in Thai digits", ["เดือน | ยอดจำหน่าย (ล้านบาท)", "ธ.ค. 66 | ๘.๐๗๑"], "- sales 2023-12 Reported 8071000.00"),

        // Units and months that are said of some figures alone.
        ("a note that holds a figure in a unit of its own", ["รายการ | ธ.ค. 66", "ยอดจำหน่าย | 10", "< หมายเหตุ : เป้าหมายทั้งปี 60 ล้านบาท"], "- sales 2023-12 Reported 10"),
        ("a unit behind the year of a title", ["ยอดจำหน่าย ปี 2566 ล้านบาท", "รายการ | ธ.ค. 66", "ยอดจำหน่าย | 10"], "- sales 2023-12 Reported 10000000"),
        ("counts under no month beside baht under one", ["ตำบล | ยอดจำหน่าย ธ.ค. 66 | ผลิตภัณฑ์ใหม่", "น้ำโมง | 10 | 1", "โพนสา | 20 | 1", "รวมทั้งอำเภอ | 30 | 2"], "- sales 2023-12 Part 10; - products - Part 1; - sales 2023-12 Part 20; - products - Part 1; - sales 2023-12 Total 30; - products - Total 2"),
        ("counts under no month beside baht under several", ["ตำบล | ยอดจำหน่าย พ.ย. 66 | ยอดจำหน่าย ธ.ค. 66 | ผลิตภัณฑ์ใหม่", "น้ำโมง | 10 | 20 | 1", "รวม | 10 | 20 | 1"], "- sales 2023-11 Part 10; - sales 2023-12 Part 20; - products - Part 1; - sales 2023-11 Total 10; - sales 2023-12 Total 20; - products * Total 1"),
        ("a month and its year in fields of their own", ["อำเภอ | ท่าบ่อ | จังหวัด | หนองคาย", "ประจำเดือน | ธันวาคม | พ.ศ. | 2566", "ยอดจำหน่าย | 10 | บาท | "], "ท่าบ่อ sales 2023-12 Reported 10"),
        ("headings of tables side by side below a line of both", ["รายงาน OTOP | < | < | < | <", "ยอดจำหน่าย | < | | ผลิตภัณฑ์ใหม่ | <", "เดือน | บาท | | เดือน | จำนวน", "ต.ค. 66 | 10 | | ต.ค. 66 | 1"], "- sales 2023-10 Reported 10; - products 2023-10 Reported 1"),

        // What a sum beside or below adds up.
        ("columns of a sum, one of which nothing names", ["ยอดจำหน่าย", "เดือน | ออนไลน์ | งานแสดงสินค้า | รวม", "ต.ค. 66 | 10000 | 20000 | 30000", "รวม | 10000 | 20000 | 30000"], "- sales 2023-10 Part 10000; - sales 2023-10 Part 20000; - sales 2023-10 Total 30000; - sales * Part 10000; - sales? * Total 20000; - sales * Total 30000"),
        ("what is new and what there was come to all that there are", ["รายการ | จำนวน", "ผลิตภัณฑ์เดิม | 45", "ผลิตภัณฑ์ใหม่ | 2", "รวม | 47"], "- products - Base 45; - products - Reported 2; - products - Cumulative 47"),
        ("sub-districts of a place, their sum above them", ["พื้นที่ | ยอดจำหน่าย", "รวมทั้งอำเภอ | 30", "ตำบลน้ำโมง | 10", "ตำบลโพนสา | 20"], "- sales - Total 30; - sales - Part 10; - sales - Part 20"),

        ("labels and their figures one below the other", ["รายงาน ธันวาคม 2566", "1. ยอดจำหน่าย", "10 บาท", "2. ผลิตภัณฑ์ใหม่", "22"], "- sales 2023-12 Reported 10; - products 2023-12 Reported 22"),
        ("figures below one label", ["ยอดจำหน่าย", "10", "20"], "- sales - Reported 10; - sales - Reported 20"),

        ("second headings that lost their empty first cell", ["เดือน | ยอดจำหน่าย | | ผลิตภัณฑ์ | ", "เป้าหมาย | ผล | เป้าหมาย | ผล | ", "ต.ค. 66 | 9 | 10 | 1 | 2"], "- sales 2023-10 Target 9; - sales 2023-10 Reported 10; - products 2023-10 Target 1; - products 2023-10 Reported 2"),
        ("second headings over labels", ["เดือน | ยอดจำหน่าย | ", "แผน | ผล | ", "ต.ค. 66 | 10 | "], "- sales 2023-10 Reported 10"),

        ("lines of kinds below headings that have none over the labels", [" | ต.ค. 66", "เป้าหมาย | ", "ยอดจำหน่าย | 9", "ผลงาน | ", "ยอดจำหน่าย | 10"], "- sales 2023-10 Target 9; - sales 2023-10 Reported 10"),
        ("how many products groups have, and not how many are new", ["ระดับดาว | จำนวนผลิตภัณฑ์ | ยอดจำหน่าย", "5 ดาว | 1 | 10", "ไม่มีดาว | 2 | 20", "รวม | 3 | 30"], "- products - Part 1; - sales - Part 10; - products - Part 2; - sales - Part 20; - products - Part 3; - sales - Total 30"),
        ("how many products groups had beside how many are new", ["ประเภท | จำนวนผลิตภัณฑ์เดิม | ผลิตภัณฑ์ใหม่", "อาหาร | 5 | 1", "รวม | 5 | 1"], "- products - Base 5; - products - Part 1; - products - Base 5; - products - Total 1"),
        ("pieces beside baht", ["กลุ่ม | ยอดจำหน่าย | <", "^ | จำนวน (ชิ้น) | มูลค่า (บาท)", "กลุ่มทอผ้า | 7 | 10", "รวม | 7 | 10"], "- sales - Part 10; - sales - Total 10"),

        // Words in a row behind its figure.
        ("a target behind a figure and its unit", ["ยอดจำหน่าย | 10 | บาท | เป้าหมาย | 9 | บาท"], "- sales - Reported 10; - sales - Target 9"),
        ("a result behind a target", ["ยอดจำหน่าย | เป้าหมาย | 9 | ผล | 10"], "- sales - Target 9; - sales - Reported 10"),
        ("what is counted in units of no indicator", ["รายการ | ผล | หน่วยนับ", "ยอดจำหน่าย | 10 | บาท", "โคก หนอง นา | 4 | แปลง"], "- sales - Reported 10"),
        ("a label that is not known before a unit, below a title", ["ยอดจำหน่าย", "รายการ | ผล | หน่วย", "ชำระคืนเงินยืม | 10 | บาท"], "- sales? - Reported 10"),
        ("a label that says how it is counted", ["รายการ | ค่า", "ผลิตภัณฑ์ที่ลงทะเบียนเพิ่ม (นับเฉพาะเดือนนี้) | 2"], "- products - Reported 2"),

        // What stands below headings and beside a table, and is no figure.
        ("years that name the columns of a month", ["อำเภอ | ต.ค. 66 | <", "^ | ปีฐาน 2566 | ผลงานปี 2567", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales 2023-10 Base 10; ท่าบ่อ sales 2023-10 Reported 20"),
        ("numbers of columns that say how they are computed", ["อำเภอ | เป้าหมาย | ผลงาน ธ.ค. 66 | ผลต่าง", "(1) | (2) | (3) | (4)=(3)-(2)", "ท่าบ่อ | 10 | 20 | 10"], "ท่าบ่อ sales * Target 10; ท่าบ่อ sales 2023-12 Reported 20; ท่าบ่อ sales - Comparison 10"),
        ("letters that name the columns", ["อำเภอ | ต.ค. 66 | พ.ย. 66 | รวม", "(ก) | (ข) | (ค) | (ง)=(ข)+(ค)", "ท่าบ่อ | 10 | 20 | 30"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales 2023-11 Reported 20; ท่าบ่อ sales * Total 30"),
        ("three figures that rise one by one", ["ต.ค. 66 | พ.ย. 66 | ธ.ค. 66", "1 | 2 | 3"], "- sales 2023-10 Reported 1; - sales 2023-11 Reported 2; - sales 2023-12 Reported 3"),
        ("a foot note and a telephone below the table", ["เดือน | ยอดจำหน่าย", "ธ.ค. 66 | 10", "1 รวมยอดขายออนไลน์ | ", "โทร. 042-123456 ต่อ 12 | "], "- sales 2023-12 Reported 10"),
        ("years beside rows over a telephone", ["ปี | ธ.ค.", "2565 | 10", "2566 | 20", "โทร. 042-123456 ต่อ 12 | "], "- sales 2022-12 Reported 10; - sales 2023-12 Reported 20"),
        ("baht whose satang are a dash", ["อำเภอ | ธ.ค. 66 | <", "^ | บาท | สต.", "ท่าบ่อ | 10 | -"], "ท่าบ่อ sales 2023-12 Reported 10"),
        ("a label that repeats its criterion", ["ตัวชี้วัด | เป้าหมาย | ผลงาน | ร้อยละ", "ผู้เข้าร่วมโครงการ Digital Wallet ไม่น้อยกว่าร้อยละ 10 | 8 | 5 | 62.50"], "- wallet - Comparison 8; - wallet - Reported 5; - wallet - Comparison NotWhole?"),
        ("what producers sold in all months", ["ยอดจำหน่าย ตุลาคม 2566", "ชื่อกลุ่ม | ต.ค. 66 | พ.ย. 66 | รวม", "ทอผ้าบ้านดอน | 10 | | 10", "จักสาน | 20 | | 20", "รวม | 30 | | 30"], "- sales 2023-10 Part 10; - sales * Part 10; - sales 2023-10 Part 20; - sales * Part 20; - sales 2023-10 Total 30; - sales * Total 30"),

        // The numbers by which forms name their lines count nothing.
        ("labels behind their numbers", ["รายการ | ธ.ค. 66", "KPI 1 ยอดจำหน่าย | 10", "KPI 2 ผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม | 1", "ตัวชี้วัดที่ ๓ ผู้เข้าร่วม Digital Wallet | 7"], "- sales 2023-12 Reported 10; - products 2023-12 Reported 1; - wallet 2023-12 Reported 7"),
        ("a chapter that is called a target", ["รายการ | ธ.ค. 66", "เป้าหมายที่ 2 ผลิตภัณฑ์ใหม่ | 1", "งานที่ 3 Digital Wallet | 7"], "- products 2023-12 Reported 1; - wallet 2023-12 Reported 7"),

        // More figures than headings: which stands under which is open.
        ("a figure that its own commas parted", ["เดือน | ยอดจำหน่าย | ผลิตภัณฑ์ใหม่", "ธันวาคม 2566 | 5 | 412 | 300 | 2"], "- sales 2023-12 Reported SurplusCells?; - products 2023-12 Reported SurplusCells?"),
        ("a figure beyond the last month", ["รายการ | พ.ย. 66 | ธ.ค. 66", "ยอดจำหน่าย | 10 | 20 | 30"], "- sales 2023-11 Reported SurplusCells?; - sales 2023-12 Reported SurplusCells?"),
        ("a percentage beyond the headings", ["รายการ | ธ.ค. 66", "ยอดจำหน่าย | 10 | 105.2%"], "- sales 2023-12 Reported 10; - sales - Comparison WrongUnit?"),

        // A part that is still to come, whatever the sum says.
        ("a group that is awaited", ["กลุ่ม | ยอดจำหน่าย", "กลุ่มผ้า | 10", "กลุ่มอาหาร | รอข้อมูล", "รวม | 10"], "- sales - Part 10; - sales - Part Waiting?; - sales - Total 10"),
        ("a week that is awaited", ["สัปดาห์ที่ | ยอดจำหน่าย", "1 | 10", "2 | 20", "3 | 30", "4 | ยังไม่ส่ง", "รวม | 60"], "- sales - Part 10; - sales - Part 20; - sales - Part 30; - sales - Part Waiting?; - sales - Total 60"),

        ("a part whose remark says that it is awaited", ["กลุ่ม | ยอดจำหน่าย | หมายเหตุ", "กลุ่มผ้า | 10 | ", "กลุ่มอาหาร | | รอข้อมูล", "รวม | 10 | "], "- sales - Part 10; - sales - Part Waiting?; - sales - Total 10"),
        ("a way of selling that is awaited", ["รายการ | ออนไลน์ | หน้าร้าน | รวม", "ยอดจำหน่าย | 10 | ยังไม่ได้รับข้อมูล | 10"], "- sales - Part 10; - sales - Part Waiting?; - sales - Total 10"),

        // Days of a month are no month of a year.
        ("days beside their total", ["รายการ | วันที่ 1-10 | วันที่ 11-20 | วันที่ 21-31 | รวม", "ยอดจำหน่าย | 10 | 20 | 30 | 60"], "- sales - Part 10; - sales - Part 20; - sales - Part 30; - sales - Total 60"),

        // A list of one producer is no district's figure.
        ("one producer under a heading of two words", ["ชื่อกลุ่ม/ผู้ประกอบการ | ยอดจำหน่าย", "บ้านนาดี | 10"], "- sales - Part 10"),
        ("one producer under no such heading", ["รายการ | ยอดจำหน่าย", "วิสาหกิจชุมชนบ้านนาดี | 10"], "- sales - Part 10"),
        ("one person", ["รายการ | ยอดจำหน่าย", "นางสมศรี ใจดี | 10"], "- sales - Part 10"),

        // A unit of amounts and a remark in brackets.
        ("a figure far too large for its unit", ["(หน่วย : ล้านบาท)", "รายการ | ธ.ค. 66", "ยอดจำหน่าย | 15412300"], "- sales 2023-12 Reported TooLarge?"),
        ("a unit of amounts over counts", ["(หน่วย : พันบาท)", "รายการ | ธ.ค. 66", "ยอดจำหน่าย | 10", "ผลิตภัณฑ์ใหม่ | 1"], "- sales 2023-12 Reported 10000; - products 2023-12 Reported 1"),
        ("remarks in brackets that change nothing", ["รายการ | ธ.ค. 66", "ยอดจำหน่าย | 5000 (เพิ่มขึ้น 5.47%)", "ผลิตภัณฑ์ใหม่ | 1 (ผ้าไหม)", "Digital Wallet | 7 (8.97%)"], "- sales 2023-12 Reported 5000; - products 2023-12 Reported 1; - wallet 2023-12 Reported 7"),
        ("a unit below a title that names the indicator", ["รายงานยอดจำหน่าย OTOP | ", "(หน่วย : พันบาท) | ", "รายการ | ธ.ค. 66", "ยอดจำหน่าย | 10"], "- sales 2023-12 Reported 10000"),
        ("a unit above the right edge", [" | | (หน่วย : พันบาท)", "รายการ | พ.ย. 66 | ธ.ค. 66", "ยอดจำหน่าย | 10 | 20"], "- sales 2023-11 Reported 10000; - sales 2023-12 Reported 20000"),

        ("a running total in a row under the quarter and its months", ["รายการ | ไตรมาส 1/2567 | <", "^ | ต.ค. | พ.ย.", "Digital Wallet สะสม | 3 | 5"], "- wallet 2023-10 Cumulative 3; - wallet 2023-11 Cumulative 5"),
        ("a list of what is new, and what it costs", ["ลำดับ | ผลิตภัณฑ์ที่ลงทะเบียนเพิ่ม | ราคา (บาท)", "1 | น้ำพริกเผา | 60", "2 | ผ้าพันคอ | 350"], "- sales? - Reported 60; - sales? - Reported 350; - products - Reported Unreadable?"),

        ("weeks by their numbers and the month's sum", ["สัปดาห์ที่ | ยอดจำหน่าย (บาท)", "1 | 3000", "2 | 4000", "3 | 4000", "4 | 5000", "รวมทั้งเดือน | 16000"], "- sales - Part 3000; - sales - Part 4000; - sales - Part 4000; - sales - Part 5000; - sales - Total 16000"),
        ("kinds of producers and their sum", ["ประเภทผู้ผลิต | ยอดจำหน่าย", "กลุ่มผู้ผลิตชุมชน | 3000", "SME | 4000", "รวม | 7000"], "- sales - Part 3000; - sales - Part 4000; - sales - Total 7000"),
        ("what was brought and what is carried forward", ["รายการ | ยอดยกมา | เดือนนี้ | ยอดยกไป", "ยอดจำหน่าย | 10 | 20 | 30", "Digital Wallet | 5 | 2 | 7"], "- sales - Base 10; - sales - Reported 20; - sales - Cumulative 30; - wallet - Base 5; - wallet - Added 2; - wallet - Cumulative 7"),

        // Which kind.
        ("target and result", ["อำเภอ | ธ.ค. 66 | <", "^ | เป้าหมาย | ผลงาน", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales 2023-12 Target 10; ท่าบ่อ sales 2023-12 Reported 20"),
        ("base year and year", ["อำเภอ | ธ.ค. | <", "^ | ปี 2565 | ปี 2566", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales 2022-12 Reported 10; ท่าบ่อ sales 2023-12 Reported 20"),
        ("years across months", ["ยอดจำหน่าย", "เดือน | 2565 | 2566", "ต.ค. | 10 | 20"], "- sales 2022-10 Reported 10; - sales 2023-10 Reported 20"),
        ("fiscal years across months", ["ยอดจำหน่าย", "เดือน | ปีงบประมาณ 2566 | ปีงบประมาณ 2567", "ต.ค. | 10 | 20"], "- sales 2022-10 Reported 10; - sales 2023-10 Reported 20"),
        ("fiscal years that do not say so", ["ยอดจำหน่าย", "เดือน | 2566 | 2567", "ต.ค. | 10 | 20"], "- sales NoYear? Reported 10; - sales NoYear? Reported 20"),
        ("years beside months across", ["ยอดจำหน่าย", "ปี | ต.ค. | พ.ย.", "2565 | 10 | 20", "2566 | 30 | 40"], "- sales 2022-10 Reported 10; - sales 2022-11 Reported 20; - sales 2023-10 Reported 30; - sales 2023-11 Reported 40"),
        ("last year by name", ["อำเภอ | ธ.ค. 66 | <", "^ | ปีก่อน | ปีนี้", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales 2023-12 Base 10; ท่าบ่อ sales 2023-12 Reported 20"),
        ("weeks and their total", ["อำเภอ | ธ.ค. 66 | < | <", "^ | สัปดาห์ที่ 1 | สัปดาห์ที่ 2 | รวม", "ท่าบ่อ | 10 | 20 | 30"], "ท่าบ่อ sales 2023-12 Part 10; ท่าบ่อ sales 2023-12 Part 20; ท่าบ่อ sales 2023-12 Total 30"),
        ("columns of unknown goods under a month", ["อำเภอ | ธ.ค. 66 | < | <", "^ | เก้าอี้หวาย | ตะกร้า | รวม", "ท่าบ่อ | 10 | 20 | 30"], "ท่าบ่อ sales 2023-12 Part 10; ท่าบ่อ sales 2023-12 Part 20; ท่าบ่อ sales 2023-12 Total 30"),
        ("baht and satang", ["อำเภอ | ธ.ค. 66 | <", "^ | บาท | สต.", "ท่าบ่อ | 10 | 50"], "ท่าบ่อ sales 2023-12 Reported 10.5"),
        ("satang alone", ["อำเภอ | ธ.ค. 66 | <", "^ | บาท | สต.", "ท่าบ่อ | | 50"], "ท่าบ่อ sales 2023-12 Part 50"),
        ("the quarter's total beside its months", ["อำเภอ | ต.ค. 66 | พ.ย. 66 | ยอดจำหน่ายรวม เพิ่ม 6%", "ท่าบ่อ | 10 | 20 | 30"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales 2023-11 Reported 20; ท่าบ่อ sales * Total 30"),
        ("the province's row", ["อำเภอ | ต.ค. 66", "ท่าบ่อ | 10", "รวม | 10"], "ท่าบ่อ sales 2023-10 Reported 10; - sales 2023-10 Province 10"),
        ("a running total beside the month", ["อำเภอ | ยอดจำหน่ายเดือนนี้ | ยอดจำหน่ายสะสม", "ท่าบ่อ | 10 | 30"], "ท่าบ่อ sales - Reported 10; ท่าบ่อ sales - Cumulative 30"),
        ("percentages", ["อำเภอ | ต.ค. 66 | ร้อยละ", "ท่าบ่อ | 10 | 6.5"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales - Comparison 6.5"),
        ("two rows a district", ["อำเภอ | รายการ | ต.ค. 66", "ท่าบ่อ | เป้าหมาย | 10", "^ | ผล | 20"], "ท่าบ่อ sales 2023-10 Target 10; ท่าบ่อ sales 2023-10 Reported 20"),
        ("a table of targets by its title", ["เป้าหมายยอดจำหน่าย", "อำเภอ | ต.ค. 66", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-10 Target 10"),
        ("thousands of baht", ["ยอดจำหน่าย (หน่วย: พันบาท)", "อำเภอ | ต.ค. 66", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-10 Reported 10000"),

        // What it counts.
        ("indicators across", ["อำเภอ | ยอดจำหน่าย (บาท) | ผลิตภัณฑ์ใหม่ | Digital Wallet (ราย)", "ท่าบ่อ | 10 | 1 | 8"], "ท่าบ่อ sales - Reported 10; ท่าบ่อ products - Reported 1; ท่าบ่อ wallet - Reported 8"),
        ("last year's figures by a title that reads as a label", ["ยอดจำหน่ายปีที่แล้ว | ", "อำเภอ | ท่าบ่อ", "ประจำเดือน | ธ.ค. 66", "ยอดจำหน่าย (บาท) | 10", "ผลิตภัณฑ์ใหม่ | 1"], "ท่าบ่อ sales 2023-12 Base 10; ท่าบ่อ products 2023-12 Base 1"),
        ("words behind a label", ["ยอดจำหน่าย | รอข้อมูล", "ผลิตภัณฑ์ใหม่ | 1"], "- sales - Reported Waiting?; - products - Reported 1"),
        ("a dash behind a label", ["ยอดจำหน่าย | -", "ผลิตภัณฑ์ใหม่ | 1"], "- sales - Reported Dash?; - products - Reported 1"),
        ("nothing behind a label", ["ยอดจำหน่าย | ", "จำนวนร้านค้า | 5", "ผลิตภัณฑ์ใหม่ | 1"], "- products|wallet|surveys? - Reported 5; - products - Reported 1"),
        ("labels down", ["ยอดจำหน่าย | 10 | บาท", "ผู้เข้าร่วม Digital Wallet | 8 | ราย"], "- sales - Reported 10; - wallet - Reported 8"),
        ("a column of units under the month of all columns", ["อำเภอ | ท่าบ่อ | ", "ประจำเดือน | ธ.ค. 66 | ", "รายการ | จำนวน | หน่วย", "ยอดจำหน่ายในเดือน | 10 | พันบาท", "ผู้เข้าร่วม Digital Wallet สะสม | 5 | ราย"], "ท่าบ่อ sales 2023-12 Reported 10000; ท่าบ่อ wallet 2023-12 Reported 5"),
        ("groups of products and their total", ["ประเภทผลิตภัณฑ์ | ธ.ค. 66", "อาหาร | 10", "จักสาน | 20", "รวมทั้งสิ้น | 30"], "- sales 2023-12 Part 10; - sales 2023-12 Part 20; - sales 2023-12 Total 30"),
        ("what is known and is no indicator", ["อำเภอ | ยอดจำหน่าย | จำนวนผู้ลงทะเบียน | โทรศัพท์", "ท่าบ่อ | 10 | 79 | 042411182"], "ท่าบ่อ sales - Reported 10"),
        ("a column of which nothing is known", ["อำเภอ | ยอดจำหน่าย | จำนวนร้านค้า", "ท่าบ่อ | 10 | 5"], "ท่าบ่อ sales - Reported 10; ท่าบ่อ products|wallet|surveys? - Reported 5"),
        ("three products in three months are no numbers of rows", ["เดือน | ผลิตภัณฑ์ใหม่", "ต.ค. 66 | 1", "พ.ย. 66 | 2", "ธ.ค. 66 | 3"], "- products 2023-10 Reported 1; - products 2023-11 Reported 2; - products 2023-12 Reported 3"),
        ("numbers of columns below the headings", ["ที่ | อำเภอ | ต.ค. 66", "(1) | (2) | (3)", "2 | ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-10 Reported 10"),

        // Whose.
        ("rows that were left empty", ["ที่ | อำเภอ | ต.ค. 66", "1 | สังคม | -", "2 | ท่าบ่อ | 10", "3 | สระใคร | 0"], "ท่าบ่อ sales 2023-10 Reported 10"),
        ("the one who reports, below the table", ["อำเภอ | ต.ค. 66", "สังคม | ", "ท่าบ่อ | 10", "อำเภอผู้รายงาน | ท่าบ่อ"], "ท่าบ่อ sales 2023-10 Reported 10"),
        ("a district that is none of the province's", ["อำเภอ | ต.ค. 66", "โซ่พิสัย | 10"], "OtherProvince? sales 2023-10 Reported 10"),
        ("districts across", ["ยอดจำหน่าย", "เดือน | ท่าบ่อ | สังคม", "ต.ค. 66 | 10 | 20"], "ท่าบ่อ sales 2023-10 Reported 10; สังคม sales 2023-10 Reported 20"),

        // Two tables in one.
        ("one table below the other", ["ยอดจำหน่าย เดือน ต.ค. 66", "อำเภอ | ผล", "ท่าบ่อ | 10", "ยอดจำหน่าย เดือน พ.ย. 66", "อำเภอ | ผล", "ท่าบ่อ | 20"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales 2023-11 Reported 20"),

        // What stands around the table: > above, < below, # the name of the sheet.
        ("a caption above", ["> ยอดจำหน่าย ธันวาคม 2566", "อำเภอ | ผล", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-12 Reported 10"),
        ("a caption of targets in thousands", ["> เป้าหมายยอดจำหน่าย (พันบาท)", "อำเภอ | ต.ค. 66", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-10 Target 10000"),
        ("a letter above", ["> ตามที่จังหวัดกำหนดเป้าหมายไว้", "> เดือนพฤศจิกายน 2566 จำหน่ายได้ 500,000 บาท", "> ผลการดำเนินงาน", "อำเภอ | ต.ค. 66", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-10 Reported 10"),
        ("an example", ["> แบบรายงาน (ตัวอย่าง)", "อำเภอ | ต.ค. 66", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-10 Reported 10 Mentioned"),
        ("days of a month", ["ยอดจำหน่าย 1 - 15 ธันวาคม 2566", "อำเภอ | บาท", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-12 Part 10"),
        ("a note below", ["อำเภอ | ต.ค. 66", "ท่าบ่อ | 10", "< หมายเหตุ : ตัวเลขข้างต้นเป็นเป้าหมาย"], "ท่าบ่อ sales 2023-10 Target 10"),
        ("a note below in the sheet", ["อำเภอ | ต.ค. 66", "ท่าบ่อ | 10", "หมายเหตุ : เป็นยอดประมาณการ | "], "ท่าบ่อ sales 2023-10 Target 10"),
        ("a note that takes the table back", ["อำเภอ | ต.ค. 66", "ท่าบ่อ | 10", "< ยกเลิกรายงานฉบับนี้"], "ท่าบ่อ sales 2023-10 Reported 10 Mentioned"),
        ("a note of another month", ["ธันวาคม 2566", "อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 10", "< หมายเหตุ : เป็นข้อมูลเดือนพฤศจิกายน 2566"], "ท่าบ่อ sales SeveralMonths? Reported 10"),
        ("a sheet of another month than its title", ["# ม.ค. 67", "ธันวาคม 2566", "อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 10"], "ท่าบ่อ sales SeveralMonths? Reported 10"),
        ("a sheet of another year", ["# ปี 2565", "ธันวาคม 2566", "อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-12 Base 10"),
        ("a sheet of a district", ["# โพนพิสัย", "ธันวาคม 2566", "รายการ | ยอดจำหน่าย", "รวม | 10"], "โพนพิสัย sales 2023-12 Total 10"),
        ("a sheet of what was before", ["# เดิม", "อำเภอ | ต.ค. 66", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-10 Reported 10 Mentioned"),

        // A name that limits holds for every figure below it that does not call itself a result.
        ("weeks of a plan and their sum", ["แผนการจำหน่าย", "อำเภอ | ธ.ค. 66 | < | <", "^ | สัปดาห์ที่ 1 | สัปดาห์ที่ 2 | รวม", "ท่าบ่อ | 10 | 20 | 30"], "ท่าบ่อ sales 2023-12 Target 10; ท่าบ่อ sales 2023-12 Target 20; ท่าบ่อ sales 2023-12 Target 30"),
        ("a sum under a sheet of targets", ["# เป้าหมาย", "อำเภอ | ต.ค. 66 | พ.ย. 66 | ยอดจำหน่ายรวม เพิ่ม 6%", "ท่าบ่อ | 10 | 20 | 30"], "ท่าบ่อ sales 2023-10 Target 10; ท่าบ่อ sales 2023-11 Target 20; ท่าบ่อ sales * Target 30"),
        ("a plan over a title of the month", ["แผนการจำหน่าย", "ยอดจำหน่ายเดือนนี้", "อำเภอ | ต.ค. 66", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-10 Target 10"),
        ("last year's sales over a column of the month", ["> ยอดจำหน่ายปีที่แล้ว", "อำเภอ | ยอดจำหน่ายในเดือน", "ท่าบ่อ | 10"], "ท่าบ่อ sales - Base 10"),
        ("targets over a row of a rate", ["เป้าหมายการจำหน่าย", "มียอดจำหน่ายเพิ่มขึ้น ร้อยละ 6", "อำเภอ | ต.ค. 66", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-10 Target 10"),
        ("targets over a column of results", ["เป้าหมายการจำหน่าย", "อำเภอ | ต.ค. 66 | <", "^ | เป้า | ผล", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales 2023-10 Target 10; ท่าบ่อ sales 2023-10 Reported 20"),
        ("targets over a title of results", ["เป้าหมายการจำหน่าย", "ผลการดำเนินงาน", "อำเภอ | ต.ค. 66 | รวม", "ท่าบ่อ | 10 | 10"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales * Total 10"),
        ("targets over a comparison with them", ["เป้าหมายการจำหน่าย", "ยอดจำหน่ายเทียบเป้าหมาย", "อำเภอ | ต.ค. 66", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-10 Reported 10"),
        ("targets and results in one title over a sum", ["เป้าหมายและผลการจำหน่าย", "อำเภอ | ต.ค. 66 | <", "^ | สัปดาห์ที่ 1 | รวม", "ท่าบ่อ | 10 | 10"], "ท่าบ่อ sales 2023-10 Part 10; ท่าบ่อ sales 2023-10 Total 10"),
        ("a note of a target with its own figure", ["อำเภอ | ต.ค. 66", "ท่าบ่อ | 10", "หมายเหตุ เป้าหมายทั้งไตรมาส 25,000,000 บาท | "], "ท่าบ่อ sales 2023-10 Reported 10"),
        ("a note of last year with its own figure", ["อำเภอ | ต.ค. 66", "ท่าบ่อ | 10", "< หมายเหตุ: ปีที่แล้วจำหน่ายได้ 12345678 บาท"], "ท่าบ่อ sales 2023-10 Reported 10"),

        // Months that contradict each other.
        ("a month behind its word without a space", ["# พ.ย. 66", "รายงานผล OTOP ประจำเดือนธ.ค. ๒๕๖๖ อำเภอท่าบ่อ", "ยอดจำหน่าย | 10"], "ท่าบ่อ sales SeveralMonths? Reported 10"),
        ("the only row that is filled against the sheet", ["# ต.ค.66", "ยอดจำหน่าย", "เดือน / อำเภอ | สังคม | ท่าบ่อ", "10/2566 | | ", "11/2566 | | 10", "12/2566 | | ", "รวมไตรมาส 1 | | 10"], "ท่าบ่อ sales SeveralMonths? Reported 10; ท่าบ่อ sales * Total 10"),
        ("months of which the sheet bears one", ["# ต.ค.66", "อำเภอ | ต.ค. 66 | พ.ย. 66", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales 2023-11 Reported 20"),
        ("a sheet named for a month outside the quarter", ["# ม.ค. 67", "อำเภอ | ธ.ค. 66", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-12 Reported 10"),
        ("months under a word for districts", ["ยอดจำหน่าย", "เดือน / อำเภอ | สังคม | ท่าบ่อ", "ต.ค. 66 | | 10", "พ.ย. 66 | | 20", "รวมไตรมาส 1 | | 30"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales 2023-11 Reported 20; ท่าบ่อ sales * Total 30"),

        // Rows that share the name of their district.
        ("a nought in a district's second row", ["อำเภอ | รายการ | ธ.ค. 66", "สังคม | ยอดจำหน่าย | ", " | ผลิตภัณฑ์ใหม่ | 0", "ท่าบ่อ | ยอดจำหน่าย | 10", " | ผลิตภัณฑ์ใหม่ | 0"], "ท่าบ่อ sales 2023-12 Reported 10; ท่าบ่อ products 2023-12 Reported 0"),
        ("words in a district's second row", ["อำเภอ | รายการ | ธ.ค. 66", "สังคม | ยอดจำหน่าย | ", " | ผลิตภัณฑ์ใหม่ | ", "ท่าบ่อ | ยอดจำหน่าย | รอข้อมูล", " | ผลิตภัณฑ์ใหม่ | 0"], "ท่าบ่อ sales 2023-12 Reported Waiting?; ท่าบ่อ products 2023-12 Reported 0"),
        ("a month to come in a district's second row", ["อำเภอ | รายการ | พ.ย. 66 | ธ.ค. 66", "สังคม | ยอดจำหน่าย | | ", "ท่าบ่อ | ยอดจำหน่าย | 10 | ", " | ผลิตภัณฑ์ใหม่ | 0 | 0"], "ท่าบ่อ sales 2023-11 Reported 10; ท่าบ่อ products 2023-11 Reported 0"),
        ("another district's second row", ["อำเภอ | รายการ | ธ.ค. 66", "สังคม | ยอดจำหน่าย | 10", " | ผลิตภัณฑ์ใหม่ | 1", "ท่าบ่อ | ยอดจำหน่าย | 20", " | ผลิตภัณฑ์ใหม่ | 2"], "สังคม sales 2023-12 Reported 10; สังคม products 2023-12 Reported 1; ท่าบ่อ sales 2023-12 Reported 20; ท่าบ่อ products 2023-12 Reported 2"),
        ("words among the results below a target", ["ยอดจำหน่าย", "อำเภอ | รายการ | ต.ค. 66 | พ.ย. 66", "ท่าบ่อ | เป้าหมาย | 10 | 20", " | ผล | 30 | รอข้อมูล"], "ท่าบ่อ sales 2023-10 Target 10; ท่าบ่อ sales 2023-11 Target 20; ท่าบ่อ sales 2023-10 Reported 30; ท่าบ่อ sales 2023-11 Reported Waiting?"),
        ("nothing but words for results below a target", ["ยอดจำหน่าย", "อำเภอ | รายการ | ต.ค. 66", "ท่าบ่อ | เป้าหมาย | 10", " | ผล | รอข้อมูล"], "ท่าบ่อ sales 2023-10 Target 10; ท่าบ่อ sales 2023-10 Reported Waiting?"),
        ("the sum below rows that share a name", ["อำเภอ | รายการ | ต.ค. 66", "ท่าบ่อ | ยอดจำหน่าย | 10", " | รวม | 10"], "ท่าบ่อ sales 2023-10 Reported 10; - sales 2023-10 Province 10"),

        // Words in place of a figure are no heading of the cells below.
        ("words under a district", ["ยอดจำหน่าย", "เดือน | สังคม | ท่าบ่อ", "ต.ค. 66 | | ยังไม่สรุป", "พ.ย. 66 | | 10"], "ท่าบ่อ sales 2023-10 Reported Waiting?; ท่าบ่อ sales 2023-11 Reported 10"),
        ("words under a district above a sum", ["ยอดจำหน่าย", "เดือน | สังคม | ท่าบ่อ", "ต.ค. 66 | | ", "พ.ย. 66 | | รอข้อมูล", "รวมไตรมาส 1 | | 10"], "ท่าบ่อ sales 2023-11 Reported Waiting?; ท่าบ่อ sales * Total 10"),

        // Corrections and years beside each other.
        ("before and after a correction", ["อำเภอ | ยอดจำหน่ายหลังแก้ไข | ยอดจำหน่ายก่อนแก้ไข | ยอดจำหน่ายเดิม", "ท่าบ่อ | 10 | 20 | 30"], "ท่าบ่อ sales - Reported 10 no. 1; ท่าบ่อ sales - Base 20; ท่าบ่อ sales - Base 30"),
        ("an earlier year under a title's month", ["ธันวาคม 2566", "อำเภอ | ยอดจำหน่าย | ยอดจำหน่ายปี 65", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales 2023-12 Reported 10; ท่าบ่อ sales 2023-12 Base 20"),
        ("a figure under no heading beside one", ["อำเภอ | ยอดจำหน่าย | ", "ท่าบ่อ | 15000 | 16000"], "ท่าบ่อ sales - Reported SurplusCells?"),
        ("a figure that corrects the one beside it", ["อำเภอ | ยอดจำหน่าย | แก้ไขเป็น", "ท่าบ่อ | 15000 | 16000"], "ท่าบ่อ sales - Reported 15000; ท่าบ่อ sales - Reported 16000 no. 1"),
        ("a month that is mistyped", ["ยอดจำหน่าย", "อำเภอ | ต.ค. 66 | พฤศจิกายม 2566", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales Unreadable? Reported 20"),
        ("one end of a span", ["ยอดจำหน่าย", "อำเภอ | ตั้งแต่ ต.ค. 66 | ถึง ธ.ค. 66", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales * Cumulative 10; ท่าบ่อ sales * Cumulative 20"),
        ("words that narrow", ["อำเภอ | ผู้ไม่เข้าร่วม Digital Wallet | แบบสำรวจที่ยังไม่ส่ง | ยอดจำหน่ายก่อน ธ.ค. 66", "ท่าบ่อ | 10 | 20 | 30"], "ท่าบ่อ wallet - Part 10; ท่าบ่อ surveys - Part 20; ท่าบ่อ sales 2023-12 Part 30"),

        // Whose, again: what is less or more than a district, and what is of several.
        ("a sub-district alone", ["ตำบล | ยอดจำหน่าย", "น้ำโมง | 10"], "- sales - Part 10"),
        ("producers and what they make", ["ผู้ประกอบการ | จำนวนผลิตภัณฑ์ | ยอดจำหน่าย", "กลุ่มทอผ้า | 7 | 10", "รวม | 7 | 10"], "- products - Part 7; - sales - Part 10; - products - Part 7; - sales - Total 10"),
        ("nine districts", ["อำเภอ | ยอดจำหน่าย", "9 อำเภอ | 10"], "- sales - Province 10"),
        ("a figure over two months", ["อำเภอ | ต.ค. 66 | พ.ย. 66", "ท่าบ่อ | 10 | <"], "ท่าบ่อ sales 2023-10 Part 10"),
        ("a figure over two districts", ["อำเภอ | ต.ค. 66", "ท่าบ่อ | 10", "สังคม | ^"], "ท่าบ่อ sales 2023-10 Part 10"),
        ("another district's sheet", ["# โพนพิสัย", "อำเภอ | ต.ค. 66", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-10 Reported 10 Mentioned"),
        ("noughts before a figure", ["อำเภอ | ต.ค. 66 | พ.ย. 66 | ธ.ค. 66", "สังคม | 0 | 0 | 0", "ท่าบ่อ | 0 | 1 | 0", "สระใคร | 0 | 0 | 1"], "ท่าบ่อ sales 2023-10 Reported 0; ท่าบ่อ sales 2023-11 Reported 1; สระใคร sales 2023-10 Reported 0; สระใคร sales 2023-11 Reported 0; สระใคร sales 2023-12 Reported 1"),
        ("a table that counts something else", ["จำนวนนักท่องเที่ยว", "อำเภอ | ต.ค. 66", "ท่าบ่อ | 10"], "ท่าบ่อ products|wallet|surveys? 2023-10 Reported 10"),
        ("months over tables below each other", ["เดือนตุลาคม 2566 | ", "รายการ | จำนวน", "ยอดจำหน่าย | 10", "เดือนพฤศจิกายน 2566 | ", "รายการ | จำนวน", "ยอดจำหน่าย | 20"], "- sales 2023-10 Reported 10; - sales 2023-11 Reported 20"),

        // Figures with words and units of their own.
        ("a remark within the cell", ["อำเภอ | ต.ค. 66 | พ.ย. 66", "ท่าบ่อ | 10 | 20 (สะสม)"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales 2023-11 Cumulative 20"),
        ("millions to the baht", ["ยอดจำหน่าย (ล้านบาท)", "อำเภอ | ต.ค. 66", "ท่าบ่อ | 13.544999"], "ท่าบ่อ sales 2023-10 Reported 13544999.00"),
        ("remarks with another amount", ["อำเภอ | ยอดจำหน่าย | หมายเหตุ", "ท่าบ่อ | 15000 | 16000", "สังคม | 15000 | โทร 0812345678", "สระใคร | 15000 | เดือนก่อนแก้ไขเป็น 16000"], "ท่าบ่อ sales - Reported 15000; ท่าบ่อ sales - Reported 16000; สังคม sales - Reported 15000; สระใคร sales - Reported 15000"),
        ("the province by name", ["จังหวัด | ยอดจำหน่าย", "หนองคาย | 10"], "- sales - Province 10"),
        ("a title's month against the only one below", ["รายงานประจำเดือนพฤศจิกายน 2566", "อำเภอ | เดือน | ยอดจำหน่าย", "ท่าบ่อ | ธ.ค. 66 | 10"], "ท่าบ่อ sales SeveralMonths? Reported 10"),
        ("a draft of a month", ["อำเภอ | ธ.ค. 66 (ร่าง)", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-12 Part 10"),
        ("words where a figure should stand", ["อำเภอ | ต.ค. 66 | พ.ย. 66", "ท่าบ่อ | รอข้อมูล | 20"], "ท่าบ่อ sales 2023-10 Reported Waiting?; ท่าบ่อ sales 2023-11 Reported 20"),

        // The province's title over a district's row, and over none.
        ("a title of the province over a district's row", ["ยอดจำหน่ายทั้งจังหวัด ธันวาคม 2566", "อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-12 Reported 10"),
        ("a title of the province over no district", ["สรุปผลระดับจังหวัด", "ยอดจำหน่าย | ผลิตภัณฑ์ใหม่", "10 | 2"], "- sales - Province 10; - products - Province 2"),
        ("a title of the province beside one of a district", ["แบบรายงานของจังหวัดหนองคาย", "อำเภอท่าบ่อ", "รายการ | จำนวน", "ยอดจำหน่าย | 10"], "ท่าบ่อ sales - Reported 10"),
        ("a sheet of the province", ["# ทั้งจังหวัด", "รายการ | จำนวน", "ยอดจำหน่าย | 10"], "- sales - Province 10"),
        ("a district's own total below its sub-districts", ["ตำบล | ยอดจำหน่าย", "ท่าบ่อ | 10", "น้ำโมง | 20", "รวมอำเภอท่าบ่อ | 30"], "- sales - Part 10; - sales - Part 20; - sales - Total 30"),
        ("a district's own total alone", ["อำเภอ | ยอดจำหน่าย", "รวมอำเภอท่าบ่อ | 10"], "ท่าบ่อ sales - Reported 10"),

        // Words beside the name of an indicator.
        ("a shop", ["อำเภอ | ยอดจำหน่ายร้านค้า", "ท่าบ่อ | 10"], "ท่าบ่อ sales - Part 10"),
        ("a fair", ["อำเภอ | ยอดจำหน่ายงาน OTOP City", "ท่าบ่อ | 10"], "ท่าบ่อ sales - Part 10"),
        ("a shop as the label of a row", ["ยอดจำหน่ายผ่าน Shopee | 10"], "- sales - Part 10"),
        ("a sub-district of a district's name", ["อำเภอ | ยอดจำหน่ายตำบลท่าบ่อ", "ท่าบ่อ | 10"], "ท่าบ่อ sales - Part 10"),
        ("an abbreviated sub-district of a district's name", ["อำเภอ | ยอดจำหน่าย ต.ท่าบ่อ", "ท่าบ่อ | 10"], "ท่าบ่อ sales - Part 10"),
        ("the district itself", ["ยอดจำหน่ายอำเภอท่าบ่อ | 10", "ผลิตภัณฑ์ใหม่ | 2"], "- sales - Reported 10; - products - Reported 2"),
        ("words that change nothing", ["อำเภอ | ยอดจำหน่ายที่เกิดขึ้น | ยอดจำหน่ายในเดือน | ยอดจำหน่ายรวมทั้งอำเภอ", "ท่าบ่อ | 10 | 10 | 10"], "ท่าบ่อ sales - Reported 10; ท่าบ่อ sales - Reported 10; ท่าบ่อ sales - Total 10"),
        ("a fair over a group of columns", ["อำเภอ | งาน OTOP City | <", "^ | ยอดจำหน่าย | ผลิตภัณฑ์ใหม่", "ท่าบ่อ | 10 | 2"], "ท่าบ่อ sales - Part 10; ท่าบ่อ products - Part 2"),
        ("a fair in the title that names the indicator", ["ยอดจำหน่ายงาน OTOP City", "อำเภอ | จำนวนเงิน", "ท่าบ่อ | 10"], "ท่าบ่อ sales - Part 10"),
        ("what was sold at a shop up to the month", ["อำเภอ | ยอดจำหน่ายร้านค้าสะสม", "ท่าบ่อ | 10"], "ท่าบ่อ sales - Part 10"),
        ("all products that there are", ["อำเภอ | จำนวนผลิตภัณฑ์ทั้งหมด | ผลิตภัณฑ์ใหม่ทั้งหมด", "ท่าบ่อ | 10 | 2"], "ท่าบ่อ products - Cumulative 10; ท่าบ่อ products - Total 2"),
        ("producers are no products", ["อำเภอ | จำนวนผู้ผลิต | ยอดจำหน่าย", "ท่าบ่อ | 35 | 10"], "ท่าบ่อ sales - Reported 10"),

        // Figures that call themselves rounded.
        ("a rounded figure by its heading", ["อำเภอ | ยอดจำหน่าย (ปัดเศษ) | ผลิตภัณฑ์ใหม่", "ท่าบ่อ | 10 | 2"], "ท่าบ่อ sales - Reported Approximate?; ท่าบ่อ products - Reported 2"),
        ("rounded to thousands, and not in thousands", ["ยอดจำหน่าย (ปัดเป็นหลักพัน) | 10"], "- sales - Reported Approximate?"),
        ("a rounded figure by its title", ["(ตัวเลขปัดเศษ)", "อำเภอ | ยอดจำหน่าย | ผลิตภัณฑ์ใหม่", "ท่าบ่อ | 10 | 2"], "ท่าบ่อ sales - Reported Approximate?; ท่าบ่อ products - Reported 2"),
        ("a rounded figure by a note of another indicator", ["อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 10", "< หมายเหตุ ผู้เข้าร่วม Digital Wallet เป็นตัวเลขประมาณ"], "ท่าบ่อ sales - Reported 10"),
        ("a rounded figure by a note", ["อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 10", "< หมายเหตุ เป็นตัวเลขประมาณ"], "ท่าบ่อ sales - Reported Approximate?"),

        // Up to a day.
        ("up to the end of the month", ["อำเภอ | ยอดจำหน่าย ณ สิ้นเดือน ธ.ค. 66 | Digital Wallet ณ วันที่ 31 ธ.ค. 66", "ท่าบ่อ | 10 | 8"], "ท่าบ่อ sales 2023-12 Cumulative 10; ท่าบ่อ wallet 2023-12 Cumulative 8"),
        ("up to the end of the month, in one word", ["อำเภอ | ยอดจำหน่าย สิ้นเดือนธันวาคม 2566", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-12 Cumulative 10"),

        // What stands beside figures and is none.
        ("a telephone and the number of a letter under headings that nobody knows", ["อำเภอ | ยอดจำหน่าย | สายตรง | อ้างถึง", "ท่าบ่อ | 10 | 081-234-5678 | นค 0219/123"], "ท่าบ่อ sales - Reported 10"),
        ("an address by its heading", ["อำเภอ | ยอดจำหน่าย | เบอร์ติดต่อ | รหัสไปรษณีย์", "ท่าบ่อ | 10 | 812345678 | 43110"], "ท่าบ่อ sales - Reported 10"),

        // Side by side.
        ("two labels with their figures in a row", ["ยอดจำหน่าย | 10 | บาท | ผลิตภัณฑ์ | 2 | ผลิตภัณฑ์"], "- sales - Reported 10; - products - Reported 2"),
        ("units between labels and what was left out in the first row", ["รายการ | หน่วยนับ | ผลการดำเนินงาน", "ผลิตภัณฑ์ใหม่ | ผลิตภัณฑ์ | -", "ยอดจำหน่าย | บาท | 10"], "- products - Reported Dash?; - sales - Reported 10"),
        ("numbered rows of which the first is empty", ["ที่ | รายการ | หน่วยนับ | ผลการดำเนินงาน", "1 | ผลิตภัณฑ์ใหม่ | ผลิตภัณฑ์ | ", "2 | ยอดจำหน่าย | บาท | 10"], "- sales - Reported 10"),
        ("a unit between two figures is no label", ["รายการ | ผล | หน่วยนับ | สะสม", "ผลิตภัณฑ์ใหม่ | 2 | ผลิตภัณฑ์ | 30", "ยอดจำหน่าย | 10 | ผลิตภัณฑ์ | 30"], "- products - Reported 2; - products - Cumulative 30; - sales - Reported 10; - sales - Cumulative 30"),
        ("two tables beside each other", ["อำเภอ | เป้าหมายยอดจำหน่าย | | อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 20 | | ท่าบ่อ | 10"], "ท่าบ่อ sales - Target 20; ท่าบ่อ sales - Reported 10"),
        ("two tables beside each other without a gap", ["รายการ | จำนวน | รายการ | เป้าหมาย", "ยอดจำหน่าย | 10 | ผลิตภัณฑ์ใหม่ | 2"], "- sales - Reported 10; - products - Target 2"),
        ("a title over two tables", ["ธันวาคม 2566", "รายการ | จำนวน | | รายการ | จำนวน", "ยอดจำหน่าย | 10 | | ผลิตภัณฑ์ใหม่ | 2", "หมายเหตุ เป็นเป้าหมาย"], "- sales 2023-12 Target 10; - products 2023-12 Target 2"),
        ("a month over each of two tables", ["ต.ค. 66 | | | พ.ย. 66 | ", "อำเภอ | ยอดจำหน่าย | | อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 10 | | ท่าบ่อ | 20"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales 2023-11 Reported 20"),
        ("a gap within one table", ["รายการ | | จำนวน", "ยอดจำหน่าย | | 10"], "- sales - Reported 10"),
        ("a gap between a table's columns", ["อำเภอ | ต.ค. 66 | | พ.ย. 66", "ท่าบ่อ | 10 | | 20"], "ท่าบ่อ sales 2023-10 Reported 10; ท่าบ่อ sales 2023-11 Reported 20"),

        // Lines that part the rows.
        ("sections", ["ที่ | รายการ | จำนวน", " | 1. ด้านการผลิต | ", "1.1 | ผลิตภัณฑ์ใหม่ | 2", " | 2. ด้านการตลาด | ", "2.1 | ยอดจำหน่าย | 10"], "- products - Reported 2; - sales - Reported 10"),
        ("a section of targets and one of results", ["รายการ | จำนวน", "1. เป้าหมาย | ", "ยอดจำหน่าย | 20", "2. ผลการดำเนินงาน | ", "ยอดจำหน่าย | 10"], "- sales - Target 20; - sales - Reported 10"),
        ("a row numbered behind its section", ["รายการ | จำนวน", "1. เป้าหมาย | ", "1.1 ยอดจำหน่าย | 20", "2. ยอดจำหน่าย | 10"], "- sales - Target 20; - sales - Reported 10"),
        ("rows numbered within their section", ["รายการ | จำนวน", "1. เป้าหมาย | ", "1. ยอดจำหน่าย | 20", "2. ผลิตภัณฑ์ใหม่ | 2"], "- sales - Target 20; - products - Target 2"),

        // Conditions of the above, one by one.
        ("a note that corrects with a figure of its own", ["อำเภอ | ต.ค. 66", "ท่าบ่อ | 10", "< หมายเหตุ แก้ไขเป็น 123456 บาท"], "ท่าบ่อ sales 2023-10 Reported 10 Mentioned"),
        ("a title of a month outside the quarter over the only month below", ["รายงานเดือนมกราคม 2567", "อำเภอ | เดือน | ยอดจำหน่าย", "ท่าบ่อ | ธ.ค. 66 | 10"], "ท่าบ่อ sales 2023-12 Reported 10"),
        ("a title that counts something of a district", ["จำนวนเงิน อำเภอท่าบ่อ", "อำเภอ | ต.ค. 66", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-10 Reported 10"),
        ("a shop's sum over months", ["อำเภอ | ยอดจำหน่ายร้านค้ารวม 3 เดือน", "ท่าบ่อ | 10"], "ท่าบ่อ sales * Total 10"),
        ("a fair in the title over a column of the indicator", ["ยอดจำหน่ายงาน OTOP City", "อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 10"], "ท่าบ่อ sales - Part 10"),
        ("a shop before the label of a row", ["ร้านค้าประชารัฐ | ยอดจำหน่าย | 10"], "- sales - Part 10"),
        ("a fair as a section", ["รายการ | จำนวน", "งาน OTOP City | ", "ยอดจำหน่าย | 10"], "- sales - Part 10"),
        ("a row that nothing sums up", ["เรื่อง | ยอดจำหน่าย", "จักสานบ้านดอน | 10"], "- sales - Reported 10"),
        ("the year before beside months", ["ธันวาคม 2566", "อำเภอ | พ.ย. 66 | ปี 65", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales SeveralMonths? Reported 10; ท่าบ่อ sales * Base 20"),
        ("a percentage in a cell", ["อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 6%"], "ท่าบ่อ sales - Reported WrongUnit?"),
        ("the unit of a target between two figures", ["เป้าหมายผลิตภัณฑ์ใหม่ | 2 | ผลิตภัณฑ์ | 30"], "- products - Target 2; - products - Target 30"),
        ("a label and words before its figure", ["ยอดจำหน่าย | 10 | แบบสำรวจ | ส่งแล้ว | 5"], "- sales - Reported 10; - surveys - Reported 5"),
        ("a remark that names another indicator under a heading", ["รายการ | เป้าหมาย | ข้อสังเกต | ผล", "ยอดจำหน่าย | 20 | ตามผลิตภัณฑ์ใหม่ | 10"], "- sales - Target 20; - sales - Reported 10"),
        ("an address among other words", ["อำเภอ | ยอดจำหน่าย | ติดต่อ สายตรง", "ท่าบ่อ | 10 | 5"], "ท่าบ่อ sales - Reported 10; ท่าบ่อ products|wallet|surveys? - Reported 5"),
        ("a month that stands under two groups begins no table", ["อำเภอ | เป้าหมาย | ผล | <", " | ต.ค. 66 | ต.ค. 66 | พ.ย. 66", "ท่าบ่อ | 10 | รอข้อมูล | 20"], "ท่าบ่อ sales 2023-10 Target 10; ท่าบ่อ sales 2023-10 Reported Waiting?; ท่าบ่อ sales 2023-11 Reported 20"),
        ("a gap behind the district", ["ท่าบ่อ | | ยอดจำหน่าย | 10"], "ท่าบ่อ sales - Reported 10"),
        ("a gap before the unit", ["ยอดจำหน่าย | 10 | | พันบาท"], "- sales - Reported 10000"),
        ("a month without a figure above a sum", ["เดือน | ยอดจำหน่าย", "ต.ค. 66 | ", "พ.ย. 66 | 10", "รวม | 10"], "- sales 2023-11 Reported 10; - sales * Total 10"),
        ("a line that names the column of the labels", ["อำเภอ | ธ.ค. 66", "ชื่อ | ", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-12 Reported 10"),
        ("an example without headings", ["ตัวอย่าง | ", "ยอดจำหน่าย | 10"], "- sales - Reported 10 Mentioned"),
        ("a line below the headings that speaks of its column", ["อำเภอ | พ.ย. 66 | ธ.ค. 66", " | | เป้าหมาย", "ท่าบ่อ | 10 | 20"], "ท่าบ่อ sales 2023-11 Reported 10; ท่าบ่อ sales 2023-12 Target 20"),
        ("a row numbered in another way than its section", ["รายการ | จำนวน", "1. เป้าหมาย | ", "2) ยอดจำหน่าย | 20"], "- sales - Target 20"),
        ("a section with a number of its own", ["ที่ | รายการ | จำนวน", "1 | เป้าหมาย | ", " | ยอดจำหน่าย | 20"], "- sales - Target 20"),
        ("figures that count up are figures under a label", ["ผลิตภัณฑ์ใหม่ | เดือน", "1 | ต.ค. 66", "2 | พ.ย. 66", "3 | ธ.ค. 66", "4 | ม.ค. 67"], "- products 2023-10 Reported 1; - products 2023-11 Reported 2; - products 2023-12 Reported 3; - products 2024-01 Reported 4"),

        // What one label parts, whether it is merged over its rows or stands once.
        ("a merged label over its parts and their sum", ["ผลิตภัณฑ์ใหม่ | กล้วยฉาบ | 1", "^ | ผ้าทอ | 2", "^ | รวม | 3"], "- products - Part 1; - products - Part 2; - products - Total 3"),
        ("a label that stands once over its parts and their sum", ["ผลิตภัณฑ์ใหม่ | กล้วยฉาบ | 1", " | ผ้าทอ | 2", " | รวม | 3"], "- products - Part 1; - products - Part 2; - products - Total 3"),
        ("a label that stands once over its parts", ["ผลิตภัณฑ์ใหม่ | กล้วยฉาบ | 1", " | ผ้าทอ | 2"], "- products - Part 1; - products - Part 2"),
        ("a label that stands once over its months", ["ยอดจำหน่าย | ต.ค. 66 | 10", " | พ.ย. 66 | 20"], "- sales 2023-10 Reported 10; - sales 2023-11 Reported 20"),
        ("a label that stands once beside what it is measured by", ["ยอดจำหน่าย | เป้าหมาย | 10", " | ผล | 20"], "- sales - Target 10; - sales - Reported 20"),
        ("a label with its one product", ["ผลิตภัณฑ์ใหม่ | กล้วยฉาบ | 1", "ยอดจำหน่าย | | 100"], "- products - Reported 1; - sales - Reported 100"),

        // When the figures came about, in columns of its own.
        ("months and years in two columns", ["อำเภอ | เดือน | ปี | ยอดจำหน่าย", "ท่าบ่อ | ธันวาคม | 2566 | 10"], "ท่าบ่อ sales 2023-12 Reported 10"),
        ("months by number beside a year that stands once", ["ปี | เดือน | ยอดจำหน่าย", "2566 | 11 | 10", " | 12 | 20", " | 1 | 30"], "- sales 2023-11 Reported 10; - sales 2023-12 Reported 20; - sales NoYear? Reported 30"),
        ("figures below a year are none", ["รายการ | ปี 2566", "ผลิตภัณฑ์ใหม่ | 2566"], "- products - Reported 2566"),
        ("a month right of the figure", ["รายการ | ผลงาน | ประจำเดือน", "ยอดจำหน่าย | 10 | ธ.ค. 66"], "- sales 2023-12 Reported 10"),
        ("a month and a year right of the figure", ["ยอดจำหน่าย | เดือน | พ.ศ.", "10 | ธ.ค. | 2566"], "- sales 2023-12 Reported 10"),
        ("a month in a remark", ["รายการ | ผลงาน | หมายเหตุ", "ยอดจำหน่าย | 10 | พ.ย. 66"], "- sales - Reported 10"),

        // Lines over the rows below them.
        ("an indicator over its parts and their sum", ["ยอดจำหน่าย | ", "อาหาร | 10", "ผ้า | 20", "รวม | 30", "Digital Wallet | 8"], "- sales - Part 10; - sales - Part 20; - sales - Total 30; - wallet - Reported 8"),
        ("an indicator over parts that are known by their numbers", ["ข้อ | รายการ | ผล", "1 | ยอดจำหน่าย ธ.ค. 66 | ", "1.1 | บ้านดอน | 10", "1.2 | บ้านโคก | 20", "2 | Digital Wallet ธ.ค. 66 | 8"], "- sales 2023-12 Part 10; - sales 2023-12 Part 20; - wallet 2023-12 Reported 8"),
        ("an indicator over names that a sum follows", ["รายการ | ธ.ค. 66", "ยอดจำหน่าย | ", "บ้านดอน | 10", "รวมทั้งสิ้น | 10", "Digital Wallet | 8"], "- sales 2023-12 Part 10; - sales 2023-12 Total 10; - wallet 2023-12 Reported 8"),
        ("an indicator over its months", ["ยอดจำหน่าย (บาท) | ", "ต.ค. 66 | 10", "พ.ย. 66 | 20", "Digital Wallet (ราย) | ", "ต.ค. 66 | 3", "พ.ย. 66 | 5"], "- sales 2023-10 Reported 10; - sales 2023-11 Reported 20; - wallet 2023-10 Reported 3; - wallet 2023-11 Reported 5"),
        ("months over their indicators", ["เดือนตุลาคม 2566 | ", "ยอดจำหน่าย | 10", "ผลิตภัณฑ์ใหม่ | 0", "เดือนพฤศจิกายน 2566 | ", "ยอดจำหน่าย | 20", "ผลิตภัณฑ์ใหม่ | 1"], "- sales 2023-10 Reported 10; - products 2023-10 Reported 0; - sales 2023-11 Reported 20; - products 2023-11 Reported 1"),
        ("what is not known behind the sum of a section", ["ยอดจำหน่าย | ", "อาหาร | 10", "รวม | 10", "เป๋าตัง | 8", "ผลิตภัณฑ์ใหม่ | 1"], "- sales - Part 10; - sales - Total 10; - products|wallet|surveys? - Reported 8; - products - Reported 1"),
        ("the numbers of two labels without a heading", ["1 | ยอดจำหน่าย | 10", "2 | Digital Wallet | 8"], "- sales - Reported 10; - wallet - Reported 8"),
        ("the sum below rows of one indicator", ["รายการ | จำนวน", "ยอดจำหน่ายอาหาร | 10", "ยอดจำหน่ายผ้า | 20", "รวมทั้งสิ้น | 30", "Digital Wallet | 8"], "- sales - Part 10; - sales - Part 20; - sales - Total 30; - wallet - Reported 8"),
        ("two labels beside their figures under words that are no headings", ["อำเภอ | ท่าบ่อ | เดือน | ธ.ค. 66", "ยอดจำหน่าย | 10 | Digital Wallet | 8"], "ท่าบ่อ sales - Reported 10; - wallet 2023-12 Reported 8"),

        // What is remarked beside, below and above.
        ("a remark that calls the figure no result yet", ["อำเภอ | ยอดจำหน่าย | หมายเหตุ", "ท่าบ่อ | 10 | ตัวเลขนี้ยังไม่ใช่ตัวเลขจริง"], "ท่าบ่อ sales - Reported Remarked?"),
        ("a remark that calls the figure planned", ["อำเภอ | ยอดจำหน่าย | หมายเหตุ", "ท่าบ่อ | 10 | เป็นประมาณการ"], "ท่าบ่อ sales - Reported Remarked?"),
        ("a remark that calls the figure the quarter's", ["เดือน | ยอดจำหน่าย | หมายเหตุ", "ธ.ค. 66 | 10 | ยอดนี้เป็นทั้งไตรมาส"], "- sales 2023-12 Reported Remarked?"),
        ("a remark that names another month", ["เดือน | ยอดจำหน่าย | หมายเหตุ", "ธ.ค. 66 | 10 | เป็นของเดือนพฤศจิกายน 2566"], "- sales SeveralMonths? Reported 10"),
        ("a remark that names another month of the quarter without its year", ["เดือน | ยอดจำหน่าย | หมายเหตุ", "ธ.ค. 66 | 10 | เป็นยอดของเดือนพฤศจิกายนนะคะ"], "- sales SeveralMonths? Reported 10"),
        ("a remark that not all is collected", ["เดือน | ยอดจำหน่าย | หมายเหตุ", "ธ.ค. 66 | 10 | ยังเก็บไม่ครบทุกตำบล"], "- sales 2023-12 Reported Remarked?"),
        ("a remark that another month is counted in", ["เดือน | ยอดจำหน่าย | หมายเหตุ", "ธ.ค. 66 | 10 | ยอดนี้รวมเดือนพฤศจิกายนด้วย"], "- sales 2023-12 Reported Remarked?"),
        ("a remark that names another district", ["เดือน | ยอดจำหน่าย | หมายเหตุ", "ธ.ค. 66 | 10 | เป็นของอำเภอสังคม"], "สังคม sales 2023-12 Reported 10"),
        ("a remark on one of several months", ["อำเภอ | พ.ย. 66 | ธ.ค. 66 | หมายเหตุ", "ท่าบ่อ | 10 | 20 | ธ.ค. 66 ยังไม่ใช่ยอดจริง"], "ท่าบ่อ sales 2023-11 Reported 10; ท่าบ่อ sales 2023-12 Reported Remarked?"),
        ("remarks that leave the figure as it is", ["เดือน | ยอดจำหน่าย | หมายเหตุ", "พ.ย. 66 | 10 | เป้าหมาย 15,306,774 บาท", "ธ.ค. 66 | 20 | สูงกว่าปีที่แล้ว ผู้รับผิดชอบ นายสมชาย"], "- sales 2023-11 Reported 10; - sales 2023-12 Reported 20"),
        ("a note that speaks of another month", ["เดือน | ยอดจำหน่าย", "ธ.ค. 66 | 10", "หมายเหตุ : ข้อมูลข้างต้นเป็นของเดือนพฤศจิกายน 2566 | "], "- sales SeveralMonths? Reported 10"),
        ("a note with a figure speaks of that", ["ยอดจำหน่าย ธันวาคม 2566 | ", "อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 10", "หมายเหตุ : ยอดจำหน่ายเดือนพฤศจิกายน 2566 จำนวน 14,812,440.50 บาท | "], "ท่าบ่อ sales 2023-12 Reported 10"),
        ("a title that ends with a remark", ["ยอดจำหน่าย อำเภอท่าบ่อ (ข้อมูลนี้เป็นของอำเภอสังคม) | ", "เดือน | ยอดจำหน่าย", "ธ.ค. 66 | 10"], "สังคม sales 2023-12 Reported 10"),
        ("a title of the whole province and of a district", ["ยอดจำหน่ายทั้งจังหวัด อำเภอท่าบ่อ | ", "อำเภอ | ธ.ค. 66", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-12 Reported 10 Mentioned"),
        ("a title with a target's figure", ["ยอดจำหน่าย (เป้าหมาย 15,306,774 บาท) | ", "เดือน | ยอดจำหน่าย", "ธ.ค. 66 | 10"], "- sales 2023-12 Reported 10"),
        ("a title of plan and result", ["แบบรายงานแผน/ผลการจำหน่าย | ", "อำเภอ | ธ.ค. 66", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-12 Reported 10"),
        ("a title of one sub-district", ["ยอดจำหน่าย ตำบลน้ำโมง อำเภอท่าบ่อ | ", "รายการ | ธ.ค. 66", "ยอดจำหน่าย | 10"], "ท่าบ่อ sales 2023-12 Part 10"),

        // What is compared, summed and aimed at.
        ("fiscal years with their unit over months down", ["เปรียบเทียบยอดจำหน่าย | ", "เดือน | ปีงบประมาณ 2566 (บาท) | ปีงบประมาณ 2567 (บาท) | เพิ่ม/ลด (บาท) | ร้อยละ", "ธันวาคม | 10 | 20 | 10 | 100"], "- sales 2022-12 Reported 10; - sales 2023-12 Reported 20; - sales NoYear? Comparison 10; - sales NoYear? Comparison 100"),
        ("rows that nothing names over their sum", ["ช่องทาง | จำนวนเงิน (บาท)", "ศูนย์จำหน่าย | 1000", "ตลาดนัด | 2000", "ออนไลน์ | 3000", "รวมยอดจำหน่าย | 6000"], "- sales - Part 1000; - sales - Part 2000; - sales - Part 3000; - sales - Total 6000"),
        ("rows that nothing names over a sum that is not theirs", ["ช่องทาง | จำนวนเงิน (บาท)", "ศูนย์จำหน่าย | 1000", "ตลาดนัด | 2000", "รวมยอดจำหน่าย | 6000"], "- sales - Part 1000; - sales - Part 2000; - sales - Total 6000"),
        ("a result's table below the target's, both with the district", ["เป้าหมายยอดจำหน่าย อำเภอท่าบ่อ | ", "พ.ย. 66 | ธ.ค. 66", "10 | 20", "ผลยอดจำหน่าย อำเภอท่าบ่อ | ", "พ.ย. 66 | ธ.ค. 66", "30 | 40"], "ท่าบ่อ sales 2023-11 Target 10; ท่าบ่อ sales 2023-12 Target 20; ท่าบ่อ sales 2023-11 Reported 30; ท่าบ่อ sales 2023-12 Reported 40"),
        ("a remark at the row's end that names what it speaks of", ["รายการ | ธ.ค. 66 | ", "ยอดจำหน่าย | 10 | หมายเหตุ ยอดจำหน่ายยังไม่รวมกลุ่มทอผ้า", "Digital Wallet | 7 | "], "- sales 2023-12 Reported Remarked?; - wallet 2023-12 Reported 7"),

        ("rows of one month over their sum", ["ยอดจำหน่าย ธันวาคม 2566 | ", "สัปดาห์ที่ | ยอดจำหน่าย (บาท)", "1 | 3000", "2 | 4000", "3 | 5000", "รวมทั้งเดือน | 12000"], "- sales 2023-12 Part 3000; - sales 2023-12 Part 4000; - sales 2023-12 Part 5000; - sales 2023-12 Total 12000"),
        ("what remains to be done", ["รายการ | เป้าหมาย | ทำได้ | คงเหลือ", "ผลิตภัณฑ์ใหม่ | 3 | 1 | 2"], "- products - Target 3; - products - Reported 1; - products - Comparison 2"),
        ("what the order aims at beside an indicator", ["รายการ | ธ.ค. 66", "เป้าหมายการสำรวจ Digital Wallet | 10", "ต้องสำรวจเพิ่ม Digital Wallet | 8", "Digital Wallet | 7"], "- wallet 2023-12 Target 10; - wallet 2023-12 Target 8; - wallet 2023-12 Reported 7"),
        ("days at the ends of months", ["เดือน | ยอดจำหน่าย", "2023-11-30T00:00:00 | 10", "2023-12-31T00:00:00 | 20"], "- sales 2023-11 Reported 10; - sales 2023-12 Reported 20"),
        ("a month by its numbers in a title", ["รายงาน OTOP เดือน 2023-12 | ", "รายการ | ผล", "ยอดจำหน่าย | 10"], "- sales 2023-12 Reported 10"),
        ("amounts that were added beside what they have come to", ["รายการ | เพิ่มในเดือน ธ.ค. 66 | รวมสะสม ณ ธ.ค. 66", "ยอดจำหน่าย | 10 | 30"], "- sales 2023-12 Reported 10; - sales 2023-12 Cumulative 30"),
        ("amounts that were added and nothing more", ["รายการ | เพิ่มขึ้น ธ.ค. 66", "ยอดจำหน่าย | 10"], "- sales 2023-12 Added 10"),

        ("a total below row numbers and names", ["ที่ | ชื่อกลุ่ม/ผู้ประกอบการ | ธ.ค. 66", "1 | กลุ่มทอผ้า | 1000", "2 | ร้านหมูยอ | 2000", "รวมยอดจำหน่าย | < | 3000"], "- sales 2023-12 Part 1000; - sales 2023-12 Part 2000; - sales 2023-12 Total 3000"),
        ("of how many a figure is", ["ประจำเดือน | ธันวาคม 2566 | ผู้รายงาน | พิมพ์ใจ", "Digital Wallet | 9 | ราย | จาก 79 ราย"], "- wallet 2023-12 Reported 9; - wallet - Comparison 79"),

        ("the month before, this month and by how much it is more", ["รายการ | เดือนที่แล้ว | เดือนนี้ | เพิ่มขึ้น", "ผลิตภัณฑ์ใหม่ | 1 | 3 | 2", "Digital Wallet | 7 | 9 | 2"], "- products - Base 1; - products - Reported 3; - products - Comparison 2; - wallet - Base 7; - wallet - Reported 9; - wallet - Comparison 2"),

        // Which month, and what is counted.
        ("months down whose fiscal year stands in the title", ["ยอดจำหน่าย ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2567 | ", "เดือน | ยอดจำหน่าย", "ตุลาคม | 10", "พฤศจิกายน | 20"], "- sales 2023-10 Reported 10; - sales 2023-11 Reported 20"),
        ("the weeks of a month and their sum", ["ช่วงวันที่ | ยอดจำหน่าย", "1-21 ธ.ค. 66 | 10", "22-31 ธ.ค. 66 | 20", "รวมทั้งเดือน | 30"], "- sales 2023-12 Part 10; - sales 2023-12 Part 20; - sales 2023-12 Total 30"),
        ("a month behind another year", ["รายงานยอดจำหน่ายตามแผนปฏิบัติการ ปี 2567 ธันวาคม 2566 | ", "อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 10"], "ท่าบ่อ sales 2023-12 Reported 10"),
        ("what was brought forward", ["รายการ | ยอดยกมา | เดือนนี้ | ยอดสะสม", "ยอดจำหน่าย | 10 | 20 | 30", "Digital Wallet | 5 | 3 | 8"], "- sales - Base 10; - sales - Reported 20; - sales - Cumulative 30; - wallet - Base 5; - wallet - Added 3; - wallet - Cumulative 8"),
        ("more of a running total", ["เดือน | Digital Wallet", "ธ.ค. 66 | +3"], "- wallet 2023-12 Added 3"),
        ("more of a running total, in words", ["เดือน | Digital Wallet", "ธ.ค. 66 | เพิ่มอีก 3 ราย"], "- wallet 2023-12 Added 3"),
        ("a running total that has grown to a figure", ["เดือน | Digital Wallet", "ธ.ค. 66 | เพิ่มขึ้นเป็น 8 ราย"], "- wallet 2023-12 Reported 8"),
        ("products beside their makers, in rows", ["รายการ | จำนวน", "ผู้ประกอบการ | 54", "ผลิตภัณฑ์ | 35", "ยอดจำหน่าย | 10"], "- products? - Reported 35; - sales - Reported 10"),
        ("products beside their makers, in columns", ["เดือน | ผู้ผลิต | ผลิตภัณฑ์ | ยอดจำหน่าย", "ธ.ค. 66 | 54 | 35 | 10"], "- products? 2023-12 Reported 35; - sales 2023-12 Reported 10"),
        ("new products beside their makers", ["รายการ | จำนวน", "ผู้ประกอบการ | 54", "ผลิตภัณฑ์ใหม่ | 2", "ยอดจำหน่าย | 10"], "- products - Reported 2; - sales - Reported 10"),
        ("a column that is called a value", ["รายการ | ค่า", "ผลิตภัณฑ์ใหม่ | 2", "ยอดจำหน่าย | 10"], "- products - Reported 2; - sales - Reported 10"),
        ("products that were sold are no new ones", ["อำเภอ | ผลิตภัณฑ์ที่จำหน่ายได้", "ท่าบ่อ | 40"], "ท่าบ่อ products - Part 40"),
        ("those who sell", ["อำเภอ | ผู้ประกอบการที่มียอดจำหน่าย | ยอดจำหน่าย", "ท่าบ่อ | 45 | 100"], "ท่าบ่อ sales - Part 45; ท่าบ่อ sales - Reported 100"),
        ("an income that nothing names", ["รายการ | จำนวน", "รายได้ | 10", "ผลิตภัณฑ์ใหม่ | 1"], "- sales? - Reported 10; - products - Reported 1"),
        ("marks below some and none", ["รายการ | มี | ไม่มี | จำนวน", "ยอดจำหน่าย | / | | 10", "ผลิตภัณฑ์ใหม่ | | /", "Digital Wallet | / | | 8"], "- sales - Reported 10; - products - Reported 0; - wallet - Reported 8"),
        ("a caption over a column of its people", ["Digital Wallet | ", "เดือน | ผู้เข้าร่วม (ราย)", "ธ.ค. 66 | 8"], "- wallet 2023-12 Reported 8"),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads(string name)
    {
        var (_, rows, says) = Cases.Single(known => known.Name == name);
        Assert.Equal(says, string.Join("; ", Tables.Read(Table(rows), 0, "รายงานยอดจำหน่าย").Select(Told)));
    }

    [Theory]
    [InlineData(CellMarks.Struck, ClaimSight.Struck)]
    [InlineData(CellMarks.Hidden, ClaimSight.Hidden)]
    [InlineData(CellMarks.Trimmed, ClaimSight.Plain)]
    public void How_a_cell_stands_goes_with_its_claim(CellMarks mark, ClaimSight sight)
    {
        var table = new ReadTable("ไฟล์แนบ ก.xlsx", [new(4, [new("ยอดจำหน่าย"), new("100", mark)])]);
        var claim = Assert.Single(Tables.Read(table, 0, ""));
        Assert.Equal((sight, "ไฟล์แนบ ก.xlsx แถว 4", "ยอดจำหน่าย"), (claim.Sight, claim.Place, claim.Words));
    }

    [Fact]
    public void Lines_of_one_cell_and_those_beside_them_are_rows() => Assert.Equal(
        "sales Reported 100; wallet Reported 9",
        Told(new ReadTable("ก", [new(1, [new("ยอดจำหน่าย\nDigital Wallet"), new("100\n9")])]), "- "));

    [Fact]
    public void A_formula_without_a_result_is_a_figure_that_cannot_be_read() =>
        Assert.False(Assert.Single(Tables.Read(new("ก", [new(1, [new("ยอดจำหน่าย"), new("", CellMarks.NoResult)])]), 0, "")).Value.TryGetValue(out _));

    [Fact]
    public void A_heading_that_is_struck_out_takes_its_figures_with_it() =>
        Assert.Equal(ClaimSight.Struck, Assert.Single(Tables.Read(new("ก", [new(1, [new("อำเภอ"), new("ยอดจำหน่าย", CellMarks.Struck)]), new(2, [new("ท่าบ่อ"), new("10")])]), 0, "")).Sight);

    /// <summary>What is shown in place of the number 8525000, or of another; and what its claims say.</summary>
    [Theory]
    [InlineData("8525000", "8,525", "Reported 8525; Reported 8525000")] // thousands, and nothing says so
    [InlineData("8525000", "8.5ล้าน", "Reported 8525000")]
    [InlineData("8525000", "8,425,000", "Reported 8425000; Reported 8525000")] // a cell that says the one and holds the other
    [InlineData("8525000.4", "8,525,000", "Reported 8525000.4")]
    [InlineData("8525000", "8.4ล้าน", "Reported 8400000.0; Reported 8525000")]
    [InlineData("8.525", "8.525ล้าน", "Reported 8525000.000; Reported 8.53")]
    [InlineData("8525000", "เป้าหมาย 8,525,000", "Target Waiting?")]
    [InlineData("8525000", "สะสม 8,525,000", "Cumulative 8525000")]
    [InlineData("8525000", "ประมาณ 8,525,000", "Reported Approximate?")]
    [InlineData("0.06", "6%", "Reported WrongUnit?")]
    public void What_people_see_counts_beside_the_number_that_a_cell_holds(string held, string shown, string says) =>
        Assert.Equal(says, Told(new ReadTable("ก", [new(1, [new("ยอดจำหน่าย"), new(held, CellMarks.Number) { Shown = shown }])]), "- sales - "));

    [Fact]
    public void A_number_shown_in_the_thousands_that_its_heading_names_is_itself() => Assert.Equal(
        "Reported 8525000",
        Told(new ReadTable("ก", [new(1, [new("อำเภอ"), new("ยอดจำหน่าย (พันบาท)")]), new(2, [new("ท่าบ่อ"), new("8525000", CellMarks.Number) { Shown = "8,525" }])]), "ท่าบ่อ sales - "));

    /// <summary>What somebody noted on a figure may change it; what asks to fill in, or says that it was checked, does not.</summary>
    [Theory]
    [InlineData("ประมาณการ", "Noted?")]
    [InlineData("ยอดสะสม", "Noted?")]
    [InlineData("แก้เป็น 9,000,000", "Noted?")]
    [InlineData("ของกลุ่มทอผ้า", "Noted?")]
    [InlineData("กรุณากรอกเป็นบาท", "8525000")]
    [InlineData("ตรวจแล้วค่ะ", "8525000")]
    public void A_note_on_a_figure_is_asked_about(string note, string says) =>
        Assert.Equal(says, Told(new ReadTable("ก", [new(1, [new("ยอดจำหน่าย"), new("8525000", CellMarks.Number) { Note = note }])]), "- sales - Reported "));

    [Fact]
    public void The_page_s_header_stands_over_every_table() => Assert.Equal(
        "ท่าบ่อ sales 2023-12 Reported 10000",
        string.Join("; ", Tables.Read(new ReadTable("ก", [new(1, [new("รายการ"), new("ผล")]), new(2, [new("ยอดจำหน่าย"), new("10")])]) { OnPage = ["อำเภอท่าบ่อ เดือนธันวาคม 2566", "(หน่วย : พันบาท)"], Above = ["เรียน พัฒนาการจังหวัด"] }, 0, "").Select(Told)));

    private static string Told(ReadTable table, string head) => string.Join("; ", Tables.Read(table, 0, "").Select(claim => Told(claim).Replace(head, "", StringComparison.Ordinal)));

    private static ReadTable Table(string[] rows)
    {
        var made = new List<ReadRow>();
        foreach (var row in rows.Where(row => !IsAround(row)))
        {
            var cells = new List<ReadCell>();
            foreach (var text in row.Split('|').Select(cell => cell.Trim()))
            {
                cells.Add(text == "<" ? new(cells[^1].Text, CellMarks.Covered) : text == "^" ? new(made[^1].Cells[cells.Count].Text, CellMarks.Covered) : new(text));
            }

            made.Add(new(made.Count + 1, cells.ToValueList()));
        }

        return new(Around(rows, "# ") is [var sheet] ? $"ก แผ่นงาน {sheet}" : "ก", made.ToValueList()) { Above = Around(rows, "> ").ToValueList(), Below = Around(rows, "< ").ToValueList() };
    }

    private static bool IsAround(string row) => row[..2] is "# " or "> " or "< ";

    private static List<string> Around(string[] rows, string mark) => [.. rows.Where(row => row.StartsWith(mark, StringComparison.Ordinal)).Select(row => row[2..])];

    private static string Told(Claim claim) => string.Join(
        ' ',
        Said(claim).Where(word => word.Length > 0));

    private static string[] Said(Claim claim) =>
    [
        claim.District is null ? "-" : Drafted.Told(claim.District, district => district.Name),
        claim.Indicator?.Value ?? $"{string.Join('|', claim.CouldMean)}?",
        claim.SpansMonths ? "*" : claim.Month is null ? "-" : Drafted.Told(claim.Month, month => month.ToString()),
        claim.Kind.ToString(),
        Drafted.Told(claim.Value, value => value.ToString(CultureInfo.InvariantCulture)),
        claim.Sight == ClaimSight.Plain ? "" : claim.Sight.ToString(),
        claim.Correction == 0 ? "" : $"no. {claim.Correction.ToString(CultureInfo.InvariantCulture)}",
    ];
}
