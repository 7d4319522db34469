using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Tests;

/// <summary>What may be an id. Nothing else becomes one, so that no id is compared in two ways.</summary>
public sealed class IdTests
{
    private const string Report = "0123456789abcdef01234567";

    [Fact]
    public void An_id_is_written_as_it_was_read()
    {
        Assert.Equal("otop-fy2567-q1", ProgramId.Parse("otop-fy2567-q1").ToString());
        Assert.Equal("survey_target", IndicatorKey.Parse("survey_target").ToString());
        Assert.Equal(Report, RawReportId.Parse(Report).ToString());
        Assert.Equal("0a1b2c3d", ReviewItemId.Parse("0a1b2c3d").ToString());
    }

    [Fact]
    public void Ids_that_were_read_apart_are_equal_and_found_by_each_other()
    {
        Assert.Equal(ProgramId.Parse("otop"), ProgramId.Parse("otop"));
        Assert.Contains(IndicatorKey.Parse("sales"), new HashSet<IndicatorKey> { IndicatorKey.Parse("sales") });
        Assert.Contains(RawReportId.Parse(Report), new HashSet<RawReportId> { RawReportId.Parse(Report) });
        Assert.Contains(ReviewItemId.Parse("0a1b2c3d"), new HashSet<ReviewItemId> { ReviewItemId.Parse("0a1b2c3d") });
        Assert.NotEqual(IndicatorKey.Parse("sales"), IndicatorKey.Parse("sale"));
        Assert.NotEqual(RawReportId.Parse(Report), RawReportId.Parse(Report.Replace('7', '8')));
    }

    [Fact]
    public void Ids_are_ordered_as_their_digits()
    {
        Assert.Equal(["00000001", "0000000a", "a0000000"], new[] { "a0000000", "00000001", "0000000a" }.Select(id => ReviewItemId.Parse(id)).Order().Select(id => id.Value));
        Assert.True(RawReportId.Parse(Report).CompareTo(RawReportId.Parse(Report.Replace('7', '8'))) < 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" otop")]
    [InlineData("Otop")]
    [InlineData("1otop")]
    [InlineData("otop_q1")]
    [InlineData("../otop")]
    [InlineData("ภารกิจ")]
    [InlineData("a23456789-123456789-123456789-123456789-1")]
    public void A_text_that_cannot_be_a_file_name_is_no_program(string text)
    {
        Assert.False(ProgramId.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => ProgramId.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sales ")]
    [InlineData("Sales")]
    [InlineData("survey-target")]
    [InlineData("sales.previous")]
    [InlineData("ยอดจำหน่าย")]
    [InlineData("a23456789_123456789_123456789_123456789_1")]
    public void A_text_that_cannot_be_a_key_is_no_indicator(string text)
    {
        Assert.False(IndicatorKey.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => IndicatorKey.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456")]
    [InlineData("0123456789abcdef012345678")]
    [InlineData("0123456789ABCDEF01234567")]
    [InlineData("0123456789abcdef0123456g")]
    [InlineData("๐123456789abcdef01234567")]
    public void Anything_but_24_small_hex_digits_is_no_report(string text)
    {
        Assert.False(RawReportId.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => RawReportId.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0a1b2c3")]
    [InlineData("0a1b2c3d4")]
    [InlineData("0A1B2C3D")]
    [InlineData("#heading")]
    public void Anything_but_eight_small_hex_digits_is_no_item(string text)
    {
        Assert.False(ReviewItemId.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => ReviewItemId.Parse(text));
    }

    [Fact]
    public void No_text_is_no_id()
    {
        Assert.False(ProgramId.TryParse(null, null, out _));
        Assert.False(IndicatorKey.TryParse(null, null, out _));
        Assert.False(RawReportId.TryParse(null, null, out _));
        Assert.False(ReviewItemId.TryParse(null, null, out _));
    }
}
