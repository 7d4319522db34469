using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Google.Sheets;
using OtopFormSync.GoogleEmulator.Traffic;
using OtopFormSync.Testing;
using OtopFormSync.Testing.Contracts;
using static OtopFormSync.Testing.Hands.TabTitles;
using Cell = OtopFormSync.Core.Results.Cell;

namespace OtopFormSync.Google.Tests.Results;

/// <summary>The results as tabs of a spreadsheet: written once, then changed cell by cell.</summary>
public sealed class SheetsResultsTests
{
    private const string Sales = "ยอดจำหน่าย";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_book_reads_back_as_it_was_written_and_its_tabs_stand_before_the_responses()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        var state = await sheet.ReadAsync();
        Assert.Equal(SampleBook.Make().Tabs.Select(tab => tab.Title).Append(ResponseSheet.Title), sheet.Titles());
        Assert.Equal(ResultsBook.LayoutVersion, state.LayoutVersion);
        Assert.All(state.Tabs, tab => Assert.Empty(tab.StrayTexts));
    }

    [Fact]
    public async Task Publishing_the_same_again_writes_nothing()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        await sheet.PublishAsync();
        Assert.Empty(sheet.Requests());
    }

    [Fact]
    public async Task Only_the_cells_that_differ_are_written()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        sheet.Book = SampleBook.With(sheet.Book, 0, "4302", "sales", cell => cell with { Number = 45_000_000m });
        await sheet.PublishAsync();
        Assert.Equal([$"{Summary}!{sheet.CellOf(Summary, "ท่าบ่อ", "ยอดจำหน่าย (บาท)")}"], sheet.WrittenCells());
    }

    [Fact]
    public async Task A_note_or_a_colour_that_changes_is_written_though_the_text_stays()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        sheet.Book = SampleBook.With(SampleBook.With(sheet.Book, 0, "4302", "sales", cell => cell with { Note = "ยอดสะสมใหม่" }), 0, "4304", "gap", cell => cell with { Look = CellLook.Bad });
        await sheet.PublishAsync();
        var written = sheet.WrittenCells();
        Assert.Contains($"{Summary}!{sheet.CellOf(Summary, "ท่าบ่อ", "ยอดจำหน่าย (บาท)")}", written);
        Assert.Contains($"{Summary}!{sheet.CellOf(Summary, "โพนพิสัย", "ยังขาดเพื่อถึงระดับถัดไป")}", written);
        Assert.Equal(4, written.Count); // and the two hidden prints of their rows
        var (row, column) = (sheet.Find(Summary, "ท่าบ่อ").Row, sheet.Find(Summary, "ยอดจำหน่าย (บาท)").Column);
        Assert.Equal("ยอดสะสมใหม่", (await sheet.TabAsync(Summary)).Data[0].RowData[row - 1].Values[column - 1].Note);
    }

    [Fact]
    public async Task The_clock_alone_is_no_reason_to_write_but_goes_along_with_one()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        sheet.Book = sheet.Book with { Tabs = [.. sheet.Book.Tabs.Select(tab => tab with { Stamp = "ข้อมูล ณ วันที่ 17 มกราคม 2567" })] };
        Assert.Empty(BookDiff.Between(await sheet.Target.ReadAsync(Token), sheet.Book));
        sheet.Book = SampleBook.With(sheet.Book, 0, "4302", "sales", cell => cell with { Number = 45_000_000m });
        await sheet.PublishAsync();
        Assert.Equal("ข้อมูล ณ วันที่ 17 มกราคม 2567", sheet.Text(Summary, "A2"));
    }

    [Fact]
    public async Task What_looks_like_a_formula_stays_a_text()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        var (row, column) = sheet.Find(Review, "=IMPORTXML(\"http://example.org\")");
        var cell = (await sheet.TabAsync(Review)).Data[0].RowData[row - 1].Values[column - 1];
        Assert.Equal("=IMPORTXML(\"http://example.org\")", cell.UserEnteredValue.StringValue);
        Assert.Null(cell.UserEnteredValue.FormulaValue);
    }

    [Fact]
    public async Task Someone_who_types_between_reading_and_writing_is_noticed()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        var state = await sheet.Target.ReadAsync(Token);
        sheet.Type(Summary, "ท่าบ่อ", "หมายเหตุ", "เพิ่งพิมพ์");
        var book = SampleBook.With(sheet.Book, 0, "4302", "sales", cell => cell with { Number = 45_000_000m });
        Assert.Equal(PublishOutcome.ChangedMeanwhile, await sheet.Target.PublishAsync(book, state, BookDiff.Between(state, book), Token));
        Assert.Empty(sheet.Requests());
    }

    [Fact]
    public async Task A_tab_removed_between_reading_and_writing_is_made_again_in_the_next_cycle()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        var state = await sheet.Target.ReadAsync(Token);
        sheet.People.DeleteTab(sheet.Id, sheet.SheetIdOf(Sales));
        sheet.Book = SampleBook.With(sheet.Book, 0, "4302", "sales", cell => cell with { Number = 45_000_000m });
        await Assert.ThrowsAsync<TargetUnavailableException>(() => sheet.Target.PublishAsync(sheet.Book, state, BookDiff.Between(state, sheet.Book), Token));
        await sheet.PublishAsync();
        Assert.Contains(Sales, sheet.Titles());
    }

    [Fact]
    public async Task When_the_answer_is_lost_the_next_cycle_finds_that_it_was_written()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        sheet.Server.State.Traffic.Break("sheets.spreadsheets.batchUpdate", new Fault.Reset(Applied: true), 1);
        sheet.Book = SampleBook.With(sheet.Book, 0, "4302", "sales", cell => cell with { Number = 45_000_000m });
        var state = await sheet.Target.ReadAsync(Token);
        await Assert.ThrowsAsync<TargetUnavailableException>(() => sheet.Target.PublishAsync(sheet.Book, state, BookDiff.Between(state, sheet.Book), Token));
        await sheet.ReadAsync();
    }

    [Fact]
    public async Task A_first_writing_whose_answer_is_lost_is_not_made_twice()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync(isPublished: false);
        sheet.Server.State.Traffic.Break("sheets.spreadsheets.batchUpdate", new Fault.Reset(Applied: true), 1);
        var state = await sheet.Target.ReadAsync(Token);
        await Assert.ThrowsAsync<TargetUnavailableException>(() => sheet.Target.PublishAsync(sheet.Book, state, BookDiff.Between(state, sheet.Book), Token));
        sheet.ForgetRequests();
        await sheet.PublishAsync();
        Assert.Empty(sheet.Requests());
        Assert.Equal(sheet.Book.Tabs.Count + 1, sheet.Titles().Count);
    }

    [Fact]
    public async Task Everything_that_makes_it_an_office_s_table_is_there()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        var summary = await sheet.TabAsync(Summary);
        var header = sheet.Find(Summary, "อำเภอ").Row;
        var grid = summary.Properties.GridProperties;
        Assert.Equal((header, sheet.Find(Summary, "อำเภอ").Column, true), (grid.FrozenRowCount, grid.FrozenColumnCount, grid.HideGridlines));
        Assert.Equal(["A", "B", "C", "D"], summary.ConditionalFormats.Select(rule => rule.BooleanRule.Condition.Values.Single().UserEnteredValue));
        var protection = summary.ProtectedRanges.Single();
        Assert.True(protection.WarningOnly);
        Assert.Equal(4, protection.UnprotectedRanges.Count); // three columns of officers, and all that is right of the table
        Assert.Single(summary.BandedRanges);
        Assert.Equal(header - 1, summary.BasicFilter.Range.StartRowIndex);
        var choices = summary.Data[0].RowData[header].Values[sheet.Find(Summary, "ระดับที่ปรับ").Column - 1].DataValidation;
        Assert.Equal(["A", "B", "C", "D"], choices.Condition.Values.Select(value => value.UserEnteredValue));
        var figure = summary.Data[0].RowData[header].Values[sheet.Find(Summary, "ยอดจำหน่าย (บาท)").Column - 1];
        Assert.Equal(("#,##0.00", "Sarabun"), (figure.UserEnteredFormat.NumberFormat.Pattern, figure.UserEnteredFormat.TextFormat.FontFamily));
        Assert.NotNull(figure.Note);
        var chart = (await sheet.TabAsync(Sales)).Charts.Single();
        Assert.Equal("COLUMN", chart.Spec.BasicChart.ChartType);
        Assert.Equal(2, chart.Spec.BasicChart.Series.Count);
        Assert.Equal(["otop/summary", $"{ResultsBook.LayoutVersion}"], summary.DeveloperMetadata.Select(data => data.MetadataValue));
    }

    [Fact]
    public async Task A_new_row_is_filtered_banded_and_drawn_like_the_others()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        var sales = sheet.Book.Tabs[1];
        var row = sales.Rows[0] with { Key = "4399", Cells = [Cell.Of("อำเภอใหม่"), .. sales.Rows[0].Cells.Skip(1)] };
        sheet.Book = sheet.Book with { Tabs = [sheet.Book.Tabs[0], sales with { Rows = [.. sales.Rows.Take(9), row, sales.Rows[9]] }, .. sheet.Book.Tabs.Skip(2)] };
        await sheet.PublishAsync();
        var tab = await sheet.TabAsync(Sales);
        var at = sheet.Find(Sales, "อำเภอใหม่").Row;
        Assert.Equal(at, tab.BasicFilter.Range.EndRowIndex);
        Assert.Equal(at, tab.BandedRanges.Single().Range.EndRowIndex);
        Assert.Equal(at, tab.Charts.Single().Spec.BasicChart.Domains[0].Domain.SourceRange.Sources[0].EndRowIndex);
        Assert.Equal(at + 1, sheet.Find(Sales, "ผลรวมทั้งหมด").Row);
    }

    [Fact]
    public async Task A_new_row_after_one_that_somebody_hid_is_seen_and_theirs_stays_hidden()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        var at = sheet.Find(Review, "ไฟล์แนบอ่านไม่ได้").Row;
        await sheet.ChangeAsync(new global::Google.Apis.Sheets.v4.Data.Request
        {
            UpdateDimensionProperties = new() { Range = new() { SheetId = sheet.SheetIdOf(Review), Dimension = "ROWS", StartIndex = at - 1, EndIndex = at }, Properties = new() { HiddenByUser = true }, Fields = "hiddenByUser" },
        });
        var review = sheet.Book.Tabs[2];
        sheet.Book = sheet.Book with { Tabs = [.. sheet.Book.Tabs.Select(tab => tab == review ? review with { Rows = [.. review.Rows, review.Rows[1] with { Key = "c3", Cells = [Cell.Of("สังคม"), .. review.Rows[1].Cells.Skip(1)] }] } : tab)] };
        await sheet.PublishAsync();
        var rows = (await sheet.TabAsync(Review)).Data[0].RowMetadata;
        Assert.Equal((true, null), (rows[at - 1].HiddenByUser, rows[at].HiddenByUser is true ? "hidden" : null));
    }

    [Fact]
    public async Task A_layout_of_another_version_is_written_anew_and_officers_texts_stay()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        sheet.Type(Summary, "ท่าบ่อ", "เหตุผล", "โทรแล้ว");
        sheet.TypeInto("_keys", "B1", "0");
        Assert.Equal(0, (await sheet.Target.ReadAsync(Token)).LayoutVersion);
        var state = await sheet.PublishAsync();
        Assert.Equal((ResultsBook.LayoutVersion, "โทรแล้ว"), (state.LayoutVersion, state.OfficerText("summary", "4302", "reason")));
        Assert.Equal(4, (await sheet.TabAsync(Summary)).ConditionalFormats.Count);
        Assert.Single((await sheet.TabAsync(Sales)).Charts);
    }

    [Fact]
    public async Task Bands_that_people_laid_over_our_table_stay_and_keep_nothing_from_being_written()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        var id = sheet.SheetIdOf(Summary);
        var ours = (await sheet.TabAsync(Summary)).BandedRanges.Single();
        await sheet.ChangeAsync(
            new global::Google.Apis.Sheets.v4.Data.Request { DeleteBanding = new() { BandedRangeId = ours.BandedRangeId } },
            new global::Google.Apis.Sheets.v4.Data.Request { AddBanding = new() { BandedRange = new() { BandedRangeId = 77, Range = new() { SheetId = id, StartRowIndex = 8, EndRowIndex = 12, StartColumnIndex = 0, EndColumnIndex = 5 }, RowProperties = ours.RowProperties } } });
        sheet.TypeInto("_keys", "B1", "0"); // the next writing is of another layout
        await sheet.PublishAsync();
        Assert.Equal(77, (await sheet.TabAsync(Summary)).BandedRanges.Single().BandedRangeId);
    }

    [Fact]
    public async Task Cells_that_somebody_protected_against_us_are_told_as_such()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        sheet.Server.State.Traffic.Break("sheets.spreadsheets.batchUpdate", new Fault.Answer(Fault.OfStatus(400, "sheets.", "Invalid requests[0].updateCells: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.")), 1);
        sheet.Book = SampleBook.With(sheet.Book, 0, "4302", "sales", cell => cell with { Number = 45_000_000m });
        var state = await sheet.Target.ReadAsync(Token);
        var told = await Assert.ThrowsAsync<TargetUnavailableException>(() => sheet.Target.PublishAsync(sheet.Book, state, BookDiff.Between(state, sheet.Book), Token));
        Assert.Contains("Protect sheets and ranges", told.Message, StringComparison.Ordinal);
        Assert.Contains("ป้องกันชีตและช่วง", told.Telling.InThai, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_programs_in_one_spreadsheet_leave_each_other_alone()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        var other = sheet.TargetOf(ResponsesWorld.Program with { Id = ProgramId.Parse("other") });
        var book = sheet.Book with { Tabs = [sheet.Book.Tabs[0] with { Heading = "อีกภารกิจ" }] };
        var none = await other.ReadAsync(Token);
        Assert.Empty(none.Tabs);
        await other.PublishAsync(book, none, BookDiff.Between(none, book), Token);

        await sheet.ReadAsync();
        Assert.Empty(BookDiff.Between(await other.ReadAsync(Token), book));
        Assert.Equal("สรุปผลการจัดระดับ (2)", sheet.Titles()[0]);
    }

    [Fact]
    public async Task Our_tabs_and_people_s_copies_of_them_are_never_taken_for_responses()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        await sheet.ChangeAsync(new global::Google.Apis.Sheets.v4.Data.Request { DuplicateSheet = new() { SourceSheetId = sheet.SheetIdOf(Sales), NewSheetName = "สำเนา" } });
        sheet.Restart();
        var snapshot = await sheet.Reader.ReadAsync(this, Token);
        Assert.Equal([ResponseSheet.Title], snapshot.Tabs.Where(tab => !tab.IsOurs).Select(tab => tab.Title));
        Assert.Empty((await new SheetsResponses(sheet.Reader, [ResponsesWorld.Program], TimeProvider.System).CollectAsync(null, Token)).Reports);
    }

    [Theory]
    [InlineData("k|summary")]
    [InlineData("k|nothing")]
    [InlineData("c|summary|grade")]
    public async Task A_text_like_our_marks_typed_into_the_responses_hides_no_report_and_removes_no_tab(string typed)
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        sheet.TypeInto(ResponseSheet.Title, "A1", "ประทับเวลา");
        sheet.TypeInto(ResponseSheet.Title, "B1", "อำเภอ");
        sheet.TypeInto(ResponseSheet.Title, "C1", "คำชี้แจง");
        sheet.TypeInto(ResponseSheet.Title, "B2", "ท่าบ่อ");
        foreach (var column in (string[])["C", "D", "E"])
        {
            sheet.TypeInto(ResponseSheet.Title, column + "2", typed);
        }

        sheet.Restart();
        var source = new SheetsResponses(sheet.Reader, [ResponsesWorld.Program], TimeProvider.System);
        Assert.Single((await source.CollectAsync(null, Token)).Reports);
        sheet.Book = SampleBook.With(sheet.Book, 0, "4302", "sales", cell => cell with { Number = 45_000_000m });
        await sheet.PublishAsync();
        Assert.Equal(sheet.Book.Tabs.Count, (await sheet.ReadAsync()).Tabs.Count);
        Assert.Contains(ResponseSheet.Title, sheet.Titles());
        Assert.Equal("ท่าบ่อ", sheet.Text(ResponseSheet.Title, "B2"));
    }

    [Fact]
    public async Task Reading_results_and_responses_is_one_call_a_cycle()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        var source = new SheetsResponses(sheet.Reader, [ResponsesWorld.Program], TimeProvider.System);
        await sheet.Target.ReadAsync(Token);
        await source.CollectAsync(null, Token);
        sheet.Server.State.Traffic.ForgetCalls();
        await sheet.Target.ReadAsync(Token);
        await source.CollectAsync(null, Token);
        Assert.Equal(["sheets.spreadsheets.values.batchGetByDataFilter"], sheet.Server.State.Traffic.Calls.Select(call => call.Method));
    }
}
