using System.Buffers.Binary;

namespace OtopFormSync.Documents.OldWord;

/// <summary>Reads what an old Word document says of its letters and paragraphs, from pages of 512 bytes that lie among the letters.</summary>
internal static class OldWordProperties
{
    private const int Page = 512;
    private const int MostRuns = 20_000;
    private const int ParagraphEntry = 13;
    private const int Style = 2;
    private const int CellBytes = 20;
    private const int White = 8;
    private const int InData = 0x6646;
    private const int InDataToo = 0x6645;

    /// <summary>Reads what is said of letters.</summary>
    public static OldWordRuns<OldWordLetters> Letters(byte[] word, ReadOnlyMemory<byte> pages, Budget budget)
    {
        var runs = new OldWordRuns<OldWordLetters>(new(Text.Letters.Unsaid, IsDeleted: false));
        foreach (var (page, run, count, from, to) in Runs(word, pages, budget))
        {
            var at = 2 * page.Span[(4 * (count + 1)) + run];
            var said = new OldWordLetters(Text.Letters.Unsaid, IsDeleted: false);
            if (at > 0)
            {
                foreach (var (code, value) in Properties(page.Slice(at + 1, page.Span[at])))
                {
                    said = With(said, code, value);
                }
            }

            runs.Add(from, to, said);
        }

        return runs;
    }

    /// <summary>Reads what is said of paragraphs.</summary>
    /// <param name="word">The main stream.</param>
    /// <param name="pages">Where the pages lie.</param>
    /// <param name="data">What has no room on a page, as of a row of many cells; empty for nothing.</param>
    /// <param name="budget">What it may cost.</param>
    public static OldWordRuns<OldWordParagraph> Paragraphs(byte[] word, ReadOnlyMemory<byte> pages, ReadOnlyMemory<byte> data, Budget budget)
    {
        var runs = new OldWordRuns<OldWordParagraph>(default);
        foreach (var (page, run, count, from, to) in Runs(word, pages, budget))
        {
            var at = 2 * page.Span[(4 * (count + 1)) + (ParagraphEntry * run)];
            var said = default(OldWordParagraph);
            if (at > 0)
            {
                var properties = page.Span[at] == 0 ? page.Slice(at + 2, 2 * page.Span[at + 1]) : page.Slice(at + 1, (2 * page.Span[at]) - 1);
                var (isRowEnd, row) = (false, (OldWordRow?)null);
                foreach (var (code, value) in Properties(properties[Style..]).SelectMany(property => property.Code is InData or InDataToo ? Properties(Elsewhere(data, property.Value)) : [property]))
                {
                    switch (code)
                    {
                        case 0x2416:
                            said = said with { IsInTable = value.Span[0] != 0 };
                            break;
                        case 0x2417:
                            isRowEnd = value.Span[0] != 0;
                            break;
                        case 0x6649:
                            said = said with { Depth = BinaryPrimitives.ReadInt32LittleEndian(value.Span) };
                            break;
                        case 0xD608:
                            row = RowOf(value);
                            break;
                        default:
                            break;
                    }
                }

                said = said with { Row = isRowEnd ? row ?? throw new UnreadableException(Complaint.UncertainDoc) : null };
            }

            runs.Add(from, to, said);
        }

        return runs;
    }

    private static IEnumerable<(ReadOnlyMemory<byte> Page, int Run, int Count, int From, int To)> Runs(byte[] word, ReadOnlyMemory<byte> pages, Budget budget)
    {
        var number = (pages.Length - 4) / 8;
        var total = 0;
        for (var i = 0; i < number; i++)
        {
            var page = word.AsMemory(checked(Page * BinaryPrimitives.ReadInt32LittleEndian(pages.Span[(4 * (number + 1 + i))..])), Page);
            int count = page.Span[Page - 1];
            for (var run = 0; run < count; run++)
            {
                budget.Spend(Cost.Element);
                if (++total > MostRuns)
                {
                    throw new UnreadableException(Complaint.TooMuchWork);
                }

                yield return (page, run, count, BinaryPrimitives.ReadInt32LittleEndian(page.Span[(4 * run)..]), BinaryPrimitives.ReadInt32LittleEndian(page.Span[(4 * (run + 1))..]));
            }
        }
    }

    private static ReadOnlyMemory<byte> Elsewhere(ReadOnlyMemory<byte> data, ReadOnlyMemory<byte> place)
    {
        var at = BinaryPrimitives.ReadInt32LittleEndian(place.Span);
        return data.Slice(at + 2, BinaryPrimitives.ReadUInt16LittleEndian(data.Span[at..]));
    }

    /// <summary>The properties of a list, each of which says by its code how long its value is.</summary>
    public static IEnumerable<(int Code, ReadOnlyMemory<byte> Value)> Properties(ReadOnlyMemory<byte> said)
    {
        var at = 0;
        while (at + 2 < said.Length)
        {
            var code = BinaryPrimitives.ReadUInt16LittleEndian(said.Span[at..]);
            at += 2;
            var (head, length) = (code >> 13) switch
            {
                0 or 1 => (0, 1),
                2 or 4 or 5 => (0, 2),
                3 => (0, 4),
                7 => (0, 3),
                _ when code == 0xD608 => (2, BinaryPrimitives.ReadUInt16LittleEndian(said.Span[at..]) - 1),
                _ => (1, said.Span[at]),
            };
            yield return (code, said.Slice(at + head, length));
            at += head + length;
        }
    }

    private static OldWordLetters With(OldWordLetters said, int code, ReadOnlyMemory<byte> value)
    {
        var first = value.Span[0];
        var isOn = first is 1 or 0x81;
        return code switch
        {
            0x0800 => said with { IsDeleted = isOn },
            0x0837 or 0x2A53 => said with { Letters = said.Letters with { IsStruck = isOn || said.Letters.IsStruck == true } },
            0x083C => said with { Letters = said.Letters with { IsHidden = isOn } },
            0x2A48 => said with { Letters = said.Letters with { IsRaised = first is 1 or 2 } },
            0x4845 => said with { Letters = said.Letters with { IsRaised = first != 0 || said.Letters.IsRaised == true } },
            0x2A42 => said with { Letters = said.Letters with { Color = first == White ? Text.Letters.White : null } },
            0x6870 => said with { Letters = said.Letters with { Color = (BinaryPrimitives.ReadUInt32LittleEndian(value.Span) & 0xFF00_0000) == 0 ? $"{value.Span[0]:X2}{value.Span[1]:X2}{value.Span[2]:X2}" : null } },
            _ => said,
        };
    }

    private static OldWordRow RowOf(ReadOnlyMemory<byte> value)
    {
        int count = value.Span[0];
        var cells = new List<(int, bool)>();
        var isMergedAcross = false;
        for (var i = 0; i < count; i++)
        {
            var edge = BinaryPrimitives.ReadInt16LittleEndian(value.Span[(1 + (2 * (i + 1)))..]);
            var at = 1 + (2 * (count + 1)) + (CellBytes * i);
            var flags = at + 2 <= value.Length ? BinaryPrimitives.ReadUInt16LittleEndian(value.Span[at..]) : 0;
            isMergedAcross |= (flags & 0x3) != 0;
            cells.Add((edge, (flags & 0x60) == 0x20));
        }

        return new(cells, isMergedAcross);
    }
}
