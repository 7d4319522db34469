using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Notices;

/// <summary>Of several programs' notices one mail each: one digest a slot with a part for each program, one reminder for a district that owes in several, one mail with its forms.</summary>
public static class SharedNotices
{
    /// <summary>Puts together what was planned for one recipient.</summary>
    /// <param name="plans">What was planned for each program, the one that is shown first at the beginning.</param>
    /// <returns>The plans in their order; what went into another program's notice is no longer among them.</returns>
    public static ValueList<ProgramPlanning> Of(ValueList<ProgramPlanning> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return plans.Count < 2 ? plans : WithForms(WithReminders(WithDigest(plans)));
    }

    private static ValueList<ProgramPlanning> WithDigest(ValueList<ProgramPlanning> plans)
    {
        if (plans.SelectMany(plan => plan.Result.Notices).OfType<Notice.Digest>().FirstOrDefault() is not { } lead)
        {
            return plans;
        }

        // What stands in an earlier mail of this slot is not told again.
        var slot = lead.Key.Value[(lead.Key.Value.LastIndexOf('.') + 1)..];
        var parts = plans.Where(plan => !plan.Input.IsQuiet)
            .Select(plan => (Key: NoticeKey.Of(plan.Program, NoticeKind.Digest, NoticePlanner.Officers, slot), plan.Input))
            .Where(part => !part.Input.Known.Contains(part.Key))
            .ToList();
        return Replaced(plans, lead, lead with
        {
            Content = NoticePlanner.ContentOf(parts[0].Input),
            More = parts.Skip(1).Select(part => NoticePlanner.ContentOf(part.Input)).ToValueList(),
            Covers = parts.Select(part => part.Key).Where(key => key != lead.Key).ToValueList(),
        }, notice => notice is Notice.Digest && parts.Exists(part => part.Key == notice.Key));
    }

    private static ValueList<ProgramPlanning> WithReminders(ValueList<ProgramPlanning> plans) =>
        WithOneForEach<Notice.Reminder>(plans, reminder => reminder.Content.District.Code, all => all[0] with
        {
            More = all.Skip(1).Select(reminder => reminder.Content).ToValueList(),
            Covers = all.Skip(1).Select(reminder => reminder.Key).ToValueList(),
            Forms = all.SelectMany(reminder => reminder.Forms).ToValueList(),
        });

    private static ValueList<ProgramPlanning> WithForms(ValueList<ProgramPlanning> plans) =>
        WithOneForEach<Notice.Form>(plans, form => form.Content.District.Code, all => all[0] with
        {
            More = all.Skip(1).Select(form => form.Content).ToValueList(),
            Covers = all.Skip(1).Select(form => form.Key).ToValueList(),
            Forms = all.SelectMany(form => form.Forms).ToValueList(),
        });

    private static ValueList<ProgramPlanning> WithOneForEach<TNotice>(ValueList<ProgramPlanning> plans, Func<TNotice, DistrictCode> districtOf, Func<IReadOnlyList<TNotice>, TNotice> together)
        where TNotice : Notice
    {
        foreach (var district in plans.SelectMany(plan => plan.Result.Notices).OfType<TNotice>().GroupBy(districtOf).Where(district => district.Count() > 1))
        {
            var all = district.ToList();
            plans = Replaced(plans, all[0], together(all), notice => notice is TNotice one && districtOf(one) == district.Key);
        }

        return plans;
    }

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
