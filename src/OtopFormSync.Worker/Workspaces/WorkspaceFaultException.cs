namespace OtopFormSync.Worker.Workspaces;

/// <summary>A command cannot go on: what happened, where, why, and what to do next.</summary>
internal sealed class WorkspaceFaultException(ExitCode code, string what, string where, string why, string next, Exception? innerException = null)
    : Exception(why, innerException)
{
    /// <summary>The exit code.</summary>
    public ExitCode Code { get; } = code;

    /// <summary>What happened.</summary>
    public string What { get; } = what;

    /// <summary>Where.</summary>
    public string Where { get; } = where;

    /// <summary>What to do next.</summary>
    public string Next { get; } = next;
}
