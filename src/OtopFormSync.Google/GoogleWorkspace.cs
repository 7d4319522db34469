using Google.Apis.Gmail.v1;
using Google.Apis.Sheets.v4;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Google.Auth;
using OtopFormSync.Google.Calls;
using OtopFormSync.Google.Gmail;
using OtopFormSync.Google.Sheets;

namespace OtopFormSync.Google;

/// <summary>The Google side of a workspace, put together: one owner of all calls, and one reading a cycle of each spreadsheet.</summary>
public sealed class GoogleWorkspace : IDisposable
{
    /// <summary>The server whose word about a mail's sender counts.</summary>
    public const string ReceivingServer = "mx.google.com";

    /// <summary>The file in the workspace that holds a person's sign-in.</summary>
    public const string TokenFile = SignInFile.Name;

    private static readonly TimeSpan PatienceOfPeople = TimeSpan.FromSeconds(15);

    private readonly TimeProvider _time;
    private readonly GoogleCalls _calls;
    private readonly SheetsService _sheets;
    private readonly GmailService _gmail;
    private readonly GmailMailbox _mailbox;
    private readonly SpreadsheetReader _responses;
    private readonly SpreadsheetReader _results;

    /// <summary>Puts it together. Nothing is asked of Google yet.</summary>
    /// <param name="settings">What the workspace says.</param>
    /// <param name="folder">The workspace's folder.</param>
    /// <param name="time">The worker's clock, for when reports are taken.</param>
    /// <param name="machine">The machine's clock, by which calls wait, whatever the worker's shows.</param>
    /// <param name="record">Keeps what need not be asked again; null to ask in each process.</param>
    /// <param name="isTrial">True when nothing may be changed.</param>
    /// <param name="isAwaited">True while a person waits for what is found: what does not answer is tried once more, and soon.</param>
    /// <exception cref="SignInFileException">A key file or client file cannot be used.</exception>
    public GoogleWorkspace(GoogleSettings settings, string folder, TimeProvider time, TimeProvider machine, IReportStore? record = null, bool isTrial = false, bool isAwaited = false)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (Settings, _time) = (settings, time);
        var access = GoogleAccess.Of(settings, folder);
        _calls = isAwaited ? new(machine, new GoogleQuotas(), Random.Shared.NextDouble) { Attempts = 2, Timeout = PatienceOfPeople } : new(machine, new GoogleQuotas(), Random.Shared.NextDouble);
        var clock = new ServerClock(machine);
        _sheets = GoogleClients.Sheets(access.Sheets, settings.Address, clock);
        _gmail = GoogleClients.Gmail(access.Mail, settings.Address, clock);
        _mailbox = new(_gmail, _calls);
        _responses = ReaderOf(settings.Spreadsheet, machine, record);
        _results = string.Equals(settings.Results, settings.Spreadsheet, StringComparison.Ordinal) ? _responses : ReaderOf(settings.Results, machine, record);
        Inbox = new GmailInbox(_mailbox, Bangkok.At(settings.Since, TimeOnly.MinValue), isTrial);
        Sender = new GmailSender(_mailbox, machine, settings.MailsPerDay, clock);
        SheetsAccount = access.SheetsAccount;
    }

    /// <summary>What the workspace says.</summary>
    public GoogleSettings Settings { get; }

    /// <summary>Begins a cycle: each service has its share of it again.</summary>
    public void BeginCycle() => _calls.BeginCycle();

    /// <summary>Whom the spreadsheets must be shared with; null for whoever signs in.</summary>
    public string? SheetsAccount { get; }

    /// <summary>The mails.</summary>
    public IReportSource Inbox { get; }

    /// <summary>How notices go out.</summary>
    public INoticeSender Sender { get; }

    /// <summary>Where officers open the results.</summary>
    public string ResultsLink => Settings.Address is { } emulator ? new Uri(emulator, $"sheets/{Settings.Results}").AbsoluteUri : $"https://docs.google.com/spreadsheets/d/{Settings.Results}";

    /// <summary>What is wrong with the key file and the client file that a workspace names.</summary>
    /// <param name="settings">What the workspace says.</param>
    /// <param name="folder">The workspace's folder.</param>
    /// <returns>One line for each file that cannot be used: the file, what is wrong and what is expected.</returns>
    public static IReadOnlyList<string> ProblemsOf(GoogleSettings settings, string folder)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return [.. GoogleAccess.ProblemsOf(settings, folder)];
    }

    /// <summary>The Form's responses.</summary>
    /// <param name="programs">The programs whose columns are looked for.</param>
    public IReportSource ResponsesOf(IEnumerable<Program> programs) => new SheetsResponses(_responses, programs, _time);

    /// <summary>A program's results.</summary>
    /// <param name="program">The program.</param>
    public IResultsTarget ResultsOf(Program program) => new SheetsResults(_results, _sheets, _calls, Settings.Results, program);

    /// <summary>The mailbox that Gmail opens for us.</summary>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>Its address.</returns>
    /// <exception cref="GoogleUnavailableException">Gmail does not answer, or does not let us in.</exception>
    public Task<string> AccountAsync(CancellationToken cancellationToken) => _mailbox.AccountAsync(cancellationToken);

    /// <summary>Looks at the spreadsheets without changing anything that stays.</summary>
    public GoogleProbe Probe => new(_responses, _sheets, _calls, Settings);

    /// <inheritdoc/>
    public void Dispose()
    {
        _sheets.Dispose();
        _gmail.Dispose();
    }

    private SpreadsheetReader ReaderOf(string spreadsheet, TimeProvider machine, IReportStore? record) => new(_sheets, _calls, spreadsheet, machine, record);
}
