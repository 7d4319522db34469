namespace OtopFormSync.Documents.Archives;

/// <summary>A file of an archive.</summary>
/// <param name="Path">Where it lies in it, with slashes; unique.</param>
/// <param name="What">What it is, in Thai.</param>
/// <param name="At">The instant that it is of; null where it is of none.</param>
/// <param name="Content">All of it; asked for once, when its turn comes, so that a year's mails are never in memory together.</param>
public sealed record ArchiveEntry(string Path, string What, DateTimeOffset? At, Func<CancellationToken, Task<ReadOnlyMemory<byte>>> Content);
