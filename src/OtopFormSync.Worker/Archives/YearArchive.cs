using System.Globalization;
using System.Text;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Sync;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Documents.Archives;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Archives;

/// <summary>What an office keeps of a fiscal year: the reports as they came, what officers decided, the mails that went out, the results and the settings. Secrets are none of it.</summary>
internal sealed class YearArchive
{
    /// <summary>The list of a year's reports.</summary>
    public const string ReportList = "reports/reports.csv";

    /// <summary>Begins what stands in that list in place of a file whose content was removed before.</summary>
    public const string NoFile = "(ลบเนื้อหาแล้ว)";

    private readonly int _year;
    private readonly IReportStore _record;
    private readonly ConfigurationFolder _configuration;
    private readonly string _workspace;
    private readonly List<DerivedState> _states;
    private readonly CycleReport _cycle;
    private readonly HashSet<RawReportId> _reports;

    /// <summary>The archive of a year.</summary>
    /// <param name="year">The fiscal year, BE.</param>
    /// <param name="workspace">The workspace's folder.</param>
    /// <param name="record">Its record.</param>
    /// <param name="cycle">A cycle over it, by which is known which report concerns which program.</param>
    /// <param name="programs">The programs of the year.</param>
    public YearArchive(int year, string workspace, IReportStore record, CycleReport cycle, IReadOnlyList<Core.Programs.Program> programs)
    {
        (_year, _workspace, _record, _cycle) = (year, workspace, record, cycle);
        _configuration = ConfigurationFolder.Of(workspace);
        _states = [.. cycle.Programs.Where(done => programs.Any(program => program.Id == done.Program)).Select(done => done.State).OfType<DerivedState>()];
        _reports = [.. _states.SelectMany(state => state.Received).Where(received => received.Submissions.Any(submission => IsOfYear(submission.Month))).Select(received => received.RawId)];
    }

    /// <summary>How many of the year's reports have no content any more.</summary>
    public async Task<int> PurgedAsync(CancellationToken cancellationToken) => (await ReportsAsync(cancellationToken)).Count(stored => stored.IsPurged);

    /// <summary>The year's files, in order.</summary>
    public async Task<IReadOnlyList<ArchiveEntry>> EntriesAsync(CancellationToken cancellationToken)
    {
        var reports = await ReportsAsync(cancellationToken);
        var decisions = (await _record.ReadDecisionsAsync(cancellationToken)).ToList();
        var notices = (await _record.ReadNoticesAsync(cancellationToken)).Where(notice => _states.Any(state => notice.Key.IsOf(state.Program.Id)) || IsOfYear(notice.PlannedAt)).ToList();
        return [.. Reports(reports), Decisions(decisions), .. Notices(notices), .. Results(), .. Settings()];
    }

    private async Task<List<StoredReport>> ReportsAsync(CancellationToken cancellationToken) =>
        [.. (await _record.ReadReportsAsync(cancellationToken)).Where(stored => _reports.Contains(stored.Report.Id) || IsOfYear(stored.Report.ReceivedAt))];

    private static IEnumerable<ArchiveEntry> Reports(IReadOnlyList<StoredReport> reports)
    {
        yield return Entry(ReportList, "รายการรายงานที่ได้รับ", Table.Of(
            ["รหัส", "รับเมื่อ", "บันทึกเมื่อ", "ถูกถอนเมื่อ", "แหล่ง", "ตำแหน่ง", "ไฟล์"],
            reports.Select(stored => new[] { stored.Report.Id.Value, Archive.Instant(stored.Report.ReceivedAt), Archive.Instant(stored.StoredAt), InstantOf(stored.WithdrawnAt), stored.Report.Source, stored.Report.Place, FileOf(stored.Report, reports) })));
        foreach (var (headers, index) in Sheets(reports).Select((headers, index) => (headers, index)))
        {
            var rows = reports.Where(stored => stored.Report.Content.Match(row => row.Headers.Equals(headers), _ => false, _ => false, _ => false));
            yield return Entry(SheetOf(index), "คำตอบแบบฟอร์มตามที่ส่งมา", Table.Of(
                headers.Prepend("รหัส"),
                rows.Select(stored => stored.Report.Content.Match(row => row.Cells, _ => [], _ => [], _ => []).Prepend(stored.Report.Id.Value))));
        }

        foreach (var stored in reports)
        {
            if (stored.Report.Content.Match<(string What, ReadOnlyMemory<byte> Bytes)?>(
                _ => null,
                mail => ("อีเมลรายงานตามที่ได้รับ", mail.Bytes.AsMemory()),
                message => ("ข้อความหรือไฟล์ทาง LINE ตามที่ได้รับ", message.File is { } file ? file.Bytes.AsMemory() : Encoding.UTF8.GetBytes(message.Text)),
                _ => null) is var (what, bytes))
            {
                yield return Entry(FileOf(stored.Report, reports), what, bytes, stored.Report.ReceivedAt);
            }
        }
    }

    // Rows of one sheet share their headings; a question that was added or renamed makes another list.
    private static List<ValueList<string>> Sheets(IReadOnlyList<StoredReport> reports) =>
        [.. reports.Select(stored => stored.Report.Content.Match<ValueList<string>?>(row => row.Headers, _ => null, _ => null, _ => null)).OfType<ValueList<string>>().Distinct()];

    private static string SheetOf(int index) => string.Create(CultureInfo.InvariantCulture, $"reports/responses-{index + 1}.csv");

    private static string FileOf(RawReport report, IReadOnlyList<StoredReport> reports) => report.Content.Match(
        row => SheetOf(Sheets(reports).IndexOf(row.Headers)),
        _ => string.Create(CultureInfo.InvariantCulture, $"reports/mails/{report.ReceivedAt.InBangkok():yyyy-MM-dd-HHmmss}-{report.Id}.eml"),
        message => string.Create(CultureInfo.InvariantCulture, $"reports/line/{report.ReceivedAt.InBangkok():yyyy-MM-dd-HHmmss}-{report.Id}{(message.File is { } file ? Path.GetExtension(file.Name) : ".txt")}"),
        purged => $"{NoFile} SHA-256 {purged.Hash}");

    private ArchiveEntry Decisions(IReadOnlyList<Decision> decisions)
    {
        var items = _states.SelectMany(state => state.Review.SelectMany(item => item.Parts.Prepend(item))).DistinctBy(item => item.Id).ToDictionary(item => item.Id);
        var rows = decisions
            .Where(decision => items.ContainsKey(decision.ItemId) || IsOfYear(decision.DecidedAt))
            .OrderBy(decision => decision.DecidedAt).ThenBy(decision => decision.ItemId.Value, StringComparer.Ordinal)
            .Select(decision =>
            {
                var item = items.GetValueOrDefault(decision.ItemId);
                return new[] { Archive.Instant(decision.DecidedAt), DecisionText.Of(decision.Kind), decision.Value, decision.Reason, item?.District?.Value, item?.Month?.ToString(), item?.Reason, item?.Original, item?.Place, item?.RawId?.Value, decision.ItemId.Value };
            });
        return Entry("decisions.csv", "คำตัดสินของเจ้าหน้าที่", Table.Of(["เมื่อ", "คำตัดสิน", "ค่า", "เหตุผล", "อำเภอ", "เดือน", "เรื่อง", "ข้อความเดิม", "ตำแหน่ง", "รายงาน", "รหัส"], rows));
    }

    private IEnumerable<ArchiveEntry> Notices(IReadOnlyList<NoticeRecord> notices)
    {
        yield return Entry("mails/mails.csv", "รายการหนังสือแจ้งและอีเมลของระบบ", Table.Of(
            ["รหัส", "สถานะ", "จัดทำเมื่อ", "สถานะเมื่อ", "ถึง", "เรื่อง"],
            notices.Select(notice => new[] { notice.Key.Value, notice.State.ToString(), Archive.Instant(notice.PlannedAt), Archive.Instant(notice.ChangedAt), string.Join(", ", notice.To), notice.Subject })));
        foreach (var notice in notices.Where(notice => notice.HasContent))
        {
            yield return new($"mails/{notice.Key}.eml", "อีเมลที่ระบบจัดทำ", notice.PlannedAt, async cancellationToken => (await _record.ReadNoticeAsync(notice.Key, cancellationToken)).Mime.AsMemory());
        }
    }

    private IEnumerable<ArchiveEntry> Results()
    {
        foreach (var done in _cycle.Programs.Where(done => _states.Any(state => state.Program.Id == done.Program)))
        {
            if (done.Book is { } book)
            {
                using var memory = new MemoryStream();
                ResultsWorkbook.Write(book, null, memory);
                yield return Entry($"results/{done.Program}.xlsx", "ผลการจัดระดับ", memory.ToArray());
            }
        }

        // As officers left them, with their own remarks.
        foreach (var file in Directory.EnumerateFiles(_workspace, "results*.xlsx").Order(StringComparer.Ordinal))
        {
            yield return FileEntry($"results/book/{Path.GetFileName(file)}", "สมุดผลที่เจ้าหน้าที่ใช้", file);
        }
    }

    private IEnumerable<ArchiveEntry> Settings() =>
        _configuration.Files().Select(file => FileEntry($"settings/{(string.Equals(file, _configuration.Settings, StringComparison.Ordinal) ? Path.GetFileName(file) : _configuration.NameOf(file))}", "การตั้งค่า", file));

    private bool IsOfYear(ReportingMonth month) => month.Quarter.FiscalYear == _year;

    private bool IsOfYear(DateTimeOffset instant)
    {
        var day = instant.DayInBangkok();
        return IsOfYear(new ReportingMonth(day.Year, day.Month));
    }

    private static string InstantOf(DateTimeOffset? instant) => instant is { } there ? Archive.Instant(there) : "";

    private static ArchiveEntry Entry(string path, string what, ReadOnlyMemory<byte> content, DateTimeOffset? at = null) => new(path, what, at, _ => Task.FromResult(content));

    private static ArchiveEntry FileEntry(string path, string what, string file) => new(path, what, null, async cancellationToken => await File.ReadAllBytesAsync(file, cancellationToken));
}
