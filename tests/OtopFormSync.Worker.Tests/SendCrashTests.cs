using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Sync.Sending;
using OtopFormSync.Google.Testing;
using OtopFormSync.Storage;

namespace OtopFormSync.Worker.Tests;

/// <summary>The process dies before or after each effect of a sending, once or twice, and a new one goes on by the record alone.</summary>
public sealed class SendCrashTests : IDisposable
{
    private const string Key = "otop.receipt.4302.k1";

    private static readonly (Effect Effect, bool IsAfter)[] Points = [.. Enum.GetValues<Effect>().SelectMany(effect => new[] { (effect, false), (effect, true) })];

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<Effect, bool> Deaths => [.. Points.Select(point => new TheoryDataRow<Effect, bool>(point.Effect, point.IsAfter))];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task Dying_twice_makes_one_draft_and_sends_one_mail_and_the_record_says_so(Effect effect, bool isAfter)
    {
        foreach (var second in Points)
        {
            await using var office = await Office.OpenAsync();
            var state = await LiveAsync(office, $"{second}.db", [(effect, isAfter), second], _ => { });
            Assert.Equal((second, NoticeState.Sent, 1, 0), (second, state, office.Sent().Count(), office.Box.Drafts.Count));
            Assert.Equal(1, office.Server.State.Traffic.CountOf("gmail.users.drafts.create"));
            Assert.Single(office.Server.State.Gmail.Elsewhere);
        }
    }

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task While_Gmails_lists_lag_behind_dying_sends_one_mail_all_the_same(Effect effect, bool isAfter)
    {
        await using var office = await Office.OpenAsync();
        office.Box.SearchLag = TimeSpan.FromMinutes(6);
        Assert.Equal(NoticeState.Sent, await LiveAsync(office, "state.db", [(effect, isAfter)], _ => { }));
        Assert.Single(office.Sent());
        Assert.Single(office.Server.State.Gmail.Elsewhere);

        // A draft that was neither stored nor listed yet is made again; the first is left for a person to delete and never sent.
        Assert.Equal((effect, isAfter) is (Effect.Draft, true) or (Effect.KeepDraft, false) ? 1 : 0, office.Box.Drafts.Count);
    }

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task A_draft_that_a_person_deletes_after_the_death_leads_to_one_mail_or_to_an_officer(Effect effect, bool isAfter)
    {
        await using var office = await Office.OpenAsync();
        office.Box.SearchLag = TimeSpan.FromMinutes(6);
        var state = await LiveAsync(office, "state.db", [(effect, isAfter)], Delete);
        Assert.Equal((state == NoticeState.Sent ? 1 : 0, 0), (office.Sent().Count(), office.Box.Drafts.Count));
        Assert.True(state is NoticeState.Sent or NoticeState.Unknown, state.ToString());
    }

    [Fact]
    public async Task A_process_that_dies_in_its_second_attempt_is_waited_for_as_after_the_first()
    {
        await using var office = await Office.OpenAsync();
        Assert.Equal(NoticeState.Sending, await LiveAsync(office, "state.db", [(Effect.Announce, true), null, null, (Effect.Announce, true)], _ => { }, minutes: 6));
        Assert.Empty(office.Sent());

        Assert.Equal(NoticeState.Sent, await LiveAsync(office, "state.db", [], _ => { }));
        Assert.Single(office.Sent());
    }

    [Fact]
    public async Task A_sending_announced_by_a_clock_that_was_a_year_ahead_is_settled_within_the_usual_time()
    {
        await using var office = await Office.OpenAsync();
        office.Clock.Advance(TimeSpan.FromDays(365));
        await LiveAsync(office, "state.db", [(Effect.Send, true)], _ => { }, minutes: 1);
        office.Clock.Advance(TimeSpan.FromDays(-365));
        Assert.Equal(NoticeState.Sent, await LiveAsync(office, "state.db", [], _ => { }));
        Assert.Single(office.Sent());
    }

    /// <summary>Dies as told, one death a process, and then lives with a cycle each minute: half an hour at most, and some minutes after it is settled.</summary>
    private async Task<NoticeState> LiveAsync(Office office, string record, (Effect, bool)?[] deaths, Action<Office> afterFirst, int minutes = 30)
    {
        // Opened once, as opening takes longest; what it holds is all that one process leaves to the next.
        using var store = await StoreOpener.OpenAsync(Path.Combine(_folder, record), office.Clock, Stop);
        var state = NoticeState.Planned;
        var left = new Queue<(Effect, bool)?>(deaths);
        var settled = 0;
        for (var minute = 0; minute < minutes && settled < 3; minute++)
        {
            state = await CycleAsync(office, store, left.TryDequeue(out var death) ? death : null);
            if (minute == 0)
            {
                afterFirst(office);
            }

            settled += state is NoticeState.Sent or NoticeState.Unknown ? 1 : 0;
            office.Clock.Advance(TimeSpan.FromMinutes(1));
            office.GoogleClock.Advance(TimeSpan.FromMinutes(1));
        }

        return state;
    }

    private static async Task<NoticeState> CycleAsync(Office office, IReportStore store, (Effect, bool)? at)
    {
        office.Restart();
        await store.PlanNoticesAsync([Office.Notice(Key)], office.Clock.GetUtcNow(), Stop);
        using var death = new Death(at);
        try
        {
            await new NoticeDelivery(death.Of(store), death.Of(office.Sender), office.Clock).DeliverAsync([], death.Token);
        }
        catch (OperationCanceledException) when (death.HasStruck)
        {
            // As a killed process: whatever it would have done next was not done.
        }

        return (await store.ReadNoticesAsync(Stop)).Single().State;
    }

    private static void Delete(Office office)
    {
        foreach (var draft in office.Box.Drafts.Values.ToList())
        {
            office.Box.Remove(office.Box.Find(draft));
        }

        office.Box.Drafts.Clear();
    }
}
