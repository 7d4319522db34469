using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Worker.Workspaces;
using Quartz;

namespace OtopFormSync.Worker.Hosting;

/// <summary>The host that keeps watching a workspace.</summary>
internal static class WorkerHost
{
    /// <summary>Within this time a stop ends, whatever runs.</summary>
    public static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(5);

    /// <summary>Builds the host.</summary>
    /// <param name="session">The opened workspace.</param>
    /// <param name="time">The clock, which Quartz waits on as well.</param>
    public static IHost Build(WorkspaceSession session, TimeProvider time)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "otopformsync" });
        builder.Logging.AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
            options.UseUtcTimestamp = true;
        });
        builder.Logging.AddFilter("Quartz", LogLevel.Warning).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = StopWithin);
        builder.Services.AddSingleton(time).AddSingleton(session).AddSingleton<CycleLog>();
        builder.Services.AddSingleton<SyncJob>(); // one serves all cycles; Quartz would compile a maker of jobs at run time
        builder.Services.AddQuartz(quartz => Schedule(quartz, session.Configuration));
        builder.Services.AddQuartzHostedService(options =>
        {
            options.WaitForJobsToComplete = true;
            options.AwaitApplicationStarted = true;
        });
        builder.Services.AddHostedService<NewMailWaking>();
        builder.Services.AddHostedService<LineListening>();
        return builder.Build();
    }

    /// <summary>The job that runs a cycle.</summary>
    public static JobKey Job { get; } = new("sync");

    private static void Schedule(IQuartzBuilder quartz, WorkspaceConfiguration configuration)
    {
        quartz.UseDefaultTimeZone(Bangkok.Zone);
        // A stop interrupts the running cycle between two steps; the next start goes on from there.
        quartz.ConfigureScheduler(options => options.ShutdownJobInterruption = ShutdownJobInterruption.Always);
        quartz.AddJob<SyncJob>(configure => configure.WithIdentity(Job));
        quartz.AddTrigger(trigger => trigger
            .ForJob(Job)
            .WithIdentity("poll")
            .StartNow()
            // After a pause the next firing is enough: the cycle itself catches up.
            .WithSimpleSchedule(schedule => schedule.WithInterval(configuration.Settings.Poll).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)));
        foreach (var program in configuration.Programs)
        {
            foreach (var (kind, schedule) in CronSchedules(program))
            {
                quartz.AddTrigger(trigger => trigger
                    .ForJob(Job)
                    .WithIdentity($"{kind}.{schedule.Key}", program.Id.Value)
                    .WithCronSchedule(schedule.Cron!, cron => cron.InTimeZone(Bangkok.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
            }
        }
    }

    private static IEnumerable<(string Kind, NoticeSchedule Schedule)> CronSchedules(Program program) =>
        program.Notices.Digests.Select(schedule => ("digest", schedule))
            .Concat(program.Notices.Reminders.Select(schedule => ("reminder", schedule)))
            .Where(pair => pair.schedule.Cron is not null);
}
