using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Docx;

/// <summary>
/// Text controls of a docx. LibreOffice Writer (7.4) saves one with Thai letters as several of the same name, side by side: the first holds
/// the text, the others scraps of it and then the text again.
/// </summary>
internal sealed class DocxControls
{
    private int _depth;
    private Control? _open;
    private Control? _first;
    private string _lastText = "";
    private int _end;

    /// <summary>A control begins.</summary>
    public void Begin()
    {
        _depth++;
        _open = _depth == 1 ? new Control() : null;
    }

    /// <summary>It has a name.</summary>
    public void Name(string name) => _open = _open is null ? null : _open with { Name = name };

    /// <summary>It is one for text.</summary>
    public void IsForText() => _open = _open is null ? null : _open with { IsText = true };

    /// <summary>Its content begins.</summary>
    public void BeginContent(MarkedText text)
    {
        if (_open is not null && (_open.Name != _first?.Name || text.Length != _end))
        {
            Settle(text);
        }

        _open = _open is null ? null : _open with { Start = text.Length };
    }

    /// <summary>A piece of text was read.</summary>
    public void Read(string piece, MarkedText text)
    {
        if (_depth == 0)
        {
            Settle(text);
        }

        _lastText = piece;
    }

    /// <summary>A control ends.</summary>
    public void End(MarkedText text)
    {
        _depth--;
        if (_open is { IsText: true, Name: not null })
        {
            _first ??= _open with { Text = text.From(Math.Min(_open.Start, text.Length)), End = text.Length };
            _end = text.Length;
        }

        _open = null;
    }

    /// <summary>Leaves of controls of one name the first, if the last says the same; else nothing is known and all stays.</summary>
    public void Settle(MarkedText text)
    {
        if (_first is not null && text.Length == _end && _end > _first.End && _lastText == _first.Text)
        {
            text.Cut(_first.End);
        }

        _first = null;
    }

    private sealed record Control(string? Name = null, bool IsText = false, int Start = 0, int End = 0, string Text = "");
}
