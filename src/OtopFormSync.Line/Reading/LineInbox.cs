using System.Collections.Immutable;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Thai;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Line.Binding;
using OtopFormSync.Line.Webhook;

namespace OtopFormSync.Line.Reading;

/// <summary>What was said in the group, and by people alone with our account. Whatever is in the box of events and not yet on record is taken.</summary>
/// <param name="settings">What the workspace says.</param>
/// <param name="workspace">The workspace's folder.</param>
/// <param name="content">Fetches files and pictures.</param>
/// <param name="record">Keeps who is bound to which district.</param>
/// <param name="time">The worker's clock.</param>
/// <param name="machine">The machine's clock.</param>
/// <param name="isTrial">True when nothing may be changed, and nothing is fetched.</param>
public sealed class LineInbox(LineSettings settings, string workspace, ILineContent content, IReportStore record, TimeProvider time, TimeProvider machine, bool isTrial) : IReportSource
{
    /// <summary>The longest file that is taken: that of a mail.</summary>
    private const long MostBytes = 25L * 1024 * 1024;

    // LINE does not say how long it keeps a file; what it did not give out in a day is asked for again from whoever sent it.
    private static readonly TimeSpan AskedFor = TimeSpan.FromDays(1);

    private readonly EventBox _box = EventBox.Of(workspace);
    private readonly ReviewFolder _review = new(workspace);
    private readonly BindingRequests _requests = new(EventBox.Of(workspace), record, time);

    /// <inheritdoc/>
    public string Name => "line";

    // A worker's clock that is set ahead to try something out removes nothing, and gives nothing up.
    private DateTimeOffset Now => time.GetUtcNow() is var worker && machine.GetUtcNow() is var here && worker < here ? worker : here;

    /// <inheritdoc/>
    public async Task<Collected> CollectAsync(string? cursor, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await CollectAsync((cursor ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries), cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new() { IsUnchanged = true, Problems = [LineProblems.Unreadable], Cursor = cursor };
        }
    }

    private async Task<Collected> CollectAsync(IReadOnlyList<string> known, CancellationToken cancellationToken)
    {
        if (!isTrial)
        {
            await _requests.AnswerAsync(cancellationToken);
        }

        var bindings = LineBindings.Parse(await record.GetFactAsync(LineBindings.Fact, cancellationToken));
        if (!isTrial)
        {
            _box.Sweep(Now.AddDays(-settings.RetentionDays));
        }

        var there = _box.Events();
        var taken = there.Intersect(known, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var events = there.Where(id => !taken.Contains(id)).Select(id => (Id: id, Event: LineEvent.Read(_box.Read(id)))).OrderBy(one => one.Event.At).ThenBy(one => one.Id, StringComparer.Ordinal).ToList();
        var taking = new Taking(bindings, Unsent([.. events.Select(one => one.Event).OfType<LineEvent.Unsent>().Select(unsent => unsent.MessageId)], there));
        foreach (var (id, one) in events)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await TakeAsync(one, taking, cancellationToken))
            {
                taken.Add(id);
            }
        }

        taken.IntersectWith(_box.Events()); // of a message that was taken back nothing lies there any more
        if (taking.Bindings != bindings)
        {
            await record.SetFactAsync(LineBindings.Fact, taking.Bindings.Keep(), cancellationToken);
        }

        return new()
        {
            IsUnchanged = taking.Reports.Count == 0 && taking.TakenBack.Count == 0 && taken.SetEquals(known),
            Reports = taking.Reports,
            TakenBack = taking.TakenBack,
            Problems = Lacking().Concat(taking.Problems.DistinctBy(problem => problem.Telling.InEnglish)).ToValueList(),
            Cursor = string.Join('\n', taken.Order(StringComparer.Ordinal)),
        };
    }

    // Nobody would miss what never comes.
    private IEnumerable<SourceProblem> Lacking()
    {
        if (new LineSecretText(settings.ChannelSecret, workspace).Read() is null)
        {
            yield return LineProblems.NoSecret(settings.ChannelSecret.Name);
        }

        if (new LineSecretText(settings.AccessToken, workspace).Read() is null)
        {
            yield return LineProblems.NoToken(settings.AccessToken.Name);
        }
    }

    // Order is not promised: what was taken back is known before anything is taken, and removed at once.
    private HashSet<string> Unsent(HashSet<string> unsent, IReadOnlyList<string> there)
    {
        if (unsent.Count > 0 && !isTrial)
        {
            foreach (var id in unsent)
            {
                _box.MarkUnsent(id);
            }

            foreach (var id in there.Where(id => MessageOf(LineEvent.Read(_box.Read(id))) is { } message && unsent.Contains(message)).ToList())
            {
                _box.Remove(id);
            }
        }

        return unsent;
    }

    private static string? MessageOf(LineEvent one) => one switch
    {
        LineEvent.Text text => text.MessageId,
        LineEvent.File file => file.MessageId,
        _ => null,
    };

    // True when nothing more is to be done with the event once the reports are stored.
    private async Task<bool> TakeAsync(LineEvent one, Taking taking, CancellationToken cancellationToken)
    {
        switch (one)
        {
            case LineEvent.Unsent unsent:
                taking.TakenBack.Add(unsent.MessageId);
                return true;
            case LineEvent.Left when one.Chat.Group is { } group && !isTrial:
                _box.Leave(group);
                return settings.Group is not null; // else it waits behind what waits, by which the group is known
            case LineEvent.Joined or LineEvent.Text or LineEvent.File when one.Chat.Group is { } group && !isTrial:
                _box.Enter(group);
                break;
        }

        if (one is not (LineEvent.Text or LineEvent.File) || !IsHeard(one.Chat))
        {
            // Until the administrator has confirmed the group, what is said in it waits.
            return !(one is LineEvent.Text or LineEvent.File && one.Chat.Kind == LineChatKind.Group && settings.Group is null);
        }

        return one switch
        {
            LineEvent.Text text => Take(text, taking),
            LineEvent.File file => IsUnsent(file.MessageId, taking) || await TakeAsync(file, taking, cancellationToken),
            _ => true,
        };
    }

    private bool IsUnsent(string messageId, Taking taking) => taking.Unsent.Contains(messageId) || _box.IsUnsent(messageId);

    private bool IsHeard(LineChat chat) => chat.Kind switch
    {
        LineChatKind.Alone => true,
        LineChatKind.Group => string.Equals(chat.Group, settings.Group, StringComparison.Ordinal),
        LineChatKind.Other => false,
    };

    private bool Take(LineEvent.Text text, Taking taking)
    {
        if (taking.Bindings.Typed(text.Chat.User, text.Said, text.At, text.Chat.Kind == LineChatKind.Alone) is { } bindings)
        {
            taking.Bindings = bindings;
        }
        else if (!IsUnsent(text.MessageId, taking))
        {
            taking.Reports.Add(ReportOf(text, text.MessageId, PlaceOf(text), new(text.Chat.User, text.Said, null)));
        }

        return true;
    }

    private async Task<bool> TakeAsync(LineEvent.File file, Taking taking, CancellationToken cancellationToken)
    {
        if (isTrial)
        {
            return false;
        }

        switch (await content.DownloadAsync(file.MessageId, MostBytes, cancellationToken))
        {
            case LineContent.Fetched fetched:
                taking.Reports.Add(Stored(file, fetched));
                return true;
            case LineContent.Gone:
                taking.Reports.Add(Missing(file, LineFileState.Gone));
                return true;
            case LineContent.TooLong:
                taking.Reports.Add(Missing(file, LineFileState.TooLong));
                return true;
            case LineContent.NotReady or LineContent.Unavailable when Now - file.At > AskedFor:
                taking.Reports.Add(Missing(file, LineFileState.NotGiven));
                return true;
            case LineContent.Unavailable unavailable:
                taking.Problems.Add(LineProblems.Unavailable(unavailable.Reason));
                return false;
            default:
                taking.Problems.Add(LineProblems.NotReady);
                return false;
        }
    }

    private RawReport Stored(LineEvent.File file, LineContent.Fetched fetched)
    {
        var isPicture = file.Name is null || fetched.MediaType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;
        var name = file.Name is { Length: > 0 } given ? given : isPicture ? $"รูปภาพ{ReviewFolder.ExtensionOf(fetched.MediaType)}" : "ไฟล์ไม่มีชื่อ";
        var place = isPicture ? _review.Lay(file.At, file.MessageId, fetched) : PlaceOf(file);
        return ReportOf(file, file.MessageId, place, new(file.Chat.User, "", new(name, isPicture ? LineFileState.Picture : LineFileState.Whole, fetched.Bytes)));
    }

    private RawReport Missing(LineEvent.File file, LineFileState state) =>
        ReportOf(file, file.MessageId, PlaceOf(file), new(file.Chat.User, "", new(file.Name ?? "รูปภาพ", state, ImmutableArray<byte>.Empty)));

    private RawReport ReportOf(LineEvent one, string messageId, string place, RawContent.LineMessage said) =>
        new() { Source = Name, Key = messageId, ReceivedAt = one.At.InBangkok(), Place = place, Content = said };

    // By time, as a person finds it in the chat.
    private static string PlaceOf(LineEvent one) => $"LINE {(one.Chat.Kind == LineChatKind.Group ? "กลุ่ม" : "ส่วนตัว")} {ThaiText.ShortInstant(one.At.InBangkok())}";

    /// <summary>What one collection takes.</summary>
    /// <param name="bindings">Who is bound to which district.</param>
    /// <param name="unsent">The messages that are taken back in it.</param>
    private sealed class Taking(LineBindings bindings, HashSet<string> unsent)
    {
        public HashSet<string> Unsent => unsent;

        public LineBindings Bindings { get; set; } = bindings;

        public List<RawReport> Reports { get; } = [];

        public List<string> TakenBack { get; } = [];

        public List<SourceProblem> Problems { get; } = [];
    }
}
