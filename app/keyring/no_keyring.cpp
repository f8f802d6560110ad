#include "app/keyring/keyring.h"

namespace reelwright::app {

std::shared_ptr<base::SecretStore> systemKeyring() {
    return nullptr;
}

} // namespace reelwright::app
