namespace OtopFormSync.Storage.Tests;

public sealed class SqliteReportStoreTests : ReportStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private protected override Task<IOpenStore> OpenAsync() =>
        ReportStore.OpenAsync(_folder["state.db"], TimeProvider.System, TestContext.Current.CancellationToken);
}
