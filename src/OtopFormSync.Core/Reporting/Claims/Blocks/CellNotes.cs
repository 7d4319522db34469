using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>What people note on a cell (a comment of a spreadsheet): ประมาณการ, แก้เป็น 9,000,000. Who wrote a note meant its figure, so that all but what asks to fill in or says that it was checked is put to an officer.</summary>
internal static partial class CellNotes
{
    private const int Longest = 200;

    /// <summary>The note that may change the figure of a cell; null for none.</summary>
    /// <param name="cell">The cell.</param>
    public static string? Of(ReadCell cell) => cell.Note is { } note && ThaiScript.Canonical(note).Trim() is { Length: > 1 } said && !Remark.Asks(said) && !Idle().IsMatch(said) ? note : null;

    /// <summary>A claim with the note on its cell.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="note">The note; a figure in it is a candidate beside the cell's.</param>
    public static Claim On(Claim claim, string note)
    {
        var said = note.ReplaceLineEndings(" ").Trim();
        said = said.Length > Longest ? said[..Longest] + "…" : said;
        return claim with { Value = new Reading<decimal>.Doubtful($"{claim.Value.Original.Trim()} / {said}", [Doubt.Of(DoubtCode.Noted, said)]) };
    }

    [GeneratedRegex(@"^(?:ตรวจ(?:สอบ)?(?:แล้ว|ถูกต้อง|เรียบร้อย)*|ถูกต้อง(?:แล้ว)?|ยืนยัน(?:แล้ว|ตัวเลข)*|ok|checked|หน่วย\s*:?\s*บาท|กรอก.*|ใส่.*|ระบุ.*)\s*(?:นะ)?(?:ค่ะ|คะ|ครับ)?[.!]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Idle();
}
