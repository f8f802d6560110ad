// What all commands share: the engine, options for output, the stop token, ways to tell the person.
// One thread; progress may come from others.
#pragma once

#include "app/cli/progress_line.h"
#include "base/json.h"
#include "base/result.h"
#include "engine/engine.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace reelwright::cli {

class Session {
public:
    Session();

    bool json = false;
    bool quiet = false;
    engine::EngineSettings settings;

    [[nodiscard]] const std::stop_token& stop() const { return m_stop; }

    base::Result<engine::Engine*> engine();
    // Opens for writing; a project that is only readable now is an error of the commands that
    // change it.
    base::Result<engine::Project> openProject(const std::filesystem::path& folder,
                                              store::Access access);

    // Tells progress as a bar on a terminal, as plain lines elsewhere, as JSON lines with --json.
    [[nodiscard]] pipeline::Listener listener();

    // Wipes the progress bar.
    void endProgress() { m_progress.clear(); }

    // A sentence for the person; nothing with --json or --quiet.
    void say(const std::string& sentence);
    // Something that went less well than asked: on standard error, or as a JSON line.
    void warn(const std::string& sentence);
    // The command's result with --json: one value on one line.
    void result(const base::Json& value);

private:
    std::stop_token m_stop;
    std::optional<engine::Engine> m_engine;
    ProgressLine m_progress;
};

// The program's exit code for an error; see README.md here.
int exitCodeOf(const base::Error& error);

} // namespace reelwright::cli
