using OtopFormSync.Files;

namespace OtopFormSync.Line.Webhook;

/// <summary>Where what comes in lies: a file for each event, on the disk before LINE is answered. It lies there for some weeks, so that an event that is delivered again is known, and a record that was restored finds what it lacks.</summary>
/// <param name="folder">The folder; made when the first thing is laid there.</param>
public sealed class EventBox(string folder)
{
    private const string Event = ".event";
    private const string Unsent = ".unsent";
    private const string Seen = ".group";
    private const string Asked = ".code";
    private const string Released = ".release";
    private const string Part = ".part"; // what a power failure cut short

    /// <summary>The box of a workspace.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <returns>The box.</returns>
    public static EventBox Of(string workspace) => new(Path.Combine(workspace, ".otopformsync", "line"));

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>Lays an event there; one that is or was there is passed over.</summary>
    /// <param name="id">Its name: ASCII letters and digits.</param>
    /// <param name="bytes">All of it.</param>
    /// <returns>Whether it is new.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public bool Put(string id, byte[] bytes)
    {
        if (File.Exists(PathOf(id, Event)))
        {
            return false;
        }

        Write(PathOf(id, Event), bytes);
        return true;
    }

    /// <summary>The events that lie there.</summary>
    /// <returns>Their names, in order.</returns>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public IReadOnlyList<string> Events() => Names(Event);

    /// <summary>An event.</summary>
    /// <param name="id">Its name.</param>
    /// <returns>All of it, as it came.</returns>
    internal byte[] Read(string id) => File.ReadAllBytes(PathOf(id, Event));

    /// <summary>Removes an event at once.</summary>
    /// <param name="id">Its name.</param>
    internal void Remove(string id) => File.Delete(PathOf(id, Event));

    /// <summary>A message was taken back, whether or not it came before.</summary>
    /// <param name="messageId">Its id.</param>
    internal void MarkUnsent(string messageId) => Mark(messageId, Unsent);

    /// <summary>Whether a message was taken back.</summary>
    /// <param name="messageId">Its id.</param>
    internal bool IsUnsent(string messageId) => File.Exists(PathOf(messageId, Unsent));

    /// <summary>The groups that our account was seen in.</summary>
    /// <returns>Their ids.</returns>
    public IReadOnlyList<string> Groups() => Names(Seen);

    /// <summary>Our account is in a group.</summary>
    /// <param name="group">Its id.</param>
    internal void Enter(string group) => Mark(group, Seen);

    /// <summary>Our account is in a group no more.</summary>
    /// <param name="group">Its id.</param>
    internal void Leave(string group) => File.Delete(PathOf(group, Seen));

    /// <summary>Asks for a code for a district; the next cycle makes and mails it.</summary>
    /// <param name="district">The district's official code.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void AskForCode(string district) => Mark(district, Asked);

    /// <summary>Asks that nobody speaks for a district any more; the next cycle sees to it.</summary>
    /// <param name="district">The district's official code.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void AskForRelease(string district) => Mark(district, Released);

    /// <summary>The districts that nobody is to speak for any more.</summary>
    /// <returns>Their official codes.</returns>
    public IReadOnlyList<string> AskedReleases() => Names(Released);

    /// <summary>The districts that a code is asked for.</summary>
    /// <returns>Their official codes.</returns>
    public IReadOnlyList<string> AskedCodes() => Names(Asked);

    /// <summary>What was asked for a district is done.</summary>
    /// <param name="district">The district's official code.</param>
    /// <param name="isRelease">Whether it was a release, and not a code.</param>
    internal void Answer(string district, bool isRelease) => File.Delete(PathOf(district, isRelease ? Released : Asked));

    /// <summary>Removes what has lain there long enough.</summary>
    /// <param name="before">What came before it is removed.</param>
    internal void Sweep(DateTimeOffset before)
    {
        foreach (var path in Paths(Event).Concat(Paths(Unsent)).Concat(Paths(Part)).Where(path => File.GetLastWriteTimeUtc(path) < before.UtcDateTime))
        {
            File.Delete(path);
        }
    }

    private IReadOnlyList<string> Names(string kind) => [.. Paths(kind).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    private string[] Paths(string kind) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, $"*{kind}")
        : File.Exists(folder) ? throw new IOException($"'{folder}' is a file; a folder is to be there.")
        : [];

    private string PathOf(string name, string kind) => Path.Combine(folder, name + kind);

    private void Mark(string name, string kind)
    {
        if (!File.Exists(PathOf(name, kind)))
        {
            Write(PathOf(name, kind), []);
        }
    }

    // What LINE is answered after this is never brought again.
    private void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(folder);
        DurableFiles.Put(path, $"{path}.{Guid.NewGuid():N}{Part}", file => file.Write(bytes));
    }
}
