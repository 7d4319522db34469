using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>
/// ยอดเดือนธันวาคม 1,234,567 บาท: amounts that no label names, in a report of a mission that counts one kind of baht alone. They are that indicator's
/// where nothing else stands in their sentences, the mail names the mission, and no other amount of it is left to be explained.
/// </summary>
/// <param name="program">The program.</param>
/// <param name="districts">Reads district names.</param>
internal sealed partial class NamelessAmounts(Program program, DistrictReader districts)
{
    /// <summary>The claims, such amounts with their indicator.</summary>
    /// <param name="claims">All claims of the mail.</param>
    /// <param name="subject">Its subject.</param>
    /// <param name="texts">Its texts with their places.</param>
    public ValueList<Claim> Named(ValueList<Claim> claims, string subject, ValueList<(string Text, string Place)> texts)
    {
        if (program.Indicators.Where(indicator => indicator.IsMoney).Take(2).ToList() is not [{ Accumulation: Accumulation.Increment } amount] || claims.Any(claim => claim.Indicator == amount.Key))
        {
            return claims;
        }

        var isTitled = Names(amount, subject);
        var nameless = claims.Where(claim => claim.Indicator is null && claim.CouldMean.Contains(amount.Key)).ToList();
        return nameless.Count > 0 && nameless.TrueForAll(claim => claim.IsImplied || IsBare(claim, isTitled)) && AreOnePerMonth(nameless) && IsOfMission(claims, subject, texts)
            ? [.. claims.Select(claim => nameless.Contains(claim) ? claim with { Indicator = amount.Key, CouldMean = [] } : claim)]
            : claims;
    }

    // ยอดจำหน่าย OTOP เดือนธันวาคม 2566 in the subject is the label of the only amount below it.
    private static bool Names(Indicator amount, string subject) => amount.Columns.Any(label => label.Length > 5 && subject.Contains(label, StringComparison.OrdinalIgnoreCase)) && !Narrowed().IsMatch(subject);

    private bool IsBare(Claim claim, bool isTitled) => claim is { Spot: null, Sight: ClaimSight.Plain, SpansMonths: false, Correction: 0, CouldMean.Count: 1, Value: Reading<decimal>.Value, Kind: ClaimKind.Reported or ClaimKind.Target or ClaimKind.Base }
        && ThaiScript.ArabicDigits(ThaiScript.Canonical(DistrictMention.Without(MonthFinder.WithoutMonths(claim.Words), districts))) is var words
        && (claim.Value.Original.Contains(Baht, StringComparison.Ordinal) || MeasuredByTarget().IsMatch(words) || (isTitled && claim.Value.Original.Contains(',', StringComparison.Ordinal))) && Bare().IsMatch(words) && (isTitled || Speaking().IsMatch(claim.Words));

    // One result for a month; targets may stand beside it.
    private static bool AreOnePerMonth(List<Claim> nameless) =>
        nameless.FindAll(claim => claim.Kind == ClaimKind.Reported) is { Count: > 0 } results && results.Select(claim => claim.Month?.Original.Trim() ?? "").Distinct(StringComparer.Ordinal).Count() == results.Count;

    // By its name, or by a figure that only it counts; what is paid, lent or spent is another matter.
    private bool IsOfMission(ValueList<Claim> claims, string subject, ValueList<(string Text, string Place)> texts)
    {
        var said = string.Join('\n', texts.Select(text => text.Text).Prepend(subject));
        return (said.Contains(program.ShortTitle, StringComparison.OrdinalIgnoreCase) || claims.Any(claim => claim is { Indicator: not null, Sight: ClaimSight.Plain, Value: Reading<decimal>.Value })) && !OtherMatter().IsMatch(said);
    }

    private const string Baht = "บาท";

    private const string Month = @"(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|ม\.?\s?ค\.|ก\.?\s?พ\.|มี\.?\s?ค\.|เม\.?\s?ย\.|พ\.?\s?ค\.|มิ\.?\s?ย\.|ก\.?\s?ค\.|ส\.?\s?ค\.|ก\.?\s?ย\.|ต\.?\s?ค\.|พ\.?\s?ย\.|ธ\.?\s?ค\.)";

    [GeneratedRegex("ยอด|(?<![ก-๎])(?:ผล|ทำได้)|" + Month, RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Speaking();

    [GeneratedRegex("^\\s*(?:re|fwd?|ตอบ|aw)\\s*:|สะสม|เป้า|แผน|ขอทราบ|ขอให้|แก้|ปรับ|กลุ่ม|ร้าน|ตำบล|ต\\.(?!\\s?ค)|งาน(?!\\s*(?:otop|OTOP)?\\s*(?:เดือน|ประจำ|ยอด|ผล))|ออนไลน์|ตลาด|บ้าน|ทั้งจังหวัด|ผลิตภัณฑ์ใหม่|ลงทะเบียน", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Narrowed();

    [GeneratedRegex("(?:แผน|เป้า).*[0-9].*(?:ผล|ทำได้).*[0-9]|(?:ผล|ทำได้).*[0-9].*(?:แผน|เป้า).*[0-9]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex MeasuredByTarget();

    [GeneratedRegex(
        @"^[\s*•\-–.:()]*(?:(?:" + Month + """
        |ยอด(?:เงิน|รวม)?|รวม(?:ทั้งสิ้น|ทั้งหมด|ทั้งเดือน|เป็นเงิน)?|ทั้งสิ้น|ผล(?:งาน|การดำเนินงาน)?|ทำได้|จริง|แผน(?:งาน)?|ค่าเป้าหมาย|เป้าหมาย|เป้า
        |ประจำ|เดือน|ของ|ใน|นี้|จำนวน|เป็นเงิน|เป็น|ได้|คือ|อยู่ที่|เท่ากับ|มี|(?i:otop)|โอทอป|ขอ|ส่ง|แจ้ง|รายงาน|(?:นะ)?(?:ค่ะ|คะ|ครับ)|จ้า
        |[0-9][0-9,]*(?:\.[0-9]+)?\s*(?:ล้าน|แสน|หมื่น|พัน)?\s*(?:บาท)?(?:ถ้วน)?)[\s:=,()\-–/.]*)+$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        PatternTime.Most)]
    private static partial Regex Bare();

    [GeneratedRegex("ค่าใช้จ่าย|(?<!ปี)งบ|เบิก|จ่าย|โอน|ชำระ|หนี้|กู้|ยืม|อุดหนุน|ภาษี|กองทุน|ออม|จัดซื้อ|จัดจ้าง|บริจาค|ค่า(?:อาหาร|ลงทะเบียน|เดินทาง|พาหนะ|ที่พัก|ตอบแทน|วิทยากร|บูธ|เช่า|น้ำ|ไฟ)|เบี้ย|เงินรางวัล|รางวัล", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OtherMatter();
}
