using OtopFormSync.Core.Sync.Ports;
using static OtopFormSync.Testing.Contracts.ResponsesWorld;

namespace OtopFormSync.Testing.Contracts;

/// <summary>A table of responses is the truth: what is edited or removed there is edited or taken back here, and a table that is damaged takes nothing back.</summary>
public abstract class ResponsesContract : ReportSourceContract<ResponsesWorld>
{
    private static readonly string[] AsSent = [Timestamp, District, Month, Sales];

    /// <summary>What people do to the table that changes no answer, and whether each row then stands as it stood; the cycle knows it again by its key and answers.</summary>
    public static TheoryData<string, bool> Harmless => new()
    {
        { "sorted the other way round", true },
        { "an empty row in between", true },
        { "columns in another order", false },
        { "a column of remarks", false },
    };

    [Fact]
    public async Task It_is_read_whole_with_the_instant_of_each_response()
    {
        await using var world = await SentAsync(1, 2);
        var collected = await world.CollectAsync();
        Assert.True(collected.IsWhole);
        Assert.Equal(new DateTimeOffset(2024, 1, 15, 8, 30, 0, TimeSpan.FromHours(7)), collected.Reports.Single(report => world.FigureOf(report) == 1).ReceivedAt);
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public async Task The_same_answers_are_read_under_the_same_keys_after(string edit, bool isTheSame)
    {
        await using var world = await SentAsync(1, 2);
        var before = (await world.CollectAsync()).Reports;

        await (edit switch
        {
            "sorted the other way round" => world.WriteAsync(AsSent, [.. world.Responses.Reverse()]),
            "an empty row in between" => world.WriteAsync(AsSent, [world.Responses[0], null, world.Responses[1]]),
            "columns in another order" => world.WriteAsync([Sales, District, Timestamp, Month], [.. world.Responses]),
            "a column of remarks" => world.WriteAsync([.. AsSent, "ความเห็น"], [.. world.Responses]),
            _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, null),
        });

        var after = await world.CollectAsync();
        Assert.Empty(after.Problems);
        Assert.True(after.IsWhole);
        Assert.Equal(before.Select(report => (report.Key, world.FigureOf(report))).Order(), after.Reports.Select(report => (report.Key, world.FigureOf(report))).Order());
        Assert.Equal(isTheSame, before.Select(report => report.Id.Value).Order(StringComparer.Ordinal).SequenceEqual(after.Reports.Select(report => report.Id.Value).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task An_edited_row_is_another_report_under_the_same_key()
    {
        await using var world = await SentAsync(1, 2);
        var before = await world.CollectAsync();

        await world.WriteAsync(AsSent, [world.Responses[0] with { Sales = 15 }, world.Responses[1]]);

        var after = await world.CollectAsync(before.Cursor);
        var (old, edited) = (before.Reports.Single(report => world.FigureOf(report) == 1), after.Reports.Single(report => world.FigureOf(report) == 15));
        Assert.Equal(old.Key, edited.Key);
        Assert.NotEqual(old.Id, edited.Id);
        Assert.Equal([2, 15], after.Reports.Select(world.FigureOf).Order());
    }

    [Fact]
    public async Task A_removed_row_is_absent_from_the_whole()
    {
        await using var world = await SentAsync(1, 2);
        var before = await world.CollectAsync();

        await world.WriteAsync(AsSent, [world.Responses[1]]);

        var after = await world.CollectAsync(before.Cursor);
        Assert.Equal((true, false), (after.IsWhole, after.IsUnchanged));
        Assert.Equal([2], after.Reports.Select(world.FigureOf));
    }

    [Fact]
    public async Task Two_responses_of_the_same_second_are_two_reports()
    {
        await using var world = await SentAsync(1, 2);
        await world.WriteAsync(AsSent, [world.Responses[0], world.Responses[1] with { At = world.Responses[0].At }]);

        Assert.Equal(2, (await world.CollectAsync()).Reports.Select(report => report.Key).Distinct().Count());
    }

    [Theory]
    [InlineData("หน่วยงาน", Sales, "ไม่พบคอลัมน์อำเภอ")]
    [InlineData(District, Timestamp, "ซ้ำ")]
    public async Task A_table_with_a_missing_or_doubled_column_is_told_at_every_collection_and_takes_nothing_back(string second, string fourth, string told)
    {
        await using var world = await SentAsync(1, 2);
        var before = await world.CollectAsync();

        await world.WriteAsync([Timestamp, second, Month, fourth], [.. world.Responses]);

        string? cursor = before.Cursor;
        foreach (var _ in (bool[])[false, true])
        {
            var damaged = await world.CollectAsync(cursor);
            AssertTakesNothingBack(damaged);
            Assert.Contains(told, Assert.Single(damaged.Problems).Telling.InThai, StringComparison.Ordinal);
            cursor = damaged.Cursor;
        }

        await world.WriteAsync(AsSent, [.. world.Responses]);
        Assert.Equal([1, 2], (await world.CollectAsync(cursor)).Reports.Select(world.FigureOf).Order());
    }

    [Fact]
    public async Task What_looks_like_a_formula_stays_the_text_that_was_answered()
    {
        await using var world = await SentAsync(1);
        await world.WriteAsync(AsSent, [world.Responses[0] with { Month = "=HYPERLINK(\"http://x\")" }]);

        var row = (Core.Reporting.RawContent.FormRow)Assert.Single((await world.CollectAsync()).Reports).Content;
        Assert.Contains("=HYPERLINK(\"http://x\")", row.Cells);
    }

    private static void AssertTakesNothingBack(Collected collected)
    {
        Assert.False(collected.IsWhole);
        Assert.Empty(collected.Reports);
    }
}
