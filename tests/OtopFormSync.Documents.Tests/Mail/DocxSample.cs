using System.IO.Compression;
using System.Text;

namespace OtopFormSync.Documents.Tests.Mail;

/// <summary>The smallest docx.</summary>
internal static class DocxSample
{
    public static byte[] Make(string body)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml").Open();
            part.Write(Encoding.UTF8.GetBytes($"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>"""));
        }

        return stream.ToArray();
    }
}
