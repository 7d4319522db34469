using OtopFormSync.Core;

namespace OtopFormSync.Views.Sentences;

/// <summary>What became of the loading of a wording file.</summary>
public abstract record WordingResult
{
    private WordingResult()
    {
    }

    /// <summary>It can be used.</summary>
    /// <param name="Wording">The wording.</param>
    public sealed record Loaded(Wording Wording) : WordingResult;

    /// <summary>It cannot be used.</summary>
    /// <param name="Problems">All that is wrong with it, in the order of the file.</param>
    public sealed record Refused(ValueList<WordingProblem> Problems) : WordingResult;
}
