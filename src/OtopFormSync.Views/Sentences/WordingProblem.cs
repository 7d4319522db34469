using System.Globalization;

namespace OtopFormSync.Views.Sentences;

/// <summary>What is wrong in a wording file, and what is expected.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; 0 when it concerns the whole file.</param>
/// <param name="Key">The key of the sentence; empty when it concerns the whole file.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record WordingProblem(string File, int Line, string Key, string Message)
{
    /// <summary>The problem in one line: file, line, key, message.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}{(Line > 0 ? $":{Line}" : "")}{(Key.Length > 0 ? $" {Key}" : "")}: {Message}");
}
