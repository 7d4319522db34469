using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Fluid;

namespace OtopFormSync.Configuration.Sentences;

/// <summary>The sentences that use more of Liquid than plain names.</summary>
internal static class LiquidText
{
    private static readonly FluidParser Parser = new();
    private static readonly TemplateOptions Options = new() { CultureInfo = CultureInfo.InvariantCulture };

    public static bool TryParse(string text, [NotNullWhen(true)] out IFluidTemplate? template, out string error) => Parser.TryParse(text, out template, out error);

    public static IFluidTemplate Parse(string text) => Parser.Parse(text);

    public static string Say(IFluidTemplate template, ReadOnlySpan<(string Name, object Value)> values)
    {
        var context = new TemplateContext(Options);
        foreach (var (name, value) in values)
        {
            context.SetValue(name, value);
        }

        return template.Render(context);
    }
}
