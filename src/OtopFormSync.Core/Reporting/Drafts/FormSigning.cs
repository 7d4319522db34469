namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>What a form row says of who answered.</summary>
public enum FormSigning
{
    /// <summary>The sheet has no column for it.</summary>
    NotAsked,

    /// <summary>The cell is empty, or holds no address.</summary>
    Empty,

    /// <summary>An address that anyone could have typed.</summary>
    Typed,

    /// <summary>The address of the account that was signed in.</summary>
    Verified,
}
