namespace OtopFormSync.Core;

/// <summary>Says what was made elsewhere.</summary>
public static class Sayings
{
    /// <summary>One sentence.</summary>
    /// <param name="wording">The office's wording.</param>
    /// <param name="saying">The sentence with its values.</param>
    /// <returns>The text.</returns>
    /// <exception cref="KeyNotFoundException">There is no such sentence, or it has no such placeholder.</exception>
    public static string Say(this IWording wording, Saying saying)
    {
        ArgumentNullException.ThrowIfNull(wording);
        ArgumentNullException.ThrowIfNull(saying);
        return wording.Say(saying.Key, [.. saying.Values]);
    }

    /// <summary>All in one line.</summary>
    /// <param name="wording">The office's wording.</param>
    /// <param name="sayings">The sentences with their values.</param>
    /// <returns>The texts, parted by semicolons.</returns>
    public static string Say(this IWording wording, ValueList<Saying> sayings)
    {
        ArgumentNullException.ThrowIfNull(sayings);
        return string.Join("; ", sayings.Select(wording.Say));
    }
}
