using FsCheck.Xunit;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Tests.Grading;

namespace OtopFormSync.Core.Tests.Results;

public sealed class BookDiffTests
{
    private static readonly ResultsBook Book = Given.Book(GoldenBookTests.Quarter().State());

    [Fact]
    public void A_book_does_not_differ_from_itself() => Assert.Empty(BookDiff.Between(Published.State(Book), Book));

    [Fact]
    public void The_first_publication_is_every_cell() =>
        Assert.Equal(Book.Tabs.Sum(tab => TabCells.Of(tab).Count()), BookDiff.Between(ResultsState.None, Book).Count);

    [Fact]
    public void The_clock_alone_changes_nothing()
    {
        var later = GoldenBookTests.Quarter();
        later.AsOf = Given.At("2024-01-16", "09:30");
        Assert.Empty(BookDiff.Between(Published.State(Book), Given.Book(later.State())));
    }

    [Fact]
    public void What_officers_typed_is_no_difference()
    {
        var typed = Published.State(Book)
            .With("summary", "4302", OfficerColumns.OwnGrade, "B").With("summary", "4302", OfficerColumns.Remark, "โทรแล้ว")
            .With("review", "1a1b1c1d", OfficerColumns.Decision, "รับทราบ").With("review", "gone", OfficerColumns.DecisionReason, "ของเดิม");
        Assert.Empty(BookDiff.Between(typed, Book));
    }

    [Fact]
    public void A_corrected_figure_changes_just_the_cells_that_depend_on_it()
    {
        var before = new Given().Quarter("ท่าบ่อ", 1, [13_544_178, 14_787_861, 15_306_773], 6);
        var after = new Given().Quarter("ท่าบ่อ", 1, [13_544_178, 14_787_861, 15_306_774], 6);
        var changes = BookDiff.Between(Published.State(Given.Book(before.State())), Given.Book(after.State()));
        Assert.Equal(
            [
                "summary 4302 criterion_sales", "summary total criterion_sales",
                // December stays at 5.99 percent; the quarter's 43,638,813 of a base of 41,168,691 is just over 6.00: till then the printed target decides, and is named.
                "sales 4302 sales_2023-12", "sales 4302 sales_total", "sales 4302 sales_growth", "sales 4302 sales_state",
                "sales total sales_2023-12", "sales total sales_total", "sales total sales_growth",
            ],
            changes.Select(change => $"{change.Tab} {change.Row} {change.Column}"));
    }

    [Fact]
    public void The_order_of_rows_does_not_count()
    {
        var state = Published.State(Book);
        var sorted = state with { Tabs = state.Tabs.Select(tab => new TabState(tab.Key, tab.Cells.Reverse().ToValueList())).ToValueList() };
        Assert.Empty(BookDiff.Between(sorted, Book));
    }

    [Theory]
    [InlineData("summary", OuterRowKeys.Heading, "", "หัวเรื่องอื่น")]
    [InlineData("summary", "#intro0", "", "อย่างอื่น")]
    [InlineData("summary", OuterRowKeys.Header, "grade", "เกรด")]
    [InlineData("summary", "4302", "grade", "A ●")]
    [InlineData("sales", "4302", "sales_2023-12", "15306774")]
    [InlineData("sales", "4302", "sales_2023-12", null)]
    public void What_a_person_changed_comes_back(string tab, string row, string column, string? text)
    {
        var change = Assert.Single(BookDiff.Between(Published.State(Book).With(tab, row, column, text), Book));
        Assert.Equal((tab, row, column, text), (change.Tab, change.Row, change.Column, change.Was));
        Assert.NotNull(change.Becomes);
    }

    [Fact]
    public void A_number_typed_as_text_is_a_difference_and_noise_of_doubles_is_none()
    {
        var state = Published.State(Book);
        Assert.Single(BookDiff.Between(state.With("sales", "4301", "sales_2023-12", "64084762.5"), Book));
        Assert.Empty(BookDiff.Between(state.With("sales", "4301", "sales_2023-12", "64084762.500000003", 64084762.500000003m), Book));
    }

    [Fact]
    public void Line_ends_that_a_program_changed_are_no_difference()
    {
        var state = Published.State(Book);
        var text = state.Find("summary")!.CellAt("4302", "criterion_sales")!.Text;
        Assert.Contains('\n', text);
        Assert.Empty(BookDiff.Between(state.With("summary", "4302", "criterion_sales", text.Replace("\n", "\r\n", StringComparison.Ordinal)), Book));
    }

    [Fact]
    public void A_row_and_a_tab_that_are_ours_no_longer_go_away()
    {
        var state = Published.State(Book).With("received", "old", "outcome", "รับแล้ว");
        state = state with { Tabs = [.. state.Tabs, new("other", [new("4301", "x", "1", 1)])] };
        Assert.Equal([new CellChange("received", "old", "outcome", "รับแล้ว", null), new CellChange("other", "4301", "x", "1", null)], BookDiff.Between(state, Book));
    }

    [Property(MaxTest = 60)]
    public void Applying_the_difference_gives_the_other_book(BookSeed from, BookSeed to)
    {
        var (one, other) = (from.Book(), to.Book());
        var applied = Published.Apply(Published.State(one), other, BookDiff.Between(Published.State(one), other));
        Assert.Empty(BookDiff.Between(applied, other));
        foreach (var tab in other.Tabs)
        {
            Assert.Equal(
                TabCells.Of(tab).OrderBy(cell => (cell.Row, cell.Column)),
                applied.Find(tab.Key)!.Cells.Where(cell => !cell.Row.StartsWith("#stamp", StringComparison.Ordinal) && cell.Row != "#band").OrderBy(cell => (cell.Row, cell.Column)));
        }
    }

    /// <summary>Figures from which a book is made.</summary>
    public sealed record BookSeed(byte Products, uint October, uint December, byte Wallet, bool HasMuang, bool HasItem)
    {
        public ResultsBook Book()
        {
            var given = new Given().Quarter("ท่าบ่อ", Products, [October, 14_787_861, December], Wallet);
            if (HasMuang)
            {
                given.Entries(A.Entry("เมืองหนองคาย", "2023-10", "sales", December));
            }

            return Given.Book((HasItem ? given.Review(Given.Item("1a1b1c1d")) : given).State());
        }
    }
}
