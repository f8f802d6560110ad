#include "generate/provider.h"

#include <algorithm>
#include <array>

namespace reelwright::generate {

namespace {

constexpr std::array kProviders{
#define PROVIDER(name) &provider::name,
#include "generate/providers/providers.def"
#undef PROVIDER
};

} // namespace

std::string_view nameOf(RunState state) {
    switch (state) {
    case RunState::Waiting:
        return "waiting";
    case RunState::Running:
        return "running";
    case RunState::Succeeded:
        return "succeeded";
    case RunState::Failed:
        return "failed";
    case RunState::Cancelled:
        return "cancelled";
    case RunState::Aborted:
        return "aborted";
    }
    return "waiting";
}

std::string_view nameOf(Flagged flagged) {
    switch (flagged) {
    case Flagged::Prompt:
        return "prompt";
    case Flagged::Image:
        return "image";
    case Flagged::Audio:
        return "audio";
    case Flagged::Unknown:
        return "unknown";
    }
    return "unknown";
}

std::span<const Provider* const> providers() {
    return kProviders;
}

const Provider* findProvider(std::string_view id) {
    const auto found =
        std::ranges::find_if(kProviders, [&](const Provider* one) { return one->id == id; });
    return found == kProviders.end() ? nullptr : *found;
}

} // namespace reelwright::generate
