namespace OtopFormSync.Testing.Hands;

/// <summary>What officers wrote into the sample before anybody edits anything.</summary>
public static class OfficersTexts
{
    public const string Sales = "ยอดจำหน่าย";
    public const string Override = "ระดับที่ปรับ";
    public const string Reason = "เหตุผล";
    public const string Remark = "หมายเหตุ";

    private static readonly (string Tab, string RowText, string Header, string Text, (string Tab, string Row, string Column) Key)[] Texts =
    [
        (TabTitles.Summary, "ท่าบ่อ", Reason, "โทรสอบถามแล้ว", ("summary", "4302", "reason")),
        (TabTitles.Summary, "ท่าบ่อ", Remark, "โทรแล้ว", ("summary", "4302", "note")),
        (TabTitles.Summary, "ท่าบ่อ", Override, "B", ("summary", "4302", "override")),
        (TabTitles.Summary, "สังคม", Remark, "-", ("summary", "4307", "note")),
        (TabTitles.Summary, "เฝ้าไร่", Reason, "=ยังไม่ยืนยัน", ("summary", "4315", "reason")),
        (TabTitles.Review, "ไฟล์แนบอ่านไม่ได้", Reason, "ขอไฟล์ใหม่แล้ว", ("review", "b2", "reason")),
    ];

    public static void Type(IHand hand)
    {
        foreach (var (tab, rowText, header, text, _) in Texts)
        {
            hand.Type(tab, rowText, header, text);
        }
    }

    /// <summary>The texts by tab, row and column key.</summary>
    public static Dictionary<(string Tab, string Row, string Column), string> Expected() => Texts.ToDictionary(text => text.Key, text => text.Text);
}
