using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Results.Report;
using OtopFormSync.Core.Sync.Collecting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Sync.Records;
using OtopFormSync.Core.Sync.Sending;

namespace OtopFormSync.Core.Sync;

/// <summary>What a cycle has to say to people: planned for all programs together, put on record, and only then sent.</summary>
/// <param name="setup">What the cycle works on.</param>
/// <param name="store">The record.</param>
/// <param name="sender">How mail goes out; null to plan and send nothing (a trial run).</param>
/// <param name="machine">The machine's clock: what is waited for.</param>
internal sealed class CycleNotices(CycleSetup setup, IReportStore store, INoticeSender? sender, TimeProvider machine)
{
    private readonly NoticeDelivery? _delivery = sender is null ? null : new(store, sender, machine, setup.Progress);

    /// <summary>Plans, records and sends what the cycle's results make due.</summary>
    public async Task<CycleReport> NotifyAsync(CycleReport report, CollectedReports collected, History history, WorkspaceIdentity identity, CancellationToken cancellationToken)
    {
        report = report with { Notes = RecordsAhead.Told(collected.Stored, collected.Notices, report.AsOf) is { } ahead ? [ahead] : [] };
        if (sender?.Hindrance is { } hindrance)
        {
            return report with { Faults = [hindrance] }; // what is planned by a wrong clock would go out when it is right again
        }

        var receiptsToday = collected.Notices.Where(record => record.Kind == NoticeKind.Receipt && record.PlannedAt.DayInBangkok() == report.AsOf.DayInBangkok()).Select(record => record.Key).ToList();
        var known = new KnownNotices(collected.Notices.Select(record => record.Key).ToHashSet(), receiptsToday);
        var plans = new List<PlannedProgram>();
        var digests = await LastDigests.ReadAsync(store, setup.Programs.Select(program => program.Derivation.Program), cancellationToken);
        var ground = new Ground(collected, history, identity, digests);
        var states = report.Programs.Select(done => done.State).OfType<DerivedState>().ToList();
        foreach (var done in digests.InOrder(report.Programs))
        {
            var program = setup.Programs.First(program => program.Derivation.Program.Id == done.Program);
            plans.Add(await PlanAsync(program, done, [.. states.Where(other => !ReferenceEquals(other, done.State))], known, ground, cancellationToken));
        }

        var shared = SharedNotices.Of(plans.Select(plan => plan.Planning).ToValueList());
        shared = setup.PushesToGroup ? GroupNotices.With(shared, setup.Wording) : shared;
        var planned = new List<ProgramPlan>();
        foreach (var (plan, planning) in plans.Zip(shared))
        {
            planned.Add(await RecordAsync(plan with { Planning = planning }, cancellationToken));
        }

        report = report with
        {
            Omissions = planned.SelectMany(plan => plan.Omissions).ToValueList(),
            Planned = planned.SelectMany(plan => plan.Notices).ToValueList(),
            Notes = [.. report.Notes, .. planned.SelectMany(plan => plan.Notes)],
            Programs = report.Programs.Select(done => planned.Find(plan => plan.Program == done.Program) is { } plan ? done with { Grades = plan.Grades } : done).ToValueList(),
        };
        if (_delivery is null)
        {
            return report;
        }

        var isWhole = report.Problems.All(problem => problem is { Reach: Reach.Reached, IsPassing: false });
        var held = new HeldNotices(store, identity);
        await held.HoldAsync(planned.Select(plan => plan.Program).ToList(), isWhole, machine.GetUtcNow(), cancellationToken);
        var delivery = await _delivery.DeliverAsync(states.SelectMany(state => state.Unreached).Select(unreached => unreached.Address), cancellationToken);
        var told = await held.ToldAsync(delivery, report.AsOf, cancellationToken);
        return report with { Sent = delivery.Sent, Pending = delivery.Pending, Faults = delivery.Faults, Notes = told is null ? report.Notes : [told, .. report.Notes] };
    }

    private async Task<PlannedProgram> PlanAsync(WorkspaceProgram program, ProgramReport done, ValueList<DerivedState> others, KnownNotices known, Ground ground, CancellationToken cancellationToken)
    {
        var state = done.State!;
        var slots = new List<NoticeSlot>();
        foreach (var slot in setup.Slots(state.Program, state.AsOf))
        {
            // One that has not come yet was handled by a clock that was ahead.
            if (await store.GetFactAsync(SlotFact(state, slot), cancellationToken) is not { } handled
                || DateTimeOffset.Parse(handled, CultureInfo.InvariantCulture) is var at && (at < slot.At || at > state.AsOf))
            {
                slots.Add(slot);
            }
        }

        var isInDoubt = ground.Identity.Doubt?.Covers(state.Program.Id) ?? false;
        var left = ReceiptsLeft.TryParse(await store.GetFactAsync(LeftFact(state.Program), cancellationToken), null, out var kept) ? kept : ReceiptsLeft.None;
        var answered = isInDoubt && ground.Identity.Doubt!.Gap == RecordGap.Empty ? null : AnsweredDecisions.Parse(await store.GetFactAsync(AnsweredFact(state.Program.Id), cancellationToken));
        var promised = PromisedAnswers.Parse(await store.GetFactAsync(PromisedFact(state.Program.Id), cancellationToken));
        var before = GradeWatch.Parse(await store.GetFactAsync(GradesFact(state.Program.Id), cancellationToken));
        var decisions = await store.ReadDecisionsAsync(cancellationToken);
        var watch = GradeWatch.Next(isInDoubt ? null : before, new() { State = state, Build = setup.Build, Rules = setup.RulesOf(state.Program.Id), Touched = ground.Collected.Touched(state.AsOf), Known = known.Keys, Decided = decisions });
        var input = new NoticePlanningInput
        {
            Answered = answered,
            TakenBack = answered?.TakenBack(decisions) ?? [],
            Promised = promised,
            Watch = watch,
            State = state,
            Calendar = setup.Calendar,
            Slots = slots.ToValueList(),
            Known = known.Keys,
            ReceiptsToday = known.ReceiptsToday,
            Left = left,
            LineCodes = ReferenceEquals(program, setup.Programs[0]) ? ground.Collected.Line.Codes : [],
            IsInDoubt = isInDoubt,
            IsQuiet = ground.Digests.IsQuiet(done),
            Trend = done.Place == QuarterPlace.Front ? Trend.Of(state, others, ground.History) : [],
            Others = others,
            LastDigest = ground.Digests.Of(state.Program.Id),
            ResultsPlace = program.ResultsPlace(),
        };
        var plan = NoticePlanner.Plan(input);
        known.ReceiptsToday.AddRange(plan.Notices.Where(notice => notice is Notice.Receipt or Notice.ReceiptList).Select(notice => notice.Key));
        return new(new(state.Program.Id, input, plan), watch.Told(plan.Notices), before);
    }

    private async Task<ProgramPlan> RecordAsync(PlannedProgram planned, CancellationToken cancellationToken)
    {
        var (input, plan) = (planned.Planning.Input, planned.Planning.Result);
        var state = input.State;
        var rendered = new List<OutgoingNotice>();
        foreach (var notice in plan.Notices)
        {
            rendered.Add(await setup.Render(notice, cancellationToken));
        }

        // Before the digest is on record: after a crash it is planned anew, and what lies there stays.
        var notes = plan.Notices.OfType<Notice.Digest>().SelectMany(digest => digest.Parts)
            .SelectMany(part => part.Reports.Select(month => setup.LayReport(ProvinceReportBuilder.Build(part.State, month, setup.Wording))))
            .OfType<Telling>().ToValueList();
        if (plan.Left != input.Left)
        {
            await store.SetFactAsync(LeftFact(state.Program), plan.Left.ToString(), cancellationToken);
        }

        await store.PlanNoticesAsync(rendered, state.AsOf, cancellationToken);
        foreach (var part in plan.Notices.OfType<Notice.Digest>().SelectMany(digest => digest.Parts))
        {
            await store.SetFactAsync(DigestBoard.Fact(part.State.Program), part.Board.ToString(), cancellationToken);
        }

        // A slot is done once its notices are on record: what changes later waits for the next slot.
        foreach (var slot in input.Slots)
        {
            await store.SetFactAsync(SlotFact(state, slot), slot.At.ToString("O", CultureInfo.InvariantCulture), cancellationToken);
        }

        var told = planned.Told; // also what goes out within another program's notice
        if (told != planned.Before)
        {
            await store.SetFactAsync(GradesFact(state.Program.Id), told.Keep(), cancellationToken);
        }

        var decided = (input.Answered ?? AnsweredDecisions.Of([])).Next(await store.ReadDecisionsAsync(cancellationToken));
        if (decided != input.Answered)
        {
            await store.SetFactAsync(AnsweredFact(state.Program.Id), decided.Keep(), cancellationToken);
        }

        var promised = input.Promised.Next(state);
        if (promised != input.Promised)
        {
            await store.SetFactAsync(PromisedFact(state.Program.Id), promised.Keep(), cancellationToken);
        }

        return new(state.Program.Id, rendered.ToValueList(), plan.Omissions, GradeMove.Between(planned.Before, told, state), notes);
    }

    internal static string GradesFact(ProgramId program) => $"grades.{program}";

    private static string AnsweredFact(ProgramId program) => $"answered.{program}";

    private static string PromisedFact(ProgramId program) => $"promised.{program}";

    private static string LeftFact(Program program) => $"receipts-left.{program.Id}";

    private static string SlotFact(DerivedState state, NoticeSlot slot) => $"slot.{state.Program.Id}.{slot.Kind}.{slot.Schedule}";

    private sealed record Ground(CollectedReports Collected, History History, WorkspaceIdentity Identity, LastDigests Digests);

    private sealed record KnownNotices(HashSet<NoticeKey> Keys, List<NoticeKey> ReceiptsToday);

    private sealed record PlannedProgram(ProgramPlanning Planning, GradeWatch Told, GradeWatch? Before);

    private sealed record ProgramPlan(ProgramId Program, ValueList<OutgoingNotice> Notices, ValueList<NoticeOmission> Omissions, ValueList<GradeMove> Grades, ValueList<Telling> Notes);
}
