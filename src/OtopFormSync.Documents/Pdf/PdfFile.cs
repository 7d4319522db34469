using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Documents.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace OtopFormSync.Documents.Pdf;

/// <summary>Reads a PDF that holds letters: tables by the lines between their cells. What is not certain is not read.</summary>
internal static class PdfFile
{
    private const int MostPages = 50;

    /// <summary>No blank between words is as wide, in parts of the size of the font.</summary>
    private const double Wide = 1.5;

    /// <summary>Reads a file.</summary>
    /// <returns>Its text outside tables, and its tables in order.</returns>
    /// <exception cref="UnreadableException">Broken, encrypted, scanned, too big, or not read with certainty.</exception>
    public static (string Text, IReadOnlyList<ReadTable> Tables) Read(ReadOnlyMemory<byte> bytes, string place, Budget budget)
    {
        try
        {
            using var file = PdfDocument.Open(new MeteredStream(bytes, budget), new ParsingOptions { FilterProvider = new PdfMeter(budget), UseLenientParsing = true, SkipMissingFonts = true });
            if (file.NumberOfPages > MostPages)
            {
                throw new UnreadableException(Complaint.TooMuchWork);
            }

            var document = new TextDocument(place, budget);
            var hasLetters = false;
            PdfGrid? before = null;
            foreach (var page in file.GetPages())
            {
                var grid = Read(page, document, budget);
                hasLetters |= grid is not null;
                if (grid is not null && before is not null && grid.Continues(before))
                {
                    // A sheet that was wider than its paper: what is a part and what the whole, one page alone does not say.
                    throw new UnreadableException(Complaint.UncertainPdf);
                }

                before = grid ?? before;
            }

            return hasLetters ? document.End("") : throw new UnreadableException(Complaint.ScannedPdf);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableException(Complaint.Encrypted);
        }
        catch (Exception e) when (e is not (UnreadableException or UnfinishedReadingException or OutOfMemoryException))
        {
            // Damaged input makes the library throw whatever its parser stumbles over; it wraps what ours throw.
            throw e.GetBaseException() as UnreadableException ?? new UnreadableException(Complaint.BrokenPdf);
        }
    }

    // Null for a page without letters.
    private static PdfGrid? Read(Page page, TextDocument document, Budget budget)
    {
        if (page.Letters.All(letter => string.IsNullOrWhiteSpace(letter.Value)))
        {
            // A page of a picture beside pages of text would be left out silently.
            return page.NumberOfImages > 0 ? throw new UnreadableException(Complaint.ScannedPdf) : null;
        }

        if (page.Rotation.Value != 0)
        {
            throw new UnreadableException(Complaint.UncertainPdf);
        }

        var rules = new PdfRules(page, budget);
        var (groups, isTold) = PdfLetters.Of(page, rules, budget);
        var lines = PdfSegment.Lines(groups);
        if (!isTold && lines.Exists(line => line.Exists(segment => PdfLetters.IsDoubtful(segment.Text().Running()))))
        {
            throw new UnreadableException(Complaint.UncertainPdf);
        }

        var grid = new PdfGrid(rules, budget);
        var wraps = new PdfWraps([.. lines.Where(line => !line.Exists(grid.Holds))]);
        foreach (var line in lines)
        {
            var outside = line.Where(segment => !grid.Take(segment)).ToList();
            if (outside.Count == 0)
            {
                continue;
            }

            // Columns without lines between them: which figure stands under which heading is not certain.
            if (Apart(outside).Any(text => text.Any(char.IsDigit)))
            {
                throw new UnreadableException(Complaint.UncertainPdf);
            }

            grid.Write(document);
            foreach (var segment in outside)
            {
                document.Append(segment.Text());
                if (segment != outside[^1] || !wraps.BreaksWord(line))
                {
                    document.Append(" ", Look.Plain);
                }
            }

            if (!wraps.GoesOn(line))
            {
                document.EndLine();
            }
        }

        grid.Write(document);
        return grid;
    }

    // What stands on a line apart from what it begins with.
    private static IEnumerable<string> Apart(List<PdfSegment> line)
    {
        var isApart = false;
        for (var i = 1; i < line.Count; i++)
        {
            isApart |= line[i].Left - line[i - 1].Right > Wide * line[i].Size;
            if (isApart)
            {
                yield return line[i].Text().Running();
            }
        }
    }
}
