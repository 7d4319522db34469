using System.Text.RegularExpressions;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.RunningText;
using OtopFormSync.Documents.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace OtopFormSync.Documents.Pdf;

/// <summary>Reads a PDF that holds letters: tables by the lines between their cells, or by where these stand. What is not certain is not read.</summary>
internal static partial class PdfFile
{
    private const int MostPages = 50;

    /// <summary>Lines that belong together stand no farther below each other, in parts of the size of the font.</summary>
    private const double Near = 4;

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
            var (columns, loose) = (0, 0);
            foreach (var page in file.GetPages())
            {
                var read = Read(page, document, before, budget);
                hasLetters |= read is not null;
                columns += read is { HasColumns: true } ? 1 : 0;
                loose += read is { HasColumns: false, FiguresAlone: > 1 } ? 1 : 0;
                var grid = read?.Grid;
                if ((grid is not null && before is not null && grid.Continues(before)) || columns > 1 || (columns > 0 && loose > 0))
                {
                    // A sheet that was wider than its paper: what is a part and what the whole, one page alone does not say.
                    throw new UnreadableException(Complaint.UncertainPdf);
                }

                before = grid ?? before;
            }

            document.EndTable();
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

    // Null for a page without letters. What was ruled at its end is left open: the next page may go on with it.
    private static (PdfGrid Grid, bool HasColumns, int FiguresAlone)? Read(Page page, TextDocument document, PdfGrid? before, Budget budget)
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
        var open = lines.ConvertAll(line => line.Exists(grid.Holds) ? [] : line);
        var wraps = new PdfWraps([.. lines.Where(line => !line.Exists(grid.Holds))]);
        var (hasColumns, figuresAlone) = (false, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var outside = lines[i].FindAll(segment => !grid.Take(segment));
            if (outside.Count == 0 || (outside.Count == lines[i].Count && PageNumber().IsMatch(string.Join(' ', outside.Select(segment => segment.Text().Running())))))
            {
                continue;
            }

            grid.Write(document, before);
            document.EndTable();
            var cells = PdfColumns.CellsOf(outside);
            var isBelow = i > 0 && IsBeside(open[i - 1], outside); // what could not be read as its heading
            if (PdfColumns.MayBeRow(outside) && !isBelow && PdfColumns.From(open, i) is { } table)
            {
                table.Write(document);
                i += table.Height - 1;
                hasColumns = true;
                continue;
            }

            // Columns without lines between them: which figure stands under which heading is not certain. A label and its one figure are no columns.
            if (cells.Skip(1).Any(HoldsFigure) && (cells.Count > 2 || isBelow || (i + 1 < open.Count && IsBeside(outside, open[i + 1]))))
            {
                throw new UnreadableException(Complaint.UncertainPdf);
            }

            figuresAlone += PdfColumns.IsOfFigures(outside) ? 1 : 0; // the number of the page is one, too
            foreach (var segment in outside)
            {
                document.Append(segment.Text());
                if (segment != outside[^1] || !wraps.BreaksWord(lines[i]))
                {
                    document.Append(" ", Look.Plain);
                }
            }

            if (!wraps.GoesOn(lines[i]))
            {
                document.EndLine();
            }
        }

        grid.Write(document, before);
        return (grid, hasColumns, figuresAlone);
    }

    // Two lines of several cells each.
    private static bool IsBeside(List<PdfSegment> above, List<PdfSegment> below) => PdfColumns.MayBeRow(above) && PdfColumns.MayBeRow(below) && above[0].Baseline - below[0].Baseline < Near * below[0].Size;

    private static bool HoldsFigure(List<PdfSegment> cell) => string.Join(' ', cell.Select(segment => segment.Text().Running())) is var text && text.Any(char.IsDigit) && !OfLetter().IsMatch(text);

    // - 2 -, above what goes on with the page before.
    [GeneratedRegex(@"^\s*(?:[-–]\s*[0-9๐-๙]{1,2}\s*[-–]|(?:หน้า|page)\s*(?:ที่\s*)?[0-9๐-๙]{1,2}(?:\s*(?:/|จาก|of)\s*[0-9๐-๙]{1,2})?)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex PageNumber();

    // วันที่ 10 มกราคม 2567, โทร. 0 4241 1234: what stands at the right of a letter's head.
    [GeneratedRegex(@"^\s*(?:วันที่|โทร|หน้า\s*(?:ที่)?|เลขที่|[0-9๐-๙]{1,2}\s+[ก-๎.]{4,12}\s+(?:พ\.\s?ศ\.\s*)?[0-9๐-๙]{4}\s*$)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfLetter();
}
