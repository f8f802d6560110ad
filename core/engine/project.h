// An open project: everything that can be done with one film. Thread-safe but for moving and
// close(): long work goes on in some threads while others edit; every call works on the film as it
// is when it begins, and what it changes it changes in the film as it is then.
#pragma once

#include "audio/analysis.h"
#include "base/result.h"
#include "engine/preview.h"
#include "jobs/job.h"
#include "model/asset.h"
#include "model/brief.h"
#include "model/edits/edit.h"
#include "model/film.h"
#include "pipeline/beats.h"
#include "pipeline/captions.h"
#include "pipeline/describe.h"
#include "pipeline/export.h"
#include "pipeline/export_estimate.h"
#include "pipeline/find.h"
#include "pipeline/generation.h"
#include "pipeline/plan.h"
#include "pipeline/progress.h"
#include "pipeline/relink.h"
#include "pipeline/scene_notices.h"
#include "pipeline/snap.h"
#include "pipeline/sounds.h"
#include "pipeline/swap.h"
#include "pipeline/thumbnails.h"
#include "pipeline/transcribe.h"
#include "pipeline/write_prompts.h"
#include "store/project_store.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::engine {

struct ProjectSpending {
    spend::Standing standing;
    std::vector<spend::Intent> runs;
    std::vector<spend::LedgerLine> ledger;
};

// What of a film's sound is to be heard while one works at it; everything by default.
struct HeardSounds {
    bool music = true;
    std::set<model::SoundRole> roles = {model::SoundRole::Voice, model::SoundRole::Clip,
                                        model::SoundRole::Effect};
    bool operator==(const HeardSounds&) const = default;
};

// What an export has rendered already.
struct Rendered {
    Preview::Stored frame;
    std::vector<base::FrameSpan> spans; // ascending
};

class Project {
public:
    ~Project();
    Project(Project&&) noexcept;
    Project& operator=(Project&&) noexcept;

    [[nodiscard]] const std::filesystem::path& folder() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] const std::string& whyReadOnly() const; // a sentence; empty when writable

    base::Result<std::optional<model::Brief>> brief();
    base::Result<void> saveBrief(const model::Brief& brief);
    base::Result<model::FilmPtr> film(); // nullptr before the first plan
    base::Result<std::vector<model::Asset>> assets();

    // Imports what the brief names, listens and plans; one undoable step when there is a film
    // already.
    base::Result<pipeline::PlanResult> plan(const pipeline::Listener& listener,
                                            const std::stop_token& stop);
    // The same with cuts that suit the lengths of models.
    base::Result<pipeline::PlanResult> planFor(const pipeline::PlanFor& models,
                                               const pipeline::Listener& listener,
                                               const std::stop_token& stop);

    // Puts another song under the film; see pipeline/swap.h.
    base::Result<pipeline::SwapResult> swapSong(const std::filesystem::path& song,
                                                const pipeline::Listener& listener,
                                                const std::stop_token& stop);

    // Voices, effects and the sound of clips; see pipeline/sounds.h. One undoable step each.
    base::Result<model::FilmPtr> addSound(const std::filesystem::path& file,
                                          const pipeline::SoundPlacement& placement,
                                          const pipeline::Listener& listener,
                                          const std::stop_token& stop);
    base::Result<model::FilmPtr> useClipSound(std::size_t scene, const pipeline::ClipSound& how,
                                              const std::stop_token& stop);

    // The film's first picture as PNG, at once.
    base::Result<void> writeFirstFrame(const std::filesystem::path& path,
                                       const std::stop_token& stop);

    // Draws every missing draft and a sheet with one picture a scene.
    base::Result<void> draft(const std::filesystem::path& storyboard,
                             const pipeline::Listener& listener, const std::stop_token& stop);

    // What makes looking at the film quick; see pipeline/proxies.h and pipeline/thumbnails.h.
    base::Result<void> makeProxies(const pipeline::Listener& listener, const std::stop_token& stop);
    base::Result<std::vector<pipeline::Thumbnails>>
    makeThumbnails(const pipeline::Listener& listener, const std::stop_token& stop,
                   const pipeline::ThumbnailSink& ready = {});

    // The film made ready for a Preview with this short side, from proxies where they are there;
    // missing drafts are drawn.
    base::Result<std::shared_ptr<const compose::Composition>>
    composePreview(int shortSide, const pipeline::Listener& listener, const std::stop_token& stop);

    // The same with another take (empty: the draft) under one scene, which stays unchosen. Errors:
    // NotFound.
    base::Result<std::shared_ptr<const compose::Composition>>
    composeTake(const model::SceneId& scene, const model::TakeId& take, int shortSide,
                const pipeline::Listener& listener, const std::stop_token& stop);

    // The film's sound for FilmSound; nothing for a silent film. See pipeline/film_sound.h.
    base::Result<std::optional<std::filesystem::path>> filmSound(const HeardSounds& heard,
                                                                 const pipeline::Listener& listener,
                                                                 const std::stop_token& stop);
    base::Result<std::optional<std::filesystem::path>> filmSound(const pipeline::Listener& listener,
                                                                 const std::stop_token& stop);

    // What an export by this preset has rendered already, for a Preview of that size; see
    // pipeline/rendered_frames.h.
    base::Result<Rendered> renderedFrames(const std::string& preset, model::Size canvas,
                                          const std::stop_token& stop);

    // One frame of the film as the export shows it, as .png or .jpg.
    base::Result<void> writeFrame(base::FrameIndex frame, model::Aspect aspect, int shortSide,
                                  const std::filesystem::path& path,
                                  const pipeline::Listener& listener, const std::stop_token& stop);

    // One frame under every built-in look on one sheet; see pipeline/stills.h.
    base::Result<void> writeLookSheet(base::FrameIndex frame, const std::filesystem::path& path,
                                      const pipeline::Listener& listener,
                                      const std::stop_token& stop);

    base::Result<pipeline::ExportResult> exportFilm(const pipeline::ExportRequest& request,
                                                    const pipeline::Listener& listener,
                                                    const std::stop_token& stop);

    // How long that will take and how large it will be, at once; see pipeline/export_estimate.h.
    base::Result<pipeline::ExportEstimate> estimateExport(const pipeline::ExportRequest& request,
                                                          const std::stop_token& stop = {});

    // The film's credits and cost as one HTML file to read and print; see pipeline/sheet.h. Errors:
    // Exists; NotFound for the folder; Io kinds.
    base::Result<void> writeSheet(const std::filesystem::path& path, pipeline::Overwrite overwrite,
                                  const pipeline::Listener& listener, const std::stop_token& stop);

    // Scenes that the last export could only draw plainly; see pipeline/scene_notices.h. None
    // before the first plan.
    base::Result<std::vector<pipeline::SceneNotice>> sceneNotices();

    // One undoable step. Errors: NotFound for an unknown edit, scene, look or transition;
    // InvalidInput.
    base::Result<model::FilmPtr> edit(const std::string& editId, const model::EditValues& values);
    // Imports a .cube file and makes it the look, as one undoable step; `values` are those of the
    // edit set_lut without the file. Errors: NotFound, InvalidInput that names the file's line.
    base::Result<model::FilmPtr> setLut(const std::filesystem::path& file, model::EditValues values,
                                        const pipeline::Listener& listener,
                                        const std::stop_token& stop);
    // Makes the beats of a text or MIDI file the film's, as one undoable step; the cuts stay.
    // Errors: InvalidInput that names line or byte.
    base::Result<model::FilmPtr> importBeats(const std::filesystem::path& file,
                                             pipeline::BeatTime time);
    // The film's beats as .txt, .json, .mid or .otio. Errors: Exists; InvalidInput; Io kinds.
    base::Result<void> exportBeats(const std::filesystem::path& file, pipeline::BeatTime time,
                                   pipeline::Overwrite overwrite);
    // As importBeats, with a grid in song time.
    base::Result<model::FilmPtr> replaceBeats(const model::BeatGrid& grid);
    // Reads a caption or lyric file into a track; one undoable step. See pipeline/captions.h.
    base::Result<pipeline::ImportedCaptions> importCaptions(const pipeline::CaptionImport& request);
    // Writes a track, by number from 1 or id (empty: the only one), by the file's ending; sentences
    // on what is lost.
    base::Result<std::vector<std::string>> exportCaptions(const std::string& track,
                                                          const std::filesystem::path& file,
                                                          pipeline::CaptionTime time,
                                                          pipeline::Overwrite overwrite);
    // What scenes (by index) would cost with a model, before anything is sent; and then making
    // them. See pipeline/offer.h and pipeline/generation.h.
    base::Result<pipeline::Offer> offer(const std::vector<std::size_t>& scenes,
                                        const pipeline::MakingWishes& wishes,
                                        const std::stop_token& stop);
    base::Result<pipeline::GenerationResult> generate(const pipeline::Offer& offer,
                                                      const pipeline::Agreement& agreement,
                                                      const pipeline::Listener& listener,
                                                      const std::stop_token& stop);
    // Goes on with what was left from before.
    base::Result<pipeline::GenerationResult> resumeGeneration(const pipeline::Listener& listener,
                                                              const std::stop_token& stop);
    // Where the cuts of scenes (by index) would be cheapest; and moving them there, as one undoable
    // step. See pipeline/snap.h.
    base::Result<pipeline::Snapped> cheaperCuts(const std::vector<std::size_t>& scenes,
                                                const pipeline::MakingWishes& wishes, double reach,
                                                const std::stop_token& stop);
    base::Result<pipeline::Snapped> snapCuts(const std::vector<std::size_t>& scenes,
                                             const pipeline::MakingWishes& wishes, double reach,
                                             const std::stop_token& stop);
    // A song, a voice or a picture for the asset bin.
    base::Result<pipeline::AssetOffer> offer(const pipeline::AssetWish& wish, bool again);
    // What is said in a sound, as a wish for the two above; see pipeline/transcribe.h.
    base::Result<pipeline::AssetWish> transcriptWish(const pipeline::TranscribeRequest& request);
    base::Result<pipeline::GenerationResult> generate(const pipeline::AssetOffer& offer,
                                                      const pipeline::Agreement& agreement,
                                                      const pipeline::Listener& listener,
                                                      const std::stop_token& stop);
    // The prompts of scenes (by index) by a language model: what that may cost, and doing it, as
    // one undoable step; `text` gets the answer as it comes. See pipeline/write_prompts.h.
    base::Result<generate::Cost> priceOfPrompts(const std::vector<std::size_t>& scenes,
                                                const std::string& model);
    base::Result<pipeline::WrittenPrompts>
    writePrompts(const std::vector<std::size_t>& scenes, const std::string& model,
                 const pipeline::Agreement& agreement,
                 const std::function<void(std::string_view)>& text, const std::stop_token& stop);
    // Brings a file into the asset bin; its kind is found by its ending and content. Errors:
    // NotFound, InvalidInput for a file that is no asset, Io kinds.
    base::Result<model::Asset> importFile(const std::filesystem::path& file,
                                          const pipeline::Listener& listener,
                                          const std::stop_token& stop);
    // Files in media/ that are gone or damaged, and putting back those of them that lie elsewhere.
    // See pipeline/relink.h.
    base::Result<std::vector<pipeline::LostAsset>> lostAssets(pipeline::MediaCheck check,
                                                              const pipeline::Listener& listener,
                                                              const std::stop_token& stop);
    base::Result<std::vector<pipeline::Relinked>>
    relink(std::span<const pipeline::LostAsset> lost, std::span<const std::filesystem::path> places,
           const pipeline::Listener& listener, const std::stop_token& stop);
    // What was heard in the song under the film; nothing without music. See pipeline/listen.h.
    base::Result<std::optional<audio::Analysis>> songAnalysis(const pipeline::Listener& listener,
                                                              const std::stop_token& stop);
    // A picture that shows the asset, to be drawn small; nothing for sounds, LUTs and fonts.
    base::Result<std::optional<std::filesystem::path>> assetPicture(const model::AssetId& asset,
                                                                    const std::stop_token& stop);
    // Assets and takes by words; by likeness after the embeddings have been bought. See
    // pipeline/find.h.
    base::Result<std::vector<pipeline::Found>> find(const std::string& words);
    base::Result<std::vector<pipeline::AssetOffer>> offerEmbeddings(const std::string& words,
                                                                    const std::string& model,
                                                                    const std::stop_token& stop);
    base::Result<pipeline::GenerationResult> generate(std::span<const pipeline::AssetOffer> offers,
                                                      const pipeline::Agreement& agreement,
                                                      const pipeline::Listener& listener,
                                                      const std::stop_token& stop);
    base::Result<std::vector<pipeline::Found>>
    findByLikeness(const std::string& words, const std::string& model, const std::stop_token& stop);
    // What pictures and clips show: what asking a model may cost, and doing it, as one undoable
    // step. See pipeline/describe.h.
    base::Result<pipeline::DescribeOffer> offer(const pipeline::DescribeRequest& request,
                                                const std::stop_token& stop);
    base::Result<pipeline::Descriptions> describe(const pipeline::DescribeOffer& offer,
                                                  const pipeline::Agreement& agreement,
                                                  const std::stop_token& stop);
    // Brings a picture into the project, to be shown to models.
    base::Result<model::Asset> importPicture(const std::filesystem::path& file,
                                             const std::stop_token& stop);
    // A run that is to be ended, or of which nobody knows; see pipeline/generation.h.
    base::Result<spend::Intent> cancelRun(const spend::IntentId& id, const std::stop_token& stop);
    base::Result<spend::Intent> giveUpRun(const spend::IntentId& id);
    // What the project has spent, its runs oldest first, and its ledger.
    base::Result<ProjectSpending> spending();
    // A limit for the project alone (none: only the month's), and more beyond it.
    base::Result<void> setBudget(std::optional<base::Usd> limit);
    base::Result<void> approve(base::Usd more);

    base::Result<store::Step> undo();
    base::Result<store::Step> redo();
    base::Result<std::vector<store::JournalEntry>> history();

    base::Result<std::vector<jobs::Job>> jobs();
    base::Result<void> retryJob(const jobs::JobId& id);
    base::Result<void> dropJob(const jobs::JobId& id);
    base::Result<void> cancelJob(const jobs::JobId& id);

    // Leaves the project folder without traces of having been open.
    base::Result<void> close();

private:
    friend class Engine;
    struct State;
    explicit Project(std::unique_ptr<State> state);
    base::Result<void> checkWritable() const;
    base::Result<model::FilmPtr> plannedFilm();

    std::unique_ptr<State> m_state;
};

} // namespace reelwright::engine
