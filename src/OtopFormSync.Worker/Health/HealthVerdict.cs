using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Worker.Health;

/// <summary>What the health means for whoever asks: an exit code, and sentences in Thai and English. Pure.</summary>
internal sealed record HealthVerdict(ExitCode Code, IReadOnlyList<Telling> Lines)
{
    private const double MissedPolls = 3;
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(1); // of a worker that is called by a scheduler
    private const int MostProblems = 5; // a screen holds no more

    // A cycle has this long; while it runs, nothing is written.
    private static readonly TimeSpan Grace = Workspaces.WorkspaceSession.CycleLimit + TimeSpan.FromMinutes(1);

    /// <summary>That the health is there and cannot be read.</summary>
    public static Telling Damaged { get; } = new("อ่านไฟล์สถานะ (.otopformsync/health.json) ไม่ได้ รอบถัดไปจะสร้างใหม่", "The file that tells how the worker is (.otopformsync/health.json) cannot be read; the next cycle makes it anew.");

    /// <summary>True when the worker runs, whatever it waits for.</summary>
    public bool IsAlive => Code != ExitCode.Failed;

    /// <summary>Judges.</summary>
    /// <param name="health">The health; null when no cycle ever ended.</param>
    /// <param name="now">The present, by the machine's clock.</param>
    public static HealthVerdict Of(WorkerHealth? health, DateTimeOffset now) => Of(health, now, isHindered: false);

    // What is in a cycle's way now is why nothing was heard since: the worker may run all the same.
    private static HealthVerdict Of(WorkerHealth? health, DateTimeOffset now, bool isHindered)
    {
        if (health is null)
        {
            return new(ExitCode.Failed, [new("ยังไม่เคยทำงานครบรอบ เริ่มด้วยคำสั่ง run", "No cycle has ended here yet. Start with the command run.")]);
        }

        var lines = new List<Telling>();
        var silent = now - health.CheckedAt;
        var isStopped = health.IsWatching && silent > TimeSpan.FromSeconds(health.PollSeconds * MissedPolls) + Grace;
        var isForgotten = !health.IsWatching && silent > LongestRest + Grace;
        if (isHindered && (isStopped || isForgotten))
        {
            lines.Add(new($"ไม่มีรอบใดแจ้งสถานะตั้งแต่ {ThaiText.ShortInstant(health.CheckedAt)} สาเหตุอยู่ด้านล่าง", FormattableString.Invariant($"No cycle could leave word since {Bangkok.Written(health.CheckedAt)}; the cause is named below.")));
        }
        else if (isStopped)
        {
            lines.Add(new($"หยุดทำงานตั้งแต่ {ThaiText.ShortInstant(health.CheckedAt)} โปรดเริ่มคำสั่ง run ใหม่", FormattableString.Invariant($"Stopped: no cycle since {Bangkok.Written(health.CheckedAt)}. Start the command run again.")));
        }
        else if (isForgotten)
        {
            lines.Add(new($"ไม่มีรอบใหม่ตั้งแต่ {ThaiText.ShortInstant(health.CheckedAt)} หากตั้งเวลาให้เครื่องสั่ง sync --once โปรดตรวจการตั้งเวลา", FormattableString.Invariant($"No cycle since {Bangkok.Written(health.CheckedAt)}. If a scheduler runs 'sync --once', look whether it still does.")));
        }

        if (health.Failure is { } failure)
        {
            lines.Add(new($"รอบล่าสุดทำไม่สำเร็จ ({failure}) ผลเดิมยังอยู่ รายละเอียดอยู่ในบันทึกของโปรแกรม", $"The last cycle failed ({failure}). What stood before stands; the log says more."));
        }

        lines.AddRange(health.Notes.Select(note => new Telling(note.InThai, note.InEnglish)));
        lines.AddRange(health.Refused.Select(problem => new Telling($"ไฟล์ตั้งค่าที่แก้ไขยังใช้ไม่ได้: {problem}", $"The changed configuration is not in force: {problem}")));
        lines.AddRange(health.Waits.Select(Line));
        lines.AddRange(health.Problems.Take(MostProblems).Select(problem => new Telling($"{problem.Place}: {problem.InThai}{Said(problem.Said)}", $"{problem.Place}: {problem.InEnglish}{Said(problem.Said)}")));
        if (health.Problems.Count > MostProblems)
        {
            lines.Add(new($"และเรื่องอื่นของแหล่งข้อมูลอีก {health.Problems.Count - MostProblems} เรื่อง ดูในแผ่นงาน ต้องตรวจสอบ", $"And {health.Problems.Count - MostProblems} more at the sources, in the tab ต้องตรวจสอบ."));
        }

        if (health.Unproved > 0)
        {
            lines.Add(new($"ไม่แน่ชัดว่าอีเมล {health.Unproved} ฉบับออกไปแล้วหรือไม่ โปรดดูในจดหมายที่ส่ง (ข้อความถึงกลุ่ม LINE ให้ดูในกลุ่ม) แล้วใช้คำสั่ง workspace sent หรือ workspace send", $"It cannot be proved whether {health.Unproved} mail(s) went out. Look among the mails sent (for a message to the LINE group, in the group), then use 'workspace sent' or 'workspace send'."));
        }

        if (health.Unsent > 0)
        {
            lines.Add(new($"รอส่งอีเมล {health.Unsent} ฉบับ", $"{health.Unsent} mail(s) wait to go out."));
        }

        if (health.ToReview > 0)
        {
            lines.Add(new($"รอเจ้าหน้าที่ตัดสิน {health.ToReview} รายการ ในแผ่นงาน ต้องตรวจสอบ", $"{health.ToReview} item(s) wait for an officer in the tab ต้องตรวจสอบ."));
        }

        lines.Insert(0, health.SucceededAt is { } succeeded
            ? new($"ครบถ้วนล่าสุดเมื่อ {ThaiText.ShortInstant(succeeded)}", FormattableString.Invariant($"Last complete cycle: {Bangkok.Written(succeeded)}."))
            : new("ยังไม่เคยครบถ้วนทุกส่วน", "No cycle was complete yet."));
        return new(CodeOf(health, isStopped, isForgotten), lines);
    }

    /// <summary>Judges by what is seen of the workspace now, too: where no cycle can begin, none leaves its health.</summary>
    /// <param name="health">The health; null when no cycle ever ended, or it cannot be read.</param>
    /// <param name="now">The present, by the machine's clock.</param>
    /// <param name="seen">What is seen besides.</param>
    public static HealthVerdict Of(WorkerHealth? health, DateTimeOffset now, SeenBeside seen)
    {
        var isHindered = seen.Obstacles.Count > 0;
        var known = Of(health is null || seen.Refused.Count == 0 ? health : health with { Refused = [] }, now, isHindered);
        IReadOnlyList<Telling> lines = health is null && seen.IsDamaged ? [Damaged] : known.Lines;
        return new(
            isHindered ? ExitCode.Failed
            : seen.Refused.Count == 0 || (health is not null && known.Code is (ExitCode.Failed or ExitCode.NotAuthorised)) ? known.Code
            : ExitCode.Configuration,
            [
                .. lines,
                .. seen.Obstacles.Select(obstacle => new Telling($"ทำงานได้ไม่ครบ: {obstacle.InThai}", $"A cycle cannot do all its work now: {obstacle.InEnglish}")),
                .. seen.Refused.Select(problem => new Telling($"ไฟล์ตั้งค่าใช้ไม่ได้: {problem}", $"The configuration is refused: {problem}")),
            ]);
    }

    private static ExitCode CodeOf(WorkerHealth health, bool isStopped, bool isForgotten) =>
        isStopped || health.Failure is not null ? ExitCode.Failed
        : health.Waits.Any(wait => wait.Reach == Reach.Denied) ? ExitCode.NotAuthorised
        : health.Refused.Count > 0 || health.Waits.Any(wait => wait.Reach == Reach.Missing) ? ExitCode.Configuration
        : health.Waits.Count > 0 ? ExitCode.Unavailable
        : isForgotten || health.ToReview + health.Unsent + health.Unproved + health.Problems.Count > 0 ? ExitCode.Review
        : ExitCode.Ok;

    private static Telling Line(HealthWait wait)
    {
        var (until, untilThai) = wait.Until is { } instant ? (FormattableString.Invariant($", asked again at {Bangkok.Written(instant)}"), $" จะลองใหม่ {ThaiText.ShortInstant(instant)}")
            : wait.Reach == Reach.Unreachable ? (", asked again in every cycle", " ระบบจะลองใหม่เองทุกรอบ")
            : ("", "");
        return new($"รอ {wait.Place} ตั้งแต่ {ThaiText.ShortInstant(wait.Since)}{untilThai}: {wait.InThai}{Said(wait.Said)}", FormattableString.Invariant($"Waits for {wait.Place} since {Bangkok.Written(wait.Since)}{until}: {wait.InEnglish}{Said(wait.Said)}"));
    }

    // Whoever looks for help finds it by these words.
    private static string Said(string? words) => words is null ? "" : $" “{words}”";
}

/// <summary>What is seen of a workspace besides the health that the last cycle left.</summary>
internal sealed record SeenBeside
{
    /// <summary>What is wrong in the configuration; empty when nothing is.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>What a cycle would meet in the workspace's folders and on its disk, with what to do; empty when it may begin.</summary>
    public IReadOnlyList<Telling> Obstacles { get; init; } = [];

    /// <summary>True when the health is there and cannot be read.</summary>
    public bool IsDamaged { get; init; }
}
