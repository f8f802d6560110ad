// The inspector changes the film by real keys and clicks, and shows what the film has.

#include "ui/desk_bench.h"
#include "ui/dialogs/compare_dialog.h"
#include "ui/dialogs/settings_money_page.h"
#include "ui/panels/brief_panel.h"
#include "ui/panels/inspector/curve_editor.h"
#include "ui/panels/inspector/look_section.h"
#include "ui/panels/inspector/seen_section.h"
#include "ui/panels/inspector/sound_section.h"
#include "ui/panels/inspector/text_section.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/value_slider.h"

#include <QImage>
#include <QLineEdit>
#include <QMouseEvent>
#include <QToolButton>

namespace reelwright::testing {
namespace {

class InspectorTest : public ::testing::Test {
protected:
    void SetUp() override {
        bench.makeFilm();
        bench.film().board().selectScene(1);
        QCoreApplication::processEvents();
    }
    const model::Film& film() { return *bench.session().film(); }
    ui::Inspector& inspector() { return bench.film().inspector(); }
    template <typename T>
    T* part(const char* name = "") {
        return inspector().findChild<T*>(QLatin1String(name));
    }
    // Unfolds a part.
    void open(const char* title) {
        for (QToolButton* const head : inspector().findChildren<QToolButton*>())
            if (head->text() == QLatin1String(title) && !head->isChecked())
                head->click();
        QCoreApplication::processEvents();
    }
    // A picture of the person's own under scene 2.
    void showPicture() {
        QImage image(320, 180, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        ASSERT_TRUE(image.save(bench.path("own.png")));
        bench.session().importFiles({bench.path("own.png")});
        ASSERT_TRUE(bench.waitFor([&] { return !bench.session().assets().empty(); }));
        bench.session().edit(QStringLiteral("add_take"), {{"scene", "2"}, {"asset", bench.session().assets().front().id.text}, {"kind", "still"}});
        ASSERT_TRUE(bench.waitFor([&] { return film().scenes[1].chosenTake() != nullptr; }));
    }

    DeskBench bench;
};

TEST_F(InspectorTest, corrections_are_of_the_scene_or_of_the_whole_film) {
    auto* const exposure = part<ui::ValueSlider>("exposure");
    ASSERT_NE(exposure, nullptr);
    open("Look");
    open("Corrections");
    auto* const slider = exposure->findChild<QSlider*>();
    slider->setFocus(Qt::TabFocusReason); // else the key is the player's
    QTest::keyClick(slider, Qt::Key_End);
    ASSERT_TRUE(bench.waitFor([&] { return film().scenes[1].grade.adjustments.exposure == 5; }));
    EXPECT_EQ(film().grade.adjustments.exposure, 0);

    inspector().showWholeFilm(true);
    EXPECT_EQ(exposure->value(), 0) << "the film has none of it";
    auto* const number = exposure->findChild<ui::NumberField*>();
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("-1.5"));
    QTest::keyClick(number, Qt::Key_Return);
    ASSERT_TRUE(bench.waitFor([&] { return film().grade.adjustments.exposure == -1.5; }));
    EXPECT_EQ(film().scenes[1].grade.adjustments.exposure, 5);
    bench.action("undo")->trigger();
    ASSERT_TRUE(bench.waitFor([&] { return film().grade.adjustments.exposure == 0; }));
    EXPECT_EQ(exposure->value(), 0) << "the inspector follows an undo";
}

TEST_F(InspectorTest, a_curve_is_bent_with_the_mouse_and_straightened_again) {
    auto* const curve = part<ui::CurveEditor>();
    curve->resize(300, 220);
    QTest::mouseClick(curve, Qt::LeftButton, {}, {150, 60});
    ASSERT_TRUE(bench.waitFor([&] { return film().scenes[1].grade.curves.master.size() == 3; }));
    EXPECT_GT(film().scenes[1].grade.curves.master[1].out, 0.6);
    QTest::mouseDClick(curve, Qt::LeftButton, {}, {150, 60});
    ASSERT_TRUE(bench.waitFor([&] { return film().scenes[1].grade.curves.master.empty(); }));
}

TEST_F(InspectorTest, a_curve_is_bent_with_the_keys) {
    open("Look");
    open("Curves");
    auto* const curve = part<ui::CurveEditor>();
    curve->setFocus(Qt::MouseFocusReason);
    const base::FrameIndex shown = bench.film().player().playback().frame();
    QTest::keyClick(curve, Qt::Key_Insert);
    QTest::keyClick(curve, Qt::Key_Up, Qt::ShiftModifier);
    ASSERT_TRUE(bench.waitFor([&] { return film().scenes[1].grade.curves.master.size() == 3 && film().scenes[1].grade.curves.master[1].out > 0.54; }));
    QTest::keyClick(curve, Qt::Key_Right);
    EXPECT_EQ(bench.film().player().playback().frame(), shown) << "the arrows are the curve's";
    QTest::keyClick(curve, Qt::Key_Delete);
    ASSERT_TRUE(bench.waitFor([&] { return film().scenes[1].grade.curves.master.empty(); }));
    EXPECT_GT(film().scenes.size(), 1u) << "and Delete takes no scene out";
}

TEST_F(InspectorTest, a_title_is_put_written_and_taken_away) {
    const std::size_t before = film().titles.size();
    inspector().showWholeFilm(true);
    bench.action("add_title")->trigger();
    ASSERT_TRUE(bench.waitFor([&] { return film().titles.size() == before + 1; }));
    const int number = static_cast<int>(before) + 1;
    inspector().showTitle(number);
    auto* const texts = part<ui::TextSection>();
    auto* const words = texts->findChild<QPlainTextEdit*>();
    ASSERT_TRUE(texts->isVisible());
    words->setFocus();
    words->selectAll();
    QTest::keyClicks(words, QStringLiteral("Come home"));
    ASSERT_TRUE(bench.waitFor([&] { return film().titles.back().text == "Come home"; }));
    for (QPushButton* const button : texts->findChildren<QPushButton*>())
        if (button->text().contains(QLatin1String("Remove")))
            button->click();
    ASSERT_TRUE(bench.waitFor([&] { return film().titles.size() == before; }));
}

TEST_F(InspectorTest, an_emptied_title_stays_what_it_was) {
    ASSERT_FALSE(film().titles.empty());
    inspector().showTitle(1);
    const std::string before = film().titles.front().text;
    auto* const words = part<ui::TextSection>()->findChild<QPlainTextEdit*>();
    words->setFocus();
    words->selectAll();
    QTest::keyClick(words, Qt::Key_Delete);
    inspector().showWholeFilm(false);
    QTest::qWait(1200);
    ASSERT_FALSE(film().titles.empty());
    EXPECT_EQ(film().titles.front().text, before);
}

TEST_F(InspectorTest, a_number_is_dragged_in_one_step) {
    auto* const texts = part<ui::TextSection>();
    ASSERT_FALSE(film().titles.empty());
    inspector().showTitle(1);
    const std::size_t steps = bench.session().history().size();
    ui::NumberField* stays = nullptr;
    for (ui::NumberField* const field : texts->findChildren<ui::NumberField*>())
        if (field->accessibleName() == QLatin1String("Stays for"))
            stays = field;
    ASSERT_NE(stays, nullptr);
    const double before = stays->value();
    inspector().setFocus();
    auto* const line = stays->findChild<QLineEdit*>();
    QTest::mousePress(line, Qt::LeftButton, {}, {10, 5});
    for (const int x : {20, 30, 40, 50}) {
        QMouseEvent move(QEvent::MouseMove, QPointF(x, 5), line->mapToGlobal(QPointF(x, 5)), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(line, &move);
    }
    QTest::mouseRelease(line, Qt::LeftButton, {}, {50, 5});
    EXPECT_NE(stays->value(), before);
    const base::FrameIndex wanted = film().rate.nearestFrame(stays->value());
    ASSERT_TRUE(bench.waitFor([&] { return film().titles.front().span.length() == wanted; })) << film().titles.front().span.length() << " of " << wanted;
    EXPECT_EQ(bench.session().history().size(), steps + 1);
}

TEST_F(InspectorTest, an_own_picture_is_never_out_of_date) {
    showPicture();
    auto* const seen = part<ui::SeenSection>();
    auto* const prompt = seen->findChild<QPlainTextEdit*>();
    prompt->setFocus();
    prompt->selectAll();
    QTest::keyClicks(prompt, QStringLiteral("a green door"));
    ASSERT_TRUE(bench.waitFor([&] { return film().scenes[1].prompt == "a green door"; }));
    EXPECT_EQ(bench.film().board().findChild<QAbstractItemView*>()->model()->index(1, 0).data(ui::SceneModel::StateRole).toInt(), static_cast<int>(ui::SceneState::Still)) << "an own picture was made from no words";
}

TEST_F(InspectorTest, drafts_tell_what_they_would_cost) {
    QAbstractItemModel* const scenes = bench.film().board().findChild<QAbstractItemView*>()->model();
    ASSERT_TRUE(bench.waitFor([&] { return scenes->index(1, ui::SceneModel::Price).data().toString().startsWith(QLatin1String("~$")); }));
    EXPECT_TRUE(part<ui::SeenSection>()->findChild<QPushButton*>()->text().contains(QLatin1String("~$")));
    bench.action("lock_content")->trigger();
    ASSERT_TRUE(bench.waitFor([&] { return film().scenes[1].locks.content; }));
    EXPECT_TRUE(bench.waitFor([&] { return scenes->index(1, ui::SceneModel::Price).data().toString().isEmpty(); })) << "nobody makes a locked scene";
}

TEST_F(InspectorTest, another_model_in_the_settings_is_another_price_at_once) {
    auto* const generate = part<ui::SeenSection>()->findChild<QPushButton*>();
    ASSERT_TRUE(bench.waitFor([&] { return generate->text().contains(QLatin1String("~$")); }));
    const QString before = generate->text();
    ui::MoneyPage page(bench.desk(), nullptr);
    page.show();
    page.activateWindow(); // the keys are not the film's
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
    auto* const models = page.findChild<QComboBox*>(QStringLiteral("video_model"));
    const QString usual = models->currentData().toString();
    models->setFocus();
    QTest::keyClick(models, models->currentIndex() > 0 ? Qt::Key_Up : Qt::Key_Down);
    const QString chosen = models->currentData().toString();
    ASSERT_NE(chosen, usual);
    ASSERT_EQ(bench.desk().makers().model, chosen);
    EXPECT_FALSE(generate->text().contains(QLatin1String("~$"))) << "the old price is gone at once";
    EXPECT_TRUE(bench.waitFor([&] { return generate->text().contains(QLatin1String("~$")); })) << chosen.toStdString();
    EXPECT_TRUE(generate->text() != before) << generate->text().toStdString();
    bool isShown = false;
    for (const QComboBox* const box : bench.film().findChild<ui::BriefPanel*>()->findChildren<QComboBox*>())
        isShown = isShown || box->currentData().toString() == chosen;
    EXPECT_TRUE(isShown) << "the brief tells it too";
}

TEST_F(InspectorTest, takes_are_compared_at_the_same_moment_and_one_is_chosen) {
    EXPECT_FALSE(bench.action("compare_takes")->isEnabled()) << "there is only the draft";
    showPicture();
    ASSERT_TRUE(bench.waitFor([&] { return bench.action("compare_takes")->isEnabled(); }));
    ui::Playback& playback = bench.film().player().playback();
    playback.setIn(3);
    bench.action("compare_takes")->trigger();
    auto* const dialog = bench.film().findChild<ui::CompareDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->takes(), 2);
    EXPECT_EQ(playback.in(), film().spanOf(1).begin);
    ASSERT_TRUE(bench.waitFor([&] { return dialog->isShown(0) && dialog->isShown(1); }));
    for (QPushButton* const button : dialog->findChildren<QPushButton*>())
        if (button->text() == QLatin1String("Show this one")) {
            button->click();
            break;
        }
    ASSERT_TRUE(bench.waitFor([&] { return film().scenes[1].chosen.empty(); }));
    dialog->close();
    ASSERT_TRUE(bench.waitFor([&] { return bench.film().findChild<ui::CompareDialog*>() == nullptr; }));
    EXPECT_EQ(playback.in(), 3) << "the loop is as it was";
    EXPECT_FALSE(playback.out().has_value());
}

} // namespace
} // namespace reelwright::testing
