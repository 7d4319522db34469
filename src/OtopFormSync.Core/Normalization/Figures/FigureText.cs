using System.Buffers;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Figures;

/// <summary>A text that holds one figure, read without knowing yet what kind of figure is expected.</summary>
internal sealed class FigureText
{
    // A figure with its label and unit is far shorter; a pasted page would only cost time.
    private const int Budget = 500;

    private static readonly SearchValues<char> DigitsAndSigns = SearchValues.Create("0123456789,.");
    private static readonly SearchValues<char> DashesAndDots = SearchValues.Create("-._…=¦/ ");

    private readonly List<FigureToken> _tokens;
    private decimal? _value;
    private decimal? _satang;
    private bool _minus;

    private FigureText(string original, List<FigureToken> tokens, StepSet steps, DoubtCode? fault = null)
    {
        Original = original;
        Steps = steps;
        _tokens = tokens;
        Doubt = fault is { } code ? Normalization.Doubt.Of(code, code == DoubtCode.TooLong ? "500" : string.Empty) : null;
    }

    /// <summary>The text as it came.</summary>
    internal string Original { get; }

    /// <summary>What was done.</summary>
    internal StepSet Steps { get; }

    /// <summary>Why there is no figure; null when there is one.</summary>
    internal Doubt? Doubt { get; private set; }

    /// <summary>The figure, never negative; its sign is <see cref="IsNegative"/>.</summary>
    internal decimal Value => _value.GetValueOrDefault() + (_satang.GetValueOrDefault() / 100);

    /// <summary>What it measures.</summary>
    internal FigureMeasure Measure { get; private set; }

    /// <summary>The word that said so; empty without unit.</summary>
    internal string Unit { get; private set; } = string.Empty;

    /// <summary>A minus sign, or a word such as ติดลบ.</summary>
    internal bool IsNegative => _minus;

    /// <summary>เพิ่มขึ้น.</summary>
    internal bool SaysIncrease { get; private set; }

    /// <summary>ลดลง.</summary>
    internal bool SaysDecrease { get; private set; }

    /// <summary>The numeral when one dot with three digits stands in it and no unit settles the meaning; null otherwise.</summary>
    internal string? AmbiguousNumeral { get; private set; }

    /// <summary>The numeral when it begins with a needless zero; null otherwise.</summary>
    internal string? LeadingZeroNumeral { get; private set; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>The figure or a doubt.</returns>
    internal static FigureText Read(string text)
    {
        var steps = new StepSet();
        if (text.Length > Budget)
        {
            return new(text, [], steps, DoubtCode.TooLong);
        }

        var canonical = WithoutFormatMark(steps.Canonical(MarkBreaks(NoteMarks.SetAside(text, steps))).ToLowerInvariant().Trim('¦', ' ', '\''), steps);
        if (canonical.Length == 0)
        {
            return new(text, [], steps, DoubtCode.Empty);
        }

        if (canonical.Contains(UncomputedFormula.Text, StringComparison.Ordinal))
        {
            return new(text, [], steps, DoubtCode.FormulaWithoutResult);
        }

        if (canonical.AsSpan().IndexOfAnyExcept(DashesAndDots) < 0)
        {
            return new(text, [], steps, DoubtCode.Dash);
        }

        var body = MonthPhrase.SetAside(canonical);
        if (body.Length != canonical.Length)
        {
            steps.Add(ReadingStep.Affix);
        }

        var figure = new FigureText(text, FigureLexer.Tokens(body, steps), steps);
        figure.Doubt = figure.FindBar() ?? figure.Walk();
        figure.Doubt ??= body.Length != canonical.Length && figure.Measure == FigureMeasure.None ? Of(DoubtCode.SeveralFigures, text) : null;
        return figure;
    }

    private static Doubt Of(DoubtCode code, string fact) => Normalization.Doubt.Of(code, fact);

    // t13,544,999: how another program shows the format of Thai digits.
    private static string WithoutFormatMark(string text, StepSet steps)
    {
        if (text.Length < 2 || text[0] != 't' || text.AsSpan(1).IndexOfAnyExcept(DigitsAndSigns) >= 0 || text[1] is not (>= '0' and <= '9') || text[^1] is not (>= '0' and <= '9')
            || NumberShape.Of(text.AsSpan(1)).Fault is not (null or DoubtCode.AmbiguousSeparator))
        {
            return text;
        }

        steps.Add(ReadingStep.Affix);
        return text[1..];
    }

    // Lines and cells part figures; only a single space can stand between groups of thousands.
    private static string MarkBreaks(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var isBreak = source[i] is '\n' or '\r' or '\t' or '\v' or '\f' or '\u2028' or '\u2029'
                || (CharacterFolding.Fold(source[i]) == ' ' && i > 0 && CharacterFolding.Fold(source[i - 1]) == ' ');
            span[i] = isBreak ? '¦' : source[i];
        }
    });

    private Doubt? FindBar()
    {
        foreach (var token in _tokens)
        {
            if (token.Role >= FigureRole.Approximate && !(token.Role == FigureRole.Several && token.Text == ","))
            {
                return Of(BarCode(token.Role), token.Role is FigureRole.Range or FigureRole.Several or FigureRole.Sum or FigureRole.Scientific ? Original : token.Text);
            }
        }

        // ต.ค. = 3,965,000 is a clerk's: the month is set aside, and stands before the sign all the same.
        return _tokens is [{ Role: FigureRole.Equal }, ..] && Original.AsSpan().TrimStart() is ['=' or '＝', ..] ? Of(DoubtCode.FormulaOrError, Original) : null;
    }

    private static DoubtCode BarCode(FigureRole role) => role switch
    {
        FigureRole.Approximate => DoubtCode.Approximate,
        FigureRole.Bound => DoubtCode.Bound,
        FigureRole.Range => DoubtCode.Range,
        FigureRole.Several => DoubtCode.SeveralFigures,
        FigureRole.Waiting => DoubtCode.Waiting,
        FigureRole.NoData => DoubtCode.NoData,
        FigureRole.ForeignCurrency => DoubtCode.ForeignCurrency,
        FigureRole.FormulaOrError => DoubtCode.FormulaOrError,
        FigureRole.Scientific => DoubtCode.Scientific,
        FigureRole.Sum => DoubtCode.Sum,
        _ => DoubtCode.Unreadable,
    };

    private Doubt? Walk()
    {
        var remark = BracketedNumber.TakeOut(_tokens);
        var formal = _tokens.Exists(token => token.Role is FigureRole.Whole or FigureRole.Satang);
        for (var i = 0; i < _tokens.Count;)
        {
            if (Step(ref i, formal) is { } doubt)
            {
                return doubt;
            }
        }

        if (_value is null && _satang is null)
        {
            return remark.IsEmpty ? Normalization.Doubt.Of(DoubtCode.Unreadable, Original) : Of(DoubtCode.Bracketed, Original);
        }

        return remark.IsEmpty ? null : Compare(remark);
    }

    // 500,000 บาท (ห้าแสนบาทถ้วน): both must say the same.
    private Doubt? Compare(ValueList<FigureToken> remark)
    {
        var other = new FigureText(Original, [.. remark], Steps);
        other.Doubt = other.Walk();
        if (other.Doubt is not null || (other.Measure != FigureMeasure.None && Measure != FigureMeasure.None && other.Measure != Measure))
        {
            return other.Doubt ?? Of(DoubtCode.SeveralFigures, Original);
        }

        if (other.Value != Value)
        {
            return Normalization.Doubt.Of(DoubtCode.WordsContradictFigure, ThaiText.Money(Value), ThaiText.Money(other.Value));
        }

        if (Measure == FigureMeasure.None)
        {
            (Measure, Unit) = (other.Measure, other.Unit);
        }

        AmbiguousNumeral = null;
        return null;
    }

    private Doubt? Step(ref int i, bool formal)
    {
        var token = _tokens[i];
        var next = i + 1 < _tokens.Count ? _tokens[i + 1] : default;
        var hasNumber = _value is not null || _satang is not null;
        if (token.Role == FigureRole.Zero && (hasNumber || next.Role == FigureRole.Numeral || next.Text is "otop" or "โอทอป"))
        {
            // 2 ศูนย์, ศูนย์ 2 แห่ง, ศูนย์ OTOP: a centre.
            i++;
            return hasNumber ? Take(FigureMeasure.Count, token) : Aside();
        }

        if (token.IsNumber)
        {
            return TakeNumber(ref i, formal);
        }

        i++;
        switch (token.Role)
        {
            case FigureRole.Label or FigureRole.Open or FigureRole.Close or FigureRole.Equal:
                return Aside();
            case FigureRole.CountUnit when !hasNumber && next.IsNumber && token.Text == "แบบ":
                return Of(DoubtCode.Ordinal, Original); // แบบ 3 names a form
            case FigureRole.CountUnit:
                return hasNumber ? Take(FigureMeasure.Count, token) : Aside();
            case FigureRole.Baht:
                return Take(FigureMeasure.Baht, token);
            case FigureRole.Percent:
                return Take(FigureMeasure.Percent, token);
            case FigureRole.MillionBaht when hasNumber:
                return Multiply(token);
            case FigureRole.Minus when hasNumber && token.Text == "ลบ" && !next.IsNumber:
                return Multiply(token);
            case FigureRole.Minus when hasNumber && next.IsNumber:
                return Of(DoubtCode.Range, Original);
            case FigureRole.Minus when !hasNumber:
                return Sign(token, next, i);
            case FigureRole.Plus:
                return hasNumber ? Of(DoubtCode.Sum, Original) : next.IsNumber || next.Role == FigureRole.Baht ? null : Of(DoubtCode.Unreadable, Original);
            case FigureRole.Increase:
                SaysIncrease = true;
                return Aside();
            case FigureRole.Decrease:
                SaysDecrease = true;
                return Aside();
            case FigureRole.Whole or FigureRole.NoSatang when hasNumber:
                return Take(FigureMeasure.Baht, token);
            case FigureRole.Satang when hasNumber && _satang is null && Measure == FigureMeasure.None:
                (_satang, _value) = (_value, null);
                return Satang(token);
            case FigureRole.Satang when hasNumber && _satang is not null:
                return Satang(token);
            case FigureRole.Ordinal:
                return next.IsNumber || i == _tokens.Count ? Of(DoubtCode.Ordinal, Original) : next.Role == FigureRole.Unknown ? Of(DoubtCode.Unreadable, Whole(next.Text)) : Aside();
            case FigureRole.Several:
                return Of(DoubtCode.SeveralFigures, Original);
            default:
                return Of(DoubtCode.Unreadable, Whole(token.Text));
        }
    }

    // The word as it was written, of which a part may be known: ได้รับการพัฒนา, and not รับการพัฒนา.
    private string Whole(string part)
    {
        var text = ThaiScript.Canonical(Original);
        var start = text.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        if (start < 0 || part.Length == 0)
        {
            return part;
        }

        var end = start + part.Length;
        while (start > 0 && IsOfWord(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && IsOfWord(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    private static bool IsOfWord(char character) => char.IsLetter(character) || ThaiLetters.IsMark(character);

    private Doubt? Sign(FigureToken token, FigureToken next, int at)
    {
        if (next.IsNumber || next.Role is FigureRole.Baht)
        {
            if (_minus)
            {
                return Of(DoubtCode.Unreadable, Original);
            }

            _minus = true;
            return null;
        }

        // "- ยอดขาย 1,234 บาท" is an item of a list.
        return at == 1 && token.Text == "-" && next.Role is FigureRole.Label or FigureRole.CountUnit ? Aside() : Of(DoubtCode.Unreadable, token.Text);
    }

    private Doubt? TakeNumber(ref int i, bool formal)
    {
        var start = i;
        var doubt = new NumberPhrase(_tokens, formal, Steps).Read(ref i, out var value);
        if (doubt is not null)
        {
            return doubt;
        }

        if (_value is not null && Measure == FigureMeasure.Baht && _satang is null && i < _tokens.Count && _tokens[i].Role == FigureRole.Satang)
        {
            _satang = value;
            return null;
        }

        if (_value is not null || _satang is not null)
        {
            return Of(DoubtCode.SeveralFigures, Original);
        }

        _value = value;
        if (i - start == 1 && _tokens[start].Role == FigureRole.Numeral)
        {
            AmbiguousNumeral = _tokens[start].Fault == DoubtCode.AmbiguousSeparator ? _tokens[start].Text : null;
            LeadingZeroNumeral = _tokens[start].Fault == DoubtCode.LeadingZero ? _tokens[start].Text : null;
        }
        else if (i - start == 1 && _tokens[start].Role == FigureRole.Zero)
        {
            Steps.Add(ReadingStep.Nil);
        }

        return null;
    }

    private Doubt? Multiply(FigureToken token)
    {
        Steps.Add(ReadingStep.Multiplier);
        AmbiguousNumeral = null;
        if (Value > 1_000_000_000 || _satang is not null)
        {
            return Of(DoubtCode.TooLarge, Original);
        }

        _value *= 1_000_000;
        return Take(FigureMeasure.Baht, token);
    }

    private Doubt? Satang(FigureToken token) => _satang is >= 0 and < 100 && _satang == decimal.Truncate(_satang.Value)
        ? Take(FigureMeasure.Baht, token)
        : Of(DoubtCode.Unreadable, token.Text);

    private Doubt? Take(FigureMeasure measure, FigureToken token)
    {
        Steps.Add(ReadingStep.Affix);
        if (Measure != FigureMeasure.None && Measure != measure)
        {
            return Of(DoubtCode.WrongUnit, token.Text);
        }

        (Measure, Unit) = (measure, Unit.Length == 0 ? token.Text : Unit);
        return null;
    }

    private Doubt? Aside()
    {
        Steps.Add(ReadingStep.Affix);
        return null;
    }
}
