using System.Globalization;
using System.Text;

namespace OtopFormSync.Documents.Pictures;

/// <summary>A photo as the one page of a PDF (ISO 32000-1, 7.4.8), untouched: so that the program that draws scanned pages turns it upright and makes it as large as one, outside of the worker.</summary>
internal static class PhotoPage
{
    /// <summary>Puts it on a page.</summary>
    /// <param name="photo">The JPEG.</param>
    /// <param name="head">What it says of itself.</param>
    /// <returns>The PDF.</returns>
    public static byte[] Of(ReadOnlySpan<byte> photo, PictureHead head)
    {
        using var file = new MemoryStream(photo.Length + 1024);
        var at = new List<long>();
        Write("%PDF-1.4\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Object(Text($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {head.Width} {head.Height}] /Rotate {head.Turn} /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>"));
        var drawn = Text($"{head.Width} 0 0 {head.Height} 0 0 cm /P Do");
        Object(Text($"<< /Length {drawn.Length} >>\nstream\n{drawn}\nendstream"));
        var colors = head.Colors switch
        {
            1 => "/DeviceGray",
            4 => "/DeviceCMYK",
            _ => "/DeviceRGB",
        };
        at.Add(file.Length);
        Write(Text($"5 0 obj\n<< /Type /XObject /Subtype /Image /Width {head.Width} /Height {head.Height} /ColorSpace {colors} /BitsPerComponent 8 /Filter /DCTDecode /Length {photo.Length} >>\nstream\n"));
        file.Write(photo);
        Write("\nendstream\nendobj\n");
        var table = file.Length;
        Write(Text($"xref\n0 {at.Count + 1}\n0000000000 65535 f \n"));
        at.ForEach(place => Write(Text($"{place:D10} 00000 n \n")));
        Write(Text($"trailer\n<< /Size {at.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();

        void Object(string content)
        {
            at.Add(file.Length);
            Write(Text($"{at.Count} 0 obj\n{content}\nendobj\n"));
        }

        void Write(string text) => file.Write(Encoding.ASCII.GetBytes(text));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
