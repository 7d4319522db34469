using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync;

namespace OtopFormSync.Worker.Tests.Responses;

/// <summary>The demo's workspace with response files in place of its own, and without mails.</summary>
internal sealed class ResponseFolder : IDisposable
{
    public static readonly string[] Headings =
    [
        "ประทับเวลา", "ที่อยู่อีเมล", "อำเภอ", "ประจำเดือน", "จำนวนผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่มในเดือน (ผลิตภัณฑ์)", "ยอดจำหน่ายในเดือน (บาท)",
        "จำนวนผู้เข้าร่วมโครงการ Digital Wallet สะสม (ราย)", "เดือนนี้ไม่มีผลการดำเนินงาน", "คำชี้แจง (ถ้ามี)", "ชื่อผู้รายงาน",
    ];

    public ResponseFolder()
    {
        foreach (var mail in Directory.GetFiles(Demo.In("inbox")))
        {
            File.Delete(mail);
        }

        // Here it is no matter who answers.
        Demo.Edit(Path.Combine("config", "programs", "otop-fy2567-q1.yaml"), "address: [ที่อยู่อีเมล, อีเมล, Email Address, Email]", "address: []");
        Demo.Edit(Path.Combine("config", "programs", "otop-fy2567-q1.yaml"), "  ignored:\n", "  ignored:\n    - ที่อยู่อีเมล\n");
    }

    public DemoFolder Demo { get; } = new();

    public void Dispose() => Demo.Dispose();

    /// <summary>One cycle with a file that is handed over as it is.</summary>
    public Task<CycleReport> CycleAsync(string file) => CycleAsync(Path.GetExtension(file), File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Responses", file)));

    /// <summary>One cycle with a sheet of these headings and rows.</summary>
    public Task<CycleReport> CycleAsync(string[] headings, params string[][] rows) =>
        CycleAsync(".csv", System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(headings).Select(row => string.Join(',', row)))));

    private async Task<CycleReport> CycleAsync(string extension, byte[] bytes)
    {
        foreach (var old in Directory.GetFiles(Demo.In("responses")))
        {
            File.Delete(old);
        }

        await File.WriteAllBytesAsync(Demo.In("responses", $"responses{extension}"), bytes, TestContext.Current.CancellationToken);
        return await Demo.CycleAsync();
    }

    /// <summary>A row of December's report.</summary>
    public static string[] Row(int day, string district, string products, string sales, string wallet, string month = "ธันวาคม 2566") =>
        [$"{day}/1/2567 9:00:00", "a@cdd.example.org", district, month, products, sales, wallet, "", "", "ก"];

    /// <summary>The figure that stands; null when none does.</summary>
    public static decimal? FigureOf(DerivedState state, string district, string indicator, string month = "2023-12") => EntryOf(state, district, indicator, month).Accepted?.Figure.Value;

    public static LedgerEntry EntryOf(DerivedState state, string district, string indicator, string month = "2023-12") =>
        state.Ledger.Find(state.Province.Districts.First(one => one.Name == district).Code, ReportingMonth.Parse(month, null), IndicatorKey.Parse(indicator))!;
}
