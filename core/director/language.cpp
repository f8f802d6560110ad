#include "director/language.h"

#include <algorithm>
#include <string>

namespace reelwright::director {

namespace {

// Only words that no other of these languages shares with English.
constexpr std::string_view kEnglish = " the of and with for from to at on into my our your his her "
                                      "their this that is are about how who which "
                                      "under over through by it its she he they no without ";
constexpr std::string_view kOther =
    " der das den dem des ein eine einen einem einer eines und mit ohne auf aus bei im zu zum zur "
    "uber fur "
    "nach vom am el los las una unos unas y del al sin por para desde hasta que su sus mi le les "
    "du des au "
    "aux et ou avec sans dans par pour sur sous une mon ma ses il lo gli di della dei delle alla "
    "dal con "
    "senza sul nel nella tra um uma os do da dos das na pelo pela com sem em ao bajo ";

} // namespace

bool speaksEnglish(const PromptText& text) {
    int english = 0;
    int other = 0;
    for (const Word& word : text.words()) {
        const std::string padded = " " + word.folded + " ";
        english += kEnglish.find(padded) != std::string_view::npos ? 1 : 0;
        const bool script = std::ranges::any_of(
            word.folded, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        other += script || kOther.find(padded) != std::string_view::npos ? 1 : 0;
    }
    return other <= english;
}

} // namespace reelwright::director
