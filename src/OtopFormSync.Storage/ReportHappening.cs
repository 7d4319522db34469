namespace OtopFormSync.Storage;

/// <summary>What happens to a report that is on record.</summary>
internal enum ReportHappening
{
    /// <summary>Taken back at its source.</summary>
    Withdrawn,

    /// <summary>There again.</summary>
    Returned,
}
