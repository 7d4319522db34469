using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Documents.Mail;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>The folder in which officers lay files of registers. Nothing in it is changed.</summary>
/// <param name="workspace">The workspace folder.</param>
/// <param name="clock">Tells when the machine is too slow to go on.</param>
internal sealed class RegisterFolder(string workspace, TimeProvider clock) : IRegisterFiles
{
    /// <summary>The folder's name.</summary>
    public const string Name = "registers";

    private static readonly string[] Kinds = [".xlsx", ".xlsb", ".xls", ".ods", ".fods", ".csv", ".tsv"];

    private readonly Dictionary<string, (string Stamp, RegisterDocument Document)> _read = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Stamp() => string.Join('\n', Files().Select(StampOf));

    /// <inheritdoc/>
    public IReadOnlyList<RegisterDocument> Read()
    {
        var documents = new List<RegisterDocument>();
        foreach (var file in Files())
        {
            try
            {
                documents.Add(Read(file));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Still being written, or open in another program: read in the next cycle.
                documents.Add(new($"{Name}/{file.Name}", Path.GetFileNameWithoutExtension(file.Name), StampOf(file), DateOnly.MinValue, [], [new("register.locked")]));
            }
        }

        return documents;
    }

    private RegisterDocument Read(FileInfo file)
    {
        var stamp = StampOf(file);
        if (!_read.TryGetValue(file.Name, out var known) || known.Stamp != stamp)
        {
            var bytes = File.ReadAllBytes(file.FullName);
            var content = AttachmentReader.ReadAlone(bytes, file.Name, clock);
            known = (stamp, new($"{Name}/{file.Name}", Path.GetFileNameWithoutExtension(file.Name), Fingerprint.Of(bytes), new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero).DayInBangkok(), content.Tables, content.Problems.Select(problem => problem.Reason).ToValueList()));
            _read[file.Name] = known;
        }

        return known.Document;
    }

    // A name that begins so belongs to a program that has a file open.
    private IEnumerable<FileInfo> Files()
    {
        var folder = new DirectoryInfo(Path.Combine(workspace, Name));
        return !folder.Exists ? [] : folder.EnumerateFiles().Where(file => Kinds.Contains(file.Extension, StringComparer.OrdinalIgnoreCase) && !file.Name.StartsWith('~') && !file.Name.StartsWith('.')).OrderBy(file => file.Name, StringComparer.Ordinal);
    }

    private static string StampOf(FileInfo file) => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc:O}");
}
