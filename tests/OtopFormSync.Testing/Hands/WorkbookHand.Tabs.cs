using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OtopFormSync.Testing.Hands;

public sealed partial class WorkbookHand
{
    public IReadOnlyList<string> Tabs => Look(workbook => Sheets(workbook).Where(sheet => sheet.State?.Value is null || sheet.State.Value == SheetStateValues.Visible).Select(sheet => sheet.Name!.Value!).ToList());

    public void AddTab(string name) => ChangeTabs(workbook => Insert(workbook, name, new Worksheet(new SheetData())));

    public void DuplicateTab(string tab, string name) => ChangeTabs(workbook =>
        Insert(workbook, name, new Worksheet(PartOf(workbook, tab).Worksheet!.ChildElements.Where(child => child is SheetData or Columns or MergeCells).OrderBy(child => child is not Columns).Select(child => child.CloneNode(true)))));

    public void RenameTab(string tab, string name) => ChangeTabs(workbook =>
    {
        SheetOf(workbook, tab).Name = name;
        foreach (var defined in Names(workbook))
        {
            defined.Text = defined.Text.Replace($"'{tab}'!", $"'{name}'!", StringComparison.Ordinal);
        }
    });

    public void DeleteTab(string tab) => ChangeTabs(workbook =>
    {
        var sheet = SheetOf(workbook, tab);
        workbook.DeletePart(sheet.Id!.Value!);
        sheet.Remove();
        foreach (var defined in Names(workbook).Where(defined => defined.Text.StartsWith($"'{tab}'!", StringComparison.Ordinal) || defined.Text.StartsWith(tab + "!", StringComparison.Ordinal)).ToList())
        {
            defined.Remove();
        }
    });

    public void MoveTab(string tab, int place) => ChangeTabs(workbook =>
    {
        var sheet = SheetOf(workbook, tab);
        sheet.Remove();
        workbook.Workbook!.Sheets!.InsertAt(sheet, place - 1);
    });

    private static void Insert(WorkbookPart workbook, string name, Worksheet content)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = content;
        workbook.Workbook!.Sheets!.InsertAt(new Sheet { Name = name, Id = workbook.GetIdOfPart(part), SheetId = Sheets(workbook).Max(sheet => sheet.SheetId!.Value) + 1 }, 0);
    }

    // Names that belong to one tab know it by its place, so they follow it.
    private void ChangeTabs(Action<WorkbookPart> change) => Change(workbook =>
    {
        var before = Sheets(workbook).ToList();
        var local = Names(workbook).Where(name => name.LocalSheetId is not null).Select(name => (Name: name, Sheet: before[(int)name.LocalSheetId!.Value])).ToList();
        change(workbook);
        var after = Sheets(workbook).ToList();
        foreach (var (name, sheet) in local.Where(known => known.Name.Parent is not null))
        {
            if (after.IndexOf(sheet) is >= 0 and var place) { name.LocalSheetId = (uint)place; } else { name.Remove(); }
        }
    });

    private static IEnumerable<DefinedName> Names(WorkbookPart workbook) => workbook.Workbook!.DefinedNames?.Elements<DefinedName>() ?? [];

    private static IEnumerable<Sheet> Sheets(WorkbookPart workbook) => workbook.Workbook!.Sheets!.Elements<Sheet>();

    private static Sheet SheetOf(WorkbookPart workbook, string tab) => Sheets(workbook).First(known => known.Name == tab);

    private static WorksheetPart PartOf(WorkbookPart workbook, string tab) => (WorksheetPart)workbook.GetPartById(SheetOf(workbook, tab).Id!.Value!);
}
