using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.GoogleEmulator.Traffic;
using OtopFormSync.Testing.Hands;

namespace OtopFormSync.Worker.Tests;

/// <summary>A figure of ours that somebody typed over is put right and mentioned, once, where officers look.</summary>
public sealed class RestoredCellTests
{
    private const string Sales = "ยอดจำหน่าย";
    private const string Typed = "99,999,999 (แก้เอง)";

    [Fact]
    public async Task It_is_put_right_and_mentioned_with_what_was_typed_and_then_all_is_quiet()
    {
        await using var google = await GoogleFolder.OpenAsync();
        await google.SyncAsync();
        var (cell, figure) = FirstFigure(google);
        new People(google.Server.State.Sheets).Type(google.SpreadsheetId, cell, Typed);

        var report = await google.CycleAsync();
        var item = Assert.Single(report.Programs[0].State!.Review, item => item.Code == ReviewCode.CellRestored);
        Assert.Equal((Typed, false), (item.Original, item.IsOpen));
        Assert.Contains($"แท็บ {Sales} แถว ", item.Place, StringComparison.Ordinal);
        Assert.Equal(figure, FirstFigure(google).Figure);

        google.Traffic.ForgetCalls();
        var quiet = await google.CycleAsync();
        Assert.Single(quiet.Programs[0].State!.Review, item => item.Code == ReviewCode.CellRestored);
        Assert.Equal(0, google.Traffic.CountOf(CallKind.Write, "sheets."));

        // The same text in the same cell is the same matter.
        new People(google.Server.State.Sheets).Type(google.SpreadsheetId, cell, Typed);
        Assert.Single((await google.CycleAsync()).Programs[0].State!.Review, item => item.Code == ReviewCode.CellRestored);
    }

    [Fact]
    public async Task In_a_workbook_too()
    {
        using var demo = new DemoFolder();
        await demo.SyncAsync();
        WorkbookHand.At(demo.Results).Type("สรุปผลการจัดระดับ", "ท่าบ่อ", "ระดับ", "D ○");
        var report = await demo.CycleAsync();
        Assert.Equal("D ○", Assert.Single(report.Programs[0].State!.Review, item => item.Code == ReviewCode.CellRestored).Original);
        Assert.Empty((await demo.CycleAsync()).Programs[0].Changes);
    }

    private static (string Cell, string Figure) FirstFigure(GoogleFolder google) => google.Server.State.Sheets.Read(google.SpreadsheetId, null, book =>
    {
        var sheet = book.Named(Sales)!;
        var header = sheet.Cells.First(cell => (string?)cell.Value["userEnteredValue"]?["stringValue"] == "ผลงาน").Key;
        var (row, column) = (header.Row + 1, header.Column);
        return ($"'{Sales}'!{(char)('A' + column)}{row + 1}", sheet.Value(row, column)!.ToJsonString());
    });
}
