using System.Buffers;

namespace OtopFormSync.Core.Normalization;

/// <summary>Raised digits (¹²³) that point to a note below a table: never part of a figure or date.</summary>
internal static class NoteMarks
{
    private static readonly SearchValues<char> Raised = SearchValues.Create("¹²³⁰⁴⁵⁶⁷⁸⁹");

    /// <summary>The text without note marks at the end of what they mark; one that stands within a number stays, and makes it unreadable.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="steps">Collects what was done.</param>
    /// <returns>The text.</returns>
    internal static string SetAside(string text, StepSet steps)
    {
        var at = text.AsSpan().IndexOfAny(Raised);
        if (at < 0)
        {
            return text;
        }

        var end = at;
        while (end < text.Length && Raised.Contains(text[end]))
        {
            end++;
        }

        if (at == 0 || (end < text.Length && char.IsDigit(text[end])))
        {
            return text;
        }

        steps.Add(ReadingStep.Affix);
        return SetAside(text.Remove(at, end - at), steps);
    }
}
