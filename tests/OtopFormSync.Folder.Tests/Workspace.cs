using System.Text;
using Microsoft.Extensions.Time.Testing;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Folder.Tests;

/// <summary>A workspace folder with a Thai name and spaces, a clock, and files written at given times.</summary>
internal sealed class Workspace : IDisposable
{
    internal const string Header = "ประทับเวลา,อำเภอ,ประจำเดือน,ยอดจำหน่าย (บาท)";

    internal static readonly DateTimeOffset Now = new(2024, 1, 20, 9, 0, 0, Bangkok.Offset);

    internal static readonly Program Otop = new()
    {
        Id = ProgramId.Parse("otop"),
        Title = "OTOP",
        ShortTitle = "OTOP",
        Source = "หนังสือ",
        Quarter = new FiscalQuarter(2567, 1),
        Indicators = [new() { Key = IndicatorKey.Parse("sales"), Name = "ยอดจำหน่าย", Unit = "บาท", Kind = IndicatorKind.Amount, Columns = ["ยอดจำหน่าย (บาท)"], Tab = "ยอดจำหน่าย" }],
        Form = new() { Timestamp = ["ประทับเวลา", "Timestamp"], District = ["อำเภอ", "District"], Month = ["ประจำเดือน", "Month"] },
        Grading = new GradingRules { Criteria = [], Grades = [] },
        Deadline = new(),
        Notices = new(),
    };

    internal Workspace()
    {
        Layout = new FolderLayout(Path.Combine(Directory.CreateTempSubdirectory("otop ทดสอบ ").FullName, "จังหวัด หนองคาย"));
        Layout.Ensure();
    }

    internal FolderLayout Layout { get; }

    internal FakeTimeProvider Clock { get; } = new(Now);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Layout.Root)!, recursive: true);

    internal FolderResponses Responses(Patience patience = Patience.NextTime, params Program[] programs) =>
        new(Layout, programs.Length == 0 ? [Otop] : programs, Clock, patience);

    internal FolderInbox Inbox(Patience patience = Patience.NextTime) => new(Layout, Clock, patience);

    /// <summary>Writes a response file, by default an hour ago.</summary>
    internal string WriteResponses(string name, string text, DateTimeOffset? at = null, Encoding? encoding = null) =>
        Write(Layout.Responses, name, (encoding ?? new UTF8Encoding(false)).GetBytes(text), at);

    internal string WriteMail(string name, string text, DateTimeOffset? at = null) => Write(Layout.Inbox, name, Encoding.UTF8.GetBytes(text), at);

    internal static string Write(string folder, string name, byte[] bytes, DateTimeOffset? at = null)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, (at ?? Now.AddHours(-1)).UtcDateTime);
        return path;
    }

    internal static Task<Collected> CollectAsync(IReportSource source, string? cursor = null) => source.CollectAsync(cursor, TestContext.Current.CancellationToken);

    internal static string Csv(params string[] rows) => string.Join("\r\n", [Header, .. rows, ""]);

    internal static string SalesOf(RawReport report) => ((RawContent.FormRow)report.Content).Cells[3];
}
