using MimeKit;

namespace OtopFormSync.Documents.Mail;

/// <summary>What the receiving server found out about the sender (RFC 8601). Only its own header counts, which is the topmost; those below came with the mail.</summary>
internal static class SenderCheck
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>Reads the header.</summary>
    /// <param name="header">The topmost Authentication-Results; null when there is none.</param>
    /// <returns>True when DMARC passed, false when the check failed, null when nothing was said.</returns>
    public static bool? Of(string? header)
    {
        if (header is null)
        {
            return null;
        }

        var results = ResultsOf(header);
        var (dmarc, spf) = (results.FindLast(part => part.Method == "dmarc")?.Result, results.FindLast(part => part.Method == "spf")?.Result);
        var isSigned = results.Exists(part => part is { Method: "dkim", IsPass: true });
        return dmarc == "fail" || (dmarc != "pass" && spf == "fail" && !isSigned) ? false : dmarc == "pass" ? true : null;
    }

    /// <summary>Reads what one server, and no other, found out.</summary>
    /// <param name="headers">All headers of the mail.</param>
    /// <param name="sender">The sender's address; null when there is not just one.</param>
    /// <param name="server">The receiving server's own name, such as <c>mx.google.com</c>.</param>
    /// <returns>True when DMARC passed, or without a DMARC result a signature or the sending server is the sender's own; false in every other case.</returns>
    public static bool By(HeaderList headers, string? sender, string server)
    {
        if (sender is null)
        {
            return false;
        }

        var domain = sender[(sender.LastIndexOf('@') + 1)..];
        var results = WrittenBy(server, headers).SelectMany(header => ResultsOf(header.Value)).ToList();
        var dmarc = results.FindAll(part => part.Method == "dmarc");
        return dmarc.Count > 0
            ? dmarc.TrueForAll(part => part.IsPass && (part.Domain is null || IsAligned(part.Domain, domain)))
            : results.Exists(part => part.IsPass && part.Method is ("dkim" or "spf") && IsAligned(part.Domain, domain));
    }

    /// <summary>The server that wrote the topmost check.</summary>
    /// <param name="headers">All headers of the mail.</param>
    /// <returns>Its name; null when there is no check.</returns>
    public static string? ServerOf(HeaderList headers) =>
        headers[HeaderId.AuthenticationResults] is { } topmost && ServerOf(topmost) is { Length: > 0 } name ? name : null;

    private static string ServerOf(string header) => WithoutComments(header).Split(';')[0].Trim().Split(Blanks, 2)[0];

    // Above the line that says how it got the mail, all lines are the server's; below it only the first: what stands lower came with the mail.
    private static IEnumerable<Header> WrittenBy(string server, HeaderList headers)
    {
        var (at, received) = (headers.IndexOf(HeaderId.AuthenticationResults), headers.IndexOf(HeaderId.Received));
        return at < 0 || !IsNamed(server, headers[at]) || !IsReceivedBy(server, headers.Take(at)) ? []
            : received < at ? [headers[at]]
            : headers.Take(received).Where(header => header.Id == HeaderId.AuthenticationResults && IsNamed(server, header));
    }

    private static bool IsNamed(string server, Header header) => string.Equals(ServerOf(header.Value), server, StringComparison.OrdinalIgnoreCase);

    // It takes a mail in once: a second such line came with the mail, and so did what stands below it.
    private static bool IsReceivedBy(string server, IEnumerable<Header> above)
    {
        var ways = above.Where(header => header.Id == HeaderId.Received).Select(header => WithoutComments(header.Value).Split(Blanks, StringSplitOptions.RemoveEmptyEntries)).ToList();
        return ways.Count == 0 || (IsBy(server, ways[^1]) && ways.Count(way => IsBy(server, way)) == 1);
    }

    private static bool IsBy(string server, string[] words) =>
        words.Zip(words.Skip(1)).Any(pair => pair.First == "by" && string.Equals(pair.Second.TrimEnd(';'), server, StringComparison.OrdinalIgnoreCase));

    /// <summary>The same organisation: one domain is the other or lies within it.</summary>
    private static bool IsAligned(string? one, string other) =>
        one is { Length: > 0 } && (string.Equals(one, other, StringComparison.OrdinalIgnoreCase) || one.EndsWith($".{other}", StringComparison.OrdinalIgnoreCase) || other.EndsWith($".{one}", StringComparison.OrdinalIgnoreCase));

    private static List<MethodResult> ResultsOf(string header) =>
        [.. WithoutComments(header).Split(';').Select(part => MethodResult.Of(string.Join('=', part.Split('=', StringSplitOptions.TrimEntries)).Split(Blanks, StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>One method's result, with the domain that it speaks for.</summary>
    private sealed record MethodResult(string Method, string Result, string? Domain)
    {
        public bool IsPass => Result == "pass";

        /// <summary>Reads the words of one part: the first is the result, the others tell what it is about.</summary>
        public static MethodResult Of(IReadOnlyList<string> words)
        {
            var pairs = words.Select(word => word.Split('=', 2)).Where(pair => pair.Length == 2).Select(pair => (Name: pair[0].ToLowerInvariant(), Value: pair[1].Trim('"'))).ToList();
            var about = pairs.FirstOrDefault(pair => pair.Name is "header.i" or "header.d" or "header.from" or "smtp.mailfrom").Value;
            return pairs is [var first, ..] ? new(first.Name, first.Value.ToLowerInvariant(), about?[(about.LastIndexOf('@') + 1)..]) : new("", "", null);
        }
    }

    private static string WithoutComments(string header)
    {
        var depth = 0;
        return new string([.. header.Where(sign =>
        {
            depth += sign == '(' ? 1 : 0;
            var isKept = depth == 0;
            depth -= sign == ')' && depth > 0 ? 1 : 0;
            return isKept;
        })]);
    }
}
