using AngleSharp.Dom;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.RunningText;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Html;

/// <summary>The lines above and below the tables of a page. Within a table that only lays the page out they end with its cells.</summary>
internal sealed class HtmlNearby
{
    private readonly NearbyLines _lines = new();
    private readonly Dictionary<IElement, int> _numbers = [];

    private HtmlNearby()
    {
    }

    /// <summary>Looks through a page, without recursion.</summary>
    public static HtmlNearby Of(IElement root, HtmlStyles styles, Budget budget)
    {
        var nearby = new HtmlNearby();
        var path = new Stack<(INode Node, int Next, HtmlLook Look)>();
        path.Push((root, 0, HtmlLook.At(root, styles, budget)));
        while (path.TryPop(out var at))
        {
            if (at.Next >= at.Node.ChildNodes.Length)
            {
                nearby.Leave(at.Node);
                continue;
            }

            var child = at.Node.ChildNodes[at.Next];
            path.Push(at with { Next = at.Next + 1 });
            var look = child is IElement inner ? at.Look.In(inner, styles, budget) : at.Look;
            if (child is not IElement element || (!HtmlWalk.IsSkipped(element) && !look.IsHidden))
            {
                nearby.Enter(child, look.Look, budget);
                path.Push((child, 0, look));
            }
        }

        nearby._lines.End();
        return nearby;
    }

    /// <summary>A table with its lines.</summary>
    public ReadTable Beside(IElement element, ReadTable table) => _numbers.TryGetValue(element, out var number) ? _lines.Beside(number, table) : table;

    private void Enter(INode node, Look look, Budget budget)
    {
        budget.Spend(Cost.Node);
        switch (node)
        {
            case IText letters:
                budget.Spend((long)Cost.Char * letters.Data.Length);
                _lines.Append(HtmlWalk.IsPreformatted(letters) ? letters.Data : letters.Data.Replace('\n', ' ').Replace('\t', ' '), look);
                break;
            case IElement { LocalName: "table" } table:
                _numbers.Add(table, _numbers.Count);
                _lines.BeginTable(_numbers[table]);
                break;
            case IElement { LocalName: "td" or "th" }:
                _lines.End();
                break;
            case IElement element when element.LocalName == "br" || HtmlWalk.IsBlock(element):
                _lines.Append("\n", Look.Plain);
                break;
            default:
                break;
        }
    }

    private void Leave(INode node)
    {
        switch ((node as IElement)?.LocalName)
        {
            case "table":
                _lines.EndTable();
                break;
            case "caption":
                _lines.EndCaption();
                break;
            case "td" or "th":
                _lines.End();
                break;
            default:
                if (node is IElement element && HtmlWalk.IsBlock(element))
                {
                    _lines.Append("\n", Look.Plain);
                }

                break;
        }
    }
}
