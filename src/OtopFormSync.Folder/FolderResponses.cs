using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync;
using OtopFormSync.Documents.Responses;
using OtopFormSync.Folder.Files;
using OtopFormSync.Spreadsheets.Responses;

namespace OtopFormSync.Folder;

/// <summary>The Form's responses as downloaded files. Reads whatever lies in the folder, afresh when anything changed.</summary>
/// <param name="layout">The workspace.</param>
/// <param name="programs">The programs whose columns are looked for.</param>
/// <param name="time">The clock.</param>
/// <param name="patience">Whether there is a next time for files that were just changed.</param>
public sealed class FolderResponses(FolderLayout layout, IEnumerable<Program> programs, TimeProvider time, Patience patience) : IReportSource
{
    private static readonly string[] Extensions = [".xlsx", ".csv", ".xls"];

    private readonly ResponseColumns _columns = new(programs);
    private (string Fingerprint, Collected Collected)? _last;

    public string Name => "responses";

    public Task<Collected> CollectAsync(string? cursor, CancellationToken cancellationToken)
    {
        var scan = FolderScan.Of(layout, layout.Responses, Extensions);
        var problems = scan.Problems.ToList();
        var isWhole = scan.IsListed;
        var read = new List<(FoundFile File, byte[] Bytes, string Hash)>();
        foreach (var file in scan.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (StableReading.Read(file, time.GetUtcNow(), patience, out var problem) is { } bytes)
            {
                read.Add((file, bytes, Fingerprint.Of(bytes)));
            }
            else
            {
                problems.Add(problem!);
                isWhole = false;
            }
        }

        var fingerprint = FingerprintOf(read.Select(item => (item.File, item.Hash)), problems);
        if (problems.Count == 0 && string.Equals(cursor, fingerprint, StringComparison.Ordinal))
        {
            return Task.FromResult(new Collected { IsUnchanged = true, Cursor = cursor });
        }

        if (_last is not { } last || !string.Equals(last.Fingerprint, fingerprint, StringComparison.Ordinal))
        {
            last = (fingerprint, Parse(read.ConvertAll(item => (item.File, item.Bytes)), problems, isWhole, fingerprint, cancellationToken));

            // What lasts is not read again; what may pass is.
            _last = last.Collected.Problems.IsEmpty || last.Collected.Problems.Any(problem => problem.IsPassing) ? null : last;
        }

        return Task.FromResult(last.Collected);
    }

    private Collected Parse(List<(FoundFile File, byte[] Bytes)> files, List<SourceProblem> problems, bool isWhole, string fingerprint, CancellationToken cancellationToken)
    {
        var downloads = new List<Download>();
        var sheets = new List<ReadSheet>();
        foreach (var (file, bytes) in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = ResponseFileReader.Read(bytes, file.Name, time).Match(
                readable => ResponseRows.Of(Name, file.Place, file.Facts.ModifiedAt, readable.Tables, _columns),
                unreadable => new ResponseRows([], [new SourceProblem(file.Place, unreadable.Telling, "", unreadable.IsPassing)], IsWhole: false));
            problems.AddRange(rows.Problems);
            sheets.AddRange(rows.Sheets);
            isWhole &= rows.IsWhole;
            downloads.Add(new Download(file.Name, file.Facts.ModifiedAt, rows.Rows));
        }

        return new Collected
        {
            Reports = Download.Join(downloads),
            Sheets = sheets,
            IsWhole = isWhole,
            Problems = problems.ToValueList(),

            // With a problem the next collection looks again at everything, so that the problem is told until it is mended.
            Cursor = problems.Count == 0 ? fingerprint : null,
        };
    }

    private string FingerprintOf(IEnumerable<(FoundFile File, string Hash)> files, IEnumerable<SourceProblem> problems) =>
        Fingerprint.Of(
        [
            _columns.Fingerprint,
            .. files.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.File.Name}|{item.File.Facts.Size}|{item.File.Facts.ModifiedAt.UtcTicks}|{item.Hash}")),
            .. problems.Select(problem => $"!{problem.Place}|{problem.Telling.InEnglish}"),
        ]);
}
