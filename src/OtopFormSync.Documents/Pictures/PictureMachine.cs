using System.Text;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Documents.Pictures;

/// <summary>What the machine has to read pictures with; each is the file of a program, null where there is none.</summary>
/// <param name="Tesseract">Tesseract, with its Thai and its English data.</param>
/// <param name="PageDrawer">poppler's <c>pdftoppm</c>.</param>
/// <param name="Limiter"><c>prlimit</c>.</param>
/// <param name="Missing">The Debian packages that are missing; empty when pictures are read.</param>
public sealed record PictureMachine(string? Tesseract, string? PageDrawer, string? Limiter, IReadOnlyList<string> Missing)
{
    private static readonly string[] Data = ["tha", "eng"];

    /// <summary>A machine on which pictures are only shown.</summary>
    public static PictureMachine None { get; } = new(null, null, null, ["tesseract-ocr", "tesseract-ocr-tha", "poppler-utils"]);

    /// <summary>True when pictures are read.</summary>
    public bool ReadsPictures => Missing.Count == 0;

    /// <summary>Looks what the machine has.</summary>
    /// <returns>What it has.</returns>
    public static PictureMachine Find()
    {
        var (tesseract, drawer, limiter) = (BoundedProcess.Find("tesseract"), BoundedProcess.Find("pdftoppm"), BoundedProcess.Find("prlimit"));
        var data = tesseract is null ? [] : Answer(tesseract, limiter, "--list-langs").Split('\n').Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        string[] missing = [.. tesseract is null ? ["tesseract-ocr"] : Array.Empty<string>(), .. Data.Where(name => !data.Contains(name)).Select(name => $"tesseract-ocr-{name}"), .. drawer is null ? ["poppler-utils"] : Array.Empty<string>()];
        return new(tesseract, drawer, limiter, missing);
    }

    /// <summary>Which Tesseract it is.</summary>
    /// <returns>Its first line, such as <c>tesseract 5.3.0</c>; empty when it does not say.</returns>
    public string TesseractVersion() => Tesseract is null ? "" : Answer(Tesseract, Limiter, "--version").Split('\n')[0].Trim();

    private static string Answer(string program, string? limiter, string question)
    {
        try
        {
            return Encoding.UTF8.GetString(new BoundedProcess(program, limiter).Run([question], default) ?? []);
        }
        catch (UnfinishedReadingException)
        {
            return "";
        }
    }
}
