using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Testing;
using OtopFormSync.Testing.Contracts;
using OtopFormSync.Testing.Hands;
using static OtopFormSync.Testing.Hands.TabTitles;

namespace OtopFormSync.Documents.Tests.Workbooks;

/// <summary>Another program writes the whole file anew: texts move to a shared table, styles get other numbers, hidden things stay hidden or not. Nothing may be lost by it.</summary>
public sealed class SavedByLibreOfficeTests : IAsyncLifetime
{
    private static readonly ResultsBook Book = SampleBook.Make();
    private byte[] _saved = [];

    public async ValueTask InitializeAsync()
    {
        var hand = WorkbookHand.In(SampleWorkbook.Write(Book));
        hand.Type(Summary, "ท่าบ่อ", "หมายเหตุ", "โทรแล้ว");
        hand.Type(Summary, "ท่าบ่อ", "ระดับที่ปรับ", "B");
        hand.TypeNumber(Summary, hand.RowOf(Summary, "สังคม"), hand.ColumnOf(Summary, "หมายเหตุ"), 1234.5m);
        hand.Type("ต้องตรวจสอบ", "ท่าบ่อ", "คำตัดสิน", "รอข้อมูลเพิ่ม, โทรสอบถามแล้ว");
        hand.AddTab("งานของฉัน");
        hand.Type("งานของฉัน", 1, 1, "ห้ามลบ");
        _saved = await LibreOffice.OpenAndSaveAsync(hand.Saved);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Every_cell_is_known_by_its_keys_and_nothing_is_lost_or_added()
    {
        var state = ResultsWorkbook.Read(_saved);
        AssertOfficers(state);
        BookAssert.Stands(Book, BookAssert.WithoutOfficers(Book, state));
        Assert.Equal(ResultsBook.LayoutVersion, state.LayoutVersion);

        // Written over, it is the same again, and stays so.
        var written = SampleWorkbook.Write(Book, _saved);
        AssertOfficers(ResultsWorkbook.Read(written));
        BookAssert.Stands(Book, BookAssert.WithoutOfficers(Book, ResultsWorkbook.Read(written)));
        Assert.Equal("ห้ามลบ", WorkbookHand.In(written).AllOf("งานของฉัน"));
        Assert.Equal(WorkbookScanner.Scan(_saved).Sheets.Select(sheet => sheet.Name), WorkbookScanner.Scan(written).Sheets.Select(sheet => sheet.Name));
        SampleWorkbook.IsValid(written);
    }

    private static void AssertOfficers(ResultsState state)
    {
        Assert.Equal("โทรแล้ว", state.OfficerText("summary", "4302", "note"));
        Assert.Equal("B", state.OfficerText("summary", "4302", "override"));
        Assert.Equal(1234.5m, state.Find("summary")!.CellAt("4307", "note")!.Number);
        Assert.Equal("รอข้อมูลเพิ่ม, โทรสอบถามแล้ว", state.OfficerText("review", "a1", "answer"));
    }
}
