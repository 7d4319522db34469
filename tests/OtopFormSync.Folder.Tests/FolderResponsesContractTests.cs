using System.Globalization;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Folder.Tests;

public sealed class FolderResponsesContractTests : ResponsesContract
{
    protected override Task<ResponsesWorld> OpenAsync() => Task.FromResult<ResponsesWorld>(new ResponseFile());

    /// <summary>A csv that somebody downloads anew at each change.</summary>
    private sealed class ResponseFile : ResponsesWorld
    {
        private readonly Workspace _workspace = new();
        private FileStream? _held;

        public ResponseFile() => Restart();

        public override IReportSource Source => _source!;

        private string File => Path.Combine(_workspace.Layout.Responses, "รายงาน.csv");

        private IReportSource? _source;

        public override void Restart() => _source = _workspace.Responses(programs: Program);

        public override Task WriteAsync(IReadOnlyList<string> columns, IReadOnlyList<Response?> rows)
        {
            _workspace.WriteResponses("รายงาน.csv", string.Concat(rows.Select(row => columns.Select(column => row is null ? "" : Text(row, column))).Prepend(columns).Select(cells => string.Join(',', cells.Select(Quoted)) + "\r\n")));
            return Task.CompletedTask;
        }

        public override void Break() => _held = new FileStream(File, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        public override void Mend() => _held!.Dispose();

        public override ValueTask DisposeAsync()
        {
            _held?.Dispose();
            _workspace.Dispose();
            return ValueTask.CompletedTask;
        }

        private static string Text(Response row, string column) => column == Timestamp
            ? row.At.ToString("d/M/", CultureInfo.InvariantCulture) + (row.At.Year + 543).ToString(CultureInfo.InvariantCulture) + row.At.ToString(", H:mm:ss", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{row.Under(column)}");

        private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
