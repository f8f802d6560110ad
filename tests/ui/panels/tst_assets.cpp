// The asset bin: pictures from anywhere, found again by tags, dragged onto scenes.

#include "ui/desk_bench.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QImage>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QUrl>

namespace reelwright::testing {
namespace {

class AssetBinTest : public ::testing::Test {
protected:
    void SetUp() override { bench.makeFilm(); }
    ui::AssetsPanel& bin() { return *bench.film().findChild<ui::AssetsPanel*>(); }
    QListWidget& list() { return *bin().findChild<QListWidget*>(); }
    static QImage picture(Qt::GlobalColor colour) {
        QImage image(320, 180, QImage::Format_RGB32);
        image.fill(colour);
        return image;
    }

    DeskBench bench;
};

TEST_F(AssetBinTest, a_picture_of_the_clipboard_is_pasted) {
    QApplication::clipboard()->setImage(picture(Qt::darkRed));
    bench.action("paste")->trigger();
    ASSERT_TRUE(bench.waitFor([&] { return bench.session().assets().size() == 1; }));
    EXPECT_EQ(bench.session().assets().front().kind, model::AssetKind::Picture);
    EXPECT_TRUE(bench.session().assets().front().name.starts_with("Pasted"));
    QApplication::clipboard()->clear();
}

TEST_F(AssetBinTest, what_is_dropped_on_a_scene_is_shown_by_it) {
    ASSERT_TRUE(picture(Qt::darkGreen).save(bench.path("green.png")));
    auto* const cards = bench.film().board().findChild<QListView*>();
    ASSERT_TRUE(bench.waitFor([&] { return cards->indexAt(cards->visualRect(cards->model()->index(1, 0)).center()).row() == 1; }));
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(bench.path("green.png"))});
    const QPoint place = cards->visualRect(cards->model()->index(1, 0)).center();
    QDragEnterEvent enter(place, Qt::CopyAction, &files, Qt::LeftButton, {}); // Qt drops only where a drag has come in
    QCoreApplication::sendEvent(cards->viewport(), &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent drop(place, Qt::CopyAction, &files, Qt::LeftButton, {});
    QCoreApplication::sendEvent(cards->viewport(), &drop);
    ASSERT_TRUE(bench.waitFor([&] { return bench.session().film()->scenes[1].chosenTake() != nullptr; }));
    EXPECT_EQ(bench.session().film()->scenes[1].chosenTake()->kind, model::TakeKind::Still);
    EXPECT_EQ(bench.session().film()->scenes[0].chosenTake(), nullptr);
}

TEST_F(AssetBinTest, assets_are_found_by_their_tags_and_dragged_out_as_files) {
    ASSERT_TRUE(picture(Qt::darkBlue).save(bench.path("a.png")));
    ASSERT_TRUE(picture(Qt::yellow).save(bench.path("b.png")));
    bench.session().importFiles({bench.path("a.png"), bench.path("b.png")});
    ASSERT_TRUE(bench.waitFor([&] { return list().count() == 2; }));
    const std::string id = bench.session().assets().front().id.text;
    bench.session().edit(QStringLiteral("describe_asset"), {{"asset", id}, {"tags", "night, harbour"}});
    ASSERT_TRUE(bench.waitFor([&] { return bench.session().film()->assetNotes.size() == 1; }));
    bin().findChild<QLineEdit*>()->setText(QStringLiteral("harb"));
    ASSERT_EQ(list().count(), 1);
    EXPECT_TRUE(list().item(0)->toolTip().contains(QLatin1String("#harbour")));
    const std::unique_ptr<QMimeData> dragged(list().model()->mimeData({list().model()->index(0, 0)}));
    ASSERT_EQ(dragged->urls().size(), 1);
    EXPECT_TRUE(QFile::exists(dragged->urls().front().toLocalFile()));
    EXPECT_TRUE(list().dragEnabled());
}

} // namespace
} // namespace reelwright::testing
