using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Folder.Inbox;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary>How one document would be read.</summary>
/// <param name="File">The file as it was given.</param>
/// <param name="Kind">mail or attachment.</param>
/// <param name="District">Whose report it is; null when that is not known.</param>
/// <param name="Claims">Every figure that it could mean.</param>
/// <param name="Figures">What would count.</param>
/// <param name="Questions">What would be asked.</param>
/// <param name="IsCorrespondence">True for a letter that is no report.</param>
internal sealed record DocumentAnswer(
    string File,
    string Kind,
    District? District,
    ValueList<Claim> Claims,
    IReadOnlyList<(ReportingMonth Month, Indicator Indicator, Figure Figure)> Figures,
    IReadOnlyList<ReviewItem> Questions,
    bool IsCorrespondence);

/// <summary>Derives from a single document, as if it were the only report that ever came.</summary>
/// <param name="configuration">The workspace's configuration.</param>
/// <param name="clock">The clock.</param>
internal sealed class DocumentTrial(WorkspaceConfiguration configuration, TimeProvider clock)
{
    /// <summary>Reads a document.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="isMail">True for a whole mail; false for an attachment of one.</param>
    /// <param name="whose">The district that it is said to come from; null to take what it says itself.</param>
    public DocumentAnswer Read(string file, byte[] bytes, bool isMail, District? whose)
    {
        var mail = isMail ? SavedMail.Of(bytes) : bytes;
        var content = isMail
            ? new EmlReader(clock: clock, pictures: MachinePictures.Reader).Read(new RawContent.Mail([.. mail]))
            : AttachmentReader.Read(bytes, Path.GetFileName(file), clock, MachinePictures.Reader);
        // Nothing is laid into the folder for officers here.
        content = content with
        {
            Problems = content.Problems.Select(problem => problem with { Picture = null }).ToValueList(),
            Pictures = content.Pictures.Select(picture => picture with { File = null }).ToValueList(),
        };
        var contact = whose is { Contacts: [var known, ..] } ? known : whose is not null ? null : (isMail ? content.From : configuration.Province.Mailbox);
        var reader = new ReadAlready(content with { From = contact, SenderAuthenticated = isMail && whose is null ? content.SenderAuthenticated : null });
        var now = clock.GetUtcNow();
        var received = (isMail ? SavedMail.CameBy(mail, now) : null) ?? now;
        var raw = new RawReport { Source = "import", Key = file, ReceivedAt = received.InBangkok(), Place = Path.GetFileName(file), Content = new RawContent.Mail([.. bytes]) };
        var states = configuration.Programs.Select((program, index) => Derive(program, index == 0, reader, new(raw, now, null), whose)).ToList();
        var reports = states.SelectMany(state => state.Received).ToList();
        var figures = states
            .SelectMany(state => state.Ledger.Entries, (state, entry) => (State: state, Entry: entry))
            .Where(known => known.Entry.Accepted is { } accepted && accepted.RawId == raw.Id)
            .Select(known => (known.Entry.Month, known.State.Program.FindIndicator(known.Entry.Indicator)!, known.Entry.Accepted!.Figure))
            .ToList();
        var questions = reports.SelectMany(report => report.Items).Where(item => item.IsOpen || item.Code == ReviewCode.Unreadable).DistinctBy(item => item.Id).ToList();
        var code = reports.Select(report => report.District).FirstOrDefault(district => district is not null);
        return new(
            file,
            isMail ? "mail" : "attachment",
            configuration.Province.Districts.FirstOrDefault(district => district.Code == code),
            reports is [var first, ..] ? first.Claims : [],
            figures,
            questions,
            reports.Count > 0 && reports.TrueForAll(report => report.Outcome == ReceivedOutcome.Correspondence));
    }

    private DerivedState Derive(Core.Programs.Program program, bool isMain, ReadAlready reader, StoredReport report, District? whose)
    {
        var province = whose is { Contacts.IsEmpty: true }
            ? configuration.Province with { Districts = configuration.Province.Districts.Select(district => district.Code == whose.Code ? district with { Contacts = ["import@localhost"] } : district).ToValueList() }
            : configuration.Province;
        var derivation = new Derivation(program, province, configuration.Calendar, [.. configuration.Programs.Where(other => other != program)], isMain, configuration.Districts, reader, configuration.Wording);
        return derivation.Derive(new() { Reports = [report], AsOf = report.StoredAt });
    }

    private sealed class ReadAlready(MailContent content) : IMailReader
    {
        public string Version => "";

        public MailContent Read(RawContent.Mail mail) => content.From is null ? content with { From = "import@localhost" } : content;

        public MailContent Read(RawContent.LineMessage message) => content;
    }
}
