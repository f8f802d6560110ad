// One open project as the desk sees it: what it holds now, and wishes that are carried out in the
// background and answered by signals. Lives in the user-interface thread; nothing here waits.
#pragma once

#include "engine/engine.h"
#include "ui/bridge/lane.h"
#include "ui/bridge/task_list.h"

#include <QDateTime>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QStringList>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace reelwright::ui {

// Small pictures of a scene; empty until they were drawn.
struct SceneThumbnails {
    QImage first;
    QImage middle;
    QImage last;
};

// What a project has spent, for the person to see at any time.
struct Spent {
    engine::ProjectSpending project;
    std::vector<spend::MonthRow> months; // newest first; the first is this one
};

// Plain work can be done once more when it has failed; what is paid for needs a new approval.
enum class TaskKind { Quiet, Plain, Paid };

class ProjectSession : public QObject {
    Q_OBJECT
public:
    // What an engine call gives, in the user-interface thread. Called only while the session lives.
    template <typename T>
    using Then = std::function<void(const base::Result<T>&)>;

    ProjectSession(std::shared_ptr<engine::Engine> engine, engine::Project project,
                   QObject* parent = nullptr);
    // Stops the background work and closes the project.
    ~ProjectSession() override;

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }
    [[nodiscard]] QString whyReadOnly() const { return m_whyReadOnly; }

    // nullptr before the first plan.
    [[nodiscard]] const model::FilmPtr& film() const { return m_film; }
    [[nodiscard]] const model::Brief& brief() const { return m_brief; }
    [[nodiscard]] const std::vector<model::Asset>& assets() const { return m_assets; }
    [[nodiscard]] const model::Asset* asset(const model::AssetId& id) const;
    // Of the song under the film; nullptr until it is there.
    [[nodiscard]] std::shared_ptr<const audio::Analysis> song() const { return m_song; }
    [[nodiscard]] const std::vector<store::JournalEntry>& history() const { return m_history; }
    [[nodiscard]] const Spent& spent() const { return m_spent; }
    [[nodiscard]] SceneThumbnails thumbnails(const model::SceneId& scene) const {
        return m_thumbnails.value(QString::fromStdString(scene.text));
    }
    // What the last export could not draw of a scene as planned, in sentences; empty: nothing.
    [[nodiscard]] QStringList noticesOf(const model::SceneId& scene) const;
    // Files of the project that are gone or damaged, with another of the same name where one was
    // seen.
    [[nodiscard]] const std::vector<pipeline::Relinked>& lost() const { return m_lost; }
    [[nodiscard]] const pipeline::Relinked* lossOf(const model::AssetId& asset) const; // or nullptr
    [[nodiscard]] const QDateTime& savedAt() const { return m_savedAt; }
    [[nodiscard]] TaskList& tasks() { return m_tasks; }
    [[nodiscard]] bool isGenerating() const { return m_models.isBusy(); }
    [[nodiscard]] bool isExporting() const { return m_exports.isBusy(); }

    // One undoable step; filmChanged() or failed() follows.
    void edit(const QString& id, const model::EditValues& values);
    // Several, in order; what comes behind a failure is not done.
    void edit(const std::vector<std::pair<QString, model::EditValues>>& steps);
    void undo();
    void redo();
    // Steps back or forth until entry n of the history is the last one done; 0: none.
    void goTo(std::int64_t n);

    // Keeps what was written; nothing is planned yet.
    void saveBrief(const model::Brief& brief);
    // Imports what the brief names and plans the film anew.
    void plan(const model::Brief& brief);

    // Brings files into the asset bin; what they are is found by their content.
    // `then` gets each of them.
    void importFiles(const QStringList& files,
                     const std::function<void(const model::Asset&)>& then = {});
    // A picture without a file, such as one from the clipboard or dragged out of a browser.
    void importImage(const QImage& image);
    void addSound(const QString& file, const pipeline::SoundPlacement& placement);
    void useClipSound(std::size_t scene, const pipeline::ClipSound& how);
    void swapSong(const QString& file);
    void importCaptions(const pipeline::CaptionImport& wish);
    void setLut(const QString& file, const model::EditValues& values);

    // Looks whether all files are there; lostChanged() follows.
    void checkFiles(pipeline::MediaCheck check);
    // Looks for the lost ones in folders and beside files, and puts them back; lostChanged() and
    // relinked() follow.
    void relink(const QStringList& places);

    // What making scenes would cost; free, and nothing is sent.
    void offer(const std::vector<std::size_t>& scenes, const pipeline::MakingWishes& wishes,
               const Then<pipeline::Offer>& then);
    // Makes what was offered; takes land as they come.
    void generate(const pipeline::Offer& offer, base::Usd most, bool withUnknown);
    // Goes on with what was left from before, where there is something.
    void collect();
    void cancelRun(const spend::IntentId& run);
    void giveUpRun(const spend::IntentId& run);
    // Reads everything again, such as after a change of the budget of the month.
    void refresh();
    void setBudget(std::optional<base::Usd> limit);
    void approve(base::Usd more);

    void exportFilm(const pipeline::ExportRequest& request);
    // Credits and costs as a page; over a file that is there. exported() follows.
    void writeSheet(const QString& file);

    // The film made ready for a Preview of this short side, and its sound; only the newest wish is
    // answered. Missing drafts are drawn first.
    void compose(int shortSide, const Then<std::shared_ptr<const compose::Composition>>& then);
    void mixSound(const engine::HeardSounds& heard,
                  const Then<std::optional<std::filesystem::path>>& then);
    // Small copies of all clips, so that the player can jump at once.
    void makeProxies();
    // What is made already stays.
    void stopProxies() { m_proxies.stop(); }

    // Runs an engine call in the background and hands its result over here.
    template <typename T>
    void ask(std::function<base::Result<T>(engine::Project&, const std::stop_token&)> call,
             Then<T> then) {
        ask(m_edits, std::move(call), std::move(then));
    }
    // The same for pictures of lists, which may take their time.
    template <typename T>
    void draw(std::function<base::Result<T>(engine::Project&, const std::stop_token&)> call,
              Then<T> then) {
        ask(m_lists, std::move(call), std::move(then));
    }
    // The same in another lane.
    template <typename T>
    void ask(Lane& lane,
             std::function<base::Result<T>(engine::Project&, const std::stop_token&)> call,
             Then<T> then) {
        lane.post([this, project = m_project, call = std::move(call),
                   then = std::move(then)](const std::stop_token& stop) {
            auto result = std::make_shared<base::Result<T>>(call(*project, stop));
            answer([then, result] { then(*result); });
        });
    }
    // Has `then` called in the user-interface thread while the session lives.
    void answer(std::function<void()> then);

    [[nodiscard]] const std::shared_ptr<engine::Project>& project() const { return m_project; }
    [[nodiscard]] engine::Engine& engine() { return *m_engine; }

Q_SIGNALS:
    void filmChanged();
    void briefChanged();
    void assetsChanged();
    void songChanged();
    void historyChanged();
    void spentChanged();
    void thumbnailsChanged(const QString& scene);
    void noticesChanged();
    void lostChanged();
    void relinked(int back, int of);
    void savedAtChanged();
    void generatingChanged();
    // Something that was wanted has not been done: what, and a sentence why.
    void failed(const QString& what, const QString& why);
    // A sentence that a person should read, not in the way.
    void noticed(const QString& sentence);
    void planned();
    void generated(int landed, const QStringList& troubles);
    void proxiesMade();
    void proxiesStopped(bool failed); // before they were all made
    void exported(const QString& file, const QStringList& notices);

private:
    struct Refreshed;
    struct Changed;
    template <typename T>
    using Call = std::function<base::Result<T>(engine::Project&, const pipeline::Listener&,
                                               const std::stop_token&)>;
    using Work = Call<model::FilmPtr>;
    using PaidWork = Call<pipeline::GenerationResult>;
    using Change = std::function<base::Result<model::FilmPtr>(engine::Project&)>;

    void take(const Refreshed& now);
    void show(const model::FilmPtr& film);
    void takeNotices(const std::vector<pipeline::SceneNotice>& notices);
    void drawThumbnails();
    void showThumbnails(const QString& scene, const pipeline::Thumbnails& pictures);
    void findSong();
    void report(const QString& what, const base::Error& error);
    // Gives the task's id.
    template <typename T>
    int work(Lane& lane, const QString& title, TaskKind kind, Call<T> call, Then<T> then);
    pipeline::Listener listenerOf(int task);
    void changeFilm(const QString& what, Change call);
    void changeByWork(const QString& title, Work call);
    void changeSpending(
        const QString& what,
        std::function<base::Result<void>(engine::Project&, const std::stop_token&)> call);
    void pay(const QString& title, PaidWork call);

    std::shared_ptr<engine::Engine> m_engine;
    std::shared_ptr<engine::Project> m_project;
    QString m_folder;
    bool m_isReadOnly;
    QString m_whyReadOnly;
    model::FilmPtr m_film;
    model::Brief m_brief;
    std::vector<model::Asset> m_assets;
    std::shared_ptr<const audio::Analysis> m_song;
    model::AssetId m_songAsset;
    std::vector<store::JournalEntry> m_history;
    std::vector<pipeline::SceneNotice> m_notices;
    std::vector<pipeline::Relinked> m_lost;
    Spent m_spent;
    QHash<QString, SceneThumbnails> m_thumbnails;
    QHash<QString, QStringList> m_shownFiles; // of them; touched by the lane of the pictures alone
    QDateTime m_savedAt;
    TaskList m_tasks;
    QTemporaryDir m_pasted; // pictures on their way into the project
    int m_pictureTask = 0; // of the thumbnails; 0: none
    int m_composeTask = 0;
    QTimer m_landings;
    // Lanes end before everything that they answer to.
    Lane m_edits;    // quick: edits, lists
    Lane m_offers;   // prices, budgets
    Lane m_pictures; // thumbnails, drafts
    Lane m_compose;  // for the player
    Lane m_sound;
    Lane m_lists; // pictures of assets
    Lane m_proxies;
    Lane m_imports; // import, plan, listen
    Lane m_models;  // paid work
    Lane m_exports;
};

} // namespace reelwright::ui
