#include "app/cli/one_word.h"

#include <memory>

namespace reelwright::cli {

Action onWord(CLI::App& app, const char* name, const char* help,
              base::Result<void> (*run)(Session&, const std::string& word)) {
    const auto word = std::make_shared<std::string>();
    app.add_option(name, *word, help)->required();
    return [word, run](Session& session) { return run(session, *word); };
}

Action onProject(CLI::App& app, base::Result<void> (*run)(Session&, const std::string& folder)) {
    return onWord(app, "project", "The project's folder", run);
}

} // namespace reelwright::cli
