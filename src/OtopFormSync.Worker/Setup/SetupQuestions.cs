namespace OtopFormSync.Worker.Setup;

/// <summary>Asks what was not given on the command line, one question a line, so that answers may also come through a pipe.</summary>
/// <param name="output">Where the questions go.</param>
/// <param name="input">Where the answers come from; null to ask nothing.</param>
internal sealed class SetupQuestions(TextWriter output, TextReader? input)
{
    private readonly List<string> _missing = [];

    /// <summary>The options that were neither given nor answered.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>A text.</summary>
    /// <param name="given">What the command line says; null when nothing.</param>
    /// <param name="question">The question, in Thai and English.</param>
    /// <param name="option">The option that answers it.</param>
    /// <param name="standard">What an empty answer means; null when there must be one.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public async Task<string> TextAsync(string? given, string question, string option, string? standard, CancellationToken cancellationToken)
    {
        if (given is not null)
        {
            return given;
        }

        if (input is not null)
        {
            await output.WriteAsync($"{question}{(string.IsNullOrEmpty(standard) ? "" : $" [{standard}]")}: ");

            // A console gives up a line only when it is whole: an interrupt does not wait for it.
            if (await input.ReadLineAsync(CancellationToken.None).AsTask().WaitAsync(cancellationToken) is { } answer && (answer.Trim().Length > 0 || standard is not null))
            {
                return answer.Trim().Length > 0 ? answer.Trim() : standard!;
            }
        }

        if (standard is null)
        {
            _missing.Add(option);
        }

        return standard ?? "";
    }

    /// <summary>Yes or no.</summary>
    /// <param name="given">What the command line says; null when nothing.</param>
    /// <param name="question">The question, in Thai and English.</param>
    /// <param name="standard">What an empty answer means.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public async Task<bool> YesAsync(bool? given, string question, bool standard, CancellationToken cancellationToken) =>
        given ?? (await TextAsync(null, $"{question} (y/n)", "", standard ? "y" : "n", cancellationToken)) is ['y' or 'Y' or 'ใ' or '1', ..];
}
