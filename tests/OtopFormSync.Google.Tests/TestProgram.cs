using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopProgram = OtopFormSync.Core.Programs.Program;

namespace OtopFormSync.Google.Tests;

/// <summary>A small program: which columns are looked for is all that matters here.</summary>
internal static class TestProgram
{
    public static OtopProgram Otop { get; } = new()
    {
        Id = ProgramId.Parse("otop"),
        Title = "OTOP",
        ShortTitle = "OTOP",
        Source = "หนังสือ",
        Quarter = new FiscalQuarter(2567, 1),
        Indicators = [new() { Key = IndicatorKey.Parse("sales"), Name = "ยอดจำหน่าย", Unit = "บาท", Kind = IndicatorKind.Amount, Columns = ["ยอดจำหน่าย"], Tab = "ยอดจำหน่าย" }],
        Form = new() { Timestamp = ["ประทับเวลา", "Timestamp"], District = ["อำเภอ", "District"], Month = ["ประจำเดือน", "Month"] },
        Grading = new GradingRules { Criteria = [], Grades = [] },
        Deadline = new(),
        Notices = new(),
    };
}
