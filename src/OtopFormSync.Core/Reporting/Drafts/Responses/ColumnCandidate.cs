using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;

namespace OtopFormSync.Core.Reporting.Drafts.Responses;

/// <summary>A column that may be that of a question, in a sheet where none is known to be.</summary>
/// <param name="Index">The column's index from 0.</param>
/// <param name="Heading">Its heading.</param>
public sealed record ColumnCandidate(int Index, string Heading)
{
    /// <summary>The columns of a question that stands in more than one.</summary>
    internal static ValueList<ColumnCandidate> OfDoubled(FormQuestion question, ValueList<string> headers) =>
        question.In([.. headers.Select(header => new Heading(header))]).Select(column => new ColumnCandidate(column, headers[column].Trim())).ToValueList();

    /// <summary>The columns whose headings mean nothing.</summary>
    internal static ValueList<ColumnCandidate> OfUnknown(ColumnMap map, ValueList<string> headers) =>
        headers.Select((header, column) => new ColumnCandidate(column, header.Trim())).Where(candidate => map.Unknown.Contains(headers[candidate.Index])).ToValueList();

    /// <summary>What a row says in columns that may be those of a question, as a doubt that names them all.</summary>
    /// <typeparam name="T">What the question asks for.</typeparam>
    /// <param name="candidates">The columns.</param>
    /// <param name="row">The row.</param>
    /// <param name="isMeant">Whether a text may be an answer; texts that are not empty only.</param>
    /// <returns>The doubt; null when the row says nothing there.</returns>
    internal static Reading<T>.Doubtful? Ask<T>(ValueList<ColumnCandidate> candidates, RawContent.FormRow row, Func<string, bool>? isMeant = null)
        where T : notnull
    {
        List<(string Heading, string Text)>? found = null;
        foreach (var candidate in candidates)
        {
            var text = candidate.Index < row.Cells.Count ? row.Cells[candidate.Index].Trim() : "";
            if (text.Length > 0 && isMeant?.Invoke(text) != false)
            {
                (found ??= []).Add((candidate.Heading, text));
            }
        }

        return found is null ? null : new(
            string.Join(" / ", found.Select(one => one.Text)),
            [Doubt.Of(DoubtCode.ColumnUnknown, string.Join(", ", found.Select(one => $"“{one.Heading}” ({one.Text})")))]);
    }

    /// <summary>Whether a text is a month. A date in an unknown column is some day or other; a month without a day is the month of the report.</summary>
    internal static bool IsMonth(string text) =>
        text.Length < 60 && PeriodReader.Read(text).TryGetValue(out _) && DateReader.Read(text) is Reading<DateOnly>.Doubtful { Doubts: [{ Code: DoubtCode.NoDay }, ..] };
}
