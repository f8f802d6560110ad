#include "app/cli/command.h"
#include "app/cli/making_options.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_generate;

namespace {

struct Words {
    std::string folder;
    bool dryRun = false;
    bool resume = false;
    std::optional<std::string> music; // an empty text is not "no text"
    std::optional<std::string> voice;
    std::optional<std::string> picture;
    std::optional<std::string> upscale;
    std::string control;
    std::string lyrics;
    std::string speaker;
    double seconds = 0;
    MakingOptions making;
    AgreementOptions agreement;

    [[nodiscard]] bool wantsAsset() const {
        return music.has_value() || voice.has_value() || picture.has_value() || upscale.has_value();
    }
    [[nodiscard]] Result<void> check() const {
        int given = 0;
        for (const auto& [name, text] :
             {std::pair{"--music", &music}, std::pair{"--voice", &voice},
              std::pair{"--picture", &picture}, std::pair{"--upscale", &upscale}}) {
            given += text->has_value() ? 1 : 0;
            if (text->has_value() &&
                text->value().find_first_not_of(" \t\r\n") == std::string::npos)
                return base::Error{base::ErrorKind::InvalidInput,
                                   fmt::format("{} needs words. Nothing was sent.", name),
                                   {}};
        }
        if (given > 1)
            return base::Error{base::ErrorKind::InvalidInput,
                               "One thing at a time: --music, --voice, --picture or --upscale.",
                               {}};
        return {};
    }
    [[nodiscard]] pipeline::AssetWish assetWish(const model::FilmPtr& film) const {
        pipeline::AssetWish wish{.model = making.model};
        wish.wish.resolution = making.resolution;
        wish.wish.seed = making.seed;
        if (film)
            wish.wish.aspect = film->aspect;
        if (music) {
            wish.label = "song";
            wish.wish.role = generate::Role::Music;
            wish.wish.prompt = *music;
            wish.wish.lyrics = lyrics;
            wish.wish.seconds = seconds > 0 ? seconds
                                : film      ? film->rate.secondsAt(film->length)
                                            : 30;
        } else if (voice) {
            wish.label = "voice";
            wish.wish.role = generate::Role::Speech;
            wish.wish.prompt = *voice;
            wish.wish.voice = speaker;
        } else if (upscale) {
            wish.label = "larger picture";
            wish.wish.role = generate::Role::Upscale;
        } else {
            wish.label = "picture";
            wish.wish.role = generate::Role::Image;
            wish.wish.prompt = *picture;
        }
        return wish;
    }
};

Result<void> finish(Session& session, engine::Project& project,
                    const pipeline::GenerationResult& result) {
    const Result<void> told = tell(session, result);
    session.result(toJson(result));
    TRY(project.close());
    return told;
}

// The pictures that the model is shown, brought into the project.
Result<void> addPictures(Session& session, const Words& words, engine::Project& project,
                         generate::Wish& wish) {
    const auto add = [&](generate::FilePurpose purpose, const std::string& file) -> Result<void> {
        TRY_ASSIGN(const model::Asset picture, project.importPicture(file, session.stop()));
        TRY_ASSIGN(generate::WishFile shown, pipeline::wishFile(purpose, picture));
        wish.files.push_back(std::move(shown));
        return {};
    };
    if (words.upscale)
        TRY(add(generate::FilePurpose::Source, *words.upscale));
    if (!words.control.empty())
        TRY(add(generate::FilePurpose::Control, words.control));
    for (const std::string& file : words.making.characters)
        TRY(add(generate::FilePurpose::Character, file));
    for (const std::string& file : words.making.styles)
        TRY(add(generate::FilePurpose::Style, file));
    return {};
}

Result<void> makeAsset(Session& session, const Words& words, engine::Project& project) {
    TRY_ASSIGN(const model::FilmPtr film, project.film());
    pipeline::AssetWish wish = words.assetWish(film);
    TRY(addPictures(session, words, project, wish.wish));
    TRY_ASSIGN(const pipeline::AssetOffer offer, project.offer(wish, words.making.again));
    tellOffer(session, offer);
    if (words.dryRun) {
        session.result(toJson(offer));
        return project.close();
    }
    TRY_ASSIGN(const pipeline::Agreement agreement, words.agreement.agree(session, offer));
    TRY_ASSIGN(const pipeline::GenerationResult result,
               project.generate(offer, agreement, session.listener(), session.stop()));
    return finish(session, project, result);
}

Result<void> run(Session& session, const Words& words) {
    TRY(words.check());
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder, store::Access::ReadWrite));
    if (words.wantsAsset())
        return makeAsset(session, words, project);
    if (words.resume) {
        TRY_ASSIGN(const pipeline::GenerationResult result,
                   project.resumeGeneration(session.listener(), session.stop()));
        return finish(session, project, result);
    }
    TRY_ASSIGN(const pipeline::Offer offer, words.making.offer(session, project));
    tell(session, offer);
    if (words.dryRun) {
        session.result(toJson(offer));
        return project.close();
    }
    TRY_ASSIGN(const pipeline::Agreement agreement,
               words.agreement.agree(session, offer.total.likely, offer.total.unknown));
    TRY_ASSIGN(const pipeline::GenerationResult result,
               project.generate(offer, agreement, session.listener(), session.stop()));
    return finish(session, project, result);
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    words->making.declare(app);
    words->agreement.declare(app);
    app.add_flag("--dry-run", words->dryRun, "Show what would be sent and paid, send nothing");
    app.add_flag("--resume", words->resume, "Only go on with what was left from before");
    app.add_option("--music", words->music, "Make a song of this style instead of scenes");
    app.add_option("--lyrics", words->lyrics, "The song's words");
    app.add_option("--seconds", words->seconds, "The song's length (default: the film's)")
        ->check(CLI::Range(1.0, 3600.0));
    app.add_option("--voice", words->voice, "Make a voice-over of this text instead of scenes");
    app.add_option("--speaker", words->speaker, "The model's name of the voice");
    app.add_option("--picture", words->picture, "Make a picture instead of scenes");
    app.add_option("--control", words->control, "With --picture: edges or depth to follow");
    app.add_option("--upscale", words->upscale, "Make a larger picture of this one");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_generate = {.name = "generate",
                                  .description = "Make scenes, a song, a voice or a picture with a "
                                                 "model; asks before it pays",
                                  .declare = &declare};

} // namespace reelwright::cli
