namespace OtopFormSync.Worker.Workspaces;

/// <summary>Whether a session changes the workspace.</summary>
internal enum SessionMode
{
    /// <summary>It does: it holds the workspace's lock, records, publishes and sends.</summary>
    Live,

    /// <summary>It does not: it works on a copy of the record, and nothing is written or sent.</summary>
    Trial,
}
