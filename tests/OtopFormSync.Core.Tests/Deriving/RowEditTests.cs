using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>A row that is edited in the sheet keeps the time of its first answer; what it says now is as late as the edit.</summary>
public sealed class RowEditTests
{
    private static readonly Closings Closed = new([new(new ReportingMonth(2023, 11), At("2023-12-20T16:30"))], []);
    private static readonly StoredReport November = Form.Row("2023-12-14 09:00:00", "ท่าบ่อ", "พ.ย. 66", "0", "14800000", "8");

    [Fact]
    public void An_edit_after_its_month_was_closed_waits_and_what_was_accepted_stays()
    {
        var state = Derive(Edited("2023-12-21T10:00"));

        Assert.Equal(14_800_000, Sales(state));
        Assert.Equal(ReviewCode.ClosedMonth, Assert.Single(state.Review, item => item.IsOpen).Code);
        Assert.Equal(14_800_000, Sales(Derive(Edited("2023-12-21T10:00"), Assert.Single(state.Review).Decide(DecisionKind.Reject))));
        Assert.Equal(1_480_000, Sales(Derive(Edited("2023-12-21T10:00"), Assert.Single(state.Review).Decide(DecisionKind.Accept))));
    }

    [Fact]
    public void An_edit_that_an_officer_refused_stays_refused_when_its_month_is_opened_again_until_he_takes_that_back()
    {
        var edited = Edited("2023-12-21T10:00");
        var refused = Assert.Single(Derive(edited).Review).Decide(DecisionKind.Reject);

        Assert.Equal(14_800_000, Sales(Form.Derive(edited, [refused])));
        Assert.Equal(1_480_000, Sales(Form.Derive(edited)));
    }

    [Fact]
    public void An_edit_before_counts_and_so_does_a_row_that_was_only_found_late()
    {
        Assert.Equal(1_480_000, Sales(Derive(Edited("2023-12-20T10:00"))));
        Assert.Equal(14_800_000, Sales(Derive([November with { StoredAt = At("2023-12-29T10:00") }])));
    }

    private static StoredReport[] Edited(string at) =>
    [
        November with { WithdrawnAt = At(at) },
        Form.Row("2023-12-14 09:00:00", "ท่าบ่อ", "พ.ย. 66", "0", "1480000", "8") with { StoredAt = At(at) },
    ];

    private static DerivedState Derive(StoredReport[] reports, params Decision[] decisions) => Form.Derive(reports, decisions, closings: Closed);

    private static decimal? Sales(DerivedState state) => state.Entry("ท่าบ่อ", "2023-11", "sales").Accepted?.Figure.Value;

    private static DateTimeOffset At(string text) => new(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), Bangkok.Offset);
}
