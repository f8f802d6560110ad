// A durable piece of work: what it is, where it stands. Thread-safe: plain values.
#pragma once

#include "base/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reelwright::jobs {

using JobId = base::Id<struct JobTag>;

enum class JobState {
    Available, // may be taken when its time has come
    Running,
    Completed,
    Cancelled,
    Failed, // gave up: a dead letter that a person can inspect, retry or drop
    Parked, // ended the whole program twice: not started again without a person's word
};

std::string_view nameOf(JobState state);
std::optional<JobState> jobStateFromName(std::string_view name);

enum class Priority { Background = 0, Batch = 1, Interactive = 2 };

// What to do. Two specs of one key are one job.
struct JobSpec {
    std::string kind;    // names the handler
    std::string key;     // unique name of the result, such as the hash of the inputs
    std::string payload; // for the handler; JSON by custom
    Priority priority = Priority::Batch;
    int maxAttempts = 3;
};

struct Job {
    JobId id;
    JobSpec spec;
    JobState state = JobState::Available;
    int attempt = 0;              // starts so far
    std::int64_t availableAt = 0; // unix milliseconds
    double progress = 0;          // 0..1
    std::string error;            // message of the last failure
    int deaths = 0;               // times the program ended while it ran, without getting further
    std::int64_t createdAt = 0;   // unix milliseconds
    std::int64_t changedAt = 0;   // unix milliseconds
};

} // namespace reelwright::jobs
