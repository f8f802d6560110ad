// What a film can be made with, by name, for front ends to list and check. Thread-safe.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::engine {

// A number that a person may set of an entry.
struct CatalogueParameter {
    std::string id;
    std::string label;
    double low = 0;
    double high = 1;
    double initial = 0;
    std::string unit;                 // what 1 is; empty for a plain share
    std::vector<std::string> choices; // names of the whole numbers from `low` on; may be empty
};

struct CatalogueEntry {
    std::string id; // as stored in projects and given on the command line
    std::string label;
    std::string alias; // the name that FFmpeg has for it, taken as well; may be empty
    std::vector<CatalogueParameter> parameters;
};

// "transitions", "looks", "presets", "models", "edits", "caption_styles",
// "safe_areas".
std::span<const std::string_view> catalogues();

// The entries in the order of the catalogue; empty for an unknown name.
std::vector<CatalogueEntry> catalogue(std::string_view name);

// Sentences about files of the person that should be in the catalogue and cannot be read.
std::vector<std::string> catalogueFaults(std::string_view name);

// The file extension that an export preset writes, with its dot; nullopt for an unknown one.
std::optional<std::string> extensionOfPreset(std::string_view preset);

} // namespace reelwright::engine
