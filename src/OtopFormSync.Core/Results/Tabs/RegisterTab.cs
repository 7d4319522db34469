using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>ตรวจสอบกับทะเบียน: what each district reported beside what the registers hold, and by how much they differ.</summary>
internal sealed class RegisterTab
{
    public const string Title = "ตรวจสอบกับทะเบียน";

    private readonly IndexedState _index;
    private readonly ProgramRegisters _registers;
    private readonly TabTable<District> _table;

    private RegisterTab(IndexedState index)
    {
        (_index, _registers) = (index, index.State.Registers);
        _table = DistrictTable.Begin(index, "tab.total-summed");
    }

    private ReferenceFigure? Registrants => _index.Districts.Any(district => _registers.Registrants(district.Code) is not null) ? _index.Program.FindReference(RegisterKind.Registrants.Word()) : null;

    private List<(Indicator Indicator, RegisterComparison? Comparison)> Indicators =>
        [.. _index.Program.Indicators.Where(indicator => _registers.Know(indicator.Key)).Select(indicator => (indicator, _index.Program.Registers?.Of(indicator.Key)))];

    /// <summary>Makes the tab.</summary>
    /// <returns>The tab; null where no register says anything of the quarter.</returns>
    public static Tab? Build(IndexedState index) => index.State.Registers.IsEmpty ? null : new RegisterTab(index).Build();

    private Tab Build()
    {
        if (Registrants is { } reference)
        {
            AddRegistrants(reference);
        }

        foreach (var (indicator, comparison) in Indicators)
        {
            AddIndicator(indicator, comparison);
        }

        return new()
        {
            Key = TabKeys.Registers,
            Title = Title,
            Heading = _index.Heading(Title),
            Stamp = _index.Stamp,
            Intro = [.. Intro().Select(line => Cell.Of(line, CellLook.Muted))],
            Columns = _table.Columns,
            Rows = DistrictTable.Rows(_table, _index),
            Notes = [.. Sources().Select(line => Cell.Of(line, CellLook.Muted))],
            Accent = CellLook.GradeB,
        };
    }

    private IEnumerable<string> Intro()
    {
        yield return _index.Wording.Say("registers.intro");
        if (Registrants is not null)
        {
            yield return _index.Wording.Say(_index.Program.Grading.Registrants == DivisorSource.Register ? "registers.registrants-used" : "registers.registrants-not-used");
        }

        foreach (var (indicator, comparison) in Indicators.Where(pair => pair.Comparison is not null))
        {
            yield return _index.Wording.Say(
                comparison!.Counts switch
                {
                    CountingSource.Reported => "registers.counts-reported",
                    CountingSource.Register => "registers.counts-register",
                },
                ("indicator", indicator.Name),
                ("unit", indicator.Unit),
                ("tolerance", CriterionText.Number(comparison.Tolerance)));
        }
    }

    private IEnumerable<string> Sources() => Sourced()
        .GroupBy(one => (one.Value.Source, one.Value.Day), one => one.Of)
        .OrderBy(source => source.Key.Day).ThenBy(source => source.Key.Source, StringComparer.Ordinal)
        .Select(source => _index.Wording.Say("registers.source", ("source", source.Key.Source), ("day", ThaiText.LongDate(source.Key.Day)), ("registers", string.Join(", ", source.Distinct(StringComparer.Ordinal)))));

    private IEnumerable<(RegisteredValue Value, string Of)> Sourced()
    {
        foreach (var district in _index.Districts)
        {
            if (Registrants is { } reference && _registers.Registrants(district.Code) is { } registrants)
            {
                yield return (registrants, reference.Name);
            }

            foreach (var (indicator, _) in Indicators)
            {
                foreach (var value in _index.Months.Select(month => _registers.Of(indicator.Key, district.Code, month)).OfType<RegisteredValue>())
                {
                    yield return (value, indicator.Name);
                }
            }
        }
    }

    private void AddRegistrants(ReferenceFigure reference)
    {
        decimal? Printed(District district) => reference.Registered.FirstOrDefault(known => known.District == district.Code) is { } replaced ? replaced.Printed : reference.Of(district.Code);
        decimal? Registered(District district) => _registers.Registrants(district.Code)?.Value;
        Add($"{reference.Key}", $"{reference.Name} ({reference.Unit})", "ตามหนังสือ", 11, Printed, Registered, district => Registered(district) is null ? Absent() : FigureCell.Number(Registered(district), note: Of(_registers.Registrants(district.Code))), _ => (CellLook.Plain, null));
    }

    private void AddIndicator(Indicator indicator, RegisterComparison? comparison)
    {
        var width = indicator.Kind switch
        {
            IndicatorKind.Amount => 15,
            IndicatorKind.Count or IndicatorKind.YesNo or IndicatorKind.Text => 13,
        };
        foreach (var month in _index.Months.Where(month => _index.Districts.Any(district => _registers.Of(indicator.Key, district.Code, month) is not null)))
        {
            decimal? Reported(District district) => _index.Entry(district.Code, month, indicator.Key) is { } entry ? (entry.Reported ?? entry.Accepted)?.Figure.Value : null;
            RegisteredValue? Registered(District district) => _registers.Of(indicator.Key, district.Code, month);
            Add($"{indicator.Key}_{month}", $"{indicator.Name} {ThaiText.ShortMonth(month)}", "รายงาน", width, Reported, district => Registered(district)?.Value, district => Registered(district) is { } value ? FigureCell.Number(value.Value, note: Of(value)) : Absent(), Look);

            (CellLook, string?) Look(District district) =>
                Reported(district) is not { } reported || Registered(district) is not { } registered || comparison?.IsBeyond(reported, registered.Value) != true ? (CellLook.Plain, null)
                : _index.Entry(district.Code, month, indicator.Key)?.Accepted?.Figure.IsByOfficer == true ? (CellLook.Neutral, _index.Wording.Say("registers.decided"))
                : (CellLook.Bad, _index.Wording.Say("registers.beyond"));
        }
    }

    private void Add(string key, string group, string beside, double width, Func<District, decimal?> left, Func<District, decimal?> right, Func<District, Cell> registered, Func<District, (CellLook Look, string? Note)> look)
    {
        _table
            .Add(
                new() { Key = $"{key}_reported", Title = beside, Group = group, Width = width, Alignment = Alignment.Right },
                district => left(district) is { } value ? FigureCell.Number(value) : Cell.Dash(_index.Wording.Say("registers.not-reported")),
                () => Total(Both(left)))
            .Add(
                new() { Key = $"{key}_registered", Title = "ทะเบียน", Group = group, Width = width, Alignment = Alignment.Right },
                registered,
                () => Total(Both(right)))
            .Add(
                new() { Key = $"{key}_difference", Title = "ต่างกัน", Group = group, Width = width, Alignment = Alignment.Right },
                district => left(district) - right(district) is { } difference ? FigureCell.Number(difference, look(district).Look, look(district).Note) : Cell.Dash(),
                () => Total(district => left(district) - right(district)));

        // Sums of different districts would not differ by the sum of their differences.
        Func<District, decimal?> Both(Func<District, decimal?> of) => district => left(district) is null || right(district) is null ? null : of(district);
    }

    private Cell Total(Func<District, decimal?> of)
    {
        var known = _index.Districts.Select(of).OfType<decimal>().ToList();
        return known.Count == 0 ? Cell.Dash() : FigureCell.Number(known.Sum(), CellLook.Strong, known.Count == _index.Districts.Count ? null : _index.Criteria.Coverage(known.Count, _index.Districts.Count));
    }

    private Cell Absent() => Cell.Dash(_index.Wording.Say("registers.absent"));

    private static string? Of(RegisteredValue? value) => value is null ? null : $"{value.Source} · {ThaiText.ShortDate(value.Day)}";
}
