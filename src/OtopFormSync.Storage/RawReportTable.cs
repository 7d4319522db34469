using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Collecting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Storage.Rows;

namespace OtopFormSync.Storage;

/// <summary>What a source held at one collection.</summary>
internal sealed record Collection(string Source, IReadOnlyList<RawReport> Reports, bool IsWhole, string? Cursor, DateTimeOffset At);

/// <summary>Raw reports with what became of them.</summary>
internal static class RawReportTable
{
    private const string Guard = "raw_reports_keep_update";

    internal static StoredCounts Store(StoreContext context, Collection collection, CancellationToken cancellationToken)
    {
        if (collection.Reports.FirstOrDefault(report => !string.Equals(report.Source, collection.Source, StringComparison.Ordinal)) is { } stranger)
        {
            throw new ArgumentException($"A report of '{stranger.Source}' was given for '{collection.Source}'.", nameof(collection));
        }

        var rows = StoreReading.In(context)
            .Rows("""SELECT "Id", "Seq", "Place" FROM raw_reports WHERE "Source" = $source AND "Channel" <> $purged ORDER BY "Seq" """, row => (Id: RawReportId.Parse(row.GetString(0)), Seq: row.GetInt64(1), Place: row.GetString(2)), ("$source", collection.Source), ("$purged", StoredContent.Purged))
            .ToList();
        var seqs = rows.ToDictionary(row => row.Id, row => row.Seq);
        var withdrawn = WithdrawnAt(StoreReading.In(context));
        var edited = EditedReports.Between([.. rows.Select(row => (row.Id, withdrawn.ContainsKey(row.Seq)))], collection.Reports, collection.IsWhole);
        context.ReportEvents.AddRange(edited.Returned.Select(id => Happening(seqs[id], ReportHappening.Returned, collection.At)));
        context.ReportEvents.AddRange(edited.Withdrawn.Select(id => Happening(seqs[id], ReportHappening.Withdrawn, collection.At)));
        var headerLists = new HeaderLists(context);
        Append(context, headerLists, edited.New, collection.At, cancellationToken);
        var restated = Restate(context, headerLists, collection, seqs, cancellationToken);
        var moved = Move(context, collection, rows.ToDictionary(row => row.Id, row => (row.Seq, row.Place)), cancellationToken);
        SetCursor(context, collection);
        return new StoredCounts(edited.New.Count, edited.Withdrawn.Count, edited.Returned.Count) { Restated = restated, Moved = moved };
    }

    /// <summary>All reports as they stand now.</summary>
    /// <param name="reading">The record.</param>
    /// <param name="known">What was read before; takes what came since.</param>
    /// <param name="cancellationToken">Stops the reading; what was read until then is known.</param>
    internal static IReadOnlyList<StoredReport> Read(StoreReading reading, KnownReports known, CancellationToken cancellationToken)
    {
        var headers = reading.Rows("""SELECT "Seq", "Texts" FROM header_lists""", row => (Seq: row.GetInt64(0), Texts: TextsCodec.Decode(row.GetFieldValue<byte[]>(1), known.Texts))).ToDictionary(list => list.Seq, list => list.Texts);
        ReadNew(reading, headers, known, cancellationToken);
        var withdrawn = WithdrawnAt(reading);
        var restated = reading.Rows("""SELECT "ReportSeq", "Key", "ReceivedAt", "HeaderListSeq", "Content" FROM restatements""", row => (Seq: row.GetInt64(0), Key: row.GetString(1), ReceivedAt: UnixMilliseconds.Instant(row.GetInt64(2)), HeaderListSeq: row.GetInt64(3), Content: row.GetFieldValue<byte[]>(4))).ToDictionary(row => row.Seq);
        var places = reading.Rows("""SELECT "ReportSeq", "Place" FROM places""", row => (Seq: row.GetInt64(0), Place: row.GetString(1))).ToDictionary(row => row.Seq, row => row.Place);
        return known.Reports.ConvertAll(came =>
        {
            var report = came.Report;
            if (restated.TryGetValue(came.Seq, out var now))
            {
                report = report.Restated(now.Key, now.ReceivedAt, report.Content.Match<RawContent>(_ => new RawContent.FormRow(headers[now.HeaderListSeq], TextsCodec.Decode(now.Content, known.Texts)), mail => mail, purged => purged));
            }

            report = places.TryGetValue(came.Seq, out var place) ? report with { Place = place } : report;
            return new StoredReport(report, came.StoredAt, withdrawn.TryGetValue(came.Seq, out var at) ? at : null);
        });
    }

    private static void ReadNew(StoreReading reading, Dictionary<long, ValueList<string>> headers, KnownReports known, CancellationToken cancellationToken)
    {
        foreach (var came in reading.Rows("""SELECT "Seq", "Id", "Source", "Key", "ReceivedAt", "Place", "Channel", "HeaderListSeq", "Content", "StoredAt" FROM raw_reports WHERE "Seq" > $last ORDER BY "Seq" """, Report, ("$last", known.LastSeq)))
        {
            known.Reports.Add(came);
        }

        KnownReport Report(SqliteDataReader row)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var stored = new StoredContent(row.GetString(6), row.IsDBNull(7) ? null : headers[row.GetInt64(7)], row.GetFieldValue<byte[]>(8));
            var report = new RawReport { Source = known.Texts.Take(row.GetString(2)), Key = row.GetString(3), ReceivedAt = UnixMilliseconds.Instant(row.GetInt64(4)), Place = row.GetString(5), Content = stored.Read(known.Texts) };
            return string.Equals(report.Id.Value, row.GetString(1), StringComparison.Ordinal)
                ? new(row.GetInt64(0), report, UnixMilliseconds.Instant(row.GetInt64(9)))
                : throw new InvalidDataException($"The stored report {row.GetString(1)} is not what was stored.");
        }
    }

    /// <summary>Puts what is left of reports in the place of their contents, readings of mails included. Under which name a row stood last stays.</summary>
    internal static int Purge(StoreContext context, IReadOnlyList<RawReport> reports, CancellationToken cancellationToken)
    {
        // The record refuses changes of what was received; within this transaction alone it lets one in.
        var guard = (string)StoreReading.In(context).Value("""SELECT "sql" FROM sqlite_master WHERE "name" = $name""", ("$name", Guard))!;
        context.Database.ExecuteSqlRaw($"DROP TRIGGER {Guard}");
        var came = new KnownReports();
        _ = Read(StoreReading.In(context), came, cancellationToken);
        var originals = came.Reports.ToDictionary(report => report.Report.Id, report => report.Report.Content);
        foreach (var report in reports)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (id, hash) = (report.Id.Value, originals[report.Id].Hash);
            var left = StoredContent.Of(report.Content.Match<RawContent>(_ => throw NotPurged(report), _ => throw NotPurged(report), purged => purged with { OriginalHash = hash }));
            var nothing = TextsCodec.Encode([]);
            context.Database.ExecuteSql($"""UPDATE raw_reports SET "Channel" = {left.Kind}, "HeaderListSeq" = NULL, "Content" = {left.Bytes} WHERE "Id" = {id}""");
            context.Database.ExecuteSql($"""UPDATE restatements SET "Content" = {nothing} WHERE "ReportSeq" = (SELECT "Seq" FROM raw_reports WHERE "Id" = {id})""");
            context.Database.ExecuteSql($"""DELETE FROM readings WHERE "Document" = {hash}""");
        }

        context.Database.ExecuteSqlRaw(guard);
        return reports.Count;

        static ArgumentException NotPurged(RawReport report) => new($"The report {report.Id} is given with its content, not with what is left of it.");
    }

    private static Dictionary<long, DateTimeOffset> WithdrawnAt(StoreReading reading)
    {
        var withdrawn = new Dictionary<long, DateTimeOffset>();
        foreach (var (seq, kind, at) in reading.Rows("""SELECT "ReportSeq", "Kind", "At" FROM report_events ORDER BY "Seq" """, row => (row.GetInt64(0), row.GetString(1), UnixMilliseconds.Instant(row.GetInt64(2)))))
        {
            if (string.Equals(kind, nameof(ReportHappening.Withdrawn), StringComparison.Ordinal))
            {
                withdrawn[seq] = at;
            }
            else
            {
                withdrawn.Remove(seq);
            }
        }

        return withdrawn;
    }

    private static ReportEventRow Happening(long seq, ReportHappening kind, DateTimeOffset at) =>
        new() { ReportSeq = seq, Kind = kind.ToString(), At = at };

    /// <summary>One prepared statement instead of 100,000 tracked entities.</summary>
    private static void Append(StoreContext context, HeaderLists headerLists, IReadOnlyList<RawReport> reports, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (reports.Count == 0)
        {
            return;
        }

        using var command = Command(
            context,
            """
            INSERT INTO raw_reports ("Id", "Source", "Key", "Channel", "ReceivedAt", "Place", "HeaderListSeq", "Content", "StoredAt")
            VALUES ($id, $source, $key, $channel, $received, $place, $headers, $content, $stored)
            """);
        string[] names = ["$id", "$source", "$key", "$channel", "$received", "$place", "$headers", "$content", "$stored"];
        var slots = names.Select(name => command.Parameters.Add(new SqliteParameter { ParameterName = name })).ToArray();
        foreach (var report in reports)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var content = StoredContent.Of(report.Content);
            slots[0].Value = report.Id.Value;
            slots[1].Value = report.Source;
            slots[2].Value = report.Key;
            slots[3].Value = content.Kind;
            slots[4].Value = report.ReceivedAt.ToUnixTimeMilliseconds();
            slots[5].Value = report.Place;
            slots[6].Value = content.Headers is { } list ? headerLists.SeqOf(list) : DBNull.Value;
            slots[7].Value = content.Bytes;
            slots[8].Value = at.ToUnixTimeMilliseconds();
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Keeps the latest state of reports that stand otherwise than they came.</summary>
    private static int Restate(StoreContext context, HeaderLists headerLists, Collection collection, Dictionary<RawReportId, long> seqs, CancellationToken cancellationToken)
    {
        var reports = collection.Reports.Where(report => report.IsRestated).ToList();
        if (reports.Count == 0)
        {
            return 0;
        }

        var known = context.Restatements.ToDictionary(row => row.ReportSeq);
        using var command = Command(
            context,
            """
            INSERT INTO restatements ("ReportSeq", "Key", "ReceivedAt", "HeaderListSeq", "Content", "At")
            VALUES ($report, $key, $received, $headers, $content, $at)
            ON CONFLICT ("ReportSeq") DO UPDATE SET "Key" = $key, "ReceivedAt" = $received, "HeaderListSeq" = $headers, "Content" = $content, "At" = $at
            """);
        string[] names = ["$report", "$key", "$received", "$headers", "$content", "$at"];
        var slots = names.Select(name => command.Parameters.Add(new SqliteParameter { ParameterName = name })).ToArray();
        var count = 0;
        foreach (var report in reports)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var content = StoredContent.Of(report.Content);
            var (seq, headers) = (seqs[report.Id], headerLists.SeqOf(content.Headers!));
            if (known.TryGetValue(seq, out var row) && row.HeaderListSeq == headers && row.ReceivedAt == report.ReceivedAt && string.Equals(row.Key, report.Key, StringComparison.Ordinal) && row.Content.AsSpan().SequenceEqual(content.Bytes))
            {
                continue;
            }

            slots[0].Value = seq;
            slots[1].Value = report.Key;
            slots[2].Value = report.ReceivedAt.ToUnixTimeMilliseconds();
            slots[3].Value = headers;
            slots[4].Value = content.Bytes;
            slots[5].Value = collection.At.ToUnixTimeMilliseconds();
            command.ExecuteNonQuery();
            count++;
        }

        return count;
    }

    /// <summary>Keeps where reports stand now, so that people find them there.</summary>
    private static int Move(StoreContext context, Collection collection, Dictionary<RawReportId, (long Seq, string Place)> stored, CancellationToken cancellationToken)
    {
        var places = context.Places.ToDictionary(row => row.ReportSeq, row => row.Place);
        var moved = collection.Reports.DistinctBy(report => report.Id)
            .Where(report => stored.TryGetValue(report.Id, out var known) && !string.Equals(report.Place, places.GetValueOrDefault(known.Seq, known.Place), StringComparison.Ordinal))
            .ToList();
        if (moved.Count == 0)
        {
            return 0;
        }

        using var command = Command(context, """INSERT INTO places ("ReportSeq", "Place") VALUES ($report, $place) ON CONFLICT ("ReportSeq") DO UPDATE SET "Place" = $place""");
        var (seq, place) = (command.Parameters.Add(new SqliteParameter { ParameterName = "$report" }), command.Parameters.Add(new SqliteParameter { ParameterName = "$place" }));
        foreach (var report in moved)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (seq.Value, place.Value) = (stored[report.Id].Seq, report.Place);
            command.ExecuteNonQuery();
        }

        return moved.Count;
    }

    private static SqliteCommand Command(StoreContext context, string sql)
    {
        var command = (SqliteCommand)context.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // Only the constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static void SetCursor(StoreContext context, Collection collection)
    {
        // Said again in each cycle as long as something is in the way; what changes nothing is no news on record.
        if (context.Sources.Any(row => row.Name == collection.Source && row.Cursor == collection.Cursor))
        {
            return;
        }

        var updated = context.Sources.Where(row => row.Name == collection.Source)
            .ExecuteUpdate(set => set.SetProperty(row => row.Cursor, collection.Cursor).SetProperty(row => row.CollectedAt, collection.At));
        if (updated == 0)
        {
            context.Sources.Add(new SourceRow { Name = collection.Source, Cursor = collection.Cursor, CollectedAt = collection.At });
        }
    }

    /// <summary>Finds or adds header lists; the last one is asked for again and again, by reference.</summary>
    private sealed class HeaderLists(StoreContext context)
    {
        private ValueList<string>? _last;
        private long _lastSeq;

        internal long SeqOf(ValueList<string> headers)
        {
            if (ReferenceEquals(headers, _last) || headers.Equals(_last))
            {
                return _lastSeq;
            }

            var texts = TextsCodec.Encode(headers);
            var row = context.HeaderLists.FirstOrDefault(known => known.Texts == texts);
            if (row is null)
            {
                row = new HeaderListRow { Texts = texts };
                context.HeaderLists.Add(row);
                context.SaveChanges();
            }

            (_last, _lastSeq) = (headers, row.Seq);
            return _lastSeq;
        }
    }
}
