namespace OtopFormSync.Core.Results.Report;

/// <summary>The report that the province signs: a letter in the office's form, and its tables as enclosures. A draft: nothing is sent.</summary>
/// <param name="FileName">The name of its file, without extension.</param>
/// <param name="Letter">The letter.</param>
/// <param name="Enclosures">The tables, in the letter's order.</param>
public sealed record ProvinceReport(string FileName, ReportLetter Letter, ValueList<ReportTable> Enclosures);

/// <summary>A letter in the order of its parts. Texts are as they are printed: digits are Thai.</summary>
public sealed record ReportLetter
{
    /// <summary>The letter's number, or its beginning with room for the rest.</summary>
    public required string Number { get; init; }

    /// <summary>Office and address, at the right of the number.</summary>
    public required ValueList<string> Address { get; init; }

    /// <summary>The date, with room for the day: who signs dates it.</summary>
    public required string Date { get; init; }

    /// <summary>The labelled lines below the date: เรื่อง, เรียน, อ้างถึง, สิ่งที่ส่งมาด้วย; a label may have several lines.</summary>
    public required ValueList<ReportLine> Lines { get; init; }

    /// <summary>The paragraphs.</summary>
    public required ValueList<string> Paragraphs { get; init; }

    /// <summary>The closing word.</summary>
    public required string Closing { get; init; }

    /// <summary>Name in brackets and post, one line each.</summary>
    public required ValueList<string> Signature { get; init; }

    /// <summary>The unit in charge with telephone and address, one line each.</summary>
    public required ValueList<string> Foot { get; init; }
}

/// <summary>A labelled line of a letter.</summary>
/// <param name="Label">The label.</param>
/// <param name="Texts">What it says.</param>
public sealed record ReportLine(string Label, ValueList<string> Texts);

/// <summary>A table of the report.</summary>
/// <param name="Heading">At the top right, such as สิ่งที่ส่งมาด้วย ๑.</param>
/// <param name="Title">The title.</param>
/// <param name="Name">A short name, for the list of enclosures.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, the total last.</param>
/// <param name="Notes">Lines below the table.</param>
public sealed record ReportTable(string Heading, string Title, string Name, ValueList<Column> Columns, ValueList<ReportRow> Rows, ValueList<string> Notes);

/// <summary>A row of a report's table.</summary>
/// <param name="IsTotal">True for the total.</param>
/// <param name="Cells">The texts, one for each column.</param>
public sealed record ReportRow(bool IsTotal, ValueList<string> Cells);
