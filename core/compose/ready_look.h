// All that is done to the pictures of a scene, made ready: corrections and look baked into one
// table, vignette, grain (model/look.h has the order). Immutable; thread-safe.
#pragma once

#include "base/result.h"
#include "compose/corrections.h"
#include "compose/grade_table.h"
#include "compose/grain.h"
#include "compose/vignette.h"
#include "model/film.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace reelwright::compose {

// A table that is baked when a picture first needs it: an export whose segments are all there
// needs none. Thread-safe.
class TableOnDemand {
public:
    // The table that changes nothing.
    TableOnDemand() = default;
    TableOnDemand(std::string name, ColourChange change, int depth)
        : m_name(std::move(name))
        , m_change(std::move(change))
        , m_depth(depth) {}

    [[nodiscard]] const GradeTable& get() const;
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    std::string m_name = GradeTable().name();
    ColourChange m_change;
    int m_depth = 8;
    mutable std::once_flag m_baked;
    mutable GradeTable m_table;
};

class ReadyLook {
public:
    // The look that changes nothing.
    ReadyLook() = default;

    // Writes the finished picture of a frame, counted from the scene's start, into a frame of the
    // same size.
    void draw(const media::YuvView& picture, base::FrameIndex sinceStart,
              media::YuvFrame& out) const;

    // True when equal pictures give other frames at other times.
    [[nodiscard]] bool changesWithTime() const { return m_grain != nullptr; }
    // Equal names draw equal pictures.
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const GradeTable& grade() const { return m_table->get(); }

private:
    friend class LookMaker;
    std::string m_name = "none";
    std::shared_ptr<const TableOnDemand> m_table = std::make_shared<const TableOnDemand>();
    std::shared_ptr<const VignettePlane> m_vignette; // nullptr for none
    std::shared_ptr<const GrainTile> m_grain;        // nullptr for none
    std::uint64_t m_seed = 0;                        // of the grain
};

// One for each scene; equal parts are shared. Pictures have `depth` bits a
// sample; `luts` has the .cube files that looks name.
// Errors: NotFound for an unknown look or file; InvalidInput for a damaged LUT.
base::Result<std::vector<ReadyLook>>
readyLooks(const model::Film& film, model::Size canvas, int depth,
           const std::map<model::AssetId, std::filesystem::path>& luts);

} // namespace reelwright::compose
