namespace OtopFormSync.Documents.Sheets;

/// <summary>A package that was proved sound, with its parts unpacked: what a library reads of them is counted as it is, not as it was packed.</summary>
/// <param name="Unpacked">The same package without compression.</param>
/// <param name="HasUntold">True when a worksheet holds error values or formulas.</param>
internal sealed record CheckedPackage(ReadOnlyMemory<byte> Unpacked, bool HasUntold);
