#include "engine/engine.h"

#include "base/thread_pool.h"
#include "compose/hand_out.h"
#include "engine/project_state.h"

#include <fmt/format.h>

namespace reelwright::engine {

using base::Result;
namespace fs = std::filesystem;

Engine::Engine(EngineSettings settings, media::MediaGuard guard)
    : m_settings(settings)
    , m_guard(std::make_shared<const media::MediaGuard>(std::move(guard)))
    , m_clock(std::make_shared<const base::SystemClock>())
    , m_money(std::make_shared<Money>(m_settings.services, m_clock)) {
    if (m_settings.workers <= 0)
        m_settings.workers = base::processorCount();
}

Result<Engine> Engine::create(const EngineSettings& settings) {
    TRY_ASSIGN(media::MediaGuard guard, media::MediaGuard::create());
    return Engine(settings, std::move(guard));
}

bool isProject(const fs::path& folder) {
    return store::isProject(folder);
}

Result<Project> Engine::newProject(const fs::path& folder, const model::Brief& brief) const {
    TRY_ASSIGN(const model::Brief valid, model::validated(brief));
    TRY_ASSIGN(store::ProjectStore made, store::ProjectStore::create(folder, *m_clock));
    TRY(made.saveBrief(valid));
    return Project(std::make_unique<Project::State>(m_guard, m_clock, m_money, std::move(made),
                                                    m_settings.workers, m_settings.cacheLimit));
}

Result<Project> Engine::openProject(const fs::path& folder, store::Access wanted) const {
    TRY_ASSIGN(store::ProjectStore opened, store::ProjectStore::open(folder, wanted, *m_clock));
    return Project(std::make_unique<Project::State>(m_guard, m_clock, m_money, std::move(opened),
                                                    m_settings.workers, m_settings.cacheLimit));
}

Result<media::MediaInfo> Engine::probe(const fs::path& file, const std::stop_token& stop) const {
    return m_guard->probe(file, stop);
}

Result<audio::Analysis> Engine::analyse(const fs::path& song, const pipeline::HearingFiles& files,
                                        const pipeline::Listener& listener,
                                        const std::stop_token& stop,
                                        const audio::WaveformSink& grown) const {
    return pipeline::hear(*m_guard, song, files, listener, stop, grown);
}

base::Result<int> Engine::renderHandedOut(const std::filesystem::path& handOut,
                                          const SegmentChoice& choice,
                                          const std::filesystem::path& folder,
                                          const pipeline::Listener& listener,
                                          const std::stop_token& stop) {
    TRY_ASSIGN(const compose::HandOut work, compose::readHandOut(handOut));
    const auto count = static_cast<int>(work.segments.size());
    std::vector<int> numbers = choice.numbers;
    if (numbers.empty())
        for (int number = choice.machine; number <= count; number += choice.machines)
            numbers.push_back(number);
    std::vector<compose::HandedSegment> segments;
    for (const int number : numbers) {
        if (number < 1 || number > count)
            return base::Error{base::ErrorKind::NotFound,
                               fmt::format("There is no segment {}: {} describes {}.", number,
                                           handOut.string(), count),
                               {}};
        segments.push_back(work.segments[static_cast<std::size_t>(number) - 1]);
    }
    std::error_code code;
    if (!std::filesystem::is_directory(folder, code))
        return base::Error{
            base::ErrorKind::NotFound,
            fmt::format("There is no folder {} to write segments into.", folder.string()),
            {}};
    const auto tell = [&](double share) { listener({"render", "Rendering", share}); };
    TRY(compose::renderHandedOut(work, segments, folder,
                                 listener ? base::ProgressSink(tell) : nullptr, stop));
    return static_cast<int>(segments.size());
}

} // namespace reelwright::engine
