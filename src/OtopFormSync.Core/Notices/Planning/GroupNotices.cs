using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>What goes to the group in LINE besides the mails: one message for a slot's digest, one for a slot's reminders, whatever the number of programs.</summary>
public static class GroupNotices
{
    private const string Digest = "digest";
    private const string Reminder = "reminder";

    /// <summary>Adds what the group is told.</summary>
    /// <param name="plans">What was planned for each program, after what goes to one recipient was put together.</param>
    /// <param name="wording">The office's wording.</param>
    /// <returns>The plans in their order.</returns>
    public static ValueList<ProgramPlanning> With(ValueList<ProgramPlanning> plans, IWording wording)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(wording);
        return WithReminders(WithDigest(plans, wording), wording);
    }

    /// <summary>What the group reads of a digest.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="wording">The office's wording.</param>
    /// <returns>The message.</returns>
    public static GroupMessage MessageOf(Notice.Digest digest, IWording wording)
    {
        ArgumentNullException.ThrowIfNull(digest);
        ArgumentNullException.ThrowIfNull(wording);
        return GroupMessages.OfDigest([.. digest.Parts], wording);
    }

    private static ValueList<ProgramPlanning> WithDigest(ValueList<ProgramPlanning> plans, IWording wording)
    {
        foreach (var plan in plans)
        {
            foreach (var digest in plan.Result.Notices.OfType<Notice.Digest>())
            {
                // What stands in an earlier message of this slot is not told again.
                var slot = NoticeName.SubjectOf(digest.Key.Value);
                var parts = digest.Parts
                    .Select(content => (Key: NoticeKey.Of(content.State.Program.Id, NoticeKind.Group, Digest, slot), Content: content))
                    .Where(part => !plan.Input.Known.Contains(part.Key))
                    .ToList();
                if (parts.Count > 0)
                {
                    plans = Added(plans, plan.Program, Of([.. parts.Select(part => part.Key)], digest.To, digest.At, GroupMessages.OfDigest([.. parts.Select(part => part.Content)], wording)));
                }
            }
        }

        return plans;
    }

    private static ValueList<ProgramPlanning> WithReminders(ValueList<ProgramPlanning> plans, IWording wording)
    {
        var asked = plans
            .Where(plan => plan.Result.Asked is not null)
            .Select(plan => (Plan: plan, Key: NoticeKey.Of(plan.Program, NoticeKind.Group, Reminder, NoticeDraft.Slot(plan.Result.Asked!.Slot)), Asked: plan.Result.Asked!))
            .Where(part => !part.Plan.Input.Known.Contains(part.Key));
        foreach (var slot in asked.GroupBy(part => part.Asked.Slot).Select(slot => slot.ToList()).ToList())
        {
            var state = slot[0].Plan.Input.State;
            var unreached = state.Unreached.Select(fault => fault.Address).ToHashSet(StringComparer.OrdinalIgnoreCase);
            ValueList<string> officers = [.. state.Province.Officers.Where(address => !unreached.Contains(address))];
            if (!officers.IsEmpty)
            {
                plans = Added(plans, slot[0].Plan.Program, Of([.. slot.Select(part => part.Key)], officers, state.AsOf, GroupMessages.OfReminders([.. slot.SelectMany(part => part.Asked.Districts)], wording)));
            }
        }

        return plans;
    }

    private static Notice.Group Of(IReadOnlyList<NoticeKey> keys, ValueList<string> officers, DateTimeOffset at, GroupMessage message) =>
        new() { Key = keys[0], Covers = [.. keys.Skip(1)], To = officers, At = at, Message = message };

    private static ValueList<ProgramPlanning> Added(ValueList<ProgramPlanning> plans, Programs.ProgramId program, Notice notice) =>
        [.. plans.Select(plan => plan.Program == program ? plan with { Result = plan.Result with { Notices = [.. plan.Result.Notices, notice] } } : plan)];
}
