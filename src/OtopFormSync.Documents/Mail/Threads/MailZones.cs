namespace OtopFormSync.Documents.Mail.Threads;

/// <summary>
/// Parts the lines of a mail by who wrote them. A forward tells so by its subject or by its mark, an answer repeats.
/// Where marks of quoting follow, the sender may go on below them; where none do, all that follows is the other mail.
/// </summary>
internal sealed class MailZones
{
    private const int MaxForwards = 5;

    private readonly MailLine[] _lines;
    private readonly MailThread _thread;
    private readonly LineZone[] _zones;
    private readonly int[] _depths;

    private MailZones(MailLine[] lines, MailThread thread)
    {
        _lines = lines;
        _thread = thread;
        _zones = new LineZone[lines.Length];
        _depths = new int[lines.Length];
    }

    /// <summary>The subject of the forwarded mail; empty when it is not told.</summary>
    public string ForwardedSubject { get; private set; } = "";

    /// <summary>Who wrote it, as its header tells; empty when it does not.</summary>
    public string ForwardedFrom { get; private set; } = "";

    /// <summary>When it was sent, as its header tells, or that of a mail within it, which is the earlier; empty when it is not told.</summary>
    public string ForwardedSent { get; private set; } = "";

    /// <summary>True when a mark was seen, not only marks of quoting.</summary>
    public bool HasMark { get; private set; }

    /// <summary>What a further part of the mail is when nothing is said there: a mail may be cut into parts within what it repeats.</summary>
    public LineZone Next { get; private set; }

    /// <summary>Parts the lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="thread">How the mail stands to others.</param>
    /// <param name="before">What the part before ended in.</param>
    public static MailZones Of(MailLine[] lines, MailThread thread, LineZone before)
    {
        var zones = new MailZones(lines, thread) { Next = before };
        switch (before)
        {
            case LineZone.Quoted:
                Array.Fill(zones._zones, LineZone.Quoted);
                break;
            case LineZone.Forwarded:
                zones.Part(0, lines.Length, 0, LineZone.Forwarded, SubjectKind.Fresh, 1);
                break;
            case LineZone.Own:
                zones.Part(0, lines.Length, 0, LineZone.Own, thread.Subject, 0);
                break;
        }

        return zones;
    }

    /// <summary>Who a line comes from.</summary>
    public LineZone this[int line] => _zones[line];

    /// <summary>How many marks of quoting of a line say no more than its zone.</summary>
    public int DepthOf(int line) => _depths[line];

    /// <summary>True when a line is of a zone.</summary>
    public bool Has(LineZone zone) => Array.IndexOf(_zones, zone) >= 0;

    private void Part(int from, int to, int depth, LineZone zone, SubjectKind subject, int forwards)
    {
        var isForwarding = subject == SubjectKind.Forward;
        var at = from;
        while (at < to)
        {
            var line = _lines[at];
            if (line.IsEmpty)
            {
                Set(at, ++at, zone, depth);
            }
            else if (line.Depth > depth)
            {
                var end = EndOfDeeper(at, to, depth);
                var mark = Mark(at, end);
                HasMark |= mark is not null;
                isForwarding &= !Repeat(at, mark ?? new(QuoteMarkKind.Attribution, at), end, isForwarding, subject, forwards);
                at = end;
                Continue(zone, at);
            }
            else if (OwnNotice.IsFooter(line.Text))
            {
                Set(OwnNotice.Start(_lines, from, at) ?? (zone == LineZone.Own ? at : from), to, LineZone.Quoted, depth);
                Continue(LineZone.Quoted, to);
                return;
            }
            else if (Mark(at, to) is { } mark)
            {
                HasMark = true;
                var end = mark.Kind == QuoteMarkKind.Headers ? to : EndOfRepeated(mark.End, to, line.Depth);
                WithoutRule(at, from);
                isForwarding &= !Repeat(at, mark, end, isForwarding, subject, forwards);
                at = end;
                if (IsMarked(mark.End, end, line.Depth))
                {
                    Continue(zone, at);
                }
            }
            else
            {
                Set(at, ++at, zone, depth);
                Continue(zone, at);
            }
        }
    }

    private QuoteMark? Mark(int at, int to) => QuoteMarks.At(_lines, at, to, IsBelowRule(at), _thread.HasPast);

    /// <summary>Takes what is repeated, and tells whether it is a forward.</summary>
    private bool Repeat(int at, QuoteMark mark, int end, bool isForwarding, SubjectKind subject, int forwards)
    {
        Set(at, mark.End, LineZone.Quoted, 0);
        var isForward = isForwarding || (mark.Kind == QuoteMarkKind.Forward && subject != SubjectKind.Reply);
        if (!isForward || forwards == MaxForwards)
        {
            Set(mark.End, end, LineZone.Quoted, 0);
            Continue(LineZone.Quoted, end);
            return false;
        }

        if (ForwardedSubject.Length == 0)
        {
            ForwardedSubject = mark.Subject;
            ForwardedFrom = mark.From;
        }

        ForwardedSent = mark.Sent.Length > 0 ? mark.Sent : ForwardedSent;

        // Markup that began this part must not begin another one within.
        _lines[at] = _lines[at] with { Hint = LineHint.None };
        var first = FirstFilled(mark.End, end);
        Continue(LineZone.Forwarded, end);
        Part(mark.End, end, first < end ? _lines[first].Depth : 0, LineZone.Forwarded, SubjectKinds.Of(mark.Subject), forwards + 1);
        return true;
    }

    private void Continue(LineZone zone, int end) => Next = end == _lines.Length ? zone : Next;

    private void Set(int from, int to, LineZone zone, int depth)
    {
        for (var at = from; at < to; at++)
        {
            _zones[at] = zone;
            _depths[at] = depth;
        }
    }

    private int EndOfRepeated(int from, int to, int depth) => IsMarked(from, to, depth) ? EndOfDeeper(FirstFilled(from, to), to, depth) : to;

    private bool IsMarked(int from, int to, int depth) => FirstFilled(from, to) is var first && first < to && _lines[first].Depth > depth;

    private int EndOfDeeper(int from, int to, int depth)
    {
        var end = from;
        for (var at = from; at < to && (_lines[at].IsEmpty || _lines[at].Depth > depth); at++)
        {
            end = _lines[at].IsEmpty && _lines[at].Depth <= depth ? end : at + 1; // a mark alone is of what is quoted
        }

        return end;
    }

    private int FirstFilled(int from, int to)
    {
        while (from < to && _lines[from].IsEmpty)
        {
            from++;
        }

        return from;
    }

    private bool IsBelowRule(int at)
    {
        while (at > 0 && _lines[at - 1].IsEmpty)
        {
            at--;
        }

        return at > 0 && _lines[at - 1].IsRule;
    }

    // The line that is drawn above belongs to what it parts.
    private void WithoutRule(int at, int from)
    {
        while (at > from && (_lines[at - 1].IsEmpty || _lines[at - 1].IsRule))
        {
            _zones[--at] = LineZone.Quoted;
        }
    }
}
