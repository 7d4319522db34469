namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>What a machine saw in a picture.</summary>
public sealed record PictureReading
{
    /// <summary>The pages that were looked at; one for a picture.</summary>
    public ValueList<PicturePage> Pages { get; init; } = [];

    /// <summary>Why nothing was read, for good; null when it was.</summary>
    public PictureFault? Fault { get; init; }

    /// <summary>What the reading cost, as <see cref="MailContent.Work"/>; 0 when it was kept.</summary>
    public long Work { get; init; }
}

/// <summary>Why a picture is only shown.</summary>
public enum PictureFault
{
    /// <summary>The file is damaged, or not of a kind that the machine opens.</summary>
    NotOpened,

    /// <summary>It has more points than are looked at.</summary>
    TooBig,

    /// <summary>It took too long, more than once.</summary>
    TooSlow,
}

/// <summary>A page of a picture, looked at in several ways, of which none is right everywhere.</summary>
/// <param name="Words">What it says as Thai.</param>
/// <param name="Figures">What it says as figures, once for each way of looking.</param>
public sealed record PicturePage(ValueList<PictureWord> Words, ValueList<ValueList<PictureWord>> Figures);

/// <summary>A word, or a piece of one.</summary>
/// <param name="Text">Its letters.</param>
/// <param name="Left">Its left edge, in points of the picture.</param>
/// <param name="Top">Its upper edge, counted downwards.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How high it is.</param>
/// <param name="Confidence">How sure the machine is, in percent.</param>
public sealed record PictureWord(string Text, int Left, int Top, int Width, int Height, int Confidence);
