namespace OtopFormSync.Worker.Workspaces;

/// <summary>Whether a session changes the workspace.</summary>
internal enum SessionMode
{
    /// <summary>It does, cycle after cycle: it holds the workspace's lock, records, publishes and sends.</summary>
    Watching,

    /// <summary>It does, in one cycle: there is no later one in which a file just changed could be taken.</summary>
    Once,

    /// <summary>It records and publishes, and sends nothing: a workspace is being set up.</summary>
    Setup,

    /// <summary>It does not: it works on a copy of the record, and nothing is written or sent.</summary>
    Trial,

    /// <summary>It does not either, and says what would be sent.</summary>
    DryRun,
}

/// <summary>What modes mean.</summary>
internal static class SessionModes
{
    /// <summary>True when the workspace stays as it is.</summary>
    public static bool IsTrial(this SessionMode mode) => mode switch
    {
        SessionMode.Watching or SessionMode.Once or SessionMode.Setup => false,
        SessionMode.Trial or SessionMode.DryRun => true,
    };
}
