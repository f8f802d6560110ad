#include "support/places.h"
#include "ui/theme/theme.h"

#include <QApplication>

#include <gtest/gtest.h>

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // The helper that reads foreign files lies beside the programs.
    qputenv("PATH", QByteArray::fromStdString(reelwright::testing::reelProgram().parent_path().string()) + ':' + qgetenv("PATH"));
    ::testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    reelwright::ui::applyTheme(application, reelwright::ui::Scheme::Dark);
    return RUN_ALL_TESTS();
}
