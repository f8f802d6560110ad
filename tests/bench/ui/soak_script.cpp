#include "bench/ui/soak_script.h"

#include "ui/bridge/text.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/timeline/body.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QWheelEvent>

namespace reelwright::bench {

namespace {

constexpr int kTick = 12;   // milliseconds between two steps
constexpr int kNotch = 120; // of a mouse wheel

} // namespace

const std::vector<SoakScript::Chapter>& SoakScript::chapters() {
    using S = SoakScript;
    static const std::vector<Chapter> kAll = {
        {"play", 5, &S::playAWhile},
        {"scrub the bar", 5, &S::scrubTheBar},
        {"scrub the ruler", 4, &S::scrubTheRuler},
        {"zoom", 4, &S::zoom},
        {"trim", 5, &S::trim},
        {"split and undo", 4, &S::splitAndUndo},
        {"edit and undo", 5, &S::editAndUndo},
        {"workspace", 4, &S::changeWorkspace},
        {"panels", 4, &S::openPanels},
        {"scroll the board", 4, &S::scrollTheBoard},
        {"table", 2, &S::asTable},
        {"choose scenes", 4, &S::chooseScenes},
        {"type a prompt", 4, &S::typeAPrompt},
        {"dialogs", 3, &S::openDialogs},
        {"palette", 3, &S::openThePalette},
        {"whole screen", 1, &S::wholeScreen},
        {"note", 1, &S::writeANote},
        {"export", 1, &S::exportIt},
        {"open again", 1, &S::openAgain},
    };
    return kAll;
}

SoakScript::SoakScript(ui::MainWindow& window, QString film, QString folder,
                       std::function<void(const QString&)> told)
    : m_window(window)
    , m_film(std::move(film))
    , m_folder(std::move(folder))
    , m_told(std::move(told)) {
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &SoakScript::next);
}

void SoakScript::start() {
    m_tick.start();
}

void SoakScript::stop() {
    m_tick.stop();
    m_steps.clear();
    if (m_window.film() != nullptr)
        m_window.film()->player().playback().pause();
}

void SoakScript::next() {
    if (m_window.film() == nullptr || m_window.film()->session().film() == nullptr)
        return; // it is being opened
    if (!m_steps.empty()) {
        const auto step = std::move(m_steps.front());
        m_steps.pop_front();
        return step();
    }
    std::vector<Chapter> drawn;
    for (const Chapter& chapter : chapters())
        if (m_only.isEmpty() || m_only == QLatin1String(chapter.name))
            drawn.insert(drawn.end(), static_cast<std::size_t>(chapter.weight), chapter);
    if (drawn.empty())
        return;
    const Chapter& chapter =
        drawn[static_cast<std::size_t>(any(0, static_cast<int>(drawn.size()) - 1))];
    ++m_done[QLatin1String(chapter.name)];
    m_told(QLatin1String(chapter.name));
    (this->*chapter.play)();
    pause(any(2, 15));
}

void SoakScript::then(std::function<void()> step, int times) {
    m_steps.insert(m_steps.end(), static_cast<std::size_t>(times), std::move(step));
}

void SoakScript::act(const char* action, int times) {
    then(
        [this, action] {
            if (QAction* const wanted = m_window.actions()[action]; wanted->isEnabled())
                wanted->trigger();
        },
        times);
}

void SoakScript::pause(int ticks) {
    then([] {}, ticks);
}

int SoakScript::any(int low, int high) {
    return std::uniform_int_distribution(low, std::max(low, high))(m_chance);
}

void SoakScript::key(QWidget* widget, int key, Qt::KeyboardModifiers modifiers,
                     const QString& text) {
    if (widget == nullptr)
        return;
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease})
        QCoreApplication::postEvent(widget, new QKeyEvent(type, key, modifiers, text));
}

void SoakScript::mouse(QWidget* widget, QEvent::Type type, QPoint at) {
    const bool isMove = type == QEvent::MouseMove;
    QCoreApplication::postEvent(
        widget,
        new QMouseEvent(type, at, widget->mapToGlobal(at), isMove ? Qt::NoButton : Qt::LeftButton,
                        type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton,
                        Qt::NoModifier));
}

void SoakScript::wheel(QWidget* widget, QPoint steps, Qt::KeyboardModifiers modifiers) {
    const QPoint at = widget->rect().center();
    QCoreApplication::postEvent(widget,
                                new QWheelEvent(at, widget->mapToGlobal(at), {}, steps * kNotch,
                                                Qt::NoButton, modifiers, Qt::NoScrollPhase, false));
}

void SoakScript::drag(QWidget* widget, QPoint from, QPoint to) {
    constexpr int kMoves = 24;
    then([=, this] { mouse(widget, QEvent::MouseButtonPress, from); });
    for (int i = 1; i <= kMoves; ++i)
        then([=, this] { mouse(widget, QEvent::MouseMove, from + (to - from) * i / kMoves); });
    then([=, this] { mouse(widget, QEvent::MouseButtonRelease, to); });
}

QWidget* SoakScript::timelineBody() {
    return m_window.film()->timeline().findChild<ui::timeline::Body*>();
}

void SoakScript::playAWhile() {
    act("play");
    pause(any(80, 400));
    act("play");
}

void SoakScript::scrubTheBar() {
    QWidget& bar = m_window.film()->player().bar();
    const int y = bar.height() / 2;
    drag(&bar, {any(0, bar.width() - 1), y}, {any(0, bar.width() - 1), y});
}

void SoakScript::scrubTheRuler() {
    act("workspace_edit");
    then([this] {
        for (QWidget* const part : m_window.film()->timeline().findChildren<QWidget*>())
            if (part->inherits("reelwright::ui::timeline::Ruler")) {
                const int y = part->height() - 3;
                drag(part, {any(0, part->width() - 1), y}, {any(0, part->width() - 1), y});
            }
    });
}

void SoakScript::zoom() {
    act("workspace_edit");
    const int way = any(0, 1) == 0 ? 1 : -1;
    then([this, way] { wheel(timelineBody(), {0, way}, Qt::ControlModifier); }, any(3, 12));
    then([this] { wheel(timelineBody(), {0, -1}, Qt::NoModifier); }, any(0, 10));
    act("zoom_fit");
}

// By mouse, and taken back.
void SoakScript::trim() {
    act("workspace_edit");
    then([this] {
        auto* const body = qobject_cast<ui::timeline::Body*>(timelineBody());
        const auto& content = body->content();
        const model::Film& film = *m_window.film()->session().film();
        if (film.scenes.size() < 2)
            return;
        const auto cut = static_cast<std::size_t>(any(1, static_cast<int>(film.scenes.size()) - 1));
        const auto& row =
            content.rows[static_cast<std::size_t>(content.rowOf(ui::timeline::RowKind::Scenes))];
        const QPoint at(body->view().pixelOf(film.scenes[cut].start),
                        row.top + row.height * 5 / 6 - body->view().top());
        if (body->rect().contains(at))
            drag(body, at, at + QPoint(any(-60, 60), 0));
    });
    pause(10);
    act("undo");
}

void SoakScript::splitAndUndo() {
    then([this] {
        ui::Playback& playback = m_window.film()->player().playback();
        playback.seek(any(0, static_cast<int>(playback.length()) - 1));
    });
    act("split");
    pause(any(5, 25));
    act("undo");
    pause(5);
    act("redo");
    pause(5);
    act("undo");
}

void SoakScript::editAndUndo() {
    static constexpr std::array kEdits = {"duplicate",  "merge",     "insert",
                                          "delete",     "earlier",   "later",
                                          "add_marker", "add_title", "lock_timing"};
    act(kEdits[static_cast<std::size_t>(any(0, static_cast<int>(kEdits.size()) - 1))]);
    pause(any(8, 30));
    act("undo");
    pause(8);
}

void SoakScript::changeWorkspace() {
    static constexpr std::array kAll = {"workspace_create", "workspace_edit", "workspace_review",
                                        "workspace_deliver"};
    for (int i = 0; i < 4; ++i) {
        act(kAll[static_cast<std::size_t>(any(0, 3))]);
        pause(any(3, 20));
    }
}

void SoakScript::openPanels() {
    for (const char* const panel : {"show_brief", "show_assets", "show_brand", "show_notes",
                                    "show_history", "show_costs", "show_jobs", "show_inspector"}) {
        act(panel);
        pause(any(1, 8));
    }
}

void SoakScript::scrollTheBoard() {
    act("workspace_create");
    const int way = any(0, 1) == 0 ? 1 : -1;
    then(
        [this, way] {
            for (auto* const list : m_window.film()->board().findChildren<QListView*>())
                if (list->isVisible())
                    wheel(list->viewport(), {0, way}, Qt::NoModifier);
        },
        any(5, 40));
}

void SoakScript::asTable() {
    act("workspace_create");
    act("board_as_table");
    pause(any(5, 30));
    act("board_as_table");
}

void SoakScript::chooseScenes() {
    for (int i = 0; i < 8; ++i) {
        then([this] {
            const auto scenes = m_window.film()->session().film()->scenes.size();
            m_window.film()->board().selectScene(
                static_cast<std::size_t>(any(0, static_cast<int>(scenes) - 1)));
        });
        pause(any(1, 10));
    }
}

void SoakScript::typeAPrompt() {
    act("show_inspector");
    then([this] { m_window.film()->board().selectScene(static_cast<std::size_t>(any(0, 3))); });
    pause(3);
    then([this] { m_window.film()->inspector().focusPrompt(); });
    for (const QChar letter : QStringLiteral(" and then the light goes out"))
        then([this, letter] {
            key(QApplication::focusWidget(), 0, Qt::NoModifier, QString(letter));
        });
    pause(any(20, 130)); // it is kept after a second
    then([this] { m_window.film()->board().setFocus(Qt::OtherFocusReason); });
    act("undo");
}

void SoakScript::openDialogs() {
    static constexpr std::array kDialogs = {"settings", "cheat_sheet", "about", "guide",
                                            "generate_all"};
    act(kDialogs[static_cast<std::size_t>(any(0, static_cast<int>(kDialogs.size()) - 1))]);
    pause(any(10, 60));
    for (int page = 0; page < 5; ++page)
        then([this, page] {
            if (auto* const settings = m_window.findChild<ui::SettingsDialog*>())
                settings->showPage(static_cast<ui::SettingsPage>(page));
        });
    then([this] {
        for (QDialog* const dialog : m_window.findChildren<QDialog*>())
            dialog->close();
    });
}

void SoakScript::openThePalette() {
    act("palette");
    pause(5);
    for (const QChar letter : QStringLiteral("scene neon"))
        then([this, letter] {
            for (QDialog* const dialog : m_window.findChildren<QDialog*>())
                key(dialog->findChild<QLineEdit*>(), 0, Qt::NoModifier, QString(letter));
        });
    pause(8);
    then([this] {
        for (QDialog* const dialog : m_window.findChildren<QDialog*>())
            dialog->close();
    });
}

void SoakScript::wholeScreen() {
    act("full_screen");
    act("play");
    pause(100);
    act("play");
    act("full_screen");
}

void SoakScript::writeANote() {
    act("workspace_review");
    act("add_note");
    pause(2);
    for (const QChar letter : QStringLiteral("brighter"))
        then([this, letter] {
            key(QApplication::focusWidget(), 0, Qt::NoModifier, QString(letter));
        });
    then([this] {
        key(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier, QStringLiteral("\r"));
    });
}

void SoakScript::exportIt() {
    act("workspace_deliver");
    then([this] {
        if (m_window.film()->session().tasks().active() > 0)
            return; // one at a time
        pipeline::ExportRequest request;
        request.output = ui::pathOf(m_folder + QStringLiteral("/soak%1.mp4").arg(++m_exported));
        request.shortSide = 360;
        m_window.film()->session().exportFilm(request);
    });
}

void SoakScript::openAgain() {
    if (m_window.film()->session().tasks().active() > 0)
        return; // an export goes on
    then([this] {
        m_window.actions()["close_project"]->trigger();
        m_window.openProject(m_film);
    });
}

} // namespace reelwright::bench
