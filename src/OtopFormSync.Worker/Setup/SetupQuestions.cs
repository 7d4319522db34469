using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Setup;

/// <summary>Asks what was not given on the command line, one question a line, so that answers may also come through a pipe.</summary>
/// <param name="output">Where the questions go.</param>
/// <param name="input">Where the answers come from; null to ask nothing.</param>
internal sealed class SetupQuestions(TextWriter output, TextReader? input)
{
    private readonly List<string> _missing = [];

    /// <summary>The options that were neither given nor answered.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>Whether the answers ended at a question: nobody is left to agree to anything.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>A text.</summary>
    /// <param name="given">What the command line says; null when nothing.</param>
    /// <param name="question">The question, in Thai and English.</param>
    /// <param name="option">The option that answers it.</param>
    /// <param name="standard">What an empty answer means; null when there must be one.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public async Task<string> TextAsync(string? given, string question, string option, string? standard, CancellationToken cancellationToken) =>
        given ?? await AskAsync(question, option, standard, null, cancellationToken);

    /// <summary>One of several names, of which the first is meant by an empty answer.</summary>
    /// <param name="given">What the command line says; null when nothing.</param>
    /// <param name="question">The question, in Thai and English.</param>
    /// <param name="option">The option that answers it.</param>
    /// <param name="names">The names, at least one.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <exception cref="WorkspaceFaultException">The command line gives another name.</exception>
    public async Task<string> OneOfAsync(string? given, string question, string option, IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        given is null ? await AskAsync($"{question} ({string.Join(", ", names)})", option, names[0], names, cancellationToken)
        : names.Contains(given, StringComparer.Ordinal) ? given
        : throw new WorkspaceFaultException(ExitCode.Usage, $"There is no '{given}'", option, $"there is {string.Join(", ", names)}", "give one of these");

    /// <summary>Yes or no.</summary>
    /// <param name="given">What the command line says; null when nothing.</param>
    /// <param name="question">The question, in Thai and English.</param>
    /// <param name="standard">What an empty answer means.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public async Task<bool> YesAsync(bool? given, string question, bool standard, CancellationToken cancellationToken) =>
        given ?? (await TextAsync(null, $"{question} (y/n)", "", standard ? "y" : "n", cancellationToken)) is ['y' or 'Y' or 'ใ' or '1', ..];

    private async Task<string> AskAsync(string question, string option, string? standard, IReadOnlyList<string>? among, CancellationToken cancellationToken)
    {
        // An answer that is needed is asked for until it is there or nobody is left to give it.
        while (input is not null)
        {
            await output.WriteAsync($"{question}{(string.IsNullOrEmpty(standard) ? "" : $" [{standard}]")}: ");

            // A console gives up a line only when it is whole: an interrupt does not wait for it.
            if (await input.ReadLineAsync(CancellationToken.None).AsTask().WaitAsync(cancellationToken) is not { } line)
            {
                HasEnded = true;
                break;
            }

            var answer = line.Trim().Length > 0 ? line.Trim() : standard;
            if (answer is not null && (among is null || among.Contains(answer, StringComparer.Ordinal)))
            {
                return answer;
            }

            await output.WriteLineAsync(answer is null ? "ต้องตอบข้อนี้ / this needs an answer" : $"ไม่มี '{answer}' โปรดตอบข้อใดข้อหนึ่ง / there is no '{answer}', answer one of: {string.Join(", ", among!)}");
        }

        if (standard is null)
        {
            _missing.Add(option);
        }

        return standard ?? "";
    }
}
