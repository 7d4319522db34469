using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Forms;
using OtopFormSync.Core.Results.Forms;
using OtopFormSync.Documents.Workbooks;
using CellStyle = OtopFormSync.Spreadsheets.Tabs.CellStyle;
using CellText = DocumentFormat.OpenXml.Spreadsheet.Text;
using SheetList = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace OtopFormSync.Documents.Forms;

/// <summary>
/// Writes a form as a workbook that is locked but for its yellow cells. The key stands where programs leave it: in a
/// visible line that is a link of its own, in a hidden column with what each line was printed for, on a hidden sheet that a name points to, and among the keywords.
/// </summary>
public static class FormWorkbook
{
    /// <summary>The hidden sheet that holds the key.</summary>
    public const string KeySheet = "_keys";

    private const string Sheet = "แบบรายงาน";
    private const int HeadRow = 4;
    private const uint Plain = 0, Title = 1, Centred = 2, Head = 3, Text = 4, Middle = 5, Amount = 6, Count = 7, AmountInput = 8, CountInput = 9, TextInput = 10, Small = 11, Plainly = 12; // the order of Styles
    private const double Size = 14, TitleSize = 18, LineHeight = 22; // points
    private const double Padding = 2; // digits: the indent and the lines around a cell
    private const uint AmountFormat = 4; // #,##0.00, which every program shows as digits of one script
    private const uint CountFormat = 3; // #,##0

    /// <summary>Writes the form; the same form gives the same bytes.</summary>
    /// <param name="form">The form.</param>
    /// <param name="output">Takes the file; need not seek.</param>
    public static void Write(BlankForm form, Stream output)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(output);
        using var package = new MemoryStream();
        Fill(form, package);
        PortablePackage.WritePlain(package.GetBuffer().AsMemory(0, (int)package.Length), output);
    }

    private static void Fill(BlankForm form, Stream package)
    {
        using var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook);
        var book = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "workbook");
        CoreProperties.Add(document, form.Title, form.Key.ToString());
        book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
        var sheet = book.AddNewPart<WorksheetPart>("form");
        sheet.AddHyperlinkRelationship(new Uri($"mailto:?subject={form.Key}"), isExternal: true, "key");
        sheet.Worksheet = new Layout(form).Sheet();
        var keys = book.AddNewPart<WorksheetPart>("keys");
        keys.Worksheet = new(new SheetData(new Row(Said("A1", form.Key.ToString(), Plain)) { RowIndex = 1 }));
        book.Workbook = new(
            new BookViews(new WorkbookView { ActiveTab = 0 }),
            new SheetList(
                new Sheet { Name = Sheet, SheetId = 1, Id = "form" },
                new Sheet { Name = KeySheet, SheetId = 2, Id = "keys", State = SheetStateValues.Hidden }),
            new DefinedNames(new DefinedName($"{KeySheet}!$A$1") { Name = "otop_key", Hidden = true }));
    }

    private static Cell Said(string reference, string text, uint style) =>
        new(new InlineString(new CellText(text) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = reference, DataType = CellValues.InlineString, StyleIndex = style };

    // Where what stands: title, subtitle, a free row, the table, a free row, lines for words, the key.
    private sealed class Layout
    {
        private const int FirstLine = HeadRow + 1;

        private readonly BlankForm _form;
        private readonly List<string> _headings;
        private readonly List<double> _widths;
        private readonly List<Row> _rows = [];
        private readonly List<string> _merged = [];

        public Layout(BlankForm form)
        {
            _form = form;
            _headings = [form.Headings.Number, form.Headings.Indicator, form.Headings.Unit, .. form.HasTargets ? [form.Headings.Target] : Array.Empty<string>(), form.Headings.Result];
            _widths = [11, 52, 12, .. form.HasTargets ? [20.0] : Array.Empty<double>(), 24];
        }

        private string Last => Letter(_headings.Count - 1);

        private int LastLine => HeadRow + _form.Lines.Count;

        public Worksheet Sheet()
        {
            Whole(1, _form.Title, Title, 24, TitleSize / Size);
            Whole(2, _form.Subtitle, Centred, 20);
            Add(HeadRow, Height(24, _headings.Zip(_widths)), [.. _headings.Select((heading, column) => Said($"{Letter(column)}{HeadRow}", heading, Head)), Said($"{Letter(_headings.Count)}{HeadRow}", _form.Key.ToString(), Plain)]);
            foreach (var (index, line) in _form.Lines.Index())
            {
                Line(FirstLine + index, index + 1, line);
            }

            var row = LastLine + 2;
            foreach (var label in _form.Words)
            {
                Add(row, Height(22, [(label, _widths[0])]), [Said($"A{row}", label, Text), .. Enumerable.Range(1, _headings.Count - 1).Select(column => new Cell { CellReference = $"{Letter(column)}{row}", StyleIndex = TextInput })]);
                _merged.Add($"B{row}:{Last}{row}");
                row++;
            }

            row++;
            foreach (var instruction in _form.Instructions)
            {
                Whole(row, instruction, Plainly, 20);
                row++;
            }

            Whole(row, $"{FormMarks.Label} {_form.Key}", Small, 16);
            return new(
                new SheetProperties(new PageSetupProperties { FitToPage = true }),
                new SheetViews(new SheetView(new Selection { ActiveCell = $"{Last}{FirstLine}", SequenceOfReferences = new() { InnerText = $"{Last}{FirstLine}" } }) { WorkbookViewId = 0, ShowGridLines = false, TabSelected = true }),
                Columns(),
                new SheetData(_rows),
                new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false },
                new MergeCells(_merged.Select(area => new MergeCell { Reference = area })),
                new DataValidations(_form.Lines.Index().Select(line => Validation(FirstLine + line.Index, line.Item))) { Count = (uint)_form.Lines.Count },
                new Hyperlinks(new Hyperlink { Reference = $"A{row}", Id = "key" }),
                new PageMargins { Left = 0.7, Right = 0.7, Top = 0.75, Bottom = 0.75, Header = 0.3, Footer = 0.3 },
                new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        }

        private void Line(int row, int number, FormLine line)
        {
            var typed = line.Kind switch
            {
                IndicatorKind.Amount => AmountInput,
                IndicatorKind.Count => CountInput,
                IndicatorKind.YesNo or IndicatorKind.Text => TextInput,
            };
            var cells = new List<Cell>
            {
                new(new CellValue(number.ToString(CultureInfo.InvariantCulture))) { CellReference = $"A{row}", StyleIndex = Middle },
                Said($"B{row}", line.Label, Text),
                Said($"C{row}", line.Unit, Middle),
            };
            if (_form.HasTargets)
            {
                cells.Add(line.Target is { } target
                    ? new(new CellValue(NumberText.Of(target))) { CellReference = $"D{row}", StyleIndex = target == decimal.Truncate(target) ? Count : Amount }
                    : new() { CellReference = $"D{row}", StyleIndex = Text });
            }

            cells.Add(new() { CellReference = $"{Last}{row}", StyleIndex = typed });
            cells.Add(Said($"{Letter(_headings.Count)}{row}", FormMarks.OfLine(_form.Key, line.Indicator), Plain));
            Add(row, Height(26, [(line.Label, _widths[1]), (line.Unit, _widths[2])]), [.. cells]);
        }

        // A list within a cell has no words with commas or quotes. Nothing is refused where it is typed: what is odd is asked when it comes. The error box must be on, or some programs drop the hint.
        private DataValidation Validation(int row, FormLine line)
        {
            var validation = new DataValidation
            {
                AllowBlank = true,
                ShowInputMessage = true,
                ShowErrorMessage = true,
                ErrorStyle = DataValidationErrorStyleValues.Information,
                Prompt = line.Prompt,
                SequenceOfReferences = new() { InnerText = $"{Last}{row}" },
            };
            if (!line.Choices.IsEmpty && !line.Choices.Any(choice => choice.AsSpan().ContainsAny(",\"")))
            {
                validation.Type = DataValidationValues.List;
                validation.Append(new Formula1($"\"{string.Join(',', line.Choices)}\""));
            }
            else if (line.Kind.IsNumber())
            {
                validation.Type = DataValidationValues.Decimal;
                validation.Operator = DataValidationOperatorValues.GreaterThanOrEqual;
                validation.Append(new Formula1("0"));
            }

            return validation;
        }

        private Columns Columns()
        {
            return new([
                .. _widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true }),
                new Column { Min = (uint)_widths.Count + 1, Max = (uint)_widths.Count + 1, Width = 4, CustomWidth = true, Hidden = true },
            ]);
        }

        private void Whole(int row, string text, uint style, double least, double scale = 1)
        {
            Add(row, Height(least, [(text, _widths.Sum())], scale), Said($"A{row}", text, style));
            _merged.Add($"A{row}:{Last}{row}");
        }

        // Programs make no row of merged or locked cells higher by themselves.
        private static double Height(double least, IEnumerable<(string Text, double Width)> texts, double scale = 1) =>
            least + ((texts.Max(text => LetterWidths.LinesIn(text.Text, text.Width - Padding, scale)) - 1) * LineHeight * scale);

        private void Add(int row, double height, params Cell[] cells) => _rows.Add(new(cells) { RowIndex = (uint)row, Height = height, CustomHeight = true });

        private static string Letter(int column) => ((char)('A' + column)).ToString();
    }

    private static Stylesheet Styles()
    {
        static Font FontOf(double size, bool isBold) => isBold ? new(new Bold(), new FontSize { Val = size }, new FontName { Val = CellStyle.FontName }) : new(new FontSize { Val = size }, new FontName { Val = CellStyle.FontName });
        static CellFormat Of(uint font, HorizontalAlignmentValues across, uint fill = 0, uint border = 0, uint format = 0, bool isOpen = false, bool isWrapped = true) => new()
        {
            FontId = font,
            FillId = fill,
            BorderId = border,
            NumberFormatId = format,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyNumberFormat = true,
            ApplyAlignment = true,
            ApplyProtection = true,
            Alignment = new() { Horizontal = across, Vertical = VerticalAlignmentValues.Center, WrapText = isWrapped, Indent = border > 0 && across != HorizontalAlignmentValues.Center ? 1u : 0u },
            Protection = new() { Locked = !isOpen },
        };
        static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });
        var line = new Func<BorderStyleValues, Border>(style => new(new LeftBorder { Style = style }, new RightBorder { Style = style }, new TopBorder { Style = style }, new BottomBorder { Style = style }, new DiagonalBorder()));
        return new(
            new Fonts(FontOf(Size, false), FontOf(TitleSize, true), FontOf(Size, true), FontOf(10, false)),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Solid("FFD9E2F3"), Solid("FFFFF2CC")),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), line(BorderStyleValues.Thin)),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                Of(1, HorizontalAlignmentValues.Center),
                Of(0, HorizontalAlignmentValues.Center),
                Of(2, HorizontalAlignmentValues.Center, fill: 2, border: 1),
                Of(0, HorizontalAlignmentValues.Left, border: 1),
                Of(0, HorizontalAlignmentValues.Center, border: 1),
                Of(0, HorizontalAlignmentValues.Right, border: 1, format: AmountFormat),
                Of(0, HorizontalAlignmentValues.Right, border: 1, format: CountFormat),
                Of(0, HorizontalAlignmentValues.Right, fill: 3, border: 1, format: AmountFormat, isOpen: true),
                Of(0, HorizontalAlignmentValues.Right, fill: 3, border: 1, format: CountFormat, isOpen: true),
                Of(0, HorizontalAlignmentValues.Left, fill: 3, border: 1, isOpen: true),
                Of(3, HorizontalAlignmentValues.Center),
                Of(0, HorizontalAlignmentValues.Left)),
            new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
    }
}
