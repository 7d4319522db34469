namespace OtopFormSync.Core.Normalization;

/// <summary>One reason why a text was not read. Its sentence is made from code and facts by <see cref="DoubtSentences"/>.</summary>
/// <param name="Code">The reason.</param>
/// <param name="Facts">What the sentence names, in the order that the code's docstring gives.</param>
public sealed record Doubt(DoubtCode Code, ValueList<string> Facts)
{
    /// <summary>A doubt with facts.</summary>
    /// <param name="code">The reason.</param>
    /// <param name="facts">The facts.</param>
    /// <returns>The doubt.</returns>
    public static Doubt Of(DoubtCode code, params string[] facts) => new(code, facts.ToValueList());
}
