using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Collecting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Documents;
using OtopFormSync.Documents.Responses;
using OtopFormSync.Folder.Files;
using OtopFormSync.Spreadsheets.Responses;

namespace OtopFormSync.Folder;

/// <summary>The Form's responses as downloaded files. Reads whatever lies in the folder, afresh when anything changed.</summary>
/// <param name="layout">The workspace.</param>
/// <param name="programs">The programs whose columns are looked for.</param>
/// <param name="time">The clock.</param>
/// <param name="patience">Whether there is a next time for files that were just changed.</param>
/// <param name="record">Keeps which tabs of the files the Form writes to; null to keep nothing.</param>
/// <param name="readings">Keeps which files cannot be read; null to keep nothing.</param>
/// <param name="machine">The machine's clock, by which files are dated; null to open each file each time.</param>
public sealed class FolderResponses(FolderLayout layout, IEnumerable<Program> programs, TimeProvider time, Patience patience, IReportStore? record = null, IReadingStore? readings = null, TimeProvider? machine = null) : IReportSource
{
    private static readonly string[] Extensions = [".xlsx", ".csv", ".xls", ".ods", ".fods", ".tsv", ".zip"];

    private static readonly string Reader = Fingerprint.Of([ReaderVersion.Value, "responses"]);

    private readonly ResponseColumns _columns = new(programs);
    private readonly LiveTabs _live = new(record, "tabs.responses");
    private readonly LastCollection _unchanged = new(layout.Responses, machine);
    private (string Fingerprint, Collected Collected)? _last;

    public string Name => "responses";

    public Task<Collected> CollectAsync(string? cursor, CancellationToken cancellationToken) => _unchanged.OrAsync(cursor, () => LookAsync(cursor, cancellationToken));

    private async Task<Collected> LookAsync(string? cursor, CancellationToken cancellationToken)
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
            return new Collected { IsUnchanged = true, Cursor = cursor };
        }

        if (_last is not { } last || !string.Equals(last.Fingerprint, fingerprint, StringComparison.Ordinal))
        {
            last = (fingerprint, await ParseAsync(read, problems, isWhole, fingerprint, cancellationToken));

            // What lasts is not read again; what may pass is.
            _last = last.Collected.Problems.IsEmpty || last.Collected.Problems.Any(problem => problem.IsPassing) ? null : last;
        }

        return last.Collected;
    }

    private async Task<Collected> ParseAsync(List<(FoundFile File, byte[] Bytes, string Hash)> files, List<SourceProblem> problems, bool isWhole, string fingerprint, CancellationToken cancellationToken)
    {
        var tabs = new List<ResponseTab>();
        foreach (var (file, bytes, hash) in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = Read(file, bytes, hash).Match(
                readable => ResponseRows.Of(Name, file.Place, file.Facts.ModifiedAt, readable.Tables, _columns),
                unreadable => new ResponseRows([], [new SourceProblem(file.Place, unreadable.Telling, "", unreadable.IsPassing) { IsUnread = true }], IsWhole: false));
            problems.AddRange(rows.Problems);
            tabs.AddRange(rows.Tabs);
            isWhole &= rows.IsWhole;
        }

        var joined = ResponseTabs.Join(tabs, _columns, await _live.RecallAsync(cancellationToken));
        await _live.KeepAsync(joined.Live, cancellationToken);

        return new Collected
        {
            Reports = joined.Reports,
            Sheets = joined.Sheets,
            IsWhole = isWhole,
            Problems = [.. problems, .. joined.Told],

            // With a problem the next collection looks again at everything, so that the problem is told until it is mended.
            Cursor = problems.Count == 0 ? fingerprint : null,
        };
    }

    // What cannot be read costs as much each time, and is the same each time.
    private ResponseFile Read(FoundFile file, byte[] bytes, string hash)
    {
        if (readings?.FindReading(hash, Reader) is { } kept)
        {
            return ReadingCodec.Decode<ResponseFile.Unreadable>(kept);
        }

        var read = ResponseFileReader.Read(bytes, file.Name, time);
        if (read is ResponseFile.Unreadable { IsOfContent: true } refused)
        {
            readings?.KeepReading(hash, Reader, ReadingCodec.Encode(refused));
        }

        return read;
    }

    private string FingerprintOf(IEnumerable<(FoundFile File, string Hash)> files, IEnumerable<SourceProblem> problems) =>
        Fingerprint.Of(
        [
            _columns.Fingerprint,
            .. files.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.File.Name}|{item.File.Facts.Size}|{item.File.Facts.ModifiedAt.UtcTicks}|{item.Hash}")),
            .. problems.Select(problem => $"!{problem.Place}|{problem.Telling.InEnglish}"),
        ]);
}
