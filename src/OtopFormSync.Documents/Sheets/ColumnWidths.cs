using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using OtopFormSync.Core;

namespace OtopFormSync.Documents.Sheets;

/// <summary>A column's width may be left out, as SheetJS does for a hidden one; the library that reads workbooks asks for it.</summary>
internal static partial class ColumnWidths
{
    /// <summary>The package with a width for each column that has none.</summary>
    /// <param name="unpacked">The package, proved sound and without compression.</param>
    /// <returns>The package; null when every column has its width.</returns>
    public static ReadOnlyMemory<byte>? Given(ReadOnlyMemory<byte> unpacked)
    {
        using var given = new MemoryStream(unpacked.Length);
        var isGiven = false;
        using (var zip = new ZipArchive(Streams.Over(unpacked), ZipArchiveMode.Read))
        using (var copy = new ZipArchive(given, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in zip.Entries)
            {
                using var part = entry.Open();
                using var target = copy.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                if (!entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase))
                {
                    part.CopyTo(target);
                    continue;
                }

                using var reader = new StreamReader(part, Encoding.UTF8);
                var xml = reader.ReadToEnd();
                var widened = Widthless().Replace(xml, "<${element} width=\"9\" ");
                isGiven |= widened.Length != xml.Length;
                target.Write(Encoding.UTF8.GetBytes(widened));
            }
        }

        return isGiven ? given.ToArray() : null;
    }

    [GeneratedRegex(@"<(?<element>(?:[A-Za-z][\w.-]*:)?col)\s+(?![^>]*\bwidth=)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Widthless();
}
