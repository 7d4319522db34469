namespace OtopFormSync.Core;

/// <summary>A sentence that an office may word: its key in the wording file and the names that its text may use.</summary>
/// <param name="Key">The key, such as <c>review.unclear-month</c>.</param>
/// <param name="Placeholders">The names.</param>
public sealed record Sentence(string Key, params ValueList<string> Placeholders)
{
    /// <summary>True when its text must hold every one of the names: more than words hangs on it.</summary>
    public bool NeedsAll { get; init; }
}
