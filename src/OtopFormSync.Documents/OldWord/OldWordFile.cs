using System.Buffers.Binary;
using System.Text;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Forms;
using OtopFormSync.Documents.RunningText;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.OldWord;

/// <summary>Reads text and tables of a Word document of before 2007 (doc): what stands in its main part, with what is said of letters and paragraphs beside them, and at the edges of its pages. Its styles and notes are not read.</summary>
internal sealed class OldWordFile
{
    private const int Flags = 0x0A;
    private const int IsEncrypted = 0x0100;
    private const int UsesSecondTable = 0x0200;
    private const int TextLength = 0x4C;
    private const int NotesLength = 0x50;
    private const int EdgesLength = 0x54;
    private const int LetterRuns = 0xFA;
    private const int ParagraphRuns = 0x102;
    private const int Sections = 0xCA;
    private const int Edges = 0xF2;
    private const int Pieces = 0x1A2;

    private readonly FlowingDocument _flow;
    private readonly HashSet<string> _marks = new(StringComparer.Ordinal);
    private readonly Stack<(StringBuilder Instruction, int Result)> _open = new();

    private OldWordFile(TextDocument document) => _flow = new(document);

    /// <summary>Reads a document.</summary>
    /// <returns>Its text outside tables, and its tables in order.</returns>
    /// <exception cref="UnreadableException">Broken, encrypted, too big, or not read with certainty.</exception>
    public static (string Text, IReadOnlyList<ReadTable> Tables) Read(ReadOnlyMemory<byte> bytes, string place, Budget budget)
    {
        try
        {
            budget.Spend((long)Cost.Byte * bytes.Length);
            var word = Stream(bytes, "WordDocument");
            var flags = BinaryPrimitives.ReadUInt16LittleEndian(word.AsSpan(Flags));
            if ((flags & IsEncrypted) != 0)
            {
                throw new UnreadableException(Complaint.Encrypted);
            }

            var table = Stream(bytes, (flags & UsesSecondTable) != 0 ? "1Table" : "0Table");
            var (length, notes, edges) = (Length(word, TextLength), Length(word, NotesLength), Length(word, EdgesLength));
            if (length + notes + edges > Limits.TextChars)
            {
                throw new UnreadableException(Complaint.TextTooLong);
            }

            var (letters, paragraphs) = (OldWordProperties.Letters(word, Part(word, table, LetterRuns), budget), OldWordProperties.Paragraphs(word, Part(word, table, ParagraphRuns), CompoundFile.Stream(bytes.Span, "Data")?.Bytes ?? [], budget));
            var signs = OldWordPieces.Of(word, Part(word, table, Pieces), length + notes + edges).ToList();
            var pages = OldWordEdges.Of(Part(word, table, Edges), Part(word, table, Sections), word).Select(edge => (edge.IsHeader, Said: Read(length + notes + edge.From, length + notes + edge.To)._flow.End([]))).ToList();
            var main = Read(0, length);
            return main._flow.End(main._marks, new(LinesOf(isHeader: true), LinesOf(isHeader: false)));

            ValueList<string> LinesOf(bool isHeader) => PageEdges.LinesOf(pages.Where(edge => edge.IsHeader == isHeader).Select(edge => edge.Said));

            OldWordFile Read(int from, int to)
            {
                var file = new OldWordFile(new TextDocument(place, budget));
                foreach (var (sign, at) in signs.Skip(from).Take(to - from))
                {
                    budget.Spend(Cost.KeptCell);
                    file.Take(sign, letters.At(at), paragraphs.At(at));
                }

                return file;
            }
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // A place that the file names lies outside of it.
            throw new UnreadableException(Complaint.BrokenDocument);
        }
    }

    private static byte[] Stream(ReadOnlyMemory<byte> bytes, string name) =>
        CompoundFile.IsFollowed(bytes.Span) && CompoundFile.Stream(bytes.Span, name)?.Bytes is { } stream ? stream : throw new UnreadableException(Complaint.BrokenDocument);

    private static int Length(byte[] word, int at) => BinaryPrimitives.ReadInt32LittleEndian(word.AsSpan(at)) is var length and >= 0 and <= Limits.TextChars ? length : throw new UnreadableException(Complaint.TextTooLong);

    private static ReadOnlyMemory<byte> Part(byte[] word, byte[] table, int at) =>
        table.AsMemory(BinaryPrimitives.ReadInt32LittleEndian(word.AsSpan(at)), BinaryPrimitives.ReadInt32LittleEndian(word.AsSpan(at + 4)));

    private void Take(char sign, OldWordLetters letters, OldWordParagraph paragraph)
    {
        if (paragraph.Depth > 1 || paragraph.Row?.IsMergedAcross == true)
        {
            throw new UnreadableException(Complaint.UncertainDoc);
        }

        switch (sign)
        {
            case '\u0013':
                _open.Push((new(), -1));
                break;
            case '\u0014' when _open.TryPop(out var field):
                _open.Push(field with { Result = _flow.Text.Length });
                _marks.UnionWith(FormMarks.Of(field.Instruction.ToString()).Select(key => key.ToString()));
                break;
            case '\u0015' when _open.TryPop(out var field):
                _flow.Fields.End(field.Instruction.ToString(), field.Result < 0 ? "" : _flow.Text.From(Math.Min(field.Result, _flow.Text.Length)));
                break;
            case '\u0007' when paragraph.Row is { } row:
                EndRow(row);
                break;
            case '\u0007':
                _flow.EndCell();
                break;
            case '\r' or '\f' when paragraph.IsInTable:
                _flow.Text.Append('\n', Look.Plain);
                break;
            case '\r' or '\f':
                _flow.EndParagraph();
                break;
            default:
                Append(sign, letters, paragraph);
                break;
        }
    }

    private void Append(char sign, OldWordLetters letters, OldWordParagraph paragraph)
    {
        if (_open.TryPeek(out var field) && field.Result < 0)
        {
            field.Instruction.Append(sign);
            return;
        }

        var text = sign switch
        {
            '\v' => "\n",
            '\t' => paragraph.IsInTable ? " " : "\t",
            '\u00A0' => " ",
            '\u001E' => "-",
            < ' ' => "", // a picture, a note's mark
            _ => sign.ToString(),
        };
        if (!letters.IsDeleted && text.Length > 0)
        {
            _flow.Text.Append(text, letters.Letters.On(Letters.White));
        }
    }

    private void EndRow(OldWordRow row)
    {
        _flow.Table.Describe();
        foreach (var (edge, continuesAbove) in row.Cells)
        {
            _flow.Table.Continue(continuesAbove, left: false);
            _flow.Table.End(edge);
        }

        _flow.Table.EndRow();
    }
}
