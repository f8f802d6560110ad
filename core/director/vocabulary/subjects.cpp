#include "director/vocabulary/vocabulary.h"

#include <array>
#include <string>

namespace reelwright::director {

namespace {

using enum SubjectKind;

constexpr std::array kSubjects = {
    // one person
    Subject{Person, "woman", "lady, frau, mujer, femme, donna, mulher, женщин, 女人, 女性, امرأة"},
    Subject{Person, "man",
            "guy, gentleman, mann, hombre, homme, uomo, homem, мужчин, 男人, 男性, رجل"},
    Subject{Person, "girl",
            "madchen, chica, nina, fille, ragazza, menina, девочк, 女孩, 少女, فتاة"},
    Subject{Person, "boy", "junge, chico, nino, garcon, ragazzo, menino, мальчик, 男孩, 少年, ولد"},
    Subject{Person, "child", "kid, toddler, enfant, bambino, bambina, crianca, ребен, 孩子"},
    Subject{Person, "grandmother",
            "grandma, granny, nonna, abuela, oma, mamie, grand mere, avo, бабушк, 奶奶"},
    Subject{Person, "grandfather", "grandpa, nonno, abuelo, opa, grand pere, дедушк, 爷爷"},
    Subject{Person, "mother", "mom, mum, mutter, madre, mae, мать, 妈妈"},
    Subject{Person, "father", "dad, vater, padre, pere, pai, отец, 爸爸"},
    Subject{Person, "dancer",
            "ballerina, breakdancer, tanzer, tanzerin, bailarina, bailarin, danseuse, "
            "danseur, ballerino, dancarina, танцор, 舞者"},
    Subject{Person, "singer",
            "vocalist, sanger, sangerin, cantante, chanteuse, chanteur, cantora, cantor, "
            "певиц, 歌手"},
    Subject{Person, "rapper", "mc, emcee"},
    Subject{Person, "musician",
            "pianist, violinist, cellist, saxophonist, drummer, guitarist, composer, "
            "musiker, musico, musicien, musicista"},
    Subject{Person, "dj", "producer"},
    Subject{Person, "artist",
            "painter, sculptor, illustrator, potter, kunstler, artista, artiste, pintor"},
    Subject{Person, "photographer", "filmmaker, fotograf, fotografo, photographe"},
    Subject{Person, "writer", "poet, author, novelist, dichter, poeta, poete, escritor, scrittore"},
    Subject{Person, "detective", "spy, agent, investigator, inspector, detektiv, detektive"},
    Subject{Person, "astronaut",
            "cosmonaut, astronauta, astronaute, космонавт, 宇航员, 宇宙飛行士"},
    Subject{Person, "pilot", "aviator, piloto, pilote, pilota"},
    Subject{Person, "sailor",
            "captain, pirate, matrose, kapitan, marinero, marin, marinaio, marinheiro"},
    Subject{Person, "fisherman", "fischer, pescador, pecheur, pescatore, рыбак, 渔夫"},
    Subject{Person, "farmer",
            "gardener, beekeeper, winemaker, shepherd, bauer, granjero, agricultor, "
            "fermier, paysan, contadino, фермер"},
    Subject{Person, "baker",
            "pastry chef, backer, panadero, panadera, boulanger, fornaio, padeiro"},
    Subject{Person, "chef", "cook, koch, cocinero, cuisinier, cuoco, cozinheiro"},
    Subject{Person, "barista", "bartender, waiter, waitress"},
    Subject{Person, "craftsman",
            "carpenter, blacksmith, watchmaker, shoemaker, luthier, handwerker, artesano, "
            "artisan, artigiano"},
    Subject{Person, "scientist",
            "researcher, professor, inventor, engineer, wissenschaftler, cientifico, "
            "scientifique, scienziato"},
    Subject{Person, "doctor", "nurse, surgeon, arzt, medico, medecin"},
    Subject{Person, "teacher",
            "student, lehrer, maestro, maestra, professeur, insegnante, estudiante"},
    Subject{Person, "hacker", "programmer, coder, developer"},
    Subject{Person, "entrepreneur", "founder, businesswoman, businessman, manager, boss, ceo"},
    Subject{Person, "runner",
            "jogger, sprinter, marathon runner, laufer, lauferin, corredor, coureur"},
    Subject{Person, "athlete",
            "boxer, swimmer, gymnast, footballer, climber, skier, snowboarder, skateboarder, "
            "skater, surfer, cyclist, fighter, sportler, atleta, athlete"},
    Subject{Person, "hiker",
            "traveller, traveler, wanderer, backpacker, explorer, nomad, pilgrim, "
            "wanderin, viajero, voyageur, viaggiatore, viajante"},
    Subject{Person, "cowboy", "gunslinger, outlaw, sheriff, rider, vaquero"},
    Subject{Person, "knight",
            "warrior, samurai, viking, soldier, gladiator, ritter, krieger, caballero, "
            "guerrero, guerrera, chevalier, guerrier, cavaliere, guerriero, guerreiro, рыцар"},
    Subject{Person, "princess",
            "queen, king, prince, prinzessin, konigin, konig, princesa, reina, rey, "
            "princesse, reine, regina, rainha"},
    Subject{Person, "witch",
            "wizard, sorceress, sorcerer, magician, hexe, zauberer, bruja, mago, sorciere, strega"},
    Subject{Person, "robot", "android, cyborg, droid, roboter, роботa, робот, 机器人, ロボット"},
    Subject{Person, "ghost", "spirit, vampire, zombie, gespenst, fantasma, fantome"},
    Subject{Person, "superhero", "hero, heroine, heldin, heroe, heros, eroe"},
    Subject{Person, "model", "supermodel, modelo, mannequin"},
    Subject{Person, "bride", "braut, novia, mariee, sposa, noiva"},
    Subject{Person, "stranger",
            "worker, diver, walker, driver, maker, dreamer, loner, outsider, drifter, person, "
            "someone, figure, protagonist, hacker girl"},
    Subject{Person, "mermaid", "fairy, elf, angel, meerjungfrau, sirena, hada, ange, angelo"},
    // several people
    Subject{People, "couple",
            "lovers, newlyweds, paar, liebespaar, pareja, enamorados, amoureux, coppia, "
            "amanti, casal, 情侣, 恋人"},
    Subject{People, "friends",
            "best friends, freunde, amigos, amigas, amis, amies, amici, друзья, 朋友"},
    Subject{People, "band", "rock band, orchestra, choir, quartet, orchester, orquesta, orchestre"},
    Subject{People, "family", "familie, familia, famille, famiglia, семья, 家庭, 家族"},
    Subject{People, "children",
            "kids, siblings, brothers, sisters, kinder, ninos, enfants, bambini, criancas, дети"},
    Subject{People, "dancers", "dance crew, dance troupe"},
    Subject{People, "team", "crew, squad, colleagues, mannschaft, equipo, equipe, squadra"},
    Subject{People, "crowd",
            "people, ravers, audience, fans, menge, menschen, multitud, gente, foule, gens, folla, "
            "multidao"},
    // animals
    Subject{Animal, "cat", "kitten, katze, gato, gata, gatto, gatta, кошк, кот, 猫, قطة"},
    Subject{Animal, "dog", "puppy, hund, perro, perra, chien, cane, cachorro, собак, 狗, 犬, كلب"},
    Subject{Animal, "horse", "stallion, pferd, caballo, cheval, cavallo, cavalo, лошад, 马, 馬"},
    Subject{Animal, "fox", "fuchs, zorro, renard, volpe, raposa, лис, 狐"},
    Subject{Animal, "wolf", "wolves, lobo, loup, lupo, волк, 狼"},
    Subject{Animal, "bear", "polar bear, oso, orso, urso, медвед, 熊"},
    Subject{Animal, "lion", "tiger, panther, leopard, lowe, leon, leone, tigre, лев, 狮子"},
    Subject{Animal, "deer", "stag, elk, hirsch, ciervo, cerf, cervo"},
    Subject{
        Animal, "bird",
        "eagle, owl, swan, crow, raven, hummingbird, vogel, adler, pajaro, aguila, oiseau, aigle, "
        "uccello, aquila, passaro, птиц, 鸟, 鳥"},
    Subject{Animal, "whale",
            "dolphin, shark, turtle, jellyfish, octopus, wal, ballena, baleine, balena, baleia, "
            "кит, 鲸"},
    Subject{Animal, "fish", "koi, pez, poisson, pesce, peixe"},
    Subject{Animal, "dragon", "monster, dinosaur, unicorn, phoenix, drache, дракон, 龙, 竜"},
    Subject{Animal, "butterfly", "bee, schmetterling, mariposa, papillon, farfalla, borboleta"},
    Subject{Animal, "elephant", "giraffe, monkey, panda, rabbit, hedgehog, elefant, elefante"},
    // vehicles
    Subject{
        Vehicle, "car",
        "sports car, race car, supercar, muscle car, auto, sportwagen, coche, voiture, macchina, "
        "carro, машин, 汽车, 車, سيارة"},
    Subject{Vehicle, "motorcycle", "motorbike, scooter, vespa, motorrad, motocicleta, moto"},
    Subject{Vehicle, "bicycle",
            "bike, fahrrad, bicicleta, velo, bicicletta, e bike, велосипед, 自行车"},
    Subject{Vehicle, "train",
            "locomotive, tram, subway train, zug, tren, treno, trem, поезд, 火车, 電車"},
    Subject{
        Vehicle, "ship",
        "boat, sailboat, yacht, ferry, schiff, boot, barco, bateau, navire, nave, barca, navio, "
        "корабл, 船, سفينة"},
    Subject{Vehicle, "spaceship",
            "spacecraft, rocket, starship, ufo, satellite, raumschiff, rakete, nave espacial, "
            "vaisseau, astronave, ракет, 飞船"},
    Subject{
        Vehicle, "plane",
        "airplane, aircraft, jet, helicopter, drone, flugzeug, avion, aereo, aviao, самолет, 飞机"},
    Subject{Vehicle, "van", "truck, bus, camper, campervan, wohnmobil, furgoneta, camion"},
    // products
    Subject{Product, "phone", "smartphone, telefon, handy, telefono, telephone, 手机"},
    Subject{Product, "watch",
            "wristwatch, smartwatch, armbanduhr, reloj, montre, orologio, relogio"},
    Subject{Product, "bottle",
            "perfume, fragrance, cologne, parfum, perfume bottle, flasche, botella, bouteille, "
            "bottiglia, garrafa, profumo"},
    Subject{
        Product, "wine",
        "champagne, whisky, whiskey, gin, rum, beer, craft beer, wein, bier, vino, cerveza, biere, "
        "birra, vinho, cerveja"},
    Subject{Product, "coffee",
            "espresso, coffee brand, coffee beans, kaffee, caffe, кофе, 咖啡, コーヒー"},
    Subject{Product, "coffee machine", "espresso machine, coffee maker, kaffeemaschine, cafetera"},
    Subject{Product, "tea", "matcha, tee, teapot, чай, 茶"},
    Subject{Product, "soft drink",
            "soda, energy drink, lemonade, juice, smoothie, drink, water bottle, kombucha"},
    Subject{Product, "chocolate",
            "ice cream, candy, cookie, cake, schokolade, cioccolato, glace, gelato"},
    Subject{Product, "burger", "pizza, sushi, ramen, taco, sandwich, pasta"},
    Subject{Product, "bread", "sourdough, croissant, pastry, brot, baguette"},
    Subject{Product, "sneaker",
            "sneakers, shoe, shoes, running shoe, running shoes, boots, trainers, schuh, schuhe, "
            "zapatillas, zapatos, chaussures, scarpe, sapatos, tenis"},
    Subject{Product, "dress",
            "jacket, coat, handbag, bag, backpack, hoodie, jeans, shirt, kleid, jacke, tasche, "
            "vestido, robe, sac, vestito, borsa"},
    Subject{Product, "ring",
            "necklace, jewellery, jewelry, bracelet, earrings, diamond, schmuck, joyas, bijoux, "
            "gioielli, joias"},
    Subject{Product, "lipstick",
            "makeup, cosmetics, skincare, skin care, face cream, serum, shampoo, soap, kosmetik, "
            "maquillaje, maquillage, trucco"},
    Subject{Product, "headphones",
            "earbuds, headset, speaker, microphone, kopfhorer, auriculares, casque, cuffie"},
    Subject{Product, "laptop",
            "computer, tablet, monitor, keyboard, console, gadget, device, ordenador, ordinateur"},
    Subject{Product, "camera", "lens, kamera, camara, fotocamera"},
    Subject{Product, "app", "software, website, platform, saas, aplicacion, logiciel"},
    Subject{
        Product, "chair",
        "sofa, table, lamp, desk, furniture, bed, mattress, stuhl, mobel, silla, muebles, chaise, "
        "meubles, sedia, mobili"},
    Subject{Product, "guitar",
            "piano, violin, drum kit, synthesizer, gitarre, guitarra, guitare, chitarra"},
    Subject{Product, "book", "notebook, magazine, novel, buch, libro, livre, livro"},
    Subject{Product, "candle", "vase, ceramics, mug, cup, kerze, vela, bougie"},
    Subject{Product, "toy", "game, board game, lego, spielzeug, juguete, jouet, giocattolo"},
    Subject{Product, "glasses", "sunglasses, eyewear, brille, gafas, lunettes, occhiali"},
    // things and topics
    Subject{Thing, "tree", "oak, baum, arbol, arbre, albero, arvore"},
    Subject{Thing, "lighthouse", "leuchtturm, faro, phare, маяк, 灯塔"},
    Subject{Thing, "solar panels", "solar panel, solar energy, solar power, solaranlage"},
    Subject{Thing, "battery", "batteries, electric grid, wind turbine, wind turbines"},
    Subject{Thing, "heart", "brain, dna, cells, virus, immune system"},
    Subject{Thing, "planet", "earth, moon, mars, black hole, galaxy"},
    Subject{Thing, "blockchain",
            "cloud computing, internet, artificial intelligence, ai, machine learning, neural "
            "network, algorithm, data"},
    Subject{Thing, "volcano",
            "glacier, river, ocean currents, climate, climate change, photosynthesis"},
    Subject{Thing, "house", "building, bridge, tower, cathedral"},
};

struct Home {
    std::string_view world;
    std::string_view nouns;
};

constexpr std::array kHomes = {
    Home{"kitchen",
         " baker chef barista coffee coffee machine tea soft drink chocolate burger bread "},
    Home{"stage", " singer musician dancer band dancers guitar crowd "},
    Home{"club", " dj rapper "},
    Home{"studio",
         " model watch bottle ring lipstick dress glasses candle wine headphones camera "},
    Home{"space", " astronaut spaceship planet "},
    Home{"sea", " sailor fisherman ship lighthouse mermaid "},
    Home{"underwater", " whale fish "},
    Home{"field", " farmer horse tree butterfly "},
    Home{"lab", " scientist hacker robot phone laptop heart blockchain doctor "},
    Home{"office", " entrepreneur app teacher "},
    Home{"stadium", " runner athlete team sneaker "},
    Home{"mountains", " hiker bear volcano "},
    Home{"desert", " cowboy elephant "},
    Home{"castle", " knight princess witch dragon "},
    Home{"forest", " deer fox wolf "},
    Home{"sky", " plane bird pilot "},
    Home{"station", " train "},
    Home{"road", " car motorcycle van bicycle "},
    Home{"interior", " chair book toy family mother father child grandmother grandfather writer "},
    Home{"factory", " craftsman "},
    Home{"garden", " bride "},
    Home{"ruins", " ghost "},
    Home{"field", " solar panels battery "},
};

} // namespace

std::span<const Subject> subjects() {
    return kSubjects;
}

std::string_view homeOf(std::string_view noun) {
    const std::string wanted = " " + std::string(noun) + " ";
    for (const Home& home : kHomes)
        if (home.nouns.find(wanted) != std::string_view::npos)
            return home.world;
    return {};
}

} // namespace reelwright::director
