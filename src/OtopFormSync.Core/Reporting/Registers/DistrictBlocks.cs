using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>
/// Rows of which only the first of each district names it. Nothing else says so than the whole column: more rows have no name than one, and none repeats the name above;
/// where other rows repeat theirs, a row without one lacks it.
/// </summary>
internal sealed class DistrictBlocks
{
    private readonly List<TableColumn> _telling;
    private readonly bool _areBlocks;
    private (District District, List<ReadRow> Rows)? _block;

    /// <summary>Looks whether there are such rows.</summary>
    /// <param name="district">The column of districts.</param>
    /// <param name="telling">The columns that say something else than district and figures.</param>
    /// <param name="lines">The rows with figures, without sums.</param>
    public DistrictBlocks(TableColumn district, List<TableColumn> telling, IEnumerable<ReadRow> lines)
    {
        _telling = telling;
        var names = lines.Where(row => telling.Exists(column => Own(row, column).Length > 0)).Select(row => row.Cells[district.At].Text.Trim()).ToList();
        var named = names.FindAll(name => name.Length > 0);
        _areBlocks = named.Count > 0 && named.Count * 2 <= names.Count && named.Zip(named.Skip(1)).All(pair => pair.First != pair.Second);
    }

    /// <summary>What comes next is of no district till one is named.</summary>
    public void End() => _block = null;

    /// <summary>The district of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="named">The one that it names; null for none.</param>
    /// <returns>That, else the one over it; null where neither is plain: the row says something of another kind than the first, or what one above has said.</returns>
    public District? Of(ReadRow row, District? named)
    {
        if (named is not null)
        {
            _block = (named, [row]);
            return named;
        }

        if (!_areBlocks || _block is not { } block || !_telling.Exists(column => Own(row, column).Length > 0) || _telling.Exists(column => Own(row, column).Length > 0 && Own(block.Rows[0], column).Length == 0)
            || block.Rows.Exists(above => _telling.TrueForAll(column => Own(above, column) == Own(row, column))))
        {
            return null;
        }

        block.Rows.Add(row);
        return block.District;
    }

    private static string Own(ReadRow row, TableColumn column) => row.Cells[column.At].Own.Trim();
}
