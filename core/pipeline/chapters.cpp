#include "pipeline/chapters.h"

#include <cctype>
#include <map>

#include <fmt/format.h>

namespace reelwright::pipeline {

namespace {

std::string titleOf(const std::string& section, int time) {
    std::string title = section;
    title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
    return time == 1 ? title : fmt::format("{} {}", title, time);
}

} // namespace

std::vector<media::Chapter> chaptersOf(const model::Film& film) {
    std::vector<media::Chapter> chapters;
    std::map<std::string, int> times;
    const std::string* last = nullptr;
    for (std::size_t i = 0; i < film.scenes.size(); ++i) {
        const std::string& section = film.scenes[i].section;
        if (section.empty())
            return {};
        const base::FrameSpan span = film.spanOf(i);
        if (last != nullptr && *last == section)
            chapters.back().span.end = span.end;
        else
            chapters.push_back({span, titleOf(section, ++times[section])});
        last = &section;
    }
    return chapters.size() < 2 ? std::vector<media::Chapter>() : chapters;
}

} // namespace reelwright::pipeline
