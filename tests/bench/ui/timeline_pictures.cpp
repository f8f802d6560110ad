// Writes pictures of the timeline in all schemes into a folder, to be looked at.
// Usage: bench_timeline_pictures FOLDER [POINTS OF THE FONT]; QT_QPA_PLATFORM=offscreen,
// QT_SCALE_FACTOR=2 for large.
#include "ui/theme/theme.h"
#include "ui/timeline/body.h"
#include "ui/timeline/sample_film.h"
#include "ui/timeline/timeline.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>

#include <cstdio>

using namespace reelwright;
using namespace reelwright::ui;

namespace {

void moveTo(QWidget* widget, QPoint at, Qt::MouseButtons buttons) {
    QMouseEvent event(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, buttons,
                      Qt::NoModifier);
    QApplication::sendEvent(widget, &event);
}

class Album {
public:
    Album(QString folder, QString scheme, qreal ratio)
        : m_folder(std::move(folder))
        , m_scheme(std::move(scheme))
        , m_ratio(ratio) {}
    void keep(Timeline& timeline, const char* name) const {
        for (int i = 0; i < 20; ++i) // until all thumbnails are there
            QApplication::processEvents();
        const QString file = QStringLiteral("%1/%2_%3_%4x.png")
                                 .arg(m_folder, QString::fromLatin1(name), m_scheme)
                                 .arg(m_ratio);
        timeline.grab().save(file);
        std::printf("%s\n", qPrintable(file));
    }

private:
    QString m_folder;
    QString m_scheme;
    qreal m_ratio;
};

void show(const Album& album) {
    Timeline timeline;
    timeline.resize(1600, 460);
    timeline.show();
    timeline.setFocus();
    album.keep(timeline, "empty");
    const model::Film film = test::sampleFilm();
    test::showSample(timeline, film);
    album.keep(timeline, "fit");
    timeline.setSelection({{"scene-4"}});
    timeline.setInOut(120, 900);
    auto* const body = timeline.findChild<QWidget*>(QStringLiteral("timelineBody"));
    body->setFocus();
    timeline.setZoom(4.2, 120);
    album.keep(timeline, "zoom");
    // a drag of a cut
    const auto* const typed = qobject_cast<timeline::Body*>(body);
    const auto& row =
        typed->content()
            .rows[static_cast<std::size_t>(typed->content().rowOf(timeline::RowKind::Scenes))];
    const int y = row.top + row.height * 5 / 6;
    const int cut = typed->view().pixelOf(300);
    QTest::mousePress(body, Qt::LeftButton, Qt::NoModifier, {cut, y});
    moveTo(body, {cut + 30, y}, Qt::LeftButton);
    moveTo(body, {cut + 62, y}, Qt::LeftButton);
    album.keep(timeline, "trim");
    QTest::keyClick(body, Qt::Key_Escape);
    QTest::mouseRelease(body, Qt::LeftButton, Qt::NoModifier, {cut, y});
    const int scene = typed->view().pixelOf(210);
    QTest::mousePress(body, Qt::LeftButton, Qt::NoModifier, {scene, y});
    moveTo(body, {scene + 30, y}, Qt::LeftButton);
    moveTo(body, {typed->view().pixelOf(370), y}, Qt::LeftButton);
    album.keep(timeline, "move");
    QTest::keyClick(body, Qt::Key_Escape);
    QTest::mouseRelease(body, Qt::LeftButton, Qt::NoModifier, {scene, y});
    moveTo(body, {scene + 40, row.top + row.height / 12}, Qt::NoButton);
    album.keep(timeline, "locks");
    QTest::mouseClick(body, Qt::LeftButton, Qt::NoModifier, {cut, y});
    moveTo(body, {typed->view().pixelOf(180), y}, Qt::NoButton);
    album.keep(timeline, "cut");
    timeline.setBeatMode(true);
    timeline.setTool(TimelineTool::Blade);
    moveTo(body, {scene, y}, Qt::NoButton);
    album.keep(timeline, "beats");
    timeline.setTool(TimelineTool::Select);
    for (const base::FrameIndex tap : {150, 168, 186, 204, 222}) {
        timeline.setPlayhead(tap);
        timeline.tapBeat();
    }
    album.keep(timeline, "taps");
    timeline.setBeatMode(false);
    // levels: one of their own, fades, a muted row, the mouse over a voice
    model::Film levelled = film;
    levelled.sounds[0].gain = -12;
    levelled.sounds[0].fadeIn = levelled.sounds[0].fadeOut = base::kSampleRate;
    levelled.sounds[2].gain = -60;
    levelled.music->gain = -6;
    timeline.setFilm(std::make_shared<const model::Film>(levelled));
    const auto& voices =
        typed->content()
            .rows[static_cast<std::size_t>(typed->content().rowOf(timeline::RowKind::Sounds))];
    moveTo(body,
           {typed->view().pixelOf(150), voices.top + voices.height / 2 - typed->view().top()},
           Qt::NoButton);
    album.keep(timeline, "levels");
    model::Film unsure = film;
    unsure.grid.confidence = 0.2;
    timeline.setInOut({}, {});
    timeline.setFilm(std::make_shared<const model::Film>(unsure));
    timeline.resize(900, 330);
    timeline.setZoom(1.4, 120);
    album.keep(timeline, "small");
    timeline.resize(1600, 460);
    test::showSample(timeline, test::sampleFilm(1000));
    timeline.toggleFit();
    timeline.toggleFit();
    album.keep(timeline, "thousand");
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QFont font(QStringLiteral("Inter"));
    font.setPointSizeF(argc > 2 ? QByteArray(argv[2]).toDouble() : 10);
    QApplication::setFont(font);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light, Scheme::HighContrast}) {
        applyTheme(application, scheme);
        show({folder, nameOf(scheme), application.devicePixelRatio()});
    }
    return 0;
}
