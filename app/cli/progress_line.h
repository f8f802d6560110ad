// One line on the terminal that shows how far a long command is. Thread-safe.
#pragma once

#include "engine/project.h"

#include <chrono>
#include <mutex>
#include <string>

namespace reelwright::cli {

class ProgressLine {
public:
    ProgressLine();

    void show(const pipeline::Progress& progress);
    // Wipes the line before other text is written.
    void clear();

private:
    void drawBar(const pipeline::Progress& progress);
    void printLine(const pipeline::Progress& progress);
    [[nodiscard]] std::string timeLeft(double share) const;

    std::mutex m_mutex;
    bool m_isTerminal;
    std::string m_stage;
    std::chrono::steady_clock::time_point m_stageStart;
    std::chrono::steady_clock::time_point m_lastDrawn;
    int m_lastDone = -1;
    bool m_isDrawn = false;
};

} // namespace reelwright::cli
