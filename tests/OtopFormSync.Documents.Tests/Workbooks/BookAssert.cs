using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;

namespace OtopFormSync.Documents.Tests.Workbooks;

/// <summary>Compares a book with what stands in a workbook.</summary>
internal static class BookAssert
{
    public static void Stands(ResultsBook book, ResultsState state)
    {
        Assert.Equal(book.Tabs.Select(tab => tab.Key), state.Tabs.Select(tab => tab.Key));
        foreach (var tab in book.Tabs)
        {
            var known = state.Find(tab.Key)!;
            Assert.Equal(Expected(tab), known.Cells.Select(cell => (cell.Row, cell.Column, cell.Text, cell.Number)).ToHashSet());
            Assert.Empty(known.StrayTexts);
        }
    }

    /// <summary>The format's own validator finds no fault.</summary>
    public static void IsValid(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(faults.Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath} {fault.Description}"));
    }

    private static HashSet<(string, string, string, decimal?)> Expected(Tab tab)
    {
        var expected = new HashSet<(string, string, string, decimal?)>();
        void Add(string row, string column, Cell cell)
        {
            var text = TabLabels.Of(cell);
            if (!string.IsNullOrWhiteSpace(text))
            {
                expected.Add((row, column, text, cell.Number));
            }
        }

        Add("#heading", "", Cell.Of(tab.Heading));
        Add("#stamp", "", Cell.Of(tab.Stamp));
        foreach (var (index, cell) in tab.Intro.Index())
        {
            Add($"#intro{index}", "", cell);
        }

        foreach (var (index, cell) in tab.Notes.Index())
        {
            Add($"#note{index}", "", cell);
        }

        foreach (var column in tab.Columns)
        {
            Add("#header", column.Key, Cell.Of(column.Title));
        }

        foreach (var row in tab.Rows)
        {
            foreach (var (index, cell) in row.Cells.Index())
            {
                Add(row.Key, tab.Columns[index].Key, cell);
            }
        }

        return expected;
    }
}
