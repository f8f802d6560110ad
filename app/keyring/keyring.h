// The keyring of the machine, where there is one. Thread-safe.
#pragma once

#include "base/secret_store.h"

#include <memory>

namespace reelwright::app {

// One for the program, id "keyring"; nullptr in a build without Qt Keychain. It talks to nobody
// before the first load, save or remove.
std::shared_ptr<base::SecretStore> systemKeyring();

} // namespace reelwright::app
