#include "ui/dialogs/settings_look_page.h"

#include "ui/theme/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/scheme_tile.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace reelwright::ui {

LookPage::LookPage(DeskSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_language(new QComboBox(this))
    , m_size(new QComboBox(this)) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, em(3), 0);
    column->setSpacing(em(2));
    column->addWidget(heading(tr("Colours"), this));
    auto* const tiles = new QHBoxLayout;
    tiles->setSpacing(em(3));
    const std::pair<Scheme, QString> schemes[] = {{Scheme::Dark, tr("Dark")},
                                                  {Scheme::Light, tr("Light")},
                                                  {Scheme::HighContrast, tr("High contrast")}};
    for (const auto& [which, name] : schemes) {
        auto* const tile = new SchemeTile(which, name, this);
        tile->setChecked(which == scheme());
        connect(tile, &QAbstractButton::toggled, this, [this, chosen = which](bool on) {
            if (!on)
                return;
            m_settings.set(QStringLiteral("scheme"), nameOf(chosen));
            applyTheme(*qApp, chosen);
        });
        tiles->addWidget(tile);
    }
    tiles->addStretch(1);
    column->addLayout(tiles);
    column->addSpacing(em(3));

    column->addWidget(heading(tr("Text size"), this));
    m_size->setObjectName(QStringLiteral("text_size"));
    m_size->setAccessibleName(tr("Text size"));
    for (const int percent : {90, 100, 110, 125, 150, 175, 200})
        m_size->addItem(tr("%1 %").arg(percent), percent / 100.0);
    const double now = m_settings.text(QStringLiteral("text_size"), QStringLiteral("1")).toDouble();
    for (int i = 0; i < m_size->count(); ++i)
        if (qAbs(m_size->itemData(i).toDouble() - now) < 0.01)
            m_size->setCurrentIndex(i);
    if (m_size->currentIndex() == 0 && qAbs(now - 0.9) > 0.01)
        m_size->setCurrentIndex(1);
    auto* const row = new QHBoxLayout;
    row->addWidget(m_size);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(hint(tr("100 % is the text size of your system. Distances between parts "
                              "follow when the program is started again."),
                           this));
    column->addSpacing(em(3));
    addLanguages(column);
    column->addStretch(1);
    connect(m_size, &QComboBox::activated, this, &LookPage::setTextSize);
}

void LookPage::addLanguages(QVBoxLayout* column) {
    column->addWidget(heading(tr("Language"), this));
    m_language->setObjectName(QStringLiteral("language"));
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("As the system"), QString());
    for (const QString& code : languages())
        m_language->addItem(languageName(code), code);
    const QString now = m_settings.text(QStringLiteral("language"));
    m_language->setCurrentIndex(qMax(0, m_language->findData(now)));
    auto* const row = new QHBoxLayout;
    row->addWidget(m_language);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(
        hint(tr("The language changes when the program is started again."), this));
    connect(m_language, &QComboBox::activated, this, [this] {
        m_settings.set(QStringLiteral("language"), m_language->currentData());
    });
}

void LookPage::setTextSize() {
    const double share = m_size->currentData().toDouble();
    m_settings.set(QStringLiteral("text_size"), QString::number(share));
    applyTextSize(*qApp, share);
}

} // namespace reelwright::ui
