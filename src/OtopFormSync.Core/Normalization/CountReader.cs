namespace OtopFormSync.Core.Normalization;

/// <summary>Reads counts.</summary>
public static class CountReader
{
    /// <summary>Reads a text; never throws.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>The value or a doubt.</returns>
    public static Reading<int> Read(string text) => new Reading<int>.Doubtful(text, [Doubt.Of(DoubtCode.Unreadable)]);
}
