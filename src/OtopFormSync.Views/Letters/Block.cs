using OtopFormSync.Core;
using OtopFormSync.Core.Results;

namespace OtopFormSync.Views.Letters;

/// <summary>A part of a letter.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>A heading.</summary>
    public sealed record Heading(string Text) : Block;

    /// <summary>A sentence, or a few.</summary>
    public sealed record Paragraph(string Text, bool IsMuted = false) : Block;

    /// <summary>Short points.</summary>
    public sealed record Points(ValueList<string> Items) : Block;

    /// <summary>A table; the first cell of a row names the row.</summary>
    public sealed record Table(string Caption, ValueList<TableColumn> Columns, ValueList<TableRow> Rows) : Block;

    /// <summary>What is unclear: the text as it came, and why.</summary>
    public sealed record Questions(ValueList<Question> Items) : Block;

    /// <summary>Something to open: its words are the link.</summary>
    public sealed record Hyperlink(string Text, string Target) : Block;

    /// <summary>Where something is found.</summary>
    public sealed record Place(string Label, string Target) : Block
    {
        /// <summary>The link; null when the place is a path.</summary>
        public string? Link => Uri.TryCreate(Target, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri.AbsoluteUri : null;
    }
}

/// <summary>A column.</summary>
/// <param name="Title">Its head.</param>
/// <param name="IsNumber">True for figures, which stand at the right.</param>
/// <param name="IsSilent">True when the plain text gives the cell without its title.</param>
public sealed record TableColumn(string Title, bool IsNumber = false, bool IsSilent = false);

/// <summary>A row.</summary>
/// <param name="Cells">One per column.</param>
/// <param name="Detail">A line below, as wide as the table; null for none.</param>
public sealed record TableRow(ValueList<TableCell> Cells, string? Detail = null);

/// <summary>A cell.</summary>
/// <param name="Text">The text.</param>
/// <param name="Note">A smaller line below; null for none.</param>
/// <param name="Chip">A grade below the text; null for none.</param>
/// <param name="Look">Its look.</param>
public sealed record TableCell(string Text, string? Note = null, Chip? Chip = null, CellLook Look = CellLook.Plain);

/// <summary>A grade: symbol, words and look, so that it reads without colour.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Text">The words.</param>
/// <param name="Look">The look.</param>
public sealed record Chip(string Symbol, string Text, CellLook Look);

/// <summary>Something unclear.</summary>
/// <param name="About">District, month and indicator, as far as known.</param>
/// <param name="Reason">Why, and what to do.</param>
/// <param name="Quote">The text as it came; empty for none.</param>
/// <param name="Place">Where it stands; empty when the reader knows.</param>
/// <param name="IsRemark">True when nobody has to do anything.</param>
public sealed record Question(string About, string Reason, string Quote, string Place, bool IsRemark = false);
