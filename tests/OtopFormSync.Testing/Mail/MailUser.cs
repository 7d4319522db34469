using System.Globalization;
using System.Text;

namespace OtopFormSync.Testing.Mail;

/// <summary>A mailbox of the mail server, as it lies on the disk: what people and other programs do to it.</summary>
/// <param name="name">The name, by which one logs in.</param>
/// <param name="mails">Where mailboxes lie.</param>
public sealed class MailUser(string name, string mails)
{
    private int _delivered;

    /// <summary>The name.</summary>
    public string Name => name;

    /// <summary>The address.</summary>
    public string Address => $"{name}@{RealMailServer.Domain}";

    private string Root => Path.Combine(mails, name);

    /// <summary>A mail comes in, or is put into a folder.</summary>
    /// <param name="mail">Its bytes.</param>
    /// <param name="received">When; null for now.</param>
    /// <param name="folder">The folder as it lies on the disk, such as <c>.Sent</c>; null for the inbox.</param>
    public void Deliver(byte[] mail, DateTimeOffset? received = null, string? folder = null)
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"{1_700_000_000 + ++_delivered}.M{_delivered}P{Environment.ProcessId}.test");
        var started = Path.Combine(Root, folder ?? "", "tmp", file);
        File.WriteAllBytes(started, mail);
        if (received is { } at)
        {
            File.SetLastWriteTimeUtc(started, at.UtcDateTime);
        }

        File.Move(started, Path.Combine(Root, folder ?? "", "new", file));
    }

    /// <summary>The mails in a folder.</summary>
    /// <param name="folder">The beginning of its name on the disk; null for the inbox.</param>
    public IReadOnlyList<string> Mails(string? folder = null) => [.. Files(folder).Select(file => File.ReadAllText(file, Encoding.UTF8))];

    /// <summary>Whether the mails of the inbox are still unread.</summary>
    public bool IsUnread => Files(null).All(file => !Path.GetFileName(file).Split(":2,")[^1].Contains('S', StringComparison.Ordinal) || !file.Contains(":2,", StringComparison.Ordinal));

    /// <summary>Somebody removes the mails that hold a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folder">The beginning of the folder's name on the disk; null for the inbox.</param>
    public void Remove(string text, string? folder = null) =>
        Files(folder).Where(file => File.ReadAllText(file, Encoding.UTF8).Contains(text, StringComparison.Ordinal)).ToList().ForEach(File.Delete);

    private List<string> Files(string? folder)
    {
        var root = folder is null ? Root : Directory.Exists(Root) ? Directory.EnumerateDirectories(Root).FirstOrDefault(path => Path.GetFileName(path).StartsWith(folder, StringComparison.Ordinal)) : null;
        return root is null ? [] : [.. new[] { "new", "cur" }.Select(part => Path.Combine(root, part)).Where(Directory.Exists).SelectMany(Directory.EnumerateFiles).Order(StringComparer.Ordinal)];
    }
}
