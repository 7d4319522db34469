using Google.Apis.Http;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Google.Auth;
using OtopFormSync.Google.Calls;
using OtopFormSync.Google.Gmail;
using OtopFormSync.Google.Testing;
using OtopFormSync.GoogleEmulator;
using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.Testing;

namespace OtopFormSync.Google.Tests;

/// <summary>A workspace folder with key files, and an emulator that takes only tokens it gave out itself.</summary>
internal sealed class SignInOffice : IAsyncDisposable
{
    public const string Mailbox = "otop-nongkhai@example.org";
    public const string Robot = "robot@otop.iam.gserviceaccount.com";

    private SignInOffice(GoogleEmulatorServer server)
    {
        Server = server;
        server.State.Auth.IsStrict = true;
        SpreadsheetId = new People(server.State.Sheets).Create("somchai@example.org", "รายงาน OTOP", writers: [Robot, Mailbox]);
        File.WriteAllText(Path.Combine(Folder, "robot.json"), server.State.Auth.AddServiceAccount(server.Address, Robot).ToJsonString());
        File.WriteAllText(Path.Combine(Folder, "client.json"), server.State.Auth.AddInstalledClient(server.Address).ToJsonString());
    }

    public GoogleEmulatorServer Server { get; }

    public string SpreadsheetId { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("otop-sign-in-").FullName;

    public string TokenFile => Path.Combine(Folder, "google-token.json");

    /// <summary>A user for both.</summary>
    public GoogleSettings ByUser => Settings with { Client = "client.json" };

    /// <summary>A service account that acts for the mailbox.</summary>
    public GoogleSettings ByDelegation => Settings with { ServiceAccount = "robot.json", Delegation = true };

    /// <summary>A service account for Sheets and a user for the mailbox.</summary>
    public GoogleSettings ByBoth => Settings with { ServiceAccount = "robot.json", Client = "client.json" };

    private GoogleSettings Settings => new() { Spreadsheet = SpreadsheetId, Results = SpreadsheetId, Mailbox = Mailbox, Since = new(2023, 10, 1), Address = Server.Address };

    public static async Task<SignInOffice> OpenAsync() => new(await GoogleEmulatorServer.StartAsync());

    /// <summary>Signs in as a person does: follows the link, and the browser comes back to the program.</summary>
    public async Task<SignInOutcome> SignInAsync(GoogleSettings settings, string? asUser = null)
    {
        using var flow = new SignInFlow(settings, Folder, TimeProvider.System);
        using var redirect = new LoopbackRedirect();
        var request = flow.Begin(redirect.Address);
        var answer = redirect.WaitAsync(request.IsAnswer, TestContext.Current.CancellationToken);
        using var browser = new HttpClient();
        await browser.GetStringAsync(asUser is null ? request.Link : new Uri(request.Link.AbsoluteUri.Replace(Uri.EscapeDataString(Mailbox), Uri.EscapeDataString(asUser), StringComparison.Ordinal)), TestContext.Current.CancellationToken);
        return await flow.FinishAsync(request, await answer, TestContext.Current.CancellationToken);
    }

    public Task<string> ReadTitleAsync(GoogleSettings settings) => ReadTitleAsync(GoogleAccess.Of(settings, Folder).Sheets);

    public async Task<string> ReadTitleAsync(IConfigurableHttpClientInitializer credential)
    {
        using var service = GoogleClients.Sheets(credential, Server.Address);
        return (await Calls().RunAsync(service.Spreadsheets.Get(SpreadsheetId), Quota.SheetsReads, 1, Repeat.Safe, TestContext.Current.CancellationToken)).Properties.Title;
    }

    public async Task<string> ReadAccountAsync(GoogleSettings settings)
    {
        using var service = GoogleClients.Gmail(GoogleAccess.Of(settings, Folder).Mail, Server.Address);
        return await new GmailMailbox(service, Calls()).AccountAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        await Server.DisposeAsync();
    }

    private static GoogleCalls Calls() => new(new JumpingTime(Office.Start), new GoogleQuotas(), () => 0.5);
}
