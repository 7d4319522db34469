using Google.Apis.Sheets.v4.Data;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Google.Sheets.Results;

/// <summary>What changes a spreadsheet from how it stands to how the book shall stand in it: one batch, all or nothing. Everything of people's stays.</summary>
internal sealed class ResultsEdit
{
    private const int SpareRows = 40; // for the chart, and for people's own notes below
    private const int SpareColumns = 6;

    private readonly ResultsBook _book;
    private readonly ProgramId _program;
    private readonly IReadOnlyList<PublishedTab> _was;
    private readonly KeyNotes _notes;
    private readonly ScannedSheet? _keys;
    private readonly Dictionary<int, Sheet> _standing;
    private readonly Dictionary<string, NamedRange> _names;
    private readonly Dictionary<int, string> _titles;
    private readonly List<int> _order;
    private readonly HashSet<int> _certain;
    private readonly HashSet<int> _shown;

    private ResultsEdit(ResultsBook book, ProgramId program, SheetSnapshot snapshot, OwnTabs own, Spreadsheet? standing)
    {
        (_book, _program) = (book, program);
        (_was, _notes, _keys) = TabFinder.Find(own.Workbook);
        _standing = (standing?.Sheets ?? []).ToDictionary(sheet => sheet.Properties.SheetId ?? 0);
        _names = (standing?.NamedRanges ?? []).ToDictionary(name => name.Name, StringComparer.Ordinal);
        _titles = snapshot.Tabs.ToDictionary(tab => tab.SheetId, tab => tab.Title);
        _order = [.. snapshot.Tabs.Select(tab => tab.SheetId)];
        _certain = [.. snapshot.Tabs.Where(tab => tab.OwnKey is not null).Select(tab => tab.SheetId)];
        _shown = [.. snapshot.Tabs.Where(tab => tab.OwnKey?.EndsWith($"/{KeysEdit.Tab}", StringComparison.Ordinal) == false).Select(tab => tab.SheetId)];
    }

    /// <summary>Plans the edit.</summary>
    /// <param name="book">What shall stand there.</param>
    /// <param name="program">The program's id.</param>
    /// <param name="snapshot">All tabs of the spreadsheet.</param>
    /// <param name="own">Ours as they stand.</param>
    /// <param name="standing">The same as Google told it; null when there are none.</param>
    /// <returns>The requests, in order.</returns>
    public static IReadOnlyList<Request> Of(ResultsBook book, ProgramId program, SheetSnapshot snapshot, OwnTabs own, Spreadsheet? standing) =>
        [.. new ResultsEdit(book, program, snapshot, own, standing).Requests()];

    private IEnumerable<Request> Requests()
    {
        var isAnew = _notes.LayoutVersion != ResultsBook.LayoutVersion;
        var prints = new CellPrints();
        var strays = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var place = _book.Front == BookFront.After ? AfterOwn() : 0;
        foreach (var tab in _book.Tabs)
        {
            var was = _was.FirstOrDefault(was => was.Key == tab.Key);
            var id = was is null ? FreeId(tab.Key) : OwnTabs.IdOf(was.Sheet);
            var edit = new TabEdit(id, tab, was, _standing.GetValueOrDefault(id), isAnew, prints);
            strays[tab.Key] = edit.Strays;
            if (was is null)
            {
                yield return Add(edit, tab, place);
            }
            else if (NewTitle(was, tab) is { } title)
            {
                yield return new() { UpdateSheetProperties = new() { Properties = new() { SheetId = id, Title = title }, Fields = "title" } };
            }

            if (was is not null && _book.Front == BookFront.ComesFirst && _order.IndexOf(id) > place)
            {
                _order.Remove(id);
                _order.Insert(place, id);
                yield return new() { UpdateSheetProperties = new() { Properties = new() { SheetId = id, Index = place }, Fields = "index" } };
            }

            place = _order.IndexOf(id) + 1;
            foreach (var request in edit.Requests(_program, _names.GetValueOrDefault(OwnTabs.TableName(_program, tab.Key))))
            {
                yield return request;
            }
        }

        foreach (var request in Keys([.. KeyNotes.Rows(_book, strays)]).Concat(Vanished()))
        {
            yield return request;
        }
    }

    // After every tab of ours that people see.
    private int AfterOwn() => _shown.Except(_was.Select(was => OwnTabs.IdOf(was.Sheet))).Select(id => _order.IndexOf(id)).DefaultIfEmpty(-1).Max() + 1;

    private Request Add(TabEdit edit, Tab tab, int place)
    {
        _order.Insert(place, edit.SheetId);
        return new()
        {
            AddSheet = new()
            {
                Properties = new()
                {
                    SheetId = edit.SheetId,
                    Title = Title(tab.Title, edit.SheetId),
                    Index = place,
                    GridProperties = new() { RowCount = edit.RowCount + SpareRows, ColumnCount = edit.ColumnCount + SpareColumns },
                },
            },
        };
    }

    /// <summary>A name that people gave a tab stays; ours follows the book.</summary>
    private string? NewTitle(PublishedTab was, Tab tab)
    {
        return was.Notes is not null && TabNames.IsMadeOf(was.Notes.Title, was.Sheet.Name) && !string.Equals(was.Sheet.Name, tab.Title, StringComparison.Ordinal) && !string.Equals(was.Notes.Title, tab.Title, StringComparison.Ordinal) ? Title(tab.Title, OwnTabs.IdOf(was.Sheet)) : null;
    }

    private string Title(string wanted, int id)
    {
        var title = TabNames.Free(wanted, _titles.Where(title => title.Key != id).Select(title => title.Value).ToHashSet(StringComparer.OrdinalIgnoreCase), takesSlash: true);
        _titles[id] = title;
        return title;
    }

    private int FreeId(string tab)
    {
        var id = StableHash.Id(OwnTabs.KeyOf(_program, tab), "tab");
        while (_titles.ContainsKey(id))
        {
            id = id == int.MaxValue ? 0 : id + 1;
        }

        return id;
    }

    private IEnumerable<Request> Keys(IReadOnlyList<string[]> rows)
    {
        if (_keys is not null)
        {
            var standing = _standing.GetValueOrDefault(OwnTabs.IdOf(_keys));
            return KeysEdit.Requests(OwnTabs.IdOf(_keys), rows, _keys, standing?.Properties.GridProperties?.RowCount ?? rows.Count)
                .Concat(TabObjects.Metadata(OwnTabs.IdOf(_keys), standing, SpreadsheetReader.OwnTabKey, OwnTabs.KeyOf(_program, KeysEdit.Tab)));
        }

        var id = FreeId(KeysEdit.Tab);
        return KeysEdit.Requests(id, rows, null, rows.Count)
            .Prepend(KeysEdit.Add(id, Title(KeysEdit.Tab, id), rows.Count))
            .Concat(TabObjects.Metadata(id, null, SpreadsheetReader.OwnTabKey, OwnTabs.KeyOf(_program, KeysEdit.Tab)));
    }

    /// <summary>A tab that is certainly ours and that the book no longer has goes, unless people wrote into it.</summary>
    private IEnumerable<Request> Vanished() =>
        _was.Where(was => _certain.Contains(OwnTabs.IdOf(was.Sheet)) && _book.Tabs.All(tab => tab.Key != was.Key) && was.Strays.Count == 0 && was.Rows.All(row => row.Cells.Keys.All(column => !was.OfficersColumns.Contains(column))))
            .Select(was => new Request { DeleteSheet = new() { SheetId = OwnTabs.IdOf(was.Sheet) } });
}
