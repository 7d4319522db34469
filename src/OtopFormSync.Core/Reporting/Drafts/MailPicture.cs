using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>A picture in a mail, or a scanned document, with what a machine saw in it. It is no part of what the mail says.</summary>
/// <param name="Place">Where it is, in Thai: that of the problem by which it is shown.</param>
/// <param name="Sights">What was seen in each way of looking; empty where nothing was.</param>
public sealed record MailPicture(string Place, ValueList<PictureSight> Sights)
{
    /// <summary>The folder of a workspace in which pictures lie before officers.</summary>
    public const string Folder = "review";

    /// <summary>As in <see cref="DocumentProblem.Picture"/>.</summary>
    public string? File { get; init; }
}

/// <summary>What one way of looking at a picture saw.</summary>
/// <param name="Text">The lines outside tables.</param>
/// <param name="Tables">The tables.</param>
/// <param name="Figures">The figures, with how sure the machine is.</param>
public sealed record PictureSight(string Text, ValueList<ReadTable> Tables, ValueList<SeenFigure> Figures);

/// <summary>A figure that a machine saw.</summary>
/// <param name="Text">The figure as it stands in <see cref="PictureSight.Tables"/> or <see cref="PictureSight.Text"/>.</param>
/// <param name="Confidence">How sure the machine is, in percent.</param>
public sealed record SeenFigure(string Text, int Confidence);
