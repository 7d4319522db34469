using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>The words that are understood around a date, in canonical lower-case text.</summary>
internal static class CalendarLexicon
{
    /// <summary>The Thai names of the weekdays, Sunday first.</summary>
    internal static ValueList<string> Weekdays { get; } = ["อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"];

    private static readonly WordTable<(CalendarRole Role, int Value)> Words = new(Build(), WordEdges.AreFree);

    /// <summary>The longest known word at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place.</param>
    /// <param name="role">Its role.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Its length; 0 when no word is known there.</returns>
    internal static int Match(string text, int start, out CalendarRole role, out int value)
    {
        var length = Words.Match(text, start, out var word);
        (role, value) = length > 0 ? word : (CalendarRole.Unknown, 0);
        return length;
    }

    private static Dictionary<string, (CalendarRole, int)> Build()
    {
        var words = new Dictionary<string, (CalendarRole, int)>(StringComparer.Ordinal);
        AddWeekdays();
        Add(CalendarRole.BuddhistEra, "พ.ศ.", "พ.ศ", "พศ.", "พศ", "พ. ศ.", "b.e.", "b.e", "be");
        Add(CalendarRole.CommonEra, "ค.ศ.", "ค.ศ", "คศ.", "คศ", "ค. ศ.", "c.e.", "c.e", "ce", "a.d.", "a.d", "ad");
        Add(CalendarRole.FiscalYear, "ปีงบประมาณ", "ปี งบประมาณ", "ปีงบ", "ปีงบฯ", "ปีงปม.", "ปีงบ.", "งบประมาณ", "งบปี", "fy", "fiscal year", "ของปีงบประมาณ");
        Add(CalendarRole.Quarter, "ไตรมาส", "ไตรมาสที่", "ไตรมาศ", "ไตรมาศที่", "ไตรมาสท่ี", "quarter", "q", "qtr");
        AddQuarters();
        Add(CalendarRole.YearWord, "ปี", "year", "ประจำปี");
        Add(CalendarRole.MonthWord, "เดือน", "ประจำเดือน", "เดือนที่", "month", "ในเดือน", "ของเดือน", "รอบเดือน", "ประจำรอบเดือน", "งวดเดือน", "ประจำงวดเดือน", "งวด", "ประจำงวด", "งวดประจำเดือน", "ด.");
        Add(CalendarRole.Until, "ถึง", "to", "until", "through", "ถึงวันที่", "และ", "กับ", "หรือ", "ตั้งแต่", "or", "and", "&", "~");
        Add(CalendarRole.TimeWord, "เวลา", "at");
        Add(CalendarRole.TimeEnd, "น.", "น", "นาฬิกา", "hrs", "hrs.");
        Add(CalendarRole.BeforeNoon, "am", "a.m.", "a.m", "ก่อนเที่ยง");
        Add(CalendarRole.AfterNoon, "pm", "p.m.", "p.m", "หลังเที่ยง");
        Add(CalendarRole.Zone, "z", "utc", "gmt");
        Add(CalendarRole.Separator, "/", "-", ".", ",");
        Add(CalendarRole.Colon, ":");
        Add(
            CalendarRole.Aside,
            "วันที่", "วัน", "ที่", "ลงวันที่", "ณ", "ณ วันที่", "เมื่อ", "เมื่อวันที่", "ประจำ", "รายงาน", "รายงานผล", "รายงานประจำ", "ของ", "สำหรับ", "รอบ", "ส่ง", "ข้อมูล", "ผลการดำเนินงาน", "รายงานผลการดำเนินงาน", "otop", "ยอดจำหน่าย", "ยอดขาย",
            "on", "the", "of", "report", "for", "date", "ครับ", "ค่ะ", "คะ", "(", ")", "[", "]", "'", "\"", "*", "สิ้นสุด", "ข้อมูล ณ", "in",
            "bbbb", "bb"); // the place of a Buddhist year that another program could not show
        words["พุทธศักราช"] = (CalendarRole.BuddhistEra, 0);
        words["คริสต์ศักราช"] = (CalendarRole.CommonEra, 0);
        return words;

        void Add(CalendarRole role, params string[] forms)
        {
            foreach (var form in forms)
            {
                words[form] = (role, 0);
            }
        }

        void AddQuarters()
        {
            string[][] numbers = [["แรก", "หนึ่ง"], ["สอง"], ["สาม"], ["สี่", "สุดท้าย"]];
            foreach (var (number, quarter) in numbers.SelectMany((forms, index) => forms.Select(form => (form, index + 1))))
            {
                words["ไตรมาส" + number] = words["ไตรมาสที่" + number] = (CalendarRole.Quarter, quarter);
            }
        }

        void AddWeekdays()
        {
            string[][] others =
            [
                ["อาทิต", "อาทิตย", "อา.", "sunday", "sun", "sun."],
                ["จันทร", "จัน", "จ.", "monday", "mon", "mon."],
                ["อ.", "tuesday", "tue", "tues", "tue."],
                ["พ.", "wednesday", "wed", "wed."],
                ["พฤหัส", "พฤหัสฯ", "พฤ.", "thursday", "thu", "thur", "thurs", "thu."],
                ["ศุกร", "ศ.", "friday", "fri", "fri."],
                ["เสาร", "ส.", "saturday", "sat", "sat."],
            ];
            for (var day = 0; day < 7; day++)
            {
                foreach (var form in others[day].Append(Weekdays[day]))
                {
                    words[form] = (CalendarRole.Weekday, day);
                    if (form[0] > 'z' && form[^1] != '.')
                    {
                        words["วัน" + form] = (CalendarRole.Weekday, day);
                        words["วัน" + form + "ที่"] = (CalendarRole.Weekday, day);
                        words[form + "ที่"] = (CalendarRole.Weekday, day);
                    }
                }
            }
        }
    }
}
