// What the timeline says: times, states, scenes as they are read aloud. User-interface thread only.
#pragma once

#include "base/time.h"
#include "ui/timeline/timeline_types.h"

#include <QCoreApplication>
#include <QString>

namespace reelwright::ui::timeline {

class Content;
struct Row;

// The context of all texts of the timeline for translators.
class Words {
    Q_DECLARE_TR_FUNCTIONS(reelwright::ui::Words)
};

// "00:12:05": minutes, seconds, frames; with hours in front where there are some.
QString timecode(base::FrameIndex frame, base::FrameRate rate);
// "0:12", or with frames where less than a second lies between two such times.
QString rulerTime(base::FrameIndex frame, base::FrameRate rate, bool withFrames);
// "+12 f", "-1 s 3 f".
QString difference(base::FrameIndex frames, base::FrameRate rate);
// Seconds that an edit reads back as the same frame.
std::string secondsText(double seconds);

// What stands on the scene: "Generated", "41 %".
QString labelOf(const SceneMark& mark);
// A kind of transition as a person writes it: "corner wipe".
QString spokenKind(const std::string& id);

// "Scene 4, a storm at sea, starts 00:12:05, 4.0 seconds, take 2 of 3, locked".
QString spokenScene(const Content& content, std::size_t scene);
QString spokenClip(const Content& content, const Row& row, std::size_t clip);
// "Scenes, 18 scenes".
QString spokenRow(const Row& row);

} // namespace reelwright::ui::timeline
