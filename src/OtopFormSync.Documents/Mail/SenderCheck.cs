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
