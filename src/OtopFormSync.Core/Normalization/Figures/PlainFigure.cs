namespace OtopFormSync.Core.Normalization.Figures;

/// <summary>The plainest figures, read without taking the text apart: most cells of a response file are of this form.</summary>
internal static class PlainFigure
{
    // Fifteen digits fit any sum of baht and never overflow the arithmetic below.
    private const int MaxDigits = 15;

    /// <summary>Reads ASCII digits with well-formed commas and at most two decimals.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The figure.</param>
    /// <param name="grouped">True when it had commas.</param>
    /// <returns>False when the text is of any other form.</returns>
    internal static bool TryRead(string text, out decimal value, out bool grouped)
    {
        (value, grouped) = (0, false);
        var (whole, digits, sinceComma, decimals, i) = (0L, 0, -1, 0, 0);
        for (; i < text.Length && text[i] != '.'; i++)
        {
            var c = text[i];
            if (c is >= '0' and <= '9')
            {
                whole = (whole * 10) + (c - '0');
                sinceComma += sinceComma >= 0 ? 1 : 0;
                if (++digits > MaxDigits || sinceComma > 3)
                {
                    return false;
                }
            }
            else if (c == ',' && (sinceComma < 0 ? digits is >= 1 and <= 3 : sinceComma == 3))
            {
                (sinceComma, grouped) = (0, true);
            }
            else
            {
                return false;
            }
        }

        if (digits == 0 || (sinceComma is >= 0 and not 3) || (digits > 1 && text[0] == '0'))
        {
            return false;
        }

        var satang = 0;
        for (i++; i < text.Length; i++, decimals++)
        {
            if (text[i] is < '0' or > '9' || decimals == 2)
            {
                return false;
            }

            satang = (satang * 10) + (text[i] - '0');
        }

        if (decimals == 0 && text[^1] == '.')
        {
            return false;
        }

        value = decimals == 0 ? whole : whole + new decimal(satang, 0, 0, false, (byte)decimals);
        return true;
    }
}
