namespace Baken.Plan.Experience;

/// <summary>How people tell in French what happened, without accents. ~ is any letter of the same sentence.</summary>
internal static class FrenchScenes
{
    private const string Own = "(ma|mon|mes|sa|ses|son)";

    private const string Somebody =
        @"(il|elle|on|ils|quelqu'un|(mon|ma|le|la|un|une|notre) (chef|cheffe|patron|patronne|collegue|producteur|productrice|realisateur|realisatrice|maitre de stage|acteur|actrice|presentateur|directeur|directrice|client|responsable|regisseur))";

    private const string Body =
        "(jambes?|cuisses?|genoux?|epaules?|cou|nuque|dos|hanches?|taille|ventre|bras|visage|joue|bouche|cheveux|fesses?|seins?|poitrine|cul|jupe|pantalon|culotte|chemise|corps|entrejambe|levres)";

    private const string Room = "(loge|chambre|caravane|douche|lit|tente|vestiaire|hotel|appartement|cabine)";

    private const string Night = "(la nuit|en pleine nuit|au milieu de la nuit|apres minuit|chaque nuit|a deux heures du matin)";

    /// <summary>Deeds that a training cannot do to anybody.</summary>
    private const string Done =
        "(embrasse|pelote|tripote|caresse|frappe|gifle|insulte|humilie|rabaisse|menace|coince|plaque|harcele|agresse|viole|bouscule|deshabille|mordu|pince|crie dessus|hurle dessus|ridiculise)";

    /// <summary>Deeds that a training can do too: it touches, it follows.</summary>
    private const string Perhaps = "(touche|pousse|suivi|suit|attrape|ignore|serre|filme|coince|regarde)";

    public static readonly IReadOnlyList<string> Signs =
    [
        // Bodies
        $@"(main|mains|doigts?|bras|bouche|levres)~{{0,25}} (sur|dans|sous|entre|autour de|contre|a) {Own} {Body}",
        @"mains? (aux fesses|baladeuses?)",
        @"(touche|touchait|regarde|regardait|fixe|fixait|pince|pincait|attrape|caresse|caressait|masse|massait)~{0,15} (les fesses|les seins|la poitrine|les cuisses|mes fesses|mes seins|mes epaules|ma poitrine|ses fesses|ses seins)",
        $@"(m'a|m'avait|l'a|l'avait|nous a|m'ont|l'ont) (\w+ )?{Done}(e|es|s)?",
        $@"{Somebody}~{{0,15}} m'(a|avait|ont) (\w+ )?{Perhaps}(e|es|s)?",
        $@"(me|m'|la) ?{Done}(nt)?",
        $@"{Somebody} me (\w+ )?{Perhaps}",
        @"(j'ai|j'etais|je suis|elle a|il a|elle est|il est|une collegue a|un collegue a) (\w+ )?(ete |fait )?(agresse|insulte|humilie|menace|harcele|frappe|embrasse|suivi|viole|bouscule|pelote|rabaisse|ridiculise|siffle)(e|es)?",
        @"(essaye|essayait|essaie|tente|tentait|voulait|a voulu) de? ?m'(embrasser|toucher|attraper|deshabiller)",
        @"(voulu|voulait|essaye de|essayait de|tente de) (m'embrasser|me toucher|me deshabiller|me coincer)",
        // Rooms and nights
        $@"(entre|entrait|entree|venu|venue|venait|rentre|attendait|frappe|frappait|glisse|monte|suivi|suivie)~{{0,30}} (dans|a la porte de|a|devant|jusqu'a) (ma|sa|mon|la porte de ma) {Room}",
        $@"(monter|venir|rejoindre|suivre|boire un verre)~{{0,20}} dans sa {Room}",
        @"(pendant que|alors que|quand) (je|elle) (me |se |m')?(changeais|changeait|douchais|douchait|dormais|dormait|deshabillais|deshabillait|habillais)",
        $@"(m'appelle|m'appelait|m'a appelee?|m'ecrit|m'ecrivait|m'envoie|m'envoyait|m'a envoye|frappe a ma|frappait a ma)~{{0,40}} {Night}",
        // Work held over somebody
        @"(m'a|l'a|me|m'ont|nous a|il a) menace\w*",
        @"menac\w*~{0,15} de (me|la|le|nous) (virer|renvoyer|licencier|remplacer)",
        @"si je~{0,60} (viree?|renvoyee?|licenciee?|(perds|perdrais|perdrai) mon (contrat|boulot|emploi|role|stage)|plus jamais|plus de (contrat|role|boulot))",
        @"(plus jamais|ne)~{0,15} (travaillerais?|travaillerai|travailleras|retravaillerais?|travailler) (plus )?(jamais|dans ce milieu|dans le secteur)",
        @"(viree?|licenciee?|renvoyee?|remplacee?)~{0,25} (parce que|apres que|quand|car) j",
        @"(parce que|apres que|depuis que|quand) j'ai (dit non|refuse|parle|ose|porte plainte|signale)",
        @"mon contrat~{0,25} pas (ete )?(renouvele|prolonge)",
        @"(me taire|fermer ma gueule|garder le silence|tiens-toi tranquille)",
        // Words
        @"(crie|criait|hurle|hurlait|gueule|gueulait|crier|hurler)~{0,15} (sur moi|sur elle|sur lui|dessus)",
        @"(m'a|me|l'a|m'avait|me) traitee?s? (de|d'|comme)",
        @"(blagues?|remarques?|commentaires?|plaisanteries?)~{0,25} sur (mon|ma|mes|son|sa|ses) (corps|seins|fesses|jambes|physique|poids|vetements|peau|accent|origines?|orientation|religion|age|decollete|tenue|voile|handicap)",
        @"(envoye|envoyait|envoie|montre|montrait)~{0,20} (photos? (de lui )?nue?s?|nudes?|de son sexe|porno)",
        @"couch(er|e) avec (lui|moi|elle|mon|le (producteur|realisateur))",
        @"(s'est|se sont|se moque|se moquait|se moquent)( moque\w*)? de (moi|elle|lui)",
        @"(m'a|l'a|me) fait (pleurer|me deshabiller)",
        // Fear, and who saw it
        @"peur (de lui|d'elle|de (mon|ma|le|notre) (chef|cheffe|patron|realisateur|collegue|producteur)|d'aller (au travail|sur le plateau)|de (retourner|revenir))",
        @"n'ose plus~{0,20} (aller|venir|retourner|travailler|entrer)",
        @"j'ai (vu|entendu)~{0,40} (frapper|embrasser|crier sur|hurler|insulter|attraper|pleurer|humilier|gifler|bousculer|harceler)",
    ];
}
