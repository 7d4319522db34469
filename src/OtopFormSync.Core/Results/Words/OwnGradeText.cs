using System.Text;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Results.Words;

/// <summary>What an officer may type as a grade: the letter, with or without the word and the symbols of the tab.</summary>
internal static class OwnGradeText
{
    /// <summary>Begins what stands behind an own grade.</summary>
    public const string Mark = "(ปรับ";

    /// <summary>Begins what stands behind a final grade that is in question.</summary>
    public const string Asked = "(รอทบทวน";

    /// <summary>Begins what stands behind a final grade that an officer had kept, whatever is known now.</summary>
    public const string Kept = "(คงไว้";

    private const string Decoration = "●◕◑○*.()";

    /// <summary>The grade; null when the text is none. A Thai letter such as ข is none: it could mean a rank or a slip of the keyboard.</summary>
    public static Grade? Read(string text)
    {
        var letter = Bare(text);
        return letter switch
        {
            "A" => Grade.A,
            "B" => Grade.B,
            "C" => Grade.C,
            "D" => Grade.D,
            _ => null,
        };
    }

    /// <summary>Whether the text says that no own grade is given.</summary>
    public static bool IsNone(string text) => Bare(text) is "" or "-" or "–" or "—" or "ไม่ปรับ";

    private static string Bare(string text)
    {
        // What the tab shows may be copied: A~ (A–D) is an A, and B ◕ (ปรับ คำนวณได้ D) a B.
        var squeezed = DecisionText.Squeeze(text).Split(Asked)[0].Split(Kept)[0].Split(GradeMark.Provisional)[0].Split(Mark)[0];
        foreach (var word in (ReadOnlySpan<string>)["ระดับ", "เกรด"])
        {
            squeezed = squeezed.Replace(word, "", StringComparison.Ordinal);
        }

        var bare = new StringBuilder(squeezed.Length);
        foreach (var character in squeezed)
        {
            if (!Decoration.Contains(character, StringComparison.Ordinal))
            {
                // Full-width letters, as an East Asian keyboard makes them.
                var narrow = character is >= 'Ａ' and <= 'ｚ' ? (char)(character - 'Ａ' + 'A') : character;
                bare.Append(narrow is >= 'a' and <= 'z' ? (char)(narrow - 'a' + 'A') : narrow);
            }
        }

        return bare.ToString();
    }
}
