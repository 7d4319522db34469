using System.Text;

namespace OtopFormSync.Views.Letters;

/// <summary>A letter as plain text, for mail programs and people that want no HTML.</summary>
internal static class PlainText
{
    public static string Of(Letter letter)
    {
        var text = new StringBuilder();
        Add(text, letter.Office, letter.Topic, "", letter.Greeting, "", letter.Opening, "", "» " + letter.Result);
        if (letter.Grade is { } grade)
        {
            Add(text, $"» {letter.GradeLabel}: {Words(grade)}");
        }

        foreach (var block in letter.Blocks)
        {
            Write(text, block);
        }

        Add(text, "", letter.Closing);
        if (letter.Thanks is { } thanks)
        {
            Add(text, thanks);
        }

        Add(text, "", letter.Office, "", "--", letter.Foot.Contact, letter.Foot.Footer, letter.Foot.Reference);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                Add(text, "", $"■ {heading.Text}");
                break;
            case Block.Paragraph paragraph:
                Add(text, paragraph.Text);
                break;
            case Block.Points points:
                AddAll(text, points.Items.Select(item => $"- {item}"));
                break;
            case Block.Table table:
                Add(text, "", $"■ {table.Caption}");
                foreach (var row in table.Rows)
                {
                    Add(text, $"- {Line(table, row)}");
                    AddAll(text, row.Detail is null ? [] : [$"  {row.Detail}"]);
                }

                break;
            case Block.Questions questions:
                foreach (var question in questions.Items)
                {
                    Add(text, question.About.Length > 0 ? $"- {question.About}: {question.Reason}" : $"- {question.Reason}");
                    AddAll(text, question.Quote.Length > 0 ? [$"  “{question.Quote}”"] : []);
                    AddAll(text, question.Place.Length > 0 ? [$"  ({question.Place})"] : []);
                }

                break;
            case Block.Hyperlink link:
                Add(text, $"{link.Text}:", link.Target);
                break;
            case Block.Place place:
                Add(text, $"{place.Label}: {place.Target}");
                break;
        }
    }

    private static string Line(Block.Table table, TableRow row) =>
        $"{Words(row.Cells[0])}: {string.Join(" · ", row.Cells.Skip(1).Select((cell, i) => Titled(table.Columns[i + 1], cell)).Where(words => words.Length > 0))}";

    private static string Titled(TableColumn column, TableCell cell)
    {
        var words = Words(cell);
        return column.IsSilent || words.Length == 0 ? words : $"{column.Title} {words}";
    }

    private static string Words(TableCell cell)
    {
        var words = cell.Chip is { } chip ? $"{cell.Text} {Words(chip)}" : cell.Text;
        return cell.Note is null ? words : $"{words} ({cell.Note})";
    }

    private static string Words(Chip chip) => $"{chip.Symbol} {chip.Text}";

    private static void Add(StringBuilder text, params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }
    }

    private static void AddAll(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Add(text, line);
        }
    }
}
