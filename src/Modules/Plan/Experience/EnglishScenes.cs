namespace Baken.Plan.Experience;

/// <summary>How people tell in English what happened. ~ is any letter of the same sentence.</summary>
internal static class EnglishScenes
{
    private const string Me = "(me|her|him)";
    private const string Own = "(my|her|his|their)";

    private const string Somebody =
        @"(he|she|they|someone|somebody|(my|the|our|a|an) (\w+ )?(boss|director|producer|manager|colleague|actor|presenter|host|supervisor|cameraman|client|guest|editor|mentor|coworker|co-worker|chief|crew member))";

    private const string Body =
        "(leg|legs|thighs?|knees?|shoulders?|neck|back|hips?|waist|stomach|arms?|wrists?|face|cheek|mouth|lips|ear|hair|head|body|lap)";

    private const string Intimate = "(bum|butt|bottom|breasts?|boobs?|thighs?|crotch|arse|ass|bra|skirt|groin|chest|knickers|underwear)";

    private const string Room =
        "(dressing room|changing room|hotel room|room|bedroom|bed|trailer|caravan|shower|hotel|apartment|flat|tent|toilet|place)";

    private const string Night = "(at night|in the middle of the night|after midnight|every night|at (two|three|2|3) ?(am|in the morning))";

    public static readonly IReadOnlyList<string> Signs =
    [
        // Bodies
        $@"(hand|hands|fingers?|arm|arms|mouth|lips)~{{0,20}} (on|up|around|under|between|over|in|down|against|onto) {Own} ({Body}|{Intimate})",
        $@"(touched|touches|grabbed|grabs|groped|squeezed|slapped|smacked|pinched|stroked|rubbed|felt|stared at|stares at|looked at|looked down)~{{0,15}} {Own} {Intimate}",
        $@"(grabbed|grabs|stroked|rubbed|massaged|massages|kissed|licked|squeezed|pulled) {Own} ({Body}|hand)",
        $@"(groped|gropes|groping|kissed|kisses|slapped|slaps|punched|fondled|licked|cornered|corners|stalked|stalks|threatened|humiliated|humiliates|belittled|belittles|bullied|bullies|harassed|harasses|mocked|insulted|insults|raped|assaulted|spat at) {Me}",
        $@"{Somebody} (\w+ ){{0,2}}(touched|touches|hit|hits|pushed|shoved|grabbed|grabs|followed|follows|hugged|held|pulled|ignores|filmed) {Me}",
        $@"tr(ied|ies) to (kiss|touch|grab|undress|hug) (me|her|him)",
        @"(i|she|he|my (colleague|friend)|a colleague|an intern) (was|got|am|is|have been|has been|had been|was being|were) (\w+ )?(groped|kissed|grabbed|slapped|pushed around|shouted at|yelled at|screamed at|humiliated|bullied|harassed|threatened|followed|cornered|raped|assaulted|mocked|insulted|sworn at|laughed at|spat on|touched (on|under|inappropriately|without)|belittled|stalked)",
        // Rooms and nights
        $@"(came|walked|stood|burst|got|climbed|knocked|waited|crept|entered|barged|let himself|let herself|followed me|sneaked)~{{0,30}} {Own} {Room}",
        $@"(back|come|came|up|invited me|took me)~{{0,20}} to (his|her) {Room}",
        @"(while|when) (i|she|we) (was|were) (\w+ )?(changing|showering|undress\w*|asleep|sleeping|getting changed|in bed|naked|drunk)",
        $@"(texts?|texted|calls?|called|messages?|messaged|rang|knocked|came|turned up)~{{0,20}} (me|her|my)~{{0,40}} {Night}",
        // Work held over somebody
        @"threaten(ed|s|ing)~{0,50} (fire|sack|dismiss|job|contract|role|part|career|internship|visa|drop me)",
        @"if i~{0,60} (be fired|get fired|sacked|lose my (job|contract|part|role|internship)|out of a job|never work|never get)",
        @"(i|you|she|he|i'd|i'll|you'll|you'd)~{0,10} never (work|get work|get a part|be hired)",
        @"(fired|sacked|dropped|let go|replaced|taken off the rota)~{0,25} (because|after|when) i",
        @"(because|after|since|when) i (said no|refused|turned (him|her) down|spoke up|complained|reported (him|her|it))",
        @"or (else )?(i|you)('d|'ll| would| will)? (lose|be fired|be out|never)",
        @"(keep|told me to keep|to keep) (quiet|my mouth shut|it to myself)",
        @"my contract (was|is|has|has been)~{0,10} not (renewed|extended)",
        // Words
        $@"(shouts?|shouted|yells?|yelled|screams?|screamed|swears?|swore|snaps?|snapped)~{{0,15}} (at|in) (me|her|him|my face)",
        $@"(calls?|called) {Me}~{{0,20}} (stupid|fat|slut|whore|bitch|useless|worthless|ugly|idiot|babe|sweetheart|darling|slow|monkey|names|lazy|retard\w*|dumb)",
        @"(comments?|jokes?|remarks?|joking)~{0,20} (about|on) (my|her|his) (body|breasts|legs|looks|weight|clothes|skin|colour|accent|sexuality|religion|figure|age|bum|butt|headscarf|disability)",
        @"(sent|sends|showed|shows) (me|her|him)~{0,30} (nudes?|dick pics?|naked|porn|of his|sexual)",
        @"(sleep|slept|have sex|had sex|go to bed) with (him|her|me|my boss|the director|the producer)",
        @"(asked|asks) (me|her) (out|for sex|to undress|to take off|to strip|for a kiss)",
        $@"laugh(ed|s|ing)? at (me|her|him)",
        @"made (me|her|him) (cry|feel small|strip|undress)",
        // Fear, and who saw it
        @"(afraid|scared|terrified) (of|to be alone with) (him|her|my (boss|manager|colleague)|the director|going)",
        @"(do not|don't|didn't|did not) dare~{0,20} (go|come|work|set)",
        @"i (saw|heard|watched)~{0,40} (hit|hitting|grab|grabbing|grope|groping|kiss|shout|shouting|yell|yelling|scream|screaming|slap|crying|humiliat\w*|bully\w*|harass\w*|touching) (her|him|a|an|the|one|my|at|someone|somebody)",
    ];
}
