using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Google.Tests.Results;

/// <summary>What people do to our tabs in Google Sheets. Nothing differs from the table: only cells that changed are written, so whatever people made stays where it is.</summary>
public sealed class OfficerEditsTests : PeoplesEditsContract
{
    protected override IReadOnlyDictionary<string, Otherwise> Differs => new Dictionary<string, Otherwise>();

    protected override async Task<ResultsWorld> OpenAsync() => await ResultsSpreadsheet.OpenAsync(isPublished: false);
}
