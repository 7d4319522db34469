using System.CommandLine;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Thai;
using OtopFormSync.Folder;
using OtopFormSync.Line.Webhook;
using OtopFormSync.Worker.Health;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>status</c>: how the worker of a workspace is, and what it waits for.</summary>
internal static class StatusCommand
{
    public static Command Create(CommandContext context)
    {
        var json = new Option<bool>("--json") { Description = "Print the health as JSON" };
        var probe = new Option<bool>("--probe") { Description = "For supervisors: end with 0 while the worker runs, whatever it waits for, and with 1 when it stopped or cannot work" };
        var command = new Command("status", "Say how the worker is: its last complete cycle, what it waits for, and what waits for an officer. Ends with 0 when all is well, 3 with something to review, 4 to 6 when it waits, 1 when it stopped or cannot work.") { json, probe };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var layout = new FolderLayout(context.WorkspaceAt(parsed));
            var health = HealthFile.Read(layout.Health);
            var now = context.ClockOf(parsed).GetUtcNow();
            var (coming, seen) = Look(layout, now);
            var verdict = HealthVerdict.Of(health, now, seen);
            if (parsed.GetValue(json))
            {
                await context.Out.WriteLineAsync(health is null ? "null" : HealthFile.Text(health));
            }
            else
            {
                foreach (var (inThai, inEnglish) in verdict.Lines.Concat(coming))
                {
                    await context.Out.WriteLineAsync($"{inThai}\n  {inEnglish}");
                }
            }

            return (int)(parsed.GetValue(probe) ? verdict.IsAlive ? ExitCode.Ok : ExitCode.Failed : verdict.Code);
        });
        return command;
    }

    // The health tells by itself that a configuration was refused; what is wrong with it, and in a cycle's way, now is told here.
    private static (IReadOnlyList<Telling> Coming, SeenBeside Seen) Look(FolderLayout layout, DateTimeOffset now)
    {
        var (workspace, isDamaged) = (layout.Root, HealthFile.IsDamaged(layout.Health));
        try
        {
            var configuration = ConfigurationReading.Read(ConfigurationFolder.Of(workspace));
            return (
            [
                .. configuration.Settings.Line is { } line ? Groups(workspace, line.Group) : [],
                .. ComingQuarter.Of(configuration.Programs, now.DayInBangkok()).Select(coming => new Telling(
                    $"{coming.After.ShortTitle} {ThaiText.Quarter(coming.Quarter)} ซึ่งเริ่มวันที่ {ThaiText.LongDate(coming.Begins)} ยังไม่ได้ตั้งค่า รายงานจะเก็บไว้และนับภายหลัง ใช้คำสั่ง {coming.Command}",
                    FormattableString.Invariant($"The quarter {coming.Quarter} of {coming.After.ShortTitle}, from {coming.Begins:yyyy-MM-dd}, is not set up; its reports are kept and count later. Run: otopformsync {coming.Command}"))),
            ], new() { Obstacles = Obstacles(layout, isOfFiles: configuration.Settings.Google is null), IsDamaged = isDamaged });
        }
        catch (ConfigurationRefusedException refused)
        {
            return ([], new() { Refused = refused.Problems, Obstacles = Obstacles(layout, isOfFiles: false), IsDamaged = isDamaged });
        }
    }

    private static List<Telling> Obstacles(FolderLayout layout, bool isOfFiles)
    {
        var room = DiskRoom.At(layout.Root);
        return
        [
            .. layout.Obstacles(isOfFiles),
            .. room.IsTooLittle ? [new($"{room.Fact.InThai} โปรด{DiskRoom.Remedy.InThai}", $"{room.Fact.InEnglish}; {DiskRoom.Remedy.InEnglish}.")] : Array.Empty<Telling>(),
        ];
    }

    // LINE lists no groups: what the account was invited to is known by what it heard.
    private static IEnumerable<Telling> Groups(string workspace, string? confirmed)
    {
        var seen = EventBox.Of(workspace).Groups();
        return confirmed is null
            ? seen.Count == 0
                ? [new("LINE: ยังไม่พบกลุ่มที่เชิญบัญชีทางการ", "LINE: the official account was seen in no group yet. Invite it, and write something there.")]
                : seen.Select(group => new Telling($"LINE: พบกลุ่ม {group} หากเป็นกลุ่มที่ถูกต้อง ให้ใส่ group: {group} ใน workspace.yaml (line)", $"LINE: seen in the group {group}. If it is the right one, add 'group: {group}' under 'line' in workspace.yaml; until then nothing is read of it."))
            : seen.Contains(confirmed, StringComparer.Ordinal)
                ? []
                : [new("LINE: ยังไม่มีข้อความจากกลุ่มที่ตั้งไว้ หรือบัญชีทางการออกจากกลุ่มแล้ว", "LINE: nothing was heard of the group that is named yet, or the official account left it.")];
    }
}
