namespace OtopFormSync.Worker;

/// <summary>What a command answers to its caller. Stable; an unknown code is to be treated as failure.</summary>
internal enum ExitCode
{
    /// <summary>Done.</summary>
    Ok = 0,

    /// <summary>Failed; the message says why.</summary>
    Failed = 1,

    /// <summary>The command line, or a line of input, is not understood.</summary>
    Usage = 2,

    /// <summary>Done, with something for an officer to decide, or with a part that could not be read.</summary>
    Review = 3,

    /// <summary>The configuration is refused.</summary>
    Configuration = 4,

    /// <summary>Not authorised.</summary>
    NotAuthorised = 5,

    /// <summary>The results cannot be read or written now; try later.</summary>
    Unavailable = 6,

    /// <summary>Another process works on the workspace.</summary>
    Locked = 7,

    /// <summary>Interrupted by Ctrl+C.</summary>
    Interrupted = 130,
}
