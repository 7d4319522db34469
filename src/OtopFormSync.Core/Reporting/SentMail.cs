using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Reporting;

/// <summary>A mail of ours that went out, or may have.</summary>
/// <param name="Key">Its notice's key.</param>
/// <param name="To">The addresses.</param>
/// <param name="At">When.</param>
public sealed record SentMail(string Key, ValueList<string> To, DateTimeOffset At)
{
    /// <summary>The keys of the notices that went out as part of it: one mail may speak of several programs.</summary>
    public ValueList<string> Covers { get; init; } = [];

    /// <summary>Whether it speaks of a program.</summary>
    /// <param name="program">The program.</param>
    public bool SpeaksOf(ProgramId program) => NoticeName.IsOf(Key, program) || Covers.Any(key => NoticeName.IsOf(key, program));
}
