using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Sync.Ports;

/// <summary>What a cycle worked on besides the clock, the configuration and its sources.</summary>
/// <param name="Revision">The state of the record.</param>
/// <param name="Results">The results as they stood.</param>
/// <param name="Registers">Names the state of the files of registers.</param>
internal sealed record CycleInputs(long Revision, ValueList<SeenResults> Results, string Registers);

/// <summary>Results as a cycle found them.</summary>
/// <param name="Program">The program.</param>
/// <param name="Version">Names the state that was read.</param>
/// <param name="Place">Where they lie.</param>
/// <param name="Told">What is told of where they lie.</param>
internal sealed record SeenResults(ProgramId Program, string Version, string Place, ValueList<SourceProblem> Told);

/// <summary>What a source answered.</summary>
/// <param name="Cursor">What it was asked with.</param>
/// <param name="Found">The answer.</param>
internal sealed record SourceAnswer(string? Cursor, Collected Found)
{
    /// <summary>Whether it says the same as an earlier one: nothing changed, and what is in the way is the same.</summary>
    /// <param name="earlier">The earlier one.</param>
    public bool SaysNoMoreThan(SourceAnswer earlier) =>
        ReferenceEquals(Found, earlier.Found)
        || (Found.IsUnchanged && earlier.Found.IsUnchanged && Found.Problems.Equals(earlier.Found.Problems));
}
