using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>What a figure of a register is of.</summary>
/// <param name="District">The district.</param>
/// <param name="Month">The month; null in a register of all that there are.</param>
internal readonly record struct RegisterCell(DistrictCode District, ReportingMonth? Month);

/// <summary>What one table of a register's file says.</summary>
/// <param name="place">Where the table stands.</param>
/// <param name="isList">True for a table whose rows are counted, false for one of figures.</param>
internal sealed class RegisterPart(string place, bool isList)
{
    private readonly Dictionary<RegisterCell, decimal> _values = [];
    private readonly Dictionary<RegisterCell, HashSet<decimal>> _alone = [];
    private readonly HashSet<(RegisterCell Cell, decimal Value)> _since = []; // the latest title or repeated heading
    private readonly List<(RegisterCell Cell, decimal Value)> _again = []; // said in equal rows since

    public string Place => place;

    public bool IsList { get; } = isList;

    /// <summary>True where several lines make up one figure.</summary>
    public bool IsOfLines { get; private set; } = isList;

    public IReadOnlyDictionary<RegisterCell, decimal> Values => _values;

    /// <summary>What rows say of a district and month that name nothing but it.</summary>
    public IReadOnlyDictionary<RegisterCell, HashSet<decimal>> Alone => _alone;

    /// <summary>What its lines come to.</summary>
    public decimal Lines { get; set; }

    /// <summary>What of it stood before the latest title or repeated heading.</summary>
    public decimal Before { get; private set; }

    /// <summary>How many lines say its values.</summary>
    public int Count { get; private set; }

    /// <summary>How many lines count no more.</summary>
    public int Left { get; set; }

    /// <summary>What a sum below comes to may begin here.</summary>
    public void Begin()
    {
        Before = Lines;
        _again.Clear();
        _since.Clear();
    }

    /// <summary>What the sum below agrees with is not several figures of a district, but its parts.</summary>
    public void Join()
    {
        foreach (var said in _since.GroupBy(said => said.Cell, said => said.Value).Where(said => said.Count() > 1 && _alone.TryGetValue(said.Key, out var all) && all.SetEquals(said)))
        {
            IsOfLines = true;
            _alone[said.Key] = [_values[said.Key]];
        }
    }

    /// <summary>Settles by the sum that stands below them whether equal rows of one district are the same said again or parts of it; where it says neither, its figure is open.</summary>
    /// <param name="sum">What the sum says.</param>
    /// <returns>True where the sum says that they are the same said again, and agrees with that.</returns>
    public bool Settle(decimal sum)
    {
        if (_again.Count == 0)
        {
            return false;
        }

        var repeated = _again.Sum(again => again.Value);
        var areParts = IsNear(Lines - Before) || IsNear(Lines);
        var isOnce = !areParts && (IsNear(Lines - Before - repeated) || IsNear(Lines - repeated));
        foreach (var (cell, value) in _again)
        {
            IsOfLines = true;
            if (areParts)
            {
                _values[cell] += value;
            }
            else if (!isOnce)
            {
                _alone[cell].Add(_values[cell] + value);
            }
        }

        Lines -= isOnce ? repeated : 0;
        _again.Clear();
        return isOnce;

        bool IsNear(decimal lines) => Math.Abs(sum - lines) <= 0.5m * Math.Max(1, Count);
    }

    /// <summary>Adds what a line says.</summary>
    /// <param name="cell">What it is of.</param>
    /// <param name="value">The figure.</param>
    /// <param name="isAlone">True where the row names nothing but the district: the same once more is the same said again.</param>
    public void Add(RegisterCell cell, decimal value, bool isAlone = false)
    {
        if (isAlone && !IsNew(cell, value))
        {
            // What stood before a title or a repeated heading may be the same table.
            if (value != 0 && _since.Contains((cell, value)))
            {
                _again.Add((cell, value));
            }

            _since.Add((cell, value));
            return;
        }

        _since.Add((cell, value));
        Count++;
        IsOfLines |= _values.ContainsKey(cell); // several lines of one district and month are its parts
        _values[cell] = _values.GetValueOrDefault(cell) + value;
    }

    private bool IsNew(RegisterCell cell, decimal value)
    {
        if (!_alone.TryGetValue(cell, out var said))
        {
            _alone.Add(cell, said = []);
        }

        return said.Add(value);
    }
}
