#include "app/cli/command.h"
#include "app/cli/making_options.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_transcribe;

namespace {

struct Words {
    std::string folder;
    pipeline::TranscribeRequest request;
    std::string kind;
    bool burnt = false;
    bool beside = false;
    bool again = false;
    bool dryRun = false;
    AgreementOptions agreement;
};

base::Json cuesJson(const model::Film& film, const model::CaptionTrack& track) {
    base::Json cues = base::Json::array();
    for (const model::Cue& cue : track.cues)
        cues.push_back({{"begin_seconds", film.rate.secondsAt(cue.span.begin)},
                        {"end_seconds", film.rate.secondsAt(cue.span.end)},
                        {"text", cue.text},
                        {"pinned_words", cue.pins.size()}});
    return cues;
}

Result<void> run(Session& session, const Words& words) {
    pipeline::TranscribeRequest request = words.request;
    request.kind = model::captionKindFromName(words.kind);
    if (words.burnt || words.beside)
        request.burnt = words.burnt;
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder, store::Access::ReadWrite));
    TRY_ASSIGN(const pipeline::AssetWish wish, project.transcriptWish(request));
    TRY_ASSIGN(const pipeline::AssetOffer offer, project.offer(wish, words.again));
    tellOffer(session, offer);
    if (words.dryRun) {
        session.result(toJson(offer));
        return project.close();
    }
    TRY_ASSIGN(const pipeline::Agreement agreement, words.agreement.agree(session, offer));
    TRY_ASSIGN(const pipeline::GenerationResult result,
               project.generate(offer, agreement, session.listener(), session.stop()));
    const Result<void> told = tell(session, result);
    base::Json json = toJson(result);
    TRY_ASSIGN(const model::FilmPtr film, project.film());
    TRY_ASSIGN(const base::Json options, base::parseJson(wish.options, "The transcript"));
    const auto track =
        std::ranges::find(film->captions, model::TrackId{options.at("track").get<std::string>()},
                          &model::CaptionTrack::id);
    if (told && track != film->captions.end()) {
        for (const model::Cue& cue : track->cues) {
            std::string line = cue.text;
            std::ranges::replace(line, '\n', ' ');
            session.say(fmt::format("{:>8.2f}  {}", film->rate.secondsAt(cue.span.begin), line));
        }
        session.say(fmt::format("Track {}: {} captions, language {}. reel edit {} change_cue ... "
                                "corrects them, reel captions export writes them.",
                                track->id.text, track->cues.size(), track->language, words.folder));
        json["track"] = {{"id", track->id.text},
                         {"kind", model::nameOf(track->kind)},
                         {"language", track->language},
                         {"burnt", track->burnt},
                         {"cues", cuesJson(*film, *track)}};
    }
    session.result(json);
    TRY(project.close());
    return told;
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    app.add_option("--sound", words->request.asset,
                   "Name or id of a sound or clip in the project (default: the film's voice, else "
                   "its song)");
    app.add_option("--model", words->request.model,
                   "Model that hears; see reel models --role transcription");
    app.add_option("--track", words->request.track, "Name of the track; replaced when it is there");
    app.add_option("--language", words->request.language, "Tag such as en (default: as heard)");
    app.add_option("--style", words->request.style, "Style of the captions; see reel list");
    app.add_option("--kind", words->kind, "captions, or lyrics (default for the song)")
        ->check(CLI::IsMember({"captions", "lyrics"}));
    auto* const burnt = app.add_flag("--burnt", words->burnt, "Draw them into the picture");
    app.add_flag("--beside", words->beside, "Do not draw them into the picture")->excludes(burnt);
    app.add_flag("--again", words->again, "Another result where there is one already");
    app.add_flag("--dry-run", words->dryRun, "Show what would be sent and paid, send nothing");
    words->agreement.declare(app);
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_transcribe = {.name = "transcribe",
                                    .description =
                                        "Let a model hear what is said and make captions of it; "
                                        "asks before it pays, one step that can be undone",
                                    .declare = &declare};

} // namespace reelwright::cli
