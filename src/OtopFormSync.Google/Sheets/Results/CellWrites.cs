using Google.Apis.Sheets.v4.Data;
using OtopFormSync.Core;
using OtopFormSync.Core.Results;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Google.Sheets.Results;

/// <summary>Collects what is written into the cells of one tab, and puts it into as few requests as can be.</summary>
/// <param name="sheetId">The tab.</param>
internal sealed class CellWrites(int sheetId)
{
    private readonly List<(int Row, int Column, CellData Data)> _values = [];
    private readonly List<(int Row, int Column, Look Look)> _looks = [];
    private readonly Dictionary<(CellStyle, ValueList<string>?), Look> _known = [];

    /// <summary>A text, number or nothing with its note; any text stays text, never a formula.</summary>
    public void Value(int row, int column, Cell cell) => _values.Add((row, column, new CellData
    {
        UserEnteredValue = cell.Text is { } text ? new ExtendedValue { StringValue = CellText.Of(text) } : cell.Number is { } number ? new ExtendedValue { NumberValue = (double)number } : null,
        Note = cell.Note is null ? null : CellText.Of(cell.Note),
    }));

    /// <summary>The look of a cell of ours.</summary>
    public void Look(int row, int column, CellStyle style) => Add(row, column, style, null);

    /// <summary>The look of a cell that officers own, with the answers to choose from; empty for free text.</summary>
    public void OfficersLook(int row, int column, CellStyle style, ValueList<string> choices) => Add(row, column, style, choices);

    /// <summary>The requests.</summary>
    public IEnumerable<Request> Requests() => ValueRequests().Concat(LookRequests());

    private void Add(int row, int column, CellStyle style, ValueList<string>? choices)
    {
        if (!_known.TryGetValue((style, choices), out var look))
        {
            _known[(style, choices)] = look = new Look(style, choices);
        }

        _looks.Add((row, column, look));
    }

    /// <summary>Cells side by side make a run; equally wide runs one below the other make a block.</summary>
    private IEnumerable<Request> ValueRequests()
    {
        var blocks = new List<(int Row, int Column, List<RowData> Rows)>();
        var open = new Dictionary<(int Column, int Width), int>();
        foreach (var run in Runs())
        {
            var row = new RowData { Values = run.Cells };
            if (open.TryGetValue((run.Column, run.Cells.Count), out var index) && blocks[index].Row + blocks[index].Rows.Count == run.Row)
            {
                blocks[index].Rows.Add(row);
                continue;
            }

            open[(run.Column, run.Cells.Count)] = blocks.Count;
            blocks.Add((run.Row, run.Column, [row]));
        }

        return blocks.Select(block => new Request
        {
            UpdateCells = new UpdateCellsRequest
            {
                Start = new GridCoordinate { SheetId = sheetId, RowIndex = block.Row - 1, ColumnIndex = block.Column - 1 },
                Rows = [.. block.Rows],
                Fields = "userEnteredValue,note",
            },
        });
    }

    private IEnumerable<(int Row, int Column, List<CellData> Cells)> Runs()
    {
        (int Row, int Column, List<CellData> Cells) run = (0, 0, []);
        foreach (var (row, column, data) in _values.OrderBy(value => value.Row).ThenBy(value => value.Column))
        {
            if (row == run.Row && column == run.Column + run.Cells.Count)
            {
                run.Cells.Add(data);
                continue;
            }

            if (run.Cells.Count > 0)
            {
                yield return run;
            }

            run = (row, column, [data]);
        }

        if (run.Cells.Count > 0)
        {
            yield return run;
        }
    }

    /// <summary>Equal looks one below the other make a strip; equally long strips side by side an area.</summary>
    private IEnumerable<Request> LookRequests()
    {
        var areas = new List<Area>();
        var open = new Dictionary<(int, int), Area>();
        foreach (var strip in Strips())
        {
            if (open.TryGetValue((strip.FirstRow, strip.LastRow), out var left) && left.LastColumn == strip.FirstColumn - 1 && left.Look == strip.Look)
            {
                left.LastColumn = strip.FirstColumn;
                continue;
            }

            open[(strip.FirstRow, strip.LastRow)] = strip;
            areas.Add(strip);
        }

        return areas.Select(area => new Request
        {
            RepeatCell = new RepeatCellRequest
            {
                Range = Ranges.Of(sheetId, area.FirstRow, area.LastRow, area.FirstColumn, area.LastColumn),
                Cell = area.Look.Data,
                Fields = area.Look.Fields,
            },
        });
    }

    private IEnumerable<Area> Strips()
    {
        Area? strip = null;
        foreach (var (row, column, look) in _looks.OrderBy(look => look.Column).ThenBy(look => look.Row))
        {
            if (strip is not null && strip.FirstColumn == column && strip.LastRow == row - 1 && strip.Look == look)
            {
                strip.LastRow = row;
                continue;
            }

            if (strip is not null)
            {
                yield return strip;
            }

            strip = new Area(look) { FirstRow = row, LastRow = row, FirstColumn = column, LastColumn = column };
        }

        if (strip is not null)
        {
            yield return strip;
        }
    }

    private sealed class Area(Look look)
    {
        public Look Look { get; } = look;

        public int FirstRow { get; init; }

        public int LastRow { get; set; }

        public int FirstColumn { get; init; }

        public int LastColumn { get; set; }
    }
}

/// <summary>A look as a request carries it; one object for all cells that share it.</summary>
internal sealed class Look(CellStyle style, ValueList<string>? choices)
{
    /// <summary>The format, and for officers the answers to choose from.</summary>
    public CellData Data { get; } = new()
    {
        UserEnteredFormat = CellFormats.Of(style),
        DataValidation = choices is null or { IsEmpty: true } ? null : new DataValidationRule
        {
            Condition = new BooleanCondition { Type = "ONE_OF_LIST", Values = [.. choices.Select(choice => new ConditionValue { UserEnteredValue = CellText.Of(choice) })] },
            ShowCustomUi = true,
            Strict = true,
            InputMessage = "โปรดเลือกคำตอบจากรายการในช่องนี้ หรือลบข้อความออกหากยังไม่ตัดสิน",
        },
    };

    /// <summary>What of it is written.</summary>
    public string Fields { get; } = choices is null ? "userEnteredFormat" : CellFormats.OfficersFields;
}
