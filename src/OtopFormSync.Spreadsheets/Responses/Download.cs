using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Spreadsheets.Responses;

/// <summary>One file, or one tab of a spreadsheet, with its rows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ModifiedAt">When it was written.</param>
/// <param name="Rows">Its rows.</param>
public sealed record Download(string Name, DateTimeOffset ModifiedAt, IReadOnlyList<ResponseRows.Item> Rows)
{
    /// <summary>Joins the downloads: a row that stands in several downloads of one Form is one, and the newest download has it right.</summary>
    /// <param name="downloads">The files.</param>
    /// <returns>The reports, file by file in the order of their names.</returns>
    public static IReadOnlyList<RawReport> Join(IReadOnlyList<Download> downloads)
    {
        if (downloads.Count == 1)
        {
            return [.. downloads[0].Rows.Select(row => row.Report)];
        }

        var taken = new Dictionary<string, List<(int Download, ValueList<string> Headers)>>(StringComparer.Ordinal);
        var sameForm = new Dictionary<(ValueList<string>, ValueList<string>), bool>();
        var kept = new HashSet<RawReport>(ReferenceEqualityComparer.Instance);
        var newestFirst = downloads.Select((download, index) => (download, index))
            .OrderByDescending(pair => pair.download.ModifiedAt).ThenByDescending(pair => pair.download.Name, StringComparer.Ordinal);
        foreach (var (download, index) in newestFirst)
        {
            foreach (var (report, moment, headers) in download.Rows)
            {
                if (!taken.TryGetValue(moment, out var others))
                {
                    taken[moment] = others = [];
                }

                if (!others.Exists(other => other.Download != index && IsSameForm(other.Headers, headers)))
                {
                    others.Add((index, headers));
                    kept.Add(report);
                }
            }
        }

        return [.. downloads.SelectMany(download => download.Rows).Select(row => row.Report).Where(kept.Contains)];

        bool IsSameForm(ValueList<string> one, ValueList<string> other)
        {
            if (ReferenceEquals(one, other))
            {
                return true;
            }

            if (!sameForm.TryGetValue((one, other), out var same))
            {
                sameForm[(one, other)] = same = HasAll(one, other) || HasAll(other, one);
            }

            return same;
        }
    }

    /// <summary>A Form that got a question more is the same Form; two Forms that share a second are not.</summary>
    private static bool HasAll(ValueList<string> headers, ValueList<string> others)
    {
        var canonical = headers.Select(ColumnMap.KeyOf).ToHashSet(StringComparer.Ordinal);
        return others.Select(ColumnMap.KeyOf).All(header => header.Length == 0 || canonical.Contains(header));
    }
}
