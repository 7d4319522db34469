namespace OtopFormSync.Core;

/// <summary>The sentences that districts and officers read, as the office words them. Pure: the same sentence with the same values is the same text.</summary>
public interface IWording
{
    /// <summary>Says a sentence.</summary>
    /// <param name="key">Its key, such as <c>review.unclear-month</c>.</param>
    /// <param name="values">What the placeholders stand for: texts and whole numbers; one that is not given is empty.</param>
    /// <returns>The text, with the values as they were given: spaces and line ends within them stay.</returns>
    /// <exception cref="KeyNotFoundException">There is no such sentence, or it has no such placeholder.</exception>
    string Say(string key, params ReadOnlySpan<(string Name, object Value)> values);
}
