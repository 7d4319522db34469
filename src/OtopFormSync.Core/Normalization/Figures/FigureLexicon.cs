using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Figures;

/// <summary>The words and signs that are understood around a figure, in canonical lower-case text.</summary>
internal static class FigureLexicon
{
    private static readonly WordTable<(FigureRole Role, decimal Value)> Words = new(Build(), WordEdges.AreFree);

    /// <summary>The longest known word at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place.</param>
    /// <param name="role">Its role.</param>
    /// <param name="value">Its value, where the role has one.</param>
    /// <returns>Its length; 0 when no word is known there.</returns>
    internal static int Match(string text, int start, out FigureRole role, out decimal value)
    {
        var length = Words.Match(text, start, out var word);
        (role, value) = length > 0 ? word : (FigureRole.Unknown, 0);
        return length;
    }

    private static Dictionary<string, (FigureRole, decimal)> Build()
    {
        var words = new Dictionary<string, (FigureRole, decimal)>(StringComparer.Ordinal);
        Add(FigureRole.Digit, 1, "หนึ่ง", "นึง", "หนี่ง");
        Add(FigureRole.Digit, 2, "สอง");
        Add(FigureRole.Digit, 3, "สาม");
        Add(FigureRole.Digit, 4, "สี่");
        Add(FigureRole.Digit, 5, "ห้า");
        Add(FigureRole.Digit, 6, "หก");
        Add(FigureRole.Digit, 7, "เจ็ด");
        Add(FigureRole.Digit, 8, "แปด");
        Add(FigureRole.Digit, 9, "เก้า");
        Add(FigureRole.Ed, 1, "เอ็ด");
        Add(FigureRole.Yi, 2, "ยี่");
        Add(FigureRole.Scale, 10, "สิบ");
        Add(FigureRole.Scale, 100, "ร้อย");
        Add(FigureRole.Scale, 1_000, "พัน", "k", "thousand");
        Add(FigureRole.Scale, 10_000, "หมื่น");
        Add(FigureRole.Scale, 100_000, "แสน");
        Add(FigureRole.Scale, 1_000_000, "ล้าน", "ล.", "m", "mil", "million", "millions");
        Add(FigureRole.MillionBaht, 1_000_000, "ลบ.", "มบ.", "mb", "mbaht", "mthb");
        Add(FigureRole.Half, 0, "ครึ่ง");
        Add(FigureRole.Point, 0, "จุด");
        Add(FigureRole.Zero, 0, "ศูนย์", "zero");
        Add(FigureRole.Baht, 0, "บาท", "บาทไทย", "บ.", "บ", "฿", "thb", "baht", "bahts", "bath");
        Add(FigureRole.Satang, 0, "สตางค์", "สต.", "สต", "satang");
        Add(FigureRole.Whole, 0, "ถ้วน");
        Add(FigureRole.Percent, 0, "%", "ร้อยละ", "เปอร์เซ็นต์", "เปอร์เซนต์", "เปอร์เซ็น", "เปอร์เซน", "เปอร์เซ็นต", "percent", "per cent", "pct", "pct.", "เปอร์เซ็นท์");
        AddCountUnits();
        AddLabels();
        Add(FigureRole.Increase, 0, "เพิ่มขึ้น", "เพิ่ม", "เพิ่มอีก", "เพิ่มขึ้นอีก", "สูงขึ้น", "ขยายตัว", "เติบโต", "โตขึ้น", "มากขึ้น", "increase", "increased", "up");
        Add(FigureRole.Decrease, 0, "ลดลง", "ลด", "ต่ำลง", "น้อยลง", "หดตัว", "decrease", "decreased", "down", "ตกลง");
        Add(FigureRole.Minus, 0, "-", "ลบ", "ติดลบ", "minus");
        Add(FigureRole.Plus, 0, "+");
        Add(FigureRole.Equal, 0, "=");
        Add(FigureRole.Open, 0, "(", "[");
        Add(FigureRole.Close, 0, ")", "]");
        Add(FigureRole.Ordinal, 0, "ที่", "ลำดับ", "อันดับ", "ข้อ", "หมู่", "ม.", "ครั้งที่", "ลำดับที่", "no.", "พ.ศ.", "พศ", "ปี", "เดือนที่", "งวดที่", "รุ่นที่", "ไตรมาส", "ไตรมาสที่", "q", "โทร", "โทร.", "เลขที่", "ค.ศ.", "แบบที่", "แบบรายงาน", "แบบฟอร์ม", "แบบฟอร์มที่", "ตาราง", "ตารางที่", "เอกสารแนบ", "ฉบับที่", "ภาคผนวก", "รอบ", "รอบที่");
        AddBars();
        AddLonger();
        return words;

        void Add(FigureRole role, decimal value, params string[] forms)
        {
            foreach (var form in forms)
            {
                words[form] = (role, value);
            }
        }

        void AddCountUnits() => Add(
            FigureRole.CountUnit, 0,
            "ราย", "คน", "ท่าน", "ผลิตภัณฑ์", "ผลิตภัณท์", "ผลิตภัณฑ", "ผลิตภัณ", "สินค้า", "ชิ้น", "กลุ่ม", "แห่ง", "ครั้ง", "ฉบับ", "ชุด", "ร้าน", "ร้านค้า", "รายการ",
            "อำเภอ", "ตำบล", "หมู่บ้าน", "เรื่อง", "อย่าง", "ชนิด", "ประเภท", "หน่วย", "แบบ", "แบบสำรวจ", "ใบ", "แผ่น", "ตัวอย่าง", "ครัวเรือน", "ครอบครัว", "สมาชิก", "บูธ", "บูท", "จุดจำหน่าย",
            "ผู้ประกอบการ", "ผู้ผลิต", "ผู้เข้าร่วม", "ผู้ลงทะเบียน", "วิสาหกิจ", "วิสาหกิจชุมชน", "กิจการ", "โครงการ", "กิจกรรม", "ผืน", "ตัว", "โอทอป", "otop",
            "product", "products", "person", "persons", "people", "item", "items", "group", "groups", "pcs", "pc", "shop", "shops", "center", "centers", "centre", "centres", "unit", "units", "entrepreneur", "entrepreneurs", "producer", "producers", "ศูนย์จำหน่าย");

        void AddLabels() => Add(
            FigureRole.Label, 0,
            "รวม", "รวมทั้งสิ้น", "รวมทั้งหมด", "รวมเป็นเงิน", "รวมเป็น", "ทั้งสิ้น", "ทั้งหมด", "เป็นเงิน", "เป็น", "เป็นจำนวน", "เป็นจำนวนเงิน", "จำนวน", "จำนวนเงิน", "ยอด", "ยอดขาย", "ยอดจำหน่าย", "ยอดรวม",
            "รายได้", "มูลค่า", "ขายได้", "จำหน่ายได้", "ขาย", "จำหน่าย", "การขาย", "การจำหน่าย", "เงิน", "ได้", "คือ", "เท่ากับ", "มี", "แล้ว", "ใหม่", "มา", "ยืนยัน", "เข้าร่วม", "ลงทะเบียน", "สมัคร", "สำรวจ", "ส่ง", "ส่งแล้ว",
            "ของ", "ใน", "จาก", "นี้", "เดือนนี้", "ไตรมาสนี้", "ประจำเดือน", "ประจำเดือนนี้", "รอบนี้", "รอบเดือน", "รอบเดือนนี้", "สุทธิ", "สะสม", "ครบ", "ครบแล้ว", "อัตรา", "คิดเป็น", "เมื่อเทียบกับ", "เทียบกับ", "ช่วงเดียวกัน", "ของปีฐาน", "ปีฐาน", "ปีก่อน", "ปีที่แล้ว", "เดือนก่อน", "เดือนที่แล้ว",
            "จำนวนผู้ลงทะเบียน", "จำนวนผู้ประกอบการ", "ครับ", "ค่ะ", "คะ", "นะคะ", "นะครับ", "จ้า", "จ้ะ", "ค่า", "พอดี", "เท่านั้น", "ตัวเลข", "ผล", "ผลการดำเนินงาน", "total", "sales", "amount", "only", "grand total", "of", "net", "the",
            ":", "¦", "*", "•", "·", "\"", "ๆ", "ผู้", "ที่เข้าร่วม", "ที่ลงทะเบียน", "โครงการ digital wallet", "digital wallet", "wallet", "qty", "จน.", "จำนวนทั้งสิ้น", "ปิดที่", "ปิดยอดที่", "ปิดยอดแล้วที่", "อยู่ที่");

        // Words of their own that begin or end with one of the above: รอบ is no รอ, งบประมาณ no ประมาณ.
        void AddLonger() => Add(
            FigureRole.Unknown, 0,
            "รอง", "รอย", "รอด", "งบประมาณ", "แผนก", "แผนที่", "แผนพัฒนา", "แผนปฏิบัติการ", "แผนปฏิบัติราชการ", "อาจารย์", "ร่วมกัน", "ร่วมงาน", "ร่วมกิจกรรม", "ร่วมโครงการ", "ร่างกาย", "สักการะ", "พิเศษ", "เศษผ้า", "ของดอง", "หมักดอง", "ผักดอง", "จังหวัด", "จะเข้", "ต่อเนื่อง", "ต่อยอด", "คู่มือ", "ยังชีพ", "ลบริ้วรอย", "หัตถกรรม", "ถึงแม้");

        void AddBars()
        {
            Add(FigureRole.Approximate, 0, "ประมาณ", "ประมาณการ", "โดยประมาณ", "ราว", "ราวๆ", "ราว ๆ", "เกือบ", "กว่า", "กว่าๆ", "กว่า ๆ", "เศษ", "เศษๆ", "เศษ ๆ", "นิดๆ", "นิด ๆ", "สัก", "ร่วม", "เฉียด", "คาดว่า", "คาดการณ์", "น่าจะ", "อาจจะ", "อาจ", "เฉลี่ย", "โดยเฉลี่ย", "~", "≈", "±", "?", "about", "approx", "approx.", "approximately", "around", "ca.", "est.", "almost", "nearly", "หลาย", "ไม่แน่ใจ", "ไม่แน่", "ต้นๆ", "ต้น ๆ", "ปลายๆ", "ปลาย ๆ", "กลางๆ", "กลาง ๆ", "หย่อนๆ", "หย่อน ๆ", "ร่วมๆ", "ร่วม ๆ", "หน่อยๆ", "หน่อย ๆ", "นิดหน่อย", "avg");
            Add(FigureRole.Bound, 0, "มากกว่า", "น้อยกว่า", "ไม่น้อยกว่า", "ไม่มากกว่า", "ไม่เกิน", "เกิน", "เกินกว่า", "ไม่ต่ำกว่า", "ต่ำกว่า", "สูงกว่า", "อย่างน้อย", "อย่างมาก", "อย่างต่ำ", "ขึ้นไป", "ลงมา", "ไม่ถึง", "<", ">", "≥", "≤", "over", "under", "at least", "more than", "less than", "up to", "สูงสุด", "ต่ำสุด");
            Add(FigureRole.Range, 0, "ถึง", "to", "ระหว่าง");
            Add(FigureRole.Several, 0, "และ", "กับ", "หรือ", ";", "/", "|", "&", "and", "or", "และ/หรือ", ",", "เดือนละ", "ต่อ", "ละ", "per", "วันละ", "ปีละ", "เท่า", "โหล", "คู่", "×", "x");
            Add(FigureRole.Sum, 0, "บวก", "คูณ", "หาร", "หัก");
            Add(FigureRole.Waiting, 0, "รอ", "รอข้อมูล", "รอผล", "รอตรวจสอบ", "รอรวบรวม", "รอยืนยัน", "รอสรุป", "รอการยืนยัน", "อยู่ระหว่าง", "อยู่ระหว่างดำเนินการ", "กำลัง", "กำลังดำเนินการ", "กำลังรวบรวม", "ยังไม่", "ยังไม่มี", "ยัง", "ยังไม่ได้", "จะ", "tbd", "tba", "pending", "ภายหลัง", "แจ้งภายหลัง", "เบื้องต้น", "ร่าง", "เป้า", "เป้าหมาย", "ค่าเป้าหมาย", "แผน", "ตามแผน");
            Add(FigureRole.NoData, 0, "ไม่มีข้อมูล", "ไม่ทราบ", "ไม่ทราบยอด", "ไม่ระบุ", "ไม่ได้รายงาน", "ไม่รายงาน", "ไม่มีรายงาน", "ไม่มีการรายงาน", "ไม่ได้เก็บข้อมูล", "ไม่ได้บันทึก", "n/a", "na", "n.a.", "null", "nan", "no data", "unknown", "ไม่พบข้อมูล", "ขาดข้อมูล", "ว่าง", "ไม่มีตัวเลข", "เท่าเดิม", "เหมือนเดิม", "คงเดิม", "ตามเดิม", "ไม่เปลี่ยนแปลง", "ตามแนบ", "ตามไฟล์แนบ", "ตามเอกสารแนบ");
            Add(FigureRole.ForeignCurrency, 0, "$", "€", "£", "¥", "₭", "₫", "₩", "₹", "₽", "usd", "us$", "eur", "gbp", "jpy", "cny", "rmb", "lak", "vnd", "sgd", "ดอลลาร์", "ดอลล่าร์", "ดอลลาร์สหรัฐ", "เหรียญ", "ยูโร", "เยน", "หยวน", "กีบ", "ปอนด์", "ดอง", "ริงกิต", "dollar", "dollars", "kip", "yuan", "euro", "btc", "usdt", "บิตคอยน์", "วอน");
            Add(FigureRole.FormulaOrError, 0, SheetErrors.Texts);
            Add(FigureRole.FormulaOrError, 0, "error", "#", "##", "####", "#####", "######", "########", "loading...", "loading", "true", "false");
            Add(FigureRole.Range, 0, "…", "..");
        }
    }
}
