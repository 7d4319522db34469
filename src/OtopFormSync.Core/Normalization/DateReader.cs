namespace OtopFormSync.Core.Normalization;

/// <summary>Reads days.</summary>
public static class DateReader
{
    /// <summary>Reads a text; never throws.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>The value or a doubt.</returns>
    public static Reading<DateOnly> Read(string text) => new Reading<DateOnly>.Doubtful(text, [Doubt.Of(DoubtCode.Unreadable)]);
}
