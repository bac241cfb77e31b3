using System.Security.Cryptography;
using System.Text;
using Baken.Knowledge.Dossiers;
using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Scenarios.Play;

/// <summary>One step of a situation: a moment with its choices, or what follows from one.</summary>
internal sealed class IndexModel(LibraryCache texts, AddressBook addresses, Frame frame) : PageModel
{
    private Scenario _scenario = null!;

    public Words Words { get; private set; } = null!;

    public ScenarioFront Front { get; private set; } = null!;

    public Step Step { get; private set; } = null!;

    public string? Lang => Words.Language == Languages.Current ? null : Words.Language;

    /// <summary>In an order of their own: what breaks it off does not always stand first.</summary>
    public IEnumerable<(Step Step, string Label)> Choices =>
        _scenario
            .Steps(Step)
            .OrderBy(
                s => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{_scenario.Id}/{s.Choice!.Id}"))),
                StringComparer.Ordinal
            )
            .Select(s => (s, Label(s.Choice!)));

    public Step? Next => _scenario.Steps(Step).FirstOrDefault();

    public IEnumerable<ReadingLink> Dossiers =>
        Dossier.All(texts.Current).Where(d => d.File.Practice).Select(d => ReadingLink.To(d, texts.Current, addresses));

    /// <summary>The grade decides one calm sentence; there is no right and wrong on the page.</summary>
    public string Sentence =>
        Step.Choice!.Grade switch
        {
            "breaks" => Text.GradeBreaks,
            "equal" => Text.GradeEqual,
            _ => Text.GradeHarms,
        };

    public IActionResult OnGet(string scenario, string? choices)
    {
        var (library, language) = (texts.Current, Languages.Current);
        if (ScenarioPages.OfSlug(scenario, language, library) is not { } found || found.Follow(choices ?? "") is not { } step)
            return NotFound();
        (_scenario, Step) = (found, step);
        Words = library.Words(found.Path, language);
        Front = Words.FrontAs<ScenarioFront>();
        frame.Title = Words.Title;
        frame.Menu = KnowledgeModule.ReadMenu;
        frame.ValuesIn = other => new { scenario = library.Words(found.Path, other).Slug, choices };
        return Page();
    }

    public string Label(ChoiceFile choice) => Front.Choices.GetValueOrDefault(choice.Id) ?? choice.Id;

    public string At(string code) => ScenarioPages.Address(_scenario, code, Languages.Current, texts.Current, addresses);
}
