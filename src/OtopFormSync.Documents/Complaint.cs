using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Documents;

/// <summary>Why a document cannot be read and what to do.</summary>
internal sealed record Complaint
{
    private const string SaveAsXlsx = "โปรดเปิดไฟล์แล้วบันทึกเป็น xlsx แล้วส่งใหม่";

    private Complaint(Saying reason, string inThai, string inEnglish, bool isPassing = false) =>
        (Reason, Telling, IsPassing) = (reason, new(inThai, inEnglish) { Saying = reason }, isPassing);

    /// <summary>The sentence of the office's wording; holds nothing of the content.</summary>
    public Saying Reason { get; }

    /// <summary>The same in the program's own words.</summary>
    public Telling Telling { get; }

    /// <summary>True when the same file may be readable in a moment.</summary>
    public bool IsPassing { get; }

    /// <summary>True for what shows its figures without letters.</summary>
    public bool IsOfPicture { get; private init; }

    /// <summary>A picture, in the words of whatever is not supported.</summary>
    internal static Complaint Picture { get; } = Unsupported("รูปภาพ", "a picture") with { IsOfPicture = true };

    /// <summary>A telephone's picture that other machines often cannot show, either.</summary>
    public static Complaint Heic { get; } = new(
        new("document.heic"),
        "ไฟล์เป็นรูปภาพ HEIC ของโทรศัพท์ ซึ่งหลายโปรแกรมเปิดไม่ได้ โปรดขอให้ส่งใหม่เป็น JPEG (iPhone: การตั้งค่า > กล้อง > รูปแบบ > เข้ากันได้มากที่สุด) เป็นไฟล์ xlsx หรือพิมพ์ตัวเลขส่งมา",
        "The file is a picture of the kind HEIC, which telephones make and many programs cannot show. Have it sent as JPEG (iPhone: Settings, Camera, Formats, Most Compatible), as xlsx, or typed.")
    { IsOfPicture = true };

    /// <summary>A picture, with its kind where that is not what everybody knows.</summary>
    /// <param name="file">The picture.</param>
    public static Complaint PictureOf(ReadOnlySpan<byte> file) => PictureKinds.Of(file) switch
    {
        PictureKind.Heic => Heic,
        PictureKind.Gif or PictureKind.Bmp or PictureKind.Tiff or PictureKind.WebP => OfKind(PictureKinds.Of(file)!.Value.Name()),
        PictureKind.Jpeg or PictureKind.Png or null => Picture,
    };

    private static Complaint OfKind(string name) => Unsupported($"รูปภาพ {name}", $"a picture ({name})") with { IsOfPicture = true };

    public static Complaint Empty { get; } = new(
        new("document.empty"),
        "ไฟล์ว่างเปล่า อาจยังบันทึกไม่เสร็จ โปรดตรวจสอบไฟล์แล้วส่งใหม่",
        "The file is empty; it may still be written. Save it again.",
        isPassing: true);

    public static Complaint NoTable { get; } = new(
        new("document.no-table"),
        "ไม่พบแถวหัวตาราง โปรดส่งไฟล์ที่ดาวน์โหลดจากชีตคำตอบของแบบฟอร์ม",
        "No header row was found. Use the file as downloaded from the Form's response sheet.");

    public static Complaint Encrypted { get; } = new(
        new("document.encrypted"),
        "ไฟล์ตั้งรหัสผ่านไว้ โปรดยกเลิกรหัสผ่านแล้วส่งใหม่",
        "The file is protected by a password. Remove the password and save it again.");

    public static Complaint WebPage { get; } = new(
        new("document.web-page"),
        $"ไฟล์นี้เป็นหน้าเว็บ (HTML) ไม่ใช่ไฟล์ Excel {SaveAsXlsx}",
        "The file is a web page (HTML), not a workbook. Open it and save it as xlsx.");

    public static Complaint XmlSheet { get; } = new(
        new("document.xml"),
        $"ไฟล์นี้เป็น XML ไม่ใช่ไฟล์ Excel {SaveAsXlsx}",
        "The file is XML, not a workbook. Open it and save it as xlsx.");

    public static Complaint BrokenWorkbook { get; } = new(
        new("document.broken-workbook"),
        $"ไฟล์เสียหายหรือบันทึกไม่ครบ {SaveAsXlsx}",
        "The workbook is broken or incomplete. Open it and save it as xlsx again.",
        isPassing: true);

    public static Complaint BrokenText { get; } = new(
        new("document.broken-text"),
        "อ่านอักษรในไฟล์ไม่ได้ โปรดบันทึกเป็น xlsx หรือ CSV UTF-8 แล้วส่งใหม่",
        "The characters of the file are in no known encoding (UTF-8, UTF-16, Windows-874). Save it as xlsx or as CSV UTF-8.");

    public static Complaint HalfWritten { get; } = new(
        new("document.half-written"),
        "ไฟล์ขาดตอนท้าย อาจยังบันทึกไม่เสร็จ โปรดบันทึกไฟล์ใหม่",
        "The file ends in the middle of a record; it may still be written. Save it again.",
        isPassing: true);

    public static Complaint TooMuchWork { get; } = new(
        new("document.too-much-work"),
        "ไฟล์มีเนื้อหาให้อ่านมากเกินกำหนด โปรดคัดลอกเฉพาะตารางรายงานไปไว้ในไฟล์ xlsx ใหม่แล้วส่งใหม่",
        "The file asks for more work than is allowed. Copy only the report's table into a new xlsx file.");

    public static Complaint Unfinished { get; } = new(
        new("document.unfinished"),
        UnfinishedReadingException.Telling.InThai,
        UnfinishedReadingException.Telling.InEnglish,
        isPassing: true);

    public static Complaint TooManyCells { get; } = new(
        new("document.too-many-cells", ("rows", string.Create(CultureInfo.InvariantCulture, $"{Limits.Rows:N0}")), ("columns", string.Create(CultureInfo.InvariantCulture, $"{Limits.Columns:N0}"))),
        string.Create(CultureInfo.InvariantCulture, $"ตารางใหญ่เกินกำหนด ({Limits.Rows:N0} แถว {Limits.Columns:N0} คอลัมน์) โปรดแบ่งไฟล์หรือลบแถวและคอลัมน์ว่างแล้วส่งใหม่"),
        string.Create(CultureInfo.InvariantCulture, $"The table exceeds {Limits.Rows:N0} rows or {Limits.Columns:N0} columns. Split the file or delete empty rows and columns."));

    public static Complaint UnpacksTooBig { get; } = new(
        new("document.unpacks-too-big", ("most", Limits.UnpackedBytes / 1024 / 1024)),
        string.Create(CultureInfo.InvariantCulture, $"เนื้อหาในไฟล์ใหญ่เกิน {Limits.UnpackedBytes / 1024 / 1024} MB โปรดลบรูปภาพหรือแบ่งไฟล์แล้วส่งใหม่"),
        string.Create(CultureInfo.InvariantCulture, $"The file unpacks to more than {Limits.UnpackedBytes / 1024 / 1024} MB. Remove pictures or split the file."));

    public static Complaint TooManyParts { get; } = new(
        new("document.too-many-parts"),
        "อีเมลมีส่วนประกอบหรือไฟล์แนบมากเกินกำหนด โปรดส่งรายงานเป็นไฟล์ xlsx ไฟล์เดียว",
        "The mail has too many parts or header lines.");

    public static Complaint TextTooLong { get; } = new(
        new("document.text-too-long"),
        "ข้อความยาวเกินกำหนด โปรดส่งรายงานเป็นไฟล์ xlsx",
        "The text is too long to be a report. Send the report as xlsx.");

    public static Complaint TooDeep { get; } = new(
        new("document.too-deep"),
        $"โครงสร้างเอกสารซ้อนกันลึกผิดปกติ {SaveAsXlsx}",
        "The document is nested deeper than any office program writes.");

    public static Complaint BrokenDocument { get; } = new(
        new("document.broken-document"),
        "เอกสารเสียหายหรือบันทึกไม่ครบ โปรดเปิดไฟล์แล้วบันทึกใหม่เป็น docx หรือ xlsx แล้วส่งใหม่",
        "The document is broken or incomplete. Open it and save it again.");

    public static Complaint OutlookMail { get; } = new(
        new("document.outlook-mail"),
        "ไฟล์เป็นอีเมลที่บันทึกจาก Outlook (msg) ซึ่งระบบอ่านไม่ได้ โปรดเปิดอีเมลนั้นแล้วส่งต่อมา หรือแนบไฟล์รายงานโดยตรง",
        "The file is a mail as Outlook saves it (msg), which is not read. Forward that mail, or attach the report itself.");

    public static Complaint BrokenOutlook { get; } = new(
        new("document.outlook"),
        "ไฟล์แนบอยู่ในรูปแบบของ Outlook ที่อ่านไม่ได้ โปรดตั้งค่าการส่งเป็น HTML หรือข้อความธรรมดา แล้วแนบไฟล์ xlsx ใหม่",
        "The attachment is packed by Outlook in a way that cannot be read. Send as HTML or plain text and attach the file again.");

    public static Complaint BrokenPdf { get; } = new(
        new("document.broken-pdf"),
        "ไฟล์ PDF เสียหายหรือไม่ครบ โปรดส่งไฟล์ต้นฉบับ (xlsx หรือ docx)",
        "The PDF is broken or incomplete. Send the file that it was made from.");

    public static Complaint ScannedPdf { get; } = new(
        new("document.scanned-pdf"),
        "ไฟล์ PDF เป็นภาพสแกน ระบบไม่อ่านตัวเลขจากภาพ โปรดส่งไฟล์ต้นฉบับ (xlsx หรือ docx) หรือพิมพ์ข้อมูลในอีเมล",
        "The PDF is a scanned picture. Send the file that it was made from, or type the figures into the mail.")
    { IsOfPicture = true };

    public static Complaint UncertainDoc { get; } = new(
        new("document.uncertain-doc"),
        "อ่านตารางในเอกสาร Word รุ่นเก่า (doc) ได้ไม่แน่ชัด โปรดบันทึกเป็น docx แล้วส่งใหม่",
        "Tables of the old Word document (doc) cannot be read with certainty. Save it as docx.");

    public static Complaint UncertainPdf { get; } = new(
        new("document.uncertain-pdf"),
        "อ่านตัวอักษรหรือตารางในไฟล์ PDF ได้ไม่แน่ชัด ระบบจึงไม่ใช้ตัวเลขจากไฟล์นี้ โปรดส่งไฟล์ต้นฉบับ (xlsx หรือ docx) หรือพิมพ์ข้อมูลในอีเมล",
        "Letters or tables of the PDF cannot be read with certainty, so no figure of it is used. Send the file that it was made from.");

    public static Complaint BrokenZip { get; } = new(
        new("document.broken-zip"),
        "ไฟล์บีบอัด (zip) เสียหายหรือไม่ครบ โปรดแนบไฟล์รายงานโดยไม่บีบอัดแล้วส่งใหม่",
        "The zip is broken or incomplete. Send the files themselves.");

    public static Complaint TooBig(long bytes) => new(
        new("document.too-big", ("size", string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0}")), ("most", Limits.FileBytes / 1024 / 1024)),
        string.Create(CultureInfo.InvariantCulture, $"ไฟล์มีขนาด {bytes / 1048576.0:0.0} MB เกินกำหนด {Limits.FileBytes / 1024 / 1024} MB โปรดลบรูปภาพหรือแบ่งไฟล์แล้วส่งใหม่"),
        string.Create(CultureInfo.InvariantCulture, $"The file has {bytes} bytes; {Limits.FileBytes} are allowed. Remove pictures or split the file."));

    public static Complaint WrongKind(string kindInThai, string kindInEnglish) => new(
        new("document.wrong-kind", ("kind", kindInThai)),
        $"ไฟล์เป็น{kindInThai} ซึ่งระบบอ่านเป็นตารางไม่ได้ โปรดส่งเป็นไฟล์ xlsx หรือ csv",
        $"The file is {kindInEnglish}, not a workbook or csv. Use xlsx or csv.");

    public static Complaint Unsupported(string kindInThai, string kindInEnglish) => new(
        new("document.unsupported", ("kind", kindInThai)),
        $"ระบบอ่าน {kindInThai} ไม่ได้ โปรดส่งเป็นไฟล์ xlsx (หรือ docx, csv) หรือพิมพ์ข้อมูลในอีเมล",
        $"The attachment is {kindInEnglish}, which is not read. Send xlsx, docx or csv.");
}
