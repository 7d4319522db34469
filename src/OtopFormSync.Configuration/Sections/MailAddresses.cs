using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Reads plain mail addresses, in small letters, as senders are compared with them.</summary>
internal static class MailAddresses
{
    public static string? One(YamlNode? node, ProblemLog log) => node is null ? null : Scalars.Meaning(
        node,
        log,
        text => IsAddress(text) ? text.ToLowerInvariant() : null,
        "is not a mail address",
        "an address without a name beside it, such as officer@example.org");

    public static ValueList<string> Several(YamlNode? node, ProblemLog log) =>
        node is null ? [] : Scalars.EachOnce(Scalars.Items(node, log, "a list of mail addresses in [ ]"), item => One(item, log), log, "each address once");

    // Not the whole grammar of addresses, just what keeps slips out: one @, a dot in the domain, printable ASCII without separators.
    private static bool IsAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var domain = text[(at + 1)..];
        return at > 0 && text.Length <= 254 && text.All(c => c is > ' ' and < '\u007F' and not ('<' or '>' or ',' or ';' or '"' or '(' or ')'))
            && !domain.Contains('@', StringComparison.Ordinal) && domain.IndexOf('.', StringComparison.Ordinal) > 0 && !domain.EndsWith('.') && !domain.Contains("..", StringComparison.Ordinal);
    }
}
