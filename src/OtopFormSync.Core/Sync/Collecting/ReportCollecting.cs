using System.Globalization;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts.Responses;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Sync.Records;

namespace OtopFormSync.Core.Sync.Collecting;

/// <summary>Takes what the sources hold onto the record, and holds back what vanished from them until an officer agrees.</summary>
/// <param name="setup">What the cycle works on.</param>
/// <param name="store">The record.</param>
/// <param name="machine">The machine's clock: how long a problem lasts.</param>
internal sealed class ReportCollecting(CycleSetup setup, IReportStore store, TimeProvider machine)
{
    private const string SendersSinceFact = "form.senders-since";
    private const string ServersSinceFact = "mail.servers-since";
    private const string ServersFact = "mail.servers-former";
    private const string ContactsFact = "contacts.former";

    private static readonly StoredCounts Nothing = new(0, 0, 0);

    private readonly LastingProblems _lasting = new(store);
    private IReadOnlyList<StoredReport>? _stored;
    private DateTimeOffset? _sendersSince;
    private DateTimeOffset? _serversSince;
    private ValueList<FormerServer>? _formerServers;
    private ValueList<FormerContact>? _formerContacts;

    /// <summary>Reads every source once and stores what is new.</summary>
    public async Task<CollectedReports> CollectAsync(Func<IReportSource, string?, CancellationToken, Task<SourceAnswer>> ask, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var counts = Nothing;
        var problems = new List<SourceProblem>();
        var held = new List<ReviewItem>();
        var answered = new Dictionary<string, SourceAnswer>(StringComparer.Ordinal);
        _stored ??= await store.ReadReportsAsync(cancellationToken);
        var known = new Known(_stored.Where(report => !report.IsPurged).ToList(), new(_stored), setup.Programs.Select(program => new FormQuestions(program.Derivation.Program)).ToList());
        foreach (var source in setup.Sources)
        {
            var (agreed, takenBack) = await LossesAsync(source.Name, known.Live, held, cancellationToken);
            var cursor = takenBack.IsEmpty ? await store.GetCursorAsync(source.Name, cancellationToken) : null;
            var answer = await ask(source, cursor, cancellationToken);
            answered.Add(source.Name, answer);
            if (!answer.Found.IsUnchanged || answer.Found.Problems.Count > 0) // the usual poll asks the record for nothing
            {
                counts = Sum(counts, await TakeAsync(source.Name, answer.Found, known, agreed, takenBack, problems, held, asOf, cancellationToken));
            }
        }

        _sendersSince ??= await SinceAsync(SendersSinceFact, _stored, cancellationToken);
        _serversSince ??= await SinceAsync(ServersSinceFact, _stored, cancellationToken);
        _formerServers ??= await FormerServersAsync(_stored, cancellationToken);
        _formerContacts ??= await FormerContactsAsync(_stored, asOf, cancellationToken);
        if (counts != Nothing)
        {
            _stored = await store.ReadReportsAsync(cancellationToken);
        }

        problems = await _lasting.TellApartAsync(problems, asOf, machine.GetUtcNow(), cancellationToken);
        return new(_stored, counts, problems, held, await store.ReadNoticesAsync(cancellationToken))
        {
            Answers = answered,
            SendersSince = _sendersSince.Value,
            ServersSince = _serversSince.Value,
            FormerServers = _formerServers,
            FormerContacts = _formerContacts,
            Line = LineBindings.Parse(await store.GetFactAsync(LineBindings.Fact, cancellationToken)),
        };
    }

    // Tells what a source found, and stores what is new.
    private async Task<StoredCounts> TakeAsync(string source, Collected found, Known known, AgreedLosses agreed, ValueList<VanishedLoss> takenBack, List<SourceProblem> problems, List<ReviewItem> held, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var items = new ReviewItems(await store.ReadDecisionsAsync(cancellationToken), setup.Wording);
        var told = found.Problems.Where(problem => !problem.IsNote || items.ColumnProblem(problem).Decision is null).ToList();
        problems.AddRange(told);
        if (found.IsUnchanged)
        {
            return Nothing;
        }

        found = found with { Reports = known.Purged.Without(found.Reports) };
        var own = known.Live.Where(report => string.Equals(report.Report.Source, source, StringComparison.Ordinal)).ToList();
        var lost = LostColumns.Told(known.Questions, source, own, found, items);
        problems.AddRange(lost);

        // What is to be told is told until somebody takes note of it, so it must be found again.
        var isTold = lost.Count > 0 || told.Exists(problem => problem.IsNote);
        found = found with { Reports = KnownMails.Recognized(own, KnownRows.Recognized(known.Answers, own, found.Reports, found.IsWhole), setup.Mails), Cursor = isTold ? null : found.Cursor };
        if (found.IsWhole && !takenBack.IsEmpty)
        {
            // They count again, and the next cycle asks about them as about any that are gone.
            var again = takenBack.SelectMany(loss => loss.Gone(known.Live)).Select(report => report.Report);
            var counts = await store.StoreAsync(source, [.. found.Reports, .. again], true, null, asOf, cancellationToken);
            await store.SetFactAsync(AgreedLosses.Fact(source), new AgreedLosses(agreed.Losses.Except(takenBack).ToValueList()).Keep(), cancellationToken);
            return counts;
        }

        if (found.IsWhole && VanishedRows.In(known.Questions, source, known.Live, found) is { } loss)
        {
            held.Add(loss.Item(source, known.Live, items));
            if (!loss.IsAgreed(source, known.Live, items))
            {
                // What is new is stored all the same; only the loss is held, and looked at again in the next cycle.
                return await store.StoreAsync(source, found.Reports, false, null, asOf, cancellationToken);
            }

            await store.SetFactAsync(AgreedLosses.Fact(source), new AgreedLosses([.. agreed.Losses, loss]).Keep(), cancellationToken);
        }

        // Before the cursor: after a crash it is told again.
        var takenByPeople = found.TakenBack.Count == 0 ? 0 : await store.TakeBackAsync(source, found.TakenBack, asOf, cancellationToken);
        var stored = await store.StoreAsync(source, found.Reports, found.IsWhole, found.Cursor, asOf, cancellationToken);
        return stored with { Withdrawn = stored.Withdrawn + takenByPeople };
    }

    /// <summary>Reads the reports anew in the next cycle: contents were removed.</summary>
    public void Forget() => _stored = null;

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

        var since = Behind(before);
        await store.SetFactAsync(fact, since.ToString("O", CultureInfo.InvariantCulture), cancellationToken);
        return since;
    }

    private static DateTimeOffset Behind(IReadOnlyList<StoredReport> before) => before.Count == 0 ? DateTimeOffset.MinValue : before.Max(report => report.StoredAt).AddMilliseconds(1);

    // Once for a workspace's settings.
    private async Task<ValueList<FormerServer>> FormerServersAsync(IReadOnlyList<StoredReport> before, CancellationToken cancellationToken)
    {
        var known = ServerRecord.Parse(await store.GetFactAsync(ServersFact, cancellationToken));
        var record = known.Next(setup.ReceivingServer, Behind(before));
        if (record != known)
        {
            await store.SetFactAsync(ServersFact, record.Keep(), cancellationToken);
        }

        return record.Former;
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

    private static StoredCounts Sum(StoredCounts a, StoredCounts b) => new(a.New + b.New, a.Withdrawn + b.Withdrawn, a.Returned + b.Returned) { Restated = a.Restated + b.Restated, Moved = a.Moved + b.Moved };

    // What a source's answer is held against: the reports on record but those whose contents were removed, the keys of these, and the programs' questions.
    private sealed record Known(List<StoredReport> Live, PurgedKeys Purged, List<FormQuestions> Questions)
    {
        public FormAnswers Answers { get; } = new(Questions);
    }
}
