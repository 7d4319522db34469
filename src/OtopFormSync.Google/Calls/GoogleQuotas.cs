namespace OtopFormSync.Google.Calls;

/// <summary>What Google allows one user of one project, a minute each.</summary>
/// <remarks>The defaults are Google's for projects made since May 2026; the Sheets quota counts calls, Gmail's counts units.</remarks>
public sealed record GoogleQuotas
{
    /// <summary>Reads of Sheets a minute.</summary>
    public int SheetsReads { get; init; } = 60;

    /// <summary>Writes of Sheets a minute.</summary>
    public int SheetsWrites { get; init; } = 60;

    /// <summary>Units of Gmail a minute.</summary>
    public int GmailUnits { get; init; } = 6000;
}

/// <summary>The quota that a call is counted against.</summary>
public enum Quota
{
    /// <summary>Reads of Sheets.</summary>
    SheetsReads,

    /// <summary>Writes of Sheets.</summary>
    SheetsWrites,

    /// <summary>Units of Gmail.</summary>
    GmailUnits,

    /// <summary>Units of Gmail for sending, which has a limit of its own: while it is reached, mails are still read.</summary>
    GmailSending,
}

/// <summary>Whether a call may be made again when its answer is lost.</summary>
public enum Repeat
{
    /// <summary>It does the same again: a read, or a write of the same cells.</summary>
    Safe,

    /// <summary>It would make a second draft or mail: only what Google refused before doing it may be asked again.</summary>
    Never,
}
