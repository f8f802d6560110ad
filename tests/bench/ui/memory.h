// How much memory the program has. Linux.
#pragma once

#include <QFile>

namespace reelwright::bench {

// Of a line of /proc/self/status, such as "VmRSS:" (now) or "VmHWM:" (the most so far); MiB.
inline double memoryMiB(const char* line) {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& one : status.readAll().split('\n'))
        if (one.startsWith(line))
            return one.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

inline double residentMiB() {
    return memoryMiB("VmRSS:");
}

} // namespace reelwright::bench
