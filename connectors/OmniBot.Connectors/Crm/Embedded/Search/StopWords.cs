using System.Collections.Frozen;

namespace OmniBot.Connectors.Crm.Embedded.Search;

/// <summary>Words that say nothing about a question's topic, in the folded form.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> s_english = Set("en", """
        a about actually after again all already also always am an and any anymore anyone anything are aren't as ask at be because been
        before being both but by can cannot can't come could couldn't did didn't do does doesn't doing done don't each either else even
        ever every few find for from further get gets getting give given go goes going gonna got had has have haven't having he hello help
        her here hers hey hi him his how however i i'd i'll i'm i've if in into is isn't it its it's just know let let's like long look
        make many may maybe me might mine more most much must my myself need needed needs never new no nor not now of off okay on once one
        ones only or other our out over own per please possible possibly really right same say see shall she should show so some someone
        something soon still such take takes tell than thank thanks that that's the their them then there these they thing things this
        those to too try trying under until up us use used very want wanted wants was wasn't way we were what what's when where which
        while who whom whose why will with without won't would wouldn't yes yet you your yours offer work works time times name item items product products goods
        """);

    private static readonly FrozenSet<string> s_german = Set("de", """
        ab aber aktuell alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei beim bekomme bekommen
        bereits bin bis bist bitte brauche brauchen bzw da dabei dadurch dafür damit danach dann daran darauf daraus darf das dass dein
        deine deinem deinen deiner dem den denn der deren des dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch
        dürfen eben eigentlich ein eine einem einen einer eines einfach einmal er erst es etwa etwas euch euer eure eurem euren eurer für
        gab ganz geben geh gehe gehen geht genau gerade gern gerne gibt habe haben habt hallo hat hatte hätte hätten hier hilfe hilf ich ihm ihn ihnen ihr
        ihre ihrem ihren ihrer im immer in innerhalb ins ist ja jede jedem jeden jeder jedes jetzt kann kannst kein keine keinem keinen
        keiner kommt können könnt könnte könnten lange lassen leider mache machen macht mal man mehr mein meine meinem meinen meiner mich
        mir mit möchte möchten mochte möglich muss müssen muß nach nämlich nehmen nehmt nein nicht nichts noch nun nur ob oder ohne sag
        schon sehr seid sein seine seinem seinen seiner seit selbst sich sie sind so sobald solange soll sollen sollte sollten sondern
        sonst sowie tun über um und uns unser unsere unserem unseren unter viel viele vielen vom von vor war wäre waren wären warum was
        wegen weil welche welchem welchen welcher welches wem wen wenn wer werde werden weshalb wie wieder wieso will wir wird wirst wo
        wohin woher wollen wollt würde würden wurde wurden zu zum zur zwar hey moin danke bleibt steht lautet heißt zeit uhr name jemand jemandem jemanden artikel ware waren produkt produkte
        """);

    public static bool Contains(string language, string foldedWord) => language switch
    {
        "en" => s_english.Contains(foldedWord),
        "de" => s_german.Contains(foldedWord),
        _ => false,
    };

    private static FrozenSet<string> Set(string language, string words) =>
        ArticleText.Fold(words, language)
            .Replace("'", "", StringComparison.Ordinal)
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
}
