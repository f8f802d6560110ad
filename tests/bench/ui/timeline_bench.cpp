// Times the painting of the timeline: prints milliseconds and how they compare with each other.
// Usage: bench_timeline; QT_QPA_PLATFORM=offscreen, QT_SCALE_FACTOR=2 for large.
#include "ui/theme/theme.h"
#include "ui/timeline/body.h"
#include "ui/timeline/sample_film.h"
#include "ui/timeline/timeline.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

using namespace reelwright;
using namespace reelwright::ui;

namespace {

constexpr int kRounds = 41;

// The median, after some rounds that fill the caches.
double median(const std::function<void()>& work) {
    std::vector<double> times;
    for (int i = 0; i < kRounds + 5; ++i) {
        QElapsedTimer clock;
        clock.start();
        work();
        if (i >= 5)
            times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

struct Desk {
    explicit Desk(int scenes) {
        timeline.resize(1600 + 160, 460);
        timeline.show();
        film = test::sampleFilm(scenes);
        test::showSample(timeline, film);
        for (std::size_t i = 0; i < film.scenes.size(); ++i)
            timeline.setSceneThumbnail(film.scenes[i].id, picture);
        QApplication::processEvents();
        body = timeline.findChild<ui::timeline::Body*>();
    }
    QImage picture = test::sampleThumbnail(3);
    Timeline timeline;
    model::Film film;
    ui::timeline::Body* body = nullptr;
};

void paint(QWidget* widget, const QRegion& region) {
    static QImage canvas;
    const qreal ratio = widget->devicePixelRatioF();
    if (canvas.size() != widget->size() * ratio) {
        canvas = QImage(widget->size() * ratio, QImage::Format_RGB32);
        canvas.setDevicePixelRatio(ratio);
    }
    widget->render(&canvas, region.boundingRect().topLeft(), region, QWidget::RenderFlags());
}

void report(const char* what, double milliseconds, double budget) {
    std::printf("%-44s %8.3f ms   budget %5.1f ms   %5.2f of it\n", what, milliseconds, budget,
                milliseconds / budget);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    applyTheme(application, Scheme::Dark);
    Desk thousand(1000);
    const auto whole = [](const Desk& desk) { return QRegion(desk.body->rect()); };
    const auto full = [&](Desk& desk) { return median([&] { paint(desk.body, whole(desk)); }); };
    const double fitted = full(thousand);
    report("1,000 clips, whole film, full repaint", fitted, 8);
    thousand.timeline.setZoom(0.5, 20000);
    const double middle = full(thousand);
    report("1,000 clips, 0.5 px a frame (53 seen)", middle, 8);
    thousand.timeline.setZoom(3, 20000);
    const double near = full(thousand);
    report("1,000 clips, 3 px a frame (9 seen)", near, 8);
    // A waveform that was never seen at this scale: all tiles in view are made in one painting.
    double scale = 0.5;
    const double fresh = median([&] {
        thousand.timeline.setZoom(scale += 0.001, 20000);
        paint(thousand.body, whole(thousand));
    });
    report("1,000 clips, zoomed, waveform drawn anew", fresh, 8);
    report("  of it one of its four tiles, at most", std::max(0.0, fresh - middle) / 4, 4);
    thousand.timeline.setZoom(3, 20000);
    base::FrameIndex frame = 20010;
    const auto strips = [&](Desk& desk) {
        return median([&] {
            const int x = desk.body->view().pixelOf(frame);
            const int next = desk.body->view().pixelOf(++frame);
            paint(desk.body, QRegion(x - 6, 0, 12, desk.body->height()) +
                                 QRegion(next - 6, 0, 12, desk.body->height()));
        });
    };
    const double tick = strips(thousand);
    report("1,000 clips, playhead tick", tick, 0.5);
    std::printf("%-44s %8.1f times cheaper than a full repaint\n", "", near / tick);
    thousand.timeline.toggleFit();
    frame = 20010;
    report("1,000 clips, whole film, playhead tick", strips(thousand), 0.5);
    Desk many(5000);
    const double all = full(many);
    report("5,000 clips, whole film, full repaint", all, 5);
    std::printf("%-44s %8.2f times 1,000 clips\n", "", all / fitted);
    many.timeline.setZoom(0.2, 100000);
    report("5,000 clips, 0.2 px a frame (133 seen)", full(many), 8);
    const auto film = std::make_shared<const model::Film>(many.film);
    report("5,000 clips, a new revision is set", median([&] { many.timeline.setFilm(film); }), 10);
    return 0;
}
