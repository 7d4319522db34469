using System.Text.Json;
using Google.Apis.Sheets.v4;
using Google.Apis.Sheets.v4.Data;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Google.Calls;
using OtopFormSync.Google.Sheets.Results;
using OtopFormSync.Spreadsheets.Responses;

namespace OtopFormSync.Google.Sheets;

/// <summary>Reads a spreadsheet whole, by one call once its tabs are known. Tabs are known by their ids, so that a renamed one is still the same.</summary>
/// <param name="service">The client.</param>
/// <param name="calls">Makes the calls.</param>
/// <param name="spreadsheetId">The spreadsheet.</param>
/// <param name="time">The clock.</param>
/// <param name="record">Keeps which tabs there are, so that a new process need not ask; null to ask in each process.</param>
public sealed class SpreadsheetReader(SheetsService service, GoogleCalls calls, string spreadsheetId, TimeProvider time, IReportStore? record = null)
{
    /// <summary>The key of the developer metadata that marks a tab as one of ours; its value names the program and the tab.</summary>
    public const string OwnTabKey = "otopformsync.tab";

    // A new tab, another time zone: seen within this time.
    private static readonly TimeSpan TabsAge = TimeSpan.FromMinutes(10);

    private const string TabFields = "properties(timeZone),sheets(properties(sheetId,title,index,sheetType),developerMetadata(metadataKey,metadataValue)),namedRanges(name,range(sheetId))";

    private readonly HashSet<object> _served = new(ReferenceEqualityComparer.Instance);
    private KnownTabs? _known;
    private SheetSnapshot? _last;

    private string Fact => "sheets.tabs." + spreadsheetId;

    /// <summary>Which of its tabs Forms write to.</summary>
    internal LiveTabs LiveTabs { get; } = new(record, "sheets.responses." + spreadsheetId);

    /// <summary>Asks anew which tabs there are, when that is no longer certain.</summary>
    /// <param name="cancellationToken">Stops the forgetting.</param>
    internal Task ForgetAsync(CancellationToken cancellationToken)
    {
        _known = null;
        return ForgetKeptAsync(cancellationToken);
    }

    /// <summary>Makes the next process ask anew, should this one end before it knows what became of a writing.</summary>
    /// <param name="cancellationToken">Stops the forgetting.</param>
    internal Task ForgetKeptAsync(CancellationToken cancellationToken) => record?.SetFactAsync(Fact, "", cancellationToken) ?? Task.CompletedTask;

    /// <summary>Knows of tabs that were added, named and removed, without asking.</summary>
    /// <param name="requests">What was done.</param>
    /// <param name="cancellationToken">Stops the keeping.</param>
    internal async Task LearnAsync(IEnumerable<Request> requests, CancellationToken cancellationToken)
    {
        if (_known is null)
        {
            return;
        }

        var tabs = _known.Tabs.ToList();
        var names = new Dictionary<string, int>(_known.NamedRanges, StringComparer.Ordinal);
        foreach (var request in requests)
        {
            if (request.AddSheet?.Properties is { } added)
            {
                tabs.Insert(Math.Min(added.Index ?? tabs.Count, tabs.Count), new(added.SheetId ?? 0, added.Title, null));
            }
            else if (request.DeleteSheet?.SheetId is { } deleted)
            {
                tabs.RemoveAll(tab => tab.Id == deleted);
            }
            else if (request.CreateDeveloperMetadata?.DeveloperMetadata is { MetadataKey: OwnTabKey } data)
            {
                var marked = tabs.FindIndex(tab => tab.Id == data.Location.SheetId);
                tabs[marked] = tabs[marked] with { OwnKey = data.MetadataValue };
            }
            else if (request.AddNamedRange?.NamedRange is { } named)
            {
                names[named.Name] = named.Range.SheetId ?? 0;
            }
        }

        await KeepAsync(_known with { Tabs = tabs, NamedRanges = names }, cancellationToken);
    }

    /// <summary>Everything in the spreadsheet. Each consumer gets a reading once, so that in one cycle several share it and the next cycle reads anew.</summary>
    /// <param name="consumer">Who asks.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal async Task<SheetSnapshot> ReadAsync(object consumer, CancellationToken cancellationToken)
    {
        if (_last is null || _served.Contains(consumer))
        {
            _last = null;
            _last = await ReadAsync(cancellationToken);
            _served.Clear();
        }

        _served.Add(consumer);
        return _last;
    }

    private async Task<SheetSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        _known ??= await RecallAsync(cancellationToken);
        if (_known is null || time.GetUtcNow() - _known.At >= TabsAge || _known.At > time.GetUtcNow())
        {
            _known = await KeepAsync(await ReadTabsAsync(cancellationToken), cancellationToken);
        }

        try
        {
            return await ReadValuesAsync(_known, cancellationToken);
        }
        catch (GoogleUnavailableException fault) when (fault.Kind is GoogleFaultKind.Refused or GoogleFaultKind.NotFound)
        {
            // A tab was deleted since: look at what is there now, once.
            _known = await KeepAsync(await ReadTabsAsync(cancellationToken), cancellationToken);
            return await ReadValuesAsync(_known, cancellationToken);
        }
    }

    private async Task<KnownTabs?> RecallAsync(CancellationToken cancellationToken)
    {
        if (record is null || await record.GetFactAsync(Fact, cancellationToken) is not { Length: > 0 } kept)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<KnownTabs>(kept);
        }
        catch (JsonException)
        {
            // Kept by another version: asked anew.
            return null;
        }
    }

    private async Task<KnownTabs> KeepAsync(KnownTabs known, CancellationToken cancellationToken)
    {
        _known = known;
        if (record is not null)
        {
            await record.SetFactAsync(Fact, JsonSerializer.Serialize(known), cancellationToken);
        }

        return known;
    }

    private async Task<KnownTabs> ReadTabsAsync(CancellationToken cancellationToken)
    {
        var request = service.Spreadsheets.Get(spreadsheetId);
        request.Fields = TabFields;
        var found = await calls.RunAsync(request, Quota.SheetsReads, 1, Repeat.Safe, cancellationToken);
        return new(
            time.GetUtcNow(),
            found.Properties?.TimeZone,
            [
                .. (found.Sheets ?? []).Where(sheet => sheet.Properties.SheetType is null or "GRID").OrderBy(sheet => sheet.Properties.Index ?? 0)
                    .Select(sheet => new KnownTab(
                        sheet.Properties.SheetId ?? 0,
                        sheet.Properties.Title,
                        sheet.DeveloperMetadata?.FirstOrDefault(data => string.Equals(data.MetadataKey, OwnTabKey, StringComparison.Ordinal))?.MetadataValue)),
            ],
            OwnTabs.NamesOf(found.NamedRanges));
    }

    private async Task<SheetSnapshot> ReadValuesAsync(KnownTabs known, CancellationToken cancellationToken)
    {
        var body = new BatchGetValuesByDataFilterRequest
        {
            DataFilters = [.. known.Tabs.Select(tab => new DataFilter { GridRange = new GridRange { SheetId = tab.Id } })],
            ValueRenderOption = "UNFORMATTED_VALUE",
            DateTimeRenderOption = "SERIAL_NUMBER",
            MajorDimension = "ROWS",
        };
        var answer = await calls.RunAsync(service.Spreadsheets.Values.BatchGetByDataFilter(body, spreadsheetId), Quota.SheetsReads, 1, Repeat.Safe, cancellationToken);
        var values = (answer.ValueRanges ?? [])
            .Where(range => range.DataFilters is [{ GridRange: not null }, ..])
            .ToDictionary(range => range.DataFilters[0].GridRange.SheetId ?? 0, range => range.ValueRange);
        return new(known.TimeZone, [.. known.Tabs.Select(tab => Tab(tab, values.GetValueOrDefault(tab.Id)))], known.NamedRanges);
    }

    private static SheetTab Tab(KnownTab tab, ValueRange? values) =>
        new(tab.Id, TitleOf(values?.Range) ?? tab.Title, tab.OwnKey, [.. (values?.Values ?? []).Select(row => (IReadOnlyList<object?>)[.. row])]);

    // The answer names the tab as it is called now, quoted where needed: 'ผล ''1'''!A1:Z9.
    private static string? TitleOf(string? range)
    {
        var bang = range?.LastIndexOf('!') ?? -1;
        if (bang <= 0)
        {
            return null;
        }

        var title = range![..bang];
        return title is ['\'', .., '\''] && title.Length > 1 ? title[1..^1].Replace("''", "'", StringComparison.Ordinal) : title;
    }

    private sealed record KnownTabs(DateTimeOffset At, string? TimeZone, IReadOnlyList<KnownTab> Tabs, IReadOnlyDictionary<string, int> NamedRanges);

    private sealed record KnownTab(int Id, string Title, string? OwnKey);
}
