using System.Diagnostics;
using System.Globalization;
using System.Text;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Testing;
using static OtopFormSync.Folder.Tests.Workspace;

namespace OtopFormSync.Folder.Tests;

public sealed class FolderResponsesTests : IDisposable
{
    private const string Thabo = "\"15/1/2567, 8:30:00\",ท่าบ่อ,ธ.ค. 66,1000";
    private const string Sangkhom = "\"16/1/2567, 9:00:00\",สังคม,ธ.ค. 66,2000";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Each_row_is_a_report_with_its_time_and_place()
    {
        _workspace.WriteResponses("รายงาน OTOP (การตอบกลับ).csv", Csv(Thabo, Sangkhom));

        var collected = await CollectAsync(_workspace.Responses());

        Assert.True(collected.IsWhole);
        Assert.Empty(collected.Problems);
        Assert.Equal([new DateTimeOffset(2024, 1, 15, 8, 30, 0, Bangkok.Offset), new DateTimeOffset(2024, 1, 16, 9, 0, 0, Bangkok.Offset)], collected.Reports.Select(report => report.ReceivedAt));
        Assert.Equal(["responses/รายงาน OTOP (การตอบกลับ).csv แถว 2", "responses/รายงาน OTOP (การตอบกลับ).csv แถว 3"], collected.Reports.Select(report => report.Place));
        Assert.Equal("2024-01-15T01:30:00.0000000Z#1", collected.Reports[0].Key);
        Assert.Same(((RawContent.FormRow)collected.Reports[0].Content).Headers, ((RawContent.FormRow)collected.Reports[1].Content).Headers);
    }

    [Theory]
    [InlineData("utf-8 without mark")]
    [InlineData("utf-8 with mark")]
    [InlineData("windows-874")]
    public async Task Thai_csv_is_read_in_every_encoding_that_spreadsheets_write(string encoding)
    {
        var text = Csv(Thabo, Sangkhom);
        var writer = encoding switch
        {
            "windows-874" => CodePagesEncodingProvider.Instance.GetEncoding(874)!,
            "utf-8 with mark" => new UTF8Encoding(true),
            _ => new UTF8Encoding(false),
        };
        Write(_workspace.Layout.Responses, "ก.csv", [.. writer.GetPreamble(), .. writer.GetBytes(text)]);

        var collected = await CollectAsync(_workspace.Responses());

        Assert.Empty(collected.Problems);
        Assert.Equal(["ท่าบ่อ", "สังคม"], collected.Reports.Select(report => ((RawContent.FormRow)report.Content).Cells[1]));
    }

    [Fact]
    public async Task An_unchanged_folder_is_answered_as_unchanged_and_a_changed_one_is_not()
    {
        _workspace.WriteResponses("a.csv", Csv(Thabo));
        var first = await CollectAsync(_workspace.Responses());

        var second = await CollectAsync(_workspace.Responses(), first.Cursor);
        Assert.True(second.IsUnchanged);
        Assert.Empty(second.Reports);
        Assert.Equal(first.Cursor, second.Cursor);

        // The same name, size and time, other content.
        _workspace.WriteResponses("a.csv", Csv(Thabo.Replace("1000", "1009", StringComparison.Ordinal)));
        var third = await CollectAsync(_workspace.Responses(), first.Cursor);
        Assert.False(third.IsUnchanged);
        Assert.Equal("1009", SalesOf(Assert.Single(third.Reports)));
    }

    [Fact]
    public async Task A_file_that_a_slow_machine_cannot_finish_is_read_in_the_next_cycle_although_nothing_changed()
    {
        var wide = string.Join(',', Enumerable.Repeat("1", 96));
        _workspace.WriteResponses("a.csv", Csv([Thabo, .. Enumerable.Range(0, 25_000).Select(i => $"\"15/1/2567, 8:30:00\",ท่าบ่อ,ธ.ค. 66,{wide}")]));
        var machine = new SlowMachine { IsSlow = true };
        var responses = new FolderResponses(_workspace.Layout, [Otop], machine, Patience.NextTime);

        var slow = await CollectAsync(responses);
        Assert.True(Assert.Single(slow.Problems).IsPassing);
        Assert.False(slow.IsWhole);

        machine.IsSlow = false;
        var well = await CollectAsync(responses, slow.Cursor);
        Assert.Empty(well.Problems);
        Assert.NotEmpty(well.Reports);
    }

    [Fact]
    public async Task Other_columns_in_a_program_make_unchanged_files_be_read_again()
    {
        _workspace.WriteResponses("a.csv", Csv(Thabo));
        var first = await CollectAsync(_workspace.Responses());

        var other = Otop with { Form = Otop.Form with { Month = ["เดือน"] } };
        Assert.False((await CollectAsync(_workspace.Responses(Patience.NextTime, other), first.Cursor)).IsUnchanged);
    }

    [Fact]
    public async Task An_edited_row_keeps_its_key_and_a_removed_one_is_absent_from_the_whole()
    {
        _workspace.WriteResponses("a.csv", Csv(Thabo, Sangkhom));
        var before = await CollectAsync(_workspace.Responses());

        _workspace.WriteResponses("a.csv", Csv(Thabo.Replace("1000", "1500", StringComparison.Ordinal)));
        var after = await CollectAsync(_workspace.Responses(), before.Cursor);

        var report = Assert.Single(after.Reports);
        Assert.Equal(before.Reports[0].Key, report.Key);
        Assert.NotEqual(before.Reports[0].Id, report.Id);
        Assert.True(after.IsWhole);
    }

    [Fact]
    public async Task An_emptied_folder_is_a_whole_of_nothing_and_not_unchanged()
    {
        var path = _workspace.WriteResponses("a.csv", Csv(Thabo));
        var before = await CollectAsync(_workspace.Responses());
        File.Delete(path);

        var emptied = await CollectAsync(_workspace.Responses(), before.Cursor);
        Assert.Equal((false, true, 0), (emptied.IsUnchanged, emptied.IsWhole, emptied.Reports.Count));

        Directory.Delete(_workspace.Layout.Responses);
        var removed = await CollectAsync(_workspace.Responses(), before.Cursor);
        Assert.Equal((false, true, 0), (removed.IsUnchanged, removed.IsWhole, removed.Reports.Count));
        Assert.Equal("responses", Assert.Single(removed.Problems).Place);
    }

    [Fact]
    public async Task A_row_of_two_downloads_of_one_form_is_one_and_the_newest_download_counts()
    {
        _workspace.WriteResponses("รายงาน.csv", Csv(Thabo, Sangkhom), Now.AddDays(-2));
        _workspace.WriteResponses("รายงาน (1).csv", Csv(Thabo.Replace("1000", "1500", StringComparison.Ordinal), Sangkhom, "\"17/1/2567, 9:00:00\",โพนพิสัย,ธ.ค. 66,3000"), Now.AddDays(-1));

        var collected = await CollectAsync(_workspace.Responses());

        Assert.Equal(["1500", "2000", "3000"], collected.Reports.Select(SalesOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_download_that_another_one_has_outgrown_is_the_older_one_whenever_its_file_was_touched()
    {
        _workspace.WriteResponses("ก่อน.csv", Csv(Thabo, Sangkhom), Now.AddDays(-1)); // opened and saved, or restored by whoever keeps the folder
        _workspace.WriteResponses("หลัง.csv", Csv(Thabo.Replace("1000", "1500", StringComparison.Ordinal), Sangkhom, "\"17/1/2567, 9:00:00\",โพนพิสัย,ธ.ค. 66,3000"), Now.AddDays(-2));

        var collected = await CollectAsync(_workspace.Responses());

        Assert.Equal(["1500", "2000", "3000"], collected.Reports.Select(SalesOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_download_with_a_question_more_is_the_same_form()
    {
        _workspace.WriteResponses("1.csv", Csv(Thabo), Now.AddDays(-2));
        _workspace.WriteResponses("2.csv", $"{Header},หมายเหตุ\r\n{Thabo.Replace("1000", "1500", StringComparison.Ordinal)},แก้ไข\r\n", Now.AddDays(-1));

        Assert.Equal("1500", SalesOf(Assert.Single((await CollectAsync(_workspace.Responses())).Reports)));
    }

    [Fact]
    public async Task Rows_of_two_forms_at_the_same_second_are_both_kept()
    {
        _workspace.WriteResponses("otop.csv", Csv(Thabo), Now.AddDays(-2));
        _workspace.WriteResponses("other.csv", "ประทับเวลา,อำเภอ,จำนวนแบบสำรวจ\r\n\"15/1/2567, 8:30:00\",ศรีเชียงใหม่,12\r\n", Now.AddDays(-1));

        Assert.Equal(2, (await CollectAsync(_workspace.Responses())).Reports.Count);
    }

    [Fact]
    public async Task Equal_timestamps_within_a_file_are_numbered()
    {
        _workspace.WriteResponses("a.csv", Csv(Thabo, Thabo.Replace("ท่าบ่อ", "สังคม", StringComparison.Ordinal)));

        Assert.Equal(["2024-01-15T01:30:00.0000000Z#1", "2024-01-15T01:30:00.0000000Z#2"], (await CollectAsync(_workspace.Responses())).Reports.Select(report => report.Key));
    }

    [Fact]
    public async Task Blank_rows_and_pasted_headers_are_passed_over()
    {
        _workspace.WriteResponses("a.csv", Csv(Thabo, ",,,", "  ,, ,", Header, Sangkhom));

        var collected = await CollectAsync(_workspace.Responses());
        Assert.Equal(["1000", "2000"], collected.Reports.Select(SalesOf));
        Assert.Empty(collected.Problems);
    }

    [Fact]
    public async Task A_column_that_people_fill_down_below_the_answers_makes_no_rows()
    {
        static string Beside(string row, string words) => $"{row},{words}";
        _workspace.WriteResponses("a.csv", string.Join("\r\n", Beside(Header, "อายุ (วัน)"), Beside(Thabo, "12"), Beside(",,,", "45307"), Beside(" ,,,", "45307"), Beside(",,,500", "45307"), ""));

        var collected = await CollectAsync(_workspace.Responses());
        Assert.Equal(["1000", "500"], collected.Reports.Select(SalesOf));
    }

    [Fact]
    public async Task A_file_without_a_district_column_is_not_collected_and_says_what_was_found_and_expected()
    {
        _workspace.WriteResponses("ดี.csv", Csv(Thabo));
        _workspace.WriteResponses("ไม่มีอำเภอ.csv", "ประทับเวลา,หน่วยงาน,ยอดจำหน่าย (บาท)\r\n\"15/1/2567, 8:30:00\",ท่าบ่อ,5\r\n");

        var collected = await CollectAsync(_workspace.Responses());

        Assert.Equal("1000", SalesOf(Assert.Single(collected.Reports)));
        Assert.False(collected.IsWhole);
        Assert.Null(collected.Cursor);
        var problem = Assert.Single(collected.Problems);
        Assert.Equal("responses/ไม่มีอำเภอ.csv", problem.Place);
        Assert.Contains("ไม่พบคอลัมน์อำเภอ", problem.Telling.InThai, StringComparison.Ordinal);
        Assert.Contains("หน่วยงาน", problem.Telling.InThai, StringComparison.Ordinal);
        Assert.Contains("District", problem.Telling.InThai, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ประทับเวลา,อำเภอ,ประจำเดือน,ประจำเดือน ,ยอดจำหน่าย (บาท)", "ประจำเดือน", 1)]
    [InlineData("ประทับเวลา,อำเภอ,ประจำเดือน,ยอดจำหน่าย (บาท),ยอดจำหน่าย(บาท)", "ยอดจำหน่าย", 1)]
    [InlineData("ประทับเวลา,Timestamp,อำเภอ,ประจำเดือน,ยอดจำหน่าย (บาท)", "ประทับเวลา", 0)]
    public async Task A_doubled_header_is_named_and_holds_up_the_rows_only_where_none_has_a_time(string header, string named, int rows)
    {
        _workspace.WriteResponses("a.csv", $"{header}\r\n\"15/1/2567, 8:30:00\",ท่าบ่อ,ธ.ค. 66,5,6\r\n");

        var collected = await CollectAsync(_workspace.Responses());

        Assert.Equal((rows, rows > 0), (collected.Reports.Count, collected.IsWhole));
        Assert.Contains($"ซ้ำ: {named} ", Assert.Single(collected.Problems).Telling.InThai, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_district_asked_in_two_sections_is_no_doubled_header()
    {
        _workspace.WriteResponses("a.csv", "ประทับเวลา,อำเภอ,อำเภอ,ประจำเดือน,ยอดจำหน่าย (บาท)\r\n\"15/1/2567, 8:30:00\",,ท่าบ่อ,ธ.ค. 66,5\r\n");
        var collected = await CollectAsync(_workspace.Responses());
        Assert.Empty(collected.Problems);
        Assert.Single(collected.Reports);
    }

    [Fact]
    public async Task A_problem_is_told_at_every_collection_until_it_is_mended()
    {
        _workspace.WriteResponses("a.csv", "ก,ข\r\n1,2\r\n");
        var source = _workspace.Responses();
        var first = await CollectAsync(source);
        var second = await CollectAsync(source, first.Cursor);
        Assert.Equal(first.Problems, second.Problems);

        _workspace.WriteResponses("a.csv", Csv(Thabo));
        Assert.Empty((await CollectAsync(source, second.Cursor)).Problems);
    }

    [Fact]
    public async Task An_unreadable_timestamp_keeps_the_row_at_the_files_time_and_says_so()
    {
        _workspace.WriteResponses("a.csv", Csv("เมื่อวาน,ท่าบ่อ,ธ.ค. 66,1000", ",สังคม,ธ.ค. 66,2000"), Now.AddDays(-3));

        var collected = await CollectAsync(_workspace.Responses());

        Assert.All(collected.Reports, report => Assert.Equal(Now.AddDays(-3), report.ReceivedAt));
        Assert.Equal(2, collected.Reports.Count);
        Assert.True(collected.IsWhole);
        Assert.Equal(["responses/a.csv แถว 2", "responses/a.csv แถว 3"], collected.Problems.Select(problem => problem.Place));
        Assert.Equal("เมื่อวาน", collected.Problems[0].Original);
        Assert.DoesNotContain("เมื่อวาน", collected.Problems[0].Telling.InEnglish, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Timestamp", "1/5/2024 9:30:00|1/17/2024 9:30:00", "2024-01-05", "another row proves month first")]
    [InlineData("Timestamp", "5/1/2024 9:30:00|17/1/2024 9:30:00", "2024-01-05", "another row proves day first")]
    [InlineData("Timestamp", "1/5/2024 9:30:00", "2024-01-05", "day first lies after the file was written")]
    [InlineData("ประทับเวลา", "5/1/2024, 9:30:00", "2024-01-05", "month first lies after the file was written")]
    [InlineData("Timestamp", "12/1/2023 9:30:00|1/2/2024 9:30:00", "2023-12-01", "responses are appended as they come")]
    [InlineData("Timestamp", "12/6/2023 9:30:00|12/7/2023 9:30:00", "2023-12-06", "nobody reports a month that has not begun")]
    [InlineData("Timestamp", "9/6/2023 9:30:00 AM|9/7/2023 9:30:00 AM", "2023-09-06", "who writes the half of the day writes the month first")]
    [InlineData("ประทับเวลา", "9/6/2023 9:30:00 AM|9/7/2023 9:30:00 AM", "2023-09-06", "also in a sheet with Thai headings")]
    [InlineData("ประทับเวลา", "12/6/2023 9:30:00|12/7/2023 9:30:00", "2023-06-12", "a Thai sheet has the day first, whatever month somebody chose")]
    [InlineData("ประทับเวลา", "1/12/2566, 9:30:00|2/12/2566, 9:30:00", "2023-12-01", "a Thai sheet has the day first")]
    public async Task The_order_of_day_and_month_is_decided_by_the_whole_file(string header, string timestamps, string expected, string why)
    {
        var rows = timestamps.Split('|').Select(timestamp => $"\"{timestamp}\",ท่าบ่อ,ธ.ค. 66,1");
        _workspace.WriteResponses("a.csv", string.Join("\r\n", [$"{header},อำเภอ,ประจำเดือน,ยอดจำหน่าย (บาท)", .. rows, ""]));

        var first = (await CollectAsync(_workspace.Responses())).Reports[0];
        Assert.True(first.ReceivedAt.DayInBangkok() == DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture), $"{why}: {first.ReceivedAt:O}");
    }

    [Fact]
    public async Task Owner_files_hidden_files_and_halves_of_downloads_are_passed_over()
    {
        _workspace.WriteResponses("a.csv", Csv(Thabo));
        foreach (var name in new[] { "~$a.xlsx", ".~lock.a.csv#", ".hidden.csv", "a.csv.crdownload", "b.xlsx.part", "desktop.ini" })
        {
            _workspace.WriteResponses(name, "x");
        }

        var collected = await CollectAsync(_workspace.Responses());
        Assert.Single(collected.Reports);
        Assert.Empty(collected.Problems);
        Assert.True(collected.IsWhole);
    }

    [Fact]
    public async Task A_file_of_another_kind_is_named_and_does_not_hold_up_the_others()
    {
        _workspace.WriteResponses("a.csv", Csv(Thabo));
        _workspace.WriteResponses("รายงาน.pdf", "x");

        var collected = await CollectAsync(_workspace.Responses());
        Assert.Single(collected.Reports);
        Assert.True(collected.IsWhole);
        Assert.Equal("responses/รายงาน.pdf", Assert.Single(collected.Problems).Place);
    }

    [Fact]
    public async Task A_file_that_was_just_written_is_taken_the_next_time()
    {
        _workspace.WriteResponses("a.csv", Csv(Thabo), Now.AddSeconds(-1));

        var early = await CollectAsync(_workspace.Responses());
        Assert.Empty(early.Reports);
        Assert.False(early.IsWhole);
        Assert.Null(early.Cursor);
        Assert.True(Assert.Single(early.Problems).IsPassing);

        _workspace.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Single((await CollectAsync(_workspace.Responses(), early.Cursor)).Reports);
    }

    [Fact]
    public async Task Once_a_still_file_is_taken_however_young_and_a_time_after_the_clock_is_no_reason_to_wait()
    {
        _workspace.WriteResponses("a.csv", Csv(Thabo), Now.AddSeconds(-1));
        Assert.Single((await CollectAsync(_workspace.Responses(Patience.Once))).Reports);

        _workspace.WriteResponses("a.csv", Csv(Thabo), Now.AddYears(2));
        Assert.Single((await CollectAsync(_workspace.Responses())).Reports);
    }

    [Fact]
    public async Task A_locked_file_is_named_and_tried_again()
    {
        var path = _workspace.WriteResponses("ล็อก.csv", Csv(Thabo));
        _workspace.WriteResponses("b.csv", Csv(Sangkhom));
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var collected = await CollectAsync(_workspace.Responses());
            Assert.Equal("2000", SalesOf(Assert.Single(collected.Reports)));
            Assert.False(collected.IsWhole);
            var problem = Assert.Single(collected.Problems);
            Assert.Equal(("responses/ล็อก.csv", true), (problem.Place, problem.IsPassing));
            Assert.Contains("กรุณาปิดไฟล์", problem.Telling.InThai, StringComparison.Ordinal);
        }

        var after = await CollectAsync(_workspace.Responses());
        Assert.Equal(2, after.Reports.Count);
        Assert.True(after.IsWhole);
    }

    [Fact]
    public async Task A_half_written_file_is_named_and_its_rows_are_not_taken()
    {
        _workspace.WriteResponses("ครึ่ง.xlsx", "PK\u0003\u0004 half of a workbook");
        _workspace.WriteResponses("b.csv", Csv(Sangkhom));

        var collected = await CollectAsync(_workspace.Responses());
        Assert.Single(collected.Reports);
        Assert.False(collected.IsWhole);
        Assert.Equal("responses/ครึ่ง.xlsx", Assert.Single(collected.Problems).Place);
    }

    [Fact]
    public async Task Links_and_pipes_are_named_and_never_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes in folders are a matter of Unix.");
        var outside = Write(Path.GetDirectoryName(_workspace.Layout.Root)!, "outside.csv", Encoding.UTF8.GetBytes(Csv(Thabo)));
        File.CreateSymbolicLink(Path.Combine(_workspace.Layout.Responses, "link.csv"), outside);
        using (var pipe = Process.Start("mkfifo", [Path.Combine(_workspace.Layout.Responses, "pipe.csv")]))
        {
            await pipe.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var collected = await CollectAsync(_workspace.Responses()).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Empty(collected.Reports);
        Assert.Equal(["responses/link.csv", "responses/pipe.csv"], collected.Problems.Select(problem => problem.Place));
    }

    [Fact]
    public async Task A_hundred_thousand_rows_are_collected_and_known_again()
    {
        var text = new StringBuilder(Header).Append("\r\n");
        for (var i = 0; i < 100_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\"{(i / 5000) + 1}/12/2566, {i / 3600 % 24}:{i / 60 % 60:00}:{i % 60:00}\",ท่าบ่อ,พ.ย. 66,{i}\r\n");
        }

        _workspace.WriteResponses("a.csv", text.ToString());
        var collected = await CollectAsync(_workspace.Responses());
        Assert.True((await CollectAsync(_workspace.Responses(), collected.Cursor)).IsUnchanged);

        Assert.Equal(100_000, collected.Reports.Count);
        Assert.Empty(collected.Problems);
    }
}
