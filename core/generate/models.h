// All models that can be asked, and services that cannot. Thread-safe: read once, constant after.
#pragma once

#include "generate/model_data.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::generate {

// A service that people ask for and that cannot be had.
struct Unavailable {
    std::string name;
    std::string maker;
    Role role = Role::Video;
    std::string why;                  // a sentence
    std::vector<std::string> instead; // ids of models that come near
};

struct ModelBook {
    std::vector<ModelData> models;   // by role and order; the person's own behind
    std::vector<std::string> faults; // sentences about files that hold no model
    std::vector<Unavailable> unavailable;

    // nullptr for an unknown id.
    [[nodiscard]] const ModelData* find(std::string_view id) const;
};

// resources/models, then the person's own from $XDG_CONFIG_HOME/reelwright/models (~/.config),
// which take the place of shipped ones of the same id.
ModelBook readModelBook();

// The same, read once.
const ModelBook& modelBook();

// Short for those of modelBook().
std::span<const ModelData> models();
const ModelData* findModel(std::string_view id);
// By its name, in any case; nullptr when it is not in the list.
const Unavailable* findUnavailable(std::string_view name);

} // namespace reelwright::generate
