using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts.Responses;
using OtopFormSync.Core.Sync.Collecting;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Sync;

public sealed class VanishedRowsTests
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Rows_whose_time_is_read_otherwise_have_not_vanished(bool sameContent, bool passes)
    {
        var stored = Enumerable.Range(0, 10).Select(i => new StoredReport(Row($"old {i}", $"{i}"), default, null)).ToList();
        var present = Enumerable.Range(0, 10).Select(i => Row($"new {i}", sameContent ? $"{i}" : $"other {i}")).ToList();
        Assert.Equal(passes, VanishedRows.In([new FormQuestions(ShippedConfiguration.Program)], "responses", stored, new() { Reports = present, IsWhole = true }) is null);
    }

    private static RawReport Row(string key, string cell) =>
        new() { Source = "responses", Key = key, ReceivedAt = new(2024, 1, 1, 0, 0, 0, Bangkok.Offset), Place = "x", Content = new RawContent.FormRow(["ก"], [cell]) };
}
