using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Folder.Inbox;
using OtopFormSync.Line.Messaging;
using OtopFormSync.Mailbox.Connections;

namespace OtopFormSync.Worker.Health;

/// <summary>Names the place that a fault of sending comes from.</summary>
internal static class RemotePlace
{
    /// <summary>The place, as people know it.</summary>
    public static string Of(RemoteUnavailableException fault) => fault switch
    {
        WrongClockException => "inbox",
        ClockBehindException => "clock",
        MailboxUnavailableException => MailboxUnavailableException.Place,
        LineUnavailableException => LineUnavailableException.Place,
        DailyLimitException => "mailsPerDay",
        _ => "Gmail",
    };
}
