using System.Text.Json;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Sync;

/// <summary>Problems that should pass by themselves and do not: a file that stays empty, locked or half-written is put before an officer after an hour.</summary>
/// <param name="store">Keeps since when, so that a worker that starts anew does not wait anew.</param>
internal sealed class LastingProblems(IReportStore store)
{
    private const string Fact = "problems.passing";

    // Longer than an office has a file open to look something up, shorter than anybody waits for its report.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private string? _kept;

    /// <summary>Tells what passes from what lasts.</summary>
    /// <param name="problems">The problems of a cycle.</param>
    /// <param name="now">The present, by the machine's clock.</param>
    /// <param name="cancellationToken">Stops before it is on record.</param>
    /// <returns>The same problems; those that last pass no more.</returns>
    public async Task<List<SourceProblem>> TellApartAsync(List<SourceProblem> problems, DateTimeOffset now, CancellationToken cancellationToken)
    {
        _kept ??= await store.GetFactAsync(Fact, cancellationToken) ?? "";
        var before = _kept.Length == 0 ? [] : JsonSerializer.Deserialize<SortedDictionary<string, DateTimeOffset>>(_kept)!;
        var since = new SortedDictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var problem in problems.Where(MayLast))
        {
            // What a clock that was ahead has written began now.
            since[problem.Place] = before.TryGetValue(problem.Place, out var began) && began <= now ? began : now;
        }

        var kept = since.Count == 0 ? "" : JsonSerializer.Serialize(since);
        if (!string.Equals(kept, _kept, StringComparison.Ordinal))
        {
            await store.SetFactAsync(Fact, kept, cancellationToken);
            _kept = kept;
        }

        return problems.ConvertAll(problem => MayLast(problem) && now - since[problem.Place] >= Longest ? Lasting(problem) : problem);
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
}
