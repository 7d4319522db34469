using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Sync;
using OtopFormSync.Testing.Hands;
using static OtopFormSync.Testing.Hands.TabTitles;

namespace OtopFormSync.Worker.Tests;

/// <summary>What officers wrote is on record like their decisions: it belongs to its program and quarter, and no workbook that is deleted, replaced or restored loses it.</summary>
public sealed class OfficerRecordTests : IDisposable
{
    private const string First = "otop-fy2567-q1";
    private const string Second = "otop-fy2567-q2";

    private readonly DemoFolder _demo = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private WorkbookHand Officer => WorkbookHand.At(_demo.Results);

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task A_deleted_workbook_gets_back_what_officers_wrote_and_it_is_told()
    {
        await _demo.LivedAsync();
        TypeAll();
        await _demo.LivedAsync();
        File.Delete(_demo.Results);

        var state = State(await _demo.CycleAsync());

        AssertAll(state);
        var told = Assert.Single(state.Review, item => item.Code == ReviewCode.EntriesPutBack);
        Assert.False(told.IsOpen);
        Assert.All(["ท่าบ่อ หมายเหตุ: โทรติดตาม 15 ม.ค.", "สังคม ระดับที่ปรับ: B", "ไฟฟ้าดับ"], words => Assert.Contains(words, told.Reason, StringComparison.Ordinal));
        var quiet = await _demo.CycleAsync();
        Assert.False(quiet.Programs[0].IsPublished);
        AssertAll(State(quiet));
    }

    [Fact]
    public async Task A_deleted_column_gets_back_what_officers_wrote_and_it_is_told()
    {
        await _demo.LivedAsync();
        TypeAll();
        await _demo.CycleAsync();
        foreach (var (tab, column) in new[] { (Summary, "ระดับที่ปรับ"), (Summary, "หมายเหตุ"), (Review, "คำตัดสิน") })
        {
            Officer.DeleteColumns(tab, Officer.ColumnOf(tab, column), 1);
        }

        var state = State(await _demo.CycleAsync());

        AssertAll(state);
        Assert.Contains("สังคม ระดับที่ปรับ: B", Assert.Single(state.Review, item => item.Code == ReviewCode.EntriesPutBack).Reason, StringComparison.Ordinal);
        AssertAll(State(await _demo.CycleAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_copy_from_before_that_somebody_puts_in_place_loses_nothing_of_it(bool all)
    {
        await _demo.LivedAsync();
        var copy = await File.ReadAllBytesAsync(_demo.Results, Token);
        if (all)
        {
            TypeAll();
        }
        else
        {
            Officer.Type(Summary, "ท่าบ่อ", "หมายเหตุ", "โทรติดตาม 15 ม.ค."); // changes nothing that is computed
        }

        await _demo.LivedAsync();
        await File.WriteAllBytesAsync(_demo.Results, copy, Token);

        var state = State(await _demo.CycleAsync());

        Assert.Equal("โทรติดตาม 15 ม.ค.", Cell(TabKeys.Summary, "4302", OfficerColumns.Remark));
        Assert.Contains("โทรติดตาม 15 ม.ค.", Assert.Single(state.Review, item => item.Code == ReviewCode.EntriesPutBack).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(state.Review, item => item.Code == ReviewCode.CellRestored); // nobody typed what was computed then
        if (all)
        {
            AssertAll(state);
        }
    }

    [Fact]
    public async Task What_is_older_in_such_a_copy_than_what_came_after_it_does_not_count_and_is_told()
    {
        await _demo.LivedAsync();
        Officer.Type(Summary, "ท่าบ่อ", "หมายเหตุ", "เก่า");
        await _demo.LivedAsync();
        var copy = await File.ReadAllBytesAsync(_demo.Results, Token);
        Officer.Type(Summary, "ท่าบ่อ", "หมายเหตุ", "ใหม่");
        await _demo.CycleAsync();
        await File.WriteAllBytesAsync(_demo.Results, copy, Token);

        var state = State(await _demo.CycleAsync());

        Assert.Equal("ใหม่", Cell(TabKeys.Summary, "4302", OfficerColumns.Remark));
        Assert.Contains("ท่าบ่อ หมายเหตุ “เก่า” / “ใหม่”", Assert.Single(state.Review, item => item.Code == ReviewCode.EntriesPutBack).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_emptied_after_such_a_copy_stays_empty_and_a_decision_that_was_taken_back_stays_so()
    {
        var item = Assert.Single(State(await _demo.CycleAsync()).Review, item => item.Code == ReviewCode.Implausible).Id.Value;
        Officer.Type(Summary, "ท่าบ่อ", "หมายเหตุ", "เก่า");
        Officer.Type(Summary, "โพธิ์ตาก", "หมายเหตุ", "ยังอยู่");
        Officer.Type(Review, item, "คำตัดสิน", "รับตามที่รายงาน");
        await _demo.CycleAsync();
        var copy = await File.ReadAllBytesAsync(_demo.Results, Token);
        Officer.Type(Summary, "ท่าบ่อ", "หมายเหตุ", "");
        Officer.Type(Review, item, "คำตัดสิน", "");
        await _demo.CycleAsync();
        await File.WriteAllBytesAsync(_demo.Results, copy, Token);

        var state = State(await _demo.CycleAsync());
        var later = await _demo.CycleAsync();

        Assert.Equal((null, "ยังอยู่", null), (Cell(TabKeys.Summary, "4302", OfficerColumns.Remark), Cell(TabKeys.Summary, "4317", OfficerColumns.Remark), Cell(TabKeys.Review, item, OfficerColumns.Decision)));
        Assert.True(Assert.Single(state.Review, open => open.Id.Value == item).IsOpen);
        Assert.Contains("ท่าบ่อ หมายเหตุ “เก่า” / “”", Assert.Single(state.Review, item => item.Code == ReviewCode.EntriesPutBack).Reason, StringComparison.Ordinal);
        Assert.False(later.Programs[0].IsPublished);
        Assert.Equal(state.Review, State(later).Review);
    }

    [Fact]
    public async Task What_is_typed_into_such_a_copy_where_nothing_came_after_it_counts()
    {
        await _demo.LivedAsync();
        Officer.Type(Summary, "ท่าบ่อ", "หมายเหตุ", "เก่า");
        await _demo.CycleAsync();
        var copy = await File.ReadAllBytesAsync(_demo.Results, Token);
        Officer.Type(Summary, "โพธิ์ตาก", "หมายเหตุ", "ใหม่");
        await _demo.CycleAsync();
        await File.WriteAllBytesAsync(_demo.Results, copy, Token);
        Officer.Type(Summary, "ท่าบ่อ", "หมายเหตุ", "ในฉบับเก่า");

        await _demo.CycleAsync();

        Assert.Equal("ในฉบับเก่า", Cell(TabKeys.Summary, "4302", OfficerColumns.Remark));
        Assert.Equal("ใหม่", Cell(TabKeys.Summary, "4317", OfficerColumns.Remark));
    }

    [Fact]
    public async Task A_cell_that_an_officer_empties_stays_empty()
    {
        await _demo.LivedAsync();
        TypeAll();
        await _demo.LivedAsync();
        Officer.Type(Summary, "ท่าบ่อ", "หมายเหตุ", "");
        Officer.Type(Summary, "สังคม", "ระดับที่ปรับ", "");
        await _demo.CycleAsync();
        File.Delete(_demo.Results);

        var state = State(await _demo.CycleAsync());

        Assert.Null(Cell(TabKeys.Summary, "4302", OfficerColumns.Remark));
        Assert.Null(Card(state, "4308").Override);
        Assert.Equal("ตรวจเอกสารเพิ่มแล้ว", Cell(TabKeys.Summary, "4308", OfficerColumns.OwnGradeReason));
    }

    [Fact]
    public async Task An_own_grade_belongs_to_its_quarter_and_program()
    {
        await _demo.LivedAsync();
        Officer.Type(Summary, "โพธิ์ตาก", "ระดับที่ปรับ", "A");
        Officer.Type(Summary, "โพธิ์ตาก", "เหตุผล", "ตรวจแล้ว");
        await _demo.CycleAsync();
        AddSecondQuarter();

        var report = await _demo.CycleAsync("2024-01-17");

        var (next, first) = (report.Programs[0].State!, report.Programs[1].State!);
        Assert.Equal((Second, First), (next.Program.Id.Value, first.Program.Id.Value));
        Assert.Null(Card(next, "4317").Override);
        Assert.DoesNotContain(next.Review, item => item.Code == ReviewCode.EntriesPutBack);
        Assert.Equal((Grade.A, "ตรวจแล้ว"), (Card(first, "4317").EffectiveGrade, Card(first, "4317").Override!.Reason));
        var own = Documents.Workbooks.ResultsWorkbook.Read(await File.ReadAllBytesAsync(_demo.In("results-2567-2.xlsx"), Token));
        Assert.Null(own.OfficerText(TabKeys.Summary, "4317", OfficerColumns.OwnGrade));
        Assert.Equal("A", Cell(TabKeys.Summary, "4317", OfficerColumns.OwnGrade));
        Assert.Equal(Grade.A, Card((await _demo.CycleAsync("2024-01-18")).Programs[1].State!, "4317").EffectiveGrade);
    }

    [Fact]
    public async Task An_own_grade_without_a_reason_counts_and_is_asked_for_one()
    {
        await _demo.LivedAsync();
        Officer.Type(Summary, "สังคม", "ระดับที่ปรับ", "B");
        var asked = State(await _demo.CycleAsync());
        Officer.Type(Summary, "สังคม", "เหตุผล", "ตรวจเอกสารเพิ่มแล้ว");
        var given = State(await _demo.CycleAsync());

        Assert.Equal(Grade.B, Card(asked, "4308").EffectiveGrade);
        Assert.True(Assert.Single(asked.Review, item => item.Code == ReviewCode.OwnGradeWithoutReason).IsOpen);
        Assert.DoesNotContain(given.Review, item => item.Code == ReviewCode.OwnGradeWithoutReason);
    }

    [Fact]
    public async Task An_own_grade_that_new_data_have_overtaken_is_marked_in_the_cell()
    {
        var csv = _demo.UseCsv();
        await _demo.CycleAsync("2024-01-13");
        Officer.Type(Summary, "สระใคร", "ระดับที่ปรับ", "D"); // computed A, of two months
        Officer.Type(Summary, "สระใคร", "เหตุผล", "ตรวจแล้ว");
        await _demo.CycleAsync("2024-01-13");
        var meant = Cell(TabKeys.Summary, "4314", "grade");
        await File.AppendAllTextAsync(csv, "\n\"14/1/2024, 9:00:00\",sakhrai@cdd.example.org,สระใคร,ธันวาคม 2566,0,\"1,000,000\",8,,,", Token);
        var state = State(await _demo.CycleAsync("2024-01-14"));

        Assert.Equal("D ○ (ปรับ)", meant);
        Assert.Equal(Grade.D, Card(state, "4314").Grade);
        Assert.Equal("D ○ (ปรับ ตรงกับที่คำนวณแล้ว)", Cell(TabKeys.Summary, "4314", "grade"));
    }

    [Fact]
    public async Task What_is_lacking_beside_an_own_grade_says_of_which_grade_it_speaks()
    {
        await _demo.LivedAsync();
        Officer.Type(Summary, "สังคม", "ระดับที่ปรับ", "A");
        Officer.Type(Summary, "สังคม", "เหตุผล", "ตรวจแล้ว");
        await _demo.CycleAsync();

        Assert.StartsWith("ตามระดับที่คำนวณได้ (ไม่ใช่ระดับที่ปรับ): ระดับ C ยังขาด", Cell(TabKeys.Summary, "4308", "gap"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emptied_decision_is_taken_back_and_the_question_is_open_again()
    {
        var before = State(await _demo.LivedAsync());
        var item = Assert.Single(before.Review, item => item.Code == ReviewCode.Implausible).Id.Value;
        Officer.Type(Review, item, "คำตัดสิน", "รับตามที่รายงาน");
        var decided = State(await _demo.CycleAsync());
        Officer.Type(Review, item, "คำตัดสิน", "");
        var after = State(await _demo.CycleAsync());
        var later = State(await _demo.CycleAsync());

        Assert.Equal(57_974_400m, Sales(decided));
        Assert.Equal(Sales(before), Sales(after));
        Assert.True(Assert.Single(after.Review, open => open.Id.Value == item).IsOpen);
        Assert.Equal(Sales(before), Sales(later));
    }

    [Fact]
    public async Task A_decision_is_not_taken_back_by_the_loss_of_its_cell()
    {
        var before = State(await _demo.LivedAsync());
        var copy = await File.ReadAllBytesAsync(_demo.Results, Token);
        var item = Assert.Single(before.Review, item => item.Code == ReviewCode.Implausible).Id.Value;
        Officer.Type(Review, item, "คำตัดสิน", "รับตามที่รายงาน");
        await _demo.CycleAsync();
        await File.WriteAllBytesAsync(_demo.Results, copy, Token);
        var restored = State(await _demo.CycleAsync());
        var cell = Cell(TabKeys.Review, item, OfficerColumns.Decision);
        File.Delete(_demo.Results);
        await _demo.CycleAsync();
        var later = State(await _demo.CycleAsync());

        Assert.Equal(57_974_400m, Sales(restored));
        Assert.Equal("รับตามที่รายงาน", cell);
        Assert.Equal(57_974_400m, Sales(later));
        Assert.All([restored, later], state => Assert.Contains(state.Review, told => told.Code == ReviewCode.EntriesPutBack && told.Reason.Contains($"{item} คำตัดสิน: รับตามที่รายงาน", StringComparison.Ordinal)));
    }

    private static DerivedState State(CycleReport report) => report.Programs[0].State!;

    private static Scorecard Card(DerivedState state, string district) => state.ScorecardOf(DistrictCode.Parse(district));

    private static decimal? Sales(DerivedState state) => Card(state, "4316").Criteria.First(result => result.Criterion == "sales").Actual;

    private string? Cell(string tab, string row, string column) => _demo.ReadResults().OfficerText(tab, row, column);

    private void TypeAll()
    {
        Officer.Type(Summary, "สังคม", "ระดับที่ปรับ", "B");
        Officer.Type(Summary, "สังคม", "เหตุผล", "ตรวจเอกสารเพิ่มแล้ว");
        Officer.Type(Summary, "ท่าบ่อ", "หมายเหตุ", "โทรติดตาม 15 ม.ค.");
        foreach (var (column, text) in new[] { ("เดือน", "ธ.ค. 66"), ("สถานะ", "ปิด"), ("อำเภอยกเว้น", "ท่าบ่อ"), ("ถึงวันที่", "31 ม.ค. 67"), ("เหตุผล", "ไฟฟ้าดับ") })
        {
            Officer.Type(Reporting, "เมืองหนองคาย", column, text);
        }
    }

    private void AssertAll(DerivedState state)
    {
        Assert.Equal((Grade.B, "ตรวจเอกสารเพิ่มแล้ว"), (Card(state, "4308").EffectiveGrade, Card(state, "4308").Override!.Reason));
        Assert.Equal(("B", "โทรติดตาม 15 ม.ค.", "ปิด"), (Cell(TabKeys.Summary, "4308", OfficerColumns.OwnGrade), Cell(TabKeys.Summary, "4302", OfficerColumns.Remark), Cell(TabKeys.Reporting, "4301", OfficerColumns.ClosingStatus)));
        Assert.Equal("4302", Assert.Single(state.Closings.Exemptions).District.Value);
    }

    // The next quarter's file, set up as the workspace's main program.
    private void AddSecondQuarter()
    {
        var yaml = File.ReadAllText(_demo.In("config", "programs", $"{First}.yaml"))
            .Replace($"id: {First}", $"id: {Second}", StringComparison.Ordinal)
            .Replace("quarter: 2567-1", "quarter: 2567-2", StringComparison.Ordinal)
            .Replace("2022-10,   2022-11,   2022-12", "2023-01,   2023-02,   2023-03", StringComparison.Ordinal)
            .Replace("2023-10,   2023-11,   2023-12", "2024-01,   2024-02,   2024-03", StringComparison.Ordinal)
            .Replace("firstDue: 2023-12-15", "firstDue: none", StringComparison.Ordinal);
        File.WriteAllText(_demo.In("config", "programs", $"{Second}.yaml"), yaml);
        _demo.Edit("workspace.yaml", $"[{First}]", $"[{Second}, {First}]");
    }
}
