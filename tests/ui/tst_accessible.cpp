#include "ui/desk_bench.h"

#include <QAccessible>
#include <QDialog>
#include <QLabel>

namespace reelwright::testing {
namespace {

// Parts of other widgets have no name of their own.
bool isPart(const QWidget& widget) {
    const QString name = widget.objectName();
    return name.startsWith(QStringLiteral("qt_")) || widget.inherits("QScrollBar") ||
           widget.inherits("QTabBar") || widget.inherits("QSplitterHandle") ||
           widget.inherits("QScrollArea") || widget.inherits("QHeaderView") ||
           widget.inherits("QComboBoxListView") || widget.inherits("QTableCornerButton");
}

void expectNames(QWidget& owner, const char* where) {
    for (QWidget* const widget : owner.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || isPart(*widget) ||
            widget->focusProxy() != nullptr || !widget->isVisibleTo(&owner))
            continue;
        QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(face, nullptr);
        EXPECT_FALSE(face->text(QAccessible::Name).isEmpty())
            << where << ": " << widget->metaObject()->className() << " in "
            << widget->parentWidget()->metaObject()->className() << " "
            << face->text(QAccessible::Value).left(40).toStdString();
    }
}

TEST(Everything, that_takes_the_keys_has_a_name) {
    DeskBench bench;
    expectNames(bench.window().startPage(), "start page");
    bench.makeFilm();
    bench.film().board().selectScene(0);
    expectNames(bench.film(), "film");
    bench.action("settings")->trigger();
    for (QDialog* const dialog : bench.window().findChildren<QDialog*>())
        expectNames(*dialog, "settings");
}

TEST(Everything, is_reached_by_the_tab_key) {
    DeskBench bench;
    bench.makeFilm();
    bench.action("workspace_edit")->trigger();
    bench.film().board().selectScene(0);
    QCoreApplication::processEvents();
    QSet<QWidget*> reached;
    QWidget* at = bench.film().board().focusProxy();
    const QWidget* const begin = at;
    do {
        at = at->nextInFocusChain();
        if (at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus) != 0)
            reached.insert(at);
    } while (at != begin);
    for (const char* const name : {"Scenes", "Place in the film", "Prompt of the scene", "Preview quality"}) {
        const bool isThere = std::any_of(reached.begin(), reached.end(), [&](const QWidget* widget) {
            return widget->accessibleName() == QLatin1String(name);
        });
        EXPECT_TRUE(isThere) << name;
    }
}

} // namespace
} // namespace reelwright::testing
