using System.Globalization;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core.Programs.Checks;

namespace OtopFormSync.Configuration.Sections;

/// <summary>
/// Reads one side of a check: terms joined by +, each a number, a figure, or a number times a figure (<c>10 * sales.previous</c>).
/// A figure is an indicator (<c>sales</c>, <c>sales.previous</c>, <c>sales.target</c>, <c>sales.base</c> …), whichever is in question (<c>figure</c>, <c>figure.stood</c>), or a reference figure (<c>registrants</c>).
/// </summary>
internal sealed class CheckSideGrammar(IReadOnlyList<PlacedIndicator> indicators, IReadOnlyList<PlacedReference> references, ProblemLog log)
{
    private const string Expected = "terms joined by +, such as '10 * sales.previous + 1000'";

    /// <summary>No sensible check has more; keeps one line from becoming endless work in each cycle.</summary>
    private const int MaxTerms = 10;

    private static readonly Dictionary<string, CheckAspect> Aspects = new(StringComparer.Ordinal)
    {
        ["accepted"] = CheckAspect.Accepted,
        ["previous"] = CheckAspect.Previous,
        ["target"] = CheckAspect.Target,
        ["base"] = CheckAspect.Base,
        ["latest"] = CheckAspect.Latest,
        ["before"] = CheckAspect.Before,
        ["rising"] = CheckAspect.Rising,
        ["stood"] = CheckAspect.Stood,
        ["quarterTarget"] = CheckAspect.QuarterTarget,
    };

    /// <summary>Stands for whichever figure is in question.</summary>
    private const string AnyFigure = "figure";

    public CheckSide? Read(YamlNode? node)
    {
        if (node is not YamlScalar scalar)
        {
            if (node is not null)
            {
                log.Refuse(node.Spot, $"{node.Kind} stands where a side of a check is needed", Expected);
            }

            return null;
        }

        var terms = new List<CheckTerm>();
        var start = 0;
        foreach (var part in scalar.Text.Split('+'))
        {
            // A quoted text begins one column after its quote.
            var spot = scalar.Spot.Right(start + part.Length - part.TrimStart().Length + (scalar.IsPlain ? 0 : 1));
            start += part.Length + 1;
            if (Term(part.Trim(), spot) is { } term)
            {
                terms.Add(term);
            }
        }

        if (terms.Count > MaxTerms)
        {
            log.Refuse(scalar.Spot, "the side has too many terms", string.Create(CultureInfo.InvariantCulture, $"at most {MaxTerms}"));
        }

        return terms.Count == 0 ? null : new([.. terms]);
    }

    private CheckTerm? Term(string text, Spot spot)
    {
        var parts = text.Split('*');
        var factor = 1m;
        if (parts.Length > 2 || (TryFactor(parts[0], out factor) ? parts.Length == 1 : parts.Length == 2) || text.Length == 0)
        {
            if (parts.Length == 1 && text.Length > 0)
            {
                return new(factor, null);
            }

            log.Refuse(spot, $"'{text}' is no term", $"a number, a figure, or 'number * figure': {Expected}");
            return null;
        }

        var name = parts[^1].Trim();
        return Operand(name, spot.Right(text.LastIndexOf(name, StringComparison.Ordinal))) is { } operand ? new(parts.Length == 2 ? factor : 1, operand) : null;
    }

    private CheckOperand? Operand(string text, Spot spot)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var key = dot < 0 ? text : text[..dot];
        var aspect = CheckAspect.Current;
        if (dot >= 0 && !Aspects.TryGetValue(text[(dot + 1)..], out aspect))
        {
            log.Refuse(spot.Right(dot), $"'{text[dot..]}' is no figure of '{key}'{Nearest.Hint(text[(dot + 1)..], Aspects.Keys)}", string.Join(", ", Aspects.Keys) + " after the dot");
            return null;
        }

        // Where districts report a reference figure themselves (registrants: current), the reported one is meant.
        var reference = references.FirstOrDefault(known => known.Figure.Key == key);
        if (indicators.FirstOrDefault(known => known.Key == key) is { } indicator)
        {
            return Has(indicator, aspect, spot) ? new CheckOperand.OfIndicator(indicator.Indicator.Key, aspect) : null;
        }

        if (reference is not null && dot < 0)
        {
            return new CheckOperand.OfReference(key);
        }

        if (key == AnyFigure && reference is null)
        {
            return new CheckOperand.OfFigure(aspect);
        }

        var keys = indicators.Select(known => known.Key).Concat(references.Select(known => known.Figure.Key));
        log.Refuse(spot, reference is null ? $"unknown indicator or reference figure '{key}'{Nearest.Hint(key, keys)}" : $"the reference figure '{key}' has no {text[(dot + 1)..]}", reference is null ? $"one of {string.Join(", ", keys)}" : $"'{key}' alone");
        return null;
    }

    private bool Has(PlacedIndicator indicator, CheckAspect aspect, Spot spot)
    {
        var table = aspect switch
        {
            CheckAspect.Target => indicator.Targets,
            CheckAspect.Base => indicator.Base,
            CheckAspect.Current or CheckAspect.Accepted or CheckAspect.Previous or CheckAspect.Latest or CheckAspect.Before or CheckAspect.Rising or CheckAspect.Stood or CheckAspect.QuarterTarget => null,
        };
        if (aspect is CheckAspect.QuarterTarget && indicator.Targets is null)
        {
            log.Refuse(spot, $"'{indicator.Key}' has no target, so the check would never apply", "a figure that the program has");
            return false;
        }

        if (aspect is CheckAspect.Target or CheckAspect.Base && table?.Months.Any() != true)
        {
            log.Refuse(spot, $"'{indicator.Key}' has no {(aspect == CheckAspect.Target ? "target" : "base figure")} of a month, so the check would never apply", "a figure that the program has");
            return false;
        }

        return true;
    }

    private static bool TryFactor(string text, out decimal factor) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out factor) && factor <= 1_000_000_000_000m;
}
