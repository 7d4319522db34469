using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Documents.Tests.Generated;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Testing;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Documents.Tests.Workbooks;

/// <summary>However long a history is, the results that we write are results that we read.</summary>
public sealed class ManyReportsTests
{
    private const int Reports = 200_000;

    [Fact]
    public void Results_over_two_hundred_thousand_reports_read_back_as_they_were_written()
    {
        string[] districts = [.. ShippedConfiguration.Province.Districts.Select(district => district.Name)];
        var stored = Enumerable.Range(0, Reports)
            .Select(i => A.Row(districts[i % districts.Length], (1_000_000 + i).ToString(CultureInfo.InvariantCulture), $"{i}") with { ReceivedAt = A.Morning.AddSeconds(i) })
            .Select(report => new StoredReport(report, report.ReceivedAt, null))
            .ToList();
        var derivation = new Derivation(ShippedConfiguration.Program, ShippedConfiguration.Province, ShippedConfiguration.Calendar, [], isMain: true, GeneratedDocumentsTests.Districts, new EmlReader(), ShippedConfiguration.Wording);
        var state = derivation.Derive(new() { Reports = stored, AsOf = new(2024, 1, 20, 9, 0, 0, Bangkok.Offset) });
        Assert.Equal(Reports, state.Received.Count);

        var book = ResultsBookBuilder.Build(state, ShippedConfiguration.Wording);
        var written = SampleWorkbook.Write(book);
        Assert.Equal(book.Tabs.Select(tab => tab.Key), ResultsWorkbook.Read(written).Tabs.Select(tab => tab.Key));
        Assert.Empty(BookDiff.Between(ResultsWorkbook.Read(written), book));
        Assert.Empty(BookDiff.Between(ResultsWorkbook.Read(SampleWorkbook.Write(book, written)), book));
    }
}
