using System.Globalization;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;

namespace OtopFormSync.Mailbox.Sending;

/// <summary>An address that the server knows nobody at.</summary>
/// <param name="Address">The address.</param>
/// <param name="Status">The status of the refusal (RFC 3463), such as 5.1.1.</param>
/// <param name="Words">The server's own words.</param>
internal sealed partial record RefusedRecipient(string Address, string Status, string Words)
{
    // There is no such mailbox, system, or address; the sender's own address is another matter, and so is what the server may not do.
    private static readonly string[] NobodyThere = ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10"];

    private static readonly int[] NobodyThereOfOld = [550, 551, 553];

    /// <summary>What a refusal means.</summary>
    /// <returns>Null when it says anything else than that nobody is there.</returns>
    public static RefusedRecipient? Of(string address, SmtpResponse answer)
    {
        var words = answer.Response.ReplaceLineEndings(" ").Trim();
        var status = EnhancedStatus().Match(words).Value;
        var isNobodyThere = status.Length > 0 ? NobodyThere.Contains(status, StringComparer.Ordinal) : NobodyThereOfOld.Contains((int)answer.StatusCode);
        return isNobodyThere ? new(address, status.Length > 0 ? status : "5.1.1", string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {words}")) : null;
    }

    [GeneratedRegex(@"^5\.\d{1,3}\.\d{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex EnhancedStatus();
}
