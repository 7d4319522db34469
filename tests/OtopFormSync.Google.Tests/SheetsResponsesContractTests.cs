using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.GoogleEmulator.Traffic;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Google.Tests;

public sealed class SheetsResponsesContractTests : ResponsesContract
{
    protected override async Task<ResponsesWorld> OpenAsync() => new FormTab(await ResponseSheet.OpenAsync(ResponsesWorld.Program));

    private sealed class FormTab(ResponseSheet sheet) : ResponsesWorld
    {
        public override IReportSource Source => sheet.Source;

        public override void Restart() => sheet.Restart();

        public override async Task WriteAsync(IReadOnlyList<string> columns, IReadOnlyList<Response?> rows)
        {
            await sheet.ClearAsync();
            await sheet.WriteAsync($"'{ResponseSheet.Title}'!A1", [[.. columns], .. rows.Select(row => columns.Select(column => row is null ? "" : column == Timestamp ? row.At.ToOADate() : row.Under(column)).ToList())]);
        }

        public override void Break() => sheet.Server.State.Traffic.Break("sheets.*", new Fault.Answer(Fault.TooMany()), 1000);

        public override void Mend()
        {
            sheet.Server.State.Traffic.Mend();
            sheet.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        public override ValueTask DisposeAsync() => sheet.DisposeAsync();
    }
}
