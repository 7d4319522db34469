using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Testing;

namespace OtopFormSync.Documents.Tests.Workbooks;

/// <summary>Another program writes the whole file anew: texts move to a shared table, styles get other numbers, hidden things stay hidden or not. Nothing may be lost by it.</summary>
public sealed class SavedByLibreOfficeTests : IAsyncLifetime
{
    private const string Summary = "สรุปผลการจัดระดับ";
    private static readonly ResultsBook Book = SampleBook.Make();
    private byte[] _saved = [];

    public async ValueTask InitializeAsync() =>
        _saved = await LibreOffice.OpenAndSaveAsync(new Officer(SampleWorkbook.Write(Book))
            .Type(Summary, "ท่าบ่อ", "หมายเหตุ", "โทรแล้ว").Type(Summary, "ท่าบ่อ", "ระดับที่ปรับ", "B")
            .TypeNumber(Summary, "สังคม", "หมายเหตุ", "1234.5").Type("ต้องตรวจสอบ", "ท่าบ่อ", "คำตัดสิน", "รอข้อมูลเพิ่ม, โทรสอบถามแล้ว")
            .AddSheet("งานของฉัน", "ห้ามลบ").Save());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Every_cell_is_known_by_its_keys_and_nothing_is_lost_or_added()
    {
        var state = ResultsWorkbook.Read(_saved);
        AssertOfficers(state);
        BookAssert.Stands(Book, WithoutOfficers(state));
        Assert.Equal(ResultsBook.LayoutVersion, state.LayoutVersion);

        // Written over, it is the same again, and stays so.
        var written = SampleWorkbook.Write(Book, _saved);
        AssertOfficers(ResultsWorkbook.Read(written));
        BookAssert.Stands(Book, WithoutOfficers(ResultsWorkbook.Read(written)));
        Assert.Equal("ห้ามลบ", Officer.TextOf(written, "งานของฉัน"));
        Assert.Equal(WorkbookScanner.Scan(_saved).Sheets.Select(sheet => sheet.Name), WorkbookScanner.Scan(written).Sheets.Select(sheet => sheet.Name));
        BookAssert.IsValid(written);
    }

    private static void AssertOfficers(ResultsState state)
    {
        Assert.Equal("โทรแล้ว", state.OfficerText("summary", "4302", "note"));
        Assert.Equal("B", state.OfficerText("summary", "4302", "override"));
        Assert.Equal(1234.5m, state.Find("summary")!.CellAt("4307", "note")!.Number);
        Assert.Equal("รอข้อมูลเพิ่ม, โทรสอบถามแล้ว", state.OfficerText("review", "a1", "answer"));
    }

    private static ResultsState WithoutOfficers(ResultsState state)
    {
        var columns = Book.Tabs.ToDictionary(tab => tab.Key, tab => tab.Columns.Where(column => column.IsOfficers).Select(column => column.Key).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return state with { Tabs = [.. state.Tabs.Select(tab => new TabState(tab.Key, [.. tab.Cells.Where(cell => cell.Row == "#header" || !columns[tab.Key].Contains(cell.Column))]) { StrayTexts = tab.StrayTexts })] };
    }
}
