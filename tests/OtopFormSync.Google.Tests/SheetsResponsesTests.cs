using Google.Apis.Sheets.v4.Data;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.GoogleEmulator.Traffic;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Google.Tests;

public sealed class SheetsResponsesTests
{
    // 15 January 2024, 8:30:00.4, as a form writes it
    private const double Thabo = 45306.354171;
    private const double Sangkhom = 45307.375;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What people do to a response sheet, and what must then be read.</summary>
    public static TheoryData<string, string[]> Edits => new()
    {
        { "nothing", ["ท่าบ่อ 1000", "สังคม 2000"] },
        { "the tab renamed", ["ท่าบ่อ 1000", "สังคม 2000"] },
        { "rows sorted", ["สังคม 2000", "ท่าบ่อ 1000"] },
        { "an empty row inserted", ["ท่าบ่อ 1000", "สังคม 2000"] },
        { "a row deleted", ["สังคม 2000"] },
        { "a figure corrected by hand", ["ท่าบ่อ 1500", "สังคม 2000"] },
        { "a question added", ["ท่าบ่อ 1000", "สังคม 2000"] },
        { "columns moved", ["ท่าบ่อ 1000", "สังคม 2000"] },
        { "a filter set", ["ท่าบ่อ 1000", "สังคม 2000"] },
        { "a row hidden", ["ท่าบ่อ 1000", "สังคม 2000"] },
        { "header cells merged with a title above", ["ท่าบ่อ 1000", "สังคม 2000"] },
        { "officers' own tab beside it", ["ท่าบ่อ 1000", "สังคม 2000"] },
        { "form linked again: a second tab with the same responses", ["ท่าบ่อ 1000", "สังคม 2000"] },
        { "a note typed right of the answers", ["ท่าบ่อ 1000", "สังคม 2000"] },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task Whatever_people_do_to_the_sheet_the_responses_are_read(string edit, string[] expected)
    {
        await using var sheet = await TwoResponsesAsync();
        var before = await CollectAsync(sheet);

        await EditAsync(sheet, edit);
        sheet.Clock.Advance(TimeSpan.FromMinutes(11)); // added tabs are looked for every ten minutes
        var after = await CollectAsync(sheet);

        Assert.All(after.Problems, problem => Assert.True(problem.IsNote));
        Assert.True(after.IsWhole);
        Assert.Equal(expected, after.Reports.Select(Shown));

        // A row is the same report as before unless its own text changed.
        var unchanged = after.Reports.Select(Shown).Intersect(before.Reports.Select(Shown), StringComparer.Ordinal).Count();
        Assert.Equal(unchanged, after.Reports.Select(report => report.Key).Intersect(before.Reports.Where(report => expected.Contains(Shown(report))).Select(report => report.Key)).Count());
    }

    [Fact]
    public async Task A_response_has_its_instant_and_place()
    {
        await using var sheet = await TwoResponsesAsync();

        var report = (await CollectAsync(sheet)).Reports[0];

        Assert.Equal(new DateTimeOffset(2024, 1, 15, 8, 30, 0, TimeSpan.FromHours(7)), report.ReceivedAt);
        Assert.Equal("แท็บ การตอบแบบฟอร์ม 1 แถว 2", report.Place);
    }

    [Theory]
    [InlineData("Etc/GMT", 15, 30)]
    [InlineData("GMT+07:00", 8, 30)]
    [InlineData("America/New_York", 20, 30)]
    public async Task Timestamps_are_those_of_the_spreadsheets_own_zone(string zone, int hour, int minute)
    {
        await using var sheet = await ResponseSheet.OpenAsync(ResponsesWorld.Program, zone);
        await sheet.AppendAsync([Thabo, "ท่าบ่อ", "ธ.ค. 66", 1000]);

        var report = Assert.Single((await CollectAsync(sheet)).Reports);

        Assert.Equal(new DateTimeOffset(2024, 1, 15, hour, minute, 0, TimeSpan.FromHours(7)), report.ReceivedAt);
    }

    [Fact]
    public async Task A_zone_that_is_put_right_gives_each_row_another_instant_under_its_old_key()
    {
        await using var sheet = await ResponseSheet.OpenAsync(ResponsesWorld.Program, "America/New_York");
        await sheet.AppendAsync([Thabo, "ท่าบ่อ", "ธ.ค. 66", 1000]);
        var before = Assert.Single((await CollectAsync(sheet)).Reports);

        await sheet.ChangeAsync(new Request { UpdateSpreadsheetProperties = new() { Properties = new() { TimeZone = "Asia/Bangkok" }, Fields = "timeZone" } });
        sheet.Clock.Advance(TimeSpan.FromMinutes(11));
        var after = Assert.Single((await CollectAsync(sheet)).Reports);

        Assert.Equal(before.Key, after.Key);
        Assert.Equal(new DateTimeOffset(2024, 1, 15, 8, 30, 0, TimeSpan.FromHours(7)), after.ReceivedAt);
        Assert.Equal(before.Content, after.Content);
    }

    [Theory]
    [InlineData("สำเนาของ การตอบแบบฟอร์ม 1", 0)]
    [InlineData("Copy of การตอบแบบฟอร์ม 1", 1)]
    [InlineData("สำรอง", 0)]
    [InlineData("การตอบแบบฟอร์ม 2", 1)]
    public async Task A_copy_never_wins_over_the_tab_that_the_form_writes_to_whatever_its_name_and_place(string name, int place)
    {
        await using var sheet = await TwoResponsesAsync();
        await CollectAsync(sheet); // the tab is remembered
        await sheet.ChangeAsync(new Request { DuplicateSheet = new() { SourceSheetId = ResponseSheet.ResponsesId, InsertSheetIndex = place, NewSheetName = name } });
        await sheet.WriteAsync($"'{name}'!D2", [9999]);
        sheet.Clock.Advance(TimeSpan.FromMinutes(11));

        var after = await CollectAsync(sheet);

        Assert.Equal(["ท่าบ่อ 1000", "สังคม 2000"], after.Reports.Select(Shown));
        Assert.Contains($"“{name}”", Assert.Single(after.Problems).Telling.InThai, StringComparison.Ordinal);
        Assert.True(after.IsWhole);
    }

    [Fact]
    public async Task The_tab_that_the_form_writes_to_after_it_was_linked_again_wins_and_what_stands_in_both_counts_once()
    {
        await using var sheet = await TwoResponsesAsync();
        await CollectAsync(sheet);
        await sheet.ChangeAsync(new Request { DuplicateSheet = new() { SourceSheetId = ResponseSheet.ResponsesId, InsertSheetIndex = 1, NewSheetName = "การตอบแบบฟอร์ม 2" } });
        await sheet.WriteAsync("'การตอบแบบฟอร์ม 2'!A2", [Thabo, "ท่าบ่อ", "ธ.ค. 66", 1500], [Sangkhom, "สังคม", "ธ.ค. 66", 2000], [Sangkhom + 1, "โพนพิสัย", "ธ.ค. 66", 3000]);
        sheet.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal(["ท่าบ่อ 1500", "สังคม 2000", "โพนพิสัย 3000"], (await CollectAsync(sheet)).Reports.Select(Shown));
    }

    [Fact]
    public async Task A_copy_is_told_as_one_of_the_tab_whose_name_it_has_though_the_form_writes_to_a_later_one()
    {
        await using var sheet = await TwoResponsesAsync();
        await sheet.ChangeAsync(
            new Request { DuplicateSheet = new() { SourceSheetId = ResponseSheet.ResponsesId, InsertSheetIndex = 1, NewSheetName = "การตอบแบบฟอร์ม 2" } },
            new Request { DuplicateSheet = new() { SourceSheetId = ResponseSheet.ResponsesId, InsertSheetIndex = 2, NewSheetName = "สำเนาของ การตอบแบบฟอร์ม 1" } });
        await sheet.WriteAsync("'การตอบแบบฟอร์ม 2'!A4", [Sangkhom + 1, "โพนพิสัย", "ธ.ค. 66", 3000]);

        Assert.Contains((await CollectAsync(sheet)).Problems, problem => problem.Telling.InThai.Contains("“สำเนาของ การตอบแบบฟอร์ม 1” เป็นสำเนาของแท็บคำตอบ “การตอบแบบฟอร์ม 1”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_tabs_that_are_equal_at_the_first_reading_the_one_with_the_higher_number_is_the_forms()
    {
        await using var sheet = await TwoResponsesAsync();
        await sheet.ChangeAsync(
            new Request { DuplicateSheet = new() { SourceSheetId = ResponseSheet.ResponsesId, InsertSheetIndex = 1, NewSheetName = "การตอบแบบฟอร์ม 10" } },
            new Request { UpdateSheetProperties = new() { Properties = new() { SheetId = ResponseSheet.ResponsesId, Title = "การตอบแบบฟอร์ม 9" }, Fields = "title" } });

        Assert.StartsWith("แท็บ การตอบแบบฟอร์ม 10", (await CollectAsync(sheet)).Reports[0].Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(243_527, "2566-10-01")] // "ตุลาคม 2566", taken for a date
    [InlineData(45_200, "45200")] // "ต.ค. 2023", taken for a date; read as a serial date
    [InlineData(256_610, "256610")] // year and month
    public async Task A_month_that_Sheets_took_for_a_date_of_a_Buddhist_year_is_that_month(double cell, string text)
    {
        await using var sheet = await ResponseSheet.OpenAsync(ResponsesWorld.Program);
        await sheet.AppendAsync([45_307.5, "ท่าบ่อ", cell, 1000]);
        var row = (RawContent.FormRow)(await CollectAsync(sheet)).Reports.Single().Content;
        Assert.Equal(text, row.Cells[2]);
    }

    [Fact]
    public async Task An_idle_cycle_is_one_read()
    {
        await using var sheet = await TwoResponsesAsync();
        var first = await CollectAsync(sheet);
        sheet.Server.State.Traffic.ForgetCalls();

        var second = await sheet.Source.CollectAsync(first.Cursor, Stop);

        Assert.True(second.IsUnchanged);
        Assert.Equal(["sheets.spreadsheets.values.batchGetByDataFilter"], sheet.Server.State.Traffic.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task A_deleted_response_tab_takes_nothing_back()
    {
        await using var sheet = await TwoResponsesAsync();
        await CollectAsync(sheet);
        await sheet.ChangeAsync(new Request { AddSheet = new AddSheetRequest { Properties = new SheetProperties { Title = "ว่าง" } } }, new Request { DeleteSheet = new DeleteSheetRequest { SheetId = ResponseSheet.ResponsesId } });

        var after = await CollectAsync(sheet);

        Assert.False(after.IsWhole);
        Assert.Empty(after.Reports);
        Assert.Contains("workspace.yaml", Assert.Single(after.Problems).Telling.InThai, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ยอดจำหน่าย", "ซ้ำ")]
    public async Task A_question_that_is_there_twice_is_told_and_the_others_are_taken(string doubled, string told)
    {
        await using var sheet = await TwoResponsesAsync();
        await sheet.WriteAsync($"'{ResponseSheet.Title}'!E1", [doubled]);

        var after = await CollectAsync(sheet);

        Assert.Equal((2, null), (after.Reports.Count, after.Cursor));
        Assert.Contains(told, Assert.Single(after.Problems).Telling.InThai, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formula_in_an_answer_stays_text()
    {
        await using var sheet = await ResponseSheet.OpenAsync(ResponsesWorld.Program);
        await sheet.AppendAsync([Thabo, "ท่าบ่อ", "=HYPERLINK(\"http://x\")", 1000]);

        var report = Assert.Single((await CollectAsync(sheet)).Reports);

        Assert.Equal("=HYPERLINK(\"http://x\")", ((RawContent.FormRow)report.Content).Cells[2]);
    }

    [Fact]
    public async Task While_Google_is_down_the_last_state_stays_and_the_problem_is_told()
    {
        await using var sheet = await TwoResponsesAsync();
        var first = await CollectAsync(sheet);
        sheet.Server.State.Traffic.Break("sheets.*", new Fault.Answer(Fault.TooMany()), 1000);

        var down = await sheet.Source.CollectAsync(first.Cursor, Stop);

        Assert.True(down.IsUnchanged);
        Assert.Equal(first.Cursor, down.Cursor);
        Assert.True(Assert.Single(down.Problems).IsPassing);
    }

    private static string Shown(RawReport report)
    {
        var row = (RawContent.FormRow)report.Content;
        return $"{row.Cells[Place(row, "อำเภอ")]} {row.Cells[Place(row, "ยอดจำหน่าย")]}";
    }

    private static int Place(RawContent.FormRow row, string header) => row.Headers.Index().First(pair => pair.Item == header).Index;

    private static Task<Collected> CollectAsync(ResponseSheet sheet) => sheet.Source.CollectAsync(null, Stop);

    private static async Task<ResponseSheet> TwoResponsesAsync()
    {
        var sheet = await ResponseSheet.OpenAsync(ResponsesWorld.Program);
        await sheet.AppendAsync([Thabo, "ท่าบ่อ", "ธ.ค. 66", 1000], [Sangkhom, "สังคม", "ธ.ค. 66", 2000]);
        return sheet;
    }

    private static Task EditAsync(ResponseSheet sheet, string edit)
    {
        var (id, tab) = (ResponseSheet.ResponsesId, $"'{ResponseSheet.Title}'");
        DimensionRange Rows(int start, int end) => new() { SheetId = id, Dimension = "ROWS", StartIndex = start, EndIndex = end };
        return edit switch
        {
            "nothing" => Task.CompletedTask,
            "the tab renamed" => sheet.ChangeAsync(new Request { UpdateSheetProperties = new() { Properties = new() { SheetId = id, Title = "คำตอบ 'ใหม่'" }, Fields = "title" } }),
            "rows sorted" => sheet.ChangeAsync(new Request { SortRange = new() { Range = new() { SheetId = id, StartRowIndex = 1 }, SortSpecs = [new() { DimensionIndex = 3, SortOrder = "DESCENDING" }] } }),
            "an empty row inserted" => sheet.ChangeAsync(new Request { InsertDimension = new() { Range = Rows(2, 3) } }),
            "a row deleted" => sheet.ChangeAsync(new Request { DeleteDimension = new() { Range = Rows(1, 2) } }),
            "a figure corrected by hand" => sheet.WriteAsync($"{tab}!D2", [1500]),
            "a question added" => sheet.WriteAsync($"{tab}!E1", ["ความเห็น"], ["ดี"]),
            "columns moved" => sheet.ChangeAsync(new Request { MoveDimension = new() { Source = new() { SheetId = id, Dimension = "COLUMNS", StartIndex = 3, EndIndex = 4 }, DestinationIndex = 0 } }),
            "a filter set" => sheet.ChangeAsync(new Request { SetBasicFilter = new() { Filter = new() { Range = new() { SheetId = id } } } }),
            "a row hidden" => sheet.ChangeAsync(new Request { UpdateDimensionProperties = new() { Range = Rows(1, 2), Properties = new() { HiddenByUser = true }, Fields = "hiddenByUser" } }),
            "header cells merged with a title above" => TitledAsync(sheet, id, tab),
            "officers' own tab beside it" => OwnTabAsync(sheet),
            "form linked again: a second tab with the same responses" => LinkedAgainAsync(sheet),
            "a note typed right of the answers" => sheet.WriteAsync($"{tab}!F2", ["โทรถามแล้ว"]),
            _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, null),
        };
    }

    private static async Task TitledAsync(ResponseSheet sheet, int id, string tab)
    {
        await sheet.ChangeAsync(
            new Request { InsertDimension = new() { Range = new() { SheetId = id, Dimension = "ROWS", StartIndex = 0, EndIndex = 1 } } },
            new Request { MergeCells = new() { Range = new() { SheetId = id, StartRowIndex = 0, EndRowIndex = 1, StartColumnIndex = 0, EndColumnIndex = 4 }, MergeType = "MERGE_ALL" } });
        await sheet.WriteAsync($"{tab}!A1", ["รายงานของอำเภอ"]);
    }

    private static async Task OwnTabAsync(ResponseSheet sheet)
    {
        await sheet.ChangeAsync(new Request { AddSheet = new() { Properties = new() { Title = "งานของฉัน" } } });
        await sheet.WriteAsync("'งานของฉัน'!A1", ["รายชื่อ", "โทร"], ["สมชาย", "042"]);
    }

    private static async Task LinkedAgainAsync(ResponseSheet sheet)
    {
        await sheet.ChangeAsync(new Request { DuplicateSheet = new() { SourceSheetId = ResponseSheet.ResponsesId, InsertSheetIndex = 0, NewSheetName = "การตอบแบบฟอร์ม 2" } });
    }
}
