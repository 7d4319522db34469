using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Worker.Tests.Year;

/// <summary>Something that happens on a day.</summary>
internal sealed record Happening(DateOnly Day, Func<YearOffice, DateOnly, Task> Do);

/// <summary>What must stand at the end of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Grades">The grades of ท่าบ่อ and สังคม that are others than a month before, by quarter: B~ is to date, B final.</param>
/// <param name="Owed">What is overdue.</param>
/// <param name="Mails">The mails that went out in the month, by kind.</param>
/// <param name="Books">The quarter in front, and those beside it.</param>
internal sealed record MonthsEnd(ReportingMonth Month, (string Quarter, string Grades)[] Grades, string Owed, string Mails, string Books);

/// <summary>
/// The story and what follows from the letter, worked out by hand. Targets of the first quarter are the letter's; base figures of the next three come from the office's files,
/// from then on from what was reported a year before; targets are base × 1.06. Registrants: ท่าบ่อ 79 (10 % are 8, 7.5 % are 6), สังคม 53 (6, 4; 5 % are 3).
/// Due days: the 15th of the next month, for the first time on 15 December 2566.
/// </summary>
internal static class YearTable
{
    public static readonly Happening[] Happenings =
    [
        // Quarter 1/2567: targets 13,544,178 + 14,787,861 + 15,306,774 = 43,638,812 printed; 4,810,333 + 4,780,653 + 5,588,532 = 15,179,518.
        Form("2023-11-12", "ท่าบ่อ 2023-10 1 13600000 6"),
        Form("2023-11-13", "สังคม 2023-10 0 4900000 2"),
        Form("2023-11-27", "สังคม 2023-10 0 4700000 2"), // corrected: 4.7 million are less than the target
        Form("2023-12-12", "ท่าบ่อ 2023-11 0 14800000 7"),
        Form("2023-12-13", "สังคม 2023-11 nil"),
        New("2024-01-02", "2567-2", "อำเภอ,ม.ค. 2566,ก.พ. 2566,มี.ค. 2566\nท่าบ่อ,1000000,1000000,1000000\nสังคม,500000,600000,700000"),
        Form("2024-01-13", "สังคม 2023-12 1 5600000 3"),
        Mail("2024-01-27", "ท่าบ่อ 2023-12 0 15300000 8"), // late

        // Quarter 2/2567: targets 1,060,000 a month; 530,000, 636,000, 742,000. From 1 February to 9 March the Wallet is not measured.
        Edit("2024-02-01", "otop-fy2567-q2", "# measured: [{ from: 2023-12-01, by: none }]", "measured: [{ from: 2024-02-01, by: none }]"),
        Form("2024-02-12", "ท่าบ่อ 2024-01 1 1100000 8"),
        Mail("2024-02-13", "สังคม 2024-01 1 540000 6"),
        Edit("2024-03-10", "otop-fy2567-q2", "measured: [{ from: 2024-02-01, by: none }]", "measured: [{ from: 2024-02-01, by: none }, { from: 2024-03-10, by: wallet }]"),
        Form("2024-03-12", "ท่าบ่อ 2024-02 0 1000000 8"),
        Mission("2024-03-20"),
        Form("2024-03-27", "สังคม 2024-02 0 640000 6"), // late
        New("2024-04-02", "2567-3", "อำเภอ,เม.ย. 2566,พ.ค. 2566,มิ.ย. 2566\nท่าบ่อ,1000000,1000000,1000000\nสังคม,500000,500000,500000"),
        Form("2024-04-12", "ท่าบ่อ 2024-03 0 1200000 8"),
        Virtue("2024-04-12", "ท่าบ่อ", ("มกราคม 2567", "ปลูกป่าชุมชน"), ("กุมภาพันธ์ 2567", "ไม่มี"), ("มีนาคม 2567", "บริจาคโลหิต")),
        Form("2024-04-13", "สังคม 2024-03 0 760000 6"),

        // Quarter 3/2567: targets 1,060,000 and 530,000 a month. From 1 June ท่าบ่อ's of June is 1,500,000.
        Form("2024-05-12", "ท่าบ่อ 2024-04 1 1070000 8"),
        Mail("2024-05-13", "สังคม 2024-04 0 535000 4"),
        Edit("2024-06-01", "otop-fy2567-q3", "\n    base:\n      columns:", "\n    laterTargets:\n      - from: 2024-06-01\n        columns: [2024-04, 2024-05, 2024-06, quarter]\n        rows:\n          ท่าบ่อ: [1060000, 1060000, 1500000, 3620000]\n    base:\n      columns:"),
        Form("2024-06-12", "ท่าบ่อ 2024-05 0 1080000 8"),
        Form("2024-06-13", "สังคม 2024-05 0 540000 4"),
        New("2024-07-02", "2567-4", "อำเภอ,ก.ค. 2566,ส.ค. 2566,ก.ย. 2566\nท่าบ่อ,1000000,1000000,1000000\nสังคม,500000,500000,500000"),
        Form("2024-07-12", "ท่าบ่อ 2024-06 0 1200000 8"),
        Form("2024-07-27", "สังคม 2024-06 0 560000 4"), // late

        // Quarter 4/2567: targets as before. สังคม is silent; on 25 October the office closes the quarter.
        Form("2024-08-12", "ท่าบ่อ 2024-07 nil"),
        Form("2024-09-12", "ท่าบ่อ 2024-08 0 1500000 8"),
        New("2024-10-02", "2568-1"),
        Form("2024-10-12", "ท่าบ่อ 2024-09 0 2000000 8"),
        Edit("2024-10-25", "otop-fy2567-q4", "closedMonths: []", "closedMonths: [2024-07, 2024-08, 2024-09]"),

        // Quarter 1/2568, by the figures of a year before × 1.06: 14,416,000, 15,688,000, 16,218,000; 4,982,000, 0, 5,936,000.
        Mail("2024-11-12", "ท่าบ่อ 2024-10 2 14500000 8"),
        Form("2024-11-13", "สังคม 2024-10 0 5000000 3"),
        Form("2024-12-12", "ท่าบ่อ 2024-11 0 15700000 9"),
        Form("2024-12-13", "สังคม 2024-11 nil"),
        New("2025-01-02", "2568-2"),
        Form("2025-01-12", "ท่าบ่อ 2024-12 0 16300000 9"),
        Form("2025-01-13", "สังคม 2024-12 0 6000000 3"),

        // Quarter 2/2568: 1,166,000, 1,060,000, 1,272,000; 572,400, 678,400, 805,600.
        Form("2025-02-12", "ท่าบ่อ 2025-01 1 1200000 8"),
        Form("2025-02-13", "สังคม 2025-01 1 570000 6"),
        Form("2025-03-12", "ท่าบ่อ 2025-02 0 1100000 8"),
    ];

    public static readonly MonthsEnd[] Months =
    [
        End("2023-10", "", "", "2567-1 | ", ("2567-1", "– –")),
        End("2023-11", "", "digest:1 receipt:3", "2567-1 | ", ("2567-1", "B~ D~")), // 6 of 79 are 7.59 %; สังคม misses its sales
        End("2023-12", "", "digest:1 receipt:2", "2567-1 | "), // 28.4 against 28.332 million, 7 of 79; 4.7 against 9.59 million
        End("2024-01", "", "digest:1 receipt:2 reminder:1", "2567-1 | 2567-2", ("2567-1", "A D"), ("2567-2", "– –")), // 43.7 million, 8 of 79
        End("2024-02", "", "digest:1 receipt:2", "2567-2 | 2567-1", ("2567-2", "A~(A–D) A~(A–D)")),
        End("2024-03", "", "digest:1 gradechange:1 receipt:2 reminder:1", "2567-2 | 2567-1", ("2567-2", "D~ A~"), ("คุณธรรม", "– –")), // 2.1 against 2.12 million; 1.18 against 1.166 million and 6 of 53
        End("2024-04", "คุณธรรม:สังคม:2024-01 คุณธรรม:สังคม:2024-02 คุณธรรม:สังคม:2024-03", "digest:1 receipt:5 reminder:1", "2567-3 | 2567-1 2567-2", ("2567-2", "A A"), ("2567-3", "– –"), ("คุณธรรม", "ผ่าน –")),
        End("2024-05", "คุณธรรม:สังคม:2024-01 คุณธรรม:สังคม:2024-02 คุณธรรม:สังคม:2024-03", "digest:1 receipt:2 reminder:1", "2567-3 | 2567-1 2567-2", ("2567-3", "A~ C~")), // สังคม has no product, and 4 of 53; a mission that is asked for till 30 April demands in May for the last time by itself
        End("2024-06", "คุณธรรม:สังคม:2024-01 คุณธรรม:สังคม:2024-02 คุณธรรม:สังคม:2024-03", "digest:1 receipt:2", "2567-3 | 2567-1 2567-2"), // 2.15 against 2.12 million
        End("2024-07", "คุณธรรม:สังคม:2024-01 คุณธรรม:สังคม:2024-02 คุณธรรม:สังคม:2024-03", "digest:1 receipt:2 reminder:1", "2567-3 | 2567-1 2567-2 2567-4", ("2567-3", "D C"), ("2567-4", "– –")), // 3.35 against 3.62 million
        End("2024-08", "สังคม:2024-07 คุณธรรม:สังคม:2024-01 คุณธรรม:สังคม:2024-02 คุณธรรม:สังคม:2024-03", "digest:1 receipt:1 reminder:1", "2567-4 | 2567-1 2567-2 2567-3", ("2567-4", "D~ –")),
        End("2024-09", "สังคม:2024-07 สังคม:2024-08 คุณธรรม:สังคม:2024-01 คุณธรรม:สังคม:2024-02 คุณธรรม:สังคม:2024-03", "digest:1 receipt:1 reminder:1", "2567-4 | 2567-1 2567-2 2567-3"), // 1.5 against 2.12 million
        End("2024-10", "คุณธรรม:สังคม:2024-01 คุณธรรม:สังคม:2024-02 คุณธรรม:สังคม:2024-03", "digest:1 receipt:1 reminder:1", "2567-4 | 2567-1 2567-2 2567-3 2568-1", ("2567-4", "C –"), ("2568-1", "– –")), // 3.5 million, no product; September is overdue from 16 October, till the quarter is closed
        End("2024-11", "คุณธรรม:สังคม:2024-01 คุณธรรม:สังคม:2024-02 คุณธรรม:สังคม:2024-03", "digest:1 receipt:2", "2568-1 | 2567-1 2567-2 2567-3 2567-4", ("2568-1", "A~ C~")), // 3 of 53 are 5.66 %
        End("2024-12", "คุณธรรม:สังคม:2024-01 คุณธรรม:สังคม:2024-02 คุณธรรม:สังคม:2024-03", "digest:1 receipt:2", "2568-1 | 2567-1 2567-2 2567-3 2567-4"), // 30.2 against 30.104 million; 5.0 against 4.982 million
        End("2025-01", "คุณธรรม:สังคม:2024-01 คุณธรรม:สังคม:2024-02 คุณธรรม:สังคม:2024-03", "digest:1 receipt:2", "2568-2 | 2567-1 2567-2 2567-3 2567-4 2568-1", ("2568-1", "A C"), ("2568-2", "– –")),
        End("2025-02", "คุณธรรม:สังคม:2024-01 คุณธรรม:สังคม:2024-02 คุณธรรม:สังคม:2024-03", "digest:1 receipt:2", "2568-2 | 2567-1 2567-2 2567-3 2567-4 2568-1", ("2568-2", "A~ D~")), // 570,000 against 572,400
        End("2025-03", "สังคม:2025-02 คุณธรรม:สังคม:2024-01 คุณธรรม:สังคม:2024-02 คุณธรรม:สังคม:2024-03", "digest:1 receipt:1 reminder:1", "2568-2 | 2567-1 2567-2 2567-3 2567-4 2568-1"),
    ];

    private static MonthsEnd End(string month, string owed, string mails, string books, params (string, string)[] grades) => new(ReportingMonth.Parse(month, null), grades, owed, mails, books);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Address(string district) => district == "ท่าบ่อ" ? "thabo@cdd.example.org" : "sangkhom@cdd.example.org";

    private static Happening Form(string day, string report) => new(Day(day), (office, on) =>
    {
        var parts = report.Split(' ');
        var month = ThaiText.Month(ReportingMonth.Parse(parts[1], null));
        office.Answer(YearOffice.Otop, At(on), parts is [_, _, "nil"]
            ? [Address(parts[0]), parts[0], month, "", "", "", "ใช่"]
            : [Address(parts[0]), parts[0], month, parts[2], parts[3], parts[4], ""]);
        return Task.CompletedTask;
    });

    private static Happening Mail(string day, string report) => new(Day(day), (office, on) =>
    {
        var parts = report.Split(' ');
        office.Mail(At(on), Address(parts[0]), $"เรียน จังหวัด\r\nอำเภอ{parts[0]} ขอรายงานผลประจำเดือน{ThaiText.Month(ReportingMonth.Parse(parts[1], null))}\r\nผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม {parts[2]} ผลิตภัณฑ์\r\nยอดจำหน่าย {parts[3]} บาท\r\nผู้เข้าร่วมโครงการ Digital Wallet สะสม {parts[4]} ราย");
        return Task.CompletedTask;
    });

    private static Happening Virtue(string day, string district, params (string Month, string Deed)[] rows) => new(Day(day), (office, on) =>
    {
        foreach (var (row, at) in rows.Select((row, at) => (row, at)))
        {
            office.Answer(YearOffice.Virtue, At(on).AddMinutes(at), [Address(district), district, row.Month, "ประกาศแล้ว", row.Deed]);
        }

        return Task.CompletedTask;
    });

    private static Happening New(string day, string quarter, string? figures = null) => new(Day(day), async (office, on) =>
    {
        var before = FiscalQuarter.Of(FiscalQuarter.Parse(quarter, null).FirstMonth.Plus(-1));
        string[] command = ["program", "new", "--quarter", quarter, "--from", $"otop-fy{before.FiscalYear}-q{before.Number}", "--yes"];
        if (figures is not null)
        {
            var file = office.In("ยอดจำหน่าย OTOP ปีฐาน.csv");
            await File.WriteAllTextAsync(file, figures);
            command = [.. command, "--base", file];
        }

        await office.CommandAsync(on, command);
    });

    private static Happening Edit(string day, string program, string old, string changed) => new(Day(day), (office, _) =>
    {
        office.Change($"config/programs/{program}.yaml", text => text.Replace(old, changed, StringComparison.Ordinal));
        return Task.CompletedTask;
    });

    // Asked for once, of the quarter that is about to end.
    private static Happening Mission(string day) => new(Day(day), (office, _) =>
    {
        var text = File.ReadAllText(office.In("config", "programs", "virtue-fy2567-q1.yaml"));
        File.WriteAllText(office.In("config", "programs", "virtue-fy2567-q2.yaml"), text
            .Replace("virtue-fy2567-q1", "virtue-fy2567-q2", StringComparison.Ordinal)
            .Replace("quarter: 2567-1", "quarter: 2567-2", StringComparison.Ordinal)
            .Replace("until: 2024-01-15", "until: 2024-04-30", StringComparison.Ordinal)
            .Replace("firstDue: 2023-12-15", "firstDue: 2024-04-15", StringComparison.Ordinal));
        office.Change("workspace.yaml", settings => settings.Replace("programs: [otop-fy2567-q1, otop-fy2567-q2]", "programs: [otop-fy2567-q1, otop-fy2567-q2, virtue-fy2567-q2]", StringComparison.Ordinal));
        return Task.CompletedTask;
    });

    private static DateTimeOffset At(DateOnly day) => Bangkok.At(day, new(9, 0));
}
