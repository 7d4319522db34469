using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Worker.Commands;

/// <summary>What a person does next, and what a caller is told, when another machine was not reached.</summary>
internal static class RemoteFaults
{
    /// <summary>The next step after a cycle, which the worker's next one repeats by itself.</summary>
    public static string NextInCycle(Reach reach) => reach == Reach.Unreachable ? "nothing; it is tried again by itself in the next cycle, and nothing was lost" : Next(reach);

    /// <summary>The next step after a command that ended with it: nobody repeats that.</summary>
    public static string Next(Reach reach) => reach switch
    {
        Reach.Unreachable => "run the command again later; nothing was lost / ลองใช้คำสั่งนี้อีกครั้งภายหลัง",
        Reach.Denied => "follow the reason above; the last good state stays until then",
        Reach.Missing => "correct workspace.yaml; the last good state stays until then",
        Reach.Reached => "follow the reason above and run the command again; nothing was lost",
    };

    /// <summary>The exit code of a command that ends with it.</summary>
    public static ExitCode Code(Reach reach) => reach switch
    {
        Reach.Unreachable => ExitCode.Unavailable,
        Reach.Denied => ExitCode.NotAuthorised,
        Reach.Missing => ExitCode.Configuration,
        Reach.Reached => ExitCode.Failed,
    };
}
