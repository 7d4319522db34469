using System.Globalization;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Tests.Grading;

namespace OtopFormSync.Core.Tests.Results;

public sealed class OtherProgramsTests
{
    [Fact]
    public void A_program_without_sales_gets_its_own_tabs_and_words()
    {
        var given = new Given
        {
            Program = A.Program() with
            {
                Id = ProgramId.Parse("savings-fy2567-q1"),
                Title = "กองทุนพัฒนาบทบาทสตรี",
                ShortTitle = "กองทุน",
                Indicators =
                [
                    A.Indicator("members", "สมาชิกใหม่", "คน", IndicatorKind.Count) with
                    {
                        Tab = "สมาชิก",
                        Targets = A.Letter.Select(row => new DistrictTarget { District = DistrictCode.Parse(row.Code), Months = [new(A.Month("2023-10"), 5)] }).ToValueList(),
                    },
                    A.Indicator("review", "โครงการที่ทบทวน", "โครงการ", IndicatorKind.Count) with { Tab = "ทบทวน/ติดตาม [ไตรมาสที่หนึ่งของปีงบประมาณ]" },
                ],
                References = [],
                Grading = new()
                {
                    Criteria = [new() { Key = "members", Name = "สมาชิกใหม่", Indicator = IndicatorKey.Parse("members"), Measure = CriterionMeasure.Total }],
                    Grades = [new(Grade.A, [A.AtLeast("members", 10)]), new(Grade.B, [A.LessThan("members", 10)])],
                },
            },
        };
        var book = Given.Book(given.Entries(A.Entry("ท่าบ่อ", "2023-10", "members", 12)).State());

        Assert.Equal(["summary", "members", "review_figures", "reporting", "review", "received", "guide"], book.Tabs.Select(tab => tab.Key));
        Assert.All(book.Tabs, tab => Assert.True(tab.Title.Length <= 31 && !tab.Title.Any("[]:*?/\\".Contains), tab.Title));
        Assert.DoesNotContain("ยอดจำหน่าย", BookRendering.Text(book), StringComparison.Ordinal);
        Assert.Equal(["A", "B"], book.Tabs[0].Columns.Single(column => column.Key == OfficerColumns.OwnGrade).Choices);
        Assert.Equal("A~ (A–B)", TabContentTests.At(book, "summary", "4302", "grade").Text); // of one month
        Assert.Equal(7m, TabContentTests.At(book, "members", "4302", "members_2023-10_difference").Number);
        Assert.DoesNotContain(book.Tabs.Single(tab => tab.Key == "guide").Rows, row => row.Key.StartsWith("uncovered", StringComparison.Ordinal));
    }

    [Fact]
    public void A_single_district_needs_no_total()
    {
        var given = new Given { Province = A.Province with { Districts = [A.District("ท่าบ่อ")] } };
        var book = Given.Book(given.Quarter("ท่าบ่อ", 1, [13_544_178, 14_787_861, 15_306_774], 8).State());
        Assert.Equal(["4302"], book.Tabs.Single(tab => tab.Key == "summary").Rows.Select(row => row.Key));
    }

    [Fact]
    public void A_tenth_district_is_shown_even_without_targets()
    {
        var tenth = new District { Code = DistrictCode.Parse("4318"), Name = "ใหม่", EnglishName = "Mai" };
        var given = new Given { Province = A.Province with { Districts = [.. A.Province.Districts, tenth] } };
        var book = Given.Book(given.State());
        Assert.Equal(("10", "ใหม่", "–"), (
            NumberText.Of(TabContentTests.At(book, "summary", "4318", "no").Number!.Value),
            TabContentTests.At(book, "summary", "4318", "district").Text,
            TabContentTests.At(book, "sales", "4318", "sales_target").Text));
    }

    [Fact]
    public void Nine_hundred_districts_and_a_hundred_thousand_reports_are_shown_and_compared()
    {
        const int districts = 900;
        const int reports = 100_000;
        var province = A.Province with
        {
            Districts = Enumerable.Range(1000, districts).Select(code => new District
            {
                Code = DistrictCode.Parse(code.ToString(CultureInfo.InvariantCulture)),
                Name = $"อำเภอที่ {code}",
                EnglishName = "",
            }).ToValueList(),
        };
        var targets = province.Districts.Select(district => new DistrictTarget { District = district.Code, Months = [new(A.Month("2023-10"), 5)] }).ToValueList();
        var state = new Given { Province = province }.State();
        state = state with
        {
            Program = state.Program with { Indicators = [.. state.Program.Indicators.Select(indicator => indicator with { Targets = targets })] },
            Received = Enumerable.Range(0, reports).Select(i => new ReceivedReport
            {
                RawId = RawReportId.Parse(string.Create(CultureInfo.InvariantCulture, $"{i:x24}")),
                Channel = ReportChannel.Form,
                ReceivedAt = state.AsOf.AddSeconds(-i),
                Place = "responses/รายงาน.csv",
                District = province.Districts[i % districts].Code,
                Outcome = ReceivedOutcome.Accepted,
            }).ToValueList(),
        };
        var book = Given.Book(state);
        var published = Published.State(book);
        Assert.Empty(BookDiff.Between(published, book));
        BookDiff.Overwritten(published, [PublishedMark.Of(book)]);
    }
}
