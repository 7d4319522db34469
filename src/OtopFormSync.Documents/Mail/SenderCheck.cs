using MimeKit;

namespace OtopFormSync.Documents.Mail;

/// <summary>What the receiving server found out about the sender (RFC 8601). Only its own header counts, which is the topmost; those below came with the mail.</summary>
internal static class SenderCheck
{
    /// <summary>Reads the header.</summary>
    /// <param name="header">The topmost Authentication-Results; null when there is none.</param>
    /// <returns>True when DMARC passed, false when the check failed, null when nothing was said.</returns>
    public static bool? Of(string? header)
    {
        if (header is null)
        {
            return null;
        }

        string? dmarc = null, spf = null;
        var isSigned = false;
        foreach (var part in WithoutComments(header).Split(';', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                continue;
            }

            var method = part[..equals].Trim().ToLowerInvariant();
            var result = part[(equals + 1)..].Trim().Split([' ', '\t', '\r', '\n'], 2)[0].ToLowerInvariant();
            dmarc = method == "dmarc" ? result : dmarc;
            spf = method == "spf" ? result : spf;
            isSigned |= method == "dkim" && result == "pass";
        }

        return dmarc == "fail" || (dmarc != "pass" && spf == "fail" && !isSigned) ? false : dmarc == "pass" ? true : null;
    }

    /// <summary>Reads what one server, and no other, found out.</summary>
    /// <param name="headers">All headers of the mail.</param>
    /// <param name="sender">The sender's address; null when there is not just one.</param>
    /// <param name="server">The receiving server's own name, such as <c>mx.google.com</c>.</param>
    /// <returns>True when DMARC passed, or without a DMARC result a signature or the sending server is the sender's own; false in every other case.</returns>
    public static bool By(HeaderList headers, string? sender, string server)
    {
        var at = headers.IndexOf(HeaderId.AuthenticationResults);
        if (at < 0 || sender is null || !IsAddedBy(server, headers, at))
        {
            return false;
        }

        var domain = sender[(sender.LastIndexOf('@') + 1)..];
        var parts = WithoutComments(headers[at].Value).Split(';', StringSplitOptions.TrimEntries).Skip(1).Select(MethodResult.Of).ToList();
        return parts.FirstOrDefault(part => part.Method == "dmarc") is { } dmarc
            ? dmarc.IsPass
            : parts.Exists(part => part.IsPass && part.Method is ("dkim" or "spf") && IsAligned(part.Domain, domain));
    }

    // The server writes its line below the one that says how it got the mail; what stands lower came with the mail.
    private static bool IsAddedBy(string server, HeaderList headers, int at)
    {
        var id = WithoutComments(headers[at].Value).Split(';')[0].Trim().Split([' ', '\t'], 2)[0];
        return string.Equals(id, server, StringComparison.OrdinalIgnoreCase)
            && (headers.Take(at).LastOrDefault(header => header.Id == HeaderId.Received) is not { } received
                || received.Value.Contains($"by {server}", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The same organisation: one domain is the other or lies within it.</summary>
    private static bool IsAligned(string? one, string other) =>
        one is { Length: > 0 } && (string.Equals(one, other, StringComparison.OrdinalIgnoreCase) || one.EndsWith($".{other}", StringComparison.OrdinalIgnoreCase) || other.EndsWith($".{one}", StringComparison.OrdinalIgnoreCase));

    /// <summary>One method's result with the domain that it speaks for.</summary>
    private sealed record MethodResult(string Method, bool IsPass, string? Domain)
    {
        public static MethodResult Of(string part)
        {
            var words = part.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var result = words.Length > 0 ? words[0].Split('=', 2) : [""];
            var about = words.Skip(1).Select(word => word.Split('=', 2)).Where(pair => pair.Length == 2 && pair[0].ToLowerInvariant() is ("header.i" or "header.d" or "smtp.mailfrom")).Select(pair => pair[1].Trim('"')).FirstOrDefault();
            return new(result[0].ToLowerInvariant(), result.Length == 2 && string.Equals(result[1], "pass", StringComparison.OrdinalIgnoreCase), about?[(about.LastIndexOf('@') + 1)..]);
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
