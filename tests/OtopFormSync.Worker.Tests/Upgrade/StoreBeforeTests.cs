using System.IO.Compression;
using OtopFormSync.Core.Sync;
using OtopFormSync.Worker.Tests.Responses;
using static OtopFormSync.Worker.Tests.Responses.ResponseFolder;

namespace OtopFormSync.Worker.Tests.Upgrade;

/// <summary>
/// A record that the last version wrote which kept no later states of rows: 27 versions of 26 rows, one of them edited, two decided by an officer, mails sent.
/// The update takes nothing back, makes nothing new, mails nobody and keeps what was decided.
/// </summary>
public sealed class StoreBeforeTests : IDisposable
{
    private readonly ResponseFolder _folder = new();
    private readonly string[] _lines;

    public StoreBeforeTests()
    {
        _lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Upgrade", "responses.csv"));
        Write(_lines);
        using var packed = new GZipStream(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Upgrade", "state-before-restatements.db.gz")), CompressionMode.Decompress);
        using var record = File.Create(_folder.Demo.In("state.db"));
        packed.CopyTo(record);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_sheet_is_the_same_reports_and_decisions_hold()
    {
        AssertNothingNew(await _folder.Demo.CycleAsync());
        Assert.NotEmpty(Directory.GetFiles(_folder.Demo.Path, "state.db.before-*"));
    }

    [Fact]
    public async Task So_is_one_with_a_column_beside_the_answers_in_the_very_cycle_of_the_update()
    {
        Write([$"{_lines[0]},ผ่านมา (วัน)", .. _lines.Skip(1).Select(line => $"{line},5")]);
        AssertNothingNew(await _folder.Demo.CycleAsync());
        Write([$"{_lines[0]},ผ่านมา (วัน)", .. _lines.Skip(1).Select(line => $"{line},6")]);
        AssertNothingNew(await _folder.Demo.CycleAsync());
    }

    private void AssertNothingNew(CycleReport report)
    {
        Assert.Equal((0, 0, 0), (report.Counts.New, report.Counts.Withdrawn, report.Counts.Returned));
        Assert.Empty(report.Problems);
        Assert.Empty(_folder.Demo.Mails());
        var state = report.Programs[0].State!;
        Assert.Equal(27, state.Received.Count);
        Assert.Equal(5_712_900, FigureOf(state, "รัตนวาปี", "sales"));
        Assert.Equal(5_100_000, FigureOf(state, "โพธิ์ตาก", "sales")); // its district was named by an officer
        Assert.Equal(15_412_345, FigureOf(state, "ท่าบ่อ", "sales")); // its month was
        Assert.Equal(1, report.OpenItems);
    }

    private void Write(IEnumerable<string> lines)
    {
        foreach (var old in Directory.GetFiles(_folder.Demo.In("responses")))
        {
            File.Delete(old);
        }

        File.WriteAllText(_folder.Demo.In("responses", "responses.csv"), string.Join("\r\n", lines));
    }
}
