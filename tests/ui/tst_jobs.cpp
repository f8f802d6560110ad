// What failed in the background can be done once more from the list of jobs.

#include "ui/desk_bench.h"
#include "ui/panels/jobs_panel.h"

#include <QImage>
#include <QListView>
#include <QPushButton>

namespace reelwright::testing {
namespace {

QPushButton* buttonOf(QWidget& panel, const char* words) {
    for (auto* const button : panel.findChildren<QPushButton*>())
        if (button->text() == QLatin1String(words))
            return button;
    return nullptr;
}

TEST(TheJobs, once_more_does_what_failed_when_its_cause_is_gone) {
    DeskBench bench;
    bench.makeFilm();
    ui::TaskList& tasks = bench.session().tasks();
    tasks.clearEnded();
    bench.action("show_jobs")->trigger();
    auto* const panel = bench.film().findChild<ui::JobsPanel*>();
    auto* const list = panel->findChild<QListView*>();

    const QString file = bench.path("late.png");
    bench.session().importFiles({file});
    ASSERT_TRUE(bench.waitFor([&] { return tasks.failed() == 1; })) << "there is no such file yet";
    for (int row = 0; row < tasks.rowCount(); ++row)
        if (tasks.index(row).data().toString().contains(QLatin1String("late.png")))
            list->setCurrentIndex(tasks.index(row));
    QPushButton* const again = buttonOf(*panel, "Once more");
    ASSERT_NE(again, nullptr);
    ASSERT_TRUE(again->isEnabled());

    QImage picture(64, 36, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    ASSERT_TRUE(picture.save(file));
    QTest::mouseClick(again, Qt::LeftButton);
    ASSERT_TRUE(bench.waitFor([&] { return bench.session().assets().size() == 1; }));
    EXPECT_EQ(tasks.failed(), 0);
}

} // namespace
} // namespace reelwright::testing
