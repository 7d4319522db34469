using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Testing;
using OtopFormSync.Testing.Hands;
using static OtopFormSync.Testing.Hands.TabTitles;

namespace OtopFormSync.Worker.Tests;

/// <summary>What officers write into the results file is kept and obeyed, however they saved the file.</summary>
public sealed class OfficersCellsTests : IDisposable
{
    private readonly DemoFolder _demo = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private WorkbookHand Officer => WorkbookHand.At(_demo.Results);

    public void Dispose() => _demo.Dispose();

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Everything_that_an_officer_wrote_survives_a_new_report(bool sorted, bool savedByLibreOffice)
    {
        var csv = _demo.UseCsv();
        var asked = await BeginAsync();
        Officer.Type(Summary, "สังคม", "ระดับที่ปรับ", "B");
        Officer.Type(Summary, "สังคม", "เหตุผล", "ตรวจเอกสารเพิ่มแล้ว");
        Officer.Type(Summary, "โพธิ์ตาก", "หมายเหตุ", "โทรติดตาม 15 ม.ค.");
        Officer.Type(Review, Item(asked, ReviewCode.Implausible).Id.Value, "คำตัดสิน", "รับตามที่รายงาน");
        Officer.Type(Review, Item(asked, ReviewCode.Implausible).Id.Value, "เหตุผลของเจ้าหน้าที่", "เห็นสัญญาแล้ว");
        Officer.Type(Review, Item(asked, ReviewCode.UnclearFigure).Id.Value, "คำตัดสิน", "ใช้ค่าที่ระบุ");
        Officer.Type(Review, Item(asked, ReviewCode.UnclearFigure).Id.Value, "ค่าที่ถูกต้อง", "8,525,000");
        Officer.AddTab("ของฉัน");
        Officer.Type("ของฉัน", 1, 1, "บันทึกส่วนตัว");
        if (sorted)
        {
            SortAndInsert(Officer.RowOf(Summary, "เมืองหนองคาย"), Officer.RowOf(Summary, "โพธิ์ตาก"));
        }

        if (savedByLibreOffice)
        {
            await File.WriteAllBytesAsync(_demo.Results, await LibreOffice.OpenAndSaveAsync(Officer.Saved), Token);
        }

        var text = await File.ReadAllTextAsync(csv, Token);
        await File.WriteAllTextAsync(csv, text.Replace("65131110", "65131113", StringComparison.Ordinal), Token);
        var report = await _demo.CycleAsync();

        Assert.True(report.Programs[0].IsPublished);
        var state = report.Programs[0].State!;
        var book = _demo.ReadResults();
        // Written anew, but for a grade that was final, which is asked about ...
        Assert.Equal("D ○ (รอทบทวน A)", book.OfficerText(TabKeys.Summary, "4301", "grade"));
        Assert.Contains("65,131,113", Item(state, ReviewCode.FinalGradeChanged).Original, StringComparison.Ordinal);
        // ... with the officer's own grade before the computed one,
        var overruled = Card(state, "4308");
        Assert.Equal((Grade.B, Grade.C, "ตรวจเอกสารเพิ่มแล้ว"), (overruled.EffectiveGrade, overruled.Grade, overruled.Override?.Reason));
        Assert.Equal("B ◕ (ปรับ)", book.OfficerText(TabKeys.Summary, "4308", "grade"));
        Assert.Equal("B", book.OfficerText(TabKeys.Summary, "4308", OfficerColumns.OwnGrade));
        Assert.Equal("ตรวจเอกสารเพิ่มแล้ว", book.OfficerText(TabKeys.Summary, "4308", OfficerColumns.OwnGradeReason));
        Assert.Equal("โทรติดตาม 15 ม.ค.", book.OfficerText(TabKeys.Summary, "4317", OfficerColumns.Remark));
        Assert.Equal(1, Officer.Cells(Summary).Values.Count(cell => cell == "โทรติดตาม 15 ม.ค."));
        // the decisions obeyed and shown as done,
        Assert.Equal(57_974_400m, Sales(state, "4316"));
        Assert.Equal(24_530_600m, Sales(state, "4315"));
        Assert.Equal("ดำเนินการแล้ว: รับตามที่รายงาน", Status(book, Item(state, ReviewCode.Implausible)));
        Assert.Equal("ดำเนินการแล้ว: ใช้ค่าที่ระบุ", Status(book, Item(state, ReviewCode.UnclearFigure)));
        Assert.Equal("เห็นสัญญาแล้ว", book.OfficerText(TabKeys.Review, Item(state, ReviewCode.Implausible).Id.Value, OfficerColumns.DecisionReason));
        Assert.Equal("8,525,000", book.OfficerText(TabKeys.Review, Item(state, ReviewCode.UnclearFigure).Id.Value, OfficerColumns.DecisionValue));
        // what was not decided still asked, and the tab of the officer's own left alone.
        Assert.Equal("รอคำตัดสิน", Status(book, Item(state, ReviewCode.UnknownSender)));
        Assert.Equal("บันทึกส่วนตัว", Officer.AllOf("ของฉัน"));
    }

    [Fact]
    public async Task A_decision_stays_in_force_when_the_results_file_is_lost()
    {
        AcceptTheOutlier(await BeginAsync());
        await StateAsync();
        File.Delete(_demo.Results);

        Assert.Equal(57_974_400m, Sales(await StateAsync(), "4316"));
        Assert.Equal("ดำเนินการแล้ว: รับตามที่รายงาน", Status(_demo.ReadResults(), Item(await StateAsync(), ReviewCode.Implausible)));
    }

    [Fact]
    public async Task A_cycle_after_an_officers_entry_settles_at_once()
    {
        AcceptTheOutlier(await BeginAsync());
        await StateAsync();
        var settled = await File.ReadAllBytesAsync(_demo.Results, Token);

        Assert.False((await _demo.CycleAsync()).Programs[0].IsPublished);
        Assert.Equal(settled, await File.ReadAllBytesAsync(_demo.Results, Token));
    }

    [Theory]
    [InlineData("E", "ระดับที่ปรับ")]
    [InlineData("ดีมาก", "ระดับที่ปรับ")]
    public async Task An_own_grade_that_is_none_is_kept_asked_about_and_not_obeyed(string typed, string column)
    {
        await BeginAsync();
        Officer.Type(Summary, "สังคม", column, typed);

        var state = await StateAsync();

        Assert.Equal(Grade.C, Card(state, "4308").EffectiveGrade);
        Assert.Equal(typed, _demo.ReadResults().OfficerText(TabKeys.Summary, "4308", OfficerColumns.OwnGrade));
        var item = Item(state, ReviewCode.UnclearDecision);
        Assert.Contains("A, B, C, D", item.Reason, StringComparison.Ordinal);
        Assert.Contains(Summary, item.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_is_none_is_asked_about_with_the_district_and_the_figure_that_it_concerns()
    {
        var outlier = Item(await BeginAsync(), ReviewCode.Implausible);
        Officer.Type(Review, outlier.Id.Value, "คำตัดสิน", "โอเค");

        var item = Item(await StateAsync(), ReviewCode.UnclearDecision);
        Assert.NotNull(item.District);
        Assert.Equal((outlier.District, outlier.Month, outlier.Indicator), (item.District, item.Month, item.Indicator));
    }

    /// <summary>The rows upside down, as sorting does, and an empty row before them.</summary>
    private void SortAndInsert(int first, int last)
    {
        Officer.Rearrange(Summary, [.. Enumerable.Range(first, last - first + 1).Select(row => (row, first + last - row))], Enumerable.Range(1, 100).ToHashSet());
        Officer.InsertRows(Summary, first, 1);
    }

    private void AcceptTheOutlier(DerivedState asked) => Officer.Type(Review, Item(asked, ReviewCode.Implausible).Id.Value, "คำตัดสิน", "รับตามที่รายงาน");

    private async Task<DerivedState> BeginAsync() => (await _demo.LivedAsync()).Programs[0].State!;

    private async Task<DerivedState> StateAsync() => (await _demo.CycleAsync()).Programs[0].State!;

    private static ReviewItem Item(DerivedState state, ReviewCode code) => Assert.Single(state.Review, item => item.Code == code);

    private static string? Status(ResultsState book, ReviewItem item) => book.OfficerText(TabKeys.Review, item.Id.Value, "status");

    private static Scorecard Card(DerivedState state, string district) => state.ScorecardOf(DistrictCode.Parse(district, null));

    private static decimal? Sales(DerivedState state, string district) => Card(state, district).Criteria.First(result => result.Criterion == "sales").Actual;
}
