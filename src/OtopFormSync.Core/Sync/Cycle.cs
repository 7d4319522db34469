using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Sync.Books;
using OtopFormSync.Core.Sync.Collecting;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Core.Sync;

/// <summary>Collect, derive, publish, notify: each step safe to repeat, so that after a crash the next cycle simply goes on.</summary>
/// <param name="setup">What it works on.</param>
/// <param name="store">The record.</param>
/// <param name="sender">How mail goes out; null to plan and send nothing (a trial run).</param>
/// <param name="time">The clock: when reports are taken and notices are due.</param>
/// <param name="machine">The machine's clock: what is waited for.</param>
public sealed class Cycle(CycleSetup setup, IReportStore store, INoticeSender? sender, TimeProvider time, TimeProvider machine)
{
    private readonly OfficerReading _officers = new(setup, store);
    private readonly ReportCollecting _collecting = new(setup, store, machine);
    private readonly CycleNotices _notices = new(setup, store, sender, machine);
    private readonly Settling _settling = new(setup, store, sender, machine);
    private readonly ChatRetention _chats = new(setup, store);
    private readonly ClosedQuarters _closed = new(setup, store);
    private readonly WorkspaceBooks _books = new(setup, store);

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
        var publishing = new ProgramPublishing(setup, store, _officers, _closed, _books);
        var done = new Dictionary<ProgramId, ProgramReport>();
        var turns = new Queue<(WorkspaceProgram Program, ReadResults Results)>();
        foreach (var program in _books.InOrder(places))
        {
            var id = program.Derivation.Program.Id;
            turns.Enqueue((await _closed.ByItsRulesAsync(program, places[id], cancellationToken), states[id]));
        }

        while (turns.TryDequeue(out var turn))
        {
            setup.Progress(new(WorkPart.WritingResults, done.Count, setup.Programs.Count));
            done.Add(turn.Program.Derivation.Program.Id, await publishing.PublishAsync(turn.Program, turn.Results, collected, new(places, done, [.. turns], history, registers), asOf, cancellationToken));
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
            report = await _notices.NotifyAsync(report, collected, history, _officers.Identity, cancellationToken);
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

    private static IEnumerable<SourceProblem> Unfinished(IEnumerable<ProgramReport> programs)
    {
        var mails = programs.SelectMany(program => program.Unfinished).DistinctBy(mail => mail.RawId).ToList();
        var putOff = mails.Where(mail => mail.IsPutOff).ToList();
        return mails.Except(putOff).Select(mail => new SourceProblem(mail.Place, UnfinishedReadingException.Telling, "", IsPassing: true))
            .Concat(putOff.Take(1).Select(first => new SourceProblem(first.Place, UnfinishedReadingException.PutOff(putOff.Count), "", IsPassing: true)));
    }
}
