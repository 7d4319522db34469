using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Normalization;

/// <summary>Reads months.</summary>
public static class PeriodReader
{
    /// <summary>Reads a text; never throws.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>The value or a doubt.</returns>
    public static Reading<ReportingMonth> Read(string text) => new Reading<ReportingMonth>.Doubtful(text, [Doubt.Of(DoubtCode.Unreadable)]);
}
