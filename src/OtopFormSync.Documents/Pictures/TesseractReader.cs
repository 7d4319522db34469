using System.Globalization;
using System.Text;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Documents.Pictures;

/// <summary>Reads pictures by Tesseract (what its library opens: JPEG, PNG, TIFF, GIF, WebP, BMP), and pages of scanned documents by poppler, where the machine has both.</summary>
/// <param name="machine">What the machine has.</param>
public sealed class TesseractReader(PictureMachine machine) : IPictureReader
{
    // What a report is sent as; more pages are looked at by nobody but a person.
    private const int MostPages = 4;
    private const long MostPoints = 80_000_000; // no phone's camera in use makes more
    private const long WorkOfPage = 500_000_000; // five seconds of an office machine

    // A page of 300 points an inch. Small pictures are made larger: Tesseract reads letters of thirty points best.
    private const int LongSide = 3508;
    private const int MostEnlarged = 4;

    // No way of looking reads every picture: single words and figures wherever they stand (11), and columns of a page (4).
    private static readonly string[] AsThai = ["-l", "tha", "--psm", "11"];
    private static readonly string[][] AsFigures = [["-l", "eng", "--psm", "11"], ["-l", "eng", "--psm", "4"]];

    private readonly BoundedProcess? _tesseract = machine.Tesseract is { } tesseract ? new(tesseract, machine.Limiter) : null;
    private readonly BoundedProcess? _pages = machine.PageDrawer is { } drawer ? new(drawer, machine.Limiter) : null;

    /// <inheritdoc/>
    public string Version => machine.ReadsPictures ? "tesseract" : "";

    /// <inheritdoc/>
    public PictureReading? Read(string document, ReadOnlyMemory<byte> file)
    {
        if (!machine.ReadsPictures)
        {
            return null;
        }

        var pages = new List<PicturePage>();
        if (FileKinds.Of(file) == FileKind.Pdf)
        {
            while (pages.Count < MostPages && Drawn(file, pages.Count + 1, LongSide) is { } drawn)
            {
                if (Look(drawn) is not { } page)
                {
                    break;
                }

                pages.Add(page);
            }
        }
        else if (PictureHead.Of(file.Span) is { } head)
        {
            if ((long)head.Width * head.Height > MostPoints)
            {
                return new() { Fault = PictureFault.TooBig };
            }

            var longest = Math.Min(LongSide, MostEnlarged * Math.Max(head.Width, head.Height));
            var seen = head.Kind == PictureKind.Jpeg ? Drawn(PhotoPage.Of(file.Span, head), 1, longest) : file;
            for (var number = 0; number < Math.Min(MostPages, head.Pages) && seen is { } picture && Look(picture, head.Pages > 1 ? number : null) is { } page; number++)
            {
                pages.Add(page);
            }
        }

        return pages.Count == 0 ? new() { Fault = PictureFault.NotOpened } : new() { Pages = pages.ToValueList(), Work = WorkOfPage * pages.Count };
    }

    private ReadOnlyMemory<byte>? Drawn(ReadOnlyMemory<byte> pdf, int page, int longest)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        return _pages!.Run(["-gray", "-f", number, "-l", number, "-scale-to", longest.ToString(CultureInfo.InvariantCulture), "-"], pdf) is { Length: > 0 } drawn ? drawn : null;
    }

    // Of a picture with several pages, one.
    private PicturePage? Look(ReadOnlyMemory<byte> picture, int? number = null)
    {
        string[] page = number is { } only ? ["-c", $"tessedit_page_number={only.ToString(CultureInfo.InvariantCulture)}"] : [];
        if (Words(picture, [.. AsThai, .. page]) is not { } words)
        {
            return null;
        }

        var figures = new List<ValueList<PictureWord>>();
        foreach (var way in AsFigures)
        {
            figures.Add(Words(picture, [.. way, .. page]) ?? []);
        }

        return new(words, figures.ToValueList());
    }

    private ValueList<PictureWord>? Words(ReadOnlyMemory<byte> picture, string[] way) =>
        _tesseract!.Run(["stdin", "stdout", .. way, "--dpi", "300", "tsv"], picture) is { } answer ? WordsOf(Encoding.UTF8.GetString(answer)) : null;

    /// <summary>The words of Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
    internal static ValueList<PictureWord> WordsOf(string table)
    {
        var words = new List<PictureWord>();
        foreach (var line in table.Split('\n').Skip(1))
        {
            var cells = line.TrimEnd('\r').Split('\t');
            if (cells.Length == 12 && cells[11].Trim() is { Length: > 0 } text && Whole(cells[6]) is { } left && Whole(cells[7]) is { } top && Whole(cells[8]) is { } width && Whole(cells[9]) is { } height
                && double.TryParse(cells[10], NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence))
            {
                words.Add(new(text, left, top, width, height, (int)Math.Clamp(confidence, 0, 100)));
            }
        }

        return words.ToValueList();
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
