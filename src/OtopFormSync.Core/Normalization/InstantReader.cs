namespace OtopFormSync.Core.Normalization;

/// <summary>Reads timestamps.</summary>
public static class InstantReader
{
    /// <summary>Reads a text; never throws.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="order">The order that the file's other rows prove; null when nothing is known.</param>
    /// <returns>The instant or a doubt.</returns>
    public static Reading<DateTimeOffset> Read(string text, DateOrder? order = null) => new Reading<DateTimeOffset>.Doubtful(text, [Doubt.Of(DoubtCode.Unreadable)]);
}
