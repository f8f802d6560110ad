// Language tags for containers. Pure functions; thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace reelwright::media {

// ISO 639-2 has two codes for some languages: "deu" and "ger".
enum class LanguageCode { Terminology, Bibliographic };

// The three letters of ISO 639-2 that containers hold: "eng" for "en" and for "en-GB". A language
// of three letters stays as it is; "und" for all others.
std::string threeLetterLanguage(std::string_view tag, LanguageCode code);

} // namespace reelwright::media
