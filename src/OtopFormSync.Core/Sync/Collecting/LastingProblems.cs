using System.Text.Json;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Core.Sync.Collecting;

/// <summary>Problems that should pass by themselves and do not: a file that stays empty, locked or half-written is put before an officer after an hour.</summary>
/// <param name="store">Keeps since when, so that a worker that starts anew does not wait anew.</param>
internal sealed class LastingProblems(IReportStore store)
{
    // Longer than an office has a file open to look something up, shorter than anybody waits for its report.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    // A clock for trying differs by more than that from the machine's.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    private readonly Beginnings _machine = new(store, "problems.passing");
    private readonly Beginnings _trial = new(store, "problems.passing-trial");

    /// <summary>Tells what passes from what lasts: by the machine's clock, and where the worker's is one for trying, by that as well, of which no cycle by the machine's clock knows.</summary>
    /// <param name="problems">The problems of a cycle.</param>
    /// <param name="asOf">The cycle's instant.</param>
    /// <param name="now">The present, by the machine's clock.</param>
    /// <param name="cancellationToken">Stops before it is on record.</param>
    /// <returns>The same problems; those that last pass no more.</returns>
    public async Task<List<SourceProblem>> TellApartAsync(List<SourceProblem> problems, DateTimeOffset asOf, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var places = problems.Where(MayLast).Select(problem => problem.Place).Distinct(StringComparer.Ordinal).ToList();
        var before = await _machine.ReadAsync(cancellationToken);
        var isTrial = (asOf - now).Duration() > Slack;
        var lasting = await _machine.LastingAsync(places, before, now, cancellationToken);
        lasting.UnionWith(isTrial
            ? await _trial.LastingAsync(places, await _trial.ReadAsync(cancellationToken) is { Count: > 0 } tried ? tried : before, asOf, cancellationToken)
            : await _trial.LastingAsync([], before, asOf, cancellationToken));
        return problems.ConvertAll(problem => MayLast(problem) && lasting.Contains(problem.Place) ? Lasting(problem) : problem);
    }

    // Of another machine that does not answer, status tells; nobody here can mend it.
    private static bool MayLast(SourceProblem problem) => problem is { IsPassing: true, Reach: Reach.Reached };

    private static SourceProblem Lasting(SourceProblem problem) => problem with
    {
        IsPassing = false,
        Telling = new(
            $"อ่านไม่ได้มานานกว่าหนึ่งชั่วโมงแล้ว รายงานใหม่ในนั้นจึงยังไม่เข้าระบบ กรุณานำไฟล์ที่ใช้ได้มาวางแทนหรือย้ายออก ({problem.Telling.InThai})",
            $"It could not be read for more than an hour, so that what is new in it is missing. Put a sound file in its place, or move it away. ({problem.Telling.InEnglish})")
        {
            Saying = new("source.lasting", ("reason", problem.Telling.InThai)),
        },
    };

    /// <summary>Since when what is a problem now has been one, by one clock.</summary>
    private sealed class Beginnings(IReportStore store, string fact)
    {
        private string? _kept;

        public async Task<SortedDictionary<string, DateTimeOffset>> ReadAsync(CancellationToken cancellationToken)
        {
            _kept ??= await store.GetFactAsync(fact, cancellationToken) ?? "";
            return _kept.Length == 0 ? new(StringComparer.Ordinal) : JsonSerializer.Deserialize<SortedDictionary<string, DateTimeOffset>>(_kept)!;
        }

        /// <summary>Keeps what is a problem now, and tells which of it has been one for too long.</summary>
        public async Task<HashSet<string>> LastingAsync(List<string> places, SortedDictionary<string, DateTimeOffset> before, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var since = new SortedDictionary<string, DateTimeOffset>(StringComparer.Ordinal);
            foreach (var place in places)
            {
                // What a clock that was ahead has written began now.
                since[place] = before.TryGetValue(place, out var began) && began <= now ? began : now;
            }

            var kept = since.Count == 0 ? "" : JsonSerializer.Serialize(since);
            _kept ??= await store.GetFactAsync(fact, cancellationToken) ?? "";
            if (!string.Equals(kept, _kept, StringComparison.Ordinal))
            {
                await store.SetFactAsync(fact, kept, cancellationToken);
                _kept = kept;
            }

            return since.Where(place => now - place.Value >= Longest).Select(place => place.Key).ToHashSet(StringComparer.Ordinal);
        }
    }
}
