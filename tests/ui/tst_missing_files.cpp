// Files that a film has lost are told in the bin, looked for in a folder and put back.

#include "ui/bridge/text.h"
#include "ui/desk_bench.h"
#include "ui/dialogs/relink_dialog.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace reelwright::testing {
namespace {

class MissingFiles : public ::testing::Test {
protected:
    void SetUp() override {
        m_bench.makeFilm();
        QImage picture(64, 36, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        QDir().mkpath(m_bench.path("old/pictures"));
        ASSERT_TRUE(picture.save(original()));
        session().importFiles({original()});
        ASSERT_TRUE(DeskBench::waitFor([&] { return session().assets().size() == 1; }));
        m_bench.action("show_assets")->trigger();
    }

    [[nodiscard]] ui::ProjectSession& session() { return m_bench.session(); }
    [[nodiscard]] QString original() const { return m_bench.path("old/pictures/green.png"); }
    [[nodiscard]] QString kept() {
        return session().folder() + QLatin1Char('/') + ui::text(session().assets()[0].file);
    }
    // Takes the file away and opens the dialog.
    ui::RelinkDialog* lose() {
        EXPECT_TRUE(QFile::remove(kept()));
        m_bench.action("relink")->trigger();
        EXPECT_TRUE(DeskBench::waitFor([&] { return session().lost().size() == 1; }));
        return m_bench.window().findChild<ui::RelinkDialog*>();
    }

    DeskBench m_bench;
};

QStringList said(const QWidget& owner) {
    QStringList words;
    for (const auto* const label : owner.findChildren<ui::ToneLabel*>())
        if (label->isVisibleTo(&owner))
            words.append(label->text());
    return words;
}

// Whether the bin tells one missing file; the plural is the language's.
bool isToldInTheBin(const QWidget& film) {
    const QStringList words = said(film);
    return std::ranges::any_of(
        words, [](const QString& word) { return word.startsWith(QLatin1String("1 file")); });
}

TEST_F(MissingFiles, come_back_from_a_folder_under_another_name) {
    ui::RelinkDialog* const dialog = lose();
    ASSERT_NE(dialog, nullptr);
    auto* const list = dialog->findChild<QTreeWidget*>();
    ASSERT_EQ(list->topLevelItemCount(), 1);
    EXPECT_EQ(list->topLevelItem(0)->text(0), QStringLiteral("green.png"));
    EXPECT_TRUE(isToldInTheBin(m_bench.film()));
    ASSERT_TRUE(QFile::rename(original(), m_bench.path("old/pictures/renamed.bin")));

    bool isAnswered = false;
    QObject::connect(&session(), &ui::ProjectSession::relinked, dialog, [&] { isAnswered = true; });
    dialog->search({m_bench.path("old")});
    ASSERT_TRUE(DeskBench::waitFor([&] { return isAnswered; }));
    EXPECT_TRUE(session().lost().empty());
    EXPECT_TRUE(QFile::exists(kept()));
    EXPECT_EQ(said(*dialog), QStringList{QStringLiteral("Found 1 of 1.")});
    EXPECT_FALSE(isToldInTheBin(m_bench.film()));
}

TEST_F(MissingFiles, are_not_replaced_by_others_of_their_name) {
    ui::RelinkDialog* const dialog = lose();
    ASSERT_NE(dialog, nullptr);
    QImage other(64, 36, QImage::Format_RGB32);
    other.fill(Qt::red);
    ASSERT_TRUE(other.save(original()));
    bool isAnswered = false;
    QObject::connect(&session(), &ui::ProjectSession::relinked, dialog, [&] { isAnswered = true; });
    dialog->search({m_bench.path("old")});
    ASSERT_TRUE(DeskBench::waitFor([&] { return isAnswered; }));
    ASSERT_EQ(session().lost().size(), 1U);
    EXPECT_FALSE(QFile::exists(kept()));
    auto* const list = dialog->findChild<QTreeWidget*>();
    EXPECT_TRUE(list->topLevelItem(0)->text(2).contains(QStringLiteral("green.png")));
    EXPECT_EQ(said(*dialog), QStringList{QStringLiteral("Found 0 of 1.")});
}

} // namespace
} // namespace reelwright::testing
