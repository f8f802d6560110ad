// The forms of subtitle/, for sheet.cpp only: each reads lines into a sheet and writes one. Pure
// functions; thread-safe.
#pragma once

#include "subtitle/lines.h"
#include "subtitle/sheet.h"

namespace reelwright::subtitle {

base::Result<void> readSrt(const Lines& lines, Sheet& sheet, Warnings& warnings);
base::Result<void> readVtt(const Lines& lines, Sheet& sheet, Warnings& warnings);
base::Result<void> readAss(const Lines& lines, Sheet& sheet, Warnings& warnings);
base::Result<void> readLrc(const Lines& lines, Sheet& sheet, Warnings& warnings);

std::string writeSrt(const Sheet& sheet);
std::string writeVtt(const Sheet& sheet);
std::string writeAss(const Sheet& sheet);
std::string writeLrc(const Sheet& sheet);

} // namespace reelwright::subtitle
