using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Storage;

/// <summary>An open store; disposing lets go of the file.</summary>
public interface IOpenStore : IReportStore, IReadingStore, IDisposable, IAsyncDisposable;
