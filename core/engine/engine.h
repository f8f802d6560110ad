// The only face of the engine for the command line and the desktop: values in, values out. Calls
// may take long; they report through a Listener and stop by a token.
#pragma once

#include "audio/analysis.h"
#include "audio/remarks.h" // for front ends, which see core/ through this folder
#include "base/clock.h"
#include "base/result.h"
#include "engine/money.h"
#include "engine/project.h"
#include "media/guarded.h"
#include "media/probe.h"
#include "model/brief.h"
#include "pipeline/encoders.h"
#include "pipeline/hear.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace reelwright::engine {

struct EngineSettings {
    int workers = 0;                        // 0: as many as processors
    std::uint64_t cacheLimit = 20ull << 30; // bytes of a project's derived/
    pipeline::ServiceSettings services;     // keys, the account's place
};

// One thing that the program needs or can use.
struct HealthCheck {
    std::string name;
    bool fine = false;
    bool needed = true;  // false: the program works without it, less well
    std::string finding; // what was found
    std::string remedy;  // what to do; empty when fine
};

// Which of the segments that were handed out: by number from 1; else the share of one of several
// machines, which are counted from 1 too.
struct SegmentChoice {
    std::vector<int> numbers;
    int machine = 1;
    int machines = 1;
};

class Engine {
public:
    // Errors: NotFound when the helper program is not installed.
    static base::Result<Engine> create(const EngineSettings& settings);

    // Makes a project of a brief; nothing is imported or planned yet. Errors: Exists, InvalidInput,
    // Io kinds.
    base::Result<Project> newProject(const std::filesystem::path& folder,
                                     const model::Brief& brief) const;

    // Opens for writing when it can; see Project::whyReadOnly. Errors: NotFound, Unsupported,
    // Corrupt.
    base::Result<Project> openProject(const std::filesystem::path& folder,
                                      store::Access wanted) const;

    // Looks at a foreign file in the guarded helper.
    base::Result<media::MediaInfo> probe(const std::filesystem::path& file,
                                         const std::stop_token& stop) const;

    // Listens to a song outside a project; leaves nothing behind but the wanted files. `grown` gets
    // the waveform while the song is read. Errors: see pipeline/hear.h.
    base::Result<audio::Analysis> analyse(const std::filesystem::path& song,
                                          const pipeline::HearingFiles& files,
                                          const pipeline::Listener& listener,
                                          const std::stop_token& stop,
                                          const audio::WaveformSink& grown = {}) const;

    // Every way to encode on hardware, tried now; takes seconds.
    [[nodiscard]] std::vector<pipeline::TriedEncoder>
    tryEncoders(const std::stop_token& stop) const;

    // Draws segments that a project handed out, without the project; see compose/hand_out.h. Gives
    // how many there are now. Errors: NotFound for a number or folder that is not there.
    static base::Result<int> renderHandedOut(const std::filesystem::path& handOut,
                                             const SegmentChoice& choice,
                                             const std::filesystem::path& folder,
                                             const pipeline::Listener& listener,
                                             const std::stop_token& stop);

    // Keys, the budget of the month: what does not belong to one project.
    [[nodiscard]] Money& money() const { return *m_money; }

    // What is installed, what is missing and how to get it.
    [[nodiscard]] std::vector<HealthCheck> examine() const;

private:
    Engine(EngineSettings settings, media::MediaGuard guard);

    EngineSettings m_settings;
    std::shared_ptr<const media::MediaGuard> m_guard;
    std::shared_ptr<const base::Clock> m_clock;
    std::shared_ptr<Money> m_money;
};

// True when the folder holds a project.
bool isProject(const std::filesystem::path& folder);

} // namespace reelwright::engine
