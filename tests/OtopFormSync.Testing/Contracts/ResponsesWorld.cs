using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Testing.Contracts;

/// <summary>A table of a form's responses, and the people who write in it.</summary>
public abstract class ResponsesWorld : SourceWorld
{
    public const string Timestamp = "ประทับเวลา";
    public const string District = "อำเภอ";
    public const string Month = "ประจำเดือน";
    public const string Sales = "ยอดจำหน่าย";

    private readonly List<Response> _sent = [];

    /// <summary>A small program: which columns are looked for is all that matters here.</summary>
    public static Program Program { get; } = new()
    {
        Id = ProgramId.Parse("otop"),
        Title = "OTOP",
        ShortTitle = "OTOP",
        Source = "หนังสือ",
        Quarter = new FiscalQuarter(2567, 1),
        Indicators = [new() { Key = IndicatorKey.Parse("sales"), Name = Sales, Unit = "บาท", Kind = IndicatorKind.Amount, Columns = [Sales], Tab = Sales }],
        Form = new() { Timestamp = [Timestamp, "Timestamp"], District = [District, "District"], Month = [Month, "Month"] },
        Grading = new GradingRules { Criteria = [], Grades = [] },
        Deadline = new(),
        Notices = new(),
    };

    /// <summary>The responses as the districts sent them.</summary>
    public IReadOnlyList<Response> Responses => _sent;

    /// <summary>Writes the whole table: its columns by their headings, then the rows; null is an empty row. A heading that is no question of the form holds remarks.</summary>
    public abstract Task WriteAsync(IReadOnlyList<string> columns, IReadOnlyList<Response?> rows);

    public override Task SendAsync(int figure)
    {
        _sent.Add(new(new DateTime(2024, 1, 15, 8, 30, 0, DateTimeKind.Unspecified).AddMinutes(_sent.Count), figure % 2 == 1 ? "ท่าบ่อ" : "สังคม", "ธ.ค. 66", figure));
        return WriteAsync([Timestamp, District, Month, Sales], [.. _sent]);
    }

    public override int FigureOf(RawReport report)
    {
        var row = (RawContent.FormRow)report.Content;
        return int.Parse(row.Cells[row.Headers.Index().First(header => header.Item == Sales).Index], CultureInfo.InvariantCulture);
    }
}

/// <summary>One response: the wall clock in the province, and the answers.</summary>
public sealed record Response(DateTime At, string District, string Month, int Sales)
{
    /// <summary>The answer under a heading; for a heading that is no question, a remark.</summary>
    public object Under(string heading) => heading switch
    {
        ResponsesWorld.District => District,
        ResponsesWorld.Month => Month,
        ResponsesWorld.Sales => Sales,
        _ => "ไม่มี",
    };
}
