using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Sync.Books;
using OtopFormSync.Core.Sync.Collecting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Sync.Records;

namespace OtopFormSync.Core.Sync;

/// <summary>Derives a program and writes what differs from its results as they stand.</summary>
/// <param name="setup">What the cycle works on.</param>
/// <param name="store">The record.</param>
/// <param name="officers">Reads the results anew where somebody wrote in them meanwhile.</param>
/// <param name="closed">Closed quarters.</param>
/// <param name="books">What the books of several programs owe to each other.</param>
internal sealed class ProgramPublishing(CycleSetup setup, IReportStore store, OfficerReading officers, ClosedQuarters closed, WorkspaceBooks books)
{
    private const int MostAttempts = 3; // a person may save the results while the cycle computes, hardly thrice

    /// <summary>Derives and writes.</summary>
    /// <param name="program">The program.</param>
    /// <param name="results">Its results as they stand.</param>
    /// <param name="collected">The reports.</param>
    /// <param name="before">What the cycle knows and did before.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="cancellationToken">Stops it between two steps.</param>
    /// <returns>What was done.</returns>
    public async Task<ProgramReport> PublishAsync(WorkspaceProgram program, ReadResults results, CollectedReports collected, BooksBefore before, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        if (results.Unavailable is not null)
        {
            return new() { Program = program.Derivation.Program.Id, Unavailable = results.Unavailable };
        }

        for (var attempt = 1; ; attempt++)
        {
            var (report, news) = await ComputeAsync(program, results, collected, before, asOf, cancellationToken);
            if (news is null)
            {
                return report;
            }

            try
            {
                if (await WriteAsync(program, results, report, news, cancellationToken))
                {
                    return report with { IsPublished = true };
                }

                if (attempt == MostAttempts)
                {
                    return report with { Unavailable = new(new("มีผู้บันทึกสมุดผลระหว่างการคำนวณหลายครั้ง ระบบจะลองใหม่ในรอบถัดไป", "The results were changed by someone three times while they were being computed; the next cycle tries again.")) };
                }

                results = await officers.ReadAsync(program, asOf, cancellationToken);
            }
            catch (TargetUnavailableException) when (!news.IsComputed)
            {
                return report; // nothing that anybody waits for: what officers wrote is on record
            }
            catch (TargetUnavailableException unavailable)
            {
                return report with { Unavailable = unavailable };
            }
        }
    }

    // What is to be written is null where nothing differs, and where what stands is kept.
    private async Task<(ProgramReport Report, News? News)> ComputeAsync(WorkspaceProgram program, ReadResults results, CollectedReports collected, BooksBefore before, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var id = program.Derivation.Program.Id;
        var place = before.Places[id];
        // After a crash in mid-publication either of the two last books may stand there.
        var published = PublishedMark.Parse(await store.GetFactAsync(PublishedFact(id), cancellationToken));
        var attempted = PublishedMark.Parse(await store.GetFactAsync(AttemptedFact(id), cancellationToken));
        // In a copy from before, and where a later record than this one wrote, cells stand otherwise although nobody typed in them.
        var isAsRecorded = !results.IsOther && results.Before?.IsLatest(results.State) != false && !(results.State.Edition > results.Before?.Edition);
        var overwritten = isAsRecorded ? BookDiff.Overwritten(results.State, [published, attempted]) : [];
        var known = RestoredCells.Parse(await store.GetFactAsync(RestoredFact(id), cancellationToken));
        var ground = await GroundAsync(program, results, collected, before, [published, attempted], OthersOf(before), asOf, cancellationToken);
        var (state, book) = Derive(program, results, collected, ground, known);
        if (state.AwaitsBooks)
        {
            ground = ground with { Others = await LookAheadAsync(state, collected, before, asOf, cancellationToken) };
            (state, book) = Derive(program, results, collected, ground, known);
        }

        if (HoldsShown(state, results.State))
        {
            return (new() { Program = id, Unfinished = state.Unfinished }, null);
        }

        var restored = known.With(overwritten, book, asOf);
        if (restored != known)
        {
            // Mentioned in the very book that puts them right.
            (state, book) = Derive(program, results, collected, ground, restored);
        }

        await KeepFinalsAsync(state, ground.Finals, cancellationToken);
        await KeepStandingAsync(state, cancellationToken);

        book = books.Of(state, await closed.BookAsync(state, book, place, cancellationToken), results, before);
        var shape = await books.ShapeAsync(book, state.Program, before, cancellationToken);
        book = book with { Front = shape.Front };
        var record = results.Record!.With(state.Scorecards);
        book = OfficerEntries.PutBack(book, record.Entries, results.Standing, results.Older) with { TakesPlaceOfOther = results.IsOther };
        var isOfficers = record.HasNews || OfficerEntries.ArePutBackBy(book) || officers.Identity.MustMark(results.State); // written, so that a copy from before is known for one
        var changes = BookDiff.Between(results.State, book);
        var report = new ProgramReport { Program = id, State = state, Book = book, Changes = changes, Restored = overwritten, Unfinished = state.Unfinished, Place = place, IsQuiet = IsQuiet(state, place) };
        var isComputed = !changes.IsEmpty || shape.IsOther || results.State.LayoutVersion != ResultsBook.LayoutVersion;
        if (!isComputed && !isOfficers)
        {
            await KeepOfficersAsync(id, record, results.Record, cancellationToken);
            return (report, null);
        }

        return (report, new(book, record, shape, restored != known ? restored : null, isComputed));
    }

    // False when somebody wrote in the results meanwhile.
    private async Task<bool> WriteAsync(WorkspaceProgram program, ReadResults results, ProgramReport report, News news, CancellationToken cancellationToken)
    {
        var id = report.Program;
        var record = news.Record with { Edition = Math.Max(news.Record.Edition, results.IsOther ? 0 : results.State.Edition ?? 0) + 1 };
        var book = news.Book with { Program = id, Edition = record.Edition, Workspace = officers.Identity.Id };
        await KeepOfficersAsync(id, record, results.Record, cancellationToken);
        var mark = PublishedMark.Of(book).Keep();
        await store.SetFactAsync(AttemptedFact(id), mark, cancellationToken);
        if (news.Restored is not null)
        {
            await store.SetFactAsync(RestoredFact(id), news.Restored.Keep(), cancellationToken); // once they are written nothing shows any more that somebody typed there
        }

        if (await program.Target.PublishAsync(book, results.State, report.Changes, cancellationToken) != PublishOutcome.Published)
        {
            return false;
        }

        await store.SetFactAsync(PublishedFact(id), mark, cancellationToken);
        await KeepOfficersAsync(id, record.Written(), record, cancellationToken);
        await books.KeepAsync(news.Shape, cancellationToken);
        return true;
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

    // Recorded before anything is derived, so that an instant is the first cycle that saw the closing, whatever happens afterwards.
    private async Task<Closings> ClosingsAsync(WorkspaceProgram program, QuarterPlace place, OfficerInput officers, CollectedReports collected, IReadOnlyList<Decision> decisions, ValueList<PublishedMark> published, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var derived = program.Derivation.Program;
        var known = ClosingRecord.Parse(await store.GetFactAsync(ClosingsFact(derived.Id), cancellationToken));
        var left = await closed.IsLeftAsync(derived.Id, place, cancellationToken) ? derived.Quarter.Months : [];
        var record = known.With(derived.ClosedMonths, officers.Closings, asOf, left, month => ClosedBefore.WaitedSince(month, collected.Stored, decisions, published));
        if (record != known)
        {
            await store.SetFactAsync(ClosingsFact(derived.Id), record.Keep(), cancellationToken);
        }

        return record.Closings(officers.Closings);
    }

    private async Task KeepFinalsAsync(DerivedState state, ValueList<FinalGrade> known, CancellationToken cancellationToken)
    {
        // What became final after the instant of a cycle that looks back stays on record.
        var finals = known.Where(final => final.At > state.AsOf).Concat(state.Finals).DistinctBy(final => (final.District, final.IsOpenAgain ? final.At : default(DateTimeOffset?))).ToValueList();
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

    private async Task<Ground> GroundAsync(WorkspaceProgram program, ReadResults results, CollectedReports collected, BooksBefore before, ValueList<PublishedMark> published, OtherBooks others, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var derived = program.Derivation.Program;
        var decisions = await store.ReadDecisionsAsync(cancellationToken);
        return new(
            decisions,
            await ClosingsAsync(program, before.Places[derived.Id], results.Officers!, collected, decisions, published, asOf, cancellationToken),
            FinalGradeRecord.Parse(await store.GetFactAsync(FinalsFact(derived.Id), cancellationToken)),
            before.Registers,
            await EarlierAsync(derived, cancellationToken),
            others,
            asOf);
    }

    private static OtherBooks OthersOf(BooksBefore before) => new(
        before.Done.Values.Select(done => done.State).OfType<DerivedState>().ToValueList(),
        before.ToCome.Select(turn => turn.Program.Derivation.Program.Id).ToValueList())
    {
        Before = [.. before.Done.Keys],
    };

    // A reply may answer what a later book asks. Whether that one asks anything is seen before this one is written, so that neither asks for nothing.
    private async Task<OtherBooks> LookAheadAsync(DerivedState state, CollectedReports collected, BooksBefore before, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var others = OthersOf(before);
        var seen = others with { Done = [.. others.Done, state], Before = [.. others.Before, state.Program.Id] };
        foreach (var (program, results) in before.ToCome)
        {
            var id = program.Derivation.Program.Id;
            seen = seen with { ToCome = [.. seen.ToCome.Skip(1)] };
            if (results.Unavailable is null)
            {
                var published = PublishedMark.Parse(await store.GetFactAsync(PublishedFact(id), cancellationToken));
                var attempted = PublishedMark.Parse(await store.GetFactAsync(AttemptedFact(id), cancellationToken));
                var ground = await GroundAsync(program, results, collected, before, [published, attempted], seen, asOf, cancellationToken);
                seen = seen with { Done = [.. seen.Done, StateOf(program, results, collected, ground, RestoredCells.None)] };
            }

            seen = seen with { Before = [.. seen.Before, id] };
        }

        return others with { Done = [.. others.Done, .. seen.Done.Where(done => before.ToCome.Any(turn => turn.Program.Derivation.Program.Id == done.Program.Id))], ToCome = [] };
    }

    private (DerivedState State, ResultsBook Book) Derive(WorkspaceProgram program, ReadResults results, CollectedReports collected, Ground ground, RestoredCells restored)
    {
        var state = StateOf(program, results, collected, ground, restored);
        return (state, ResultsBookBuilder.Build(state, setup.Wording));
    }

    private DerivedState StateOf(WorkspaceProgram program, ReadResults results, CollectedReports collected, Ground ground, RestoredCells restored)
    {
        var items = new ReviewItems(ground.Decisions, setup.Wording);
        return program.Derivation.Derive(new()
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
            Others = ground.Others,
            AsOf = ground.AsOf,
        });
    }

    private static string PublishedFact(ProgramId program) => $"published.{program}";

    private static string AttemptedFact(ProgramId program) => $"attempted.{program}";

    private static string ClosingsFact(ProgramId program) => $"closings.{program}";

    private static string FinalsFact(ProgramId program) => $"finals.{program}";

    private static string StandingFact(ProgramId program) => $"standing.{program}";

    private static string RestoredFact(ProgramId program) => $"restored.{program}";

    private sealed record Ground(IReadOnlyList<Decision> Decisions, Closings Closings, ValueList<FinalGrade> Finals, TakenRegisters Registers, EarlierFigures Earlier, OtherBooks Others, DateTimeOffset AsOf);

    // What is to be written: the book, what officers wrote, the book's tabs, cells that were put right (null for none), and whether anything differs but what officers wrote.
    private sealed record News(ResultsBook Book, OfficerRecord Record, BookShape Shape, RestoredCells? Restored, bool IsComputed);
}
