using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Forms;

namespace OtopFormSync.Views.Forms;

/// <summary>The Apps Script that makes a program's Form with its response sheet, for pasting into script.google.com.</summary>
public static class FormScript
{
    /// <summary>
    /// What an answer for a figure must have in it: a digit, a number word, or a word for none. It keeps out what says nothing, and
    /// lets in whatever can be read: Thai digits, "13.5 ล้านบาท", "ไม่มี". Forms' own check for numbers would refuse those.
    /// </summary>
    internal const string FigurePattern = "[\\s\\S]*([0-9๐-๙]|[-–—−]|ไม่|ศูนย์|หนึ่ง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|[Nn][Ii][Ll]|[Nn][Oo]|[Zz][Ee][Rr][Oo])[\\s\\S]*";

    // In a script, whatever could end a text or a comment must not stand by itself; Thai letters may.
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.BasicLatin, System.Text.Unicode.UnicodeRanges.Thai, System.Text.Unicode.UnicodeRanges.GeneralPunctuation) };

    private static readonly string Template = Read("FormScript.js") + Read("FormLink.js");

    private static readonly string UpdateTemplate = Read("FormUpdate.js") + Read("FormLink.js");

    /// <summary>Makes the script.</summary>
    /// <param name="program">The program.</param>
    /// <param name="province">The province whose districts report.</param>
    /// <param name="calendar">The office's days off, for the months that are due until the program's last day.</param>
    /// <param name="spreadsheet">The id of the spreadsheet that takes the responses; null to make one.</param>
    /// <returns>The script; the same input gives the same text.</returns>
    public static string Of(Program program, Province province, OfficeCalendar calendar, string? spreadsheet)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(province);
        var title = $"แบบรายงาน{program.Title} จังหวัด{province.Name}";
        var plan = new Plan(
            program.Id.Value,
            title,
            Description(program),
            "ได้รับรายงานแล้ว ขอบคุณ หากต้องการแก้ไข ให้กด \"แก้ไขคำตอบ\" หรือส่งใหม่ ระบบใช้ฉบับล่าสุดของเดือนนั้น",
            $"{title} (การตอบกลับ)",
            spreadsheet,
            [.. Questions(program, province, calendar)]);
        return Filled(Template, title, plan);
    }

    /// <summary>Makes the script that renews the months and districts of a Form that is there; its link and its answers stay.</summary>
    /// <param name="program">The program.</param>
    /// <param name="province">The province whose districts report.</param>
    /// <param name="calendar">The office's days off.</param>
    /// <param name="form">The Form's link for editing; null to take the one that is linked with the spreadsheet.</param>
    /// <param name="spreadsheet">The id of the spreadsheet with the responses; null when the Form is given.</param>
    /// <returns>The script; the same input gives the same text.</returns>
    public static string Update(Program program, Province province, OfficeCalendar calendar, string? form, string? spreadsheet)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(province);

        // The last month of the year before is still due when the new year begins.
        List<ReportingMonth> months = [.. MonthsOf(program, calendar)];
        var choices = program.Quarter.Number == 1 ? months.Prepend(months[0].Plus(-1)) : months;
        var plan = new Renewal(form, spreadsheet, [new(program.Form.District, [.. province.Districts.Select(FormLink.ChoiceOf)], FormLink.District)]);
        return Filled(UpdateTemplate, $"แบบรายงาน{program.Title} จังหวัด{province.Name}", program.Form.Month.IsEmpty ? plan : plan with { Questions = [.. plan.Questions, new(program.Form.Month, [.. choices.Select(FormLink.ChoiceOf)], FormLink.Month)] });
    }

    private static string Filled(string template, string title, object plan) => template
        .Replace("__COMMENT__", title.Replace("*/", "* /", StringComparison.Ordinal).ReplaceLineEndings(" "), StringComparison.Ordinal)
        .Replace("__PLAN__", JsonSerializer.Serialize(plan, Json), StringComparison.Ordinal);

    /// <summary>The months that districts report on: those of the fiscal year, and the following ones that are due by the program's last day.</summary>
    internal static IEnumerable<ReportingMonth> MonthsOf(Program program, OfficeCalendar calendar)
    {
        var month = new FiscalQuarter(program.Quarter.FiscalYear, 1).FirstMonth;
        var last = month.Plus(11);
        while (month.CompareTo(last) <= 0 || (program.Until is { } until && program.Deadline.DueDate(month, calendar) <= until))
        {
            yield return month;
            month = month.Plus(1);
        }
    }

    private static IEnumerable<Question> Questions(Program program, Province province, OfficeCalendar calendar)
    {
        yield return new("list", program.Form.District[0], true) { Choices = [.. province.Districts.Select(FormLink.ChoiceOf)], Word = FormLink.District };
        if (!program.Form.Month.IsEmpty)
        {
            yield return new("list", program.Form.Month[0], true) { Choices = [.. MonthsOf(program, calendar).Select(FormLink.ChoiceOf)], Word = FormLink.Month, Help = "เดือนที่เกิดผลงาน ไม่ใช่เดือนที่ส่งรายงาน" };
        }

        var tick = program.Form.NothingToReport is [var first, ..] ? first : null;
        foreach (var indicator in program.Indicators)
        {
            yield return new("figure", indicator.Columns[0], indicator.Required && tick is null)
            {
                Help = HelpOf(indicator, tick),
                Pattern = FigurePattern,
                Refusal = "โปรดตอบเป็นตัวเลข หรือ ไม่มี",
            };
        }

        if (tick is not null)
        {
            yield return new("tick", tick, false) { Choices = ["ใช่"], Help = "เลือกข้อนี้แทนการกรอกตัวเลข เมื่อทุกข้อข้างต้นไม่มีผลงานในเดือนนั้น" };
        }

        if (program.Form.Explanation is [var explanation, ..])
        {
            yield return new("paragraph", explanation, false) { Help = "เช่น เหตุที่ยอดสูงหรือต่ำกว่าปกติ" };
        }
    }

    private static string HelpOf(Indicator indicator, string? tick)
    {
        var what = indicator.Accumulation switch
        {
            Accumulation.Increment => "เฉพาะที่เกิดขึ้นในเดือนที่รายงาน",
            Accumulation.RunningTotal => "ยอดสะสมถึงสิ้นเดือนที่รายงาน",
        };
        return indicator.Kind switch
        {
            IndicatorKind.Amount => Number("13544178.50 หรือ 13.5 ล้าน"),
            IndicatorKind.Count => Number("8"),
            IndicatorKind.YesNo => $"ตอบ {indicator.Yes} หรือ {indicator.No}",
            IndicatorKind.Text => "ระบุเป็นข้อความ เช่น ชื่อหน่วยงานและสิ่งที่ดำเนินการ หากไม่มีให้ตอบ ไม่มี",
        };

        string Number(string example) =>
            $"{what} หน่วยเป็น{indicator.Unit} เช่น {example} หากไม่มีให้ตอบ 0{(indicator.Required && tick is not null ? $" (ต้องตอบทุกเดือน เว้นแต่เลือก \"{tick}\")" : "")}";
    }

    private static string Description(Program program)
    {
        var month = program.Deadline.ReportOffsetMonths switch
        {
            0 => "เดือนเดียวกัน",
            -1 => "เดือนถัดไป",
            var offset => FormattableString.Invariant($"อีก {-offset} เดือนถัดไป"),
        };
        return FormattableString.Invariant($"โปรดรายงานผลของแต่ละเดือนภายในวันที่ {program.Deadline.Day} ของ{month} หนึ่งอำเภอหนึ่งเดือนต่อการตอบหนึ่งครั้ง หากส่งซ้ำ ระบบใช้ฉบับล่าสุด")
            + $"\nอ้างอิง: {program.Source}";
    }

    private static string Read(string template)
    {
        using var stream = typeof(FormScript).Assembly.GetManifestResourceStream($"OtopFormSync.Views.{template}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private sealed record Plan(string Key, string Title, string Description, string Confirmation, string SheetTitle, string? Spreadsheet, IReadOnlyList<Question> Questions);

    private sealed record Renewal(string? Form, string? Spreadsheet, IReadOnlyList<Choices> Questions);

    private sealed record Choices(IReadOnlyList<string> Titles, [property: System.Text.Json.Serialization.JsonPropertyName("choices")] IReadOnlyList<string> Values, string Word);

    private sealed record Question(string Kind, string Title, bool IsRequired)
    {
        public string? Help { get; init; }

        public IReadOnlyList<string>? Choices { get; init; }

        /// <summary>What stands for its answer in the program file's link; null where none is chosen beforehand.</summary>
        public string? Word { get; init; }

        public string? Pattern { get; init; }

        public string? Refusal { get; init; }
    }
}
