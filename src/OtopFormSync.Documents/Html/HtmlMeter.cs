using AngleSharp.Dom;
using AngleSharp.Text;

namespace OtopFormSync.Documents.Html;

/// <summary>Counts what the parser of markup makes while it makes it: tangled markup asks for more than its length tells.</summary>
/// <param name="budget">What it may cost.</param>
internal sealed class HtmlMeter(Budget budget)
{
    private INode? _last;

    /// <summary>Hears of every element before it is put into the tree, and so looks at the one before.</summary>
    /// <exception cref="UnreadableException">Nested deeper than any mail program writes, or too much of it.</exception>
    public void Created(IElement element, TextPosition place)
    {
        var depth = 0;
        for (var above = _last; above is not null; above = above.Parent)
        {
            depth++;
        }

        if (depth > Limits.MarkupDepth)
        {
            throw new UnreadableException(Complaint.TooDeep);
        }

        // Bold, fonts and the like that were never closed are opened anew in each paragraph, one within the other, and nobody is told.
        var reopened = 0;
        for (var below = _last?.LastChild; below is not null; below = below.LastChild)
        {
            reopened++;
        }

        budget.Spend((Cost.Element * (1L + reopened)) + depth);
        _last = element;
    }
}
