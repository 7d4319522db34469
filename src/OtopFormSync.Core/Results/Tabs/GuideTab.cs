using System.Globalization;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>คำอธิบาย: how to read the book, the criteria as the letter gives them, the cases that it does not name, and the settings in force.</summary>
internal static class GuideTab
{
    public const string Title = "คำอธิบาย";

    public static Tab Build(BookIndex index)
    {
        var table = new TabTable<Line>()
            .Add(new() { Key = "key", Title = "รหัส", Width = 8, IsKey = true }, line => Cell.Of(line.Key))
            .Add(new() { Key = "topic", Title = "เรื่อง", Width = 30 }, line => line.IsSection ? Cell.Of(line.Topic, CellLook.Strong) : Cell.Of(line.Topic))
            .Add(new() { Key = "text", Title = "คำอธิบาย", Width = 100 }, line => Cell.Of(line.Text))
            .Add(new() { Key = "grade", Title = "ระดับ", Width = 12, Alignment = Alignment.Center }, line => line.Grade);

        var lines = new List<Line>();
        Section(lines, "read", "วิธีอ่านสมุดผล", Reading(index));
        Section(lines, "officer", "ช่องที่เจ้าหน้าที่กรอก", Officers());
        Section(lines, "criteria", "เกณฑ์การจัดระดับตามหนังสือ", Criteria(index));
        Section(lines, "uncovered", "กรณีที่หนังสือไม่ได้ระบุ", Uncovered(index));
        Section(lines, "settings", "การตั้งค่าที่ใช้อยู่", GuideSettings.Lines(index.Program));
        Section(lines, "source", "ที่มาของข้อมูลและการติดต่อ", Sources(index));

        return new()
        {
            Key = TabKeys.Guide,
            Title = Title,
            Heading = index.Heading(Title),
            Stamp = index.Stamp,
            Columns = table.Columns,
            Rows = lines.Select(line => table.Row(line.Key, line, line.IsSection ? RowKind.Section : RowKind.Item)).ToValueList(),
            Accent = CellLook.Neutral,
        };
    }

    private static void Section(List<Line> lines, string key, string title, IEnumerable<(string Topic, string Text, Cell Grade)> entries)
    {
        var all = entries.ToList();
        if (all.Count == 0)
        {
            return;
        }

        lines.Add(new(key, title, "", Cell.Empty, true));
        lines.AddRange(all.Select((entry, i) => new Line(string.Create(CultureInfo.InvariantCulture, $"{key}_{i + 1}"), entry.Topic, entry.Text, entry.Grade, false)));
    }

    private static IEnumerable<(string Topic, string Text, Cell Grade)> Reading(BookIndex index)
    {
        foreach (var rule in index.Program.Grading.Grades)
        {
            yield return ($"สัญลักษณ์ระดับ {rule.Grade}", "ตัวอักษรคือระดับ วงกลมทึบมากคือระดับสูง เพื่อให้อ่านได้แม้พิมพ์ขาวดำ", Cell.Of(GradeText.Chip(rule.Grade), GradeText.Look(rule.Grade)));
        }

        yield return ("–", "ยังไม่มีระดับ เพราะยังไม่มีข้อมูล หรือมีเรื่องที่ต้องตัดสินก่อน", Cell.Of(GradeText.None, CellLook.GradeNone));
        yield return ("* หลังระดับ", "ระดับชั่วคราว: บางเกณฑ์ยังไม่วัด จึงจัดระดับจากเกณฑ์ที่เหลือ", Cell.Empty);
        yield return ("(ปรับ) หลังระดับ", "ระดับที่เจ้าหน้าที่จังหวัดปรับเอง ชี้ที่ช่องเพื่อดูเหตุผลและระดับที่คำนวณได้", Cell.Empty);
        yield return ("✓ ผ่าน · ✗ ไม่ผ่าน · – ยังไม่วัด", "ผลของแต่ละเกณฑ์ หากเขียนว่า ผ่านระดับ B หรือ C หมายถึงผ่านเกณฑ์ของระดับนั้น แต่ยังไม่ถึงระดับที่สูงกว่า", Cell.Empty);
        yield return ("ระดับถึงปัจจุบัน", "ระหว่างไตรมาส เทียบผลงานของเดือนที่รายงานแล้วกับเป้าหมายของเดือนเดียวกัน", Cell.Empty);
        yield return ("ระดับสุดท้าย", "เมื่อได้รับรายงานครบทุกเดือนของไตรมาส", Cell.Empty);
        yield return ("0 กับ ยังไม่รายงาน", "0 พร้อมคำว่า แจ้งว่าไม่มี คืออำเภอแจ้งว่าไม่มีผลงาน ถือว่ารายงานแล้ว ส่วน ยังไม่รายงาน คือยังไม่ได้รับข้อมูล", Cell.Empty);
        yield return ("ขาดอีก", "จำนวนที่ยังขาดเพื่อถึงระดับถัดไป คิดแต่ละเกณฑ์แยกกัน", Cell.Empty);
    }

    private static IEnumerable<(string Topic, string Text, Cell Grade)> Officers() =>
    [
        ("ช่องสีเหลือง", "เจ้าหน้าที่กรอกได้ ระบบอ่านแต่ไม่เขียนทับ และจับคู่กับอำเภอหรือรายการเดิมเสมอ แม้จัดเรียงแถวใหม่ ช่องอื่นคำนวณโดยระบบ หากแก้ไข ระบบจะเขียนทับ", Cell.Empty),
        ($"{SummaryTab.Title} › ระดับที่ปรับ", "เลือกระดับที่ต้องการใช้แทนระดับที่คำนวณได้ พร้อมเหตุผล ลบข้อความออกเพื่อกลับไปใช้ระดับที่คำนวณได้", Cell.Empty),
        ($"{ReviewTab.Title} › คำตัดสิน", $"เลือก {string.Join(", ", DecisionText.Choices)} หากเลือก {DecisionText.Of(DecisionKind.UseValue)} ให้พิมพ์ค่าในช่อง ค่าที่ถูกต้อง", Cell.Empty),
    ];

    private static IEnumerable<(string Topic, string Text, Cell Grade)> Criteria(BookIndex index) => index.Program.Grading.Grades.Select(rule =>
        ($"ระดับ {rule.Grade}",
         string.Join(' ', rule.Conditions.Select((condition, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}) {index.Criteria.Condition(condition)}"))),
         Cell.Of(GradeText.Chip(rule.Grade), GradeText.Look(rule.Grade))));

    private static IEnumerable<(string Topic, string Text, Cell Grade)> Uncovered(BookIndex index)
    {
        var all = Combination.All(index.Program.Grading);
        var uncovered = all.Where(combination => combination.Literal is null).ToList();
        if (uncovered.Count == 0)
        {
            yield break;
        }

        yield return (
            string.Create(CultureInfo.InvariantCulture, $"{uncovered.Count} จาก {all.Count} กรณี"),
            index.Program.Grading.Uncovered switch
            {
                UncoveredPolicy.BestMet => "ให้ระดับสูงสุดที่ผ่านเกณฑ์ขั้นต่ำครบทุกข้อ หากไม่มีให้ระดับต่ำสุด",
                UncoveredPolicy.Lowest => "ให้ระดับต่ำสุด",
                UncoveredPolicy.Review => "ไม่ให้ระดับจนกว่าเจ้าหน้าที่จะตัดสิน",
            },
            Cell.Empty);
        for (var i = 0; i < uncovered.Count; i++)
        {
            yield return (
                string.Create(CultureInfo.InvariantCulture, $"กรณีที่ {i + 1}"),
                string.Join(" · ", uncovered[i].Bands.Select(band => index.Criteria.Band(band)).OfType<string>()),
                uncovered[i].Given is { } grade ? Cell.Of(GradeText.Chip(grade), GradeText.Look(grade)) : Cell.Of("รอตัดสิน", CellLook.GradeNone));
        }
    }

    private static IEnumerable<(string Topic, string Text, Cell Grade)> Sources(BookIndex index)
    {
        var province = index.State.Province;
        yield return ("หนังสืออ้างอิง", index.Program.Source, Cell.Empty);
        yield return ("ไตรมาส", ThaiText.Quarter(index.Program.Quarter), Cell.Empty);
        yield return ("ข้อมูล", $"รายงานของอำเภอทางแบบฟอร์มและอีเมล ดูรายงานทุกฉบับที่แท็บ {ReceivedTab.Title}", Cell.Empty);
        yield return ("ติดต่อ", $"{province.Office} {province.Mailbox}{(province.Phone is { } phone ? $" โทร. {phone}" : "")}", Cell.Empty);
    }

    private sealed record Line(string Key, string Topic, string Text, Cell Grade, bool IsSection);
}
