// The language of the desk. User-interface thread only.
#pragma once

#include <QString>
#include <QStringList>

namespace reelwright::ui {

// Languages that the desk speaks, by their codes: "en" first.
QStringList languages();

// What a language calls itself.
QString languageName(const QString& code);

// Sets the language of all texts that are made from now on: a code of languages(); empty: the
// machine's, or English where the desk does not speak it.
void applyLanguage(const QString& code);

} // namespace reelwright::ui
