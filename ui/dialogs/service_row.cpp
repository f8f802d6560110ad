#include "ui/dialogs/service_row.h"

#include "base/paths.h"
#include "ui/bridge/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace reelwright::ui {

namespace {

// Takes the key out of its field and leaves nothing of it there.
base::Secret takeKey(QLineEdit* field) {
    QString typed = field->text();
    field->clear();
    QByteArray bytes = typed.toUtf8();
    typed.fill(QChar(0));
    base::Secret key(std::string(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    bytes.fill('\0');
    return key;
}

} // namespace

ServiceRow::ServiceRow(const engine::ServiceState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_standing(new ToneLabel(this))
    , m_answer(new ToneLabel(this))
    , m_set(new QPushButton(this))
    , m_test(new QPushButton(tr("Test"), this))
    , m_remove(new QPushButton(tr("Remove"), this)) {
    setObjectName(text(state.service.id));
    build();
    setState(state);
}

void ServiceRow::build() {
    const QString name = text(m_state.service.label);
    m_set->setObjectName(QStringLiteral("set"));
    m_test->setObjectName(QStringLiteral("test"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_answer->setObjectName(QStringLiteral("answer"));
    m_standing->setObjectName(QStringLiteral("standing"));
    m_test->setAccessibleName(tr("Test the key of %1").arg(name));
    m_remove->setAccessibleName(tr("Remove the key of %1").arg(name));
    m_test->setToolTip(tr("Asks the service who the key belongs to. Costs nothing."));
    auto* const head = new QHBoxLayout;
    head->setSpacing(em(1.5));
    head->addWidget(heading(name, this), 1);
    for (QPushButton* const button : {m_set, m_test, m_remove})
        head->addWidget(button);
    m_form = buildForm();
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, em(2), 0, em(2));
    column->setSpacing(em(1));
    column->addLayout(head);
    column->addWidget(hint(text(m_state.service.about), this));
    column->addWidget(m_standing);
    column->addWidget(m_form);
    column->addWidget(m_answer);

    connect(m_set, &QPushButton::clicked, this, [this] { openForm(m_form->isHidden()); });
    connect(m_test, &QPushButton::clicked, this, &ServiceRow::testWanted);
    connect(m_remove, &QPushButton::clicked, this, &ServiceRow::removeWanted);
}

QWidget* ServiceRow::buildForm() {
    auto* const form = new QWidget(this);
    m_key = new QLineEdit(form);
    m_key->setObjectName(QStringLiteral("key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                               Qt::ImhNoAutoUppercase);
    m_key->setPlaceholderText(tr("Paste the key here"));
    m_key->setAccessibleName(tr("Key of %1").arg(text(m_state.service.label)));
    m_save = mainButton(tr("Save key"), form);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setMinimumHeight(0);
    auto* const cancel = new QPushButton(tr("Cancel"), form);
    m_inFile = new QCheckBox(tr("Save it in a file instead of the keyring"), form);
    m_inFile->setObjectName(QStringLiteral("in_file"));
    auto* const warning = hint(
        tr("The file is not encrypted. Only your user account may read it (mode 0600)."), form);
    warning->setIndent(em(5.5));
    auto* const row = new QHBoxLayout;
    row->setSpacing(em(1.5));
    row->addWidget(m_key, 1);
    row->addWidget(m_save);
    row->addWidget(cancel);
    auto* const column = new QVBoxLayout(form);
    column->setContentsMargins(0, em(1), 0, em(1));
    column->setSpacing(em(1));
    column->addLayout(row);
    column->addWidget(m_inFile);
    column->addWidget(warning);
    form->hide();

    connect(m_key, &QLineEdit::textChanged, this, &ServiceRow::settle);
    connect(m_key, &QLineEdit::returnPressed, this, &ServiceRow::save);
    connect(m_save, &QPushButton::clicked, this, &ServiceRow::save);
    connect(cancel, &QPushButton::clicked, this, [this] { openForm(false); });
    auto* const escape = new QShortcut(QKeySequence(Qt::Key_Escape), form);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] { openForm(false); });
    return form;
}

bool ServiceRow::isFromEnvironment() const {
    const std::string variable(m_state.service.keyVariable);
    return !variable.empty() && base::environment(variable.c_str()).has_value();
}

void ServiceRow::setState(const engine::ServiceState& state) {
    m_state = state;
    if (!state.trouble.empty())
        m_standing->tell(Tone::Warn, text(state.trouble));
    else if (!state.keyPlace.empty())
        m_standing->tell(Tone::Good, tr("Key found in %1").arg(text(state.keyPlace)));
    else if (state.service.keyVariable.empty())
        m_standing->tell(Tone::Quiet, tr("Needs no key"));
    else if (state.service.isFree)
        m_standing->tell(Tone::Quiet, tr("No key; works without one"));
    else
        m_standing->tell(Tone::Quiet, tr("No key yet"));
    settle();
}

void ServiceRow::setBusy(const QString& what) {
    m_isBusy = !what.isEmpty();
    if (m_isBusy)
        m_answer->tell(Tone::Quiet, what);
    settle();
}

void ServiceRow::tell(Tone tone, const QString& sentence) {
    m_answer->tell(tone, sentence);
}

void ServiceRow::openForm(bool open) {
    takeKey(m_key);
    m_inFile->setChecked(false);
    m_form->setVisible(open);
    if (open) {
        m_answer->tell(Tone::Quiet, {});
        m_key->setFocus(Qt::OtherFocusReason);
    } else if (m_set->isVisibleTo(this)) {
        m_set->setFocus(Qt::OtherFocusReason);
    }
    settle();
}

void ServiceRow::settle() {
    const bool hasKey = !m_state.keyPlace.empty();
    const QString variable = text(m_state.service.keyVariable);
    m_set->setVisible(!variable.isEmpty());
    m_remove->setVisible(!variable.isEmpty());
    m_set->setText(hasKey ? tr("Replace key…") : tr("Add key…"));
    m_set->setAccessibleName(tr("%1 for %2").arg(m_set->text(), text(m_state.service.label)));
    const bool isOutside = isFromEnvironment();
    m_set->setEnabled(!m_isBusy && !isOutside);
    m_test->setEnabled(!m_isBusy && (hasKey || m_state.service.isFree));
    m_remove->setEnabled(!m_isBusy && hasKey && !isOutside);
    const QString reason =
        isOutside ? tr("The key comes from the environment variable %1. Unset it there first.")
                        .arg(variable)
                  : QString();
    m_set->setToolTip(reason);
    m_remove->setToolTip(reason);
    if (m_save != nullptr)
        m_save->setEnabled(!m_isBusy && !m_key->text().isEmpty());
}

void ServiceRow::save() {
    if (!m_save->isEnabled())
        return;
    const bool inFile = m_inFile->isChecked();
    Q_EMIT saveWanted(takeKey(m_key), inFile);
}

} // namespace reelwright::ui
