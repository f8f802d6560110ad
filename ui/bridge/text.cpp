#include "ui/bridge/text.h"

#include "engine/money.h"

#include <QLocale>

#include <cmath>

namespace reelwright::ui {

QString timecode(base::FrameIndex frame, base::FrameRate rate) {
    const bool negative = frame < 0;
    frame = std::abs(frame);
    // Whole seconds of the film's own count: at 29.97 a "second" is 30 frames, as on a clapper.
    const auto aSecond = static_cast<base::FrameIndex>(std::lround(rate.perSecond()));
    const base::FrameIndex whole = frame / aSecond;
    const auto two = [](base::FrameIndex number) {
        return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
    };
    QString text = two(whole / 60 % 60) + QLatin1Char(':') + two(whole % 60) + QLatin1Char(':') +
                   two(frame % aSecond);
    if (whole >= 3600)
        text.prepend(two(whole / 3600) + QLatin1Char(':'));
    return negative ? QLatin1Char('-') + text : text;
}

QString seconds(double seconds) {
    return QStringLiteral("%1 s").arg(QLocale().toString(seconds, 'f', seconds < 100 ? 1 : 0));
}

QString dollars(base::Usd sum) {
    return text(spend::dollars(sum));
}

namespace {

constexpr double kMicrosOfADollar = 1'000'000;

} // namespace

base::Usd usdOf(double dollars) {
    return {std::llround(dollars * kMicrosOfADollar)};
}

double inDollars(base::Usd sum) {
    return static_cast<double>(sum.micros) / kMicrosOfADollar;
}

} // namespace reelwright::ui
