using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;

namespace Baken.Web;

/// <summary>Who works here and what keeps it going: signing in, people, account, audit log, mail, jobs.</summary>
internal sealed class StaffModule : Module
{
    public override string Name => "Staff";

    public override void Addresses(AddressBook addresses) =>
        addresses
            .Page("/SigningIn/Index", nl: "aanmelden", en: "sign-in", fr: "connexion")
            .Page("/SigningIn/Sent/Index", nl: "aanmelden/verstuurd", en: "sign-in/sent", fr: "connexion/envoye")
            .Page("/SigningIn/Link/Index", nl: "aanmelden/link/{secret}", en: "sign-in/link/{secret}", fr: "connexion/lien/{secret}")
            .Page("/SigningIn/Code/Index", nl: "aanmelden/code", en: "sign-in/code", fr: "connexion/code")
            .Page("/SigningIn/SetUp/Index", nl: "aanmelden/beveiligen", en: "sign-in/protect", fr: "connexion/proteger")
            .Page("/SigningIn/Out/Index", nl: "afmelden", en: "sign-out", fr: "deconnexion")
            .Page("/Account/Index", nl: "werkplek/ik", en: "workplace/me");

    public override void Access(AccessRules rules) =>
        rules.Folder("/SigningIn", Who.Everyone).Folder("/SigningIn/Out", Who.SignedIn).Folder("/Account", Who.SignedIn);
}
