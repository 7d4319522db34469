using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using OtopFormSync.Core;
using OtopFormSync.Documents.Pictures;
using OtopFormSync.Google;
using OtopFormSync.Mailbox;
using OtopFormSync.Worker.Doctor;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>doctor</c>: looks whether everything that the worker needs is there, and says what to do where it is not.</summary>
internal static class DoctorCommand
{
    private static readonly string[] Languages = ["LC_ALL", "LC_MESSAGES", "LANG"];

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai) };

    public static Command Create(CommandContext context)
    {
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON" };
        var offline = new Option<bool>("--offline") { Description = "Ask nothing of Google, mail servers or LINE" };
        var language = new Option<string?>("--lang") { Description = "th or en; by the environment's LANG unless given", HelpName = "th|en" };
        language.AcceptOnlyFromAmong("th", "en");
        var command = new Command("doctor", "Look whether configuration, sign-in, spreadsheet, mailbox, LINE, clock and disk serve, and say for each fault what to do. Changes nothing. Ends with 0 when all is well, 3 with warnings, 1 with faults.\nตรวจความพร้อมของการตั้งค่า การเข้าสู่ระบบ ชีต กล่องจดหมาย LINE นาฬิกา และดิสก์") { json, offline, language };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var thai = parsed.GetValue(language) is { } given ? given == "th" : SpeaksThai(Environment.GetEnvironmentVariable);
            var findings = await LookAsync(context.WorkspaceAt(parsed), parsed.GetValue(offline) ? null : whom => context.Error.WriteLineAsync(Asking(whom).In(thai)), context.ClockOf(parsed), cancellationToken);
            await context.Out.WriteLineAsync(parsed.GetValue(json) ? AsJson(findings, thai) : AsText(findings, thai));
            return (int)CodeOf(findings);
        });
        return command;
    }

    /// <summary>Whether the environment asks for Thai, by the variables and in the order that other programs go by.</summary>
    internal static bool SpeaksThai(Func<string, string?> variable) =>
        Languages.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value))?.StartsWith("th", StringComparison.OrdinalIgnoreCase) == true;

    // What says nothing is waited for longer than anybody looks at a screen on which nothing moves.
    private static Telling Asking(Telling whom) => new($"กำลังถาม {whom.InThai} … (หากไม่ตอบ อาจรอถึงหนึ่งนาที)", $"Asking {whom.InEnglish} … (up to a minute where nothing answers)");

    private static async Task<IReadOnlyList<Finding>> LookAsync(string workspace, Func<Telling, Task>? asking, TimeProvider time, CancellationToken cancellationToken)
    {
        async Task<IReadOnlyList<Finding>> AskedAsync(Telling whom, Func<TimeProvider, CancellationToken, Task<IReadOnlyList<Finding>>> ask)
        {
            if (asking is null)
            {
                return [];
            }

            await asking(whom);
            return await ask(TimeProvider.System, cancellationToken);
        }

        var (configuration, findings) = WorkspaceChecks.Configure(workspace);
        if (configuration is null)
        {
            return [.. findings, .. MachineChecks.Of(workspace, isOfFiles: false)];
        }

        var google = new List<Finding>();
        if (configuration.Settings.Google is { } settings)
        {
            using var connected = new GoogleWorkspace(settings, workspace, time, TimeProvider.System, isAwaited: true);
            var checks = new GoogleChecks(connected, configuration, workspace);
            google.AddRange(checks.Files());
            google.AddRange(await AskedAsync(new("Google", "Google"), checks.AskAsync));
        }

        var mailbox = new List<Finding>();
        if (configuration.Settings.Mailbox is { } mail)
        {
            using var connected = new MailboxWorkspace(mail, workspace, TimeProvider.System);
            var checks = new MailboxChecks(connected, configuration.Settings.Authserv);
            mailbox.AddRange(checks.Files());
            mailbox.AddRange(await AskedAsync(new("เซิร์ฟเวอร์อีเมล", "the mail servers"), checks.AskAsync));
        }

        var line = new List<Finding>();
        if (configuration.Settings.Line is { } channel)
        {
            var checks = new LineChecks(channel, workspace);
            line.AddRange(checks.Files(isAsked: asking is not null));
            line.AddRange(await AskedAsync(new("LINE", "LINE"), checks.AskAsync));
        }

        return [.. findings, .. google, .. mailbox, .. line, .. await WorkspaceChecks.LookAsync(workspace, configuration, time, cancellationToken), .. MachineChecks.Of(workspace, configuration.Settings.Google is null), PictureChecks.Of(PictureMachine.Find())];
    }

    private static ExitCode CodeOf(IReadOnlyList<Finding> findings) =>
        findings.Any(finding => finding.Mark == Mark.Wrong) ? ExitCode.Failed : findings.Any(finding => finding.Mark == Mark.Warning) ? ExitCode.Review : ExitCode.Ok;

    private static string AsText(IReadOnlyList<Finding> findings, bool thai)
    {
        var lines = new List<string>();
        foreach (var group in findings.GroupBy(finding => finding.Group))
        {
            lines.Add(group.Key.In(thai));
            foreach (var finding in group)
            {
                lines.Add($"  {(finding.Mark switch { Mark.Well => "[✓]", Mark.Warning => "[!]", _ => "[✗]" })} {finding.Fact.In(thai)}");
                if (finding.Remedy is { } remedy)
                {
                    lines.Add($"      {(thai ? "ทำต่อ" : "next")}: {remedy.In(thai)}");
                }
            }
        }

        var wrong = findings.Count(finding => finding.Mark == Mark.Wrong);
        var warnings = findings.Count(finding => finding.Mark == Mark.Warning);
        lines.Add(wrong + warnings == 0
            ? thai ? "พร้อมใช้งาน" : "All is well."
            : thai ? $"พบข้อผิดพลาด {wrong} ข้อ และข้อควรดู {warnings} ข้อ" : FormattableString.Invariant($"{wrong} fault(s) and {warnings} warning(s)."));
        return string.Join(Environment.NewLine, lines);
    }

    private static string AsJson(IReadOnlyList<Finding> findings, bool thai) => JsonSerializer.Serialize(
        new
        {
            schemaVersion = 1,
            findings = findings.Select(finding => new { group = finding.Group.InEnglish, mark = finding.Mark switch { Mark.Well => "ok", Mark.Warning => "warning", _ => "error" }, fact = finding.Fact.In(thai), remedy = finding.Remedy?.In(thai) }),
        },
        Json);
}
