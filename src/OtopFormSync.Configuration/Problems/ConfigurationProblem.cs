using System.Globalization;

namespace OtopFormSync.Configuration.Problems;

/// <summary>Something wrong, or worth a look, in a configuration file, at its exact place.</summary>
/// <param name="File">The file's name, as it was given.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="What">What is there.</param>
/// <param name="Expected">What is expected in its place.</param>
public sealed record ConfigurationProblem(string File, int Line, int Column, string What, string Expected)
{
    /// <summary>One line: <c>file:line:column: what — expected …</c>.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {What} — expected {Expected}");
}
