using System.Text.RegularExpressions;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Drafts.Mails;
using OtopFormSync.Core.Thai;
using OtopFormSync.Documents.Mail.Threads;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Mail;

/// <summary>What one mail says in its body, parted by who wrote it.</summary>
/// <param name="thread">How the mail stands to others.</param>
/// <param name="place">Where it stands, in Thai.</param>
/// <param name="tables">Takes the tables that the sender wrote.</param>
/// <param name="budget">What it may cost.</param>
internal sealed partial class MailBody(MailThread thread, string place, List<ReadTable> tables, Budget budget)
{
    /// <summary>Where a mail stands that was sent on.</summary>
    public const string InForwarded = "อีเมลที่ส่งต่อ";


    private readonly List<string> _own = [];
    private readonly List<string> _forwarded = [];
    private readonly List<ReadTable> _forwardedTables = [];
    private string _forwardedSubject = "";
    private string? _forwardedFrom;
    private ValueList<DateTimeOffset> _forwardedSent = [];
    private bool _hasMarkupTables;
    private LineZone _next;

    /// <summary>How the mail stands to others.</summary>
    public MailThread Thread => thread;

    /// <summary>Where it stands, in Thai.</summary>
    public string Place => place;

    /// <summary>What the sender wrote.</summary>
    public string Text => Joined(_own);

    /// <summary>What was sent on; null when nothing was, or nothing of it was left.</summary>
    public ForwardedMail? Forwarded =>
        Joined(_forwarded) is var text && (text.Length > 0 || _forwardedTables.Count > 0) ? new(_forwardedSubject, text, _forwardedTables.ToValueList()) { From = _forwardedFrom, Sent = _forwardedSent } : null;

    /// <summary>Reads a plain text.</summary>
    public void AddPlain(string text)
    {
        var plain = new PlainBody(text);
        AddPlain(plain, Part(plain.Lines));
    }

    /// <summary>Reads an HTML text.</summary>
    public void AddHtml(string html)
    {
        using var page = new HtmlBody(html, budget);
        AddHtml(page, Part(page.Lines), withOwn: (_, _) => true, withForwarded: true);
    }

    /// <summary>Reads the same said twice: the plain text is read as text, tables are taken from the markup. Where only the markup tells what is repeated or struck out, its text is read; where the two tell different sums, both are.</summary>
    public void AddAlternative(string text, string html)
    {
        var before = _next;
        var plain = new PlainBody(text);
        var zones = Part(plain.Lines);
        try
        {
            using var page = new HtmlBody(html, budget);
            var pageZones = MailZones.Of(page.Lines, thread, before);
            var isTold = zones.HasMark || !pageZones.HasMark;
            var said = plain.Text(zones, LineZone.Own);
            var isStruck = false;
            AddHtml(page, pageZones, withOwn: (text, found) => !isTold || (isStruck = (!zones.HasMark || pageZones.HasMark) && HoldsStruck(text, found)) || SaysOther(said, text), withForwarded: !isTold);
            if (!isTold)
            {
                _next = pageZones.Next;
                return;
            }

            // What was struck out stands in the plain text as if it counted.
            if (isStruck)
            {
                AddForwarded(plain, zones);
                return;
            }
        }
        catch (UnreadableException)
        {
            AddPlain(plain, zones);
            throw;
        }

        AddPlain(plain, zones);
    }

    /// <summary>Adds a mail that lies within this one as a whole.</summary>
    public void AddForwarded(string subject, string? from, DateTimeOffset? sent, MailBody inner, List<ReadTable> innerTables)
    {
        _forwardedFrom ??= from;
        _forwardedSent = inner.Forwarded is { Sent: { IsEmpty: false } earlier } ? earlier : sent is { } at ? [at] : _forwardedSent;
        _forwardedSubject = _forwardedSubject.Length > 0 ? _forwardedSubject : subject;
        _forwarded.Add(inner.Text);
        _forwardedTables.AddRange(innerTables);
        if (inner.Forwarded is { } further)
        {
            _forwarded.Add(further.Text);
            _forwardedTables.AddRange(further.Tables);
        }
    }

    /// <summary>Columns in the text are tables of their own where none came from markup.</summary>
    public void ReadTextTables()
    {
        if (!_hasMarkupTables)
        {
            tables.AddRange(TextTables.Of(Text, MailPlaces.Body, budget));
        }

        if (_forwardedTables.Count == 0)
        {
            _forwardedTables.AddRange(TextTables.Of(Joined(_forwarded), InForwarded, budget));
        }
    }

    private MailZones Part(MailLine[] lines)
    {
        var zones = MailZones.Of(lines, thread, _next);
        _next = zones.Next;
        return zones;
    }

    private void AddPlain(PlainBody plain, MailZones zones)
    {
        _own.Add(plain.Text(zones, LineZone.Own));
        AddForwarded(plain, zones);
    }

    private void AddForwarded(PlainBody plain, MailZones zones)
    {
        if (zones.Has(LineZone.Forwarded))
        {
            _forwarded.Add(plain.Text(zones, LineZone.Forwarded));
            Name(zones);
        }
    }

    private void AddHtml(HtmlBody page, MailZones zones, Func<string, IReadOnlyList<ReadTable>, bool> withOwn, bool withForwarded)
    {
        var (text, found) = page.Read(zones, LineZone.Own, place);
        tables.AddRange(found);
        _hasMarkupTables |= found.Count > 0;
        if (withOwn(text, found))
        {
            _own.Add(text);
        }

        if (zones.Has(LineZone.Forwarded))
        {
            var (forwarded, forwardedTables) = page.Read(zones, LineZone.Forwarded, InForwarded);
            _forwardedTables.AddRange(forwardedTables);
            if (withForwarded)
            {
                _forwarded.Add(forwarded);
            }

            Name(zones);
        }
    }

    private static bool HoldsStruck(string text, IReadOnlyList<ReadTable> tables) =>
        text.Contains(MarkedText.Gap, StringComparison.Ordinal) || tables.Any(table => table.Rows.Any(row => row.Cells.Any(cell => cell.Has(CellMarks.Struck))));

    // "This message is in HTML format", or a text part that was not kept with the markup.
    private static bool SaysOther(string plain, string markup) => !Sums(plain).SetEquals(Sums(markup)) || (!HasDigits(plain) && HasDigits(markup));

    private static HashSet<string> Sums(string text) => [.. Sum().Matches(ThaiScript.ArabicDigits(text)).Select(match => match.Value)];

    private static bool HasDigits(string text) => text.Any(char.IsDigit);

    [GeneratedRegex(@"(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Sum();

    private void Name(MailZones zones)
    {
        _forwardedSubject = _forwardedSubject.Length > 0 ? _forwardedSubject : zones.ForwardedSubject;
        _forwardedFrom ??= Address().Match(zones.ForwardedFrom) is { Success: true } address ? address.Value.ToLowerInvariant() : null;
        _forwardedSent = SentTimes.Of(zones.ForwardedSent) is { IsEmpty: false } told ? told : _forwardedSent;
    }

    [GeneratedRegex(@"[^\s<>\[\]()"",;:]+@[^\s<>\[\]()"",;:]+", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Address();

    // A leading tab is the empty first cell of a table in the text, and stays.
    private static string Joined(List<string> texts)
    {
        var text = string.Join('\n', texts.Where(text => text.Length > 0)).AsSpan();
        return text.Trim(PlainBody.Unseen).IsEmpty ? "" : text.Trim(PlainBody.UnseenInLine).ToString();
    }
}
