using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OtopFormSync.GoogleEmulator.Auth;
using OtopFormSync.GoogleEmulator.Discovery;
using OtopFormSync.GoogleEmulator.Gmail;
using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.GoogleEmulator.Traffic;

namespace OtopFormSync.GoogleEmulator;

/// <summary>Everything the emulator remembers, and the table of what answers each method.</summary>
internal sealed class Emulator
{
    public Emulator(TimeProvider clock)
    {
        Clock = clock;
        Traffic = new TrafficDesk(clock);
        Auth = new AuthDesk(clock);
        Authenticate = Auth.Authenticate;
        Sheets = new SheetsWorld(clock);
        SheetsApi.Register(Handlers, Sheets);
        Gmail = new GmailWorld(clock);
        GmailApi.Register(Handlers, Gmail);
        MailUploads = new GmailUploads(this);
        Uploads = MailUploads.AnswerAsync;
        HomeSections.Add(("Mailboxes", () => Gmail.Boxes.Select(static b => (b.Address, MailPage.PathOf(b.Address)))));
        HomeSections.Add(("Spreadsheets", () => Sheets.All.Select(static b => (b.Title, $"/sheets/{b.Id}"))));
    }

    public TimeProvider Clock { get; }

    public SheetsWorld Sheets { get; }

    public GmailWorld Gmail { get; }

    public GmailUploads MailUploads { get; }

    public TrafficDesk Traffic { get; }

    public AuthDesk Auth { get; }

    public ApiCatalogue Methods { get; } = ApiCatalogue.Google;

    /// <summary>By discovery id, such as <c>sheets.spreadsheets.get</c>. A null answer is an empty 204.</summary>
    public Dictionary<string, Func<ApiCall, Task<JsonNode?>>> Handlers { get; } = new(StringComparer.Ordinal);

    /// <summary>What the first page lists: sections of links.</summary>
    public List<(string Section, Func<IEnumerable<(string Text, string Address)>> Links)> HomeSections { get; } = [];

    /// <summary>Says who calls, or throws a <see cref="GoogleError"/>.</summary>
    public Func<HttpContext, ApiMethod, Caller> Authenticate { get; }

    /// <summary>Answers calls below <c>/upload/</c> and <c>/resumable/upload/</c>, whose body is not JSON.</summary>
    public Func<HttpContext, ApiMatch, Caller, Task>? Uploads { get; set; }
}
