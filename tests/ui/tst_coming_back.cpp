// The desk finds its way back: to where the person was, and to a film whose program died.

#include "ui/bridge/open_films.h"
#include "ui/desk_bench.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>

namespace reelwright::testing {
namespace {

TEST(ComingBack, a_film_opens_where_it_was_left) {
    DeskBench bench;
    bench.makeFilm();
    bench.action("workspace_edit")->trigger();
    bench.film().board().selectScene(1);
    bench.film().player().playback().seek(50);
    bench.film().timeline().setZoom(9, 20);
    const double zoom = bench.film().timeline().zoom();
    bench.action("close_project")->trigger();
    bench.window().openProject(bench.path("film"));
    ASSERT_TRUE(bench.waitFor([&] { return bench.window().film() != nullptr && bench.session().film() != nullptr; }));
    EXPECT_EQ(bench.film().workspace(), ui::Workspace::Edit);
    EXPECT_EQ(bench.film().board().selected(), std::vector<std::size_t>{1});
    EXPECT_EQ(bench.film().player().playback().frame(), 50);
    EXPECT_DOUBLE_EQ(bench.film().timeline().zoom(), zoom);
}

// The lock file of a program that has died: it lies there, and nobody holds it.
struct DeadLock {
    explicit DeadLock(const QString& folder) {
        const QStringList names = QDir(folder).entryList({QStringLiteral("*.lock")});
        path = folder + QLatin1Char('/') + names.value(0);
        QFile file(path);
        if (file.open(QFile::ReadOnly))
            text = file.readAll();
        text.replace(0, text.indexOf('\n'), "2147483646");
    }
    void put() const {
        QFile file(path);
        ASSERT_TRUE(file.open(QFile::WriteOnly));
        file.write(text);
    }
    QString path;
    QByteArray text;
};

TEST(ComingBack, a_film_that_a_dead_program_left_open_is_offered_once_and_never_opened_unasked) {
    DeskBench bench;
    bench.makeFilm();
    const QString locks = bench.path("open");
    ASSERT_EQ(QDir(locks).entryList({QStringLiteral("*.lock")}).size(), 1);
    ui::OpenFilms other(bench.desk().settings());
    EXPECT_TRUE(other.takeLeft().isEmpty()) << "its program lives";
    ASSERT_EQ(QDir(locks).entryList({QStringLiteral("*.lock")}).size(), 1);
    const DeadLock dead(locks);
    bench.action("close_project")->trigger();
    dead.put();

    ui::MainWindow next(bench.desk());
    next.QWidget::show();
    EXPECT_EQ(next.film(), nullptr);
    QPushButton* goOn = nullptr;
    for (QPushButton* const button : next.findChildren<QPushButton*>())
        if (button->text() == QLatin1String("Go on with it") && button->isVisible())
            goOn = button;
    ASSERT_NE(goOn, nullptr);
    EXPECT_TRUE(other.takeLeft().isEmpty()) << "told once";
}

TEST(ComingBack, a_film_that_was_closed_is_not_offered) {
    DeskBench bench;
    bench.makeFilm();
    bench.action("close_project")->trigger();
    EXPECT_TRUE(QDir(bench.path("open")).entryList({QStringLiteral("*.lock")}).isEmpty());
    EXPECT_TRUE(ui::OpenFilms(bench.desk().settings()).takeLeft().isEmpty());
}

} // namespace
} // namespace reelwright::testing
