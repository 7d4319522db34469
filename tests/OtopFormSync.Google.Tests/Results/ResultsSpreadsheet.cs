using System.Text.Json.Nodes;
using Google.Apis.Auth.OAuth2;
using Google.Apis.Http;
using Google.Apis.Sheets.v4;
using Google.Apis.Sheets.v4.Data;
using OtopFormSync.Google.Calls;
using OtopFormSync.Google.Sheets;
using OtopFormSync.Google.Testing;
using OtopFormSync.GoogleEmulator;
using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.GoogleEmulator.Traffic;
using OtopFormSync.Spreadsheets.Tabs;
using OtopFormSync.Testing;
using OtopFormSync.Testing.Contracts;
using ApiSheet = Google.Apis.Sheets.v4.Data.Sheet;
using ApiSpreadsheet = Google.Apis.Sheets.v4.Data.Spreadsheet;

namespace OtopFormSync.Google.Tests.Results;

/// <summary>A spreadsheet with a Form's responses at an emulated Google, the results in it, and officers at work in them.</summary>
internal sealed class ResultsSpreadsheet : ResultsWorld
{
    private readonly SheetsService _service;
    private readonly Recorder _recorder;
    private GoogleCalls _calls = null!;
    private SheetsResults _target = null!;

    private ResultsSpreadsheet(GoogleEmulatorServer server, SheetsService service, Recorder recorder, string id)
    {
        (Server, _service, _recorder, Id) = (server, service, recorder, id);
        People = new People(server.State.Sheets);
        Hand = new SpreadsheetHand(server.State.Sheets, id);
        Restart();
    }

    public GoogleEmulatorServer Server { get; }

    public string Id { get; }

    public People People { get; }

    public SpreadsheetReader Reader { get; private set; } = null!;

    public override SheetsResults Target => _target;

    public override SpreadsheetHand Hand { get; }

    public static async Task<ResultsSpreadsheet> OpenAsync(bool isPublished = true)
    {
        var server = await GoogleEmulatorServer.StartAsync();
        var recorder = new Recorder();
        var service = GoogleClients.Sheets(recorder, server.Address);
        var made = await service.Spreadsheets.Create(new ApiSpreadsheet
        {
            Properties = new SpreadsheetProperties { Title = "OTOP", Locale = "th_TH", TimeZone = "Asia/Bangkok" },
            Sheets = [new ApiSheet { Properties = new SheetProperties { SheetId = ResponseSheet.ResponsesId, Title = ResponseSheet.Title } }],
        }).ExecuteAsync(Token);
        var sheet = new ResultsSpreadsheet(server, service, recorder, made.SpreadsheetId);
        if (isPublished)
        {
            await sheet.PublishAsync();
        }

        recorder.Batches.Clear();
        return sheet;
    }

    public override void Restart()
    {
        var clock = new JumpingTime(Office.Start);
        _calls = new GoogleCalls(clock, new GoogleQuotas(), () => 0.5);
        Reader = new SpreadsheetReader(_service, _calls, Id, clock);
        _target = TargetOf(ResponsesWorld.Program);
    }

    /// <summary>The results of a program in the same spreadsheet.</summary>
    public SheetsResults TargetOf(OtopFormSync.Core.Programs.Program program) => new(Reader, _service, _calls, Id, program);

    public override void Break() => Server.State.Traffic.Break("sheets.*", new Fault.Answer(Fault.Unavailable()), 1000);

    public override void Mend()
    {
        Server.State.Traffic.Mend();
        Restart();
    }

    public override async Task AssertSettledAsync()
    {
        ForgetRequests();
        Restart();
        await PublishAsync();
        Assert.Empty(Requests());
    }

    /// <summary>Every cell that was written since the opening, as tab and cell; looks and structure left out.</summary>
    public IReadOnlyList<string> WrittenCells()
    {
        var titles = Server.State.Sheets.Read(Id, null, book => book.Sheets.ToDictionary(sheet => sheet.Id, sheet => sheet.Title));
        return
        [
            .. _recorder.Batches.SelectMany(batch => batch["requests"]!.AsArray()).Select(request => request!["updateCells"]).OfType<JsonObject>()
                .SelectMany(update => update["rows"]!.AsArray().Index().SelectMany(row => row.Item!["values"]!.AsArray().Index().Select(cell =>
                    $"{titles[Int(update["start"]!["sheetId"])]}!{Columns.Letters(Int(update["start"]!["columnIndex"]) + cell.Index + 1)}{Int(update["start"]!["rowIndex"]) + row.Index + 1}"))),
        ];
    }

    /// <summary>The kinds of requests that were made since the opening.</summary>
    public IReadOnlyList<string> Requests() => [.. _recorder.Batches.SelectMany(batch => batch["requests"]!.AsArray()).Select(request => request!.AsObject().Single().Key)];

    public void ForgetRequests() => _recorder.Batches.Clear();

    /// <summary>The tabs as people see them, in order.</summary>
    public IReadOnlyList<string> Titles() => Server.State.Sheets.Read(Id, null, book => book.Sheets.Where(sheet => !sheet.Hidden).Select(sheet => sheet.Title).ToList());

    public int SheetIdOf(string title) => Server.State.Sheets.Read(Id, null, book => book.Named(title)!.Id);

    /// <summary>Where a text stands in a tab; from 1.</summary>
    public (int Row, int Column) Find(string title, string text) => Server.State.Sheets.Read(Id, null, book =>
    {
        var sheet = book.Named(title)!;
        var place = sheet.Cells.OrderBy(cell => cell.Key).First(cell => (string?)cell.Value["userEnteredValue"]?["stringValue"] == text).Key;
        return (place.Row + 1, place.Column + 1);
    });

    /// <summary>The cell beside a row's name and under a column's title, such as C7.</summary>
    public string CellOf(string title, string rowText, string header) => Columns.Letters(Find(title, header).Column) + Find(title, rowText).Row;

    /// <summary>What a cell holds.</summary>
    public string Text(string title, string cell) => Server.State.Sheets.Read(Id, null, book =>
    {
        var letters = new string([.. cell.TakeWhile(char.IsLetter)]);
        var column = letters.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1);
        var value = book.Named(title)!.Value(int.Parse(cell[letters.Length..], System.Globalization.CultureInfo.InvariantCulture) - 1, column - 1);
        return value?["stringValue"]?.ToString() ?? value?["numberValue"]?.ToString() ?? value?["formulaValue"]?.ToString() ?? "";
    });

    /// <summary>An officer types into the cell of a row under a header.</summary>
    public void Type(string title, string rowText, string header, string text) => TypeInto(title, CellOf(title, rowText, header), text);

    public void TypeInto(string title, string cell, string text) => People.Type(Id, $"'{title}'!{cell}", text);

    public Task ChangeAsync(params Request[] requests) => _service.Spreadsheets.BatchUpdate(new BatchUpdateSpreadsheetRequest { Requests = requests }, Id).ExecuteAsync(Token);

    /// <summary>The tab as Google tells it.</summary>
    public async Task<ApiSheet> TabAsync(string title)
    {
        var request = _service.Spreadsheets.Get(Id);
        request.IncludeGridData = true;
        return (await request.ExecuteAsync(Token)).Sheets.Single(sheet => sheet.Properties.Title == title);
    }

    public override async ValueTask DisposeAsync()
    {
        _service.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>Signs the calls, and keeps what is written.</summary>
    private sealed class Recorder : IConfigurableHttpClientInitializer, IHttpExecuteInterceptor
    {
        private readonly GoogleCredential _credential = GoogleCredential.FromAccessToken(Office.Address);

        public List<JsonNode> Batches { get; } = [];

        public void Initialize(ConfigurableHttpClient httpClient)
        {
            ((IConfigurableHttpClientInitializer)_credential).Initialize(httpClient);
            httpClient.MessageHandler.AddExecuteInterceptor(this);
        }

        public async Task InterceptAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.EndsWith(":batchUpdate", StringComparison.Ordinal))
            {
                var bytes = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
                using var stream = new MemoryStream(bytes);
                await using Stream body = request.Content.Headers.ContentEncoding.Contains("gzip") ? new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionMode.Decompress) : stream;
                Batches.Add((await JsonNode.ParseAsync(body, cancellationToken: cancellationToken))!);
            }
        }
    }

    private static int Int(JsonNode? number) => (int?)number ?? 0;
}
