using Google.Apis.Sheets.v4;
using Google.Apis.Sheets.v4.Data;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Google.Calls;
using OtopFormSync.Google.Sheets.Results;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Google.Sheets;

/// <summary>The results as tabs of a spreadsheet, beside whatever else is in it.</summary>
/// <remarks>
/// Google knows no "only if unchanged": between the last look and the writing, a fraction of a second, a person's new
/// row moves what is written by that row. Our cells are then put right in the next cycle; officers' cells are never written.
/// A formula of people's, failing or another at each look, is no change.
/// </remarks>
/// <param name="reader">Reads the spreadsheet.</param>
/// <param name="service">The client.</param>
/// <param name="calls">Makes the calls.</param>
/// <param name="spreadsheetId">The spreadsheet.</param>
/// <param name="program">The program whose results they are.</param>
public sealed class SheetsResults(SpreadsheetReader reader, SheetsService service, GoogleCalls calls, string spreadsheetId, Program program) : IResultsTarget
{
    private const string LookFields = "sheets(properties(sheetId,title,gridProperties(rowCount,columnCount,frozenRowCount)),data(rowData(values(effectiveValue,userEnteredValue))),merges,basicFilter,bandedRanges(bandedRangeId,range),"
        + "protectedRanges(protectedRangeId),conditionalFormats(booleanRule(condition)),charts(chartId),developerMetadata(metadataId,metadataKey,metadataValue)),namedRanges";

    private (SheetSnapshot Snapshot, OwnTabs Own)? _seen;

    /// <inheritdoc/>
    public async Task<ResultsState> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var snapshot = await reader.ReadAsync(this, cancellationToken);
            var own = OwnTabs.Of(snapshot, program.Id);
            _seen = (snapshot, own);
            var (tabs, notes, _) = TabFinder.Find(own.Workbook);
            return new() { Tabs = tabs.Select(tab => tab.ToState()).ToValueList(), Version = own.Version, LayoutVersion = notes.LayoutVersion, Program = notes.Program, Edition = notes.Edition, Workspace = notes.Workspace };
        }
        catch (GoogleUnavailableException unavailable)
        {
            throw new TargetUnavailableException(unavailable.Telling, unavailable);
        }
    }

    /// <inheritdoc/>
    public async Task<PublishOutcome> PublishAsync(ResultsBook book, ResultsState known, ValueList<CellChange> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (_seen is not var (snapshot, seen) || !string.Equals(seen.Version, known.Version, StringComparison.Ordinal))
        {
            return PublishOutcome.ChangedMeanwhile;
        }

        try
        {
            var standing = await LookAsync(seen, cancellationToken);
            var own = standing is null ? seen : OwnTabs.Of(standing, program.Id);
            if (!own.StandsAs(seen))
            {
                return PublishOutcome.ChangedMeanwhile;
            }

            var requests = ResultsEdit.Of(book, program.Id, snapshot, own, standing);
            if (requests.Count > 0)
            {
                await WriteAsync(requests, cancellationToken);
            }

            return PublishOutcome.Published;
        }
        catch (GoogleUnavailableException unavailable)
        {
            // Whatever happened, what is known of the tabs may no longer hold.
            await reader.ForgetAsync(CancellationToken.None);
            throw new TargetUnavailableException(unavailable.Telling, unavailable);
        }
    }

    /// <summary>Our tabs once more, just before the writing, with what lies over their cells; null when there are none.</summary>
    private async Task<Spreadsheet?> LookAsync(OwnTabs seen, CancellationToken cancellationToken)
    {
        var filters = seen.SheetIds.Select(id => new DataFilter { GridRange = new GridRange { SheetId = id } }).ToList();
        if (filters.Count == 0)
        {
            return null;
        }

        var request = service.Spreadsheets.GetByDataFilter(new GetSpreadsheetByDataFilterRequest { DataFilters = filters, IncludeGridData = true }, spreadsheetId);
        request.Fields = LookFields;
        return await calls.RunAsync(request, Quota.SheetsReads, 1, Repeat.Safe, cancellationToken);
    }

    /// <summary>All in one batch. Its answer lost, the next cycle reads what became of it and goes on from there.</summary>
    private async Task WriteAsync(IReadOnlyList<Request> requests, CancellationToken cancellationToken)
    {
        var request = service.Spreadsheets.BatchUpdate(new BatchUpdateSpreadsheetRequest { Requests = [.. requests], IncludeSpreadsheetInResponse = false }, spreadsheetId);
        request.Fields = "spreadsheetId";
        if (requests.Any(change => change.AddSheet is not null || change.DeleteSheet is not null))
        {
            await reader.ForgetKeptAsync(cancellationToken);
        }

        await calls.RunAsync(request, Quota.SheetsWrites, 1, Repeat.Never, cancellationToken);
        await reader.LearnAsync(requests, cancellationToken);
    }
}
