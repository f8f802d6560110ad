#include "compose/ready_look.h"

#include "base/file.h"
#include "compose/corrections.h"
#include "compose/cube.h"
#include "compose/looks/look.h"

#include <fmt/format.h>

namespace reelwright::compose {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr std::uint64_t kMaxLutBytes = 16u << 20;

bool changesNothing(const model::Look& look) {
    return look.strength <= 0 || (look.lut.empty() && look.id == "none");
}

// The texts below must tell all grades apart: they share tables and name segments.
template <typename Part>
std::string textOf(const Part& part, std::span<const model::GradeValue<Part>> values) {
    std::string text;
    for (const auto& value : values)
        text += fmt::format("{},", part.*value.value);
    return text;
}

std::string textOf(const model::Grade& grade) {
    std::string text = textOf(grade.adjustments, model::adjustmentValues());
    for (const model::NamedCurve& named : model::namedCurves()) {
        text += '/';
        for (const model::CurvePoint& point : grade.curves.*named.curve)
            text += fmt::format("{}:{},", point.in, point.out);
    }
    return text;
}

std::string textOf(const model::Look& look) {
    return fmt::format("{}/{}/{}", look.id, look.lut.text, look.strength);
}

} // namespace

const GradeTable& TableOnDemand::get() const {
    if (m_change)
        std::call_once(m_baked, [this] { m_table = GradeTable(m_name, m_change, m_depth); });
    return m_table;
}

void ReadyLook::draw(const media::YuvView& picture, base::FrameIndex sinceStart,
                     media::YuvFrame& out) const {
    grade().apply(picture, out);
    if (m_vignette)
        m_vignette->apply(out);
    if (m_grain)
        m_grain->apply(m_seed, sinceStart, out);
}

// Makes each table, plane and tile once.
class LookMaker {
public:
    LookMaker(const model::Film& film, model::Size canvas, int depth,
              const std::map<model::AssetId, std::filesystem::path>& luts)
        : m_film(film)
        , m_canvas(canvas)
        , m_depth(depth)
        , m_luts(luts) {}

    Result<ReadyLook> make(const model::Scene& scene) {
        ReadyLook ready;
        TRY_ASSIGN(ready.m_table, tableOf(scene));
        ready.m_name = ready.m_table->name();
        const auto& vignette = scene.grade.vignette ? scene.grade.vignette : m_film.grade.vignette;
        if (vignette && vignette->amount > 0) {
            const std::string name = "vignette " + textOf(*vignette, model::vignetteValues());
            auto& plane = m_vignettes[name];
            if (!plane)
                plane = std::make_shared<const VignettePlane>(*vignette, m_canvas);
            ready.m_vignette = plane;
            ready.m_name += '|' + name;
        }
        const auto& grain = scene.grade.grain ? scene.grade.grain : m_film.grade.grain;
        if (grain && grain->amount > 0) {
            const std::string name = "grain " + textOf(*grain, model::grainValues());
            auto& tile = m_grains[name];
            if (!tile)
                tile = std::make_shared<const GrainTile>(*grain,
                                                         std::min(m_canvas.width, m_canvas.height));
            ready.m_grain = tile;
            ready.m_seed = m_film.seed;
            ready.m_name += fmt::format("|{} {}", name, m_film.seed);
        }
        return ready;
    }

private:
    Result<std::shared_ptr<const TableOnDemand>> tableOf(const model::Scene& scene) {
        const model::Look& look = scene.look ? *scene.look : m_film.look;
        const ColourChange own = corrections(scene.grade);
        const ColourChange shared = corrections(m_film.grade);
        const bool hasLook = !changesNothing(look);
        if (!own && !shared && !hasLook)
            return std::make_shared<const TableOnDemand>();
        const std::string name =
            fmt::format("{}|{}|{}", own ? textOf(scene.grade) : "",
                        shared ? textOf(m_film.grade) : "", hasLook ? textOf(look) : "");
        if (const auto known = m_tables.find(name); known != m_tables.end())
            return known->second;
        ColourChange creative;
        if (hasLook) {
            TRY_ASSIGN(creative, changeOf(look));
        }
        auto table = std::make_shared<const TableOnDemand>(
            name,
            [own, shared, creative, strength = look.strength](Rgb c) {
                if (own)
                    c = own(c);
                if (shared)
                    c = shared(c);
                return creative ? mix(c, creative(c), strength) : c;
            },
            m_depth);
        m_tables.emplace(name, table);
        return table;
    }

    Result<ColourChange> changeOf(const model::Look& look) {
        if (look.lut.empty()) {
            const LookPreset* const preset = findLook(look.id);
            if (preset == nullptr)
                return Error{ErrorKind::NotFound,
                             fmt::format("There is no look named \"{}\".", look.id),
                             {}};
            return ColourChange(preset->grade);
        }
        const auto file = m_luts.find(look.lut);
        if (file == m_luts.end())
            return Error{ErrorKind::NotFound, "A LUT of the film is not in the project any more.",
                         look.lut.text};
        TRY_ASSIGN(const std::string text, base::readFile(file->second, kMaxLutBytes));
        TRY_ASSIGN(Cube cube, Cube::parse(text, file->second.filename().string()));
        return ColourChange([cube = std::make_shared<const Cube>(std::move(cube))](Rgb c) {
            return clamped(cube->apply(c));
        });
    }

    const model::Film& m_film;
    model::Size m_canvas;
    int m_depth;
    const std::map<model::AssetId, std::filesystem::path>& m_luts;
    std::map<std::string, std::shared_ptr<const TableOnDemand>> m_tables;
    std::map<std::string, std::shared_ptr<const VignettePlane>> m_vignettes;
    std::map<std::string, std::shared_ptr<const GrainTile>> m_grains;
};

Result<std::vector<ReadyLook>>
readyLooks(const model::Film& film, model::Size canvas, int depth,
           const std::map<model::AssetId, std::filesystem::path>& luts) {
    LookMaker maker(film, canvas, depth, luts);
    std::vector<ReadyLook> looks;
    for (const model::Scene& scene : film.scenes) {
        TRY_ASSIGN(ReadyLook ready, maker.make(scene));
        looks.push_back(std::move(ready));
    }
    return looks;
}

} // namespace reelwright::compose
