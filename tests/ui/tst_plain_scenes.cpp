// Scenes that an export could only draw plainly say so on the board and in the inspector.

#include "ui/bridge/text.h"
#include "ui/desk_bench.h"
#include "ui/widgets/tone_label.h"

#include <QAbstractItemModel>
#include <QImage>
#include <QListView>

#include "base/file.h"

namespace fs = std::filesystem;

namespace reelwright::testing {
namespace {

class PlainScenes : public ::testing::Test {
protected:
    void SetUp() override {
        m_bench.makeFilm();
        QImage picture(640, 360, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        const QString file = m_bench.path("green.png");
        ASSERT_TRUE(picture.save(file));
        session().importFiles({file});
        ASSERT_TRUE(DeskBench::waitFor([&] { return session().assets().size() == 1; }));
        session().edit(
            QStringLiteral("add_take"),
            {{"scene", "1"}, {"asset", session().assets()[0].id.text}, {"kind", "still"}});
        ASSERT_TRUE(
            DeskBench::waitFor([&] { return !session().film()->scenes[0].chosen.empty(); }));
    }

    [[nodiscard]] ui::ProjectSession& session() { return m_bench.session(); }
    [[nodiscard]] QStringList notices() {
        return session().noticesOf(session().film()->scenes[0].id);
    }

    void exportFilm(const char* name) {
        bool isDone = false;
        QObject waiter;
        QObject::connect(&session(), &ui::ProjectSession::exported, &waiter,
                         [&] { isDone = true; });
        session().exportFilm({.output = ui::pathOf(m_bench.path(name)),
                              .shortSide = 144,
                              .overwrite = pipeline::Overwrite::Yes});
        ASSERT_TRUE(DeskBench::waitFor([&] { return isDone; }));
    }

    // The prepared copies of the picture, which an export draws from, are no pictures any more.
    void breakPicture() {
        const fs::path derived = ui::pathOf(session().folder()) / "derived";
        int broken = 0;
        for (const auto& entry : fs::recursive_directory_iterator(derived / "house"))
            if (entry.path().extension() == ".png") {
                ASSERT_TRUE(base::writeFileAtomically(entry.path(), "no picture").has_value());
                ++broken;
            }
        ASSERT_GT(broken, 0);
        fs::remove_all(derived / "segments");
    }

    DeskBench m_bench;
};

TEST_F(PlainScenes, are_marked_until_they_are_edited_or_drawn_well) {
    exportFilm("whole.mp4");
    EXPECT_TRUE(notices().isEmpty());
    breakPicture();
    exportFilm("film.mp4");
    ASSERT_TRUE(DeskBench::waitFor([&] { return !notices().isEmpty(); }));
    EXPECT_TRUE(notices()[0].startsWith(QLatin1String("Rendered plainly")));

    m_bench.film().board().selectScene(0);
    const auto views = m_bench.film().board().findChildren<QListView*>();
    ASSERT_FALSE(views.isEmpty());
    const QModelIndex card = views[0]->model()->index(0, 0);
    EXPECT_TRUE(card.data(Qt::ToolTipRole).toString().contains(notices()[0]));
    EXPECT_TRUE(card.data(Qt::AccessibleTextRole).toString().contains(notices()[0]));
    const auto labels = m_bench.film().findChildren<ui::ToneLabel*>();
    EXPECT_TRUE(std::ranges::any_of(
        labels, [&](const ui::ToneLabel* label) { return label->text().contains(notices()[0]); }));

    session().edit(QStringLiteral("choose_take"), {{"scene", "1"}, {"take", "draft"}});
    EXPECT_TRUE(DeskBench::waitFor([&] { return notices().isEmpty(); })) << "it is another picture";
    session().undo();
    EXPECT_TRUE(DeskBench::waitFor([&] { return !notices().isEmpty(); }));
}

} // namespace
} // namespace reelwright::testing
