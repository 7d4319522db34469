using System.CommandLine;
using MimeKit;
using OtopFormSync.Core;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Sync;
using OtopFormSync.Line.Pushing;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>digest --preview</c>: the digest as it would look now.</summary>
internal static class DigestCommand
{
    public static Command Create(CommandContext context)
    {
        var preview = new Option<bool>("--preview") { Description = "Show the digest as it would look now; nothing is sent or recorded", Required = true };
        var html = new Option<string?>("--html") { Description = "Write the HTML part to this file, to be opened in a browser", HelpName = "FILE" };
        var flex = new Option<string?>("--flex") { Description = "Write what the LINE group would read to this file, as JSON that LINE's Flex Message Simulator shows", HelpName = "FILE" };
        var command = new Command("digest", "Show the officers' digest.") { preview, html, flex };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var session = await context.OpenAsync(context.WorkspaceAt(parsed), context.ClockOf(parsed), SessionMode.Trial, cancellationToken);
            var report = await session.RunAsync(cancellationToken);
            var parts = new List<DigestContent>();
            var states = report.Programs.Select(done => done.State).OfType<DerivedState>().ToList();
            var history = await session.HistoryAsync(cancellationToken);
            var digests = await LastDigests.ReadAsync(session.Record, states.Select(state => state.Program), cancellationToken);
            foreach (var done in digests.InOrder(report.Programs).Where(done => !digests.IsQuiet(done)))
            {
                var state = done.State!;
                ValueList<DerivedState> others = [.. states.Where(other => !ReferenceEquals(other, state))];
                parts.Add(NoticePlanner.ContentOf(new()
                {
                    State = state,
                    Calendar = session.Configuration.Calendar,
                    Slots = [],
                    Known = new HashSet<NoticeKey>(),
                    Others = others,
                    Trend = done.Place == QuarterPlace.Front ? Trend.Of(state, others, history) : [],
                    LastDigest = digests.Of(state.Program.Id),
                    ResultsPlace = session.ResultsPlaceOf(state.Program),
                }));
            }

            if (parts.Count > 0)
            {
                var first = parts[0].State;
                var digest = new Notice.Digest { Key = NoticeKey.Of(first.Program.Id, NoticeKind.Digest, "officers", "preview"), To = first.Province.Officers, At = first.AsOf, Content = parts[0], More = parts.Skip(1).ToValueList() };
                var notice = await session.RenderAsync(digest, cancellationToken);
                using var message = await MimeMessage.LoadAsync(new MemoryStream([.. notice.Mime]), cancellationToken);
                await context.Out.WriteLineAsync(message.Subject);
                await context.Out.WriteLineAsync();
                await context.Out.WriteLineAsync(message.TextBody);
                if (parsed.GetValue(html) is { } file)
                {
                    await File.WriteAllTextAsync(file, message.HtmlBody, cancellationToken);
                    await context.Error.WriteLineAsync($"✓ {Path.GetFullPath(file)}");
                }

                if (parsed.GetValue(flex) is { } bubbles)
                {
                    var wording = session.Configuration.Wording;
                    await File.WriteAllTextAsync(bubbles, FlexMessage.ContentsOf(GroupNotices.MessageOf(digest, wording), wording), cancellationToken);
                    await context.Error.WriteLineAsync($"✓ {Path.GetFullPath(bubbles)}");
                }
            }

            return (int)(CycleText.CodeOf(report) is var code && code is ExitCode.Review ? ExitCode.Ok : code);
        });
        return command;
    }
}
