using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Google.Calls;
using OtopFormSync.Spreadsheets.Responses;

namespace OtopFormSync.Google.Sheets;

/// <summary>The Form's responses in a spreadsheet. Columns are found by their headers, tabs by what is in them, rows by their wall clock: people may sort, insert, rename and move.</summary>
/// <param name="reader">Reads the spreadsheet.</param>
/// <param name="programs">The programs whose columns are looked for.</param>
/// <param name="time">The clock.</param>
public sealed class SheetsResponses(SpreadsheetReader reader, IEnumerable<Program> programs, TimeProvider time) : IReportSource
{
    private readonly ResponseColumns _columns = new(programs);

    public string Name => "responses";

    public async Task<Collected> CollectAsync(string? cursor, CancellationToken cancellationToken)
    {
        try
        {
            var snapshot = await reader.ReadAsync(this, cancellationToken);
            var fingerprint = FingerprintOf(snapshot);
            return string.Equals(cursor, fingerprint, StringComparison.Ordinal) ? new() { IsUnchanged = true, Cursor = cursor } : await ReadAsync(snapshot, fingerprint, cancellationToken);
        }
        catch (GoogleUnavailableException unavailable)
        {
            return new() { IsUnchanged = true, Cursor = cursor, Problems = [unavailable.AsProblemOf("Google Sheets")] };
        }
    }

    private async Task<Collected> ReadAsync(SheetSnapshot snapshot, string fingerprint, CancellationToken cancellationToken)
    {
        if (SheetTime.Of(snapshot.TimeZone) is not { } clock)
        {
            return new() { Problems = [UnknownZone(snapshot.TimeZone)] };
        }

        var now = time.GetUtcNow();
        // Marks alone hide no reports: a tab of responses is one, whatever somebody typed into it.
        var tabs = snapshot.Tabs.Where(tab => tab.OwnKey is null).Select(tab => (Tab: tab, Tables: TablesOf(tab))).Where(read => !read.Tab.HasMarks || read.Tables.Any(_columns.IsResponses)).ToList();
        var hasResponses = tabs.Exists(tab => tab.Tables.Any(_columns.IsResponses));
        var problems = new List<SourceProblem>();
        var read = new List<ResponseTab>();
        var isWhole = hasResponses;
        foreach (var (tab, tables) in tabs)
        {
            var rows = ResponseRows.Of(Name, $"แท็บ {tab.Title}", now, _columns.Concerned(tables, hasResponses).ToValueList(), _columns, clock.InstantOf);
            problems.AddRange(rows.Problems);
            read.AddRange(rows.Tabs.Select(one => one with { Id = tab.SheetId.ToString(CultureInfo.InvariantCulture), Spreadsheet = "Google Sheets" }));
            isWhole &= rows.IsWhole;
        }

        if (!hasResponses && problems.Count == 0)
        {
            problems.Add(Empty());
        }

        var joined = ResponseTabs.Join(read, _columns, await reader.LiveTabs.RecallAsync(cancellationToken));
        await reader.LiveTabs.KeepAsync(joined.Live, cancellationToken);
        return new()
        {
            Reports = joined.Reports,
            Sheets = joined.Sheets,
            IsWhole = isWhole,
            Problems = [.. problems, .. joined.Told],
            Cursor = problems.Count == 0 ? fingerprint : null,
        };
    }

    private ValueList<ResponseTable> TablesOf(SheetTab tab)
    {
        var builder = new ResponseTableBuilder();
        builder.BeginSheet(tab.Title);
        var timestamps = new HashSet<int>();
        var months = new HashSet<int>();
        foreach (var (index, row) in tab.Rows.Index())
        {
            var cells = new string[row.Count];
            for (var column = 0; column < row.Count; column++)
            {
                cells[column] = SheetCell.Number(row[column]) is { } serial && (timestamps.Contains(column) ? SheetTime.Text(serial) : months.Contains(column) ? SheetTime.BuddhistDay(serial) : null) is { } day ? day : SheetCell.Text(row[column]);
            }

            if (timestamps.Count == 0)
            {
                (timestamps, months) = (_columns.Timestamps(cells).ToHashSet(), _columns.Months(cells).ToHashSet());
            }

            builder.Row(index + 1, cells);
        }

        return builder.Tables();
    }

    // Tabs, rows and cells are told apart by signs that no cell holds.
    private string FingerprintOf(SheetSnapshot snapshot)
    {
        using var hash = new SnapshotHash();
        hash.Add(_columns.Fingerprint.AsSpan());
        hash.Add(snapshot.TimeZone.AsSpan());
        foreach (var tab in snapshot.Tabs.Where(tab => tab.OwnKey is null))
        {
            hash.Add("\u001d");
            hash.Add(tab.Title.AsSpan());
            foreach (var row in tab.Rows)
            {
                hash.Add("\u001e");
                foreach (var cell in row)
                {
                    hash.Add("\u001f");
                    hash.Add(cell);
                }
            }
        }

        return hash.Finish();
    }

    internal static SourceProblem UnknownZone(string? zone) => new(
        "Google Sheets",
        new(
            $"ไม่รู้จักเขตเวลาของชีต ({zone}) จึงยังไม่อ่านรายงาน กรุณาตั้งเขตเวลาในเมนู ไฟล์ > การตั้งค่า เป็น (GMT+07:00) Bangkok",
            string.Create(CultureInfo.InvariantCulture, $"The spreadsheet's time zone '{zone}' is not known here, so that its timestamps cannot be read. Set it to Bangkok in File > Settings."))
        {
            Saying = new("source.unknown-zone", ("zone", zone ?? "")),
        },
        zone ?? "",
        IsPassing: false);

    internal static SourceProblem Empty() => new(
        "Google Sheets",
        new(
            "ไม่พบแท็บคำตอบของแบบฟอร์มในชีตนี้ ข้อมูลเดิมยังใช้อยู่ กรุณาเชื่อมแบบฟอร์มกับชีตนี้ หรือตรวจรหัสชีตใน workspace.yaml",
            "No tab with a Form's responses is in the spreadsheet. Link the Form to it, or check the spreadsheet's id in workspace.yaml. What was read before stands.")
        {
            Saying = new("source.no-response-tab"),
        },
        "",
        IsPassing: false);
}
