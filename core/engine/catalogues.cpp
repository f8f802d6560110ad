#include "engine/catalogues.h"

#include "compose/caption_styles/caption_style.h"
#include "compose/looks/look.h"
#include "compose/preset.h"
#include "compose/transitions/transition.h"
#include "model/edits/edit.h"
#include "model/safe_area.h"

#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::engine {

namespace {

constexpr std::array<std::string_view, 7> kNames = {
    "transitions", "looks", "presets", "models", "edits", "caption_styles", "safe_areas"};

template <typename Presets>
std::vector<CatalogueEntry> entriesOf(const Presets& presets) {
    std::vector<CatalogueEntry> entries;
    for (const auto* const preset : presets)
        entries.push_back({.id = std::string(preset->id), .label = std::string(preset->label)});
    return entries;
}

std::vector<CatalogueEntry> transitionEntries() {
    std::vector<CatalogueEntry> entries;
    for (const compose::TransitionPreset* const preset : compose::transitions()) {
        CatalogueEntry entry{.id = std::string(preset->id),
                             .label = std::string(preset->label),
                             .alias = std::string(preset->xfade)};
        for (const compose::TransitionParameter& parameter : preset->parameters)
            entry.parameters.push_back(
                {.id = std::string(parameter.id),
                 .label = std::string(parameter.label),
                 .low = parameter.low,
                 .high = parameter.high,
                 .initial = parameter.initial,
                 .unit = std::string(parameter.unit),
                 .choices = {parameter.choices.begin(), parameter.choices.end()}});
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<CatalogueEntry> editEntries() {
    std::vector<CatalogueEntry> entries;
    for (const model::EditPreset* const edit : model::edits()) {
        std::string label(edit->label);
        for (const model::EditParameter& parameter : edit->parameters)
            label += fmt::format("\n                    {}=...: {}{}", parameter.id,
                                 parameter.meaning, parameter.required ? "" : " (may be left out)");
        entries.push_back({.id = std::string(edit->id), .label = std::move(label)});
    }
    return entries;
}

std::vector<CatalogueEntry> presetEntries() {
    std::vector<CatalogueEntry> entries;
    for (const compose::ExportPreset& preset : compose::presets()) {
        const std::string also = preset.alsoAs.empty()
                                     ? ""
                                     : fmt::format("; also as {}", fmt::join(preset.alsoAs, ", "));
        entries.push_back({.id = preset.id, .label = preset.label + also});
    }
    return entries;
}

std::vector<CatalogueEntry> safeAreaEntries() {
    std::vector<CatalogueEntry> entries;
    for (const model::SafeArea& area : model::safeAreas())
        entries.push_back({std::string(area.id), std::string(area.label)});
    return entries;
}

} // namespace

std::span<const std::string_view> catalogues() {
    return kNames;
}

std::vector<CatalogueEntry> catalogue(std::string_view name) {
    if (name == "transitions")
        return transitionEntries();
    if (name == "looks")
        return entriesOf(compose::looks());
    if (name == "presets")
        return presetEntries();
    if (name == "models")
        return {{.id = "draft", .label = "Draft: drawn on this machine, free"}};
    if (name == "edits")
        return editEntries();
    if (name == "caption_styles")
        return entriesOf(compose::captionStyles());
    if (name == "safe_areas")
        return safeAreaEntries();
    return {};
}

std::vector<std::string> catalogueFaults(std::string_view name) {
    if (name != "presets")
        return {};
    const auto faults = compose::presetFaults();
    return {faults.begin(), faults.end()};
}

std::optional<std::string> extensionOfPreset(std::string_view preset) {
    const compose::ExportPreset* const found = compose::findPreset(preset);
    if (found == nullptr)
        return std::nullopt;
    return std::string(found->extension);
}

} // namespace reelwright::engine
