using AngleSharp.Html.Dom;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Html;
using OtopFormSync.Documents.Mail.Threads;

namespace OtopFormSync.Documents.Mail;

/// <summary>An HTML mail as lines that tell who wrote them. What of it belongs to one zone is read as if nothing else stood there.</summary>
internal sealed class HtmlBody : IDisposable
{
    private readonly IHtmlDocument _document;
    private readonly HtmlLines _lines;
    private readonly Budget _budget;
    private readonly List<string> _whole = [];

    /// <summary>Parses the mail.</summary>
    /// <exception cref="UnreadableException">Nested too deep, or too big.</exception>
    public HtmlBody(string html, Budget budget)
    {
        _budget = budget;
        _document = HtmlFile.Parse(html, budget);
        _lines = HtmlLines.Of(HtmlFile.Body(_document), budget);
        Lines = [.. _lines.Lines];
    }

    /// <summary>The lines.</summary>
    public MailLine[] Lines { get; }

    /// <summary>Reads what belongs to a zone.</summary>
    public (string Text, IReadOnlyList<ReadTable> Tables) Read(MailZones zones, LineZone zone, string place)
    {
        var changed = Reduce(zones, zone);
        try
        {
            return HtmlFile.Read(HtmlFile.Body(_document), place, _budget);
        }
        finally
        {
            foreach (var (node, data) in changed)
            {
                node.Data = data;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();

    private List<(AngleSharp.Dom.IText Node, string Data)> Reduce(MailZones zones, LineZone zone)
    {
        var changed = new List<(AngleSharp.Dom.IText, string)>();
        for (var at = 0; at < _lines.Pieces.Count;)
        {
            var node = _lines.Pieces[at].Node;
            var data = node.Data;
            _whole.Clear();
            var isWhole = true;
            for (; at < _lines.Pieces.Count && _lines.Pieces[at].Node == node; at++)
            {
                var (_, start, length, line) = _lines.Pieces[at];
                if (zones[line] == zone)
                {
                    _whole.Add(data.Substring(start, length));
                }
                else
                {
                    isWhole = false;
                }
            }

            if (!isWhole)
            {
                changed.Add((node, data));
                node.Data = string.Concat(_whole);
            }
        }

        return changed;
    }
}
