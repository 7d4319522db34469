using System.Globalization;
using OtopFormSync.Core;
using Spectre.Console;

namespace OtopFormSync.Worker.Commands;

/// <summary>Tells people how far long work is: bars on a terminal, elsewhere a line now and then.</summary>
internal static class ProgressText
{
    /// <summary>How often bars move.</summary>
    private static readonly TimeSpan Moving = TimeSpan.FromMilliseconds(100);

    /// <summary>How often lines are written; shorter work writes none.</summary>
    private static readonly TimeSpan Lines = TimeSpan.FromSeconds(10);

    /// <summary>Does long work.</summary>
    /// <param name="console">Where progress is shown; null for nowhere.</param>
    /// <param name="time">The machine's clock.</param>
    /// <param name="work">The work; says how far it is.</param>
    /// <returns>What the work returns.</returns>
    public static Task<T> DuringAsync<T>(IAnsiConsole? console, TimeProvider time, Func<Action<WorkProgress>, Task<T>> work) =>
        console is null ? work(_ => { })
        : console.Profile.Out.IsTerminal ? WithBarsAsync(console, time, work)
        : work(InLines(time, console.Profile.Out.Writer.WriteLine));

    /// <summary>Writes a line each ten seconds while something is under way.</summary>
    /// <param name="time">The machine's clock.</param>
    /// <param name="write">Takes a line.</param>
    public static Action<WorkProgress> InLines(TimeProvider time, Action<string> write) => Every(Lines, time, progress => write($"{NameOf(progress.Part)}: {CountOf(progress)}"));

    private static Task<T> WithBarsAsync<T>(IAnsiConsole console, TimeProvider time, Func<Action<WorkProgress>, Task<T>> work) =>
        console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).StartAsync(bars =>
        {
            var tasks = new Dictionary<WorkPart, ProgressTask>();
            return work(Every(Moving, time, progress =>
            {
                if (!tasks.TryGetValue(progress.Part, out var task))
                {
                    tasks.Add(progress.Part, task = bars.AddTask(NameOf(progress.Part)));
                }

                (task.MaxValue, task.Value, task.Description) = (Math.Max(1, progress.Of), progress.Done, $"{NameOf(progress.Part)} {CountOf(progress)}");
            }));
        });

    private static Action<WorkProgress> Every(TimeSpan period, TimeProvider time, Action<WorkProgress> tell)
    {
        var last = time.GetTimestamp();
        return progress =>
        {
            if (time.GetElapsedTime(last) >= period)
            {
                last = time.GetTimestamp();
                tell(progress);
            }
        };
    }

    private static string NameOf(WorkPart part) => part switch
    {
        WorkPart.ReadingReports => "reading reports",
        WorkPart.WritingResults => "writing results",
        WorkPart.SendingNotices => "sending notices",
        WorkPart.ReadingDocuments => "reading documents",
    };

    private static string CountOf(WorkProgress progress) => string.Create(CultureInfo.InvariantCulture, $"{progress.Done:#,##0} of {progress.Of:#,##0}");
}
