using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Baken.Platform.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.People;

/// <summary>A link to hand on: it works once, for so many days.</summary>
internal sealed record GivenLink(string Name, string Address, int Days);

/// <summary>What an invitation and a change ask alike.</summary>
internal abstract class PersonForm(Database database) : PageModel
{
    protected Database Database => database;

    /// <summary>Where no mail leaves: the link of the invitation, once, for the administrator to hand on.</summary>
    public GivenLink? Given { get; protected set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public List<string> RolesChosen { get; set; } = [];

    public IEnumerable<SelectListItem> LanguageChoices => Languages.All.Select(l => new SelectListItem(Languages.Name(l), l));

    protected async Task Check(Guid? self, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), Text.PersonNameMissing);
        if (Mailbox.Read(Mail) is null)
            ModelState.AddModelError(nameof(Mail), Text.SignInMailWrong);
        else
        {
            var normal = Person.Normal(Mail!);
            if (await database.Set<Person>().AnyAsync(p => p.NormalizedEmail == normal && p.Id != self, cancel))
                ModelState.AddModelError(nameof(Mail), Text.PersonMailTaken);
        }
        Language = Languages.All.Contains(Language) ? Language : Languages.Dutch;
        RolesChosen = [.. RolesChosen.Where(Roles.All.Contains)];
        if (RolesChosen.Count == 0)
            ModelState.AddModelError(nameof(RolesChosen), Text.PersonRolesMissing);
    }

    protected PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
