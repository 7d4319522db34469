namespace OtopFormSync.Core.Normalization;

/// <summary>Reads percentages.</summary>
public static class PercentReader
{
    /// <summary>Reads a text; never throws.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>The value or a doubt.</returns>
    public static Reading<decimal> Read(string text) => new Reading<decimal>.Doubtful(text, [Doubt.Of(DoubtCode.Unreadable)]);
}
