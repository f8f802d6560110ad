#include "director/vocabulary/vocabulary.h"

#include <array>

namespace reelwright::director {

namespace {

constexpr std::array kMoods = {
    Mood{"neutral", "neutral, plain", 0.5, "#14202b #2f4656 #5f8a9d #e9dfc8 #e2954a", "teal_orange",
         "soft daylight from the side"},
    Mood{"energetic",
         "energetic, energy, high energy, powerful, dynamic, fast, hype, intense, electrifying, "
         "upbeat, "
         "driving, explosive, adrenaline, pumping, party, wild, vibrant, lively, bold, banging, "
         "rave, "
         "energisch, energiegeladen, kraftvoll, dynamisch, schnell, lebhaft, wild, energico, "
         "energica, "
         "potente, rapido, rapida, vibrante, energique, puissant, rapide, dynamique, vivace, "
         "agitado, "
         "animado, 充满活力, энергичн, 情熱, エネルギ",
         0.85, "#120b2e #34206b #d4277a #ffd9ec #ffb000", "vivid",
         "hard coloured light with moving beams"},
    Mood{"calm",
         "calm, peaceful, serene, quiet, relaxing, relaxed, gentle, tranquil, meditative, ambient, "
         "soft, "
         "soothing, slow, mellow, chill, still, zen, lofi, lo fi, restful, ruhig, friedlich, "
         "sanft, still, "
         "entspannt, langsam, leise, tranquilo, tranquila, sereno, serena, calma, lento, suave, "
         "paisible, "
         "doux, douce, lent, lente, tranquille, rilassante, dolce, pacato, pacifico, sossegado, "
         "спокойн, "
         "平静, 宁静, 静か, هادئ",
         0.2, "#1f2f38 #4b6b74 #9cbcb5 #f2ece0 #d9a679", "faded_print",
         "soft diffused morning light"},
    Mood{"dark",
         "dark, grim, bleak, brooding, sinister, ominous, gloomy, gothic, shadowy, heavy, moody, "
         "doom, "
         "black metal, dunkel, duster, finster, duester, oscuro, oscura, sombrio, sombria, sombre, "
         "tenebroso, "
         "tenebreux, noirceur, cupo, cupa, escuro, escura, темн, 黑暗, 暗い",
         0.5, "#07080c #191c26 #3c4356 #b9c0cc #8a1f2b", "bleach",
         "a single low source in deep shadow"},
    Mood{"joyful",
         "joyful, joy, happy, cheerful, sunny, bright, uplifting, celebration, celebrate, "
         "celebrating, fun, "
         "smiling, laughing, optimistic, hopeful, feel good, festive, frohlich, glucklich, heiter, "
         "freude, "
         "feiern, alegre, feliz, alegria, joyeux, joyeuse, heureux, heureuse, joie, gioioso, "
         "felice, "
         "allegro, gioia, счастлив, радост, 快乐, 楽しい, سعيد",
         0.7, "#2b3a67 #3f7cac #ffb238 #fff3d6 #ff5d5d", "vivid", "bright sunlight with warm fill"},
    Mood{"romantic",
         "romantic, love, romance, tender, intimate, sensual, passionate, wedding, kiss, in love, "
         "valentine, liebe, romantisch, zartlich, liebevoll, hochzeit, amor, romantico, romantica, "
         "tierno, "
         "boda, amour, romantique, tendre, mariage, amore, innamorati, matrimonio, casamento, "
         "любов, "
         "爱情, 恋, حب",
         0.4, "#2a1420 #6b2f45 #d9798a #fbe6dc #f2b263", "warm_film", "warm candle-like backlight"},
    Mood{"epic",
         "epic, heroic, grand, majestic, monumental, legendary, triumphant, victorious, cinematic "
         "trailer, "
         "trailer, massive, mighty, glorious, battle, war, quest, episch, heldenhaft, gewaltig, "
         "monumental, "
         "epico, epica, heroico, grandioso, epique, heroique, grandiose, eroico, maestoso, эпич, "
         "史诗, 壮大",
         0.75, "#0d1420 #2c3b52 #7a6a55 #f0d9a8 #e07a2f", "teal_orange",
         "low sun breaking through clouds"},
    Mood{"tense",
         "tense, tension, suspense, suspenseful, thriller, thrilling, urgent, nervous, anxious, "
         "paranoid, "
         "chase, danger, dangerous, edgy, threatening, spannend, bedrohlich, spannung, tenso, "
         "tensa, "
         "suspenso, peligro, tendu, haletant, angoisse, teso, pericolo, perigo, напряж, 紧张, 緊張",
         0.65, "#0a0f12 #22313a #52707c #cdd8d6 #d8442e", "cold_steel",
         "hard light cutting through darkness"},
    Mood{"dreamy",
         "dreamy, dream, dreams, ethereal, hazy, floating, soft focus, otherworldly, shoegaze, "
         "hypnotic, "
         "magical, whimsical, traumerisch, traum, verträumt, vertraumt, schwebend, zauberhaft, "
         "onirico, "
         "onirica, sueno, suenos, ensueno, onirique, reve, reveur, sognante, sogno, sonho, "
         "sonhador, мечт, "
         "梦幻, 夢",
         0.35, "#231b3a #5a4b86 #b49bd6 #fbe9f4 #8fd3e8", "pastel",
         "hazy backlight with a soft bloom"},
    Mood{"melancholic",
         "melancholic, melancholy, sad, sadness, lonely, loneliness, longing, grief, heartbreak, "
         "heartbroken, broken heart, wistful, bittersweet, sorrow, tears, crying, loss, goodbye, "
         "farewell, "
         "traurig, melancholisch, einsam, sehnsucht, abschied, triste, tristeza, melancolico, "
         "soledad, "
         "solitario, melancolique, seul, tristesse, malinconico, malinconia, solitudine, saudade, "
         "melancolia, груст, печал, 悲伤, 忧郁, 寂しい, حزين",
         0.3, "#10171f #2c3e4f #5d7a90 #ccd6da #b98b5e", "cold_steel", "grey window light"},
    Mood{"playful",
         "playful, funny, quirky, silly, humorous, comic, cute, cheeky, bouncy, kids, childlike, "
         "light hearted, lighthearted, verspielt, lustig, witzig, niedlich, divertido, divertida, "
         "gracioso, "
         "drole, rigolo, amusant, mignon, divertente, buffo, giocoso, engracado, весел, 可爱, "
         "かわいい",
         0.65, "#2d2a5a #4d7ea8 #ff8fa3 #fff6e0 #ffd23f", "pastel",
         "even bright light with coloured bounce"},
    Mood{
        "nostalgic",
        "nostalgic, nostalgia, memory, memories, remember, childhood, old days, yesterday, "
        "throwback, "
        "sentimental, my grandmother, my grandfather, heirloom, tradition, traditional, "
        "erinnerung, "
        "erinnerungen, nostalgisch, kindheit, recuerdo, recuerdos, infancia, nostalgico, souvenir, "
        "nostalgique, enfance, ricordi, ricordo, infanzia, nonna, nonno, abuela, abuelo, oma, opa, "
        "lembranca, memoria, ностальг, 怀旧, 懐かしい",
        0.35, "#2b1d16 #6a4a35 #c08a5a #f6e3c2 #7c9a92", "warm_film",
        "late low sun through dusty glass"},
    Mood{"mysterious",
         "mysterious, mystery, enigmatic, secret, secrets, hidden, strange, eerie, haunting, "
         "cryptic, occult, "
         "mystical, mystic, ritual, unknown, geheimnisvoll, mysterios, ratselhaft, misterioso, "
         "misteriosa, "
         "misterio, secreto, mysterieux, mystere, segreto, mistero, segredo, таинствен, 神秘, غامض",
         0.4, "#081018 #173040 #2f6070 #bfd8d2 #b7a24a", "moonlight",
         "moonlight through drifting haze"},
    Mood{"luxurious",
         "luxurious, luxury, elegant, premium, refined, sophisticated, exclusive, glamorous, "
         "glamour, "
         "opulent, high end, classy, sleek, jewel, gala, elegante, luxurios, edel, vornehm, lujo, "
         "lujoso, "
         "luxe, luxueux, raffine, lusso, lussuoso, raffinato, luxo, роскош, 奢华, 豪华, 高級",
         0.4, "#0b0a0d #241f26 #6f5a45 #f1e6d2 #d4af5f", "golden_hour",
         "sculpted rim light on black"},
    Mood{"rebellious",
         "rebellious, rebel, rebels, punk, raw, angry, anger, rage, riot, defiant, aggressive, "
         "protest, "
         "revolution, anarchy, furious, grunge, rebellisch, wutend, wut, aufstand, rebelde, furia, "
         "enojado, rebelle, colere, ribelle, rabbia, revolta, raiva, бунт, 叛逆, 反抗",
         0.85, "#0d0d0d #2a2626 #7a1f1f #e8e0d5 #e6c229", "bleach", "bare bulb and hard flash"},
    Mood{"inspiring",
         "inspiring, inspirational, motivational, motivating, empowering, ambitious, determined, "
         "courage, "
         "brave, achievement, progress, future, innovation, visionary, inspirierend, mut, zukunft, "
         "inspirador, inspiradora, valiente, futuro, inspirant, courageux, avenir, ispirante, "
         "coraggio, "
         "вдохнов, 励志, 未来",
         0.6, "#0f2236 #235a86 #3fa0c8 #f3f4ec #f5a742", "teal_orange",
         "rising sun flaring over the edge"},
    Mood{
        "cosy",
        "cosy, cozy, homely, homemade, warm, comforting, hygge, snug, handmade, welcoming, family, "
        "gemutlich, hausgemacht, selbstgemacht, familie, acogedor, casero, chaleureux, fait "
        "maison, "
        "accogliente, fatto in casa, acolhedor, caseiro, уют, 温馨, 温かい",
        0.35, "#2a1a12 #6e4426 #c77b3f #fbe8c8 #8aa06a", "warm_film",
        "warm lamp light and soft window glow"},
};

} // namespace

std::span<const Mood> moods() {
    return kMoods;
}

const Mood& moodNamed(std::string_view id) {
    for (const Mood& mood : kMoods)
        if (mood.id == id)
            return mood;
    return kMoods.front();
}

} // namespace reelwright::director
