using System.Buffers.Binary;

namespace OtopFormSync.Documents.OldWord;

/// <summary>Where the headers and footers of an old Word document stand among its letters. Six follow for each section: of even pages, of odd ones, and of the first where it has its own.</summary>
internal static class OldWordEdges
{
    /// <summary>What separates notes from the text stands before them.</summary>
    private const int Separators = 6;

    private const int PerSection = 6;
    private const int SectionBytes = 12;
    private const int HasFirstPage = 0x300A;

    // Even pages say what the others say as well.
    private static readonly (int Story, bool IsHeader, bool IsFirst)[] Kept = [(1, true, false), (3, false, false), (4, true, true), (5, false, true)];

    /// <summary>Finds those that are printed.</summary>
    /// <param name="stories">Where each begins.</param>
    /// <param name="sections">Where what is said of each section lies.</param>
    /// <param name="word">The main stream.</param>
    /// <returns>Each as a span of the letters that follow text and notes.</returns>
    public static IEnumerable<(bool IsHeader, int From, int To)> Of(ReadOnlyMemory<byte> stories, ReadOnlyMemory<byte> sections, byte[] word)
    {
        // The last place but one ends the last of them; what follows it ends all letters.
        var count = (stories.Length / 4) - 2;
        for (var section = 0; Separators + (PerSection * (section + 1)) <= count; section++)
        {
            var hasFirst = HasFirst(sections, section, word);
            foreach (var (story, isHeader, isFirst) in Kept)
            {
                var at = 4 * (Separators + (PerSection * section) + story);
                var (from, to) = (BinaryPrimitives.ReadInt32LittleEndian(stories.Span[at..]), BinaryPrimitives.ReadInt32LittleEndian(stories.Span[(at + 4)..]));
                if (from >= 0 && to > from && (hasFirst || !isFirst))
                {
                    yield return (isHeader, from, to);
                }
            }
        }
    }

    private static bool HasFirst(ReadOnlyMemory<byte> sections, int section, byte[] word)
    {
        var count = (sections.Length - 4) / (4 + SectionBytes);
        if (section >= count)
        {
            return false;
        }

        var at = BinaryPrimitives.ReadInt32LittleEndian(sections.Span[((4 * (count + 1)) + (SectionBytes * section) + 2)..]);
        return at > 0 && OldWordProperties.Properties(word.AsMemory(at + 2, BinaryPrimitives.ReadUInt16LittleEndian(word.AsSpan(at)))).Any(property => property.Code == HasFirstPage && property.Value.Span[0] != 0);
    }
}
