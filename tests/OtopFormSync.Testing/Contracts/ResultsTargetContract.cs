using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Testing.Hands;
using static OtopFormSync.Testing.Hands.OfficersTexts;
using static OtopFormSync.Testing.Hands.TabTitles;

namespace OtopFormSync.Testing.Contracts;

/// <summary>What every kind of results does, wherever officers look at them.</summary>
public abstract class ResultsTargetContract
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A place where nothing was published yet.</summary>
    protected abstract Task<ResultsWorld> OpenAsync();

    [Fact]
    public async Task Before_the_first_publication_nothing_stands_there()
    {
        await using var world = await OpenAsync();
        Assert.Empty((await world.Target.ReadAsync(Token)).Tabs);
    }

    [Fact]
    public async Task The_book_reads_back_as_it_was_written()
    {
        await using var world = await PublishedAsync();
        var state = await world.ReadAsync();
        BookAssert.Stands(world.Book, state);
        Assert.Equal(ResultsBook.LayoutVersion, state.LayoutVersion);
        Assert.Equal(world.Book.Tabs.Select(tab => tab.Title), world.Hand.Tabs.Take(world.Book.Tabs.Count));
    }

    [Fact]
    public async Task Reading_twice_says_the_same()
    {
        await using var world = await PublishedAsync();
        var once = await world.Target.ReadAsync(Token);
        var again = await world.Target.ReadAsync(Token);
        Assert.Equal((once.Version, once.LayoutVersion), (again.Version, again.LayoutVersion));
        Assert.Equal(once.Tabs, again.Tabs);
    }

    [Fact]
    public async Task Publishing_the_same_again_changes_nothing_for_a_new_process_either()
    {
        await using var world = await PublishedAsync();
        await world.AssertSettledAsync();
    }

    [Fact]
    public async Task What_changed_in_the_book_stands_there_after_the_next_publication()
    {
        await using var world = await PublishedAsync();
        world.Book = SampleBook.With(world.Book, 0, "4302", "sales", cell => cell with { Number = 45_000_000m });
        BookAssert.Stands(world.Book, await world.PublishAsync());
    }

    [Fact]
    public async Task The_results_say_whose_they_are_and_which_writing()
    {
        await using var world = await OpenAsync();
        world.Book = world.Book with { Program = Core.Programs.ProgramId.Parse("otop-fy2567-q1"), Edition = 7 };
        await world.PublishAsync();
        world.Book = world.Book with { Edition = 8 };
        var state = await world.PublishAsync();

        Assert.Equal(("otop-fy2567-q1", 8), (state.Program?.Value, state.Edition));
    }

    [Fact]
    public async Task What_is_put_back_stands_in_an_empty_cell_of_officers_and_a_text_of_theirs_stays()
    {
        await using var world = await PublishedAsync();
        world.Hand.Type(world.Book.Tabs[0].Title, "ท่าบ่อ", "หมายเหตุ", "ของเดิม");
        world.Book = SampleBook.With(SampleBook.With(world.Book, 0, "4302", "reason", _ => Cell.Of("ใส่กลับ")), 0, "4302", "note", _ => Cell.Of("ไม่ใช้"));
        var state = await world.PublishAsync();

        Assert.Equal(("ใส่กลับ", "ของเดิม"), (state.OfficerText(world.Book.Tabs[0].Key, "4302", "reason"), state.OfficerText(world.Book.Tabs[0].Key, "4302", "note")));
    }

    [Fact]
    public async Task What_a_person_typed_between_reading_and_writing_is_noticed_and_stays()
    {
        await using var world = await PublishedAsync();
        var state = await world.Target.ReadAsync(Token);
        world.Hand.Type(Summary, "ท่าบ่อ", Remark, "เพิ่งพิมพ์");
        world.Book = SampleBook.With(world.Book, 0, "4302", "sales", cell => cell with { Number = 45_000_000m });

        Assert.Equal(PublishOutcome.ChangedMeanwhile, await world.Target.PublishAsync(world.Book, state, BookDiff.Between(state, world.Book), Token));

        Assert.Equal("เพิ่งพิมพ์", (await world.Target.ReadAsync(Token)).OfficerText("summary", "4302", "note"));
        Assert.Equal("เพิ่งพิมพ์", (await world.PublishAsync()).OfficerText("summary", "4302", "note"));
    }

    [Fact]
    public async Task What_cannot_be_reached_is_told_and_what_stood_there_still_stands()
    {
        await using var world = await PublishedAsync();
        var state = await world.Target.ReadAsync(Token);
        var book = SampleBook.With(world.Book, 0, "4302", "sales", cell => cell with { Number = 45_000_000m });

        world.Break();
        var unreadable = await Assert.ThrowsAsync<TargetUnavailableException>(() => world.Target.ReadAsync(Token));
        await Assert.ThrowsAsync<TargetUnavailableException>(() => world.Target.PublishAsync(book, state, BookDiff.Between(state, book), Token));
        Assert.All((string[])[unreadable.Message, unreadable.Telling.InThai], Assert.NotEmpty);
        world.Mend();

        BookAssert.Stands(world.Book, await world.Target.ReadAsync(Token));
        world.Book = book;
        await world.PublishAsync();
    }

    [Fact]
    public async Task What_looks_like_a_formula_stays_a_text()
    {
        await using var world = await PublishedAsync();
        Assert.Equal("=IMPORTXML(\"http://example.org\")", world.Hand.TextAt(Review, world.Hand.RowOf(Review, "ท่าบ่อ"), world.Hand.ColumnOf(Review, "ข้อความเดิม")));
    }

    [Fact]
    public async Task A_number_that_an_officer_typed_stays_a_number()
    {
        await using var world = await PublishedAsync();
        world.Hand.TypeNumber(Summary, world.Hand.RowOf(Summary, "ท่าบ่อ"), world.Hand.ColumnOf(Summary, Remark), 1234.5m);
        foreach (var state in (ResultsState[])[await world.Target.ReadAsync(Token), await world.PublishAsync()])
        {
            Assert.Equal(new StateCell("4302", "note", "1234.5", 1234.5m), state.Find("summary")!.CellAt("4302", "note"));
        }
    }

    [Fact]
    public async Task Without_a_person_s_sort_the_book_s_own_order_is_followed()
    {
        await using var world = await PublishedAsync();
        var summary = world.Book.Tabs[0];
        world.Book = world.Book with { Tabs = [summary with { Rows = [.. summary.Rows.Take(9).Reverse(), summary.Rows[9]] }, .. world.Book.Tabs.Skip(1)] };
        await world.PublishAsync();
        Assert.Equal("โพธิ์ตาก", world.Hand.TextAt(Summary, world.Hand.RowOf(Summary, "อำเภอ") + 1, world.Hand.ColumnOf(Summary, "อำเภอ")));
    }

    [Fact]
    public async Task Texts_of_a_row_that_is_no_more_are_kept_below_but_a_choice_is_on_record_elsewhere()
    {
        await using var world = await PublishedAsync();
        world.Hand.Type(Summary, "ท่าบ่อ", Remark, "โทรแล้ว");
        world.Hand.Type(Summary, "ท่าบ่อ", Override, "B");
        var summary = world.Book.Tabs[0];
        world.Book = world.Book with { Tabs = [summary with { Rows = [.. summary.Rows.Where(row => row.Key != "4302")] }, .. world.Book.Tabs.Skip(1)] };

        Assert.Equal(["ท่าบ่อ หมายเหตุ: โทรแล้ว"], (await world.PublishAsync()).Find("summary")!.StrayTexts);
    }

    [Fact]
    public async Task A_tab_that_the_book_no_longer_has_goes_unless_people_wrote_in_it()
    {
        await using var world = await PublishedAsync();
        world.Hand.Type(Review, "ไฟล์แนบอ่านไม่ได้", Reason, "ขอไฟล์แล้ว");
        world.Book = world.Book with { Tabs = [world.Book.Tabs[0], world.Book.Tabs[3]] };
        var state = await world.Target.ReadAsync(Token);

        Assert.Equal(PublishOutcome.Published, await world.Target.PublishAsync(world.Book, state, BookDiff.Between(state, world.Book), Token));

        Assert.Equal([Summary, Review, "คำอธิบาย"], world.Hand.Tabs.Take(3));
    }

    [Fact]
    public async Task A_publication_that_was_stopped_before_it_began_writes_nothing()
    {
        await using var world = await PublishedAsync();
        var state = await world.Target.ReadAsync(Token);
        var book = SampleBook.With(world.Book, 0, "4302", "sales", cell => cell with { Number = 45_000_000m });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Target.PublishAsync(book, state, BookDiff.Between(state, book), new CancellationToken(canceled: true)));

        await world.ReadAsync();
    }

    private async Task<ResultsWorld> PublishedAsync()
    {
        var world = await OpenAsync();
        await world.PublishAsync();
        return world;
    }
}
