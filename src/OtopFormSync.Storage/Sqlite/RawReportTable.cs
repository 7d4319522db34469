using Microsoft.Data.Sqlite;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Collecting;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Storage.Sqlite;

/// <summary>What a source held at one collection.</summary>
internal sealed record Collection(string Source, IReadOnlyList<RawReport> Reports, bool IsWhole, string? Cursor, DateTimeOffset At);

/// <summary>Raw reports with what became of them.</summary>
internal static class RawReportTable
{
    private const string Guard = "raw_reports_keep_update";

    /// <summary>Puts what a source holds on record.</summary>
    /// <returns>What changed, and the reports that are new on record.</returns>
    internal static (StoredCounts Counts, IReadOnlyList<RawReport> New) Store(StoreWriting writing, Collection collection, CancellationToken cancellationToken)
    {
        if (collection.Reports.FirstOrDefault(report => !string.Equals(report.Source, collection.Source, StringComparison.Ordinal)) is { } stranger)
        {
            throw new ArgumentException($"A report of '{stranger.Source}' was given for '{collection.Source}'.", nameof(collection));
        }

        var standing = writing.Reading
            .Rows("""SELECT "Id", "Seq", "Place" FROM raw_reports WHERE "Source" = $source AND "Channel" <> $purged ORDER BY "Seq" """, row => (Id: RawReportId.Parse(row.GetString(0)), Seq: row.GetInt64(1), Place: row.GetString(2)), ("$source", collection.Source), ("$purged", StoredContent.Purged))
            .ToList();
        var stored = standing.ToDictionary(row => row.Id, row => (row.Seq, row.Place));
        var withdrawn = WithdrawnAt(writing.Reading);
        var edited = SourceChanges.Between([.. standing.Select(row => (row.Id, withdrawn.ContainsKey(row.Seq)))], collection.Reports, collection.IsWhole);
        AddEvents(writing, edited.Returned.Select(id => stored[id].Seq), ReportHappening.Returned, collection.At);
        AddEvents(writing, edited.Withdrawn.Select(id => stored[id].Seq), ReportHappening.Withdrawn, collection.At);
        var headerLists = new HeaderLists(writing);
        Append(writing, headerLists, edited.New, collection.At, cancellationToken);
        var restated = Restate(writing, headerLists, collection, stored, cancellationToken);
        var moved = Move(writing, collection, stored, cancellationToken);
        SetCursor(writing, collection);
        return (new(edited.New.Count, edited.Withdrawn.Count, edited.Returned.Count) { Restated = restated, Moved = moved }, edited.New);
    }

    internal static int TakeBack(StoreWriting writing, string source, IReadOnlyCollection<string> keys, DateTimeOffset at)
    {
        var withdrawn = WithdrawnAt(writing.Reading);
        var seqs = writing.Reading.Rows("""SELECT "Seq", "Key" FROM raw_reports WHERE "Source" = $source""", row => (Seq: row.GetInt64(0), Key: row.GetString(1)), ("$source", source))
            .Where(row => keys.Contains(row.Key) && !withdrawn.ContainsKey(row.Seq))
            .Select(row => row.Seq)
            .ToList();
        AddEvents(writing, seqs, ReportHappening.Withdrawn, at);
        return seqs.Count;
    }

    /// <summary>All reports as they stand now.</summary>
    /// <param name="reading">The record.</param>
    /// <param name="known">What was read before; takes what came since.</param>
    /// <param name="cancellationToken">Stops the reading; what was read until then is known.</param>
    internal static IReadOnlyList<StoredReport> Read(StoreReading reading, KnownReports known, CancellationToken cancellationToken)
    {
        var headers = reading.Rows("""SELECT "Seq", "Texts" FROM header_lists""", row => (Seq: row.GetInt64(0), Texts: known.Shared(TextsCodec.Decode(row.GetFieldValue<byte[]>(1), known.Texts)))).ToDictionary(list => list.Seq, list => list.Texts);
        ReadNew(reading, headers, known, cancellationToken);
        var withdrawn = WithdrawnAt(reading);
        var restated = Restatements(reading);
        var places = Places(reading);
        return known.Reports.ConvertAll(came =>
        {
            var report = came.Report;
            if (restated.TryGetValue(came.Seq, out var now))
            {
                report = report.Restated(now.Key, now.ReceivedAt, report.Content.Match<RawContent>(_ => new RawContent.FormRow(headers[now.HeaderListSeq], TextsCodec.Decode(now.Content, known.Texts)), mail => mail, line => line, purged => purged));
            }

            report = places.TryGetValue(came.Seq, out var place) ? report with { Place = place } : report;
            return new StoredReport(report, came.StoredAt, withdrawn.TryGetValue(came.Seq, out var at) ? at : null) { Number = came.Seq };
        });
    }

    private static void ReadNew(StoreReading reading, Dictionary<long, ValueList<string>> headers, KnownReports known, CancellationToken cancellationToken)
    {
        known.Add(reading.Rows("""SELECT "Seq", "Id", "Source", "Key", "ReceivedAt", "Place", "Channel", "HeaderListSeq", "Content", "StoredAt" FROM raw_reports WHERE "Seq" > $last ORDER BY "Seq" """, Came, ("$last", known.LastSeq)));

        KnownReport Came(SqliteDataReader row)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var content = new StoredContent(row.GetString(6), row.IsDBNull(7) ? null : headers[row.GetInt64(7)], row.GetFieldValue<byte[]>(8));
            var id = RawReportId.Parse(row.GetString(1));
            var report = known.Written(id) is { } written && IsAsWritten(row, content, written) ? written : Report(row, content, known.Texts);
            return report.Id == id ? new(row.GetInt64(0), report, UnixMilliseconds.Instant(row.GetInt64(9))) : throw new InvalidDataException($"The stored report {id} is not what was stored.");
        }
    }

    private static RawReport Report(SqliteDataReader row, StoredContent content, TextPool texts) => new()
    {
        Source = texts.Take(row.GetString(2)),
        Key = row.GetString(3),
        ReceivedAt = UnixMilliseconds.Instant(row.GetInt64(4)),
        Place = row.GetString(5),
        Content = content.Read(texts),
    };

    private static bool IsAsWritten(SqliteDataReader row, StoredContent content, RawReport written) =>
        content.IsOf(written.Content)
        && UnixMilliseconds.Instant(row.GetInt64(4)).EqualsExact(written.ReceivedAt)
        && string.Equals(row.GetString(3), written.Key, StringComparison.Ordinal)
        && string.Equals(row.GetString(5), written.Place, StringComparison.Ordinal)
        && string.Equals(row.GetString(2), written.Source, StringComparison.Ordinal);

    /// <summary>Puts what is left of reports in the place of their contents, readings of mails included. Under which name a row stood last stays.</summary>
    internal static int Purge(StoreWriting writing, IReadOnlyList<RawReport> reports, CancellationToken cancellationToken)
    {
        // The record refuses changes of what was received; within this transaction alone it lets one in.
        var guard = (string)writing.Reading.Value("""SELECT "sql" FROM sqlite_master WHERE "name" = $name""", ("$name", Guard))!;
        writing.Execute($"DROP TRIGGER {Guard}");
        var came = new KnownReports();
        _ = Read(writing.Reading, came, cancellationToken);
        var originals = came.Reports.ToDictionary(report => report.Report.Id, report => report.Report.Content);
        foreach (var report in reports)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (id, hash) = (report.Id.Value, originals[report.Id].Hash);
            var left = StoredContent.Of(report.Content.Match<RawContent>(_ => throw NotPurged(report), _ => throw NotPurged(report), _ => throw NotPurged(report), purged => purged with { OriginalHash = hash }));
            var nothing = TextsCodec.Encode([]);
            writing.Execute("""UPDATE raw_reports SET "Channel" = $kind, "HeaderListSeq" = NULL, "Content" = $left WHERE "Id" = $id""", ("$kind", left.Kind), ("$left", left.Bytes), ("$id", id));
            writing.Execute("""UPDATE restatements SET "Content" = $nothing WHERE "ReportSeq" = (SELECT "Seq" FROM raw_reports WHERE "Id" = $id)""", ("$nothing", nothing), ("$id", id));
            // The pictures of a report are kept under its hash, a stroke and their own; behind the stroke comes the 0.
            writing.Execute("""DELETE FROM readings WHERE "Document" = $document OR ("Document" > $document || '/' AND "Document" < $document || '0')""", ("$document", hash));
        }

        writing.Execute(guard);
        return reports.Count;

        static ArgumentException NotPurged(RawReport report) => new($"The report {report.Id} is given with its content, not with what is left of it.");
    }

    private static Dictionary<long, Restatement> Restatements(StoreReading reading) =>
        reading.Rows(
            """SELECT "ReportSeq", "Key", "ReceivedAt", "HeaderListSeq", "Content" FROM restatements""",
            row => (Seq: row.GetInt64(0), Now: new Restatement(row.GetString(1), UnixMilliseconds.Instant(row.GetInt64(2)), row.GetInt64(3), row.GetFieldValue<byte[]>(4)))).ToDictionary(row => row.Seq, row => row.Now);

    private static Dictionary<long, string> Places(StoreReading reading) =>
        reading.Rows("""SELECT "ReportSeq", "Place" FROM places""", row => (Seq: row.GetInt64(0), Place: row.GetString(1))).ToDictionary(row => row.Seq, row => row.Place);

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

    private static void AddEvents(StoreWriting writing, IEnumerable<long> seqs, ReportHappening kind, DateTimeOffset at)
    {
        foreach (var seq in seqs)
        {
            writing.Execute("""INSERT INTO report_events ("ReportSeq", "Kind", "At") VALUES ($report, $kind, $at)""", ("$report", seq), ("$kind", kind.ToString()), ("$at", at.ToUnixTimeMilliseconds()));
        }
    }

    /// <summary>One prepared statement instead of 100,000 tracked entities.</summary>
    private static void Append(StoreWriting writing, HeaderLists headerLists, IReadOnlyList<RawReport> reports, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (reports.Count == 0)
        {
            return;
        }

        using var command = writing.Prepare(
            """
            INSERT INTO raw_reports ("Id", "Source", "Key", "Channel", "ReceivedAt", "Place", "HeaderListSeq", "Content", "StoredAt")
            VALUES ($id, $source, $key, $channel, $received, $place, $headers, $content, $stored)
            """,
            ["$id", "$source", "$key", "$channel", "$received", "$place", "$headers", "$content", "$stored"]);
        var slots = command.Parameters;
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
    private static int Restate(StoreWriting writing, HeaderLists headerLists, Collection collection, Dictionary<RawReportId, (long Seq, string Place)> stored, CancellationToken cancellationToken)
    {
        var reports = collection.Reports.Where(report => report.IsRestated).ToList();
        if (reports.Count == 0)
        {
            return 0;
        }

        var known = Restatements(writing.Reading);
        using var command = writing.Prepare(
            """
            INSERT INTO restatements ("ReportSeq", "Key", "ReceivedAt", "HeaderListSeq", "Content", "At")
            VALUES ($report, $key, $received, $headers, $content, $at)
            ON CONFLICT ("ReportSeq") DO UPDATE SET "Key" = $key, "ReceivedAt" = $received, "HeaderListSeq" = $headers, "Content" = $content, "At" = $at
            """,
            ["$report", "$key", "$received", "$headers", "$content", "$at"]);
        var slots = command.Parameters;
        var count = 0;
        foreach (var report in reports)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var content = StoredContent.Of(report.Content);
            var (seq, headers) = (stored[report.Id].Seq, headerLists.SeqOf(content.Headers!));
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
    private static int Move(StoreWriting writing, Collection collection, Dictionary<RawReportId, (long Seq, string Place)> stored, CancellationToken cancellationToken)
    {
        var places = Places(writing.Reading);
        var moved = collection.Reports.DistinctBy(report => report.Id)
            .Where(report => stored.TryGetValue(report.Id, out var known) && !string.Equals(report.Place, places.GetValueOrDefault(known.Seq, known.Place), StringComparison.Ordinal))
            .ToList();
        if (moved.Count == 0)
        {
            return 0;
        }

        using var command = writing.Prepare("""INSERT INTO places ("ReportSeq", "Place") VALUES ($report, $place) ON CONFLICT ("ReportSeq") DO UPDATE SET "Place" = $place""", "$report", "$place");
        var (seq, place) = (command.Parameters[0], command.Parameters[1]);
        foreach (var report in moved)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (seq.Value, place.Value) = (stored[report.Id].Seq, report.Place);
            command.ExecuteNonQuery();
        }

        return moved.Count;
    }

    private static void SetCursor(StoreWriting writing, Collection collection)
    {
        // Said again in each cycle as long as something is in the way; what changes nothing is no news on record.
        writing.Execute(
            """
            INSERT INTO sources ("Name", "Cursor", "CollectedAt") VALUES ($name, $cursor, $at)
            ON CONFLICT ("Name") DO UPDATE SET "Cursor" = $cursor, "CollectedAt" = $at WHERE "Cursor" IS NOT $cursor
            """,
            ("$name", collection.Source),
            ("$cursor", collection.Cursor),
            ("$at", collection.At.ToUnixTimeMilliseconds()));
    }

    /// <summary>Finds or adds header lists; the last one is asked for again and again, by reference.</summary>
    private sealed class HeaderLists(StoreWriting writing)
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
            var seq = writing.Reading.Value("""SELECT "Seq" FROM header_lists WHERE "Texts" = $texts""", ("$texts", texts)) as long?
                ?? writing.Insert("""INSERT INTO header_lists ("Texts") VALUES ($texts)""", ("$texts", texts));
            (_last, _lastSeq) = (headers, seq);
            return _lastSeq;
        }
    }

    /// <summary>How a report stands at its source now, where that is otherwise than it came: other columns, other headings, another zone. Only the latest is kept.</summary>
    private sealed record Restatement(string Key, DateTimeOffset ReceivedAt, long HeaderListSeq, byte[] Content);
}
