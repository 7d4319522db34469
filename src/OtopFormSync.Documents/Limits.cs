namespace OtopFormSync.Documents;

/// <summary>How much one document may ask of us. Beyond a limit it is put before an officer, never cut silently.</summary>
internal static class Limits
{
    /// <summary>A year of monthly reports with pictures stays far below; more is a mistake or an attack.</summary>
    public const int FileBytes = 25 * 1024 * 1024;

    /// <summary>What a package may hold unpacked: a zip bomb would fill the memory.</summary>
    public const long UnpackedBytes = 50L * 1024 * 1024;

    /// <summary>Office files hold tens of parts; thousands of tiny ones cost time in every library.</summary>
    public const int PackageEntries = 2_000;

    /// <summary>Files that one zip may bring: more than reports of a district for a year.</summary>
    public const int ZippedFiles = 50;

    /// <summary>Files within files: a mail in a zip in a mail. Deeper ones are made to exhaust the machine.</summary>
    public const int FileDepth = 3;

    /// <summary>928 districts reporting monthly for 17 years.</summary>
    public const int Rows = 200_000;

    /// <summary>A Form has tens of questions; a stray cell in column XFD would make every row 16,384 cells wide.</summary>
    public const int Columns = 1_000;

    /// <summary>Rows times columns, so that both limits together stay within the memory.</summary>
    public const long Cells = 8_000_000;

    /// <summary>The tables of one mail; each cell costs a reading later.</summary>
    public const long MailCells = 400_000;

    /// <summary>Above this no attachment within bounds could explain a mail's size; only its headers are read.</summary>
    public const int MailBytes = 64 * 1024 * 1024;

    /// <summary>Parts of one mail: headers and boundaries of thousands of empty parts cost minutes.</summary>
    public const int MimeParts = 200;

    /// <summary>Multiparts in multiparts; deeper ones are made to exhaust the stack.</summary>
    public const int MimeDepth = 20;

    /// <summary>Header lines of one mail.</summary>
    public const int MimeHeaders = 2_000;

    /// <summary>Lines of one mail: 60 MB of attachments have fewer than a million; millions of header lines within its parts fill the memory.</summary>
    public const int MimeLines = 2_000_000;

    /// <summary>Characters of an HTML text; tangled markup costs more than linear time.</summary>
    public const int HtmlChars = 4 * 1024 * 1024;

    /// <summary>Nested elements, for XML and HTML alike.</summary>
    public const int MarkupDepth = 400;

    /// <summary>Characters of a mail's own text that are read as sentences.</summary>
    public const int TextChars = 1024 * 1024;

    /// <summary>What one document may ask of us in units of <see cref="Cost"/>: about two seconds on an office machine, which a workbook at all other limits stays below.</summary>
    public const long Work = 200_000_000;

    /// <summary>After how much work the clock is asked: an ordinary document is read without it.</summary>
    public const long WorkBetweenLooks = 16_000_000;

    /// <summary>When a machine is too slow to go on now; many times what <see cref="Work"/> takes.</summary>
    public static readonly TimeSpan Guard = TimeSpan.FromSeconds(60);
}
