using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Wayfinder;

/// <summary>The wayfinder of a library: the tree with its words.</summary>
internal sealed class Guide
{
    public const string TreePath = "wayfinder/tree";
    public const string WantsPath = "wayfinder/wants";
    public const string Leaves = "wayfinder/leaves";
    public const string Statuses = "wayfinder/status";
    public const string Page = "/Knowledge/Wayfinder/Index";

    /// <summary>What one may want is no question: it heads every answer.</summary>
    public static readonly IReadOnlyList<string> Wants = ["talk", "record", "stop", "report"];

    private readonly Library _library;

    private Guide(Library library)
    {
        _library = library;
        Tree = library.Find(TreePath) is { } document ? TreeFile.Read(document) : Empty;
    }

    private static Tree Empty { get; } =
        new()
        {
            Start = "",
            Questions = new Dictionary<string, Question>(),
            Doors = [],
            Leaves = new Dictionary<string, Leaf>(),
        };

    public Tree Tree { get; }

    public static Guide Of(Library library) => library.Get("guide", l => new Guide(l));

    public GuideText In(string language) => _library.Get($"guide/{language}", l => new GuideText(l, language));

    public static string? StartAddress(string id, string language, Library library, AddressBook addresses) =>
        id.Length == 0 || Of(library).Tree.At(id) is not null ? addresses.Path(Page, language, new { code = id }) : null;

    public static string? LeafAddress(string id, string language, Library library, AddressBook addresses) =>
        Of(library).Tree.CodeOf(id) is { } code ? addresses.Path(Page, language, new { code }) : null;
}

/// <summary>The words of the wayfinder in a language; where one is missing, the Dutch.</summary>
internal sealed class GuideText
{
    private readonly Library _library;
    private readonly string _language;
    private readonly TreeFront _own;
    private readonly TreeFront _dutch;

    public GuideText(Library library, string language)
    {
        _library = library;
        _language = language;
        _own = Front(language);
        _dutch = Front(Languages.Dutch);
        Wants = library.FindWords(Guide.WantsPath, language);
    }

    public string Title => _own.Title;

    public string? Summary => _own.Summary;

    /// <summary>The four things one may want, where a leaf has no words of its own for them.</summary>
    public Words? Wants { get; }

    public QuestionWords Of(Question question) =>
        _own.Questions.GetValueOrDefault(question.Id) ?? _dutch.Questions.GetValueOrDefault(question.Id) ?? new QuestionWords();

    public ChoiceWords Of(Question question, string option) =>
        Of(question).Options.GetValueOrDefault(option)
        ?? _dutch.Questions.GetValueOrDefault(question.Id)?.Options.GetValueOrDefault(option)
        ?? new ChoiceWords { Title = option };

    public ChoiceWords Of(Door door) =>
        _own.Doors.GetValueOrDefault(door.Id) ?? _dutch.Doors.GetValueOrDefault(door.Id) ?? new ChoiceWords { Title = door.Id };

    public Words Of(Leaf leaf) => _library.Words($"{Guide.Leaves}/{leaf.Id}", _language);

    /// <summary>What the reader answered, as a short phrase.</summary>
    public string AnswerOf(Leaf leaf) =>
        _library.Get($"leaf-front/{leaf.Id}/{_language}", _ => Of(leaf).FrontAs<LeafFront>()).Answer ?? Of(leaf).Title;

    public Words? OfStatus(string status) => _library.FindWords($"{Guide.Statuses}/{status}", _language);

    private TreeFront Front(string language) => _library.FindWords(Guide.TreePath, language)?.FrontAs<TreeFront>() ?? new TreeFront();
}

/// <summary>Front matter of <c>wayfinder/tree</c> in words.</summary>
internal sealed class TreeFront : WordsFront
{
    public Dictionary<string, QuestionWords> Questions { get; set; } = [];
    public Dictionary<string, ChoiceWords> Doors { get; set; } = [];
}

internal sealed class QuestionWords
{
    public string Title { get; set; } = "";
    public string? Hint { get; set; }
    public Dictionary<string, ChoiceWords> Options { get; set; } = [];
}

internal sealed class ChoiceWords
{
    public string Title { get; set; } = "";
    public string? Text { get; set; }
}

/// <summary>Front matter of a leaf.</summary>
internal sealed class LeafFront : WordsFront
{
    public string? Answer { get; set; }
}
