using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results;

namespace OtopFormSync.Core.Sync;

/// <summary>Which quarters are closed since when, and how their results stood then.</summary>
/// <param name="store">The record.</param>
/// <param name="wording">The office's wording.</param>
internal sealed class ClosedQuarters(IReportStore store, IWording wording)
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

    /// <summary>The book that officers see of a quarter: once it is closed and another is in front, as it stood when it was closed.</summary>
    public async Task<ResultsBook> BookAsync(DerivedState state, ResultsBook book, QuarterPlace place, CancellationToken cancellationToken)
    {
        var program = state.Program.Id;
        var since = await SinceAsync(program, cancellationToken);
        if (!state.IsClosed)
        {
            if (since <= state.AsOf)
            {
                await store.SetFactAsync(SinceFact(program), "", cancellationToken); // open again
            }

            return book;
        }

        if (since is null)
        {
            since = state.AsOf;
            await store.SetFactAsync(SinceFact(program), state.AsOf.ToString("O", CultureInfo.InvariantCulture), cancellationToken);
        }

        var kept = await KeptAsync(program, cancellationToken);
        var isAsKept = kept?.Ground == ClosedBook.GroundOf(state);
        if (!isAsKept || kept!.Districts.IsEmpty)
        {
            var now = ClosedBook.Of(state, book, wording);
            kept = isAsKept ? kept! with { Districts = now.Districts } : kept is { Districts.IsEmpty: false } ? kept.Taking(now) : now;
            await store.SetFactAsync(BookFact(program), kept.Keep(), cancellationToken);
        }

        return place == QuarterPlace.Behind ? kept!.In(book) : book;
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

    private static string BookFact(ProgramId program) => $"closed-book.{program}";
}
