namespace OtopFormSync.Core.Reporting;

/// <summary>How a report came.</summary>
public enum ReportChannel
{
    /// <summary>A row of the Form's response sheet.</summary>
    Form,

    /// <summary>A mail with whatever it holds.</summary>
    Mail,

    /// <summary>A message of a LINE chat.</summary>
    Line,
}
