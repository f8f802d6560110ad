#include "jobs/job.h"

#include <array>

namespace reelwright::jobs {

namespace {
constexpr std::array<std::string_view, 6> kStates = {"available", "running", "completed",
                                                     "cancelled", "failed",  "parked"};
}

std::string_view nameOf(JobState state) {
    return kStates[static_cast<std::size_t>(state)];
}

std::optional<JobState> jobStateFromName(std::string_view name) {
    for (std::size_t i = 0; i < kStates.size(); ++i)
        if (kStates[i] == name)
            return static_cast<JobState>(i);
    return std::nullopt;
}

} // namespace reelwright::jobs
