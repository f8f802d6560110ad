#include "director/vocabulary/vocabulary.h"

#include <algorithm>
#include <array>
#include <string>

namespace reelwright::director {

namespace {

// One padded text, so that a look-up is a search for " word ".
constexpr std::string_view kFunctionWords =
    " a an the my our your his her its their this that these those some any each every all both "
    "and or but so if then than as at by for from in into of off on onto out over to toward "
    "towards up "
    "with within while where when who whose which what how why about after again against along "
    "among "
    "around before behind below between beyond down during inside near next outside past since "
    "through "
    "throughout under until upon via above across "
    "i me we us you he him she they them it is are was were be been being am do does did have has "
    "had having "
    "can could will would shall should may might must not just very too also only more most much "
    "many few "
    "like lots lot full there here please want wants need needs make makes making made create show "
    "shows "
    "showing featuring feature features set using use get gets let lets one s t "
    "style styled look looks feel feels feeling vibe vibes mood themed theme inspired aesthetic "
    "atmosphere "
    "kind sort type new short long second seconds minute minutes sec based idea concept really "
    "der die das den dem des ein eine einen einem einer eines und oder aber mit ohne auf aus bei "
    "bis durch "
    "fur gegen im in am an als vom von zu zum zur uber unter vor nach neben zwischen ist sind war "
    "wird "
    "werden haben hat sein seine ihr ihre mein meine unser unsere sich nicht auch nur sehr wie wo "
    "wenn "
    "bajo el la los las un una unos unas y e o u de del al con sin por para en sobre entre hacia "
    "desde hasta "
    "que quien su sus mi mis nuestro nuestra es son esta este estos estas muy mas como cuando "
    "donde se lo "
    "le les du des au aux et ou avec sans dans par pour sur sous vers chez qui que dont est sont "
    "ce cette "
    "ces mon ma mes notre nos votre son sa ses leur tres plus comme quand je tu il elle nous vous "
    "ils d l "
    "il lo gli i un uno di del della dei delle degli a al alla ai alle da dal dalla con senza su "
    "sul sulla "
    "per tra fra che chi suo sua mio mia nostro nostra sono molto piu come quando dove nel nella "
    "nei nelle "
    "o os as um uma uns umas do da dos das no na nos nas pelo pela com sem em ao meu minha seu sua "
    "nosso "
    "nossa muito mais como quando onde ";

constexpr std::array<std::string_view, 66> kFilmPhrases = {"wide shots",
                                                           "wide shot",
                                                           "close ups",
                                                           "drone shots",
                                                           "aerial shots",
                                                           "slow motion",
                                                           "fast cuts",
                                                           "quick cuts",
                                                           "music video",
                                                           "musicvideo",
                                                           "music clip",
                                                           "lyric video",
                                                           "video clip",
                                                           "videoclip",
                                                           "musikvideo",
                                                           "video musical",
                                                           "clip musical",
                                                           "clip video",
                                                           "video musicale",
                                                           "videoclipe",
                                                           "short film",
                                                           "kurzfilm",
                                                           "cortometraje",
                                                           "court metrage",
                                                           "cortometraggio",
                                                           "social short",
                                                           "product showcase",
                                                           "showcase",
                                                           "product film",
                                                           "product video",
                                                           "explainer video",
                                                           "explainer",
                                                           "erklarvideo",
                                                           "erklarfilm",
                                                           "commercial",
                                                           "advertisement",
                                                           "advert",
                                                           "ad",
                                                           "werbung",
                                                           "werbespot",
                                                           "werbefilm",
                                                           "spot",
                                                           "anuncio",
                                                           "publicidad",
                                                           "publicite",
                                                           "pubblicita",
                                                           "promo",
                                                           "promotional video",
                                                           "teaser",
                                                           "trailer",
                                                           "reel",
                                                           "tiktok",
                                                           "instagram",
                                                           "youtube",
                                                           "documentary film",
                                                           "film",
                                                           "movie",
                                                           "video",
                                                           "clip",
                                                           "animation",
                                                           "story",
                                                           "geschichte",
                                                           "historia",
                                                           "histoire",
                                                           "storia",
                                                           "montage"};

constexpr std::array<std::string_view, 24> kNegations = {
    "no",    "without any", "without",     "not any", "avoid",     "avoid any",
    "never", "don t show",  "do not show", "free of", "excluding", "keine",
    "kein",  "keinen",      "ohne",        "sin",     "sans",      "senza",
    "sem",   "pas de",      "nessuna",     "nessun",  "没有",      "без"};

constexpr std::string_view kPlacePrepositions = " in at near through across from to around over "
                                                "above in nach aus bei durch en de a dans vers nel "
                                                "nella em no na ";

struct Cover {
    std::string_view words;
    std::string_view covers;
};

constexpr std::array kCovers = {
    Cover{"people, person, persons, humans, human, faces, face, actors, characters, menschen, "
          "personen, leute, "
          "gesichter, gente, personas, personnes, gens, visages, persone, volti, pessoas, rostos, "
          "люд, 人",
          "person, people, man, woman, men, women, boy, girl, child, children, crowd, figure, "
          "figures, face, "
          "eyes, eye, hand, hands, fingers, finger, feet, foot, head, heads, shoulder, shoulders, "
          "hair, lips, "
          "portrait, silhouette, silhouettes, dancer, dancers, singer, band, drummer, guitarist, "
          "couple, "
          "friends, rider, driver, runner, runners, walker, players, player, athlete, swimmer, "
          "diver, fans, "
          "someone, stranger, strangers, baker, cook, worker, workers, astronaut, knight, "
          "audience, arms, "
          "family, team, commuter, commuters, passenger, passengers, sailor, monk, shepherd, "
          "skater, hiker, "
          "surfer, teacher, lips, smile, breath, footsteps, presenter, customer, customers, "
          "musician"},
    Cover{"text, words, letters, titles, typography, captions, schrift, texte, texto, textes, "
          "testo, lettering, "
          "文字",
          "text, letter, letters, sign, signs, words, word, writing, page, pages, headline, title, "
          "newspaper, "
          "label, poster, posters, logo, lettering, kanji, chalkboard, numbers"},
    Cover{"logos, logo", "logo, logos, label"},
    Cover{"cars, car, vehicles, vehicle, traffic, autos, fahrzeuge, coches, voitures, macchine, "
          "carros",
          "car, cars, traffic, vehicle, vehicles, truck, trucks, motorbike, taxi, taxis, "
          "headlights, tail "
          "lights, taillights, motorcycle, highway"},
    Cover{"animals, animal, tiere, animales, animaux, animali, animais",
          "animal, animals, bird, birds, dog, cat, horse, fox, wolf, fish, whale, gulls, gull, "
          "crow, crows, "
          "deer, butterfly, bees, sheep"},
    Cover{"weapons, guns, gun, violence, waffen, gewalt, armas, violencia, armes, armi, blood, "
          "blut, sangre",
          "gun, guns, sword, swords, knife, blood, weapon, battle, fight, spear, blade, banners"},
    Cover{"children, kids, kinder, ninos, enfants, bambini", "child, children, boy, girl, kids"},
    Cover{"rain, regen, lluvia, pluie, pioggia, chuva",
          "rain, wet, puddle, puddles, raindrops, umbrella"},
    Cover{"neon", "neon"},
    Cover{"crowds, crowd", "crowd, crowds, audience, fans"},
};

} // namespace

bool isFunctionWord(std::string_view folded) {
    return kFunctionWords.find(" " + std::string(folded) + " ") != std::string_view::npos;
}

std::span<const std::string_view> filmPhrases() {
    return kFilmPhrases;
}
std::span<const std::string_view> negations() {
    return kNegations;
}

bool isPlacePreposition(std::string_view folded) {
    return kPlacePrepositions.find(" " + std::string(folded) + " ") != std::string_view::npos;
}

std::string_view coveredBy(std::string_view folded) {
    const std::string wanted = ", " + std::string(folded) + ",";
    for (const Cover& cover : kCovers)
        if ((", " + std::string(cover.words) + ",").find(wanted) != std::string::npos)
            return cover.covers;
    return {};
}

} // namespace reelwright::director
