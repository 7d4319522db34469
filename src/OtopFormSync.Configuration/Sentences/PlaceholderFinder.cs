using Fluid;
using Fluid.Ast;

namespace OtopFormSync.Configuration.Sentences;

/// <summary>Finds the names that a sentence refers to.</summary>
internal sealed class PlaceholderFinder : AstVisitor
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The names in a template, without those that it sets itself.</summary>
    public static IReadOnlyCollection<string> In(IFluidTemplate template)
    {
        var finder = new PlaceholderFinder();
        finder.VisitTemplate(template);
        return finder._names;
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        if (memberExpression.Segments is [IdentifierSegment { Identifier: var name }, ..])
        {
            _names.Add(name);
        }

        return base.VisitMemberExpression(memberExpression);
    }
}
