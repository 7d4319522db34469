using System.Globalization;
using System.Text.RegularExpressions;

namespace OtopFormSync.GoogleEmulator.Gmail;

/// <summary>The search box: the operators that programs use. Headers of one's own are not searchable, as in Gmail.</summary>
internal sealed partial class MailSearch
{
    private readonly Func<StoredMail, bool> _matches;

    private MailSearch(Func<StoredMail, bool> matches, bool findsSpamAndTrash) => (_matches, FindsSpamAndTrash) = (matches, findsSpamAndTrash);

    /// <summary>True when the search itself names spam, trash or anywhere.</summary>
    public bool FindsSpamAndTrash { get; }

    public static MailSearch Parse(string? query, Mailbox mailbox, DateTimeOffset now)
    {
        var terms = new Queue<string>(Term().Matches(query ?? "").Select(match => match.Value));
        var anywhere = terms.Any(term => term.ToLowerInvariant() is "in:anywhere" or "in:trash" or "in:spam" or "label:trash" or "label:spam");
        return new MailSearch(All(terms, mailbox, now), anywhere);
    }

    public bool Matches(StoredMail mail) => _matches(mail);

    private static Func<StoredMail, bool> All(Queue<string> terms, Mailbox mailbox, DateTimeOffset now)
    {
        var wanted = new List<Func<StoredMail, bool>>();
        while (terms.Count > 0 && terms.Peek() is not (")" or "}"))
        {
            var one = One(terms, mailbox, now);
            while (terms.Count > 1 && terms.Peek() == "OR")
            {
                terms.Dequeue();
                var (left, right) = (one, One(terms, mailbox, now));
                one = mail => left(mail) || right(mail);
            }

            wanted.Add(one);
        }

        return mail => wanted.TrueForAll(test => test(mail));
    }

    private static Func<StoredMail, bool> One(Queue<string> terms, Mailbox mailbox, DateTimeOffset now)
    {
        var term = terms.Dequeue();
        switch (term)
        {
            case "(":
                var all = All(terms, mailbox, now);
                terms.TryDequeue(out _);
                return all;
            case "{":
                var any = new List<Func<StoredMail, bool>>();
                while (terms.Count > 0 && terms.Peek() != "}") { any.Add(One(terms, mailbox, now)); }
                terms.TryDequeue(out _);
                return mail => any.Exists(test => test(mail));
            case "-" when terms.Count > 0:
                var not = One(terms, mailbox, now);
                return mail => !not(mail);
            default:
                return Word(term, mailbox, now);
        }
    }

    private static Func<StoredMail, bool> Word(string term, Mailbox mailbox, DateTimeOffset now)
    {
        var colon = term.IndexOf(':', StringComparison.Ordinal);
        var (name, value) = colon > 0 && term[0] != '"' ? (term[..colon].ToLowerInvariant(), term[(colon + 1)..].Trim('"')) : ("", term.Trim('"'));
        return name switch
        {
            "rfc822msgid" => mail => string.Equals(mail.Message.MessageId, value.Trim('<', '>'), StringComparison.Ordinal),
            "from" => mail => Has(mail.Message.From.ToString(), value),
            "to" => mail => Has(mail.Message.To.ToString(), value) || Has(mail.Message.Cc.ToString(), value),
            "cc" => mail => Has(mail.Message.Cc.ToString(), value),
            "bcc" => mail => Has(mail.Message.Bcc.ToString(), value),
            "subject" => mail => Has(mail.Message.Subject, value),
            "after" or "newer" => Instant(value) is { } at ? mail => mail.InternalDate >= at : _ => false,
            "before" or "older" => Instant(value) is { } at ? mail => mail.InternalDate < at : _ => false,
            "newer_than" => Age(value) is { } age ? mail => mail.InternalDate > now - age : _ => false,
            "older_than" => Age(value) is { } age ? mail => mail.InternalDate < now - age : _ => false,
            "has" => value == "attachment" ? mail => mail.Message.Attachments.Any() : _ => false,
            "filename" => mail => mail.Message.Attachments.Any(part => Has(part.ContentDisposition?.FileName ?? part.ContentType.Name, value)),
            "in" or "label" or "is" => Label(value, mailbox),
            "" => mail => Has(mail.Message.Subject, value) || Has(mail.Message.TextBody, value) || Has(mail.Message.HtmlBody, value) || Has(mail.Message.From.ToString(), value) || Has(mail.Message.To.ToString(), value),
            _ => _ => false,
        };
    }

    private static Func<StoredMail, bool> Label(string value, Mailbox mailbox)
    {
        switch (value.ToLowerInvariant())
        {
            case "anywhere": return _ => true;
            case "drafts" or "draft": return mail => mail.Has("DRAFT");
            case "chats" or "chat": return mail => mail.Has("CHAT");
            case "read": return mail => !mail.Has("UNREAD");
            default:
                // Spaces and slashes of a label's name are hyphens in a search.
                var system = value.ToUpperInvariant();
                var id = Mailbox.SystemLabels.FirstOrDefault(label => label == system)
                    ?? mailbox.UserLabels.FirstOrDefault(label => string.Equals(Hyphened(label.Value), Hyphened(value), StringComparison.OrdinalIgnoreCase)).Key;
                return id is null ? _ => false : mail => mail.Has(id);
        }
    }

    private static string Hyphened(string name) => name.Replace(' ', '-').Replace('/', '-');

    private static bool Has(string? text, string value) => text?.Contains(value, StringComparison.OrdinalIgnoreCase) ?? false;

    // A date is midnight in California, wherever the mailbox is: only an instant in seconds is exact.
    private static DateTimeOffset? Instant(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var second) && value.Length > 8 ? DateTimeOffset.FromUnixTimeSeconds(second)
        : DateTimeOffset.TryParseExact(value, ["yyyy/M/d", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? day.AddHours(8)
        : null;

    private static TimeSpan? Age(string value) =>
        value.Length > 1 && int.TryParse(value.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? value[^1] switch { 'h' => TimeSpan.FromHours(number), 'd' => TimeSpan.FromDays(number), 'm' => TimeSpan.FromDays(30 * number), 'y' => TimeSpan.FromDays(365 * number), _ => null }
            : null;

    [GeneratedRegex("""[(){}]|-(?=\S)|(?:[^\s(){}":]+:)?"[^"]*"|[^\s(){}]+""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Term();
}
