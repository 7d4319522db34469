using OtopFormSync.Core.Results;

namespace OtopFormSync.Testing;

/// <summary>A book as the office gets it: nine districts, grades, notes, officers' columns and long Thai texts.</summary>
public static class SampleBook
{
    public static readonly (string Code, string Name, CellLook Look, string Grade, decimal Sales, decimal Target)[] Districts =
    [
        ("4301", "เมืองหนองคาย", CellLook.GradeA, "A ●", 61_234_500.50m, 58_112_345m),
        ("4302", "ท่าบ่อ", CellLook.GradeB, "B ◕", 43_638_812.00m, 43_600_000m),
        ("4304", "โพนพิสัย", CellLook.GradeC, "C ◑", 21_500_000m, 21_400_321m),
        ("4305", "ศรีเชียงใหม่", CellLook.GradeD, "D ○", 9_871_234.25m, 12_345_678m),
        ("4307", "สังคม", CellLook.GradeNone, "–", 0m, 3_210_987m),
        ("4314", "สระใคร", CellLook.GradeA, "A ●*", 7_654_321m, 7_000_000m),
        ("4315", "เฝ้าไร่", CellLook.GradeD, "D ○", 1_111_111.11m, 4_500_000m),
        ("4316", "รัตนวาปี", CellLook.GradeC, "C ◑", 5_432_100m, 5_400_000m),
        ("4317", "โพธิ์ตาก", CellLook.GradeB, "B ◕", 2_222_222m, 2_000_000m),
    ];

    public static ResultsBook Make() => new("ผลการจัดระดับ OTOP จังหวัดหนองคาย ไตรมาส 1/2567", [Summary(), Sales(), Review(), Guide()]);

    /// <summary>The book with one cell changed.</summary>
    public static ResultsBook With(ResultsBook book, int tab, string row, string column, Func<Cell, Cell> change)
    {
        var changed = book.Tabs[tab];
        var index = changed.Columns.Index().Single(known => known.Item.Key == column).Index;
        return book with
        {
            Tabs = [.. book.Tabs.Select(other => other == changed
                ? changed with { Rows = [.. changed.Rows.Select(known => known.Key == row ? known with { Cells = [.. known.Cells.Index().Select(cell => cell.Index == index ? change(cell.Item) : cell.Item)] } : known)] }
                : other)],
        };
    }

    public static Tab Summary() => new()
    {
        Key = "summary",
        Title = "สรุปผลการจัดระดับ",
        Heading = "สรุปผลการจัดระดับ OTOP จังหวัดหนองคาย ไตรมาส 1/2567 (ต.ค.–ธ.ค. 66)",
        Stamp = "ข้อมูล ณ วันที่ 16 มกราคม 2567 เวลา 09.42 น.",
        Intro =
        [
            Cell.Of("A ● ครบทุกเกณฑ์", CellLook.GradeA), Cell.Of("B ◕ ขาด Wallet ถึงร้อยละ 10", CellLook.GradeB), Cell.Of("C ◑ ยอดจำหน่ายถึงเป้า", CellLook.GradeC),
            Cell.Of("D ○ ยอดจำหน่ายไม่ถึงเป้า", CellLook.GradeD), Cell.Of("– ยังจัดระดับไม่ได้", CellLook.GradeNone),
            Cell.Of("เครื่องหมาย * หมายถึงระดับชั่วคราว เพราะเกณฑ์บางข้อยังไม่วัด ช่องสีเหลืองเป็นของเจ้าหน้าที่ ระบบไม่เขียนทับ", CellLook.Muted),
        ],
        Columns =
        [
            new() { Key = "code", Title = "รหัส", Width = 6, IsKey = true, IsFrozen = true },
            new() { Key = "rank", Title = "ที่", Width = 5, Alignment = Alignment.Center, IsFrozen = true },
            new() { Key = "district", Title = "อำเภอ", Width = 16, IsFrozen = true },
            new() { Key = "grade", Title = "ระดับ", Width = 9, Alignment = Alignment.Center },
            new() { Key = "products", Title = "ผลิตภัณฑ์ใหม่", Group = "ตัวชี้วัดเทียบเป้าหมาย", Width = 11, Alignment = Alignment.Right },
            new() { Key = "sales", Title = "ยอดจำหน่าย (บาท)", Group = "ตัวชี้วัดเทียบเป้าหมาย", Width = 16, Alignment = Alignment.Right },
            new() { Key = "wallet", Title = "ผู้เข้าร่วม Wallet (ร้อยละ)", Group = "ตัวชี้วัดเทียบเป้าหมาย", Width = 13, Alignment = Alignment.Right },
            new() { Key = "oct", Title = "ต.ค. 66", Group = "การส่งรายงาน", Width = 11, Alignment = Alignment.Center },
            new() { Key = "nov", Title = "พ.ย. 66", Group = "การส่งรายงาน", Width = 11, Alignment = Alignment.Center },
            new() { Key = "dec", Title = "ธ.ค. 66", Group = "การส่งรายงาน", Width = 11, Alignment = Alignment.Center },
            new() { Key = "gap", Title = "ยังขาดเพื่อถึงระดับถัดไป", Width = 34 },
            new() { Key = "override", Title = "ระดับที่ปรับ", Group = "ส่วนของเจ้าหน้าที่", Width = 10, Alignment = Alignment.Center, IsOfficers = true, Choices = ["A", "B", "C", "D"] },
            new() { Key = "reason", Title = "เหตุผล", Group = "ส่วนของเจ้าหน้าที่", Width = 22, IsOfficers = true },
            new() { Key = "note", Title = "หมายเหตุ", Group = "ส่วนของเจ้าหน้าที่", Width = 22, IsOfficers = true },
        ],
        Rows = [.. Districts.Select((district, index) => new Row(district.Code, RowKind.Item,
        [
            Cell.Of(district.Code), Cell.Of(index + 1m),
            Cell.Of(district.Name),
            Cell.Of(district.Grade, district.Look),
            Cell.Of(index % 3m, look: index % 3 == 0 ? CellLook.Bad : CellLook.Good),
            Cell.Of(district.Sales, NumberLook.TwoDecimals, district.Sales < district.Target ? CellLook.Bad : CellLook.Good, "ยอดสะสม ต.ค.–ธ.ค. 66 จากรายงานแบบฟอร์ม แถว 12, 25 และ 31"),
            Cell.Of(7.5m + index, NumberLook.TwoDecimals, CellLook.Neutral),
            Cell.Of("ตรงเวลา", CellLook.Good), Cell.Of("ล่าช้า", CellLook.Attention), index == 4 ? Cell.Of("ยังไม่รายงาน", CellLook.Bad) : Cell.Of("ไม่มีผลงาน", CellLook.Neutral),
            Cell.Of(district.Sales < district.Target ? "ขาดยอดจำหน่ายอีก 2,474,443.75 บาท และผู้เข้าร่วมโครงการ Digital Wallet อีก 3 ราย จึงจะถึงระดับ C" : "ผู้เข้าร่วมอีก 3 ราย"),
            Cell.Empty, Cell.Empty, Cell.Empty,
        ])), new Row("total", RowKind.Total,
        [
            Cell.Of("total"), Cell.Empty, Cell.Of("รวมทั้งจังหวัด"), Cell.Empty, Cell.Of(9m), Cell.Of(152_664_300.86m, NumberLook.TwoDecimals), Cell.Empty,
            Cell.Of("9/9"), Cell.Of("9/9"), Cell.Of("8/9"), Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty,
        ])],
        Notes = [Cell.Of("หมายเหตุ: เกณฑ์ตามหนังสือจังหวัด ลงวันที่ 12 ธันวาคม 2566 กรณีที่หนังสือไม่ได้ระบุไว้ ระบบใช้ระดับสูงสุดที่เกณฑ์ขั้นต่ำครบทุกข้อ รายละเอียดอยู่ในแผ่นงานคำอธิบาย ซึ่งแสดงเกณฑ์ทั้งสิบหกกรณีพร้อมเหตุผล", CellLook.Muted)],
        OfficersMaySort = true,
        Accent = CellLook.GradeA,
        Grades = [new("A", CellLook.GradeA), new("B", CellLook.GradeB), new("C", CellLook.GradeC), new("D", CellLook.GradeD)],
    };

    public static Tab Sales() => new()
    {
        Key = "sales",
        Title = "ยอดจำหน่าย",
        Heading = "ยอดจำหน่ายผลิตภัณฑ์ OTOP เทียบเป้าหมาย",
        Stamp = "ข้อมูล ณ วันที่ 16 มกราคม 2567 เวลา 09.42 น.",
        Columns =
        [
            new() { Key = "district", Title = "อำเภอ", Width = 18, IsFrozen = true },
            new() { Key = "actual", Title = "ยอดจำหน่าย", Width = 18, Alignment = Alignment.Right },
            new() { Key = "target", Title = "เป้าหมาย", Width = 18, Alignment = Alignment.Right },
            new() { Key = "growth", Title = "อัตราการเติบโต (ร้อยละ)", Width = 14, Alignment = Alignment.Right },
        ],
        Rows = [.. Districts.Select(district => new Row(district.Code, RowKind.Item, [Cell.Of(district.Name), Cell.Of(district.Sales, NumberLook.TwoDecimals), Cell.Of(district.Target), Cell.Of(-1.5m, NumberLook.TwoDecimals)])),
            new Row("total", RowKind.Total, [Cell.Of("ผลรวมทั้งหมด"), Cell.Of(152_664_300.86m, NumberLook.TwoDecimals), Cell.Of(157_569_331m), Cell.Empty])],
        Chart = new TabChart("ยอดจำหน่ายเทียบเป้าหมายรายอำเภอ (บาท)", "district", ["actual", "target"], "แผนภูมิแท่งแสดงยอดจำหน่ายและเป้าหมายของเก้าอำเภอ"),
        Accent = CellLook.GradeB,
    };

    public static Tab Review() => new()
    {
        Key = "review",
        Title = "ต้องตรวจสอบ",
        Heading = "รายการที่ต้องตรวจสอบ",
        Stamp = "ข้อมูล ณ วันที่ 16 มกราคม 2567 เวลา 09.42 น.",
        Columns =
        [
            new() { Key = "district", Title = "อำเภอ", Width = 14, IsFrozen = true },
            new() { Key = "what", Title = "สิ่งที่ต้องตรวจสอบ", Width = 46 },
            new() { Key = "original", Title = "ข้อความเดิม", Width = 30 },
            new() { Key = "answer", Title = "คำตัดสิน", Width = 26, IsOfficers = true, Choices = ["ใช้ค่านี้", "ไม่ใช้ค่านี้", "รอข้อมูลเพิ่ม, โทรสอบถามแล้ว"] },
            new() { Key = "reason", Title = "เหตุผล", Width = 26, IsOfficers = true },
        ],
        Rows =
        [
            new("a1", RowKind.Item, [Cell.Of("ท่าบ่อ"), Cell.Of("ไม่สามารถอ่านค่า “1.234” ในช่อง ยอดจำหน่าย ได้แน่ชัด (1,234 บาท หรือ 1.234 บาท) โปรดตรวจสอบกับอำเภอ", CellLook.Attention), Cell.Of("=IMPORTXML(\"http://example.org\")"), Cell.Empty, Cell.Empty]),
            new("b2", RowKind.Item, [Cell.Of("ท่าบ่อ"), Cell.Of("ไฟล์แนบอ่านไม่ได้", CellLook.Bad), Cell.Of("+66 42 000 000"), Cell.Empty, Cell.Empty]),
        ],
        Accent = CellLook.Attention,
    };

    public static Tab Guide() => new()
    {
        Key = "guide",
        Title = "คำอธิบาย",
        Heading = "คำอธิบายการอ่านสมุดผล",
        Stamp = "ข้อมูล ณ วันที่ 16 มกราคม 2567 เวลา 09.42 น.",
        Intro = [Cell.Of("แต่ละแผ่นงานมีตารางเดียว แถวหัวตารางสีน้ำเงินเป็นของระบบ หัวตารางสีเหลืองเป็นช่องของเจ้าหน้าที่ซึ่งระบบอ่านและเก็บไว้เสมอ แม้จะเรียงลำดับหรือแทรกแถวใหม่ ระบบรู้จักแถวจากรหัสที่ซ่อนไว้", CellLook.Plain)],
        Columns = [new() { Key = "case", Title = "กรณี", Width = 12 }, new() { Key = "text", Title = "ความหมาย", Width = 90 }],
        Rows =
        [
            new("s1", RowKind.Section, [Cell.Of("เกณฑ์ตามหนังสือ"), Cell.Empty]),
            new("1", RowKind.Item, [Cell.Of("1", CellLook.Strong), Cell.Of("ผลิตภัณฑ์ใหม่ตั้งแต่ 1 ผลิตภัณฑ์ขึ้นไป ยอดจำหน่ายเพิ่มขึ้นร้อยละ 6 ขึ้นไป และผู้เข้าร่วมตั้งแต่ร้อยละ 10 ขึ้นไป ได้ระดับ A", CellLook.Plain)]),
            new("2", RowKind.Item, [Cell.Of("2", CellLook.Strong), Cell.Of("หนังสือไม่ได้ระบุกรณีนี้", CellLook.Muted)]),
        ],
        Accent = CellLook.Neutral,
    };
}
