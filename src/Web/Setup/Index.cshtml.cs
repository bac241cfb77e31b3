using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Adjusting;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Mail;
using Baken.Platform.Packs;
using Baken.Web.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.Setup;

/// <summary>How the site does, what an administrator may set otherwise here, and what only the server says.</summary>
internal sealed class IndexModel(
    Choices choices,
    SiteHealth health,
    OutsideSettings outside,
    Database database,
    Outbox outbox,
    Delivery delivery,
    PackCheck check,
    Links links,
    Frame frame
) : PageModel
{
    public IReadOnlyList<Vital> Vitals { get; private set; } = [];

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public IReadOnlyList<OutsideSetting> Outside { get; private set; } = [];

    /// <summary>What was just done.</summary>
    public string? Done { get; private set; }

    /// <summary>Name, contact, menu and footer of the sector are a text; only an editor opens it.</summary>
    public string? PackText => User.IsInRole(Roles.Editor) ? links.Edit("pack", "") : null;

    public string PackName => check.Kinds.First(k => k.Name == "pack").Label();

    public async Task OnGet(string? gedaan, CancellationToken cancel)
    {
        frame.Title = Text.Setup;
        frame.Menu = "setup";
        frame.Wide = true;
        Vitals = await health.All(cancel);
        Choices = await choices.All(cancel);
        Outside = outside.All();
        Done = gedaan switch
        {
            null => null,
            "mail" => Text.MailTestDone,
            "now" => Text.MailNowDone,
            _ => choices.Find(gedaan) is { } changed
                ? string.Format(System.Globalization.CultureInfo.CurrentCulture, Text.SetupChanged, changed.Label())
                : null,
        };
    }

    /// <summary>What failed is tried now.</summary>
    public async Task<IActionResult> OnPostNow(CancellationToken cancel)
    {
        await delivery.Now(database, cancel);
        return Redirect(links.To("/Setup/Index", new { gedaan = "now" }));
    }

    public async Task<IActionResult> OnPostTest(CancellationToken cancel)
    {
        await TestMail.To(User, database, outbox, cancel);
        return Redirect(links.To("/Setup/Index", new { gedaan = "mail" }));
    }

    public static string From(Choice choice) =>
        choice.By switch
        {
            AdjustedBy.Environment => string.Format(
                System.Globalization.CultureInfo.CurrentCulture,
                Text.SetupFromServer,
                choice.Of.Environment!.Value.Variable
            ),
            AdjustedBy.Here => string.Format(
                System.Globalization.CultureInfo.CurrentCulture,
                Text.SetupFromHere,
                choice.Who ?? Text.AuditGone,
                choice.At is { } at ? When.Moment(at) : ""
            ),
            _ => Text.SetupFromStandard,
        };
}
