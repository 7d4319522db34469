using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Testing.Contracts;

/// <summary>What every store must do, whatever database is below it.</summary>
/// <typeparam name="TStore">The open store; disposing lets go of it.</typeparam>
public abstract class ReportStoreContract<TStore>
    where TStore : IReportStore, IDisposable
{
    private static readonly DateTimeOffset Noon = A.Morning.AddHours(3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Opens a store that is empty at the first call and the same at each later one.</summary>
    /// <returns>The open store.</returns>
    protected abstract Task<TStore> OpenAsync();

    /// <summary>What happened to a report: stored, withdrawn, returned, each with its instant.</summary>
    protected abstract Task<IReadOnlyList<(string Happening, DateTimeOffset At)>> HistoryAsync(TStore store, RawReport report);

    /// <summary>The moves of a notice, its planning first.</summary>
    protected abstract Task<IReadOnlyList<(NoticeState State, string? DraftId, DateTimeOffset At)>> HistoryAsync(TStore store, NoticeKey key);

    [Fact]
    public async Task A_report_comes_back_as_it_was_stored()
    {
        using var store = await OpenAsync();
        var row = A.Row(sales: "๔๓,๖๓๘,๘๑๒ \u200b บาท\u001f\ud800");
        var mail = A.Mail(text: "\0\r\nขอส่งรายงาน");

        await store.StoreAsync("responses", [row], true, "c1", Noon, Token);
        await store.StoreAsync("inbox", [mail], false, null, Noon.AddMinutes(1), Token);

        var stored = await store.ReadReportsAsync(Token);
        Assert.Equal([new StoredReport(row, Noon, null), new StoredReport(mail, Noon.AddMinutes(1), null)], stored, SameReport);
        Assert.Equal(row.Content, stored[0].Report.Content);
        Assert.Equal(mail.Id, stored[1].Report.Id);
    }

    [Fact]
    public async Task Storing_the_same_twice_stores_it_once()
    {
        using var store = await OpenAsync();

        Assert.Equal(new StoredCounts(1, 0, 0), await store.StoreAsync("responses", [A.Row(), A.Row()], true, "c1", Noon, Token));
        Assert.Equal(new StoredCounts(0, 0, 0), await store.StoreAsync("responses", [A.Row()], true, "c2", Noon, Token));

        Assert.Single(await store.ReadReportsAsync(Token));
        Assert.Equal("c2", await store.GetCursorAsync("responses", Token));
    }

    [Fact]
    public async Task The_revision_tells_of_every_change_and_of_nothing_else()
    {
        using var store = await OpenAsync();
        var revisions = new List<long> { await store.ReadRevisionAsync(Token) };
        async Task Expect(bool isAnother, Task change)
        {
            await change;
            revisions.Add(await store.ReadRevisionAsync(Token));
            Assert.Equal(isAnother, revisions[^1] != revisions[^2]);
        }

        await Expect(isAnother: true, store.StoreAsync("responses", [A.Row()], true, "c1", Noon, Token));
        await Expect(isAnother: false, store.StoreAsync("responses", [A.Row()], true, "c1", Noon.AddMinutes(1), Token));
        await Expect(isAnother: true, store.StoreAsync("responses", [A.Row()], true, null, Noon.AddMinutes(1), Token));
        await Expect(isAnother: false, store.StoreAsync("responses", [A.Row()], true, null, Noon.AddMinutes(2), Token));
        await Expect(isAnother: true, store.SetFactAsync("name", "value", Token));
        await Expect(isAnother: false, store.ReadReportsAsync(Token));
        await Expect(isAnother: false, store.GetFactAsync("name", Token));
        await Expect(isAnother: false, store.RecordDecisionsAsync([], Token));
        await Expect(isAnother: false, store.PlanNoticesAsync([], Noon, Token));
    }

    [Fact]
    public async Task A_cursor_belongs_to_its_source_and_may_be_taken_back()
    {
        using var store = await OpenAsync();
        Assert.Null(await store.GetCursorAsync("responses", Token));

        await store.StoreAsync("responses", [], true, "c1", Noon, Token);
        await store.StoreAsync("inbox", [], false, "i1", Noon, Token);
        Assert.Equal("c1", await store.GetCursorAsync("responses", Token));

        await store.StoreAsync("responses", [], true, null, Noon, Token);
        Assert.Null(await store.GetCursorAsync("responses", Token));
        Assert.Equal("i1", await store.GetCursorAsync("inbox", Token));
    }

    [Fact]
    public async Task Of_a_report_that_is_purged_its_identity_and_figures_stay_and_nothing_at_its_source_changes_them()
    {
        using var store = await OpenAsync();
        var (row, mail, other) = (A.Row(), A.Mail(), A.Row(key: "6/1/2024, 8:30:00#1"));
        await store.StoreAsync("responses", [row, other], true, null, A.Morning, Token);
        await store.StoreAsync("responses", [row.Restated("5/1/2024, 8:31:00#1", A.Morning, row.Content), other], true, null, A.Morning, Token);
        await store.StoreAsync("inbox", [mail], false, null, A.Morning, Token);
        await store.PlanNoticesAsync([A.Notice()], A.Morning, Token);
        var month = new PurgedMonth(DistrictCode.Parse("4302"), ReportingMonth.Parse("2023-12", null), [new Figure { Indicator = IndicatorKey.Parse("sales"), Value = 43_638_812.25m, Original = "43638812.25", Place = "", IsByOfficer = true }], NothingToReport: false, "งานกาชาด") { IsAnswer = true };
        var left = (await store.ReadReportsAsync(Token)).Where(report => report.Report.Id != other.Id).Select(report => report.Report.Restated(report.Report.Key, report.Report.ReceivedAt, new RawContent.Purged(
            report.Report.Content.Hash, report.Report.Channel, Noon, [new(ProgramId.Parse("otop-fy2567-q1"), month.District, Counts: true, [month])]))).ToList();

        await store.PurgeAsync(left, [A.Notice().Key], Token);
        var counts = await store.StoreAsync("responses", [], true, null, Noon, Token);

        var stored = await store.ReadReportsAsync(Token);
        Assert.Equal([row.Id, other.Id, mail.Id], stored.Select(report => report.Report.Id));
        Assert.Equal([true, false, true], stored.Select(report => report.IsPurged));
        Assert.Equal("5/1/2024, 8:31:00#1", stored[0].Report.Key);
        Assert.Equal(mail.Content.Hash, stored[2].Report.Content.Hash);
        Assert.Equal(left[0].Content.Match(_ => null!, _ => null!, _ => null!, purged => purged.Parts), stored[0].Report.Content.Match(_ => null!, _ => null!, _ => null!, purged => purged.Parts));
        Assert.Equal(1, counts.Withdrawn); // the other one
        Assert.Empty((await store.ReadNoticeAsync(A.Notice().Key, Token)).Mime);
        Assert.False((await store.ReadNoticesAsync(Token))[0].HasContent);
    }

    [Fact]
    public async Task A_message_of_a_chat_is_stored_with_its_file_to_the_byte()
    {
        using var store = await OpenAsync();
        RawReport[] messages =
        [
            A.Message("1", new("U1", "ยอดจำหน่าย ๑๒ บาท\n👍", null)),
            A.Message("2", new(null, "", null)),
            A.Message("3", new("", "", new("รายงาน.xlsx", LineFileState.Whole, [0, 255, 13, 10]))),
            A.Message("4", new("U1", "", new("รูปภาพ", LineFileState.Gone, []))),
        ];

        await store.StoreAsync("line", messages, false, "c", Noon, Token);

        var stored = (await store.ReadReportsAsync(Token)).Select(report => (RawContent.LineMessage)report.Report.Content).ToList();
        Assert.Equal(messages.Select(message => message.Content), stored);
        Assert.Equal([0, 255, 13, 10], stored[2].File!.Bytes);
        Assert.Equal(["U1", null, "", "U1"], stored.Select(message => message.User));
    }

    [Fact]
    public async Task What_its_sender_took_back_is_withdrawn_by_its_key_alone_and_stays_so()
    {
        using var store = await OpenAsync();
        var (first, second) = (A.Message("1", new("U1", "a", null)), A.Message("2", new("U1", "b", null)));
        await store.StoreAsync("line", [first, second], false, "c", A.Morning, Token);

        Assert.Equal(1, await store.TakeBackAsync("line", ["1", "3"], Noon, Token));
        Assert.Equal(0, await store.TakeBackAsync("line", ["1"], Noon.AddMinutes(1), Token));
        Assert.Equal(0, await store.TakeBackAsync("inbox", ["2"], Noon, Token));
        await store.StoreAsync("line", [first], false, "d", Noon, Token);

        Assert.Equal([Noon, null], (await store.ReadReportsAsync(Token)).Select(report => report.WithdrawnAt));
    }

    [Fact]
    public async Task What_is_absent_from_a_whole_source_is_withdrawn_and_never_deleted()
    {
        using var store = await OpenAsync();
        var first = A.Row(key: "1");
        var second = A.Row(key: "2");
        await store.StoreAsync("responses", [first, second], true, null, A.Morning, Token);

        Assert.Equal(new StoredCounts(0, 1, 0), await store.StoreAsync("responses", [second], true, null, Noon, Token));

        var stored = await store.ReadReportsAsync(Token);
        Assert.Equal([Noon, null], stored.Select(report => report.WithdrawnAt));
        Assert.Equal(new StoredCounts(0, 0, 0), await store.StoreAsync("responses", [second], true, null, Noon.AddHours(1), Token));
        Assert.Equal(Noon, (await store.ReadReportsAsync(Token))[0].WithdrawnAt);
    }

    [Fact]
    public async Task What_is_absent_from_a_part_of_a_source_stays()
    {
        using var store = await OpenAsync();
        await store.StoreAsync("inbox", [A.Mail("<1@x>"), A.Mail("<2@x>")], false, null, A.Morning, Token);

        Assert.Equal(new StoredCounts(0, 0, 0), await store.StoreAsync("inbox", [A.Mail("<2@x>")], false, null, Noon, Token));
        Assert.All(await store.ReadReportsAsync(Token), report => Assert.Null(report.WithdrawnAt));
    }

    [Fact]
    public async Task What_comes_back_is_returned_and_its_history_is_kept()
    {
        using var store = await OpenAsync();
        await store.StoreAsync("responses", [A.Row()], true, null, A.Morning, Token);
        await store.StoreAsync("responses", [], true, null, Noon, Token);

        Assert.Equal(new StoredCounts(0, 0, 1), await store.StoreAsync("responses", [A.Row()], true, null, Noon.AddHours(1), Token));

        var report = Assert.Single(await store.ReadReportsAsync(Token));
        Assert.Null(report.WithdrawnAt);
        Assert.Equal(
            [
                ("Stored", A.Morning),
                ("Withdrawn", Noon),
                ("Returned", Noon.AddHours(1)),
            ],
            await HistoryAsync(store, report.Report));
    }

    [Fact]
    public async Task A_part_of_a_source_returns_nothing_for_it_may_show_an_old_download()
    {
        using var store = await OpenAsync();
        await store.StoreAsync("responses", [A.Row(sales: "1")], true, null, A.Morning, Token);
        await store.StoreAsync("responses", [A.Row(sales: "2")], true, null, Noon, Token);

        Assert.Equal(new StoredCounts(0, 0, 0), await store.StoreAsync("responses", [A.Row(sales: "1")], false, null, Noon.AddHours(1), Token));
        Assert.Equal([Noon, null], (await store.ReadReportsAsync(Token)).Select(report => report.WithdrawnAt));
    }

    [Fact]
    public async Task An_edited_row_is_a_new_report_and_withdraws_the_old_one()
    {
        using var store = await OpenAsync();
        await store.StoreAsync("responses", [A.Row(sales: "1")], true, null, A.Morning, Token);

        Assert.Equal(new StoredCounts(1, 1, 0), await store.StoreAsync("responses", [A.Row(sales: "2")], true, null, Noon, Token));
        Assert.Equal([Noon, null], (await store.ReadReportsAsync(Token)).Select(report => report.WithdrawnAt));
    }

    [Fact]
    public async Task A_restated_report_stands_as_it_does_now_under_its_identity_and_is_neither_new_nor_gone()
    {
        using var store = await OpenAsync();
        var first = A.Row();
        await store.StoreAsync("responses", [first, A.Row(key: "2")], true, null, A.Morning, Token);
        var restated = first.Restated("5/1/2024, 8:30:00#2", A.Morning.AddHours(1), new RawContent.FormRow([.. A.Headers, "โทร"], [.. ((RawContent.FormRow)first.Content).Cells, "แล้ว"]));

        Assert.Equal(new StoredCounts(0, 0, 0) { Restated = 1 }, await store.StoreAsync("responses", [restated, A.Row(key: "2")], true, null, Noon, Token));
        Assert.Equal(new StoredCounts(0, 0, 0), await store.StoreAsync("responses", [restated, A.Row(key: "2")], true, null, Noon.AddHours(1), Token));

        var stored = (await store.ReadReportsAsync(Token))[0];
        Assert.Equal(new StoredReport(restated, A.Morning, null), stored, SameReport);
        Assert.Equal(restated.Content, stored.Report.Content);
        Assert.Equal(first.Id, stored.Report.Id);
        var back = stored.Report.Restated(first.Key, first.ReceivedAt, first.Content);
        Assert.Equal(new StoredCounts(0, 0, 0) { Restated = 1 }, await store.StoreAsync("responses", [back, A.Row(key: "2")], true, null, Noon.AddHours(2), Token));
        Assert.Equal(first.Content, (await store.ReadReportsAsync(Token))[0].Report.Content);
    }

    [Fact]
    public async Task A_report_that_stands_elsewhere_is_found_there()
    {
        using var store = await OpenAsync();
        var (row, mail) = (A.Row(), A.Mail());
        await store.StoreAsync("responses", [row, A.Row(key: "2")], true, null, A.Morning, Token);
        await store.StoreAsync("inbox", [mail], false, null, A.Morning, Token);

        foreach (var place in (string[])["แถว 3", "แถว 4", row.Place])
        {
            RawReport[] moved = [row with { Place = place }, A.Row(key: "2")];
            Assert.Equal(new StoredCounts(0, 0, 0) { Moved = 1 }, await store.StoreAsync("responses", moved, true, null, Noon, Token));
            Assert.Equal(new StoredCounts(0, 0, 0), await store.StoreAsync("responses", moved, true, null, Noon, Token));
            Assert.Equal([place, row.Place, mail.Place], (await store.ReadReportsAsync(Token)).Select(stored => stored.Report.Place));
        }

        Assert.Equal(new StoredCounts(0, 0, 0) { Moved = 1 }, await store.StoreAsync("inbox", [mail with { Place = "inbox/ใหม่.eml" }], false, null, Noon, Token));
        Assert.Equal("inbox/ใหม่.eml", (await store.ReadReportsAsync(Token))[2].Report.Place);
    }

    [Fact]
    public async Task Withdrawing_one_source_leaves_the_others()
    {
        using var store = await OpenAsync();
        await store.StoreAsync("inbox", [A.Mail()], false, null, A.Morning, Token);

        Assert.Equal(new StoredCounts(0, 0, 0), await store.StoreAsync("responses", [], true, null, Noon, Token));
        Assert.Null(Assert.Single(await store.ReadReportsAsync(Token)).WithdrawnAt);
    }

    [Fact]
    public async Task A_report_of_another_source_is_refused_and_nothing_is_stored()
    {
        using var store = await OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => store.StoreAsync("responses", [A.Row(), A.Mail()], true, "c1", Noon, Token));

        Assert.Empty(await store.ReadReportsAsync(Token));
        Assert.Null(await store.GetCursorAsync("responses", Token));
    }

    [Fact]
    public async Task A_storing_that_is_stopped_leaves_the_old_state()
    {
        using var store = await OpenAsync();
        await store.StoreAsync("responses", [A.Row(key: "1")], true, "c1", A.Morning, Token);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var rows = new StoppingList(Enumerable.Range(0, 50).Select(i => A.Row(key: $"n{i}")).ToList(), 25, stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.StoreAsync("responses", rows, true, "c2", Noon, stop.Token));

        Assert.Null(Assert.Single(await store.ReadReportsAsync(Token)).WithdrawnAt);
        Assert.Equal("c1", await store.GetCursorAsync("responses", Token));
    }

    [Fact]
    public async Task Instants_are_the_same_at_any_offset()
    {
        using var store = await OpenAsync();
        await store.StoreAsync("responses", [A.Row() with { ReceivedAt = A.Morning.ToUniversalTime() }], true, null, Noon.ToUniversalTime(), Token);

        var stored = Assert.Single(await store.ReadReportsAsync(Token));
        Assert.Equal(A.Morning, stored.Report.ReceivedAt);
        Assert.Equal(Bangkok.Offset, stored.Report.ReceivedAt.Offset);
        Assert.Equal(Noon, stored.StoredAt);
    }

    [Fact]
    public async Task A_decision_that_was_taken_back_is_none_until_the_next()
    {
        using var store = await OpenAsync();
        var item = A.Decision().ItemId;
        await store.TakeDecisionsBackAsync([item], Noon, Token); // nothing was decided
        await store.RecordDecisionsAsync([A.Decision(), A.Decision("ffffffff")], Token);
        await store.TakeDecisionsBackAsync([item], Noon, Token);
        await store.TakeDecisionsBackAsync([item], Noon, Token);
        Assert.Equal("ffffffff", Assert.Single(await store.ReadDecisionsAsync(Token)).ItemId.Value);

        await store.RecordDecisionsAsync([A.Decision(at: Noon.AddHours(1))], Token);
        Assert.Equal(Noon.AddHours(1), (await store.ReadDecisionsAsync(Token)).Single(decision => decision.ItemId == item).DecidedAt);
    }

    [Fact]
    public async Task The_latest_decision_of_an_item_counts_and_seeing_it_again_adds_none()
    {
        using var store = await OpenAsync();
        var first = A.Decision();
        await store.RecordDecisionsAsync([first, A.Decision("ffffffff", DecisionKind.UseValue, "1,200", "โทรถามแล้ว")], Token);
        await store.RecordDecisionsAsync([first with { DecidedAt = Noon }], Token);
        Assert.Equal(first, (await store.ReadDecisionsAsync(Token)).Single(decision => decision.ItemId.Value == "0a1b2c3d"));

        await store.RecordDecisionsAsync([A.Decision(kind: DecisionKind.Reject, at: Noon)], Token);
        await store.RecordDecisionsAsync([first with { DecidedAt = Noon.AddHours(1) }], Token);

        var latest = await store.ReadDecisionsAsync(Token);
        Assert.Equal(2, latest.Count);
        Assert.Equal(first with { DecidedAt = Noon.AddHours(1) }, latest.Single(decision => decision.ItemId.Value == "0a1b2c3d"));
        Assert.Equal(A.Decision("ffffffff", DecisionKind.UseValue, "1,200", "โทรถามแล้ว"), latest.Single(decision => decision.ItemId.Value == "ffffffff"));
    }

    [Fact]
    public async Task What_goes_out_within_another_notice_is_on_record_with_it_and_never_goes_by_itself()
    {
        using var store = await OpenAsync();
        var within = A.Notice("2024-01-17");
        await store.PlanNoticesAsync([A.Notice() with { Covers = [within.Key] }], A.Morning, Token);
        await store.PlanNoticesAsync([within], Noon, Token);

        Assert.Equal([(A.Notice().Key, NoticeState.Planned, A.Morning), (within.Key, NoticeState.Cancelled, A.Morning)], (await store.ReadNoticesAsync(Token)).Select(notice => (notice.Key, notice.State, notice.PlannedAt)));
    }

    [Fact]
    public async Task Planning_the_same_key_twice_makes_one_notice_and_the_first_text_stands()
    {
        using var store = await OpenAsync();
        await store.PlanNoticesAsync([A.Notice(), A.Notice(subject: "อื่น")], A.Morning, Token);
        await store.PlanNoticesAsync([A.Notice(subject: "อื่นอีก"), A.Notice("2024-01-17")], Noon, Token);

        var notices = await store.ReadNoticesAsync(Token);
        Assert.Equal(
            [
                new NoticeRecord(A.Notice().Key, NoticeKind.Digest, "สรุปผล", NoticeState.Planned, null, A.Morning, A.Morning) { To = A.Notice().To },
                new NoticeRecord(A.Notice("2024-01-17").Key, NoticeKind.Digest, "สรุปผล", NoticeState.Planned, null, Noon, Noon) { To = A.Notice().To },
            ],
            notices);
        var content = await store.ReadNoticeAsync(A.Notice().Key, Token);
        Assert.Equal(A.Notice().To, content.To);
        Assert.Equal(A.Notice().Mime.AsSpan(), content.Mime.AsSpan());
    }

    [Fact]
    public async Task A_notice_moves_on_and_every_move_is_on_record()
    {
        using var store = await OpenAsync();
        var key = A.Notice().Key;
        await store.PlanNoticesAsync([A.Notice()], A.Morning, Token);

        await store.MoveNoticeAsync(key, NoticeState.Drafted, "d1", Noon, Token);
        await store.MoveNoticeAsync(key, NoticeState.Sending, null, Noon.AddSeconds(1), Token);
        await store.MoveNoticeAsync(key, NoticeState.Sent, null, Noon.AddSeconds(2), Token);

        var record = Assert.Single(await store.ReadNoticesAsync(Token));
        Assert.Equal((NoticeState.Sent, "d1", Noon.AddSeconds(2)), (record.State, record.DraftId, record.ChangedAt));
        Assert.Equal(
            [
                (NoticeState.Planned, null, A.Morning),
                (NoticeState.Drafted, "d1", Noon),
                (NoticeState.Sending, null, Noon.AddSeconds(1)),
                (NoticeState.Sent, null, Noon.AddSeconds(2)),
            ],
            await HistoryAsync(store, key));
    }

    [Fact]
    public async Task A_second_draft_is_never_adopted()
    {
        using var store = await OpenAsync();
        await store.PlanNoticesAsync([A.Notice()], A.Morning, Token);
        await store.MoveNoticeAsync(A.Notice().Key, NoticeState.Drafted, "d1", Noon, Token);

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.MoveNoticeAsync(A.Notice().Key, NoticeState.Drafted, "d2", Noon, Token));
        Assert.Equal("d1", Assert.Single(await store.ReadNoticesAsync(Token)).DraftId);
    }

    [Theory]
    [InlineData("Planned Drafted Sending", NoticeState.Planned)]
    [InlineData("Planned Drafted Sending", NoticeState.Drafted)]
    [InlineData("Planned Drafted Sending", NoticeState.Cancelled)]
    [InlineData("Planned Drafted Sending Sent", NoticeState.Sending)]
    [InlineData("Planned Drafted Sending Sent", NoticeState.Unknown)]
    [InlineData("Planned Drafted Sending Unknown", NoticeState.Drafted)]
    [InlineData("Planned Cancelled", NoticeState.Sending)]
    [InlineData("Planned", NoticeState.Sending)]
    [InlineData("Planned Drafted", NoticeState.Sent)]
    public async Task A_notice_that_may_be_out_never_goes_back_and_an_unannounced_one_is_never_sent(string way, NoticeState next)
    {
        using var store = await OpenAsync();
        await store.PlanNoticesAsync([A.Notice()], A.Morning, Token);
        foreach (var state in way.Split(' ').Skip(1).Select(Enum.Parse<NoticeState>))
        {
            await store.MoveNoticeAsync(A.Notice().Key, state, state == NoticeState.Drafted ? "d1" : null, Noon, Token);
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.MoveNoticeAsync(A.Notice().Key, next, null, Noon, Token));
        Assert.Equal(way.Split(' ')[^1], Assert.Single(await store.ReadNoticesAsync(Token)).State.ToString());
    }

    [Fact]
    public async Task Facts_are_remembered_by_name()
    {
        using var store = await OpenAsync();
        Assert.Null(await store.GetFactAsync("slot", Token));

        await store.SetFactAsync("slot", "1", Token);
        await store.SetFactAsync("slot", "2", Token);
        await store.SetFactAsync("Slot", "other", Token);

        Assert.Equal("2", await store.GetFactAsync("slot", Token));
    }

    [Fact]
    public async Task Everything_is_there_after_reopening()
    {
        using (var store = await OpenAsync())
        {
            await store.StoreAsync("responses", [A.Row()], true, "c1", A.Morning, Token);
            await store.RecordDecisionsAsync([A.Decision()], Token);
            await store.PlanNoticesAsync([A.Notice()], A.Morning, Token);
            await store.SetFactAsync("slot", "1", Token);
        }

        using var again = await OpenAsync();
        Assert.Single(await again.ReadReportsAsync(Token));
        Assert.Equal("c1", await again.GetCursorAsync("responses", Token));
        Assert.Single(await again.ReadDecisionsAsync(Token));
        Assert.Single(await again.ReadNoticesAsync(Token));
        Assert.Equal("1", await again.GetFactAsync("slot", Token));
        Assert.Equal(new StoredCounts(0, 0, 0), await again.StoreAsync("responses", [A.Row()], true, "c1", Noon, Token));
    }

    [Fact]
    public async Task Writers_at_the_same_time_queue_and_none_is_lost()
    {
        using var store = await OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(
            () => store.StoreAsync($"s{i}", [A.Row(key: $"{i}") with { Source = $"s{i}" }], true, null, Noon, Token),
            Token)));

        Assert.Equal(20, (await store.ReadReportsAsync(Token)).Count);
    }

    [Fact]
    public async Task Rows_of_one_sheet_share_their_headers_when_read_back()
    {
        using var store = await OpenAsync();
        ValueList<string> other = ["Timestamp", "District"];
        await store.StoreAsync("responses", [A.Row(key: "1"), A.Row(key: "2", headers: [.. A.Headers]), A.Row(key: "3", headers: other)], true, null, Noon, Token);

        var headers = (await store.ReadReportsAsync(Token)).Select(report => ((RawContent.FormRow)report.Report.Content).Headers).ToList();
        Assert.Same(headers[0], headers[1]);
        Assert.Equal(other, headers[2]);
    }

    private static bool SameReport(StoredReport one, StoredReport other) =>
        one.Report.Id == other.Report.Id && one.Report.Key == other.Report.Key && one.Report.Place == other.Report.Place
        && one.Report.ReceivedAt == other.Report.ReceivedAt && one.StoredAt == other.StoredAt && one.WithdrawnAt == other.WithdrawnAt;

    /// <summary>Pulls the plug while the list is being read.</summary>
    private sealed class StoppingList(List<RawReport> reports, int stopAt, CancellationTokenSource stop) : IReadOnlyList<RawReport>
    {
        public int Count => reports.Count;

        public RawReport this[int index] => reports[index];

        public IEnumerator<RawReport> GetEnumerator()
        {
            for (var i = 0; i < reports.Count; i++)
            {
                if (i == stopAt)
                {
                    stop.Cancel();
                }

                yield return reports[i];
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
