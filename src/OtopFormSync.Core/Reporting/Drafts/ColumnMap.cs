using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>Which column of a sheet or table is what, found by header text, never by position.</summary>
public sealed record ColumnMap
{
    private const int None = -1;

    /// <summary>Column of the timestamp; -1 when there is none.</summary>
    public int Timestamp { get; private init; } = None;

    /// <summary>Column of the district; -1 when there is none.</summary>
    public int District { get; private init; } = None;

    /// <summary>Column of the month; -1 when there is none.</summary>
    public int Month { get; private init; } = None;

    /// <summary>Column of the tick for nothing to report; -1 when there is none.</summary>
    public int NothingToReport { get; private init; } = None;

    /// <summary>Column of the explanation; -1 when there is none.</summary>
    public int Explanation { get; private init; } = None;

    /// <summary>The indicators' columns.</summary>
    public ValueList<IndicatorColumn> Indicators { get; private init; } = [];

    /// <summary>Headers that stand for the same thing twice.</summary>
    public ValueList<string> Doubled { get; private init; } = [];

    /// <summary>Headers that mean nothing to the program.</summary>
    public ValueList<string> Unknown { get; private init; } = [];

    /// <summary>Finds the columns of a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="headers">The header texts.</param>
    /// <returns>The map. Of a doubled header the first column counts, and the header is named.</returns>
    public static ColumnMap Of(Program program, ValueList<string> headers)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(headers);
        var keys = headers.Select(KeyOf).ToArray();
        var doubled = new List<string>();
        var taken = new bool[keys.Length];
        int Find(ValueList<string> aliases)
        {
            var wanted = aliases.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
            var found = None;
            for (var i = 0; i < keys.Length; i++)
            {
                if (taken[i] || !wanted.Contains(keys[i]))
                {
                    continue;
                }

                taken[i] = true;
                if (found == None)
                {
                    found = i;
                }
                else
                {
                    doubled.Add(headers[i].Trim());
                }
            }

            return found;
        }

        var form = program.Form;
        var map = new ColumnMap
        {
            Timestamp = Find(form.Timestamp),
            District = Find(form.District),
            Month = Find(form.Month),
            NothingToReport = Find(form.NothingToReport),
            Explanation = Find(form.Explanation),
            Indicators = program.Indicators
                .Select(indicator => new IndicatorColumn(indicator, Find(indicator.Columns)))
                .Where(column => column.Index != None)
                .ToValueList(),
        };
        // Several columns that are not read are several columns, not one doubled.
        var ignored = form.Ignored.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        return map with
        {
            Doubled = doubled.ToValueList(),
            Unknown = headers.Where((header, i) => !taken[i] && !ignored.Contains(keys[i]) && !string.IsNullOrWhiteSpace(header)).ToValueList(),
        };
    }

    /// <summary>The form in which headers are compared: canonical, without spaces, brackets and case.</summary>
    /// <param name="header">The header text.</param>
    /// <returns>The key.</returns>
    public static string KeyOf(string header)
    {
        var canonical = ThaiScript.ArabicDigits(ThaiScript.Canonical(header));
        return string.Create(canonical.Count(IsKept), canonical, static (span, text) =>
        {
            var i = 0;
            foreach (var c in text)
            {
                if (IsKept(c))
                {
                    span[i++] = char.ToLowerInvariant(c);
                }
            }
        });
    }

    private static bool IsKept(char c) => c is not (' ' or '(' or ')' or '[' or ']' or ':' or '*' or '.' or '"' or '\'' or '“' or '”');
}

/// <summary>The column of an indicator.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Index">The column's index from 0.</param>
public sealed record IndicatorColumn(Indicator Indicator, int Index);
