using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Claims;

namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>Tells letters that are no report ("ขอบคุณค่ะ") from those that may be one without a figure ("ยอดเท่าเดิม", "ส่งรายงานแล้ว").</summary>
/// <param name="program">The program.</param>
internal sealed partial class Correspondence(Program program)
{
    // Such words speak of a report, though no figure stands there.
    private static readonly string[] Speaking =
    [
        "เท่าเดิม", "เหมือนเดิม", "คงเดิม", "ตามเดิม", "ไม่เปลี่ยนแปลง", "ส่งแล้ว", "ส่งรายงาน", "ส่งไปแล้ว", "รายงานแล้ว", "รายงานไปแล้ว", "ตามแนบ", "แนบ", "ตามไฟล์", "เอกสาร", "http://", "https://", "www.", "drive.google", "ไม่มีผล", "ยอด", "ขาย", "จำหน่าย", "ผลการดำเนินงาน", "แก้ไข", "ตัวเลข", "ข้อมูล", "wallet",
    ];

    private readonly HeadingLexicon _lexicon = new(program);

    /// <summary>True when a mail without a figure is no report and needs no answer.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="claims">Its claims.</param>
    public bool Is(MailContent mail, ValueList<Claim> claims)
    {
        if (claims.Any(claim => claim.Indicator is not null) || !mail.Attachments.IsEmpty || !mail.Tables.IsEmpty || !mail.Problems.IsEmpty || mail.Forwarded is not null)
        {
            return false;
        }

        // The subject of an answer is that of the mail that it answers.
        var isAnswer = !mail.Answers.IsEmpty || IsAnswer(mail.Subject);
        var text = Telephone().Replace(HeadingLexicon.Key(WithoutSignature(isAnswer ? mail.Text : $"{mail.Subject}\n{mail.Text}")), " ");
        return text.Length is > 0 and < 2_000
            && text.AsSpan().IndexOfAnyInRange('0', '9') < 0
            && !Array.Exists(Speaking, word => text.Contains(word, StringComparison.Ordinal))
            && !text.Split('\n').Any(NamesIndicatorOrMonth);
    }

    private bool NamesIndicatorOrMonth(string line) => HeadingSense.Of(_lexicon, line.Length > 300 ? line[..300] : line) is { Indicator: not null } or { NamesSeveral: true } or { Month: not null } or { SpansMonths: true };

    private static string WithoutSignature(string text)
    {
        var lines = text.Split('\n');
        var end = Array.FindIndex(lines, line => line.Trim() is "--" or "__" || line.Contains("ขอแสดงความนับถือ", StringComparison.Ordinal));
        return end < 0 ? text : string.Join('\n', lines[..end]);
    }

    private static bool IsAnswer(string subject)
    {
        var key = HeadingLexicon.Key(subject);
        return key.StartsWith("re:", StringComparison.Ordinal) || key.StartsWith("ตอบ:", StringComparison.Ordinal) || key.StartsWith("ตอบกลับ:", StringComparison.Ordinal) || key.StartsWith("aw:", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?:โทร\S*\s*|tel\S*\s*|\+66\s*)?0[0-9][0-9 \-]{6,12}[0-9](?:\s*ต่อ\s*[0-9]+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Telephone();
}
