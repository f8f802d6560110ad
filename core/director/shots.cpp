#include "director/shots.h"

#include "director/prompt_text.h"
#include "director/vocabulary/vocabulary.h"

#include <algorithm>
#include <array>

namespace reelwright::director {

using model::CameraMove;
using model::ShotSize;

namespace {

constexpr double kLargestShare = 0.42;                       // of the scenes may have one size
constexpr SizeWeights kSentenceSizes = {1, 3, 3, 4, 1.5, 0}; // for a whole sentence of the prompt
constexpr double kStaticShare = 0.22;                        // and so many stand still

struct MoveRow {
    CameraMove move;
    double calm;            // weight at energy 0
    double driving;         // weight at energy 1
    std::string_view sizes; // where it works: w = extreme wide to full, m = medium, c = close
};

constexpr std::array kMoves = {
    MoveRow{CameraMove::Static, 3, 0.3, "wmc"},   MoveRow{CameraMove::PushIn, 4, 3, "wmc"},
    MoveRow{CameraMove::PullOut, 3, 1.5, "wm"},   MoveRow{CameraMove::PanLeft, 2, 1.5, "wm"},
    MoveRow{CameraMove::PanRight, 2, 1.5, "wm"},  MoveRow{CameraMove::TiltUp, 2, 1.5, "wmc"},
    MoveRow{CameraMove::TiltDown, 1.5, 1, "wmc"}, MoveRow{CameraMove::Orbit, 1, 3, "mc"},
    MoveRow{CameraMove::CraneUp, 1.5, 2.5, "w"},  MoveRow{CameraMove::Handheld, 0.4, 4, "mc"}};

char classOf(ShotSize size) {
    if (size <= ShotSize::Full)
        return 'w';
    return size == ShotSize::Medium ? 'm' : 'c';
}

template <std::size_t Count>
std::size_t drawn(const std::array<double, Count>& weights, base::Random& random) {
    double total = 0;
    for (const double weight : weights)
        total += weight;
    double left = random.uniform() * total;
    for (std::size_t i = 0; i < Count; ++i) {
        left -= weights[i];
        if (left < 0 && weights[i] > 0)
            return i;
    }
    return static_cast<std::size_t>(std::ranges::max_element(weights) - weights.begin());
}

class SizeChooser {
public:
    SizeChooser(std::vector<Slot>& slots, bool opensWide, base::Random random)
        : m_slots(slots)
        , m_opensWide(opensWide)
        , m_random(random) {
        const auto count = static_cast<double>(slots.size());
        m_most = std::max<std::size_t>(1, static_cast<std::size_t>(kLargestShare * count));
    }

    // The opening and the hero shots first: the others make room for them.
    void run() {
        const std::size_t first = m_opensWide ? 1 : 0;
        if (m_opensWide)
            set(0, 0);
        for (const bool hero : {true, false})
            for (std::size_t i = first; i < m_slots.size(); ++i)
                if (m_slots[i].hero == hero)
                    set(i, drawnSize(i));
    }

private:
    void set(std::size_t i, std::size_t size) {
        m_slots[i].shot.size = static_cast<ShotSize>(size);
        ++m_used[size];
        m_set.resize(m_slots.size(), false);
        m_set[i] = true;
    }
    [[nodiscard]] bool is(std::size_t i, std::size_t size) const {
        return i < m_set.size() && m_set[i] &&
               static_cast<std::size_t>(m_slots[i].shot.size) == size;
    }
    [[nodiscard]] bool touchesHero(std::size_t i, std::size_t size) const {
        const bool before = i > 0 && is(i - 1, size) && (m_slots[i - 1].hero || m_slots[i].hero);
        const bool after = is(i + 1, size) && (m_slots[i + 1].hero || m_slots[i].hero);
        return before || after;
    }
    std::size_t drawnSize(std::size_t i) {
        SizeWeights weights =
            m_slots[i].description.empty() ? m_slots[i].part->sizes : kSentenceSizes;
        for (std::size_t size = 0; size < weights.size(); ++size) {
            const bool third = i > 1 && is(i - 1, size) && is(i - 2, size);
            const bool between = is(i + 1, size) && ((i > 0 && is(i - 1, size)) || is(i + 2, size));
            if (touchesHero(i, size) || third || between ||
                (m_used[size] >= m_most && m_slots.size() > 2))
                weights[size] = 0;
            else if (i > 0 && is(i - 1, size))
                weights[size] *= i == 1 ? 0.0 : 0.12;
            else
                weights[size] /=
                    1.0 + static_cast<double>(m_used[size]) / static_cast<double>(m_most);
        }
        if (std::ranges::all_of(weights, [](double weight) { return weight <= 0; }))
            return leastUsed(i);
        return drawn(weights, m_random);
    }
    [[nodiscard]] std::size_t leastUsed(std::size_t i) const {
        std::size_t best = 0;
        std::size_t bestScore = ~std::size_t{0};
        for (std::size_t size = 0; size < m_used.size(); ++size) {
            const bool beside =
                touchesHero(i, size) || (i > 0 && is(i - 1, size)) || is(i + 1, size);
            const std::size_t score = m_used[size] + (beside ? m_slots.size() : 0);
            if (score < bestScore) {
                best = size;
                bestScore = score;
            }
        }
        return best;
    }

    std::vector<Slot>& m_slots;
    bool m_opensWide;
    base::Random m_random;
    std::size_t m_most = 1;
    std::array<std::size_t, 6> m_used{};
    std::vector<bool> m_set;
};

void chooseMoves(std::vector<Slot>& slots, base::Random random) {
    std::size_t still = 0;
    const auto mostStill =
        static_cast<std::size_t>(kStaticShare * static_cast<double>(slots.size()));
    for (std::size_t i = 0; i < slots.size(); ++i) {
        std::array<double, kMoves.size()> weights{};
        for (std::size_t move = 0; move < kMoves.size(); ++move) {
            const MoveRow& row = kMoves[move];
            if (row.sizes.find(classOf(slots[i].shot.size)) == std::string_view::npos)
                continue;
            const double energy = slots[i].energy;
            double weight = row.calm + (row.driving - row.calm) * energy;
            if (row.move == CameraMove::Handheld && energy < 0.35)
                weight = 0;
            if (row.move == CameraMove::Static && (still >= mostStill || energy > 0.8))
                weight = 0;
            if (i > 0 && slots[i - 1].shot.move == row.move)
                weight *= 0.02;
            if (i > 1 && slots[i - 2].shot.move == row.move)
                weight *= 0.4;
            weights[move] = weight;
        }
        slots[i].shot.move = kMoves[drawn(weights, random)].move;
        if (slots[i].shot.move == CameraMove::Static)
            ++still;
    }
}

void chooseLights(std::vector<Slot>& slots, const std::vector<std::string_view>& lights,
                  base::Random random) {
    std::size_t current = random.index(lights.size());
    int held = 0;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const bool elsewhere = i > 0 && (slots[i].setting != slots[i - 1].setting ||
                                         slots[i].block != slots[i - 1].block);
        if (i > 0 && (elsewhere || ++held >= 2) && lights.size() > 1) {
            current = (current + 1 + random.index(lights.size() - 1)) % lights.size();
            held = 0;
        }
        slots[i].shot.light = lights[current];
    }
}

// The last scene leads back into the first: the same size, where the neighbours allow it.
void closeLoop(std::vector<Slot>& slots) {
    if (slots.size() < 4 || slots.back().hero)
        return;
    const ShotSize first = slots.front().shot.size;
    if (slots[slots.size() - 2].shot.size != first)
        slots.back().shot.size = first;
}

} // namespace

std::vector<std::string_view> lightsFor(const Style& style, const model::Intent& intent) {
    std::vector<std::string_view> lights;
    const auto add = [&](std::string_view light) {
        if (suits(light, intent.timeOfDay, intent.weather) &&
            std::ranges::find(lights, light) == lights.end())
            lights.push_back(light);
    };
    for (const std::string_view light : style.lights)
        add(light);
    add(moodNamed(intent.mood).light);
    constexpr std::array<std::string_view, 3> kAnyTime = {
        "soft light from the side", "strong light from behind", "even low-contrast light"};
    for (const std::string_view light : kAnyTime)
        if (lights.size() < 3)
            add(light);
    return lights;
}

bool suits(std::string_view text, std::string_view timeOfDay, std::string_view weather) {
    constexpr std::string_view kDayWords = "sun, sunlight, morning, noon, sunset, daylight, first "
                                           "light, low sun, sunbeam, afternoon, dawn, rainbow, "
                                           "sunny, day, overcast, sunbeams, sun rays, summer sky, "
                                           "first sun, burning sky, window light, bright sky";
    constexpr std::string_view kNightWords =
        "night, moon, moonlight, moonlit, midnight, starlight, fireworks, street lamp, lit "
        "windows, in the dark "
        "street, headlights, firelight";
    constexpr std::string_view kRainWords =
        "rain, raindrops, rainy, umbrella, puddle, storm, thunder, wet";
    constexpr std::string_view kSnowWords = "snow, snowy, snowflake, icicle, ice, frozen";
    constexpr std::string_view kEveningWords = "evening, sunset, dusk, setting sun";
    const PromptText words(text);
    if (timeOfDay != "dusk" && !timeOfDay.empty() && words.findAny(kEveningWords).count > 0)
        return false;
    if (timeOfDay == "night" && words.findAny(kDayWords).count > 0)
        return false;
    if ((timeOfDay == "day" || timeOfDay == "dawn") && words.findAny(kNightWords).count > 0)
        return false;
    const bool wet = weather == "rain" || weather == "storm";
    if (!wet && words.findAny(kRainWords).count > 0)
        return false;
    return weather == "snow" || words.findAny(kSnowWords).count == 0;
}

void chooseShots(std::vector<Slot>& slots, const Grammar& grammar, const Style& style,
                 const model::Intent& intent, base::Random random) {
    SizeChooser(slots, grammar.opensWide, random.fork("sizes")).run();
    if (grammar.loops)
        closeLoop(slots);
    chooseMoves(slots, random.fork("moves"));
    chooseLights(slots, lightsFor(style, intent), random.fork("lights"));
}

std::vector<std::string> varietyFaults(const model::Film& film) {
    std::vector<std::string> faults;
    const auto& scenes = film.scenes;
    const std::size_t count = scenes.size();
    if (count == 0)
        return faults;
    std::array<std::size_t, 6> sizes{};
    std::size_t still = 0;
    std::size_t light = 1;
    bool hero = false;
    for (std::size_t i = 0; i < count; ++i) {
        const model::Scene& scene = scenes[i];
        ++sizes[static_cast<std::size_t>(scene.shot.size)];
        still += scene.shot.move == CameraMove::Static ? 1 : 0;
        hero = hero || scene.hero;
        if (i == 0)
            continue;
        const model::Scene& before = scenes[i - 1];
        if (i > 1 && scene.shot.size == before.shot.size &&
            before.shot.size == scenes[i - 2].shot.size)
            faults.push_back("Three scenes in a row have one shot size.");
        light = scene.shot.light == before.shot.light ? light + 1 : 1;
        if (light == 4)
            faults.push_back("Four scenes in a row have one light.");
        if ((scene.hero || before.hero) && scene.shot.size == before.shot.size)
            faults.push_back("A hero shot has its neighbour's size.");
        if (scene.description == before.description)
            faults.push_back("Two neighbours show the same.");
    }
    if (count > 3 && 2 * *std::ranges::max_element(sizes) > count)
        faults.push_back("More than half of the scenes have one shot size.");
    if (10 * still > 6 * count && count > 2)
        faults.push_back("More than 60 % of the scenes stand still.");
    if (!hero)
        faults.push_back("There is no hero shot.");
    const auto widest =
        std::ranges::min_element(scenes, {}, [](const auto& scene) { return scene.shot.size; });
    if (grammarOf(film.category).opensWide && widest->shot.size < scenes.front().shot.size)
        faults.push_back("The first shot is not the widest.");
    return faults;
}

} // namespace reelwright::director
