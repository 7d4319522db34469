using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace OtopFormSync.Documents;

/// <summary>What a file is by its content; names and declared types are often wrong.</summary>
internal enum FileKind
{
    /// <summary>No bytes.</summary>
    Empty,

    /// <summary>xlsx, xlsm or xlsb.</summary>
    Workbook,

    /// <summary>A compound file: xls, or an encrypted office file, or doc.</summary>
    Compound,

    /// <summary>docx.</summary>
    WordDocument,

    /// <summary>What LibreOffice saves by itself: ods, odt, and the same as one text: fods, fodt.</summary>
    OpenDocument,

    /// <summary>Another zip.</summary>
    Zip,

    /// <summary>A mail as programs save it (eml).</summary>
    Mail,

    /// <summary>What Outlook packs its attachments into (winmail.dat).</summary>
    Outlook,

    /// <summary>A web page, whatever it is called.</summary>
    Html,

    /// <summary>A workbook as Excel 2003 writes it in XML.</summary>
    XmlWorkbook,

    /// <summary>Another XML text.</summary>
    Xml,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>A picture.</summary>
    Picture,

    /// <summary>Rich text.</summary>
    RichText,

    /// <summary>Text, perhaps csv.</summary>
    Text,

    /// <summary>None of these.</summary>
    Unknown,
}

/// <summary>Tells kinds apart.</summary>
internal static class FileKinds
{
    // Those that pieces of pages begin with.
    private static readonly string[] Elements =
    [
        "<a", "<b", "<body", "<br", "<center", "<div", "<font", "<h1", "<h2", "<h3", "<h4", "<h5", "<h6", "<head", "<hr", "<i", "<img", "<li", "<link", "<meta", "<ol", "<p", "<pre", "<section", "<span", "<strong", "<style", "<table", "<tbody", "<thead", "<title", "<tr", "<u", "<ul",
    ];

    private static readonly SearchValues<byte> HeaderLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-"u8);

    public static FileKind Of(ReadOnlyMemory<byte> bytes)
    {
        var head = bytes.Span;
        if (head.IsEmpty)
        {
            return FileKind.Empty;
        }

        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return OfPackage(bytes);
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return FileKind.Compound;
        }

        if (head.StartsWith("%PDF"u8))
        {
            return FileKind.Pdf;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x78, 0x9F, 0x3E, 0x22]))
        {
            return FileKind.Outlook;
        }

        if (head.StartsWith("{\\rtf"u8))
        {
            return FileKind.RichText;
        }

        return PictureKinds.Of(head) is not null ? FileKind.Picture : OfText(head);
    }

    private static FileKind OfPackage(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var zip = new ZipArchive(Streams.Over(bytes), ZipArchiveMode.Read);
            if (zip.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
            {
                return FileKind.Workbook;
            }

            return zip.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? FileKind.WordDocument
                : zip.GetEntry("content.xml") is not null && zip.GetEntry("META-INF/manifest.xml") is not null ? FileKind.OpenDocument
                : FileKind.Zip;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException)
        {
            // The end is missing; the names of the first parts still tell an office file cut short.
            var head = bytes.Span[..Math.Min(bytes.Length, 64 * 1024)];
            return head[..Math.Min(head.Length, 200)].IndexOf("mimetypeapplication/vnd.oasis.opendocument"u8) >= 0 ? FileKind.OpenDocument
                : head.IndexOf("word/"u8) >= 0 ? FileKind.WordDocument
                : head.IndexOf("xl/"u8) >= 0 || head.IndexOf("[Content_Types].xml"u8) >= 0 ? FileKind.Workbook
                : FileKind.Zip;
        }
    }

    // What was cut out of a page: it begins with an element, or holds a table behind a few words.
    private static bool IsPieceOfPage(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("<!--"u8))
        {
            return true;
        }

        foreach (var element in Elements)
        {
            if (Begins(text, element))
            {
                return true;
            }
        }

        return text.IndexOf("<table"u8) is > 0 and var at && !text.StartsWith("<"u8) && Begins(text[at..], "<table");
    }

    // Header lines that servers and programs write and people who quote a mail do not, beside the sender's.
    private static bool IsMail(ReadOnlySpan<byte> text) =>
        text.IndexOf((byte)':') is > 0 and < 60 and var colon && text[..colon].IndexOfAnyExcept(HeaderLetters) < 0
        && HasLine(text, "from:") && (HasLine(text, "mime-version:") || HasLine(text, "received:") || HasLine(text, "message-id:"));

    private static bool HasLine(ReadOnlySpan<byte> text, string name)
    {
        var line = Encoding.ASCII.GetBytes("\n" + name);
        return text.StartsWith(line.AsSpan(1)) || text.IndexOf(line) >= 0;
    }

    private static bool Begins(ReadOnlySpan<byte> text, string element) =>
        text.Length > element.Length && text.StartsWith(Encoding.ASCII.GetBytes(element)) && text[element.Length] is (byte)'>' or (byte)'/' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private static FileKind OfText(ReadOnlySpan<byte> bytes)
    {
        var isUtf16 = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        var start = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        Span<byte> seen = stackalloc byte[4096];
        var length = 0;
        foreach (var value in bytes[start..Math.Min(bytes.Length, 4096)])
        {
            // Dropping NULs reads the ASCII of UTF-16, too.
            if (value != 0 && length < seen.Length && (length > 0 || value is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xFF or 0xFE)))
            {
                seen[length++] = value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value + 32) : value;
            }
        }

        ReadOnlySpan<byte> text = seen[..length];
        if (text.StartsWith("<"u8) && (text.IndexOf("<html"u8) >= 0 || text.StartsWith("<!doctype html"u8)))
        {
            return FileKind.Html;
        }

        if (text.StartsWith("<?xml"u8) || text.StartsWith("<office:document"u8) || text.StartsWith("<workbook"u8))
        {
            return text.IndexOf("urn:oasis:names:tc:opendocument"u8) >= 0 ? FileKind.OpenDocument
                : text.IndexOf("urn:schemas-microsoft-com:office:spreadsheet"u8) >= 0 ? FileKind.XmlWorkbook
                : FileKind.Xml;
        }

        if (IsMail(text))
        {
            return FileKind.Mail;
        }

        if (IsPieceOfPage(text))
        {
            return FileKind.Html;
        }

        return !isUtf16 && !Text.TextDecoder.LooksLikeUtf16(bytes) && bytes[..Math.Min(bytes.Length, 4096)].Contains((byte)0) ? FileKind.Unknown : FileKind.Text;
    }
}
