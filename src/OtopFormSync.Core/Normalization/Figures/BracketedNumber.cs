namespace OtopFormSync.Core.Normalization.Figures;

/// <summary>A second number in brackets, as in 500,000 บาท (ห้าแสนบาทถ้วน).</summary>
internal static class BracketedNumber
{
    // (ศูนย์บาทถ้วน): zero baht, while "2 (ศูนย์)" are two centres.
    private static bool IsNoBaht(List<FigureToken> tokens, int open, int end) =>
        end - open > 2 && tokens[open + 1].Role == FigureRole.Zero && tokens[open + 2].Role == FigureRole.Baht;

    /// <summary>Takes the first bracket that holds a number out of the tokens.</summary>
    /// <param name="tokens">The tokens; brackets without number lose their signs.</param>
    /// <returns>The tokens of the bracket; empty when there is none.</returns>
    internal static ValueList<FigureToken> TakeOut(List<FigureToken> tokens)
    {
        for (var open = 0; open < tokens.Count; open++)
        {
            if (tokens[open].Role != FigureRole.Open)
            {
                continue;
            }

            var close = tokens.FindIndex(open, token => token.Role == FigureRole.Close);
            var end = close < 0 ? tokens.Count : close;
            if (tokens.FindIndex(open, end - open, token => token.IsFirmNumber) >= 0 || IsNoBaht(tokens, open, end))
            {
                var inside = tokens.GetRange(open + 1, end - open - 1).ToValueList();
                tokens.RemoveRange(open, Math.Min(end + 1, tokens.Count) - open);
                return inside;
            }
        }

        // "12.5 (ล้านบาท)": brackets around a unit part nothing.
        tokens.RemoveAll(token => token.Role is FigureRole.Open or FigureRole.Close);
        return [];
    }
}
