#include "support/memory_job_store.h"

#include "support/job_store_suite.h"

namespace reelwright::testing {

// The double itself keeps the contract, so that what is tested with it holds with the real store.
struct MemoryStoreMaker {
    MemoryJobStore made;
    jobs::JobStore& store() { return made; }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Memory, JobStoreSuite, MemoryStoreMaker);

} // namespace reelwright::testing
