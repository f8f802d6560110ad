#include "ui/panels/notes_panel.h"

#include "ui/bridge/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace reelwright::ui {

namespace {

constexpr int kNoteRole = Qt::UserRole;

std::string nowMillis() {
    return std::to_string(QDateTime::currentMSecsSinceEpoch());
}

QString noteText(const model::Note& note, std::size_t number, base::FrameRate rate) {
    QString words = QStringLiteral("%1 · %2").arg(number).arg(timecode(note.span.begin, rate));
    if (note.span.length() > 1)
        words += QStringLiteral(" – ") + timecode(note.span.end - 1, rate);
    if (!note.author.empty())
        words += QStringLiteral(" · ") + text(note.author);
    words += QLatin1Char('\n') + text(note.text);
    for (const model::Reply& reply : note.replies)
        words += QStringLiteral("\n    ") +
                 (reply.author.empty() ? QString() : text(reply.author) + QStringLiteral(": ")) +
                 text(reply.text);
    return words;
}

} // namespace

NotesPanel::NotesPanel(ProjectSession& session, Player& player, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_player(player) {
    build();
    connect(&session, &ProjectSession::filmChanged, this, &NotesPanel::fill);
    connect(&player.playback(), &Playback::frameChanged, this, [this] {
        showPlace();
        showPins();
    });
    connect(&player.playback(), &Playback::rangeChanged, this, &NotesPanel::showPlace);
    connect(&player.screen(), &Screen::areaMarked, this, [this](const PictureArea& area) {
        m_area = area;
        showPlace();
        m_text->setFocus();
    });
    connect(&player.screen(), &Screen::pinClicked, this, [this](const QString& id) {
        for (int row = 0; row < m_list->count(); ++row)
            if (m_list->item(row)->data(kNoteRole).toString() == id)
                m_list->setCurrentRow(row);
    });
    fill();
    showPlace();
}

void NotesPanel::build() {
    m_list = new QListWidget(this);
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Notes"));
    m_list->setSpacing(em(0.5));
    m_empty = hint(tr("No notes yet. Stop at a frame, press C and write what should change; mark a "
                      "part of the picture if you like."),
                   this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_all = new QCheckBox(tr("Show resolved ones too"), this);
    m_reply = new QLineEdit(this);
    m_reply->setPlaceholderText(tr("Reply"));
    m_reply->setAccessibleName(tr("Reply"));
    m_resolve = new QPushButton(this);
    m_remove = new QPushButton(tr("Delete"), this);
    m_place = hint({}, this);
    m_text = new QPlainTextEdit(this);
    m_text->setPlaceholderText(tr("What should change here?"));
    m_text->setAccessibleName(tr("New note"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(em(18));
    m_areaButton = new QPushButton(icon(QStringLiteral("pin")), tr("Mark in the picture"), this);
    m_add = mainButton(tr("Add note"), this);
    m_add->setToolTip(tr("Ctrl+Enter"));

    auto* const about = new QHBoxLayout;
    about->addWidget(m_reply, 1);
    about->addWidget(m_resolve);
    about->addWidget(m_remove);
    auto* const fresh = new QHBoxLayout;
    fresh->addWidget(m_areaButton);
    fresh->addWidget(m_add, 1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(em(3), em(2), em(3), em(3));
    column->setSpacing(em(1.5));
    column->addWidget(m_all);
    column->addWidget(m_empty, 1);
    column->addWidget(m_list, 1);
    column->addLayout(about);
    column->addWidget(divider(this));
    column->addWidget(m_place);
    column->addWidget(m_text);
    column->addLayout(fresh);

    connect(m_all, &QCheckBox::toggled, this, &NotesPanel::fill);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (const model::Note* const note = current(); note != nullptr && !m_isFilling)
            m_player.playback().seek(note->span.begin);
        settle();
        showPins();
    });
    connect(m_reply, &QLineEdit::returnPressed, this, &NotesPanel::answer);
    connect(m_resolve, &QPushButton::clicked, this, [this] {
        if (const model::Note* const note = current())
            m_session.edit(
                QStringLiteral("change_note"),
                {{"note", note->id.text}, {"resolved", note->resolved ? "false" : "true"}});
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const model::Note* const note = current())
            m_session.edit(QStringLiteral("remove_note"), {{"note", note->id.text}});
    });
    connect(m_areaButton, &QPushButton::clicked, this, [this] {
        m_player.playback().pause();
        m_player.screen().setMarking(true);
    });
    connect(m_add, &QPushButton::clicked, this, &NotesPanel::add);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_player.playback().pause(); // who writes looks at one frame
        settle();
    });
    auto* const submit = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), m_text);
    submit->setContext(Qt::WidgetShortcut);
    connect(submit, &QShortcut::activated, this, &NotesPanel::add);
}

void NotesPanel::beginNote() {
    m_player.playback().pause();
    m_area.reset();
    showPlace();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

const model::Note* NotesPanel::current() const {
    const QListWidgetItem* const item = m_list->currentItem();
    if (item == nullptr || !m_session.film())
        return nullptr;
    const std::string id = plain(item->data(kNoteRole).toString());
    for (const model::Note& note : m_session.film()->notes)
        if (note.id.text == id)
            return &note;
    return nullptr;
}

void NotesPanel::fill() {
    m_isFilling = true;
    const QString before = m_list->currentItem() == nullptr
                               ? QString()
                               : m_list->currentItem()->data(kNoteRole).toString();
    m_list->clear();
    if (m_session.film()) {
        const model::Film& film = *m_session.film();
        for (std::size_t i = 0; i < film.notes.size(); ++i) {
            const model::Note& note = film.notes[i];
            if (note.resolved && !m_all->isChecked())
                continue;
            auto* const item = new QListWidgetItem(
                icon(note.resolved ? QStringLiteral("resolved") : QStringLiteral("note")),
                noteText(note, i + 1, film.rate), m_list);
            item->setData(kNoteRole, text(note.id.text));
            if (note.resolved)
                item->setForeground(tokens().faint);
            if (text(note.id.text) == before)
                m_list->setCurrentItem(item);
        }
    }
    m_empty->setVisible(m_list->count() == 0);
    m_list->setVisible(m_list->count() > 0);
    m_isFilling = false;
    settle();
    showPins();
}

void NotesPanel::settle() {
    const model::Note* const note = current();
    const bool canEdit = !m_session.isReadOnly() && m_session.film() != nullptr;
    for (QWidget* const widget : {static_cast<QWidget*>(m_reply), static_cast<QWidget*>(m_resolve),
                                  static_cast<QWidget*>(m_remove)})
        widget->setEnabled(canEdit && note != nullptr);
    m_resolve->setText(note != nullptr && note->resolved ? tr("Open again") : tr("Resolve"));
    m_text->setEnabled(canEdit);
    m_areaButton->setEnabled(canEdit);
    m_add->setEnabled(canEdit && !m_text->toPlainText().trimmed().isEmpty());
}

void NotesPanel::showPlace() {
    if (!m_session.film())
        return m_place->setText({});
    const Playback& playback = m_player.playback();
    QString words = tr("New note at %1").arg(timecode(playback.frame(), playback.rate()));
    if (playback.in() && playback.out())
        words = tr("New note on %1 – %2")
                    .arg(timecode(*playback.in(), playback.rate()),
                         timecode(*playback.out(), playback.rate()));
    if (m_area)
        words += tr(", on a part of the picture");
    m_place->setText(words);
}

void NotesPanel::showPins() {
    std::vector<Pin> pins;
    const base::FrameIndex frame = m_player.playback().frame();
    if (m_session.film() && !m_player.playback().isPlaying())
        for (std::size_t i = 0; i < m_session.film()->notes.size(); ++i) {
            const model::Note& note = m_session.film()->notes[i];
            if (note.area && note.span.contains(frame) && (!note.resolved || m_all->isChecked()))
                pins.push_back({text(note.id.text),
                                QString::number(i + 1),
                                {note.area->x, note.area->y, note.area->width, note.area->height},
                                note.resolved});
        }
    m_player.screen().setPins(pins);
}

void NotesPanel::add() {
    const QString words = m_text->toPlainText().trimmed();
    if (words.isEmpty() || !m_session.film())
        return;
    const Playback& playback = m_player.playback();
    const base::FrameRate rate = playback.rate();
    model::EditValues values{{"text", plain(words)},
                             {"author", pipeline::userName()},
                             {"time", nowMillis()},
                             {"at", std::to_string(rate.secondsAt(playback.frame()))}};
    if (playback.in() && playback.out()) {
        values["at"] = std::to_string(rate.secondsAt(*playback.in()));
        values["to"] = std::to_string(rate.secondsAt(*playback.out()));
    }
    if (m_area)
        values["area"] = plain(QStringLiteral("%1,%2,%3,%4")
                                   .arg(m_area->x)
                                   .arg(m_area->y)
                                   .arg(m_area->width)
                                   .arg(m_area->height));
    m_session.edit(QStringLiteral("add_note"), values);
    m_text->clear();
    m_area.reset();
    showPlace();
}

void NotesPanel::answer() {
    const model::Note* const note = current();
    if (note == nullptr || m_reply->text().trimmed().isEmpty())
        return;
    m_session.edit(QStringLiteral("change_note"), {{"note", note->id.text},
                                                   {"reply", plain(m_reply->text().trimmed())},
                                                   {"author", pipeline::userName()},
                                                   {"time", nowMillis()}});
    m_reply->clear();
}

} // namespace reelwright::ui
