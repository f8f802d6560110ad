#include "pipeline/sheet.h"

#include "base/base64.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/version.h"
#include "model/rate.h"
#include "pipeline/hear.h"
#include "pipeline/thumbnails.h"
#include "spend/ledger.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kLargestPicture = 1u << 20; // bytes
constexpr std::size_t kDay = 10;                    // characters of 2026-11-23

constexpr const char* kHead = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{}</title>
<style>
body {{ font: 11pt/1.45 system-ui, sans-serif; color: #1c1c1e; max-width: 60em; margin: 2em auto; padding: 0 1em; }}
h1 {{ font-size: 20pt; margin: 0; }} h2 {{ font-size: 13pt; margin: 1.6em 0 .4em; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ text-align: left; vertical-align: top; padding: .35em .6em .35em 0; border-bottom: 1px solid #d8d8dc; }}
th {{ font-weight: 600; white-space: nowrap; }} tr {{ break-inside: avoid; }}
td.picture {{ width: 9em; }} img {{ width: 9em; height: auto; display: block; }}
td.sum {{ text-align: right; white-space: nowrap; }} .prompt {{ white-space: pre-wrap; overflow-wrap: anywhere; }}
.quiet {{ color: #6b6b70; }}
@page {{ margin: 15mm; }} @media print {{ body {{ margin: 0; max-width: none; padding: 0; }} }}
</style></head><body>
)";

std::string lengthText(double seconds) {
    const auto tenths = std::lround(seconds * 10);
    return fmt::format("{}:{:02}.{}", tenths / 600, tenths / 10 % 60, tenths % 10);
}

class Sheet {
public:
    Sheet(Workspace& workspace, const model::Film& film, std::vector<Thumbnails> pictures)
        : m_workspace(workspace)
        , m_film(film)
        , m_pictures(std::move(pictures)) {}

    Result<std::string> text() {
        TRY_ASSIGN(m_assets, m_workspace.project.assets());
        TRY_ASSIGN(m_runs, m_workspace.project.spending().intents());
        TRY_ASSIGN(const auto brief, m_workspace.project.brief());
        m_text = fmt::format(fmt::runtime(kHead), htmlText(m_film.title));
        addFilm(brief);
        addScenes();
        addSounds();
        addLicences();
        addMoney();
        m_text += fmt::format("<p class=\"quiet\">Made with Reelwright {}.</p>\n</body></html>\n",
                              base::programVersion());
        return std::move(m_text);
    }

private:
    void row(std::string_view name, const std::string& value) {
        if (!value.empty())
            m_text += fmt::format("<tr><th>{}</th><td>{}</td></tr>\n", name, htmlText(value));
    }

    void heading(std::string_view text) { m_text += fmt::format("<h2>{}</h2>\n", text); }

    [[nodiscard]] std::string nameOf(const model::AssetId& id) const {
        const auto at = std::ranges::find(m_assets, id, &model::Asset::id);
        return at == m_assets.end() ? id.text : at->name;
    }

    [[nodiscard]] std::string noteOn(const model::AssetId& id) const {
        const model::AssetNote* const note = m_film.noteOn(id);
        return note == nullptr ? std::string() : note->text;
    }

    void addFilm(const std::optional<model::Brief>& brief) {
        m_text += fmt::format("<h1>{}</h1>\n<table>\n", htmlText(m_film.title));
        row("Length", fmt::format("{}, {} frames, {} a second",
                                  lengthText(m_film.rate.secondsAt(m_film.length)), m_film.length,
                                  model::rateText(m_film.rate)));
        row("Kind", std::string(model::nameOf(m_film.category)));
        row("Shape", std::string(model::nameOf(m_film.aspect)));
        row("Date", base::isoTime(m_workspace.clock.unixMillis()).substr(0, kDay));
        if (brief) {
            row("Asked for", brief->prompt);
            if (brief->brand)
                row("Brand", brief->brand->name);
        }
        std::set<std::string> fonts;
        for (const model::Title& title : m_film.titles)
            if (!title.font.empty())
                fonts.insert(title.font);
        for (const model::CaptionTrack& track : m_film.captions)
            if (!track.font.empty())
                fonts.insert(track.font);
        for (const model::AssetId& id : m_film.fonts)
            fonts.insert(nameOf(id));
        row("Fonts", fmt::format("{}", fmt::join(fonts, ", ")));
        if (m_film.logo)
            row("Logo", nameOf(m_film.logo->asset));
        m_text += "</table>\n";
    }

    [[nodiscard]] std::string picture(std::size_t scene) const {
        const auto bytes = base::readFile(m_pictures[scene].first, kLargestPicture);
        return bytes ? fmt::format("<img alt=\"\" src=\"data:image/jpeg;base64,{}\">",
                                   base::base64Of(*bytes))
                     : std::string();
    }

    void addScenes() {
        heading("Scenes");
        m_text += "<table>\n<tr><th>#</th><th></th><th>From</th><th>Shown by</th><th>Price</th>"
                  "</tr>\n";
        for (std::size_t i = 0; i < m_film.scenes.size(); ++i) {
            const model::Scene& scene = m_film.scenes[i];
            const model::Take* const take = scene.chosenTake();
            const bool isMade = take != nullptr && !take->model.empty();
            std::string shown = take == nullptr ? "a draft, drawn here" : nameOf(take->asset);
            if (isMade)
                shown = fmt::format("{}{}{}{}", take->model, take->version.empty() ? "" : " ",
                                    take->version,
                                    take->provider.empty() ? "" : " by " + take->provider);
            m_text += fmt::format("<tr><td>{}</td><td class=\"picture\">{}</td><td>{}</td><td>{}",
                                  i + 1, picture(i), lengthText(m_film.rate.secondsAt(scene.start)),
                                  htmlText(shown));
            if (isMade)
                m_text += fmt::format(
                    "<br><span class=\"quiet\">Seed {}{}</span><div class=\"prompt\">{}</div>",
                    take->seed,
                    take->licence.empty() ? "" : ", licence: " + htmlText(take->licence),
                    htmlText(take->prompt));
            else if (!scene.description.empty())
                m_text += fmt::format("<div class=\"quiet\">{}</div>", htmlText(scene.description));
            m_text += fmt::format("</td><td class=\"sum\">{}</td></tr>\n",
                                  isMade ? spend::dollars(take->price) : "");
        }
        m_text += "</table>\n";
    }

    void addSound(std::string_view role, const model::AssetId& asset) {
        const std::string note = noteOn(asset);
        const auto at = std::ranges::find(m_assets, asset, &model::Asset::id);
        const std::string hash = at == m_assets.end() ? asset.text : at->sha256;
        const auto run = std::ranges::find_if(m_runs, [&](const spend::Intent& intent) {
            return intent.landed && intent.files.find(hash) != std::string::npos;
        });
        const std::string by = run == m_runs.end() ? "" : ", made by " + run->model;
        m_text += fmt::format(
            "<tr><th>{}</th><td>{}{}{}</td></tr>\n", role, htmlText(nameOf(asset)), htmlText(by),
            note.empty() ? "" : "<div class=\"quiet\">" + htmlText(note) + "</div>");
    }

    void addSounds() {
        if (!m_film.music && m_film.sounds.empty())
            return;
        heading("Music and sound");
        m_text += "<table>\n";
        if (m_film.music)
            addSound("Music", m_film.music->asset);
        std::set<std::string> told;
        for (const model::Sound& sound : m_film.sounds)
            if (told.insert(sound.asset.text).second)
                addSound(model::nameOf(sound.role), sound.asset);
        m_text += "</table>\n<p class=\"quiet\">Licences of files that a person brought are not "
                  "known here.</p>\n";
    }

    void addLicences() {
        std::set<std::pair<std::string, std::string>> models;
        for (const model::Scene& scene : m_film.scenes)
            if (const model::Take* const take = scene.chosenTake();
                take != nullptr && !take->model.empty())
                models.emplace(take->model, take->licence);
        if (models.empty())
            return;
        heading("Models and their licences");
        m_text += "<table>\n";
        for (const auto& [model, licence] : models)
            m_text += fmt::format("<tr><th>{}</th><td>{}</td></tr>\n", htmlText(model),
                                  licence.empty() ? "not told" : htmlText(licence));
        m_text += "</table>\n";
    }

    void addMoney() {
        heading("Cost");
        base::Usd shown;
        for (const model::Scene& scene : m_film.scenes)
            if (const model::Take* const take = scene.chosenTake())
                shown = shown + take->price;
        base::Usd billed;
        base::Usd open;
        m_text += "<table>\n";
        for (const spend::Intent& run : m_runs) {
            const base::Usd counted = run.counted();
            (spend::isLive(run.state) ? open : billed) =
                (spend::isLive(run.state) ? open : billed) + counted;
            if (counted.micros != 0)
                m_text +=
                    fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td class=\"sum\">{}"
                                "</td></tr>\n",
                                base::isoTime(run.createdAt).substr(0, kDay), htmlText(run.purpose),
                                htmlText(run.model), spend::dollars(counted));
        }
        m_text += "</table>\n<table>\n";
        row("Seen in the film", spend::dollars(shown));
        row("Billed in all", spend::dollars(billed));
        if (open.micros != 0)
            row("Reserved for what is not ended", spend::dollars(open));
        m_text += "</table>\n";
    }

    Workspace& m_workspace;
    const model::Film& m_film;
    std::vector<Thumbnails> m_pictures;
    std::vector<model::Asset> m_assets;
    std::vector<spend::Intent> m_runs;
    std::string m_text;
};

} // namespace

std::string htmlText(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            if (static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t')
                safe += c;
        }
    }
    return safe;
}

Result<void> writeSheet(Workspace& workspace, const model::FilmPtr& film, const fs::path& path,
                        Overwrite overwrite, const Listener& listener,
                        const std::stop_token& stop) {
    TRY(checkTarget(path, overwrite));
    TRY_ASSIGN(std::vector<Thumbnails> pictures,
               makeThumbnails(workspace, film, film->aspect, listener, stop));
    TRY_ASSIGN(const std::string text, Sheet(workspace, *film, std::move(pictures)).text());
    return base::writeFileAtomically(path, text);
}

} // namespace reelwright::pipeline
