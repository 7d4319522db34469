using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Sync.Records;

namespace OtopFormSync.Core.Sync.Books;

/// <summary>Which quarters are closed since when, by which rules, and how their results stood when they gave way to another.</summary>
/// <param name="setup">What the cycle works on.</param>
/// <param name="store">The record.</param>
internal sealed class ClosedQuarters(CycleSetup setup, IReportStore store)
{
    private readonly Dictionary<ProgramId, (string Text, ClosedBook Book)> _read = [];

    /// <summary>The places of the programs' quarters, by what was closed before an instant.</summary>
    public async Task<IReadOnlyDictionary<ProgramId, QuarterPlace>> PlacesAsync(IReadOnlyCollection<Program> programs, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var closed = new HashSet<ProgramId>();
        foreach (var program in programs.Count > 1 ? programs : [])
        {
            if (await SinceAsync(program.Id, cancellationToken) is { } since && since <= asOf)
            {
                closed.Add(program.Id);
            }
        }

        return QuarterOrder.Of(programs, closed.Contains, asOf.DayInBangkok());
    }

    /// <summary>The program by the rules by which its quarter was closed, those that held when it gave way to another: no later rule or target shows in tabs, digest or explanation, and what officers took till then, or are asked, stays as it is.</summary>
    public async Task<WorkspaceProgram> ByItsRulesAsync(WorkspaceProgram program, QuarterPlace place, CancellationToken cancellationToken)
    {
        var id = program.Derivation.Program.Id;
        if (!await IsLeftAsync(id, place, cancellationToken))
        {
            return program;
        }

        var today = setup.RulesText(id);
        if (await store.GetFactAsync(RulesFact(id), cancellationToken) is not { Length: > 0 } kept)
        {
            await store.SetFactAsync(RulesFact(id), today, cancellationToken); // closed by a build that kept none
            return program;
        }

        return !string.Equals(kept, today, StringComparison.Ordinal) && setup.ByKeptRules(id, kept) is { } derivation ? program with { Derivation = derivation } : program;
    }

    /// <summary>Whether a quarter is closed and gave way to another.</summary>
    public async Task<bool> IsLeftAsync(ProgramId program, QuarterPlace place, CancellationToken cancellationToken) =>
        place == QuarterPlace.Behind && await SinceAsync(program, cancellationToken) is not null;

    /// <summary>The book that officers see of a quarter: once it is closed and another is in front, as it stood when it gave way.</summary>
    public async Task<ResultsBook> BookAsync(DerivedState state, ResultsBook book, QuarterPlace place, CancellationToken cancellationToken)
    {
        var program = state.Program.Id;
        var since = await SinceAsync(program, cancellationToken);
        if (!state.IsClosed)
        {
            if (since <= state.AsOf)
            {
                await store.SetFactAsync(SinceFact(program), "", cancellationToken); // open again
                await store.SetFactAsync(RulesFact(program), "", cancellationToken);
            }

            return book;
        }

        // Till it gives way officers see it by the rules of today, and decide by them.
        var isByOtherRules = (since is null || place != QuarterPlace.Behind) && await KeepRulesAsync(program, cancellationToken);
        if (since is null)
        {
            await store.SetFactAsync(SinceFact(program), state.AsOf.ToString("O", CultureInfo.InvariantCulture), cancellationToken);
        }

        var kept = await KeptAsync(program, cancellationToken);
        var isAsKept = !isByOtherRules && kept?.Ground == ClosedBook.GroundOf(state);
        if (!isAsKept || kept!.Districts.IsEmpty)
        {
            var now = ClosedBook.Of(state, book, setup.Wording);
            kept = isAsKept ? kept! with { Districts = now.Districts } : kept is { Districts.IsEmpty: false } && !isByOtherRules ? kept.Taking(now) : now;
            await store.SetFactAsync(BookFact(program), kept.Keep(), cancellationToken);
        }

        return place == QuarterPlace.Behind ? kept!.In(book) : book;
    }

    // Whether others were kept.
    private async Task<bool> KeepRulesAsync(ProgramId program, CancellationToken cancellationToken)
    {
        var today = setup.RulesText(program);
        if (string.Equals(await store.GetFactAsync(RulesFact(program), cancellationToken), today, StringComparison.Ordinal))
        {
            return false;
        }

        await store.SetFactAsync(RulesFact(program), today, cancellationToken);
        return true;
    }

    private async Task<DateTimeOffset?> SinceAsync(ProgramId program, CancellationToken cancellationToken) =>
        await store.GetFactAsync(SinceFact(program), cancellationToken) is { Length: > 0 } since ? DateTimeOffset.Parse(since, CultureInfo.InvariantCulture) : null;

    private async Task<ClosedBook?> KeptAsync(ProgramId program, CancellationToken cancellationToken)
    {
        if (await store.GetFactAsync(BookFact(program), cancellationToken) is not { Length: > 0 } text)
        {
            return null;
        }

        if (!_read.TryGetValue(program, out var read) || !string.Equals(read.Text, text, StringComparison.Ordinal))
        {
            _read[program] = read = (text, ClosedBook.Parse(text)!);
        }

        return read.Book;
    }

    private static string SinceFact(ProgramId program) => $"closed.{program}";

    private static string RulesFact(ProgramId program) => $"closed-rules.{program}";

    private static string BookFact(ProgramId program) => $"closed-book.{program}";
}
