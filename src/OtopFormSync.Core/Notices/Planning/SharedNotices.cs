using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>Of several programs' notices one mail each: one digest a slot with a part for each program, one reminder for a district that owes in several, one mail with its forms, one receipt for a report.</summary>
public static class SharedNotices
{
    /// <summary>Puts together what was planned for one recipient.</summary>
    /// <param name="plans">What was planned for each program, the one that is shown first at the beginning.</param>
    /// <returns>The plans in their order; what went into another program's notice is no longer among them.</returns>
    public static ValueList<ProgramPlanning> Of(ValueList<ProgramPlanning> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return plans.Count < 2 ? plans : WithOwed(WithReceipts(WithForms(WithReminders(WithDigest(plans)))));
    }

    private static ValueList<ProgramPlanning> WithDigest(ValueList<ProgramPlanning> plans)
    {
        if (plans.SelectMany(plan => plan.Result.Notices).OfType<Notice.Digest>().FirstOrDefault() is not { } lead)
        {
            return plans;
        }

        // What stands in an earlier mail of this slot is not told again.
        var slot = NoticeName.SubjectOf(lead.Key.Value);
        var parts = plans.Where(plan => !plan.Input.IsQuiet)
            .Select(plan => (Key: NoticeKey.Of(plan.Program, NoticeKind.Digest, NoticePlanner.Officers, slot), plan.Input, plan.Result))
            .Where(part => !part.Input.Known.Contains(part.Key))
            .ToList();
        // A program whose own slot was on another day has its part here: a second mail would say the same.
        var within = parts.SelectMany(part => part.Result.Notices).OfType<Notice.Digest>().Select(digest => digest.Key).ToHashSet();
        return Replaced(plans, lead, lead with
        {
            Content = NoticePlanner.ContentOf(parts[0].Input),
            More = parts.Skip(1).Select(part => NoticePlanner.ContentOf(part.Input)).ToValueList(),
            Covers = parts.Select(part => part.Key).Concat(within).Where(key => key != lead.Key).Distinct().ToValueList(),
        }, notice => notice is Notice.Digest && within.Contains(notice.Key));
    }

    // The months run on through the quarters.
    private static ValueList<ProgramPlanning> WithReminders(ValueList<ProgramPlanning> plans)
    {
        var shared = WithOneForEach<Notice.Reminder, DistrictCode>(ByQuarter(plans), reminder => reminder.Content.District.Code, all => all[0] with
        {
            More = all.Skip(1).Select(reminder => reminder.Content).ToValueList(),
            Covers = all.Skip(1).Select(reminder => reminder.Key).ToValueList(),
            Forms = all.SelectMany(reminder => reminder.Forms).ToValueList(),
        });
        return InOrderOf(plans, Replaced(shared, notice => notice is Notice.Reminder reminder ? WithOverdue(reminder, plans) : notice));
    }

    // What is overdue in a program that asks for nothing of its own in this slot is demanded along, till the month comes or is closed; what went out by itself is not demanded again.
    private static Notice.Reminder WithOverdue(Notice.Reminder reminder, ValueList<ProgramPlanning> plans)
    {
        var (district, slot) = (reminder.Content.District.Code, NoticeName.SubjectOf(reminder.Key.Value));
        NoticeKey KeyOf(ProgramId program) => NoticeKey.Of(program, NoticeKind.Reminder, district.Value, slot);
        var others = plans.Where(plan => KeyOf(plan.Program) is var key && key != reminder.Key && !reminder.Covers.Contains(key) && !plan.Input.Known.Contains(key) && !plan.Input.State.Program.Notices.Reminders.IsEmpty);
        var along = OwedReports.In(others.Select(plan => plan.Input), district)
            .Select(content => content with { Owed = content.Owed.Where(owed => owed.IsOverdue).ToValueList() })
            .Where(content => !content.Owed.IsEmpty)
            .ToList();
        if (along.Count == 0)
        {
            return reminder;
        }

        var all = along.Concat(reminder.More).Prepend(reminder.Content).OrderBy(content => content.Program.Quarter).ToList();
        return reminder with
        {
            Content = all[0],
            More = all.Skip(1).ToValueList(),
            Covers = [.. reminder.Covers, .. along.Select(content => KeyOf(content.Program.Id))],
            Forms = [.. along.SelectMany(content => NoticeDraft.FormsOf(content.Program, content.District, content.Owed)), .. reminder.Forms],
        };
    }

    private static ValueList<ProgramPlanning> WithForms(ValueList<ProgramPlanning> plans) =>
        WithOneForEach<Notice.Form, DistrictCode>(plans, form => form.Content.District.Code, all => all[0] with
        {
            More = all.Skip(1).Select(form => form.Content).ToValueList(),
            Covers = all.Skip(1).Select(form => form.Key).ToValueList(),
            Forms = all.SelectMany(form => form.Forms).ToValueList(),
        });

    // The earlier quarter leads, whichever is in front today: the same report makes the same key. What may have gone out before is proved by its own key, so that it is not put into what may not.
    private static ValueList<ProgramPlanning> WithReceipts(ValueList<ProgramPlanning> plans)
    {
        var doubtful = plans.Where(plan => plan.Input.IsInDoubt).Select(plan => plan.Program).ToHashSet();
        var shared = WithOneForEach<Notice.Receipt, object>(
            ByQuarter(plans),
            receipt => (receipt.Content.Report.RawId, receipt.Content.District.Code, receipt.To, receipt.Content.SentBy?.Code, FateOf(receipt.Content), doubtful.Contains(receipt.Content.Program.Id)),
            all => all[0] with
            {
                More = all.Skip(1).Select(receipt => receipt.Content).ToValueList(),
                Covers = [.. all.Skip(1).Select(receipt => receipt.Key), .. all.SelectMany(receipt => receipt.Covers)],
                Forms = all.SelectMany(receipt => receipt.Forms).Distinct().ToValueList(),
            });
        return InOrderOf(plans, shared);
    }

    // Who is told what he owes is told of every program: nothing is owed only where nothing is owed anywhere.
    private static ValueList<ProgramPlanning> WithOwed(ValueList<ProgramPlanning> plans) => Replaced(plans, notice => notice switch
    {
        Notice.Receipt { Content.SentBy: null } receipt => WithOwed(receipt, receipt.Content.District, [.. receipt.Parts.Select(part => part.Program.Id)], plans),
        Notice.ReceiptList list => WithOwed(list, list.Content.District, [list.Content.Program.Id], plans),
        Notice.Answer { Content.Received.IsEmpty: false } answer => WithOwed(answer, answer.Content.District, [answer.Content.Program.Id], plans),
        _ => notice,
    });

    private static Notice WithOwed(Notice notice, District district, ValueList<ProgramId> within, ValueList<ProgramPlanning> plans)
    {
        var elsewhere = OwedReports.In(plans.Where(plan => !within.Contains(plan.Program)).Select(plan => plan.Input), district.Code).ToValueList();
        return elsewhere.IsEmpty ? notice : notice with
        {
            OwedElsewhere = elsewhere,
            Forms = [.. notice.Forms, .. elsewhere.SelectMany(content => NoticeDraft.FormsOf(content.Program, content.District, content.Owed))],
        };
    }

    // Who reported for another district is told no more than that.
    private static ReceivedOutcome? FateOf(ReceiptContent content) => content.SentBy is null ? null : content.Report.Outcome;

    private static ValueList<ProgramPlanning> WithOneForEach<TNotice, TMatter>(ValueList<ProgramPlanning> plans, Func<TNotice, TMatter> matterOf, Func<IReadOnlyList<TNotice>, TNotice> together)
        where TNotice : Notice
        where TMatter : notnull
    {
        foreach (var matter in plans.SelectMany(plan => plan.Result.Notices).OfType<TNotice>().GroupBy(matterOf).Where(matter => matter.Count() > 1))
        {
            var all = matter.ToList();
            plans = Replaced(plans, all[0], together(all), notice => notice is TNotice one && matterOf(one).Equals(matter.Key));
        }

        return plans;
    }

    private static ValueList<ProgramPlanning> ByQuarter(ValueList<ProgramPlanning> plans) =>
        plans.OrderBy(plan => plan.Input.State.Program.Quarter).ThenBy(plan => plan.Program.Value, StringComparer.Ordinal).ToValueList();

    private static ValueList<ProgramPlanning> InOrderOf(ValueList<ProgramPlanning> plans, ValueList<ProgramPlanning> shared) =>
        plans.Select(plan => shared.First(other => other.Program == plan.Program)).ToValueList();

    private static ValueList<ProgramPlanning> Replaced(ValueList<ProgramPlanning> plans, Func<Notice, Notice> by) =>
        plans.Select(plan => plan with { Result = plan.Result with { Notices = plan.Result.Notices.Select(by).ToValueList() } }).ToValueList();

    private static ValueList<ProgramPlanning> Replaced(ValueList<ProgramPlanning> plans, Notice lead, Notice shared, Func<Notice, bool> isWithin) =>
        plans.Select(plan => plan with
        {
            Result = plan.Result with { Notices = plan.Result.Notices.Where(notice => ReferenceEquals(notice, lead) || !isWithin(notice)).Select(notice => ReferenceEquals(notice, lead) ? shared : notice).ToValueList() },
        }).ToValueList();
}

/// <summary>What was planned for a program.</summary>
/// <param name="Program">The program.</param>
/// <param name="Input">What it was planned from.</param>
/// <param name="Result">The notices, and what was left out.</param>
public sealed record ProgramPlanning(ProgramId Program, NoticePlanningInput Input, NoticePlanningResult Result);
