using Google.Apis.Sheets.v4;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Google.Calls;
using OtopFormSync.Google.Sheets;
using OtopFormSync.Spreadsheets.Responses;

namespace OtopFormSync.Google;

/// <summary>Looks whether the spreadsheets serve; nothing that it writes stays.</summary>
public sealed class GoogleProbe
{
    private const int ScratchId = 1_903_271_846;

    // A person waits; a firewall that drops everything never answers.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(15);

    private readonly SpreadsheetReader _responses;
    private readonly SheetsService _sheets;
    private readonly GoogleCalls _calls;
    private readonly GoogleSettings _settings;

    internal GoogleProbe(SpreadsheetReader responses, SheetsService sheets, GoogleCalls calls, GoogleSettings settings) =>
        (_responses, _sheets, _calls, _settings) = (responses, sheets, calls, settings);

    /// <summary>Reads the spreadsheet with the responses.</summary>
    /// <param name="programs">The programs whose columns are looked for.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Its time zone, and the header rows of its tabs of responses.</returns>
    /// <exception cref="GoogleUnavailableException">It cannot be read.</exception>
    public async Task<ProbedResponses> ReadAsync(IEnumerable<Program> programs, CancellationToken cancellationToken)
    {
        var snapshot = await _responses.ReadAsync(this, cancellationToken);
        var columns = new ResponseColumns(programs);
        var tables = new List<ResponseTable>();
        foreach (var tab in snapshot.Tabs.Where(tab => !tab.IsOurs))
        {
            var builder = new ResponseTableBuilder();
            builder.BeginSheet(tab.Title);
            foreach (var (index, row) in tab.Rows.Index())
            {
                builder.Row(index + 1, [.. row.Select(SheetCell.Text)]);
            }

            tables.AddRange(builder.Tables());
        }

        var concerned = columns.Concerned(tables, tables.Exists(columns.IsResponses)).Where(columns.HasAny);
        return new(snapshot.TimeZone, SheetTime.Of(snapshot.TimeZone) is not null, [.. concerned.Select(table => new ProbedTab(table.Tab, table.Headers, table.Rows.Count))]);
    }

    /// <summary>Writes a cell into a hidden tab that is made and removed in the same step, so that nothing is left behind whatever happens.</summary>
    /// <param name="cancellationToken">Stops before the writing.</param>
    /// <exception cref="GoogleUnavailableException">It cannot be written.</exception>
    public Task WriteAsync(CancellationToken cancellationToken) => _calls.RunAsync(
        _sheets.Spreadsheets.BatchUpdate(
            new()
            {
                Requests =
                [
                    new() { AddSheet = new() { Properties = new() { SheetId = ScratchId, Title = "otopformsync doctor", Hidden = true, GridProperties = new() { RowCount = 1, ColumnCount = 1 } } } },
                    new() { UpdateCells = new() { Start = new() { SheetId = ScratchId, RowIndex = 0, ColumnIndex = 0 }, Rows = [new() { Values = [new() { UserEnteredValue = new() { StringValue = "doctor" } }] }], Fields = "userEnteredValue" } },
                    new() { DeleteSheet = new() { SheetId = ScratchId } },
                ],
            },
            _settings.Results),
        Quota.SheetsWrites,
        1,
        Repeat.Safe,
        cancellationToken);

    /// <summary>Our results' tabs of which somebody protected cells against us: they cannot be written whatever else can.</summary>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>Their names.</returns>
    /// <exception cref="GoogleUnavailableException">They cannot be read.</exception>
    public async Task<IReadOnlyList<string>> ProtectedTabsAsync(CancellationToken cancellationToken)
    {
        var request = _sheets.Spreadsheets.Get(_settings.Results);
        request.Fields = "sheets(properties(title),developerMetadata(metadataKey),protectedRanges(warningOnly,requestingUserCanEdit))";
        var book = await _calls.RunAsync(request, Quota.SheetsReads, 1, Repeat.Safe, cancellationToken);
        return
        [
            .. from tab in book.Sheets ?? []
               where (tab.DeveloperMetadata ?? []).Any(data => data.MetadataKey == SpreadsheetReader.OwnTabKey)
                   && (tab.ProtectedRanges ?? []).Any(range => range is { WarningOnly: not true, RequestingUserCanEdit: not true })
               select tab.Properties.Title,
        ];
    }

    /// <summary>How far this machine's clock is from Google's.</summary>
    /// <param name="machine">The machine's clock.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>The machine's time less Google's; null when Google told none.</returns>
    /// <exception cref="HttpRequestException">Google cannot be reached.</exception>
    /// <exception cref="TaskCanceledException">Google does not answer in time.</exception>
    public async Task<TimeSpan?> ClockSkewAsync(TimeProvider machine, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(machine);
        using var http = new HttpClient { BaseAddress = _settings.Address ?? new Uri("https://sheets.googleapis.com/"), Timeout = LongestSilence };
        using var answer = await http.GetAsync(new Uri("", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return answer.Headers.Date is { } date ? machine.GetUtcNow() - date : null;
    }
}

/// <summary>The spreadsheet with the responses.</summary>
/// <param name="TimeZone">Its time zone as Google names it; null when it told none.</param>
/// <param name="IsZoneKnown">Whether this machine knows the zone.</param>
/// <param name="Tabs">Its tabs of responses, or of what would be some if their headers were in order.</param>
public sealed record ProbedResponses(string? TimeZone, bool IsZoneKnown, IReadOnlyList<ProbedTab> Tabs);

/// <summary>A tab of responses.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Headers">Its header texts.</param>
/// <param name="Rows">How many responses it has.</param>
public sealed record ProbedTab(string Title, ValueList<string> Headers, int Rows);
