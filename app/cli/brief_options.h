// The words of a command line that make up a brief. One thread.
#pragma once

#include "base/result.h"
#include "model/brief.h"

#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace reelwright::cli {

// Declared on a command; read after parsing.
class BriefOptions {
public:
    // Adds --song, --duration and the others. The prompt is the caller's.
    void declare(CLI::App& app);

    // Lays the given words over `brief`: first --brief FILE, then the single options. Paths become
    // absolute. Errors: NotFound, InvalidInput with the option's or key's name.
    [[nodiscard]] base::Result<model::Brief> over(model::Brief brief,
                                                  const std::string& prompt) const;

    // True when any option was given.
    [[nodiscard]] bool any() const;

private:
    base::Result<void> readBrand(model::Brief& brief) const;

    std::vector<CLI::Option*> m_options;
    std::string m_file;
    std::string m_song;
    double m_duration = 0;
    bool m_endOnPhrase = false;
    std::string m_category;
    std::string m_aspect;
    std::string m_frameRate;
    std::string m_style;
    std::string m_mood;
    std::string m_title;
    std::uint64_t m_seed = 0;
    std::vector<std::string> m_footage;
    std::string m_first;
    std::string m_last;
    std::string m_lut;
    std::string m_brandName;
    std::string m_tagline;
    std::string m_logo;
    std::string m_font;
    std::vector<std::string> m_colours;
    CLI::Option* m_durationGiven = nullptr;
    CLI::Option* m_seedGiven = nullptr;
};

} // namespace reelwright::cli
