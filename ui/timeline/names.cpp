#include "ui/timeline/names.h"

#include "ui/timeline/content.h"

#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

namespace reelwright::ui::timeline {

namespace {

QString twoDigits(base::FrameIndex number) {
    return QString::number(number).rightJustified(2, QLatin1Char('0'));
}

base::FrameIndex framesASecond(base::FrameRate rate) {
    return std::max<base::FrameIndex>(1, std::llround(rate.perSecond()));
}

} // namespace

QString timecode(base::FrameIndex frame, base::FrameRate rate) {
    const base::FrameIndex each = framesASecond(rate);
    const base::FrameIndex seconds = frame / each;
    QString text =
        QStringLiteral("%1:%2:%3")
            .arg(twoDigits(seconds / 60 % 60), twoDigits(seconds % 60), twoDigits(frame % each));
    if (seconds >= 3600)
        text.prepend(twoDigits(seconds / 3600) + QLatin1Char(':'));
    return text;
}

QString rulerTime(base::FrameIndex frame, base::FrameRate rate, bool withFrames) {
    const base::FrameIndex each = framesASecond(rate);
    const base::FrameIndex seconds = frame / each;
    QString text = seconds >= 3600 ? QStringLiteral("%1:%2:%3")
                                         .arg(QString::number(seconds / 3600),
                                              twoDigits(seconds / 60 % 60), twoDigits(seconds % 60))
                                   : QStringLiteral("%1:%2").arg(QString::number(seconds / 60),
                                                                 twoDigits(seconds % 60));
    if (withFrames)
        text += QLatin1Char(':') + twoDigits(frame % each);
    return text;
}

QString difference(base::FrameIndex frames, base::FrameRate rate) {
    const base::FrameIndex each = framesASecond(rate);
    const base::FrameIndex size = std::abs(frames);
    const QString sign = frames < 0 ? QString(QChar(0x2212)) : QStringLiteral("+");
    if (size < each)
        return Words::tr("%1%2 f").arg(sign).arg(size);
    return Words::tr("%1%2 s %3 f").arg(sign).arg(size / each).arg(size % each);
}

std::string secondsText(double seconds) {
    return fmt::format("{:.6f}", seconds);
}

QString labelOf(const SceneMark& mark) {
    if (mark.state == SceneState::Generating && mark.progress > 0)
        return Words::tr("%1 %").arg(std::lround(mark.progress * 100));
    return nameOf(mark.state);
}

QString spokenKind(const std::string& id) {
    QString text = QString::fromStdString(id);
    return text.replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString spokenScene(const Content& content, std::size_t scene) {
    const model::Scene& shown = content.film->scenes[scene];
    const base::FrameSpan span = content.film->spanOf(scene);
    QString text = Words::tr("Scene %1").arg(scene + 1);
    if (!shown.description.empty())
        text += QStringLiteral(", ") + QString::fromStdString(shown.description);
    text += QStringLiteral(", ") + Words::tr("starts %1, %2 seconds")
                                       .arg(timecode(span.begin, content.rate()))
                                       .arg(content.rate().secondsAt(span.length()), 0, 'f', 1);
    if (shown.takes.size() > 1)
        for (std::size_t take = 0; take < shown.takes.size(); ++take)
            if (shown.takes[take].id == shown.chosen)
                text += QStringLiteral(", ") +
                        Words::tr("take %1 of %2").arg(take + 1).arg(shown.takes.size());
    const SceneMark& mark = content.faces[scene].mark;
    text += QStringLiteral(", ") + nameOf(mark.state).toLower();
    if (mark.state == SceneState::Generating && mark.progress > 0)
        text += QStringLiteral(" ") + labelOf(mark);
    if (!mark.note.isEmpty())
        text += QStringLiteral(", ") + mark.note;
    if (shown.locks.content && shown.locks.timing)
        text += QStringLiteral(", ") + Words::tr("locked");
    else if (shown.locks.content)
        text += QStringLiteral(", ") + Words::tr("content locked");
    else if (shown.locks.timing)
        text += QStringLiteral(", ") + Words::tr("timing locked");
    return text;
}

QString spokenClip(const Content& content, const Row& row, std::size_t clip) {
    const Clip& shown = row.clips[clip];
    if (row.kind == RowKind::Scenes)
        return spokenScene(content, static_cast<std::size_t>(shown.source));
    return Words::tr("%1 %2, %3, starts %4, %5 seconds")
        .arg(row.name)
        .arg(clip + 1)
        .arg(shown.text, timecode(shown.span.begin, content.rate()))
        .arg(content.rate().secondsAt(shown.span.length()), 0, 'f', 1);
}

QString spokenRow(const Row& row) {
    return row.detail.isEmpty() ? row.name : QStringLiteral("%1, %2").arg(row.name, row.detail);
}

} // namespace reelwright::ui::timeline
