using System.CommandLine;
using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Records;
using OtopFormSync.Documents.Archives;
using OtopFormSync.Worker.Archives;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>purge</c>: removes the contents of reports and mails whose time is over. Figures, decisions and hashes stay.</summary>
internal sealed class PurgeCommand
{
    private readonly CommandContext _context;
    private readonly Option<bool> _apply = new("--apply") { Description = "Remove them; without it nothing is changed" };
    private readonly Option<string[]> _archives = new("--archive") { Description = "Archives in which the reports lie; those in the folder archive/ of the workspace unless given", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _unarchived = new("--without-archive") { Description = "Remove also what lies in no archive" };

    private PurgeCommand(CommandContext context) => _context = context;

    public static Command Create(CommandContext context)
    {
        var purge = new PurgeCommand(context);
        var command = new Command("purge", "Remove the contents of reports and mails of fiscal years whose time is over ('retention' in workspace.yaml). Figures, decisions and hashes stay; nothing of an open quarter is touched. Shows what it would remove.\nลบเนื้อหารายงานและอีเมลที่พ้นระยะเวลาเก็บรักษา ตัวเลข คำตัดสิน และรหัสตรวจสอบคงอยู่") { purge._apply, purge._archives, purge._unarchived };
        command.SetAction(purge.PurgeAsync);
        return command;
    }

    private async Task<int> PurgeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = _context.WorkspaceAt(parsed);
        if (ConfigurationReading.Read(ConfigurationFolder.Of(folder)).Settings.Retention is not { } years)
        {
            ErrorText.Write(_context.Error, "This workspace keeps everything", Path.Combine(folder, "workspace.yaml"), "no line 'retention' says for how many fiscal years contents are kept", "add a line such as 'retention: 10', and make the archives of the years that are over with 'archive'");
            return (int)ExitCode.Usage;
        }

        if ((parsed.GetValue(_archives) ?? []).Where(file => !File.Exists(file)).ToList() is { Count: > 0 } lost)
        {
            ErrorText.Write(_context.Error, "There is no such archive / ไม่มีไฟล์เก็บถาวรนี้", string.Join(", ", lost.Select(Path.GetFullPath)), "the file that --archive names is not there", "give the path of an archive that 'archive --year' made; nothing was removed / ใส่ที่อยู่ของไฟล์ที่คำสั่ง archive --year สร้างไว้ ยังไม่ได้ลบอะไร");
            return (int)ExitCode.Usage;
        }

        PurgePlan plan;
        IReadOnlyList<StoredReport> stored;
        using (var session = await _context.OpenAsync(folder, _context.ClockOf(parsed), SessionMode.Trial, cancellationToken))
        {
            var done = await session.RunAsync(cancellationToken);
            if (done.Programs.FirstOrDefault(program => program.State is null) is { } unread)
            {
                ErrorText.Write(_context.Error, "The results cannot be read now", unread.Program.Value, "what officers decided stands there", "make the results readable and run the command again");
                return (int)ExitCode.Unavailable;
            }

            stored = await session.Record.ReadReportsAsync(cancellationToken);
            plan = PurgePlan.Of(years, [.. done.Programs.Select(program => program.State!)], stored, await session.Record.ReadNoticesAsync(cancellationToken), done.AsOf);
        }

        await TellAsync(plan, stored, years);
        if (plan.IsEmpty || !parsed.GetValue(_apply))
        {
            await _context.Out.WriteLineAsync(plan.IsEmpty ? "nothing is to be removed" : "nothing was changed; the same command with --apply removes it for good");
            return (int)ExitCode.Ok;
        }

        if (!parsed.GetValue(_unarchived) && await UnarchivedAsync(plan, parsed, folder, cancellationToken) is { Count: > 0 } missing)
        {
            ErrorText.Write(_context.Error, "Nothing was removed", Path.Combine(folder, "archive"), FormattableString.Invariant($"{missing.Count} of the reports lie in no whole archive, of the fiscal years {string.Join(", ", missing.Select(YearOf).Distinct().Order())}"), "make these with 'archive --year', name archives that lie elsewhere with --archive, or give --without-archive");
            return (int)ExitCode.Usage;
        }

        using (var session = await _context.OpenAsync(folder, _context.ClockOf(parsed), SessionMode.Setup, cancellationToken))
        {
            var list = await ListAsync(plan, stored, folder, cancellationToken);
            await session.Record.PurgeAsync(plan.Reports, [.. plan.Notices.Select(notice => notice.Key)], cancellationToken);
            await _context.Out.WriteLineAsync($"✓ removed; the list with their hashes: {list}");
        }

        await _context.Out.WriteLineAsync("next:      the mailbox, inbox/, outbox/, responses and copies of state.db are yours: delete there what is listed. What is deleted there, or stays, changes nothing in the results");
        return (int)ExitCode.Ok;
    }

    private async Task TellAsync(PurgePlan plan, IReadOnlyList<StoredReport> stored, int years)
    {
        await _context.Out.WriteLineAsync(FormattableString.Invariant($"retention: {years} fiscal years after a quarter's own"));
        var contents = stored.ToDictionary(known => known.Report.Id, known => known.Report.Content);
        foreach (var year in plan.Reports.GroupBy(YearOf).OrderBy(year => year.Key))
        {
            var bytes = year.Sum(report => contents[report.Id].Match(_ => 0L, mail => mail.Bytes.Length, message => message.File?.Bytes.Length ?? 0L, _ => 0L));
            var messages = Count(ReportChannel.Line) is > 0 and var said ? FormattableString.Invariant($", {said} messages in LINE") : "";
            await _context.Out.WriteLineAsync(FormattableString.Invariant($"  {year.Key}:    {Count(ReportChannel.Form)} answers to the Form, {Count(ReportChannel.Mail)} mails with their attachments{messages} ({bytes / 1024} KB)"));

            int Count(ReportChannel channel) => year.Count(report => report.Channel == channel);
        }

        await _context.Out.WriteLineAsync(FormattableString.Invariant($"  mails that went out: {plan.Notices.Count}"));
        await _context.Out.WriteLineAsync("  stay:    figures, explanations, decisions, results, who was written to and when, and the hash of each content");
        if (plan.Strangers > 0)
        {
            await _context.Out.WriteLineAsync(FormattableString.Invariant($"! {plan.Strangers} reports as old concern no program of this workspace; they stay until the program that they belong to is named in workspace.yaml"));
        }

        foreach (var open in plan.Open)
        {
            await _context.Out.WriteLineAsync($"! {open} is not closed; nothing of it is removed");
        }
    }

    private async Task<List<RawReport>> UnarchivedAsync(PurgePlan plan, ParseResult parsed, string folder, CancellationToken cancellationToken)
    {
        var own = Path.Combine(folder, "archive");
        var files = parsed.GetValue(_archives) is { Length: > 0 } given ? given : Directory.Exists(own) ? Directory.GetFiles(own, "*.zip") : [];
        var kept = new HashSet<RawReportId>();
        foreach (var file in files)
        {
            if (await ArchivedReports.InAsync(file, cancellationToken) is { } reports)
            {
                kept.UnionWith(reports);
            }
            else
            {
                await _context.Error.WriteLineAsync($"! {file} is no whole archive: otopformsync verify {file}");
            }
        }

        return [.. plan.Reports.Where(report => !kept.Contains(report.Id))];
    }

    // What was removed can be told by it for ever: an archive holds the contents of the same hashes.
    private static async Task<string> ListAsync(PurgePlan plan, IReadOnlyList<StoredReport> stored, string folder, CancellationToken cancellationToken)
    {
        var at = plan.Reports.Select(report => report.Content.Match(_ => default, _ => default, _ => default, purged => purged.At)).Append(default).Max();
        var file = Path.Combine(folder, "archive", string.Create(CultureInfo.InvariantCulture, $"purged-{at.InBangkok():yyyy-MM-dd-HHmmss}.csv"));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var places = stored.ToDictionary(known => known.Report.Id, known => known.Report);
        var rows = plan.Reports.Select(report => new[] { report.Id.Value, Archive.Instant(report.ReceivedAt), report.Source, places[report.Id].Place, places[report.Id].Content.Hash })
            .Concat(plan.Notices.Select(notice => new[] { notice.Key.Value, Archive.Instant(notice.PlannedAt), "outbox", notice.Subject, "" }));
        await File.WriteAllBytesAsync(file, Table.Of(["รหัส", "เวลา", "แหล่ง", "ตำแหน่งหรือเรื่อง", "SHA-256"], rows).ToArray(), cancellationToken);
        return file;
    }

    private static int YearOf(RawReport report) => ReportingMonth.Of(report.ReceivedAt.DayInBangkok()).Quarter.FiscalYear;
}
