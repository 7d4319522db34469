using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Sync.Records;
using OtopFormSync.Core.Thai;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Folder;
using OtopFormSync.Storage;
using OtopFormSync.Worker.Health;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Doctor;

/// <summary>The workspace: configuration, record, results, files, schedule, and how the worker is.</summary>
internal static class WorkspaceChecks
{
    private const int MostMails = 200; // enough to see who receives them

    private static readonly Telling Configuration = new("การตั้งค่า", "configuration");
    private static readonly Telling Record = new("บันทึก", "record");
    private static readonly Telling Results = new("สมุดผล", "results");
    private static readonly Telling Files = new("แฟ้มรายงาน", "files");
    private static readonly Telling Worker = new("การทำงาน", "worker");

    /// <summary>Looks at the configuration.</summary>
    /// <param name="workspace">The workspace folder.</param>
    public static (WorkspaceConfiguration? Configuration, IReadOnlyList<Finding> Findings) Configure(string workspace)
    {
        try
        {
            var read = ConfigurationReading.Check(ConfigurationFolder.Of(workspace)); // as config check counts
            var programs = string.Join(", ", read.Programs.Select(program => program.Id));
            return (read,
            [
                Finding.Well(Configuration, $"จังหวัด{read.Province.Name} {read.Province.Districts.Count} อำเภอ ภารกิจ {programs}", $"province {read.Province.EnglishName}, {read.Province.Districts.Count} districts, programs {programs}"),
                .. read.Notices.Count == 0 ? Array.Empty<Finding>() : [Finding.Well(Configuration, $"มีข้อสังเกต {read.Notices.Count} ข้อ ดูได้ด้วยคำสั่ง config check", $"{read.Notices.Count} remarks, which config check shows")],
            ]);
        }
        catch (ConfigurationRefusedException refused)
        {
            return (null, [.. refused.Problems.Select(problem => Finding.Wrong(Configuration, Telling.Same(problem), new("แก้ไฟล์แล้วใช้คำสั่ง config check", "correct the file, then run config check")))]);
        }
    }

    /// <summary>Looks at the record, the results, the files and the schedule.</summary>
    /// <param name="workspace">The workspace folder.</param>
    /// <param name="configuration">The configuration.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<Finding>> LookAsync(string workspace, WorkspaceConfiguration configuration, TimeProvider time, CancellationToken cancellationToken)
    {
        var layout = new FolderLayout(workspace);
        var health = HealthFile.Read(layout.Health);
        var (standing, findings) = configuration.Settings.Google is null ? await ReadAsync(layout, configuration, cancellationToken) : ([], []);
        findings.InsertRange(0, await OpenAsync(layout, standing, health, time, cancellationToken));
        if (configuration.Settings.Google is null)
        {
            findings.Add(FilesIn(layout, layout.Responses, "*.*"));
        }

        if (configuration.Settings is { Google: null, Mailbox: null })
        {
            findings.Add(FilesIn(layout, layout.Inbox, "*.eml"));
            findings.AddRange(ReceivingServers.Of(Files, ServersIn(layout), configuration.Settings.Authserv));
        }

        var now = time.GetUtcNow();
        var missing = ComingQuarter.Of(configuration.Programs, now.DayInBangkok());
        findings.AddRange(configuration.Programs.Select(program => NextOf(program, configuration.Programs, missing, now)));
        findings.AddRange(missing.Select(coming => Finding.Warning(
            Worker,
            new($"{coming.After.ShortTitle} {ThaiText.Quarter(coming.Quarter)} ซึ่งเริ่มวันที่ {ThaiText.LongDate(coming.Begins)} ยังไม่ได้ตั้งค่า รายงานที่เข้ามาเก็บไว้และนับภายหลัง", FormattableString.Invariant($"the quarter {coming.Quarter} of {coming.After.ShortTitle} is not set up (it begins {coming.Begins:yyyy-MM-dd}); reports of it are kept and count later")),
            new(
                $"ใช้คำสั่ง {coming.Command}{(coming.IsNewYear ? $" หากภารกิจไม่ดำเนินต่อในปีใหม่ ให้แก้ใน {coming.After.Id}.yaml เป็น until: none" : "")}",
                $"run: otopformsync {coming.Command}{(coming.IsNewYear ? $"; if the mission does not go on in the new year, write 'until: none' in {coming.After.Id}.yaml" : "")}"))));
        findings.Add(HealthOf(health, HealthFile.IsDamaged(layout.Health), now));
        findings.AddRange((health?.Problems ?? []).Select(problem => Finding.Warning(Files, new($"{problem.Place}: {problem.InThai}", $"{problem.Place}: {problem.InEnglish}"), new("แก้แล้วใช้คำสั่ง sync --once", "mend it, then run sync --once"))));
        return findings;
    }

    // A mission that asks for nothing more is told of once: where its next quarter is missing, by that.
    private static Finding NextOf(Program program, IReadOnlyCollection<Program> all, IReadOnlyCollection<ComingQuarter> missing, DateTimeOffset now)
    {
        var isOver = now.DayInBangkok() > program.Until;
        if (isOver && all.Any(later => later.IsOfMissionOf(program) && later.Quarter.CompareTo(program.Quarter) > 0))
        {
            return Finding.Well(Worker, $"{program.Id}: สิ้นสุดแล้ว ไตรมาสต่อไปตั้งค่าแล้ว", $"{program.Id}: it has ended, and a later quarter is set up");
        }

        var next = Schedules.Next(program, now) is { } firing
            ? new Telling($"{program.Id}: แจ้งครั้งต่อไป {ThaiText.ShortInstant(firing.At)} ({firing.Key})", FormattableString.Invariant($"{program.Id}: the next notice is due {firing.At:yyyy-MM-dd HH:mm} ({firing.Key})"))
            : new($"{program.Id}: ไม่มีการแจ้งตามเวลาอีก", $"{program.Id}: no notice falls due at a set time any more");
        if (!isOver)
        {
            return Finding.Well(Worker, next.InThai, next.InEnglish);
        }

        var last = program.Until!.Value;
        var over = new Telling($"{next.InThai} ไม่ขอรายงานอีกหลังวันที่ {ThaiText.LongDate(last)} (until)", FormattableString.Invariant($"{next.InEnglish}; no report is asked for after {last:yyyy-MM-dd} ('until')"));
        return missing.Any(coming => coming.After.Id == program.Id) ? Finding.Well(Worker, over.InThai, over.InEnglish) : Finding.Warning(
            Worker,
            over,
            new(
                $"หากภารกิจดำเนินต่อ ใช้คำสั่ง program new --from {program.Id} หากสิ้นสุดแล้ว ไม่ต้องทำอะไร",
                $"if the mission goes on, run: otopformsync program new --from {program.Id}; if it is over, there is nothing to do"));
    }

    // As the cycle reads them.
    private static async Task<(List<(string Place, ResultsState State)> Standing, List<Finding> Findings)> ReadAsync(FolderLayout layout, WorkspaceConfiguration configuration, CancellationToken cancellationToken)
    {
        var (standing, findings) = (new List<(string, ResultsState)>(), new List<Finding>());
        var books = FolderParts.BooksOf(layout, configuration);
        foreach (var place in configuration.Programs.Select(books.PlaceOf))
        {
            try
            {
                standing.Add((place, await new FolderResults(layout, place).ReadAsync(cancellationToken)));
            }
            catch (TargetUnavailableException unavailable)
            {
                findings.Add(Finding.Wrong(Results, unavailable.Telling, new($"ทำตามเหตุผลข้างต้น รุ่นก่อนหน้าอยู่ใน {layout.History}", $"follow the reason; earlier versions lie in {layout.History}")));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                findings.Add(Finding.Wrong(Results, new($"อ่านสมุดผลไม่ได้: {fault.Message}", $"the results cannot be read: {fault.Message}"), new("ตรวจดิสก์และสิทธิ์ของโฟลเดอร์", "check the disk, and the folder's rights")));
            }
        }

        return (standing, findings);
    }

    private static async Task<IReadOnlyList<Finding>> OpenAsync(FolderLayout layout, List<(string Place, ResultsState State)> standing, WorkerHealth? health, TimeProvider time, CancellationToken cancellationToken)
    {
        var copy = Directory.CreateTempSubdirectory("otopformsync-doctor-").FullName;
        try
        {
            // A worker may be at work on it: a copy is looked at.
            using var store = await WorkspaceRecord.OpenCopyAsync(layout, copy, time, cancellationToken);
            var identity = new WorkspaceIdentity(store);
            var findings = new List<Finding> { await RecordAsync(layout, store, identity, hasWorked: health?.SucceededAt is not null || standing.Any(results => WorkspaceIdentity.AreWritten(results.State)), cancellationToken) };
            foreach (var (place, state) in standing)
            {
                if (await identity.AreOfOtherAsync(state, cancellationToken))
                {
                    findings.Add(Finding.Wrong(Results, new OtherWorkspaceException(place).Telling, new("หยุดชุดเดิมแล้วใช้คำสั่ง workspace adopt หรือนำสมุดผลของโฟลเดอร์งานนี้กลับมา", "stop the other worker, then run workspace adopt; or put back this workspace's own results")));
                }
            }

            return findings;
        }
        catch (Exception fault) when (fault is StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            return [Finding.Wrong(Record, new($"เปิดบันทึกไม่ได้: {(fault as StoreUnavailableException)?.Telling.InThai ?? fault.Message}", $"the record cannot be opened: {fault.Message}"), new("ทำตามเหตุผลข้างต้น หรือคืนไฟล์ state.db จากสำเนา", "follow the reason, or restore state.db from a copy"))];
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static async Task<Finding> RecordAsync(FolderLayout layout, IOpenStore store, WorkspaceIdentity identity, bool hasWorked, CancellationToken cancellationToken)
    {
        if (hasWorked && await identity.IsNewAsync(cancellationToken))
        {
            return Finding.Wrong(
                Record,
                new("ไม่พบบันทึกของระบบ (state.db) หรือบันทึกว่างเปล่า ทั้งที่โฟลเดอร์งานนี้เคยทำงานแล้ว", "the record (state.db) is gone or empty although cycles have run here: this is no new workspace"),
                new("หยุดคำสั่ง run แล้วนำสำเนาล่าสุดของ state.db กลับมา หากไม่มีสำเนา รอบถัดไปจะเริ่มบันทึกใหม่จากรายงานที่ยังอยู่ และไม่ส่งอีเมลที่อาจเคยส่งแล้วจนกว่าจะพิสูจน์ได้", "stop the worker and put back the latest backup of state.db; without one the next cycle begins anew with the reports that are still there, and sends nothing that may have gone out before until it is proved"));
        }

        return File.Exists(layout.Database)
            ? Reports((await store.ReadReportsAsync(cancellationToken)).Count)
            : Finding.Well(Record, "ยังไม่มีบันทึก จะสร้างในรอบแรก", "there is no record yet; the first cycle makes it");
    }

    private static Finding Reports(int count) => Finding.Well(Record, $"เปิดบันทึกได้ มีรายงาน {count} ฉบับ", $"the record opens, {count} reports");

    private static Finding FilesIn(FolderLayout layout, string folder, string pattern)
    {
        var name = Path.GetFileName(folder);
        if (Path.Exists(folder) && layout.ListingFault(folder) is { } fault)
        {
            return Finding.Wrong(Files, fault, new($"ทำตามข้างต้นที่ {folder}", $"mend it at {folder}"));
        }

        var count = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Count() : 0;
        return count > 0
            ? Finding.Well(Files, $"{name}/ มี {count} ไฟล์", $"{name}/ holds {count} files")
            : Finding.Warning(Files, new($"{name}/ ยังว่าง", $"{name}/ is empty"), new($"วางไฟล์ใน {folder}", $"put files into {folder}"));
    }

    // The latest mails say which server receives them.
    private static List<string?> ServersIn(FolderLayout layout) => layout.ListingFault(layout.Inbox) is not null
        ? []
        : [.. new DirectoryInfo(layout.Inbox).EnumerateFiles("*.eml").OrderByDescending(file => file.LastWriteTimeUtc).Take(MostMails).Select(SeenIn)];

    private static string? SeenIn(FileInfo mail)
    {
        try
        {
            using var stream = mail.OpenRead();
            return ReceivingServer.SeenIn(stream);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null; // told by the cycle
        }
    }

    private static Finding HealthOf(WorkerHealth? health, bool isDamaged, DateTimeOffset now)
    {
        if (health is null)
        {
            return isDamaged
                ? Finding.Warning(Worker, HealthVerdict.Damaged, new("รอรอบถัดไป หรือใช้คำสั่ง sync --once", "wait for the next cycle, or run sync --once"))
                : Finding.Warning(Worker, new("ยังไม่เคยทำงาน", "no cycle has run yet"), new("เริ่มด้วยคำสั่ง run", "start with the command run"));
        }

        var verdict = HealthVerdict.Of(health, now);
        return verdict.Code is ExitCode.Ok or ExitCode.Review
            ? Finding.Well(Worker, $"รอบล่าสุด {ThaiText.ShortInstant(health.CheckedAt)}", FormattableString.Invariant($"last cycle {Bangkok.Written(health.CheckedAt)}"))
            : Finding.Warning(Worker, verdict.Lines[1], new("ดูรายละเอียดด้วยคำสั่ง status", "the command status says more"));
    }
}
