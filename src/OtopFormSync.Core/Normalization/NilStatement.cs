namespace OtopFormSync.Core.Normalization;

/// <summary>Sentences by which a district says that there is nothing to report.</summary>
public static class NilStatement
{
    /// <summary>True when the text says that there was nothing in the month; false for no data, for questions and for any figure.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>Whether it says so.</returns>
    public static bool SaysNothingToReport(string text) => string.Equals(text, "ไม่มี", StringComparison.Ordinal);
}
