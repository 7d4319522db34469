using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts.Responses;
using OtopFormSync.Core.Sync.Collecting;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Sync;

/// <summary>A row on record is known again by its wall clock and its answers.</summary>
public sealed class KnownRowsTests
{
    private const string Sales = "ยอดจำหน่ายในเดือน (บาท)";

    private static readonly DateTimeOffset Nine = new(2024, 1, 10, 9, 0, 0, Bangkok.Offset);
    private static readonly ValueList<string> Headers = ["อำเภอ", "ประจำเดือน", Sales];

    private readonly FormAnswers _answers = new([new(ShippedConfiguration.Program)]);

    [Fact]
    public void The_instant_follows_the_wall_clock_when_the_zone_is_put_right()
    {
        var known = Row("1000") with { ReceivedAt = Nine.AddHours(12) };

        var now = Assert.Single(Recognized([Standing(known)], Row("1000")));

        Assert.Equal((known.Id, Nine, true), (now.Id, now.ReceivedAt, now.IsRestated));
    }

    [Fact]
    public void A_row_that_was_named_by_its_instant_is_named_by_its_wall_clock_from_now_on()
    {
        var known = Row("1000", Nine.AddHours(12));
        var present = Row("1000") with { ReceivedAt = Nine.AddHours(12) };

        var now = Assert.Single(Recognized([Standing(known)], present));

        Assert.Equal((known.Id, present.Key), (now.Id, now.Key));
    }

    [Fact]
    public void Rows_of_one_second_are_told_apart_by_what_they_answer_however_they_are_sorted()
    {
        var (one, other) = (Row("1000"), Row("2000", ordinal: 2));

        var now = Recognized([Standing(one), Standing(other)], Row("2000"), Row("1000", ordinal: 2));

        Assert.Equal([other.Id, one.Id], now.Select(row => row.Id));
        Assert.All(now, row => Assert.False(row.IsRestated));
    }

    [Fact]
    public void A_row_keeps_what_nobody_is_asked_any_more()
    {
        var known = Row("1000");
        var present = Row("1000") with { Content = new RawContent.FormRow(["อำเภอ", "ประจำเดือน", "ยอดใหม่"], ["ท่าบ่อ", "ธ.ค. 66", "1000"]) };

        Assert.Same(known, Assert.Single(Recognized([Standing(known)], present)));
    }

    [Fact]
    public void A_row_that_is_edited_back_is_the_version_that_said_so()
    {
        var (first, second) = (Row("1000"), Row("2000"));

        var now = Recognized([new(first, Nine, Nine.AddDays(1)), Standing(second)], Row("1000"));

        Assert.Equal(first.Id, Assert.Single(now).Id);
    }

    [Fact]
    public void A_download_that_may_have_the_month_first_changes_no_time_that_is_known()
    {
        var known = Row("1000");
        var present = Row("1000", new(2024, 10, 1, 9, 0, 0, Bangkok.Offset));

        Assert.Same(known, Assert.Single(Recognized([Standing(known)], present)));
    }

    [Theory]
    [InlineData("1,000.00", true)]
    [InlineData("๑๐๐๐ บาท", true)]
    [InlineData("1001", false)]
    [InlineData("", false)]
    public void A_figure_may_be_written_otherwise(string text, bool isSame)
    {
        var known = Row("1000");
        Assert.Equal(isSame, Assert.Single(Recognized([Standing(known)], Row(text))).Id == known.Id);
    }

    [Fact]
    public void A_confirmed_zero_is_not_the_same_as_a_zero()
    {
        var known = Row("ไม่มี");
        Assert.NotEqual(known.Id, Assert.Single(Recognized([Standing(known)], Row("0"))).Id);
    }

    [Fact]
    public void The_same_answers_at_another_time_are_another_report_while_the_first_is_there_or_may_be()
    {
        var known = Row("1000");
        var later = Row("1000", Nine.AddHours(1));

        Assert.Equal([known.Id, later.Id], Recognized([Standing(known)], known, later).Select(row => row.Id));
        Assert.Equal(later.Id, Assert.Single(KnownRows.Recognized(_answers, [Standing(known)], [later], isWhole: false)).Id);
    }

    private IReadOnlyList<RawReport> Recognized(IReadOnlyList<StoredReport> stored, params RawReport[] present) => KnownRows.Recognized(_answers, stored, present, isWhole: true);

    private static StoredReport Standing(RawReport report) => new(report, Nine, null);

    private static RawReport Row(string sales, DateTimeOffset? wallClock = null, int ordinal = 1) => new()
    {
        Source = "responses",
        Key = FormRowKey.Of(FormRowKey.MomentOf(wallClock ?? Nine), ordinal),
        ReceivedAt = wallClock ?? Nine,
        Place = "responses.xlsx",
        Content = new RawContent.FormRow(Headers, ["ท่าบ่อ", "ธ.ค. 66", sales]),
    };
}
