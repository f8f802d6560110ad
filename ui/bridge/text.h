// Between the engine's texts and Qt's. Thread-safe: pure functions.
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "base/time.h"

#include <QString>

#include <filesystem>
#include <string>
#include <string_view>

namespace reelwright::ui {

inline QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
inline std::string plain(const QString& text) {
    return text.toUtf8().toStdString();
}
inline QString pathText(const std::filesystem::path& path) {
    return text(path.string());
}
inline std::filesystem::path pathOf(const QString& text) {
    return std::filesystem::path(plain(text));
}

// "00:12:05" as minutes, seconds and frames; with hours in front where there are any.
QString timecode(base::FrameIndex frame, base::FrameRate rate);
// "4.0 s".
QString seconds(double seconds);
// "$1.84"; parts of a cent only where there is less than one cent.
QString dollars(base::Usd sum);
// Between sums and fields that show dollars as a number.
base::Usd usdOf(double dollars);
double inDollars(base::Usd sum);

} // namespace reelwright::ui
