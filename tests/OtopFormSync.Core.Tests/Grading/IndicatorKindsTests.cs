using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Tests.Grading;

/// <summary>What a kind means is said of each kind by itself; that it is not money says nothing of it.</summary>
public sealed class IndicatorKindsTests
{
    [Theory]
    [InlineData(IndicatorKind.Amount, true)]
    [InlineData(IndicatorKind.Count, false)]
    [InlineData(IndicatorKind.YesNo, false)]
    [InlineData(IndicatorKind.Text, false)]
    public void A_figure_that_is_plainly_money_may_be_an_amount_alone_and_any_other_figure_what_else_is_reported(IndicatorKind kind, bool isMoney)
    {
        Assert.True(kind.MayBe(isMoney));
        Assert.False(kind.MayBe(!isMoney));
    }

    [Fact]
    public void A_kind_for_which_nothing_was_said_is_no_number_of_things_by_default()
    {
        const IndicatorKind forgotten = (IndicatorKind)99;

        Assert.ThrowsAny<InvalidOperationException>(() => forgotten.IsMoney());
        Assert.ThrowsAny<InvalidOperationException>(() => forgotten.MayBe(isMoney: false));
        Assert.ThrowsAny<InvalidOperationException>(() => forgotten.IsCounted());
    }
}
