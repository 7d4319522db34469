using System.CommandLine;
using OtopFormSync.Core;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Line.Webhook;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>line</c>: who in LINE speaks for which district.</summary>
internal static class LineCommand
{
    public static Command Create(CommandContext context) => new("line", "Bind people in LINE to districts, so that what they report in the group counts.\nผูกบัญชี LINE ของผู้รายงานกับอำเภอ")
    {
        Code(context),
        Release(context),
        Show(context),
    };

    private static Command Code(CommandContext context)
    {
        var (district, all) = (DistrictOption(isRequired: false), new Option<bool>("--all") { Description = "A code for each district that nobody speaks for yet" });
        var command = new Command("code", "Mail a code to a district's contact. Whoever types it to the official account, alone with it and within 24 hours, speaks for the district from then on. It goes out with the next cycle; an older code that was not used is void.\nส่งรหัสผูกบัญชี LINE ไปที่อีเมลของอำเภอ") { district, all };
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) == (result.GetValue(district) is not null))
            {
                result.AddError("Either --district or --all is to be given.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var workspace = context.WorkspaceAt(parsed);
            _ = AuthLineCommand.SettingsOf(workspace);
            IReadOnlyList<District> wanted = parsed.GetValue(district) is { } name
                ? [Known(workspace, name)]
                : await UnboundAsync(context, parsed, workspace, cancellationToken);
            foreach (var one in wanted)
            {
                if (one.Contacts.IsEmpty)
                {
                    await context.Error.WriteLineAsync($"! {one.EnglishName} ({one.Code}): the province file names no contact to mail a code to");
                    continue;
                }

                EventBox.Of(workspace).AskForCode(one.Code.Value);
                await context.Out.WriteLineAsync($"✓ {one.EnglishName} ({one.Code}): a code goes to the district's contact with the next cycle");
            }

            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static Command Release(CommandContext context)
    {
        var district = DistrictOption(isRequired: true);
        var command = new Command("release", "From the next cycle on nobody in LINE speaks for a district any more, neither who is bound to it nor whose account an officer had remembered; what was reported till then counts on.\nยกเลิกการผูกบัญชี LINE ทั้งหมดของอำเภอ") { district };
        command.SetAction(async parsed =>
        {
            var workspace = context.WorkspaceAt(parsed);
            _ = AuthLineCommand.SettingsOf(workspace);
            var known = Known(workspace, parsed.GetValue(district)!);
            EventBox.Of(workspace).AskForRelease(known.Code.Value);
            await context.Out.WriteLineAsync($"✓ {known.EnglishName} ({known.Code}): with the next cycle nobody in LINE speaks for it any more");
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static Command Show(CommandContext context)
    {
        var command = new Command("show", "Say in which groups the official account was seen, and how many people in LINE speak for each district.\nแสดงกลุ่มที่พบและจำนวนบัญชีที่ผูกกับแต่ละอำเภอ");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var workspace = context.WorkspaceAt(parsed);
            var settings = AuthLineCommand.SettingsOf(workspace);
            foreach (var group in EventBox.Of(workspace).Groups())
            {
                await context.Out.WriteLineAsync(string.Equals(group, settings.Group, StringComparison.Ordinal) ? $"✓ group {group}" : $"! group {group}: not the one that workspace.yaml names; nothing is read of it");
            }

            var bindings = await BindingsAsync(context, parsed, workspace, cancellationToken);
            foreach (var one in Districts(workspace))
            {
                await context.Out.WriteLineAsync(FormattableString.Invariant($"  {one.EnglishName} ({one.Code}): {bindings.BoundTo(one.Code).Count}"));
            }

            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static Option<string> DistrictOption(bool isRequired) => new("--district") { Description = "The district, as people write it", HelpName = "NAME", Required = isRequired };

    private static ValueList<District> Districts(string workspace) => ConfigurationReading.Read(ConfigurationFolder.Of(workspace)).Province.Districts;

    private static District Known(string workspace, string name)
    {
        var configuration = ConfigurationReading.Read(ConfigurationFolder.Of(workspace));
        return configuration.Districts.Read(name).TryGetValue(out var known) && configuration.Province.Find(known.Code) is { } district
            ? district
            : throw new WorkspaceFaultException(
                ExitCode.Usage,
                "There is no such district",
                "--district",
                $"'{name}' is none of {string.Join(", ", configuration.Province.Districts.Select(one => one.Name))}",
                "give one of these");
    }

    private static async Task<IReadOnlyList<District>> UnboundAsync(CommandContext context, ParseResult parsed, string workspace, CancellationToken cancellationToken)
    {
        var bindings = await BindingsAsync(context, parsed, workspace, cancellationToken);
        return [.. Districts(workspace).Where(one => bindings.BoundTo(one.Code).Count == 0)];
    }

    // A copy is read: the worker may hold the record.
    private static async Task<LineBindings> BindingsAsync(CommandContext context, ParseResult parsed, string workspace, CancellationToken cancellationToken)
    {
        using var session = await context.OpenAsync(workspace, context.ClockOf(parsed), SessionMode.Trial, cancellationToken);
        return LineBindings.Parse(await session.Record.GetFactAsync(LineBindings.Fact, cancellationToken));
    }
}
