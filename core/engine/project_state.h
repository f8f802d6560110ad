// What an open project holds, for the .cpp files of engine/ only.
#pragma once

#include "engine/money.h"
#include "engine/project.h"
#include "pipeline/workspace.h"

namespace reelwright::engine {

struct Project::State {
    std::shared_ptr<const media::MediaGuard> guard;
    std::shared_ptr<const base::Clock> clock;
    store::ProjectStore store;
    std::shared_ptr<Money> money;
    pipeline::Workspace workspace;

    State(std::shared_ptr<const media::MediaGuard> theGuard,
          std::shared_ptr<const base::Clock> theClock, std::shared_ptr<Money> theMoney,
          store::ProjectStore opened, int workers, std::uint64_t cacheLimit)
        : guard(std::move(theGuard))
        , clock(std::move(theClock))
        , store(std::move(opened))
        , money(std::move(theMoney))
        , workspace{store,
                    *guard,
                    *clock,
                    workers,
                    cacheLimit,
                    media::encoderFamilies(),
                    money->speedsFile(),
                    money->resultsFolder()} {}
};

} // namespace reelwright::engine
