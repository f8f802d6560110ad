#include "generate/draft/lexicon.h"

namespace reelwright::generate::draft {

namespace {

constexpr Meaning kLexicon[] = {
    // Places
    {"city", "city cities town urban downtown metropolis manhattan tokyo berlin london paris "
             "nyc york metropolitan stadt großstadt ciudad ville urbano"},
    {"skyline", "skyline skyscraper skyscrapers rooftop rooftops tower towers building buildings "
                "architecture hochhaus hochhäuser rascacielos edificio immeuble gratte-ciel dach"},
    {"street", "street streets alley alleys lane sidewalk pavement crosswalk storefront market "
               "bar diner straße strasse gasse calle rue callejón kiosk corner subway "
               "street_food night_market food_stall market_stall market_place"},
    {"neon", "neon cyberpunk sign signs billboard billboards arcade shibuya hologram cyber "
             "futuristic leuchtreklame blade_runner"},
    {"retro", "synthwave retrowave vaporwave outrun retro grid 80s eighties tron wireframe 8bit "
              "pixel arcade analog vhs"},
    {"road", "road highway freeway drive driving drives journey route motorway asphalt lanes "
             "route66 roadtrip trip carretera autobahn landstraße straßen camino autoroute"},
    {"mountain", "mountain mountains peak peaks summit alps hill hills cliff cliffs ridge valley "
                 "canyon climb climber hike hiking hiker berg berge gipfel tal montaña montañas "
                 "montagne montagnes himalaya volcano mountain_climber"},
    {"sea", "sea ocean beach coast shore waves wave horizon harbor harbour bay island lagoon "
            "surf surfer lake river meer strand welle wellen küste mar playa océano mer plage "
            "océan tide pier lighthouse sailing wasser agua eau lac lago lighthouse_keeper "
            "leuchtturm leuchtturmwärter faro phare message_in_a_bottle message_bottle "
            "flaschenpost rowing_boat rowboat fisherman shoreline lakeside"},
    {"forest", "forest forests woods wood woodland trees jungle grove "
               "pine pines moss wald wälder bosque forêt selva "
               "rainforest birches oaks "},
    {"desert", "desert dune dunes sand sahara arid mirage wüste desierto désert mesa cactus "
               "nomad"},
    {"space", "space planet planets galaxy galaxies cosmos cosmic universe orbit astronaut "
              "nebula mars asteroid stellar interstellar weltraum weltall planeten espacio "
              "planeta espace planète universo satellite alien ufo"},
    {"stars", "stars star moon constellation sterne mond estrellas luna étoiles lune milky_way"},
    {"interior", "room interior indoor indoors window windows home kitchen bedroom apartment "
                 "office hall corridor loft studio cafe café library museum church cathedral attic "
                 "desk zimmer wohnung fenster küche büro haus habitación ventana casa chambre "
                 "fenêtre maison living sofa hotel restaurant classroom school shop bakery "
                 "workshop bookshop hospital clinic ward surgery lab laboratory labor carriage "
                 "on_a_train on_the_train in_a_train in_the_train train_window train_carriage "
                 "train_compartment subway_car im_zug en_el_tren dans_le_train werkstatt taller "
                 "atelier bibliothek biblioteca bibliothèque klassenzimmer krankenhaus schule "
                 "escuela école universidad university lecture living_room"},
    {"stage", "laser lasers strobe stage concert audience festival band gig live performance "
              "performs performer spotlight spotlights club rave party dj dancefloor nightclub "
              "arena theater theatre bühne konzert publikum menge escenario concierto público "
              "scène foule discoteca disco perform stadium chorus encore"},
    {"product", "product products plinth pedestal showcase packaging cosmetics cosmetic skincare "
                "cream gadget device luxury brand logo jewelry jewellery ring produkt producto "
                "produit unboxing advert ad commercial launch"},
    {"portrait", "portrait face faces eyes eye lips gaze stare stares closeup close-up hair "
                 "profile headshot gesicht augen blick cara ojos rostro visage yeux regard smile "
                 "smiles smiling crying tear tears"},
    {"abstract", "abstract ribbon ribbons flow flowing fluid silk smoke liquid gradient shapes "
                 "shape geometry geometric dream dreams dreamy emotion rhythm music vibration soul "
                 "feeling feelings spirit love abstrakt musik liebe seele traum abstracto música "
                 "amor alma sueño abstrait musique amour âme rêve pulse"},
    {"clouds", "towering cloud clouds sky skies flight fly flies flying soar soaring heaven "
               "heavens airplane plane aerial balloon wolke wolken himmel flug fliegen nube "
               "nubes cielo volar nuage nuages ciel voler kite glider parachute"},
    {"underwater",
     "underwater reef coral diver diving dive submarine aquarium whale jellyfish fish "
     "fishes shark dolphin seabed submerged unterwasser tiefsee fisch submarino pez "
     "arrecife sous-marin poisson mermaid swim swims swimmer swimming abyss"},
    {"fireworks", "fireworks firework celebration celebrate celebrates celebrating newyear "
                  "silvester feuerwerk fuegos artificiales feu artifice explosion explode victory "
                  "birthday anniversary feier fiesta fête carnival"},
    {"bokeh", "bokeh lights glitter sparkle sparkles glow glowing glows glamour glam christmas "
              "candle candles lantern lanterns romance romantic kiss lichter luces lumières "
              "fairy magic magical weihnachten navidad noël shimmer"},
    {"meadow", "meadow field fields garden flower flowers grass spring blossom blossoms bloom "
               "park farm wheat prairie sunflower lavender picnic orchard wiese blume blumen "
               "garten feld frühling jardín flor flores campo prado jardin fleur fleurs pré "
               "champ printemps nature countryside rural summer sommer verano été vineyard "
               "beehive beekeeper bee bees honey wind_turbine solar_panel solar_panels"},
    {"village", "village cottage cabin cabins hut chalet house houses farmhouse hamlet dorf hütte "
                "pueblo cabaña"},
    {"tech", "electricity tech technology data hud interface dashboard chart charts graph "
             "graphs analytics code coding software ai algorithm network cloudcomputing server "
             "digital science scientist research innovation app application platform startup "
             "finance business growth infographic explainer diagram technologie daten "
             "wissenschaft tecnología datos ciencia technologie données science blockchain "
             "crypto machine system statistics market percent internet security cyber medical "
             "health dna corporate company future step_by_step process lab laboratory labor"},
    {"autumn", "autumn leaves leaf herbst otoño automne october"},
    {"kitchen", "kitchen cook cooking cooks restaurant bakery küche cocina cuisine chef wok pan "
                "pans oven stove recipe dinner noodles noodle bowl_of_noodles bowl bowls meal "
                "baker café cafe diner"},
    {"workshop", "workshop garage carpenter craft craftsman tools repair repairs builds building_a "
                 "inventor werkstatt taller atelier maker mechanic blacksmith attic"},
    {"library", "library libraries bookshop bookshelf bookshelves archive museum bibliothek "
                "biblioteca bibliothèque reading reads book books study novel"},
    {"classroom", "classroom classrooms school teacher lesson lecture blackboard chalkboard "
                  "students klassenzimmer schule escuela école aula university"},
    {"clinic", "hospital clinic ward surgery doctor nurse lab laboratory labor medicine patient "
               "scientist krankenhaus microscope flask test_tube experiment"},
    {"carriage", "on_a_train on_the_train in_a_train in_the_train train_window train_carriage "
                 "train_compartment subway_car im_zug en_el_tren dans_le_train carriage commuter "
                 "commuters"},
    {"tropic", "africa african savannah savanna tropical jungle kenya masai maasai tanzania "
               "ghana mali afrika áfrica afrique thatched thatch round_huts mud_huts amazon"},

    // Subjects
    {"person", "person man woman girl boy human figure silhouette someone stranger hero heroine lady guy kid child "
               "children people mother father friend traveler traveller wanderer loner he she "
               "mann frau mädchen junge mensch leute hombre mujer chica niño niña gente homme "
               "femme fille garçon enfant gens actor actress character protagonist worker farmer "
               "soldier queen king scientist astronaut founder doctor teacher student chef "
               "lighthouse_keeper beekeeper bee_keeper shopkeeper imker leuchtturmwärter "
               "fisherman grandfather grandmother old_man baker cook climber mountaineer"},
    {"empty", "empty deserted abandoned nobody no_one leer menschenleer vacío vacía vide désert"},
    // Words that only look like others: they mean nothing here.
    {"nothing", "heart_of fill fills filled filling face_to_face key_to at_heart by_heart "
                "on_camera off_camera hands_on on_hand at_hand train_of_thought in_the_book "
                "save_the_date bank_holiday many navy crown crowns railing railings tres runes "
                "rows_of row_of open_space empty_space clean_space endless_space bright_space "
                "wide_space white_space figures flight_of solar_powered solar-powered battery_powered"},
    {"smile", "smile smiles smiling laugh laughs laughing happy joy joyful lächelt lacht sonríe "
              "sourit"},
    {"female", "woman girl lady she her mother bride queen princess ballerina heroine actress "
               "frau mädchen sängerin tänzerin mujer chica niña bailarina femme fille danseuse "
               "chanteuse grandmother"},
    {"male", "man boy guy he his father groom king hero actor mann junge tänzer sänger hombre "
             "niño bailarín homme garçon danseur chanteur lighthouse_keeper fisherman "
             "grandfather old_man leuchtturmwärter"},
    {"astronaut", "astronaut astronauts cosmonaut spaceman spacewoman spacesuit raumfahrer "
                  "astronauta astronaute"},
    {"walker", "walk walks walking walker wander wanders wandering stroll strolls strolling geht "
               "gehen camina caminar marche marcher pedestrian commuter strides laufen"},
    {"runner", "run runs running runner jog jogger jogging sprint sprinter race athlete marathon "
               "chase chases escape rennt läufer corre corredor coureur sport fitness"},
    {"dancer", "dancer dancers dance dances dancing ballet ballerina twirl twirls breakdance "
               "hiphop choreography tänzer tänzerin tanzt tanzen tanz bailarina bailarín baila "
               "bailar danseuse danseur danse danser salsa tango"},
    {"singer", "singer singers sing sings singing vocalist rapper raps microphone mic sänger "
               "sängerin singt cantante canta chanteur chanteuse chante rockstar"},
    {"guitarist", "with_a_guitar with_his_guitar with_her_guitar guitarist musician bassist rocker "
                  "band guitar_player plays_guitar playing_guitar "
                  "guitar_solo"},
    {"couple", "couple couples lovers lover kiss kisses embrace embraces hug romance romantic "
               "wedding bride groom paar liebespaar pareja amantes hochzeit boda mariage"},
    {"crowd", "crowd crowds audience festival protest masses menge publikum multitud público "
              "foule fans cheering_crowd"},
    {"group", "group crowd crowds people team friends family kids everyone gang menge publikum "
              "leute multitud público foule gente amigos amis freunde equipo équipe"},
    {"car", "car cars drive drives driving automobile vehicle taxi cab convertible sportscar "
            "truck auto autos wagen coche carro voiture suv ev van"},
    {"train", "train trains railway rail locomotive metro tram zug bahn tren"},
    {"bicycle", "bicycle bike cyclist cycling biker fahrrad bicicleta vélo rad"},
    {"ship", "ship ships boat boats sail sails sailing sailor sailboat yacht vessel schiff "
             "boot segel barco velero bateau voilier pirate"},
    {"plane", "plane planes airplane aircraft jet airliner flight flugzeug avión avion"},
    {"balloon", "balloon balloons hotair ballon globo montgolfière"},
    {"rocket", "rocket rockets spaceship spacecraft shuttle starship rakete nave cohete fusée "
               "rocket_launch lift_off liftoff"},
    {"bird", "bird birds gull gulls seagull eagle crow raven dove swallow flock vogel vögel "
             "pájaro pájaros ave oiseau oiseaux owl swan"},
    {"cat", "cat cats kitten kitty katze katzen gato gata kater"},
    {"dog", "dog dogs puppy hound hund hunde perro perra chien wolf fox"},
    {"horse", "horse horses stallion cowboy pferd pferde caballo cheval horseback horse_rider"},
    {"deer", "deer stag elk moose antelope hirsch reh ciervo cerf"},
    {"fish", "fish fishes tuna salmon fisch fische pez peces poisson poissons goldfish"},
    {"whale", "whale whales orca dolphin wal ballena baleine shark"},
    {"robot", "robot robots android cyborg mech droid roboter robô"},
    {"phone", "phone smartphone mobile iphone cellphone app telefon teléfono móvil téléphone "
              "swipe notification phone_screen"},
    {"laptop", "laptop computer notebook software website ordenador ordinateur rechner"},
    {"bottle", "bottle bottles perfume fragrance parfum wine beer drink soda lotion serum "
               "shampoo flasche botella bouteille champagne whisky gin juice oil"},
    {"drink_can", "cola energy-drink energydrink dose lata canette"},
    {"sneaker", "sneaker sneakers shoe shoes trainers boot boots schuh schuhe turnschuhe "
                "zapatilla zapatos chaussure chaussures footwear baskets"},
    {"timepiece", "wristwatch clock timepiece uhr reloj montre smartwatch"},
    {"headphones", "headphones headphone earbuds headset kopfhörer auriculares casque"},
    {"cup", "cup coffee tea mug espresso cappuccino latte kaffee tasse café taza té breakfast "
            "cup_of_coffee cup_of_tea"},
    {"lipstick", "lipstick makeup cosmetic cosmetics mascara lippenstift pintalabios cream "
                 "skincare cream_jar"},
    {"box", "box package gift parcel packaging carton paket geschenk regalo caja cadeau"},
    {"camera", "camera lens photographer photo kamera cámara filmmaker cinema"},
    {"guitar", "guitar gitarre guitarra guitare instrument"},
    {"tree", "tree oak willow baum árbol arbre"},
    {"house", "house cottage cabin hut haus barn"},
    {"umbrella", "umbrella umbrellas regenschirm paraguas parapluie"},
    {"flower", "flower roses tulip petals bouquet blume flor fleur "
               "lily orchid red_rose white_rose "},
    {"keeper", "keeper lighthouse_keeper leuchtturmwärter farero fisherman sailor_man old_sailor "
               "fischer pescador pêcheur"},
    {"beekeeper", "beekeeper bee_keeper imker apicultor apiculteur"},
    {"chef", "chef cook baker koch köchin cocinero cuisinier street_food_vendor vendor"},
    {"climber", "climber climbers mountaineer mountain_climber hiker hikers hiking alpinist "
                "bergsteiger kletterer escalador alpiniste backpacker trekker"},
    {"hands", "hand hands hände manos mains palms"},
    {"lighthouse", "lighthouse_keeper leuchtturmwärter lighthouse lighthouses leuchtturm faro "
                   "phare light_house beacon"},
    {"lantern", "lantern lanterns lamp lamps oil_lamp laterne lampe linterna farol lanterne torch"},
    {"message_bottle",
     "message_in_a_bottle message_in_the_bottle letter_in_a_bottle note_in_a_bottle "
     "bottle_with_a_message bottle_with_a_letter glass_bottle drifting_bottle "
     "floating_bottle flaschenpost mensaje_en_una_botella message_dans_une_bouteille "
     "bouteille_à_la_mer"},
    {"rowboat", "rowing_boat rowboat row_boat rowing rower rowers rows oar oars canoe kayak "
                "dinghy fishing_boat small_boat little_boat wooden_boat ruderboot barca barque "
                "gondola"},
    {"bee", "bee bees bumblebee honeybee honey_bee biene bienen abeja abejas abeille abeilles "
            "wasp"},
    {"hive", "hive hives beehive beehives bienenstock bienenkorb colmena ruche honeycomb "
             "honeycombs wabe panal"},
    {"honey", "honey honey_jar jar_of_honey honig miel"},
    {"stall", "street_food food_stall market_stall stall stalls food_truck food_cart kiosk "
              "marktstand imbiss puesto_de_comida night_market"},
    {"wok", "wok woks frying_pan pfanne sartén stir_fry skillet cooking_pot saucepan"},
    {"noodles", "noodles noodle ramen soup bowl bowls bowl_of_noodles nudeln nudelsuppe suppe "
                "fideos sopa nouilles soupe pho rice_bowl dumplings curry"},
    {"plate", "plate plates dish dishes meal dinner pizza burger pasta teller gericht plato "
              "assiette steak dessert cake taco tacos sushi"},
    {"solar_panel", "solar_panel solar_panels solar_power solar_energy solar_cell solar_cells "
                    "solar_roof solar_farm photovoltaic photovoltaics solaranlage solarenergie "
                    "paneles_solares panneaux_solaires solarpanel sunlight_into_electricity"},
    {"wind_turbine", "wind_turbine wind_turbines turbine turbines wind_power wind_energy wind_farm "
                     "windmill windmills windrad windräder windkraft molino aerogenerador éolienne "
                     "éoliennes"},
    {"book", "book books novel diary storybook buch bücher libro libros livre livres reading "
             "reads"},
    {"candle", "candle candles kerze kerzen vela velas bougie bougies candlelight"},
    {"piano", "piano pianist klavier grand_piano piano_keys flügel"},
    {"light_bulb", "light_bulb lightbulb light_bulbs bulb bulbs glühbirne bombilla ampoule"},
    {"globe", "globe earth planet_earth erde tierra terre erdkugel climate_change "
              "the_whole_world around_the_world"},
    {"microscope", "microscope microscopes mikroskop microscopio"},
    {"flask", "flask flasks test_tube test_tubes beaker beakers chemistry experiment potion "
              "reagenzglas kolben matraz éprouvette vial"},
    {"battery", "battery batteries akku batterie batería energy_storage charging charger"},
    {"heart", "heart hearts herz herzen corazón cœur coeur heartbeat"},
    {"coin", "coin coins money cash savings euro euros dollar dollars münze münzen geld dinero "
             "moneda argent monnaie pièce wallet"},
    {"kite", "kite kites papierdrachen cometa cerf_volant"},
    {"key", "keys schlüssel llave llaves clé golden_key old_key rusty_key brass_key house_key "
            "a_key clef"},
    {"letter", "letter letters envelope envelopes love_letter postcard briefe umschlag carta "
               "sobre_cerrado lettre enveloppe"},

    // Weather, light and air
    {"rain", "rain rainy raining rainfall drizzle wet downpour puddle puddles regen regnet "
             "lluvia pluie lluvioso umbrella"},
    {"snow", "snow snowy snowing snowfall blizzard winter ice icy frost frozen schnee schneit "
             "nieve neige invierno hiver cold arctic"},
    {"fog", "fog foggy mist misty haze hazy smoke smoky steam nebel niebla brouillard brume"},
    {"storm", "storm stormy thunder lightning tempest hurricane gewitter sturm blitz tormenta "
              "orage éclair rayo"},
    {"wind", "wind windy breeze breezy gust viento vent"},
    {"night", "night nights midnight nocturnal dark darkness moonlight moonlit nacht noche nuit "
              "evening late nightlife"},
    {"dawn", "dawn sunrise daybreak morning early morgen morgendämmerung amanecer aube aurore"},
    {"dusk", "dusk sunset twilight golden evening goldenhour abend abendrot sonnenuntergang "
             "atardecer ocaso crépuscule soir coucher"},
    {"day", "day noon midday sunny daylight bright sun sunshine tag sonne sonnig día sol jour "
            "soleil"},
    {"embers", "fire flame flames burning burn burns ember embers campfire bonfire spark sparks "
               "feuer fuego feu lava"},
    {"dust", "dust dusty desert attic old vintage nostalgic nostalgia memory memories sand "
             "ancient"},
    {"sparkle", "magic magical fairy sparkle glitter glittering enchanted stardust fireflies "
                "firefly dream dreamy luxury wonder"},
    {"petals", "petals blossom blossoms cherry sakura confetti wedding"},
};

} // namespace

std::span<const Meaning> lexicon() {
    return kLexicon;
}

} // namespace reelwright::generate::draft
