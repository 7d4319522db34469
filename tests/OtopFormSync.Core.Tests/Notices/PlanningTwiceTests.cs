using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Reporting;
using static OtopFormSync.Testing.NoticeSample;

namespace OtopFormSync.Core.Tests.Notices;

[Properties(Arbitrary = [typeof(PlanningTwiceTests)])]
public class PlanningTwiceTests
{
    public static Arbitrary<NoticePlanningInput> Inputs()
    {
        var states = Gen.Elements(Enum.GetValues<ReportState>());
        var minutes = Gen.Choose(0, 60 * 24 * 40);
        var start = At("2024-01-01T00:00");
        var inputs =
            from asOf in minutes
            from months in states.ListOf(27)
            from slots in Gen.Zip(Gen.Elements(NoticeKind.Digest, NoticeKind.Reminder), minutes).ListOf(4)
            from received in Gen.Zip(Gen.Elements(Enum.GetValues<ReceivedOutcome>()), minutes).ListOf(5)
            let state = State("2024-01-01T00:00")
            select Input(
                state with
                {
                    AsOf = start.AddMinutes(asOf),
                    Months = state.Months.Select((status, i) => status with { State = months[i], IsDue = status.Due < start.AddMinutes(asOf).DayInBangkok() }).ToValueList(),
                    Received = received.Select((pair, i) => FormReport(NongKhai.Districts[i].Code.Value, "2023-12", "2024-01-01T00:00", $"{i:x24}") with { Outcome = pair.Item1, ReceivedAt = start.AddMinutes(pair.Item2) }).ToValueList(),
                },
                slots.Select((slot, i) => new NoticeSlot(slot.Item1, $"schedule-{i}", start.AddMinutes(slot.Item2))).ToValueList());
        return inputs.ToArbitrary();
    }

    [Property]
    public void Planning_twice_gives_the_same_keys_each_once(NoticePlanningInput input)
    {
        var first = Keys(input);

        Assert.Equal(first, Keys(input));
        Assert.Equal(first.Count, first.Distinct().Count());
    }

    [Property]
    public void What_is_on_record_is_never_planned_again(NoticePlanningInput input) =>
        Assert.Empty(Keys(input with { Known = Keys(input).ToHashSet() }));

    [Property]
    public void The_order_of_slots_and_a_minute_more_change_no_key(NoticePlanningInput input)
    {
        var known = Keys(input with { Slots = input.Slots.Reverse().ToValueList() });

        Assert.Equal(Keys(input), known);

        // A minute later there is nothing new unless a slot or report has come or the day is another one.
        var later = input.State.AsOf.AddMinutes(1);
        if (later.DayInBangkok() == input.State.AsOf.DayInBangkok() && !input.Slots.Any(slot => slot.At == later) && !input.State.Received.Any(report => report.ReceivedAt == later))
        {
            Assert.Empty(Keys(input with { State = input.State with { AsOf = later }, Known = known.ToHashSet() }));
        }
    }

    [Property]
    public void Whoever_has_reported_everything_hears_no_reminder(NoticePlanningInput input)
    {
        var reported = input.State.Months.GroupBy(status => status.District).Where(months => months.All(status => !OwedMonths.IsIncomplete(status.State))).Select(months => months.Key).ToHashSet();

        Assert.All(
            NoticePlanner.Plan(input).Notices.OfType<Notice.Reminder>(),
            reminder => Assert.DoesNotContain(reminder.Content.District.Code, reported));
    }

    [Property]
    public void Every_notice_has_a_recipient_on_file(NoticePlanningInput input)
    {
        var onFile = NongKhai.Officers.Concat(NongKhai.Districts.SelectMany(district => district.Contacts)).ToHashSet(StringComparer.Ordinal);

        Assert.All(NoticePlanner.Plan(input).Notices, notice => Assert.True(notice.To.Count > 0 && notice.To.All(onFile.Contains)));
    }

    private static List<NoticeKey> Keys(NoticePlanningInput input) => [.. NoticePlanner.Plan(input).Notices.Select(notice => notice.Key)];
}
