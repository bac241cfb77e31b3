using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;

namespace Baken.Web;

/// <summary>Who works here and what keeps it going: signing in, people, account, audit log, mail, jobs.</summary>
internal sealed class StaffModule : Module
{
    public override string Name => "Staff";

    public override void Addresses(AddressBook addresses) =>
        addresses.Page("/SigningIn/Index", nl: "aanmelden", en: "sign-in", fr: "connexion");

    public override void Access(AccessRules rules) => rules.Folder("/SigningIn", Who.Everyone);
}
