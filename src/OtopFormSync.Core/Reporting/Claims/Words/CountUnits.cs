using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Reporting.Claims.Words;

/// <summary>Words by which people count what an indicator counts under another name: 7 กลุ่ม for 7 ราย, 2 ชนิด for 2 ผลิตภัณฑ์.</summary>
internal static class CountUnits
{
    private static readonly string[] OfPeople = ["ราย", "คน", "ท่าน", "กลุ่ม", "ร้าน", "ร้านค้า", "แห่ง"];
    private static readonly string[] OfThings = ["ผลิตภัณฑ์", "รายการ", "ชนิด", "อย่าง", "ตัว", "ชิ้น"];

    /// <summary>True for the indicator's own unit, and for words that people use in its place.</summary>
    /// <param name="unit">The unit beside a figure.</param>
    /// <param name="indicator">What is counted.</param>
    public static bool MayStandFor(string unit, Indicator indicator) =>
        unit == indicator.Unit || Array.Exists([OfPeople, OfThings], words => words.Contains(unit) && words.Contains(indicator.Unit));

    /// <summary>True for a word that counts what the indicator does not: ผลิตภัณฑ์ใหม่ 2 กลุ่ม. ราย people write for whatever they count.</summary>
    /// <param name="unit">The unit beside a figure.</param>
    /// <param name="indicator">What is counted.</param>
    public static bool CountOther(string unit, Indicator indicator) =>
        indicator.Kind == IndicatorKind.Count && unit is not ("ราย" or "รายการ") && !MayStandFor(unit, indicator)
        && ((OfPeople.Contains(unit) && OfThings.Contains(indicator.Unit)) || (OfThings.Contains(unit) && OfPeople.Contains(indicator.Unit)));
}
