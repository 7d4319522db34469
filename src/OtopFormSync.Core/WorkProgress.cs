namespace OtopFormSync.Core;

/// <summary>How far a part of a cycle is that may take long.</summary>
/// <param name="Part">The part.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Of">How many there are.</param>
public readonly record struct WorkProgress(WorkPart Part, int Done, int Of);

/// <summary>What may take long.</summary>
public enum WorkPart
{
    /// <summary>Reports are read: rows, mails with what is attached to them.</summary>
    ReadingReports,

    /// <summary>Results are written, program by program.</summary>
    WritingResults,

    /// <summary>Notices are sent.</summary>
    SendingNotices,

    /// <summary>Documents are tried.</summary>
    ReadingDocuments,
}
