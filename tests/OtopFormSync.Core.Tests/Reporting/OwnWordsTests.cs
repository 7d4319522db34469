using static OtopFormSync.Core.Tests.Reporting.Drafted;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>Reports in a clerk's own words: the verb of what was done stands for the label, the district and the month between label and figure, and the next sentence follows without a stop.</summary>
public sealed class OwnWordsTests
{
    private static readonly string[] Openings = ["", "เรียน หัวหน้า\n\n", "พี่คะ\n", "ท่าบ่อ\n", "เดือนธันวาคม 2566\n"];

    private static readonly string[] Closings = ["", "\nขอบคุณค่ะ", "\nนภา"];

    [Theory]
    [InlineData("ขายได้ N บาท")]
    [InlineData("ขายได้ทั้งหมด N บาท")]
    [InlineData("ขายได้ N บ.")]
    [InlineData("ขายได้รวม N บาทค่ะ")]
    [InlineData("จำหน่ายได้ N บาท")]
    [InlineData("* จำหน่ายได้ N บาท")]
    [InlineData("ขาย: N บาท")]
    [InlineData("จำหน่าย : N บาท")]
    [InlineData("มีรายได้ N บาท")]
    [InlineData("เดือนนี้ขายได้ N บาท")]
    [InlineData("ท่าบ่อ ขายได้ N บาท")]
    [InlineData("พี่คะ ท่าบ่อเดือนธันวา 2566 ขายได้ N บาทค่ะ")]
    [InlineData("เดือนธันวาคมขายสินค้า OTOP ได้ N บาท")]
    [InlineData("เดือนธันวาคมอำเภอท่าบ่อจำหน่ายสินค้า OTOP ได้ทั้งสิ้น N บาท")]
    [InlineData("ท่าบ่อครับ ยอดเดือนธันวาคม 2566 อยู่ที่ N บาทครับ")]
    [InlineData("พี่คะ ยอด ธค.66 ท่าบ่อ N บาท จ้า")]
    [InlineData("ยอดขายธันวาคม 2566 ท่าบ่อ N บาท")]
    [InlineData("รายได้จากการขายสินค้า OTOP ของอำเภอท่าบ่อเดือนธันวาคม 2566 รวม N บาท")]
    [InlineData("ท่าบ่อมียอดจำหน่ายรวมทั้งสิ้น N บาท")]
    [InlineData("ยอดขายโดยรวมในเดือนธันวาคมปี 66 ที่ผ่านมา พุ่งขึ้นมาอยู่ที่ N บาท")]
    [InlineData("สำหรับยอดขายนั้น อำเภอทำได้ N บาท")]
    [InlineData("ยอดจำหน่าย OTOP เดือนธันวาคม 2566\n==========\nรวมทั้งสิ้น N บาท")]
    [InlineData("ผลการจำหน่ายสินค้า OTOP เดือนธันวาคม 2566 อำเภอท่าบ่อ\nรวมเป็นเงินทั้งสิ้น N บาท")]
    [InlineData("ยอดขาย เดือนธันวาคม 2566 อยู่ที่ N บาท ซึ่งสูงกว่าเดือนพฤศจิกายน (14,200,000 บาท) อยู่ 1,100,000 บาท")]
    [InlineData("สัปดาห์ที่ 1 7,000,000\nสัปดาห์ที่ 2 8,300,000\nยอดจำหน่ายรวม N บาท")]
    [InlineData("ยอดขาย N บาท เลขสวยเลยค่ะ 55555")]
    public void Sales_are_read(string words)
    {
        foreach (var opening in Openings)
        {
            foreach (var closing in Closings)
            {
                Assert.EndsWith(": sales 15300000, products 1, wallet 8", Sorted($"{opening}{words.Replace("N", "15,300,000", StringComparison.Ordinal)}\nผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์\nDigital Wallet 8 ราย{closing}"), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("ขายได้สี่ล้านสองแสนบาทครับ", "sales 4200000")]
    [InlineData("จำหน่ายได้ 14,812,440 บาท 50 สตางค์", "sales 14812440.5")]
    [InlineData("ยอดขาย 14,812,440 บาท 50 สตางค์", "sales 14812440.5")]
    public void So_are_those_in_words_and_with_satang(string words, string says) => Assert.EndsWith($": {says}, products 1, wallet 8", Sorted($"{words}\nผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์\nDigital Wallet 8 ราย"), StringComparison.Ordinal);

    [Theory]
    [InlineData("แม่สมศรี ขายได้ 20,000 บาท")] // who sold
    [InlineData("กลุ่มทอผ้าบ้านนาข่า ขายได้ 20,000 บาท")]
    [InlineData("ร้านพี่คะ ขายได้ 20,000 บาท")]
    [InlineData("กลุ่มทอผ้าบ้านนาข่า\nขายได้ 20,000 บาท")]
    [InlineData("ขายได้ 20,000 บาท\nขายได้ 30,000 บาท")] // two of one month
    [InlineData("ขายได้ 20,000 บาท\nร้านค้าอีก 30,000 บาท")] // another amount
    [InlineData("ขายได้ 20,000 บาท\nเบิกค่าอาหาร 500 บาท")] // money that is paid
    [InlineData("ขายได้ประมาณ 20,000 บาท")]
    [InlineData("ขายได้ 20,000 บาท ยังไม่รวมกลุ่มแม่บ้าน")]
    [InlineData("ขายได้วันละ 20,000 บาท")]
    [InlineData("ออนไลน์ขายได้ 20,000 บาท")]
    [InlineData("เป้าขายได้ 20,000 บาท")]
    [InlineData("คาดว่าจะขายได้ 20,000 บาท")]
    [InlineData("เดือนก่อนขายได้ 20,000 บาท")]
    [InlineData("รายได้เฉลี่ย 20,000 บาท")]
    [InlineData("รายได้จากงานกาชาด 20,000 บาท")]
    [InlineData("ยอดสะสมถึงเดือนธันวาคม 20,000 บาท")]
    [InlineData("ขายได้ 20,000 บาทวันแรก")]
    [InlineData("ขายได้ 20,000 บาท จากบูธ")]
    [InlineData("รายได้สุทธิ 20,000 บาท")]
    [InlineData("ยอดขาย 20,000 บาท 555 ชิ้น")]
    [InlineData("ยอดขาย 20,000 บาท ซึ่งสูงกว่าเดือนพฤศจิกายน 18,000 บาท ยังไม่รวมออนไลน์")]
    [InlineData("ยอดขาย 20,000 บาท เท่ากับเดือนก่อน ยังไม่รวมออนไลน์")]
    public void Of_less_than_the_district_or_its_month_they_are_not(string words) =>
        Assert.DoesNotContain("sales 20000", Sorted($"{words}\nผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์\nDigital Wallet 8 ราย"), StringComparison.Ordinal);

    [Theory]
    [InlineData("ยอดธันวาคมรวมสามเดือน 20,000 บาท")]
    [InlineData("ขายได้สะสม 20,000 บาท")]
    [InlineData("ยอดขาย 20,000 บาท ซึ่งสูงกว่าเดือนพฤศจิกายน 18,000 บาท ยังไม่รวมออนไลน์")]
    [InlineData("ขายได้ 20,000 บาทวันแรก")]
    [InlineData("ขายได้ 20,000 บาท (โพนพิสัย)")]
    public void What_is_not_read_is_asked(string words) => Assert.Matches("sales [A-Za-z]+[?]", Sorted($"{words}\nผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์\nDigital Wallet 8 ราย"));

    [Fact]
    public void What_stands_in_place_of_a_former_one_is_no_sentence_of_its_own() => Assert.Contains("wallet 8", Sorted("ยอดขาย 100 บาท\nของเดิม 5 ของใหม่ 2\nDigital Wallet 8 ราย"), StringComparison.Ordinal);

    [Theory]
    [InlineData("ขึ้นทะเบียน 2 ผลิตภัณฑ์", "2")]
    [InlineData("ขึ้นทะเบียนใหม่ 2 ตัว", "2")]
    [InlineData("ลงทะเบียนเพิ่ม 2 รายการ", "2")]
    [InlineData("ลงทะเบียนสินค้าเพิ่มอีก 2 ตัว", "2")]
    [InlineData("ลงทะเบียนเพิ่ม: 2", "2")]
    [InlineData("ลงทะเบียนเพิ่ม: 0", "0")]
    [InlineData("ของใหม่ 2", "2")]
    [InlineData("ของใหม่ 2 อย่าง", "2")]
    [InlineData("2 ผลิตภัณฑ์ (ลงทะเบียนใหม่)", "2")]
    [InlineData("ลงทะเบียนเพิ่ม - ไม่มี", "0")]
    [InlineData("ลงทะเบียนเพิ่ม ไม่มี", "0")]
    [InlineData("ลงทะเบียนใหม่ไม่มี", "0")]
    [InlineData("ลงทะเบียนไม่มีเพิ่ม", "0")]
    [InlineData("ไม่ได้ขึ้นทะเบียนเพิ่ม", "0")]
    [InlineData("ไม่มีของขึ้นทะเบียนใหม่", "0")]
    [InlineData("ไม่มีสินค้าตัวใหม่", "0")]
    [InlineData("ของใหม่ไม่มี", "0")]
    [InlineData("(  ) ไม่มี  ( / ) มีผลิตภัณฑ์ใหม่ จำนวน 2 ผลิตภัณฑ์", "2")]
    [InlineData("ผลิตภัณฑ์ใหม่ (  ) ไม่มี  ( / ) มี จำนวน 2 ผลิตภัณฑ์", "2")]
    [InlineData("ผลิตภัณฑ์ใหม่ ( / ) ไม่มี  (  ) มี จำนวน ..... ผลิตภัณฑ์", "0")]
    [InlineData("ผลิตภัณฑ์ใหม่เดือนนี้ไม่มีค่ะ เพราะระบบปิดรับตั้งแต่ 20 ธ.ค.", "0")]
    public void So_is_what_was_registered(string words, string figure)
    {
        foreach (var opening in Openings)
        {
            Assert.EndsWith($": sales 100, products {figure}, wallet 8", Sorted($"{opening}ยอดขาย 100 บาท\n{words}\nDigital Wallet 8 ราย"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ลงทะเบียนเพิ่ม - ไม่มี")]
    [InlineData("ลงทะเบียนใหม่ไม่มี")]
    [InlineData("ลงทะเบียนเพิ่ม 2")]
    [InlineData("ไม่ได้ขึ้นทะเบียนเพิ่ม")]
    [InlineData("ไม่มีเพิ่ม")]
    [InlineData("ของใหม่ยังไม่มี")]
    public void Is_asked_where_those_who_take_part_may_be_meant(string words) =>
        Assert.Matches("products [A-Za-z]+[?]", Sorted($"ยอดขาย 100 บาท\nDigital Wallet 8 ราย\n{words}"));

    [Theory]
    [InlineData("แล้วก็ดิจิทัลวอลเล็ตรวมแล้ว 8 รายค่ะ")]
    [InlineData("มีผู้ประกอบการร่วม Digital Wallet แล้ว 8 ราย ครับ")]
    [InlineData("ดิจิทัลวอลเล็ตตอนนี้ 8 ร้านแล้วค่ะ")]
    [InlineData("สมาชิก Digital Wallet รวม 8 ราย")]
    [InlineData("ส่วน Digital Wallet มีผู้เข้าร่วม 8 รายเท่ากับเดือนก่อนค่ะ")]
    [InlineData("๓. Digital Wallet\n   ๓.๑ ผู้เข้าร่วม ๘ ราย")]
    [InlineData("ข้อสาม ผู้เข้าร่วม Digital Wallet 8 ราย ถ้าผิดพลาดประการใดขออภัยด้วยนะคะ")]
    public void So_are_those_who_take_part(string words) => Assert.EndsWith(": sales 100, products 1, wallet 8", Sorted($"ยอดขาย 100 บาท\nผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์\n{words}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("ยอดขาย 100 บาท โดยรายได้หลักมาจากกลุ่มอาหาร 30 บาท กลุ่มผ้า 20 บาท ที่เหลือเป็นของใช้ ทั้งนี้มีผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์ และผู้เข้าร่วม Digital Wallet 8 ราย")]
    [InlineData("ข้อแรก ผลิตภัณฑ์ลงทะเบียนเพิ่ม 1 ผลิตภัณฑ์ ข้อสอง ยอดจำหน่าย 100 บาท ข้อสาม ผู้เข้าร่วม Digital Wallet 8 ราย")]
    public void Of_one_sentence_each_is_its_own(string words) => Assert.EndsWith(": sales 100, products 1, wallet 8", Sorted(words), StringComparison.Ordinal);

    [Fact]
    public void Months_of_one_sentence_are_each_its_own() => Assert.Equal(
        "2023-10: sales 13560000, 2023-11: sales 14800000, 2023-12: sales 15320000",
        string.Join(", ", Read(Mail("ยอดขายสามเดือน", "ท่าบ่อขอรายงานยอดจำหน่าย ดังนี้ เดือนตุลาคม 2566 จำนวน 13,560,000 บาท เดือนพฤศจิกายน 2566 จำนวน 14,800,000 บาท และเดือนธันวาคม 2566 จำนวน 15,320,000 บาท รวมทั้งไตรมาส 43,680,000 บาท")).Months.Select(month => $"{Told(month.Month!, at => at.ToString())}: {Told(month.Figures[0])}")));

    [Theory]
    [InlineData("12/66 ท่าบ่อ", "12/66")]
    [InlineData("ท่าบ่อ", "12/66")]
    public void A_line_of_month_and_year_is_the_month(string subject, string line) => Assert.Contains("2023-12: ", Says(Read(Mail(subject, $"{line}\nยอดขาย 100 บาท\nผลิตภัณฑ์ใหม่ 1\nDW 8"))), StringComparison.Ordinal);

    // In the order of the form, whichever the mail has.
    private static string Sorted(string text)
    {
        var says = Says(Read(Mail("รายงาน ธ.ค. 66", text)));
        var (head, figures) = says.LastIndexOf(": ", StringComparison.Ordinal) is > 0 and var at ? (says[..(at + 2)], says[(at + 2)..].Split(", ")) : (says, []);
        return head + string.Join(", ", figures.OrderBy(figure => figure[0] switch { 's' => 0, 'p' => 1, _ => 2 }));
    }
}
