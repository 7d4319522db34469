using System.Text;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Words;

/// <summary>What an officer may type as a grade: the grade's name, with or without the word and the symbols of the tab.</summary>
internal static class OwnGradeText
{
    /// <summary>Begins what stands behind an own grade.</summary>
    public const string Mark = "(ปรับ";

    /// <summary>Begins what stands behind a final grade that an officer had kept, whatever is known now.</summary>
    public const string Kept = "(คงไว้";

    private const string Decoration = "●◕◑◔○*.()";

    /// <summary>The grade; null when the text is none of the program's. A Thai letter such as ข is none of A to D: it could mean a rank or a slip of the keyboard.</summary>
    public static Grade? Read(string text, GradingRules rules)
    {
        var name = Bare(text);
        return rules.Grades.Select(rule => rule.Grade).FirstOrDefault(grade => string.Equals(Bare(grade.Name), name, StringComparison.Ordinal));
    }

    /// <summary>Whether the text says that no own grade is given.</summary>
    public static bool IsNone(string text) => Bare(text) is "" or "-" or "–" or "—" or "ไม่ปรับ";

    private static string Bare(string text)
    {
        // What the tab shows may be copied: A~ (A–D) is an A, and B ◕ (ปรับ คำนวณได้ D) a B.
        var squeezed = DecisionText.Squeeze(text).Split(GradeMark.Asked)[0].Split(Kept)[0].Split(GradeMark.Provisional)[0].Split(Mark)[0];
        foreach (var word in (ReadOnlySpan<string>)["ระดับ", "เกรด"])
        {
            squeezed = squeezed.Replace(word, "", StringComparison.Ordinal);
        }

        var bare = new StringBuilder(squeezed.Length);
        foreach (var character in squeezed)
        {
            if (!Decoration.Contains(character, StringComparison.Ordinal))
            {
                // Full-width letters and digits, as an East Asian keyboard makes them.
                var narrow = character is >= '０' and <= 'ｚ' ? (char)(character - '０' + '0') : character;
                bare.Append(narrow is >= 'a' and <= 'z' ? (char)(narrow - 'a' + 'A') : narrow);
            }
        }

        return ThaiScript.ArabicDigits(bare.ToString());
    }
}
