using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>What one planning has planned and left out so far, and what its input says of a single notice.</summary>
/// <param name="input">What there is to know.</param>
internal sealed class NoticeDraft(NoticePlanningInput input)
{
    /// <summary>How many days longer than a receipt may come late it is kept which reports a list answers.</summary>
    private const int LeftKeptDays = 31;

    private readonly List<Notice> _notices = [];
    private readonly List<NoticeOmission> _omissions = [];
    private readonly HashSet<NoticeKey> _taken = [];
    private readonly HashSet<RawReportId> _left = [.. input.Left.Reports.Select(left => left.Report)];
    private readonly List<ReceiptLeft> _newlyLeft = [];
    private readonly HashSet<string> _unreached = input.State.Unreached.Select(unreached => unreached.Address).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<DistrictCode, NoticeKey> _spared = [];
    private readonly string[] _scheduled = [.. new[] { NoticeKind.Digest, NoticeKind.Reminder }.Select(kind => NoticeKey.PrefixOf(input.State.Program.Id, kind))];
    private AskedReports? _asked;
    private bool? _isNew;

    public NoticePlanningInput Input => input;

    public DerivedState State => input.State;

    public DateOnly Today => input.State.AsOf.DayInBangkok();

    /// <summary>A day as it stands in a key.</summary>
    public static string Slot(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public NoticeKey Key(NoticeKind kind, string recipient, string slot) => NoticeKey.Of(State.Program.Id, kind, recipient, slot);

    public NoticeKey Key(NoticeKind kind, string recipient, DateOnly slot) => Key(kind, recipient, Slot(slot));

    /// <summary>The days on which schedules of the kind fired, latest first; several schedules on one day make one notice.</summary>
    public List<DateOnly> SlotDays(NoticeKind kind) =>
        [.. input.Slots.Where(slot => slot.Kind == kind && slot.At <= State.AsOf).Select(slot => slot.At.DayInBangkok()).Distinct().OrderDescending()];

    /// <summary>False when it is on record, or nobody is there to have it.</summary>
    public bool IsWanted(NoticeKey key, NoticeKind kind, ValueList<string> addresses, out ValueList<string> recipients)
    {
        recipients = addresses.Where(address => !_unreached.Contains(address)).ToValueList();
        if (input.Known.Contains(key) || _taken.Contains(key))
        {
            return false;
        }

        if (recipients.IsEmpty)
        {
            Omit(key, kind, addresses.IsEmpty ? NoticeOmissionReason.NoRecipients : NoticeOmissionReason.AddressFails);
        }

        return !recipients.IsEmpty;
    }

    /// <summary>True when the report's receipt is on record, also of a time when it was taken for one of another program.</summary>
    public bool IsAnswered(ReceivedReport report, District district) =>
        input.Known.Contains(Key(NoticeKind.Receipt, district.Code.Value, report.RawId.Value)) || IsAnsweredElsewhere(report, district);

    /// <summary>True when the receipt went while the report was taken for one of another program, which has it no more, or for an earlier quarter's, before this one was set up. What is asked since has not been asked then.</summary>
    public bool IsAnsweredElsewhere(ReceivedReport report, District district) => !IsToldSinceSetUp(report) && input.Others.Any(other =>
        input.Known.Contains(NoticeKey.Of(other.Program.Id, NoticeKind.Receipt, district.Code.Value, report.RawId.Value))
        && (IsSetUpAfter(other) || !other.Received.Any(theirs => theirs.RawId == report.RawId)));

    /// <summary>True when the report was kept for this quarter and its district was thanked in the name of an earlier one, however long ago: of its figures it has heard nothing. Where they are in question, nobody has asked. What is asked of the report itself, as of which month it is, was asked with that thanks.</summary>
    public bool IsToldSinceSetUp(ReceivedReport report) =>
        (report.Items.Any(item => item is { IsOpen: true, Month: { } month } && State.Program.Quarter.Contains(month)) || (IsNew && report.Outcome is ReceivedOutcome.Accepted or ReceivedOutcome.PartlyAccepted or ReceivedOutcome.Replaced && report.Submissions.Any(submission => State.Program.Quarter.Contains(submission.Month))))
        && report.District is { } district
        && input.Others.Any(other => IsBefore(other) && input.Known.Contains(NoticeKey.Of(other.Program.Id, NoticeKind.Receipt, district.Value, report.RawId.Value)));

    // Once the program has written by its own schedules, what was kept for it was answered, or was kept by a build that answered nothing then: of old reports nobody is written to.
    private bool IsNew => _isNew ??= input.LastDigest is null && !input.Known.Any(key => _scheduled.Any(kind => key.Value.StartsWith(kind, StringComparison.Ordinal)));

    /// <summary>True when officers had the slot's digest before this program was set up: it comes with the next one.</summary>
    public bool IsSlotOver(DateOnly slot) => input.LastDigest is null
        && input.Others.Any(other => input.Known.Contains(NoticeKey.Of(other.Program.Id, NoticeKind.Digest, NoticePlanner.Officers, Slot(slot))));

    /// <summary>True when the mission's program of an earlier quarter reminded the district before this one was set up: it asked for these months, too.</summary>
    public bool IsRemindedElsewhere(District district, DateOnly slot) => input.Others.Any(other =>
        IsSetUpAfter(other)
        && input.Known.Contains(NoticeKey.Of(other.Program.Id, NoticeKind.Reminder, district.Code.Value, Slot(slot))));

    private bool IsSetUpAfter(DerivedState other) =>
        input.LastDigest is null && IsBefore(other);

    private bool IsBefore(DerivedState other) =>
        other.Program.IsOfMissionOf(State.Program) && other.Program.Quarter.CompareTo(State.Program.Quarter) < 0;

    /// <summary>What a district owes in this program, in answer to reports: what is overdue, what is due soon, and what their months lack.</summary>
    public ValueList<OwedMonth> OwedBy(District district, ValueList<ReceivedReport> reports) => OwedReports.Of(input, district.Code, reports);

    /// <summary>The forms that go with what a district owes.</summary>
    public ValueList<DistrictForm> FormsOf(District district, ValueList<OwedMonth> owed) => FormsOf(State.Program, district, owed);

    /// <summary>The forms that go with what a district owes in a program. A form says its month's targets, so that there is one only within the quarter.</summary>
    public static ValueList<DistrictForm> FormsOf(Programs.Program program, District district, ValueList<OwedMonth> owed) => program.Notices.EnclosesForms
        ? [.. owed.Where(month => !month.Indicators.IsEmpty && program.Quarter.Contains(month.Month)).DistinctBy(month => month.Month).OrderBy(month => month.Month).Select(month => new DistrictForm(program, district, month.Month) { Due = month.Due })]
        : [];

    public void Add(Notice notice)
    {
        _taken.Add(notice.Key);
        _taken.UnionWith(notice.Covers);
        _notices.Add(notice);
    }

    /// <summary>True when the report is answered by a list, today's or an earlier one's.</summary>
    public bool IsLeft(ReceivedReport report) => _left.Contains(report.RawId);

    public void Leave(ReceivedReport report)
    {
        _left.Add(report.RawId);
        _newlyLeft.Add(new(report.RawId, Today));
    }

    /// <summary>Leaves a reminder to a receipt that asks the same.</summary>
    public void Spare(District district, NoticeKey reminder)
    {
        if (!input.Known.Contains(reminder))
        {
            _spared[district.Code] = reminder;
        }
    }

    /// <summary>The reminder in whose place a receipt to the district goes out; none, and once alone.</summary>
    public ValueList<NoticeKey> TakeSpared(District district) => _spared.Remove(district.Code, out var reminder) ? [reminder] : [];

    // What came and waits to be made plain is between the district and the officers: a group hears nothing of it.
    public void Ask(DateOnly slot, ReminderContent content)
    {
        if (content.Owed.Any(month => !month.Indicators.IsEmpty))
        {
            _asked = new(slot, [.. _asked?.Districts ?? [], content]);
        }
    }

    public void Omit(NoticeKey key, NoticeKind kind, NoticeOmissionReason reason) => _omissions.Add(new(key, kind, reason));

    public NoticePlanningResult Result() => new(_notices.ToValueList(), _omissions.ToValueList()) { Left = Left(), Asked = _asked };

    // What is too old for a receipt is not left for a list again.
    private ReceiptsLeft Left() => new(input.Left.Reports.Where(left => left.Day > Today.AddDays(-LeftKeptDays - State.Program.Notices.ReceiptWithinDays)).Concat(_newlyLeft).ToValueList());
}
