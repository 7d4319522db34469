using Google.Apis.Auth.OAuth2;
using Google.Apis.Sheets.v4;
using Google.Apis.Sheets.v4.Data;
using OtopFormSync.Google.Calls;
using OtopFormSync.Google.Sheets;
using OtopFormSync.Google.Testing;
using OtopFormSync.GoogleEmulator;
using OtopFormSync.Testing;
using OtopProgram = OtopFormSync.Core.Programs.Program;

namespace OtopFormSync.Google.Tests;

/// <summary>A Form's response sheet at an emulated Google, with people who work in it through the same interface as ours.</summary>
internal sealed class ResponseSheet : IAsyncDisposable
{
    public const int ResponsesId = 17;
    public const string Title = "การตอบแบบฟอร์ม 1";

    private readonly SheetsService _service;

    private ResponseSheet(GoogleEmulatorServer server, SheetsService service, string id, OtopProgram program)
    {
        (Server, _service, Id, Program) = (server, service, id, program);
        Restart();
    }

    public GoogleEmulatorServer Server { get; }

    public string Id { get; }

    public OtopProgram Program { get; }

    public JumpingTime Clock { get; } = new(Office.Start);

    public SheetsResponses Source { get; private set; } = null!;

    public static IList<object> Header => ["ประทับเวลา", "อำเภอ", "ประจำเดือน", "ยอดจำหน่าย"];

    public static async Task<ResponseSheet> OpenAsync(OtopProgram program, string timeZone = "Asia/Bangkok")
    {
        var server = await GoogleEmulatorServer.StartAsync();
        var service = GoogleClients.Sheets(GoogleCredential.FromAccessToken(Office.Address), server.Address);
        var made = await service.Spreadsheets.Create(new Spreadsheet
        {
            Properties = new SpreadsheetProperties { Title = "OTOP", Locale = "th_TH", TimeZone = timeZone },
            Sheets = [new Sheet { Properties = new SheetProperties { SheetId = ResponsesId, Title = Title } }],
        }).ExecuteAsync();
        var sheet = new ResponseSheet(server, service, made.SpreadsheetId, program);
        await sheet.AppendAsync(Header);
        return sheet;
    }

    /// <summary>A new process: nothing of the old one's memory is left.</summary>
    public void Restart() => Source = new SheetsResponses(new SpreadsheetReader(_service, new GoogleCalls(Clock, new GoogleQuotas(), () => 0.5), Id, Clock), [Program], Clock);

    public async Task AppendAsync(params IList<object>[] rows)
    {
        var request = _service.Spreadsheets.Values.Append(new ValueRange { Values = rows }, Id, $"'{Title}'!A1");
        request.ValueInputOption = SpreadsheetsResource.ValuesResource.AppendRequest.ValueInputOptionEnum.RAW;
        await request.ExecuteAsync();
    }

    public async Task WriteAsync(string range, params IList<object>[] rows)
    {
        var request = _service.Spreadsheets.Values.Update(new ValueRange { Values = rows }, Id, range);
        request.ValueInputOption = SpreadsheetsResource.ValuesResource.UpdateRequest.ValueInputOptionEnum.RAW;
        await request.ExecuteAsync();
    }

    /// <summary>Empties the tab.</summary>
    public Task ClearAsync() => _service.Spreadsheets.Values.Clear(new ClearValuesRequest(), Id, $"'{Title}'").ExecuteAsync();

    public Task ChangeAsync(params Request[] requests) =>
        _service.Spreadsheets.BatchUpdate(new BatchUpdateSpreadsheetRequest { Requests = requests }, Id).ExecuteAsync();

    public async ValueTask DisposeAsync()
    {
        _service.Dispose();
        await Server.DisposeAsync();
    }
}
