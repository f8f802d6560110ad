// Answers of models that hear: any JSON is refused, or gives words that ascend and phrases that
// hold each of them once.
#include "base/utf8.h"
#include "generate/transcript.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace reelwright;

namespace {

void demand(bool holds) {
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto json =
        base::parseJson(std::string_view(reinterpret_cast<const char*>(data), size), "fuzz");
    if (!json)
        return 0;
    const auto heard = generate::readTranscript(*json);
    if (!heard)
        return 0;
    for (std::size_t i = 0; i < heard->words.size(); ++i) {
        demand(i == 0 || heard->words[i].begin >= heard->words[i - 1].begin);
        demand(heard->words[i].end > heard->words[i].begin);
        demand(!heard->words[i].text.empty());
    }
    std::size_t next = 0;
    for (const generate::Phrase& phrase : generate::phrasesOf(heard->words)) {
        demand(phrase.first == next && phrase.count > 0 && phrase.starts.size() == phrase.count);
        demand(phrase.starts.back() < base::toCodePoints(phrase.text).size());
        next += phrase.count;
    }
    demand(next == heard->words.size());
    return 0;
}
