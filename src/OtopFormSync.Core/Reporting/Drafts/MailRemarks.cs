using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims;

namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>What a mail says of its own figures, each remark with the claims in its reach: a file name speaks of the file, the subject of all, the text of itself, or of what is attached or sent on with it.</summary>
/// <param name="program">The program.</param>
/// <param name="remarks">Finds remarks.</param>
internal sealed class MailRemarks(Program program, FigureRemarks remarks)
{
    private const string InAttachment = "ไฟล์แนบ";

    /// <summary>The claims, with those doubted that the mail takes back or limits.</summary>
    /// <param name="claims">The claims, each with its month.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="texts">Its texts with their places.</param>
    /// <param name="whose">The report's own district; null when it is not known.</param>
    public IEnumerable<Claim> Over(IReadOnlyList<Claim> claims, MailContent mail, IReadOnlyList<(string Text, string Place)> texts, District? whose)
    {
        // The subject of an answer is that of the mail that it answers.
        var said = claims.Select(claim => claim).ToList();
        if (!Correspondence.IsAnswer(mail) && remarks.OfTitle(mail.Subject) is { } titled)
        {
            said = Apply(titled, said, _ => true, whose);
        }

        foreach (var attachment in mail.Attachments)
        {
            said = remarks.OfTitle(attachment.Name) is { } named ? Apply(named, said, claim => IsIn(claim, $"{InAttachment} {attachment.Name}"), whose) : said;
        }

        foreach (var (text, place) in texts)
        {
            var isFile = place.StartsWith(InAttachment, StringComparison.Ordinal);
            foreach (var remark in remarks.InText(text))
            {
                var beside = said.Where(claim => claim.Indicator is not null && claim.Sight == ClaimSight.Plain && IsIn(claim, place)).ToList();
                var others = said.Any(claim => IsAttached(claim));

                // A document's tables have notes of their own. A letter speaks of what is attached where it says so, or has no figure itself.
                said = isFile ? Apply(remark, said, claim => claim.Spot is null && IsIn(claim, place), whose)
                    : remark.IsOfFile && others ? Apply(remark, said, IsAttached, whose)
                    : Apply(remark, said, claim => beside.Count == 0 || IsIn(claim, place), whose);
            }
        }

        return said;
    }

    private List<Claim> Apply(FigureRemark remark, List<Claim> claims, Predicate<Claim> isInReach, District? whose)
    {
        var reached = remark.Over(claims.FindAll(isInReach), program, whose).GetEnumerator();
        return claims.ConvertAll(claim => isInReach(claim) && reached.MoveNext() ? reached.Current : claim);
    }

    private static bool IsIn(Claim claim, string place) => claim.Place.StartsWith(place, StringComparison.Ordinal);

    private static bool IsAttached(Claim claim) => IsIn(claim, InAttachment);
}
