using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <content>Names of what is counted, of which nobody wrote how many there are.</content>
internal sealed partial class BlockReader
{
    // น้ำพริกเผา, ผ้าไหม below ผลิตภัณฑ์ที่ลงทะเบียนเพิ่ม: each row names one, and nobody wrote how many there are.
    private IEnumerable<Claim> Lists()
    {
        for (var column = 0; column < _grid.Width; column++)
        {
            var named = _block.Rows.Select(row => row.Row).Where(row => _grid.Shape(row, column) == CellShape.Words).ToList();
            if (named.Count > 0 && column != _districtColumn && _columns[column] is { IsLeafIndicator: true, IsIndicatorByUnit: false, Indicator: { CountsNew: true } indicator }
                && !_hasMonthRows && !_listsDistricts && _block.Rows.All(row => _grid.Shape(row.Row, column) is CellShape.Words or CellShape.Blank && !Left(row.Row, column).IsNamed) && named.TrueForAll(row => _grid.Sense(row, column) is { Indicator: null, Kind: null or ClaimKind.Part }))
            {
                yield return new()
                {
                    Indicator = indicator.Key,
                    Month = MonthOf(_columns[column], Left(named[0], column)),
                    District = _around.District,
                    Value = new Reading<decimal>.Doubtful(named.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), [Doubt.Of(DoubtCode.Unreadable, SentenceWords.Shortened(string.Join(", ", named.Select(row => _grid.Cell(row, column).Text.Trim()))))]),
                    Place = _grid.Place,
                    Words = _columns[column].Leaf,
                    Spot = new(_table, named[0], column),
                };
            }
        }

        if (ListOfTitle() is { } listed)
        {
            yield return listed;
        }
    }

    // A list of names below a title that counts what is new, or in a sheet that is called so: how many there are nobody wrote, but it speaks against another number.
    private Claim? ListOfTitle()
    {
        if (_around.Indicator is not { CountsNew: true } indicator || _listsDistricts || _hasMonthRows || _hasMonthColumns || _columns.Any(column => column.Indicator is { } own && own != indicator)
            || Enumerable.Range(0, _grid.Width).Where(column => IsNameOfListed().IsMatch(HeadingLexicon.Key(_columns[column].Leaf))).Take(2).ToList() is not [var names])
        {
            return null;
        }

        var named = _block.Rows.Select(row => row.Row).Where(row => _grid.Shape(row, names) == CellShape.Words && !Left(row, names).Kinds.Contains(ClaimKind.Total) && _grid.Sense(row, names).Kind is null or ClaimKind.Part).ToList();
        return named.Count == 0 || _block.Rows.Any(row => Enumerable.Range(0, _grid.Width).Any(column => _grid.Shape(row.Row, column) == CellShape.Figure && !_grid.CountsRows(column))) ? null : new()
        {
            Indicator = indicator.Key,
            Month = MonthOf(_columns[names], Left(named[0], names)),
            District = _around.District,
            Sight = ClaimSight.Mentioned,
            Value = new Reading<decimal>.Value(named.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), named.Count),
            Place = _grid.Place,
            Words = SentenceWords.Shortened(string.Join(", ", named.Select(row => _grid.Cell(row, names).Text.Trim()))),
            Spot = new(_table, named[0], names),
        };
    }

    [GeneratedRegex(@"^(?:ชื่อ|รายชื่อ|รายการ|ชื่อรายการ)?\s*(?:ผลิตภัณฑ์|สินค้า)(?:\s*otop)?$|^รายการ$|^ชื่อ$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex IsNameOfListed();
}
