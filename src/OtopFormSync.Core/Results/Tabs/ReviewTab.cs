using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>ต้องตรวจสอบ: what a person must decide, what was decided, and what is only shown.</summary>
internal static class ReviewTab
{
    public const string Title = "ต้องตรวจสอบ";

    public const string DecisionTitle = "คำตัดสิน";

    public const string DecisionValueTitle = "ค่าที่ถูกต้อง";

    public static Tab Build(BookIndex index)
    {
        var table = new TabTable<ReviewItem>()
            .Add(new() { Key = "id", Title = "รหัสแถว", Width = 10, IsKey = true, IsFrozen = true }, item => Cell.Of(item.Id.Value))
            .Add(new() { Key = "code", Title = "รหัส", Width = 10, IsFrozen = true }, item => Cell.Of(item.Id.Value, CellLook.Muted))
            .Add(new() { Key = "status", Title = "สถานะ", Width = 18, Alignment = Alignment.Center }, Status)
            .Add(new() { Key = "received", Title = "วันที่รับ", Width = 17 }, item => item.ReceivedAt is { } at ? Cell.Of(ThaiText.ShortInstant(at)) : Cell.Of("–", CellLook.Muted))
            .Add(new() { Key = DistrictTable.NameColumn, Title = "อำเภอ", Width = 14 }, item => OrDash(index.Name(item.District)))
            .Add(new() { Key = "month", Title = "เดือน", Width = 9 }, item => OrDash(item.Month is { } month ? ThaiText.ShortMonth(month) : ""))
            .Add(new() { Key = "matter", Title = "เรื่อง", Width = 20 }, item => Cell.Of(Matter(index, item)))
            .Add(new() { Key = "detail", Title = "รายละเอียด", Width = 38 }, item => Cell.Of(CellText.Shorten(item.Reason)))
            .Add(new() { Key = "original", Title = "ข้อความเดิม", Width = 26 }, item => OrDash(CellText.Shorten(item.Original)))
            .Add(new() { Key = "place", Title = "ที่มา", Width = 24 }, item => OrDash(CellText.Shorten(item.Place)))
            .Add(new() { Key = "explanation", Title = "คำชี้แจงของอำเภอ", Width = 22 }, item => OrDash(CellText.Shorten(item.Explanation)))
            .AddOfficers(OfficerColumns.Decision, DecisionTitle, 17, DecisionText.Choices)
            .AddOfficers(OfficerColumns.DecisionValue, DecisionValueTitle, 15)
            .AddOfficers(OfficerColumns.DecisionReason, "เหตุผลของเจ้าหน้าที่", 22);

        // The order of items is by age; what waits comes first, and a decided item does not stand in its way.
        var items = index.State.Review.DistinctBy(item => item.Id).OrderBy(item => item switch
        {
            { IsOpen: true } => 0,
            { Decision: not null } => 1,
            _ => 2,
        }).ToList();
        return new()
        {
            Key = TabKeys.Review,
            Title = Title,
            Heading = index.Heading(Title),
            Stamp = index.Stamp,
            Intro = Intro(items),
            Columns = table.Columns,
            Rows = items.Select(item => table.Row(item.Id.Value, item)).ToValueList(),
            OfficersMaySort = true,
            Accent = items.Any(item => item.IsOpen) ? CellLook.Attention : CellLook.Neutral,
        };
    }

    private static Cell Status(ReviewItem item)
    {
        var status = ReviewText.Status(item);
        var choices = item.IsOpen && !item.Choices.IsEmpty ? $"เลือกได้: {string.Join(", ", item.Choices.Select(DecisionText.Of))}" : null;
        return Cell.Of(status.Text, status.Look, choices);
    }

    private static string Matter(BookIndex index, ReviewItem item)
    {
        var label = ReviewText.Label(item.Code);
        return item.Indicator is { } key && index.Program.FindIndicator(key) is { } indicator ? $"{label}: {indicator.Name}" : label;
    }

    private static Cell OrDash(string text) => text.Length == 0 ? Cell.Of("–", CellLook.Muted) : Cell.Of(text);

    private static ValueList<Cell> Intro(List<ReviewItem> items)
    {
        var open = items.Count(item => item.IsOpen);
        if (items.Count == 0)
        {
            return [Cell.Of("ขณะนี้ไม่มีรายการที่ต้องตรวจสอบ หากมีรายงานที่อ่านไม่ได้แน่ชัดหรือตัวเลขผิดปกติ ระบบจะแสดงไว้ที่นี่", CellLook.Good)];
        }

        return
        [
            open == 0
                ? Cell.Of("ขณะนี้ไม่มีรายการที่รอคำตัดสิน รายการด้านล่างแสดงไว้เพื่อทราบ", CellLook.Good)
                : Cell.Of($"รอคำตัดสิน {ThaiText.Count(open, "รายการ")}", CellLook.Attention),
            Cell.Of("วิธีตัดสิน: เลือกคำตัดสินในช่องสีเหลือง ระบบจะดำเนินการในรอบถัดไป หากเปลี่ยนใจ ให้เลือกคำตัดสินใหม่", CellLook.Muted),
            Cell.Of($"{DecisionText.Of(DecisionKind.Accept)}: ใช้ตัวเลขตามที่อำเภอส่งมา · {DecisionText.Of(DecisionKind.UseValue)}: ใช้ค่า อำเภอ หรือเดือนที่พิมพ์ในช่อง ค่าที่ถูกต้อง · {DecisionText.Of(DecisionKind.Reject)}: ไม่นำมารวม · {DecisionText.Of(DecisionKind.Acknowledge)}: ได้อ่านแล้ว ไม่เปลี่ยนตัวเลข", CellLook.Muted),
        ];
    }
}
