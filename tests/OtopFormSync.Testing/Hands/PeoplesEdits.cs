using static OtopFormSync.Testing.Hands.OfficersTexts;
using static OtopFormSync.Testing.Hands.TabTitles;

namespace OtopFormSync.Testing.Hands;

/// <summary>What people do to our tabs. One table for every kind of results.</summary>
public static class PeoplesEdits
{
    private const string District = "ท่าบ่อ";
    private const string First = "เมืองหนองคาย";
    private const string Total = "รวมทั้งจังหวัด";
    private const string Grade = "ระดับ";
    private const string Name = "อำเภอ";

    public static IReadOnlyList<PeoplesEdit> All { get; } =
    [
        new("nothing but the officers' texts", _ => { }),
        .. Rows(),
        .. Columns(),
        .. Typed(),
        .. Keys(),
        .. Tabs(),
        .. Looks(),
    ];

    private static IEnumerable<PeoplesEdit> Rows() =>
    [
        new("a sort of all rows by district", hand => hand.Sort(Summary, BelowTheHeader(hand), hand.ColumnOf(Summary, Name), descending: true)),
        new("a sort of the visible table only", hand => hand.Sort(Summary, Table(hand), hand.ColumnOf(Summary, Name), descending: false)),
        new(
            "three rows in another order",
            hand => Turn(hand, EveryColumn),
            hand => Assert.Equal(
                ["โพนพิสัย", First, District, "ศรีเชียงใหม่", "สังคม", "สระใคร", "เฝ้าไร่", "รัตนวาปี", "โพธิ์ตาก", Total],
                hand.Down(Summary, hand.RowOf(Summary, Name) + 1, hand.ColumnOf(Summary, Name), 10))),
        new("three rows in another order without their hidden keys", hand => Turn(hand, EveryColumn.Except(hand.HiddenColumns(Summary)).ToHashSet())),
        new("rows put in above the header", hand => hand.InsertRows(Summary, 1, 2)),
        new("a row put in between districts, with a text", InsertRowWithText, hand => Assert.Equal(hand.RowOf(Summary, First) + 1, hand.RowOf(Summary, "แทรกเอง"))) { Strays = ["แทรกเอง"] },
        new("rows and columns put in everywhere", hand =>
        {
            hand.InsertRows(Summary, hand.RowOf(Summary, District), 1);
            hand.InsertRows(Summary, 1, 1);
            hand.InsertColumns(Summary, 6, 1);
            hand.InsertColumns(Summary, 1, 1);
        }),
        new("a row of ours moved to the end", hand => hand.MoveRow(Summary, hand.RowOf(Summary, District), hand.RowOf(Summary, Total) + 1)),
        new("a row of ours deleted", hand => hand.DeleteRows(Summary, hand.RowOf(Summary, "สังคม"), 1))
        {
            Changes = Becomes(("summary", "4307", "note"), null),
            Gone = [("summary", "4307")],
        },
        new("the first row of ours deleted", hand => hand.DeleteRows(Summary, hand.RowOf(Summary, First), 1)) { Gone = [("summary", "4301")] },
        new("a row of ours copied below itself, with another text", hand =>
        {
            var row = hand.RowOf(Summary, District);
            hand.InsertRows(Summary, row + 1, 1);
            CopyWithText(hand, row, row + 1);
        }, hand => Assert.Equal(hand.RowOf(Summary, District) + 1, hand.RowOf(Summary, "โพนพิสัย")))
        {
            Changes = Becomes(("summary", "4302", "note"), "โทรแล้ว / โทรอีกครั้ง"),
        },
        new("a row of ours copied far below, with another text", hand => CopyWithText(hand, hand.RowOf(Summary, District), hand.RowOf(Summary, First) + 12))
        {
            Changes = Becomes(("summary", "4302", "note"), "โทรแล้ว / โทรอีกครั้ง"),
        },
        new("a row hidden", hand => hand.HideRow(Summary, hand.RowOf(Summary, "สังคม"))),
    ];

    private static IEnumerable<PeoplesEdit> Columns() =>
    [
        new("a column put in, with texts", InsertColumnWithTexts, hand =>
        {
            var column = hand.ColumnOf(Summary, "ของฉัน");
            Assert.Equal(hand.ColumnOf(Summary, Grade) + 1, column);
            Assert.Equal((hand.RowOf(Summary, District), column), hand.Find(Summary, "ส่วนตัว"));
            Assert.Equal(column, hand.ColumnOf(Summary, "บนแถบสี"));
        })
        {
            Strays = ["ของฉัน", "ส่วนตัว", "บนแถบสี"],
        },
        new("a column of ours moved", hand => hand.MoveColumn(Summary, hand.ColumnOf(Summary, Remark), 1)),
        new("two columns exchanged", hand =>
        {
            var (left, right) = (hand.ColumnOf(Summary, Grade), hand.ColumnOf(Summary, Reason));
            hand.MoveColumn(Summary, right, left);
            hand.MoveColumn(Summary, left + 1, right + 1);
        }),
        new("a computed column deleted", hand => hand.DeleteColumns(Summary, hand.ColumnOf(Summary, Grade), 1)),
    ];

    private static IEnumerable<PeoplesEdit> Typed() =>
    [
        new("a grade overwritten", hand => hand.Type(Summary, District, Grade, "A ●")),
        new("a figure emptied", hand => hand.Empty(Summary, hand.RowOf(Summary, District), hand.ColumnOf(Summary, "ยอดจำหน่าย (บาท)"))),
        new("a header overwritten", hand => hand.Type(Summary, hand.RowOf(Summary, Name), hand.ColumnOf(Summary, Name), "ชื่ออำเภอ")),
        new("the heading overwritten", hand => hand.Type(Summary, 1, 1, "ผลของเรา")),
        new("a number among the remarks", hand => hand.TypeNumber(Summary, hand.RowOf(Summary, "โพธิ์ตาก"), hand.ColumnOf(Summary, Remark), 1234.5m))
        {
            Changes = Becomes(("summary", "4317", "note"), "1234.5"),
        },
        new("a text above the table", hand => hand.Type(Summary, 1, 18, "ฉบับร่าง"), StandsAt(1, 18, "ฉบับร่าง")) { Strays = ["ฉบับร่าง"] },
        new("a text right of the table", hand => hand.Type(Summary, 9, 18, "ข้างนอก"), StandsAt(9, 18, "ข้างนอก")) { Strays = ["ข้างนอก"] },
        new("a text far right of the table", hand => hand.Type(Summary, 9, 26, "0812345678"), StandsAt(9, 26, "0812345678")) { Strays = ["0812345678"] },
        new("a text far below the table", hand => hand.Type(Summary, 30, 4, "ข้างล่าง"), StandsAt(30, 4, "ข้างล่าง")) { Strays = ["ข้างล่าง"] },
    ];

    private static IEnumerable<PeoplesEdit> Keys() =>
    [
        new("the hidden keys of the rows deleted", hand => hand.DeleteColumns(Summary, 2, 1)),
        new("the hidden row of marks deleted", hand => hand.DeleteRows(Summary, hand.RowOf(Summary, Name) - 1, 1)),
        new("the hidden keys of rows and lines deleted", DeleteKeyColumns),
        new("every hidden key deleted", hand =>
        {
            hand.DeleteRows(Summary, hand.RowOf(Summary, Name) - 1, 1);
            DeleteKeyColumns(hand);
        }),
        new("the hidden tab of keys deleted", hand => hand.DeleteTab("_keys")),
    ];

    private static IEnumerable<PeoplesEdit> Tabs() =>
    [
        new("the tab renamed", hand => hand.RenameTab(Summary, "ผลงาน"), hand => Assert.Equal(["ผลงาน", Sales], hand.Tabs.Take(2))),
        new("another tab of ours deleted", hand => hand.DeleteTab(Sales), hand => Assert.Contains(Sales, hand.Tabs)),
        new("a tab of their own", AddOwnTab, hand =>
        {
            Assert.Equal("ห้ามลบ", hand.AllOf("บันทึกของฉัน"));
            Assert.Equal(["บันทึกของฉัน", Summary, Sales, Review, "คำอธิบาย"], hand.Tabs.Take(5));
        })
        {
            Own = ["บันทึกของฉัน"],
        },
        new("a copy of our tab", hand =>
        {
            hand.DuplicateTab(Summary, "สำเนา");
            hand.Type("สำเนา", 1, 1, "ฉบับของฉัน");
        }, hand => Assert.Equal("ฉบับของฉัน", hand.TextAt("สำเนา", 1, 1)))
        {
            Own = ["สำเนา"],
        },
        new("the order of the tabs changed", hand => hand.MoveTab(Summary, 4), hand => Assert.Equal([Sales, Review, "คำอธิบาย", Summary], hand.Tabs.Take(4))),
    ];

    private static IEnumerable<PeoplesEdit> Looks() =>
    [
        new("cells of ours merged over figures", hand => hand.Merge(Summary, new(10, 11, 5, 7))),
        new("a note on a figure", hand => hand.Note(Summary, hand.RowOf(Summary, District), hand.ColumnOf(Summary, Grade), "ตรวจแล้ว")),
        new("a filter by grade", hand =>
        {
            hand.Filter(Summary, hand.ColumnOf(Summary, Grade), "D ○");
            hand.InsertRows(Summary, 1, 1);
        }, hand => Assert.Equal(["D ○"], hand.FilteredOut(Summary))),
        new("a filter view of their own", hand => hand.AddFilterView(Summary, "เฉพาะ D", new(8, 17, 1, 8)), hand => Assert.Equal(["เฉพาะ D"], hand.FilterViews(Summary))),
        new("the chart deleted", hand => hand.DeleteChart(Sales), hand => Assert.Equal(0, hand.ChartsOf(Sales))),
        new("a width of their own", hand => hand.SetWidth(Summary, 5, 333), hand => Assert.InRange(hand.WidthOf(Summary, 5), 332, 334)),
        new("spare rows and columns deleted", hand =>
        {
            hand.DeleteSpare(Summary);
            hand.DeleteSpare(Review);
        }),
    ];

    private static HashSet<int> EveryColumn { get; } = [.. Enumerable.Range(1, 40)];

    private static Dictionary<(string Tab, string Row, string Column), string?> Becomes((string Tab, string Row, string Column) key, string? text) => new() { [key] = text };

    private static Action<IHand> StandsAt(int row, int column, string text) => hand => Assert.Equal(text, hand.TextAt(Summary, row, column));

    private static Block BelowTheHeader(IHand hand) => new(hand.RowOf(Summary, Name) + 1, hand.Cells(Summary).Keys.Max(cell => cell.Row), 1, hand.Cells(Summary).Keys.Max(cell => cell.Column));

    // By hand: from the first district to the last, from the first visible column to the last.
    private static Block Table(IHand hand) => new(hand.RowOf(Summary, First), hand.RowOf(Summary, "โพธิ์ตาก"), 1, hand.ColumnOf(Summary, Remark));

    private static void Turn(IHand hand, IReadOnlySet<int> columns)
    {
        var first = hand.RowOf(Summary, First);
        hand.Rearrange(Summary, [(first, first + 2), (first + 1, first), (first + 2, first + 1)], columns);
    }

    private static void InsertRowWithText(IHand hand)
    {
        var row = hand.RowOf(Summary, First) + 1;
        hand.InsertRows(Summary, row, 1);
        hand.Type(Summary, row, 4, "แทรกเอง");
    }

    private static void InsertColumnWithTexts(IHand hand)
    {
        var column = hand.ColumnOf(Summary, Grade) + 1;
        hand.InsertColumns(Summary, column, 1);
        hand.Type(Summary, hand.RowOf(Summary, Grade), column, "ของฉัน");
        hand.Type(Summary, hand.RowOf(Summary, District), column, "ส่วนตัว");
        hand.Type(Summary, 3, column, "บนแถบสี");
    }

    private static void CopyWithText(IHand hand, int from, int to)
    {
        hand.CopyRow(Summary, from, to);
        hand.Type(Summary, to, hand.ColumnOf(Summary, Remark), "โทรอีกครั้ง");
    }

    private static void DeleteKeyColumns(IHand hand)
    {
        hand.DeleteColumns(Summary, hand.ColumnOf(Summary, Remark) + 1, 1);
        hand.DeleteColumns(Summary, 2, 1);
    }

    private static void AddOwnTab(IHand hand)
    {
        hand.AddTab("บันทึกของฉัน");
        hand.Type("บันทึกของฉัน", 1, 1, "ห้ามลบ");
    }
}
