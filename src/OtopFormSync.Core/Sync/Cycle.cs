using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Results.Tabs;

namespace OtopFormSync.Core.Sync;

/// <summary>Collect, derive, publish, notify: each step safe to repeat, so that after a crash the next cycle simply goes on.</summary>
/// <param name="setup">What it works on.</param>
/// <param name="store">The record.</param>
/// <param name="sender">How mail goes out; null to plan and send nothing (a trial run).</param>
/// <param name="time">The clock: when reports are taken and notices are due.</param>
/// <param name="machine">The machine's clock: what is waited for.</param>
public sealed class Cycle(CycleSetup setup, IReportStore store, INoticeSender? sender, TimeProvider time, TimeProvider machine)
{
    private const string SendersSinceFact = "form.senders-since";
    private const string ServersSinceFact = "mail.servers-since";
    private const string ContactsFact = "contacts.former";
    private const int MostAttempts = 3; // a person may save the results while the cycle computes, hardly thrice

    private readonly OfficerReading _officers = new(setup, store);
    private readonly NoticeDelivery? _delivery = sender is null ? null : new(store, sender, machine);
    private readonly LastingProblems _lasting = new(store);
    private readonly ClosedQuarters _closed = new(store, setup.Wording);
    private readonly WorkspaceBooks _books = new(setup, store);
    private IReadOnlyList<StoredReport>? _stored;
    private DateTimeOffset? _sendersSince;
    private DateTimeOffset? _serversSince;
    private ValueList<FormerContact>? _formerContacts;

    private WorkspaceIdentity Identity => _officers.Identity;

    /// <summary>Runs one cycle.</summary>
    /// <param name="cancellationToken">Stops it between two steps.</param>
    /// <returns>What was done.</returns>
    public async Task<CycleReport> RunAsync(CancellationToken cancellationToken)
    {
        var asOf = time.GetUtcNow().InBangkok();
        var states = await _officers.ReadAsync(asOf, cancellationToken);
        var collected = await CollectAsync(asOf, cancellationToken);
        var places = await _closed.PlacesAsync([.. setup.Programs.Select(program => program.Derivation.Program)], asOf, cancellationToken);
        var history = History.Parse(await store.GetFactAsync(History.Fact, cancellationToken));
        var done = new Dictionary<ProgramId, ProgramReport>();
        foreach (var program in _books.InOrder(places))
        {
            var id = program.Derivation.Program.Id;
            done.Add(id, await PublishAsync(program, states[id], collected, new(places, done, history), asOf, cancellationToken));
        }

        setup.Arrange([.. places.Where(place => place.Value == QuarterPlace.Front).Select(place => place.Key)]); // all that officers wrote is on record by now
        var programs = setup.Programs.Select(program => done[program.Derivation.Program.Id]).ToList();
        var report = new CycleReport
        {
            AsOf = asOf,
            Counts = collected.Counts,
            Problems = collected.Problems.Concat(Unfinished(programs)).ToValueList(),
            Programs = programs.ToValueList(),
        };
        await new WaitingReports(store, setup.Sources).ShowAsync(collected.Stored, report.Programs, cancellationToken);
        return sender is null && !setup.IsDryRun ? report : await NotifyAsync(report, collected, cancellationToken);
    }

    private async Task<CollectedReports> CollectAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var counts = new StoredCounts(0, 0, 0);
        var problems = new List<SourceProblem>();
        var held = new List<ReviewItem>();
        _stored ??= await store.ReadReportsAsync(cancellationToken);
        var questions = setup.Programs.Select(program => new FormQuestions(program.Derivation.Program)).ToList();
        var answers = new FormAnswers(questions);
        foreach (var source in setup.Sources)
        {
            var (agreed, takenBack) = await LossesAsync(source.Name, _stored, held, cancellationToken);
            var cursor = takenBack.IsEmpty ? await store.GetCursorAsync(source.Name, cancellationToken) : null;
            var found = await source.CollectAsync(cursor, cancellationToken);
            if (found.IsUnchanged && found.Problems.Count == 0)
            {
                continue; // the usual poll asks the record for nothing
            }

            var items = new ReviewItems(await store.ReadDecisionsAsync(cancellationToken), setup.Wording);
            var told = found.Problems.Where(problem => !problem.IsNote || items.ColumnProblem(problem).Decision is null).ToList();
            problems.AddRange(told);
            if (found.IsUnchanged)
            {
                continue;
            }

            var known = _stored.Where(report => string.Equals(report.Report.Source, source.Name, StringComparison.Ordinal)).ToList();
            var lost = LostColumns.Told(questions, source.Name, known, found, items);
            problems.AddRange(lost);

            // What is to be told is told until somebody takes note of it, so it must be found again.
            var isTold = lost.Count > 0 || told.Exists(problem => problem.IsNote);
            found = found with { Reports = KnownRows.Recognized(answers, known, found.Reports, found.IsWhole), Cursor = isTold ? null : found.Cursor };
            if (found.IsWhole && !takenBack.IsEmpty)
            {
                // They count again, and the next cycle asks about them as about any that are gone.
                var again = takenBack.SelectMany(loss => loss.Gone(_stored)).Select(report => report.Report);
                counts = Sum(counts, await store.StoreAsync(source.Name, [.. found.Reports, .. again], true, null, asOf, cancellationToken));
                await store.SetFactAsync(AgreedLosses.Fact(source.Name), new AgreedLosses(agreed.Losses.Except(takenBack).ToValueList()).Keep(), cancellationToken);
                continue;
            }

            var loss = found.IsWhole ? VanishedRows.In(questions, source.Name, _stored, found) : null;
            if (loss?.IsAgreed(source.Name, _stored, items) == true)
            {
                held.Add(loss.Item(source.Name, _stored, items));
                await store.SetFactAsync(AgreedLosses.Fact(source.Name), new AgreedLosses([.. agreed.Losses, loss]).Keep(), cancellationToken);
            }
            else if (loss is not null)
            {
                held.Add(loss.Item(source.Name, _stored, items));
                // What is new is stored all the same; only the loss is held, and looked at again in the next cycle.
                counts = Sum(counts, await store.StoreAsync(source.Name, found.Reports, false, null, asOf, cancellationToken));
                continue;
            }

            counts = Sum(counts, await store.StoreAsync(source.Name, found.Reports, found.IsWhole, found.Cursor, asOf, cancellationToken));
        }

        _sendersSince ??= await SinceAsync(SendersSinceFact, _stored, cancellationToken);
        _serversSince ??= await SinceAsync(ServersSinceFact, _stored, cancellationToken);
        _formerContacts ??= await FormerContactsAsync(_stored, asOf, cancellationToken);
        if (counts != new StoredCounts(0, 0, 0))
        {
            _stored = await store.ReadReportsAsync(cancellationToken);
        }

        problems = await _lasting.TellApartAsync(problems, machine.GetUtcNow(), cancellationToken);
        return new(_stored, counts, problems, held, await store.ReadNoticesAsync(cancellationToken));
    }

    // Losses that officers agreed to; an agreement that was taken back has the source read anew.
    private async Task<(AgreedLosses Agreed, ValueList<VanishedLoss> TakenBack)> LossesAsync(string source, IReadOnlyList<StoredReport> stored, List<ReviewItem> held, CancellationToken cancellationToken)
    {
        var agreed = AgreedLosses.Parse(await store.GetFactAsync(AgreedLosses.Fact(source), cancellationToken)).Lasting(stored);
        if (agreed.Losses.IsEmpty)
        {
            return (agreed, []);
        }

        var items = new ReviewItems(await store.ReadDecisionsAsync(cancellationToken), setup.Wording);
        var takenBack = agreed.TakenBack(source, stored, items);
        held.AddRange(agreed.Losses.Except(takenBack).Select(loss => loss.Item(source, stored, items)));
        return (agreed, takenBack);
    }

    // What was on record when the form's addresses, or the servers that receive mails, were first looked at counts as it did then.
    private async Task<DateTimeOffset> SinceAsync(string fact, IReadOnlyList<StoredReport> before, CancellationToken cancellationToken)
    {
        if (await store.GetFactAsync(fact, cancellationToken) is { } known)
        {
            return DateTimeOffset.Parse(known, CultureInfo.InvariantCulture);
        }

        var since = before.Count == 0 ? DateTimeOffset.MinValue : before.Max(report => report.StoredAt).AddMilliseconds(1);
        await store.SetFactAsync(fact, since.ToString("O", CultureInfo.InvariantCulture), cancellationToken);
        return since;
    }

    // Once for a province file: a cycle that looks back takes nothing from what came after its instant.
    private async Task<ValueList<FormerContact>> FormerContactsAsync(IReadOnlyList<StoredReport> before, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var known = ContactRecord.Parse(await store.GetFactAsync(ContactsFact, cancellationToken));
        var record = known.Next(setup.Province, before.Select(report => report.StoredAt).Append(asOf).Max());
        if (record != known)
        {
            await store.SetFactAsync(ContactsFact, record.Keep(), cancellationToken);
        }

        return record.Former;
    }

    private async Task<ProgramReport> PublishAsync(WorkspaceProgram program, ReadResults results, CollectedReports collected, BooksBefore before, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var id = program.Derivation.Program.Id;
        if (results.Unavailable is not null)
        {
            return new() { Program = id, Unavailable = results.Unavailable };
        }

        var place = before.Places[id];
        for (var attempt = 1; ; attempt++)
        {
            var decisions = await store.ReadDecisionsAsync(cancellationToken);
            // After a crash in mid-publication either of the two last books may stand there.
            var published = PublishedMark.Parse(await store.GetFactAsync(PublishedFact(id), cancellationToken));
            var attempted = PublishedMark.Parse(await store.GetFactAsync(AttemptedFact(id), cancellationToken));
            // In a copy from before every cell that has changed since stands otherwise, and nobody typed it.
            var overwritten = results.IsOther || results.Before?.IsLatest(results.State) == false ? [] : BookDiff.Overwritten(results.State, [published, attempted]);
            var known = RestoredCells.Parse(await store.GetFactAsync(RestoredFact(id), cancellationToken));
            var ground = new Ground(
                decisions,
                await ClosingsAsync(program, results.Officers!, collected, decisions, [published, attempted], asOf, cancellationToken),
                FinalGradeRecord.Parse(await store.GetFactAsync(FinalsFact(id), cancellationToken)),
                asOf);
            var (state, book) = Derive(program, results, collected, ground, known);
            if (HoldsShown(state, results.State))
            {
                return new() { Program = id, Unfinished = state.Unfinished };
            }

            var restored = known.With(overwritten, book, asOf);
            if (restored != known)
            {
                // Mentioned in the very book that puts them right.
                (state, book) = Derive(program, results, collected, ground, restored);
            }

            await KeepFinalsAsync(state, ground.Finals, cancellationToken);

            book = _books.Of(state, await _closed.BookAsync(state, book, place, cancellationToken), results, before);
            var shape = await _books.ShapeAsync(book, state.Program, before, cancellationToken);
            book = book with { Front = shape.Front };
            var record = results.Record!.With(state.Scorecards);
            book = OfficerEntries.PutBack(book, record.Entries, results.Standing, results.Older) with { TakesPlaceOfOther = results.IsOther };
            var isOfficers = record.HasNews || OfficerEntries.ArePutBackBy(book) || Identity.MustMark(results.State); // written, so that a copy from before is known for one
            var changes = BookDiff.Between(results.State, book);
            var report = new ProgramReport { Program = id, State = state, Book = book, Changes = changes, Restored = overwritten, Unfinished = state.Unfinished, Place = place, IsQuiet = IsQuiet(state, place) };
            var isComputed = !changes.IsEmpty || shape.IsOther || results.State.LayoutVersion != ResultsBook.LayoutVersion;
            if (!isComputed && !isOfficers)
            {
                await KeepOfficersAsync(id, record, results.Record, cancellationToken);
                return report;
            }

            try
            {
                record = record with { Edition = Math.Max(record.Edition, results.IsOther ? 0 : results.State.Edition ?? 0) + 1 };
                book = book with { Program = id, Edition = record.Edition, Workspace = Identity.Id };
                await KeepOfficersAsync(id, record, results.Record, cancellationToken);
                var mark = PublishedMark.Of(book).Keep();
                await store.SetFactAsync(AttemptedFact(id), mark, cancellationToken);
                if (await program.Target.PublishAsync(book, results.State, changes, cancellationToken) == PublishOutcome.Published)
                {
                    await store.SetFactAsync(PublishedFact(id), mark, cancellationToken);
                    await KeepOfficersAsync(id, record.Written(), record, cancellationToken);
                    await _books.KeepAsync(shape, cancellationToken);
                    if (restored != known)
                    {
                        await store.SetFactAsync(RestoredFact(id), restored.Keep(), cancellationToken);
                    }

                    return report with { IsPublished = true };
                }

                if (attempt == MostAttempts)
                {
                    return report with { Unavailable = new(new("มีผู้บันทึกสมุดผลระหว่างการคำนวณหลายครั้ง ระบบจะลองใหม่ในรอบถัดไป", "The results were changed by someone three times while they were being computed; the next cycle tries again.")) };
                }

                results = await _officers.ReadAsync(program, asOf, cancellationToken);
            }
            catch (TargetUnavailableException) when (!isComputed)
            {
                return report; // nothing that anybody waits for: what officers wrote is on record
            }
            catch (TargetUnavailableException unavailable)
            {
                return report with { Unavailable = unavailable };
            }
        }
    }

    // What has not begun and what is closed with nothing to decide stays out of digests.
    private static bool IsQuiet(DerivedState state, QuarterPlace place) => place switch
    {
        QuarterPlace.Front => false,
        QuarterPlace.Ahead => state.Program.Quarter.FirstMonth.FirstDay > state.AsOf.DayInBangkok(),
        QuarterPlace.Behind => state.IsClosed && !state.Review.Any(item => item.IsOpen),
    };

    private async Task KeepOfficersAsync(ProgramId program, OfficerRecord record, OfficerRecord? known, CancellationToken cancellationToken)
    {
        if (record != known)
        {
            await store.SetFactAsync(OfficerReading.Fact(program), record.Keep(), cancellationToken);
        }
    }

    // A mail that was read before and cannot be read now would take its figures away for a cycle: what stands is kept till then.
    private static bool HoldsShown(DerivedState state, ResultsState shown) =>
        state.Unfinished.Any(mail => shown.Find(TabKeys.Received)?.Cells.Any(cell => string.Equals(cell.Row, mail.RawId.Value, StringComparison.Ordinal)) ?? false);

    private static IEnumerable<SourceProblem> Unfinished(IEnumerable<ProgramReport> programs)
    {
        var mails = programs.SelectMany(program => program.Unfinished).DistinctBy(mail => mail.RawId).ToList();
        var putOff = mails.Where(mail => mail.IsPutOff).ToList();
        return mails.Except(putOff).Select(mail => new SourceProblem(mail.Place, UnfinishedReadingException.Telling, "", IsPassing: true))
            .Concat(putOff.Take(1).Select(first => new SourceProblem(first.Place, UnfinishedReadingException.PutOff(putOff.Count), "", IsPassing: true)));
    }

    // Recorded before anything is derived, so that an instant is the first cycle that saw the closing, whatever happens afterwards.
    private async Task<Closings> ClosingsAsync(WorkspaceProgram program, OfficerInput officers, CollectedReports collected, IReadOnlyList<Decision> decisions, ValueList<PublishedMark> published, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var closed = program.Derivation.Program;
        var known = ClosingRecord.Parse(await store.GetFactAsync(ClosingsFact(closed.Id), cancellationToken));
        var record = known.With(closed.ClosedMonths, officers.Closings, asOf, month => ClosedBefore.WaitedSince(month, collected.Stored, decisions, published));
        if (record != known)
        {
            await store.SetFactAsync(ClosingsFact(closed.Id), record.Keep(), cancellationToken);
        }

        return record.Closings(officers.Closings);
    }

    private async Task KeepFinalsAsync(DerivedState state, ValueList<FinalGrade> known, CancellationToken cancellationToken)
    {
        // What became final after the instant of a cycle that looks back stays on record.
        var finals = known.Where(final => final.At > state.AsOf).Concat(state.Finals).DistinctBy(final => final.District).ToValueList();
        if (!finals.Equals(known))
        {
            await store.SetFactAsync(FinalsFact(state.Program.Id), FinalGradeRecord.Keep(finals), cancellationToken);
        }
    }

    private (DerivedState State, ResultsBook Book) Derive(WorkspaceProgram program, ReadResults results, CollectedReports collected, Ground ground, RestoredCells restored)
    {
        var items = new ReviewItems(ground.Decisions, setup.Wording);
        var state = program.Derivation.Derive(new()
        {
            Reports = collected.Stored,
            Decisions = ground.Decisions,
            Overrides = results.Record!.Grounded(results.Officers!.Overrides),
            Problems = [.. collected.Problems.Where(problem => !problem.IsPassing), .. results.State.Told.Where(told => items.ColumnProblem(told).Decision is null)],
            OfficerItems = [.. results.Officers!.Doubts, .. collected.Held, .. restored.Items(items), .. results.Record!.Items(items, setup.Province)],
            Mails = collected.Mails,
            SendersSince = _sendersSince,
            ServersSince = _serversSince,
            FormerContacts = _formerContacts ?? [],
            Closings = ground.Closings,
            Finals = ground.Finals,
            AsOf = ground.AsOf,
        });
        return (state, ResultsBookBuilder.Build(state, setup.Wording));
    }

    private async Task<CycleReport> NotifyAsync(CycleReport report, CollectedReports collected, CancellationToken cancellationToken)
    {
        report = report with { Notes = RecordsAhead.Told(collected.Stored, collected.Notices, report.AsOf) is { } ahead ? [ahead] : [] };
        if (sender?.Hindrance is { } hindrance)
        {
            return report with { Faults = [hindrance] }; // what is planned by a wrong clock would go out when it is right again
        }

        var receiptsToday = collected.Notices.Where(record => record.Kind == NoticeKind.Receipt && record.PlannedAt.DayInBangkok() == report.AsOf.DayInBangkok()).Select(record => record.Key).ToList();
        var known = new KnownNotices(collected.Notices.Select(record => record.Key).ToHashSet(), receiptsToday);
        var plans = new List<PlannedProgram>();
        var states = report.Programs.Select(done => done.State).OfType<DerivedState>().ToList();
        foreach (var done in report.Programs.Where(done => done.State is not null).OrderBy(done => done.IsQuiet).ThenByDescending(done => done.Place == QuarterPlace.Front))
        {
            var program = setup.Programs.First(program => program.Derivation.Program.Id == done.Program);
            plans.Add(await PlanAsync(program, done, [.. states.Where(other => !ReferenceEquals(other, done.State))], known, collected, cancellationToken));
        }

        var shared = SharedNotices.Of(plans.Select(plan => plan.Planning).ToValueList());
        var planned = new List<ProgramPlan>();
        foreach (var (plan, planning) in plans.Zip(shared))
        {
            planned.Add(await RecordAsync(plan with { Planning = planning }, cancellationToken));
        }

        report = report with
        {
            Omissions = planned.SelectMany(plan => plan.Omissions).ToValueList(),
            Planned = planned.SelectMany(plan => plan.Notices).ToValueList(),
            Programs = report.Programs.Select(done => planned.Find(plan => plan.Program == done.Program) is { } plan ? done with { Grades = plan.Grades } : done).ToValueList(),
        };
        if (_delivery is null)
        {
            return report;
        }

        var isWhole = report.Problems.All(problem => problem is { Reach: Reach.Reached, IsPassing: false });
        var held = new HeldNotices(store, Identity);
        await held.HoldAsync(planned.Select(plan => plan.Program).ToList(), isWhole, machine.GetUtcNow(), cancellationToken);
        var delivery = await _delivery.DeliverAsync(states.SelectMany(state => state.Unreached).Select(unreached => unreached.Address), cancellationToken);
        var told = await held.ToldAsync(delivery, report.AsOf, cancellationToken);
        return report with { Sent = delivery.Sent, Pending = delivery.Pending, Faults = delivery.Faults, Notes = told is null ? report.Notes : [told, .. report.Notes] };
    }

    private async Task<PlannedProgram> PlanAsync(WorkspaceProgram program, ProgramReport done, ValueList<DerivedState> others, KnownNotices known, CollectedReports collected, CancellationToken cancellationToken)
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

        var isInDoubt = Identity.Doubt?.Covers(state.Program.Id) ?? false;
        var last = DigestBoard.TryParse(await store.GetFactAsync(BoardFact(state.Program), cancellationToken), null, out var board) ? board : null;
        var left = ReceiptsLeft.TryParse(await store.GetFactAsync(LeftFact(state.Program), cancellationToken), null, out var kept) ? kept : ReceiptsLeft.None;
        var answered = isInDoubt && Identity.Doubt!.Gap == RecordGap.Empty ? null : AnsweredDecisions.Parse(await store.GetFactAsync(AnsweredFact(state.Program.Id), cancellationToken));
        var before = GradeWatch.Parse(await store.GetFactAsync(GradesFact(state.Program.Id), cancellationToken));
        var watch = GradeWatch.Next(isInDoubt ? null : before, new() { State = state, Build = setup.Build, Rules = setup.Rules, Touched = collected.Touched(state.AsOf), Known = known.Keys });
        var input = new NoticePlanningInput
        {
            Answered = answered,
            Watch = watch,
            State = state,
            Calendar = setup.Calendar,
            Slots = slots.ToValueList(),
            Known = known.Keys,
            ReceiptsToday = known.ReceiptsToday,
            Left = left,
            IsInDoubt = isInDoubt,
            IsQuiet = done.IsQuiet,
            Trend = done.Place == QuarterPlace.Front ? Trend.Of(state, others, History.Parse(await store.GetFactAsync(History.Fact, cancellationToken))) : [],
            Others = others,
            LastDigest = last,
            ResultsPlace = program.ResultsPlace(),
        };
        var plan = NoticePlanner.Plan(input);
        known.ReceiptsToday.AddRange(plan.Notices.Where(notice => notice is Notice.Receipt or Notice.ReceiptList).Select(notice => notice.Key));
        return new(new(state.Program.Id, input, plan), watch, before);
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

        if (plan.Left != input.Left)
        {
            await store.SetFactAsync(LeftFact(state.Program), plan.Left.ToString(), cancellationToken);
        }

        await store.PlanNoticesAsync(rendered, state.AsOf, cancellationToken);
        foreach (var part in plan.Notices.OfType<Notice.Digest>().SelectMany(digest => digest.More.Prepend(digest.Content)))
        {
            await store.SetFactAsync(BoardFact(part.State.Program), part.Board.ToString(), cancellationToken);
        }

        // A slot is done once its notices are on record: what changes later waits for the next slot.
        foreach (var slot in input.Slots)
        {
            await store.SetFactAsync(SlotFact(state, slot), slot.At.ToString("O", CultureInfo.InvariantCulture), cancellationToken);
        }

        var told = planned.Watch.Told(plan.Notices);
        if (told != planned.Before)
        {
            await store.SetFactAsync(GradesFact(state.Program.Id), told.Keep(), cancellationToken);
        }

        var decided = AnsweredDecisions.Of(await store.ReadDecisionsAsync(cancellationToken));
        if (decided != input.Answered)
        {
            await store.SetFactAsync(AnsweredFact(state.Program.Id), decided.Keep(), cancellationToken);
        }

        return new(state.Program.Id, rendered.ToValueList(), plan.Omissions, GradeMove.Between(planned.Before, told, state));
    }

    /// <summary>The name of the fact that keeps the board of a program's last digest.</summary>
    /// <param name="program">The program.</param>
    /// <returns>The name.</returns>
    public static string BoardFact(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return $"digest.{program.Id}";
    }

    private static string PublishedFact(ProgramId program) => $"published.{program}";

    private static string AttemptedFact(ProgramId program) => $"attempted.{program}";

    private static string ClosingsFact(ProgramId program) => $"closings.{program}";

    private static string FinalsFact(ProgramId program) => $"finals.{program}";

    private static string GradesFact(ProgramId program) => $"grades.{program}";

    private static string AnsweredFact(ProgramId program) => $"answered.{program}";

    private static string RestoredFact(ProgramId program) => $"restored.{program}";

    private static string LeftFact(Program program) => $"receipts-left.{program.Id}";

    private static string SlotFact(DerivedState state, NoticeSlot slot) => $"slot.{state.Program.Id}.{slot.Kind}.{slot.Schedule}";

    private static StoredCounts Sum(StoredCounts a, StoredCounts b) => new(a.New + b.New, a.Withdrawn + b.Withdrawn, a.Returned + b.Returned) { Restated = a.Restated + b.Restated, Moved = a.Moved + b.Moved };

    private sealed record KnownNotices(HashSet<NoticeKey> Keys, List<NoticeKey> ReceiptsToday);

    private sealed record Ground(IReadOnlyList<Decision> Decisions, Closings Closings, ValueList<FinalGrade> Finals, DateTimeOffset AsOf);

    private sealed record CollectedReports(IReadOnlyList<StoredReport> Stored, StoredCounts Counts, List<SourceProblem> Problems, List<ReviewItem> Held, IReadOnlyList<NoticeRecord> Notices)
    {
        /// <summary>What mail servers say of mails is said of these.</summary>
        public IReadOnlyList<SentMail> Mails { get; } =
        [
            .. Notices.Where(record => record.State is NoticeState.Sending or NoticeState.Sent or NoticeState.Unknown)
                .Select(record => new SentMail(record.Key.Value, record.To, record.PlannedAt)),
        ];

        /// <summary>The reports that came or went in the cycle. The store keeps milliseconds.</summary>
        public HashSet<RawReportId> Touched(DateTimeOffset asOf) =>
            [.. Stored.Where(report => (report.WithdrawnAt ?? report.StoredAt) is var at && at > asOf.AddMilliseconds(-1) && at <= asOf).Select(report => report.Report.Id)];
    }

    private sealed record PlannedProgram(ProgramPlanning Planning, GradeWatch Watch, GradeWatch? Before);

    private sealed record ProgramPlan(ProgramId Program, ValueList<OutgoingNotice> Notices, ValueList<NoticeOmission> Omissions, ValueList<GradeMove> Grades);
}
