// Drives the window that is active by keys alone, as the system would. User-interface thread only.
#pragma once

#include <QAccessible>
#include <QApplication>
#include <QTest>
#include <QWidget>
#include <QWindow>

#include <functional>

#include <gtest/gtest.h>

namespace reelwright::testing {

class KeysAlone {
public:
    // The window is the one that the system has made active.
    explicit KeysAlone(QWidget& window) {
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        ASSERT_NE(QGuiApplication::focusWindow(), nullptr);
        QTest::keyClick(QGuiApplication::focusWindow(), key, modifiers);
    }
    static void type(const char* words) {
        for (const char letter : std::string_view(words))
            QTest::keyClick(QGuiApplication::focusWindow(), letter);
    }

    // What has the keys, by the name that a screen reader tells: its own, its label's, its words.
    static QString here() {
        QWidget* const focus = QApplication::focusWidget();
        QAccessibleInterface* const told = QAccessible::queryAccessibleInterface(focus);
        if (told == nullptr)
            return {};
        if (!focus->accessibleName().isEmpty())
            return focus->accessibleName();
        for (const auto& [label, relation] : told->relations(QAccessible::Label))
            return label->text(QAccessible::Name);
        return told->text(QAccessible::Name);
    }

    // Walks on until it is so; fails when that goes round without finding it.
    static bool walkTo(const std::function<bool()>& isThere, Qt::Key key = Qt::Key_Tab,
                       Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        constexpr int kMostSteps = 150;
        for (int i = 0; i < kMostSteps && !isThere(); ++i) {
            const QWidget* const before = QApplication::focusWidget();
            press(key, modifiers);
            if (QApplication::focusWidget() == before) {
                ADD_FAILURE() << "the keys are caught in " << here().toStdString();
                return false;
            }
        }
        return isThere();
    }
    static bool walkTo(const QString& name) {
        const bool isFound = walkTo([&] { return here() == name; });
        EXPECT_TRUE(isFound) << "nowhere: " << name.toStdString();
        return isFound;
    }
};

} // namespace reelwright::testing
