using AngleSharp.Dom;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Html;

/// <summary>How text within an element looks.</summary>
/// <param name="Shape">Plain, raised or struck out; unseen when it is hidden with all in it.</param>
/// <param name="IsTiny">True when its letters have no size.</param>
/// <param name="Color">Of the letters; null when it is left to the program.</param>
/// <param name="Ground">The colour behind them.</param>
internal readonly record struct HtmlLook(Look Shape, bool IsTiny, string? Color, string Ground)
{
    /// <summary>True when nothing within is shown.</summary>
    public bool IsHidden => Shape == Look.Unseen;

    /// <summary>How its own text looks.</summary>
    public Look Look => IsTiny || (Color is not null && Color == Ground) ? Look.Unseen : Shape;

    /// <summary>How the text of an element looks that stands anywhere in a page.</summary>
    public static HtmlLook At(IElement element, HtmlStyles styles, Budget budget)
    {
        var path = new List<IElement>();
        for (var at = element; at is not null; at = at.ParentElement)
        {
            path.Add(at);
        }

        var look = new HtmlLook(Look.Plain, IsTiny: false, Color: null, styles.HasUnknownGrounds ? HtmlDeclarations.UnknownGround : "FFFFFF");
        budget.Spend((long)Cost.Node * path.Count);
        for (var i = path.Count - 1; i >= 0; i--)
        {
            look = look.In(path[i], styles, budget);
        }

        return look;
    }

    /// <summary>How the text of a child looks.</summary>
    public HtmlLook In(IElement child, HtmlStyles styles, Budget budget)
    {
        var look = child.LocalName switch
        {
            "s" or "del" or "strike" => With(Look.Struck),
            "sup" or "sub" => With(Look.Raised),
            "font" when child.GetAttribute("color") is { } color => this with { Color = HtmlDeclarations.ColorOf(color.Trim().ToLowerInvariant()) ?? Color },
            "table" or "tbody" or "thead" or "tr" or "td" or "th" or "body" => OnGround(child),
            _ => this,
        };
        foreach (var rule in styles.For(child, budget))
        {
            look = look.With(rule);
        }

        if (child.GetAttribute("style") is { Length: > 0 } style)
        {
            budget.Spend((long)Cost.Char * style.Length);
            look = look.With(HtmlDeclarations.Of(style));
        }

        return child.HasAttribute("hidden") ? look.With(Look.Unseen) : look;
    }

    private HtmlLook With(Look shape) => this with { Shape = shape > Shape ? shape : Shape };

    private HtmlLook With(HtmlDeclarations rule)
    {
        var shape = rule.IsHidden ? Look.Unseen : rule.IsStruck ? Look.Struck : rule.IsRaised ? Look.Raised : Look.Plain;
        return With(shape) with { IsTiny = rule.IsTiny ?? IsTiny, Color = rule.Color ?? Color, Ground = rule.Ground ?? Ground };
    }

    private HtmlLook OnGround(IElement child) =>
        child.HasAttribute("background") ? this with { Ground = HtmlDeclarations.UnknownGround }
        : child.GetAttribute("bgcolor") is { } ground ? this with { Ground = HtmlDeclarations.ColorOf(ground.Trim().ToLowerInvariant()) ?? Ground }
        : this;
}
