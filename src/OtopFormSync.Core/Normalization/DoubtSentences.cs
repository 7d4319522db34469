namespace OtopFormSync.Core.Normalization;

/// <summary>The Thai sentence of each doubt, for officers and districts.</summary>
public static class DoubtSentences
{
    /// <summary>One sentence without full stop that says what is unclear and, where it helps, the possible meanings.</summary>
    /// <param name="doubt">The doubt.</param>
    /// <returns>The sentence, in Thai.</returns>
    public static string InThai(Doubt doubt)
    {
        ArgumentNullException.ThrowIfNull(doubt);
        return doubt.Code switch
        {
            DoubtCode.Empty => "ไม่มีข้อความ",
            DoubtCode.Unreadable => doubt.Facts.IsEmpty ? "อ่านค่าไม่ได้" : $"ไม่เข้าใจข้อความ “{Fact(doubt, 0)}”",
            DoubtCode.TooLong => $"ข้อความยาวเกิน {Fact(doubt, 0)} ตัวอักษร จึงไม่ได้อ่านค่า",
            DoubtCode.Dash => "มีเพียงเครื่องหมายขีดหรือจุด ไม่แน่ชัดว่าเป็นศูนย์ หรือยังไม่รายงาน",
            DoubtCode.NoData => $"ระบุว่า “{Fact(doubt, 0)}” จึงยังไม่มีค่าให้บันทึก",
            DoubtCode.Waiting => $"ระบุว่า “{Fact(doubt, 0)}” จึงยังไม่ใช่ค่าสุดท้าย",
            DoubtCode.Approximate => $"เป็นค่าโดยประมาณ (“{Fact(doubt, 0)}”) ขอทราบตัวเลขที่แน่นอน",
            DoubtCode.Bound => $"เป็นขอบเขตของค่า (“{Fact(doubt, 0)}”) ไม่ใช่ตัวเลขที่แน่นอน",
            DoubtCode.Range => $"เป็นช่วงของค่า (“{Fact(doubt, 0)}”) ขอทราบตัวเลขเดียว",
            DoubtCode.SeveralFigures => $"มีตัวเลขมากกว่าหนึ่งค่า (“{Fact(doubt, 0)}”) ไม่แน่ชัดว่าค่าใดคือค่าที่รายงาน",
            DoubtCode.Sum => $"เป็นการคำนวณ (“{Fact(doubt, 0)}”) ขอทราบผลลัพธ์เป็นตัวเลขเดียว",
            DoubtCode.AmbiguousSeparator => $"อ่านค่า “{Fact(doubt, 0)}” ได้สองทาง คือ {Fact(doubt, 1)} หรือ {Fact(doubt, 2)}",
            DoubtCode.IllFormedGroups => $"เครื่องหมายคั่นหลักใน “{Fact(doubt, 0)}” ไม่เป็นชุดละสามหลัก อาจพิมพ์ตกหรือเกิน",
            DoubtCode.LeadingZero => $"“{Fact(doubt, 0)}” ขึ้นต้นด้วยเลขศูนย์ อาจเป็นหมายเลขมากกว่าจำนวน",
            DoubtCode.AmbiguousWords => $"คำบอกจำนวนอ่านได้สองทาง คือ {Fact(doubt, 0)} หรือ {Fact(doubt, 1)}",
            DoubtCode.WordsContradictFigure => $"ตัวเลขกับค่าในวงเล็บไม่ตรงกัน ({Fact(doubt, 0)} กับ {Fact(doubt, 1)})",
            DoubtCode.Negative => $"ค่าติดลบ (“{Fact(doubt, 0)}”) ไม่ควรเกิดขึ้นในช่องนี้",
            DoubtCode.Bracketed => $"ตัวเลขอยู่ในวงเล็บ (“{Fact(doubt, 0)}”) ไม่แน่ชัดว่าเป็นค่าติดลบหรือข้อความประกอบ",
            DoubtCode.WrongUnit => $"หน่วย “{Fact(doubt, 0)}” ไม่ใช่หน่วยของช่องนี้",
            DoubtCode.ForeignCurrency => $"เป็นสกุลเงินอื่น (“{Fact(doubt, 0)}”) ขอทราบยอดเป็นบาท",
            DoubtCode.NotWhole => $"“{Fact(doubt, 0)}” ไม่ใช่จำนวนเต็ม",
            DoubtCode.TooLarge => $"“{Fact(doubt, 0)}” มากเกินกว่าที่ควรเป็น",
            DoubtCode.FractionOrPercent => $"อ่านค่าได้สองทาง คือ ร้อยละ {Fact(doubt, 0)} หรือ ร้อยละ {Fact(doubt, 1)}",
            DoubtCode.FormulaOrError => $"เป็นสูตรหรือข้อความผิดพลาดของตาราง (“{Fact(doubt, 0)}”)",
            DoubtCode.Scientific => $"เป็นรูปแบบวิทยาศาสตร์ (“{Fact(doubt, 0)}”) ซึ่งเลขท้ายอาจหายไป ขอทราบตัวเลขเต็ม",
            DoubtCode.Ordinal => $"“{Fact(doubt, 0)}” เป็นลำดับที่ ไม่ใช่จำนวน",
            DoubtCode.UnknownDistrict => $"ไม่พบชื่ออำเภอของจังหวัดใน “{Fact(doubt, 0)}”",
            DoubtCode.SeveralDistricts => $"ระบุมากกว่าหนึ่งอำเภอ ({Fact(doubt, 0)} และ {Fact(doubt, 1)})",
            DoubtCode.NearSeveralDistricts => $"ชื่อใกล้เคียงมากกว่าหนึ่งอำเภอ ({Fact(doubt, 0)} หรือ {Fact(doubt, 1)})",
            DoubtCode.TotalRow => $"“{Fact(doubt, 0)}” เป็นผลรวม ไม่ใช่อำเภอ",
            DoubtCode.ProvinceOnly => $"ระบุเพียงจังหวัด{Fact(doubt, 0)} ไม่ระบุอำเภอ",
            DoubtCode.OtherProvince => $"“{Fact(doubt, 0)}” ไม่อยู่ในจังหวัดนี้",
            DoubtCode.CodeContradictsName => $"รหัส {Fact(doubt, 0)} ไม่ใช่รหัสของอำเภอ{Fact(doubt, 1)}",
            DoubtCode.UnknownCode => $"ไม่พบรหัสอำเภอ {Fact(doubt, 0)}",
            DoubtCode.NotADistrict => $"“{Fact(doubt, 0)}” เป็นชื่อตำบล หมู่บ้าน เทศบาล หรือหน่วยงานอื่น ไม่แน่ชัดว่าหมายถึงอำเภอใด",
            DoubtCode.DistrictUncertain => $"“{Fact(doubt, 0)}” ไม่ยืนยันว่าเป็นอำเภอใด",
            DoubtCode.NoYear => "ไม่ได้ระบุปี",
            DoubtCode.NoMonth => "ไม่ได้ระบุเดือน",
            DoubtCode.NoDay => "ไม่ได้ระบุวันที่",
            DoubtCode.NoSuchMonth => $"ไม่มีเดือนที่ {Fact(doubt, 0)}",
            DoubtCode.NoSuchDay => $"ไม่มีวันที่ “{Fact(doubt, 0)}” ในปฏิทิน",
            DoubtCode.NoSuchTime => $"เวลาใน “{Fact(doubt, 0)}” ไม่ถูกต้อง",
            DoubtCode.NoTime => "ไม่ได้ระบุเวลา",
            DoubtCode.YearOutsideWindow => $"ปี {Fact(doubt, 0)} อยู่นอกช่วง พ.ศ. 2560–2580 (ค.ศ. 2017–2037)",
            DoubtCode.EraContradiction => $"ศักราชที่ระบุ ({Fact(doubt, 0)}) ไม่ตรงกับปี {Fact(doubt, 1)}",
            DoubtCode.FiscalYearContradiction => $"{Fact(doubt, 0)} ไม่อยู่ในปีงบประมาณ {Fact(doubt, 1)}",
            DoubtCode.SeveralMonths => $"ระบุมากกว่าหนึ่งเดือน (“{Fact(doubt, 0)}”)",
            DoubtCode.SeveralDates => $"ระบุมากกว่าหนึ่งวัน (“{Fact(doubt, 0)}”)",
            DoubtCode.QuarterInstead => $"“{Fact(doubt, 0)}” เป็นไตรมาส ขอทราบเป็นรายเดือน",
            DoubtCode.AmbiguousMonth => $"ชื่อเดือนอ่านได้สองทาง คือ {Fact(doubt, 0)} หรือ {Fact(doubt, 1)}",
            DoubtCode.AmbiguousDate => $"“{Fact(doubt, 0)}” อ่านเป็นวันเดือนปีได้มากกว่าหนึ่งทาง",
            DoubtCode.WeekdayContradiction => $"ระบุวัน{Fact(doubt, 0)} แต่วันที่ดังกล่าวตรงกับวัน{Fact(doubt, 1)}",
            DoubtCode.NoSuchQuarter => $"ไม่มีไตรมาสที่ {Fact(doubt, 0)}",
            DoubtCode.QuarterContradiction => $"เดือนกับไตรมาสใน “{Fact(doubt, 0)}” ไม่ตรงกัน",
        };
    }

    private static string Fact(Doubt doubt, int index) => index < doubt.Facts.Count ? doubt.Facts[index] : "…";
}
