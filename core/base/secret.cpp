#include "base/secret.h"

#include <openssl/crypto.h>

namespace reelwright::base {

void Secret::wipe() noexcept {
    OPENSSL_cleanse(m_text.data(), m_text.size());
    m_text.clear();
}

} // namespace reelwright::base
