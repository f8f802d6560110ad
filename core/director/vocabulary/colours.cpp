#include "director/vocabulary/vocabulary.h"

#include <array>

namespace reelwright::director {

namespace {

constexpr std::array kColours = {
    ColourName{
        "#d9263a",
        "red, rot, rojo, roja, rouge, rosso, rossa, vermelho, vermelha, красн, 红, 赤, أحمر"},
    ColourName{"#b0122b", "crimson, karmesin, carmesi, cramoisi, cremisi, carmesim"},
    ColourName{"#e8352b", "scarlet, scharlachrot, escarlata, ecarlate, scarlatto, escarlate"},
    ColourName{"#6d1a2d", "burgundy, bordeaux, maroon, oxblood, weinrot, burdeos, bordo"},
    ColourName{"#9b2d30", "brick red, ziegelrot"},
    ColourName{"#f0803c", "orange, naranja, arancione, laranja, оранжев, 橙, برتقالي"},
    ColourName{"#c8702a", "burnt orange, copper, kupfer, cobre, cuivre"},
    ColourName{"#b5532a", "rust, rusty, terracotta, rostrot, oxido, rouille, ruggine"},
    ColourName{"#ffb000", "amber, bernstein, ambar, ambre, ambra"},
    ColourName{
        "#ffd23f",
        "yellow, gelb, amarillo, amarilla, jaune, giallo, gialla, amarelo, желт, 黄色, أصفر"},
    ColourName{"#e3b341", "mustard, senfgelb, mostaza, moutarde, senape"},
    ColourName{
        "#d4af5f",
        "gold, golden, dorado, dorada, oro, dore, doree, dorato, dourado, золот, 金色, ذهبي"},
    ColourName{"#b08d57", "bronze, brass, messing, bronce, bronzo"},
    ColourName{"#3fa34d", "green, grun, gruen, verde, vert, зелен, 绿, 緑, أخضر"},
    ColourName{"#1f8a5b", "emerald, smaragd, esmeralda, emeraude, smeraldo"},
    ColourName{"#6b7f3a", "olive, oliv, oliva"},
    ColourName{"#2f5d3a",
               "forest green, dark green, dunkelgrun, verde oscuro, vert fonce, verde scuro"},
    ColourName{"#a8d5ba", "mint, mint green, menta, menthe"},
    ColourName{"#9caf88", "sage, salbei, salvia"},
    ColourName{"#b6f23c", "lime, lime green, acid green, neon green, limette"},
    ColourName{"#12808a", "teal, petrol, blaugrun, verde azulado, sarcelle, ottanio"},
    ColourName{"#30c6c9", "turquoise, aqua, turkis, turquesa, turchese"},
    ColourName{"#1fd6f0", "cyan, zyan, cian, ciano"},
    ColourName{"#2f6fde", "blue, blau, azul, bleu, bleue, blu, син, 蓝, 青, أزرق"},
    ColourName{"#1b2a52",
               "navy, navy blue, dark blue, midnight blue, dunkelblau, marineblau, azul marino, "
               "bleu marine, bleu nuit, blu notte, azul escuro"},
    ColourName{"#2b3fd0",
               "cobalt, ultramarine, royal blue, klein blue, kobaltblau, cobalto, outremer"},
    ColourName{"#7fb8e6",
               "sky blue, light blue, baby blue, hellblau, himmelblau, celeste, azul claro, bleu "
               "ciel, azzurro, azzurra"},
    ColourName{"#6ea8c4", "ice blue, eisblau, azul hielo, bleu glace"},
    ColourName{"#3b2a8c", "indigo"},
    ColourName{"#7a3fd0",
               "purple, violet, lila, violett, morado, purpura, violeta, pourpre, viola, roxo, "
               "фиолетов, 紫, بنفسجي"},
    ColourName{"#b79be0", "lavender, lilac, mauve, lavendel, lavanda, lavande, malva"},
    ColourName{"#e0218a", "magenta, fuchsia, hot pink, neon pink, fucsia"},
    ColourName{"#f28bb3", "pink, rosarot, rosado, rosa, розов, 粉, ピンク, وردي"},
    ColourName{"#f6b8a0", "peach, pfirsich, melocoton, peche, pesca, pessego"},
    ColourName{"#ff7461", "coral, salmon, koralle, corail, corallo"},
    ColourName{"#d8a7a0", "rose gold, dusty pink, blush, altrosa, rose poudre, rosa antico"},
    ColourName{"#7a4a2b",
               "brown, chocolate brown, braun, marron, brun, marrone, castanho, коричн, 棕"},
    ColourName{"#c9a57a", "beige, tan, khaki, camel, sandfarben, arena, sabbia"},
    ColourName{"#a0522d", "sienna, ochre, ocker, ocre, ocra"},
    ColourName{"#0c0c10",
               "black, schwarz, negro, negra, nero, nera, preto, preta, noire, черн, 黑, أسود"},
    ColourName{"#2b2e35", "charcoal, anthracite, graphite, anthrazit, antracita, antracite"},
    ColourName{"#8a8f98", "grey, gray, grau, gris, grigio, grigia, cinza, сер, 灰"},
    ColourName{"#bcc3cc",
               "silver, chrome, silber, plata, plateado, argente, argento, prata, серебр, 银"},
    ColourName{"#f5f3ee",
               "white, weiss, blanco, blanca, blanc, blanche, bianco, bianca, branco, branca, бел, "
               "白, أبيض"},
    ColourName{"#f3e7cf",
               "cream, ivory, eggshell, creme, crema, elfenbein, marfil, ivoire, avorio, marfim"},
};

} // namespace

std::span<const ColourName> colourNames() {
    return kColours;
}

} // namespace reelwright::director
