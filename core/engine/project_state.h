// What an open project holds, for the .cpp files of engine/ only.
#pragma once

#include "engine/project.h"
#include "pipeline/workspace.h"

namespace reelwright::engine {

struct Project::State {
    std::shared_ptr<const media::MediaGuard> guard;
    std::shared_ptr<const base::Clock> clock;
    store::ProjectStore store;
    pipeline::Workspace workspace;

    State(std::shared_ptr<const media::MediaGuard> theGuard,
          std::shared_ptr<const base::Clock> theClock, store::ProjectStore opened, int workers,
          std::uint64_t cacheLimit)
        : guard(std::move(theGuard))
        , clock(std::move(theClock))
        , store(std::move(opened))
        , workspace{store, *guard, *clock, workers, cacheLimit} {}
};

} // namespace reelwright::engine
