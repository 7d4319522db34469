using OtopFormSync.Core;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>The configuration has mistakes; all of them are named.</summary>
/// <param name="problems">Each with file, line, what is wrong and what is expected.</param>
/// <param name="notices">What is odd, and refuses nothing by itself.</param>
internal sealed class ConfigurationRefusedException(ValueList<string> problems, ValueList<string>? notices = null)
    : Exception($"The configuration is refused: {string.Join("; ", problems)}")
{
    /// <summary>Each with file, line, what is wrong and what is expected.</summary>
    public ValueList<string> Problems { get; } = problems;

    /// <summary>What is odd, and refuses nothing by itself.</summary>
    public ValueList<string> Notices { get; } = notices ?? [];
}
