using Microsoft.Extensions.DependencyInjection;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Sync;
using OtopFormSync.Folder.Inbox;
using OtopFormSync.Folder.Outbox;
using OtopFormSync.Folder.Responses;
using OtopFormSync.Folder.Results;

namespace OtopFormSync.Folder;

/// <summary>A folder as workspace: response files and mails in, results workbook and mails out.</summary>
public static class FolderWorkspace
{
    /// <summary>The source of response files.</summary>
    /// <param name="layout">The workspace.</param>
    /// <param name="programs">The programs whose columns are looked for.</param>
    /// <param name="time">The clock.</param>
    /// <param name="patience">Whether there is a next time for files that were just changed.</param>
    /// <returns>The source.</returns>
    public static IReportSource ResponsesOf(FolderLayout layout, IEnumerable<Program> programs, TimeProvider time, Patience patience) =>
        new FolderResponses(layout, programs, time, patience);

    /// <summary>The source of mails.</summary>
    /// <param name="layout">The workspace.</param>
    /// <param name="time">The clock.</param>
    /// <param name="patience">Whether there is a next time for files that were just changed.</param>
    /// <returns>The source.</returns>
    public static IReportSource InboxOf(FolderLayout layout, TimeProvider time, Patience patience) => new FolderInbox(layout, time, patience);

    /// <summary>A results workbook.</summary>
    /// <param name="layout">The workspace.</param>
    /// <param name="file">The full path of the workbook.</param>
    /// <param name="time">The clock for the names of kept versions.</param>
    /// <returns>The target.</returns>
    public static IResultsTarget ResultsOf(FolderLayout layout, string file, TimeProvider time) => new FolderResults(layout, file, WorkbookFormat.Xlsx, time);

    /// <summary>The outbox.</summary>
    /// <param name="layout">The workspace.</param>
    /// <returns>The sender.</returns>
    public static INoticeSender OutboxOf(FolderLayout layout) => new FolderSender(layout);

    extension(IServiceCollection services)
    {
        /// <summary>Adds both sources, the results target and the sender of a folder. <see cref="TimeProvider"/> must be registered.</summary>
        /// <param name="layout">The workspace, with its folders made and its lock held.</param>
        /// <param name="programs">The programs whose columns are looked for.</param>
        /// <param name="patience">Whether there is a next time for files that were just changed.</param>
        /// <returns>The services.</returns>
        public IServiceCollection AddFolderWorkspace(FolderLayout layout, IReadOnlyList<Program> programs, Patience patience) => services
            .AddSingleton(layout)
            .AddSingleton(provider => ResponsesOf(layout, programs, provider.GetRequiredService<TimeProvider>(), patience))
            .AddSingleton(provider => InboxOf(layout, provider.GetRequiredService<TimeProvider>(), patience))
            .AddSingleton(provider => ResultsOf(layout, layout.Results, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(_ => OutboxOf(layout));
    }
}
