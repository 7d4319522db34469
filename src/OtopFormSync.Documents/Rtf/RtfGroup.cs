using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Rtf;

/// <summary>What holds within a group of an RTF file until it ends.</summary>
/// <param name="Letters">How letters look.</param>
/// <param name="Font">The number of the font.</param>
/// <param name="Substitutes">How many letters stand behind one of Unicode for programs that know none.</param>
/// <param name="Part">Which part of the file it is.</param>
/// <param name="IsDeleted">True for what was taken away while changes were tracked.</param>
internal readonly record struct RtfGroup(Letters Letters, int Font, int Substitutes, RtfPart Part, bool IsDeleted)
{
    /// <summary>As a file begins.</summary>
    public static RtfGroup First { get; } = new(Letters.Unsaid, 0, 1, RtfPart.Text, IsDeleted: false);
}

/// <summary>The parts of an RTF file that are told apart.</summary>
internal enum RtfPart
{
    /// <summary>What people read.</summary>
    Text,

    /// <summary>Nothing for people: pictures, styles, heads and feet of pages.</summary>
    Skipped,

    /// <summary>The fonts.</summary>
    Fonts,

    /// <summary>The colours.</summary>
    Colors,

    /// <summary>What the file says of itself: title, keywords.</summary>
    Properties,

    /// <summary>What a field does.</summary>
    Instruction,

    /// <summary>The name of a bookmark.</summary>
    Bookmark,
}
