using OtopFormSync.Core;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>The configuration has mistakes; all of them are named.</summary>
internal sealed class ConfigurationRefusedException(ValueList<string> problems)
    : Exception($"The configuration is refused: {string.Join("; ", problems)}")
{
    /// <summary>Each with file, line, what is wrong and what is expected.</summary>
    public ValueList<string> Problems { get; } = problems;
}
