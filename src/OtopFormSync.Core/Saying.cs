namespace OtopFormSync.Core;

/// <summary>A sentence with what its placeholders stand for, made where it is known and said where an office's wording is at hand.</summary>
/// <param name="Key">The sentence's key, such as <c>grading.not-reported</c>.</param>
/// <param name="Values">The names with their texts or whole numbers, in the order of the sentence's placeholders.</param>
public sealed record Saying(string Key, params ValueList<(string Name, object Value)> Values)
{
    /// <summary>What a placeholder stands for.</summary>
    /// <param name="name">The placeholder.</param>
    /// <returns>The text or whole number.</returns>
    /// <exception cref="KeyNotFoundException">There is no such placeholder.</exception>
    public object this[string name]
    {
        get
        {
            foreach (var (known, value) in Values)
            {
                if (string.Equals(known, name, StringComparison.Ordinal))
                {
                    return value;
                }
            }

            throw new KeyNotFoundException($"The saying '{Key}' has no value of '{name}'.");
        }
    }
}
