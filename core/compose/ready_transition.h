// A film's transition made ready to be drawn on one canvas. Immutable; thread-safe.
#pragma once

#include "base/result.h"
#include "compose/transitions/transition.h"
#include "media/image.h"
#include "model/types.h"

#include <memory>
#include <string>
#include <vector>

namespace reelwright::compose {

// The kind of a transition, its values checked. Errors: NotFound for an unknown kind; InvalidInput
// for an unknown parameter, a value out of range or a picture that the kind has no use for.
base::Result<const TransitionPreset*> presetOf(const model::Transition& transition);

class ReadyTransition {
public:
    // `picture` is that of the transition, nullptr when it names none. Errors: as presetOf.
    static base::Result<ReadyTransition> create(const model::Transition& transition,
                                                model::Size canvas, const media::Image* picture);

    // `time` in [0, 1], before its curve: 0 gives `from` and 1 gives `to` byte for byte. All frames
    // have the canvas' size, `out` is neither of the two pictures.
    void draw(const media::YuvFrame& from, const media::YuvFrame& to, double time,
              media::YuvFrame& out) const;

    [[nodiscard]] const TransitionPreset& preset() const { return *m_preset; }
    // Of everything that the pictures depend on but length and canvas.
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    ReadyTransition() = default;

    const TransitionPreset* m_preset = nullptr;
    model::Ease m_ease = model::Ease::Natural;
    std::vector<double> m_values;
    std::shared_ptr<const OrderPlane> m_order;
    std::string m_name;
};

} // namespace reelwright::compose
