using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Folder;
using OtopFormSync.Spreadsheets.Responses;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Demo;

/// <summary>The people of the demo at an emulator of Google: the office that makes the spreadsheet, the districts that fill in the form and write mails.</summary>
/// <param name="emulator">The emulator's address.</param>
internal sealed class GoogleOffice(Uri emulator) : IDisposable
{
    private const string FormTab = "การตอบแบบฟอร์ม 1";

    private readonly HttpClient _http = new() { BaseAddress = emulator };

    /// <summary>Makes the spreadsheet, submits the sample responses as the form would, and puts the sample mails into the mailbox.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The spreadsheet's id and the mailbox.</returns>
    /// <exception cref="HttpRequestException">The emulator does not answer.</exception>
    public async Task<(string Spreadsheet, string Mailbox)> FillAsync(CancellationToken cancellationToken)
    {
        var shipped = ConfigurationReading.Read(ConfigurationFolder.OfShipped);
        var samples = new FolderLayout(Path.Combine(ConfigurationFolder.Shipped, "samples"));
        var mailbox = shipped.Province.Mailbox;
        var responses = await new FolderResponses(samples, shipped.Programs, TimeProvider.System, Patience.Once).CollectAsync(null, cancellationToken);
        var mails = await new FolderInbox(samples, TimeProvider.System, Patience.Once).CollectAsync(null, cancellationToken);

        var title = Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(samples.Responses).First());
        var made = await PostAsync("emulator/sheets/create", new() { ["title"] = title, ["owner"] = mailbox }, cancellationToken);
        var spreadsheet = made["spreadsheetId"]!.GetValue<string>();
        await SubmitAsync(spreadsheet, responses, new(shipped.Programs), cancellationToken);
        await ReceiveAsync(mailbox, mails, cancellationToken);
        return (spreadsheet, mailbox);
    }

    /// <summary>Forgets which calls came in.</summary>
    public async Task ForgetCallsAsync(CancellationToken cancellationToken)
    {
        using var answer = await _http.DeleteAsync(new Uri("emulator/requests", UriKind.Relative), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The calls that came in since they were forgotten.</summary>
    public async Task<CallCounts> CountAsync(CancellationToken cancellationToken) =>
        CallCounts.Of((await _http.GetFromJsonAsync<JsonObject>(new Uri("emulator/requests", UriKind.Relative), cancellationToken))!);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task SubmitAsync(string spreadsheet, Collected responses, ResponseColumns columns, CancellationToken cancellationToken)
    {
        var rows = responses.Reports.Select(report => (report.ReceivedAt, Row: RowOf(report))).ToList();
        var headers = rows[0].Row.Headers;
        var questions = Enumerable.Range(0, headers.Count).Except(columns.Timestamps(headers)).ToList();
        var form = await PostAsync($"emulator/sheets/{spreadsheet}/form", new() { ["title"] = FormTab, ["questions"] = new JsonArray([.. questions.Select(column => (JsonNode)headers[column])]) }, cancellationToken);
        foreach (var (at, row) in rows)
        {
            await PostAsync(
                $"emulator/sheets/{spreadsheet}/submit",
                new()
                {
                    ["sheetId"] = form["sheetId"]!.GetValue<int>(),
                    ["at"] = at.ToString("O"),
                    ["answers"] = new JsonObject(questions.Where(column => row.Cells[column].Length > 0).Select(column => KeyValuePair.Create(headers[column], (JsonNode?)row.Cells[column]))),
                },
                cancellationToken);
        }
    }

    private async Task ReceiveAsync(string mailbox, Collected mails, CancellationToken cancellationToken)
    {
        foreach (var mail in mails.Reports.OrderBy(mail => mail.ReceivedAt))
        {
            using var content = new ReadOnlyMemoryContent(MailOf(mail).Bytes.AsMemory());
            using var answer = await _http.PostAsync(new Uri($"emulator/mail/{Uri.EscapeDataString(mailbox)}/receive?authentication=pass&at={Uri.EscapeDataString(mail.ReceivedAt.ToString("O"))}", UriKind.Relative), content, cancellationToken);
            answer.EnsureSuccessStatusCode();
        }
    }

    private static RawContent.FormRow RowOf(RawReport report) =>
        report.Content.Match(row => row, _ => throw new InvalidOperationException("The demo's responses hold a mail."), _ => throw new InvalidOperationException("The demo's responses hold a message."), _ => throw new InvalidOperationException("The demo's responses were purged."));

    private static RawContent.Mail MailOf(RawReport report) =>
        report.Content.Match(_ => throw new InvalidOperationException("The demo's inbox holds a form row."), mail => mail, _ => throw new InvalidOperationException("The demo's inbox holds a message."), _ => throw new InvalidOperationException("The demo's inbox was purged."));

    private async Task<JsonObject> PostAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!;
    }
}
