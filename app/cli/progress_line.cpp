#include "app/cli/progress_line.h"

#include <cmath>
#include <cstdio>

#include <fmt/format.h>
#ifndef _WIN32
#include <unistd.h>
#endif

namespace reelwright::cli {

namespace {

constexpr int kBarWidth = 24;
constexpr std::chrono::milliseconds kRedraw{100};
constexpr double kFirstEstimate = 2; // seconds before a time left is told

bool isTerminal() {
#ifndef _WIN32
    return ::isatty(STDERR_FILENO) != 0;
#else
    return false;
#endif
}

} // namespace

ProgressLine::ProgressLine()
    : m_isTerminal(isTerminal()) {}

void ProgressLine::show(const pipeline::Progress& progress) {
    const std::lock_guard lock(m_mutex);
    if (progress.stage != m_stage) {
        m_stage = progress.stage;
        m_stageStart = std::chrono::steady_clock::now();
        m_lastDrawn = {};
        m_lastDone = -1;
    }
    if (m_isTerminal)
        drawBar(progress);
    else
        printLine(progress);
}

void ProgressLine::drawBar(const pipeline::Progress& progress) {
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lastDrawn < kRedraw && progress.share < 1)
        return;
    m_lastDrawn = now;
    m_isDrawn = true;
    const int full = static_cast<int>(std::lround(progress.share * kBarWidth));
    std::string bar;
    for (int i = 0; i < kBarWidth; ++i)
        bar += i < full ? "█" : "░";
    fmt::print(stderr, "\r\033[K{} {:3.0f} %  {}{}", bar, progress.share * 100, progress.message,
               timeLeft(progress.share));
    std::fflush(stderr);
}

void ProgressLine::printLine(const pipeline::Progress& progress) {
    const bool pieceDone = progress.total > 0 && progress.done != m_lastDone;
    const bool begins = progress.total == 0 && m_lastDone < 0;
    if (!pieceDone && !begins)
        return;
    m_lastDone = progress.done;
    if (progress.total > 0)
        fmt::print(stderr, "{} ({} of {} done)\n", progress.message, progress.done, progress.total);
    else
        fmt::print(stderr, "{}\n", progress.message);
}

void ProgressLine::clear() {
    const std::lock_guard lock(m_mutex);
    if (m_isDrawn)
        fmt::print(stderr, "\r\033[K");
    m_isDrawn = false;
    std::fflush(stderr);
}

std::string ProgressLine::timeLeft(double share) const {
    const double spent =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - m_stageStart).count();
    if (spent < kFirstEstimate || share <= 0.01 || share >= 1)
        return {};
    const int seconds = static_cast<int>(std::ceil(spent / share * (1 - share)));
    return fmt::format("  {}:{:02} left", seconds / 60, seconds % 60);
}

} // namespace reelwright::cli
