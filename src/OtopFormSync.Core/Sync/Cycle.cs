using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Sync.Books;
using OtopFormSync.Core.Sync.Collecting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Sync.Records;

namespace OtopFormSync.Core.Sync;

/// <summary>Collect, derive, publish, notify: each step safe to repeat, so that after a crash the next cycle simply goes on.</summary>
/// <param name="setup">What it works on.</param>
/// <param name="store">The record.</param>
/// <param name="sender">How mail goes out; null to plan and send nothing (a trial run).</param>
/// <param name="time">The clock: when reports are taken and notices are due.</param>
/// <param name="machine">The machine's clock: what is waited for.</param>
public sealed class Cycle(CycleSetup setup, IReportStore store, INoticeSender? sender, TimeProvider time, TimeProvider machine)
{
    private const int MostAttempts = 3; // a person may save the results while the cycle computes, hardly thrice

    private readonly OfficerReading _officers = new(setup, store);
    private readonly ReportCollecting _collecting = new(setup, store, machine);
    private readonly CycleNotices _notices = new(setup, store, sender, machine);
    private readonly Settling _settling = new(setup, store, sender, machine);
    private readonly ChatRetention _chats = new(setup, store);
    private readonly ClosedQuarters _closed = new(setup, store);
    private readonly WorkspaceBooks _books = new(setup, store);

    private WorkspaceIdentity Identity => _officers.Identity;

    /// <summary>Runs one cycle.</summary>
    /// <param name="cancellationToken">Stops it between two steps.</param>
    /// <returns>What was done.</returns>
    public async Task<CycleReport> RunAsync(CancellationToken cancellationToken)
    {
        var asOf = time.GetUtcNow().InBangkok();
        var revision = await store.ReadRevisionAsync(cancellationToken);
        var standing = await _officers.LookAsync(cancellationToken);
        var inputs = new CycleInputs(revision, Seen(standing), setup.Registers?.Stamp() ?? "");
        var look = await _settling.LookAsync(inputs, asOf, cancellationToken);
        if (look.Settled is { } settled)
        {
            setup.Arrange(settled.Front); // what somebody had open is closed by now, perhaps
            return settled.At(asOf);
        }

        var states = await _officers.ReadAsync(standing, asOf, cancellationToken);
        var collected = await _collecting.CollectAsync(look.AskAsync, asOf, cancellationToken);
        var places = await _closed.PlacesAsync([.. setup.Programs.Select(program => program.Derivation.Program)], asOf, cancellationToken);
        var history = History.Parse(await store.GetFactAsync(History.Fact, cancellationToken));
        var registers = await TakeRegistersAsync(collected, places, asOf, cancellationToken);
        var done = new Dictionary<ProgramId, ProgramReport>();
        foreach (var program in _books.InOrder(places))
        {
            var id = program.Derivation.Program.Id;
            setup.Progress(new(WorkPart.WritingResults, done.Count, setup.Programs.Count));
            done.Add(id, await PublishAsync(await _closed.ByItsRulesAsync(program, places[id], cancellationToken), states[id], collected, new(places, done, history, registers), asOf, cancellationToken));
        }

        ValueList<ProgramId> front = [.. places.Where(place => place.Value == QuarterPlace.Front).Select(place => place.Key)];
        setup.Arrange(front); // all that officers wrote is on record by now
        var programs = setup.Programs.Select(program => done[program.Derivation.Program.Id]).ToList();
        var report = new CycleReport
        {
            AsOf = asOf,
            Counts = collected.Counts,
            Problems = collected.Problems.Concat(Unfinished(programs)).ToValueList(),
            Programs = programs.ToValueList(),
        };
        report = ShowPictures(report, collected.Stored);
        var isShown = await new WaitingReports(store, setup.Sources).ShowAsync(collected.Stored, report.Programs, cancellationToken);
        if (sender is not null || setup.IsDryRun)
        {
            report = await _notices.NotifyAsync(report, collected, history, Identity, cancellationToken);
        }

        if (await _chats.RemoveAsync(collected.Stored, report.Programs, asOf, cancellationToken))
        {
            _collecting.Forget();
        }

        if (isShown)
        {
            report = report with { SettledUntil = await _settling.RememberAsync(report, collected, inputs, front, cancellationToken) };
        }

        return report;
    }

    // While results cannot be read, what officers decided there is not known: what lies there stays.
    private CycleReport ShowPictures(CycleReport report, IReadOnlyList<StoredReport> stored)
    {
        if (report.Programs.Any(program => program.State is null))
        {
            return report;
        }

        var asked = report.Programs.SelectMany(program => program.State!.Review).Where(item => item.IsOpen && !item.Pictures.IsEmpty).SelectMany(item => item.Pictures, (item, file) => (item.RawId, File: file)).DistinctBy(picture => picture.File).ToList();
        var reports = asked.Count == 0 ? [] : stored.Select(one => one.Report).ToDictionary(raw => raw.Id);
        return setup.ShowPictures([.. asked.Where(picture => picture.RawId is not null).Select(picture => new ShownPicture(picture.File, reports[picture.RawId!]))]) is { } told ? report with { Notes = [.. report.Notes, told] } : report;
    }

    private async Task<TakenRegisters> TakeRegistersAsync(CollectedReports collected, IReadOnlyDictionary<ProgramId, QuarterPlace> places, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var kept = await store.GetFactAsync(RegisterRecord.Fact, cancellationToken);
        var record = RegisterRecord.Parse(kept);
        var asking = setup.Programs.Select(program => program.Derivation).FirstOrDefault(derivation => places[derivation.Program.Id] == QuarterPlace.Front && derivation.Program.Registers is not null);
        ValueList<RegisterDocument> documents = asking is null ? [] : [.. setup.Registers?.Read() ?? [], .. asking.RegistersIn(collected.Stored, asOf)];
        if (documents.Count == 0)
        {
            return new(record, null, []);
        }

        var offers = new RegisterOffers(asking!, setup.Province, new(await store.ReadDecisionsAsync(cancellationToken), setup.Wording));
        var taken = offers.Take(record, documents);
        if (taken != record && taken.Keep() is var text && text != kept)
        {
            await store.SetFactAsync(RegisterRecord.Fact, text, cancellationToken);
        }

        return new(taken, asking!.Program.Id, [.. offers.Items]);
    }

    private static ValueList<SeenResults> Seen(IReadOnlyList<TargetReading> standing) => standing
        .Where(read => read.State is not null)
        .Select(read => new SeenResults(read.Program.Derivation.Program.Id, read.State!.Version, read.Program.ResultsPlace(), read.State.Told))
        .ToValueList();

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
            // In a copy from before, and where a later record than this one wrote, cells stand otherwise although nobody typed in them.
            var isAsRecorded = !results.IsOther && results.Before?.IsLatest(results.State) != false && !(results.State.Edition > results.Before?.Edition);
            var overwritten = isAsRecorded ? BookDiff.Overwritten(results.State, [published, attempted]) : [];
            var known = RestoredCells.Parse(await store.GetFactAsync(RestoredFact(id), cancellationToken));
            var ground = new Ground(
                decisions,
                await ClosingsAsync(program, place, results.Officers!, collected, decisions, [published, attempted], asOf, cancellationToken),
                FinalGradeRecord.Parse(await store.GetFactAsync(FinalsFact(id), cancellationToken)),
                before.Registers,
                await EarlierAsync(program.Derivation.Program, cancellationToken),
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
            await KeepStandingAsync(state, cancellationToken);

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
                if (restored != known)
                {
                    await store.SetFactAsync(RestoredFact(id), restored.Keep(), cancellationToken); // once they are written nothing shows any more that somebody typed there
                }

                if (await program.Target.PublishAsync(book, results.State, changes, cancellationToken) == PublishOutcome.Published)
                {
                    await store.SetFactAsync(PublishedFact(id), mark, cancellationToken);
                    await KeepOfficersAsync(id, record.Written(), record, cancellationToken);
                    await _books.KeepAsync(shape, cancellationToken);
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
    private static bool HoldsShown(DerivedState state, ResultsState shown)
    {
        if (state.Unfinished.IsEmpty || shown.Find(TabKeys.Received) is not { } received)
        {
            return false;
        }

        // Where only the latest are shown, any of those before may be among the figures.
        var rows = received.Cells.Select(cell => cell.Row).Where(row => !row.StartsWith('#')).ToHashSet(StringComparer.Ordinal);
        return rows.Count >= ReceivedTab.MostRows || state.Unfinished.Any(mail => rows.Contains(mail.RawId.Value));
    }

    private static IEnumerable<SourceProblem> Unfinished(IEnumerable<ProgramReport> programs)
    {
        var mails = programs.SelectMany(program => program.Unfinished).DistinctBy(mail => mail.RawId).ToList();
        var putOff = mails.Where(mail => mail.IsPutOff).ToList();
        return mails.Except(putOff).Select(mail => new SourceProblem(mail.Place, UnfinishedReadingException.Telling, "", IsPassing: true))
            .Concat(putOff.Take(1).Select(first => new SourceProblem(first.Place, UnfinishedReadingException.PutOff(putOff.Count), "", IsPassing: true)));
    }

    // Recorded before anything is derived, so that an instant is the first cycle that saw the closing, whatever happens afterwards.
    private async Task<Closings> ClosingsAsync(WorkspaceProgram program, QuarterPlace place, OfficerInput officers, CollectedReports collected, IReadOnlyList<Decision> decisions, ValueList<PublishedMark> published, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var closed = program.Derivation.Program;
        var known = ClosingRecord.Parse(await store.GetFactAsync(ClosingsFact(closed.Id), cancellationToken));
        var left = await _closed.IsLeftAsync(closed.Id, place, cancellationToken) ? closed.Quarter.Months : [];
        var record = known.With(closed.ClosedMonths, officers.Closings, asOf, left, month => ClosedBefore.WaitedSince(month, collected.Stored, decisions, published));
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

    // The quarters before were derived in this very cycle, wherever their results can be read.
    private async Task<EarlierFigures> EarlierAsync(Program program, CancellationToken cancellationToken)
    {
        var figures = new List<EarlierFigure>();
        foreach (var earlier in setup.Programs.Select(other => other.Derivation.Program).Where(other => other.IsOfMissionOf(program) && other.Quarter.CompareTo(program.Quarter) < 0))
        {
            figures.AddRange(EarlierFigureRecord.Parse(await store.GetFactAsync(StandingFact(earlier.Id), cancellationToken)));
        }

        return new([.. figures]);
    }

    private async Task KeepStandingAsync(DerivedState state, CancellationToken cancellationToken)
    {
        var standing = EarlierFigureRecord.Keep(EarlierFigures.Of(state.Ledger));
        if (standing != await store.GetFactAsync(StandingFact(state.Program.Id), cancellationToken))
        {
            await store.SetFactAsync(StandingFact(state.Program.Id), standing, cancellationToken);
        }
    }

    private (DerivedState State, ResultsBook Book) Derive(WorkspaceProgram program, ReadResults results, CollectedReports collected, Ground ground, RestoredCells restored)
    {
        var items = new ReviewItems(ground.Decisions, setup.Wording);
        var state = program.Derivation.Derive(new()
        {
            Reports = collected.Stored,
            Progress = setup.Progress,
            Decisions = ground.Decisions,
            Overrides = results.Record!.Grounded(results.Officers!.Overrides),
            Problems = [.. collected.Problems.Where(problem => !problem.IsPassing), .. results.State.Told.Where(told => items.ColumnProblem(told).Decision is null)],
            OfficerItems = [.. results.Officers!.Doubts, .. collected.Held, .. restored.Items(items), .. ground.Registers.AskedIn == program.Derivation.Program.Id ? ground.Registers.Items : [], .. results.Record!.Items(items, program.Derivation.Program.Of(setup.Province, ground.AsOf.DayInBangkok()))],
            Mails = collected.Mails,
            SendersSince = collected.SendersSince,
            ServersSince = collected.ServersSince,
            FormerServers = collected.FormerServers,
            FormerContacts = collected.FormerContacts,
            LineBindings = collected.Line.Bindings,
            LineReleases = collected.Line.Releases,
            Closings = ground.Closings,
            Finals = ground.Finals,
            Registers = ground.Registers.Record,
            Earlier = ground.Earlier,
            AsOf = ground.AsOf,
        });
        return (state, ResultsBookBuilder.Build(state, setup.Wording));
    }

    private static string PublishedFact(ProgramId program) => $"published.{program}";

    private static string AttemptedFact(ProgramId program) => $"attempted.{program}";

    private static string ClosingsFact(ProgramId program) => $"closings.{program}";

    private static string FinalsFact(ProgramId program) => $"finals.{program}";

    private static string StandingFact(ProgramId program) => $"standing.{program}";

    private static string RestoredFact(ProgramId program) => $"restored.{program}";

    private sealed record Ground(IReadOnlyList<Decision> Decisions, Closings Closings, ValueList<FinalGrade> Finals, TakenRegisters Registers, EarlierFigures Earlier, DateTimeOffset AsOf);
}
