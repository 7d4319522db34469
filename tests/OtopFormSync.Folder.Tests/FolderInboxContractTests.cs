using System.Globalization;
using System.Text;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Folder.Tests;

public sealed class FolderInboxContractTests : InboxContract
{
    protected override Task<InboxWorld> OpenAsync() => Task.FromResult<InboxWorld>(new MailFiles());

    private sealed class MailFiles : InboxWorld
    {
        private readonly Workspace _workspace = new();
        private readonly List<FileStream> _held = [];
        private IReportSource _source;

        public MailFiles() => _source = _workspace.Inbox();

        public override IReportSource Source => _source;

        public override void Restart() => _source = _workspace.Inbox();

        public override Task SendAsync(int figure)
        {
            Workspace.Write(_workspace.Layout.Inbox, Name(figure), BytesOf(figure));
            return Task.CompletedTask;
        }

        public override int FigureOf(RawReport report) => int.Parse(report.Key.Split('@')[0], CultureInfo.InvariantCulture);

        public override byte[] BytesOf(int figure) => Encoding.UTF8.GetBytes(FormattableString.Invariant($"Date: Mon, 15 Jan 2024 09:59:00 +0700\r\nMessage-ID: <{figure}@example.org>\r\nFrom: thabo@example.org\r\nSubject: x\r\n\r\nยอดจำหน่าย {figure} บาท\r\n"));

        public override void Remove(int figure) => File.Delete(Path.Combine(_workspace.Layout.Inbox, Name(figure)));

        public override void Break() => _held.AddRange(Directory.GetFiles(_workspace.Layout.Inbox).Select(file => new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None)));

        public override void Mend() => _held.ForEach(file => file.Dispose());

        public override ValueTask DisposeAsync()
        {
            Mend();
            _workspace.Dispose();
            return ValueTask.CompletedTask;
        }

        private static string Name(int figure) => FormattableString.Invariant($"รายงาน {figure}.eml");
    }
}
