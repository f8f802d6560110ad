#include "director/vocabulary/vocabulary.h"

#include <array>

namespace reelwright::director {

namespace {

constexpr std::array kTimes = {
    Meaning{"dawn",
            "dawn, sunrise, early morning, daybreak, first light, morning, blue hour, "
            "morgengrauen, sonnenaufgang, morgen, fruh, amanecer, madrugada, aube, matin, lever du "
            "soleil, alba, mattina, mattino, amanhecer, manha, рассвет, утр, 黎明, 清晨, 朝, فجر"},
    Meaning{
        "day",
        "day, daytime, daylight, noon, midday, afternoon, sunny, sunlight, sunshine, summer, "
        "tag, tagsuber, mittag, nachmittag, sonnig, sommer, dia, mediodia, soleado, verano, jour, "
        "midi, apres midi, ensoleille, ete, giorno, pomeriggio, soleggiato, estate, tarde, "
        "verao, день, 白天, 昼"},
    Meaning{"dusk",
            "dusk, sunset, golden hour, twilight, evening, late light, sundown, dammerung, "
            "sonnenuntergang, abend, atardecer, anochecer, crepuscule, coucher du soleil, soir, "
            "tramonto, crepuscolo, sera, entardecer, por do sol, puesta de sol, закат, вечер, "
            "日落, 黄昏, 夕, غروب"},
    Meaning{"night",
            "night, midnight, nighttime, nocturnal, after dark, moonlight, moon, starry, stars, "
            "nightlife, nightclub, neon, nacht, nachts, mitternacht, mond, sterne, noche, "
            "medianoche, luna, estrellas, nuit, minuit, lune, etoile, notte, mezzanotte, stelle, "
            "noite, lua, ноч, 夜, 深夜, ليل"},
};

constexpr std::array kWeathers = {
    Meaning{
        "storm",
        "storm, stormy, thunder, thunderstorm, lightning, hurricane, tempest, sturm, gewitter, "
        "blitz, tormenta, trueno, orage, tempete, tempesta, temporale, tempestade, шторм, гроз, "
        "暴风, 嵐, عاصفة"},
    Meaning{"rain",
            "rain, rainy, raining, drizzle, downpour, wet, umbrella, puddle, regen, regnerisch, "
            "lluvia, lluvioso, pluie, pluvieux, pioggia, piovoso, chuva, chuvoso, дожд, 雨, مطر"},
    Meaning{"snow",
            "snow, snowy, snowing, blizzard, winter, frost, ice, icy, frozen, schnee, eis, "
            "verschneit, nieve, nevado, invierno, hielo, neige, hiver, glace, neve, inverno, "
            "ghiaccio, gelo, снег, зим, 雪, 冬, ثلج"},
    Meaning{
        "fog",
        "fog, foggy, mist, misty, haze, hazy, smoke, smoky, steam, nebel, neblig, dunst, rauch, "
        "niebla, humo, brouillard, brume, fumee, nebbia, fumo, nevoa, neblina, туман, 雾, 霧, "
        "ضباب"},
    Meaning{"wind",
            "wind, windy, breeze, breezy, gust, dust, sandstorm, windig, viento, vento, ветер, "
            "风, 風, رياح"},
    Meaning{"clear",
            "clear sky, clear skies, cloudless, sunny, sunshine, sonnig, soleado, ensoleille, "
            "soleggiato, ensolarado, солнечн, 晴"},
};

constexpr std::array kEnergy = {
    EnergyWords{
        0.15, "fast, quick, hard, loud, explosive, high energy, frantic, hectic, rapid, racing, "
              "running, dancing, dance, techno, edm, drum and bass, metal, punk, hardcore, house, "
              "trap, hip hop, drop, schnell, laut, tanz, rapido, baile, rapide, danse, veloce"},
    EnergyWords{
        -0.15,
        "slow, slowly, quiet, soft, gentle, minimal, still, ballad, acoustic, lullaby, piano, "
        "ambient, meditation, sleep, langsam, ruhig, lento, despacio, lent, doucement, piano, "
        "lentamente, devagar"},
};

} // namespace

std::span<const Meaning> timesOfDay() {
    return kTimes;
}
std::span<const Meaning> weathers() {
    return kWeathers;
}
std::span<const EnergyWords> energyWords() {
    return kEnergy;
}

} // namespace reelwright::director
