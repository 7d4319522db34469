using System.Xml;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Docx;

/// <summary>How the letters look at the place of a docx that is read.</summary>
internal sealed class DocxLooks(DocxStyles styles)
{
    private Letters _paragraph = Letters.Unsaid;
    private Letters _run = Letters.Unsaid;
    private Letters _runStyle = Letters.Unsaid;
    private int _boxes;

    /// <summary>True within the properties of a paragraph, where those of letters are about its end mark.</summary>
    public bool IsInParagraphProperties { get; private set; }

    /// <summary>True within a run.</summary>
    public bool IsInRun { get; private set; }

    public void Enter(XmlReader element)
    {
        switch (element.LocalName)
        {
            case "txbxContent":
                _boxes++;
                break;
            case "p":
                EndParagraph();
                break;
            case "pPr":
                IsInParagraphProperties = true;
                break;
            case "pStyle":
                _paragraph = _paragraph.Over(styles.LettersOf(DocxShade.Value(element, "val") ?? ""));
                break;
            case "shd" when IsInParagraphProperties:
                _paragraph = _paragraph with { Ground = DocxShade.Of(element) ?? _paragraph.Ground };
                break;
            case "r":
                EndRun();
                IsInRun = true;
                break;
            case "rStyle" when IsInRun:
                _runStyle = styles.LettersOf(DocxShade.Value(element, "val") ?? "");
                break;
            default:
                _run = IsInRun ? _run.With(element) : _run;
                break;
        }
    }

    public void Leave(string name)
    {
        switch (name)
        {
            case "txbxContent":
                _boxes--;
                break;
            case "pPr":
                IsInParagraphProperties = false;
                break;
            case "p":
                EndParagraph();
                break;
            case "r":
                EndRun();
                break;
            default:
                break;
        }
    }

    /// <summary>How the letters look here.</summary>
    /// <param name="ground">The ground of the cell or the page.</param>
    public Look On(string ground)
    {
        var letters = _run.Over(_runStyle).Over(_paragraph);

        // A box of text has a ground of its own, which its drawing tells.
        return (_boxes == 0 ? letters : letters with { Color = null }).On(ground);
    }

    private void EndParagraph()
    {
        EndRun();
        _paragraph = Letters.Unsaid;
    }

    private void EndRun()
    {
        (_run, _runStyle) = (Letters.Unsaid, Letters.Unsaid);
        IsInRun = false;
    }
}
