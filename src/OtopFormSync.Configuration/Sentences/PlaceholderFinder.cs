using Fluid;
using Fluid.Ast;

namespace OtopFormSync.Configuration.Sentences;

/// <summary>Looks at what a sentence is made of: the names that it refers to, and what goes beyond choosing words.</summary>
internal sealed class PlaceholderFinder : AstVisitor
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _programming = new(StringComparer.Ordinal);

    private PlaceholderFinder()
    {
    }

    /// <summary>The names in the template.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>What repeats or stores something. A sentence needs neither, and either can be written so that it never ends or fills the memory.</summary>
    public IReadOnlyCollection<string> Programming => _programming;

    /// <summary>Looks at a template.</summary>
    public static PlaceholderFinder In(IFluidTemplate template)
    {
        var finder = new PlaceholderFinder();
        finder.VisitTemplate(template);
        return finder;
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        if (memberExpression.Segments is [IdentifierSegment { Identifier: var name }, ..])
        {
            _names.Add(name);
        }

        return base.VisitMemberExpression(memberExpression);
    }

    protected override Expression VisitRangeExpression(RangeExpression rangeExpression) => Refuse("(1..n)", rangeExpression);

    protected override Statement VisitForStatement(ForStatement forStatement) => Refuse("for", forStatement);

    protected override Statement VisitTableRowStatement(TableRowStatement tableRowStatement) => Refuse("tablerow", tableRowStatement);

    protected override Statement VisitAssignStatement(AssignStatement assignStatement) => Refuse("assign", assignStatement);

    protected override Statement VisitCaptureStatement(CaptureStatement captureStatement) => Refuse("capture", captureStatement);

    protected override Statement VisitCycleStatement(CycleStatement cycleStatement) => Refuse("cycle", cycleStatement);

    protected override Statement VisitIncrementStatement(IncrementStatement incrementStatement) => Refuse("increment", incrementStatement);

    protected override Statement VisitDecrementStatement(DecrementStatement decrementStatement) => Refuse("decrement", decrementStatement);

    protected override Statement VisitMacroStatement(MacroStatement macroStatement) => Refuse("macro", macroStatement);

    protected override Statement VisitIncludeStatement(IncludeStatement includeStatement) => Refuse("include", includeStatement);

    protected override Statement VisitRenderStatement(RenderStatement renderStatement) => Refuse("render", renderStatement);

    protected override Statement VisitLiquidStatement(LiquidStatement liquidStatement) => Refuse("liquid", liquidStatement);

    private T Refuse<T>(string word, T node)
    {
        _programming.Add(word);
        return node;
    }
}
