using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Folder.Tests;

public sealed class FolderResultsContractTests : ResultsTargetContract
{
    protected override Task<ResultsWorld> OpenAsync() => Task.FromResult<ResultsWorld>(new ResultsFile());
}
