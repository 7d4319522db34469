using System.Text;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Forms;
using OtopFormSync.Documents.RunningText;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Rtf;

/// <summary>Reads paragraphs and tables of an RTF file.</summary>
internal sealed class RtfFile
{
    private const int LatinPage = 1252;
    private const int ThaiPage = 874;

    // Parts that say nothing to people, or say beside the text what belongs elsewhere; a page to the left says what one to the right says. All that are marked as strange are left out as well.
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "annotation", "footerl", "footnote", "headerl", "listtext", "nonshppict", "objdata", "object", "pict", "pntext", "stylesheet",
    };

    private readonly string _place;
    private readonly Budget _budget;
    private readonly RtfEdges _edges = new();
    private FlowingDocument _flow;
    private readonly Stack<RtfGroup> _groups = new();
    private readonly Stack<(int Depth, int Start)> _results = new();
    private readonly RtfLook _look = new();
    private readonly StringBuilder _instruction = new();
    private readonly StringBuilder _aside = new();
    private readonly HashSet<string> _marks = new(StringComparer.Ordinal);
    private RtfGroup _group = RtfGroup.First;
    private bool _isStrange;
    private bool _isInTable;
    private int _skip;
    private int _page = LatinPage;

    // The library's own encodings do not have it.
    static RtfFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private RtfFile(string place, Budget budget) => (_place, _budget, _flow) = (place, budget, new(new TextDocument(place, budget)));

    /// <summary>Reads a file.</summary>
    /// <returns>Its text outside tables, and its tables in order.</returns>
    /// <exception cref="UnreadableException">Broken, too deep or too big.</exception>
    public static (string Text, IReadOnlyList<ReadTable> Tables) Read(ReadOnlyMemory<byte> bytes, string place, Budget budget)
    {
        var file = new RtfFile(place, budget);
        var tokens = new RtfTokens(bytes, budget);
        var isWhole = false;
        while (!isWhole && tokens.TryRead(out var token))
        {
            file.Take(token);
            isWhole = file._groups.Count == 0;
        }

        if (!isWhole)
        {
            throw new UnreadableException(Complaint.BrokenDocument);
        }

        return file._flow.End(file._marks, file._edges.Printed);
    }

    private void Take(RtfToken token)
    {
        switch (token.Kind)
        {
            case RtfKind.Open:
                (_skip, _isStrange) = (0, false);
                _groups.Push(_groups.Count <= Limits.MarkupDepth ? _group : throw new UnreadableException(Complaint.TooDeep));
                break;
            case RtfKind.Close:
                _skip = 0;
                Close();
                break;
            case RtfKind.Letter when _skip > 0:
                _skip--;
                break;
            case RtfKind.Letter:
                Append(token.Value < 0x80 ? ((char)token.Value).ToString() : Encoding.GetEncoding(_look.PageOf(_group.Font, _page)).GetString([token.Value]));
                break;
            case RtfKind.Control:
                _skip = 0;
                Obey(token.Word, token.Number);
                break;
        }
    }

    private void Close()
    {
        if (!_groups.TryPop(out var outer))
        {
            throw new UnreadableException(Complaint.BrokenDocument);
        }

        if (_results.TryPeek(out var result) && result.Depth > _groups.Count)
        {
            _results.Pop();
            _flow.Fields.End(_instruction.ToString(), _flow.Text.From(Math.Min(result.Start, _flow.Text.Length)));
        }

        if (_group.Part != outer.Part && _group.Part is (RtfPart.Properties or RtfPart.Instruction or RtfPart.Bookmark))
        {
            var aside = _aside.ToString();
            _aside.Clear();
            _marks.UnionWith(FormMarks.Of(aside).Select(key => key.ToString()));
            if (_group.Part == RtfPart.Bookmark && FormMarks.OfBookmark(aside.Trim()) is { } mark && outer.Part == RtfPart.Text)
            {
                _flow.Text.Append($"{mark} ", Look.Plain);
            }
            else if (_group.Part == RtfPart.Instruction)
            {
                _instruction.Append(aside);
            }
        }

        if (_edges.Leave(_groups.Count, _flow) is { } around)
        {
            (_flow, _isInTable) = around;
        }

        _group = outer;
    }

    private void Obey(string word, int? number)
    {
        var isStrange = _isStrange;
        _isStrange = false;
        switch (word)
        {
            case "*":
                _isStrange = true;
                break;
            case "ansicpg":
                _page = number == ThaiPage ? ThaiPage : LatinPage;
                break;
            case "uc":
                _group = _group with { Substitutes = Math.Clamp(number ?? 1, 0, 8) };
                break;
            case "u" when number is { } code:
                Append(((char)(code & 0xFFFF)).ToString());
                _skip = _group.Substitutes;
                break;
            case "fonttbl":
                Enter(RtfPart.Fonts);
                break;
            case "colortbl":
                Enter(RtfPart.Colors);
                break;
            case "info" or "userprops":
                Enter(RtfPart.Properties);
                break;
            case "bkmkstart":
                Enter(RtfPart.Bookmark);
                break;
            case "fldinst":
                _instruction.Clear();
                Enter(RtfPart.Instruction);
                break;
            case "fldrslt":
                _results.Push((_groups.Count, _flow.Text.Length));
                break;
            case "header" or "headerr" or "headerf" or "footer" or "footerr" or "footerf" when _group.Part == RtfPart.Text && !_edges.IsOpen:
                _edges.Enter(word, _groups.Count, _flow, _isInTable);
                (_flow, _isInTable) = (new(new TextDocument(_place, _budget)), false);
                break;
            case "titlepg":
                _edges.HasFirst = true;
                break;
            case "shptxt":
                // The text of a box lies deep within what is left out.
                _group = _group with { Part = RtfPart.Text };
                break;
            default:
                if (isStrange || Silent.Contains(word))
                {
                    Enter(RtfPart.Skipped);
                }
                else if (_group.Part is RtfPart.Fonts or RtfPart.Colors)
                {
                    _look.Learn(_group.Part, word, number);
                }
                else if (_group.Part == RtfPart.Text)
                {
                    ObeyInText(word, number);
                }

                break;
        }
    }

    private void ObeyInText(string word, int? number)
    {
        switch (word)
        {
            case "par" or "sect" or "page":
                EndParagraph();
                break;
            case "line" or "nestcell" or "nestrow":
                _flow.Text.Append('\n', Look.Plain);
                break;
            case "tab":
                Append(_isInTable ? " " : "\t");
                break;
            case "~":
                Append("\u00A0");
                break;
            case "_":
                Append("-");
                break;
            case "pard":
                _isInTable = false;
                break;
            case "intbl":
                _isInTable = true;
                break;
            case "cell":
                _flow.EndCell();
                break;
            case "row":
                _budget.Spend(Cost.KeptCell);
                _flow.Table.EndRow();
                break;
            case "trowd":
                _flow.Table.Describe();
                break;
            case "clvmrg" or "clmrg":
                _flow.Table.Continue(above: word == "clvmrg", left: word == "clmrg");
                break;
            case "cellx":
                _flow.Table.End(number ?? 0);
                break;
            case "deleted":
                _group = _group with { IsDeleted = number != 0 };
                break;
            case "plain":
                _group = _group with { Letters = Letters.Unsaid };
                break;
            case "f":
                _group = _group with { Font = number ?? 0 };
                break;
            default:
                _group = _group with { Letters = _look.With(_group.Letters, word, number) };
                break;
        }
    }

    private void Enter(RtfPart part) => _group = _group with { Part = _group.Part == RtfPart.Skipped ? RtfPart.Skipped : part };

    private void Append(string text)
    {
        _budget.Spend(Cost.Char);
        switch (_group.Part)
        {
            case RtfPart.Text when !_group.IsDeleted:
                if (!_isInTable && !_flow.Table.IsInRow && _flow.Table.HasRows && !string.IsNullOrWhiteSpace(text))
                {
                    _flow.EndTable();
                }

                _flow.Text.Append(text == "\u00A0" ? " " : text, _group.Letters.On(Letters.White));
                break;
            case RtfPart.Colors when text == ";":
                _look.EndColor();
                break;
            case RtfPart.Properties or RtfPart.Instruction or RtfPart.Bookmark:
                _aside.Append(text);
                break;
            case RtfPart.Text or RtfPart.Skipped or RtfPart.Fonts or RtfPart.Colors:
                break;
        }
    }

    private void EndParagraph()
    {
        if (_isInTable || _flow.Table.IsInRow)
        {
            _flow.Text.Append('\n', Look.Plain);
            return;
        }

        _flow.EndParagraph();
    }
}
