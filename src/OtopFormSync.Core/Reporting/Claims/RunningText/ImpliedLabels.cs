using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>
/// What was done, where no label says what it is: ขายได้ 100 บาท, ยอดเดือนธันวาคม 100 บาท, ขึ้นทะเบียน 2 รายการ, ไม่มีของใหม่. Things that were registered are
/// counted by no other indicator; of anything else the whole mail must tell that nothing else is meant.
/// </summary>
/// <param name="amount">What is sold, in baht; null where the program has no such indicator.</param>
/// <param name="count">What is registered anew; null where it has none.</param>
internal sealed partial class ImpliedLabels(Indicator? amount, Indicator? count)
{
    /// <summary>What is no verb among them: ยอดเดือนธันวาคม.</summary>
    public const string Noun = "ยอด";

    /// <summary>Finds them.</summary>
    /// <param name="text">The text, Arabic digits.</param>
    /// <param name="line">The same, as long, with the months blanked.</param>
    /// <param name="labels">The labels that stand in it.</param>
    public List<Label> In(string text, string line, IReadOnlyCollection<Label> labels)
    {
        var found = new List<Label>();
        if (amount is not null && !labels.Any(label => label.Indicator.IsMoney) && Amount(text, line, labels) is { } sold)
        {
            found.Add(sold);
        }

        if (count is not null && !labels.Any(label => label.Indicator == count && !label.IsUnit) && Count(line, labels) is { } registered)
        {
            found.Add(registered);
        }

        return found;
    }

    // The first of them whose figure no other label stands before.
    private Label? Amount(string text, string line, IReadOnlyCollection<Label> labels) => Sold().Matches(line).Concat(OfMonth().Matches(text)).OrderBy(match => match.Index)
        .Where(match => IsFree(match, labels) && (Baht().Match(line, match.Index + match.Length) is { Success: true } figure && !OfSeveralMonths().IsMatch(figure.Value) && !labels.Any(label => label.Start >= match.Index && label.Start < figure.Index + figure.Length)))
        .Select(match => new Label(match.Index, match.Index + match.Length, amount!, IsUnit: false) { IsImplied = true }).FirstOrDefault();

    private Label? Count(string line, IReadOnlyCollection<Label> labels)
    {
        foreach (var match in Registered().Matches(line).Concat(New().Matches(line)).OrderBy(match => match.Index).Where(match => IsFree(match, labels) && !line[..match.Index].Contains("เดิม", StringComparison.Ordinal))) // ของเดิม 5 ของใหม่ 2
        {
            var (end, next) = (match.Index + match.Length, labels.Where(label => !label.IsUnit && label.Start >= match.Index + match.Length).Select(label => label.Start).DefaultIfEmpty(line.Length).Min());
            var (behind, isThing) = (line[end..next], match.Groups["thing"].Success);
            if (OfThings(behind) || InFront().IsMatch(line[..match.Index]))
            {
                return new(match.Index, end, count!, IsUnit: false) { IsImplied = isThing };
            }

            // Digital Wallet 8 ราย ลงทะเบียนเพิ่ม 2: who takes part is registered as well.
            var isAfterOther = labels.Any(label => !label.IsUnit && label.Indicator.IsCounted && label.Start < match.Index);
            if ((isThing || !isAfterOther) && (Few().IsMatch(behind) || NilWords.BeginWith(behind.TrimStart(' ', ':', '=', '-', '–')) || (NilWords.EndWith(line[..match.Index]) && Ends().IsMatch(behind)) || Denied().IsMatch(line[..match.Index])))
            {
                return new(match.Index, end, count!, IsUnit: false) { IsImplied = true };
            }
        }

        return null;
    }

    // 2 รายการ, อีก 1 ตัว: the unit tells what was registered; people are counted by another.
    private bool OfThings(string behind) => FigureRun.Of(behind, count!) is [var first, ..] && behind[first.At..first.End] is var figure && Leading().IsMatch(behind[..first.At])
        && figure[(figure.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)..].Trim() is { Length: > 0 } unit && unit != "ราย" && CountUnits.MayStandFor(unit, count!);

    private static bool IsFree(Match match, IReadOnlyCollection<Label> labels) => !labels.Any(label => match.Index < label.End && match.Index + match.Length > label.Start);

    // Behind what may touch it, Thai having no spaces; behind the district's name it may stand, too.
    private const string Begin = @"(?<=^|[^ก-๎]|ครับ|ค่ะ|คะ|ส่วน|และ|แล้วก็|ว่า|เรา|นี้|เดือน|ได้|มี|การ|คม|ยน|พันธ์|(?:อำเภอ|อ\.)\s?[ก-๎]{3,16})";

    [GeneratedRegex(Begin + @"(?:(?:ขาย|จำหน่าย)(?:สินค้า|ผลิตภัณฑ์|ของ)?\s?(?:(?i:otop)|โอทอป)?\s?ได้|รายได้(?!จาก(?!การ)|สุทธิ|เฉลี่ย)|(?:ขาย|จำหน่าย)(?=\s*[:=]))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Sold();

    // ยอดเดือนธันวาคม, ยอด พ.ย. 66.
    [GeneratedRegex(Begin + Noun + @"(?=\s?(?:(?i:otop)|โอทอป)?\s?(?:ของ|ประจำ)?(?:เดือน|งวด)?\s?(?:มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา|[มกพสตธ]ิ?ี?\.?\s?[คยพ]\.?\s?[0-9]))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfMonth();

    [GeneratedRegex(@"\G[^0-9]{0,40}?(?:[0-9][0-9,.]*\s*(?:ล้าน|แสน|หมื่น|พัน)?\s*(?:บาท|บ\.)|(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ยี่)[ก-๎\s]{0,60}บาท)(?!ละ)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Baht();

    // รวมสามเดือน 100 บาท is of no month.
    [GeneratedRegex(@"(?:[2-9]|สอง|สาม)\s?เดือน|ไตรมาส", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfSeveralMonths();

    [GeneratedRegex(@"(?<=^|[^ก-๎]|ไม่มี|ไม่ได้|มี|การ|และ|ได้|ขอ|ครับ|ค่ะ|คะ)(?:ลง|ขึ้น|จด)ทะเบียน(?:เพิ่มเติม|เพิ่มใหม่|เพิ่มขึ้น|เพิ่ม|ใหม่)?(?!การค้า|พาณิชย์|ผู้|ร้าน|เข้า)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Registered();

    // ของใหม่, สินค้าตัวใหม่, ของขึ้นทะเบียนใหม่; ของ alone says whose.
    [GeneratedRegex(@"(?<=^|[^ก-๎]|ไม่มี|มี|ส่วน|และ|ครับ|ค่ะ|คะ)(?<thing>(?:สินค้า|ของ|ตัว|รายการ)(?:ตัว|รายการ)?(?:ที่)?(?:(?:ลง|ขึ้น|จด)ทะเบียน)?(?:ใหม่|เพิ่ม))(?!ขึ้น|กว่า|จาก|ล่าสุด)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex New();

    [GeneratedRegex(@"^[\s:=\-–]*(?:จำนวน|อีก|ได้|มี|เพียง|[\s:=])*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Leading();

    // Nothing but a small number.
    [GeneratedRegex(@"^[\s:=\-–]*(?:จำนวน|อีก|ได้|มี|[\s:=])*[0-9]{1,3}(?![0-9,.])\s*(?:(?:นะ)?(?:ครับ|ค่ะ|คะ)|จ้า)?[\s.]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Few();

    [GeneratedRegex(@"^\s*(?:(?:ใน)?เดือนนี้|เลย|(?:นะ)?(?:ครับ|ค่ะ|คะ)|จ้า|และ|ส่วน|[\s.])*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Ends();

    [GeneratedRegex(@"(?:^|\s)(?:ยัง)?ไม่ได้(?:มี|ขอ|มา)?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Denied();

    // 1 ผลิตภัณฑ์ (ลงทะเบียนใหม่).
    [GeneratedRegex(@"[0-9]{1,3}\s*(?:ผลิตภัณฑ์|รายการ|ชนิด|อย่าง|ตัว|ชิ้น)\s*\($", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex InFront();
}
