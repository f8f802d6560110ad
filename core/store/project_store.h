// A project on disk: the folder with project.sqlite, media/ and derived/. Thread-safe but for
// moving and close(); see hold().
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "model/asset.h"
#include "model/brief.h"
#include "model/film.h"
#include "store/database.h"
#include "store/derived_cache.h"
#include "store/job_rows.h"
#include "store/spend_rows.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::store {

// A step that can be undone or redone.
struct JournalEntry {
    std::int64_t n = 0;
    std::string name; // such as "Lock scene 3"
    bool undone = false;
    std::int64_t madeAt = 0; // unix milliseconds
};

// The film after a step back or forth and the name of the edit.
struct Step {
    model::FilmPtr film;
    std::string name;
};

// An open project; one owner at a time writes.
class ProjectStore {
public:
    // Makes the folder and an empty project. Errors: Exists when a project is there already, Io
    // kinds.
    static base::Result<ProjectStore> create(const std::filesystem::path& folder,
                                             const base::Clock& clock);

    // Opens for writing; when another process has it or the place cannot be written, opens
    // read-only and whyReadOnly() says so. Recovers jobs (counting a death where the program
    // crashed by itself), removes unfinished files, checks the database. Errors: NotFound,
    // Unsupported (newer format), Corrupt.
    static base::Result<ProjectStore> open(const std::filesystem::path& folder, Access wanted,
                                           const base::Clock& clock);

    ~ProjectStore();
    ProjectStore(ProjectStore&&) noexcept;
    ProjectStore& operator=(ProjectStore&&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] const std::string& whyReadOnly() const; // a sentence; empty when writable

    base::Result<void> saveBrief(const model::Brief& brief);
    base::Result<std::optional<model::Brief>> brief();

    // A small text by name that is no part of the film: not undone, not exported. Names are
    // lower-case words; "brief" is taken.
    base::Result<void> saveFact(std::string_view name, std::string_view value);
    base::Result<std::optional<std::string>> fact(std::string_view name);

    // nullptr before the first plan. Errors: Corrupt when the stored film fails its hash.
    base::Result<model::FilmPtr> film();

    // Makes `next` the film as one named, undoable step; undone steps are forgotten. The first film
    // of a project is no step. Errors: InvalidInput when it breaks a film's rules.
    base::Result<model::FilmPtr> change(const std::string& name, const model::Film& next);

    // Held by who reads the film, works on it and stores it, so that nothing is lost that another
    // thread does meanwhile. Must not be held long.
    [[nodiscard]] std::unique_lock<std::recursive_mutex> hold();

    // Puts the result of a paid run into the project, once: its assets, the film's change (none:
    // assets alone) and the mark that it has landed are one transaction. Errors: Exists when it has
    // landed before; as change().
    base::Result<void> land(const spend::IntentId& intent, const std::vector<model::Asset>& assets,
                            const std::string& name, const std::optional<model::Film>& next);

    // Errors: NotFound when there is nothing to undo or redo.
    base::Result<Step> undo();
    base::Result<Step> redo();
    base::Result<std::vector<JournalEntry>> journal();

    // Adds or replaces by id.
    base::Result<void> saveAsset(const model::Asset& asset);
    base::Result<std::vector<model::Asset>> assets();
    [[nodiscard]] std::filesystem::path fileOf(const model::Asset& asset) const;

    [[nodiscard]] JobRows& jobs();
    [[nodiscard]] SpendRows& spending();
    [[nodiscard]] const DerivedCache& derived() const;

    // Folds the log away and releases the lock; the destructor does the same without telling
    // errors.
    base::Result<void> close();

private:
    struct State;
    explicit ProjectStore(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// True when the folder holds a project file.
bool isProject(const std::filesystem::path& folder);

} // namespace reelwright::store
