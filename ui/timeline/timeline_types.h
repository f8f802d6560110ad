// What the timeline is told besides the film: sound, marks, the state of scenes. Plain values;
// thread-safe.
#pragma once

#include "base/time.h"
#include "model/types.h"
#include "ui/widgets/scene_state.h"

#include <QColor>
#include <QString>

#include <set>
#include <vector>

namespace reelwright::ui {

using SceneIds = std::set<model::SceneId>;

// A song in few numbers, in song time. The three vectors are equally long.
struct Waveform {
    double pointsPerSecond = 0;
    std::vector<float> low; // -1..1
    std::vector<float> high;
    std::vector<float> rms; // 0..1

    [[nodiscard]] bool isEmpty() const { return pointsPerSecond <= 0 || high.empty(); }
};

struct SceneMark {
    SceneState state = SceneState::Draft;
    double progress = 0; // 0..1 while it is being made
    QString note;        // one more sentence, such as why it failed; may be empty
};

// A flag or a note of a review on the ruler.
struct TimelineMark {
    enum Kind { Marker, Note };
    QString id;
    base::FrameIndex frame = 0;
    base::FrameIndex end = 0; // <= frame: a moment
    QString text;
    QColor colour; // invalid: the theme's
    Kind kind = Marker;
};

enum class TimelineTool { Select, Blade };

} // namespace reelwright::ui
