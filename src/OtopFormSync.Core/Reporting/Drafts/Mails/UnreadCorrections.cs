using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Blocks;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>Files that hold the corrected figures, and cannot be read: what they correct waits for them.</summary>
internal static partial class UnreadCorrections
{
    /// <summary>The claims, with those doubted in whose place a file may stand that cannot be read.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="program">The program.</param>
    /// <param name="whose">The report's own district; null when it is not known.</param>
    public static IReadOnlyList<Claim> Over(IReadOnlyList<Claim> claims, MailContent mail, Program program, District? whose)
    {
        var said = claims;
        foreach (var place in mail.Problems.Select(problem => problem.Place).Where(MailPlaces.IsAttached))
        {
            var file = mail.Attachments.Select(attachment => MailPlaces.Attachment(attachment.Name)).FirstOrDefault(known => place.StartsWith(known, StringComparison.Ordinal)) ?? place;
            // What the mail says itself may be the correction, unless it points at the file.
            said = LineIn(mail.Text) is { } line ? new FigureRemark(line).Over(said, claim => !IsIn(claim, file), program, whose)
                : CorrectionWords.Says(file) || mail.Text.Split('\n').Any(Replaces) ? new FigureRemark(file).Over(said, claim => !IsIn(claim, file) && !IsIn(claim, MailPlaces.Body) && !IsIn(claim, MailPlaces.Message), program, whose)
                : said;
        }

        return said;
    }

    // แก้ไขแล้วในไฟล์แนบ.
    private static string? LineIn(string text) => text.Split('\n').FirstOrDefault(line => File().IsMatch(line) && (CorrectionWords.Says(line) || Replaces(line)))?.Trim();

    private static bool Replaces(string line) => CorrectionWords.Says(line) || Replacing().IsMatch(ThaiScript.Canonical(line));

    private static bool IsIn(Claim claim, string place) => claim.Place.StartsWith(place, StringComparison.Ordinal);

    [GeneratedRegex("ไฟล์|แนบ|เอกสาร|attach|file", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex File();

    // ขอส่งรายงานใหม่แทนฉบับเดิม.
    [GeneratedRegex("แทน(?:ที่)?(?:ฉบับ|ไฟล์|รายงาน|อัน|ตัว|ของ|เมล)?(?:เดิม|เก่า|ก่อน|แรก|ที่(?:ได้)?ส่ง)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Replacing();
}
