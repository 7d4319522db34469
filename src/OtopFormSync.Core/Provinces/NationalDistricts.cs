namespace OtopFormSync.Core.Provinces;

/// <summary>Reads the national list of districts.</summary>
public static class NationalDistricts
{
    /// <summary>Reads the csv text of <c>config/reference/thai-districts.csv</c>, whose columns are found by name.</summary>
    /// <param name="csv">The text with its header line; no field may hold a comma or a quote.</param>
    /// <returns>The districts, in the order of the list.</returns>
    /// <exception cref="FormatException">A column is missing, a code is none, or a line has not as many fields as the header.</exception>
    public static ValueList<NationalDistrict> Parse(string csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        var lines = csv.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] header = lines.Length == 0 ? [] : lines[0].Split(',');
        var (code, name, province, english) = (Column("code"), Column("district_th"), Column("province_th"), Column("district_en"));
        return lines.Skip(1).Select(District).ToValueList();

        int Column(string title) => Array.IndexOf(header, title) is >= 0 and var index
            ? index
            : throw new FormatException($"The list of districts has no column '{title}'; its header must be 'code,district_th,district_en,province_code,province_th,province_en'.");

        NationalDistrict District(string line, int index)
        {
            var fields = line.Split(',');
            return fields.Length == header.Length
                ? new(DistrictCode.Parse(fields[code]), fields[province], fields[name], fields[english])
                : throw new FormatException($"Line {index + 2} of the list of districts has {fields.Length} fields, not {header.Length}.");
        }
    }
}
