// The words of a command line that make up an export, and telling how it went. One thread.
#pragma once

#include "app/cli/session.h"

#include <optional>
#include <string>

#include <CLI/CLI.hpp>

namespace reelwright::cli {

class ExportOptions {
public:
    enum class Aspect { OfTheFilm, Choose };

    // Adds --out, --preset, --size and what else an export can be told; --aspect and --title only
    // where they are not the film's own.
    void declare(CLI::App& app, Aspect aspect);

    // Without --out the film is named after `title` in `folder`, with a number where that is taken.
    [[nodiscard]] base::Result<pipeline::ExportRequest>
    request(const std::string& title, const std::filesystem::path& folder) const;

private:
    std::string m_out;
    std::string m_preset;
    std::string m_aspect;
    std::string m_encoder;
    std::string m_captions = "marked";
    std::string m_title;
    std::string m_artist;
    std::string m_thumbnail;
    std::string m_handOut;
    std::string m_collect;
    std::optional<int> m_size;
    bool m_overwrite = false;
    bool m_provenance = false;
};

base::Result<void> exportAndTell(Session& session, engine::Project& project,
                                 const pipeline::ExportRequest& request);

} // namespace reelwright::cli
