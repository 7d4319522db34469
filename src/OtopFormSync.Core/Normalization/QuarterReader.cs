using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Normalization;

/// <summary>Reads fiscal quarters.</summary>
public static class QuarterReader
{
    /// <summary>Reads a text; never throws.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>The value or a doubt.</returns>
    public static Reading<FiscalQuarter> Read(string text) => new Reading<FiscalQuarter>.Doubtful(text, [Doubt.Of(DoubtCode.Unreadable)]);
}
