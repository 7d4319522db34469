using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts.Responses;

namespace OtopFormSync.Spreadsheets.Responses;

/// <summary>The sentences for response files whose columns or timestamps are not as they must be.</summary>
public static class ResponseProblems
{
    internal static SourceProblem Missing(string place, ValueList<string> headers, FormQuestion column) => new(
        place,
        new(
            $"ไม่พบคอลัมน์{column.Name} จึงยังไม่รับแถวในไฟล์นี้ ข้อมูลเดิมยังใช้อยู่ ต้องมีหัวตารางอย่างใดอย่างหนึ่ง: {List(column.Headings)} หัวตารางที่พบ: {List(headers)} กรุณาแก้หัวตาราง หรือเพิ่มชื่อหัวตารางนี้ในไฟล์ภารกิจ",
            $"A needed column is missing; expected one of: {List(column.Headings)}. Found {headers.Count} columns. Rename the header, or add it to the program file. What was read before stands.")
        {
            Saying = new("source.column-missing", ("column", column.Name), ("aliases", List(column.Headings)), ("headers", List(headers))),
        },
        List(headers),
        IsPassing: false);

    internal static SourceProblem NoResponses(string place, ValueList<string> headers) => new(
        place,
        new(
            $"ไม่พบคอลัมน์ประทับเวลาและคอลัมน์อำเภอ จึงไม่ใช่ไฟล์คำตอบของแบบฟอร์ม หัวตารางที่พบ: {List(headers)} กรุณาวางไฟล์ที่ดาวน์โหลดจากชีตคำตอบ หรือย้ายไฟล์นี้ออก",
            $"Neither a timestamp nor a district column was found among {headers.Count} columns. Put the download of the response sheet there, or move the file away.")
        {
            Saying = new("source.no-responses", ("headers", List(headers))),
        },
        List(headers),
        IsPassing: false);

    internal static SourceProblem TwoTimestamps(string place, ValueList<string> headers, FormQuestion column) => new(
        place,
        new(
            $"มีหัวตารางซ้ำ: {column.Name} จึงไม่ทราบว่าจะใช้คอลัมน์ใดและยังไม่รับแถวในไฟล์นี้ ข้อมูลเดิมยังใช้อยู่ หัวตารางที่พบ: {List(headers)} กรุณาเปลี่ยนชื่อหรือลบคอลัมน์ที่ซ้ำ",
            "The timestamp is there twice, so it is not known which one counts. Rename or remove one of them. What was read before stands.")
        {
            Saying = new("source.columns-doubled", ("columns", column.Name), ("headers", List(headers))),
        },
        List(headers),
        IsPassing: false);

    internal static SourceProblem Doubled(string place, ValueList<string> headers, ValueList<FormQuestion> columns)
    {
        var names = string.Join(", ", columns.Select(column => column.Name));
        return new(
            place,
            new(
                $"มีหัวตารางซ้ำ: {names} จึงไม่ทราบว่าจะใช้คอลัมน์ใด ค่าที่รับไว้แล้วยังใช้อยู่ คำตอบใหม่ของเรื่องนี้รอการตรวจสอบ เรื่องอื่นรับตามปกติ หัวตารางที่พบ: {List(headers)} กรุณาเปลี่ยนชื่อหรือลบคอลัมน์ที่ซ้ำ",
                $"{columns.Count} columns are there twice, so it is not known which one counts. Rename or remove one of each. What was read of them stands, the other columns are taken.")
            {
                Saying = new("source.questions-doubled", ("columns", names), ("headers", List(headers))),
            },
            List(headers),
            IsPassing: false);
    }

    /// <summary>A tab that a person copied.</summary>
    internal static SourceProblem Copy(ResponseTab copy, ResponseTab live) => new(
        copy.Place,
        new(
            $"แท็บ “{copy.Title}” เป็นสำเนาของแท็บคำตอบ “{live.Title}” จึงไม่นับแถวในแท็บนี้ ระบบใช้แท็บ “{live.Title}” ซึ่งแบบฟอร์มบันทึกคำตอบ หากแก้ตัวเลข กรุณาแก้ในแท็บนั้น หากเก็บสำเนาไว้โดยตั้งใจ โปรดเลือก “รับทราบ”",
            "A tab is a person's copy of the tab that the Form writes to. Its rows are not counted. Make corrections in the Form's own tab, or delete the copy.")
        {
            Saying = new("source.copied-tab", ("tab", copy.Title), ("live", live.Title)),
        },
        copy.Title,
        IsPassing: false)
    {
        IsNote = true,
    };

    /// <summary>A tab of the same Form beside the one that it writes to.</summary>
    internal static SourceProblem SecondTab(ResponseTab tab, ResponseTab live) => new(
        tab.Place,
        new(
            $"พบแท็บคำตอบของแบบฟอร์มเดียวกันมากกว่าหนึ่งแท็บ คือ “{live.Title}” และ “{tab.Title}” แถวที่มีในทั้งสองแท็บนับครั้งเดียวตามแท็บ “{live.Title}” แถวที่มีในแท็บเดียวนับตามปกติ หากแบบฟอร์มบันทึกลงแท็บอื่น หรือแท็บ “{tab.Title}” เป็นสำเนา กรุณาลบแท็บที่ไม่ใช้ หากตั้งใจให้มีทั้งสองแท็บ โปรดเลือก “รับทราบ”",
            "Two tabs hold responses of the same Form. A row that stands in both is counted once, as the tab with the latest response has it. Delete the tab that is not used.")
        {
            Saying = new("source.second-tab", ("tab", tab.Title), ("live", live.Title)),
        },
        tab.Title,
        IsPassing: false)
    {
        IsNote = true,
    };

    internal static SourceProblem UnreadableTimestamp(string place, string timestamp, DateTimeOffset modifiedAt)
    {
        var received = string.Create(CultureInfo.InvariantCulture, $"{modifiedAt.InBangkok():dd/MM/yyyy HH:mm}");
        return new(
            place,
            new(
                $"อ่านวันเวลาที่ส่งไม่ได้อย่างแน่ชัด ({(timestamp.Length == 0 ? "ว่าง" : timestamp)}) จึงนับว่าได้รับเมื่อ {received} ตามเวลาของไฟล์ กรุณาแก้ช่องประทับเวลาในชีตคำตอบ",
                "A timestamp cannot be read in just one way; the row is kept with the file's time. Correct the timestamp in the response sheet.")
            {
                Saying = timestamp.Length == 0
                    ? new("source.no-timestamp", ("received", received))
                    : new("source.unclear-timestamp", ("timestamp", timestamp), ("received", received)),
            },
            timestamp,
            IsPassing: false);
    }

    private static string List(ValueList<string> texts) => string.Join(" | ", texts.Where(text => !string.IsNullOrWhiteSpace(text)));
}
