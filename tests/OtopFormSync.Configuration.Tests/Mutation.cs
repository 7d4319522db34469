namespace OtopFormSync.Configuration.Tests;

/// <summary>What hands and editors do to a text file.</summary>
internal static class Mutation
{
    private static readonly string[] Pieces =
        [":", "\"", "'", "[", "]", "{", "}", "- ", "#", "\t", "\n", "\r\n", " ", "  ", "*", "&a ", "!!int ", "|", ">-\n", "%", "---\n", "...", "? ", "<<: ", "0", "-1", "1e9", "79228162514264337593543950336", "none", "null", "true", "๑๒", "\uFEFF", "\u200B", "\uD83D", "เเ", "quarter", "2566-10", ",", "+", "{left}"];

    public static string Of(string text, int seed)
    {
        var random = new Random(seed);
        for (var times = random.Next(1, 5); times > 0 && text.Length > 0; times--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(0, 30), text.Length - at);
            text = random.Next(5) switch
            {
                0 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                1 => text.Remove(at, length),
                2 => text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]),
                3 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
                _ => text[..at],
            };
        }

        return text;
    }
}
