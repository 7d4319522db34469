namespace OtopFormSync.Core.Reporting.Review;

/// <summary>Why a person must look. Codes are stable.</summary>
public enum ReviewCode
{
    /// <summary>A figure cannot be read in just one way.</summary>
    UnclearFigure,

    /// <summary>Several figures of one month of one report cannot be read in just one way: they are asked together.</summary>
    UnclearFigures,

    /// <summary>The district is not named, or not clearly.</summary>
    UnclearDistrict,

    /// <summary>The district was taken as the unique nearest name; shown, figures stand.</summary>
    NearestDistrict,

    /// <summary>The month is not named, or not clearly.</summary>
    UnclearMonth,

    /// <summary>The month lies outside the quarter of every program.</summary>
    MonthOutsideQuarter,

    /// <summary>The month belongs to a later quarter that has no program yet: the report is kept and counts once it has one.</summary>
    MonthNotSetUp,

    /// <summary>The district is not there in the month: it has ended, or not begun.</summary>
    DistrictNotThere,

    /// <summary>The month was closed before the report came.</summary>
    ClosedMonth,

    /// <summary>The sender is no contact of a district, or the check of the sender failed.</summary>
    UnknownSender,

    /// <summary>The sender belongs to another district than the report names.</summary>
    SenderOfOtherDistrict,

    /// <summary>A plausibility check of the program failed.</summary>
    Implausible,

    /// <summary>Figures were given together with "nothing to report".</summary>
    ZeroContradictsFigures,

    /// <summary>Two channels gave different figures within a day.</summary>
    ChannelConflict,

    /// <summary>A mail that was sent on says another figure than a report that came after it was written.</summary>
    OlderForward,

    /// <summary>The same file came for two months.</summary>
    SameFileTwice,

    /// <summary>The figures are the letter's targets to the baht: the wrong enclosure.</summary>
    TargetsInsteadOfFigures,

    /// <summary>More than one district's row is filled in.</summary>
    SeveralDistricts,

    /// <summary>A mail or attachment holds nothing that could be read.</summary>
    Unreadable,

    /// <summary>Our own form came back without a figure.</summary>
    BlankForm,

    /// <summary>A response file lacks a column, or has it twice.</summary>
    ColumnProblem,

    /// <summary>A file or folder is not read.</summary>
    UnreadFile,

    /// <summary>An unusual share of a source's rows vanished at once; the last good state is held.</summary>
    RowsVanished,

    /// <summary>A report's time of receipt lies in the future; it does not count yet.</summary>
    ReceivedInFuture,

    /// <summary>An officer's decision or own grade cannot be obeyed as written.</summary>
    UnclearDecision,

    /// <summary>A computed cell was overwritten and has been restored.</summary>
    CellRestored,

    /// <summary>Mails do not reach an address on file.</summary>
    AddressFails,

    /// <summary>A grade cannot be computed.</summary>
    GradeNotComputable,

    /// <summary>A grade that was final would be another by what is known now.</summary>
    FinalGradeChanged,

    /// <summary>An officer's own grade has no reason beside it; it counts all the same.</summary>
    OwnGradeWithoutReason,

    /// <summary>What a district reported and what the register holds differ beyond the tolerance.</summary>
    RegisterDiffers,

    /// <summary>A file of a register that was laid down: it counts once an officer takes it.</summary>
    RegisterOffered,

    /// <summary>It is not known what a file of a register lists, or what headings of it mean.</summary>
    RegisterUnclear,

    /// <summary>Officers' entries were put back into results that were not the ones written last.</summary>
    EntriesPutBack,
}
