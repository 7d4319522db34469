using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>What the registers say of a program's quarter.</summary>
public sealed record ProgramRegisters
{
    private readonly Dictionary<DistrictCode, RegisteredValue> _registrants = [];
    private readonly Dictionary<(IndicatorKey Indicator, DistrictCode District, ReportingMonth Month), RegisteredValue> _months = [];

    /// <summary>Nothing was taken over.</summary>
    public static ProgramRegisters None { get; } = new();

    /// <summary>True when the registers say nothing of the quarter.</summary>
    public bool IsEmpty => _registrants.Count == 0 && _months.Count == 0;

    /// <summary>What the record holds of a program.</summary>
    /// <param name="record">The record.</param>
    /// <param name="program">The program.</param>
    /// <returns>The figures as of its quarter.</returns>
    public static ProgramRegisters Of(RegisterRecord record, Program program)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(program);
        var known = new ProgramRegisters();
        var snapshots = record.Snapshots.Where(snapshot => string.Equals(snapshot.Mission, program.ShortTitle, StringComparison.OrdinalIgnoreCase)).OrderBy(snapshot => snapshot.Day).ToList(); // of one day in the order in which they were taken over
        known.TakeStanding(snapshots.FindAll(snapshot => snapshot.Kind == RegisterKind.Registrants), program.Quarter);
        foreach (var snapshot in snapshots.Where(snapshot => snapshot.Kind != RegisterKind.Registrants))
        {
            var indicator = IndicatorKey.Parse(snapshot.Kind.Word());
            foreach (var figure in snapshot.Figures.Where(figure => figure.Month is not null))
            {
                if (ReportingMonth.Parse(figure.Month!) is var month && program.Quarter.Contains(month))
                {
                    known._months[(indicator, DistrictCode.Parse(figure.District), month)] = new(figure.Value, snapshot.Day, snapshot.Source);
                }
            }
        }

        return known;
    }

    /// <summary>How many producers a district has, as of the quarter's last day or the latest that is known before it.</summary>
    /// <param name="district">The district.</param>
    /// <returns>The count; null when no register says it.</returns>
    public RegisteredValue? Registrants(DistrictCode district) => _registrants.GetValueOrDefault(district);

    /// <summary>What a month brought.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="district">The district.</param>
    /// <param name="month">The month.</param>
    /// <returns>The figure; null when no register says it.</returns>
    public RegisteredValue? Of(IndicatorKey indicator, DistrictCode district, ReportingMonth month) => _months.GetValueOrDefault((indicator, district, month));

    /// <summary>Whether a register says anything of an indicator in the quarter.</summary>
    /// <param name="indicator">The indicator.</param>
    public bool Know(IndicatorKey indicator) => _months.Keys.Any(key => key.Indicator == indicator);

    /// <summary>The program with the registered producers in the place of the printed ones, where its rules want them.</summary>
    /// <param name="program">The program.</param>
    /// <returns>The program.</returns>
    public Program Over(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        if (program.Grading.Registrants != DivisorSource.Register || _registrants.Count == 0)
        {
            return program;
        }

        var key = RegisterKind.Registrants.Word();
        return program with
        {
            References = program.References.Select(reference => reference.Key != key ? reference : reference with
            {
                Figures = [.. reference.Figures.Where(figure => !_registrants.ContainsKey(figure.District)), .. _registrants.Select(known => new DistrictFigure(known.Key, known.Value.Value))],
                Registered = [.. _registrants.Select(known => new RegisteredFigure(known.Key, reference.Of(known.Key), known.Value.Day, known.Value.Source))],
            }).ToValueList(),
        };
    }

    /// <inheritdoc/>
    public bool Equals(ProgramRegisters? other) => other is not null && _registrants.Count == other._registrants.Count && _months.Count == other._months.Count
        && _registrants.All(known => other._registrants.GetValueOrDefault(known.Key) == known.Value) && _months.All(known => other._months.GetValueOrDefault(known.Key) == known.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_registrants.Count, _months.Count);

    private void TakeStanding(List<RegisterSnapshot> snapshots, FiscalQuarter quarter)
    {
        var end = quarter.LastMonth.LastDay;
        foreach (var district in snapshots.SelectMany(snapshot => snapshot.Figures).Select(figure => figure.District).Distinct(StringComparer.Ordinal))
        {
            var known = snapshots.Select(snapshot => (snapshot.Day, snapshot.Source, Figures: snapshot.Figures.Where(figure => figure.District == district).ToList())).Where(snapshot => snapshot.Figures.Count > 0).ToList();
            var standing = known.FindLast(snapshot => snapshot.Day <= end);
            if (standing.Figures is null)
            {
                // A later one knows the quarter only where it says of each producer since when.
                standing = known.Find(snapshot => snapshot.Figures.TrueForAll(figure => figure.Month is not null));
            }

            if (standing.Figures is not null)
            {
                var last = quarter.LastMonth;
                _registrants[DistrictCode.Parse(district)] = new(standing.Figures.Where(figure => figure.Month is null || ReportingMonth.Parse(figure.Month).CompareTo(last) <= 0).Sum(figure => figure.Value), standing.Day < end ? standing.Day : end, standing.Source);
            }
        }
    }
}

/// <summary>A figure of a register.</summary>
/// <param name="Value">The count, or baht.</param>
/// <param name="Day">The day for which it holds.</param>
/// <param name="Source">The file's name.</param>
public sealed record RegisteredValue(decimal Value, DateOnly Day, string Source);
