using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>Months that were damaged by a wrong character set or typed on the wrong keyboard layout; figures beside them are taken as they stand.</summary>
internal static class MonthRepair
{
    // A damaged month with its day and year is short.
    private const int Budget = 100;

    /// <summary>The texts that may have been meant, with the step that leads to each.</summary>
    /// <param name="text">A text that was not understood.</param>
    /// <returns>The candidates, each with a month name in it.</returns>
    internal static IEnumerable<(string Text, ReadingStep Step)> Candidates(string text)
    {
        if (text.Length > Budget)
        {
            yield break;
        }

        foreach (var meant in CharacterSets.Meant(text))
        {
            yield return (meant, ReadingStep.CharacterSet);
        }

        foreach (var typed in (string[])[KeyboardLayout.ToThai(text), KeyboardLayout.ToThai(KeyboardLayout.WithoutCapsLock(text)), KeyboardLayout.Unshifted(text), KeyboardLayout.ToEnglish(text)])
        {
            if (Beside(text, typed.ToLowerInvariant()) is { } mixed)
            {
                yield return (mixed, ReadingStep.KeyboardLayout);
                yield return (typed, ReadingStep.KeyboardLayout);
            }
        }
    }

    // The month as its keys give it, the rest as it was typed: digits come from the number pad.
    private static string? Beside(string text, string typed)
    {
        for (var i = 0; i < typed.Length; i++)
        {
            var length = ThaiMonths.Match(typed, i, out _);
            if (length >= 3 && !string.Equals(text.Substring(i, length), typed.Substring(i, length), StringComparison.OrdinalIgnoreCase))
            {
                return string.Concat(text.AsSpan(0, i), typed.AsSpan(i, length), text.AsSpan(i + length));
            }
        }

        return null;
    }
}
