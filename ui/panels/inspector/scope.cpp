#include "ui/panels/inspector/scope.h"

#include "ui/bridge/text.h"

namespace reelwright::ui {

std::optional<std::size_t> InspectorScope::index() const {
    return m_isWholeFilm || !m_session.film() ? std::nullopt : m_session.film()->indexOf(m_scene);
}

const model::Scene* InspectorScope::scene() const {
    const auto at = index();
    return at ? &film().scenes[*at] : nullptr;
}

void InspectorScope::edit(const char* id, model::EditValues values) const {
    if (!canEdit() || (!m_isWholeFilm && !index()))
        return;
    if (!m_isWholeFilm)
        values["scene"] = m_scene.text;
    m_session.edit(QLatin1String(id), values);
}

void InspectorScope::editFilm(const char* id, const model::EditValues& values) const {
    if (canEdit())
        m_session.edit(QLatin1String(id), values);
}

QString spaced(std::string_view name) {
    QString words = text(name);
    words.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

int chooseNumber(QComboBox* box, int wanted) {
    const int row = box->findData(wanted);
    box->setCurrentIndex(row < 0 ? box->count() - 1 : row);
    return box->currentData().toInt();
}

std::string number(double value) {
    return plain(QString::number(value, 'f', 3));
}

} // namespace reelwright::ui
