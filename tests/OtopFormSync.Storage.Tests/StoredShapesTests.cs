using System.Text;
using Microsoft.Data.Sqlite;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Storage.Tests;

/// <summary>The rows that versions of ours have written, put in by hand: what is on record stays readable, and what no one wrote is not guessed at.</summary>
public sealed class StoredShapesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_form_row_and_a_mail_are_read_as_they_were_written()
    {
        using var store = await StoreOpener.OpenAsync(_folder["state.db"], TimeProvider.System, Token);
        Insert(A.Row(), "Form", TextsCodec.Encode(["5/1/2024, 8:30:00#1", "ท่าบ่อ", "ธ.ค. 66", "43,638,812"]), A.Headers);
        Insert(A.Mail(), "Mail", Encoding.UTF8.GetBytes("ขอส่งรายงาน"), null);

        var read = await store.ReadReportsAsync(Token);

        Assert.Equal([A.Row().Content, A.Mail().Content], read.Select(stored => stored.Report.Content));
        Assert.Equal([A.Row().Id, A.Mail().Id], read.Select(stored => stored.Report.Id));
    }

    [Fact]
    public async Task A_row_of_a_kind_that_no_one_wrote_is_not_taken_for_a_mail()
    {
        using var store = await StoreOpener.OpenAsync(_folder["state.db"], TimeProvider.System, Token);
        Insert(A.Mail(), "Group", Encoding.UTF8.GetBytes("ขอส่งรายงาน"), null);

        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ReadReportsAsync(Token));
        Assert.Equal(StoreFault.Damaged, fault.Fault);
        Assert.Contains("'Group'", fault.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_row_without_headers_is_not_taken_for_a_mail()
    {
        using var store = await StoreOpener.OpenAsync(_folder["state.db"], TimeProvider.System, Token);
        Insert(A.Row(), "Form", TextsCodec.Encode(["ท่าบ่อ"]), null);

        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ReadReportsAsync(Token));
        Assert.Equal(StoreFault.Damaged, fault.Fault);
    }

    [Fact]
    public async Task A_decision_that_stood_beside_no_item_is_passed_over()
    {
        using var store = await StoreOpener.OpenAsync(_folder["state.db"], TimeProvider.System, Token);
        foreach (var item in (string[])["0a1b2c3d", "a row of an officer's own"])
        {
            Insert("""INSERT INTO decisions ("ItemId", "Kind", "DecidedAt") VALUES ($item, 'Accept', $at)""", ("$item", item), ("$at", A.Morning.ToUnixTimeMilliseconds()));
        }

        Assert.Equal([A.Decision()], await store.ReadDecisionsAsync(Token));
        await store.RecordDecisionsAsync([A.Decision(kind: DecisionKind.Reject)], Token);
        Assert.Equal([A.Decision(kind: DecisionKind.Reject)], await store.ReadDecisionsAsync(Token));
    }

    private void Insert(RawReport report, string channel, byte[] content, Core.ValueList<string>? headers)
    {
        if (headers is not null)
        {
            Insert("""INSERT INTO header_lists ("Seq", "Texts") VALUES (1, $texts)""", ("$texts", TextsCodec.Encode(headers)));
        }

        Insert(
            """
            INSERT INTO raw_reports ("Id", "Source", "Key", "Channel", "ReceivedAt", "Place", "HeaderListSeq", "Content", "StoredAt")
            VALUES ($id, $source, $key, $channel, $at, $place, $headers, $content, $at)
            """,
            ("$id", report.Id.Value),
            ("$source", report.Source),
            ("$key", report.Key),
            ("$channel", channel),
            ("$at", report.ReceivedAt.ToUnixTimeMilliseconds()),
            ("$place", report.Place),
            ("$headers", headers is null ? DBNull.Value : 1),
            ("$content", content));
    }

    private void Insert(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var connection = new SqliteConnection($"Data Source={_folder["state.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
