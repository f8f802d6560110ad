// Who keeps keys on the D-Bus session bus of Linux; elsewhere there is always a keyring. To be used
// in the thread that runs the jobs.
#pragma once

#include "base/result.h"

namespace reelwright::app {

// A bus may be there; looks at the environment only.
bool mayHaveSessionBus();
// Errors: Unsupported when nobody on the bus keeps keys.
base::Result<void> checkKeyringService();

enum class KeyringState {
    Open,
    Locked,  // what is not found may be there
    Missing, // nobody has set one up
};

// Of the Secret Service's default keyring; Open where that cannot be told.
KeyringState keyringState();

} // namespace reelwright::app
