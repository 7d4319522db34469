using System.Globalization;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.RunningText;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Reporting.Claims;

/// <summary>Figures in running text, found by the program's labels, with the words around them.</summary>
public sealed class TextClaimsTests
{
    private static readonly TextClaims Text = new(ShippedConfiguration.Program, new(ShippedConfiguration.Program));

    [Theory]
    [InlineData("ยอดจำหน่าย 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่าย: 100", "sales 100")]
    [InlineData("ยอดจำหน่าย (บาท) 100", "sales 100")]
    [InlineData("- ยอดขาย = ๑๐๐ บาท", "sales 100")]
    [InlineData("มียอดจำหน่ายรวมทั้งสิ้น 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่ายประจำเดือน ธันวาคม 2566 เป็นเงิน 100 บาท", "sales 100 2023-12")]
    [InlineData("ยอดจำหน่าย 100 บาท และมีผู้เข้าร่วม Digital Wallet จำนวน 8 ราย", "sales 100, wallet 8")]
    [InlineData("แบบสำรวจ Digital Wallet 5 ราย", "surveys 5")] // not the shorter label inside it
    [InlineData("ผู้เข้าร่วมโครงการเติมเงิน 10,000 บาทผ่าน Digital Wallet 8 ราย", "wallet 8")] // nor the figure inside the label
    [InlineData("sales 100", "sales 100")]
    [InlineData("ยอดจำหน่าย ไม่มี", "sales 0")]
    [InlineData("ยอดจำหน่าย หนึ่งร้อยบาท", "sales 100")]
    [InlineData("ยอดจำหน่าย 1.234 บาท", "sales AmbiguousSeparator?")]
    [InlineData("ยอดจำหน่าย 100 บาท\nยอดขาย 200 บาท", "sales 100, sales 200")]
    [InlineData("ขอส่งรายงานยอดจำหน่าย", "")]
    [InlineData("ขอส่งรายงานยอดจำหน่าย ตามแบบที่กำหนด", "")]
    [InlineData("", "")]

    // A letter numbers its lines below one another: such a number is no figure, where it follows from the lines around it.
    [InlineData("๑. ยอดจำหน่าย\n    ๑.๑ เป้าหมาย ๔,๗๘๐ บาท\n    ๑.๒ ผลงาน ๔,๗๘๕ บาท\n๒. ผลิตภัณฑ์ใหม่\n    ๒.๑ เป้าหมาย ๑\n    ๒.๒ ผลงาน ๒", "sales 4780 Target, sales 4785, products 1 Target, products 2")]
    [InlineData("๑. ยอดจำหน่าย\n    ๑.๑ ผลงาน ๑๕,๓๑๐ บาท\n๓. Digital Wallet\n    ๓.๑ ผลงานสะสม ๘ ราย", "sales 15310, wallet 8 Cumulative")]
    [InlineData("1. ผลิตภัณฑ์ใหม่\n1.1 จำนวน 1 ผลิตภัณฑ์\n3. ยอดจำหน่าย\n3.1 จำนวน 15,310 บาท", "products 1, sales 15310")]
    [InlineData("1.1 ผลิตภัณฑ์ใหม่\n    1.1.1 เป้าหมาย 1\n    1.1.2 ผลงาน 2\n1.2 Digital Wallet\n    1.2.1 เป้าหมาย 10\n    1.2.2 ผลงาน 8", "products 1 Target, products 2, wallet 10 Target, wallet 8")]
    [InlineData("1. ยอดจำหน่าย\n1.1 ล้านบาท", "sales 1100000.0")] // it counts
    [InlineData("ยอดจำหน่าย\n1.2 ล้านบาท", "sales 1200000.0")]

    // Labels that share the figures behind the last of them.
    [InlineData("ยอดจำหน่ายและผลิตภัณฑ์ใหม่ เดือนธันวาคม 2566 จำนวน 15,310,000 บาท และ 1 ผลิตภัณฑ์ ตามลำดับ", "sales 15310000 2023-12, products 1 2023-12")]
    [InlineData("ยอดจำหน่าย ผลิตภัณฑ์ใหม่ และ Digital Wallet เดือนธันวาคม 2566 เท่ากับ 15,310,000 บาท 1 ผลิตภัณฑ์ และ 8 ราย ตามลำดับ", "sales 15310000 2023-12, products 1 2023-12, wallet 8 2023-12")]
    [InlineData("ยอดจำหน่าย ผลิตภัณฑ์ใหม่ และ Digital Wallet 15,310,000 1 8 ตามลำดับ", "sales 15310000, products 1, wallet 8")]
    [InlineData("ผลิตภัณฑ์ใหม่และวอลเล็ต อย่างละ 1", "products 1, wallet 1")]
    [InlineData("ยอดจำหน่าย, ผลิตภัณฑ์ใหม่, Digital Wallet\n15,310,000, 1, 8", "sales Unreadable? Mentioned, products Unreadable? Mentioned, wallet Unreadable?")]
    [InlineData("ผลิตภัณฑ์ใหม่ วอลเล็ต 0 5", "products Unreadable? Mentioned, wallet Unreadable?")]
    [InlineData("ผลิตภัณฑ์ใหม่และวอลเล็ต 12 ราย", "products Unreadable? Mentioned, wallet Unreadable?")]
    [InlineData("ยอดจำหน่ายและวอลเล็ต 12 ราย", "wallet 12, sales Unreadable? Mentioned")]
    [InlineData("ยอดจำหน่ายและผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์ และ 15,310,000 บาท ตามลำดับ", "sales Unreadable? Mentioned, products Unreadable?")] // the units are the other way round

    [InlineData("ผลิตภัณฑ์ใหม่ ธ.ค. 66 : ไม่มี (ยังไม่บรรลุเป้าหมาย)", "products 0 2023-12")]
    [InlineData("ผลิตภัณฑ์ใหม่ ไม่มี รวมไตรมาส 1 = 1 ผลิตภัณฑ์", "products 0, products 1 Cumulative *")]
    [InlineData("ยอดจำหน่ายเดือนธันวาคม 2566 ปิดที่ 8.4 ล้านบาท", "sales 8400000.0 2023-12")]
    [InlineData("ยอดจำหน่าย ปิดยอดแล้วที่ 100 บาท", "sales 100")]
    [InlineData("ยอดขาย ต.ค. = 3,965,000 พ.ย. = 4,698,000", "sales 3965000 NoYear?, sales 4698000 NoYear?")]

    // A number between a label of counts and a month: a count, or the day of a date.
    [InlineData("ผลิตภัณฑ์ใหม่ 1 พ.ย. 66", "products CountOrDay? 2023-11 Mentioned")]
    [InlineData("ยอดขาย 100 บาท สินค้าใหม่: 3 ธันวาคม 2566", "sales 100, products CountOrDay? 2023-12 Mentioned")]
    [InlineData("ผู้เข้าร่วม Digital Wallet 45 ธ.ค. 66", "wallet 45 2023-12")] // no month has so many days
    [InlineData("ผลิตภัณฑ์ใหม่ จำนวน 1 พ.ย. 66", "products 1 2023-11")]
    [InlineData("พ.ย. 66 ผลิตภัณฑ์ใหม่ 1 ธ.ค. 66 ผลิตภัณฑ์ใหม่ 2", "products 1 2023-11, products 2 2023-12")]
    [InlineData("ผลิตภัณฑ์ใหม่ ต.ค. 66 3 พ.ย. 66 1 ธ.ค. 66 2", "products 3 2023-10, products 1 2023-11, products 2 2023-12")] // nor are they the parts of the first
    [InlineData("ลงทะเบียนผลิตภัณฑ์ใหม่ 5 ธ.ค. 66 จำนวน 2 ผลิตภัณฑ์", "products 2")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ขึ้นทะเบียน 5 ธ.ค. 66", "products 2")]
    [InlineData("รายใหม่ 2 ธ.ค. 66", "wallet? 2 Added")]

    // A month without a figure beside others that have one.
    [InlineData("ยอดขาย ต.ค. 10,000 พ.ย. ไม่มี ธ.ค. 20,000", "sales 10000 NoYear?, sales 0 NoYear?, sales 20000 NoYear?")]
    [InlineData("ยอดขาย ต.ค. 66 10,000 บาท พ.ย. 66 ไม่มี ธ.ค. 66 20,000 บาท", "sales 10000 2023-10, sales 0 2023-11, sales 20000 2023-12")]
    [InlineData("ต.ค. ยอดขาย 10,000 พ.ย. ไม่มี ธ.ค. ยอดขาย 20,000", "sales 10000 NoYear?, sales 0 NoYear?, sales 20000 NoYear?")]
    [InlineData("ยอดขาย ต.ค. 10,000 พ.ย. ยังไม่มีข้อมูล ธ.ค. 20,000", "sales 10000 NoYear?, sales 20000 NoYear?")] // no data are no nought
    [InlineData("พ.ย. ยังไม่มีข้อมูล ธ.ค. ยอดขาย 100 บาท", "sales 100 NoYear?")]
    [InlineData("ธ.ค. 66 ยอดขาย 100 บาท พ.ย. 66 รอข้อมูล", "sales 100 2023-12")]
    [InlineData("พ.ย. 66 ไม่มีผลการดำเนินงาน ธ.ค. 66 ยอดขาย 100 บาท", "sales 100 2023-12")]
    [InlineData("ยอดขาย 100 บาท นอกนั้นเป็นศูนย์", "sales 100")]
    [InlineData("ยอดขาย 100 บาท นอกจากนั้นไม่มีผลการดำเนินงาน", "sales 100")]
    [InlineData("ยอดขาย 100 บาท ส่วนอื่นๆ เป็น 0", "sales 100")]

    [InlineData("ผลิตภัณฑ์ใหม่ ต.ค.-ธ.ค. 66 ไม่มี", "products 0 2023-10, products 0 2023-11, products 0 2023-12")]

    // The last of several months says the unit for all, where no other can be meant.
    [InlineData("ยอดขาย ต.ค. 1.2 พ.ย. 1.3 ธ.ค. 1.4 ล้านบาท", "sales 1200000.0 NoYear?, sales 1300000.0 NoYear?, sales 1400000.0 NoYear?")]
    [InlineData("ยอดขาย ต.ค. 1,200 พ.ย. 1,300 ธ.ค. 1.4 ล้านบาท", "sales 1200 NoYear?, sales 1300 NoYear?, sales 1400000.0 NoYear?")]
    [InlineData("ยอดขาย ต.ค. 120 พ.ย. 1.3 ธ.ค. 1.4 ล้านบาท", "sales 120 NoYear?, sales 1.3 NoYear?, sales 1400000.0 NoYear?")]

    // A calculation with its result, which is right.
    [InlineData("ผู้เข้าร่วม Digital Wallet 5+3=8 ราย", "wallet 8")]
    [InlineData("ผู้เข้าร่วม Digital Wallet 5+3=9 ราย", "wallet Sum?")]
    [InlineData("ผลิตภัณฑ์ใหม่ ข้าวฮาง ราคาถุงละ 60 บาท", "products Empty? Mentioned")]

    // What leads a line is said of all its figures, until something else is.
    [InlineData("ยอดรวมไตรมาส 1 ผลิตภัณฑ์ใหม่ 3 ยอดขาย 300 บาท วอลเล็ต 8 ราย", "products 3 Total *, sales 300 *, wallet 8")] // a running total of the quarter is its last month's
    [InlineData("รวม 3 เดือน: ผลิตภัณฑ์ใหม่ 3 ผลิตภัณฑ์ ยอดจำหน่าย 300 บาท", "products 3 Total *, sales 300 *")]
    [InlineData("รวมทั้งไตรมาส: ยอดขาย 300 บาท, ผลิตภัณฑ์ใหม่ 3", "sales 300 Total *, products 3 *")]
    [InlineData("ไตรมาส 1 (ต.ค.-ธ.ค. 66): ยอดขาย 300 บาท, ผลิตภัณฑ์ใหม่ 3", "sales 300 * 2023-12, products 3 * 2023-12")]
    [InlineData("สะสม ผลิตภัณฑ์ใหม่ 3 ผลิตภัณฑ์ ยอดขาย 300 บาท", "products 3 Cumulative, sales 300 Cumulative")]
    [InlineData("ปี 2565 ผลิตภัณฑ์ใหม่ 3 ยอดขาย 300 บาท", "products 3 Base, sales 300 Base")]
    [InlineData("เดือนเดียวกันของปีก่อน ผลิตภัณฑ์ใหม่ 3 ผลิตภัณฑ์ ยอดขาย 300 บาท", "products 3 Base, sales 300 Base")]
    [InlineData("แผน ผลิตภัณฑ์ใหม่ 3 ผลิตภัณฑ์ ยอดขาย 300 บาท", "products 3 Target, sales 300 Target")]
    [InlineData("คาดว่า ผลิตภัณฑ์ใหม่ 3 ผลิตภัณฑ์ ยอดขาย 300 บาท", "products 3 Target, sales 300 Target")]
    [InlineData("ภาพรวมจังหวัด ผลิตภัณฑ์ใหม่ 3 ผลิตภัณฑ์ ยอดขาย 300 บาท", "products 3 Province, sales 300 Province")]
    [InlineData("แผน ยอดขาย 300 บาท เดือนนี้ ผลิตภัณฑ์ใหม่ 3", "sales 300 Target, products 3")]
    [InlineData("แผน ยอดขาย 300 บาท ยอดขาย 310 บาท", "sales 300 Target, sales 310")] // nobody says the same twice
    [InlineData("เป้าหมายยอดขาย 300 บาท ผลิตภัณฑ์ใหม่ 3", "sales 300 Target, products 3")] // said of what it touches

    // Words that tell the kind, before and after.
    [InlineData("เป้าหมายยอดจำหน่าย 100 บาท", "sales 100 Target")]
    [InlineData("ยอดจำหน่าย (เป้าหมาย) 100 บาท", "sales 100 Target")]
    [InlineData("คาดว่ายอดจำหน่าย 100 บาท", "sales 100 Target")]
    [InlineData("ผู้เข้าร่วม Digital Wallet 12 ราย คาดว่าเดือน ธ.ค. 66 จะเพิ่มเป็น 15 ราย", "wallet 12, wallet 15 Target 2023-12")] // what is foretold is of its month, and not what it came to
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ แผนเดือนมกราคม 3 ผลิตภัณฑ์", "products 2, products 3 Target NoYear?")]
    [InlineData("เดือน พ.ย. 66 ยอดจำหน่าย 100 บาท คาดว่าเดือน ธ.ค. 66 จะได้ 120 บาท", "sales 100 2023-11, sales 120 Target 2023-12")]
    [InlineData("ยอดจำหน่าย 100 บาท คาดว่าเดือน ธ.ค. 66 120 บาท ผลิตภัณฑ์ใหม่ 1", "sales 100, sales 120 Target 2023-12, products 1")]
    [InlineData("คาดว่าเดือน ธ.ค. 66 ยอดจำหน่าย 120 บาท", "sales 120 Target 2023-12")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ได้รับ มผช. 136/2558", "products 2")] // the number of a standard
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ อย. 43-1-00159-1-0001", "products 2")]
    [InlineData("ผลิตภัณฑ์ OTOP 2566 ลงทะเบียนเพิ่ม 1 ผลิตภัณฑ์", "products 1 Added")] // a year
    [InlineData("ยอดขาย 2566 5,124,500 บาท", "sales 5124500")]
    [InlineData("ยอดจำหน่าย OTOP 2566 บาท", "sales 2566")]
    [InlineData("ยอดจำหน่าย OTOP 2566", "sales 2566")]
    [InlineData("คำชี้แจง: ผลิตภัณฑ์ใหม่คือปลาส้ม 3 สูตร", "products Unreadable? Mentioned")]
    [InlineData("ยอดจำหน่ายสะสม 100 บาท", "sales 100 Cumulative")]
    [InlineData("ยอดจำหน่ายช่วงเดียวกันของปีก่อน 100 บาท", "sales 100 Base")]
    [InlineData("ยอดจำหน่ายปีฐาน 100 บาท", "sales 100 Base")]
    [InlineData("รวมทั้งจังหวัดมียอดจำหน่าย 100 บาท", "sales 100 Province")]
    [InlineData("ยอดจำหน่ายรวมทั้งไตรมาส 100 บาท", "sales 100 Total *")]
    [InlineData("ยอดจำหน่ายเพิ่มขึ้นร้อยละ 6.5", "sales 6.5 Comparison")]
    [InlineData("ยอดจำหน่าย 100 บาท (เป้าหมาย 90 บาท)", "sales 100, sales 90 Target")]
    [InlineData("ยอดจำหน่าย 100 บาท (ไฟล์แนบเป็นของเดิม)", "sales Unreadable?")] // what limits a figure stands in brackets behind it
    [InlineData("ยอดจำหน่าย 100 บาท (ประมาณการ)", "sales 100 Target")]
    [InlineData("ยอดจำหน่าย 100 บาท (สะสม)", "sales 100 Cumulative")]
    [InlineData("ยอดจำหน่าย 90 (เป้า) 100 (ผล)", "sales 90 Target, sales 100")]
    [InlineData("ยอดจำหน่าย เป้าหมาย 90 บาท ทำได้ 100 บาท", "sales 90 Target, sales 100")]
    [InlineData("ยอดจำหน่าย 100 บาท (100.69%)", "sales 100, sales 100.69 Comparison")]
    [InlineData("ยอดจำหน่าย ต.ค.-ธ.ค. 66 300 บาท", "sales 300 * 2023-12")]
    [InlineData("ยอดสะสม\nยอดจำหน่าย 300 บาท", "sales 300 Cumulative")]
    [InlineData("ข้อมูล ต.ค.-ธ.ค. 66\nยอดจำหน่าย 300 บาท", "sales 300 *")]
    [InlineData("พ.ย. มียอดจำหน่าย 100 บาท", "sales 100 NoYear?")]
    [InlineData("ปี 2565 มียอดจำหน่าย 100 บาท", "sales 100 Base")]
    [InlineData("พรุ่งนี้จะมีผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์", "products 2 Target")]
    [InlineData("Digital Wallet เพิ่มขึ้น 2 ราย", "wallet 2 Added")]
    [InlineData("Digital Wallet ธ.ค. 66 2 ราย ยอดสะสมยังไม่ทราบ", "wallet Unreadable? Cumulative 2023-12")] // taken back, whatever its kind
    [InlineData("งานกาชาดมียอดจำหน่าย 100 บาท", "sales 100 Mentioned")]
    [InlineData("ยอดจำหน่าย 100 บาท เกินเป้า", "sales 100")] // what it came to is no other kind of figure
    [InlineData("ยอดจำหน่าย 100 บาท ซึ่งสูงกว่าเป้าหมายที่กำหนด", "sales 100")]
    [InlineData("ยอดจำหน่าย 100 บาท ตามเป้าหมาย", "sales 100 Comparison")] // the target itself, or a result like it
    [InlineData("ยอดจำหน่าย 100 บาท จากงาน OTOP City", "sales 100 Comparison")]
    [InlineData("ยอดจำหน่ายเพิ่มขึ้นร้อยละ 6 จากช่วงเดียวกันของปีก่อน โดยมียอดจำหน่าย 100 บาท", "sales 6 Comparison, sales 100")]
    [InlineData("ยอดจำหน่าย จาก 90 เป็น 100 บาท", "sales 100, sales 90 Base")]
    [InlineData("Digital Wallet 8 ราย จึงเรียนมาเพื่อโปรดทราบ", "wallet 8")]
    [InlineData("Digital Wallet เท่าเดิม", "wallet NoData?")]
    [InlineData("Digital Wallet รอข้อมูล", "wallet Waiting?")]
    [InlineData("ผลิตภัณฑ์ใหม่ -", "products Dash?")]
    [InlineData("ไม่มีการลงทะเบียนผลิตภัณฑ์ OTOP เพิ่ม", "products 0")]
    [InlineData("ยอดจำหน่าย\n100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่าย แยกตามประเภท\n- อาหาร 40 บาท\n- ผ้า 60 บาท\nรวมทั้งสิ้น 100 บาท", "sales 40 Part, sales 60 Part, sales 100 Total")]

    // Forms with leaders, wrapped lines, lists of names.
    [InlineData("ยอดจำหน่าย....1,234,500....บาท", "sales 1234500")]
    [InlineData("ผลิตภัณฑ์ใหม่……1……ผลิตภัณฑ์\nยอดจำหน่าย____100____บาท", "products 1, sales 100")]
    [InlineData("ยอดจำหน่ายในเดือนธันวาคม 2566 มีจำนวน\n1,234,500 บาท", "sales 1234500 2023-12")]
    [InlineData("มียอดจำหน่าย\nทั้งสิ้น 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่าย\n- 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่าย \n1,234,500 บาท ผลิตภัณฑ์ใหม่ 1", "sales 1234500, products 1")]
    [InlineData("1.ยอดจำหน่าย\n2.Digital Wallet 8 ราย", "sales Empty? Mentioned, wallet 8")] // a number of the list is no figure
    [InlineData("ยอดจำหน่าย\n2 ผลิตภัณฑ์ใหม่", "sales Empty? Mentioned, products Empty? Mentioned")]
    [InlineData("100 บาท คือยอดจำหน่าย\n8 ราย คือ Digital Wallet", "sales 100, wallet 8")] // nor the next line's figure this line's
    [InlineData("ผลิตภัณฑ์ใหม่\n1. ข้าวแต๋น\n2. น้ำพริก\nรวม 2 ผลิตภัณฑ์", "products 2")]

    // Something is taken away, and something is left.
    [InlineData("Digital Wallet 9 ราย ยกเลิก 1 ราย คงเหลือ 8 ราย", "wallet 8, wallet 9 Comparison, wallet 1 Comparison")]
    [InlineData("Digital Wallet 9 ราย (ถอนตัว 1 ราย เหลือ 8 ราย)", "wallet 8, wallet 9 Comparison, wallet 1 Comparison")]
    [InlineData("Digital Wallet 9 ราย\n- ยกเลิก 1 ราย\n- คงเหลือ 8 ราย", "wallet 8, wallet 9 Comparison, wallet 1 Comparison")]
    [InlineData("Digital Wallet 9 ราย ยกเลิก 1 ราย คงเหลือ 7 ราย", "wallet 9, wallet 7")]
    [InlineData("Digital Wallet 9 ราย คงเหลือ 8 ราย", "wallet 9, wallet 8")]
    [InlineData("ยอดจำหน่าย 900 บาท หักค่าใช้จ่าย 100 บาท คงเหลือ 800 บาท", "sales 900, sales 800")]
    [InlineData("ผู้ผลิต 54 ราย เข้าร่วม Digital Wallet 9 ราย คงเหลือ 45 ราย", "wallet 9, wallet 45 Comparison, products|wallet|surveys? 54")]
    [InlineData("Digital Wallet 9 ราย เหลืออีก 18 ราย", "wallet 9, wallet 18 Comparison")]

    [InlineData("เดือนนี้ไม่ได้ลงทะเบียนผลิตภัณฑ์เพิ่มค่ะ", "products 0")]
    [InlineData("ยังไม่ได้ลงทะเบียนผลิตภัณฑ์ OTOP เพิ่ม", "products Waiting?")]
    [InlineData("กลุ่มบ้านโคกไม่ได้ลงทะเบียนผลิตภัณฑ์เพิ่ม", "products Unreadable?")]
    [InlineData("ผู้เข้าร่วม Digital Wallet ผู้ผลิต 3 ราย ศูนย์จำหน่าย 1 แห่ง", "wallet 3 Part, wallet 1 Part")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ได้แก่ 1. ผ้าไหม 2. ปลาส้ม 3 สูตร", "products 2")]
    [InlineData("ยอดจำหน่าย OTOP อำเภอท่าบ่อ\nพ.ย. 66 = 100 บาท\nธ.ค. 66 = 200 บาท\nรวม 300 บาท", "sales 100 2023-11, sales 200 2023-12, sales 300 Total *")]
    [InlineData("ยอดจำหน่ายเดือน ธ.ค. 66\nสัปดาห์ที่ 1  100\nสัปดาห์ที่ 2  200\nรวมทั้งเดือน 300", "sales 100 Part, sales 200 Part, sales 300 Total")]

    [InlineData("ผู้เข้าร่วม Digital Wallet ผู้ประกอบการ 8 ราย / ศูนย์ฯ 1 แห่ง", "wallet 8 Part, wallet 1 Part")]
    [InlineData("ผู้เข้าร่วม Digital Wallet ผู้ผลิต 7 ราย และศูนย์ OTOP 1 แห่ง", "wallet 7 Part, wallet 1 Part")]
    [InlineData("ยอดจำหน่าย 60,000,000+6,120,500 บาท", "sales Sum?")]
    [InlineData("Digital Wallet 7+2 ราย", "wallet Sum?")]
    [InlineData("ยอดจำหน่าย ปีงบประมาณ 2567 รวม 300 บาท", "sales 300 Total *")]
    [InlineData("ไม่มีใครสมัคร Digital Wallet", "wallet NoneAdded?")]
    [InlineData("ไม่มีผู้ประกอบการนำผลิตภัณฑ์มาลงทะเบียน", "products Unreadable? Mentioned")]
    [InlineData("ผลิตภัณฑ์ใหม่ไม่เพิ่ม", "products Unreadable? Mentioned")]
    [InlineData("1 ผลิตภัณฑ์ใหม่\n31 ราย Digital Wallet", "products Empty? Mentioned, wallet 31")]

    [InlineData("ไม่มียอดจำหน่าย ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์", "sales 0, products 1")]
    [InlineData("ผลิตภัณฑ์ลงทะเบียนใหม่ จำนวน 2 ผลิตภัณฑ์ คือ ผ้าไหม และปลาร้าบอง", "products 2")]
    [InlineData("ผลการจำหน่าย OTOP ระหว่างวันที่ 1-31 ธันวาคม 2566 รวมเป็นเงิน 300 บาท", "sales 300 2023-12")]
    [InlineData("ยอดจำหน่ายปีงบประมาณ พ.ศ. 2567 จำนวน 300 บาท", "sales 300 *")]

    // A line that begins with a label and has no figure.
    [InlineData("Digital Wallet ตามไฟล์แนบ", "wallet Empty? Mentioned")]
    [InlineData("ส่วน Digital Wallet ..... ราย", "wallet Empty? Mentioned")]
    [InlineData("ยอดจำหน่ายยังรวบรวมไม่ครบ", "sales Waiting? Mentioned")]
    [InlineData("แบบสำรวจ ตามไฟล์แนบ", "")] // not every report has it
    [InlineData("ยอดจำหน่าย ผลิตภัณฑ์ใหม่ Digital Wallet", "")] // headings

    // A figure before its label.
    [InlineData("100 บาท คือยอดจำหน่ายเดือนธันวาคม 2566", "sales 100 2023-12")]
    [InlineData("100 บาท (ยอดจำหน่าย)", "sales 100")]
    [InlineData("8 รายคือ Digital Wallet สะสม ส่วนยอดจำหน่ายคือ 100 บาท", "wallet 8 Cumulative, sales 100")]
    [InlineData("Digital Wallet 8 ราย (สะสม) ส่วนยอดจำหน่าย 100 บาท", "wallet 8 Cumulative, sales 100")]
    [InlineData("Digital Wallet 8 ราย ส่วนต่างยอดจำหน่าย 100 บาท", "wallet 8, sales 100 Comparison")]
    [InlineData("ยอดจำหน่าย 100 บาท 8 ราย คือ Digital Wallet", "sales 100, wallet 8")]
    [InlineData("ยอดจำหน่าย 100 บาท คือ ยอดขาย", "sales 100")] // between two labels it is the first one's
    [InlineData("90 บาท คือเป้าหมายยอดจำหน่าย", "sales 90 Target")]
    [InlineData("100 บาท คือยอดจำหน่ายของกลุ่มแม่บ้าน", "sales Unreadable? Part")]
    [InlineData("100 บาท คือยอดจำหน่าย ใช่ไหม", "sales Unreadable?")]
    [InlineData("ประมาณ 100 บาท คือยอดจำหน่าย", "sales Approximate?")]
    [InlineData("มี 2 ผลิตภัณฑ์ใหม่ และยอดจำหน่าย 100 บาท", "products 2, sales 100")]

    // Words of the month alone, of what reports as a running total.
    [InlineData("Digital Wallet เดือนนี้ 2 ราย", "wallet 2 Added")]
    [InlineData("เดือนนี้มีผู้เข้าร่วม Digital Wallet 2 ราย", "wallet 2 Added")]
    [InlineData("Digital Wallet 2 ราย (เดือนนี้)", "wallet 2 Added")]
    [InlineData("Digital Wallet 2 ราย ในเดือนนี้ค่ะ", "wallet 2 Added")]
    [InlineData("Digital Wallet เดือนนี้ 2 ราย สะสม 8 ราย", "wallet 2 Added, wallet 8 Cumulative")]
    [InlineData("Digital Wallet สะสมในเดือนนี้ 8 ราย", "wallet 8 Cumulative")]
    [InlineData("เดือนนี้ผู้เข้าร่วม Digital Wallet สะสม 8 ราย", "wallet 8")]
    [InlineData("Digital Wallet จนถึงเดือนนี้ 8 ราย", "wallet 8 Cumulative")]
    [InlineData("ยอดจำหน่ายเดือนนี้ 100 บาท", "sales 100")]
    [InlineData("Digital Wallet เดือนนี้ไม่มี", "wallet NoneAdded?")]
    [InlineData("ผลิตภัณฑ์ใหม่และยอดจำหน่าย เดือนนี้ไม่มี", "products 0, sales 0")]
    [InlineData("ไม่มีผลิตภัณฑ์ใหม่และยอดจำหน่าย", "products 0, sales 0")]
    [InlineData("ไม่มีผลิตภัณฑ์ใหม่ และยอดจำหน่าย 100 บาท", "products 0, sales 100")]
    [InlineData("ผลิตภัณฑ์ใหม่ 0 (ไม่มี)", "products 0")]

    [InlineData("ผลิตภัณฑ์ใหม่ไม่มี ยอดจำหน่าย 100 บาท", "products 0, sales 100")]
    [InlineData("ผู้สนใจ Digital Wallet 8 ราย", "wallet 8 Part")] // a word before the label narrows what it names
    [InlineData("100 บาท คือยอดจำหน่าย ต.ค.-ธ.ค. 66", "sales 100 * 2023-12")]

    // Several months in a sentence or a list.
    [InlineData("ยอดจำหน่าย พ.ย. 66 100 บาท และ ธ.ค. 66 = 200 บาท", "sales 100 2023-11, sales 200 2023-12")]
    [InlineData("ยอดจำหน่ายสะสม พ.ย. 66 100 บาท ธ.ค. 66 300 บาท", "sales 100 Cumulative 2023-11, sales 300 Cumulative 2023-12")] // said of all
    [InlineData("Digital Wallet เดือนนี้ พ.ย. 66 6 ราย ธ.ค. 66 2 ราย", "wallet 6 Added 2023-11, wallet 2 Added 2023-12")]
    [InlineData("พ.ย. 66 ยอดจำหน่าย 100 บาท ธ.ค. 66 ยอดจำหน่าย 200 บาท", "sales 100 2023-11, sales 200 2023-12")]
    [InlineData("ยอดจำหน่าย ธ.ค. 66 200 บาท (พ.ย. 66 100 บาท)", "sales WordsContradictFigure? SeveralMonths?")] // in passing
    [InlineData("ยอดจำหน่าย\nพ.ย. 66 100 บาท\nธ.ค. 66 200 บาท", "sales 100 2023-11, sales 200 2023-12")]
    [InlineData("ยอดจำหน่าย\nพ.ย. 66 100\nธ.ค. 66 200\nรวม 300", "sales 100 2023-11, sales 200 2023-12, sales 300 Total *")]
    [InlineData("ยอดจำหน่าย\nพ.ย. 66 100\nธ.ค. 66 200\nรวม 400", "sales 100 Part, sales 200 Part, sales 400 Total")]
    [InlineData("เป้าหมายยอดจำหน่าย\nพ.ย. 66 100\nธ.ค. 66 200", "sales 100 Target 2023-11, sales 200 Target 2023-12")]
    [InlineData("ยอดจำหน่าย 2 เดือน 100 บาท", "sales 100 *")]
    [InlineData("ยอดจำหน่าย 100 บาท (ธ.ค. 66)", "sales 100 2023-12")]
    [InlineData("ยอดจำหน่าย 1-15 ธ.ค. 66 100 บาท", "sales 100 Part")]
    [InlineData("ยอดจำหน่าย 1-31 ธ.ค. 66 100 บาท", "sales 100 2023-12")]

    // Sums said again in words, sums in digits and words.
    [InlineData("ยอดจำหน่าย 8,500,000.- (แปดล้านห้าแสนบาทถ้วน)", "sales 8500000")]
    [InlineData("ยอดจำหน่าย (แปดล้านห้าแสนบาทถ้วน) 8,500,000 บาท", "sales 8500000")]
    [InlineData("ยอดจำหน่าย 8,500,000 บาท (แปดแสนห้าหมื่นบาทถ้วน)", "sales WordsContradictFigure?")]
    [InlineData("Digital Wallet 8 (แปด) ราย", "wallet 8")]
    [InlineData("Digital Wallet 8 ราย (เก้าราย)", "wallet WordsContradictFigure?")]
    [InlineData("ยอดจำหน่าย 8 ล้านห้าแสนบาท", "sales 8500000")]
    [InlineData("ยอดจำหน่าย 8 ล้านบาท ห้าแสน", "sales Unreadable?")]

    // Lists within a line, arrows, spaces within labels, a district's word for itself.
    [InlineData("1)ผลิตภัณฑ์ใหม่ 1 2)ยอดจำหน่าย 100 3)Digital Wallet 8", "products 1, sales 100, wallet 8")]
    [InlineData("ผลิตภัณฑ์ใหม่ (1) ยอดจำหน่าย (100)", "products 1, sales 100")]
    [InlineData("1. ผลิตภัณฑ์ใหม่ 2. ยอดจำหน่าย 100 บาท", "products Unreadable?, sales 100")] // the figure of the one, or the number of the other
    [InlineData("ยอดจำหน่าย -> 100 บาท", "sales 100")]
    [InlineData("ยอด จำหน่าย 100 บาท DigitalWallet 8 ราย", "sales 100, wallet 8")]
    [InlineData("ยอดจำหน่าย OTOP เดือนนี้ของเราคือ 100 บาทค่ะ", "sales 100")]
    [InlineData("ยอดจำหน่ายที่ถูกต้องคือ 100 บาท", "sales 100")]
    [InlineData("Digital Wallet สะสม\n8 ราย", "wallet 8 Cumulative")]

    // None, said before the label or behind it.
    [InlineData("ผลิตภัณฑ์ใหม่ไม่มีผู้มาลงทะเบียน", "products 0")]
    [InlineData("ไม่มีผู้ประกอบการลงทะเบียนผลิตภัณฑ์เพิ่ม", "products 0")]
    [InlineData("ผลิตภัณฑ์ใหม่ยังไม่มีผู้มาลงทะเบียน", "products Waiting?")]
    [InlineData("ไม่มีผลิตภัณฑ์ลงทะเบียนเพิ่ม", "products 0")]
    [InlineData("เดือนนี้ไม่มียอดจำหน่าย", "sales 0")]
    [InlineData("ยังไม่มียอดจำหน่าย", "sales Waiting?")]
    [InlineData("ไม่มีข้อมูลยอดจำหน่าย", "sales NoData?")]
    [InlineData("ไม่มีผู้เข้าร่วม Digital Wallet เพิ่ม", "wallet NoneAdded?")]

    // None that is asked, supposed, feared, or said of less than the district.
    [InlineData("ถ้าไม่มียอดจำหน่ายต้องรายงานไหมคะ", "sales Unreadable?")]
    [InlineData("ทำไมไม่มียอดจำหน่ายของท่าบ่อคะ", "sales Unreadable?")]
    [InlineData("ไม่ใช่ว่าไม่มียอดจำหน่าย", "sales Unreadable?")]
    [InlineData("กลัวว่าจะไม่มียอดจำหน่าย", "sales Unreadable?")]
    [InlineData("กลุ่มบ้านโคกไม่มียอดจำหน่าย", "sales Unreadable?")]
    [InlineData("ทุกกลุ่มไม่มียอดจำหน่าย", "sales 0")]
    [InlineData("ไม่มียอดจำหน่ายออนไลน์", "sales 0 Part")]
    [InlineData("ผลิตภัณฑ์ใหม่ไม่มี ยอดจำหน่ายตามไฟล์แนบ", "products 0")]

    // Other activities, products that were sold, what others said, what was turned down.
    [InlineData("ประชาสัมพันธ์โครงการ Digital Wallet 45 ราย", "wallet 45 Part")]
    [InlineData("ผู้รับการแนะนำ Digital Wallet 30 ราย", "wallet 30 Part")]
    [InlineData("ผลิตภัณฑ์ใหม่ที่จำหน่ายได้ 40 ผลิตภัณฑ์", "products 40 Part")]
    [InlineData("ท่านแจ้งว่ายอดจำหน่าย 100 บาท", "sales 100 Part")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ไม่ผ่านการพิจารณา", "products Unreadable?")]
    [InlineData("ขอยืนยันยอดจำหน่าย 100 บาท", "sales 100")]

    // Behind a label's own figure one in another unit.
    [InlineData("Digital Wallet 8 ราย สินค้ามาแรง 2 ผลิตภัณฑ์", "wallet 8, products? 2")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ รายได้ 1,234,500 บาท", "products 2, sales? 1234500")]
    [InlineData("ยอดจำหน่าย 100 บาท ใน 79 ราย", "sales 100")]
    [InlineData("ยอดจำหน่าย 100 wallet 8 ผลิตภัณฑ์ 1 ครับ", "sales 100, wallet 8, products 1")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ รวมทั้งหมด 122 ผลิตภัณฑ์", "products 2, products 122 Cumulative")]

    // To what a figure rose or fell, and what stands in place of another.
    [InlineData("ยอดจำหน่ายเพิ่มขึ้นเป็น 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่ายลดลงเหลือ 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่ายเพิ่มขึ้น 100 บาท", "sales 100 Added")]
    [InlineData("ยอดจำหน่าย เดิม 90 แก้เป็น 100", "sales 100, sales 90 Base")]
    [InlineData("แก้ไข: ยอดจำหน่าย ธ.ค. 66\nเดิม 90\nใหม่ 100", "sales 90 Base 2023-12, sales 100 2023-12")]
    [InlineData("ยอดจำหน่าย พ.ย. 66 12.50 ธ.ค. 66 20", "sales 12.50 2023-11, sales 20 2023-12")] // satang are no day
    [InlineData("sales December 2023: 100 baht", "sales 100 2023-12")]

    // Letter wording, signatures, struck-out text.
    [InlineData("แบบรายงานยอดจำหน่ายผลิตภัณฑ์ OTOP ไตรมาส 1 ปีงบประมาณ พ.ศ. 2567", "")]
    [InlineData("โครงการหนึ่งตำบล หนึ่งผลิตภัณฑ์ ไตรมาสที่ 1", "")]
    [InlineData("ยอดจำหน่าย เพิ่ม 6%", "sales 6 Comparison")]
    [InlineData("ศูนย์ยอดขาย OTOP โทร 042411182", "")]
    [InlineData("ผลิตภัณฑ์ชุมชน 042411182", "")]
    [InlineData("--\nยอดจำหน่าย 100 บาท", "sales 100 Mentioned")]
    [InlineData("ผู้เข้าร่วม Digital Wallet \uFFFC8 ราย", "wallet 8")]
    [InlineData("ผู้เข้าร่วม Digital Wallet \uFFFC ราย", "wallet Unreadable? Struck")]

    // Figures that no label names.
    [InlineData("ทำได้ 100 บาท", "sales? 100")]
    [InlineData("ขายได้ 1,234,500", "sales? 1234500")]
    [InlineData("ขายได้ 100 บาท ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์", "sales? 100, products 1")] // before the first label
    [InlineData("สินค้าขึ้นทะเบียน 1 ตัว", "products|wallet|surveys? 1")]
    [InlineData("สมัคร DW 8", "wallet 8")] // words that hint at a label, without any unit
    [InlineData("OTOP รายการใหม่ = 2", "products? 2")]
    [InlineData("สินค้า OTOP ขึ้นทะเบียน : 2", "products? 2")]
    [InlineData("ผู้ลงทะเบียนเป๋าตังดิจิทัล 8 ราย", "products|wallet? 8")]
    [InlineData("ขายของได้รวม 1,234,500 จากผลิตภัณฑ์ชุมชน", "sales? 1234500")] // no label of a count has baht
    [InlineData("ลงทะเบียนไว้ 2 ผลิตภัณฑ์ ได้แก่ ผ้าไหม และน้ำพริก", "products? 2")] // the names of what was counted are no parts
    [InlineData("โทร 08-1234-5678 ต่อ 2", "")]

    // Labels composed of common words.
    [InlineData("สินค้าใหม่ 1 รายการ", "products 1")]
    [InlineData("สินค้า OTOP ลงทะเบียนใหม่ 2", "products 2")]
    [InlineData("สินค้า OTOP ลงทะเบียนใหม่ 2 ผลิตภัณฑ์ ได้แก่ ผ้าไหม", "products 2")]
    [InlineData("จดทะเบียนสินค้าใหม่ = 2", "products 2")]
    [InlineData("OTOP ขึ้นทะเบียนเพิ่ม : 2 ชนิด", "products 2")]
    [InlineData("จำนวนผู้ประกอบการที่เข้าร่วมโครงการ Digital Wallet สะสม 8 ราย", "wallet 8")]
    [InlineData("ผู้ผลิตที่เข้าร่วม Digital Wallet สะสม : -", "wallet Dash?")]
    [InlineData("ร้านค้าที่สมัครเข้าร่วมดิจิทัลวอลเล็ต 8 ร้าน", "wallet 8")]
    [InlineData("ผู้สนใจสมัครเข้าร่วม Digital Wallet 20 ราย", "wallet 20 Part Mentioned")] // what narrows a label narrows it still
    [InlineData("ผู้ประกอบการที่ยังไม่เข้าร่วม Digital Wallet 20 ราย", "wallet Unreadable? Part Mentioned")]
    [InlineData("ผลการจำหน่ายผลิตภัณฑ์ชุมชน 1,234,500 บาท", "sales 1234500")]
    [InlineData("มูลค่าการจำหน่าย 100 บาท", "sales 100")]
    [InlineData("ยอดขายสินค้าเพิ่มขึ้น 100 บาท", "sales 100 Added")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 กลุ่ม", "products Unreadable?")] // another unit
    [InlineData("Digital Wallet 8 กลุ่ม ผลิตภัณฑ์ใหม่ 2 อย่าง", "wallet 8, products 2")]
    [InlineData("เดือนนี้ไม่มีการจำหน่าย", "sales 0")]
    [InlineData("ขอรายงานว่า เดือนนี้ไม่มีการจำหน่าย ไม่มีการลงทะเบียนผลิตภัณฑ์เพิ่ม", "products 0, sales 0")]
    [InlineData("ถ้าไม่มีการจำหน่าย", "")]
    [InlineData("หน้าร้าน ไม่ได้ขาย", "")]
    [InlineData("ทางออนไลน์ ไม่ได้ขาย", "sales Unreadable? Mentioned")]
    [InlineData("ยอดจำหน่าย 100 บาท เมื่อเทียบกับเดือนธันวาคม 2565", "sales 100")] // a month that is only compared with

    // What the order says is recited, and reports nothing.
    [InlineData("ตามหนังสือจังหวัด แจ้งให้อำเภอรายงาน โดยกำหนดเป้าหมายยอดจำหน่ายเพิ่มขึ้นร้อยละ 6 ผลิตภัณฑ์ลงทะเบียนเพิ่มอย่างน้อย 1 ผลิตภัณฑ์ และผู้เข้าร่วม Digital Wallet ไม่น้อยกว่าร้อยละ 10", "")]
    [InlineData("ตามหนังสือที่อ้างถึง ขอให้อำเภอรายงาน 1) ยอดจำหน่าย 2) ผลิตภัณฑ์ที่ลงทะเบียนเพิ่ม 3) ผู้เข้าร่วม Digital Wallet นั้น", "")]
    [InlineData("ตามที่จังหวัดขอให้รายงานยอดจำหน่าย นั้น อำเภอขอรายงาน ยอดจำหน่าย 100 บาท ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์", "sales 100, products 1")]
    [InlineData("ตามที่จังหวัดขอให้รายงานยอดจำหน่าย 1,234,500 บาท", "sales 1234500 Mentioned")] // sums stay
    [InlineData("สิ่งที่ส่งมาด้วย แบบรายงานยอดจำหน่าย จำนวน 1 ชุด", "")]

    // Months as people write them.
    [InlineData("ยอดจำหน่าย เดือน 12/66 100 บาท", "sales 100 2023-12")]
    [InlineData("ยอดจำหน่ายประจำเดือน 12/2566 จำนวน 100 บาท", "sales 100 2023-12")]
    [InlineData("ยอดจำหน่ายเดือนธันวาฯ 66 จำนวน 100 บาท", "sales 100 2023-12")]
    [InlineData("ยอดจำหน่าย 1-31 ธ.ค. 66 จำนวน 100 บาท", "sales 100 2023-12")]
    [InlineData("ยอดจำหน่าย 1-15 ธ.ค. 66 จำนวน 100 บาท", "sales 100 Part")]
    [InlineData("ยอดจำหน่ายเดือนธันวาคม ปีงบประมาณ 2567 จำนวน 100 บาท", "sales 100 2023-12")]
    [InlineData("Digital Wallet พ.ย. 15", "wallet 15 NoYear?")] // no year, but a figure
    [InlineData("ยอดจำหน่ายเดือนธันวาคม 2566 จำนวน 100 บาท เมื่อเปรียบเทียบกับเดือนธันวาคม 2565 ซึ่งมียอดจำหน่าย 90 บาท", "sales 100 2023-12, sales 90 Comparison 2022-12")]
    [InlineData("ผลิตภัณท์ใหม่ 1 ผลิตภัณท์", "products|wallet|surveys? 1")]
    [InlineData("ลงทะเบียนแล้ว 1 ผลิตภัณฑ์", "products? 1")]
    [InlineData("ครบตาม 3 ตัวชี้วัด และ 2 รายงาน", "")]
    [InlineData("งบประมาณ 100 บาท", "")]
    [InlineData("โทร 042411182", "")]

    // The number of a line counts nothing; the figure of a heading may stand in the line of the result.
    [InlineData("KPI 2 ผลิตภัณฑ์ใหม่ 1", "products 1")]
    [InlineData("เป้าหมาย 2 ผลิตภัณฑ์", "products? 2 Target")] // and no chapter
    [InlineData("ตัวชี้วัดที่ ๒ ผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม\nผลการดำเนินงาน ๑ ผลิตภัณฑ์", "products 1")]
    [InlineData("(3) Digital Wallet\nผลการดำเนินงาน 6 ราย", "wallet 6")]
    [InlineData("1. ยอดจำหน่าย\nเป้าหมาย 90 บาท\nผลการดำเนินงาน 100 บาท", "sales 90 Target, sales 100")]

    // A table pasted one cell a line.
    [InlineData("ยอดจำหน่าย\nผลิตภัณฑ์ใหม่\nDigital Wallet\n100\n2\n7", "sales 100, products 2, wallet 7")]
    [InlineData("ยอดจำหน่าย\nDigital Wallet\n1\nท่าบ่อ\n5000\n7", "sales 1 Mentioned, sales 5000 Mentioned, sales 7 Mentioned, wallet 1 Mentioned, wallet 7 Mentioned")]

    // Each figure behind its own month, whether the year stands there or not.
    [InlineData("Digital Wallet เดือน พ.ย. 5 ราย เดือน ธ.ค. เพิ่มอีก 2 ราย", "wallet 5 NoYear?, wallet 2 Added NoYear?")]
    [InlineData("ผลิตภัณฑ์เพิ่ม ต.ค. 0 / พ.ย. 1 / ธ.ค. 2", "products 0 NoYear?, products 1 NoYear?, products 2 NoYear?")]

    [InlineData("รายการ   ต.ค. 66   พ.ย. 66\nยอดจำหน่าย   100   200", "sales 100 2023-10, sales 200 2023-11")] // a table that is set with spaces

    // In brackets behind the figure.
    [InlineData("ยอดจำหน่าย 100 บาท (ยอดจำหน่ายรวม 2 เดือน)", "sales Unreadable?")]
    [InlineData("ยอดจำหน่าย 100 บาท (ตรวจสอบแล้ว)", "sales 100")]
    [InlineData("ยอดจำหน่าย 100 บาท (เนื่องจากมีงานกาชาด)", "sales 100")]
    [InlineData("ยอดจำหน่าย 100 บาท (สูงกว่าเดือนที่แล้ว)", "sales 100")]
    [InlineData("ยอดจำหน่าย 100 บาท (รอตรวจสอบ)", "sales Unreadable?")]
    [InlineData("ยอดจำหน่าย 100 บาท (ไม่รวมยอดขายออนไลน์)", "sales Unreadable?")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ (ผ้าไหม น้ำพริก)", "products 2")]

    // What a figure is compared with, or rose to.
    [InlineData("ในเดือนธันวาคม 2566 มียอดจำหน่าย 200 บาท เพิ่มขึ้นจากเดือนพฤศจิกายน 2566 ซึ่งมียอดจำหน่าย 100 บาท", "sales 200 2023-12, sales 100 Comparison 2023-11")]
    [InlineData("ผู้เข้าร่วมโครงการ Digital Wallet แล้ว 9 ราย จากผู้ผลิตทั้งหมด 79 ราย", "wallet 9, wallet 79 Comparison")]
    [InlineData("ยอดจำหน่ายสะสม 3 เดือน 300 บาท เฉพาะเดือนธันวาคม 2566 100 บาท", "sales 300 Cumulative * 2023-12, sales 100 2023-12")]
    [InlineData("Digital Wallet สะสม 9 ราย เฉพาะเดือนนี้ 2 ราย", "wallet 9 Cumulative, wallet 2 Added")]
    [InlineData("ยอดจำหน่ายเพิ่มขึ้นร้อยละ 6.77 เป็น 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่ายลดลง 6% เหลือ 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่าย ธ.ค. 65 90 บาท ธ.ค. 66 100 บาท เพิ่มขึ้น 6.77%", "sales 90 2022-12, sales 100 2023-12, sales 6.77 Comparison 2023-12")]
    [InlineData("ยอดจำหน่ายเดือนตุลาคม-ธันวาคม 2566 เท่ากับ 1,000, 2,000 และ 3,000 บาท ตามลำดับ", "sales 1000 2023-10, sales 2000 2023-11, sales 3000 2023-12")]
    [InlineData("ยอดจำหน่ายเดือนพฤศจิกายน และธันวาคม 2566 จำนวน 100 บาท และ 200 บาท ตามลำดับ", "sales 100 2023-11, sales 200 2023-12")]
    [InlineData("ยอดจำหน่ายเดือนธันวาคมและพฤศจิกายน 2566 จำนวน 200 บาท และ 100 บาท ตามลำดับ", "sales 200 2023-12, sales 100 2023-11")] // the other way round
    [InlineData("ยอดจำหน่ายเดือน ธ.ค. 66 และ พ.ย. 66 เท่ากับ 200 และ 100 บาท ตามลำดับ", "sales 200 2023-12, sales 100 2023-11")]
    [InlineData("ยอดจำหน่ายเดือนธันวาคมและมกราคม 2567 จำนวน 200 บาท และ 300 บาท ตามลำดับ", "sales 200 2023-12, sales 300 2024-01")]
    [InlineData("ยอดจำหน่าย 200 บาท และ 100 บาท ในเดือนธันวาคมและเดือนพฤศจิกายน 2566 ตามลำดับ", "sales 200 2023-12, sales 100 2023-11")]
    [InlineData("ยอดจำหน่าย 15 ล้าน\n4 แสนบาท", "sales 15400000")]
    [InlineData("ยอดจำหน่าย 15 ล้าน\n4 แสน 1 หมื่นบาท", "sales 15410000")]
    [InlineData("ยอดจำหน่าย 15 ล้านต้น ๆ", "sales Approximate?")]
    [InlineData("ยอดจำหน่าย 15 ล้านปลาย ๆ", "sales Approximate?")]
    [InlineData("ยอดจำหน่าย 15 ล้านนิด ๆ", "sales Approximate?")]
    [InlineData("ยอดจำหน่าย 15 ล้านหน่อยๆ", "sales Approximate?")]
    [InlineData("Digital Wallet จากเดิม 6 ราย เพิ่ม 2 ราย เป็น 8 ราย", "wallet 8, wallet 6 Base")]
    [InlineData("Digital Wallet จากเดิม 6 ราย เพิ่ม 3 ราย เป็น 8 ราย", "wallet Remarked?, wallet 6 Base")] // they do not add up
    [InlineData("Digital Wallet (เป้าหมาย 10 ราย) ได้ 8 ราย", "wallet 10 Target, wallet 8")]
    [InlineData("ยอดจำหน่าย (เป้าหมาย 90 บาท) ทำได้ 100 บาท", "sales 90 Target, sales 100")]
    [InlineData("Digital Wallet 8 ราย จากเป้า 10 ยังไม่ได้ลงทะเบียนจริง", "wallet Remarked?, wallet Waiting? Comparison")]
    [InlineData("ยอดจำหน่าย สามารถจำหน่ายได้ 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่าย มีรายได้เข้ามา 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่ายที่รวบรวมได้ 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่ายเดือนธันวาคม 2566 ที่ผ่านมา 100 บาท", "sales 100 2023-12")]
    [InlineData("ยอดจำหน่ายที่เกิดขึ้นในเดือนนี้มีจำนวนทั้งสิ้น 100 บาท", "sales 100")]
    [InlineData("ผลิตภัณฑ์ใหม่ สองรายการ ได้แก่ ปลาส้ม น้ำพริก", "products 2")]
    [InlineData("ผลิตภัณฑ์ใหม่ สองอย่าง คือ ผ้าไหม และแหนม", "products 2")]
    [InlineData("ยอดจำหน่าย 100 บาท ตัวเลขนี้เดี๋ยวเปลี่ยนอีก", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 100 บาท ไม่จริง", "sales Remarked?")]
    [InlineData("ยอดจำหน่ายเดือนธันวาคม 2556 จำนวน 100 บาท", "sales 100 YearOutsideWindow?")]
    [InlineData("ธ.ค. 2656 ผลิตภัณฑ์ใหม่ 1 ยอดจำหน่าย 100 บาท", "products 1 YearOutsideWindow?, sales 100 YearOutsideWindow?")]
    [InlineData("Digital Wallet 9/79", "wallet 9")] // all who are registered, as the order prints them
    [InlineData("Digital Wallet 9/80", "wallet SeveralFigures?")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 รายการ (1. แหนมหมู 2. หมูยอ)", "products 2")]
    [InlineData("ยอดจำหน่าย 18,275 บาท (-หนึ่งหมื่นแปดพันสองร้อยเจ็ดสิบห้าบาทถ้วน-)", "sales 18275")]

    [InlineData("Digital Wallet 6 ราย คิดเป็นร้อยละ 11.11 ของผู้ลงทะเบียน 54 ราย", "wallet 6, wallet 11.11 Comparison, wallet 54 Comparison")]
    [InlineData("Digital Wallet 0 ราย เนื่องจากรัฐบาลยังไม่เปิดโครงการ", "wallet 0")]
    [InlineData("Digital Wallet 5 ราย เนื่องจากยังไม่รวมกลุ่มทอผ้า", "wallet Unreadable? Part")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ (รหัส 430800001-A001, 430800002-A001)", "products 2")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ (ลงทะเบียนเมื่อ 15 และ 20 ธ.ค. 66)", "products 2")]
    [InlineData("ยอดจำหน่ายในงาน OTOP City 2023 จำนวน 35 บาท ยอดจำหน่ายรวมทั้งเดือน 100 บาท", "sales 35 Part, sales 100")]

    [InlineData("ยอดจำหน่าย 100 บาท ถูกต้องไหมคะพี่", "sales Unreadable?")]
    [InlineData("ยอดขาย 1,234,500 ผลิตภัณฑ์ 2 Digital Wallet 9", "sales 1234500, products 2, wallet 9")]
    [InlineData("1️⃣ ยอดขาย 100 บาท 2️⃣ ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ 3️⃣ Digital Wallet 9 ราย", "sales 100, products 2, wallet 9")]
    [InlineData("ผลิตภัณฑ์ใหม่จำนวน 2 ผลิตภัณฑ์ ได้แก่ 1) ผ้าขาวม้า 2) กระเป๋า", "products 2")]
    [InlineData("ยอดจำหน่าย 100 บาท (เงินสด 40 บาท โอน 60 บาท)", "sales 100, sales 40 Part, sales 60 Part")]
    [InlineData("ยอดจำหน่าย 100 บาท (เงินสด 40 บาท โอน 60 บาท) ยังไม่รวมออนไลน์", "sales Unreadable?, sales 40 Part, sales Unreadable? Part")]
    [InlineData("Digital Wallet 9 ราย (ชาย 3 หญิง 6)", "wallet 9, wallet 3 Part, wallet 6 Part")]
    [InlineData("ยอดจำหน่าย ผู้ประกอบการ 79 ราย รวม 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่ายเพิ่มขึ้นจากเดือนก่อน 20 บาท เป็น 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่ายลดลงจาก 120 บาท เหลือ 100 บาท", "sales 100, sales 120 Base")]
    [InlineData("ยอดจำหน่ายเพิ่มขึ้นจากเดือนก่อน 20 บาท", "sales 20 Comparison")]
    [InlineData("ยอดจำหน่าย เท่ากับเดือนก่อน คือ 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่าย : 100 บาท : เพิ่มขึ้น", "sales 100")]

    [InlineData("ยอดจำหน่าย 90 บาท ของเดือนก่อน เดือนนี้ 100 บาท", "sales SeveralFigures?")]
    [InlineData("ยอดจำหน่าย 90 แก้เป็น 100 บาท ยังไม่ยืนยัน", "sales Remarked?, sales 90 Base")]
    [InlineData("ไปออกบูธงาน OTOP City 3 วัน", "")]

    // What leads a line of several figures.
    [InlineData("เป้าหมาย: ยอดขาย 100 บาท ผลิตภัณฑ์ใหม่ 1 Digital Wallet 8", "sales 100 Target, products 1 Target, wallet 8 Target")]
    [InlineData("แผนเดือนหน้า ผลิตภัณฑ์ใหม่ 3 Digital Wallet 20", "products 3 Target, wallet 20 Target")]
    [InlineData("ผลงาน: ยอดขาย 100 บาท ผลิตภัณฑ์ใหม่ 1", "sales 100, products 1")]

    // The verb for a label, where nobody else is named.
    [InlineData("เดือน ธ.ค. นี้ ขายได้ 1,000 บาท ผลิตภัณฑ์ใหม่ 2", "sales 1000 NoYear?, products 2 NoYear?")]
    [InlineData("ธันวาคม 2566 จำหน่ายได้ 100 บาท", "sales 100 2023-12")]
    [InlineData("เดือนนี้แม่สมศรี ขายได้ 1,000 บาท", "sales 1000 Mentioned")]
    [InlineData("เดือนนี้กลุ่มทอผ้า ขายได้ 1,000 บาท", "sales 1000 Part Mentioned")]
    [InlineData("ผลิตภัณฑ์ที่จำหน่ายได้ 40 ชิ้น", "products 40 Part")]
    [InlineData("ยอดจำหน่าย เป้าหมาย 90 บาท ขายได้ 100 บาท", "sales 90 Target, sales 100")]

    // Multiples, as people write them behind a figure, in brackets before it or behind it.
    [InlineData("ยอดจำหน่าย 15.4M", "sales 15400000.0")]
    [InlineData("ยอดจำหน่าย 5,200K บาท", "sales 5200000")]
    [InlineData("ยอดจำหน่าย 15.4 MB", "sales 15400000.0")]
    [InlineData("ยอดจำหน่าย THB 15.4m", "sales 15400000.0")]
    [InlineData("ยอดจำหน่าย 15.4 million baht", "sales 15400000.0")]
    [InlineData("ยอดจำหน่าย 15.4 ล.", "sales 15400000.0")]
    [InlineData("ยอดจำหน่าย (ล้านบาท) 15.4123", "sales 15412300.00")]
    [InlineData("ยอดจำหน่าย (หน่วย: ล้านบาท) 5.6", "sales 5600000.0")]
    [InlineData("ยอดจำหน่าย 15.4 (ล้านบาท)", "sales 15400000.0")]
    [InlineData("(พันบาท) ยอดจำหน่าย 15,412.3", "sales 15412300.0")]
    [InlineData("ยอดจำหน่าย (พันบาท) 15,412 ผู้เข้าร่วม Digital Wallet 8", "sales 15412000, wallet 8")]
    [InlineData("ยอดจำหน่าย (ล้านบาท) 15,412,300 บาท", "sales Unreadable?")]

    // A unit that measures something else is asked about.
    [InlineData("ยอดจำหน่าย 15,412 ชิ้น", "sales WrongUnit?")]
    [InlineData("ยอดจำหน่าย 15,412,300 บาทต่อปี", "sales WrongUnit?")]
    [InlineData("ยอดจำหน่าย 15,412,300 บาท/เดือน", "sales 15412300")]
    [InlineData("ยอดจำหน่าย 15.4Z", "sales WrongUnit?")]
    [InlineData("Digital Wallet 8 ตำบล", "wallet WrongUnit?")]
    [InlineData("ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์/ปี", "products WrongUnit?")]

    // What is added, is still to come or is another district's leaves the figure open.
    [InlineData("ยอดจำหน่าย 15,412,300 บาท + ออนไลน์ 500,000 บาท", "sales Remarked?, sales 500000 Part")]
    [InlineData("ยอดจำหน่าย 15,412,300 บาท รวมยอดของอำเภอสังคมด้วย", "sales Unreadable?")]
    [InlineData("ยอดจำหน่าย 15,412,300 บาท รวมยอดของ สพอ.สังคมด้วย", "sales Unreadable?")]
    [InlineData("ยอดจำหน่าย 15,412,300 บาท รวมยอดของสำนักงานพัฒนาชุมชนอำเภอสังคมด้วย", "sales Unreadable?")]
    [InlineData("('000 บาท)\nยอดจำหน่าย 5,412", "sales 5412000")]
    [InlineData("ยอดจำหน่าย 15,412,300 บาท จะส่งตัวเลขจริงอีกครั้ง", "sales Unreadable?")]
    [InlineData("Digital Wallet 6 ราย และเพิ่มอีก 2 ราย", "wallet Remarked?, wallet 2 Added")]
    [InlineData("ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์ (ยื่นคำขอแล้ว)", "products Remarked?")]
    [InlineData("Digital Wallet ไม่มีเพิ่ม", "wallet NoneAdded?")]

    // Numbers beside the figure that count something else.
    [InlineData("Digital Wallet เท่าเดิม 8 ราย", "wallet 8")]
    [InlineData("Digital Wallet ยังเป็น 8 ราย", "wallet 8")]
    [InlineData("Digital Wallet รอบที่ 1 รวม 8 ราย", "wallet 8")]
    [InlineData("ผลิตภัณฑ์ใหม่ 1 รายการ (ผ้าไหมมัดหมี่ 4 ตะกอ)", "products 1")]
    [InlineData("ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์ ระดับ 3 ดาว", "products 1")]

    // A title of a quarter over figures of the month.
    [InlineData("รายงานไตรมาสที่ 1\nยอดจำหน่าย 43,712,300 บาท\nDigital Wallet 8 ราย", "sales 43712300 *, wallet 8")]
    [InlineData("ผลงาน 3 เดือน\nยอดจำหน่าย 43,712,300 บาท", "sales 43712300 *")]
    [InlineData("รายงานไตรมาสที่ 1 เดือนธันวาคม 2566\nยอดจำหน่าย 15,412,300 บาท", "sales 15412300")]

    // Figures that a mail program broke.
    [InlineData("ยอดจำหน่าย 15,\n412,300 บาท", "sales 15412300")]
    [InlineData("ยอดจำหน่าย 15,412,\n300 บาท ผู้เข้าร่วม Digital Wallet 8", "sales 15412300, wallet 8")]
    [InlineData("ยอดจำหน่าย 15,412\n,300 บาท", "sales 15412300")]
    [InlineData("ยอดจำหน่าย 15\n,412,300 บาท", "sales 15412300")]
    [InlineData("ยอดจำหน่าย 15.4123\nล้านบาท", "sales 15412300.0000")]
    [InlineData("ยอดจำหน่าย 15,412,300\nบาท\nDigital Wallet 8", "sales 15412300, wallet 8")]
    [InlineData("ยอดจำหน่าย 15,412,300\n043 410 200", "sales 15412300")]

    // So is a line before the figures that names whose they are, and a fiscal year.
    [InlineData("อำเภอท่าบ่อ รายงานไตรมาสที่ 1\nยอดจำหน่าย 43,712,300 บาท", "sales 43712300 *")]
    [InlineData("ปีงบประมาณ 2567 ยอดจำหน่าย 43,712,300 บาท", "sales 43712300 *")]

    // What stands in place of something.
    [InlineData("ยอดจำหน่าย 90 แก้เป็น 100 บาท", "sales 100, sales 90 Base")]
    [InlineData("ยอดจำหน่ายที่ถูกต้องคือ 100 บาท (ของเดิม 90 พิมพ์ผิด)", "sales 100")]
    [InlineData("Digital Wallet 9 เหมือนเดิม", "wallet 9")]

    // A line with nothing but a month stands over those below, when there are several such.
    [InlineData("ตุลาคม 2566\nยอดจำหน่าย 100\nพฤศจิกายน 2566\nยอดจำหน่าย 200", "sales 100 2023-10, sales 200 2023-11")]
    [InlineData("ธันวาคม 2566\nยอดจำหน่าย 100", "sales 100")]

    // The number of a form, a clause, an enclosure or a table is no figure; a unit behind it makes it one.
    [InlineData("ยอดจำหน่าย (แบบ 3)", "sales Empty? Mentioned")]
    [InlineData("ยอดจำหน่าย ตามแบบ 3", "sales Empty? Mentioned")]
    [InlineData("ผลิตภัณฑ์ใหม่ เอกสารแนบ 2", "products Empty? Mentioned")]
    [InlineData("ผลิตภัณฑ์ใหม่ ตามข้อ ๓", "products Empty? Mentioned")]
    [InlineData("ผลิตภัณฑ์ใหม่ ฉบับที่ 2", "products Empty? Mentioned")]
    [InlineData("ยอดจำหน่าย (แบบ 3) 5,412,300 บาท", "sales 5412300")]
    [InlineData("ยอดจำหน่าย ตารางที่ 3 5,412,300 บาท", "sales 5412300")]
    [InlineData("Digital Wallet (แบบฟอร์ม 4) 8 ราย", "wallet 8")]
    [InlineData("แบบสำรวจ Digital Wallet 5", "surveys 5")]

    // A line that names the unit of the amounts below it.
    [InlineData("(หน่วย : ล้านบาท)\nยอดจำหน่าย 15.4", "sales 15400000.0")]
    [InlineData("หน่วย: พันบาท\nยอดจำหน่าย 5,412.30\nผลิตภัณฑ์ใหม่ 2", "sales 5412300.00, products 2")]
    [InlineData("(พันบาท)\n\nยอดจำหน่าย 5,412", "sales 5412000")]
    [InlineData("หน่วย : ล้านบาท\nยอดจำหน่าย 15.412", "sales 15412000.00")] // the dot is in no question
    [InlineData("หน่วย : ล้านบาท\nยอดจำหน่าย 15.4 ล้านบาท", "sales 15400000.0")]
    [InlineData("หน่วย : ล้านบาท\nยอดจำหน่าย 15,412,300", "sales TooLarge?")]
    [InlineData("หน่วย : ล้านบาท\nยอดจำหน่าย 15,412,300 บาท", "sales Remarked?")]
    [InlineData("หน่วย : ล้านบาท\nยอดจำหน่าย 15.4\nหน่วย : บาท\nยอดจำหน่าย 100", "sales 15400000.0, sales 100")]
    [InlineData("หน่วย : ล้านบาท\nยอดจำหน่าย ไม่มี", "sales 0")]

    // Two figures of which either may be meant, with one unit behind both.
    [InlineData("ยอดจำหน่าย 15.2 หรือ 15.4 ล้านบาท", "sales SeveralFigures?")]
    [InlineData("ยอดจำหน่าย ระหว่าง 15 ถึง 16 ล้านบาท", "sales Range?")]

    // Some days of a month, a week; 1-31 is all of it.
    [InlineData("ยอดจำหน่าย วันที่ 11-20 100 บาท", "sales 100 Part")]
    [InlineData("ยอดจำหน่ายระหว่างวันที่ 1-15 100 บาท", "sales 100 Part")]
    [InlineData("ยอดจำหน่ายวันที่ 1-31 100 บาท", "sales 100")]
    [InlineData("วันที่ 11-20\nยอดจำหน่าย 100 บาท", "sales 100 Part")]
    [InlineData("สัปดาห์ที่ 2\nยอดจำหน่าย 100 บาท", "sales 100 Part")]
    [InlineData("ออกร้านงานกาชาด วันที่ 11-20\nยอดจำหน่าย 100 บาท", "sales 100 Part")]

    // One producer, one village; who reports is none.
    [InlineData("นางสมศรี ใจดี ยอดจำหน่าย 100 บาท", "sales 100 Part")]
    [InlineData("บ้านนาดี ยอดจำหน่าย 100 บาท", "sales 100 Part")]
    [InlineData("นางสมศรี ใจดี ขอรายงานยอดจำหน่าย 100 บาท", "sales 100")]

    // A part that is still to come.
    [InlineData("ยอดจำหน่ายผ้า 100 บาท\nยอดจำหน่ายอาหาร รอข้อมูล", "sales 100 Part, sales Waiting? Part")]

    [InlineData("ยอดจำหน่าย 100 บาท รอข้อมูลอีก 2 กลุ่ม", "sales Unreadable?, products|wallet|surveys? 2 Part")]
    [InlineData("OTOP Shop ยอดขาย 100 บาท", "sales 100 Part")]
    [InlineData("ยอดจำหน่าย วันที่ 11 ถึง 20 รวม 100 บาท", "sales 100 Part")]
    [InlineData("หน่วย : ล้านบาท\nยอดจำหน่าย เดือนนี้ 15.4 เดือนก่อน 14.2", "sales 15400000.0, sales 14200000.0 Base")]
    [InlineData("*** หน่วยเป็นล้านบาท ***\nยอดจำหน่าย 15.4", "sales 15400000.0")]

    // A figure before a month or a district is whole: only a number of months or districts counts them.
    [InlineData("ยอดจำหน่าย 5,412,300 เดือนธันวาคม 2566", "sales 5412300 2023-12")]
    [InlineData("ยอดจำหน่าย 5412300 เดือนธันวาคม 2566", "sales 5412300 2023-12")]
    [InlineData("ยอดจำหน่าย เดือนนี้ 5,412,300 เดือนก่อน 5,100,000", "sales 5412300, sales 5100000 Base")]
    [InlineData("Digital Wallet เดือนนี้ 8 เดือนก่อน 7", "wallet 8 Added, wallet 7 Base")]
    [InlineData("ยอดจำหน่าย เดือนนี้ 15.4 เดือนก่อน 14.2", "sales 15.4, sales 14.2 Base")]
    [InlineData("ยอดจำหน่าย 3 เดือน 300 บาท", "sales 300 Total *")]

    // Words that hold a word of doubt, and are none.
    [InlineData("ยอดจำหน่ายรอบเดือนธันวาคม 2566 100 บาท", "sales 100 2023-12")]
    [InlineData("ยอดจำหน่ายรอบนี้ 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่าย ปีงบประมาณ 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่าย 100 บาท (ตามรอบรายงาน)", "sales 100")]
    [InlineData("ยอดจำหน่าย 100 บาท ผู้รับผิดชอบ นางสาวสมใจ", "sales 100")]
    [InlineData("ยอดจำหน่าย 100 บาท ในงานพิเศษ", "sales 100")]
    [InlineData("ยอดจำหน่าย 100 บาท เศษ", "sales Unreadable?")]
    [InlineData("ยอดจำหน่าย 100 บาท รอตรวจสอบ", "sales Unreadable?")]

    // What is not in a figure yet stands behind it, with a figure of its own or without.
    [InlineData("ยอดจำหน่าย 100 บาท ขาดอีก 2 ตำบล", "sales Remarked?, sales 2 Comparison")]
    [InlineData("ยอดจำหน่าย 100 บาท ยังขาดของตำบลนาข่าอีก 1 กลุ่ม", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 100 บาท ยังขาดของตำบลนาข่า ผลิตภัณฑ์ใหม่ 1", "sales Remarked?, products 1 Comparison Mentioned")]
    [InlineData("Digital Wallet 8 ราย ขาดอีก 2 ราย จะครบเป้าหมาย", "wallet 8, wallet 2 Comparison")] // to the target
    [InlineData("ยอดจำหน่าย 100 บาท ไม่ทราบว่าต้องรวมของศูนย์ด้วยไหมคะ", "sales Unreadable?")]
    [InlineData("ยอดจำหน่าย 100 บาท ส่งล่าช้าเนื่องจากรอข้อมูลจากกลุ่ม", "sales 100")] // that is over
    [InlineData("ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์ ครบตามเป้าหมาย", "products 1")]
    [InlineData("ผลิตภัณฑ์ OTOP ระดับ 5 ดาว 2 ผลิตภัณฑ์", "products 2 Part")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ระดับ 5 ดาว 1 ผลิตภัณฑ์", "products 2, products 1 Part")]
    [InlineData("ตลาดประชารัฐ อำเภอโพธิ์ตาก ผู้ค้า 25 ราย ยอดขาย 100 บาท", "sales 100 Part, products|wallet|surveys? 25")]
    [InlineData("ต.ค. 66 : ยอดขาย 100 / ผลิตภัณฑ์ใหม่ 0", "sales 100 2023-10, products 0 2023-10")] // no sub-district
    [InlineData("ม.ค. 67 ยอดขาย 100 บาท", "sales 100 2024-01")]
    [InlineData("ต.คำบง ยอดขาย 100 บาท", "sales 100 Part Mentioned")]

    // A figure before its label, and labels that are a word only by themselves.
    [InlineData("8 ราย เข้าร่วม Digital Wallet", "wallet 8")]
    [InlineData("100 บาท ยอดจำหน่าย", "sales 100")]
    [InlineData("8 ราย ยอดจำหน่าย", "products|wallet|surveys? 8")]
    [InlineData("แก้ไขเป็น 100 บาทนะคะ (ยอดจำหน่าย)", "sales 100")]
    [InlineData("ยอด 66,012,550 ผลิตภัณฑ์ใหม่ 4", "products 4, sales? 66012550")]
    [InlineData("DW 8 ราย", "wallet 8")]
    [InlineData("DWG 8 ราย", "products|wallet|surveys? 8")]
    [InlineData("วอลเล็ตรวม 9 รายค่ะ", "wallet 9")]
    [InlineData("แบบสำรวจวอลเล็ต 4 ราย", "surveys 4")] // a label within a longer one that the program has with another name
    [InlineData("แบบสำรวจ DW 4 ราย", "surveys 4")]
    [InlineData("แบบสำรวจ Wallet 4 ราย", "surveys 4")]
    [InlineData("ยอดจำหน่าย 90 บาท (ใหม่ 100 บาท)", "sales Remarked?, sales 100 Added")]
    [InlineData("Digital Wallet 8 ราย (ใหม่ 2 ราย)", "wallet 8, wallet 2 Added")]
    [InlineData("ยอดขาย 100 / ผลิตภัณฑ์ใหม่ 0 / DW 4", "sales 100, products 0, wallet 4")]
    [InlineData("Sales in December 2023 were 100 baht", "sales 100 2023-12")]
    [InlineData("ยอดจำหน่าย ธ.ค.66 ครับ\n15,412,300", "sales 15412300 2023-12")]
    [InlineData("ยอดจำหน่าย 100 บาท (เดิม 90 บาท)", "sales 100")]
    [InlineData("ผลิตภัณฑ์ใหม่ เดือนนี้ไม่มี และผู้เข้าร่วม Digital Wallet มี 3 ราย", "products 0, wallet 3")]
    [InlineData("และยังคงมีผู้เข้าร่วม Digital Wallet 5 รายเท่าเดิม", "wallet 5")]
    [InlineData("ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์ คือ ผ้าขาวม้า กลุ่มทอผ้า หมู่ที่ 4 ตำบลนาหนัง", "products 1")]
    [InlineData("ยอดจำหน่าย 100 บาท ประชุมครั้งที่ 1/2567 รับรองแล้ว", "sales 100")]
    [InlineData("รายงานยอดจำหน่าย\nตำบลหนึ่ง 40 บาท\nตำบลสอง 60 บาท\nรวม 100 บาท", "sales 40 Part, sales 60 Part, sales 100 Total")]
    [InlineData("ยอดจำหน่ายแยกตามประเภท\nอาหาร 40 บาท\nผ้า 60 บาท\nรวม 100 บาท", "sales 40 Part, sales 60 Part, sales 100 Total")]

    // A sign that touches its figure, and nothing before it, is a minus; behind a label or before a space it is a dash.
    [InlineData("ผลิตภัณฑ์ใหม่ -1", "products Negative?")]
    [InlineData("ผลิตภัณฑ์ใหม่: -1 ผลิตภัณฑ์ (ยกเลิก)", "products Negative?")]
    [InlineData("ผลิตภัณฑ์ใหม่ = -1", "products Negative?")]
    [InlineData("ยอดจำหน่าย −100 บาท", "sales Negative?")]
    [InlineData("ยอดจำหน่าย: –100 บาท", "sales Negative?")]
    [InlineData("ยอดจำหน่าย (100) บาท", "sales Bracketed?")]
    [InlineData("ยอดจำหน่าย (-100) บาท", "sales Bracketed?")]
    [InlineData("ยอดจำหน่าย\n-100 บาท", "sales Negative?")]
    [InlineData("- ยอดจำหน่าย 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่าย - 100 บาท", "sales 100")]
    [InlineData("ผลิตภัณฑ์ใหม่-1 ยอดจำหน่าย-100 wallet-8", "products 1, sales 100, wallet 8")]
    [InlineData("ยอดจำหน่าย :- 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่าย (100 บาท)", "sales 100")]
    [InlineData("Digital Wallet (8)", "wallet 8")]
    [InlineData("ผลิตภัณฑ์ใหม่ 3-5 ผลิตภัณฑ์", "products Range?")]
    [InlineData("ยอดจำหน่าย 100.- บาท", "sales 100")]

    // Two figures with a slash are one result where words with a slash say which it is.
    [InlineData("ยอดจำหน่าย 90/100 บาท (เป้าหมาย/ผล)", "sales 90 Target, sales 100")]
    [InlineData("ยอดจำหน่าย (ผล/เป้า) 100/90 บาท", "sales 100, sales 90 Target")]
    [InlineData("ยอดจำหน่าย 90/100 ล้านบาท (แผน/ผล)", "sales 90000000 Target, sales 100000000")]
    [InlineData("ยอดจำหน่าย 90/100 บาท", "sales SeveralFigures?")]
    [InlineData("ยอดจำหน่าย 90/100 บาท (ออนไลน์/หน้าร้าน)", "sales SeveralFigures?")]

    // Products beside those who make them may be all that there are, where no word calls them new.
    [InlineData("ยอดจำหน่าย 100 บาท จากผู้ประกอบการ 12 ราย ผลิตภัณฑ์ 35 รายการ", "sales 100, products? 35")]
    [InlineData("ผู้ประกอบการ 12 ราย ผลิตภัณฑ์ 35 รายการ ยอดจำหน่าย 100 บาท", "products? 35, sales 100")]
    [InlineData("ยอดจำหน่าย 100 บาท (ผลิตภัณฑ์ 35 รายการ)", "sales 100, products? 35")]
    [InlineData("ผลิตภัณฑ์ OTOP 35 ผลิตภัณฑ์ ยอดจำหน่าย 100 บาท", "products? 35, sales 100")]
    [InlineData("1. ผู้ประกอบการ OTOP 54 ราย\n2. ผลิตภัณฑ์ OTOP 35 ผลิตภัณฑ์", "products? 54, products? 35")]
    [InlineData("จำนวนผลิตภัณฑ์ 35 ผลิตภัณฑ์\nผู้ผลิต 54 ราย", "products? 35, products|wallet|surveys? 54")]
    [InlineData("ผู้ประกอบการ 54 ราย ผลิตภัณฑ์ลงทะเบียนเพิ่ม 1 ผลิตภัณฑ์", "products 1")]
    [InlineData("ผู้ประกอบการ 54 ราย ผลิตภัณฑ์ 1 รายการ (ใหม่)", "products 1 Added")]
    [InlineData("ผลิตภัณฑ์ 2 รายการ\nผู้ประกอบการเข้าร่วม Digital Wallet 8 ราย", "products 2, wallet 8")]
    [InlineData("ผู้ประกอบการ 8 ราย เข้าร่วม Digital Wallet\nผลิตภัณฑ์ 2", "products 2")]
    [InlineData("ยอดขาย 100 บาท ผลิตภัณฑ์: 2 รายการ wallet 8", "sales 100, products 2, wallet 8")]

    // How what is named comes is no second count.
    [InlineData("ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์ ได้แก่ น้ำปลาร้า 2 สูตร ขนาด 750 มล.", "products 1")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ เช่น ผ้าไหม 3 ลาย", "products 2")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ได้แก่ ผ้าไหม 1 ผ้าฝ้าย 2", "products 2, products 1 Part, products 2 Part")]

    // What is as it was before is not said.
    [InlineData("ยอดจำหน่ายเท่ากับเดือนที่แล้ว", "sales NoData?")]
    [InlineData("ยอดจำหน่ายคงเท่าเดือนก่อน", "sales NoData? Mentioned")]
    [InlineData("ยอดจำหน่ายใช้ตัวเลขเดือนก่อน", "sales NoData? Mentioned")]
    [InlineData("ยอดจำหน่ายเดือน ธ.ค. เทียบกับเดือน พ.ย. เพิ่มขึ้น 60 บาท เป็น 100 บาท", "sales 100 Comparison NoYear?")] // the two months are no span

    // What is no rank is not called one.
    // Up to a month, and as the plan has it: what a figure has come to, and no range and no plan.
    [InlineData("Digital Wallet ถึงเดือนธันวาคม 8 ราย", "wallet 8 Cumulative NoYear?")]
    [InlineData("Digital Wallet ถึงเดือนธันวาคม 2566 8 ราย", "wallet 8 Cumulative 2023-12")]
    [InlineData("Digital Wallet จนถึงสิ้นเดือน ธ.ค. 66 จำนวน 8 ราย", "wallet 8 Cumulative 2023-12")]
    [InlineData("ยอดจำหน่ายถึงเดือนธันวาคม 2566 100 บาท", "sales 100 Cumulative 2023-12")]
    [InlineData("Digital Wallet ถึง 8 ราย", "wallet Range?")]
    [InlineData("Digital Wallet 8 ราย ตามแผนเดือนธันวาคม 2566", "wallet 8 2023-12")]
    [InlineData("ยอดจำหน่าย 100 บาท เป็นไปตามแผนที่กำหนด", "sales 100")]
    [InlineData("Digital Wallet 8 ราย ตามแผน 10 ราย", "wallet 8, wallet 10 Target")]
    [InlineData("Digital Wallet ตามแผน 10 ราย", "wallet 10 Target")]

    // A result beside its target, which no label names.
    [InlineData("แผน 5,000,000 ผล 5,234,000", "sales? 5000000 Target, sales? 5234000")]
    [InlineData("ทำได้ 5,234,000 บาท เป้า 5,000,000 บาท", "sales? 5234000, sales? 5000000 Target")]

    [InlineData("ผลิตภัณฑ์ที่ออกบูธ 12 ผลิตภัณฑ์", "products Unreadable?")]
    [InlineData("ยอดจำหน่ายที่ 3", "sales Ordinal?")]

    // What is said over a list is said of its sum.
    [InlineData("เป้าหมายยอดจำหน่าย\nอาหาร 40 บาท\nผ้า 60 บาท\nรวม 100 บาท", "sales 40 Part, sales 60 Part, sales 100 Target")]
    [InlineData("ยอดจำหน่ายปีที่แล้ว\nอาหาร 40 บาท\nผ้า 60 บาท\nรวม 100 บาท", "sales 40 Part, sales 60 Part, sales 100 Base")]
    [InlineData("ยอดจำหน่ายงานกาชาด\nอาหาร 40 บาท\nผ้า 60 บาท\nรวม 100 บาท", "sales 40 Part, sales 60 Part, sales 100 Part")]
    [InlineData("ยอดจำหน่ายกลุ่มทอผ้าบ้านโพน\nอาหาร 40 บาท\nผ้า 60 บาท\nรวม 100 บาท", "sales 40 Part, sales 60 Part, sales 100 Part")]
    [InlineData("ตลาดประชารัฐ ยอดจำหน่าย\nอาหาร 40 บาท\nผ้า 60 บาท\nรวม 100 บาท", "sales 40 Part, sales 60 Part, sales 100 Part")]
    [InlineData("ยอดจำหน่ายทั้งจังหวัด\nอาหาร 40 บาท\nผ้า 60 บาท\nรวม 100 บาท", "sales 40 Part, sales 60 Part, sales 100 Province")]
    // At the end of a month: what was sold in it, or what it has come to since the quarter began.
    [InlineData("ยอดจำหน่าย ณ สิ้นเดือนธันวาคม 2566 100 บาท", "sales 100 Cumulative 2023-12")]
    [InlineData("ยอดจำหน่ายสิ้นเดือน 100 บาท", "sales 100 Cumulative")]
    [InlineData("ยอดสิ้นเดือน 100 บาท", "sales? OnlyCumulative?")]
    [InlineData("ข้อมูล ณ สิ้นเดือนธันวาคม 2566 ยอดจำหน่าย 100 บาท", "sales 100 2023-12")]
    [InlineData("Digital Wallet ณ สิ้นเดือนธันวาคม 2566 8 ราย", "wallet 8 2023-12")]

    // Several months in one line, each with its own figure.
    [InlineData("ต.ค. 10,000 บาท พ.ย. 20,000 บาท ธ.ค. 30,000 บาท", "sales? 10000 NoYear?, sales? 20000 NoYear?, sales? 30000 NoYear?")]
    [InlineData("ยอดจำหน่ายเดือน ต.ค.-ธ.ค. 66 ต.ค. 10,000 พ.ย. 20,000 ธ.ค. 30,000 บาท", "sales 10000 NoYear?, sales 20000 NoYear?, sales 30000 NoYear?")]
    [InlineData("ยอดจำหน่าย พ.ย. 90 บาท ธ.ค. 100 บาท เพิ่มขึ้น 10 บาท", "sales 90 NoYear?, sales 100 NoYear?, sales 10 Added NoYear?")]
    [InlineData("ไตรมาส 1 ยอดจำหน่าย 100 บาท ผลิตภัณฑ์ใหม่ 3 ผลิตภัณฑ์ Digital Wallet 8 ราย", "sales 100 *, products 3 *, wallet 8")]

    // A month before several labels of a line holds until the next one begins.
    [InlineData("ธ.ค. ผลิตภัณฑ์ใหม่ 1 ยอดขาย 100 บาท", "products 1 NoYear?, sales 100 NoYear?")]
    [InlineData("ธันวาคม: ผลิตภัณฑ์ใหม่ 1 ยอดขาย 100 บาท", "products 1 NoYear?, sales 100 NoYear?")]
    [InlineData("พ.ย. 66: ผลิตภัณฑ์ใหม่ 0 ยอดขาย 90 / ธ.ค. 66: ผลิตภัณฑ์ใหม่ 1 ยอดขาย 100", "products 0 2023-11, sales 90 2023-11, products 1 2023-12, sales 100 2023-12")]
    [InlineData("ต.ค. 66 ยอดขาย 80 ผลิตภัณฑ์ใหม่ 1, พ.ย. 66 ยอดขาย 90 ผลิตภัณฑ์ใหม่ 2", "sales 80 2023-10, products 1 2023-10, sales 90 2023-11, products 2 2023-11")]
    [InlineData("พ.ย. ผลิตภัณฑ์ใหม่ 0 ยอดขาย 90 / ธ.ค. ผลิตภัณฑ์ใหม่ 1 ยอดขาย 100", "products 0 NoYear?, sales 90 NoYear?, products 1 NoYear?, sales 100 NoYear?")]
    [InlineData("เดือนธันวาคม 2566 ผลิตภัณฑ์ใหม่ 1 ยอดขาย 100 บาท วอลเล็ต 8 ราย ส่วนเดือนพฤศจิกายน 2566 ไม่มียอดขาย", "products 1 2023-12, sales 100 2023-12, wallet 8 2023-12, sales 0 2023-11")]
    [InlineData("ธ.ค. 66 ผลิตภัณฑ์ใหม่ 1 ยอดขาย 100 บาท เมื่อเทียบกับเดือน พ.ย. 66", "products 1 2023-12, sales 100 2023-12")]
    [InlineData("พ.ย. 66 ยอดขาย 100 บาท คาดว่าเดือน ธ.ค. 66 120 บาท ผลิตภัณฑ์ใหม่ 1", "sales 100 2023-11, sales 120 Target 2023-12, products 1 2023-11")]
    [InlineData("ธ.ค. 66 ผลิตภัณฑ์ใหม่ 1 ยอดขาย 100 บาท / พ.ย. 66 ไม่มี", "products 1 2023-12, sales 100 2023-12")]
    [InlineData("ธ.ค. 66 ยอดขาย 100 บาท ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์ พ.ย. 66", "sales 100 2023-12, products 1 SeveralMonths?")] // behind its figure: of which of them an officer says
    [InlineData("ธ.ค. 66 ผลิตภัณฑ์ใหม่ 1 ของเดือน พ.ย. 66 ยอดขาย 100 บาท", "products 1 SeveralMonths?, sales 100 SeveralMonths?")]

    // What one costs is no count.
    [InlineData("ผลิตภัณฑ์เด่น: หมูยอ ห่อละ 60 บาท", "products Empty? Mentioned")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ได้แก่ ปลาส้ม ราคา 250 บาท", "products 2")]

    // The whole that is asked for, and no part of it.
    [InlineData("ยอดจำหน่าย 100 บาท (เฉพาะเดือนธันวาคม)", "sales 100 NoYear?")]
    [InlineData("ยอดจำหน่ายเฉพาะเดือนธันวาคม 2566 จำนวน 100 บาท", "sales 100 2023-12")]
    [InlineData("ยอดจำหน่ายเฉพาะในอำเภอ 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่าย (เฉพาะในพื้นที่อำเภอ) 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่าย 100 บาท (เฉพาะกลุ่มผ้า)", "sales Remarked? Part")]

    // A calculation with its result.
    [InlineData("ยอดจำหน่าย อาหาร 40 บาท + ผ้า 60 บาท = 100 บาท", "sales 100")]

    // A result and what it is measured by.
    [InlineData("ยอดจำหน่าย เป้า 90 บาท ขายจริง 100 บาท", "sales 90 Target, sales 100")]
    [InlineData("ยอดจำหน่าย เป้า 90 บาท ขายจริง 100 บาท คงเหลือ 0 บาท", "sales 90 Target, sales 100, sales 0 Comparison")]
    [InlineData("ยอดจำหน่าย เป้าหมาย 90 บาท\nผลการดำเนินงาน 100 บาท", "sales 90 Target, sales 100")]
    [InlineData("ยอดจำหน่าย 100 บาท ลดลง 10 บาท", "sales 100, sales 10 Comparison")]
    [InlineData("ยอดจำหน่าย 100 บาท ลดลงเหลือ 10 บาท", "sales SeveralFigures?")]
    // Of two figures of which one has come in place of the other, what stands now is read as if it stood alone: by all that is said around it.
    [InlineData("ขอแก้ไขยอดจำหน่าย จากเดิม 90 บาท เป็น 100 บาท", "sales 100, sales 90 Base")]
    [InlineData("ยอดจำหน่าย 90 → 100 บาท", "sales 100, sales 90 Base")]
    [InlineData("ยอดจำหน่ายเพิ่มขึ้นจาก 90 บาท เป็น 100 บาท", "sales 100, sales 90 Base")]
    [InlineData("ขอแก้ไขเป้าหมายยอดจำหน่าย จากเดิม 90 บาท เป็น 100 บาท", "sales 100 Target, sales 90 Target")]
    [InlineData("เป้าหมายยอดจำหน่าย 90 → 100 บาท", "sales 100 Target, sales 90 Target")]
    [InlineData("แก้เป้าหมาย Digital Wallet เดิม 6 ราย แก้ไขเป็น 8 ราย", "wallet 8 Target, wallet 6 Target")]
    [InlineData("ขอแก้ไขยอดจำหน่ายออนไลน์ จากเดิม 90 บาท เป็น 100 บาท", "sales 100 Part, sales 90 Base")]
    [InlineData("ขอแก้ไขยอดจำหน่ายของกลุ่มทอผ้า จากเดิม 90 บาท เป็น 100 บาท", "sales 100 Part, sales 90 Base")]
    [InlineData("ขอแก้ไขยอดจำหน่ายสะสม จากเดิม 90 บาท เป็น 100 บาท", "sales 100 Cumulative, sales 90 Cumulative")]
    [InlineData("ยอดจำหน่ายไตรมาส 1 เพิ่มขึ้นจาก 90 บาท เป็น 100 บาท", "sales 100 *, sales 90 Base *")]
    [InlineData("ขอแก้ไขยอดจำหน่ายจังหวัด จากเดิม 90 บาท เป็น 100 บาท", "sales 100 Province, sales 90 Province")]
    [InlineData("ยอดจำหน่ายจังหวัด 100 บาท", "sales 100 Province")]
    [InlineData("ขอแก้ไขยอดจำหน่ายเฉลี่ย จากเดิม 90 บาท เป็น 100 บาท", "sales 100 Comparison, sales 90 Comparison")]
    [InlineData("ยอดจำหน่ายปีที่แล้ว จากเดิม 90 บาท เป็น 100 บาท", "sales 100 Base, sales 90 Base")]
    [InlineData("Digital Wallet 6 ราย (เป้าหมายจากเดิม 5 ราย เป็น 8 ราย)", "wallet 6, wallet 8 Target, wallet 5 Target")]

    // Of what is counted new there was none before, unless it is called new, or put right.
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ (จากเดิม 45 เป็น 47 ผลิตภัณฑ์)", "products 2, products 47 Cumulative, products 45 Cumulative")]
    [InlineData("ผลิตภัณฑ์ จากเดิม 45 ผลิตภัณฑ์ เป็น 47 ผลิตภัณฑ์", "products 47 Cumulative, products 45 Cumulative")]
    [InlineData("จำนวนผลิตภัณฑ์ลดลงจาก 47 ผลิตภัณฑ์ เหลือ 45 ผลิตภัณฑ์", "products 45 Cumulative, products 47 Cumulative")]
    [InlineData("ขอแก้ไขผลิตภัณฑ์ใหม่ จากเดิม 1 ผลิตภัณฑ์ เป็น 2 ผลิตภัณฑ์", "products 2, products 1 Base")]

    // What is denied, asked about or intended has put nothing right.
    [InlineData("ไม่ต้องแก้ไขยอดจำหน่ายจากเดิม 90 บาท เป็น 100 บาท", "sales Remarked?, sales 90 Base")]
    [InlineData("ขอหารือว่าจะแก้ยอดจำหน่ายจากเดิม 90 บาท เป็น 100 บาท ได้หรือไม่", "sales Remarked?, sales 90 Base")]
    [InlineData("ตั้งเป้าเพิ่มยอดจำหน่ายจากเดิม 90 บาท เป็น 100 บาท ในปีหน้า", "sales 100 Target, sales 90 Target")]

    [InlineData("อย่าแก้ยอดจำหน่ายเป็น 100 บาท", "sales Remarked?")]
    [InlineData("ห้ามแก้ยอดจำหน่ายเป็น 100 บาท", "sales Remarked?")]
    [InlineData("ไม่แก้ยอดจำหน่ายเป็น 100 บาท", "sales Remarked?")]
    [InlineData("ไม่ควรแก้ไขยอดจำหน่ายเป็น 100 บาท", "sales Remarked?")]
    [InlineData("ไม่ได้แก้ไขยอดจำหน่ายเป็น 100 บาท", "sales Remarked?")]
    [InlineData("ไม่จำเป็นต้องเปลี่ยนยอดจำหน่ายเป็น 100 บาท", "sales Remarked?")]
    [InlineData("ไม่ขอแก้ไขยอดจำหน่ายเป็น 100 บาท ขอยืนยันตามเดิม", "sales Remarked?")]
    [InlineData("ไม่อนุมัติให้แก้ยอดจำหน่ายเป็น 100 บาท", "sales Remarked?")]
    [InlineData("ไม่อนุมัติให้แก้ยอดจำหน่ายจากเดิม 90 บาท เป็น 100 บาท", "sales Remarked?, sales 90 Base")]
    [InlineData("ตั้งใจจะแก้ยอดจำหน่ายเป็น 100 บาท", "sales Remarked?")]
    [InlineData("ใครแก้ยอดจำหน่ายเป็น 100 บาท", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย อย่าแก้เป็น 100 บาท", "sales Remarked?")]
    [InlineData("อย่าแก้เป็น 15,400,000 บาท", "sales? Remarked?")]
    [InlineData("ขอแก้ยอดจำหน่ายเป็น 100 บาท หากมีข้อสงสัยโทรสอบได้", "sales 100")]

    // Whose difference is said must differ by it; who is new may have come beside the former ones.
    [InlineData("Digital Wallet เพิ่มจาก 8 ราย เป็น 10 ราย (เพิ่มขึ้น 3 ราย)", "wallet Remarked?, wallet 3 Added, wallet 8 Base")]
    [InlineData("Digital Wallet เพิ่มจาก 8 ราย เป็น 10 ราย (เพิ่มขึ้น 2 ราย)", "wallet 10, wallet 2 Added, wallet 8 Base")]
    [InlineData("ยอดจำหน่ายเพิ่มจาก 14,800,000 บาท เป็น 15,400,000 บาท คิดเป็นเพิ่ม 900,000 บาท", "sales Remarked?, sales 900000 Comparison, sales 14800000 Base")]
    [InlineData("ยอดจำหน่ายเพิ่มจาก 90 บาท เป็น 100 บาท (เพิ่มขึ้น 11.11%)", "sales 100, sales 11.11 Comparison, sales 90 Base")]
    [InlineData("Digital Wallet เดิม 7 ราย ใหม่ 1 ราย", "wallet 1, wallet 8, wallet 7 Base")]
    [InlineData("Digital Wallet เดิม 7 ราย ใหม่ 8 ราย", "wallet 8, wallet 7 Base")]
    [InlineData("ยอดจำหน่าย (กลุ่มตัวอย่าง 20 ราย) 3,400,000 บาท", "sales 3400000 Part")]

    // Corrections in other words.
    [InlineData("ตามที่รายงานยอดจำหน่าย จำนวน 90 บาท นั้น ขอแก้ไขเป็น 100 บาท", "sales 100, sales 90 Base")]
    [InlineData("ที่รายงานยอดจำหน่าย ไว้ 90 บาทนั้น พิมพ์ผิด ที่ถูกต้องคือ 100 บาท", "sales 100, sales 90 Base")]
    [InlineData("ยอดจำหน่าย 100 บาท ไม่ใช่ 90 บาท นะคะ", "sales 100, sales 90 Base")]
    [InlineData("ยอดจำหน่าย ไม่ใช่ 90 บาท แต่เป็น 100 บาท", "sales 100, sales 90 Base")]
    [InlineData("ขอเปลี่ยนยอดจำหน่าย เป็น 100 บาท แทนของเดิม 90 บาท", "sales 100, sales 90 Base")]
    [InlineData("Digital Wallet แก้เป็น 4 ราย เนื่องจากมี 1 รายถอนตัว เดิม 5 ราย", "wallet 4, wallet 5 Base")]
    [InlineData("ยอดจำหน่าย ก่อนแก้ไข 90 บาท หลังแก้ไข 100 บาท", "sales 100, sales 90 Base")]
    [InlineData("ยอดจำหน่าย (เดิม 90) (ใหม่ 100)", "sales 100, sales 90 Base")]
    [InlineData("ขอแก้ไขยอดจำหน่าย พ.ย. 66 จากเดิม 90 บาท เป็น 100 บาท และ ธ.ค. 66 จากเดิม 190 บาท เป็น 200 บาท", "sales 100 2023-11, sales 200 2023-12, sales 90 Base 2023-11, sales 190 Base 2023-12")]
    [InlineData("ยอดจำหน่าย พ.ย. 66 90 → ธ.ค. 66 100 บาท", "sales 90 2023-11, sales 100 2023-12")] // each of its own month

    // Which of two reports a figure is of is said before its label or behind it.
    [InlineData("เดิม ยอดจำหน่าย 90 บาท\nใหม่ ยอดจำหน่าย 100 บาท", "sales 90 Base, sales 100")]
    [InlineData("ใหม่ ยอดจำหน่าย 100 บาท\nเดิม ยอดจำหน่าย 90 บาท", "sales 100, sales 90 Base")]
    [InlineData("ยอดจำหน่าย (เดิม) 90 บาท\nยอดจำหน่าย (ใหม่) 100 บาท", "sales 90 Base, sales 100")]
    [InlineData("ยอดจำหน่ายเดิม 90 บาท\nยอดจำหน่ายใหม่ 100 บาท", "sales 90 Base, sales 100")]
    [InlineData("เดิม DW 5 ราย\nใหม่ DW 6 ราย", "wallet 5 Base, wallet 6")]
    [InlineData("ใหม่ ยอดจำหน่าย 100 บาท", "sales 100")]
    [InlineData("ใหม่ DW 6 ราย", "wallet 6 Added")] // those who have joined
    [InlineData("ยอดจำหน่ายสินค้าใหม่ 100 บาท", "sales 100 Added")] // of goods that are new
    [InlineData("ผู้เข้าร่วม Digital Wallet เดิม 4 ราย เพิ่มใหม่ 2 ราย รวม 6 ราย", "wallet 4 Base, wallet 2 Added, wallet 6")]
    [InlineData("ผลิตภัณฑ์เดิม 45\nผลิตภัณฑ์ใหม่ 2", "products 45 Base, products 2")]

    // A number is no part of a label or of a grant that ends as it does.
    [InlineData("ยอดจำหน่าย 15,410,000 บาท ผ่านเป้าหมาย", "sales 15410000")]
    [InlineData("ยอดจำหน่าย 15,410,000 บาทผ่านเป้าหมายค่ะ ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์", "sales 15410000, products 1")]
    [InlineData("ยอดจำหน่าย ๑๕,๓๑๐,๐๐๐ บาท ผ่านเกณฑ์", "sales 15310000")]
    [InlineData("ยอดจำหน่าย 15,310,000 บาทผ่าน", "sales 15310000")]
    [InlineData("ยอดจำหน่าย 10,000 บาท ผ่านเป้าหมาย", "sales 10000")]
    [InlineData("ยอดจำหน่าย 15,410,000 บาท ผ่านเกณฑ์ 3 ข้อ", "sales Unreadable?")]
    [InlineData("ยอดจำหน่าย 15,410,000 บาท ผ่านร้านค้า 8 ราย", "sales 15410000, products|wallet|surveys? 8")]
    [InlineData("โครงการ 10,000 บาทผ่าน Digital Wallet 8 ราย", "wallet 8")]
    [InlineData("ยอดจำหน่าย 100 บาท (ผ่าน)", "sales 100")] // how it was judged

    [InlineData("ยอดจำหน่าย 100 บาท เกินเป้าหมายยอดจำหน่าย 90 บาท", "sales 100, sales 90 Comparison")]

    // None stands below its heading.
    [InlineData("1. ผลิตภัณฑ์ใหม่\n   ไม่มี\n2. ยอดจำหน่าย\n   100 บาท", "products 0, sales 100")]
    [InlineData("ผลิตภัณฑ์ OTOP ใหม่\n- ไม่มี\nยอดจำหน่าย\n- 100 บาท", "products 0, sales 100")]
    [InlineData("ผลิตภัณฑ์ใหม่ :\nไม่มีค่ะ", "products 0")]
    [InlineData("ปัญหาของยอดจำหน่าย\nไม่มี", "")]
    [InlineData("ผลิตภัณฑ์ใหม่\n\nDigital Wallet\n\nไม่มี\n\n2", "products Empty? Mentioned, wallet Empty? Mentioned")] // whose it is, is not said
    [InlineData("1. ผลิตภัณฑ์ใหม่\n- เป้าหมาย 1 ผลิตภัณฑ์\n- ผลงาน ไม่มี\n2. ยอดจำหน่าย\n100 บาท", "products 1 Target, products 0, sales 100")]
    [InlineData("ผลิตภัณฑ์ใหม่ เป้าหมาย 1 ผลิตภัณฑ์\nผลงาน ไม่มี", "products 1 Target, products 0")]
    [InlineData("เป้าหมายยอดจำหน่าย 90 บาท\nผลการดำเนินงาน 100 บาท", "sales 90 Target, sales 100")]
    [InlineData("ยอดขาย 100 บาท / ผลิตภัณฑ์ใหม่ ไม่มี / Digital Wallet 3 ราย", "sales 100, products 0, wallet 3")]
    [InlineData("ยอดจำหน่าย 100 บาท ผลิตภัณฑ์ใหม่ ไม่มี วอลเล็ต ไม่มี", "sales 100, products 0, wallet 0")]
    [InlineData("ส่วนดิจิทัลวอลเล็ตตอนนี้มี 8 รายค่ะ", "wallet 8")]

    // The numbers of sections.
    [InlineData("ยอดจำหน่าย\n(1) ต.ค. 66 80 บาท\n(2) พ.ย. 66 90 บาท\n(3) ธ.ค. 66 100 บาท", "sales 80 2023-10, sales 90 2023-11, sales 100 2023-12")]
    [InlineData("ยอดจำหน่าย\n1.1 ล้านบาท", "sales 1100000.0")]

    // What is sent first.
    [InlineData("ส่งเฉพาะยอดจำหน่ายก่อนนะคะ 100 บาท ที่เหลือจะส่งตามพรุ่งนี้ค่ะ", "sales 100")]
    [InlineData("ส่งยอดจำหน่ายให้ก่อน 100 บาท ที่เหลือส่งพรุ่งนี้", "sales 100")]
    [InlineData("ยอดจำหน่ายที่ส่งให้ก่อน 100 บาท", "sales Unreadable?")]
    [InlineData("ยอดจำหน่าย\n90 บาท (เดิม)\n100 บาท (ใหม่)", "sales 90 Base, sales 100")]

    // Separators of two kinds.
    [InlineData("ยอดจำหน่าย 5.130,000 บาท", "sales IllFormedGroups?")]
    public void Reads(string text, string claims) => Assert.Equal(claims, string.Join(", ", Text.Read(text, "จดหมาย").Select(Told)));

    [Fact]
    public void A_figure_says_in_which_line_it_stands() =>
        Assert.Equal(["จดหมาย บรรทัดที่ 1", "จดหมาย บรรทัดที่ 3"], Text.Read("ยอดจำหน่าย 100\n\nผู้เข้าร่วม Digital Wallet 8", "จดหมาย").Select(claim => claim.Place));

    [Theory]
    [InlineData("ยอดจำหน่าย 5 130,000 บาท", "5 130,000, 5,130,000, 5,130.000")]
    [InlineData("ยอดจำหน่าย 1.234 บาท", "1.234, 1,234, 1.234")]
    [InlineData("ยอดจำหน่ายตั้งแต่ 1 ต.ค. 66 ถึงปัจจุบัน 100 บาท", "ตั้งแต่ 1 ต.ค. 66 ถึงปัจจุบัน 100 บาท")]
    public void A_doubt_cites_what_was_written_and_both_of_its_meanings(string text, string cited) =>
        Assert.Equal(cited, string.Join(", ", Assert.Single(Assert.IsType<Reading<decimal>.Doubtful>(Assert.Single(Text.Read(text, "จดหมาย")).Value).Doubts).Facts));

    [Fact]
    public void A_claim_cites_what_was_written() =>
        Assert.Equal("เดือนธันวาคม 2566 ขอแก้ไขยอดจำหน่ายออนไลน์ จากเดิม 90 บาท เป็น 100 บาท", Text.Read("เดือนธันวาคม 2566 ขอแก้ไขยอดจำหน่ายออนไลน์ จากเดิม 90 บาท เป็น 100 บาท", "จดหมาย").First().Words);

    [Fact]
    public void A_sentence_that_corrects_says_so()
    {
        Assert.Equal(1, Assert.Single(Text.Read("ขอแก้ไขยอดจำหน่ายเป็น 100 บาท", "จดหมาย")).Correction);
        Assert.Equal(2, Assert.Single(Text.Read("แก้ไขครั้งที่ 2 ยอดจำหน่าย 100 บาท", "จดหมาย")).Correction);
        Assert.Equal(0, Assert.Single(Text.Read("ยอดจำหน่าย 100 บาท", "จดหมาย")).Correction);
    }

    [Fact]
    public void Lines_too_long_for_a_report_and_lines_beyond_any_report_are_passed_over()
    {
        Assert.Empty(Text.Read("ยอดจำหน่าย 100 " + new string('ก', 2_000), "จดหมาย"));
        Assert.Empty(Text.Read(new string('\n', 2_000) + "ยอดจำหน่าย 100", "จดหมาย"));
    }

    private static string Told(Claim claim) =>
        $"{claim.Indicator?.Value ?? string.Join('|', claim.CouldMean) + "?"} {Drafted.Told(claim.Value, value => value.ToString(CultureInfo.InvariantCulture))}"
        + (claim.Kind == ClaimKind.Reported ? "" : $" {claim.Kind}")
        + (claim.SpansMonths ? " *" : "")
        + (claim.Month is null ? "" : " " + Drafted.Told(claim.Month, month => month.ToString()))
        + (claim.Sight == ClaimSight.Plain ? "" : $" {claim.Sight}");
}
