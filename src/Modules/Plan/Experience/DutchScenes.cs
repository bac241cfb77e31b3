namespace Baken.Plan.Experience;

/// <summary>How people tell in Dutch what happened, without accents. ~ is any letter of the same sentence.</summary>
internal static class DutchScenes
{
    private const string Me = "(mij|me|haar|hem)";
    private const string Us = "(mij|me|haar|hem|ons|een collega|een stagiaire?|een medewerk(er|ster)|een act(eur|rice))";
    private const string Own = "(mijn|m'n|mn|haar|zijn|z'n|hun|iemands)";

    private const string Body =
        "(been|benen|dij|dijen|knie|knieen|schouders?|nek|hals|rug|heup|heupen|middel|taille|buik|arm|armen|pols|polsen|gezicht|wang|mond|lippen|oor|haren|hoofd|lijf|lichaam)";

    private const string Intimate =
        "(bil|billen|borst|borsten|kont|achterwerk|kruis|dijen|tepels?|decollete|broek|rok|rokje|bloes|beha|bh|onderbroek|slip|geslachtsdeel|penis|vagina|poep)";

    private const string Room =
        "(kleedkamer|hotelkamer|kamer|slaapkamer|caravan|trailer|camper|douche|bed|hotel|toilet|appartement|tent|kleedhokje)";

    private const string Night = "('s nachts|midden in de nacht|na middernacht|elke nacht)";

    public static readonly IReadOnlyList<string> Signs =
    [
        // Bodies
        $@"(hand|handen|vingers?|arm|armen|mond|lippen|lijf)~{{0,30}} (op|aan|tussen|onder|over|rond|om|langs|in|tegen) {Own} ({Body}|{Intimate})",
        $@"(zat|zit|zaten|kwam|keek|kijkt|staarde|staart|loerde|tikte|klopte|sloeg|slaat|voelde|voelt|legde|legt|raakte|raakt|trok|trekt|greep|grijpt|kneep|knijpt)~{{0,30}} {Own} {Intimate}",
        $@"(greep|grijpt|kneep|knijpt|wreef|streelde|streelt|aaide|masseerde|masseert|likte|beet|kuste|kust|zoende|betastte|bepotelde)~{{0,30}} {Own} {Body}",
        $@"(pakte|nam|greep|hield) {Own} (hand|arm|pols)",
        $@"(raakte|raakt|raakten|raken) {Us}~{{0,30}} aan",
        $@"(greep|pakte|nam|hield|grijpt|pakt) {Me}~{{0,20}} (vast|beet|bij|tegen)",
        $@"(ik|mij|me|haar|hem)~{{0,40}} (aangeraakt|betast|bepoteld|gekust|gezoend|vastgegrepen|vastgepakt|geslagen|geduwd|uitgescholden|uitgelachen|vernederd|gekleineerd|achtervolgd|lastiggevallen|bedreigd|bespuwd|afgeblaft|uitgekafferd|verkracht|aangerand|gestalkt|genegeerd|buitengesloten|weggepest)",
        $@"(kuste|kust|kusten|zoende|zoent|omhelsde|sloeg|slaat|duwde|duwt|schopte|spuwde|bedreigde|bedreigt|vernederde|vernedert|kleineerde|kleineert|intimideerde|intimideert|chanteerde|achtervolgde|achtervolgt|stalkte|stalkt|bepotelde|betastte|pestte|pest|treiterde|treitert|negeerde|negeert) {Me}",
        @"(mij|me)~{0,25} (te )?(kussen|zoenen|aan te raken|aanraken|betasten|vastgrijpen|vastpakken|uitkleden|versieren)",
        // Rooms and nights
        $@"(kwam|komt|kwamen|stond|stonden|liep|klopte|wandelde|stapte|wou|wilde|sloop|gluurde|keek|bleef|zat|drong)~{{0,40}} (in|naar|op|aan|tot in|bij)( de deur van)? (mijn|m'n|mn|haar|zijn|hun) {Room}",
        $@"mee~{{0,15}} naar (zijn|haar|de|een|mijn) {Room}",
        @"(terwijl|toen) (ik|zij|ze|we) (me|mij|ons|zich|aan het|onder de|in mijn)?~{0,15} ?(omkleed\w*|uitkleed\w*|omkleden|uitkleden|douch\w*|sliep|slapen|bed|naakt)",
        $@"(belde|belt|klopte|klopt|stuurde|stuurt|kwam|komt|stond|appte|sms'te|smste)~{{0,30}} (me|mij|haar|hem|mijn)~{{0,40}} {Night}",
        $@"{Night}~{{0,30}} (belde|belt|klopte|klopt|stuurde|stuurt|kwam|komt|appte)~{{0,20}} (me|mij|haar|hem|mijn)",
        // Work held over somebody
        @"(dreigde|dreigt|dreigden) (ermee |me |mij |haar |hem |dat |met )~{0,60}(ontslaan|ontslag|contract|job|rol|opdracht|opdrachten|werk|carriere|buiten|evaluatie|stage)",
        @"(als|indien|wanneer) ik~{0,60} (ontslagen|ontslag|vlieg ik|lig ik|(job|contract|rol|stage) (kwijt|verliezen)|nooit meer)",
        @"(ik|je|me|mij|haar|hem)~{0,25} nooit meer~{0,30} (werken|werk|rol|aan de bak|opdracht\w*|gebeld)",
        @"(ontslagen|buitengegooid|buitengezet|vervangen|van de set gestuurd|van de planning gehaald)~{0,25} (omdat|nadat|toen) ik",
        @"(omdat|nadat|sinds) ik~{0,30} (nee zei|neen zei|weigerde|iets zei|iets gezegd|klaagde|geklaagd|het meldde)",
        @"mijn (contract|opdracht|rol|stage)~{0,30} (niet (meer )?verlengd|ingetrokken|geschrapt|weggegeven|stopgezet)",
        @"ik~{0,20} (zwijgen|mijn mond houden|mijn mond moest houden)",
        // Words
        $@"(riep|roept|roepen) (tegen|naar) (mij|me|haar|hem|ons)",
        $@"(schreeuwde|schreeuwt|brulde|brult|tierde|schold|scheldt|snauwde|snauwt|blafte|bulderde|gilde)~{{0,20}} (mij|me|haar|hem|mijn gezicht)",
        $@"(noemde|noemt|noemden|noemen) {Me}~{{0,40}} (dom|dik|dikke|hoer|slet|trut|bitch|vuil\w*|lui|luie|aap|flikker|homo|dikzak|schat|schatje|sloerie|waardeloos|onnozel\w*|traag|trage|idioot|lelijk\w*|stom\w*)",
        $@"(lacht|lachte|lachten|lachen) (mij|me|haar|hem)~{{0,25}} uit",
        $@"(maakt|maakte|maakten|maken) {Me}~{{0,25}} (belachelijk|zwart|kapot)",
        $@"(zette|zet|zetten) {Me}~{{0,25}} (voor schut|onder druk)",
        @"(opmerkingen?|grappen|grapjes|grap|moppen|mop|commentaar)~{0,25} (over|op) (mijn|m'n|haar|zijn) (lichaam|lijf|borsten|billen|kont|benen|uiterlijk|kleren|kleding|gewicht|afkomst|huid|huidskleur|geaardheid|accent|geloof|hoofddoek|leeftijd|figuur|handicap)",
        $@"(stuurde|stuurt|appte|toonde|toont) {Me}~{{0,40}} (naakt\w*|seks\w*|vuile|intieme|porno\w*|foto's van zijn|foto van zijn|dickpic\w*)",
        @"(naaktfoto's?|naaktbeelden|dickpics?) (van mij|van me|van haar|gekregen)",
        @"(met (hem|haar|mij|me)|met de (baas|regisseur|producent)) (naar bed|slapen|te slapen|sliep|vrijen|te vrijen|seks)",
        @"(vroeg|vraagt|zei)~{0,30} (of ik|dat ik)~{0,30} (mee naar bed|met hem|met haar|mijn kleren|uitdeed|uit te doen|een kus|single)",
        // Fear, and who saw it
        @"durf\w*~{0,25} niet meer~{0,30} (naar|op|komen|werken)",
        @"bang (van|voor) (hem|haar|(mijn|onze|de|die) (baas|chef|regisseur|collega|producent|leidinggevende))",
        @"ik (zag|hoorde)~{0,40} (hoe|dat|hem|haar|een collega|iemand)~{0,60} (sloeg|duwde|riep|vastgreep|aanraakte|kuste|pestte|uitschold|huilen|huilend|weende|vernederde|vernederd|betastte|vastpakte|uitgescholden)",
    ];
}
