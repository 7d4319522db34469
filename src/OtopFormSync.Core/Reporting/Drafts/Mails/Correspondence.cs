using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>Tells letters that are no report ("ขอบคุณค่ะ") from those that may be one without a figure ("ยอดเท่าเดิม", "ส่งรายงานแล้ว").</summary>
/// <param name="program">The program.</param>
internal sealed partial class Correspondence(Program program)
{
    // Such words speak of a report, though no figure stands there.
    private static readonly string[] Speaking =
    [
"เท่าเดิม", "เหมือนเดิม", "คงเดิม", "ตามเดิม", "ไม่เปลี่ยนแปลง", "เหมือนเดือน", "เท่าเดือน", "ส่งแล้ว", "ส่งไว้", "ส่งรายงาน", "ส่งไปแล้ว", "ตามที่ส่ง", "รายงานแล้ว", "รายงานไปแล้ว", "ตามแนบ", "แนบ", "ตามไฟล์", "ตามแบบ", "เอกสาร", "กรอก", "ฟอร์ม", "ชีต", "อัปเดต", "อัพเดต", "ใน line", "ในไลน์", "http://", "https://", "www.", "drive.google",
        "ไม่มีผล", "ยอด", "ขาย", "จำหน่าย", "ผลการดำเนินงาน", "แก้ไข", "แก้เป็น", "ผิด", "ตัวเลข", "ข้อมูล", "wallet", "ยืนยัน", "ถูกต้อง", "confirm", "correct", "เรียบร้อยแล้ว", "ยกเลิก", "ควรเป็น", "ควรจะเป็น", "ต้องเป็น", "ส่งอีกครั้ง", "ส่งอีกรอบ", "ส่งซ้ำ", "ส่งให้อีก", "ส่งมาอีก", "ส่งต่อ", "ตามนี้", "ด้านล่าง", "ข้างล่าง", "ถอน", "ลิงก์", "ลิงค์", "ไฟล์", "resend", "resent", "send again", "sent again",
    ];

    // "ใช่ค่ะ" in answer to a question says something of what was asked.
    private static readonly string[] Assenting = ["ใช่", "ไม่ใช่", "ถูก", "ไม่ถูก", "yes", "no"];

    private static readonly string[] Reported = ["ยอด", "ขายได้", "จำหน่าย", "wallet", "วอลเล็ต"];

    private readonly HeadingLexicon _lexicon = new(program);

    /// <summary>True when a mail without a figure is no report and needs no answer.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="claims">Its claims.</param>
    public bool Is(MailContent mail, ValueList<Claim> claims)
    {
        if (mail.IsChat)
        {
            return mail.Problems.IsEmpty && !claims.Any(claim => claim.Indicator is not null) && !HeadingLexicon.Key(mail.Text).Split('\n').Any(IsFigureOfMonth);
        }

        if (claims.Any(claim => claim.Indicator is not null) || !mail.Attachments.IsEmpty || !mail.Tables.IsEmpty || !mail.Problems.IsEmpty || mail.Forwarded is not null)
        {
            return false;
        }

        // The subject of an answer is that of the mail that it answers.
        var isAnswer = IsAnswer(mail);
        var text = LetterWords.WithoutSignature(Dated().Replace(HeadingLexicon.Key(WithoutSignature(isAnswer ? mail.Text : $"{mail.Subject}\n{mail.Text}")), " "));
        text = Received().Replace(text, " ");
        var invites = Inviting().IsMatch(text);
        text = invites ? Budgeted().Replace(text, " ") : text;
        return text.Length is > 0 and < 2_000
            && !(isAnswer && Array.Exists(Assenting, word => BeginsWith(text.Trim(), word)))
            && !(isAnswer && text.Split('\n').Any(line => AmountReader.Read(line) is Reading<decimal>.Value)) // "8", "ไม่มีค่ะ"
            && !FigureLike().IsMatch(text)
            && !Link().IsMatch(text)
            && !(string.IsNullOrWhiteSpace(mail.Text) && text.Contains("รายงาน", StringComparison.Ordinal)) // the report that was to be attached
            && !Array.Exists(Speaking, word => text.Contains(word, StringComparison.Ordinal))
            && !mail.Text.Split('\n').Any(line => TakingBack.Disown(line.ToLowerInvariant())) // ได้รับแล้ว แต่ไม่ตรง
            && !text.Split('\n').Any(line => NamesIndicatorOrMonth(line, invites));
    }

    // Noted is no "no".
    private static bool BeginsWith(string text, string word) => text.StartsWith(word, StringComparison.Ordinal) && !(char.IsAsciiLetter(word[^1]) && text.Length > word.Length && char.IsAsciiLetter(text[word.Length]));

    // The month of a meeting to which somebody invites is no report's.
    private bool NamesIndicatorOrMonth(string line, bool invites) => HeadingSense.Of(_lexicon, line.Length > 300 ? line[..300] : line) is var said && (said.Indicator is not null || said.NamesSeveral || (!invites && (said.Month is not null || said.SpansMonths)));

    // "ยอดเดือน ธค 15.6 ล้าน": in a chat people talk of numbers as well; one beside a month or sales may be the report.
    private bool IsFigureOfMonth(string line) => Dated().Replace(line, " ") is var said && FigureLike().IsMatch(said) && (Array.Exists(Reported, word => said.Contains(word, StringComparison.Ordinal)) || NamesIndicatorOrMonth(said, invites: false));

    private static string WithoutSignature(string text)
    {
        var lines = text.Split('\n');
        var end = Array.FindIndex(lines, line => line.Trim() is "--" or "__" || line.Contains("ขอแสดงความนับถือ", StringComparison.Ordinal));
        return end < 0 ? text : string.Join('\n', lines[..end]);
    }

    /// <summary>True for a mail that answers another one.</summary>
    /// <param name="mail">The mail.</param>
    public static bool IsAnswer(MailContent mail)
    {
        if (!mail.Answers.IsEmpty)
        {
            return true;
        }

        return Answering().IsMatch(HeadingLexicon.Key(mail.Subject));
    }

    /// <summary>True for a mail that answers one of our notices to a district: by the names that mail programs carry through, else by a subject such as ours.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="program">The program.</param>
    public static bool IsAnswerToUs(MailContent mail, Program program) =>
        mail.Answers.Any(id => NoticeThread.IsOne(id, program.Id) || NoticeName.IsReceipt(id, program.Id)) || OurSubject().IsMatch(HeadingLexicon.Key(mail.Subject));

    [GeneratedRegex("^(?:re|ตอบ|ตอบกลับ|aw)\\s*:", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Answering();

    // As the shipped wording has those to districts, whatever mail programs and people wrote before them: a test takes each.
    [GeneratedRegex("^(?:re|ตอบ|ตอบกลับ|aw)\\s*:.*(?:(?:ได้รับรายงาน|ตอบรับรวม|ผลการพิจารณารายงาน|เปลี่ยนเป็น(?:ระดับ|ยังไม่มีระดับ)|ครบกำหนด|แบบรายงาน).*[–-]\\s*อ\\.|(?:ผลของรายงานที่ส่งในนาม|ไม่นับเป็นของ)\\s*อ\\.|แบบสำรวจ.*:\\s*อำเภอ.*ยังต้องสำรวจ|ผูกบัญชี\\s*line\\s)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OurSubject();

    [GeneratedRegex(@"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{4,}|[0-9]\s*(?:บาท|ราย|คน|รายการ|ผลิตภัณฑ์|ล้าน|แสน|หมื่น)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex FigureLike();

    // A day, or days, of a month: such a letter speaks of an appointment. And the number plate of a car.
    [GeneratedRegex("(?<![0-9,.])[0-9]{1,2}(?:\\s*(?:-|–|ถึง)\\s*[0-9]{1,2})?\\s+(?:[ก-ฮ]\\.? ?[ก-ฮ]\\.?|มี\\.? ?ค\\.?|เม\\.? ?ย\\.?|มิ\\.? ?ย\\.?|[ก-๎]+(?:คม|ยน|พันธ์)|[a-z]{3,9}\\.?),?\\s+(?:25|20)?[0-9]{2}(?![0-9,])|ทะเบียน\\s*[0-9]?[ก-ฮ]{1,2}\\s*[0-9]{1,4}", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Dated();

    // Who invites to a meeting or a fair reports nothing by it.
    [GeneratedRegex("(?:ขอ|เรียน)เชิญ|เชิญ(?:ประชุม|ร่วม|เข้าร่วม|ท่าน)|กำหนดการประชุม", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Inviting();

    // งบประมาณ 50,000 บาท, 30 คน: what the meeting costs, and who comes.
    [GeneratedRegex(@"(?:งบประมาณ|ค่าใช้จ่าย|วงเงิน|ค่า(?:อาหาร|ลงทะเบียน|เดินทาง|พาหนะ|ที่พัก|ตอบแทน|วิทยากร|บูธ)|เบี้ยเลี้ยง|เงินรางวัล)[^0-9\n]{0,40}[0-9][0-9,.]*\s*(?:ล้าน|แสน|หมื่น|พัน)?\s*บาท|(?<![0-9,.])[0-9]{1,4}\s*(?:คน|ท่าน)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Budgeted();

    // forms.gle/AbC: an address without its scheme, no e-mail address.
    [GeneratedRegex(@"(?<![\w@.\-])[a-z0-9][a-z0-9\-]*(?:\.[a-z0-9\-]+)*\.[a-z]{2,6}/\w", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Link();

    [GeneratedRegex("ขอบ(?:พระ)?คุณ(?:มาก)?\\s*สำหรับ(?:ข้อมูล|รายงาน)|ได้รับ[^\n0-9]{0,60}(?:เรียบร้อย)?(?:แล้ว)?|รับทราบ[^\n0-9]{0,40}|จะ(?:รีบ|เร่ง|จัด)?ส่ง(?:รายงาน|ข้อมูล|ตัวเลข|ให้|มา)*[^\n0-9]{0,40}", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Received();
}
