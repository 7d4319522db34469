using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Results.Words;

/// <summary>Short Thai labels of review items; the full sentence is the item's own reason.</summary>
public static class ReviewText
{
    /// <summary>What the matter is, in a few words.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The label.</returns>
    public static string Label(ReviewCode code) => code switch
    {
        ReviewCode.UnclearFigure or ReviewCode.UnclearFigures => "อ่านตัวเลขไม่ได้แน่ชัด",
        ReviewCode.UnclearDistrict => "ไม่ทราบอำเภอแน่ชัด",
        ReviewCode.NearestDistrict => "ชื่ออำเภอสะกดต่างไป",
        ReviewCode.UnclearMonth => "ไม่ทราบเดือนแน่ชัด",
        ReviewCode.MonthOutsideQuarter => "เดือนอยู่นอกไตรมาส",
        ReviewCode.ClosedMonth => "เดือนที่ปิดรับรายงานแล้ว",
        ReviewCode.UnknownSender => "ผู้ส่งไม่อยู่ในทะเบียน",
        ReviewCode.SenderOfOtherDistrict => "ผู้ส่งเป็นของอำเภออื่น",
        ReviewCode.Implausible => "ตัวเลขผิดปกติ",
        ReviewCode.ZeroContradictsFigures => "แจ้งว่าไม่มีผลงานแต่มีตัวเลข",
        ReviewCode.ChannelConflict => "สองช่องทางรายงานไม่ตรงกัน",
        ReviewCode.SameFileTwice => "ไฟล์เดียวกันส่งสองเดือน",
        ReviewCode.TargetsInsteadOfFigures => "ตัวเลขเท่ากับเป้าหมายทุกช่อง",
        ReviewCode.SeveralDistricts => "มีข้อมูลมากกว่าหนึ่งอำเภอ",
        ReviewCode.Unreadable => "อ่านรายงานไม่ได้",
        ReviewCode.ColumnProblem => "คอลัมน์ของแบบฟอร์มไม่ครบหรือซ้ำ",
        ReviewCode.ReceivedInFuture => "เวลาที่รับอยู่ในอนาคต",
        ReviewCode.UnclearDecision => "คำตัดสินยังไม่ชัดเจน",
        ReviewCode.RowsVanished => "แถวคำตอบหายไปพร้อมกัน",
        ReviewCode.CellRestored => "ช่องคำนวณถูกแก้ไขและคืนค่าแล้ว",
        ReviewCode.GradeNotComputable => "จัดระดับไม่ได้",
    };

    /// <summary>Where an item stands.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Words and look.</returns>
    public static StateText Status(ReviewItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item switch
        {
            { Decision: { } decision } => new($"ดำเนินการแล้ว: {DecisionText.Of(decision.Kind)}", CellLook.Good),
            { IsOpen: true } => new("รอคำตัดสิน", CellLook.Attention),
            _ => new("แจ้งเพื่อทราบ", CellLook.Neutral),
        };
    }
}
