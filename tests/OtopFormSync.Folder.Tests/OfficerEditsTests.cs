using OtopFormSync.Testing.Contracts;
using OtopFormSync.Testing.Hands;
using static OtopFormSync.Testing.Hands.OfficersTexts;
using static OtopFormSync.Testing.Hands.TabTitles;

namespace OtopFormSync.Folder.Tests;

/// <summary>What people do to our tabs in a workbook. A tab of ours is written whole, so what people put between its rows is kept below it, with its place; their own columns stay.</summary>
public sealed class OfficerEditsTests : PeoplesEditsContract
{
    protected override IReadOnlyDictionary<string, Otherwise> Differs => new Dictionary<string, Otherwise>
    {
        ["a row put in between districts, with a text"] = IsKeptBelow("แถว 10 อำเภอ: แทรกเอง"),
        ["a text far below the table"] = IsKeptBelow("แถว 30 อำเภอ: ข้างล่าง"),
        ["a filter by grade"] = new Otherwise.Instead(hand => Assert.Empty(hand.FilteredOut(Summary))),
        ["a filter view of their own"] = new Otherwise.Impossible(),
        ["the chart deleted"] = new Otherwise.Instead(hand => Assert.Equal(1, hand.ChartsOf(Sales))),
        ["spare rows and columns deleted"] = new Otherwise.Impossible(),
    };

    protected override Task<ResultsWorld> OpenAsync() => Task.FromResult<ResultsWorld>(new ResultsFile());

    private static Otherwise.Instead IsKeptBelow(params string[] texts) => new(hand =>
    {
        var below = hand.Cells(Summary).Where(cell => cell.Key.Row > hand.RowOf(Summary, "ข้อความที่เจ้าหน้าที่เพิ่มไว้")).Select(cell => cell.Value).ToList();
        Assert.All(texts, text => Assert.Single(below, text));
    });
}
