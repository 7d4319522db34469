using OtopFormSync.Core.Results;
using OtopFormSync.Testing.Hands;

namespace OtopFormSync.Testing.Contracts;

/// <summary>After every edit of <see cref="PeoplesEdits"/> the officers' texts stand with their rows, the figures are right, and what people made is theirs.</summary>
public abstract class PeoplesEditsContract
{
    /// <summary>Edits that come to something else in this kind of results, by name.</summary>
    protected abstract IReadOnlyDictionary<string, Otherwise> Differs { get; }

    public static TheoryData<string> Names => [.. PeoplesEdits.All.Select(edit => edit.Name)];

    /// <summary>A place where nothing was published yet.</summary>
    protected abstract Task<ResultsWorld> OpenAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task After(string name)
    {
        var edit = PeoplesEdits.All.Single(known => known.Name == name);
        var otherwise = Differs.GetValueOrDefault(name);
        await using var world = await OpenAsync();
        await world.PublishAsync();
        OfficersTexts.Type(world.Hand);
        if (otherwise is Otherwise.Impossible)
        {
            Assert.Throws<NotPossibleException>(() => edit.Do(world.Hand));
            return;
        }

        edit.Do(world.Hand);
        var own = edit.Own.ToDictionary(tab => tab, world.Hand.AllOf, StringComparer.Ordinal);
        world.Restart();
        var expected = Expected(edit);
        var read = await world.Target.ReadAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, BookAssert.OfficersOf(world.Book, read));
        Assert.All(edit.Gone, gone => Assert.DoesNotContain(read.Find(gone.Tab)!.Cells, cell => cell.Row == gone.Row));

        // Next, a report changes a figure and a total, and brings a new line to check.
        world.Book = Changed(world.Book);
        var state = await world.PublishAsync();
        Assert.Equal(expected, BookAssert.OfficersOf(world.Book, state));
        BookAssert.OursStand(world.Book, BookAssert.WithoutOfficers(world.Book, state));
        Assert.DoesNotContain(state.Tabs.SelectMany(tab => tab.StrayTexts), stray => !edit.Strays.Any(text => stray.EndsWith(text, StringComparison.Ordinal)));
        (otherwise is Otherwise.Instead instead ? instead.Holds : edit.Then)(world.Hand);

        // And what is there is whole: nothing is left to change or to move.
        await world.AssertSettledAsync();
        (otherwise is Otherwise.Instead still ? still.Holds : edit.Then)(world.Hand);
        Assert.All(own, tab => Assert.Equal(tab.Value, world.Hand.AllOf(tab.Key)));
    }

    [Fact]
    public void Every_difference_is_one_of_the_table() => Assert.Empty(Differs.Keys.Except(PeoplesEdits.All.Select(edit => edit.Name), StringComparer.Ordinal));

    private static Dictionary<(string Tab, string Row, string Column), string> Expected(PeoplesEdit edit)
    {
        var texts = OfficersTexts.Expected();
        foreach (var (key, text) in edit.Changes)
        {
            if (text is null)
            {
                texts.Remove(key);
            }
            else
            {
                texts[key] = text;
            }
        }

        return texts;
    }

    private static ResultsBook Changed(ResultsBook book)
    {
        var review = book.Tabs[2];
        book = SampleBook.With(book, 0, "4302", "sales", _ => Cell.Of(45_000_000m, NumberLook.TwoDecimals, CellLook.Good));
        return book with
        {
            Tabs =
            [
                .. book.Tabs.Take(2),
                review with { Rows = [new Row("c3", RowKind.Item, [Cell.Of("สังคม"), Cell.Of("ยอดสูงผิดปกติ", CellLook.Attention), Cell.Of("9,999,999,999"), Cell.Empty, Cell.Empty]), .. review.Rows] },
                .. book.Tabs.Skip(3),
            ],
        };
    }
}
