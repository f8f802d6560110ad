// The sizes that the parts of a timeline agree on, in logical pixels by the font. User-interface
// thread only.
#pragma once

#include "ui/theme/theme.h"

namespace reelwright::ui::timeline::metrics {

inline int headWidth() {
    return em(36);
}
inline int rulerHeight() {
    return em(9);
}
inline int cacheLine() {
    return em(0.6);
}
inline int markFlag() {
    return em(3);
}
inline int sceneHeader() {
    return em(5);
}
inline int snapDistance() {
    return em(2);
}
inline int leastHit() {
    return em(2);
}
inline int leastClip() {
    return em(1);
} // narrower clips are painted together
inline int playheadWidth() {
    return em(2.5);
}
inline int ring() {
    return em(0.45);
} // of the focus: two pixels at the usual size

} // namespace reelwright::ui::timeline::metrics
