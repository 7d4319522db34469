using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Collecting;

namespace OtopFormSync.Core.Tests.Sync;

public sealed class SourceChangesTests
{
    private static readonly RawReport Before = Row("1", "100");
    private static readonly RawReport After = Row("1", "200");
    private static readonly RawReport Other = Row("2", "300");

    [Fact]
    public void An_edited_row_is_a_new_report_and_a_withdrawn_one()
    {
        var edited = SourceChanges.Between([(Before.Id, false), (Other.Id, false)], [After, Other], isWhole: true);

        Assert.Equal([After], edited.New);
        Assert.Equal([Before.Id], edited.Withdrawn);
        Assert.Empty(edited.Returned);
    }

    [Fact]
    public void A_row_that_is_edited_back_returns()
    {
        var edited = SourceChanges.Between([(Before.Id, true), (After.Id, false)], [Before], isWhole: true);

        Assert.Empty(edited.New);
        Assert.Equal([After.Id], edited.Withdrawn);
        Assert.Equal([Before.Id], edited.Returned);
    }

    [Fact]
    public void A_part_of_a_source_withdraws_nothing_and_brings_nothing_back()
    {
        var edited = SourceChanges.Between([(Before.Id, true), (Other.Id, false)], [Before, After], isWhole: false);

        Assert.Equal([After], edited.New);
        Assert.Empty(edited.Withdrawn);
        Assert.Empty(edited.Returned);
    }

    [Fact]
    public void The_same_report_twice_is_new_once() => Assert.Equal([After], SourceChanges.Between([], [After, After], isWhole: true).New);

    private static RawReport Row(string key, string sales) => new()
    {
        Source = "responses",
        Key = key,
        ReceivedAt = new DateTimeOffset(2024, 1, 10, 9, 0, 0, TimeSpan.FromHours(7)),
        Place = "responses.xlsx",
        Content = new RawContent.FormRow(["ยอดจำหน่าย"], [sales]),
    };
}
