using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts.Responses;

/// <summary>Which column of a sheet or table is what, found by header text, never by position.</summary>
public sealed record ColumnMap
{
    private const int None = -1;

    /// <summary>Column of the timestamp; -1 when there is none.</summary>
    public int Timestamp { get; private init; } = None;

    /// <summary>Columns of the district: more than one in a form with sections, of which each answer fills one.</summary>
    public ValueList<int> Districts { get; private init; } = [];

    /// <summary>Column of the month; -1 when there is none, or more than one.</summary>
    public int Month { get; private init; } = None;

    /// <summary>Column of the tick for nothing to report; -1 when there is none, or more than one.</summary>
    public int NothingToReport { get; private init; } = None;

    /// <summary>Column of the explanation, the first one; -1 when there is none.</summary>
    public int Explanation { get; private init; } = None;

    /// <summary>Columns of the address of who answered, in the sheet's order: a form puts the one that it collects first.</summary>
    public ValueList<int> Addresses { get; private init; } = [];

    /// <summary>The indicators' columns; an indicator that has two columns has none.</summary>
    public ValueList<IndicatorColumn> Indicators { get; private init; } = [];

    /// <summary>Columns that can be read, by the question: not its time, district and explanation.</summary>
    public ValueList<QuestionColumn> Answers { get; private init; } = [];

    /// <summary>Questions that stand in more than one column, so that it is not known which one counts.</summary>
    public ValueList<FormQuestion> Doubled { get; private init; } = [];

    /// <summary>Headers that mean nothing to the program.</summary>
    public ValueList<string> Unknown { get; private init; } = [];

    /// <summary>Finds the columns of a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="headers">The header texts.</param>
    /// <returns>The map.</returns>
    public static ColumnMap Of(Program program, ValueList<string> headers) => Of(new FormQuestions(program), headers);

    /// <summary>Finds the columns of a program's questions.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="headers">The header texts.</param>
    /// <returns>The map.</returns>
    public static ColumnMap Of(FormQuestions questions, ValueList<string> headers)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(headers);
        var headings = headers.Select(header => new Heading(header)).ToArray();
        var taken = new bool[headings.Length];
        var doubled = new List<FormQuestion>();
        var answers = new List<QuestionColumn>();
        var timestamp = Columns(questions.Timestamp);
        var districts = Columns(questions.District);
        var explanation = Columns(questions.Explanation);
        var addresses = Columns(questions.Address);
        if (addresses.Count == 1)
        {
            answers.Add(new(questions.Address, addresses[0]));
        }

        if (timestamp.Count > 1)
        {
            doubled.Add(questions.Timestamp);
        }

        return new()
        {
            Timestamp = timestamp.IsEmpty ? None : timestamp[0],
            Districts = districts,
            Explanation = explanation.IsEmpty ? None : explanation[0],
            Addresses = addresses.Order().ToValueList(),
            Month = Single(questions.Month),
            NothingToReport = Single(questions.NothingToReport),
            Indicators = questions.Indicators
                .Select(asked => new IndicatorColumn(asked.Indicator, Single(asked.Question)))
                .Where(column => column.Index != None)
                .ToValueList(),
            Answers = answers.ToValueList(),
            Doubled = doubled.ToValueList(),
            Unknown = headers.Where((header, i) => !taken[i] && !questions.Ignored.Contains(headings[i].Key) && !string.IsNullOrWhiteSpace(header)).ToValueList(),
        };

        ValueList<int> Columns(FormQuestion question)
        {
            var columns = question.In(headings);
            foreach (var column in columns)
            {
                taken[column] = true;
            }

            return columns;
        }

        int Single(FormQuestion question)
        {
            var columns = Columns(question);
            if (columns.Count > 1)
            {
                doubled.Add(question);
            }

            if (columns.Count != 1)
            {
                return None;
            }

            answers.Add(new(question, columns[0]));
            return columns[0];
        }
    }

    /// <summary>The form in which headers are compared: canonical, without spaces, brackets and case.</summary>
    /// <param name="header">The header text.</param>
    /// <returns>The key.</returns>
    public static string KeyOf(string header)
    {
        var canonical = ThaiScript.ArabicDigits(ThaiScript.Canonical(header));
        return string.Create(canonical.Count(IsKept), canonical, static (span, text) =>
        {
            var i = 0;
            foreach (var c in text)
            {
                if (IsKept(c))
                {
                    span[i++] = char.ToLowerInvariant(c);
                }
            }
        });
    }

    private static bool IsKept(char c) => c is not (' ' or '(' or ')' or '[' or ']' or ':' or '*' or '.' or '"' or '\'' or '“' or '”');
}

/// <summary>The column of a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Index">The column's index from 0.</param>
public sealed record QuestionColumn(FormQuestion Question, int Index);

/// <summary>The column of an indicator.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Index">The column's index from 0.</param>
public sealed record IndicatorColumn(Indicator Indicator, int Index);
