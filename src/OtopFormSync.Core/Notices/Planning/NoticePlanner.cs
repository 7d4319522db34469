using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>Plans notices from the state of a cycle. Pure: the same input gives the same keys, and what is on record is never planned again.</summary>
public static class NoticePlanner
{
    /// <summary>The recipient's part of a digest's key.</summary>
    internal const string Officers = "officers";

    /// <summary>How many days after its slot a digest may still go out.</summary>
    private const int DigestWindowDays = 3;

    /// <summary>How many days after its slot a reminder may still go out.</summary>
    private const int ReminderWindowDays = 2;

    /// <summary>For how many days after a due day the first digest of all still brings the month's report.</summary>
    private const int ReportWindowDays = 14;

    /// <summary>For how many days it is told what became of a code.</summary>
    private const int BindingWindowDays = 3;

    /// <summary>Plans everything that is due and not on record.</summary>
    /// <param name="input">What there is to know.</param>
    /// <returns>The notices, and what was left out with its reason.</returns>
    public static NoticePlanningResult Plan(NoticePlanningInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var draft = new NoticeDraft(input);
        PlanDigest(draft);
        PlanReminders(draft);
        PlanSurveys(draft);
        PlanForms(draft);
        ReceiptPlanner.PlanLists(draft);
        PlanAnswers(draft);
        ReceiptPlanner.Plan(draft);
        PlanGradeChanges(draft);
        PlanLineBindings(draft);
        return draft.Result();
    }

    // Of a report that had no receipt before it was decided on, the answer is the receipt as well.
    private static void PlanAnswers(NoticeDraft draft)
    {
        var state = draft.State;
        foreach (var answer in AnswerPlanner.Answers(state, draft.Input, (report, district) => ReceiptPlanner.IsAwaited(draft, report) && !draft.IsAnswered(report, district)))
        {
            if (draft.IsWanted(answer.Key, NoticeKind.Answer, answer.To, out var recipients))
            {
                draft.Add(answer with { To = recipients, Forms = draft.FormsOf(answer.Content.District, answer.Content.Owed) });
            }
        }
    }

    private static void PlanGradeChanges(NoticeDraft draft)
    {
        var (state, watch) = (draft.State, draft.Input.Watch);

        // Whoever is told his grade in this very cycle needs no second mail about it.
        ValueList<Notice.GradeChange> changes = watch is null ? [] : [.. AnswerPlanner.Changes(state, watch.Told(draft.Result().Notices), draft.Input.Known)];
        foreach (var change in changes)
        {
            if (draft.IsWanted(change.Key, NoticeKind.GradeChange, change.To, out var recipients))
            {
                draft.Add(change with { To = recipients });
            }
        }
    }

    // The contact hears of each step; no code stands in a key, which is logged.
    private static void PlanLineBindings(NoticeDraft draft)
    {
        var state = draft.State;
        foreach (var code in draft.Input.LineCodes)
        {
            var step = code.End switch
            {
                null when code.IsOpen(state.AsOf) => "code",
                LineCodeEnd.Used when code.EndedAt > state.AsOf.AddDays(-BindingWindowDays) => "bound",
                LineCodeEnd.Shown when code.EndedAt > state.AsOf.AddDays(-BindingWindowDays) => "void",
                _ => null,
            };
            if (step is null || state.Province.Find(code.District) is not { } district)
            {
                continue;
            }

            var key = draft.Key(NoticeKind.LineBinding, district.Code.Value, string.Create(CultureInfo.InvariantCulture, $"{code.MadeAt.ToUnixTimeMilliseconds()}-{step}"));
            if (draft.IsWanted(key, NoticeKind.LineBinding, district.Contacts, out var recipients))
            {
                draft.Add(new Notice.LineBinding { Key = key, To = recipients, At = state.AsOf, Content = new() { Program = state.Program, District = district, Code = code } });
            }
        }
    }

    private static void PlanDigest(NoticeDraft draft)
    {
        if (draft.Input.IsQuiet)
        {
            return;
        }

        var days = draft.SlotDays(NoticeKind.Digest);
        var latest = days.Cast<DateOnly?>().FirstOrDefault(day => day >= draft.Today.AddDays(-DigestWindowDays));
        foreach (var missed in days.Where(day => day != latest).Select(day => (day, key: draft.Key(NoticeKind.Digest, Officers, day))).Where(missed => !draft.Input.Known.Contains(missed.key)))
        {
            draft.Omit(missed.key, NoticeKind.Digest, latest is null || missed.day < draft.Today.AddDays(-DigestWindowDays) ? NoticeOmissionReason.SlotTooOld : NoticeOmissionReason.Superseded);
        }

        if (latest is not { } slot)
        {
            return;
        }

        var key = draft.Key(NoticeKind.Digest, Officers, slot);
        if (draft.IsSlotOver(slot))
        {
            draft.Omit(key, NoticeKind.Digest, NoticeOmissionReason.Superseded);
        }
        else if (draft.IsWanted(key, NoticeKind.Digest, draft.State.Province.Officers, out var officers))
        {
            draft.Add(new Notice.Digest { Key = key, To = officers, At = draft.State.AsOf, Content = ContentOf(draft.Input) });
        }
    }

    /// <summary>What a digest shows of a program.</summary>
    /// <param name="input">What there is to know.</param>
    /// <returns>Its part.</returns>
    public static DigestContent ContentOf(NoticePlanningInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new()
        {
            State = input.State,
            Before = input.LastDigest,
            Board = DigestBoard.Of(input.State),
            ResultsPlace = input.ResultsPlace,
            Trend = input.Trend,
            Reports = ReportsOf(input),
            Coming = [.. ComingQuarter.Of(input.Others.Select(other => other.Program).Prepend(input.State.Program), input.State.AsOf.DayInBangkok()).Where(coming => coming.After.Id == input.State.Program.Id)],
        };
    }

    // The months whose due day went by since the digest before; before the first digest, lately.
    private static ValueList<ReportingMonth> ReportsOf(NoticePlanningInput input)
    {
        var (program, today) = (input.State.Program, input.State.AsOf.DayInBangkok());
        var since = input.LastDigest?.At.DayInBangkok() ?? today.AddDays(-ReportWindowDays);
        return program.Notices.EnclosesReport ? [.. program.Quarter.Months.Where(month => program.Deadline.DueDate(month, input.Calendar) is var due && due < today && due >= since)] : [];
    }

    private static void PlanReminders(NoticeDraft draft)
    {
        var state = draft.State;
        var latest = draft.SlotDays(NoticeKind.Reminder).Cast<DateOnly?>().FirstOrDefault(day => day >= draft.Today.AddDays(-ReminderWindowDays));
        if (latest is not { } slot || draft.Today > ReminderDays.LastReminder(state.Program, draft.Input.Calendar))
        {
            return;
        }

        // A slot belongs to the due day that is nearer, so any cron expression either announces or demands.
        var (last, next) = ReminderDays.Around(state.Program, draft.Input.Calendar, slot);
        var announces = next.DayNumber - slot.DayNumber <= slot.DayNumber - last.DayNumber;
        if (announces && next < draft.Today)
        {
            draft.Omit(draft.Key(NoticeKind.Reminder, "all", slot), NoticeKind.Reminder, NoticeOmissionReason.DueDayOver);
            return;
        }

        var months = OwedReports.MonthsOf(draft.Input).ToLookup(status => status.District);
        foreach (var district in state.Province.All)
        {
            // What is overdue is asked for along with what falls due, and alone only after a due day. A figure that came and is not plain lacks as much as one that did not come.
            var owed = OwedMonths.Of(state, months[district.Code], draft.Today, status => announces ? status.Due <= next : status.Due < slot);
            var key = draft.Key(NoticeKind.Reminder, district.Code.Value, slot);
            if (!owed.Any(month => !announces || month.Due == next) || draft.IsRemindedElsewhere(district, slot))
            {
                continue;
            }

            // What is only not plain is named by a receipt of this very planning, too: it needs no second mail.
            if (owed.All(month => month.Indicators.IsEmpty) && ReceiptPlanner.IsToCome(draft, district))
            {
                draft.Spare(district, key);
                continue;
            }

            var content = new ReminderContent { Program = state.Program, District = district, Owed = owed, Today = draft.Today };
            draft.Ask(slot, content);
            if (draft.IsWanted(key, NoticeKind.Reminder, district.Contacts, out var contacts))
            {
                draft.Add(new Notice.Reminder
                {
                    Key = key,
                    To = contacts,
                    At = state.AsOf,
                    Content = content,
                    Forms = draft.FormsOf(district, owed),
                });
            }
        }
    }

    private static void PlanSurveys(NoticeDraft draft)
    {
        var state = draft.State;
        foreach (var figures in state.Surveys.Where(figures => figures.Round.Printed is null && figures.Round.HasBegun(draft.Today)))
        {
            var days = draft.Input.Slots.Where(slot => slot.Kind == NoticeKind.Survey && slot.Schedule == figures.Round.Key && slot.At <= state.AsOf).Select(slot => slot.At.DayInBangkok()).ToList();
            foreach (var (day, survey) in days.Where(day => day >= draft.Today.AddDays(-ReminderWindowDays)).SelectMany(day => figures.Districts.Where(survey => survey.Left > 0), (day, survey) => (day, survey)))
            {
                var district = state.Province.Find(survey.District!)!;
                var key = draft.Key(NoticeKind.Survey, district.Code.Value, $"{figures.Round.Key}-{NoticeDraft.Slot(day)}");
                if (draft.IsWanted(key, NoticeKind.Survey, district.Contacts, out var contacts))
                {
                    draft.Add(new Notice.Survey { Key = key, To = contacts, At = state.AsOf, Content = new() { Program = state.Program, District = district, Round = figures.Round, Figures = survey, Today = draft.Today } });
                }
            }
        }
    }

    // A form is as good some days later, up to the day on which the report is due; of each month it goes out once, however many schedules fire.
    private static void PlanForms(NoticeDraft draft)
    {
        var state = draft.State;
        foreach (var month in draft.SlotDays(NoticeKind.Form).Select(day => ReportingMonth.Of(day).Plus(state.Program.Deadline.ReportOffsetMonths)).Where(state.Program.Quarter.Contains).Distinct())
        {
            foreach (var district in state.Province.Districts)
            {
                var owed = OwedMonths.Of(state, state.Months.Where(status => status.District == district.Code), draft.Today, status => status.Month == month);
                var key = draft.Key(NoticeKind.Form, district.Code.Value, month.ToString());
                if (owed is not [{ Indicators.IsEmpty: false }] || draft.Input.Known.Contains(key))
                {
                    continue;
                }

                if (owed[0].IsOverdue)
                {
                    draft.Omit(key, NoticeKind.Form, NoticeOmissionReason.DueDayOver);
                }
                else if (draft.IsWanted(key, NoticeKind.Form, district.Contacts, out var contacts))
                {
                    draft.Add(new Notice.Form
                    {
                        Key = key,
                        To = contacts,
                        At = state.AsOf,
                        Content = new() { Program = state.Program, District = district, Owed = owed, Today = draft.Today },
                        Forms = [new(state.Program, district, month)],
                    });
                }
            }
        }
    }
}
