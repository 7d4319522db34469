using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Sync;
using OtopFormSync.Worker.Tests.Responses;
using static OtopFormSync.Worker.Tests.Responses.ResponseFolder;

namespace OtopFormSync.Worker.Tests;

/// <summary>A person who is told a row finds it there, wherever it moved since it came.</summary>
public sealed class RowPlaceTests : IDisposable
{
    private readonly ResponseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_row_of_a_question_and_of_a_figure_follows_the_row()
    {
        string[] clear = Row(8, "สังคม", "1", "5500000", "3"), unclear = Row(9, "ท่าบ่อ", "1", "ประมาณห้าล้าน", "3");
        AssertStand(await _folder.CycleAsync(Headings, clear, unclear), clear: 2, unclear: 3);

        var moved = await _folder.CycleAsync(Headings, Row(7, "เฝ้าไร่", "2", "4000000", "1"), unclear, clear);
        AssertStand(moved, clear: 4, unclear: 3);
        AssertStand(await _folder.CycleAsync(Headings, unclear, Row(7, "เฝ้าไร่", "2", "4000000", "1"), clear), clear: 4, unclear: 2);
        AssertStand(await _folder.Demo.CycleAsync(), clear: 4, unclear: 2); // by the record alone
        Assert.Equal((1, 0, 0), (moved.Counts.New, moved.Counts.Withdrawn, moved.Counts.Returned));
    }

    private static void AssertStand(CycleReport report, int clear, int unclear)
    {
        var state = report.Programs[0].State!;
        Assert.EndsWith($" แถว {clear}", EntryOf(state, "สังคม", "sales").Accepted!.Place, StringComparison.Ordinal);
        Assert.All(state.Review.Where(item => item.Original.Contains("ประมาณ", StringComparison.Ordinal)), item => Assert.Contains($" แถว {unclear} ›", item.Place, StringComparison.Ordinal));
        Assert.Contains(state.Review, item => item.Original.Contains("ประมาณ", StringComparison.Ordinal));
        Assert.Equal([clear, unclear], state.Received.Where(report => report.District is not null && report.Place.Contains("responses", StringComparison.Ordinal) && IsOne(state, report)).Select(report => int.Parse(report.Place[(report.Place.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static bool IsOne(DerivedState state, ReceivedReport report) => state.Province.Find(report.District!)!.Name is "สังคม" or "ท่าบ่อ";
}
