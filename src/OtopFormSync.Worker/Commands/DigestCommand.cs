using System.CommandLine;
using MimeKit;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Notices;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>digest --preview</c>: the digest as it would look now.</summary>
internal static class DigestCommand
{
    public static Command Create(CommandContext context)
    {
        var preview = new Option<bool>("--preview") { Description = "Show the digest as it would look now; nothing is sent or recorded", Required = true };
        var html = new Option<string?>("--html") { Description = "Write the HTML part to this file, to be opened in a browser", HelpName = "FILE" };
        var command = new Command("digest", "Show the officers' digest.") { preview, html };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var session = await context.OpenAsync(context.WorkspaceAt(parsed), context.ClockOf(parsed), SessionMode.Trial, cancellationToken);
            var report = await session.RunAsync(cancellationToken);
            foreach (var state in report.Programs.Select(program => program.State).OfType<DerivedState>())
            {
                var board = DigestBoard.Of(state);
                var notice = await session.RenderAsync(
                    new Notice.Digest
                    {
                        Key = NoticeKey.Of(state.Program.Id, NoticeKind.Digest, "officers", "preview"),
                        To = state.Province.Officers,
                        At = state.AsOf,
                        Content = new() { State = state, Before = await session.LastDigestAsync(state.Program, cancellationToken), Board = board, ResultsPlace = session.ResultsPlaceOf(state.Program) },
                    },
                    cancellationToken);
                using var message = await MimeMessage.LoadAsync(new MemoryStream([.. notice.Mime]), cancellationToken);
                await context.Out.WriteLineAsync(message.Subject);
                await context.Out.WriteLineAsync();
                await context.Out.WriteLineAsync(message.TextBody);
                if (parsed.GetValue(html) is { } file)
                {
                    await File.WriteAllTextAsync(file, message.HtmlBody, cancellationToken);
                    await context.Error.WriteLineAsync($"✓ {Path.GetFullPath(file)}");
                }
            }

            return (int)(CycleText.CodeOf(report) is var code && code is ExitCode.Review ? ExitCode.Ok : code);
        });
        return command;
    }
}
