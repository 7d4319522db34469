using System.Globalization;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Mailbox.Tests;

public sealed class MailboxInboxContractTests(MailServerFixture mail) : InboxContract
{
    protected override async Task<InboxWorld> OpenAsync() => new Box(await Desk.OpenAsync(mail.Server));

    private sealed class Box(Desk desk) : InboxWorld
    {
        public override IReportSource Source => desk.Mailbox.Inbox;

        public override void Restart() => desk.Restart();

        public override Task SendAsync(int figure)
        {
            desk.User.Deliver(BytesOf(figure));
            return Task.CompletedTask;
        }

        public override int FigureOf(RawReport report) => int.Parse(report.Key.Split('@')[0], CultureInfo.InvariantCulture);

        public override byte[] BytesOf(int figure) => Desk.Mail(figure.ToString(CultureInfo.InvariantCulture));

        public override void Remove(int figure) => desk.User.Remove(string.Create(CultureInfo.InvariantCulture, $"<{figure}@"));

        public override void Break() => desk.Line.Close();

        public override void Mend()
        {
            desk.Line.Open();
            desk.Wait();
        }

        public override ValueTask DisposeAsync() => desk.DisposeAsync();
    }
}
