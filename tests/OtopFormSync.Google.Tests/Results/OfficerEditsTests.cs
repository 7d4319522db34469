using Google.Apis.Sheets.v4.Data;
using OtopFormSync.Core.Results;

namespace OtopFormSync.Google.Tests.Results;

/// <summary>What people do to our tabs, and what must survive it: officers' texts, their tabs, their order, and the right figures.</summary>
public sealed class OfficerEditsTests
{
    private const string Summary = "สรุปผลการจัดระดับ";
    private const string Sales = "ยอดจำหน่าย";
    private const string Review = "ต้องตรวจสอบ";
    private const string Grade = "ระดับ";
    private const string Reason = "เหตุผล";
    private const string Remark = "หมายเหตุ";
    private const string District = "ท่าบ่อ";
    private const string OwnText = "โทรสอบถามแล้ว";

    /// <summary>One edit, and where the texts of officers must then stand.</summary>
    internal sealed record Edit(string Name, Func<ResultsSpreadsheet, Task> Do, Func<ResultsSpreadsheet, Task> Survives)
    {
        public override string ToString() => Name;
    }

    private static readonly Edit[] Edits =
    [
        new("a sort of all rows by district", Sync(sheet => sheet.People.Sort(sheet.Id, sheet.SheetIdOf(Summary), sheet.Find(Summary, "อำเภอ").Column - 1, descending: true)), Nothing),
        new("a sort of the visible table only", SortTableOnly, Nothing),
        new("rows put in above the header", Sync(sheet => sheet.People.InsertRows(sheet.Id, sheet.SheetIdOf(Summary), 0, 2)), Nothing),
        new("rows put in between districts, with a text", InsertRowWithText, sheet => StandsBelow(sheet, "อำเภอเมืองหนองคาย", "แทรกเอง")),
        new("a column put in, with texts", InsertColumnWithTexts, sheet => StandsBeside(sheet, "ของฉัน", "ส่วนตัว")),
        new("a column of ours moved", sheet => sheet.ChangeAsync(Move(sheet, "COLUMNS", sheet.Find(Summary, Remark).Column - 1, 0)), Nothing),
        new("a row of ours moved to the end", sheet => sheet.ChangeAsync(Move(sheet, "ROWS", sheet.Find(Summary, District).Row - 1, sheet.Find(Summary, "รวมทั้งจังหวัด").Row)), Nothing),
        new("a row of ours deleted", Sync(sheet => sheet.People.DeleteRows(sheet.Id, sheet.SheetIdOf(Summary), sheet.Find(Summary, "สังคม").Row - 1)), Nothing),
        new("a computed column deleted", Sync(sheet => sheet.People.DeleteColumns(sheet.Id, sheet.SheetIdOf(Summary), sheet.Find(Summary, Grade).Column - 1)), Nothing),
        new("the hidden keys of the rows deleted", Sync(sheet => sheet.People.DeleteColumns(sheet.Id, sheet.SheetIdOf(Summary), 1)), Nothing),
        new("the hidden row of marks deleted", Sync(sheet => sheet.People.DeleteRows(sheet.Id, sheet.SheetIdOf(Summary), sheet.Find(Summary, "อำเภอ").Row - 2)), Nothing),
        new("a grade overwritten", Sync(sheet => sheet.Type(Summary, District, Grade, "A ●")), Nothing),
        new("a figure emptied", sheet => ClearAsync(sheet, Summary, District, "ยอดจำหน่าย (บาท)"), Nothing),
        new("a header overwritten", Sync(sheet => sheet.TypeInto(Summary, Cell(sheet, Summary, "อำเภอ"), "ชื่ออำเภอ")), Nothing),
        new("the heading overwritten", Sync(sheet => sheet.TypeInto(Summary, "A1", "ผลของเรา")), Nothing),
        new("cells of ours merged over figures", Sync(sheet => sheet.People.Merge(sheet.Id, $"'{Summary}'!E10:G11")), Nothing),
        new("the tab renamed", Sync(sheet => sheet.People.RenameTab(sheet.Id, sheet.SheetIdOf(Summary), "ผลงาน")), Tabs("ผลงาน")),
        new("another tab of ours deleted", Sync(sheet => sheet.People.DeleteTab(sheet.Id, sheet.SheetIdOf(Sales))), Tabs(Sales)),
        new("the hidden tab of keys deleted", Sync(sheet => sheet.People.DeleteTab(sheet.Id, sheet.SheetIdOf("_keys"))), Nothing),
        new("a tab of their own", AddOwnTab, sheet => StandsIn(sheet, "บันทึกของฉัน", "A1", "ห้ามลบ")),
        new("a copy of our tab", CopyTab, sheet => StandsIn(sheet, "สำเนา", "A1", "ฉบับของฉัน")),
        new("the order of the tabs changed", sheet => sheet.ChangeAsync(new Request { UpdateSheetProperties = new() { Properties = new() { SheetId = sheet.SheetIdOf(Summary), Index = 5 }, Fields = "index" } }), Nothing),
        new("a text right of the table", Sync(sheet => sheet.TypeInto(Summary, "R9", "ข้างนอก")), sheet => StandsIn(sheet, Summary, "R9", "ข้างนอก")),
        new("a text far below the table", Sync(sheet => sheet.TypeInto(Summary, "D30", "ข้างล่าง")), sheet => StandsIn(sheet, Summary, "D30", "ข้างล่าง")),
        new("a filter by grade", Filter, HasFilter),
        new("a filter view of their own", AddFilterView, HasFilterView),
        new("the chart deleted", DeleteChart, HasNoChart),
        new("a width of their own", sheet => sheet.ChangeAsync(Width(sheet, 333)), HasWidth),
        new("spare rows and columns deleted", DeleteSpare, Nothing),
    ];

    public static TheoryData<string> Names => [.. Edits.Select(edit => edit.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task After(string edit)
    {
        var (_, act, survives) = Edits.Single(known => known.Name == edit);
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        sheet.Type(Summary, District, Reason, OwnText);
        sheet.Type(Summary, "สังคม", Remark, "-");
        sheet.Type(Review, "ไฟล์แนบอ่านไม่ได้", Reason, "ขอไฟล์ใหม่แล้ว");
        await act(sheet);

        // Next, a report changes a figure and a total, and brings a new line to check.
        sheet.Book = Changed(sheet.Book);
        var state = await sheet.PublishAsync();
        Assert.Equal(OwnText, state.OfficerText("summary", "4302", "reason"));
        Assert.Equal("ขอไฟล์ใหม่แล้ว", state.OfficerText("review", "b2", "reason"));
        Assert.Equal(edit == "a row of ours deleted" ? null : "-", state.OfficerText("summary", "4307", "note"));
        await survives(sheet);

        // And what is there is whole: nothing is left to change or to move.
        sheet.ForgetRequests();
        sheet.Restart();
        await sheet.PublishAsync();
        Assert.Empty(sheet.Requests());
    }

    private static ResultsBook Changed(ResultsBook book)
    {
        var summary = book.Tabs[0];
        var row = summary.Rows[1];
        var review = book.Tabs[2];
        return book with
        {
            Tabs =
            [
                summary with { Rows = [.. summary.Rows.Select(other => other == row ? row with { Cells = [.. row.Cells.Index().Select(cell => cell.Index == 5 ? Core.Results.Cell.Of(45_000_000m, NumberLook.TwoDecimals, CellLook.Good) : cell.Item)] } : other)] },
                book.Tabs[1],
                review with { Rows = [new Row("c3", RowKind.Item, [Core.Results.Cell.Of("สังคม"), Core.Results.Cell.Of("ยอดสูงผิดปกติ", CellLook.Attention), Core.Results.Cell.Of("9,999,999,999"), Core.Results.Cell.Empty, Core.Results.Cell.Empty]), .. review.Rows] },
                .. book.Tabs.Skip(3),
            ],
        };
    }

    private static Func<ResultsSpreadsheet, Task> Sync(Action<ResultsSpreadsheet> act) => sheet =>
    {
        act(sheet);
        return Task.CompletedTask;
    };

    private static Func<ResultsSpreadsheet, Task> Tabs(string title) => Sync(sheet => Assert.Contains(title, sheet.Titles()));

    private static Task Nothing(ResultsSpreadsheet sheet) => Task.CompletedTask;

    private static string Cell(ResultsSpreadsheet sheet, string title, string text) => Spreadsheets.Tabs.Columns.Letters(sheet.Find(title, text).Column) + sheet.Find(title, text).Row;

    // By hand: from the first district to the last, from the first visible column to the last.
    private static Task SortTableOnly(ResultsSpreadsheet sheet)
    {
        var first = sheet.Find(Summary, "เมืองหนองคาย");
        return sheet.ChangeAsync(new Request
        {
            SortRange = new()
            {
                Range = new() { SheetId = sheet.SheetIdOf(Summary), StartRowIndex = first.Row - 1, EndRowIndex = first.Row + 8, StartColumnIndex = 0, EndColumnIndex = sheet.Find(Summary, Remark).Column },
                SortSpecs = [new() { DimensionIndex = first.Column - 1, SortOrder = "ASCENDING" }],
            },
        });
    }

    private static Task InsertRowWithText(ResultsSpreadsheet sheet)
    {
        var row = sheet.Find(Summary, "เมืองหนองคาย").Row;
        sheet.People.InsertRows(sheet.Id, sheet.SheetIdOf(Summary), row);
        sheet.TypeInto(Summary, $"D{row + 1}", "แทรกเอง");
        return Task.CompletedTask;
    }

    private static Task StandsBelow(ResultsSpreadsheet sheet, string district, string text)
    {
        Assert.Equal(sheet.Find(Summary, district["อำเภอ".Length..]).Row + 1, sheet.Find(Summary, text).Row);
        return Task.CompletedTask;
    }

    private static Task InsertColumnWithTexts(ResultsSpreadsheet sheet)
    {
        var column = sheet.Find(Summary, Grade).Column;
        sheet.People.InsertColumns(sheet.Id, sheet.SheetIdOf(Summary), column);
        var letters = Spreadsheets.Tabs.Columns.Letters(column + 1);
        sheet.TypeInto(Summary, letters + sheet.Find(Summary, Grade).Row, "ของฉัน");
        sheet.TypeInto(Summary, letters + sheet.Find(Summary, District).Row, "ส่วนตัว");
        sheet.TypeInto(Summary, letters + "3", "บนแถบสี");
        return Task.CompletedTask;
    }

    private static Task StandsBeside(ResultsSpreadsheet sheet, string header, string text)
    {
        Assert.Equal(sheet.Find(Summary, District).Row, sheet.Find(Summary, text).Row);
        Assert.Equal(sheet.Find(Summary, header).Column, sheet.Find(Summary, text).Column);
        Assert.Equal(sheet.Find(Summary, header).Column, sheet.Find(Summary, "บนแถบสี").Column);
        Assert.Equal(sheet.Find(Summary, Grade).Column + 1, sheet.Find(Summary, header).Column);
        return Task.CompletedTask;
    }

    private static Request Move(ResultsSpreadsheet sheet, string dimension, int from, int to) => new()
    {
        MoveDimension = new() { Source = new() { SheetId = sheet.SheetIdOf(Summary), Dimension = dimension, StartIndex = from, EndIndex = from + 1 }, DestinationIndex = to },
    };

    private static Task ClearAsync(ResultsSpreadsheet sheet, string title, string row, string header) => sheet.ChangeAsync(new Request
    {
        UpdateCells = new()
        {
            Start = new() { SheetId = sheet.SheetIdOf(title), RowIndex = sheet.Find(title, row).Row - 1, ColumnIndex = sheet.Find(title, header).Column - 1 },
            Rows = [new() { Values = [new()] }],
            Fields = "userEnteredValue",
        },
    });

    private static async Task AddOwnTab(ResultsSpreadsheet sheet)
    {
        await sheet.ChangeAsync(new Request { AddSheet = new() { Properties = new() { Title = "บันทึกของฉัน", Index = 0 } } });
        sheet.TypeInto("บันทึกของฉัน", "A1", "ห้ามลบ");
    }

    private static async Task CopyTab(ResultsSpreadsheet sheet)
    {
        await sheet.ChangeAsync(new Request { DuplicateSheet = new() { SourceSheetId = sheet.SheetIdOf(Summary), InsertSheetIndex = 0, NewSheetName = "สำเนา" } });
        sheet.TypeInto("สำเนา", "A1", "ฉบับของฉัน");
        sheet.Restart();
    }

    private static Task StandsIn(ResultsSpreadsheet sheet, string title, string cell, string text)
    {
        Assert.Equal(text, sheet.Text(title, cell));
        return Task.CompletedTask;
    }

    private static async Task Filter(ResultsSpreadsheet sheet)
    {
        var tab = await sheet.TabAsync(Summary);
        tab.BasicFilter.FilterSpecs = [new() { ColumnIndex = sheet.Find(Summary, Grade).Column - 1, FilterCriteria = new() { HiddenValues = ["D ○"] } }];
        tab.BasicFilter.Criteria = null;
        await sheet.ChangeAsync(new Request { SetBasicFilter = new() { Filter = tab.BasicFilter } });
        sheet.People.InsertRows(sheet.Id, sheet.SheetIdOf(Summary), 0);
    }

    private static async Task HasFilter(ResultsSpreadsheet sheet)
    {
        var filter = (await sheet.TabAsync(Summary)).BasicFilter;
        Assert.Equal(["D ○"], filter.FilterSpecs.Single().FilterCriteria.HiddenValues);
        Assert.Equal(sheet.Find(Summary, Grade).Row - 1, filter.Range.StartRowIndex);
    }

    private static Task AddFilterView(ResultsSpreadsheet sheet) => sheet.ChangeAsync(new Request
    {
        AddFilterView = new() { Filter = new() { FilterViewId = 5, Title = "เฉพาะ D", Range = new() { SheetId = sheet.SheetIdOf(Summary), StartRowIndex = 7, EndRowIndex = 17, StartColumnIndex = 0, EndColumnIndex = 8 } } },
    });

    private static async Task HasFilterView(ResultsSpreadsheet sheet) => Assert.Equal("เฉพาะ D", (await sheet.TabAsync(Summary)).FilterViews.Single().Title);

    private static async Task DeleteChart(ResultsSpreadsheet sheet) => await sheet.ChangeAsync(new Request { DeleteEmbeddedObject = new() { ObjectId = (await sheet.TabAsync(Sales)).Charts.Single().ChartId } });

    private static async Task HasNoChart(ResultsSpreadsheet sheet) => Assert.Null((await sheet.TabAsync(Sales)).Charts);

    private static Request Width(ResultsSpreadsheet sheet, int pixels) => new()
    {
        UpdateDimensionProperties = new() { Range = new() { SheetId = sheet.SheetIdOf(Summary), Dimension = "COLUMNS", StartIndex = 4, EndIndex = 5 }, Properties = new() { PixelSize = pixels }, Fields = "pixelSize" },
    };

    private static async Task HasWidth(ResultsSpreadsheet sheet) => Assert.Equal(333, (await sheet.TabAsync(Summary)).Data[0].ColumnMetadata[4].PixelSize);

    private static async Task DeleteSpare(ResultsSpreadsheet sheet)
    {
        foreach (var title in (string[])[Summary, Review])
        {
            var tab = await sheet.TabAsync(title);
            var used = tab.Data[0].RowData.Count;
            if (tab.Properties.GridProperties.RowCount > used)
            {
                sheet.People.DeleteRows(sheet.Id, sheet.SheetIdOf(title), used, tab.Properties.GridProperties.RowCount!.Value - used);
            }

            var wide = tab.Data[0].RowData.Max(row => row.Values?.Count ?? 0);
            sheet.People.DeleteColumns(sheet.Id, sheet.SheetIdOf(title), wide, tab.Properties.GridProperties.ColumnCount!.Value - wide);
        }
    }
}
