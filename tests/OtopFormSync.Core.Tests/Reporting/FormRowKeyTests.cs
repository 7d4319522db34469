using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Tests.Reporting;

public sealed class FormRowKeyTests
{
    [Fact]
    public void A_key_is_the_wall_clock_to_the_second_with_an_ordinal_in_the_form_that_is_on_record()
    {
        var shown = new DateTimeOffset(2024, 1, 15, 8, 30, 0, 374, Bangkok.Offset);

        var key = FormRowKey.Of(FormRowKey.MomentOf(shown), 2);

        Assert.Equal("2024-01-15T01:30:00.0000000Z#2", key);
        Assert.Equal("2024-01-15T01:30:00.0000000Z", FormRowKey.MomentOf(key));
        Assert.Equal(new DateTimeOffset(2024, 1, 15, 8, 30, 0, Bangkok.Offset), FormRowKey.WallClockOf(key));
    }

    [Theory]
    [InlineData("เมื่อวาน#1", "เมื่อวาน")]
    [InlineData("#1", "")]
    [InlineData("ครั้งที่ #3#1", "ครั้งที่ #3")]
    public void A_time_that_cannot_be_read_is_named_by_its_text(string key, string moment)
    {
        Assert.Equal(moment, FormRowKey.MomentOf(key));
        Assert.Null(FormRowKey.WallClockOf(key));
    }
}
