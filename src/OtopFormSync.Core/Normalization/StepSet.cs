using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization;

/// <summary>Collects the steps of one reading, each once, in the order of <see cref="ReadingStep"/>.</summary>
internal sealed class StepSet
{
    private uint _steps;

    /// <summary>Adds a step.</summary>
    /// <param name="step">The step.</param>
    internal void Add(ReadingStep step) => _steps |= 1u << (int)step;

    /// <summary>Canonical text with Arabic digits; records what that took.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text.</returns>
    internal string Canonical(string text)
    {
        var canonical = ThaiScript.Canonical(text);
        if (!ReferenceEquals(canonical, text))
        {
            Add(SameLetters(text, canonical) ? ReadingStep.Spacing : ReadingStep.Marks);
        }

        var digits = ThaiScript.ArabicDigits(canonical);
        if (!ReferenceEquals(digits, canonical))
        {
            Add(ReadingStep.ThaiDigits);
        }

        return digits;
    }

    /// <summary>The collected steps.</summary>
    /// <returns>The steps.</returns>
    internal ValueList<ReadingStep> ToList()
    {
        if (_steps == 0)
        {
            return [];
        }

        var list = new List<ReadingStep>();
        foreach (var step in Enum.GetValues<ReadingStep>())
        {
            if ((_steps & (1u << (int)step)) != 0)
            {
                list.Add(step);
            }
        }

        return list.ToValueList();
    }

    private static bool SameLetters(string text, string canonical)
    {
        var at = 0;
        foreach (var c in text)
        {
            var folded = CharacterFolding.Fold(c);
            if (folded is CharacterFolding.Dropped or ' ')
            {
                continue;
            }

            while (at < canonical.Length && canonical[at] == ' ')
            {
                at++;
            }

            if (at == canonical.Length || canonical[at++] != folded)
            {
                return false;
            }
        }

        return true;
    }
}
