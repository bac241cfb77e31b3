namespace Baken.Platform.Packs;

/// <summary>pack.yaml: what holds for the sector as a whole.</summary>
public sealed class PackInfo
{
    public string Id { get; set; } = "";

    /// <summary>Language to name, as it stands in a sentence: "for {name}".</summary>
    public Dictionary<string, string> Name { get; set; } = [];

    /// <summary>Where "leave quickly" goes.</summary>
    public string ExitTarget { get; set; } = "https://www.meteo.be/";

    /// <summary>The party that coordinates: id in parties.yaml.</summary>
    public string Fund { get; set; } = "";

    /// <summary>The rule of public holidays: <c>belgium</c>; null: none.</summary>
    public string? Holidays { get; set; }

    /// <summary>Single pages that stand in the main menu, between the modules' entries.</summary>
    public List<MenuPage> Menu { get; set; } = [];

    /// <summary>Ids of single pages in the footer.</summary>
    public List<string> Footer { get; set; } = [];

    public ContactInfo Contact { get; set; } = new();

    public MailInfo Mail { get; set; } = new();

    public string NameIn(string language) => Name.GetValueOrDefault(language) ?? Name.GetValueOrDefault(Languages.Dutch) ?? Id;

    public static PackInfo Of(Library library) => library.FindStructure<PackInfo>("pack") ?? new PackInfo();

    public sealed class MenuPage
    {
        public string Page { get; set; } = "";

        public int Order { get; set; }
    }

    public sealed class ContactInfo
    {
        public string Name { get; set; } = "";

        public string Address { get; set; } = "";

        public string Phone { get; set; } = "";

        public string Mail { get; set; } = "";

        public string Site { get; set; } = "";
    }

    public sealed class MailInfo
    {
        public string SenderName { get; set; } = "Baken";
    }
}
