#include "ui/dialogs/settings_keys_page.h"

#include "ui/bridge/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

#include <QPointer>

namespace reelwright::ui {

KeysPage::KeysPage(Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_column(new QVBoxLayout)
    , m_trouble(new ToneLabel(this)) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, em(3), 0);
    column->setSpacing(em(1));
    column->addWidget(m_trouble);
    m_column->setSpacing(0);
    column->addLayout(m_column);
    column->addStretch(1);
    m_trouble->tell(Tone::Quiet, tr("Looking for keys…"));
    look();
}

void KeysPage::look() {
    using States = std::vector<engine::ServiceState>;
    const QPointer<KeysPage> self(this);
    m_desk.ask<States>(
        [](engine::Engine& engine, const std::stop_token&) -> base::Result<States> {
            return engine.money().serviceStates();
        },
        [self](const base::Result<States>& states) {
            if (self.isNull())
                return;
            if (states)
                self->fill(*states);
            else
                self->m_trouble->tell(Tone::Bad, text(states.error().message));
        });
}

void KeysPage::fill(const std::vector<engine::ServiceState>& states) {
    m_trouble->tell(Tone::Quiet, {});
    for (const engine::ServiceState& state : states) {
        ServiceRow* const row = m_rows.value(text(state.service.id));
        if (row != nullptr)
            row->setState(state);
        else
            addRow(state);
    }
}

void KeysPage::addRow(const engine::ServiceState& state) {
    auto* const row = new ServiceRow(state, this);
    if (!m_rows.isEmpty())
        m_column->addWidget(divider(this));
    m_rows.insert(text(state.service.id), row);
    m_column->addWidget(row);
    for (QPushButton* const button : row->findChildren<QPushButton*>())
        button->setAutoDefault(false);
    connect(row, &ServiceRow::saveWanted, this,
            [this, row](const base::Secret& key, bool inFile) { save(row, key, inFile); });
    connect(row, &ServiceRow::testWanted, this, [this, row] { test(row); });
    connect(row, &ServiceRow::removeWanted, this, [this, row] { remove(row); });
}

void KeysPage::save(ServiceRow* row, const base::Secret& key, bool inFile) {
    row->setBusy(tr("Saving…"));
    const std::string service(row->state().service.id);
    const std::string store = inFile ? "file" : std::string();
    const QPointer<ServiceRow> answered(row);
    const QPointer<KeysPage> self(this);
    m_desk.ask<std::string>(
        [service, key, store](engine::Engine& engine, const std::stop_token&) {
            return engine.money().setKey(service, key, store);
        },
        [self, answered](const base::Result<std::string>& place) {
            if (self.isNull() || answered.isNull())
                return;
            answered->setBusy({});
            if (place) {
                answered->openForm(false);
                answered->tell(Tone::Good, tr("Saved in %1").arg(text(*place)));
                return self->look();
            }
            const bool hasNoKeyring = place.error().kind == base::ErrorKind::Unsupported;
            answered->tell(Tone::Bad,
                           hasNoKeyring ? tr("The key was not saved: no keyring can be used here. "
                                             "Tick the box to save it in a file.")
                                        : text(place.error().message));
        });
}

void KeysPage::test(ServiceRow* row) {
    row->setBusy(tr("Asking the service…"));
    const std::string service(row->state().service.id);
    const QPointer<ServiceRow> answered(row);
    m_desk.ask<std::string>(
        [service](engine::Engine& engine, const std::stop_token& stop) {
            return engine.money().testKey(service, stop);
        },
        [answered](const base::Result<std::string>& who) {
            if (answered.isNull())
                return;
            answered->setBusy({});
            if (who)
                answered->tell(Tone::Good, tr("Works: %1").arg(text(*who)));
            else
                answered->tell(Tone::Bad, text(who.error().message));
        });
}

void KeysPage::remove(ServiceRow* row) {
    row->setBusy(tr("Removing…"));
    using Places = std::vector<std::string>;
    const std::string service(row->state().service.id);
    const QPointer<ServiceRow> answered(row);
    const QPointer<KeysPage> self(this);
    m_desk.ask<Places>(
        [service](engine::Engine& engine, const std::stop_token&) {
            return engine.money().removeKey(service);
        },
        [self, answered](const base::Result<Places>& places) {
            if (self.isNull() || answered.isNull())
                return;
            answered->setBusy({});
            QStringList from;
            if (places)
                for (const std::string& place : *places)
                    from.append(text(place));
            if (places)
                answered->tell(Tone::Good,
                               tr("Removed from %1").arg(from.join(QStringLiteral(", "))));
            else
                answered->tell(Tone::Bad, text(places.error().message));
            self->look();
        });
}

} // namespace reelwright::ui
