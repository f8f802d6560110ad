// Asks the keyring of the machine for a test and tells the outcome in a line:
// reel-test-keyring load NAME | save NAME KEY | remove NAME
#include "app/keyring/keyring.h"

#include <clocale>
#include <string>
#include <vector>

#include <fmt/format.h>

using namespace reelwright;

namespace {

int tell(const base::Error& error) {
    fmt::print("{}: {}\n", base::nameOf(error.kind), error.message);
    return 1;
}

int tell(const char* outcome, const std::string& more = {}) {
    fmt::print("{}{}{}\n", outcome, more.empty() ? "" : " ", more);
    return 0;
}

} // namespace

int main(int count, char** words) {
    const std::vector<std::string> arguments(words + 1, words + count);
    const auto keyring = app::systemKeyring();
    // Numbers are read and written by it: asking the keyring must not change it.
    const std::string locale = std::setlocale(LC_ALL, nullptr);
    const auto isSame = [&] { return locale == std::setlocale(LC_ALL, nullptr); };
    if (keyring == nullptr)
        return tell("none");
    if (arguments.size() == 2 && arguments[0] == "load") {
        const auto found = keyring->load(arguments[1]);
        if (!isSame())
            return tell("another locale");
        if (!found)
            return tell(found.error());
        return *found ? tell("found", (*found)->reveal()) : tell("nothing");
    }
    if (arguments.size() == 3 && arguments[0] == "save") {
        const auto saved = keyring->save(arguments[1], base::Secret(arguments[2]));
        return saved ? tell("saved") : tell(saved.error());
    }
    if (arguments.size() == 2 && arguments[0] == "remove") {
        const auto removed = keyring->remove(arguments[1]);
        if (!removed)
            return tell(removed.error());
        return tell(*removed ? "removed" : "nothing");
    }
    return 2;
}
