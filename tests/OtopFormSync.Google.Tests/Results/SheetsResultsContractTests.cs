using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Google.Tests.Results;

public sealed class SheetsResultsContractTests : ResultsTargetContract
{
    protected override async Task<ResultsWorld> OpenAsync() => await ResultsSpreadsheet.OpenAsync(isPublished: false);
}
