#include "support/memory_account.h"

#include "support/account_suite.h"

namespace reelwright::testing {

// The double itself keeps the contract, so that what is tested with it holds with the real one.
struct MemoryAccountMaker {
    MemoryAccount made;
    spend::Account& account() { return made; }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Memory, AccountSuite, MemoryAccountMaker);

} // namespace reelwright::testing
