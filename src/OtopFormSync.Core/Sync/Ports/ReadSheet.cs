namespace OtopFormSync.Core.Sync.Ports;

/// <summary>A response sheet that was read.</summary>
/// <param name="Place">The file or tab, for people.</param>
/// <param name="Headers">Its header texts.</param>
public sealed record ReadSheet(string Place, ValueList<string> Headers);
