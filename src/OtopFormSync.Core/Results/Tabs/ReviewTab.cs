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

    public const string DecisionReasonTitle = "เหตุผลของเจ้าหน้าที่";

    public static Tab Build(IndexedState index)
    {
        var table = new TabTable<ReviewItem>()
            .Add(new() { Key = "id", Title = "รหัสแถว", Width = 10, IsKey = true, IsFrozen = true }, item => Cell.Of(item.Id.Value))
            .Add(new() { Key = "code", Title = "รหัส", Width = 10, IsFrozen = true }, item => Cell.Of(item.Id.Value, CellLook.Muted))
            .Add(new() { Key = "status", Title = "สถานะ", Width = 18, Alignment = Alignment.Center }, item => Status(index.Wording, item))
            .Add(new() { Key = "received", Title = "วันที่รับ", Width = 17 }, item => item.ReceivedAt is { } at ? Cell.Of(ThaiText.ShortInstant(at)) : Cell.Dash())
            .Add(new() { Key = DistrictTable.NameColumn, Title = "อำเภอ", Width = 14 }, item => Cell.OrDash(index.Name(item.District)))
            .Add(new() { Key = "month", Title = "เดือน", Width = 9 }, item => Cell.OrDash(item.Month is { } month ? ThaiText.ShortMonth(month) : ""))
            .Add(new() { Key = "matter", Title = "เรื่อง", Width = 20 }, item => Cell.Of(Matter(index, item)))
            .Add(new() { Key = "detail", Title = "รายละเอียด", Width = 38 }, item => Cell.Of(CellText.Shorten(item.Reason)))
            .Add(new() { Key = "original", Title = "ข้อความเดิม", Width = 26 }, item => Cell.OrDash(CellText.Shorten(item.Original)))
            .Add(new() { Key = "place", Title = "ที่มา", Width = 24 }, item => Cell.OrDash(CellText.Shorten(item.Place)))
            .Add(new() { Key = "explanation", Title = "คำชี้แจงของอำเภอ", Width = 22 }, item => Cell.OrDash(CellText.Shorten(item.Explanation)))
            .AddOfficers(OfficerColumns.Decision, DecisionTitle, 17, DecisionText.Choices)
            .AddOfficers(OfficerColumns.DecisionValue, DecisionValueTitle, 15)
            .AddOfficers(OfficerColumns.DecisionReason, DecisionReasonTitle, 22);

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
            Intro = Intro(index.Wording, items),
            Columns = table.Columns,
            Rows = items.Select(item => table.Row(item.Id.Value, item)).ToValueList(),
            OfficersMaySort = true,
            Accent = items.Any(item => item.IsOpen) ? CellLook.Attention : CellLook.Neutral,
        };
    }

    private static Cell Status(IWording wording, ReviewItem item)
    {
        var status = wording.Status(item);
        var choices = item.IsOpen && !item.Choices.IsEmpty ? Choices(wording, item) : null;
        return Cell.Of(status.Text, status.Look, choices);
    }

    private static string Choices(IWording wording, ReviewItem item)
    {
        var choices = string.Join(", ", item.Choices.Select(DecisionText.Of));
        return item.IsAboutFigures && item.Choices.Contains(DecisionKind.Reject)
            ? wording.Say("decide.choices-of-figures", ("choices", choices), ("reject", DecisionText.Of(DecisionKind.Reject)))
            : wording.Say("decide.choices", ("choices", choices));
    }

    private static string Matter(IndexedState index, ReviewItem item)
    {
        var label = index.Wording.Label(item.Code);
        return item.Indicator is { } key && index.Program.FindIndicator(key) is { } indicator ? index.Wording.Say("decide.matter", ("matter", label), ("indicator", indicator.Name)) : label;
    }

    private static ValueList<Cell> Intro(IWording wording, List<ReviewItem> items)
    {
        var open = items.Count(item => item.IsOpen);
        if (items.Count == 0)
        {
            return [Cell.Of(wording.Say("decide.none"), CellLook.Good)];
        }

        return
        [
            open == 0
                ? Cell.Of(wording.Say("decide.all-decided"), CellLook.Good)
                : Cell.Of(wording.Say("decide.waiting", ("count", ThaiText.Count(open))), CellLook.Attention),
            Cell.Of(wording.Say("decide.how"), CellLook.Muted),
            Cell.Of(
                wording.Say(
                    "decide.kinds",
                    ("accept", DecisionText.Of(DecisionKind.Accept)),
                    ("use_value", DecisionText.Of(DecisionKind.UseValue)),
                    ("reject", DecisionText.Of(DecisionKind.Reject)),
                    ("acknowledge", DecisionText.Of(DecisionKind.Acknowledge))),
                CellLook.Muted),
        ];
    }
}
