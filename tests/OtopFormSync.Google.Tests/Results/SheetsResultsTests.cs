using OtopFormSync.Core.Results;
using OtopFormSync.Documents.Tests.Workbooks;

namespace OtopFormSync.Google.Tests.Results;

/// <summary>The results as tabs of a spreadsheet: written once, changed cell by cell.</summary>
public sealed class SheetsResultsTests
{
    [Fact]
    public async Task The_book_reads_back_as_it_was_written_and_its_tabs_stand_before_the_responses()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        var state = await sheet.ReadAsync();
        Assert.Equal(SampleBook.Make().Tabs.Select(tab => tab.Title).Append(ResponseSheet.Title), sheet.Titles());
        Assert.Equal(ResultsBook.LayoutVersion, state.LayoutVersion);
        Assert.All(state.Tabs, tab => Assert.Empty(tab.StrayTexts));
    }

    [Fact]
    public async Task Publishing_the_same_again_writes_nothing()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        await sheet.PublishAsync();
        Assert.Empty(sheet.Requests());
    }

    [Fact]
    public async Task A_new_process_knows_what_stands_there()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        sheet.Restart();
        await sheet.PublishAsync();
        Assert.Empty(sheet.Requests());
    }
}
