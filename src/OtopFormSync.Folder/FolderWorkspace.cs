using Microsoft.Extensions.DependencyInjection;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Sync;

namespace OtopFormSync.Folder;

/// <summary>A folder as workspace: response files and mails in, results workbook and mails out.</summary>
public static class FolderWorkspace
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds both sources, the results target and the sender of a folder. <see cref="TimeProvider"/> must be registered.</summary>
        /// <param name="layout">The workspace, with its folders made and its lock held.</param>
        /// <param name="programs">The programs whose columns are looked for.</param>
        /// <param name="patience">Whether there is a next time for files that were just changed.</param>
        /// <returns>The services.</returns>
        public IServiceCollection AddFolderWorkspace(FolderLayout layout, IReadOnlyList<Program> programs, Patience patience) => services
            .AddSingleton(layout)
            .AddSingleton<IReportSource>(provider => new FolderResponses(layout, programs, provider.GetRequiredService<TimeProvider>(), patience))
            .AddSingleton<IReportSource>(provider => new FolderInbox(layout, provider.GetRequiredService<TimeProvider>(), patience))
            .AddSingleton<IResultsTarget>(_ => new FolderResults(layout, layout.Results))
            .AddSingleton<INoticeSender>(_ => new FolderSender(layout));
    }
}
