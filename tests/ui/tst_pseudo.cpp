#include "ui/desk_bench.h"
#include "ui/widgets/preset_cards.h"
#include "ui/dialogs/settings_dialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QGroupBox>
#include <QLabel>
#include <QRegularExpression>
#include <QStyleOptionButton>
#include <QSet>
#include <QTabBar>
#include <QTextDocument>
#include <QToolButton>
#include <QTranslator>

#include <algorithm>

namespace reelwright::testing {
namespace {

const QChar kOpen(0x27e6);  // ⟦
const QChar kClose(0x27e7); // ⟧

// A language that nobody speaks: accents, 40 % longer, in brackets. What is seen without brackets
// was never to be translated; what is cut here is cut in the longer languages.
class Pseudo : public QTranslator {
public:
    Pseudo() { EXPECT_TRUE(m_german.load(QStringLiteral(":/translations/reelwright_de.qm"))); }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char* note,
                                    int n) const override {
        const QByteArrayView from(context);
        if (from != "Actions" && from != "SceneState" && from != "Models" &&
            !from.startsWith("reelwright::"))
            return {}; // Qt's own words
        if (m_german.translate(context, source, note, n).isNull() && n < 0 && *source != 0)
            m_missing.insert(QString::fromUtf8(context) + QStringLiteral(": ") +
                             QString::fromUtf8(source));
        QString text = QString::fromUtf8(source);
        if (n >= 0)
            text.replace(QStringLiteral("%n"), QString::number(n));
        if (text.contains(QStringLiteral("(*"))) // kinds of files
            return text;
        static const QString plain = QStringLiteral("aeioucny");
        static const QString accented = QStringLiteral("àéîöüçñý");
        bool isMark = false;
        for (QChar& c : text) {
            isMark = c == QLatin1Char('<') || (isMark && c != QLatin1Char('>'));
            if (const qsizetype i = plain.indexOf(c); i >= 0 && !isMark)
                c = accented[i];
        }
        // Longer by words, as real languages are.
        const qsizetype more = text.size() * 4 / 10;
        for (qsizetype i = 0; i < more; ++i)
            text += i % 8 == 1 ? QLatin1Char(' ') : QLatin1Char('~');
        return kOpen + text.trimmed() + kClose;
    }

    // What was asked for in a context in which the German desk has no words.
    [[nodiscard]] const QSet<QString>& missingInGerman() const { return m_missing; }

private:
    QTranslator m_german;
    mutable QSet<QString> m_missing;
};

class Speaking {
public:
    Speaking() { QCoreApplication::installTranslator(&m_pseudo); }
    ~Speaking() { QCoreApplication::removeTranslator(&m_pseudo); }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;

    void expectAllInGerman() const {
        for (const QString& missing : m_pseudo.missingInGerman())
            ADD_FAILURE() << missing.toStdString();
    }

private:
    Pseudo m_pseudo;
};

QString plainText(const QString& text) {
    if (!Qt::mightBeRichText(text))
        return text;
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

// Numbers, times, sums, file names and what a person wrote need no translation.
bool isValue(const QString& text) {
    static const QRegularExpression values(QStringLiteral(
        "^[\\d\\s.,:;+\\-–~±%$×/()·…|\\[\\]=?]*(s|f|px|MB|GB|dB|bpm|fps|K|p)?$|^.*\\.[a-z0-9]{2,4}$|^~?/.*|^[A-Z]$"));
    return text.trimmed().isEmpty() || values.match(text).hasMatch();
}

// Names and what the engine's lists call their entries: English in every language so far.
bool isAllowed(const QWidget& widget, const QString& text) {
    static const QStringList names{
        QStringLiteral("Reelwright"), QStringLiteral("Premiere Pro"),
        QStringLiteral("DaVinci Resolve"), QStringLiteral("Final Cut Pro"),
        QStringLiteral("English"), QStringLiteral("Deutsch"), QStringLiteral("Light"),
        QStringLiteral("film")};
    if (names.contains(text))
        return true;
    // Where a scene stands and what the song does there, in the words of the plan.
    static const QRegularExpression place(QStringLiteral("^\\d\\d:\\d\\d:\\d\\d · [\\d.]+ s( · \\w+)*$"));
    if (place.match(text).hasMatch())
        return true;
    // Keys, libraries with their licences, services with their addresses.
    for (const QObject* at = &widget; at != nullptr; at = at->parent())
        for (const char* const kind : {"reelwright::ui::KeyCaps", "reelwright::ui::AboutDialog",
                                       "reelwright::ui::ServiceRow", "QColorDialog"})
            if (at->inherits(kind))
                return true;
    return false;
}

struct Seen {
    QString text;
    int width = -1; // that it has for its text; -1: it wraps or elides
};

QList<Seen> textsOf(const QWidget& widget) {
    QList<Seen> seen;
    if (const auto* const label = qobject_cast<const QLabel*>(&widget)) {
        const bool isFree = label->wordWrap() ||
                            label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
        seen.append({plainText(label->text()), isFree ? -1 : label->contentsRect().width()});
    } else if (const auto* const tool = qobject_cast<const QToolButton*>(&widget)) {
        const bool showsText = tool->toolButtonStyle() != Qt::ToolButtonIconOnly || tool->icon().isNull();
        if (showsText)
            seen.append({tool->text(), tool->width()});
    } else if (const auto* const button = qobject_cast<const QAbstractButton*>(&widget)) {
        const int sign = button->icon().isNull() ? 0 : button->iconSize().width();
        seen.append({button->text(), button->width() - sign});
    } else if (const auto* const box = qobject_cast<const QComboBox*>(&widget)) {
        for (int i = 0; i < box->count(); ++i)
            seen.append({box->itemText(i), -1});
    } else if (const auto* const bar = qobject_cast<const QTabBar*>(&widget)) {
        for (int i = 0; i < bar->count(); ++i)
            seen.append({bar->tabText(i), -1});
    } else if (const auto* const group = qobject_cast<const QGroupBox*>(&widget)) {
        seen.append({group->title(), group->width()});
    }
    return seen;
}

// Entries of these boxes and the cards of presets are labels of the engine's lists.
bool isOfLists(const QWidget& widget) {
    const bool isCard = qobject_cast<const ui::PresetCards*>(widget.parentWidget()) != nullptr &&
                        qobject_cast<const QAbstractButton*>(&widget) != nullptr;
    return isCard || qobject_cast<const QComboBox*>(&widget) != nullptr;
}

void expectTranslated(QWidget& owner, const char* where) {
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    for (QWidget* const widget : owner.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&owner))
            continue;
        for (const Seen& seen : textsOf(*widget)) {
            const QString text = QString(seen.text).remove(QLatin1Char('&'));
            const QString who = QStringLiteral("%1: %2 in %3: %4")
                                    .arg(QLatin1String(where), QLatin1String(widget->metaObject()->className()),
                                         QLatin1String(widget->parentWidget()->metaObject()->className()), text);
            if (!isValue(text) && !isAllowed(*widget, text) && !isOfLists(*widget)) {
                EXPECT_TRUE(text.contains(kOpen)) << who.toStdString();
            }
            if (seen.width < 0 || !widget->isVisible())
                continue;
            int wide = 0;
            for (const QString& line : text.split(QLatin1Char('\n')))
                wide = std::max(wide, widget->fontMetrics().horizontalAdvance(line));
            EXPECT_LE(wide, seen.width + 1) << "cut, " << who.toStdString();
        }
    }
}

void expectDialogs(DeskBench& bench, const char* where) {
    for (QDialog* const dialog : bench.window().findChildren<QDialog*>()) {
        if (dialog->isVisible())
            expectTranslated(*dialog, where);
        delete dialog;
    }
}

TEST(Everything, that_people_read_can_be_translated_and_has_room) {
    const Speaking pseudo;
    DeskBench bench;
    bench.window().resize(bench.window().minimumSize());
    expectTranslated(bench.window().startPage(), "start page");
    bench.makeFilm();
    bench.window().resize(bench.window().minimumSize());
    bench.film().board().selectScene(0);
    for (const char* const id : {"workspace_create", "workspace_edit", "workspace_review",
                                 "workspace_deliver", "board_as_table"}) {
        bench.action(id)->trigger();
        expectTranslated(bench.window(), id);
    }
    bench.action("workspace_edit")->trigger();
    for (const char* const id : {"show_brief", "show_assets", "show_brand", "show_inspector",
                                 "show_notes", "show_history", "show_costs", "show_jobs"}) {
        bench.action(id)->trigger();
        expectTranslated(bench.window(), id);
    }
    for (const char* const id : {"cheat_sheet", "about", "guide", "palette", "generate"}) {
        bench.action(id)->trigger();
        expectDialogs(bench, id);
    }
    bench.action("settings")->trigger();
    auto* const settings = bench.window().findChild<ui::SettingsDialog*>();
    ASSERT_NE(settings, nullptr);
    for (int page = 0; page < 5; ++page) {
        settings->showPage(static_cast<ui::SettingsPage>(page));
        expectTranslated(*settings, qPrintable(QStringLiteral("settings %1").arg(page)));
    }
    pseudo.expectAllInGerman();
}

TEST(Everything, that_an_action_is_called_can_be_translated) {
    const Speaking pseudo;
    DeskBench bench;
    for (const ui::ActionFacts& facts : ui::actionTable()) {
        EXPECT_TRUE(bench.action(facts.id)->text().contains(kOpen)) << facts.id;
        EXPECT_TRUE(bench.action(facts.id)->toolTip().contains(kOpen)) << facts.id;
    }
}

} // namespace
} // namespace reelwright::testing
