using System.Buffers;
using System.Globalization;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Sections;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Workspaces;

namespace OtopFormSync.Configuration;

/// <summary>Reads a workspace's own file.</summary>
public static class WorkspaceSettingsLoader
{
    private static readonly SearchValues<char> NotInFileNames = SearchValues.Create(@"/\:*?""<>|");

    /// <summary>Reads <c>workspace.yaml</c>.</summary>
    /// <param name="text">The file's text (YAML).</param>
    /// <param name="file">The file's name, for problems.</param>
    /// <returns>The settings, or all problems.</returns>
    public static Loaded<WorkspaceSettings> Load(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var log = new ProblemLog(file);
        if (YamlReader.Read(text, log) is not { } root)
        {
            return new Loaded<WorkspaceSettings>.Refused(log.Problems, log.Notices);
        }

        var map = MapReader.Of(root, Shapes.Workspace, log);
        var standard = new WorkspaceSettings();
        var settings = new WorkspaceSettings
        {
            Province = Id(map["province"], log) ?? standard.Province,
            Programs = map["programs"] is { } programs ? Ids(programs, log) : standard.Programs,
            Poll = map["poll"] is { } poll ? Poll(poll, log) ?? standard.Poll : standard.Poll,
            Results = map["results"] is { } results ? FileName(results, log) ?? standard.Results : standard.Results,
            ResultsLink = map["resultsLink"] is { } link ? Scalars.Link(link, log) : null,
            Authserv = map["authserv"] is { } authserv ? Server(authserv, log) : null,
            Retention = map.Has("retention") ? map.Whole("retention", 1, 99, 1) : null,
            Google = map["google"] is { } google ? GoogleSection.Read(google, isMailElsewhere: map.Has("mailbox"), log) : null,
            Mailbox = map["mailbox"] is { } mailbox ? MailboxSection.Read(mailbox, log) : null,
            Line = map["line"] is { } line ? LineSection.Read(line, log) : null,
        };
        if (settings.Google is not null && map.Has("results"))
        {
            log.Note(map.SpotOf("results"), "no workbook is written where 'google' is set: the results are in the spreadsheet", "'results' within 'google', or none");
        }

        if (settings is { Google: not null, Mailbox: null } && map.Has("authserv"))
        {
            log.Note(map.SpotOf("authserv"), "where 'google' is set Gmail itself vouches for senders", "no 'authserv'");
        }

        return log.Outcome(() => settings, servesOthers: true);
    }

    private static string? Id(YamlNode? node, ProblemLog log) => node is null ? null : Scalars.Text(
        node,
        log,
        id => KeyText.Is(id, '-'),
        "cannot be an id",
        "the name of a configuration file without '.yaml', such as nong-khai");

    private static ValueList<ProgramId> Ids(YamlNode node, ProblemLog log)
    {
        foreach (var item in (node as YamlList)?.Items ?? [])
        {
            Id(item, log);
        }

        return [.. Scalars.Texts(node, log, mayBeEmpty: true).Select(text => ProgramId.TryParse(text, null, out var id) ? id : null).OfType<ProgramId>()];
    }

    private static TimeSpan? Poll(YamlNode node, ProblemLog log)
    {
        var text = (node as YamlScalar)?.Text ?? "";
        var unit = text.Length == 0 ? 0 : text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => 0 };
        if (unit > 0 && int.TryParse(text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 86400 && number * (long)unit <= 86400)
        {
            return TimeSpan.FromSeconds(number * (long)unit);
        }

        log.Refuse(node.Spot, $"{Scalars.Shown(node)} is not a span of time for 'poll'", "a number with s, m or h, from 1s to 24h, such as 60s");
        return null;
    }

    private static string? FileName(YamlNode node, ProblemLog log) => Scalars.Text(
        node,
        log,
        name => name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) && name.Length is > 5 and <= 100 && !name.AsSpan().ContainsAny(NotInFileNames) && !name.StartsWith('.'),
        "cannot be the results workbook",
        "a file name without folder that ends in .xlsx, such as results.xlsx");

    private static string? Server(YamlNode node, ProblemLog log) => Scalars.Text(
        node,
        log,
        name => name.Length <= 253 && char.IsAsciiLetterOrDigit(name[0]) && name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_'),
        "is not the name of a server",
        "the first word of 'Authentication-Results' in the mails that come in, such as mx.example.org");
}
