// The program's log: real sentences at levels by who must act. Thread-safe.
//
// error = an operation failed and the user was told; warning = degraded, we went on;
// info = milestones; debug = by category. Never log keys, prompts or the names of a user's files.
#pragma once

#include <string_view>

#include <fmt/format.h>

namespace reelwright::base::log {

enum class Level { Debug, Info, Warning, Error, Off };

// Lines below `level` are dropped. The start value is Warning. Lines go to standard error.
void setLevel(Level level);
Level level();

// Writes one line; `category` is the folder's name.
void write(Level level, std::string_view category, std::string_view message);

template <typename... Args>
void debug(std::string_view category, fmt::format_string<Args...> format, Args&&... args) {
    if (level() <= Level::Debug)
        write(Level::Debug, category, fmt::format(format, std::forward<Args>(args)...));
}

template <typename... Args>
void info(std::string_view category, fmt::format_string<Args...> format, Args&&... args) {
    if (level() <= Level::Info)
        write(Level::Info, category, fmt::format(format, std::forward<Args>(args)...));
}

template <typename... Args>
void warning(std::string_view category, fmt::format_string<Args...> format, Args&&... args) {
    if (level() <= Level::Warning)
        write(Level::Warning, category, fmt::format(format, std::forward<Args>(args)...));
}

template <typename... Args>
void error(std::string_view category, fmt::format_string<Args...> format, Args&&... args) {
    write(Level::Error, category, fmt::format(format, std::forward<Args>(args)...));
}

} // namespace reelwright::base::log
