#include "support/paid_film.h"
#include "ui/desk_bench.h"
#include "ui/keys_alone.h"
#include "ui/timeline/body.h"

#include <QFileInfo>
#include <QPlainTextEdit>

#include <fstream>

namespace reelwright::testing {
namespace {

// New films and exports go where this says.
class OwnVideos {
public:
    OwnVideos() {
        std::filesystem::create_directories(folder());
        std::ofstream(m_folder / "user-dirs.dirs")
            << "XDG_VIDEOS_DIR=\"" << folder().string() << "\"\n";
        m_surroundings.set("XDG_CONFIG_HOME", m_folder.path().string());
    }
    [[nodiscard]] std::filesystem::path folder() const { return m_folder / "videos"; }

private:
    TempFolder m_folder;
    Surroundings m_surroundings;
};

// The parts of the window in turn, until it is so.
bool walkPartsTo(const std::function<bool()>& isThere) {
    return KeysAlone::walkTo(isThere, Qt::Key_F6);
}

TEST(TheKeyboardAlone, makes_a_film_from_the_prompt_to_the_exported_file) {
    const OwnVideos videos;
    DeskBench bench;
    KeysAlone keys(bench.window());

    // The start page waits for the prompt.
    ASSERT_EQ(keys.here(), QStringLiteral("Prompt"));
    keys.type("A lighthouse in a storm, a boat comes home at dawn");
    ASSERT_TRUE(keys.walkTo(QStringLiteral("Length in seconds")));
    keys.type("8");
    ASSERT_TRUE(
        keys.walkTo([&] { return keys.here().startsWith(QStringLiteral("Plan the film")); }));
    keys.press(Qt::Key_Space);
    ASSERT_TRUE(DeskBench::waitFor(
        [&] { return bench.window().film() != nullptr && bench.session().film() != nullptr; }));
    EXPECT_EQ(bench.session().film()->length, 8 * 30);
    ASSERT_GE(bench.session().film()->scenes.size(), 3U);

    // Over the cards to the second scene, whose words are written anew.
    const auto cardsAreReached = [&] { return keys.here() == QStringLiteral("Scenes"); };
    ASSERT_TRUE(walkPartsTo([&] { return !cardsAreReached(); }));
    ASSERT_TRUE(walkPartsTo(cardsAreReached));
    keys.press(Qt::Key_Home);
    keys.press(Qt::Key_Right);
    EXPECT_EQ(bench.film().board().selected(), std::vector<std::size_t>{1});
    keys.press(Qt::Key_Return);
    ASSERT_EQ(keys.here(), QStringLiteral("Prompt of the scene"));
    keys.press(Qt::Key_A, Qt::ControlModifier);
    keys.type("A red boat, seen from above");
    ASSERT_TRUE(DeskBench::waitFor(
        [&] { return bench.session().film()->scenes[1].prompt == "A red boat, seen from above"; }));

    // The same scenes as a table.
    keys.press(Qt::Key_T, Qt::ControlModifier);
    ASSERT_TRUE(walkPartsTo([&] { return keys.here() == QStringLiteral("Scenes as a table"); }));
    keys.press(Qt::Key_Down);
    EXPECT_EQ(bench.film().board().selected(), std::vector<std::size_t>{2});
    keys.press(Qt::Key_T, Qt::ControlModifier);
    EXPECT_TRUE(cardsAreReached()) << "where the table was";

    // In the timeline a cut is trimmed, and a scene is split at the playhead.
    keys.press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(bench.film().workspace(), ui::Workspace::Edit);
    ASSERT_TRUE(walkPartsTo(
        [] { return qobject_cast<ui::timeline::Body*>(QApplication::focusWidget()) != nullptr; }));
    const base::FrameIndex cut = bench.session().film()->scenes[2].start;
    keys.press(Qt::Key_Comma);
    ASSERT_TRUE(
        DeskBench::waitFor([&] { return bench.session().film()->scenes[2].start == cut - 1; }));
    const std::size_t scenes = bench.session().film()->scenes.size();
    keys.press(Qt::Key_Home);
    keys.press(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(bench.film().player().playback().frame(), 30);
    keys.press(Qt::Key_S);
    ASSERT_TRUE(bench.waitForScenes(scenes + 1));
    keys.press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(bench.waitForScenes(scenes));
    keys.press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(DeskBench::waitFor([&] { return bench.session().film()->scenes[2].start == cut; }));

    // Space is the film's, also from here.
    keys.press(Qt::Key_Space);
    EXPECT_TRUE(bench.film().player().playback().isPlaying());
    ASSERT_TRUE(DeskBench::waitFor([&] { return bench.film().player().playback().frame() > 33; }));
    keys.press(Qt::Key_Space);
    EXPECT_FALSE(bench.film().player().playback().isPlaying());

    // Out into a small file.
    keys.press(Qt::Key_E, Qt::ControlModifier);
    EXPECT_EQ(bench.film().workspace(), ui::Workspace::Deliver);
    ASSERT_TRUE(keys.walkTo(QStringLiteral("Short side")));
    keys.type("540");
    ASSERT_TRUE(keys.walkTo(QStringLiteral("File name")));
    keys.press(Qt::Key_A, Qt::ControlModifier);
    keys.type("by keys");
    QString file;
    QObject::connect(&bench.session(), &ui::ProjectSession::exported, &bench.window(),
                     [&](const QString& done) { file = done; });
    ASSERT_TRUE(keys.walkTo(QStringLiteral("Export")));
    keys.press(Qt::Key_Space);
    ASSERT_TRUE(DeskBench::waitFor([&] { return !file.isEmpty(); }));
    EXPECT_EQ(QFileInfo(file).absolutePath().toStdString(), videos.folder().string());
    EXPECT_EQ(QFileInfo(file).completeBaseName(), QStringLiteral("by keys"));
    EXPECT_GT(QFileInfo(file).size(), 10'000);
}

// What the window looks like where the keys are, and a little around.
QImage pictureOf(QWidget& window, const QWidget& field) {
    const QRect place(field.mapTo(&window, QPoint()), field.size());
    return window.grab(place.adjusted(-3, -3, 3, 3)).toImage();
}

// All stops of the Tab key in turn, from here until it comes round.
void walkAround(DeskBench& bench, const char* what) {
    constexpr std::size_t kMostStops = 150;
    QWidget& window = bench.window();
    std::vector<QWidget*> stops;
    KeysAlone::press(Qt::Key_Tab);
    while (stops.size() < kMostStops) {
        QWidget* const stop = QApplication::focusWidget();
        if (stop == nullptr) {
            ADD_FAILURE() << what << ": the focus is lost behind " << stops.size() << " stops";
            return;
        }
        if (!stops.empty() && stop == stops.front())
            break;
        EXPECT_TRUE(stop->isVisible() && stop->isEnabled()) << what;
        EXPECT_FALSE(KeysAlone::here().isEmpty())
            << what << ": no name: " << stop->metaObject()->className();
        const QString name = KeysAlone::here();
        const QImage with = pictureOf(window, *stop);
        stops.push_back(stop);
        KeysAlone::press(Qt::Key_Tab);
        EXPECT_NE(with, pictureOf(window, *stop))
            << what << ": nothing shows that the keys are in " << name.toStdString() << ", a "
            << stop->metaObject()->className();
    }
    EXPECT_LT(stops.size(), kMostStops) << what << ": never comes round";
    // The same way back.
    for (std::size_t i = stops.size(); i > 0; --i) {
        KeysAlone::press(Qt::Key_Backtab, Qt::ShiftModifier);
        if (QApplication::focusWidget() != stops[i - 1]) {
            ADD_FAILURE() << what << ": another way back at stop " << i << ", "
                          << KeysAlone::here().toStdString();
            return;
        }
    }
}

TEST(TheTabKey, goes_round_the_start_page_and_shows_where_it_is) {
    DeskBench bench;
    const KeysAlone keys(bench.window());
    walkAround(bench, "start page");
}

TEST(TheTabKey, goes_round_every_workspace_and_shows_where_it_is) {
    DeskBench bench;
    bench.makeFilm();
    const KeysAlone keys(bench.window());
    for (const char* const workspace :
         {"workspace_create", "workspace_edit", "workspace_review", "workspace_deliver"}) {
        bench.action(workspace)->trigger();
        bench.film().board().selectScene(1);
        walkAround(bench, workspace);
    }
    bench.action("workspace_edit")->trigger();
    for (const char* const panel :
         {"show_notes", "show_history", "show_costs", "show_jobs", "show_assets", "show_brand"}) {
        bench.action(panel)->trigger();
        walkAround(bench, panel);
    }
}

TEST(ThePartsOfTheWindow, are_walked_in_a_ring_both_ways) {
    DeskBench bench;
    bench.makeFilm();
    const KeysAlone keys(bench.window());
    bench.action("workspace_edit")->trigger();
    std::vector<QWidget*> there;
    for (int i = 0; i < 4; ++i) {
        KeysAlone::press(Qt::Key_F6);
        there.push_back(QApplication::focusWidget());
    }
    KeysAlone::press(Qt::Key_F6);
    EXPECT_EQ(QApplication::focusWidget(), there.front()) << "player, panels, board and timeline";
    for (int i = 3; i >= 0; --i) {
        KeysAlone::press(Qt::Key_F6, Qt::ShiftModifier);
        EXPECT_EQ(QApplication::focusWidget(), there[static_cast<std::size_t>(i)]);
    }
}

} // namespace
} // namespace reelwright::testing
