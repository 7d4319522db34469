namespace OtopFormSync.Core.Normalization;

/// <summary>Reads baht.</summary>
public static class AmountReader
{
    /// <summary>Reads a text; never throws.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>The value or a doubt.</returns>
    public static Reading<decimal> Read(string text) => new Reading<decimal>.Doubtful(text, [Doubt.Of(DoubtCode.Unreadable)]);
}
