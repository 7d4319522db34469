using System.Globalization;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Google.Testing;
using OtopFormSync.GoogleEmulator.Gmail;
using OtopFormSync.GoogleEmulator.Traffic;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Google.Tests;

public sealed class GmailInboxContractTests : InboxContract
{
    protected override async Task<InboxWorld> OpenAsync() => new Box(await Office.OpenAsync());

    private sealed class Box(Office office) : InboxWorld
    {
        private readonly Dictionary<int, StoredMail> _mails = [];

        public override IReportSource Source => office.Inbox;

        public override void Restart() => office.Restart();

        public override Task SendAsync(int figure)
        {
            _mails[figure] = office.Receive(figure.ToString(CultureInfo.InvariantCulture));
            return Task.CompletedTask;
        }

        public override int FigureOf(RawReport report) => _mails.Single(mail => mail.Value.Id == report.Key).Key;

        public override byte[] BytesOf(int figure) => _mails[figure].Raw;

        public override void Remove(int figure) => office.Box.Remove(_mails[figure]);

        public override void Break() => office.Server.State.Traffic.Break("gmail.*", new Fault.Answer(Fault.Unavailable()), 1000);

        public override void Mend()
        {
            office.Server.State.Traffic.Mend();
            office.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        public override ValueTask DisposeAsync() => office.DisposeAsync();
    }
}
