using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Results.Tabs;

namespace OtopFormSync.Core.Tests.Results;

public sealed class PublishedMarkTests
{
    private static readonly ResultsBook Book = Given.Book(GoldenBookTests.Quarter().State());

    [Fact]
    public void What_was_published_is_not_overwritten() => Assert.Empty(BookDiff.Overwritten(Published.State(Book), [PublishedMark.Of(Book)]));

    [Theory]
    [InlineData("A ●")]
    [InlineData(null)]
    public void A_computed_cell_that_a_person_changed_or_emptied_is_named(string? text) => Assert.Equal(
        [new CellChange("summary", "4302", "grade", text, null)],
        BookDiff.Overwritten(Published.State(Book).With("summary", "4302", "grade", text), [PublishedMark.Of(Book)]));

    [Fact]
    public void Officers_cells_and_rows_that_were_not_published_are_nobodys_business() => Assert.Empty(BookDiff.Overwritten(
        Published.State(Book).With("summary", "4302", OfficerColumns.Remark, "โทรแล้ว").With("summary", "9999", "grade", "ของเจ้าหน้าที่"),
        [PublishedMark.Of(Book)]));

    [Fact]
    public void A_publication_that_was_cut_short_blames_nobody()
    {
        var next = Given.Book(new Given().Quarter("รัตนวาปี", 1, [1, 2, 3], 1).State());
        Assert.Empty(BookDiff.Overwritten(Published.State(Book), [PublishedMark.Of(Book), PublishedMark.Of(next)]));
        Assert.Empty(BookDiff.Overwritten(Published.State(next), [PublishedMark.Of(Book), PublishedMark.Of(next)]));
        Assert.NotEmpty(BookDiff.Overwritten(Published.State(next), [PublishedMark.Of(Book)]));
    }

    [Fact]
    public void A_kept_mark_is_the_same_mark() => Assert.Equal(PublishedMark.Of(Book), PublishedMark.Parse(PublishedMark.Of(Book).Keep()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a mark")]
    [InlineData("AAAA")]
    public void Without_a_mark_nobody_is_asked(string? kept) => Assert.Empty(BookDiff.Overwritten(Published.State(Book).With("summary", "4302", "grade", "A ●"), [PublishedMark.Parse(kept)]));
}
