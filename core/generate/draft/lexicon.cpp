#include "generate/draft/lexicon.h"

namespace reelwright::generate::draft {

namespace {

constexpr Meaning kLexicon[] = {
    // Places
    {"city",
     "city cities town urban downtown metropolis manhattan tokyo berlin london paris nyc york "
     "metropolitan stadt großstadt ciudad ville urbano"},
    {"skyline", "skyline skyscraper skyscrapers rooftop rooftops tower towers building buildings "
                "architecture hochhaus hochhäuser rascacielos edificio immeuble gratte-ciel dach"},
    {"street", "street streets alley alleys lane sidewalk pavement crosswalk storefront market bar "
               "diner straße strasse gasse calle rue callejón kiosk corner subway"},
    {"neon", "neon cyberpunk sign signs billboard billboards blade runner arcade shibuya hologram "
             "cyber futuristic leuchtreklame"},
    {"retro",
     "synthwave retrowave vaporwave outrun retro grid 80s eighties tron wireframe 8bit pixel "
     "arcade analog vhs"},
    {"road",
     "road highway freeway drive driving drives journey route motorway asphalt lanes route66 "
     "roadtrip trip carretera autobahn landstraße straßen camino autoroute"},
    {"mountain", "mountain mountains peak peaks summit alps hill hills cliff cliffs ridge valley "
                 "canyon climb climber hike hiking hiker berg berge gipfel tal montaña montañas "
                 "montagne montagnes himalaya volcano"},
    {"sea", "sea ocean beach coast shore waves wave horizon harbor harbour bay island lagoon surf "
            "surfer lake river meer strand welle wellen küste mar playa océano mer plage océan "
            "tide pier lighthouse sailing wasser agua eau lac lago "},
    {"forest", "forest forests woods wood woodland trees jungle grove pine pines moss wald wälder "
               "bosque forêt selva rainforest birch oak"},
    {"desert", "desert dune dunes sand sahara arid mirage wüste desierto désert mesa cactus nomad"},
    {"space", "space planet planets galaxy galaxies cosmos cosmic universe orbit astronaut nebula "
              "mars asteroid stellar interstellar weltraum weltall planeten espacio planeta "
              "espace planète universo satellite alien ufo"},
    {"stars", "stars star moon constellation sterne mond estrellas luna étoiles lune milky"},
    {"interior",
     "room interior indoor indoors window windows home kitchen bedroom apartment office "
     "hall corridor loft studio cafe café library museum church cathedral attic desk "
     "zimmer wohnung fenster küche büro haus habitación ventana casa chambre fenêtre "
     "maison living sofa hotel restaurant classroom school shop bakery"},
    {"stage",
     "laser lasers strobe stage concert audience festival band gig live performance performs "
     "performer spotlight spotlights club rave party dj dancefloor nightclub arena "
     "theater theatre bühne konzert publikum menge escenario concierto público scène "
     "foule discoteca disco perform stadium chorus encore"},
    {"product", "product products plinth pedestal showcase packaging cosmetics cosmetic skincare "
                "cream gadget device luxury brand logo jewelry jewellery ring produkt producto "
                "produit unboxing advert ad commercial launch"},
    {"portrait",
     "portrait face faces eyes eye lips gaze stare stares closeup close-up hair profile "
     "headshot gesicht augen blick cara ojos rostro visage yeux regard smile smiles "
     "smiling crying tear tears"},
    {"abstract",
     "abstract ribbon ribbons flow flowing fluid silk smoke liquid gradient shapes shape "
     "geometry geometric dream dreams dreamy emotion rhythm music "
     "vibration soul feeling feelings spirit love abstrakt musik liebe seele "
     "traum abstracto música amor alma sueño abstrait musique amour âme rêve pulse"},
    {"clouds",
     "towering cloud clouds sky skies flight fly flies flying soar soaring heaven heavens "
     "airplane plane aerial balloon wolke wolken himmel flug fliegen nube nubes cielo "
     "volar nuage nuages ciel voler kite glider parachute"},
    {"underwater",
     "underwater reef coral diver diving dive submarine aquarium whale jellyfish fish "
     "fishes shark dolphin seabed submerged unterwasser tiefsee fisch submarino pez "
     "arrecife sous-marin poisson mermaid swim swims swimmer swimming abyss"},
    {"fireworks",
     "fireworks firework celebration celebrate celebrates celebrating newyear silvester "
     "feuerwerk fuegos artificiales feu artifice explosion explode victory birthday "
     "anniversary feier fiesta fête carnival"},
    {"bokeh",
     "bokeh lights glitter sparkle sparkles glow glowing glows glamour glam christmas candle "
     "candles lantern lanterns romance romantic kiss lichter luces lumières fairy "
     "magic magical weihnachten navidad noël shimmer"},
    {"meadow",
     "meadow field fields garden flower flowers grass spring blossom blossoms bloom park "
     "farm wheat prairie sunflower lavender picnic orchard wiese blume blumen garten feld "
     "frühling jardín flor flores campo prado jardin fleur fleurs pré champ printemps "
     "nature countryside rural summer sommer verano été vineyard"},
    {"village", "village cottage cabin cabins hut chalet house houses snowy farmhouse hamlet dorf "
                "hütte pueblo cabaña winter invierno hiver chimney fireplace santa sleigh"},
    {"tech",
     "electricity tech technology data hud interface dashboard chart charts graph graphs analytics "
     "code coding software ai algorithm network cloudcomputing server digital lab "
     "laboratory science scientist research innovation app application platform startup "
     "finance business growth infographic explainer diagram technologie daten "
     "wissenschaft labor tecnología datos ciencia technologie données science blockchain "
     "crypto machine system statistics market percent process step steps how works "
     "internet security cyber medical health dna corporate company future"},
    {"autumn", "autumn fall leaves leaf herbst otoño automne october"},

    // Subjects
    {"person",
     "person man woman girl boy human figure someone stranger hero heroine lady guy kid "
     "child children people mother father friend traveler traveller wanderer loner he she "
     "mann frau mädchen junge mensch kind leute hombre mujer chica niño niña gente homme "
     "femme fille garçon enfant gens model actor actress character protagonist stands "
     "standing alone lonely silhouette silhouettes worker farmer soldier queen king "
     "scientist astronaut founder doctor teacher student chef"},
    {"female",
     "woman girl lady she her mother bride queen princess ballerina heroine actress frau "
     "mädchen sängerin tänzerin mujer chica niña bailarina femme fille danseuse chanteuse"},
    {"male", "man boy guy he his father groom king hero actor mann junge tänzer sänger hombre niño "
             "bailarín homme garçon danseur chanteur"},
    {"astronaut",
     "astronaut astronauts cosmonaut spaceman spacewoman spacesuit raumfahrer astronauta "
     "astronaute"},
    {"walker", "walk walks walking walker wander wanders wandering stroll strolls strolling hike "
               "hiker hiking geht gehen laufen camina caminar marche marcher pedestrian commuter "
               "strides "},
    {"runner", "run runs running runner jog jogger jogging sprint sprinter race athlete marathon "
               "chase chases escape rennt läufer corre corredor court coureur sport fitness"},
    {"dancer",
     "dancer dancers dance dances dancing ballet ballerina twirl twirls spins spinning "
     "breakdance hiphop choreography tänzer tänzerin tanzt tanzen tanz bailarina bailarín "
     "baila bailar danseuse danseur danse danser moves salsa tango"},
    {"singer", "singer singers sing sings singing vocalist rapper raps microphone mic sänger "
               "sängerin singt cantante canta chanteur chanteuse chante rockstar"},
    {"guitarist", "guitar guitarist guitars musician bassist rocker guitarra gitarre guitare band"},
    {"couple", "couple couples lovers lover kiss kisses embrace embraces hug romance "
               "romantic pair wedding bride groom paar liebespaar pareja amantes hochzeit boda "
               "mariage"},
    {"crowd", "crowd crowds audience fans festival protest masses menge publikum multitud público "
              "foule"},
    {"group",
     "group crowd crowds people team friends family kids everyone gang menge publikum leute "
     "multitud público foule gente amigos amis freunde equipo équipe"},
    {"car", "car cars drive drives driving automobile vehicle taxi cab convertible sportscar truck "
            "auto autos wagen coche carro voiture suv ev van"},
    {"train", "train trains railway rail locomotive metro tram zug bahn tren"},
    {"bicycle", "bicycle bike cyclist cycling biker fahrrad bicicleta vélo rad"},
    {"ship", "ship ships boat boats sail sails sailing sailor sailboat yacht vessel schiff "
             "boot segel barco velero bateau voilier pirate"},
    {"plane", "plane planes airplane aircraft jet airliner flight flugzeug avión avion"},
    {"balloon", "balloon balloons hotair ballon globo montgolfière"},
    {"rocket",
     "rocket rockets launch spaceship spacecraft shuttle starship rakete nave cohete fusée"},
    {"bird", "bird birds gull gulls seagull eagle crow raven dove swallow flock wings vogel vögel "
             "pájaro pájaros ave oiseau oiseaux owl swan"},
    {"cat", "cat cats kitten kitty katze katzen gato gata kater"},
    {"dog", "dog dogs puppy hound hund hunde perro perra chien wolf fox"},
    {"horse", "horse horses rider riding stallion cowboy pferd pferde caballo cheval"},
    {"deer", "deer stag elk moose antelope hirsch reh ciervo cerf"},
    {"fish", "fish fishes tuna salmon fisch fische pez peces poisson poissons goldfish"},
    {"whale", "whale whales orca dolphin wal ballena baleine shark"},
    {"robot", "robot robots android cyborg mech droid ki roboter robô"},
    {"phone", "phone smartphone mobile iphone cellphone app telefon handy teléfono móvil téléphone "
              "screen social swipe notification"},
    {"laptop", "laptop computer notebook software website screen ordenador ordinateur rechner"},
    {"bottle", "bottle bottles perfume fragrance parfum wine beer drink soda lotion serum shampoo "
               "flasche botella bouteille champagne whisky gin juice oil"},
    {"drink_can", "cola energy-drink energydrink dose lata canette"},
    {"sneaker", "sneaker sneakers shoe shoes trainers boot boots schuh schuhe turnschuhe zapatilla "
                "zapatos basket chaussure chaussures footwear"},
    {"timepiece", "wristwatch clock timepiece uhr reloj montre smartwatch"},
    {"headphones", "headphones headphone earbuds headset kopfhörer auriculares casque"},
    {"cup", "cup coffee tea mug espresso cappuccino latte kaffee tasse café taza té breakfast"},
    {"lipstick",
     "lipstick makeup cosmetic cosmetics mascara beauty lippenstift pintalabios jar cream "
     "skincare"},
    {"box", "box package gift present parcel packaging carton paket geschenk regalo caja cadeau"},
    {"camera", "camera lens photographer photo kamera cámara filmmaker cinema"},
    {"guitar", "guitar gitarre guitarra guitare instrument"},
    {"tree", "tree oak willow baum árbol arbre "},
    {"house", "house cottage cabin home hut haus casa maison barn"},
    {"umbrella", "umbrella umbrellas regenschirm paraguas parapluie"},
    {"flower", "flower rose roses tulip petals bouquet blume rose flor fleur lily orchid"},

    // Weather, light and air
    {"rain", "rain rainy raining rainfall drizzle wet downpour puddle puddles regen regnet lluvia "
             "pluie lluvioso umbrella"},
    {"snow",
     "snow snowy snowing snowfall blizzard winter ice icy frost frozen schnee schneit nieve "
     "neige invierno hiver cold arctic"},
    {"fog", "fog foggy mist misty haze hazy smoke smoky steam nebel niebla brouillard brume"},
    {"storm",
     "storm stormy thunder lightning tempest hurricane gewitter sturm blitz tormenta orage "
     "éclair rayo"},
    {"wind", "wind windy breeze breezy gust viento vent"},
    {"night", "night nights midnight nocturnal dark darkness moonlight moonlit nacht noche nuit "
              "evening late nightlife"},
    {"dawn", "dawn sunrise daybreak morning early morgen morgendämmerung amanecer aube aurore"},
    {"dusk",
     "dusk sunset twilight golden evening goldenhour abend abendrot sonnenuntergang atardecer "
     "ocaso crépuscule soir coucher"},
    {"day", "day solar noon midday sunny daylight bright sun sunshine tag sonne sonnig día sol "
            "jour soleil"},
    {"embers",
     "fire flame flames burning burn burns ember embers campfire bonfire spark sparks feuer "
     "fuego feu lava"},
    {"dust",
     "dust dusty desert attic old vintage nostalgic nostalgia memory memories sand ancient"},
    {"sparkle",
     "magic magical fairy sparkle glitter glittering enchanted stardust fireflies firefly "
     "dream dreamy luxury wonder"},
    {"petals", "petals blossom blossoms cherry sakura confetti wedding"},
};

} // namespace

std::span<const Meaning> lexicon() {
    return kLexicon;
}

} // namespace reelwright::generate::draft
