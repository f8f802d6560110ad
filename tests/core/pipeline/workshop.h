// A project in a folder of its own with pictures and a song of its own, for tests of pipeline/.
#pragma once

#include "media/guarded.h"
#include "media/picture.h"
#include "pipeline/export.h"
#include "pipeline/house.h"
#include "pipeline/import.h"
#include "pipeline/workspace.h"
#include "store/project_store.h"
#include "support/fake_clock.h"
#include "support/places.h"
#include "support/reel_runner.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace reelwright::testing {

namespace fs = std::filesystem;

inline constexpr base::FrameRate kRate{30, 1};

// Makes the guard find the helper that was built with these tests.
inline void showHelper() {
    const char* const path = std::getenv("PATH");
    const std::string programs = reelProgram().parent_path().string();
    ::setenv("PATH", fmt::format("{}:{}", programs, path != nullptr ? path : "").c_str(), 1);
}

inline void writePlainPicture(const fs::path& path, int kind, int width = 320, int height = 180) {
    media::Image image(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            std::uint8_t* const p = image.row(y) + x * 4;
            p[0] = static_cast<std::uint8_t>(x * 200 / width + 20);
            p[1] = static_cast<std::uint8_t>(60 * (kind % 4));
            p[2] = static_cast<std::uint8_t>(y * 200 / height + 20);
            p[3] = 255;
        }
    const auto written = media::writePicture(path, image);
    ASSERT_TRUE(written.has_value()) << written.error().message;
}

// Paths below a folder with their sizes, without the project's database.
inline std::map<std::string, std::uintmax_t> filesBelow(const fs::path& folder) {
    std::map<std::string, std::uintmax_t> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files[fs::relative(entry.path(), folder).string()] = entry.file_size();
    return files;
}

inline std::string bytesOf(const fs::path& path) {
    auto text = base::readFile(path, 1u << 30);
    EXPECT_TRUE(text.has_value());
    return text ? *std::move(text) : std::string();
}

class Workshop {
public:
    // `folder` is for the project; empty: beside the files.
    explicit Workshop(const fs::path& folder = {}) {
        showHelper();
        auto made = media::MediaGuard::create();
        EXPECT_TRUE(made.has_value()) << made.error().message;
        m_guard = std::make_unique<media::MediaGuard>(*std::move(made));
        auto store =
            store::ProjectStore::create(folder.empty() ? m_files / "project" : folder, m_clock);
        EXPECT_TRUE(store.has_value()) << store.error().message;
        m_project = std::make_unique<store::ProjectStore>(*std::move(store));
        m_workspace = std::make_unique<pipeline::Workspace>(
            pipeline::Workspace{*m_project, *m_guard, m_clock, 2});
    }

    pipeline::Workspace& workspace() { return *m_workspace; }
    store::ProjectStore& project() { return *m_project; }
    FakeClock& clock() { return m_clock; }
    [[nodiscard]] fs::path file(const std::string& name) const { return m_files / name; }
    [[nodiscard]] fs::path derived() const { return m_project->folder() / "derived"; }

    // An imported picture or song.
    model::Asset asset(model::AssetKind kind, int number = 0) {
        const bool isSong = kind == model::AssetKind::Song;
        const fs::path path =
            file(isSong ? fmt::format("song{}.wav", number) : fmt::format("picture{}.png", number));
        if (isSong)
            writeClickSong(path, 120, 6, 0.1 * number);
        else
            writePlainPicture(path, number);
        auto made = pipeline::importFile(*m_workspace, path, kind, {}, {});
        EXPECT_TRUE(made.has_value()) << made.error().message;
        return made ? *made : model::Asset{};
    }

    // Three scenes of 20 frames that show pictures, a title over the first, a crossfade into the
    // last, and the song.
    model::Film filmOfPictures() {
        model::Film film;
        film.id = {"film"};
        film.title = "Pictures";
        film.length = 60;
        for (int i = 0; i < 3; ++i) {
            model::Scene scene;
            scene.id = {fmt::format("scene-{}", i)};
            scene.start = 20 * i;
            scene.palette.resize(5);
            model::Take take;
            take.id = {fmt::format("take-{}", i)};
            take.asset = asset(model::AssetKind::Picture, i).id;
            scene.takes = {take};
            scene.chosen = take.id;
            film.scenes.push_back(scene);
        }
        film.scenes[2].transition = {"crossfade", 6};
        film.titles = {{.id = {"title"}, .text = "Hello", .span = {2, 15}, .fade = 3}};
        film.music = model::Music{.asset = asset(model::AssetKind::Song).id, .fadeOut = 10};
        return film;
    }

    model::FilmPtr keep(const model::Film& film) {
        auto kept = m_project->change("Change", film);
        EXPECT_TRUE(kept.has_value()) << kept.error().message;
        return kept ? *kept : nullptr;
    }

    base::Result<pipeline::ExportResult> exported(const model::FilmPtr& film,
                                                  const std::string& name = "film.mp4",
                                                  const pipeline::Listener& listener = {},
                                                  const std::stop_token& stop = {}) {
        return pipeline::exportFilm(
            *m_workspace, film,
            {.output = file(name), .shortSide = 144, .overwrite = pipeline::Overwrite::Yes},
            listener, stop);
    }

private:
    TempFolder m_files;
    FakeClock m_clock{std::chrono::milliseconds(20)};
    std::unique_ptr<media::MediaGuard> m_guard;
    std::unique_ptr<store::ProjectStore> m_project;
    std::unique_ptr<pipeline::Workspace> m_workspace;
};

// Breaks the house picture that scene `scene` shows.
inline fs::path breakPicture(Workshop& shop, const model::Film& film, std::size_t scene) {
    const auto assets = shop.project().assets();
    const auto at =
        std::ranges::find(*assets, film.scenes[scene].chosenTake()->asset, &model::Asset::id);
    const auto house = shop.project().derived().find("house", at->sha256, ".png");
    EXPECT_TRUE(house.has_value());
    EXPECT_TRUE(base::writeFileAtomically(*house, "no picture").has_value());
    return *house;
}

} // namespace reelwright::testing
