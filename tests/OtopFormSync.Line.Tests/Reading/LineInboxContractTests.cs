using System.Globalization;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.LineEmulator;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Line.Tests.Reading;

/// <summary>The inbox of a LINE group as any place where reports come in.</summary>
public sealed class LineInboxContractTests : ReportSourceContract<LineInboxContractTests.Group>
{
    protected override async Task<Group> OpenAsync() => new(await LineRoom.OpenAsync());

    public sealed class Group : SourceWorld
    {
        private readonly LineRoom _room;

        internal Group(LineRoom room) => _room = room;

        public override IReportSource Source => _room.Inbox;

        public override void Restart() => _room.Restart();

        public override Task SendAsync(int figure)
        {
            _room.Happens(_room.Events.Text(figure.ToString(CultureInfo.InvariantCulture), LineWorld.UserOf(1)));
            return Task.CompletedTask;
        }

        public override int FigureOf(RawReport report) => int.Parse(((RawContent.LineMessage)report.Content).Text, CultureInfo.InvariantCulture);

        public override void Break()
        {
            Directory.Move(_room.Box.Folder, _room.Box.Folder + "-away");
            File.WriteAllText(_room.Box.Folder, "");
        }

        public override void Mend()
        {
            File.Delete(_room.Box.Folder);
            Directory.Move(_room.Box.Folder + "-away", _room.Box.Folder);
        }

        public override ValueTask DisposeAsync() => _room.DisposeAsync();
    }
}
