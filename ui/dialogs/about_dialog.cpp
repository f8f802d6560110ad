#include "ui/dialogs/about_dialog.h"

#include "base/version.h"
#include "ui/bridge/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QSysInfo>
#include <QVBoxLayout>

namespace reelwright::ui {

namespace {

struct Library {
    const char* name;
    const char* licence;
};

constexpr Library kLibraries[] = {{"FFmpeg", "GPL-2.0-or-later in this use"},
                                  {"aubio", "GPL-3.0-or-later"},
                                  {"libebur128", "MIT"},
                                  {"Cairo", "LGPL-2.1 or MPL-1.1"},
                                  {"Pango", "LGPL-2.0-or-later"},
                                  {"fontconfig", "MIT"},
                                  {"libcurl", "curl"},
                                  {"OpenSSL", "Apache-2.0"},
                                  {"SQLite", "public domain"},
                                  {"{fmt}", "MIT"},
                                  {"spdlog", "MIT"},
                                  {"JSON for Modern C++", "MIT"},
                                  {"tl::expected", "CC0-1.0"},
                                  {"CLI11", "BSD-3-Clause"},
                                  {"xxHash", "BSD-2-Clause"},
                                  {"Qt Keychain", "BSD-3-Clause"}};

} // namespace

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Reelwright"));
    auto* const sign = new QLabel(this);
    sign->setPixmap(
        iconPixmap(QStringLiteral("reel"), tokens().accent, em(14), devicePixelRatioF()));
    auto* const name = new QLabel(QStringLiteral("Reelwright"), this);
    name->setFont(sizedFont(1.8, true));
    const QString version = text(base::programVersion());
    auto* const words = new QVBoxLayout;
    words->setSpacing(em(0.5));
    words->addWidget(name);
    words->addWidget(hint(tr("Version %1").arg(version), this));
    auto* const head = new QHBoxLayout;
    head->setSpacing(em(4));
    head->addWidget(sign);
    head->addLayout(words, 1);

    auto* const licence = new QLabel(
        tr("Makes a film from a prompt and a song, cut on the beat.\n\nFree software under the GNU "
           "General Public License, version 3 or later (GPL-3.0-or-later). It comes without any "
           "warranty, as far as the law allows."),
        this);
    licence->setWordWrap(true);

    auto* const list = new QWidget(this);
    auto* const grid = new QGridLayout(list);
    grid->setContentsMargins(em(2), em(1), em(2), em(1));
    grid->setVerticalSpacing(em(0.75));
    grid->setHorizontalSpacing(em(4));
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](const QString& library, const QString& terms) {
        grid->addWidget(new QLabel(library, list), row, 0);
        grid->addWidget(hint(terms, list), row++, 1);
    };
    add(QStringLiteral("Qt ") + QLatin1String(qVersion()), QStringLiteral("LGPL-3.0"));
    for (const Library& library : kLibraries)
        add(QLatin1String(library.name), QLatin1String(library.licence));
    auto* const area = scrolled(list, this);
    area->setFrameShape(QFrame::StyledPanel);
    area->setMinimumHeight(em(40));
    area->setAccessibleName(tr("Libraries"));

    auto* const copy = new QPushButton(tr("Copy version"), this);
    copy->setAutoDefault(false);
    auto* const close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    auto* const bottom = new QHBoxLayout;
    bottom->addWidget(copy);
    bottom->addStretch(1);
    bottom->addWidget(close);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(em(5), em(5), em(5), em(4));
    column->setSpacing(em(2.5));
    column->addLayout(head);
    column->addWidget(licence);
    column->addWidget(heading(tr("Made with"), this));
    column->addWidget(area, 1);
    column->addLayout(bottom);
    connect(copy, &QPushButton::clicked, this, [version] {
        QGuiApplication::clipboard()->setText(
            QStringLiteral("Reelwright %1, Qt %2, %3")
                .arg(version, QLatin1String(qVersion()), QSysInfo::prettyProductName()));
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
    resize(em(115), em(125));
}

} // namespace reelwright::ui
