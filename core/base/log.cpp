#include "base/log.h"

#include "base/redact.h"

#include <atomic>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace reelwright::base::log {

namespace {

std::atomic<Level> threshold{Level::Warning};

spdlog::logger& sink() {
    static const auto logger = [] {
        auto made = spdlog::stderr_logger_mt("reelwright");
        made->set_pattern("%Y-%m-%dT%H:%M:%S.%e %l %v");
        made->set_level(spdlog::level::trace);
        return made;
    }();
    return *logger;
}

spdlog::level::level_enum toSpdlog(Level level) {
    switch (level) {
    case Level::Debug:
        return spdlog::level::debug;
    case Level::Info:
        return spdlog::level::info;
    case Level::Warning:
        return spdlog::level::warn;
    case Level::Error:
        return spdlog::level::err;
    case Level::Off:
        return spdlog::level::off;
    }
    return spdlog::level::err;
}

} // namespace

void setLevel(Level level) {
    threshold = level;
}

Level level() {
    return threshold;
}

void write(Level level, std::string_view category, std::string_view message) {
    if (level >= threshold)
        sink().log(toSpdlog(level), "[{}] {}", category, redact(message));
}

} // namespace reelwright::base::log
