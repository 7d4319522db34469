using System.Text.RegularExpressions;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Drafts.Mails;
using OtopFormSync.Core.Reporting.Drafts.Responses;
using OtopFormSync.Core.Reporting.Registers;

namespace OtopFormSync.Core.Deriving;

/// <summary>Reads reports as far as that goes for a program without an officer, and keeps what was read of unchanged ones.</summary>
internal sealed class DraftReading
{
    private const int MostCached = 200_000; // bounds the memory of a long-running process

    private readonly Program _program;
    private readonly Province _whole;
    private readonly IReadOnlyCollection<Program> _others;
    private readonly List<(Program Program, MailReportReader Reader, ProgramMonths Months)> _otherMailReports;
    private readonly ProgramMonths _months;
    private readonly ShowingProgram _showing;
    private readonly IMailReader _mails;
    private readonly FormRowReader _rows;
    private readonly MailReportReader _mailReports;
    private readonly Dictionary<RawReportId, (RawReport Raw, DraftReport? Draft)> _drafts = [];
    private readonly Dictionary<RawReportId, (DateTimeOffset At, bool IsPutOff)> _unfinished = []; // when it was last tried: once per instant is enough
    private readonly Dictionary<RawReportId, ValueList<RegisterDocument>> _registerMails = [];
    private readonly Dictionary<string, Program> _left = new(StringComparer.Ordinal); // mails of other programs, by Message-ID
    private Province _province;
    private ValueList<FormerContact> _formerContacts = [];
    private ValueList<LineBinding> _lineBindings = [];
    private ValueList<LineRelease> _lineReleases = [];
    private bool _hasDecided;

    /// <summary>Prepares the reading.</summary>
    /// <param name="program">The program.</param>
    /// <param name="province">The province.</param>
    /// <param name="others">The workspace's other programs: their mails are not in question here.</param>
    /// <param name="isMain">True for the workspace's first program, to whose mission mails belong that name none.</param>
    /// <param name="districts">Reads district names.</param>
    /// <param name="mails">Takes mails apart.</param>
    public DraftReading(Program program, Province province, IReadOnlyCollection<Program> others, bool isMain, DistrictReader districts, IMailReader mails)
    {
        (_program, _whole, _province, _others, _mails) = (program, province, province, others, mails);
        _months = new(program, others);
        _otherMailReports = others.Select(other => (other, new MailReportReader(other, districts), new ProgramMonths(other, others.Append(program).Where(one => one != other)))).ToList();
        _showing = new(isMain ? [program, .. others] : [.. others, program]);
        _rows = new(program, districts);
        _mailReports = new(program, districts);
        Senders = SendersOf(province);
    }

    /// <summary>Whose addresses are whose, nothing remembered.</summary>
    public KnownSenders Senders { get; private set; }

    /// <summary>Takes the province as it is on another day. What was read stays.</summary>
    /// <param name="province">The province.</param>
    public void Take(Province province)
    {
        _province = province;
        Senders = SendersOf(province);
    }

    /// <summary>Takes what reading depends on, and forgets what was read where it is another than before.</summary>
    /// <param name="input">What is to be derived from.</param>
    public void Take(DerivationInput input)
    {
        if (!_hasDecided && input.Decisions.Count > 0)
        {
            _hasDecided = true;
            _drafts.Clear(); // read without the questions on record
        }

        if (!input.FormerContacts.Equals(_formerContacts) || !input.LineBindings.Equals(_lineBindings) || !input.LineReleases.Equals(_lineReleases))
        {
            (_formerContacts, _lineBindings, _lineReleases) = (input.FormerContacts, input.LineBindings, input.LineReleases);
            Senders = SendersOf(_province);
            _drafts.Clear(); // of the rows of several districts a mail's sender's own is read
        }

        _drafts.EnsureCapacity(Math.Min(input.Reports.Count, MostCached));
    }

    /// <summary>The program whose figures a mail brought, and none of this one's; null for any other.</summary>
    /// <param name="messageId">The mail's Message-ID.</param>
    public Program? OwnerOf(string messageId) => _left.GetValueOrDefault(messageId);

    private KnownSenders SendersOf(Province province) => KnownSenders.Of(province, _formerContacts, _lineBindings, _lineReleases);

    /// <summary>Reads a report, unless the machine is too slow for it: then nothing is kept, or slowness would become what the mail says.</summary>
    /// <param name="raw">The report.</param>
    /// <param name="asOf">The instant; what was too slow is tried once in each.</param>
    /// <param name="draft">What was read; null when nothing of the program.</param>
    /// <returns>False when it was not read.</returns>
    public bool TryRead(RawReport raw, DateTimeOffset asOf, out DraftReport? draft)
    {
        draft = null;
        if (_unfinished.TryGetValue(raw.Id, out var tried) && tried.At == asOf)
        {
            return false;
        }

        try
        {
            draft = Read(raw);
            _unfinished.Remove(raw.Id);
            return true;
        }
        catch (Exception slow) when (slow is UnfinishedReadingException or RegexMatchTimeoutException)
        {
            _unfinished[raw.Id] = (asOf, slow is UnfinishedReadingException { IsPutOff: true });
            return false;
        }
    }

    /// <summary>Whether a report that was not read was put off for others.</summary>
    /// <param name="id">The report.</param>
    public bool IsPutOff(RawReportId id) => _unfinished[id].IsPutOff;

    /// <summary>The files of registers that a mail brought that was read.</summary>
    /// <param name="id">The mail.</param>
    public ValueList<RegisterDocument> RegistersOf(RawReportId id) => _registerMails.GetValueOrDefault(id) ?? [];

    /// <summary>Reads a report.</summary>
    /// <param name="raw">The report.</param>
    /// <returns>What was read; null when nothing of the program.</returns>
    /// <exception cref="UnfinishedReadingException">The machine is too slow.</exception>
    /// <exception cref="RegexMatchTimeoutException">The machine is too slow.</exception>
    public DraftReport? Read(RawReport raw)
    {
        // A row may stand otherwise than before under the same identity.
        if (_drafts.TryGetValue(raw.Id, out var known) && (ReferenceEquals(known.Raw, raw) || (known.Raw.ReceivedAt == raw.ReceivedAt && known.Raw.Content.Equals(raw.Content))))
        {
            return known.Draft is null || ReferenceEquals(known.Draft.Raw, raw) ? known.Draft : known.Draft with { Raw = raw };
        }

        var draft = raw.Content.Match(
            (Of: this, Raw: raw),
            static (state, row) => state.Of._rows.Read(state.Raw, row),
            static (state, mail) => state.Of.ReadMail(state.Raw, state.Of._mails.Read(mail)),
            static (state, message) => state.Of.ReadMail(state.Raw, state.Of._mails.Read(message)),
            static (_, _) => null);
        if (_drafts.Count < MostCached || _drafts.ContainsKey(raw.Id))
        {
            _drafts[raw.Id] = (raw, draft);
        }

        return draft;
    }

    // Null for a mail that speaks of another program only; one that speaks of none is shown by one of them.
    private DraftReport? ReadMail(RawReport raw, MailContent content)
    {
        if (MailedRegisters(raw, content) is { IsEmpty: false } registers)
        {
            _registerMails[raw.Id] = registers;
            return null;
        }

        var sender = Senders.ContactOf(content.From, raw.ReceivedAt);
        // What the office itself wrote reports nothing when it comes back.
        var heard = content.Forwarded?.From is { } writer && Senders.IsOffice(writer) ? content with { Forwarded = null } : content;
        var draft = _mailReports.Read(raw, heard, sender, Senders.ContactOf(heard.Forwarded?.From, raw.ReceivedAt));
        draft = _hasDecided ? _mailReports.WithRecorded(draft, content, sender) : draft;
        if (draft.Failure is not null || _otherMailReports.Count == 0)
        {
            return draft;
        }

        draft = draft with { ShownBy = _showing.Of(raw, content) };
        var (isShownHere, speaks) = (draft.ShownBy == _program.Id, HoldsFigures(draft) && NamesIndicator(draft));
        if (speaks && !(isShownHere && draft.Months.All(_months.IsOfOther)))
        {
            return draft;
        }

        // A reply to what this program asked.
        if (draft is { IsReport: true, Reply: not null, Months.IsEmpty: true } && OtherBooks.Hears(draft.Answers, _program, _others.Append(_program)))
        {
            return draft;
        }

        // "None" in a mail with another program's figures is about those, and so is a figure that nothing names.
        if (_otherMailReports.Find(other => other.Reader.Read(raw, heard, sender) is var theirs && NamesIndicator(theirs) && theirs.Months.Any(month => !month.Figures.IsEmpty && !other.Months.IsOfOther(month))) is { Program: { } owner })
        {
            if (!speaks && draft.MessageId is { } id)
            {
                _left[id] = owner;
            }

            return speaks ? draft : null;
        }

        // Without any figures "none" is said to every program, or to those whose mail it answers. What is read here of months that are another's, who reads nothing of them, is shown as it came.
        return isShownHere ? (speaks ? Unread(draft) : draft)
            : !draft.Months.IsEmpty && !HoldsFigures(draft) && !_showing.AnswersOthers(content, _program) ? draft : null;
    }

    private static DraftReport Unread(DraftReport draft) => draft with { Months = [], Problems = [.. draft.Problems, new DraftProblem.NoFigures(draft.Excerpt ?? "")] };

    // Only of whom the receiving server vouches for.
    private ValueList<RegisterDocument> MailedRegisters(RawReport raw, MailContent content) =>
        content is { From: { } from, UnnamedServer: null, SenderAuthenticated: not false, IsOfList: false, IsAutomatic: false } && _whole.Officers.Contains(from) && _others.Append(_program).Any(program => program.Registers is not null)
            ? RegisterMails.Of(raw, content)
            : [];

    private static bool NamesIndicator(DraftReport draft) => draft.Claims.Any(claim => claim.Indicator is not null);

    private static bool HoldsFigures(DraftReport draft) => draft.Months.Any(month => !month.Figures.IsEmpty);
}
