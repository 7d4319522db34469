using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Folder.Inbox;

/// <summary>Compares the machine's clock with the stamps that receiving servers put on mails. What was received before proves nothing of now; what was received after now proves that the clock is behind, and by it mails would go out on wrong days, for wrong months.</summary>
/// <param name="machine">The machine's clock.</param>
/// <param name="record">Keeps the stamp for the next process, which does not open the mail again.</param>
public sealed class MailClock(TimeProvider machine, IReportStore record)
{
    private const string Fact = "mail-clock";

    // Wider than any difference of zones within an hour of daylight saving.
    private static readonly TimeSpan Most = TimeSpan.FromHours(1);

    private Stamp? _latest;
    private bool _isRecalled;

    /// <summary>Why nothing may be sent; null while no mail was received after now.</summary>
    public WrongClockException? Fault => _latest is { } stamp && IsAhead(stamp) ? new(stamp.File, stamp.At, machine.GetUtcNow()) : null;

    /// <summary>Takes the stamps of mails.</summary>
    /// <param name="received">The mails that were read, with the stamp of the server that received them.</param>
    /// <param name="lying">The names of all mails that lie there: one that was taken away holds nothing any more.</param>
    /// <param name="cancellationToken">Stops before it is on record.</param>
    internal async Task HearAsync(IEnumerable<(string File, DateTimeOffset At)> received, IEnumerable<string> lying, CancellationToken cancellationToken)
    {
        if (!_isRecalled)
        {
            _latest = Stamp.Parse(await record.GetFactAsync(Fact, cancellationToken));
            _isRecalled = true;
        }

        var there = lying.ToHashSet(StringComparer.Ordinal);
        var latest = received.Select(mail => new Stamp(mail.File, mail.At)).Concat(_latest is { } known ? [known] : [])
            .Where(stamp => IsAhead(stamp) && there.Contains(stamp.File))
            .MaxBy(stamp => stamp.At);
        if (latest != _latest)
        {
            await record.SetFactAsync(Fact, latest?.Keep() ?? "", cancellationToken);
            _latest = latest;
        }
    }

    private bool IsAhead(Stamp stamp) => stamp.At - machine.GetUtcNow() > Most;

    private sealed record Stamp(string File, DateTimeOffset At)
    {
        internal static Stamp? Parse(string? kept) => kept?.Split('|', 2) is [var at, var file] ? new(file, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)) : null;

        internal string Keep() => string.Create(CultureInfo.InvariantCulture, $"{At:O}|{File}");
    }
}

/// <summary>A mail was received after now: the machine's clock is behind.</summary>
public sealed class WrongClockException : RemoteUnavailableException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="mail">The mail's file.</param>
    /// <param name="received">When its server received it.</param>
    /// <param name="now">What the machine's clock shows.</param>
    public WrongClockException(string mail, DateTimeOffset received, DateTimeOffset now)
        : base(new Telling(
            FormattableString.Invariant($"นาฬิกาของเครื่อง ({now.ToUniversalTime():yyyy-MM-dd HH:mm} UTC) ช้ากว่าเวลาที่เครื่องแม่ข่ายรับอีเมล {mail} ({received.ToUniversalTime():yyyy-MM-dd HH:mm} UTC) เกินหนึ่งชั่วโมง ระบบพักการส่งอีเมลจนกว่าจะตรงกัน โปรดตั้งวันและเวลาของเครื่อง หากเวลาในอีเมลผิด ให้ย้ายอีเมลนั้นออกจาก inbox"),
            FormattableString.Invariant($"The machine's clock ({now.ToUniversalTime():yyyy-MM-dd HH:mm} UTC) is more than an hour behind the mail server's, which received a mail of the inbox at {received.ToUniversalTime():yyyy-MM-dd HH:mm} UTC. No mail is planned or sent until they agree: set the machine's date and time, or move the mail away if its stamp is wrong.")))
    {
    }

    /// <inheritdoc/>
    public override Reach Reach => Reach.Unreachable;
}
