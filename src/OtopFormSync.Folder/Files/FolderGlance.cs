namespace OtopFormSync.Folder.Files;

/// <summary>A watched folder at a glance, by the facts of its files alone: the same as long as no file in it came, went or changed. Opens nothing.</summary>
/// <param name="Files">The names with their facts, in no order.</param>
internal sealed record FolderGlance(IReadOnlyDictionary<string, FileFacts> Files)
{
    /// <summary>Looks at a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Null when it cannot be listed.</returns>
    internal static FolderGlance? Of(string folder)
    {
        try
        {
            var files = new Dictionary<string, FileFacts>(StringComparer.Ordinal);
            foreach (var path in Directory.EnumerateFiles(folder))
            {
                if (FileFacts.Of(path) is { } facts)
                {
                    files.Add(path, facts);
                }
            }

            return new(files);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether all files lay still for a while, so that whatever is written later shows.</summary>
    /// <param name="now">The machine's clock.</param>
    internal bool IsStillAt(DateTimeOffset now) => Files.Values.All(facts => facts.AreStillAt(now));

    /// <summary>Whether nothing has changed since another glance.</summary>
    /// <param name="before">The glance before.</param>
    internal bool ShowsNothingNewAfter(FolderGlance before) =>
        Files.Count == before.Files.Count && Files.All(file => before.Files.TryGetValue(file.Key, out var facts) && facts == file.Value);
}
