using System.Globalization;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Tests.Grading;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Results;

/// <summary>However many reports there are, the results show as many as people look at, and say how many came before.</summary>
public sealed class ReceivedTabTests
{
    private static readonly DateTimeOffset First = Given.At("2023-12-01", "08:00");

    [Fact]
    public void All_reports_are_shown_up_to_the_bound()
    {
        var tab = Given.Book(OneFigureReported(ReceivedTab.MostRows)).Tabs.Single(tab => tab.Key == TabKeys.Received);
        Assert.Equal(ReceivedTab.MostRows, tab.Rows.Count);
        Assert.StartsWith("รายงานทุกฉบับ", Assert.Single(tab.Intro).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_it_the_latest_are_shown_with_how_many_there_are()
    {
        var tab = Given.Book(OneFigureReported(ReceivedTab.MostRows + 234)).Tabs.Single(tab => tab.Key == TabKeys.Received);
        Assert.Equal([IdOf(234), IdOf(ReceivedTab.MostRows + 233)], [tab.Rows[0].Key, tab.Rows[^1].Key]);
        Assert.Equal(ReceivedTab.MostRows, tab.Rows.Count);
        Assert.StartsWith("รายงาน 1,000 ฉบับล่าสุดจากทั้งหมด 1,234 ฉบับ", Assert.Single(tab.Intro).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_history_the_last_ten_are_told_and_the_number_of_those_before()
    {
        var book = Given.Book(OneFigureReported(113));
        var note = book.Tabs.SelectMany(tab => tab.Rows).Where(row => row.Key == "4302").SelectMany(row => row.Cells).Select(cell => cell.Note ?? "").Single(note => note.Contains("ประวัติการแก้ไข", StringComparison.Ordinal));
        Assert.Equal(10, note.Split('\n').Count(line => line.Contains("(ได้รับ", StringComparison.Ordinal)));
        Assert.EndsWith("และก่อนหน้านั้นอีก 102 รายการ", note, StringComparison.Ordinal);

        var remark = book.Tabs.Single(tab => tab.Key == TabKeys.Received).Rows[^1].Cells[8].Text!;
        Assert.Equal(11, remark.Split('\n').Length);
        Assert.Contains("ก่อนหน้านั้นอีก 102 ฉบับ", remark, StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_shows_every_report_of_a_time()
    {
        var state = OneFigureReported(2_500); // a minute apart, from 8 o'clock on 1 December
        Assert.Equal(2_500, Rows(null, null).Count);
        Assert.Equal(16 * 60, Rows(null, new(2023, 12, 1)).Count);
        Assert.Equal(24 * 60, Rows(new(2023, 12, 2), new(2023, 12, 2)).Count);
        Assert.Equal(100, Rows(new(2023, 12, 3), null).Count);

        ValueList<Row> Rows(DateOnly? from, DateOnly? to) => ResultsBookBuilder.Received(state, from, to, ShippedConfiguration.Wording).Tabs[0].Rows;
    }

    /// <summary>One district's sales of one month, reported anew each minute.</summary>
    internal static DerivedState OneFigureReported(int times)
    {
        var entry = A.Entry("ท่าบ่อ", "2023-12", "sales", 1_000_000);
        var figures = Enumerable.Range(0, times).Select(i => entry.Accepted!.In(RawReportId.Parse(IdOf(i)), First.AddMinutes(i))).Reverse().ToList();
        return new Given()
            .Entries(entry with { Accepted = figures[0], History = [.. figures.Skip(1)] })
            .Received([.. Enumerable.Range(0, times).Select(i => new ReceivedReport { RawId = RawReportId.Parse(IdOf(i)), Channel = ReportChannel.Form, ReceivedAt = First.AddMinutes(i), Place = "responses.csv", District = entry.District, Outcome = ReceivedOutcome.Accepted })])
            .State();
    }

    private static string IdOf(int number) => number.ToString("x24", CultureInfo.InvariantCulture);
}
