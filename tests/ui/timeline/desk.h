// A timeline with the sample film in a window of fixed size, driven by real events, and a record of
// what it asked for. User-interface thread only.
#pragma once

#include "ui/timeline/body.h"
#include "ui/timeline/mini_map.h"
#include "ui/timeline/ruler.h"
#include "ui/timeline/sample_film.h"
#include "ui/timeline/timeline.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>
#include <QWheelEvent>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace reelwright::ui::test {

class Desk {
public:
    using Edit = std::pair<std::string, model::EditValues>;

    // 4 pixels a frame from frame 0 on.
    explicit Desk(model::Film shown = sampleFilm())
        : film(std::move(shown)) {
        timeline.resize(1600, 520);
        timeline.show();
        showSample(timeline, film);
        timeline.setPlayhead(0);
        body = timeline.findChild<ui::timeline::Body*>();
        ruler = timeline.findChild<ui::timeline::Ruler*>();
        map = timeline.findChild<ui::timeline::MiniMap*>();
        QApplication::processEvents();
        timeline.setZoom(4, 0);
        QObject::connect(&timeline, &Timeline::editWanted,
                         [this](const QString& edit, const model::EditValues& values) {
                             edits.emplace_back(edit.toStdString(), values);
                         });
        QObject::connect(&timeline, &Timeline::refused,
                         [this](const QString& why) { refusals.push_back(why); });
        QObject::connect(&timeline, &Timeline::seekWanted,
                         [this](base::FrameIndex frame, bool scrubbing) {
                             seeks.emplace_back(frame, scrubbing);
                         });
    }

    // Until all thumbnails are there.
    void settle() const {
        for (int i = 0; i < 100; ++i)
            QApplication::processEvents();
    }
    [[nodiscard]] const ui::timeline::Row& row(ui::timeline::RowKind kind) const {
        const auto& content = body->content();
        return content.rows[static_cast<std::size_t>(content.rowOf(kind))];
    }
    [[nodiscard]] int x(base::FrameIndex frame) const { return body->view().pixelOf(frame); }
    // In a row's bars, where nothing but the bar lies.
    [[nodiscard]] QPoint at(ui::timeline::RowKind kind, base::FrameIndex frame) const {
        const auto& shown = row(kind);
        const int y =
            kind == ui::timeline::RowKind::Scenes ? shown.height * 5 / 6 : shown.height / 2;
        return {x(frame), shown.top + y - body->view().top()};
    }
    [[nodiscard]] QPoint scene(base::FrameIndex frame) const {
        return at(ui::timeline::RowKind::Scenes, frame);
    }

    void press(QWidget* widget, QPoint place, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::mousePress(widget, Qt::LeftButton, modifiers, place);
    }
    void move(QWidget* widget, QPoint place, Qt::KeyboardModifiers modifiers = {},
              Qt::MouseButtons buttons = Qt::LeftButton) const {
        QMouseEvent event(QEvent::MouseMove, place, widget->mapToGlobal(place), Qt::NoButton,
                          buttons, modifiers);
        QApplication::sendEvent(widget, &event);
    }
    void release(QWidget* widget, QPoint place, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::mouseRelease(widget, Qt::LeftButton, modifiers, place);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) const {
        press(body, from, modifiers);
        move(body, (from + to) / 2, modifiers);
        move(body, to, modifiers);
        release(body, to, modifiers);
    }
    void click(QPoint place, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::mouseClick(body, Qt::LeftButton, modifiers, place);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::keyClick(body, key, modifiers);
    }
    void wheel(QWidget* widget, QPoint place, int delta,
               Qt::KeyboardModifiers modifiers = {}) const {
        QWheelEvent event(place, widget->mapToGlobal(place), {}, {0, delta}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &event);
    }
    // The value of the only edit so far; empty when there is none or no such value.
    [[nodiscard]] std::string value(const std::string& id) const {
        if (edits.size() != 1)
            return {};
        const auto found = edits[0].second.find(id);
        return found == edits[0].second.end() ? std::string() : found->second;
    }
    [[nodiscard]] std::string edit() const { return edits.size() == 1 ? edits[0].first : ""; }
    // The film after the only edit, as core makes it; nothing when core refuses it.
    [[nodiscard]] std::optional<model::Film> applied() const {
        if (edits.size() != 1)
            return std::nullopt;
        const model::EditPreset* const preset = model::findEdit(edits[0].first);
        if (preset == nullptr)
            return std::nullopt;
        auto next = model::applyEdit(film, *preset, edits[0].second);
        return next ? std::optional(std::move(*next)) : std::nullopt;
    }

    model::Film film;
    Timeline timeline;
    ui::timeline::Body* body = nullptr;
    ui::timeline::Ruler* ruler = nullptr;
    ui::timeline::MiniMap* map = nullptr;
    std::vector<Edit> edits;
    std::vector<QString> refusals;
    std::vector<std::pair<base::FrameIndex, bool>> seeks;
};

} // namespace reelwright::ui::test
