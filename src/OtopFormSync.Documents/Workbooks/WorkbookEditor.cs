using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OtopFormSync.Core.Results;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>Puts our tabs into a package and leaves everything else in it as it is.</summary>
internal sealed class WorkbookEditor
{
    private const string IdPrefix = "otop";
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _part;
    private readonly Workbook _workbook;
    private readonly ResultsBook _book;
    private readonly IReadOnlyList<PublishedTab> _was;
    private readonly KeyNotes _notes;
    private readonly string? _keySheetId;
    private readonly StyleTable _styles;
    private readonly Sheet? _activeBefore;
    private readonly Dictionary<DefinedName, Sheet> _localNames = [];
    private readonly Dictionary<string, PackedPart> _sheets = new(StringComparer.Ordinal);
    private bool _hasFormulas;

    private WorkbookEditor(SpreadsheetDocument document, ResultsBook book, IReadOnlyList<PublishedTab> was, KeyNotes notes, ScannedSheet? keySheet)
    {
        (_document, _book, _was, _notes, _keySheetId) = (document, book, was, notes, keySheet?.RelationshipId);
        _part = document.WorkbookPart ?? throw new UnreadableException(Complaint.BrokenWorkbook);
        _workbook = _part.Workbook ?? throw new UnreadableException(Complaint.BrokenWorkbook);
        _workbook.Sheets ??= new DocumentFormat.OpenXml.Spreadsheet.Sheets();
        var styles = _part.WorkbookStylesPart ?? _part.AddNewPart<WorkbookStylesPart>(IdPrefix + "Styles");
        _styles = new StyleTable(styles.Stylesheet ??= new Stylesheet());
        _activeBefore = SheetAt(_workbook.BookViews?.GetFirstChild<WorkbookView>()?.ActiveTab?.Value ?? 0);
        foreach (var name in _workbook.DefinedNames?.Elements<DefinedName>() ?? [])
        {
            if (name.LocalSheetId is { } local && SheetAt(local.Value) is { } sheet)
            {
                _localNames[name] = sheet;
            }
        }
    }

    private IEnumerable<Sheet> Sheets => _workbook.Sheets!.Elements<Sheet>();

    /// <summary>Writes the book into the package.</summary>
    /// <returns>Our sheets, by the name of their part: in the package they are empty.</returns>
    public static IReadOnlyDictionary<string, PackedPart> Apply(SpreadsheetDocument document, ResultsBook book, IReadOnlyList<PublishedTab> was, KeyNotes notes, ScannedSheet? keySheet)
    {
        var editor = new WorkbookEditor(document, book, book.TakesPlaceOfOther ? [.. was.Select(tab => tab.WithoutOfficers())] : was, notes, keySheet);
        editor.Apply();
        return editor._sheets;
    }

    private void Apply()
    {
        RemoveTabsThatAreNoMore();
        var keySheet = PlaceKeySheet();
        var lists = KeySheetWriter.ListReferences(_book, keySheet.Name!);
        var placed = PlaceTabs(keySheet);
        var active = Sheets.FirstOrDefault(sheet => sheet == _activeBefore) ?? placed[0];
        var strays = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var keepsWidths = _notes.LayoutVersion == ResultsBook.LayoutVersion;
        RemoveOwnNames(placed);
        for (var i = 0; i < _book.Tabs.Count; i++)
        {
            var tab = _book.Tabs[i];
            var plan = TabPlan.Make(tab, _was.FirstOrDefault(was => was.Key == tab.Key), keepsWidths);
            strays[tab.Key] = plan.Strays;
            WriteTab(plan, placed[i], lists[tab.Key], placed[i] == active);
        }

        Pack(PartOf(keySheet), stream => KeySheetWriter.Write(stream, _book, strays));
        _styles.Finish();
        Finish(active, placed, keySheet);
    }

    private Sheet? SheetAt(uint index) => Sheets.ElementAtOrDefault((int)Math.Min(index, int.MaxValue));

    private WorksheetPart PartOf(Sheet sheet) => (WorksheetPart)_part.GetPartById(sheet.Id!);

    /// <summary>A tab of ours that the book no longer has goes, unless people wrote into it.</summary>
    private void RemoveTabsThatAreNoMore()
    {
        foreach (var tab in _was.Where(was => _book.Tabs.All(tab => tab.Key != was.Key)))
        {
            if (tab.Strays.Count == 0 && tab.Peoples.Count == 0 && tab.Rows.All(row => row.Cells.Keys.All(column => !tab.OfficersColumns.Contains(column))))
            {
                Sheets.First(sheet => sheet.Id == tab.Sheet.RelationshipId).Remove();
                _part.DeletePart(tab.Sheet.RelationshipId);
            }
        }
    }

    private Sheet PlaceKeySheet()
    {
        if (Sheets.FirstOrDefault(sheet => _keySheetId is not null && sheet.Id == _keySheetId) is { } known)
        {
            Clear(PartOf(known));
            known.State = SheetStateValues.VeryHidden; // some programs show it again
            return known;
        }

        var sheet = AddSheet(KeyNotes.SheetName, "Keys");
        sheet.State = SheetStateValues.VeryHidden;
        return _workbook.Sheets!.AppendChild(sheet);
    }

    private List<Sheet> PlaceTabs(Sheet keySheet)
    {
        var placed = new List<Sheet>();
        foreach (var (index, tab) in _book.Tabs.Index())
        {
            if (_was.FirstOrDefault(was => was.Key == tab.Key) is { } was)
            {
                var known = Sheets.First(sheet => sheet.Id == was.Sheet.RelationshipId);
                Clear(PartOf(known));
                Rename(known, was, tab);
                placed.Add(known);
                continue;
            }

            var sheet = AddSheet(tab.Title, FormattableString.Invariant($"Tab{index}"));
            if (placed.Count > 0)
            {
                _workbook.Sheets!.InsertAfter(sheet, placed[^1]);
            }
            else
            {
                _workbook.Sheets!.InsertAt(sheet, 0);
            }

            placed.Add(sheet);
        }

        return placed.Count > 0 ? placed : [keySheet];
    }

    /// <summary>A name that people gave a tab stays; ours follows the book.</summary>
    private void Rename(Sheet sheet, PublishedTab was, Tab tab)
    {
        var isOurs = was.Notes is not null && string.Equals(was.Notes.Title, was.Sheet.Name, StringComparison.Ordinal);
        if (isOurs && !string.Equals(was.Notes!.Title, tab.Title, StringComparison.Ordinal))
        {
            sheet.Name = TabNames.Free(tab.Title, Sheets.Where(other => other != sheet).Select(other => other.Name?.Value ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase));
        }
    }

    private Sheet AddSheet(string title, string id)
    {
        var free = IdPrefix + id;
        for (var i = 1; _part.Parts.Any(part => part.RelationshipId == free); i++)
        {
            free = FormattableString.Invariant($"{IdPrefix}{id}x{i}");
        }

        _part.AddNewPart<WorksheetPart>(free);
        return new Sheet
        {
            Name = TabNames.Free(title, Sheets.Select(sheet => sheet.Name?.Value ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase)),
            SheetId = Sheets.Select(sheet => sheet.SheetId?.Value ?? 0).DefaultIfEmpty(0U).Max() + 1,
            Id = free,
        };
    }

    private static void Clear(WorksheetPart part)
    {
        foreach (var child in part.Parts.ToList())
        {
            part.DeletePart(child.OpenXmlPart);
        }

        foreach (var link in part.HyperlinkRelationships.Cast<ReferenceRelationship>().Concat(part.ExternalRelationships).ToList())
        {
            part.DeleteReferenceRelationship(link);
        }
    }

    private void WriteTab(TabPlan plan, Sheet sheet, Dictionary<string, string> lists, bool isActive)
    {
        var part = PartOf(sheet);
        WrittenTab? written = null;
        Pack(part, stream => written = TabWriter.Write(stream, plan, _styles, lists, isActive, _book.Title));
        _hasFormulas |= written!.HasFormulas;
        if (written.Notes.Count > 0)
        {
            Feed(part.AddNewPart<WorksheetCommentsPart>(WrittenTab.NotesId), NoteParts.Texts(written.Notes));
            Feed(part.AddNewPart<VmlDrawingPart>(WrittenTab.NoteShapesId), NoteParts.Shapes(written.Notes));
        }

        if (written.Chart is { } place)
        {
            var drawing = part.AddNewPart<DrawingsPart>(WrittenTab.DrawingId);
            Feed(drawing.AddNewPart<ChartPart>("rId1"), ChartParts.Chart(plan.Tab, plan.Rows, place, sheet.Name!));
            Feed(drawing, ChartParts.Drawing(plan.Tab.Chart!, place));
        }

        AddName(TableNames.OfTable(plan.Tab.Key), sheet, written.Table, isLocal: false);
        AddName("_xlnm.Print_Titles", sheet, written.Titles, isLocal: true);
        AddName("_xlnm._FilterDatabase", sheet, written.Filter, isLocal: true);
    }

    private void AddName(string name, Sheet sheet, string? range, bool isLocal)
    {
        if (range is null)
        {
            return;
        }

        var defined = new DefinedName($"{TabNames.Quoted(sheet.Name!)}!{range}") { Name = name };
        if (isLocal)
        {
            _localNames[defined] = sheet;
        }

        defined.Hidden = name == "_xlnm._FilterDatabase" ? true : null;
        (_workbook.DefinedNames ??= new DocumentFormat.OpenXml.Spreadsheet.DefinedNames()).AppendChild(defined);
    }

    private void RemoveOwnNames(List<Sheet> placed)
    {
        foreach (var name in _workbook.DefinedNames?.Elements<DefinedName>().ToList() ?? [])
        {
            var isTable = name.LocalSheetId is null && (name.Name?.Value ?? "").StartsWith(TableNames.Prefix, StringComparison.Ordinal);
            var isOfTab = _localNames.TryGetValue(name, out var sheet) && placed.Contains(sheet) && name.Name?.Value is "_xlnm.Print_Titles" or "_xlnm._FilterDatabase";
            var isOrphan = sheet is not null && sheet.Parent is null;
            if (isTable || isOfTab || isOrphan)
            {
                name.Remove();
                _localNames.Remove(name);
            }
        }
    }

    private void Finish(Sheet active, List<Sheet> placed, Sheet keySheet)
    {
        var order = Sheets.ToList();
        foreach (var (name, sheet) in _localNames)
        {
            name.LocalSheetId = (uint)order.IndexOf(sheet);
        }

        var views = _workbook.BookViews ??= new BookViews(new WorkbookView());
        views.GetFirstChild<WorkbookView>()!.ActiveTab = (uint)order.IndexOf(active);

        // A list of formula cells that no longer fits makes Excel call the file damaged; it is made anew by itself.
        if (_part.CalculationChainPart is { } chain)
        {
            _part.DeletePart(chain);
        }

        if (_hasFormulas || order.Any(sheet => sheet != keySheet && !placed.Contains(sheet)))
        {
            (_workbook.CalculationProperties ??= new CalculationProperties()).FullCalculationOnLoad = true;
        }

        if (_document.CoreFilePropertiesPart is not null && !string.Equals(_document.PackageProperties.Title, CellText.Of(_book.Title), StringComparison.Ordinal))
        {
            _document.PackageProperties.Title = CellText.Of(_book.Title);
        }
    }

    // Sheets are large: they are written once, and never lie in the package unpacked.
    private void Pack(WorksheetPart part, Action<Stream> write)
    {
        _sheets[part.Uri.OriginalString.TrimStart('/')] = PackedPart.Of(write);
        Feed(part, "");
    }

    private static void Feed(OpenXmlPart part, string xml) => Feed(part, stream => stream.Write(Encoding.UTF8.GetBytes(xml)));

    private static void Feed(OpenXmlPart part, Action<Stream> write)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        write(stream);
    }
}
