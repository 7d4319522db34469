using System.Globalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>The program's settings in sentences, so that officers see what the numbers rest on.</summary>
internal static class GuideSettings
{
    public static IEnumerable<(string Topic, string Text, Cell Grade)> Lines(Program program)
    {
        foreach (var criterion in program.Grading.Criteria)
        {
            yield return ($"เกณฑ์ {criterion.Name}", Force(program, criterion), Cell.Empty);
        }

        var measures = program.Grading.Criteria.Select(criterion => criterion.Measure).ToHashSet();
        if (measures.Contains(CriterionMeasure.Growth))
        {
            yield return ("ปีฐาน", program.Grading.BaseYear switch
            {
                BaseYear.Fiscal => "เดือนเดียวกันของปีงบประมาณก่อนหน้า",
                BaseYear.Calendar => string.Create(CultureInfo.InvariantCulture, $"เดือนเดียวกันของปีปฏิทิน พ.ศ. {program.Quarter.FiscalYear - 1}"),
            }, Cell.Empty);
            yield return ("การเทียบยอดเพิ่มขึ้น", program.Grading.GrowthTest switch
            {
                GrowthTest.PrintedTarget => "ใช้ตัวเลขเป้าหมายที่พิมพ์ในหนังสือ ส่วนร้อยละคิดจากปีฐานและตัดทศนิยมสองตำแหน่งโดยไม่ปัดขึ้น",
                GrowthTest.ExactGrowth => "ใช้ปีฐานคูณอัตราเพิ่มโดยไม่ปัดเศษ ร้อยละที่แสดงตัดทศนิยมสองตำแหน่งโดยไม่ปัดขึ้น",
            }, Cell.Empty);
            yield return ("เป้าหมายเมื่อครบไตรมาส", program.Grading.QuarterTarget switch
            {
                QuarterTarget.Printed => "ใช้ยอดรวมที่พิมพ์ในหนังสือ ซึ่งบางอำเภอต่างจากผลรวมรายเดือน 1 บาทเนื่องจากการปัดเศษ",
                QuarterTarget.Sum => "ใช้ผลรวมของเป้าหมายรายเดือน",
            }, Cell.Empty);
        }

        if (measures.Contains(CriterionMeasure.Share))
        {
            yield return ("ตัวหารของร้อยละ", program.Grading.Registrants switch
            {
                DivisorSource.Snapshot => "ใช้จำนวนตามตารางในหนังสือตลอดไตรมาส",
                DivisorSource.Current => "ใช้จำนวนล่าสุดที่อำเภอรายงาน จนกว่าจะมีรายงานใช้จำนวนตามตารางในหนังสือ",
            }, Cell.Empty);
            yield return ("การเทียบร้อยละ", "เทียบจากจำนวนจริงโดยไม่ปัดเศษ ศูนย์จำหน่ายและผู้ประกอบการนับเป็นหนึ่งหน่วยเท่ากัน ส่วนตัวหารนับเฉพาะผู้ลงทะเบียน", Cell.Empty);
        }

        yield return ("ระดับของจังหวัด", program.Grading.ProvinceGrade switch
        {
            ProvinceGrade.Off => "ไม่จัดระดับ แสดงเฉพาะผลรวม",
            ProvinceGrade.SameRule => "ใช้เกณฑ์เดียวกันกับผลรวมของอำเภอที่รายงานแล้ว ทั้งผลงาน เป้าหมาย ปีฐาน และตัวหารนับเฉพาะอำเภอและเดือนที่รายงาน เกณฑ์ขั้นต่ำที่เป็นจำนวนคูณด้วยจำนวนอำเภอที่รายงาน",
        }, Cell.Empty);
        yield return ("กำหนดส่งรายงาน", Deadline(program.Deadline), Cell.Empty);
        yield return ("รายงานซ้ำ", program.LatestWins
            ? "ใช้รายงานที่ได้รับล่าสุด ฉบับเดิมเก็บไว้ในประวัติการแก้ไข"
            : "ใช้รายงานที่ได้รับฉบับแรก ฉบับหลังเก็บไว้ในประวัติการแก้ไข", Cell.Empty);
    }

    private static string Force(Program program, Criterion criterion)
    {
        var parts = new List<string>();
        if (criterion.From is { } from)
        {
            parts.Add($"เริ่มวัดตั้งแต่ {ThaiText.LongDate(from)}");
        }

        if (criterion.SuspendedFrom is { } suspended)
        {
            parts.Add($"ระงับการวัดตั้งแต่ {ThaiText.LongDate(suspended)}");
        }

        if (criterion.Proxy is { } proxy)
        {
            parts.Add($"ก่อนเริ่มวัดใช้ {program.FindIndicator(proxy)?.Name ?? proxy.Value} แทน");
        }

        if (criterion.Less is { } less)
        {
            parts.Add($"หักด้วย {program.FindIndicator(less)?.Name ?? less.Value}");
        }

        return parts.Count == 0 ? "ใช้วัดตลอดไตรมาส" : string.Join(" · ", parts);
    }

    private static string Deadline(DeadlineRule rule)
    {
        var about = rule.ReportOffsetMonths switch
        {
            0 => "รายงานของเดือนนั้น",
            -1 => "รายงานของเดือนก่อนหน้า",
            var months => string.Create(CultureInfo.InvariantCulture, $"รายงานของ {Math.Abs(months)} เดือน{(months < 0 ? "ก่อนหน้า" : "ถัดไป")}"),
        };
        var shift = rule.Shift switch
        {
            DueShift.None => "",
            DueShift.Next => " หากตรงกับวันหยุดให้เลื่อนเป็นวันทำการถัดไป",
            DueShift.Previous => " หากตรงกับวันหยุดให้เลื่อนเป็นวันทำการก่อนหน้า",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{about} ครบกำหนดวันที่ {rule.Day}{shift}");
    }
}
