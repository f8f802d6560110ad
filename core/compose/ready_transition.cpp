#include "compose/ready_transition.h"

#include "base/hash.h"
#include "compose/transitions/ease.h"
#include "compose/transitions/order.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::compose {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

std::string idsOf(const TransitionPreset& preset) {
    std::vector<std::string_view> ids;
    for (const TransitionParameter& parameter : preset.parameters)
        ids.push_back(parameter.id);
    return ids.empty() ? "nothing" : fmt::format("{}", fmt::join(ids, ", "));
}

Error wrong(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

std::vector<double> valuesOf(const TransitionPreset& preset, const model::Transition& transition) {
    std::vector<double> values;
    for (const TransitionParameter& parameter : preset.parameters) {
        const auto at = transition.values.find(std::string(parameter.id));
        values.push_back(at == transition.values.end() ? parameter.initial : at->second);
    }
    return values;
}

} // namespace

Result<const TransitionPreset*> presetOf(const model::Transition& transition) {
    const TransitionPreset* const preset = findTransition(transition.kind);
    if (preset == nullptr)
        return Error{ErrorKind::NotFound,
                     fmt::format("There is no transition \"{}\": see reel list transitions.",
                                 transition.kind),
                     {}};
    for (const auto& [id, value] : transition.values) {
        const auto at =
            std::ranges::find(preset->parameters, std::string_view(id), &TransitionParameter::id);
        if (at == preset->parameters.end())
            return wrong(fmt::format("The transition {} has no \"{}\"; it has {}.", preset->id, id,
                                     idsOf(*preset)));
        if (!(value >= at->low && value <= at->high))
            return wrong(fmt::format("The {} of the transition {} must be from {} to {}, not {}.",
                                     id, preset->id, at->low, at->high, value));
    }
    if (!transition.picture.empty() && !preset->followsPicture)
        return wrong(fmt::format("The transition {} follows no picture.", preset->id));
    return preset;
}

Result<ReadyTransition> ReadyTransition::create(const model::Transition& transition,
                                                model::Size canvas, const media::Image* picture) {
    ReadyTransition made;
    TRY_ASSIGN(made.m_preset, presetOf(transition));
    made.m_ease = transition.ease;
    made.m_values = valuesOf(*made.m_preset, transition);
    base::Hasher hasher;
    hasher.add(made.m_preset->id).add(model::nameOf(transition.ease));
    for (const double value : made.m_values)
        hasher.add(value);
    if (made.m_preset->followsPicture) {
        made.m_order = std::make_shared<const OrderPlane>(
            picture != nullptr ? orderOf(*picture, canvas) : cloudOrder(canvas));
        if (picture != nullptr)
            hasher.add("picture")
                .add(picture->width)
                .add(picture->height)
                .add(std::string_view(reinterpret_cast<const char*>(picture->pixels.data()),
                                      picture->pixels.size()));
    }
    made.m_name = hasher.name();
    return made;
}

void ReadyTransition::draw(const media::YuvFrame& from, const media::YuvFrame& to, double time,
                           media::YuvFrame& out) const {
    const double share = eased(m_ease, m_preset->ease, std::clamp(time, 0.0, 1.0));
    if (share <= 0 || share >= 1)
        out = share <= 0 ? from : to;
    else
        m_preset->kernel.draw({from, to, share, m_values, m_order.get()}, out);
}

} // namespace reelwright::compose
