#include "model/json.h"

#include "base/hash.h"

#include <fmt/format.h>

// nlohmann's conversion hooks must stand in the namespaces of the types; they throw on wrong types
// and are only called inside base::readJson.
namespace nlohmann {

template <typename T>
struct adl_serializer<std::optional<T>> {
    static void to_json(json& out, const std::optional<T>& value) {
        out = value ? json(*value) : json(nullptr);
    }
    static void from_json(const json& in, std::optional<T>& value) {
        if (in.is_null())
            value.reset();
        else
            value = in.get<T>();
    }
};

template <typename Tag>
struct adl_serializer<reelwright::base::Id<Tag>> {
    static void to_json(json& out, const reelwright::base::Id<Tag>& id) { out = id.text; }
    static void from_json(const json& in, reelwright::base::Id<Tag>& id) { in.get_to(id.text); }
};

} // namespace nlohmann

namespace reelwright::base {

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(FrameRate, numerator, denominator)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(FrameSpan, begin, end)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Usd, micros)

} // namespace reelwright::base

namespace reelwright::model {

using base::Json;

namespace {

// An enum that has nameOf and a finder by name.
template <typename Value, typename Find>
Value named(const Json& json, Find find, const char* what) {
    const auto value = find(json.get<std::string>());
    if (!value)
        throw Json::type_error::create(302, fmt::format("{} is no {}", json.dump(), what), nullptr);
    return *value;
}

template <typename Value, std::size_t N>
Value fromList(const Json& json, const char* const (&names)[N]) {
    const auto text = json.get<std::string>();
    for (std::size_t i = 0; i < N; ++i)
        if (text == names[i])
            return static_cast<Value>(i);
    throw Json::type_error::create(302, fmt::format("{} is not a known name", text), nullptr);
}

constexpr const char* kTakeKinds[] = {"still", "clip", "generated"};
constexpr const char* kCorners[] = {"top_left", "top_right", "bottom_left", "bottom_right"};

} // namespace

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Point, x, y)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Size, width, height)

void to_json(Json& out, const Colour& colour) {
    out = hexOf(colour);
}
void from_json(const Json& in, Colour& colour) {
    colour = named<Colour>(in, colourFromHex, "colour");
}

void to_json(Json& out, TakeKind value) {
    out = kTakeKinds[static_cast<int>(value)];
}
void from_json(const Json& in, TakeKind& value) {
    value = fromList<TakeKind>(in, kTakeKinds);
}
void to_json(Json& out, Fit value) {
    out = nameOf(value);
}
void from_json(const Json& in, Fit& value) {
    value = named<Fit>(in, fitFromName, "way to fit");
}
void to_json(Json& out, Corner value) {
    out = kCorners[static_cast<int>(value)];
}
void from_json(const Json& in, Corner& value) {
    value = fromList<Corner>(in, kCorners);
}

void to_json(Json& out, ShotSize value) {
    out = nameOf(value);
}
void from_json(const Json& in, ShotSize& value) {
    value = named<ShotSize>(in, shotSizeFromName, "shot size");
}
void to_json(Json& out, CameraMove value) {
    out = nameOf(value);
}
void from_json(const Json& in, CameraMove& value) {
    value = named<CameraMove>(in, cameraMoveFromName, "camera move");
}
void to_json(Json& out, Aspect value) {
    out = nameOf(value);
}
void from_json(const Json& in, Aspect& value) {
    value = named<Aspect>(in, aspectFromName, "aspect");
}
void to_json(Json& out, Category value) {
    out = nameOf(value);
}
void from_json(const Json& in, Category& value) {
    value = named<Category>(in, categoryFromName, "category");
}
void to_json(Json& out, GridAction value) {
    out = nameOf(value);
}
void from_json(const Json& in, GridAction& value) {
    value = named<GridAction>(in, gridActionFromName, "correction of beats");
}
void to_json(Json& out, AssetKind value) {
    out = nameOf(value);
}
void from_json(const Json& in, AssetKind& value) {
    value = named<AssetKind>(in, assetKindFromName, "kind of asset");
}

void to_json(Json& out, TitleStyle value) {
    out = nameOf(value);
}
void from_json(const Json& in, TitleStyle& value) {
    value = named<TitleStyle>(in, titleStyleFromName, "style of titles");
}
void to_json(Json& out, TextMotion value) {
    out = nameOf(value);
}
void from_json(const Json& in, TextMotion& value) {
    value = named<TextMotion>(in, textMotionFromName, "motion of texts");
}
void to_json(Json& out, Anchor value) {
    out = nameOf(value);
}
void from_json(const Json& in, Anchor& value) {
    value = named<Anchor>(in, anchorFromName, "place of texts");
}
void to_json(Json& out, CaptionKind value) {
    out = nameOf(value);
}
void from_json(const Json& in, CaptionKind& value) {
    value = named<CaptionKind>(in, captionKindFromName, "kind of captions");
}

constexpr const char* kMoments[] = {"start", "drop", "stop", "hit"};
void to_json(Json& out, MomentKind value) {
    out = kMoments[static_cast<int>(value)];
}
void from_json(const Json& in, MomentKind& value) {
    value = fromList<MomentKind>(in, kMoments);
}

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Beat, time, inBar, strength, energy)
void to_json(Json& out, const BeatGrid& grid) {
    out = {{"beats", grid.beats},
           {"tempo", grid.tempo},
           {"beatsPerBar", grid.beatsPerBar},
           {"confidence", grid.confidence},
           {"metreConfidence", grid.metreConfidence}};
}
void from_json(const Json& in, BeatGrid& grid) {
    in.at("beats").get_to(grid.beats);
    in.at("tempo").get_to(grid.tempo);
    in.at("beatsPerBar").get_to(grid.beatsPerBar);
    in.at("confidence").get_to(grid.confidence);
    grid.metreConfidence = in.value("metreConfidence", 0.0); // younger than the format
}
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Section, begin, end, label, energy, confidence)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(EnergyCurve, hop, values)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Stretch, begin, end)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Moment, time, kind, strength)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(SongMap, duration, grid, sections, energy, silences, moments)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Intent, subject, settings, keywords, mood, style, timeOfDay,
                                   weather, palette, energy, constraints, look, warnings)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Shot, size, move, light)
// Only what differs from a plain transition is written: films stored before there were curves and
// values keep their text and so their names.
void to_json(Json& out, const Transition& transition) {
    out = {{"kind", transition.kind}, {"length", transition.length}};
    if (transition.ease != Ease::Natural)
        out["ease"] = nameOf(transition.ease);
    if (!transition.values.empty())
        out["values"] = transition.values;
    if (!transition.picture.empty())
        out["picture"] = transition.picture;
}
void from_json(const Json& in, Transition& transition) {
    in.at("kind").get_to(transition.kind);
    in.at("length").get_to(transition.length);
    transition.ease =
        in.contains("ease") ? named<Ease>(in.at("ease"), easeFromName, "curve") : Ease::Natural;
    transition.values = in.value("values", std::map<std::string, double>());
    transition.picture = in.value("picture", AssetId());
}
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Look, id, lut, strength)

// A number that is as it would be without a grade is not written.
template <typename Part>
Json valuesJson(const Part& part, std::span<const GradeValue<Part>> values) {
    Json out = Json::object();
    for (const GradeValue<Part>& value : values)
        if (part.*value.value != Part().*value.value)
            out[std::string(value.id)] = part.*value.value;
    return out;
}
template <typename Part>
Part valuesFromJson(const Json& in, std::span<const GradeValue<Part>> values) {
    Part part;
    for (const GradeValue<Part>& value : values)
        part.*value.value = in.value(std::string(value.id), part.*value.value);
    return part;
}

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(CurvePoint, in, out)
void to_json(Json& out, const Grade& grade) {
    out = valuesJson(grade.adjustments, adjustmentValues());
    for (const NamedCurve& named : namedCurves())
        if (!(grade.curves.*named.curve).empty())
            out["curves"][std::string(named.id)] = grade.curves.*named.curve;
    if (grade.vignette)
        out["vignette"] = valuesJson(*grade.vignette, vignetteValues());
    if (grade.grain)
        out["grain"] = valuesJson(*grade.grain, grainValues());
}
void from_json(const Json& in, Grade& grade) {
    grade = {.adjustments = valuesFromJson(in, adjustmentValues())};
    if (const auto curves = in.find("curves"); curves != in.end())
        for (const NamedCurve& named : namedCurves())
            grade.curves.*named.curve = curves->value(std::string(named.id), Curve());
    if (const auto part = in.find("vignette"); part != in.end())
        grade.vignette = valuesFromJson(*part, vignetteValues());
    if (const auto part = in.find("grain"); part != in.end())
        grade.grain = valuesFromJson(*part, grainValues());
}

// What belongs to one shape of the film, by the shape's name.
template <typename Own>
Json shapesJson(const std::map<Aspect, Own>& shapes) {
    Json out = Json::object();
    for (const auto& [aspect, own] : shapes)
        out[std::string(nameOf(aspect))] = own;
    return out;
}
template <typename Own>
void shapesFromJson(const Json& owner, std::map<Aspect, Own>& shapes) {
    shapes.clear();
    if (const auto in = owner.find("shapes"); in != owner.end())
        for (const auto& [name, own] : in->items())
            shapes[named<Aspect>(Json(name), aspectFromName, "aspect")] = own.template get<Own>();
}

// Of framings and paces only what is younger than the format and not as it always was is written:
// films keep their text and so their names.
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(FocusKey, at, focus)
void to_json(Json& out, const Framing& framing) {
    out["fit"] = framing.fit;
    out["focus"] = framing.focus;
    if (framing.reframe != Reframe::Fixed)
        out["reframe"] = nameOf(framing.reframe);
    if (!framing.keys.empty())
        out["keys"] = framing.keys;
}
void from_json(const Json& in, Framing& framing) {
    in.at("fit").get_to(framing.fit);
    in.at("focus").get_to(framing.focus);
    framing.reframe = in.contains("reframe")
                          ? named<Reframe>(in.at("reframe"), reframeFromName, "way to reframe")
                          : Reframe::Fixed;
    framing.keys = in.value("keys", std::vector<FocusKey>());
}
void to_json(Json& out, const Pace& pace) {
    out = Json::object();
    if (pace.speed != kOwnSpeed)
        out["speed"] = pace.speed;
    if (pace.freeze)
        out["freeze"] = *pace.freeze;
    if (pace.hold != 0)
        out["hold"] = pace.hold;
    if (pace.motion != Motion::Nearest)
        out["motion"] = nameOf(pace.motion);
}
void from_json(const Json& in, Pace& pace) {
    pace = {.speed = in.value("speed", kOwnSpeed), .hold = in.value("hold", base::FrameIndex{0})};
    if (in.contains("freeze"))
        pace.freeze = in.at("freeze").get<base::FrameIndex>();
    if (in.contains("motion"))
        pace.motion = named<Motion>(in.at("motion"), motionFromName, "way to show motion");
}
// Texts on how a take was generated; written where there are any.
constexpr std::pair<const char*, std::string Take::*> kOrigin[] = {
    {"provider", &Take::provider},
    {"version", &Take::version},
    {"parameters", &Take::parameters},
    {"licence", &Take::licence},
    {"receipt", &Take::receipt}};

void to_json(Json& out, const Take& take) {
    out = {{"id", take.id},     {"kind", take.kind},   {"asset", take.asset},
           {"in", take.in},     {"model", take.model}, {"prompt", take.prompt},
           {"seed", take.seed}, {"price", take.price}};
    to_json(out, take.framing);
    if (take.pace != Pace())
        out["pace"] = take.pace;
    if (!take.shapes.empty())
        out["shapes"] = shapesJson(take.shapes);
    for (const auto& [key, text] : kOrigin)
        if (!(take.*text).empty())
            out[key] = take.*text;
}
void from_json(const Json& in, Take& take) {
    in.at("id").get_to(take.id);
    in.at("kind").get_to(take.kind);
    in.at("asset").get_to(take.asset);
    in.at("in").get_to(take.in);
    in.get_to(take.framing);
    in.at("model").get_to(take.model);
    in.at("prompt").get_to(take.prompt);
    in.at("seed").get_to(take.seed);
    in.at("price").get_to(take.price);
    take.pace = in.value("pace", Pace());
    shapesFromJson(in, take.shapes);
    for (const auto& [key, text] : kOrigin)
        take.*text = in.value(key, std::string());
}
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Locks, content, timing)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Scene, id, start, beat, role, section, description, prompt, shot,
                                   hero, energy, palette, timeOfDay, weather, seed, locks,
                                   transition, look, grade, takes, chosen)
void to_json(Json& out, const Music& music) {
    out = {{"asset", music.asset},     {"in", music.in},           {"gain", music.gain},
           {"fadeIn", music.fadeIn},   {"fadeOut", music.fadeOut}, {"loopStart", music.loopStart},
           {"loopEnd", music.loopEnd}, {"rounds", music.rounds}};
    if (music.muted) // younger than the format
        out["muted"] = true;
}
void from_json(const Json& in, Music& music) {
    const Music usual;
    music.asset = in.value("asset", usual.asset);
    music.in = in.value("in", usual.in);
    music.gain = in.value("gain", usual.gain);
    music.fadeIn = in.value("fadeIn", usual.fadeIn);
    music.fadeOut = in.value("fadeOut", usual.fadeOut);
    music.loopStart = in.value("loopStart", usual.loopStart);
    music.loopEnd = in.value("loopEnd", usual.loopEnd);
    music.rounds = in.value("rounds", usual.rounds);
    music.muted = in.value("muted", usual.muted);
}
void to_json(Json& out, SoundRole value) {
    out = nameOf(value);
}
void from_json(const Json& in, SoundRole& value) {
    value = named<SoundRole>(in, soundRoleFromName, "role of a sound");
}
void to_json(Json& out, const Sound& sound) {
    out = {{"id", sound.id},          {"role", sound.role},   {"asset", sound.asset},
           {"scene", sound.scene},    {"start", sound.start}, {"in", sound.in},
           {"length", sound.length},  {"gain", sound.gain},   {"fadeIn", sound.fadeIn},
           {"fadeOut", sound.fadeOut}};
    if (sound.speed != kOwnSpeed) // younger than the format
        out["speed"] = sound.speed;
    if (sound.muted)
        out["muted"] = true;
}
void from_json(const Json& in, Sound& sound) {
    in.at("id").get_to(sound.id);
    in.at("role").get_to(sound.role);
    in.at("asset").get_to(sound.asset);
    in.at("scene").get_to(sound.scene);
    in.at("start").get_to(sound.start);
    in.at("in").get_to(sound.in);
    in.at("length").get_to(sound.length);
    in.at("gain").get_to(sound.gain);
    in.at("fadeIn").get_to(sound.fadeIn);
    in.at("fadeOut").get_to(sound.fadeOut);
    sound.speed = in.value("speed", kOwnSpeed);
    sound.muted = in.value("muted", false);
}
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(TextMove, kind, length)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(TextLook, size, outline, outlineColour, shadow, box,
                                                boxColour, boxPadding)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(TextPlace, anchor, dx, dy)
void to_json(Json& out, const TitleShape& own) {
    out = Json::object();
    if (own.size)
        out["size"] = *own.size;
    if (own.place)
        out["place"] = *own.place;
}
void from_json(const Json& in, TitleShape& own) {
    own.size = in.value("size", std::optional<double>{});
    own.place = in.value("place", std::optional<TextPlace>{});
}
void to_json(Json& out, const Title& title) {
    out = {{"id", title.id},         {"style", title.style},   {"text", title.text},
           {"span", title.span},     {"fade", title.fade},     {"font", title.font},
           {"colour", title.colour}, {"accent", title.accent}, {"enter", title.enter},
           {"leave", title.leave},   {"look", title.look},     {"place", title.place}};
    if (!title.shapes.empty())
        out["shapes"] = shapesJson(title.shapes);
}
void from_json(const Json& in, Title& title) {
    in.at("id").get_to(title.id);
    in.at("style").get_to(title.style);
    in.at("text").get_to(title.text);
    in.at("span").get_to(title.span);
    in.at("fade").get_to(title.fade);
    in.at("font").get_to(title.font);
    in.at("colour").get_to(title.colour);
    in.at("accent").get_to(title.accent);
    title.enter = in.value("enter", TextMove{}); // from here on younger than the format
    title.leave = in.value("leave", TextMove{});
    title.look = in.value("look", TextLook{});
    title.place = in.value("place", std::optional<TextPlace>{});
    shapesFromJson(in, title.shapes);
}
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(WordPin, at, start)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(TextMark, begin, end, bold, italic, colour)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Cue, span, text, pins, marks, anchor)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(CaptionTrack, id, kind, language, style, burnt, font, colour,
                                   accent, size, place, cues)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Logo, asset, corner, width, opacity)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(GridEdit, action, at, to, value, beats)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Area, x, y, width, height)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Reply, author, text, madeAt)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Note, id, span, area, author, text, madeAt, resolved, replies)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Marker, id, at, text, colour)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(AssetNote, asset, text, tags)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Film, id, title, category, aspect, rate, length, seed, intent,
                                   scenes, music, sounds, ducking, grid, gridEdits, titles,
                                   captions, safeArea, fonts, logo, look, grade, notes, markers,
                                   assetNotes)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Asset, id, kind, name, sha256, file, bytes, duration, size,
                                   hasAlpha)

Json toJson(const Film& film) {
    Json json = film;
    json["format"] = 1;
    // Films stored before there were grades keep their text and so their names.
    const auto dropEmpty = [](Json& owner) {
        if (owner["grade"].empty())
            owner.erase("grade");
    };
    dropEmpty(json);
    for (const char* const list :
         {"notes", "markers", "assetNotes"}) // the same for films before there were any
        if (json[list].empty())
            json.erase(list);
    for (Json& scene : json["scenes"])
        dropEmpty(scene);
    return json;
}

base::Result<Film> filmFromJson(const Json& json) {
    return base::readJson("The stored film", [&] {
        Json complete = json;
        if (complete.is_object()) { // what films of the first version do not know
            complete.emplace("gridEdits", Json::array());
            complete.emplace("captions", Json::array());
            complete.emplace("safeArea", "");
            complete.emplace("fonts", Json::array());
            complete.emplace("sounds", Json::array());
            complete.emplace("ducking", Film().ducking);
            complete.emplace("grade", Json::object());
            complete.emplace("notes", Json::array());
            complete.emplace("markers", Json::array());
            complete.emplace("assetNotes", Json::array());
            if (const auto scenes = complete.find("scenes"); scenes != complete.end())
                for (Json& scene : *scenes)
                    if (scene.is_object())
                        scene.emplace("grade", Json::object());
        }
        return complete.get<Film>();
    });
}

Json toJson(const SongMap& song) {
    return song;
}

base::Result<SongMap> songMapFromJson(const Json& json) {
    return base::readJson("The stored song analysis", [&] { return json.get<SongMap>(); });
}

Json toJson(const Asset& asset) {
    return asset;
}

base::Result<Asset> assetFromJson(const Json& json) {
    return base::readJson("The stored asset", [&] { return json.get<Asset>(); });
}

std::string contentName(const Film& film) {
    base::Hasher hasher;
    hasher.add(base::canonicalText(toJson(film)));
    return hasher.name();
}

} // namespace reelwright::model
