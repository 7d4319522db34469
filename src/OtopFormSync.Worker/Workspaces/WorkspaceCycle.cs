using OtopFormSync.Configuration;
using OtopFormSync.Core;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync;
using OtopFormSync.Core.Sync.Collecting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Folder;
using OtopFormSync.Google;
using OtopFormSync.Line;
using OtopFormSync.Mailbox;
using OtopFormSync.Spreadsheets.Tabs;
using OtopFormSync.Storage;
using OtopFormSync.Views.Mail;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>The cycle of a workspace, put together by its configuration: the one place where the parts meet.</summary>
/// <param name="Parts">What it is connected to.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Readings">What it keeps of mails that it took apart.</param>
internal sealed record WorkspaceCycle(WorkspaceParts Parts, Cycle Cycle, KeptReadings Readings)
{
    /// <summary>Puts it together.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="parts">What it is to be connected to.</param>
    /// <param name="store">The record.</param>
    /// <param name="layout">The workspace's folder.</param>
    /// <param name="mode">What the workspace is opened for.</param>
    /// <param name="time">The worker's clock.</param>
    /// <param name="machine">The machine's clock.</param>
    /// <param name="progress">Hears how far a cycle is.</param>
    public static WorkspaceCycle Of(WorkspaceConfiguration configuration, WorkspaceParts parts, IOpenStore store, FolderLayout layout, SessionMode mode, TimeProvider time, TimeProvider machine, Action<WorkProgress> progress)
    {
        var readings = new KeptReadings(parts.Mails, store);
        var renderer = new MailRenderer(configuration.Wording, new Enclosures(configuration.Wording));
        var byKeptRules = new Dictionary<(ProgramId, string), Derivation?>();
        var cycle = new Cycle(
            new()
            {
                Province = configuration.Province,
                ReceivingServer = parts.ReceivingServer,
                Calendar = configuration.Calendar,
                Programs = configuration.Programs
                    .Select(program => new WorkspaceProgram(
                        DerivationOf(program),
                        mode.IsTrial() ? new UnwrittenResults(parts.ResultsOf(program)) : parts.ResultsOf(program),
                        () => parts.PlaceOf(program)))
                    .ToValueList(),
                Sources = parts.Sources,
                Mails = readings,
                Registers = new RegisterFolder(layout.Root, machine),
                Arrange = mode.IsTrial() ? _ => { }
                : parts.Arrange,
                ChatDays = configuration.Settings.Line?.RetentionDays ?? LineSettings.StandardRetentionDays,
                Forget = parts.Forget,
                ShowPictures = mode.IsTrial() ? _ => null : shown => PictureFolder.Show(layout.Root, shown),
                SharesBook = parts.SharesBook,
                PushesToGroup = configuration.Settings.Line?.Pushes == true,
                Wording = configuration.Wording,
                RulesOf = program => configuration.Rules[program],
                RulesText = program => configuration.ProgramTexts[program],
                ByKeptRules = ByKeptRules,
                Build = Build,
                Progress = progress,
                IsDryRun = mode == SessionMode.DryRun,
                Slots = (program, asOf) => Schedules.Latest(program, configuration.Calendar, asOf),
                NextSlot = (program, asOf) => Schedules.NextFiring(program, configuration.Calendar, asOf),
                LayReport = mode.IsTrial() || configuration.Settings.Google is not null ? _ => null : report => ReportFolder.Lay(layout.Root, report),
                Render = (notice, cancellationToken) => renderer.RenderAsync(notice, configuration.Province, cancellationToken),
            },
            store,
            mode.IsTrial() || mode == SessionMode.Setup ? null : parts.Sender,
            time,
            machine);
        return new(parts, cycle, readings);

        Derivation DerivationOf(Program program) => new(
            program,
            configuration.Province,
            configuration.Calendar,
            configuration.Programs.Where(other => other.Id != program.Id).ToList(),
            program.Id == configuration.Programs[0].Id,
            configuration.Districts,
            readings,
            configuration.Wording);

        Derivation? ByKeptRules(ProgramId program, string text)
        {
            if (!byKeptRules.TryGetValue((program, text), out var derivation))
            {
                derivation = ProgramLoader.Load(text, $"programs/{program}.yaml", configuration.Province, Schedules.ProblemOf).TryGetValue(out var kept) ? DerivationOf(configuration.Programs.First(known => known.Id == program).ByRulesOf(kept)) : null;
                byKeptRules.Add((program, text), derivation);
            }

            return derivation;
        }
    }

    // What reads, counts and grades; whichever of them is another, the program was upgraded.
    private static string Build { get; } = Fingerprint.Of(new[] { typeof(Cycle), typeof(ConfigurationSet), typeof(TabPlan), typeof(EmlReader), typeof(FolderLayout), typeof(GoogleWorkspace), typeof(MailboxWorkspace), typeof(LineWorkspace) }.Select(part => part.Module.ModuleVersionId.ToString("N")));

    /// <summary>The results of a trial: read, never written.</summary>
    private sealed class UnwrittenResults(IResultsTarget target) : IResultsTarget
    {
        public Task<ResultsState> ReadAsync(CancellationToken cancellationToken) => target.ReadAsync(cancellationToken);

        public Task<PublishOutcome> PublishAsync(ResultsBook book, ResultsState known, ValueList<CellChange> changes, CancellationToken cancellationToken) =>
            Task.FromResult(PublishOutcome.Published);
    }
}
