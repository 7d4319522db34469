using System.IO.Compression;
using System.Text;
using System.Xml;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Documents.Workbooks;

namespace OtopFormSync.Documents.OpenDocument;

/// <summary>Opens what an OpenDocument file consists of, whether its parts lie in a package (ods, odt) or in one text (fods, fodt).</summary>
internal static class OpenPackage
{
    // As they stand in the flat form: what a file says of itself and how it looks comes before what it holds.
    private static readonly string[] Parts = ["meta.xml", "styles.xml", "content.xml"];

    /// <summary>Reads all parts that say anything.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="budget">What it may cost.</param>
    /// <param name="read">Reads a part.</param>
    /// <exception cref="UnreadableException">Broken, encrypted or too big.</exception>
    public static void Open(ReadOnlyMemory<byte> bytes, Budget budget, Action<XmlReader> read)
    {
        try
        {
            if (!bytes.Span.StartsWith("PK"u8))
            {
                using var flat = XmlReader.Create(new MeteredStream(bytes, budget), WorkbookScanner.Settings());
                read(flat);
                return;
            }

            using var zip = new ZipArchive(new MeteredStream(PackageCheck.Run(bytes, budget).Unpacked, budget), ZipArchiveMode.Read);
            if (zip.GetEntry("META-INF/manifest.xml") is { } manifest && IsEncrypted(manifest))
            {
                throw new UnreadableException(Complaint.Encrypted);
            }

            foreach (var part in Parts)
            {
                if (zip.GetEntry(part) is { } entry)
                {
                    using var reader = WorkbookScanner.Open(entry);
                    read(reader);
                }
            }
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or FormatException or OverflowException or ArgumentException)
        {
            throw new UnreadableException(Complaint.BrokenDocument);
        }
    }

    private static bool IsEncrypted(ZipArchiveEntry manifest)
    {
        using var text = new StreamReader(manifest.Open(), Encoding.UTF8);
        return text.ReadToEnd().Contains("encryption-data", StringComparison.Ordinal);
    }
}
