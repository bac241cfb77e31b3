using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Looks;
using Baken.Platform.Mail;
using Baken.Platform.Schedule;
using Baken.Web.Jobs;
using Baken.Web.Setup;

namespace Baken.Web;

/// <summary>Who works here and what keeps it going: signing in, people, account, audit log, mail, jobs.</summary>
internal sealed class StaffModule : Module
{
    public override string Name => "Staff";

    public override void Services(IServiceCollection services) =>
        services.AddScoped<IToDo, People.FirstSteps>().AddScoped<Choices>().AddScoped<SiteHealth>().AddScoped<OutsideSettings>();

    public override void Addresses(AddressBook addresses) =>
        addresses
            .Page("/SigningIn/Index", nl: "aanmelden", en: "sign-in", fr: "connexion")
            .Page("/SigningIn/Sent/Index", nl: "aanmelden/verstuurd", en: "sign-in/sent", fr: "connexion/envoye")
            .Page("/SigningIn/Link/Index", nl: "aanmelden/link/{secret}", en: "sign-in/link/{secret}", fr: "connexion/lien/{secret}")
            .Page("/SigningIn/Code/Index", nl: "aanmelden/code", en: "sign-in/code", fr: "connexion/code")
            .Page("/SigningIn/SetUp/Index", nl: "aanmelden/beveiligen", en: "sign-in/protect", fr: "connexion/proteger")
            .Page("/SigningIn/Kept/Index", nl: "aanmelden/tekst", en: "sign-in/text", fr: "connexion/texte")
            .Page("/SigningIn/Denied/Index", nl: "werkplek/geen-toegang", en: "workplace/no-access")
            .Page("/SigningIn/Out/Index", nl: "afmelden", en: "sign-out", fr: "deconnexion")
            .Page("/Account/Index", nl: "werkplek/ik", en: "workplace/me")
            .Page("/Account/App/Index", nl: "werkplek/ik/app", en: "workplace/me/app")
            .Page("/People/Index", nl: "werkplek/mensen", en: "workplace/people")
            .Page("/People/Invite/Index", nl: "werkplek/mensen/uitnodigen", en: "workplace/people/invite")
            .Page("/People/One/Index", nl: "werkplek/mensen/{id:guid}", en: "workplace/people/{id:guid}")
            .Page("/Audit/Index", nl: "werkplek/logboek", en: "workplace/log")
            .Page("/Jobs/Index", nl: "werkplek/taken", en: "workplace/jobs")
            .Page("/Setup/Index", nl: "werkplek/instellingen", en: "workplace/settings")
            .Page("/Setup/Change/Index", nl: "werkplek/instellingen/{key}", en: "workplace/settings/{key}")
            .Page("/Mail/Index", nl: "werkplek/mail", en: "workplace/mail")
            .Page("/Mail/File/Index", nl: "werkplek/mail/bestand/{name}", en: "workplace/mail/file/{name}");

    public override void Access(AccessRules rules) =>
        rules
            .Folder("/SigningIn", Who.Everyone)
            .Folder("/SigningIn/Out", Who.SignedIn)
            .Folder("/SigningIn/Denied", Who.SignedIn)
            .Folder("/Account", Who.SignedIn)
            .Folder("/People", Who.Role(Roles.Administrator))
            .Folder("/Audit", Who.Role(Roles.Administrator))
            .Folder("/Setup", Who.Role(Roles.Administrator))
            .Folder("/Jobs", Who.Role(Roles.Administrator))
            .Folder("/Mail", Who.Role(Roles.Administrator));

    public override IEnumerable<JobDescription> Jobs => [TidyUp.Job];

    public override IEnumerable<MailTemplate> Mails =>
        [
            new("sign-in-link", Needs: "link", "minutes"),
            new("invitation", Needs: "link", "name", "role", "days"),
            new("access-changed", Needs: "what", "name", "link"),
            new("job-failed", Needs: "job", "when"),
            new("test"),
        ];

    public override IEnumerable<MenuEntry> Menu =>
        [
            new MenuEntry("people", 80, () => Text.People, "/People/Index", Who.Role(Roles.Administrator)),
            new MenuEntry("audit", 85, () => Text.Audit, "/Audit/Index", Who.Role(Roles.Administrator)),
            new MenuEntry("mail", 90, () => Text.MailAndJobs, "/Mail/Index", Who.Role(Roles.Administrator)),
            new MenuEntry("setup", 95, () => Text.Setup, "/Setup/Index", Who.Role(Roles.Administrator)),
        ];
}
