using System.Globalization;
using System.Runtime.InteropServices;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Folder.Files;
using OtopFormSync.Folder.Inbox;

namespace OtopFormSync.Folder;

/// <summary>Mails as .eml files. They stay where they are; a removed one takes nothing back.</summary>
/// <param name="layout">The workspace.</param>
/// <param name="time">The clock.</param>
/// <param name="patience">Whether there is a next time for files that were just changed.</param>
/// <param name="clock">Hears when mails were received; null when nobody asks.</param>
/// <param name="machine">The machine's clock, by which files are dated; null to look at each file each time.</param>
public sealed class FolderInbox(FolderLayout layout, TimeProvider time, Patience patience, MailClock? clock = null, TimeProvider? machine = null) : IReportSource
{
    /// <summary>A mail of 25 MB of attachments has some 35 MB on the wire.</summary>
    internal const long MostBytes = 40L * 1024 * 1024;

    private static readonly string[] Extensions = [".eml"];

    // A header may be a few hours ahead by a wrong zone; a day ahead of the file is a wrong clock or a forgery.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromDays(1);

    private readonly LastCollection _last = new(layout.Inbox, machine);

    public string Name => "inbox";

    public Task<Collected> CollectAsync(string? cursor, CancellationToken cancellationToken) => _last.OrAsync(cursor, () => LookAsync(cursor, cancellationToken));

    private async Task<Collected> LookAsync(string? cursor, CancellationToken cancellationToken)
    {
        var scan = FolderScan.Of(layout, layout.Inbox, Extensions);
        var problems = scan.Problems.ToList();
        var known = InboxCursor.Parse(cursor);
        var taken = new SortedSet<string>(StringComparer.Ordinal);
        var reports = new List<RawReport>();
        var received = new List<(string File, DateTimeOffset At)>();
        foreach (var file in scan.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entry = InboxCursor.EntryOf(file);
            if (file.Facts.Size > MostBytes)
            {
                problems.Add(FileProblems.TooBig(file, MostBytes, SubjectOf(file)));
            }
            else if (known.Contains(entry))
            {
                taken.Add(entry);
            }
            else if (StableReading.Read(file, time.GetUtcNow(), patience, out var problem) is { } saved)
            {
                var bytes = SavedMail.Of(saved);
                var envelope = MailEnvelope.Of(bytes);
                received.AddRange(envelope.ReceivedAt is { } at ? [(file.Name, at)] : []);
                reports.Add(ReportOf(file, bytes, envelope));
                taken.Add(entry);
            }
            else
            {
                problems.Add(problem!);
            }
        }

        if (clock is not null && scan.IsListed)
        {
            await clock.HearAsync(received, scan.Files.Select(file => file.Name), cancellationToken);
        }

        var next = InboxCursor.Format(taken);
        return new Collected
        {
            IsUnchanged = reports.Count == 0 && string.Equals(cursor, next, StringComparison.Ordinal),
            Reports = reports,
            IsWhole = false,
            Problems = problems.ToValueList(),
            Cursor = next,
        };
    }

    private RawReport ReportOf(FoundFile file, byte[] bytes, MailEnvelope envelope)
    {
        return new RawReport
        {
            Source = Name,
            Key = envelope.MessageId ?? file.Name,
            ReceivedAt = (envelope.CameBy(file.Facts.ModifiedAt + ClockSlack) ?? file.Facts.ModifiedAt).InBangkok(),
            Place = file.Place,
            Content = new RawContent.Mail(ImmutableCollectionsMarshal.AsImmutableArray(bytes)),
        };
    }

    private static string SubjectOf(FoundFile file)
    {
        try
        {
            using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var start = new byte[64 * 1024];
            return MailEnvelope.Of(start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false))).Subject;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>Which files were taken, each by name, size and both times, so that an unchanged inbox of thousands of mails is answered without opening one.</summary>
    private static class InboxCursor
    {
        internal static string EntryOf(FoundFile file) => string.Create(
            CultureInfo.InvariantCulture,
            $"{file.Facts.Size}|{file.Facts.ModifiedAt.UtcTicks}|{file.Facts.ChangedTicks}|{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(file.Name))}");

        internal static HashSet<string> Parse(string? cursor) => cursor is null ? [] : cursor.Split('\n').ToHashSet(StringComparer.Ordinal);

        internal static string Format(IEnumerable<string> entries) => string.Join('\n', entries);
    }
}
