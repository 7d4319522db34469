using System.Text;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>Lines of a mail that say whose their figures are, and name another district than the report's: "อ.รัตนวาปี ไม่มีผลการดำเนินงาน" in a mail of เฝ้าไร่.</summary>
internal static partial class OtherDistricts
{
    private const int MostLines = 200;
    private const int LongestLine = 200;
    private const int MostTitles = 8;

    /// <summary>What is asked of such lines.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="texts">The texts with their places.</param>
    /// <param name="forms">Our own forms among its files: where the key of one and its sender agree, what the file is called (phon) says nothing.</param>
    /// <param name="whose">The report's own district; null where it is not known, and nothing is asked.</param>
    /// <param name="isSenders">Whether it is the sender's.</param>
    /// <param name="districts">Reads district names.</param>
    public static IEnumerable<DraftProblem> In(MailContent mail, IEnumerable<(string Text, string Place)> texts, ReturnedForms forms, District? whose, bool isSenders, DistrictReader districts)
    {
        if (whose is null)
        {
            yield break;
        }

        foreach (var attachment in mail.Attachments)
        {
            if (districts.Read(Path.GetFileNameWithoutExtension(attachment.Name)) is var name && !(isSenders && forms.BearsKeyOf(MailPlaces.Attachment(attachment.Name), whose))
                && ((districts.Named(name.Original) is { } named && named.Result != whose) || (IsAbroad(name) && !IsWordInLatin(name.Original))))
            {
                yield return new DraftProblem.SeveralDistricts(MailPlaces.Attachment(attachment.Name), [$"ชื่อไฟล์ “{attachment.Name}”", whose.Name]);
            }
        }

        if ((IsAbroad(districts.Read(mail.Subject)) && CalledInTitle().IsMatch(mail.Subject)) || NamesOtherProvince(mail.Subject, districts))
        {
            yield return new DraftProblem.SeveralDistricts(MailPlaces.Subject, [mail.Subject.Trim(), whose.Name]);
        }

        foreach (var table in mail.Tables)
        {
            if (table.Titles.Take(MostTitles).FirstOrDefault(title => title.Length < LongestLine && IsCalledAbroad(title, districts)) is { } said)
            {
                yield return new DraftProblem.SeveralDistricts(table.Place, [said.Trim(), whose.Name]);
            }
        }

        foreach (var (text, place) in texts)
        {
            var lines = text.Split('\n').Select(Recital.WithoutCited).Where(line => !string.IsNullOrWhiteSpace(line)).Take(MostLines).ToList();
            if (lines.Index().FirstOrDefault(line => line.Item.Length is > 3 and < LongestLine && (IsHeadedByOther(ThaiScript.Canonical(line.Item), whose, districts) || IsReportOfOther(ThaiScript.Canonical(line.Item), whose, districts) || IsOfOther(WithNext(lines, line.Index, districts), whose, districts) || HoldsOther(ThaiScript.Canonical(line.Item), whose, districts))).Item is { } said)
            {
                yield return new DraftProblem.SeveralDistricts(place, [said.Trim(), whose.Name]);
            }
        }
    }

    /// <summary>What is asked of a line that says that the district was wrong: "ส่งผิดอำเภอ", "ขอแก้ไขอำเภอเป็นศรีเชียงใหม่"; not where it sets the report's own in place of another.</summary>
    /// <param name="lines">The lines of the mail with their places.</param>
    /// <param name="isSentOn">Whether the mail sends on another one.</param>
    /// <param name="whose">The report's own district; null where it is not known, and its sender is asked about.</param>
    /// <param name="districts">Reads district names.</param>
    public static IEnumerable<DraftProblem> SaidWrong(IEnumerable<(string Line, string Place)> lines, bool isSentOn, District? whose, DistrictReader districts) =>
        whose is null ? [] : lines.Where(said => WrongHeads.MaySay(said.Line, isSentOn) && IsSaidWrong(ThaiScript.Canonical(said.Line), whose, districts)).Take(1)
            .Select(said => new DraftProblem.SeveralDistricts(said.Place, [said.Line.Trim(), whose.Name]));

    private static bool IsSaidWrong(string line, District whose, DistrictReader districts) =>
        Wrong().IsMatch(line) || (Amended().Match(line) is { Success: true } amended && (Prefix(amended.Groups["name"].Value, districts) is { } named ? named != whose : amended.Groups["called"].Success || amended.Groups["alone"].Success));

    private static bool IsCalledAbroad(string title, DistrictReader districts) =>
        CalledInTitle().Match(ThaiScript.Canonical(title)) is { Success: true } called && (IsAbroad(districts.Read(called.Value)) || NamesOtherProvince(called.Value, districts));

    // อำเภอท่าบ่อ จังหวัดอุดรธานี: whose district that is, is open.
    private static bool NamesOtherProvince(string title, DistrictReader districts) => OfProvince().Matches(ThaiScript.Canonical(title)).Any(province => IsAbroad(districts.Read("จ." + province.Groups["name"].Value)));

    private static bool IsAbroad(Reading<District> reading) => reading is Reading<District>.Doubtful { Doubts: [{ Code: DoubtCode.OtherProvince }] };

    // long.xlsx, base.xlsx: in Latin letters the names of districts far away are words as well.
    private static bool IsWordInLatin(string name) => Ascii.IsValid(name) && !DistrictInLatin().IsMatch(name);

    [GeneratedRegex("am(?:phoe|phur|pur|pher)|district|province|changwat", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex DistrictInLatin();

    // A line that is a name and nothing else, or says who reports: ท่าบ่อ, สพอ.ศรีวิไล ขอส่งรายงาน, จังหวัดอุดรธานี.
    private static bool IsHeadedByOther(string line, District whose, DistrictReader districts) => HeadLine().Match(line) is { Success: true } head && districts.Read(head.Groups["name"].Value) is var read
        && (IsAbroad(read) || NamesOtherProvince(head.Groups["name"].Value, districts) || (!head.Groups["called"].Success && districts.Named(head.Groups["name"].Value) is { } named && named.Result != whose && named.Result.Name == line.Trim()));

    // อำเภอศรีวิไล ขอรายงานเดือนธันวาคม 2566; two districts that report together are none of which the figures can be.
    private static bool IsReportOfOther(string line, District whose, DistrictReader districts) => Reporting().Match(line) is { Success: true } reporting && districts.Read(reporting.Groups["name"].Value).Match(
        named => named.Result != whose,
        doubtful => doubtful.Doubts is [{ Code: DoubtCode.OtherProvince or DoubtCode.SeveralDistricts }]);

    // A name alone is said of the line below it.
    private static string WithNext(List<string> lines, int at, DistrictReader districts) =>
        ThaiScript.Canonical(at + 1 < lines.Count && DistrictMention.Alone(lines[at], districts) is not null ? $"{lines[at].TrimEnd()} {lines[at + 1]}" : lines[at]);

    private static bool IsOfOther(string line, District whose, DistrictReader districts)
    {
        // Most lines begin with a word and bring nothing: looking for names is the costly part.
        var (match, isFigure) = (Lead().Match(line), Figure().IsMatch(line));
        if (!match.Success || !(isFigure || match.Groups["of"].Success))
        {
            return false;
        }

        var (isCalled, words) = (match.Groups["called"].Success, match.Groups["name"].Value);
        if (Prefix(words, districts) is { } named)
        {
            return named != whose;
        }

        // A district of another province, or one that nobody knows, with a figure.
        return isFigure && isCalled && !words.StartsWith(whose.Name, StringComparison.Ordinal) && !whose.Name.StartsWith(words, StringComparison.Ordinal) && districts.Read(match.Groups["called"].Value + words) is Reading<District>.Doubtful;
    }

    // รวมยอดขายของสังคมด้วย: the name without a word for district.
    private static bool HoldsOther(string line, District whose, DistrictReader districts) => Held().Match(line) is { Success: true } held && districts.Named(held.Groups["name"].Value) is { } named && named.Result != whose;

    // The name with which the words begin, in whole; what goes on with a letter of its own may be another name.
    private static District? Prefix(string words, DistrictReader districts)
    {
        for (var length = words.Length; length > 2; length--)
        {
            if (districts.Named(words[..length]) is { } named)
            {
                return named.Result;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^[\s*•\-–]*(?:(?:รายงาน|ข้อมูล|ผลการดำเนินงาน)(?:ของ)?\s?)?(?<name>(?<called>สำนักงานพัฒนาชุมชนอำเภอ|อำเภอ|อ\.|สพอ\.?|จังหวัด|จ\.)?\s*[ก-๎]{3,30}(?:\s*(?:จังหวัด|จ\.)\s*[ก-๎]{3,30})?)(?:\s+(?:ขอ)?(?:ส่ง|แจ้ง|รายงาน)[ก-๎]*)?\s*:?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex HeadLine();

    [GeneratedRegex(@"^[\s*•\-–]*(?:ด้วย\s*)?(?<name>(?:สำนักงานพัฒนาชุมชนอำเภอ|อำเภอ|อ\.|สพอ\.?)\s*[ก-๎]{3,30}?(?:\s*(?:และ|,|/)?\s*(?:อำเภอ|อ\.)\s*[ก-๎]{3,30}?){0,2}(?:\s*(?:จังหวัด|จ\.)\s*[ก-๎]{3,30}?)?)\s*(?:ขอ\s?|(?<=\s))(?:นำ)?(?:ส่ง|แจ้ง|รายงาน)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Reporting();

    [GeneratedRegex(@"(?<!ที่\s?|ใน\s?|งาน\s?|ณ\s?|จาก\s?|กับ\s?)(?:จังหวัด|(?<![ก-๎])จ\.)\s*(?<name>[ก-๎]{3,30})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex OfProvince();

    // Where something took place says nothing of whose the figures are.
    [GeneratedRegex(@"(?<!ที่\s?|ใน\s?|งาน\s?|ณ\s?|จาก\s?|กับ\s?)(?:สำนักงานพัฒนาชุมชนอำเภอ|อำเภอ|อ\.|สพอ\.?|จังหวัด|จ\.)\s*[ก-๎]{3,30}(?:\s*(?:จังหวัด|จ\.)\s*[ก-๎]{3,30})?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex CalledInTitle();

    // Whom a letter is for, and who signs it, is none of whom it tells.
    [GeneratedRegex(@"^[\s*•\-–]*(?:[0-9๐-๙]{1,2}[.)]\s*)?(?:(?:ฝาก|ขอ)?\s?(?:ส่ง|แจ้ง|รายงาน)?\s?(?:ข้อมูล|รายงาน|ผลการดำเนินงาน|ผล|ยอด|ตัวเลข)?\s?(?<of>ของ)\s?)?(?<called>อำเภอ|อ\.\s?|สพอ\.?\s?)?(?<name>[ก-๎]{3,40})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?<!ไม่|(?:หาก|ถ้า|กรณี|ระวัง|อย่า|ห้าม)[^\n]{0,20})(?:ผิดอำเภอ|(?:ชื่อ)?อำเภอ(?:ที่(?:รายงาน|แจ้ง|ส่ง|พิมพ์|ระบุ|กรอก)|ใน(?:หัวข้อ|หัวเรื่อง|เรื่อง|ชื่อไฟล์|รายงาน|หนังสือ))?\s?(?:ผิด(?!ชอบ|พลาดประการใด|ปกติ|นัด)|ไม่ถูก(?!ใจ)))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Wrong();

    // แก้อำเภอท่าบ่อเป็นอำเภอสังคม, แก้เป็นอำเภอสังคม, อำเภอที่ถูกต้องคือสังคม; not แก้ยอดอำเภอท่าบ่อเป็น 100 บาท.
    [GeneratedRegex(
        """
        (?<!ไม่(?:ได้|มี|ต้อง)?(?:การ)?)(?:แก้ไข|แก้|เปลี่ยน|ปรับ)[^\n]{0,20}?(?:อำเภอ|อ\.|สพอ\.?)[^\n]{0,40}?(?:(?<=(?:แก้ไข|แก้|เปลี่ยน|ปรับ)(?:ชื่อ)?(?:อำเภอ|อ\.))(?<alone>))?เป็น\s*(?:ของ\s*)?(?<called>อำเภอ|อ\.|สพอ\.?)?\s*(?<name>[ก-๎]{3,40})
        |(?<!ไม่(?:ได้|มี|ต้อง)?(?:การ)?)(?:แก้ไข|แก้|เปลี่ยน|ปรับ)[^\n0-9]{0,40}?เป็น\s*(?:ของ\s*)?(?<called>อำเภอ|อ\.|สพอ\.?)\s*(?<name>[ก-๎]{3,40})
        |อำเภอ\s?(?<alone>ที่ถูก(?:ต้อง)?\s?(?:คือ|เป็น|ต้องเป็น|:))\s*(?:อำเภอ|อ\.)?\s*(?<name>[ก-๎]{3,40})
        |ที่ถูก(?:ต้อง)?\s?(?:คือ|เป็น|ต้องเป็น)\s*(?:ของ\s*)?(?<called>อำเภอ|อ\.|สพอ\.?)\s*(?<name>[ก-๎]{3,40})
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Amended();

    [GeneratedRegex(@"(?<!ไม่(?:ได้)?)รวม(?:ยอด|ตัวเลข|ผล)?(?:ขาย|จำหน่าย)?(?:ของ)?\s?(?<name>(?:" + DistrictContext.Lead + @"\s?)?[ก-๎]{3,20}?)\s?(?:ด้วย|ไว้|แล้ว|เข้า|มา)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Held();

    [GeneratedRegex(@"[0-9][0-9,]*\s*(?:บาท|ราย|คน|ผลิตภัณฑ์|ล้าน)|[0-9],[0-9]{3}|ไม่มี", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Figure();
}
