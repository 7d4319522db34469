using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting.Drafts.Past;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>The quarter that a heading of past figures names: its year is of the era that the same digits have everywhere else.</summary>
public sealed class PastQuartersTests
{
    [Theory]
    [InlineData("ไตรมาส 2/2566", 2566, 2)]
    [InlineData("2566-2", 2566, 2)]
    [InlineData("Q2/66", 2566, 2)]
    [InlineData("ไตรมาสที่ ๔ ปีงบประมาณ พ.ศ. ๒๕๖๕", 2565, 4)]
    [InlineData("Q2/24", 2567, 2)]
    [InlineData("ไตรมาส 1 ปี 58", 2558, 1)]
    public void A_heading_names_its_quarter(string heading, int year, int quarter) =>
        Assert.Equal(new FiscalQuarter(year, quarter), PastQuarters.QuarterOf(heading));

    [Theory]
    [InlineData("ยอดจำหน่าย 4/2566")]
    [InlineData("ไตรมาส 2")]
    public void What_names_no_quarter_gives_none(string heading) => Assert.Null(PastQuarters.QuarterOf(heading));
}
